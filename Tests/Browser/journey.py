"""From an empty installation to a new edition in force: the officers' whole work, by mouse and by
keyboard alone."""

import json
import pathlib
import re
import socket
import tempfile

from accessibility import WIDE, axe
from hands import Keyboard, Mouse
from helpers import MailServer, Provider
from server import Server
from tasks import heading, says
from world import each

HANDS = {"mouse": Mouse, "keyboard": Keyboard}
PASSWORD = "en mening som ingen gissar"
CHAIN = "Kommunstyrelsen\nKommunfullmäktige"
TEXT = """# Internationell policy

## Syfte

Policyn visar hur kommunen samverkar över gränser.

## Omfattning

Policyn gäller alla nämnder.

## Ansvar

Kommunstyrelsen ansvarar för policyn.

## Uppföljning

Kommunstyrelsen följer upp policyn varje år.
"""


class Office:
    """An installation with a municipality that has nothing yet but its first administrator, and
    unless told otherwise an author and a secretary."""

    def __init__(self, kansli, serve=(), staff=True, **settings):
        self.staff = staff
        self.server = Server(
            kansli, "user", "add", "ek@ekby.example", "--name", "Eva Ek", "--administrator",
            serve=serve, **settings,
        )

    def __enter__(self):
        self.server.__enter__()
        self.address = self.server.address
        if not self.staff:
            return self
        self.server.run(
            "user", "add", "lind@ekby.example", "--name", "Li Lind", "--role", "author:Kansliet"
        )
        self.server.run(
            "user", "add", "berg@ekby.example", "--name", "Bo Berg", "--role", "secretary"
        )
        return self

    def __exit__(self, *_):
        self.server.__exit__()

    def link(self, email):
        """A one-time link, as the administrator hands it on."""
        out = self.server.run("user", "link", email, "--site", self.address)
        return re.search(r"http\S+", out).group(0)


def come_in(world, office, hands, email, link=None):
    """Chooses a password by a one-time link; answers the page and the hand."""
    page = world.page()
    hand = HANDS[hands](page)
    page.goto(link or office.link(email))
    hand.enter(page.locator("#f-losenord"), PASSWORD)
    hand.enter(page.locator("#f-igen"), PASSWORD)
    hand.press(page.get_by_role("button", name="Spara och logga in"))
    heading(page, "Mitt arbete")
    return page, hand


def make_account(page, hand, name, email, role):
    """Makes an account on the accounts page; answers the link that the page shows once."""
    hand.follow(page.get_by_role("link", name="Konton").first)
    heading(page, "Konton")
    hand.follow(page.get_by_role("link", name="Lägg till konto"))
    heading(page, "Lägg till konto")
    hand.enter(page.locator("#f-namn"), name)
    hand.press(page.locator("main form").get_by_role("button", name="Lägg till konto"))
    says(page, "[role=alert]", "E-postadress", "Roller")
    assert page.locator("#f-namn").input_value() == name
    hand.enter(page.locator("#f-epost"), email)
    hand.tick(page.locator(f"input[name=roll][value={role}]"))
    hand.press(page.locator("main form").get_by_role("button", name="Lägg till konto"))
    says(page, "main", email)
    return page.locator("#hemlig").input_value()


def open_matter(page, hand, department=None):
    hand.follow(page.locator("main").get_by_role("link", name="Nytt ärende"))
    heading(page, "Nytt ärende")
    # Two things are wrong; both are told, and what was written is still there.
    hand.enter(page.locator("#f-rubrik"), "Ny internationell policy")
    hand.enter(page.locator("#f-till"), "snart")
    hand.press(page.get_by_role("button", name="Öppna ärendet"))
    says(page, "[role=alert]", "snart är inget slut", "Vägen till beslut")
    assert page.locator("#f-rubrik").input_value() == "Ny internationell policy"
    hand.enter(page.locator("#f-diarienummer"), "KS 2026-17")
    hand.enter(page.locator("#f-titel"), "Internationell policy")
    hand.choose(page.locator("#f-typ"), "Policy")
    hand.enter(page.locator("#f-till"), "2030")
    if department:
        hand.enter(page.locator("#f-forvaltning"), department)
    hand.enter(page.locator("#f-vag"), CHAIN)
    hand.press(page.get_by_role("button", name="Öppna ärendet"))
    heading(page, "Ny internationell policy")
    return page.url


def write(page, hand):
    hand.follow(page.get_by_role("link", name="Skriv texten"))
    hand.press(page.get_by_role("button", name="Utgå från mallen"))
    says(page, ".preview", "Syfte")
    hand.enter(page.locator("#f-text"), TEXT)
    hand.press(page.get_by_role("button", name="Spara utkastet"))
    says(page, ".preview", "Kommunstyrelsen följer upp policyn varje år.")


