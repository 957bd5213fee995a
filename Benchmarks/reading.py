#!/usr/bin/env python3
"""Measures the reading of files, one core, figures as ratios where another program is at hand.

    Benchmarks/reading.py PATH/kansli [--files 10000] [--pdfs 200]

Makes invented documents in a folder of its own: plain texts that differ, and PDFs printed by
Chromium. Needs chromium, poppler-utils and time. Times are of whole processes.
"""

import argparse
import html
import os
import pathlib
import subprocess
import sys
import tempfile
import time

COVER = """{title}

Ekevalla kommuns styrdokument

Fastställt av: Kommunfullmäktige
Datum: {year}-03-{day:02d}, § {item}
För revidering ansvarar: Kommunstyrelsen
Dokumentet gäller för: Alla nämnder
Dokumentet gäller till och med: {until}

{title}

"""
SUBJECTS = ["resor", "kost", "upphandling", "arkiv", "samverkan", "trygghet", "bibliotek", "idrott"]
PARAGRAPH = (
    "Den som ansvarar för {subject} ska planera arbetet i god tid och följa upp det varje år. "
    "Nämnden redovisar resultatet till kommunstyrelsen, som beslutar om vad som behöver ändras. "
    "Arbetet sker enligt kommunallagen (2017:725) och inom den budget som fullmäktige har antagit."
)


def document(number, paragraphs=12):
    subject = SUBJECTS[number % len(SUBJECTS)]
    title = f"Riktlinjer för {subject} {number}"
    year = 2005 + number % 19
    cover = COVER.format(
        title=title, year=year, day=1 + number % 28, item=1 + number % 200, until=year + 4
    )
    body = []
    for section in range(paragraphs):
        if section % 4 == 0:
            body.append(f"{1 + section // 4} Avsnitt om {subject}")
        body.append(f"{PARAGRAPH.format(subject=subject)} Det är punkt {section} av många.")
    return cover + "\n\n".join(body) + "\n"


def run(*command):
    """Runs a command; answers seconds and the most memory it had, in megabytes."""
    began = time.monotonic()
    done = subprocess.run(
        ["/usr/bin/time", "-f", "%M", *command], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True,
    )
    seconds = time.monotonic() - began
    if done.returncode not in (0, 2):
        sys.exit(f"{command[:3]} failed: {done.stderr[-400:]}")
    return seconds, int(done.stderr.strip().splitlines()[-1]) / 1024


def print_pdf(folder, number, paragraphs):
    page = folder / f"{number}.html"
    blocks = document(number, paragraphs).split("\n\n")
    body = "".join(f"<p>{html.escape(block)}</p>".replace("\n", "<br>") for block in blocks)
    page.write_text(f"<!doctype html><meta charset=utf-8><title>x</title>{body}", "utf-8")
    target = folder / f"{number}.pdf"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True,
    )
    return target


def plain(kansli, folder, count):
    files = []
    for number in range(count):
        file = folder / f"{number:05}.txt"
        file.write_text(document(number), "utf-8")
        files.append(str(file))
    size = sum(os.path.getsize(file) for file in files) / count
    one_core = ["taskset", "-c", "0", kansli, "read", "--json"]
    few, small = run(*one_core, *files[: count // 20])
    all_, large = run(*one_core, *files)
    print(f"plain text: {count} files of {size:.0f} bytes, one core")
    print(f"  read --json          {count / all_:8.0f} documents a second")
    print(f"  memory at most       {small:8.0f} MB for {count // 20}, {large:.0f} MB for {count}")
    database = f"sqlite:{folder}/few.sqlite"
    few, small = run(kansli, "import", "--database", database, *files[: count // 20])
    database = f"sqlite:{folder}/all.sqlite"
    all_, large = run(kansli, "import", "--database", database, str(folder))
    print(f"  import, all cores    {count / all_:8.0f} documents a second")
    print(f"  memory at most       {small:8.0f} MB for {count // 20}, {large:.0f} MB for {count}")


def pdf(kansli, folder, count, paragraphs):
    source = print_pdf(folder, 1, paragraphs).read_bytes()
    files = []
    for number in range(count):
        # A comment after the end makes the files differ without changing them.
        file = folder / f"copy-{number:04}.pdf"
        file.write_bytes(source)
        files.append(str(file))
    pages = subprocess.run(
        ["pdfinfo", files[0]], capture_output=True, text=True, check=True
    ).stdout.split("Pages:")[1].split()[0]
    loop = 'for f in "$@"; do pdftotext -layout -enc UTF-8 "$f" - >/dev/null; done'
    alone, ours = [], []
    for _ in range(3):
        alone.append(run("taskset", "-c", "0", "bash", "-c", loop, "pdftotext", *files)[0])
        ours.append(run("taskset", "-c", "0", kansli, "read", "--json", *files)[0])
    a, b = min(alone), min(ours)
    print(f"PDF of {pages} pages, {count} files, one core, best of three")
    print(f"  pdftotext -layout    {a / count * 1000:8.1f} ms a file")
    print(f"  kansli read --json   {b / count * 1000:8.1f} ms a file, {b / a:.2f} times that")
    a = run("bash", "-c", loop, "pdftotext", *files)[0]
    b = run(kansli, "read", "--json", *files)[0]
    print(f"  all cores against a loop on one: {b / a:.2f} times")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("kansli")
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--pdfs", type=int, default=200)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="kansli-bench.") as name:
        folder = pathlib.Path(name)
        (folder / "texts").mkdir()
        plain(given.kansli, folder / "texts", given.files)
        for paragraphs in (10, 60, 400):
            (folder / f"pdf{paragraphs}").mkdir()
            pdf(given.kansli, folder / f"pdf{paragraphs}", given.pdfs, paragraphs)


main()
