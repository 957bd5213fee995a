"""An address of every kind of page. A new kind of page is added here."""

POLICY = "/styrdokument/internationell-policy"

# The name that a test's line calls it, its address, and the status it answers with.
PAGES = {
    "front": ("/", 200),
    "register": ("/styrdokument", 200),
    "filtered": ("/styrdokument?typ=policy&standing=inForce&den=2020-06-01", 200),
    "empty": ("/styrdokument?standing=annulled", 200),
    "document": (POLICY, 200),
    "gap": (f"{POLICY}?den=2020-06-01", 200),
    "expired": ("/styrdokument/riktlinjer-for-enskilda-avlopp", 200),
    "annulled": ("/styrdokument/regler-for-foreningsbidrag", 200),
    "superseded": ("/styrdokument/resepolicy", 200),
    "repealed": ("/styrdokument/telefonpolicy", 200),
    "edition": (f"{POLICY}/utgava/1", 200),
    "bodies": ("/organ", 200),
    "body": ("/organ/kommunstyrelsen", 200),
    "topics": ("/amnen", 200),
    "topic": ("/amnen/utbildning", 200),
    "types": ("/typer", 200),
    "about": ("/om", 200),
    "missing": ("/finns-inte", 404),
    "bad day": ("/styrdokument?den=2023-02-30", 422),
    "bad choice": ("/styrdokument?typ=lag", 422),
}


def english(path):
    return "/en" if path == "/" else "/en" + path


def every_path():
    """Each page's address in both languages, with its status."""
    for path, status in PAGES.values():
        yield path, status
        yield english(path), status
