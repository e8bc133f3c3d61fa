"""A form of staff closes when the page behind it is anew: opened again at once, it says what was saved."""

import asyncio

import pytest
from playwright.async_api import Page, Route, expect

from portal.accounts.models import Role
from portal.loyalty.redeeming.models import Reward
from portal.moderation.models import SavedReply
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def held_back(page: Page, query: str) -> asyncio.Event:
    """From now on what answers to the query waits until the event is set."""
    may_go = asyncio.Event()

    async def wait(route: Route) -> None:
        if f"query {query}" in (route.request.post_data or ""):
            await may_go.wait()
        await route.continue_()

    await page.route("**/graphql", wait)
    return may_go


async def test_it_is_open_until_then_and_opened_again_it_says_what_was_saved(make, visit: Visit) -> None:
    await make.programme()
    await make.reward(500, title="Mug")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rewards")
    await page.get_by_role("button", name="Edit Mug").click()
    may_go = await held_back(page, "StaffRewards")

    dialog = page.get_by_role("dialog")
    await dialog.locator("[name=title]").fill("Cup")
    async with page.expect_request(lambda request: "query StaffRewards" in (request.post_data or "")):
        await dialog.get_by_role("button", name="Save").click()
    assert (await Reward.get()).title == "Cup"
    await expect(dialog).to_be_visible()
    await expect(page.get_by_text("Saved", exact=False)).to_have_count(0)
    may_go.set()
    await expect(dialog).to_have_count(0)
    await page.get_by_role("button", name="Edit Cup").click()

    await expect(dialog.locator("[name=title]")).to_have_value("Cup")


async def test_a_question_runs_once_and_the_keyboard_goes_on_from_the_heading(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,))
    await SavedReply.create(title="Greeting", text_en="Hello")
    page = await visit()
    await sign_in(page, "mona@example.org")
    await page.goto("/moderation/replies")
    told: list[str] = []
    page.on("request", lambda request: told.append("x") if "DeleteReply" in (request.post_data or "") else None)
    await page.get_by_role("button", name="Delete Greeting").click()
    may_go = await held_back(page, "SavedReplies")

    yes = page.get_by_role("dialog").get_by_role("button", name="Delete")
    async with page.expect_request(lambda request: "query SavedReplies" in (request.post_data or "")):
        await yes.click()
    await yes.click()
    may_go.set()

    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert (told, await SavedReply.all().count()) == (["x"], 0)
