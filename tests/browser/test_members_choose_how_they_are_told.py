"""Members choose by which way each kind of notice comes (NC1), with a narrow window and in German."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import DigestRhythm, Member
from portal.notifications import choices
from portal.notifications.models import Channel, NotificationKind
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_what_is_ticked_is_how_one_is_told_nc1(make, visit: Visit) -> None:
    anna = await make.member_with_password(PASSWORD, "anna", locale="en")
    page = await visit(width=320)
    await sign_in(page, "anna@example.org")

    await page.goto("/account/notifications")
    await page.get_by_role("link", name="What we tell you, and how").click()
    await page.get_by_label("Replies: Mail").uncheck()
    await page.get_by_label("Replies: Digest").check()
    await page.get_by_label("The digest comes").select_option("DAILY")
    await expect(page.get_by_label("Decisions of moderators: Mail")).to_be_disabled()
    assert await width_beyond(page) == 0
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Saved.")).to_be_visible()

    chosen = await choices.of_viewer(await make.viewer(anna))
    assert chosen[NotificationKind.REPLY] == {Channel.IN_APP, Channel.DIGEST}
    assert (await Member.get(id=anna.id)).digest_rhythm is DigestRhythm.DAILY
