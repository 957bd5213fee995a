"""Time, drawn: every bar is as wide as its days, and the words beside it say the same."""

import datetime

from pages import POLICY, english
from world import each

# What the picture must show, worked out from the files and not from the program's answers.
DEMO = {
    "years": ("2015-01-01", "2028-01-01"),
    "periods": [("2015-03-26", "2019-12-31"), ("2021-05-27", "2027-12-31")],
    "gap": ("2020-01-01", "2021-05-26"),
    "reviews": ["2017-12-31", "2025-12-31"],
}
REAL = {
    "years": ("2016-01-01", "2028-01-01"),
    "periods": [("2016-01-28", "2021-12-31"), ("2023-06-21", "2027-12-31")],
    "gap": ("2022-01-01", "2023-06-20"),
    "reviews": ["2017-12-31"],
}
# A day, and what the banner says of it in Swedish and in English.
DEMO_DAYS = [
    ("2015-03-26", "Gäller. Utgåva 1 ", "In force. Edition 1 "),
    ("2019-12-31", "Gäller. Utgåva 1 ", "In force. Edition 1 "),
    (
        "2020-01-01",
        "Inget gällde den 1 januari 2020.",
        "Nothing was in force on 1 January 2020.",
    ),
    ("2020-06-01", "Inget gällde den 1 juni 2020.", "Nothing was in force on 1 June 2020."),
    ("2021-05-26", "Inget gällde den 26 maj 2021.", "Nothing was in force on 26 May 2021."),
    ("2021-05-27", "Gäller. Utgåva 2 ", "In force. Edition 2 "),
    ("2027-12-31", "Gäller. Utgåva 2 ", "In force. Edition 2 "),
    ("2028-01-01", "Har upphört. Utgåva 2 ", "Expired. Edition 2 "),
]
REAL_DAYS = [
    ("2016-01-28", "Gäller. Utgåva 1 ", "In force. Edition 1 "),
    ("2021-12-31", "Gäller. Utgåva 1 ", "In force. Edition 1 "),
    (
        "2022-01-01",
        "Inget gällde den 1 januari 2022.",
        "Nothing was in force on 1 January 2022.",
    ),
    ("2022-06-01", "Inget gällde den 1 juni 2022.", "Nothing was in force on 1 June 2022."),
    ("2023-06-20", "Inget gällde den 20 juni 2023.", "Nothing was in force on 20 June 2023."),
    ("2023-06-21", "Gäller. Utgåva 2 ", "In force. Edition 2 "),
    ("2026-11-21", "Gäller. Utgåva 2 ", "In force. Edition 2 "),
]


def day(text):
    return datetime.date.fromisoformat(text)


def bars(page, picture, css):
    """The left edge and width in pixels of each bar in a picture, and the picture's width."""
    return page.locator(picture).evaluate(
        """(svg, css) => {
          const box = svg.getBoundingClientRect();
          return [...svg.querySelectorAll(css)].map(bar => {
            const at = bar.getBoundingClientRect();
            return [at.left - box.left, at.width, box.width];
          });
        }""",
        css,
    )


def check(page, picture, css, stretches, years):
    """Compares bars with days: each stretch is its first and last day."""
    first, after = map(day, years)
    found = bars(page, picture, css)
    assert len(found) == len(stretches), f"{css}: {len(found)} bars, not {len(stretches)}"
    for (left, width, whole), (start, end) in zip(found, stretches):
        pixels = whole / (after - first).days
        wanted = (day(start) - first).days * pixels
        assert abs(left - wanted) < 0.5, f"{css} {start}: begins at {left} px, not {wanted}"
        wanted = ((day(end) - day(start)).days + 1) * pixels
        assert abs(width - wanted) < 0.5, f"{css} {start}: is {width} px wide, not {wanted}"


def check_document(page, address, facts, years=None):
    """Checks every bar of a document's picture."""
    years = years or facts["years"]
    page.goto(address)
    check(page, "svg.timeline", "g.gap rect", [facts["gap"]], years)
    check(page, "svg.timeline", "g.period rect", facts["periods"], years)
    reviews = [(due, due) for due in facts["reviews"]]
    check(page, "svg.timeline", "g.review rect", reviews, years)


