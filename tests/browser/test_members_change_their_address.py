"""In Chromium: a member asks for another e-mail address, confirms it there, and takes it back at the former one."""

import re

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.mailbox import text_of

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)


async def links_by_receiver(mailbox) -> dict[str, str]:
    found = {}
    for message in await mailbox.fetch():
        link = re.search(r"https?://\S+token=\S+", text_of(message))
        if link is not None:
            found[str(message["To"])] = link.group()
    return found


async def test_a_member_changes_the_address_and_takes_it_back(make, visit: Visit, mailbox) -> None:
    """A27, A28, A29."""
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    page = await visit(width=360, may_hear="401 (Unauthorized)")  # where it signs them out
    await sign_in(page, "anna@example.org")
    await page.goto("/account/settings")
    card = page.get_by_test_id("email-address")
    await card.get_by_label("New e-mail address").fill("anna@example.com")
    await card.get_by_label("Current password").fill("not the password")
    await card.get_by_role("button", name="Send link").click()
    await expect(card.get_by_text("The password is another one.")).to_be_visible()
    await card.get_by_label("Current password").fill(PASSWORD)
    await card.get_by_role("button", name="Send link").click()
    await expect(card.get_by_text("anna@example.com is not confirmed yet.")).to_be_visible()
    assert await width_beyond(page) == 0
    links = await links_by_receiver(mailbox)

    elsewhere = await visit(may_hear="401 (Unauthorized)")
    await elsewhere.goto(links["anna@example.com"])
    await elsewhere.get_by_label("E-mail address").fill("anna@example.org")
    await elsewhere.get_by_label("Password").fill(PASSWORD)
    await elsewhere.keyboard.press("Enter")
    await elsewhere.get_by_role("button", name="Confirm").click()
    await expect(elsewhere.get_by_text("Our mails go to anna@example.com from now on.")).to_be_visible()
    assert (await Member.get(id=anna.id)).email == "anna@example.com"

    await mailbox.fetch()
    stranger = await visit()
    await stranger.goto(links["anna@example.org"])
    await stranger.get_by_role("button", name="Keep my address").click()
    await expect(stranger.get_by_text("Your address stays as it was")).to_be_visible()

    assert (await Member.get(id=anna.id)).email == "anna@example.org"
    await elsewhere.goto("/account/settings")
    await expect(elsewhere.get_by_role("button", name="Sign in")).to_be_visible()
