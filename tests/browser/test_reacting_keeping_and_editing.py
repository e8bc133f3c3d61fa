"""Under a post: reactions, bookmarks, its history; above the thread: its title; all of it within a phone's width."""

import re

import pytest
from playwright.async_api import expect

from portal.community import posts
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_reader_reacts_keeps_edits_and_sees_what_changed_on_a_phone(make, visit: Visit) -> None:
    author = await make.member_with_password(PASSWORD, email="ida@example.org")
    thread = await make.thread(by=author, title="How coarse?", tags=("grinding",))
    await make.post(to=thread, body="As coarse as sea salt.")
    mine = await make.post(to=thread, by=author, body="Thank you, that was too fine for me.")
    await posts.edit_post(mine.id, "Thank you, that was much too fine.", by=await make.viewer(author))
    page = await visit()
    await page.set_viewport_size({"width": 375, "height": 800})
    await sign_in(page, "ida@example.org")
    await page.goto("/")
    await page.get_by_role("link", name="How coarse?").first.click()

    other = page.locator("#post-2")
    await other.get_by_role("button", name="👍").click()
    await expect(other.get_by_role("button", name="👍, 1")).to_have_attribute("aria-pressed", "true")
    await other.get_by_role("button", name="Bookmark").click()
    await expect(other.get_by_role("button", name="Bookmarked")).to_be_visible()
    await other.get_by_role("button", name="Quote").click()
    await expect(page.get_by_label("Text")).to_have_value(
        re.compile(r"> \[.*, #2\]\(/t/.*#post-2\)\n>\n> As coarse as")
    )
    await page.get_by_role("button", name="Send reply").click()
    quoted = page.locator("#post-4 blockquote")
    await expect(quoted).to_contain_text("As coarse as sea salt.")
    await expect(quoted.get_by_role("link")).to_have_attribute("href", re.compile(r"^/t/.*#post-2$"))
    await pictured(page, "thread")
    assert await width_beyond(page) == 0
    await page.get_by_test_id("edit-thread").click()
    await page.get_by_label("Title").fill("How coarse for a press?")
    await pictured(page, "edit-thread")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_role("heading", name="How coarse for a press?")).to_be_visible()
    await page.locator("#post-3").get_by_role("button", name="edited").click()
    await expect(page.get_by_test_id("diff").locator("del").first).to_be_visible()
    await pictured(page, "history")
    await page.goto("/account/bookmarks")
    await expect(page.get_by_test_id("kept")).to_contain_text("As coarse as sea salt.")
    await pictured(page, "bookmarks")
    assert await width_beyond(page) == 0
