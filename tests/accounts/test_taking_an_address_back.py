"""The former address stops a change of address, or takes it back once it was made."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts import consents, password_changes, signing_in
from portal.accounts.email_changes import confirm_email_change, stop_email_change
from portal.accounts.models import Consent, ConsentPurpose, Session
from portal.kernel import clock
from portal.kernel.errors import Conflict, Expired, WrongCredentials
from tests.accounts.addresses import FORMER, NEW, PASSWORD, address_of, ask, mails_by_receiver, viewer_on_a_device
from tests.mailbox import text_of, token_in


@pytest.fixture
async def anna(make, portal_db):
    return await make.member_with_password(PASSWORD, "anna", email=FORMER)


async def test_the_former_address_stops_a_change_and_voids_the_password(anna, mailbox):
    """A29."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    await stop_email_change(tokens[FORMER])

    with pytest.raises(Expired):
        await confirm_email_change(tokens[NEW], by=by)
    assert not await Session.exists(ended_at=None)
    with pytest.raises(WrongCredentials):
        await signing_in.login(email=FORMER, password=PASSWORD)
    (message,) = await mailbox.fetch()
    assert (message["To"], message["Subject"]) == (FORMER, "Choose a new password")
    await password_changes.reset_password(token_in(message), "regen fällt auf steine")
    assert (await signing_in.login(email=FORMER, password="regen fällt auf steine")).member_id == anna.id


async def test_the_former_address_takes_back_what_was_confirmed(anna, mailbox):
    """A29."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)
    await confirm_email_change(tokens[NEW], by=by)
    await mailbox.fetch()

    with time_machine.travel(clock.now() + timedelta(days=6)):
        await stop_email_change(tokens[FORMER])
        mails = await mails_by_receiver(mailbox)

    assert await address_of(anna) == (FORMER, FORMER, FORMER)
    assert not await Session.exists(ended_at=None)
    assert {receiver: mail["Subject"] for receiver, mail in mails.items()} == {
        NEW: "Your former e-mail address is back",
        FORMER: "Choose a new password",
    }
    assert "If it was not you, tell us at once: https://portal.example.org/\n" in text_of(mails[NEW])


async def test_whoever_took_an_account_does_not_get_it_back_by_the_links_that_went_to_them(anna, mailbox):
    """A29: the first address stops all that came after it, and none of those later ones anything any more."""
    by = await viewer_on_a_device(anna)
    first = await ask(mailbox, by)
    await confirm_email_change(first[NEW], by=by)
    await mailbox.fetch()
    second = await ask(mailbox, by, "thief@example.net")
    await confirm_email_change(second["thief@example.net"], by=by)
    await mailbox.fetch()

    await stop_email_change(first[FORMER])

    assert await address_of(anna) == (FORMER, FORMER, FORMER)
    with pytest.raises(Expired):
        await stop_email_change(second[NEW])
    assert await address_of(anna) == (FORMER, FORMER, FORMER)


async def test_mails_that_were_agreed_to_stand_for_an_address_that_was_left_and_come_back_to(anna, mailbox):
    """A29: once, and nobody is told at that address that it was taken from them."""
    await consents.note(anna, ConsentPurpose.NEWSLETTER, source=consents.IN_SETTINGS, at=clock.now())
    await Consent.filter(member_id=anna.id).update(confirmed_at=clock.now())
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)
    await confirm_email_change(tokens[NEW], by=by)
    await mailbox.fetch()
    back = await ask(mailbox, by, FORMER)
    await confirm_email_change(back[FORMER], by=by)
    await mailbox.fetch()

    await stop_email_change(tokens[FORMER])

    standing = await Consent.filter(member_id=anna.id, withdrawn_at=None).values_list("purpose", "email", "source")
    assert standing == [(ConsentPurpose.NEWSLETTER, FORMER, consents.IN_SETTINGS)]
    assert [(mail["To"], mail["Subject"]) for mail in await mailbox.fetch()] == [(FORMER, "Choose a new password")]


@pytest.mark.parametrize("spoil", ["too late", "used", "other link"])
async def test_a_link_that_stops_is_good_once_and_for_seven_days(anna, mailbox, spoil):
    """A29."""
    by = await viewer_on_a_device(anna)
    tokens, at = await ask(mailbox, by), clock.now()
    await confirm_email_change(tokens[NEW], by=by)
    token, expected = tokens[FORMER], NEW
    if spoil == "too late":
        at += timedelta(days=7)
    elif spoil == "used":
        await stop_email_change(token)
        expected = FORMER
    else:
        token = tokens[NEW]

    with time_machine.travel(at), pytest.raises(Expired):
        await stop_email_change(token)

    assert await address_of(anna) == (expected, expected, expected)


async def test_a_former_address_that_has_an_account_by_now_stays_with_it(make, anna, mailbox):
    """A29, A19."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)
    await confirm_email_change(tokens[NEW], by=by)
    owner = await make.member("owner", email=FORMER)

    with pytest.raises(Conflict):
        await stop_email_change(tokens[FORMER])

    assert await address_of(anna) == (NEW, NEW, NEW)
    assert await address_of(owner) == (FORMER, FORMER, FORMER)
    assert await Session.exists(id=by.session_id, ended_at=None)
