"""Lists of threads and pages of posts: orders, filters, paging, and what is unread."""

from dataclasses import replace

import pytest

from portal.accounts.viewer import VISITOR
from portal.community import posts, queries, reading, threads, views
from portal.community.models import Post, Thread, ThreadKind
from portal.community.queries import EVERY_THREAD, PostOrder, ThreadFilter, ThreadOrder
from portal.kernel import clock, pagination, sql
from portal.kernel.errors import Invalid
from tests.statements import counted


async def ids(viewer=VISITOR, narrowed=EVERY_THREAD, order=ThreadOrder.LATEST_ACTIVITY, **page):
    return [row.id for row in (await queries.threads(pagination.page(**page), viewer, narrowed, order)).rows]


@pytest.fixture
async def four(make):
    """Four threads of one room: an old one that was replied to, a solved and an open question, and a popular one."""
    room = await make.category("room")
    talk = await make.thread(within=room)
    solved = await make.question(within=room)
    waiting = await make.question(within=room)
    popular = await make.thread(within=room)
    await make.vote(await make.first_post(popular))
    await make.accepted_answer(to=solved)
    await make.post(to=talk)
    await make.post(to=talk)
    return talk.id, solved.id, waiting.id, popular.id


async def test_threads_come_in_the_order_that_is_asked_for(four):
    talk, solved, waiting, popular = four

    assert await ids() == [talk, solved, popular, waiting]
    assert await ids(order=ThreadOrder.NEWEST) == [popular, waiting, solved, talk]
    assert (await ids(order=ThreadOrder.MOST_VOTED))[0] == popular
    assert (await ids(order=ThreadOrder.MOST_REPLIES))[:2] == [talk, solved]
    assert (await ids(order=ThreadOrder.UNANSWERED_FIRST)) == [waiting, talk, solved, popular]


async def test_lists_are_narrowed_by_each_filter(make, four):
    talk, solved, waiting, _popular = four
    author = await Thread.get(id=talk).prefetch_related("author")

    assert await ids(narrowed=ThreadFilter(kind=ThreadKind.QUESTION)) == [solved, waiting]
    assert await ids(narrowed=ThreadFilter(solved=True)) == [solved]
    assert await ids(narrowed=ThreadFilter(kind=ThreadKind.QUESTION, solved=False)) == [waiting]
    assert await ids(narrowed=ThreadFilter(author_handle=author.author.handle.upper())) == [talk]
    assert len(await ids(narrowed=ThreadFilter(category_slug="room"))) == 4
    assert await ids(narrowed=ThreadFilter(category_slug="' OR 1=1--")) == []
    assert await ids(narrowed=ThreadFilter(tag="%")) == []


@pytest.mark.parametrize("order", list(ThreadOrder))
async def test_walking_either_way_meets_every_thread_once(four, order):
    everything = await ids(order=order)

    forward, after = [], None
    while True:
        page = await queries.threads(pagination.page(first=1, after=after), VISITOR, order=order)
        forward += [row.id for row in page.rows]
        if not page.has_next:
            break
        after = page.cursor(page.rows[-1])
    backward, before = [], None
    while True:
        page = await queries.threads(pagination.page(last=3, before=before), VISITOR, order=order)
        backward = [row.id for row in page.rows] + backward
        if not page.has_previous:
            break
        before = page.cursor(page.rows[0])

    assert forward == everything
    assert backward == everything
    assert await page.count() == 4


async def test_counting_ends_at_a_bound_and_pages_go_on_g48(four, monkeypatch):
    monkeypatch.setattr(sql, "MOST_COUNTED", 2)
    room = ThreadFilter(category_slug="room")

    assert await queries.count_threads(VISITOR, room) == 2
    assert len(await ids(narrowed=room)) == 4
    assert await queries.count_threads(VISITOR, ThreadFilter(solved=True)) == 1


async def test_pinned_threads_stand_first_in_their_category_alone(make, four):
    talk, solved, waiting, popular = four
    await threads.pin_thread(waiting, by=await make.viewer(await make.moderator()))

    in_room = ThreadFilter(category_slug="room")
    assert await ids(narrowed=in_room) == [waiting, talk, solved, popular]
    assert await ids() == [talk, solved, popular, waiting]
    page = await queries.threads(pagination.page(first=1), VISITOR, in_room)
    assert await ids(narrowed=in_room, first=3, after=page.cursor(page.rows[0])) == [talk, solved, popular]


