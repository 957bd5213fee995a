"""Every kind of page, in both languages, light and dark, on a phone, a tablet and a desk."""

from axe_playwright_python.sync_playwright import Axe

PAGES = [
    "/",
    "/styrdokument",
    "/styrdokument?typ=policy&standing=inForce&den=2020-06-01",
    "/styrdokument?standing=annulled",
    "/styrdokument/internationell-policy",
    "/styrdokument/internationell-policy?den=2020-06-01",
    "/styrdokument/riktlinjer-for-enskilda-avlopp",
    "/styrdokument/regler-for-foreningsbidrag",
    "/styrdokument/internationell-policy/utgava/1",
    "/organ",
    "/organ/kommunstyrelsen",
    "/amnen",
    "/amnen/utbildning",
    "/typer",
    "/om",
    "/finns-inte",
    "/styrdokument?den=2023-02-30",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def paths():
    return PAGES + ["/en" if path == "/" else "/en" + path for path in PAGES]


def test_axe_finds_nothing_on_any_page(world):
    axe = Axe()
    faults = []
    for scheme in ("light", "dark"):
        for width in (320, 768, 1440):
            page = world.page(width=width, scheme=scheme)
            for path in paths():
                page.goto(world.demo + path)
                answer = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
                for fault in answer.response["violations"]:
                    where = fault["nodes"][0]["target"]
                    faults.append(f"{path} {width} {scheme}: {fault['id']} at {where}")
            page.context.close()
    assert not faults, "\n  " + "\n  ".join(faults[:20]) + f"\n  ({len(faults)} in all)"


def test_nothing_scrolls_sideways_on_a_phone(world):
    page = world.page(width=320)
    for path in paths():
        page.goto(world.demo + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{path}: {wide} px"


def test_nothing_is_lost_with_wider_text_spacing(world):
    page = world.page(width=320, bypass_csp=True)
    for path in ("/", "/styrdokument", "/styrdokument/internationell-policy"):
        page.goto(world.demo + path)
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
        )
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{path}: {wide} px"
