"""A visitor reads how moderation works and what orders lists, and no page is made to mislead (LW9)."""

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.visiting import Visit, width_beyond

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_it_stands_at_the_end_of_every_page_and_nothing_is_ticked_beforehand_lw9(make, visit: Visit) -> None:
    await make.programme()
    page = await visit(width=320, locale="de-DE")
    await page.goto("/join")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert await page.locator("input:checked").count() == 0
    await page.get_by_role("contentinfo").get_by_role("link", name="So läuft es hier").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("So läuft es hier")
    await expect(page.get_by_test_id("house-rules")).to_have_count(2)
    await expect(page.get_by_test_id("house-rules").last).to_contain_text(
        "Niemand kann für einen besseren Platz bezahlen."
    )
    assert await width_beyond(page) == 0
    if folder := os.environ.get("PORTAL_TEST_SHOTS"):
        await page.screenshot(path=Path(folder) / "how-it-works-de-320.png", full_page=True)
