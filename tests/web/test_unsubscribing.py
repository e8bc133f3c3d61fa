"""Reminders by mail end with one click out of the mail, without a password or a cookie (RFC 8058, R34)."""

import re

import pytest

from portal.accounts.models import Member
from portal.kernel import clock, mail, outbox
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.loyalty.ledger.reminders import remind_due
from portal.notifications.unsubscribing import token_for
from tests.loyalty.days import DAY, END, NOON
from tests.mailbox import text_of
from tests.server import LiveServer

pytestmark = pytest.mark.anyio


async def test_a_reminder_carries_the_link_in_its_head_and_in_its_text(make):
    """LW24."""
    member = await make.member()
    with clock.living_at(NOON):
        await make.points(member, 50, expires_at=END)
    with clock.living_at(END - DAY):
        await finish(remind_due, END - DAY)
        item = await OutboxItem.get(topic=mail.TOPIC)
        letter = mail.written(mail.mail_in(item.payload), reference=str(item.id))

    link = mail.link(f"/unsubscribe/{token_for(member.id)}")
    assert letter["List-Unsubscribe"] == f"<{link}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in text_of(letter)
    assert outbox.Item(item.id, item.topic, item.payload, 1).payload["to"] == member.email


async def test_one_post_ends_reminders_again_it_changes_nothing_and_the_settings_bring_them_back(
    make, live_server: LiveServer, graphql
):
    """LW24."""
    member, other = await make.member(), await make.member()
    address = f"/unsubscribe/{token_for(member.id)}"
    async with live_server.client() as client:
        for _ in range(2):
            said = await client.post(address, data={"List-Unsubscribe": "One-Click"})
            assert (said.status_code, said.text) == (200, "You get no more reminders by mail.")
            assert "set-cookie" not in said.headers

    assert (await Member.get(id=member.id)).reminder_mails is False
    assert (await Member.get(id=other.id)).reminder_mails is True
    saved = await graphql(
        "mutation { updateProfile(input: {reminderMails: true}) { viewer { reminderMails } } }", viewer=member
    )
    assert saved == {"viewer": {"reminderMails": True}}


async def test_opening_the_link_changes_nothing_for_mail_scanners_open_links(make, live_server: LiveServer):
    """LW24."""
    member = await make.member()
    async with live_server.client() as client:
        page = await client.get(f"/unsubscribe/{token_for(member.id)}")

    assert page.status_code == 200
    assert re.search("<html", page.text)
    assert (await Member.get(id=member.id)).reminder_mails is True


async def test_a_link_that_was_forwarded_acts_for_its_addressee_and_tells_nothing_of_them_l29(
    make, live_server: LiveServer
):
    addressee = await make.member("addressee", email="secret@example.org")
    forwarded_to = await make.member("reader")
    async with live_server.client() as client:
        page = await client.get(f"/unsubscribe/{token_for(addressee.id)}")
        said = await client.post(f"/unsubscribe/{token_for(addressee.id)}")

    for text in (page.text, said.text):
        assert [word for word in ("addressee", "Addressee", "secret@example.org") if word in text] == []
    assert (await Member.get(id=addressee.id)).reminder_mails is False
    assert (await Member.get(id=forwarded_to.id)).reminder_mails is True


async def test_a_link_that_no_mail_carried_is_refused_in_the_reader_s_language(make, live_server: LiveServer):
    member, other = await make.member(), await make.member()
    forged = other.id.hex + token_for(member.id)[32:]
    async with live_server.client() as client:
        for token in (forged, token_for(member.id)[:-1], "x", member.id.hex, "ä" * 64):
            said = await client.post(f"/unsubscribe/{token}", headers={"accept-language": "de"})
            assert said.status_code == 404
            assert said.text.startswith("Dieser Link ist nicht von uns")

    assert not await Member.filter(reminder_mails=False).exists()