async def test_a_page_of_posts_can_come_without_its_source(make):
    thread = await make.thread()
    row = await queries.thread_by_id(thread.id, VISITOR)

    (whole,) = (await queries.posts_of_thread(row, pagination.page(), VISITOR)).rows
    (shown,) = (await queries.posts_of_thread(row, pagination.page(), VISITOR, shown=queries.Shown(source=False))).rows

    assert whole.body_markdown
    assert shown == replace(whole, body_markdown="")


async def test_a_page_of_posts_can_come_without_what_they_answer_to(make):
    thread = await make.thread()
    first = await make.first_post(thread)
    reply = await make.post(to=thread, reply_to=first)
    row = await queries.thread_by_id(thread.id, VISITOR)
    alone = queries.Shown(targets=False)

    (_, whole) = (await queries.posts_of_thread(row, pagination.page(), VISITOR)).rows
    page = await queries.posts_of_thread(row, pagination.page(), VISITOR, shown=alone)
    after = pagination.page(after=page.cursor(page.rows[0]))
    (shown,) = (await queries.posts_of_thread(row, after, VISITOR, shown=alone)).rows

    assert whole.reply_to is not None
    assert (whole.id, whole.reply_to.id) == (reply.id, first.id)
    assert shown == replace(whole, reply_to=None)
    assert shown.reply_to_id == first.id


async def test_posts_in_their_orders(make):
    question = await make.question()
    plain, voted = await make.post(to=question), await make.post(to=question)
    await make.vote(voted)
    accepted = await make.accepted_answer(to=question)
    row = await queries.thread_by_id(question.id, VISITOR)

    async def numbers(order, **page):
        return [
            post.number for post in (await queries.posts_of_thread(row, pagination.page(**page), VISITOR, order)).rows
        ]

    assert await numbers(PostOrder.OLDEST) == [1, plain.number, voted.number, accepted.number]
    assert await numbers(PostOrder.NEWEST) == [accepted.number, voted.number, plain.number, 1]
    assert await numbers(PostOrder.BEST) == [1, accepted.number, voted.number, plain.number]
    walked, after = [], None
    for _ in range(4):
        page = await queries.posts_of_thread(row, pagination.page(first=1, after=after), VISITOR, PostOrder.BEST)
        walked += [post.number for post in page.rows]
        after = page.cursor(page.rows[0])
    assert walked == [1, accepted.number, voted.number, plain.number]


async def test_what_was_over_before_somebody_came_is_no_news_to_them(make):
    old, going_on = await make.thread(title="Said before"), await make.thread(title="Still going on")
    viewer = await make.viewer()
    assert await ids(viewer, ThreadFilter(unread=True)) == []

    await make.post(to=going_on)

    assert await ids(viewer, ThreadFilter(unread=True)) == [going_on.id]
    unread = [(await queries.thread_by_id(one.id, viewer)).viewer_unread for one in (old, going_on)]
    assert unread == [0, 2]


async def test_unread_counts_what_is_visible_and_new(make):
    thread, viewer = await make.thread(), await make.viewer()
    await make.post(to=thread)

    async def unread():
        return (await queries.thread_by_id(thread.id, viewer)).viewer_unread

    assert await unread() == 2
    assert (await reading.mark_thread_read(thread.id, 1, by=viewer)).viewer_unread == 1
    assert (await reading.mark_thread_read(thread.id, 999, by=viewer)).viewer_unread == 0
    assert (await reading.mark_thread_read(thread.id, 1, by=viewer)).viewer_unread == 0, "what was read stays read"
    await make.post(to=thread)
    assert await unread() == 1
    assert await ids(viewer, ThreadFilter(unread=True)) == [thread.id]
    assert await ids(viewer, ThreadFilter(unread=False)) == []
    assert await ids(VISITOR, ThreadFilter(unread=True)) == []


async def test_posts_have_no_negative_numbers(make):
    thread = await make.thread()

    with pytest.raises(Invalid):
        await reading.mark_thread_read(thread.id, -1, by=await make.viewer())


async def test_following_and_no_longer(make):
    thread, viewer = await make.thread(), await make.viewer()

    assert (await reading.follow_thread(thread.id, follow=True, by=viewer)).viewer_follows
    assert await ids(viewer, ThreadFilter(followed=True)) == [thread.id]
    assert not (await reading.follow_thread(thread.id, follow=False, by=viewer)).viewer_follows
    assert await ids(viewer, ThreadFilter(followed=True)) == []


async def test_views_are_written_together(make):
    thread, other = await make.thread(), await make.thread()
    await views.flush()
    for _ in range(3):
        views.count(thread.id)
    views.count(other.id)

    assert await views.flush() == 2
    assert await views.flush() == 0

    assert (await Thread.get(id=thread.id)).view_count == 3
    assert (await Thread.get(id=other.id)).view_count == 1


