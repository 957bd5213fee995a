"""What people come for, done by mouse and by keyboard alone."""

import re


def press_until(page, words, key="Tab", most=120):
    """Moves the focus with a key until it is on something with the words."""
    for _ in range(most):
        page.keyboard.press(key)
        text = page.evaluate(
            "(document.activeElement.innerText || document.activeElement.getAttribute('name')"
            " || '') + ' ' + (document.activeElement.getAttribute('aria-label') || '')"
        )
        if words in text:
            return
    raise AssertionError(f"no focus on {words!r} after {most} of {key}")


def go(page, action):
    """Does something that leads to another page, and waits for it."""
    with page.expect_navigation():
        action()


def assert_found(page):
    banner = page.locator(".banner").inner_text()
    assert "Utgåva 2 gäller sedan 27 maj 2021" in banner, banner
    assert "Kommunfullmäktige har beslutat det: §\xa071" in banner, banner


def assert_gap(page):
    banner = page.locator(".banner").inner_text()
    assert "Inget gällde den 1 juni 2020" in banner, banner


def assert_linked(page):
    assert re.search(r"#[a-z0-9-]+$", page.url), page.url
    target = page.locator(":target")
    assert target.count() == 1 and target.is_visible()


def assert_english(page):
    assert page.locator("html").get_attribute("lang") == "en"
    assert "In force" in page.locator(".banner").inner_text()


def test_the_task_list_by_mouse(world):
    page = world.page()
    page.goto(world.demo)
    go(page, lambda: page.get_by_role("link", name="Internationellt arbete").first.click())
    go(page, lambda: page.get_by_role("link", name="Internationell policy").first.click())
    assert_found(page)
    page.locator("input[name=den]").fill("2020-06-01")
    go(page, lambda: page.get_by_role("button", name="Visa").click())
    assert_gap(page)
    page.locator(".text .here").nth(2).click()
    assert_linked(page)
    page.goto(world.demo + "/styrdokument/internationell-policy")
    go(page, lambda: page.get_by_role("link", name="In English").click())
    assert_english(page)


def test_the_task_list_by_keyboard_alone(world):
    page = world.page()
    page.goto(world.demo)
    press_until(page, "Internationellt arbete")
    go(page, lambda: page.keyboard.press("Enter"))
    press_until(page, "Internationell policy")
    go(page, lambda: page.keyboard.press("Enter"))
    assert_found(page)
    press_until(page, "den")
    order = page.evaluate("new Intl.DateTimeFormat().formatToParts().map(p => p.type).join()")
    typed = {"year": "2020", "month": "06", "day": "01"}
    # The field's parts stand in the order of the browser's own language, not the page's.
    shown = page.evaluate("navigator.language"), order
    for attempt in (["month", "day", "year"], ["year", "month", "day"], ["day", "month", "year"]):
        for part in attempt:
            page.keyboard.type(typed[part])
            if part == "year" and part != attempt[-1]:
                page.keyboard.press("ArrowRight")
        if page.locator("input[name=den]").input_value() == "2020-06-01":
            break
        page.keyboard.press("Shift+Tab")
        press_until(page, "den")
    value = page.locator("input[name=den]").input_value()
    assert value == "2020-06-01", f"{value} {shown}"
    go(page, lambda: page.keyboard.press("Enter"))
    assert_gap(page)
    press_until(page, "Länk hit")
    page.keyboard.press("Enter")
    assert_linked(page)
    page.goto(world.demo + "/styrdokument/internationell-policy")
    press_until(page, "In English")
    go(page, lambda: page.keyboard.press("Enter"))
    assert_english(page)


def test_the_skip_link_leads_to_the_content(world):
    page = world.page()
    page.goto(world.demo)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_whatever_has_focus_shows_it(world):
    page = world.page()
    page.goto(world.demo + "/styrdokument/internationell-policy")
    seen = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        name, style, width = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
              return [e.outerHTML.slice(0, 80), s.outlineStyle, parseFloat(s.outlineWidth)]; }"""
        )
        if name.startswith("<body"):
            break
        assert style != "none" and width >= 2, f"{name}: {style} {width}"
        seen += 1
    assert seen > 15, seen
