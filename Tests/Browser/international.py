"""A city asks for cooperation: from its country's figures to the board's exemption and its end, and
the short way of a city whose country meets every condition. By mouse and by keyboard alone."""

import pathlib
import re
import subprocess

import openpyxl
from accessibility import WIDE, axe
from hands import Keyboard, Mouse
from helpers import MailServer
from journey import Office, come_in
from tasks import heading, says
from world import each

HANDS = {"mouse": Mouse, "keyboard": Keyboard}
COORDINATOR = "dahl@ekby.example"
CONDITION = "Vi samarbetar endast med parter i länder som är demokratier."
EXEMPTION = "Undantag beviljas av Kommunstyrelsen."
POLICY = f"""# Internationell policy

Ekby kommuns styrdokument

Fastställt av: Kommunfullmäktige

Datum: 2025-03-27

För revidering ansvarar: Kommunstyrelsen

Dokumentet gäller för: Alla nämnder

Dokumentet gäller till och med: 2030

# Internationell policy

{CONDITION}

{EXEMPTION}

Internationella samarbeten ska bidra till följande:

- Lärande, som ger mer än det kostar.
"""


class Abroad(Office):
    """A municipality with a policy in force and a coordinator."""

    def __enter__(self):
        super().__enter__()
        self.server.run(
            "user", "add", COORDINATOR, "--name", "Disa Dahl", "--role",
            "internationalCoordinator",
        )
        file = pathlib.Path(self.server.folder.name) / "policy.md"
        file.write_text(POLICY, encoding="utf-8")
        self.server.run("import", str(file), "--confirm", "all")
        return self


