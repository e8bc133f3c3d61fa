"""Whoever writes can look at what everybody would see, and write on where they were."""

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.community.models import Post
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
TEXT = f"**Fett** und [ein Ort](https://example.com/{'w' * 200})\n\n<script>alert(1)</script>"


async def test_the_preview_stands_in_place_of_the_text_until_one_writes_on_co33(make, visit: Visit) -> None:
    await make.programme()
    ida = await make.member_with_password(PASSWORD, "ida", locale="de")
    thread = await make.thread(by=ida)
    page = await visit(width=320)
    await sign_in(page, "ida@example.org")
    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    area, preview = page.locator("#reply textarea"), page.get_by_test_id("preview")
    button = page.get_by_role("button", name="Vorschau")

    await button.click()
    await expect(page.get_by_test_id("toast")).to_have_text("Bitte ausfüllen.")
    await expect(preview).to_be_hidden()
    await area.fill(TEXT)
    await button.click()
    await expect(preview.locator("strong")).to_have_text("Fett")
    await expect(preview).to_contain_text("<script>alert(1)</script>")
    await expect(preview).to_be_focused()
    await expect(area).to_be_hidden()
    assert await width_beyond(page) == 0
    await pictured(page, "preview-de-320")
    await page.keyboard.press("Shift+Tab")
    await expect(button).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(area).to_be_focused()
    await expect(area).to_have_value(TEXT)

    await button.click()
    await expect(preview).to_be_visible()
    await page.get_by_role("button", name="Antwort senden").click()
    await expect(page.locator("#post-2")).to_contain_text("Fett")
    await expect(area).to_be_visible()
    assert await Post.filter(thread_id=thread.id).count() == 2
