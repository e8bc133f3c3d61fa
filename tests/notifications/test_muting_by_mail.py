"""A mail about a thread mutes it by one press, for its addressee alone, and tells nobody which thread (NC14, L29)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from portal.access.keys import grant_key
from portal.accounts.models import Member, MemberState
from portal.community.models import Thread, ThreadReader
from portal.kernel import clock
from portal.kernel.errors import NotFound
from portal.kernel.steps import finish
from portal.notifications import mailing
from portal.notifications.models import Notification
from portal.notifications.muting import mute, token_for
from portal.notifications.unsubscribing import token_for as unsubscribe_token
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of
from tests.queue import notices_told

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
LATER = NOON + timedelta(minutes=11)


@pytest.fixture
async def conversation(make):
    """A thread of Anna's in which Bert replied at noon."""
    anna = await make.member("anna", email="anna@example.org", locale="en")
    bert = await make.member("bert", locale="en", email="bert@example.org")
    with clock.living_at(NOON):
        thread = await make.thread(by=anna)
        await make.post(to=thread, by=bert)
        await notices_told()
    return anna, bert, thread


async def test_the_link_stands_in_the_mail_and_mutes_the_thread_nc14(conversation, make, mailbox):
    anna, bert, thread = conversation
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)
        (message,) = await mailbox.fetch()

    await mute(token_for(anna.id, thread.id))
    await mute(token_for(anna.id, thread.id))
    await make.post(to=thread, by=bert)
    await notices_told()

    assert f"https://portal.example.org/mute/{token_for(anna.id, thread.id)}" in text_of(message)
    reader = await ThreadReader.get(thread_id=thread.id, member_id=anna.id)
    assert (reader.follows, reader.is_muted) == (False, True)
    assert await Notification.filter(member_id=anna.id).count() == 1


async def test_it_acts_for_its_addressee_alone_l29(conversation):
    anna, bert, thread = conversation

    await mute(token_for(anna.id, thread.id))

    assert not (await ThreadReader.get(thread_id=thread.id, member_id=bert.id)).is_muted


@pytest.mark.parametrize("turned", ["member", "thread", "mark", "stream", "short"])
async def test_a_link_that_no_mail_carried_mutes_nothing_l29(conversation, make, turned):
    anna, bert, thread = conversation
    token = token_for(anna.id, thread.id)
    made_up = {
        "member": bert.id.hex + token[32:],
        "thread": token[:32] + uuid4().hex + token[64:],
        "mark": token[:-1] + ("0" if token[-1] != "0" else "1"),
        "stream": unsubscribe_token(anna.id),
        "short": "x",
    }[turned]

    with pytest.raises(NotFound):
        await mute(made_up)

    assert not await ThreadReader.filter(is_muted=True).exists()


async def test_a_thread_that_is_gone_or_out_of_sight_answers_alike_l29(conversation, make):
    """Who reads a forwarded mail learns nothing of it, and who lost the key is left in peace."""
    anna, _, _ = conversation
    guest = await make.member()
    await grant_key(guest.id, "tier:gold")
    gated = await make.thread(by=guest, within=await make.category(required_tier_slug="gold"))

    await mute(token_for(anna.id, gated.id))
    await mute(token_for(anna.id, uuid4()))

    assert (await ThreadReader.get(member_id=anna.id, thread_id=gated.id)).is_muted


async def test_who_is_gone_mutes_nothing(conversation):
    anna, _, thread = conversation
    await Member.filter(id=anna.id).update(state=MemberState.ERASED)

    with pytest.raises(NotFound):
        await mute(token_for(anna.id, thread.id))

    assert await Thread.filter(id=thread.id).exists()
