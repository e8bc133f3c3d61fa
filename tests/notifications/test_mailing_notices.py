"""Mails and digests about notices: for who is away, by thread, quiet when read, taken back, judged when sent."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.access.keys import replace_keys
from portal.accounts.models import DigestRhythm, Member
from portal.accounts.viewer import SYSTEM
from portal.community import reading, votes
from portal.community.models import ContentState, Post
from portal.kernel import clock
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.notifications import choices, mailing
from portal.notifications.inbox import News, mark_read, tell
from portal.notifications.models import Channel, Notification, NotificationKind
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from portal.translations.saving import NewText, save_translations
from tests.mailbox import chosen_settings, html_of, mailbox, smtp_port, text_of
from tests.queue import notices_told

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
LATER = NOON + timedelta(minutes=11)
EXCLUSIVE = News(kind=NotificationKind.EXCLUSIVE_OPENED)


async def mails_at(instant: datetime, mailbox):
    """What arrives when everything that is due by then was gathered and sent."""
    with clock.living_at(instant):
        await finish(mailing.write_due, instant)
        await finish(mailing.digest_due, instant)
        return await mailbox.fetch()


@pytest.fixture
async def conversation(make):
    """A thread of Anna's in which Bert replied at noon."""
    anna = await make.member("anna", email="anna@example.org", locale="en")
    bert = await make.member("bert", display_name="Bert <b>")
    with clock.living_at(NOON):
        thread = await make.thread(by=anna, title="Why is it bitter?")
        await make.post(to=thread, by=bert, body="Because.")
        await notices_told()
    return anna, bert, thread


async def test_who_is_away_gets_one_mail_for_all_that_was_said_in_a_thread_nc6(conversation, make, mailbox):
    anna, bert, thread = conversation
    with clock.living_at(NOON):
        await make.post(to=thread, by=bert, body="And because.")
        await notices_told()

    early = await mails_at(NOON + timedelta(minutes=9), mailbox)
    (message,) = await mails_at(LATER, mailbox)
    again = await mails_at(LATER + timedelta(days=1), mailbox)

    assert (early, again) == ([], [])
    assert message["To"] == "anna@example.org"
    assert message["Subject"] == "2 things happened while you were away"
    link = f"https://portal.example.org/unsubscribe/{token_for(anna.id, Stream.NOTICES)}"
    assert message["List-Unsubscribe"] == f"<{link}>"
    text = text_of(message)
    assert "* Bert <b> replied in your thread\n  Why is it bitter?\n  https://portal.example.org/t/" in text
    assert "#post-3" in text
    assert link in text
    assert "https://portal.example.org/account/notification-settings" in text


async def test_the_same_stands_in_html_escaped_and_with_nothing_to_load_nc11(conversation, mailbox):
    (message,) = await mails_at(LATER, mailbox)

    page = html_of(message)

    assert message.get_content_type() == "multipart/alternative"
    assert "Bert &lt;b&gt; replied in your thread</a>" in page
    assert "<b>" not in page
    assert "<img" not in page
    assert "<script" not in page
    assert 'href="https://portal.example.org/t/' in page


async def test_further_replies_wait_an_hour_after_a_mail_about_the_thread_nc6(conversation, make, mailbox):
    _, bert, thread = conversation
    assert len(await mails_at(LATER, mailbox)) == 1
    with clock.living_at(LATER):
        await make.post(to=thread, by=bert, body="Still.")
        await notices_told()

    soon = await mails_at(LATER + timedelta(minutes=30), mailbox)
    after = await mails_at(LATER + timedelta(minutes=61), mailbox)

    assert (len(soon), len(after)) == (0, 1)


@pytest.mark.parametrize("way", ["notice", "thread"])
async def test_what_was_read_in_time_is_in_no_mail_nc4(conversation, make, mailbox, way):
    anna, _, thread = conversation
    viewer = await make.viewer(anna)
    if way == "notice":
        await mark_read(None, everything=True, by=viewer)
    else:
        await reading.mark_thread_read(thread.id, 2, by=viewer)

    assert await mails_at(LATER, mailbox) == []


async def test_what_was_read_while_the_mail_waited_is_not_sent_nc4(conversation, make, mailbox):
    anna, _, _ = conversation
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)
        await mark_read(None, everything=True, by=await make.viewer(anna))
        assert await mailbox.fetch() == []

    assert (await OutboxItem.get(topic=mailing.TOPIC)).payload == {"stream": "notices"}


async def test_a_post_hidden_while_the_mail_waited_is_not_told_nc5(conversation, mailbox):
    """L26, L28: judged when it is sent."""
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)
        await Post.filter(number=2).update(state=ContentState.HIDDEN)
        assert await mailbox.fetch() == []


async def test_a_vote_taken_back_is_told_in_no_mail_nc5(make, mailbox):
    anna, bert = await make.member(), await make.member()
    await choices.choose({NotificationKind.VOTE: {Channel.EMAIL}}, by=await make.viewer(anna))
    post = await make.post(to=await make.thread(), by=anna)
    voter = await make.viewer(bert)
    with clock.living_at(NOON):
        await votes.vote(post.id, 1, by=voter)
        await finish(mailing.write_due, LATER)
        await votes.vote(post.id, 0, by=voter)

    assert await mails_at(LATER, mailbox) == []


