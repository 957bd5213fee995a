"""Two committees become one: seen before it is recorded, recorded, corrected, and found by the public."""

from accessibility import WIDE, axe
from hands import Keyboard, Mouse
from journey import come_in
from server import Server
from tasks import heading, says
from world import each

HANDS = {"mouse": Mouse, "keyboard": Keyboard}
OLD = "Samhällsbyggnadsnämnden"
NEW = "Miljö- och samhällsbyggnadsnämnden"


class Town:
    """The example municipality with an administrator and a secretary."""

    def __init__(self, kansli):
        self.server = Server(kansli, "demo")

    def __enter__(self):
        self.server.__enter__()
        self.address = self.server.address
        self.server.run(
            "user", "add", "ek@ekby.example", "--name", "Eva Ek", "--administrator"
        )
        self.server.run(
            "user", "add", "berg@ekby.example", "--name", "Bo Berg", "--role",
            "secretary:Miljönämnden",
        )
        return self

    def __exit__(self, *_):
        self.server.__exit__()

    def link(self, email):
        """A one-time link, as the administrator hands it on."""
        out = self.server.run("user", "link", email, "--site", self.address)
        return next(word for word in out.split() if word.startswith("http"))


def merge(page, hand, old=OLD):
    """Fills the form in, with one thing wrong first, and looks at what follows."""
    hand.follow(page.locator("nav").get_by_role("link", name="Omorganisation"))
    heading(page, "Omorganisation")
    hand.follow(page.locator("main").get_by_role("link", name="Ny omorganisation"))
    heading(page, "Ny omorganisation")
    hand.choose(page.locator("#f-slag"), "Läggs samman")
    hand.day(page.locator("#f-dag"), "2026-12-01")
    hand.enter(page.locator("#f-fore1"), "Miljönämden")
    hand.enter(page.locator("#f-fore2"), old)
    hand.enter(page.locator("#f-efter1"), NEW)
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    says(page, "[role=alert]", "känner inget organ som heter Miljönämden")
    assert page.locator("#f-efter1").input_value() == NEW
    hand.enter(page.locator("#f-fore1"), "Miljönämnden")
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    heading(page, "Det här följer")


@each(*HANDS)
def test_two_committees_are_merged_and_the_council_is_told_what_to_amend(world, hands):
    with Town(world.kansli) as town:
        page, hand = come_in(world, town, hands, "ek@ekby.example")
        merge(page, hand)
        says(page, "main", "Inget är infört än", "Kommunfullmäktige beslutar")
        says(page, "main", "Program för energi och klimat")
        says(page, "mark", OLD)
        says(page, "main", "Bo Berg, som är", "blir också")
        hand.press(page.get_by_role("button", name="För in omorganisationen"))
        heading(page, f"Miljönämnden och {OLD} läggs samman till {NEW}")
        says(page, ".lead", "1 december 2026, planerad")
        address = page.url
        # It was decided for another day: corrected with a reason, and the old day is still told.
        hand.follow(page.get_by_role("link", name="Rätta"))
        heading(page, "Rätta omorganisationen")
        hand.enter(page.locator("#f-skal"), "Fullmäktige valde en tidigare dag.")
        hand.day(page.locator("#f-dag"), "2026-11-01")
        hand.press(page.get_by_role("button", name="Visa vad som följer"))
        heading(page, "Det här följer")
        hand.press(page.get_by_role("button", name="För in rättelsen"))
        says(page, ".lead", "1 november 2026, gäller")
        says(page, ".log", "Fördes in", "Skäl: Fullmäktige valde en tidigare dag.")
        assert page.url == address, page.url
        public = world.page()
        public.goto(f"{town.address}/organ/miljonamnden")
        says(public, "main", f"Upphörde 1 november 2026. Uppgifterna övergick till {NEW}.")
        public.get_by_role("link", name=NEW).first.click()
        heading(public, NEW)
        says(public, "main", "Tog 1 november 2026 över uppgifter från")
        public.goto(f"{town.address}/styrdokument/riktlinjer-for-enskilda-avlopp")
        says(public, ".facts", NEW, "Dokumentet säger Miljönämnden")
        public.goto(f"{town.address}/styrdokument/riktlinjer-for-enskilda-avlopp?den=2026-10-31")
        says(public, ".facts", "Miljönämnden")
        assert NEW not in public.inner_text(".facts")
        assert not town.server.logged(), town.server.logged()


def test_the_list_is_handed_on_as_a_page_a_pdf_and_a_table(world):
    with Town(world.kansli) as town:
        page, hand = come_in(world, town, "mouse", "ek@ekby.example")
        merge(page, hand)
        hand.press(page.get_by_role("button", name="För in omorganisationen"))
        heading(page, f"Miljönämnden och {OLD} läggs samman till {NEW}")
        address = page.url
        answer = page.request.get(f"{address}/lista/lista.csv")
        assert answer.ok and "Program för energi och klimat;" in answer.text(), answer.status
        page.goto(f"{address}/lista/lista.html")
        heading(page, "Dokument som måste ändras vid omorganisation")
        says(page, "h2", "Kommunfullmäktige beslutar")
        out = town.server.run("reorganisation")
        assert f"[{OLD}]" in out, out
        assert '"decides":"Kommunfullmäktige"' in town.server.run("reorganisation", "--json")


def test_the_pages_of_a_reorganisation_have_no_fault_that_axe_finds(world):
    with Town(world.kansli) as town:
        page, hand = come_in(world, town, "mouse", "ek@ekby.example")
        # A split, so that there is something to choose.
        page.goto(f"{town.address}/arbete/ny-omorganisation")
        hand.choose(page.locator("#f-slag"), "Delas")
        hand.day(page.locator("#f-dag"), "2026-12-01")
        hand.enter(page.locator("#f-fore1"), OLD)
        hand.enter(page.locator("#f-efter1"), "Byggnadsnämnden")
        hand.enter(page.locator("#f-efter2"), "Trafiknämnden")
        hand.press(page.get_by_role("button", name="Visa vad som följer"))
        heading(page, "Det här följer")
        if world.shots:
            page.screenshot(path=str(world.shots / "reorganisation-preview.png"), full_page=True)
        hand.press(page.get_by_role("button", name="För in omorganisationen"))
        heading(page, f"{OLD} delas i Byggnadsnämnden och Trafiknämnden")
        cookies = page.context.cookies()
        own = page.url.removeprefix(town.address)
        paths = [
            "/arbete/omorganisation", "/arbete/ny-omorganisation", own, own + "/uppgifter",
            "/organ/samhallsbyggnadsnamnden",
        ]
        faults = []
        for prefix in ("", "/en"):
            for number, path in enumerate(paths):
                name = f"reorganisation-{number}{prefix.replace('/', '-')}"
                faults += axe(world, town.address + prefix + path, name, cookies)
        assert not faults, "; ".join(faults)
        narrow = world.page(width=320)
        narrow.context.add_cookies(cookies)
        for path in paths:
            narrow.goto(town.address + path)
            assert narrow.evaluate(WIDE) == [], path
