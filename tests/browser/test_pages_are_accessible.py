"""In Chromium: axe-core finds nothing serious on any page, for whoever may see it, in light and dark colours."""

import json
import re
from collections.abc import Sequence

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member, Role, RoleGrant
from portal.kernel import clock
from portal.web.pages import ADDRESSES
from tests.browser.routes import ROUTES, routes_of, signed_in, things
from tests.browser.visiting import Visit
from tests.browser.worst_text import write_the_worst
from tests.clients.packages import FOLDER, INSTALLED
from tests.conftest import missing
from tests.server import LiveServer
from tests.upgrades.small_brand import fill

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
AXE = FOLDER / "axe-core" / "axe.min.js"
RUN = """async (theme) => {
  document.documentElement.dataset.theme = theme;
  const found = await axe.run(document, {
    resultTypes: ["violations"],
    ...(theme === "dark" ? { runOnly: ["color-contrast"] } : {}),
  });
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}"""
"""Colours are all that differs in the dark, and they are those of every language."""
THEMES = ("light", "dark")
OTHERWISE_FOR_BRAND = ["/staff/members", "/staff/sign-on"]
"""Pages on which only an admin may do something; all others are to the brand's staff as they are to an admin."""


WIDER = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const beyond = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  const innermost = beyond.filter((one) => !beyond.some((other) => other !== one && one.contains(other)));
  return [scrollWidth, ...innermost.slice(0, 4).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`)];
}"""
"""How wide a page is that is wider than its window, and what makes it so."""
NARROW = 320


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    if not AXE.exists():
        missing(f"axe-core needs npm: run `npm install --prefix DIR {INSTALLED}` and set PORTAL_TEST_CLIENTS.")


@pytest.mark.parametrize("who", ["visitor", "member"])
async def test_pages_hold_the_worst_text_in_both_languages(
    make, visit: Visit, live_server: LiveServer, who: str
) -> None:
    """Each page is opened once in each language, looked at by axe, and then as wide as a small phone."""
    await fill(make)
    await write_the_worst()
    anna = await Member.get(handle="anna")
    found = []
    for locale, themes in (("en", THEMES), ("de", THEMES[:1])):
        page = await looking(visit, locale)
        if who == "member":
            await Member.filter(id=anna.id).update(locale=locale)
            await signed_in(page, anna, live_server)
        found += [f"{locale} {one}" for one in await faults(page, routes_of(who), themes, narrow=NARROW)]
        assert await page.evaluate("document.documentElement.lang") == locale

    assert found == [], json.dumps(found, indent=1)


async def test_axe_finds_nothing_serious_on_pages_of_staff(make, visit: Visit, live_server: LiveServer) -> None:
    """In both languages, as each role sees them."""
    await fill(make)
    page = await looking(visit, "en")
    found = []
    for role, routes in (
        (Role.MODERATOR, routes_of("moderator")),
        (Role.ADMIN, routes_of("staff")),
        (Role.BRAND, OTHERWISE_FOR_BRAND),
    ):
        person = await make.member(f"the-{role.lower()}", locale="en")
        await RoleGrant.create(member=person, role=role, granted_at=clock.now())
        await signed_in(page, person, live_server)
        for locale, themes in (("en", THEMES), ("de", THEMES[:1])):
            await Member.filter(id=person.id).update(locale=locale)
            wrong = await faults(page, routes, themes)
            found += [f"{role} {locale} {one}" for one in wrong]
            assert await page.evaluate("document.documentElement.lang") == locale

    assert found == [], json.dumps(found, indent=1)


async def looking(visit: Visit, locale: str) -> Page:
    page = await visit(locale=locale, may_hear="Failed to load resource")
    await page.emulate_media(reduced_motion="reduce")  # colours that are still changing are none
    await page.add_init_script(path=AXE)
    return page


async def faults(
    page: Page, routes: Sequence[str], themes: Sequence[str] = THEMES, *, narrow: int | None = None
) -> list[str]:
    """What axe finds serious on these pages in these colours, which of them are not there to be looked at, and which
    are wider than a window that is ``narrow``.
    """
    addresses, found = await things(), []
    for route in routes:
        await page.goto(addresses.get(route, route))
        await expect(page.locator("main h1").first).to_be_visible()
        if await page.get_by_test_id(re.compile("^(not-found|failure)$")).count():
            found.append(f"{route} has nothing to show")
        for theme in themes:
            found += [f"{route} {theme} {wrong}" for wrong in await page.evaluate(RUN, theme)]
        if narrow:
            whole = page.viewport_size
            await page.set_viewport_size({"width": narrow, "height": 900})
            if wide := await page.evaluate(WIDER):
                found.append(f"{route} at {narrow}: {wide}")
            await page.set_viewport_size(whole)
    return found


def test_every_page_is_looked_at() -> None:
    looked_at = {route for who in ("visitor", "member", "moderator", "staff") for route in routes_of(who)}

    assert looked_at == set(ROUTES)
    assert len(ROUTES) > len(ADDRESSES)
