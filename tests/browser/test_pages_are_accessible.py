"""In Chromium: axe-core finds nothing serious on any page, for whoever may see it, in light and dark colours."""

import json
import re
from collections.abc import Mapping

import pytest
from playwright.async_api import Page, expect

from graphql_schema.ids import global_id
from portal.accounts import sessions
from portal.accounts.models import Member, Role, RoleGrant
from portal.community.models import Category, Post, Thread
from portal.exclusives.models import Release
from portal.feedback.models import Survey
from portal.kernel import clock
from portal.loyalty.redeeming.models import Reward
from portal.shop.models import Product
from portal.web.pages import ADDRESSES, FRONTEND
from tests.browser.visiting import Visit
from tests.clients.packages import FOLDER, INSTALLED
from tests.conftest import missing
from tests.server import LiveServer
from tests.upgrades.small_brand import fill

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
AXE = FOLDER / "axe-core" / "axe.min.js"
ROUTES = re.findall(r'^route\("([^"]+)"', (FRONTEND / "app.js").read_text(), re.MULTILINE)
OUTSIDE = ("/join", "/sign-in", "/forgot", "/reset", "/verify", "/consent", "/keep-address", "/appeal/", "/mute/")
"""What people see who are not signed in; begins of addresses."""
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


async def things() -> Mapping[str, str]:
    """One of each that a page is about."""
    thread = await Thread.get(id=(await Post.all().order_by("-id").first()).thread_id)
    return {
        "/c/:slug": f"/c/{(await Category.get(id=thread.category_id)).slug}",
        "/t/:id/:slug?": f"/t/{global_id('Thread', thread.id)}",
        "/p/:sku": f"/p/{(await Product.first()).sku}",
        "/m/:handle": "/m/anna",
        "/search": "/search?q=beans",
        "/exclusives/:slug": f"/exclusives/{(await Release.first()).slug}",
        "/surveys/:id": f"/surveys/{global_id('Survey', (await Survey.first()).id)}",
        "/staff/customers/:id": f"/staff/customers/{global_id('Customer', (await Member.get(handle='anna')).id)}",
        "/staff/surveys/:id": f"/staff/surveys/{global_id('Survey', (await Survey.first()).id)}",
        "/staff/coupons": f"/staff/coupons?reward={global_id('Reward', (await Reward.first()).id)}",
        "/mute/:token": "/mute/none",
        "/unsubscribe/:token": "/unsubscribe/none",
        "/appeal/:reference": "/appeal/none",
        **{route: f"{route}?token=none" for route in ("/verify", "/reset", "/consent", "/confirm-address")},
        "/keep-address": "/keep-address?token=none",
    }


async def signed_in(page: Page, member: Member, live_server: LiveServer) -> None:
    token = await sessions.open_session(member.id, user_agent="A browser")
    await page.context.add_cookies([{"name": "portal", "value": token, "url": live_server.url}])


def routes_of(who: str) -> list[str]:
    outside = [route for route in ROUTES if route.startswith(OUTSIDE)]
    rooms = [route for route in ROUTES if route.startswith(("/moderation", "/staff", "/insights"))]
    match who:
        case "visitor":
            return [route for route in ROUTES if route not in rooms and not route.startswith("/account")]
        case "member":
            return [route for route in ROUTES if route not in rooms and route not in outside]
        case "moderator":
            return ["/", "/t/:id/:slug?", *(route for route in rooms if route.startswith("/moderation"))]
        case _:
            return ["/", "/t/:id/:slug?", "/p/:sku", "/exclusives", "/exclusives/:slug", *rooms]


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
