"""A long thread opens where its reader left off, says what is new since, and leads to any post by number or day."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, Route, WebSocketRoute, expect

from graphql_schema.ids import global_id
from portal.community.live import topic_of
from portal.community.models import Post, Thread
from portal.community.reading import mark_thread_read
from portal.kernel import live
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
POSTS = 180
PAUSE = 500
"""So many milliseconds after a move of the slider its page is being fetched."""
BEGUN = datetime(2026, 1, 1, 12, tzinfo=UTC)


async def long_thread(make, **details) -> Thread:
    """A post a day, from the first of January."""
    thread = await make.thread(title="How do you brew?", **details)
    writer = await make.member("berta")
    await Post.bulk_create(
        [
            Post(
                thread_id=thread.id,
                number=number,
                author_id=writer.id,
                body_markdown=f"The {number}th",
                body_html=f"<p>The {number}th</p>",
                render_version=1,
                created_at=BEGUN + timedelta(days=number - 1),
            )
            for number in range(2, POSTS + 1)
        ]
    )
    await Post.filter(thread_id=thread.id, number=1).update(created_at=BEGUN)
    await Thread.filter(id=thread.id).update(
        created_at=BEGUN,
        reply_count=POSTS - 1,
        last_post_number=POSTS,
        last_activity_at=BEGUN + timedelta(days=POSTS - 1),
    )
    return thread


async def stands_in_sight(page: Page, post: int) -> None:
    await expect(page.locator(f"#post-{post}")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (320, "de")])
async def test_a_long_thread_goes_on_where_one_was_and_leads_to_any_post(
    make, visit: Visit, width: int, locale: str
) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna", locale=locale)
    thread = await long_thread(make)
    await mark_thread_read(thread.id, 60, by=await make.viewer(anna))
    page = await visit(width=width)
    await sign_in(page, "anna@example.org")
    line, timeline, here = (page.get_by_test_id(name) for name in ("new-line", "timeline", "timeline-here"))

    await page.goto("/")
    await expect(page.get_by_test_id("excerpt")).to_have_text("It is raining.")
    await expect(page.get_by_test_id("last-poster").get_by_role("link")).to_have_text("Berta")
    await pictured(page, f"list-{locale}-{width}")
    await page.get_by_role("link", name="How do you brew?").click()
    await expect(line).to_be_in_viewport()
    await expect(line).to_have_text({"en": "New since you were here", "de": "Neu, seit du hier warst"}[locale])
    assert await line.evaluate("line => [line.previousElementSibling.id, line.nextElementSibling.id]") == [
        "post-60",
        "post-61",
    ]
    await stands_in_sight(page, 61)
    await expect(here).to_contain_text("/ 180")
    await pictured(page, f"long-thread-{locale}-{width}")
    assert await width_beyond(page) == 0

    await page.get_by_test_id("earlier-posts").scroll_into_view_if_needed()
    top = await page.locator("#post-58").evaluate("post => post.getBoundingClientRect().top")
    await page.get_by_test_id("earlier-posts").click()
    await expect(page.locator("#post-38")).to_be_attached()
    assert abs(await page.locator("#post-58").evaluate("post => post.getBoundingClientRect().top") - top) < 5

    is_free = asyncio.Event()

    async def hold(route: Route) -> None:
        await is_free.wait()
        await route.continue_()

    await page.route("**/graphql", hold)
    await timeline.focus()
    await page.keyboard.press("End")
    await expect(timeline).to_have_attribute("aria-busy", "true")
    await page.keyboard.press("Home")
    await page.wait_for_timeout(PAUSE)
    is_free.set()
    await stands_in_sight(page, 1)
    await page.unroute("**/graphql", hold)
    await page.keyboard.press("End")
    await stands_in_sight(page, 180)
    await expect(timeline).to_be_focused()
    await page.keyboard.press("Home")
    await stands_in_sight(page, 1)
    await expect(timeline).to_have_attribute(
        "aria-valuetext", {"en": "Post 1 of 180, 1 Jan 2026", "de": "Beitrag 1 von 180, 01.01.2026"}[locale]
    )

    await page.get_by_test_id("go-to-post").click()
    await page.locator("dialog [name=number]").fill("133")
    await page.keyboard.press("Enter")
    await expect(page.locator("#post-133")).to_be_focused()
    assert page.url.endswith("#post-133")
    await page.get_by_test_id("go-to-post").click()
    await page.locator("dialog [name=day]").fill("2026-01-25")
    await page.keyboard.press("Enter")
    await expect(page.locator("#post-25")).to_be_focused()
    await stands_in_sight(page, 25)

    last = page.get_by_test_id("to-last")
    await expect(last).to_have_text({"en": "29/06/2026", "de": "29.06.26"}[locale])
    post = await make.post(to=thread)
    await expect(last).not_to_have_text({"en": "29/06/2026", "de": "29.06.26"}[locale])
    await expect(here).to_contain_text("/ 181")
    assert (await last.text_content() or "-") in (await last.get_attribute("aria-label") or "")
    assert post.number == 181

    await timeline.focus()
    await page.keyboard.press("ArrowLeft")
    await page.locator("header.top a[href='/']").first.evaluate("link => link.click()")
    await page.wait_for_timeout(PAUSE)
    assert page.url.partition("//")[2].partition("/")[2] == ""

    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    await expect(page.get_by_test_id("new-line")).to_have_count(0)


async def test_after_a_gap_the_newest_first_stretch_is_fetched_anew_and_no_more(make, visit: Visit) -> None:
    thread = await long_thread(make)
    page = await visit()
    asked: list[dict[str, object]] = []
    listening: list[tuple[str, WebSocketRoute, WebSocketRoute]] = []

    def watch(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def sent(message: str | bytes) -> None:
            told = json.loads(message)
            if told["type"] == "subscribe" and "threadId" in told["payload"]["variables"]:
                listening.append((told["id"], line, server))
            server.send(message)

        line.on_message(sent)

    await page.route_web_socket("**/graphql", watch)
    await page.goto(f"/t/{global_id('Thread', thread.id)}?order=NEWEST#post-50")
    await expect(page.locator(".post").first).to_have_id("post-53")
    async with asyncio.timeout(30):
        while not live.watchers(topic_of(thread.id)):  # noqa: ASYNC110 - the page says it nowhere
            await asyncio.sleep(0.02)
    gone = await Post.get(thread_id=thread.id, number=40)
    await Post.filter(id=gone.id).update(state="HIDDEN")
    await Post.filter(thread_id=thread.id, number=45).update(body_html="<p>Put otherwise</p>")
    page.on("request", lambda one: asked.append(one.post_data_json["variables"]) if one.method == "POST" else None)

    one, line, server = listening[-1]
    server.send(json.dumps({"id": one, "type": "complete"}))
    line.send(json.dumps({"id": one, "type": "error", "payload": [{"extensions": {"code": "MISSED_EVENTS"}}]}))

    await expect(page.locator("#post-45")).to_contain_text("Put otherwise")
    await expect(page.locator("#post-40")).to_have_text("Post #40 is no longer here.")
    assert [variables.get("around") for variables in asked] == [53]
