"""A session that is over makes a page a visitor's, and no more: its cookie counts for nothing by itself."""

import asyncio

import pytest
from playwright.async_api import expect

from portal.accounts.sessions import end_all_sessions, open_session
from portal.community.live import topic_of
from portal.kernel import live
from tests.browser.visiting import Visit
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_page_opened_with_an_old_cookie_is_a_visitors(make, visit: Visit, live_server: LiveServer) -> None:
    await make.thread(title="About the weather")
    page = await visit(may_hear="401")
    await page.context.add_cookies([{"name": "portal", "value": "long-ended", "url": live_server.url}])
    await page.goto("/")

    await expect(page.get_by_role("link", name="About the weather").first).to_be_visible()
    await expect(page.get_by_role("link", name="Sign in").first).to_be_visible()
    assert {one["name"] for one in await page.context.cookies()} == {"portal", "portal-over"}


async def test_a_page_whose_session_is_ended_elsewhere_goes_on_as_a_visitors(
    make, visit: Visit, live_server: LiveServer
) -> None:
    member = await make.member("ada")
    thread = await make.thread(title="About the weather")
    token = await open_session(member.id, user_agent="test")
    page = await visit(may_hear="401")
    await page.context.add_cookies([{"name": "portal", "value": token, "url": live_server.url}])
    await page.goto("/")
    await page.get_by_role("link", name="About the weather").first.click()
    await watched(thread.id)

    await end_all_sessions(member.id)
    await expect(page.get_by_role("link", name="Sign in").first).to_be_visible()
    await watched(thread.id)
    await make.post(to=thread, body="After it.")

    await expect(page.get_by_text("After it.")).to_be_visible()
    assert {one["name"] for one in await page.context.cookies()} == {"portal", "portal-over"}


async def watched(thread_id) -> None:
    async with asyncio.timeout(60):
        while not live.watchers(topic_of(thread_id)):  # noqa: ASYNC110 - the page says it nowhere
            await asyncio.sleep(0.02)
