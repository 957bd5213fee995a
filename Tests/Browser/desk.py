"""The officers' desk: the review queue by mouse and by keyboard, and who it opens for."""

import json
import pathlib
import tempfile
import urllib.error
import urllib.request

from accessibility import WIDE, axe
from hands import Keyboard, Mouse
from server import Server
from tasks import heading, says
from world import each

HANDS = {"mouse": Mouse, "keyboard": Keyboard}

# Two policies that lack something, and the minutes of a decision on one of them.
FILES = {
    "resepolicy.md": """# Resepolicy

Ekevalla kommuns styrdokument

Fastställt av: Kommunfullmäktige

Datum: 2020-02-30

Dokumentet gäller till och med: 2023

# Resepolicy

Resor i tjänsten ska planeras i god tid.
""",
    "kostpolicy.md": """# Kostpolicy

Ekevalla kommuns styrdokument

Fastställt av: Kommunstyrelsen

Datum: 201x-xx-xx

# Kostpolicy

Maten ska lagas nära dem som äter den.
""",
    "protokoll.txt": """Kommunfullmäktige
Sammanträdesprotokoll 2023-11-23

§ 120 Dnr KS 2023/77
Kostpolicy

Kommunfullmäktige beslutar att förlänga giltighetstiden för Kostpolicy till och med 2025.
""",
}


class Desk:
    """A server with a queue of its own, for one test."""

    def __init__(self, kansli):
        self.kansli = kansli

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="kansli-desk.")
        for name, text in FILES.items():
            (pathlib.Path(self.folder.name) / name).write_text(text, encoding="utf-8")
        self.server = Server(self.kansli, "import", self.folder.name)
        return self.server.__enter__()

    def __exit__(self, *_):
        self.server.__exit__()
        self.folder.cleanup()


def test_the_desk_has_no_fault_that_axe_finds(world):
    with Desk(world.kansli) as desk:
        page = world.page()
        page.goto(f"{desk.address}/arbete/granska")
        items = [link.get_attribute("href") for link in page.locator(".rows .title a").all()]
        assert len(items) == 3, items
        faults = []
        for prefix in ("", "/en"):
            for number, path in enumerate(["/arbete/granska", "/arbete/las", *items]):
                name = f"desk-{number}{prefix.replace('/', '-')}"
                faults += axe(world, desk.address + prefix + path, name)
        assert not faults, "; ".join(faults)


def test_no_page_of_the_desk_scrolls_sideways_on_a_phone(world):
    with Desk(world.kansli) as desk:
        page = world.page(width=320)
        page.goto(f"{desk.address}/arbete/granska")
        items = [link.get_attribute("href") for link in page.locator(".rows .title a").all()]
        for path in ["/arbete/granska", "/arbete/las", *items]:
            page.goto(desk.address + path)
            assert page.evaluate(WIDE) == [], path


@each("mouse", "keyboard")
def test_a_doubtful_day_is_mended_accepted_and_undone(world, hands):
    with Desk(world.kansli) as desk:
        page = world.page()
        hand = HANDS[hands](page)
        page.goto(f"{desk.address}/arbete/granska")
        hand.follow(page.locator(".rows").get_by_role("link", name="Resepolicy"))
        heading(page, "Resepolicy")
        says(page, ".original mark", "2020-02-30")
        field = page.locator("input[name=adoptedOn]")
        assert field.input_value() == "", field.input_value()
        # Enter in the field accepts: the first button of the form is the one that does.
        field.focus()
        page.keyboard.type("2020-02-27")
        page.keyboard.press("Enter")
        says(page, ".done", "Resepolicy är godkänd")
        answer = json.load(
            urllib.request.urlopen(f"{desk.address}/api/v1/documents/resepolicy?on=2021-01-01")
        )
        assert answer["periods"][0]["from"] == "2020-02-27", answer
        hand.press(page.get_by_role("button", name="Ångra"))
        says(page, ".done, .facts-form", "Godkänn")
        answer = json.load(
            urllib.request.urlopen(f"{desk.address}/api/v1/documents/resepolicy")
        )
        assert answer["periods"] == [], answer


@each("mouse", "keyboard")
def test_a_bad_day_is_told_beside_its_field(world, hands):
    with Desk(world.kansli) as desk:
        page = world.page()
        hand = HANDS[hands](page)
        page.goto(f"{desk.address}/arbete/granska")
        hand.follow(page.locator(".rows").get_by_role("link", name="Resepolicy"))
        heading(page, "Resepolicy")
        page.locator("input[name=adoptedOn]").focus()
        page.keyboard.type("i våras")
        hand.press(page.get_by_role("button", name="Godkänn"))
        says(page, ".field.doubt", "”i våras” är ingen dag")
        assert page.locator("input[name=adoptedOn]").input_value() == "i våras"


def test_a_found_place_is_shown_in_the_source(world):
    with Desk(world.kansli) as desk:
        page = world.page(width=1280)
        page.goto(f"{desk.address}/arbete/granska")
        page.locator(".rows").get_by_role("link", name="Resepolicy").click()
        page.get_by_role("link", name="rad 5").click()
        assert page.locator("li:target").inner_text().startswith("Fastställt av"), page.url


def test_a_server_in_front_opens_no_desk(world):
    with Desk(world.kansli) as desk:
        for name, value in [
            ("Host", "styrdokument.ekevalla.example"), ("X-Forwarded-For", "192.0.2.1"),
            ("Forwarded", "for=192.0.2.1"),
        ]:
            request = urllib.request.Request(
                f"{desk.address}/arbete/granska", headers={name: value}
            )
            try:
                urllib.request.urlopen(request)
                raise AssertionError(f"opened with {name}: {value}")
            except urllib.error.HTTPError as error:
                assert error.code == 403, error.code
                assert "Ingen har något konto än" in error.read().decode(), name
