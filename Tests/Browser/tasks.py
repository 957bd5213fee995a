"""What people come for, done by mouse and by keyboard alone."""

from urllib.parse import unquote, urlsplit

from hands import Keyboard, Mouse
from pages import POLICY, english
from world import each

HANDS = {"mouse": Mouse, "keyboard": Keyboard}


def heading(page, words):
    """Waits for the page with a heading."""
    page.locator("h1", has_text=words).wait_for()


def says(page, css, *words):
    """Waits until a part of the page says all the words."""
    part = page.locator(css)
    for word in words:
        part.filter(has_text=word).first.wait_for()


def find_by_topic(page, hand):
    hand.follow(page.locator("main").get_by_role("link", name="Internationellt arbete"))
    heading(page, "Internationellt arbete")
    hand.follow(page.locator(".rows").get_by_role("link", name="Internationell policy"))
    heading(page, "Internationell policy")


def find_in_list(page, hand):
    hand.follow(page.locator("nav").get_by_role("link", name="Alla styrdokument"))
    heading(page, "Alla styrdokument")
    hand.follow(page.locator(".rows").get_by_role("link", name="Internationell policy"))
    heading(page, "Internationell policy")


def see_who_decided(page, hand, body, day, words):
    says(page, ".banner", "Gäller. Utgåva 2", body, words)
    hand.follow(page.locator(".contents").get_by_role("link", name="Beslut"))
    in_view(page, "#beslut")
    first = page.locator("#beslut ~ ol > li").first
    assert first.locator("time").first.get_attribute("datetime") == day, first.inner_text()
    assert body in first.inner_text(), first.inner_text()


def see_another_day(page, hand, day, answer):
    page.evaluate("scrollTo(0, 0)")
    page.reload()
    hand.ask(page.locator("input[name=den]"), page.get_by_role("button", name="Visa"), day)
    page.wait_for_url(f"**?den={day}")
    says(page, ".banner", *answer)


def copy_link_of_a_paragraph(page, hand):
    link = page.locator(".text p .here").first
    wanted = link.get_attribute("href")[1:]
    words = page.locator(f"[id='{wanted}']").inner_text()
    hand.follow(link)
    in_view(page, ":target")
    assert unquote(urlsplit(page.url).fragment) == wanted, page.url
    other = page.context.new_page()
    other.goto(page.url)
    in_view(other, ":target")
    assert other.locator(":target").inner_text() == words, page.url
    other.close()


def switch_to_english(page, hand, day, answer):
    hand.back_to(page.get_by_role("link", name="In English"))
    page.wait_for_url(f"**{english(POLICY)}?den={day}")
    assert page.locator("html").get_attribute("lang") == "en"
    says(page, ".banner", answer)


def in_view(page, css):
    """Waits until the one element is wholly within the window."""
    page.wait_for_function(
        """css => {
          const found = document.querySelectorAll(css);
          if (found.length !== 1) return false;
          const box = found[0].getBoundingClientRect();
          return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
        }""",
        arg=css,
    )


@each(*HANDS)
def test_the_task_list(world, hand):
    page = world.page()
    hand = HANDS[hand](page)
    page.goto(world.demo)
    find_by_topic(page, hand)
    see_who_decided(page, hand, "Kommunfullmäktige", "2021-05-27", "§\xa071")
    see_another_day(page, hand, "2022-06-01", ["Gäller. Utgåva 2 gäller sedan 27 maj 2021"])
    see_another_day(
        page,
        hand,
        "2020-06-01",
        [
            "Inget gällde den 1 juni 2020.",
            "Före gällde utgåva 1, till och med 31 december 2019.",
            "Efter gäller utgåva 2, från och med 27 maj 2021.",
        ],
    )
    copy_link_of_a_paragraph(page, hand)
    switch_to_english(page, hand, "2020-06-01", "Nothing was in force on 1 June 2020.")


@each(*HANDS)
def test_the_task_list_on_the_real_files(world, hand):
    page = world.page()
    hand = HANDS[hand](page)
    page.goto(world.real)
    find_in_list(page, hand)
    see_who_decided(page, hand, "Kommunfullmäktige", "2023-06-21", "sedan 21 juni 2023")
    see_another_day(
        page,
        hand,
        "2022-06-01",
        [
            "Inget gällde den 1 juni 2022.",
            "Före gällde utgåva 1, till och med 31 december 2021.",
            "Efter gäller utgåva 2, från och med 21 juni 2023.",
        ],
    )
    copy_link_of_a_paragraph(page, hand)
    switch_to_english(page, hand, "2022-06-01", "Nothing was in force on 1 June 2022.")


def test_the_front_page_asks_for_a_day_in_the_register(world):
    page = world.page()
    for hand in (Mouse(page), Keyboard(page)):
        page.goto(world.demo)
        button = page.get_by_role("button", name="Visa")
        hand.ask(page.locator("input[name=den]"), button, "2020-06-01")
        page.wait_for_url("**/styrdokument?den=2020-06-01")
        row = page.locator(".rows > li", has_text="Internationell policy")
        assert "Gällde till och med 2019-12-31" in row.inner_text(), row.inner_text()