def refer(world, page, hand, matter, hands):
    page.goto(matter)
    hand.follow(page.get_by_role("link", name="Skicka på remiss"))
    hand.enter(page.locator("#f-instanser"), "Kulturnämnden\nVänortsgillet <info@gille.example>")
    hand.enter(page.locator("#f-fraga"), "Saknas något?")
    hand.press(page.get_by_role("button", name="Skicka remissen"))
    says(page, "main", "Länkar att svara med", "0 av 2 har svarat")
    links = re.findall(r"http\S+/remiss/\S+", page.inner_text("main"))
    assert len(links) == 2, links
    party = world.page()
    other = HANDS[hands](party)
    party.goto(links[1])
    other.enter(party.locator("#f-svaret"), "Ungdomsutbytet bör nämnas.")
    other.press(party.get_by_role("button", name="Skicka svaret"))
    says(party, "[role=status]", "Tack, svaret är mottaget.")
    page.goto(matter + "/remiss")
    hand.enter(page.locator("#f-svaret"), "Nämnden tillstyrker.")
    hand.press(page.get_by_role("button", name="Ta in svaret"))
    says(page, ".lead", "2 av 2 har svarat")
    hand.enter(page.locator("textarea[name=bemott]").nth(1), "Tas upp i nästa handlingsplan.")
    hand.press(page.get_by_role("button", name="Spara").nth(1))
    says(page, "textarea[name=bemott]", "Tas upp i nästa handlingsplan.")
    hand.press(page.get_by_role("button", name="Avsluta remissen"))
    says(page, ".lead", "Skrivs av Kansliet")
    hand.press(page.get_by_role("button", name="Lämna till första organet"))
    says(page, ".lead", "Hos Kommunstyrelsen för beredning")


def decide(page, hand, matter):
    page.goto(matter)
    hand.pick(page.locator("input[name=utfall][value=supports]"))
    hand.press(page.get_by_role("button", name="Spara utfallet"))
    says(page, ".lead", "Hos Kommunfullmäktige för beslut")
    hand.follow(page.get_by_role("link", name="Registrera beslutet"))
    hand.open(page.locator("summary", has_text="Klistra in raden"))
    hand.enter(
        page.locator("#f-rad"),
        "Kommunfullmäktige 2026-11-19 § 210\n"
        "Kommunfullmäktige beslutar att fastställa Internationell policy att gälla till och med "
        "2030.",
    )
    hand.press(page.get_by_role("button", name="Läs raden"))
    assert page.locator("#f-dag").input_value() == "2026-11-19"
    assert page.locator("#f-paragraf").input_value() == "210"
    amended = TEXT.replace("varje år", "varje vår")
    hand.enter(page.locator("#f-text"), amended)
    hand.enter(page.locator("#f-andring"), "Uppföljning varje vår.")
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    says(page, ".would", "Utgåva 1: från 2026-11-19 till och med 2030-12-31")
    hand.press(page.get_by_role("button", name="För in beslutet i registret"))
    heading(page, "Beslut")
    says(page, ".standing", "beslutat")
    hand.day(page.locator("#f-justerat"), "2026-11-20")
    hand.day(page.locator("#f-anslaget"), "2026-11-21")
    hand.press(page.get_by_role("button", name="Spara dagarna"))
    says(page, ".standing", "tillkännagivet")


def correct(page, hand):
    """Corrects the decision whose page is open: what follows is seen first."""
    hand.follow(page.get_by_role("link", name="Rätta uppgifter"))
    heading(page, "Rätta uppgifter")
    hand.enter(page.locator("#f-e1-till"), "2031")
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    says(page, "[role=alert]", "Skäl till rättelsen")
    assert page.locator("#f-e1-till").input_value() == "2031"
    hand.enter(page.locator("#f-skal"), "Fel år avskrivet.")
    hand.press(page.get_by_role("button", name="Visa vad som följer"))
    says(page, ".would", "till och med 2030-12-31", "till och med 2031-12-31")
    hand.press(page.get_by_role("button", name="För in rättelsen i registret"))
    heading(page, "Beslut")
    says(page, "main", "Fel år avskrivet.", "Poster i liggaren")


def name_the_registry(office):
    """Says whom reminders go to where nobody holds an office."""
    settings = json.loads(office.server.run("settings"))
    settings["watch"]["registryAddress"] = "kansli@ekby.example"
    file = pathlib.Path(office.server.folder.name) / "settings.json"
    file.write_text(json.dumps(settings), encoding="utf-8")
    office.server.run("settings", str(file))


