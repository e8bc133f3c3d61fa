"""An open page goes on where its connection broke: what came meanwhile appears once, and nothing is fetched anew."""

import asyncio

import pytest
from playwright.async_api import Request, WebSocketRoute, expect

from portal.community.live import topic_of
from portal.kernel import live
from tests.browser.visiting import Visit

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_reply_that_came_while_the_line_was_broken_appears_once(make, visit: Visit) -> None:
    thread = await make.thread(title="About the weather")
    page = await visit()
    lines: list[tuple[WebSocketRoute, WebSocketRoute]] = []
    asked: list[Request] = []
    await page.route_web_socket("**/graphql", lambda line: lines.append((line, line.connect_to_server())))
    await page.goto("/")
    await page.get_by_role("link", name="About the weather").first.click()
    async with asyncio.timeout(60):
        while not live.watchers(topic_of(thread.id)):  # noqa: ASYNC110 - the page says it nowhere
            await asyncio.sleep(0.02)
    await make.post(to=thread, body="Before the break.")
    await expect(page.get_by_text("Before the break.")).to_be_visible()
    page.on("request", lambda request: asked.append(request) if request.url.endswith("/graphql") else None)

    for line, server in lines:
        await line.close(code=1012)
        await server.close()
    await make.post(to=thread, body="While it was broken.")
    await expect(page.get_by_text("While it was broken.")).to_be_visible()
    await make.post(to=thread, body="After it.")
    await expect(page.get_by_text("After it.")).to_be_visible()

    assert await page.get_by_text("While it was broken.").count() == 1
    assert await page.get_by_text("Before the break.").count() == 1
    assert asked == []
