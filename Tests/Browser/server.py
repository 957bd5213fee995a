"""A running Kansli with a register of its own, for the time of the tests."""

import os
import re
import subprocess
import tempfile

TODAY = "2026-11-21"


class Server:
    """Loads a register by a command, serves it on a free port, and ends with the `with`."""

    def __init__(self, kansli, *load, serve=(), **settings):
        self.kansli = kansli
        self.load = load
        # More words for serve; another --listen goes before ours.
        self.more = serve
        # Of the environment: KANSLI_MAIL and the like.
        self.own = settings

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="kansli-browser.")
        settings = {k: v for k, v in os.environ.items() if not k.startswith("KANSLI_")}
        settings["KANSLI_DATABASE"] = f"sqlite:{self.folder.name}/register.sqlite"
        settings["KANSLI_TODAY"] = TODAY
        # A password's hash costs most of a second where it is not a test's.
        settings["KANSLI_PASSWORD_COST"] = "test"
        settings.update(self.own)
        self.settings = settings
        self.run(*self.load)
        self.log = open(f"{self.folder.name}/log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.kansli, "serve", *(self.more or ("--listen", "127.0.0.1:0"))],
            env=settings, stdout=subprocess.PIPE, stderr=self.log, text=True,
        )
        found = re.search(r"http://[0-9.]+:\d+", self.process.stdout.readline())
        if not found:
            self.__exit__()
            give_up("kansli serve did not start")
        self.address = found.group(0)
        return self

    def run(self, *arguments):
        """Runs a command on the same register; answers what it printed."""
        done = subprocess.run(
            [self.kansli, *arguments], env=self.settings, capture_output=True, text=True
        )
        if done.returncode != 0:
            give_up(f"kansli {arguments[0]} failed: {done.stderr.strip()}")
        return done.stdout

    def logged(self):
        """What the server has complained of so far."""
        self.log.flush()
        with open(self.log.name, encoding="utf-8") as log:
            return log.read().strip()

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()
        self.folder.cleanup()


def give_up(sentence):
    raise SystemExit(f"FAILED before any test: {sentence}")
