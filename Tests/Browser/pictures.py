"""Time, drawn: every bar is as wide as its days."""

import datetime
import re

POLICY = "/styrdokument/internationell-policy"


def bars(page, css):
    """The place and width of each bar in pixels of the picture's own width, with its words."""
    return page.evaluate(
        """css => {
          const box = document.querySelector('svg.timeline').getBoundingClientRect();
          return [...document.querySelectorAll(css)].map(group => {
            const bar = group.querySelector('rect').getBoundingClientRect();
            return [group.querySelector('title').textContent, (bar.left - box.left) / box.width,
              bar.width / box.width, box.width];
          });
        }""",
        css,
    )


def check(page, css, expected, first, last):
    """Compares bars with days: each expected is its first and last day."""
    span = (last - first).days
    found = bars(page, css)
    assert len(found) == len(expected), f"{css}: {len(found)} bars"
    for (words, left, width, pixels), (start, end) in zip(found, expected):
        want_left = (start - first).days / span
        want_width = ((end - start).days + 1) / span
        assert abs(left - want_left) * pixels < 0.5, f"{words}: begins at {left}"
        assert abs(width - want_width) * pixels < 0.5, f"{words}: is {width} wide"


def day(text):
    return datetime.date.fromisoformat(text)


def test_periods_and_gap_are_as_wide_as_their_days(world):
    for width in (320, 1280):
        page = world.page(width=width)
        page.goto(world.demo + POLICY)
        first, last = day("2015-01-01"), day("2028-01-01")
        check(page, "svg.timeline .gap", [(day("2020-01-01"), day("2021-05-26"))], first, last)
        periods = [
            (day("2015-03-26"), day("2019-12-31")),
            (day("2021-05-27"), day("2027-12-31")),
        ]
        check(page, "svg.timeline .period", periods, first, last)


def test_the_gap_is_drawn_and_said_real_files(world):
    page = world.page()
    page.goto(world.real + POLICY)
    first, last = day("2016-01-01"), day("2028-01-01")
    check(page, "svg.timeline .gap", [(day("2022-01-01"), day("2023-06-20"))], first, last)
    for asked, inside in (
        ("2021-12-31", False),
        ("2022-01-01", True),
        ("2022-06-01", True),
        ("2023-06-20", True),
        ("2023-06-21", False),
    ):
        page.goto(f"{world.real}{POLICY}?den={asked}")
        said = "Inget gällde den" in page.locator(".banner").inner_text()
        assert said == inside, f"{asked}: {page.locator('.banner').inner_text()}"
        page.goto(f"{world.real}/en{POLICY}?den={asked}")
        said = "Nothing was in force on" in page.locator(".banner").inner_text()
        assert said == inside, f"en {asked}"


def test_the_table_has_the_same_dates_as_the_picture(world):
    page = world.page()
    page.goto(world.demo + POLICY)
    label = page.locator("svg.timeline").get_attribute("aria-label")
    rows = page.locator("table tbody tr").count()
    assert rows == 3, f"{rows} rows"
    years = re.findall(r"\b20\d\d\b", label)
    assert "2019" in years and "2021" in years, label


def test_no_signatory_is_shown_real_files(world):
    page = world.page()
    page.goto(world.real + POLICY)
    text = page.inner_text("body")
    for role in ("Kommunstyrelsens Ordförande", "Näringslivschef"):
        assert role.lower() in text.lower(), f"{role} is missing"
    for proposal in page.locator("#forslag ~ ol .source").all():
        words = proposal.inner_text()
        assert words in ("Kommunstyrelsens Ordförande, Näringslivschef",), words
