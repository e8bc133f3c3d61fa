"""What is told to many is told after the deed, in batches, each member once, and judged when their notice is made."""

import asyncio
import time
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal import worker
from portal.access.keys import grant_key, revoke_key
from portal.accounts.merging import merge_members
from portal.accounts.models import Member, MemberState
from portal.accounts.viewer import SYSTEM
from portal.community.models import ThreadReader
from portal.community.posts import delete_post
from portal.community.reading import follow_thread
from portal.exclusives.events import ReleaseOpened
from portal.kernel import clock, live, outbox
from portal.kernel.events import announce
from portal.kernel.models import OutboxItem
from portal.kernel.outbox import Item
from portal.kernel.work import unit_of_work
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.notifications import fan_out
from portal.notifications.live import topic
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told
from tests.statements import counted

pytestmark = pytest.mark.anyio
REPLY = """mutation ($thread: ID!) { createPost(input: {threadId: $thread, bodyMarkdown: "Grind finer."}) {
    post { number } errors { code }
} }"""


@pytest.fixture
async def thread(make):
    """A question of Ada's, of which nobody has heard anything yet."""
    return await make.question(by=await make.member("ada"))


@pytest.fixture
async def followed(make, thread):
    """Lets so many follow the thread; the members."""

    async def followers(count):
        now = clock.now()
        members = [
            Member(
                handle=f"m{number}", handle_key=f"m{number}", display_name="M", state=MemberState.ACTIVE, joined_at=now
            )
            for number in range(count)
        ]
        await Member.bulk_create(members)
        await ThreadReader.bulk_create(
            ThreadReader(thread_id=thread.id, member_id=member.id, follows=True, changed_at=now) for member in members
        )
        return members

    return followers


async def told_of(post):
    """How often each member was told of the post, by id."""
    rows = await Notification.filter(kind=NotificationKind.REPLY, subject_id=post.id).values_list(
        "member_id", flat=True
    )
    return {member_id: rows.count(member_id) for member_id in rows}


async def waiting() -> list[Item]:
    rows = await OutboxItem.filter(topic=fan_out.TOPIC, state="WAITING").order_by("created_at", "id")
    return [Item(row.id, row.topic, row.payload, row.attempts) for row in rows]


async def test_a_reply_takes_its_author_as_many_statements_with_3000_followers_as_with_none(
    make, thread, followed, graphql
):
    writer = await make.member()
    given = {"viewer": writer, "thread": global_id("Thread", thread.id)}
    await graphql(REPLY, **given)

    with counted() as alone:
        await graphql(REPLY, **given)
    await followed(3000)
    with counted() as with_many:
        answer = await graphql(REPLY, **given)

    assert answer == {"post": {"number": 4}, "errors": []}
    assert len(with_many) == len(alone), "\n".join(with_many)
    assert not await Notification.exists()


async def test_all_followers_are_told_in_batches_and_each_once(make, thread, followed, monkeypatch):
    monkeypatch.setattr(fan_out, "BATCH", 3)
    members = await followed(8)
    ada = await Member.get(handle="ada")

    post = await make.post(to=thread)
    sizes = []
    while await outbox.deliver(worker.NOTICES):
        sizes.append(len(await told_of(post)))

    assert sizes == [3, 6, 9, 9], "Ada, who follows her own thread, and the eight; then nobody is left"
    assert await told_of(post) == {member.id: 1 for member in (*members, ada)}


async def test_a_batch_that_is_done_twice_tells_nobody_twice_and_goes_on_once(make, thread, followed, monkeypatch):
    """A worker that dies after the batch and before it has said so."""
    monkeypatch.setattr(fan_out, "BATCH", 3)
    members = await followed(5)
    post = await make.post(to=thread)
    (item,) = await waiting()

    await fan_out.tell_some(item)
    await fan_out.tell_some(item)

    assert len(await waiting()) == 2, "the one that was not closed, and one for the rest"
    await notices_told()
    told = await told_of(post)
    assert set(told) >= {member.id for member in members}
    assert set(told.values()) == {1}


async def test_a_batch_that_breaks_off_tells_nobody_and_is_done_again_whole(make, thread, followed, monkeypatch):
    """A worker that dies in the middle of it."""
    await followed(5)
    post = await make.post(to=thread)
    (item,) = await waiting()
    whole = fan_out.tell_all

    async def break_off(members, news, *, once):
        await whole(members, news, once=once)
        raise RuntimeError("killed")

    monkeypatch.setattr(fan_out, "tell_all", break_off)
    with pytest.raises(RuntimeError):
        await fan_out.tell_some(item)
    assert await told_of(post) == {}

    monkeypatch.setattr(fan_out, "tell_all", whole)
    await fan_out.tell_some(item)
    assert len(await told_of(post)) == 6


async def test_who_loses_the_key_between_the_deed_and_their_notice_is_not_told(make, monkeypatch):
    """L25: judged when the notice is made, batch by batch."""
    monkeypatch.setattr(fan_out, "BATCH", 1)
    author, *guests = [await make.member() for _ in range(3)]
    for member in (author, *guests):
        await grant_key(member.id, "tier:gold")
    thread = await make.thread(by=author, within=await make.category(required_tier_slug="gold"))
    for guest in guests:
        await follow_thread(thread.id, follow=True, by=await make.viewer(guest))
    post = await make.post(to=thread, by=author)

    while (item := (await waiting())[0]).payload.get("after") != str(guests[0].id):
        await fan_out.tell_some(item)
        await OutboxItem.filter(id=item.id).delete()
    await revoke_key(guests[1].id, "tier:gold")
    await notices_told()

    assert await told_of(post) == {guests[0].id: 1}


