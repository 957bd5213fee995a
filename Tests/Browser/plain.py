"""Nothing from elsewhere, nothing inline, no scripts, nothing kept about visitors."""

from urllib.parse import urlsplit

from pages import PAGES, POLICY, english, every_path

CSP = """document.addEventListener('securitypolicyviolation', event =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"""


def headings(page, address):
    page.goto(address)
    return page.locator("h1, h2, h3, h4, h5, dt").all_inner_texts()


def test_every_page_reads_the_same_without_scripts(world):
    with_scripts, without = world.page(), world.page(java_script_enabled=False)
    for path, _ in every_path():
        wanted = headings(with_scripts, world.demo + path)
        assert wanted and headings(without, world.demo + path) == wanted, path
        assert with_scripts.locator("script").count() == 0, path


def test_a_day_is_asked_for_without_scripts(world):
    page = world.page(java_script_enabled=False)
    page.goto(world.demo + POLICY)
    page.locator("input[name=den]").fill("2020-06-01")
    page.get_by_role("button", name="Visa").click()
    page.locator(".banner", has_text="Inget gällde den 1 juni 2020.").wait_for()


def test_every_page_has_its_status_and_no_complaint(world):
    page = world.page()
    page.add_init_script(CSP)
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path, status in every_path():
        said.clear()
        answer = page.goto(world.demo + path)
        assert answer.status == status, f"{path}: {answer.status}"
        # The browser itself remarks on a page that answers with an error.
        remark = f"the server responded with a status of {status}"
        faults = [text for text in said if status == 200 or remark not in text]
        assert not faults, f"{path}: {faults}"


def test_no_request_leaves_the_site_and_no_cookie_is_set(world):
    page = world.page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    for path, _ in every_path():
        page.goto(world.demo + path)
    assert page.context.cookies() == []
    assert len(answers) > len(PAGES)
    for answer in answers:
        assert answer.url.startswith(world.demo), answer.url
        headers = answer.all_headers()
        assert "set-cookie" not in headers, answer.url
        assert "cookie" not in headers.get("vary", "").lower(), answer.url


def test_the_other_language_is_the_same_page(world):
    page = world.page()
    for name, (path, status) in PAGES.items():
        if status != 200:
            continue
        page.goto(world.demo + path)
        page.get_by_role("link", name="In English").click()
        page.wait_for_load_state()
        parts = urlsplit(page.url)
        there = parts.path + (f"?{parts.query}" if parts.query else "")
        assert there == english(path), f"{name}: {path} leads to {there}"
        page.get_by_role("link", name="På svenska").click()
        page.wait_for_load_state()
        parts = urlsplit(page.url)
        back = parts.path + (f"?{parts.query}" if parts.query else "")
        assert back == path, f"{name}: {there} leads back to {back}"


def test_every_link_leads_to_a_page(world):
    page = world.page()
    known, waiting = set(), ["/", "/en"]
    while waiting:
        path = waiting.pop()
        if path in known:
            continue
        known.add(path)
        answer = page.request.get(world.demo + path)
        assert answer.status == 200, f"{path}: {answer.status}"
        if "html" not in answer.headers["content-type"]:
            continue
        page.set_content(answer.text())
        links = page.locator("a[href]").evaluate_all("e => e.map(a => a.getAttribute('href'))")
        ids = set(page.locator("[id]").evaluate_all("e => e.map(a => a.id)"))
        for link in links:
            if link.startswith("#"):
                assert link[1:] in ids, f"{path}: {link} leads nowhere"
            elif link.startswith("/"):
                waiting.append(link.split("#")[0])
    assert len(known) > 60, f"only {len(known)} pages"


def test_the_servers_have_nothing_to_complain_of(world):
    for server in world.servers:
        assert not server.logged(), server.logged()
