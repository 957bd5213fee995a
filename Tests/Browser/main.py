"""Runs every browser test and says how each went."""

import contextlib
import pathlib
import sys
import traceback

from playwright.sync_api import sync_playwright

import accessibility
import desk
import focus
import international
import journey
import paper
import pictures
import plain
import reorganisation
import tasks
from server import Server
from world import Skip, World

MODULES = (
    pictures, tasks, desk, journey, reorganisation, international, focus, accessibility, paper,
    plain,
)


def tests():
    """Every test with the words for its line and what it is called with."""
    for module in MODULES:
        for name, test in vars(module).items():
            if not name.startswith("test_"):
                continue
            label = f"{module.__name__}: {name[5:].replace('_', ' ')}"
            if hasattr(test, "cases"):
                for case in test.cases:
                    yield f"{label} ({case})", test, (case,)
            else:
                yield label, test, ()


def run(world):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for label, test, arguments in tests():
        try:
            test(world, *arguments)
            outcome, line = "passed", f"ok {label}"
        except Skip as reason:
            outcome, line = "skipped", f"SKIPPED {label}: {reason}"
        except Exception as error:
            outcome, line = "failed", f"FAILED {label}: {error}"
            if not isinstance(error, AssertionError):
                traceback.print_exc()
        finally:
            for context in world.browser.contexts:
                context.close()
        counts[outcome] += 1
        print(line)
    line = f"{counts['passed']} passed, {counts['failed']} failed"
    print(line + (f", {counts['skipped']} skipped" if counts["skipped"] else ""))
    return counts["failed"]


def main():
    kansli, chromium, root = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    seeds = sorted((root.parent / "shared" / "seeds").glob("*.txt"))
    with contextlib.ExitStack() as stack:
        demo = stack.enter_context(Server(kansli, "demo"))
        real = None
        if seeds:
            real = stack.enter_context(Server(kansli, "import", *map(str, seeds)))
        playwright = stack.enter_context(sync_playwright())
        # Only pages of our own are opened, and containers often cannot make a sandbox.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        failed = run(World(browser, kansli, demo, real))
        browser.close()
    return 1 if failed else 0


sys.exit(main())
