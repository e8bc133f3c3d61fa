"""An open thread follows what others do in it: edits, votes, answers, locks and removals show without a reload."""

import asyncio

import pytest
from playwright.async_api import Page, Request, WebSocketRoute, expect

from portal.access.viewers import viewer_of
from portal.community import answers, posts, threads, votes
from portal.community.live import topic_of
from portal.community.models import Thread
from portal.kernel import live
from tests.browser.visiting import Visit

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def opened(page: Page, thread: Thread) -> list[Request]:
    """Open the thread and wait until it listens; what the page asks of the API from then on."""
    asked: list[Request] = []
    await page.goto("/")
    await page.get_by_role("link", name=thread.title).first.click()
    async with asyncio.timeout(30):
        while not live.watchers(topic_of(thread.id)):  # noqa: ASYNC110 - the page says it nowhere
            await asyncio.sleep(0.02)
    page.on("request", lambda request: asked.append(request) if request.url.endswith("/graphql") else None)
    return asked


async def test_edits_votes_and_answers_of_others_appear_without_a_reload(make, visit: Visit) -> None:
    question = await make.question(title="How much water?")
    answer = await make.answer(to=question)
    page = await visit()
    asked = await opened(page, question)
    card = page.locator("#post-2")
    await expect(card).to_contain_text("Try it with less water.")

    await posts.edit_post(answer.id, "Try it with more water.", by=await viewer_of(answer.author_id))
    await expect(card).to_contain_text("Try it with more water.")
    await expect(card).not_to_contain_text("less water")
    await votes.vote(answer.id, 1, by=await make.viewer(await make.member()))
    await expect(card.locator(".score")).to_have_text("1")
    await answers.accept_answer(answer.id, by=await viewer_of(question.author_id))
    await expect(card).to_contain_text("Accepted")
    await expect(page.get_by_test_id("answer-note")).to_contain_text("#2")

    assert asked == []


async def test_a_removed_post_leaves_only_the_word_that_it_is_gone(make, visit: Visit) -> None:
    thread = await make.thread(title="About the weather")
    removed = await make.post(to=thread, body="Something rude.")
    quoting = await make.post(to=thread, body="How rude.", reply_to=removed)
    page = await visit()
    asked = await opened(page, thread)
    await expect(page.locator("#post-3 .reply-note")).to_be_visible()
    moderator = await make.viewer(await make.moderator())

    await posts.hide_post(removed.id, by=moderator)
    await expect(page.locator("#post-2")).to_have_text("Post #2 is no longer here.")
    await expect(page.locator("#post-3 .reply-note")).to_have_count(0)
    await posts.restore_post(removed.id, by=moderator)
    await expect(page.locator("#post-2")).to_contain_text("Something rude.")
    await posts.delete_post(quoting.id, by=await viewer_of(quoting.author_id))
    await expect(page.locator("#post-3")).to_have_text("Post #3 is no longer here.")
    await threads.rename_thread(thread.id, "About manners", by=moderator)
    await expect(page.get_by_role("heading", level=1)).to_have_text("About manners")

    assert asked == []


async def test_a_thread_that_goes_out_of_sight_leaves_the_page(make, visit: Visit) -> None:
    thread = await make.thread(title="About the weather", body="It is raining.")
    page = await visit()
    await opened(page, thread)
    await expect(page.get_by_text("It is raining.")).to_be_visible()

    await threads.hide_thread(thread.id, by=await make.viewer(await make.moderator()))

    await expect(page.get_by_text("It is raining.")).to_have_count(0)


async def test_an_edit_from_while_the_line_was_broken_appears(make, visit: Visit) -> None:
    thread = await make.thread(title="About the weather")
    reply = await make.post(to=thread, body="Before the break.")
    page = await visit()
    lines: list[tuple[WebSocketRoute, WebSocketRoute]] = []
    await page.route_web_socket("**/graphql", lambda line: lines.append((line, line.connect_to_server())))
    asked = await opened(page, thread)
    await votes.vote(reply.id, 1, by=await make.viewer(await make.member()))
    await expect(page.locator("#post-2 .score")).to_have_text("1")

    for line, server in lines:
        await line.close(code=1012)
        await server.close()
    await posts.edit_post(reply.id, "While it was broken.", by=await viewer_of(reply.author_id))

    await expect(page.locator("#post-2")).to_contain_text("While it was broken.")
    assert asked == []
