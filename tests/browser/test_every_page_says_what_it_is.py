"""Every page has a title of its own, the reader's language, one first heading, and the landmarks of a page; `/nowhere`, too."""

import re

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role, RoleGrant
from portal.kernel import clock
from tests.browser.routes import routes_of, signed_in, things
from tests.browser.visiting import Visit
from tests.server import LiveServer
from tests.upgrades.small_brand import fill

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
SAYS = """() => ({
  title: document.title,
  language: document.documentElement.lang,
  headings: document.querySelectorAll("h1").length,
  main: document.querySelectorAll("main").length,
  banner: document.querySelectorAll("body > #app > header").length,
  end: document.querySelectorAll("body > #app > footer").length,
  navigation: document.querySelectorAll("body > #app > header nav[aria-label]").length,
})"""
WHOLE = {"headings": 1, "main": 1, "banner": 1, "end": 1, "navigation": 1}


@pytest.mark.parametrize(("who", "locale"), [("visitor", "de"), ("member", "en"), ("staff", "de")])
async def test_pages_say_what_they_are(make, visit: Visit, live_server: LiveServer, who: str, locale: str) -> None:
    await fill(make)
    addresses = await things()
    anna = await Member.get(handle="anna")
    page = await visit(locale=locale, may_hear="Failed to load resource")
    if who != "visitor":
        person = anna if who == "member" else await make.member("the-staff", locale=locale)
        await Member.filter(id=person.id).update(locale=locale)
        if who == "staff":
            await RoleGrant.create(member=person, role=Role.ADMIN, granted_at=clock.now())
        await signed_in(page, person, live_server)

    odd: dict[str, object] = {}
    titles: dict[str, str] = {}
    for route in [*routes_of(who), "/nowhere"]:
        await page.goto(addresses.get(route, route))
        await expect(page.locator("main .page h1, main .state h1, main.lone h1").first).to_be_visible()
        await expect(page.get_by_test_id("skeleton")).to_have_count(0)
        said = await page.evaluate(SAYS)
        titles[route] = said.pop("title")
        if said != {**WHOLE, "language": locale}:
            odd[route] = said

    assert odd == {}
    assert [route for route, title in titles.items() if not re.fullmatch(r"\S.* · \S.*", title)] == []
    await page.goto("/p?lang=en")  # as a search engine found it; who is signed in has chosen a language
    await expect(page.locator("main h1")).to_have_text("Produkte" if who == "staff" else "Products")