def test_the_warning_before_a_document_lapses_lies_in_the_mail(world):
    with MailServer() as mail:
        where = f"smtp://127.0.0.1:{mail.port}?starttls=none"
        with Office(
            world.kansli, KANSLI_MAIL=where, KANSLI_MAIL_FROM="kansli@ekby.example"
        ) as office:
            name_the_registry(office)
            page, hand = come_in(world, office, "mouse", "lind@ekby.example")
            matter = open_matter(page, hand)
            write(page, hand)
            refer(world, page, hand, matter, "mouse")
            clerk, other = come_in(world, office, "mouse", "berg@ekby.example")
            decide(clerk, other, matter)
            for _ in range(2):
                # Twelve months before the last day; given once, however often asked.
                office.server.run("remind", "--on", "2029-12-31", "--send", "--site", office.address)
            warnings = mail.letters("kansli@ekby.example")
            assert len(warnings) == 1, len(warnings)
            assert "nytt-arende?dokument=3Dinternationell-policy" in warnings[0].replace("=\n", "")
            asked = mail.letters("info@gille.example")
            assert "/remiss/" in asked[0].replace("=\n", ""), asked[0]


def test_who_signs_in_at_the_identity_provider_has_the_role_of_their_group(world):
    people = [
        {"sub": "u1", "claims": {
            "email": "sund@ekby.example", "email_verified": True, "name": "Siv Sund",
            "groups": ["sekreterare"],
        }},
    ]
    with (
        Provider(*people) as provider, socket.socket() as free,
        tempfile.TemporaryDirectory() as folder,
    ):
        roles = pathlib.Path(folder) / "roles.json"
        roles.write_text(json.dumps({"sekreterare": [{"role": "secretary"}]}), encoding="utf-8")
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        address = f"http://127.0.0.1:{port}"
        with Office(
            world.kansli, ("--listen", f"127.0.0.1:{port}", "--public-address", address),
            KANSLI_OIDC_ISSUER=f"http://localhost:{provider.port}",
            KANSLI_OIDC_CLIENT_ID="kansli", KANSLI_OIDC_SECRET="hemligt",
            KANSLI_OIDC_NAME="Ekbys konto",
            KANSLI_OIDC_ROLES=str(roles),
        ) as office:
            page = world.page()
            page.goto(f"{office.address}/arbete/granska")
            page.get_by_role("link", name="Logga in med Ekbys konto").click()
            page.get_by_role("button", name="u1").click()
            heading(page, "Mitt arbete")
            says(page, "header", "Siv Sund")
            page.goto(f"{office.address}/arbete/granska")
            heading(page, "Granska")


@each(*HANDS)
def test_from_an_empty_installation_to_a_new_edition_in_force(world, hands):
    with Office(world.kansli, staff=False) as office:
        head, first = come_in(world, office, hands, "ek@ekby.example")
        links = [
            make_account(head, first, *one)
            for one in (
                ("Li Lind", "lind@ekby.example", "author"),
                ("Bo Berg", "berg@ekby.example", "secretary"),
            )
        ]
        assert all(link.startswith(office.address + "/losenord/") for link in links), links
        page, hand = come_in(world, office, hands, "lind@ekby.example", links[0])
        matter = open_matter(page, hand, department="Kansliet")
        write(page, hand)
        refer(world, page, hand, matter, hands)
        clerk, other = come_in(world, office, hands, "berg@ekby.example", links[1])
        decide(clerk, other, matter)
        correct(clerk, other)
        public = world.page()
        public.goto(f"{office.address}/styrdokument/internationell-policy")
        says(
            public, ".banner",
            "Gäller. Utgåva 1 gäller sedan 19 november 2026, till och med 31 december 2031",
        )
        says(public, ".log", "Tillkännagivet 2026-11-21. Kan överklagas till och med 2026-12-14.")
        says(public, ".text", "Kommunstyrelsen följer upp policyn varje vår.")
        public.goto(f"{office.address}/styrdokument/internationell-policy?den=2026-11-18")
        says(public, ".banner", "Inget")
        assert not office.server.logged(), office.server.logged()


def test_the_one_time_link_of_a_new_account_lies_in_the_mail(world):
    with MailServer() as mail:
        where = f"smtp://127.0.0.1:{mail.port}?starttls=none"
        with Office(
            world.kansli, staff=False, KANSLI_MAIL=where, KANSLI_MAIL_FROM="kansli@ekby.example"
        ) as office:
            page, hand = come_in(world, office, "mouse", "ek@ekby.example")
            shown = make_account(page, hand, "Li Lind", "lind@ekby.example", "author")
            says(page, "[role=status]", "lind@ekby.example")
            office.server.run("remind", "--send", "--site", office.address)
            letter = mail.letters("lind@ekby.example")[0].replace("=\n", "")
            path = shown.removeprefix(office.address)
            assert path in letter, letter
            come_in(world, office, "mouse", "lind@ekby.example", shown)


