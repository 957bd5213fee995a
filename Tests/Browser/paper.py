"""On paper: what the page says, without what only a screen needs."""

import pathlib
import shutil
import subprocess
import tempfile

PAGES = [
    ("front", "/", ["gäller åtta styrdokument", "Gäller nu"]),
    ("register", "/styrdokument", ["Alla styrdokument", "Biblioteksplan", "Upphandlingspolicy"]),
    (
        "document",
        "/styrdokument/internationell-policy",
        ["Internationell policy", "Utgåva 2 gäller sedan", "Syfte", "2020-01-01"],
    ),
    (
        "gap",
        "/en/styrdokument/internationell-policy?den=2020-06-01",
        ["Nothing was in force on 1 June 2020"],
    ),
]


def test_every_page_prints_what_it_says_and_no_navigation(world):
    if shutil.which("pdftotext") is None:
        raise AssertionError("pdftotext is missing; apt-get install poppler-utils")
    with tempfile.TemporaryDirectory() as folder:
        target = world.shots or pathlib.Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        page = world.page()
        for name, path, words in PAGES:
            if world.shots:
                screenshots(world, name, path)
            page.goto(world.demo + path)
            file = target / f"{name}.pdf"
            page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
            text = subprocess.run(
                ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True
            ).stdout
            flat = " ".join(text.split())
            for word in words:
                assert word in flat, f"{name}: {word} is not on paper"
            for word in ("Till innehållet", "Skip to content", "Vad gällde den dagen?"):
                assert word not in flat, f"{name}: {word} is on paper"


def screenshots(world, name, path):
    """For a person to look at; nothing is compared."""
    for width, scheme in ((1280, "light"), (360, "light"), (1280, "dark")):
        page = world.page(width=width, scheme=scheme)
        page.goto(world.demo + path)
        page.screenshot(path=str(world.shots / f"{name}-{width}-{scheme}.png"), full_page=True)