class Later:
    """The same register, served on another day."""

    def __init__(self, office, day):
        settings = dict(office.server.settings, KANSLI_TODAY=day)
        settings.pop("KANSLI_MAIL", None)
        self.process = subprocess.Popen(
            [office.server.kansli, "serve", "--listen", "127.0.0.1:0"], env=settings,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        found = re.search(r"http://[0-9.]+:\d+", self.process.stdout.readline())
        self.address = found.group(0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)


def enter_request(page, hand, address, city, country):
    """Writes in the city and what it asks for; answers the relation's address."""
    page.goto(address + "/arbete/internationellt/ny-part")
    heading(page, "Ny part")
    hand.enter(page.locator("#f-namn"), city)
    hand.choose(page.locator("#f-land"), country)
    hand.press(page.get_by_role("button", name="Lägg till"))
    heading(page, city)
    hand.follow(page.locator("main").get_by_role("link", name="Nytt samarbete"))
    heading(page, "Nytt samarbete")
    hand.enter(page.locator("#f-titel"), f"Vänorten {city}")
    party = page.locator("input[name=parter]").first
    if not party.is_checked():
        hand.pick(party)
    hand.enter(page.locator("#f-syfte"), "Skolorna lär av varandra.")
    hand.choose(page.locator("#f-till"), "Under bedömning")
    hand.press(page.get_by_role("button", name="Lägg till"))
    heading(page, f"Vänorten {city}")
    return page.url


def activate(page, hand):
    if page.locator("#f-till").is_hidden():
        hand.open(page.locator("summary", has_text="Ändra läge"))
    hand.choose(page.locator("#f-till"), "Aktiv")
    hand.day(page.locator("#f-dag"), "2026-11-21")
    hand.enter(page.locator("#f-skal"), "Nämnden har tagit emot förfrågan.")
    hand.press(page.get_by_role("button", name="Ändra läge"))


def screen(page, hand, city, answer):
    hand.follow(page.locator("main").get_by_role("link", name="Pröva parten").first)
    heading(page, f"Pröva {city}")
    says(page, ".quoted", CONDITION)
    # What is asked and not answered is told, and nothing is kept.
    hand.press(page.get_by_role("button", name="Spara prövningen"))
    says(page, "[role=alert]", "Din bedömning: demokrati")
    hand.pick(page.locator(f"input[name=fynd-democracy][value={answer}]"))
    hand.enter(page.locator("#f-risk-security"), "En hemlig risk.")
    hand.press(page.get_by_role("button", name="Spara prövningen"))
    heading(page, f"Prövning av {city}")


def propose(page, hand):
    hand.follow(page.locator("main").get_by_role("link", name="Föreslå undantag"))
    heading(page, "Föreslå undantag")
    hand.enter(page.locator("#f-till"), "2028-11-20")
    hand.enter(page.locator("#f-villkor"), "styrelsen får en rapport varje år")
    hand.enter(page.locator("#f-forvaltning"), "Kansliet")
    assert page.locator("#f-vag").input_value() == "Kommunstyrelsen"
    hand.press(page.get_by_role("button", name="Öppna ärendet"))
    heading(page, "Undantag för samarbete med")
    hand.press(page.get_by_role("button", name="Lämna till första organet"))
    says(page, ".lead", "Hos Kommunstyrelsen")
    return page.url


def decide(page, hand, matter):
    page.goto(matter)
    hand.follow(page.get_by_role("link", name="Registrera beslutet"))
    hand.day(page.locator("#f-dag"), "2026-11-20")
    hand.enter(page.locator("#f-paragraf"), "88")
    assert page.locator("#f-villkor").input_value() == "styrelsen får en rapport varje år"
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    says(page, "main", "samarbetet får ingås till och med 2028-11-20")
    hand.press(page.get_by_role("button", name="För in beslutet i registret"))
    page.wait_for_url("**/arbete/beslut/*")
    # What was decided, with its conditions.
    says(page, "main", "styrelsen får en rapport varje år")


def whole_way(world, office, hands):
    """From the request to an active relation; answers the coordinator's page and the relation."""
    page, hand = come_in(world, office, hands, COORDINATOR)
    relation = enter_request(page, hand, office.address, "Fjärrstad", "Belarus")
    activate(page, hand)
    says(page, "[role=alert]", "Fjärrstad är inte prövad", CONDITION)
    page.goto(relation)
    screen(page, hand, "Fjärrstad", "notMet")
    says(page, "main", "Kräver undantag", "Kommunstyrelsen")
    record = page.url
    page.goto(relation)
    activate(page, hand)
    says(
        page, "[role=alert]", "uppfyller inte villkoret om demokrati",
        "Kommunstyrelsen beslutar", EXEMPTION,
    )
    page.goto(record)
    matter = propose(page, hand)
    clerk, other = come_in(world, office, hands, "berg@ekby.example")
    decide(clerk, other, matter)
    page.goto(relation)
    activate(page, hand)
    says(page, ".lead", "aktiv")
    says(page, "main", "styrelsen får en rapport varje år")
    return page, relation, record, matter


@each(*HANDS)
def test_a_city_whose_country_fails_a_condition(world, hands):
    with MailServer() as mail:
        where = f"smtp://127.0.0.1:{mail.port}?starttls=none"
        with Abroad(
            world.kansli, KANSLI_MAIL=where, KANSLI_MAIL_FROM="kansli@ekby.example"
        ) as office:
            page, relation, _, _ = whole_way(world, office, hands)

            def remind(day):
                office.server.run("remind", "--on", day, "--send", "--site", office.address)

            for day in ("2027-11-20", "2027-11-20", "2027-11-21"):
                remind(day)
            letters = mail.letters(COORDINATOR)
            assert len(letters) == 1, len(letters)
            place = relation.removeprefix(office.address)
            assert place in letters[0].replace("=\n", ""), letters[0]
            remind("2028-11-21")
            assert len(mail.letters(COORDINATOR)) == 2
            cookies = page.context.cookies()
            with Later(office, "2028-11-21") as later:
                after = world.page()
                after.context.add_cookies(cookies)
                after.goto(later.address + place)
                says(after, "main", "Att se över", "2028")
                after.goto(later.address + "/arbete/internationellt/att-gora")
                says(after, "main", "Undantaget har löpt ut", "Vänorten Fjärrstad")
            assert not office.server.logged(), office.server.logged()


@each(*HANDS)
def test_a_city_whose_country_passes_takes_four_steps_and_no_decision(world, hands):
    with Abroad(world.kansli) as office:
        page, hand = come_in(world, office, hands, COORDINATOR)
        # The partner, the relation, the screening, and the step.
        relation = enter_request(page, hand, office.address, "Fjordby", "Norge")
        screen(page, hand, "Fjordby", "met")
        says(page, "main", "Får ingås")
        hand.follow(page.get_by_role("link", name="Gå vidare med samarbetet"))
        heading(page, "Vänorten Fjordby")
        assert page.url == relation, page.url
        activate(page, hand)
        says(page, ".lead", "aktiv")
        assert not office.server.logged(), office.server.logged()


def workbook(path):
    """A workbook as an officer keeps one: a heading line, real dates and numbers, a formula, a row
    that is wrong, an empty row, and a second sheet that is somebody's notes."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Vänorter"
    sheet.append(["Namn", "Slag", "Land", "Plats", "Latitud", "Longitud"])
    sheet.append(["Havsby", "stad", "Norge", "Havsby", 62.7, 7.1])
    sheet.append(["Ängsby; den gamla", "stad", "Danmark", '=UPPER("x")', None, None])
    sheet.append([None] * 6)
    sheet.append(["Nowhere", "stad", "Landet som inte finns", "", "", ""])
    sheet["A1"].font = openpyxl.styles.Font(bold=True)
    book.create_sheet("Anteckningar").append(["ring Havsby"])
    book.save(path)


def test_a_workbook_of_partners_is_looked_at_and_then_read(world):
    with Abroad(world.kansli) as office:
        page, hand = come_in(world, office, "mouse", COORDINATOR)
        folder = pathlib.Path(office.server.folder.name)
        workbook(folder / "parter.xlsx")
        (folder / "trasig.xlsx").write_bytes(b"PK\x03\x04 this is no workbook")
        tables = office.address + "/arbete/internationellt/tabeller"
        bad = {"trasig.xlsx": "spara tabellen som xlsx, ods eller CSV", "policy.md": "det finns ingen kolumn med partens namn"}
        for name, words in bad.items():
            page.goto(tables)
            page.locator("#f-fil").set_input_files(folder / name)
            hand.press(page.get_by_role("button", name="Granska tabellen"))
            says(page, "main", words)
        page.goto(tables)
        page.locator("#f-fil").set_input_files(folder / "parter.xlsx")
        hand.press(page.get_by_role("button", name="Granska tabellen"))
        says(page, "main", "Havsby", "Ängsby; den gamla", "Landet som inte finns")
        if world.shots:
            page.screenshot(path=str(world.shots / "workbook.png"), full_page=True)
        hand.press(page.get_by_role("button", name="Läs in"))
        page.goto(office.address + "/arbete/internationellt/parter")
        says(page, "main", "Havsby", "Norge", "Ängsby; den gamla", "Danmark")
        assert "ring Havsby" not in page.inner_text("main")
        # A partner whose country is not known is kept, and has none.
        assert "Landet som inte finns" not in page.inner_text("main")
        assert not office.server.logged(), office.server.logged()


def test_the_pages_of_screening_have_no_fault_that_axe_finds(world):
    with Abroad(world.kansli) as office:
        page, relation, record, matter = whole_way(world, office, "mouse")
        cookies = page.context.cookies()
        work = "/arbete/internationellt"
        place = relation.removeprefix(office.address)
        paths = [
            place + "/provning", record.removeprefix(office.address), place + "/undantag",
            work + "/lander", work + "/lander/BLR", work + "/lander/MCO", work + "/kallor",
            work + "/att-gora", matter.removeprefix(office.address),
        ]
        faults = []
        for prefix in ("", "/en"):
            for number, path in enumerate(paths):
                name = f"screening-{number}{prefix.replace('/', '-')}"
                faults += axe(world, office.address + prefix + path, name, cookies)
        assert not faults, "; ".join(faults)
        narrow = world.page(width=320)
        narrow.context.add_cookies(cookies)
        for path in paths:
            narrow.goto(office.address + path)
            assert narrow.evaluate(WIDE) == [], path
