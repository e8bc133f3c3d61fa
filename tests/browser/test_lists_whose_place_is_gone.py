"""A list that grows begins again where the server no longer knows its cursor, rather than fail (G47)."""

import pytest
from playwright.async_api import expect
from pydantic import SecretStr

from portal.settings import use
from tests.browser.visiting import Visit

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_list_begins_again_under_another_key(make, visit: Visit, portal_db) -> None:
    category, author = await make.category(), await make.member()
    for number in range(25):
        await make.thread(within=category, by=author, title=f"Thread number {number}")
    page = await visit(may_hear="400")
    await page.goto("/")
    rows = page.get_by_test_id("thread-row")
    await expect(rows).to_have_count(20)
    use(portal_db.model_copy(update={"secret_key": SecretStr("another-key-of-at-least-so-many-letters")}))
    await make.thread(within=category, by=author, title="Written meanwhile")

    await page.get_by_test_id("more").click()

    await expect(page.get_by_test_id("toast")).to_have_text("The list has changed; it begins again.")
    await expect(rows.first).to_contain_text("Written meanwhile")
    await expect(rows).to_have_count(20)
    await page.get_by_test_id("more").click()
    await expect(rows).to_have_count(26)
