"""Without leaving the page: what fits a search, the newest notices at the bell, and keys that go through what is listed."""

import asyncio
import re

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.kernel import live
from portal.notifications.live import topic as notices_of
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_the_header_offers_what_fits_and_enter_still_searches(make, visit: Visit) -> None:
    """L3: nothing from behind a gate."""
    await make.programme()
    await make.thread(title="Which grinder for filter coffee?")
    moderator = await make.moderator()
    vault = await make.category(required_tier_slug="gold")
    await make.thread(by=moderator, within=vault, title="The secret grinder")
    await indexed()
    page = await visit(width=1280, locale="de-DE")
    await page.goto("/leaderboard")
    box, options = page.get_by_test_id("header-search-box"), page.locator(".suggestions [role=option]")

    await box.press_sequentially("grinder")
    await expect(options).to_have_text(["Nach „grinder“ suchen", "Which grinder for filter coffee?Thema"])
    await expect(page.get_by_test_id("announcer")).to_contain_text("Ein Treffer passt.")
    await pictured(page, "suggestions-de-1280")
    await page.keyboard.press("Escape")
    await expect(options.first).to_be_hidden()
    await box.press_sequentially("s")
    await expect(options.first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/t/"))

    await page.goto("/search")
    await page.set_viewport_size({"width": 320, "height": 800})
    await page.get_by_test_id("search-box").press_sequentially("grinder")
    await expect(options.first).to_be_visible()
    assert await width_beyond(page) == 0
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile(r"/search\?q=grinder"))
    await expect(page.get_by_test_id("hit")).to_have_count(1)


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (320, "de")])
async def test_the_bell_opens_the_newest_notices_by_thread(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna", locale=locale)
    thread = await make.thread(by=anna, title="Why is it bitter?")
    for _ in range(2):
        await make.post(to=thread)
    await notices_told()
    page = await visit(width=width)
    await sign_in(page, "anna@example.org")
    bell, menu = page.get_by_test_id("bell"), page.get_by_test_id("notices-menu")

    await bell.press("Enter")
    await expect(menu.get_by_test_id("notification")).to_have_count(1)
    await expect(menu.get_by_test_id("notification-more")).to_be_visible()
    await pictured(page, f"bell-{locale}-{width}")
    assert await width_beyond(page) == 0
    await page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await bell.click()
    await menu.get_by_test_id("notification").get_by_role("link").click()

    await expect(page.get_by_role("heading", name="Why is it bitter?")).to_be_visible()
    await expect(menu).to_be_hidden()
    await expect(page.locator(".bell-count")).to_have_count(0)


async def test_a_notice_that_comes_changes_the_count_and_nothing_that_is_open_or_typed(make, visit: Visit) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread(by=anna)
    page = await visit(width=1280)
    await sign_in(page, "anna@example.org")
    async with asyncio.timeout(30):
        while not live.watchers(notices_of(anna.id)):  # noqa: ASYNC110 - the page says it nowhere
            await asyncio.sleep(0.02)
    box, count, menu = (
        page.get_by_test_id("header-search-box"),
        page.locator(".bell-count"),
        page.locator("#notices-menu"),
    )
    await expect(count).to_have_count(0)

    await box.press_sequentially("my gr")
    await make.post(to=thread)
    await notices_told()
    await expect(count).to_have_text("1")
    await page.keyboard.type("inder")
    await expect(box).to_have_value("my grinder")
    await page.get_by_test_id("bell").click()
    await expect(menu.get_by_test_id("notification")).to_have_count(1)
    await make.post(to=thread)
    await notices_told()
    await expect(count).to_have_text("2")
    await expect(menu).to_be_visible()
    await page.keyboard.press("Escape")
    await page.get_by_test_id("account-menu").press("Enter")
    await page.get_by_role("link", name="Drafts").focus()
    await make.points(anna, 120)
    await expect(page.locator(".menu-points")).to_contain_text("120")

    await expect(page.get_by_role("link", name="Drafts")).to_be_focused()
    await expect(box).to_have_value("my grinder")


async def test_keys_go_through_posts_and_threads_and_leave_writers_alone(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread(title="About the weather")
    await make.post(to=thread)
    page = await visit(width=1280)
    await sign_in(page, "anna@example.org")

    await page.goto("/")
    await expect(page.get_by_test_id("thread-row")).to_have_count(1)
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("post")).to_have_count(2)
    for key, post in (("j", "#post-1"), ("j", "#post-2"), ("j", "#post-2"), ("k", "#post-1")):
        await page.keyboard.press(key)
        await expect(page.locator(post)).to_be_focused()
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Keyboard")).to_contain_text("To the next post")
    await page.keyboard.press("Escape")
    await page.locator("#reply textarea").press_sequentially("j/k?")
    await expect(page.locator("#reply textarea")).to_have_value("j/k?")
    await page.locator("#post-1").focus()
    await page.keyboard.press("/")
    await expect(page.get_by_test_id("header-search-box")).to_be_focused()
    await page.set_viewport_size({"width": 800, "height": 800})
    await page.locator("#post-1").focus()
    await page.keyboard.press("/")
    await expect(page.get_by_test_id("search-box")).to_be_focused()


async def test_leaving_with_words_that_nobody_kept_is_asked(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    thread = await make.thread()
    page = await visit()
    await sign_in(page, "anna@example.org")
    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    asked: list[str] = []

    async def told(dialog) -> None:
        asked.append(dialog.type)
        await dialog.accept()

    page.on("dialog", told)
    area = page.locator("#reply textarea")
    await page.route(
        "**/graphql",
        lambda route: route.abort() if "SaveDraft" in (route.request.post_data or "") else route.continue_(),
    )
    await area.click()
    await page.keyboard.type("Not kept")
    await page.reload()
    assert asked == ["beforeunload"]
    await expect(area).to_have_value("Not kept")

    await page.unroute("**/graphql")
    await area.click()
    await page.keyboard.type(", now it is")
    await expect(page.get_by_test_id("draft-note")).to_have_text("Saved")
    await page.reload()
    await expect(area).to_have_value("Not kept, now it is")
    assert asked == ["beforeunload"]
