"""Where the keyboard is, is always seen."""

from pages import POLICY
from world import each

PATHS = ["/", "/styrdokument", POLICY, f"{POLICY}/utgava/1", "/typer"]

FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"

STATE = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getClientRects()[0] || {};
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return {
    place: window.focusable.indexOf(element), html: element.outerHTML.slice(0, 120),
    outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
    isSeen: !!top && (element.contains(top) || top.contains(element)),
  };
}"""


@each(*PATHS)
def test_whatever_has_focus_shows_it(world, path):
    for scheme, width in (("light", 1280), ("dark", 320)):
        page = world.page(width=width, scheme=scheme)
        page.goto(world.demo + path)
        count = page.evaluate(
            f'(window.focusable = [...document.querySelectorAll("{FOCUSABLE}")]).length'
        )
        seen = []
        # The parts of a date field are stops of their own.
        for _ in range(count * 2 + 20):
            page.keyboard.press("Tab")
            state = page.evaluate(STATE)
            if state["place"] < 0:
                break
            where = f"{width} {scheme} {state['html']}"
            assert state["outline"] != "none" and state["width"] >= 2, f"no outline: {where}"
            assert state["isSeen"], f"out of view or covered: {where}"
            if state["place"] not in seen:
                seen.append(state["place"])
        assert seen == list(range(count)), f"{width}: reached {len(seen)} of {count}, in order?"


def test_the_skip_link_leads_to_the_content(world):
    page = world.page()
    for path in PATHS:
        page.goto(world.demo + path)
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        assert skip.evaluate("e => e === document.activeElement"), path
        assert skip.bounding_box()["y"] >= 0, f"{path}: not seen when focused"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", path
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')"), path