def test_two_who_save_the_same_draft_lose_nothing(world):
    with Office(world.kansli) as office:
        page, hand = come_in(world, office, "mouse", "lind@ekby.example")
        matter = open_matter(page, hand)
        write(page, hand)
        text = page.locator("#f-text")
        clerk, other = come_in(world, office, "mouse", "berg@ekby.example")
        clerk.goto(matter + "/text")
        other.enter(clerk.locator("#f-text"), TEXT + "\nSekreterarens rad.\n")
        other.press(clerk.get_by_role("button", name="Spara utkastet"))
        says(clerk, ".preview", "Sekreterarens rad.")
        hand.enter(text, TEXT + "\nHandläggarens rad.\n")
        hand.press(page.get_by_role("button", name="Spara utkastet"))
        says(page, "[role=alert]", "Någon annan har sparat medan du skrev.")
        assert "Handläggarens rad." in page.locator("#f-text").input_value()
        says(page, "pre.original", "Sekreterarens rad.")


def test_a_draft_saves_itself(world):
    with Office(world.kansli) as office:
        page, hand = come_in(world, office, "mouse", "lind@ekby.example")
        matter = open_matter(page, hand)
        write(page, hand)
        page.locator("#f-text").press_sequentially("En rad till.")
        says(page, ".preview", "En rad till.")
        page.goto(matter + "/text")
        assert "En rad till." in page.locator("#f-text").input_value()


def test_the_desk_has_no_fault_that_axe_finds(world):
    with Office(world.kansli) as office:
        page, hand = come_in(world, office, "mouse", "berg@ekby.example")
        matter = open_matter_of(page, hand)
        path = matter.removeprefix(office.address)
        paths = [
            "/arbete", "/arbete/arenden", "/arbete/nytt-arende", path, path + "/text",
            path + "/remiss", path + "/uppgifter",
        ]
        cookies = page.context.cookies()
        faults = []
        for prefix in ("", "/en"):
            for number, path in enumerate(paths):
                name = f"office-{number}{prefix.replace('/', '-')}"
                faults += axe(world, office.address + prefix + path, name, cookies)
        assert not faults, "; ".join(faults)
        narrow = world.page(width=320)
        narrow.context.add_cookies(cookies)
        for path in paths:
            narrow.goto(office.address + path)
            assert narrow.evaluate(WIDE) == [], path


def test_corrections_versions_and_letters_have_no_fault_that_axe_finds(world):
    with Office(world.kansli, staff=False) as office:
        office.server.run(
            "user", "add", "alm@ekby.example", "--name", "Al Alm", "--administrator",
            "--role", "secretary", "--role", "author",
        )
        page, hand = come_in(world, office, "mouse", "alm@ekby.example")
        matter = open_matter(page, hand, department="Kansliet")
        write(page, hand)
        hand.enter(page.locator("#f-text"), TEXT + "\nEn rad till.\n")
        hand.press(page.get_by_role("button", name="Spara utkastet"))
        page.goto(matter)
        hand.press(page.get_by_role("button", name="Lämna till första organet"))
        says(page, "main", "Så som det skickades den 21 november 2026")
        decide(page, hand, matter)
        decision = page.url
        correct(page, hand)
        cookies = page.context.cookies()
        path, entry = (one.removeprefix(office.address) for one in (matter, decision))
        paths = [
            path, path + "/versioner", path + "/versioner?fran=1&till=3", entry, entry + "/ratta",
            entry + "/makulera", "/arbete/brev",
        ]
        faults = []
        for prefix in ("", "/en"):
            for number, one in enumerate(paths):
                name = f"kept-{number}{prefix.replace('/', '-')}"
                faults += axe(world, office.address + prefix + one, name, cookies)
        assert not faults, "; ".join(faults)
        narrow = world.page(width=320)
        narrow.context.add_cookies(cookies)
        for one in paths:
            narrow.goto(office.address + one)
            assert narrow.evaluate(WIDE) == [], one


def open_matter_of(page, hand):
    """Opens a matter as a secretary, who answers for no department of their own."""
    hand.follow(page.locator("main").get_by_role("link", name="Nytt ärende"))
    hand.enter(page.locator("#f-rubrik"), "Ny internationell policy")
    hand.enter(page.locator("#f-titel"), "Internationell policy")
    hand.choose(page.locator("#f-typ"), "Policy")
    hand.enter(page.locator("#f-forvaltning"), "Kansliet")
    hand.enter(page.locator("#f-vag"), CHAIN)
    hand.press(page.get_by_role("button", name="Öppna ärendet"))
    heading(page, "Ny internationell policy")
    return page.url
