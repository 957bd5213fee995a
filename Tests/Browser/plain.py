"""Nothing from elsewhere, nothing inline, nothing kept about visitors."""

PATHS = ["/", "/styrdokument", "/styrdokument/internationell-policy", "/typer", "/finns-inte"]


def test_the_pages_read_the_same_without_scripts(world):
    with_scripts = world.page()
    without = world.page(java_script_enabled=False)
    for path in PATHS:
        with_scripts.goto(world.demo + path)
        without.goto(world.demo + path)
        wanted = with_scripts.locator("h1").inner_text()
        assert without.locator("h1").inner_text() == wanted, path


def test_no_page_complains_in_the_console(world):
    page = world.page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in PATHS[:-1]:
        page.goto(world.demo + path)
    assert not said, said


def test_no_request_leaves_the_site_and_no_cookie_is_set(world):
    page = world.page()
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    for path in PATHS:
        page.goto(world.demo + path)
    strange = [address for address in addresses if not address.startswith(world.demo)]
    assert not strange, strange
    assert page.context.cookies() == []
