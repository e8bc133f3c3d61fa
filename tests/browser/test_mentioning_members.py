"""Naming a member with an @: suggested while it is typed, taken by keyboard, told to whom it names."""

import pytest
from playwright.async_api import expect

from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_member_is_named_by_keyboard_on_a_phone_and_hears_of_it(make, visit: Visit) -> None:
    """CO14, CO15."""
    await make.member_with_password(PASSWORD, email="ida@example.org")
    berta = await make.member_with_password(PASSWORD, "berta", email="berta@example.org", display_name="Berta Meier")
    await make.member("bernd", display_name="Bernd")
    thread = await make.thread(title="How coarse?")
    await make.post(to=thread, by=berta)
    page = await visit()
    await page.set_viewport_size({"width": 320, "height": 800})
    await sign_in(page, "ida@example.org")
    await page.goto("/")
    await page.get_by_role("link", name="How coarse?").first.click()

    text = page.get_by_label("Text")
    await text.press_sequentially("Ask @ber")
    options = page.locator(".suggestion:visible")
    await expect(options).to_have_count(2)
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await expect(page.get_by_test_id("announcer")).to_contain_text("2 members fit")
    await pictured(page, "mentioning")
    assert await width_beyond(page) == 0
    await text.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await text.press("ArrowUp")
    await text.press("Enter")
    await expect(text).to_have_value("Ask @berta ")
    await expect(options).to_have_count(0)
    await text.press_sequentially("or @be")
    await expect(options).to_have_count(2)
    await text.press("Escape")
    await expect(options).to_have_count(0)
    await text.press("Control+Enter")
    await expect(page.locator("#post-3").get_by_role("link", name="@berta")).to_have_attribute("href", "/m/berta")

    await notices_told()
    other = await visit()
    await sign_in(other, "berta@example.org")
    await other.goto("/account/notifications")
    await expect(other.get_by_text("mentioned you")).to_be_visible()
