"""What somebody begins to write on one device is there on another, until it is sent."""

import pytest
from playwright.async_api import expect

from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


def _tells_of_the_draft(response) -> bool:
    return "query Draft(" in (response.request.post_data or "")


async def test_a_reply_is_gone_on_with_elsewhere_and_ends_when_it_is_sent(make, visit: Visit) -> None:
    author = await make.member_with_password(PASSWORD, email="ida@example.org")
    await make.thread(by=author, title="How coarse?")
    here, there = await visit(), await visit()
    for page in (here, there):
        await page.set_viewport_size({"width": 375, "height": 800})
        await sign_in(page, "ida@example.org")
        await page.goto("/")
        await page.get_by_role("link", name="How coarse?").first.click()
        await expect(page.get_by_label("Text")).to_be_visible()

    await here.get_by_label("Text").fill("As coarse as sea salt")
    await expect(here.get_by_test_id("draft-note")).to_have_text("Saved")
    await there.reload()
    await expect(there.get_by_label("Text")).to_have_value("As coarse as sea salt")
    await expect(there.get_by_test_id("draft-note")).to_have_text("This is what you began to write.")

    await there.get_by_label("Text").fill("As coarse as sea salt, or finer")
    await expect(there.get_by_test_id("draft-note")).to_have_text("Saved")
    await here.get_by_label("Text").fill("As coarse as sand")
    await expect(here.get_by_test_id("draft-other")).to_have_text("As coarse as sea salt, or finer")
    assert await width_beyond(here) == 0
    await pictured(here, "draft-conflict")
    await here.get_by_role("button", name="Keep mine").click()
    await expect(here.get_by_test_id("draft-note")).to_have_text("Saved")

    await here.get_by_role("button", name="Send reply").click()
    await expect(here.locator("#post-2")).to_contain_text("As coarse as sand")
    await there.evaluate("sessionStorage.clear()")
    async with there.expect_response(_tells_of_the_draft) as told:
        await there.reload()
    assert (await (await told.value).json())["data"]["viewer"]["draft"] is None
    await expect(there.get_by_label("Text")).to_have_value("")
