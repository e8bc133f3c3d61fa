"""Following, muting and never having chosen are three states, apart from how far somebody has read (CO1 to CO5)."""

from portal.accounts.erasure import erase_member
from portal.community import queries, reading, threads
from portal.community.models import Profile, ThreadReader
from portal.community.queries import ThreadFilter
from portal.kernel import pagination
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told


async def seen(thread, viewer):
    return await queries.thread_by_id(thread.id, viewer)


async def unread(viewer):
    found = await queries.threads(pagination.page(first=10), viewer, ThreadFilter(unread=True))
    return [(row.id, row.viewer_unread) for row in found.rows]


async def replies_told(member):
    await notices_told()
    return await Notification.filter(member_id=member.id, kind=NotificationKind.REPLY).count()


async def test_who_read_a_thread_before_they_reply_follows_it_from_then_on_co1(make):
    thread, reader = await make.thread(), await make.member()
    await reading.mark_thread_read(thread.id, 1, by=await make.viewer(reader))

    await make.post(to=thread, by=reader)
    await make.post(to=thread)

    assert (await seen(thread, await make.viewer(reader))).viewer_follows
    assert await replies_told(reader) == 1


async def test_reading_is_no_choice_co1(make):
    thread, viewer = await make.thread(), await make.viewer()

    read = await reading.mark_thread_read(thread.id, 1, by=viewer)
    followed = await reading.follow_thread(thread.id, follow=True, by=viewer)
    muted = await reading.follow_thread(thread.id, follow=False, by=viewer)

    states = [(row.viewer_follows, row.viewer_has_muted) for row in (read, followed, muted)]
    assert states == [(False, False), (True, False), (False, True)]
    assert muted.viewer_read_up_to == 1


async def test_whoever_muted_a_thread_hears_nothing_of_it_though_it_is_theirs_or_answers_them_co2(make):
    opener, writer = await make.member(), await make.member()
    thread = await make.thread(by=opener)
    answered = await make.post(to=thread, by=writer)
    await notices_told()
    await Notification.all().delete()
    for member in (opener, writer):
        await reading.follow_thread(thread.id, follow=False, by=await make.viewer(member))

    await make.post(to=thread, reply_to=answered)
    await make.post(to=thread, by=writer)
    await make.post(to=thread)

    assert (await replies_told(opener), await replies_told(writer)) == (0, 0)
    assert not (await ThreadReader.get(thread_id=thread.id, member_id=writer.id)).follows


async def test_ones_own_reply_is_nothing_to_read_and_marks_nothing_as_read_co3(make):
    thread, reader = await make.thread(), await make.member()
    viewer = await make.viewer(reader)
    await reading.mark_thread_read(thread.id, 1, by=viewer)
    await make.post(to=thread)

    await make.post(to=thread, by=reader)

    row = await seen(thread, viewer)
    assert (row.viewer_unread, row.viewer_read_up_to) == (1, 1)
    assert await unread(viewer) == [(thread.id, 1)]
    await reading.mark_thread_read(thread.id, 2, by=viewer)
    assert await unread(viewer) == []


async def test_a_first_post_that_was_erased_counts_neither_as_a_post_nor_as_unread_co4(make):
    opener, viewer = await make.member(), await make.viewer()
    thread = await make.thread(by=opener)
    await make.post(to=thread)
    await make.post(to=thread)

    await erase_member(opener.id, deletes_posts=True)

    row = await seen(thread, viewer)
    listed = await queries.posts_of_thread(row, pagination.page(first=10), viewer)
    assert [post.number for post in listed.rows] == [2, 3]
    assert (await listed.count(), row.viewer_unread) == (2, 2)
    assert await unread(viewer) == [(thread.id, 2)]


async def test_what_happens_in_a_hidden_thread_moves_no_public_count_co5(make):
    """L7: until it is back, once."""
    question, moderator = await make.question(), await make.moderator()
    answer = await make.answer(to=question)
    boss = await make.viewer(moderator)
    await threads.hide_thread(question.id, by=boss)

    await make.post(to=question, by=moderator)
    await make.vote(answer, by=moderator)

    counts = ("post_count", "helpful_count")
    assert await Profile.filter(member_id__in=[moderator.id, answer.author_id], post_count__gt=0).count() == 0
    assert await Profile.filter(member_id=answer.author_id).values_list(*counts) == [(0, 0)]
    await threads.restore_thread(question.id, by=boss)
    assert await Profile.filter(member_id=answer.author_id).values_list(*counts) == [(1, 1)]


async def test_a_tag_is_found_however_it_is_written_co6(make):
    thread = await make.thread(tags=("Größe", "#Kaffee"))
    category = (await seen(thread, await make.viewer())).category.slug

    for written in ("größe", "GRÖSSE", "Groesse", "grosse", "Gro\u0308ße", "#kaffee", " KAFFEE "):
        found = await queries.threads(pagination.page(first=5), await make.viewer(), ThreadFilter(tag=written))
        assert [row.id for row in found.rows] == [thread.id], written
    narrowed = ThreadFilter(category_slug=category.upper(), tag="tee")
    assert (await queries.threads(pagination.page(first=5), await make.viewer(), narrowed)).rows == []
    narrowed = ThreadFilter(category_slug=category.upper())
    assert len((await queries.threads(pagination.page(first=5), await make.viewer(), narrowed)).rows) == 1