@pytest.fixture
async def long(make):
    """A thread of seven posts, of which the fourth is hidden."""
    thread = await make.thread()
    for _ in range(6):
        await make.post(to=thread)
    hidden = await Post.get(thread_id=thread.id, number=4)
    await posts.hide_post(hidden.id, by=await make.viewer(await make.moderator()))
    return await queries.thread_by_id(thread.id, VISITOR)


async def numbers(thread, order=PostOrder.OLDEST, **page):
    around = page.pop("around", None)
    found = await queries.posts_of_thread(thread, pagination.page(**page), VISITOR, order, around=around)
    return [row.number for row in found.rows], found.has_previous, found.has_next, found


async def test_a_page_begins_at_the_post_that_a_link_names(long):
    assert (await numbers(long, around=3, first=2))[:3] == ([3, 5], True, True)
    assert (await numbers(long, around=4, first=2))[:3] == ([5, 6], True, True), "the next that is to be seen"
    assert (await numbers(long, around=1, first=2))[:3] == ([1, 2], False, True)
    assert (await numbers(long, around=99, first=2))[:3] == ([], True, False)
    assert (await numbers(long, PostOrder.NEWEST, around=3, first=2))[:3] == ([3, 2], True, True)


async def test_from_the_post_that_a_link_names_one_pages_both_ways(long):
    rows, _, _, found = await numbers(long, around=3, first=2)
    cursors = [found.cursor(row) for row in found.rows]

    assert (await numbers(long, around=3, first=2, after=cursors[-1]))[0] == [6, 7]
    assert (await numbers(long, last=2, before=cursors[0]))[0] == [1, 2]
    assert rows == [3, 5]


@pytest.mark.parametrize(
    ("order", "page"),
    [
        (PostOrder.BEST, {"around": 3}),
        (PostOrder.OLDEST, {"around": 0}),
        (PostOrder.OLDEST, {"around": 2**31 - 1}),
        (PostOrder.OLDEST, {"around": 3, "last": 2}),
    ],
)
async def test_a_place_that_is_none_in_this_order_is_refused(long, order, page):
    with pytest.raises(Invalid) as refused:
        await numbers(long, order, **page)
    assert refused.value.field == ("around",)


async def test_a_thread_says_up_to_where_its_reader_has_read(make):
    thread, reader = await make.thread(), await make.viewer()
    for _ in range(3):
        await make.post(to=thread)
    assert (await queries.thread_by_id(thread.id, reader)).viewer_read_up_to is None

    await reading.mark_thread_read(thread.id, 3, by=reader)

    assert (await queries.thread_by_id(thread.id, reader)).viewer_read_up_to == 3
    assert (await queries.thread_by_id(thread.id, VISITOR)).viewer_read_up_to is None


@pytest.mark.parametrize(("written", "counted"), [(99, 99), (100, 100), (101, 100)])
async def test_of_very_many_unread_posts_as_many_are_counted_as_anybody_needs_to_know(make, written, counted):
    thread, reader = await make.thread(), await make.viewer()
    await reading.mark_thread_read(thread.id, 1, by=reader)
    now = clock.now()
    await Post.insert(
        [
            Post(thread_id=thread.id, number=number, body_markdown="", body_html="", render_version=2, created_at=now)
            for number in range(2, written + 2)
        ]
    )
    await Thread.filter(id=thread.id).update(last_post_number=written + 1, reply_count=written)

    assert (await queries.thread_by_id(thread.id, reader)).viewer_unread == counted


async def test_a_list_of_all_tells_how_many_there_are_in_the_same_statement(make, four):
    """For each viewer their own number; of a page with nothing on it, it is asked by itself."""
    await make.thread(by=await make.moderator(), within=await make.category(required_tier_slug="gold"))
    holder = replace(await make.viewer(), keys=frozenset({"tier:gold"}))
    last = await queries.threads(pagination.page(first=9), holder)
    shown = queries.ThreadShown(total=True)

    for viewer, there in ((VISITOR, 4), (await make.viewer(), 4), (holder, 5)):
        for order in ThreadOrder:
            with counted() as sent:
                page = await queries.threads(pagination.page(first=1), viewer, order=order, shown=shown)
                assert await page.count() == there == await queries.count_threads(viewer)
            assert len(sent) == 2  # the list, and the other one that it is held against
    after = pagination.page(first=9, after=last.cursor(last.rows[-1]))
    empty = await queries.threads(after, holder, shown=shown)
    assert (empty.rows, await empty.count()) == ([], 5)
