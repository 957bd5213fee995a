"""Other servers that the desk speaks to, run for the time of a test."""

import json
import pathlib
import subprocess
import sys
import time

SERVERS = pathlib.Path(__file__).parent.parent / "Servers"


class Helper:
    """A program of Tests/Servers that serves until its standard input ends."""

    def __init__(self, name, *arguments):
        self.command = [sys.executable, "-B", str(SERVERS / name), *arguments]

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            stderr=subprocess.DEVNULL,
        )
        self.port, *rest = self.process.stdout.readline().split()
        self.folder = pathlib.Path(rest[0]) if rest else None
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=30)


class MailServer(Helper):
    """Takes every letter and keeps it."""

    def __init__(self):
        super().__init__("mail.py", "plain")

    def letters(self, to, wait=30):
        """The letters to somebody, once there is one."""
        until = time.monotonic() + wait
        while time.monotonic() < until:
            texts = [file.read_text("utf-8") for file in sorted(self.folder.glob("*.eml"))]
            found = [text for text in texts if text.split("\n")[1] == to]
            if found:
                return found
            time.sleep(0.2)
        raise AssertionError(f"no letter to {to} in {wait} seconds")


class Provider(Helper):
    """The municipality's identity provider, with its people."""

    def __init__(self, *people):
        super().__init__("provider.py", *(json.dumps(person) for person in people))
