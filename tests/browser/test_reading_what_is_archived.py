"""In an archived category a thread says why nobody writes in it, to whoever reads it."""

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.community import archiving
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
WHY = "This category is archived: it can be read, but takes nothing new."


async def test_the_page_says_that_its_category_is_archived_co31(make, visit: Visit) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    await make.member_with_password(PASSWORD, "mona", roles=(Role.MODERATOR,))
    room = await make.category("old")
    thread = await make.thread(within=room, by=anna)
    await archiving.archive_category(room.id, by=SYSTEM)
    address = f"/t/{global_id('Thread', thread.id)}"

    for reader in (None, "anna@example.org", "mona@example.org"):
        page = await visit()
        if reader is not None:
            await sign_in(page, reader)
        await page.goto(address)
        await expect(page.get_by_test_id("reply-closed")).to_have_text(WHY)
        await expect(page.get_by_label("Text")).to_be_hidden()
        await expect(page.get_by_role("button", name="Unlock")).to_have_count(0)
        await expect(page.get_by_test_id("edit-thread")).to_have_count(int(reader == "mona@example.org"))
