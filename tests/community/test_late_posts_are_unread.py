"""What waited for a moderator and is seen late is unread to who had read past it (CO32)."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community import merging, posts, proof, queries, reading, splitting
from portal.community.posts import PostDraft
from portal.community.queries import ThreadFilter
from portal.community.splitting import Split
from portal.kernel import clock, pagination, sql
from portal.notifications.mailing import _WAITING
from portal.notifications.models import Notification, NotificationKind
from portal.screening.terms import save_terms

pytestmark = pytest.mark.anyio


async def unread_of(thread, viewer):
    """The count, and whether the list of what is unread has the thread."""
    row = await queries.thread_by_id(thread.id, viewer)
    listed = [await queries.threads(pagination.page(), viewer, ThreadFilter(unread=wanted)) for wanted in (True, False)]
    assert [one.id for found in listed for one in found.rows] == [thread.id], "it is in one of the two"
    return row.viewer_unread, len(listed[0].rows) == 1


@pytest.fixture
async def waited(make):
    """A thread of anna's whose second post waits, and whose third bert has read."""
    await save_terms(words="casino", by=SYSTEM)
    anna, bert, carla = await make.member("anna"), await make.member("bert"), await make.member("carla")
    thread = await make.thread(by=anna)
    late = await make.post(to=thread, by=carla, body="Come to my casino")
    await make.post(to=thread, by=carla)
    viewer = await make.viewer(bert)
    await reading.mark_thread_read(thread.id, 3, by=viewer)
    return thread, late, viewer


async def shown(make, late):
    with time_machine.travel(clock.now() + timedelta(seconds=5), tick=False):
        await posts.restore_post(late.id, by=await make.viewer(await make.moderator()))


async def test_who_read_past_it_has_it_to_read_until_they_come_again_co32(make, waited):
    thread, late, bert = waited
    assert await unread_of(thread, bert) == (0, False)

    await shown(make, late)
    assert await unread_of(thread, bert) == (1, True)

    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(thread.id, 3, by=bert)
    assert await unread_of(thread, bert) == (0, False)
    assert await proof.verify() == []


async def test_it_is_counted_once_beside_what_came_later_co32(make, waited):
    thread, late, bert = waited
    await make.post(to=thread)
    assert await unread_of(thread, bert) == (1, True)

    await shown(make, late)

    assert await unread_of(thread, bert) == (2, True)


async def test_its_author_need_not_read_it_and_who_has_not_read_so_far_has_it_once_co32(make, waited):
    thread, late, _ = waited
    author, dora = await make.viewer(await Member.get(handle="carla")), await make.viewer(await make.member("dora"))
    await reading.mark_thread_read(thread.id, 3, by=author)
    await reading.mark_thread_read(thread.id, 1, by=dora)

    await shown(make, late)

    assert await unread_of(thread, author) == (0, False)
    assert await unread_of(thread, dora) == (2, True)


async def test_a_post_that_was_hidden_and_comes_back_is_read_as_before_co32(make, waited):
    thread, late, bert = waited
    await shown(make, late)
    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(thread.id, 3, by=bert)
    moderator = await make.viewer(await make.moderator())

    await posts.hide_post(late.id, by=moderator)
    await posts.restore_post(late.id, by=moderator)

    assert await unread_of(thread, bert) == (0, False)


async def test_a_notice_of_it_is_unread_for_the_mail_until_then_co32(make, waited):
    thread, late, bert = waited
    notice = await Notification.create(
        member_id=bert.id, kind=NotificationKind.REPLY, once_key="late", created_at=clock.now(),
        subject_type="Post", subject_id=late.id,
    )  # fmt: skip

    async def is_read():
        row = await sql.fetch_one(f"{_WAITING} WHERE n.id = $1", notice.id)
        return bool(row["is_read"])

    await shown(make, late)
    assert await is_read() is False
    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(thread.id, 3, by=bert)
    assert await is_read() is True


async def follow(thread, viewer):
    await reading.follow_thread(thread.id, follow=True, by=viewer)


async def mute(thread, viewer):
    await reading.follow_thread(thread.id, follow=False, by=viewer)


async def mute_by_mail(thread, viewer):
    await reading.mute_for(thread.id, viewer.id)


async def write(thread, viewer):
    await posts.reply(PostDraft(thread_id=thread.id, body_markdown="Well said"), by=viewer)


@pytest.mark.parametrize("deed", [follow, mute, mute_by_mail, write])
async def test_following_muting_and_writing_read_nothing_co32(deed, make, waited):
    thread, late, bert = waited
    await shown(make, late)

    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await deed(thread, bert)

    assert await unread_of(thread, bert) == (1, True)


async def test_who_followed_and_never_read_has_each_post_once_co32(make, waited):
    thread, late, _ = waited
    dora = await make.viewer(await make.member("dora"))
    await follow(thread, dora)

    await shown(make, late)

    assert await unread_of(thread, dora) == (3, True)


async def test_merging_threads_keeps_what_came_late_in_either_unread_co32(make, waited):
    thread, late, bert = waited
    await shown(make, late)
    other = await make.thread()
    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(other.id, 1, by=bert)

    await merging.merge_threads(thread.id, other.id, by=await make.viewer(await make.moderator()))

    assert await unread_of(other, bert) == (1, True)
    assert await proof.verify() == []


async def test_a_thread_that_takes_another_keeps_its_own_late_posts_unread_co32(make, waited):
    thread, late, bert = waited
    await shown(make, late)
    other = await make.thread()
    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(other.id, 1, by=bert)

    await merging.merge_threads(other.id, thread.id, by=await make.viewer(await make.moderator()))

    assert await unread_of(thread, bert) == (1, True)


async def test_splitting_takes_the_mark_along_co32(make, waited):
    thread, late, bert = waited
    await shown(make, late)

    split = Split(thread_id=thread.id, post_ids=[late.id], title="Casinos")
    new = await splitting.split_thread(split, by=await make.viewer(await make.moderator()))

    rest, fresh = await queries.thread_by_id(thread.id, bert), await queries.thread_by_id(new.id, bert)
    assert (rest.viewer_unread, fresh.viewer_unread) == (0, 1)


@pytest.mark.parametrize(("is_read_by_the_one_who_read_further", "unread"), [(False, 1), (True, 0)])
async def test_of_two_accounts_made_one_the_one_that_read_further_says_when_co32(
    is_read_by_the_one_who_read_further, unread, make, waited
):
    thread, late, bert = waited
    further = bert if is_read_by_the_one_who_read_further else None
    await shown(make, late)
    dora = await make.member("dora")
    with time_machine.travel(clock.now() + timedelta(seconds=9), tick=False):
        await reading.mark_thread_read(thread.id, 2, by=await make.viewer(dora))
        if further is not None:
            await reading.mark_thread_read(thread.id, 3, by=further)

    await merge_members(bert.id, dora.id, reason="The same", by=SYSTEM)

    row = await queries.thread_by_id(thread.id, await make.viewer(dora))
    assert (row.viewer_read_up_to, row.viewer_unread) == (3, unread)
