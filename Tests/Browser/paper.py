"""On paper: what the page says, without what only a screen needs."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from pages import POLICY, english
from world import Skip, each

PAPERS = {
    "front": ("/", ["gäller åtta styrdokument", "Gäller nu"]),
    "register": ("/styrdokument", ["Alla styrdokument", "Biblioteksplan", "Upphandlingspolicy"]),
    "document": (POLICY, ["Internationell policy", "Utgåva 2 gäller sedan", "2020-01-01"]),
    "gap": (f"{POLICY}?den=2020-06-01", ["Inget gällde den 1 juni 2020."]),
    "gap-en": (f"{english(POLICY)}?den=2020-06-01", ["Nothing was in force on 1 June 2020."]),
    "edition": (f"{POLICY}/utgava/1", ["Internationell policy, utgåva 1", "Gällde 2015-03-26"]),
}
# Words of the skip link, the menus and the questions, in both languages.
SCREEN_ONLY = [
    "Till innehållet",
    "Hoppa",
    "Skip to",
    "In English",
    "På svenska",
    "Om registret",
    "Vad gällde den dagen?",
    "Alla styrdokument /",
]


def text_of(file):
    """The words of each page of a PDF."""
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI") == "true":
            raise AssertionError("pdftotext is missing; apt-get install poppler-utils")
        raise Skip("there is no pdftotext (apt-get install poppler-utils)")
    made = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    pages = made.stdout.removesuffix("\f").split("\f")
    return [" ".join(page.split()) for page in pages]


@each(*PAPERS)
def test_a_page_prints_what_it_says_and_no_navigation(world, name):
    path, words = PAPERS[name]
    page = world.page()
    page.goto(world.demo + path)
    standing = page.locator(".standing").first.inner_text() if name != "front" else ""
    words = words + [page.locator("h1").inner_text(), standing]
    with tempfile.TemporaryDirectory() as folder:
        file = (world.shots or pathlib.Path(folder)) / f"{name}.pdf"
        page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
        pages = text_of(file)
    assert pages and all(pages), f"a sheet of {len(pages)} is empty"
    whole = " ".join(pages)
    for word in words:
        assert " ".join(word.split()) in whole, f"{word!r} is not on paper"
    for word in SCREEN_ONLY:
        assert word not in whole, f"{word!r} is on paper"


def test_paper_is_white_and_ink_dark_whatever_the_screen(world):
    page = world.page(scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for path, _ in PAPERS.values():
        page.goto(world.demo + path)
        paper, ink = page.evaluate(
            "[document.documentElement, document.querySelector('h1')]"
            ".map((e, i) => getComputedStyle(e)[i ? 'color' : 'backgroundColor'])"
        )
        assert (paper, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)"), f"{path}: {paper} {ink}"
