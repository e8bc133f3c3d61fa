"""Every route of the pages, who may see it, and an address of each with something to show."""

import re
from collections.abc import Mapping

from playwright.async_api import Page

from graphql_schema.ids import global_id
from portal.accounts import sessions
from portal.accounts.models import Member
from portal.community.models import Category, Post, Thread
from portal.exclusives.models import Release
from portal.feedback.models import Survey
from portal.loyalty.redeeming.models import Reward
from portal.shop.models import Product
from portal.web.pages import FRONTEND
from tests.server import LiveServer

ROUTES = re.findall(r'^route\("([^"]+)"', (FRONTEND / "app.js").read_text(), re.MULTILINE)
OUTSIDE = ("/join", "/sign-in", "/forgot", "/reset", "/verify", "/consent", "/keep-address", "/appeal/", "/mute/")
"""What people see who are not signed in; begins of addresses."""


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
