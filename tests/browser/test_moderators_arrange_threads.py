"""Moderators pin, close, merge and split in place, and old links lead to where things went."""

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Role, RoleGrant
from portal.kernel import clock
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_a_moderator_arranges_threads_and_old_links_still_lead_there(make, visit: Visit) -> None:
    ida = await make.member_with_password(PASSWORD, email="ida@example.org")
    await RoleGrant.create(member=ida, role=Role.MODERATOR, granted_at=clock.now())
    double, thread = await make.thread(title="Grind for a press?"), await make.thread(title="How coarse?")
    await make.post(to=double, body="As coarse as sea salt.")
    await make.post(to=double, body="By the way: which filter?")
    old = f"/t/{global_id('Thread', double.id)}/grind"
    page = await visit()
    await page.set_viewport_size({"width": 375, "height": 800})
    await sign_in(page, "ida@example.org")
    await page.goto(old)

    await page.get_by_test_id("moderate-MERGE").click()
    await page.get_by_label("Address of the thread").fill(f"https://example.org/t/{global_id('Thread', thread.id)}/x")
    await pictured(page, "merge")
    await page.get_by_role("dialog").get_by_role("button", name="Merge").click()
    await expect(page.get_by_role("heading", name="How coarse?")).to_be_visible()
    await page.goto(f"{old}#post-2")
    await expect(page).to_have_url(
        f"{await page.evaluate('location.origin')}/t/{global_id('Thread', thread.id)}/how-coarse#post-3"
    )
    await expect(page.locator("#post-3")).to_contain_text("sea salt")

    await page.get_by_test_id("moderate-SPLIT").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Title of the new thread").fill("Which filter?")
    await dialog.get_by_label("Post 4").check()
    await pictured(page, "split")
    assert await width_beyond(page) == 0
    await dialog.get_by_role("button", name="Split").click()
    await expect(page.get_by_role("heading", name="Which filter?")).to_be_visible()
    await page.goto(f"{old}#post-3")
    await expect(page.get_by_role("heading", name="Which filter?")).to_be_visible()

    await page.get_by_test_id("moderate-LOCK").click()
    await page.get_by_label("Why").fill("It goes on elsewhere.")
    await page.get_by_role("dialog").get_by_role("button", name="Lock").click()
    await expect(page.get_by_test_id("reply-closed")).to_contain_text("It goes on elsewhere.")
    await pictured(page, "locked")
