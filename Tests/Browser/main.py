"""Runs every browser test and says how each went."""

import os
import pathlib
import sys
import traceback

from playwright.sync_api import sync_playwright

import accessibility
import paper
import pictures
import plain
import tasks
from server import Server


class World:
    """What a test is given: a browser, the example municipality and, where they are, real files."""

    def __init__(self, browser, demo, real):
        self.browser = browser
        self.demo = demo
        self.real = real
        shots = os.environ.get("KANSLI_SHOTS")
        self.shots = pathlib.Path(shots) if shots else None

    def page(self, width=1280, scheme="light", **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            locale="sv-SE",
            **options,
        )
        return context.new_page()


class Skip(Exception):
    """A test that cannot be run here, and why."""


def run(world):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for module in (pictures, tasks, accessibility, plain, paper):
        for name, test in sorted(vars(module).items()):
            if not name.startswith("test_"):
                continue
            label = f"{module.__name__}: {name[5:].replace('_', ' ')}"
            if name.endswith("_real_files") and world.real is None:
                print(f"SKIPPED {label}: the real files are not beside the clone")
                counts["skipped"] += 1
                continue
            try:
                test(world)
                print(f"ok {label}")
                counts["passed"] += 1
            except Exception as error:
                print(f"FAILED {label}: {error}")
                if not isinstance(error, AssertionError):
                    traceback.print_exc()
                counts["failed"] += 1
            finally:
                for context in world.browser.contexts:
                    context.close()
    line = f"{counts['passed']} passed, {counts['failed']} failed"
    print(line + (f", {counts['skipped']} skipped" if counts["skipped"] else ""))
    return counts["failed"]


def main():
    kansli, root = sys.argv[1], pathlib.Path(sys.argv[2])
    seeds = sorted((root.parent / "shared" / "seeds").glob("*"))
    demo = Server(kansli, "demo")
    real = Server(kansli, "import", *map(str, seeds)) if seeds else None
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            failed = run(World(browser, demo.address, real and real.address))
            browser.close()
    finally:
        demo.stop()
        if real:
            real.stop()
    sys.exit(1 if failed else 0)


main()
