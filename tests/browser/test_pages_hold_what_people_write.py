"""Long words stay within the page, a last day is the programme's, and what is being written is not lost to a reload."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.kernel import clock
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
LONG = "W" * 60


@pytest.mark.parametrize("width", [375, 1280])
async def test_a_word_of_sixty_letters_makes_no_page_wider(make, visit: Visit, width: int) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna", display_name=LONG[:50], roles=(Role.BRAND,))
    category = await make.category()
    thread = await make.thread(
        within=category, by=anna, title=LONG, body=f"{LONG}\n\n```\nshort\n```\n\n```\n{'x = y; ' * 60}\n```"
    )
    page = await visit(width=width)
    await indexed()
    await sign_in(page, "anna@example.org")
    shown = {
        "/": "thread-row",
        f"/search?q={LONG[:40].lower()}": "hit",
        "/search?q=zzzz": "found",
        f"/c/{category.slug}": "thread-row",
        f"/t/{global_id('Thread', thread.id)}": "post",
        "/m/anna": "thread-row",
        "/staff/members?q=anna": "found-member",
        "/account": None,
    }

    for address, row in shown.items():
        await page.goto(address)
        await expect(page.get_by_test_id(row).first if row else page.get_by_role("heading").first).to_be_visible()
        assert await width_beyond(page) == 0, address

    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    scrolls = page.get_by_role("region", name="Text that scrolls sideways")
    await expect(scrolls).to_have_count(1)
    await expect(scrolls).to_contain_text("x = y;")
    await expect(scrolls).to_have_attribute("tabindex", "0")
    await expect(page.locator(".sideways").first).to_have_text("short\n")
    assert await page.locator(".sideways").first.get_attribute("tabindex") is None


async def test_people_search_from_any_page_and_read_what_was_found(make, visit: Visit) -> None:
    """IN29: a misspelt word is corrected with a way back; X5: a mark that was written is text."""
    await make.programme()
    thread = await make.thread(title="Wanderschuhe", body="Gute <mark>Wanderschuhe</mark>?")
    await make.post(to=thread, body="Die Wanderschuhe sind gut")
    await indexed()
    page = await visit(width=1280, locale="de-DE")

    await page.goto("/leaderboard")
    await page.get_by_test_id("header-search-box").fill("wanderschue")
    await page.keyboard.press("Enter")

    await expect(page.get_by_test_id("hit")).to_have_count(2)
    await expect(page.get_by_test_id("hit").first.locator("mark")).to_have_text("Wanderschuhe")
    await page.get_by_role("link", name="Antworten", exact=True).click()
    await expect(page.get_by_test_id("hit")).to_have_count(1)
    await page.get_by_test_id("corrected").get_by_role("link").click()
    await expect(page.get_by_role("heading", name="Nichts gefunden")).to_be_visible()


async def test_points_end_on_the_last_day_that_they_are_good_for(make, visit: Visit) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna", locale="de")
    last = clock.local_day(clock.now()) + timedelta(days=10)
    await make.points(anna, 120, expires_at=clock.end_of_day(last))
    page = await visit(zone="Asia/Tokyo")  # where that day is over hours before it is in the programme's zone
    await sign_in(page, "anna@example.org")

    await page.goto("/account/points")

    await expect(page.get_by_text(f"{last:%d.%m.%Y}").first).to_be_visible()
    await expect(page.get_by_text(f"{last + timedelta(days=1):%d.%m.%Y}")).to_have_count(0)


async def test_what_is_being_written_outlives_a_reload_and_is_forgotten_once_it_is_sent(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    await make.category()
    page = await visit()
    await sign_in(page, "anna@example.org")
    await page.goto("/new")
    for name, text in (("title", "Which grind for a siphon?"), ("bodyMarkdown", "Mine drips."), ("tags", "siphon")):
        await page.locator(f"[name={name}]").fill(text)

    await page.reload()

    await expect(page.locator("[name=title]")).to_have_value("Which grind for a siphon?")
    await expect(page.locator("[name=bodyMarkdown]")).to_have_value("Mine drips.")
    await expect(page.locator("[name=tags]")).to_have_value("siphon")
    await page.locator("[name=bodyMarkdown]").press("Control+Enter")
    await expect(page.get_by_role("heading", name="Which grind for a siphon?")).to_be_visible()
    await page.goto("/new")
    await expect(page.locator("[name=title]")).to_have_value("")