async def test_who_came_to_the_thread_after_the_post_is_not_told_of_it(make, thread):
    earlier, later = await make.post(to=thread, by=await make.member()), await make.member()
    await make.post(to=thread, by=later)

    await notices_told()

    assert later.id not in await told_of(earlier)


async def test_who_was_merged_meanwhile_is_told_as_whoever_they_are_now(make, thread):
    post = await make.post(to=thread)
    ada, countess = await Member.get(handle="ada"), await make.member("countess")
    await merge_members(ada.id, countess.id, reason="The same", by=SYSTEM)

    await notices_told()

    assert await told_of(post) == {countess.id: 1}


async def test_a_post_that_is_gone_before_it_is_told_is_told_to_nobody(make, thread):
    author = await make.member()
    post = await make.post(to=thread, by=author)
    await delete_post(post.id, by=await make.viewer(author))

    await notices_told()

    assert await told_of(post) == {}
    assert await waiting() == []


async def test_open_pages_hear_of_notices_when_they_are_made(make, thread):
    ada = await Member.get(handle="ada")
    await make.post(to=thread)

    async with live.subscribe(topic(ada.id)) as watch:
        await notices_told()
        told = await anext(watch)

    notice = await Notification.get(member_id=ada.id)
    assert told.payload == {"id": str(notice.id)}


async def test_a_release_is_told_in_batches_to_those_for_whom_it_is_open_by_then(make, monkeypatch):
    """L30."""
    monkeypatch.setattr(fan_out, "BATCH", 2)
    release = await make.release({"gold": clock.now()})
    members = [await make.member() for _ in range(5)]
    for member in members:
        await grant_key(member.id, "tier:gold")
    banned = members.pop()
    await Member.filter(id=banned.id).update(banned_at=clock.now())

    @unit_of_work
    async def open_it():
        await announce(ReleaseOpened(release_id=release.id, tier_slug="gold"))

    await open_it()
    assert not await Notification.exists()
    await notices_told()

    rows = await Notification.filter(kind=NotificationKind.EXCLUSIVE_OPENED, subject_id=release.id)
    assert sorted(row.member_id for row in rows) == sorted(member.id for member in members)


async def test_a_release_that_was_put_off_after_all_is_told_to_nobody(make):
    release = await make.release({"gold": clock.now() + timedelta(days=1)})
    await grant_key((await make.member()).id, "tier:gold")

    @unit_of_work
    async def open_it():
        await announce(ReleaseOpened(release_id=release.id, tier_slug="gold"))

    await open_it()
    await notices_told()

    assert not await Notification.exists()


async def test_everybody_who_reported_hears_what_came_of_it_however_many_they_are(make, monkeypatch):
    monkeypatch.setattr(fan_out, "OUTCOMES_AT_ONCE", 2)
    post = await make.answer(to=await make.question())
    notifiers = [await make.member() for _ in range(5)]
    references = {
        one.id: await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer(one))
        for one in notifiers
    }

    await decide_case(
        (await Case.get()).id,
        action=CaseAction.NO_ACTION,
        reason=ReportReason.ABUSE,
        ground="House rule 3",
        statement="This is criticism.",
        by=await make.viewer(await make.moderator()),
    )
    await notices_told()

    rows = await Notification.filter(kind=NotificationKind.MODERATION)
    assert {row.member_id: row.about["reference"] for row in rows} == references
    assert len(rows) == 5


async def test_before_the_next_batch_it_rests_three_times_as_long_as_the_last_one_took(make, thread, followed):
    await followed(fan_out.BATCH + 1)
    post = await make.post(to=thread)
    first = await OutboxItem.get(topic=fan_out.TOPIC)

    await fan_out.tell_some(Item(first.id, first.topic, first.payload, 1))
    rest = await OutboxItem.get(topic=fan_out.TOPIC, id__not=first.id)
    began = time.monotonic()
    await fan_out.tell_some(Item(rest.id, rest.topic, {**rest.payload, "took": 0.1}, 1))

    assert rest.payload["took"] > 0
    assert time.monotonic() - began >= 0.3
    assert await Notification.filter(subject_id=post.id).count() == fan_out.BATCH + 2


async def test_each_unit_has_as_many_as_fit_into_a_moment_going_by_the_one_before(make, thread, followed, monkeypatch):
    """The page that somebody reads meanwhile waits for none of them for long."""
    members = await followed(90)
    asked, whole = [], fan_out.TELLERS["reply"]

    async def slow(about, after, most):
        asked.append(most)
        if len(asked) == 2:
            await asyncio.sleep(0.2)
        return await whole(about, after, most)

    monkeypatch.setattr(fan_out, "TELLERS", {"reply": slow})
    monkeypatch.setattr(fan_out, "HELD", 0.1)
    monkeypatch.setattr(fan_out, "RESTS", 0.0)
    post = await make.post(to=thread)
    await notices_told()

    assert asked[0] == fan_out.AT_FIRST
    assert asked[1] <= 2 * asked[0]
    assert asked[2] < asked[1] / 2, "the one before had the database twice as long as it may"
    assert min(asked) >= fan_out.FEWEST
    assert len(await told_of(post)) == len(members) + 1