async def test_somebody_banned_or_without_a_proved_address_is_not_written_to_nc3(conversation, mailbox):
    anna, _, _ = conversation
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)
        await Member.filter(id=anna.id).update(banned_at=NOON)
        assert await mailbox.fetch() == []


async def test_of_two_workers_one_gathers_nc7(conversation, mailbox):
    with clock.living_at(LATER):
        done = [await finish(mailing.write_due, LATER) for _ in range(2)]

    assert done == [1, 0]
    assert len(await mailbox.fetch()) == 1


async def test_advertising_is_in_no_mail_without_consent_lw21(make, mailbox):
    """LW22: nor are surveys; the notice in the inbox is none of either."""
    anna = await make.member()
    await choices.choose({NotificationKind.EXCLUSIVE_OPENED: {Channel.EMAIL}}, by=await make.viewer(anna))
    with clock.living_at(NOON):
        await tell(anna.id, EXCLUSIVE, once="opened")

    assert await mails_at(LATER, mailbox) == []


async def test_a_digest_has_what_is_unread_and_counts_for_its_reader_alone_l27(make, mailbox):
    """NC8."""
    anna = await make.member(locale="de")
    coupons = {NotificationKind.REWARD: {Channel.IN_APP, Channel.DIGEST}}
    await choices.choose(coupons, rhythm=DigestRhythm.DAILY, by=await make.viewer(anna))
    with clock.living_at(NOON):
        for cost in (5, 6, 7):
            await tell(anna.id, News(kind=NotificationKind.REWARD, about={"cost": cost}), once=f"coupon {cost}")
        await mark_read([(await Notification.all().order_by("id"))[1].id], everything=False, by=await make.viewer(anna))

    (message,) = await mails_at(datetime(2026, 6, 6, 6, 1, tzinfo=UTC), mailbox)

    assert message["Subject"] == "Deine Übersicht: 2 Neuigkeiten"
    assert "Du hast 5 Punkte eingelöst." in text_of(message)
    assert "Du hast 6 Punkte eingelöst." not in text_of(message)
    assert await mails_at(datetime(2026, 6, 7, 6, 1, tzinfo=UTC), mailbox) == []


async def test_a_digest_counts_what_its_reader_may_see_when_it_is_written_l27(make, mailbox):
    anna, bert = await make.member(email="anna@example.org"), await make.member("bert")
    lounge = await make.category("lounge", required_tier_slug="gold")
    for member in (anna, bert):
        await replace_keys(member.id, "tier:", ["tier:gold"])
    await choices.choose(
        {NotificationKind.REPLY: {Channel.DIGEST}}, rhythm=DigestRhythm.DAILY, by=await make.viewer(anna)
    )
    with clock.living_at(NOON):
        for within, title in ((await make.category(), "Open words"), (lounge, "Words of the few")):
            thread = await make.thread(by=anna, within=within, title=title)
            await make.post(to=thread, by=bert)
        await notices_told()
        await replace_keys(anna.id, "tier:", [])

    (message,) = await mails_at(datetime(2026, 6, 6, 6, 1, tzinfo=UTC), mailbox)

    assert "Open words" in text_of(message)
    assert "Words of the few" not in message.as_string()
    assert message["Subject"] == "Your digest: one thing"


@pytest.mark.parametrize("stream", [Stream.NOTICES, Stream.DIGEST])
async def test_the_link_of_a_mail_ends_its_own_stream_alone_lw24(make, stream):
    """L29, LW25."""
    anna = await make.member()

    assert await unsubscribe(token_for(anna.id, stream)) is stream

    chosen = await choices.of_viewer(await make.viewer(anna))
    ended = Channel.EMAIL if stream is Stream.NOTICES else Channel.DIGEST
    left = {kind for kind, channels in chosen.items() if ended in channels}
    kept = {NotificationKind.MODERATION, NotificationKind.POINTS_EXPIRING}
    assert left == (kept if ended is Channel.EMAIL else set())
    assert (await Member.get(id=anna.id)).reminder_mails is True


async def test_a_mail_names_tiers_in_its_readers_language_tl8(make, mailbox):
    anna = await make.member(email="anna@example.org", locale="de")
    gold = await make.tier("gold", 1, 0)
    await save_translations("Tier", gold.id, "de", [NewText("name", "Bernstein")], by=SYSTEM)
    await choices.choose({NotificationKind.TIER_CHANGED: {Channel.EMAIL}}, by=await make.viewer(anna))
    with clock.living_at(NOON):
        about = {"tier": gold.name, "tier_slug": "gold", "is_promotion": True}
        await tell(anna.id, News(kind=NotificationKind.TIER_CHANGED, about=about), once="tier")

    (message,) = await mails_at(LATER, mailbox)

    assert "Bernstein" in text_of(message)
    assert gold.name not in text_of(message)