def check_days(page, address, days):
    for asked, swedish, in_english in days:
        for path, words in ((POLICY, swedish), (english(POLICY), in_english)):
            page.goto(f"{address}{path}?den={asked}")
            said = page.locator(".banner").inner_text().strip()
            assert words in said, f"{path} {asked}: {said}"
            is_gap = words.startswith(("Inget", "Nothing"))
            dashed = page.locator("svg.timeline g.gap rect").count()
            assert dashed == 1, f"{path} {asked}: {dashed} gaps drawn"
            before_and_after = page.locator(".banner li").count()
            assert before_and_after >= 3 or not is_gap, f"{path} {asked}: {said}"


@each(320, 768, 1440)
def test_periods_gap_and_reviews_lie_where_their_days_are(world, width):
    page = world.page(width=width)
    for path in (POLICY, english(POLICY), f"{POLICY}?den=2020-06-01"):
        check_document(page, world.demo + path, DEMO)


@each("example", "real files")
def test_not_one_day_is_amiss(world, register):
    # On a screen a day is a fraction of a pixel; in a picture this wide it is several.
    address, facts = (world.demo, DEMO) if register == "example" else (world.real, REAL)
    page = world.page()
    page.goto(address + POLICY)
    page.locator("svg.timeline").evaluate("svg => { svg.style.width = '40000px'; }")
    check(page, "svg.timeline", "g.gap rect", [facts["gap"]], facts["years"])
    check(page, "svg.timeline", "g.period rect", facts["periods"], facts["years"])


@each("1998-05-01", "2040-02-29")
def test_the_years_drawn_hold_the_day_asked_for(world, asked):
    years = (min(f"{asked[:4]}-01-01", DEMO["years"][0]), DEMO["years"][1])
    if asked > years[1]:
        years = (years[0], f"{int(asked[:4]) + 1}-01-01")
    page = world.page()
    check_document(page, f"{world.demo}{POLICY}?den={asked}", DEMO, years)
    first, after = map(day, years)
    left, _, whole = bars(page, "svg.timeline", "g.day line")[0]
    wanted = (day(asked) - first).days * whole / (after - first).days
    assert abs(left - wanted) < 1.5, f"the day is marked at {left} px, not {wanted}"


@each(320, 768, 1440)
def test_the_real_files_lie_where_their_days_are(world, width):
    check_document(world.page(width=width), world.real + POLICY, REAL)


def test_the_gap_is_said_in_words_for_chosen_days(world):
    check_days(world.page(), world.demo, DEMO_DAYS)


def test_the_real_gap_is_said_in_words_for_chosen_days(world):
    check_days(world.page(), world.real, REAL_DAYS)


def test_the_table_has_the_same_dates_as_the_picture(world):
    page = world.page()
    page.goto(world.demo + POLICY)
    told = page.locator("#tid ~ table tbody th").evaluate_all(
        "cells => cells.map(c => [...c.querySelectorAll('time')].map(t => t.dateTime))"
    )
    first, second = map(list, DEMO["periods"])
    assert told == [first, list(DEMO["gap"]), second], told


def test_a_screen_reader_is_told_of_every_period_and_the_gap(world):
    page = world.page()
    for path, words in (
        (POLICY, "Inget gällde 1 januari 2020 till och med 26 maj 2021."),
        (english(POLICY), "Nothing in force 1 January 2020 through 26 May 2021."),
    ):
        page.goto(world.demo + path)
        assert words in page.locator("svg.timeline").get_attribute("aria-label"), path
        assert page.locator("svg.timeline g.gap title").text_content() == words, path
        row = f".chart li:has(> a[href='{path}']) svg"
        page.goto(world.demo + path.removesuffix(POLICY) or "/")
        label = page.locator(row).get_attribute("aria-label")
        assert words in label, f"front page, {row}: {label}"


@each(320, 768, 1440)
def test_the_chart_of_the_whole_register_is_to_scale(world, width):
    page = world.page(width=width)
    page.goto(world.demo)
    drawn = page.locator(".chart .axis text").all_text_contents()
    years = (f"{drawn[0]}-01-01", f"{int(drawn[-1]) + 1}-01-01")
    row = f".chart li:has(> a[href='{POLICY}']) svg"
    check(page, row, "g.gap rect", [DEMO["gap"]], years)
    check(page, row, "g.period rect", DEMO["periods"], years)


def test_no_signatory_of_the_real_files_is_named(world):
    page = world.page()
    page.goto(world.real + POLICY)
    for proposal in page.locator("#forslag ~ ol .source").all():
        words = proposal.inner_text()
        assert words == "Kommunstyrelsens Ordförande, Näringslivschef", words
    assert page.locator("#forslag ~ ol .source").count() == 1
