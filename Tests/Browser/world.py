"""What every test is given, and how it says that it has several cases or cannot be run."""

import os
import pathlib


class Skip(Exception):
    """A test that cannot be run here, and why."""


def each(*cases):
    """Runs a test once for every case; the case is its second argument."""

    def mark(test):
        test.cases = cases
        return test

    return mark


class World:
    """A browser, the example municipality and, where they are, the real files."""

    def __init__(self, browser, kansli, demo, real):
        self.browser = browser
        self.kansli = kansli
        self.servers = [server for server in (demo, real) if server]
        self.demo = demo.address
        self._real = real and real.address
        shots = os.environ.get("KANSLI_SHOTS")
        self.shots = pathlib.Path(shots) if shots else None
        if self.shots:
            self.shots.mkdir(parents=True, exist_ok=True)

    @property
    def real(self):
        if not self._real:
            raise Skip("the real files are not beside the clone, in ../shared/seeds")
        return self._real

    def page(self, width=1280, scheme="light", **options):
        """A page in a context of its own; the runner closes it."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            locale="sv-SE",
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(10_000)
        return context.new_page()
