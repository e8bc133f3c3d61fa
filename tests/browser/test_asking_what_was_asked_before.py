"""While a title is written, threads like it are shown: those that whoever writes may read, and no others."""

import pytest
from playwright.async_api import expect

from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_who_asks_sees_what_was_asked_before_and_nothing_from_behind_a_gate(make, visit: Visit) -> None:
    """L3, L15."""
    await make.member_with_password(PASSWORD, email="ida@example.org")
    await make.question(title="How coarse for a French press?")
    moderator = await make.moderator()
    vault = await make.category(required_tier_slug="gold")
    await make.question(by=moderator, within=vault, title="How coarse for our secret press?")
    await indexed()
    page = await visit()
    await page.set_viewport_size({"width": 320, "height": 800})
    await sign_in(page, "ida@example.org")
    await page.goto("/new")

    await page.get_by_label("Title").press_sequentially("How coarse for a press?")
    found = page.get_by_test_id("similar").get_by_role("link")
    await expect(found).to_have_count(1)
    await expect(found).to_have_text("How coarse for a French press?")
    await expect(found).to_have_attribute("target", "_blank")
    await expect(page.get_by_test_id("announcer")).to_contain_text("One similar thread")
    assert await width_beyond(page) == 0
    await pictured(page, "similar")
    await page.get_by_label("Title").fill("Something else entirely")
    await expect(page.get_by_test_id("similar")).to_be_hidden()
