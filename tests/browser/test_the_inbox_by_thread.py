"""The inbox shows a thread once and is quiet when it was read; a mail's link mutes it by a press (NC13, NC14)."""

import pytest
from playwright.async_api import expect

from portal.community.models import ThreadReader
from portal.notifications.muting import token_for
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_two_replies_are_one_line_and_opening_it_reads_both_nc13(make, visit: Visit) -> None:
    anna = await make.member_with_password(PASSWORD, "anna", locale="en")
    thread = await make.thread(by=anna, title="Why is it bitter?")
    for _ in range(2):
        await make.post(to=thread)
    await notices_told()
    page = await visit(width=320)
    await sign_in(page, "anna@example.org")

    await page.goto("/account/notifications")
    line = page.get_by_test_id("notification")
    await expect(line).to_have_count(1)
    await expect(line.get_by_test_id("notification-more")).to_have_text("and one more of this thread")
    assert await width_beyond(page) == 0
    await line.get_by_role("link").click()
    await expect(page.get_by_role("heading", name="Why is it bitter?")).to_be_visible()
    await page.goto("/account/notifications?unread=yes")

    await expect(page.get_by_test_id("notification")).to_have_count(0)


async def test_a_press_on_the_page_of_the_link_mutes_the_thread_nc14(make, visit: Visit) -> None:
    anna = await make.member("anna")
    thread = await make.thread(by=anna, title="The secret roast")
    page = await visit(width=320, locale="de-DE")

    await page.goto(f"/mute/{token_for(anna.id, thread.id)}")
    await expect(page.get_by_role("button", name="Thema stummschalten")).to_be_visible()
    opened = (await ThreadReader.get(thread_id=thread.id, member_id=anna.id)).is_muted
    shown = await page.content()
    await page.get_by_role("button", name="Thema stummschalten").click()
    await expect(page.get_by_text("Du hörst nichts mehr aus diesem Thema.")).to_be_visible()

    assert (opened, "secret roast" in shown, await width_beyond(page)) == (False, False, 0)
    assert (await ThreadReader.get(thread_id=thread.id, member_id=anna.id)).is_muted
