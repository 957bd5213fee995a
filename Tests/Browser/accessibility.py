"""Every kind of page, in both languages, light and dark, on a phone, a tablet and a desk."""

import re

from axe_playwright_python.base import AXE_SCRIPT

from pages import PAGES, POLICY, english, every_path
from world import each

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 768, 1440)

# The size of targets is a rule of WCAG 2.2 that axe leaves out unless told.
AXE = """tags => axe.run({
  runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}},
  resultTypes: ['violations'],
}).then(found => found.violations.map(rule =>
  `${rule.id} at ${rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' and ')}`))"""

# Elements that reach outside the window, to say what makes a page scroll.
WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)
    .map(e => e.outerHTML.slice(0, 80))"""

# The colours that a picture is understood by: words need 4.5 to 1 to the paper, shapes 3 to 1.
COLOURS = """() => {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const drawn = (css, property, least) => [...document.querySelectorAll(css)].map(
    e => [e.outerHTML.slice(0, 60), getComputedStyle(e)[property], paper, least]);
  const on = [...document.querySelectorAll('svg text.open')].map(e => [e.outerHTML.slice(0, 60),
    getComputedStyle(e).fill, getComputedStyle(e.parentElement.querySelector('rect')).fill, 3]);
  return [...drawn('svg text:not(.open)', 'fill', 4.5), ...on,
    ...drawn('.period:not(.coming) rect, .review rect', 'fill', 3),
    ...drawn('.gap rect, .period.coming rect, .day line, .count path', 'stroke', 3)];
}"""

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""


def axe(world, address, name, cookies=()):
    """What axe finds on one page, in every scheme and width."""
    page = world.page()
    if cookies:
        page.context.add_cookies(list(cookies))
    page.goto(address)
    page.evaluate(AXE_SCRIPT)
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for fault in page.evaluate(AXE, TAGS):
                faults.append(f"{name} {width} {scheme}: {fault}")
            if world.shots:
                file = world.shots / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=str(file), full_page=True)
    page.context.close()
    return faults


def tell(faults):
    assert not faults, "\n  " + "\n  ".join(faults[:20]) + f"\n  ({len(faults)} in all)"


@each(*PAGES)
def test_axe_finds_nothing(world, name):
    path, _ = PAGES[name]
    file = name.replace(" ", "-")
    tell(
        axe(world, world.demo + path, file)
        + axe(world, world.demo + english(path), f"{file}-en")
    )


def test_axe_finds_nothing_on_the_real_files(world):
    tell(
        axe(world, world.real + POLICY, "real")
        + axe(world, world.real + f"{english(POLICY)}?den=2022-06-01", "real-gap-en")
    )


def test_nothing_scrolls_sideways_on_a_phone(world):
    page = world.page(width=320)
    faults = []
    for path, _ in every_path():
        page.goto(world.demo + path)
        faults += [f"{path}: {element}" for element in page.evaluate(WIDE)]
    tell(faults)


def test_nothing_is_lost_with_wider_text_spacing(world):
    page = world.page(width=320, bypass_csp=True)
    faults = []
    for path, _ in every_path():
        page.goto(world.demo + path)
        page.add_style_tag(content=SPACING)
        faults += [f"{path}: {element}" for element in page.evaluate(WIDE)]
    tell(faults)


def luminance(colour):
    """WCAG's relative luminance of a colour as a browser computes it: rgb(1, 2, 3)."""
    numbers = [int(part) / 255 for part in re.fullmatch(r"rgb\((.*)\)", colour)[1].split(", ")]
    parts = [n / 12.92 if n <= 0.04045 else ((n + 0.055) / 1.055) ** 2.4 for n in numbers]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@each("light", "dark")
def test_the_pictures_stand_out_from_the_paper(world, scheme):
    # axe looks at no colours in SVG.
    page = world.page(scheme=scheme, width=1440)
    for path in ("/", POLICY, f"{POLICY}?den=2020-06-01"):
        page.goto(world.demo + path)
        colours = page.evaluate(COLOURS)
        assert len(colours) > 10, path
        for element, one, other, least in colours:
            light, dark = sorted((luminance(one), luminance(other)), reverse=True)
            ratio = (light + 0.05) / (dark + 0.05)
            assert ratio >= least, f"{path}: {ratio:.2f} to 1, not {least}: {element}"
