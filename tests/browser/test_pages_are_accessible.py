"""In Chromium: axe-core finds nothing serious on any page, for whoever may see it, in light and dark colours."""

import json
import re

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role, RoleGrant
from portal.kernel import clock
from portal.web.pages import ADDRESSES
from tests.browser.routes import ROUTES, routes_of, signed_in, things
from tests.browser.visiting import Visit
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
"""Colours are all that differs in the dark."""


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    if not AXE.exists():
        missing(f"axe-core needs npm: run `npm install --prefix DIR {INSTALLED}` and set PORTAL_TEST_CLIENTS.")


@pytest.mark.parametrize(("who", "locale"), [("visitor", "en"), ("member", "de"), ("moderator", "de"), ("staff", "en")])
async def test_axe_finds_nothing_serious(make, visit: Visit, live_server: LiveServer, who: str, locale: str) -> None:
    await fill(make)
    addresses = await things()
    anna = await Member.get(handle="anna")
    page = await visit(locale=locale, may_hear="Failed to load resource")
    await page.emulate_media(reduced_motion="reduce")  # colours that are still changing are none
    await page.add_init_script(path=AXE)
    if who == "member":
        await Member.filter(id=anna.id).update(locale=locale)
        await signed_in(page, anna, live_server)
    elif who != "visitor":
        staff = await make.member(f"the-{who}", locale=locale)
        role = Role.MODERATOR if who == "moderator" else Role.ADMIN
        await RoleGrant.create(member=staff, role=role, granted_at=clock.now())
        await signed_in(page, staff, live_server)

    found: dict[str, list[str]] = {}
    nothing: list[str] = []
    for route in routes_of(who):
        await page.goto(addresses.get(route, route))
        await expect(page.locator("main h1").first).to_be_visible()
        if await page.get_by_test_id(re.compile("^(not-found|failure)$")).count():
            nothing.append(route)
        for theme in ("light", "dark"):
            if wrong := await page.evaluate(RUN, theme):
                found[f"{route} {theme}"] = wrong

    assert found == {}, json.dumps(found, indent=1)
    assert nothing == []


def test_every_page_is_looked_at() -> None:
    looked_at = {route for who in ("visitor", "member", "moderator", "staff") for route in routes_of(who)}

    assert looked_at == set(ROUTES)
    assert len(ROUTES) > len(ADDRESSES)
