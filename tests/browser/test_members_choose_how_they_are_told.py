"""Members choose by which way each kind of notice comes (NC1), with a narrow window and in German."""

import pytest
from playwright.async_api import expect

from portal.accounts import agreeing
from portal.accounts.models import DigestRhythm, Member
from portal.notifications import choices
from portal.notifications.models import Channel, NotificationKind
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.mailbox import Mailbox, token_in

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
    assert chosen[NotificationKind.REPLY] == {Channel.IN_APP, Channel.DIGEST, Channel.PUSH}
    assert (await Member.get(id=anna.id)).digest_rhythm is DigestRhythm.DAILY


async def test_mails_are_agreed_to_confirmed_by_a_press_and_ended_lw23(make, visit: Visit, mailbox: Mailbox) -> None:
    """In German and on a narrow screen; opening the link alone changes nothing."""
    anna = await make.member_with_password(PASSWORD, "anna", locale="de")
    viewer = await make.viewer(anna)
    page = await visit(width=320, locale="de-DE")
    await page.goto("/sign-in")
    await page.get_by_label("E-Mail-Adresse").fill("anna@example.org")
    await page.get_by_label("Passwort").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("account-menu")).to_be_visible()

    await page.goto("/account/settings")
    consents = page.get_by_test_id("mail-consents")
    await consents.get_by_label("Schreibt mir einmal im Monat").check()
    await consents.get_by_role("button", name="Um Bestätigung bitten").click()
    await expect(consents.get_by_test_id("mail-waits")).to_be_visible()
    assert await width_beyond(page) == 0
    (letter,) = await mailbox.fetch()
    await page.goto(f"/consent?token={token_in(letter)}")
    await expect(page.get_by_role("button", name="Bestätigen")).to_be_visible()
    opened = [one.agreed for one in await agreeing.standing_of(viewer)]
    await page.get_by_role("button", name="Bestätigen").click()
    await page.get_by_role("main").get_by_role("link", name="Einstellungen").click()
    await expect(consents.get_by_role("button", name="Beenden")).to_be_visible()
    confirmed = [one.agreed for one in await agreeing.standing_of(viewer)]
    await consents.get_by_role("button", name="Beenden").click()
    await expect(consents.get_by_role("button", name="Beenden")).to_have_count(0)

    assert (opened, confirmed) == (["NOT", "NOT", "WAITS"], ["NOT", "NOT", "CONFIRMED"])
    assert [one.agreed for one in await agreeing.standing_of(viewer)] == ["NOT", "NOT", "NOT"]
