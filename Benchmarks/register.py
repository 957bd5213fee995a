#!/usr/bin/env python3
"""Measures the register on many documents with three decisions each, through its own interfaces.

    Benchmarks/register.py .build/release/kansli [--documents 100000] [--database URL]

Writes two invented files a document (a letter that recites the adoption and whose annex tells of an
extension, and a later edition), imports them, and asks the commands and the server. Prints the
figures; asserts nothing.
"""
import argparse, os, shutil, statistics, subprocess, sys, tempfile, time, urllib.request

LETTER = """Kommunfullmäktige

Revidering av {title} för Ekevalla kommun

{title} för Ekevalla kommun fastställdes av Kommunfullmäktige {day} mars {year} och ska enligt
riktlinjerna revideras senast {review}. För revideringen ansvarar Kommunstyrelsen.

Kommunstyrelsen föreslår Kommunfullmäktige besluta

{title} för Ekevalla kommun fastställs att gälla till och med {through}

KOMMUNSTYRELSEN

Fastställt av: Kommunfullmäktige
För revidering ansvarar: Kommunstyrelsen
Dokumentet gäller för: Alla nämnder
Dokumentet gäller till och med: {through}

Ekevalla kommuns styrdokument
 {title}
Kommunen ska ha en hållning i frågan och se till att den är känd i alla verksamheter.

Varje nämnd ska följa upp hållningen en gång om året och berätta om det för styrelsen.
"""
EDITION = """# {title}

Ekevalla kommuns styrdokument

Fastställt av: Kommunfullmäktige

Datum: {new}-06-21

För revidering ansvarar: Kommunstyrelsen

Dokumentet gäller för: Alla nämnder

Dokumentet gäller till och med: {last}

# {title}

Kommunen ska ha en hållning i frågan och se till att den är väl känd i alla verksamheter.

Varje nämnd ska följa upp hållningen en gång om året och berätta om det för styrelsen.

- Kunskap, som delas mellan verksamheter.
- Ansvar, som var chef har för sin enhet.
"""


def timed(command, environment):
    start = time.perf_counter()
    run = subprocess.run(command, env=environment, capture_output=True)
    seconds = time.perf_counter() - start
    if run.returncode not in (0, 1):
        sys.exit(f"{command}: {run.stderr.decode()}")
    return seconds, run.stdout


def request(url, times):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        urllib.request.urlopen(url).read()
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took), max(took)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kansli")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--database")
    parser.add_argument("--port", type=int, default=8099)
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="kansli-bench-")
    papers = os.path.join(folder, "papers")
    os.mkdir(papers)
    for number in range(arguments.documents):
        year = 2000 + number % 12
        facts = dict(
            title=f"Policy för ämne {number:06}", year=year, day=1 + number % 28,
            review=year + 2, through=year + 6, new=year + 7 + number % 3, last=year + 18)
        for name, text in (("brev", LETTER), ("utgava", EDITION)):
            with open(f"{papers}/{number:06}-{name}.txt", "w", encoding="utf-8") as file:
                file.write(text.format(**facts))
    environment = dict(
        os.environ, KANSLI_DATABASE=arguments.database or f"sqlite:{folder}/bench.sqlite",
        KANSLI_TODAY="2026-11-21")
    kansli = os.path.abspath(arguments.kansli)
    files = 2 * arguments.documents
    seconds, _ = timed([kansli, "import", papers], environment)
    print(f"import: {files} files in {seconds:.1f} s = {files / seconds:.0f} files/s")
    seconds, out = timed([kansli, "status", "--json"], environment)
    rows = out.count(b'"slug"')
    print(f"whole list: {rows} rows in {seconds:.2f} s = {rows / seconds:.0f} rows/s")
    start, _ = timed([kansli, "routes"], environment)
    one, _ = timed([kansli, "timeline", "policy-for-amne-000042", "--json"], environment)
    print(f"one timeline, with the program's start of {start * 1000:.0f} ms: {one * 1000:.0f} ms")
    server = subprocess.Popen(
        [kansli, "serve", "--listen", f"127.0.0.1:{arguments.port}"], env=environment,
        stdout=subprocess.PIPE)
    try:
        server.stdout.readline()
        base = f"http://127.0.0.1:{arguments.port}"
        for name, path in (
            ("first page of 100 with counts", "/styrdokument"),
            ("the same on another day", "/styrdokument?den=2012-06-01"),
            ("one document", f"/styrdokument/policy-for-amne-{arguments.documents // 2:06}"),
        ):
            median, worst = request(base + path, 30)
            print(f"{name}: median {median:.1f} ms, worst {worst:.1f} ms of 30")
    finally:
        server.terminate()
        server.wait()
    seconds, _ = timed([kansli, "verify"], environment)
    print(f"verify: {seconds:.1f} s")
    shutil.rmtree(folder)


main()
