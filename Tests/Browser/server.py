"""A running Kansli with a register of its own, for the time of the tests."""

import os
import re
import subprocess
import tempfile


class Server:
    """Loads a register by a command, serves it on a free port, and ends with the test run."""

    def __init__(self, kansli, *load):
        self.folder = tempfile.TemporaryDirectory()
        environment = dict(
            os.environ,
            KANSLI_DATABASE=f"sqlite:{self.folder.name}/register.sqlite",
            KANSLI_TODAY="2026-11-21",
        )
        subprocess.run([kansli, *load], env=environment, check=True, capture_output=True)
        self.process = subprocess.Popen(
            [kansli, "serve", "--listen", "127.0.0.1:0"],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        line = self.process.stdout.readline()
        self.address = re.search(r"http://[0-9.:]+", line).group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()
