"""What somebody may not see answers like an id that never existed, on every path (L1–L12, L55)."""

import pytest

from portal.access.keys import grant_key, revoke_key
from portal.accounts.models import Member, Role
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import answers, categories, posts, queries, reading, threads, votes
from portal.community.counters import recount_everything
from portal.community.models import Audience, Category, Post, Profile, Thread, ThreadKind, ThreadReader
from portal.community.posts import PostDraft
from portal.community.queries import PostOrder, ThreadFilter, boards
from portal.community.threads import ThreadDraft
from portal.kernel import clock, pagination
from portal.kernel.errors import Forbidden, InvalidCursor, NotFound
from portal.kernel.ids import new_id


@pytest.fixture
async def lounge(make):
    """A room for gold members, with one question in it and its accepted answer; and who may enter."""
    gold = await make.member("goldie")
    await grant_key(gold.id, "tier:gold")
    room = await make.category("lounge", required_tier_slug="gold")
    question = await make.question(by=gold, within=room, title="Secret drop", tags=("secret",))
    answer = await make.accepted_answer(to=question, by=await make.brand())
    return room, question, answer, gold


async def outsiders(make):
    silver = await make.member()
    await grant_key(silver.id, "tier:silver")
    return [VISITOR, await make.viewer(), await make.viewer(silver)]


async def test_the_gate_opens_for_the_key_and_for_staff(make, lounge):
    room, question, _, gold = lounge

    for member in (gold, await make.brand(), await make.moderator(), await make.admin()):
        viewer = await make.viewer(member)
        assert (await queries.category_by_slug(room.slug, viewer)).id == room.id
        assert (await queries.thread_by_id(question.id, viewer)).title == "Secret drop"
    assert await queries.thread_by_id(question.id, SYSTEM) is not None


async def test_nothing_gated_is_found_by_id_or_name(make, lounge):
    room, question, answer, _ = lounge

    for viewer in await outsiders(make):
        assert await queries.category_by_slug(room.slug, viewer) is None
        assert await queries.category_by_id(room.id, viewer) is None
        assert await queries.thread_by_id(question.id, viewer) is None
        assert await queries.post_by_id(answer.id, viewer) is None
        assert await queries.posts_by_id([answer.id], viewer) == {}
        assert await queries.first_posts([question.id], viewer) == {}
        assert await queries.accepted_answers([question.id], viewer) == {}
        assert room.slug not in (await queries.category_tree(viewer)).by_slug


async def test_lists_and_counts_do_not_tell(make, lounge):
    """L4, L7."""
    _, _, _, gold = lounge
    shown = await make.thread()

    for viewer in await outsiders(make):
        page = await queries.threads(pagination.page(first=1), viewer)
        assert [row.id for row in page.rows] == [shown.id]
        assert (page.has_next, await page.count()) == (False, 1)
        for narrowed in (
            ThreadFilter(tag="secret"),
            ThreadFilter(category_slug="lounge"),
            ThreadFilter(author_handle="goldie"),
            ThreadFilter(kind=ThreadKind.QUESTION),
            ThreadFilter(solved=True),
        ):
            found = await queries.threads(pagination.page(), viewer, narrowed)
            assert (list(found.rows), found.has_next, await found.count()) == ([], False, 0)
    assert await queries.count_threads(await make.viewer(gold)) == 2


async def test_profiles_and_boards_do_not_tell(make, lounge):
    """L7, L11: what was done behind the gate counts where nobody outside can see it."""
    _, _, answer, gold = lounge

    assert await Profile.filter(member_id__in=[gold.id, answer.author_id]).count() == 0
    assert await boards.accepted_answers(None, clock.now(), 10) == []
    await recount_everything()
    assert {profile.post_count for profile in await Profile.all()} == {0}


async def test_writing_to_it_fails_like_an_unknown_id_and_changes_nothing(make, lounge):
    """L5: the same error, to the letter, and not even a counter moves."""
    room, question, answer, _ = lounge
    before = await Thread.get(id=question.id)
    nothing = new_id()

    for viewer in (await outsiders(make))[1:]:
        for attempt in (
            lambda key, by: posts.reply(PostDraft(key, "Hello"), by=by),
            lambda key, by: reading.follow_thread(key, follow=True, by=by),
            lambda key, by: reading.mark_thread_read(key, 1, by=by),
            lambda key, by: threads.lock_thread(key, by=by),
        ):
            assert await _refusal(attempt, question.id, viewer) == await _refusal(attempt, nothing, viewer)
        for attempt in (
            lambda key, by: votes.vote(key, 1, by=by),
            lambda key, by: posts.edit_post(key, "Mine now", by=by),
            lambda key, by: posts.delete_post(key, by=by),
            lambda key, by: posts.hide_post(key, by=by),
            lambda key, by: answers.accept_answer(key, by=by),
            lambda key, by: answers.unaccept_answer(key, by=by),
        ):
            assert await _refusal(attempt, answer.id, viewer) == await _refusal(attempt, nothing, viewer)
        for slug in (room.slug, "no-such-room"):
            with pytest.raises(NotFound, match="There is no such category"):
                await threads.start_thread(ThreadDraft(slug, ThreadKind.DISCUSSION, "Hi", "Hi"), by=viewer)
        assert await ThreadReader.filter(member_id=viewer.id).count() == 0
    after = await Thread.get(id=question.id)
    assert dict(after) == dict(before)


async def test_the_right_to_write_is_that_of_the_place_also_without_a_first_post_l6(make, lounge):
    """Whatever became of the post that opened a thread, who may not enter its room does not reply in it."""
    _, question, answer, _ = lounge
    quiet = await make.thread(within=await make.category(who_can_reply=Role.MODERATOR), by=await make.moderator())
    await Post.filter(thread_id__in=[question.id, quiet.id], number=1).delete()
    member = await make.viewer()

    with pytest.raises(NotFound, match="There is no such thread"):
        await posts.reply(PostDraft(question.id, "Hello"), by=member)
    with pytest.raises(NotFound, match="There is no such thread"):
        await posts.reply(PostDraft(question.id, "Hello", reply_to_id=answer.id), by=member)
    with pytest.raises(Forbidden):
        await posts.reply(PostDraft(quiet.id, "Hello"), by=member)

    assert await Post.filter(author_id=member.id).count() == 0


async def test_a_gate_closes_what_lies_below_it(make, lounge):
    """L3."""
    room, *_ = lounge
    cellar = await make.category("cellar", parent=room)
    thread = await make.thread(within=cellar, by=await make.brand())

    for viewer in await outsiders(make):
        assert await queries.category_by_slug("cellar", viewer) is None
        assert await queries.thread_by_id(thread.id, viewer) is None


async def test_a_category_that_lies_too_deep_is_closed(make):
    """A tree deeper than the condition looks would otherwise be open at the bottom."""
    room = await make.category("top", required_tier_slug="gold")
    for depth in range(2, 5):
        room = await Category.create(slug=f"level-{depth}", name="Level", parent_id=room.id, created_at=clock.now())

    assert await queries.category_by_slug("level-4", VISITOR) is None
    assert await queries.category_by_slug("level-3", VISITOR) is None


async def test_losing_the_key_closes_the_door_at_once(make, lounge):
    _, question, _, gold = lounge
    assert await queries.thread_by_id(question.id, await make.viewer(gold)) is not None

    await revoke_key(gold.id, "tier:gold")

    assert await queries.thread_by_id(question.id, await make.viewer(gold)) is None
    assert await queries.count_threads(await make.viewer(gold), ThreadFilter(author_id=gold.id)) == 0


async def test_a_room_may_be_for_staff(make):
    room = await make.category(who_can_see=Audience.BRAND)

    assert await queries.category_by_slug(room.slug, VISITOR) is None
    assert await queries.category_by_slug(room.slug, await make.viewer()) is None
    assert await queries.category_by_slug(room.slug, await make.viewer(await make.brand())) is not None


async def test_setting_up_a_gate_takes_the_contributions_from_the_profiles(make):
    room, author = await make.category("open-room"), await make.member()
    thread = await make.thread(within=room, by=author)
    await make.vote(await make.first_post(thread))
    assert (await Profile.get(member_id=author.id)).helpful_count == 1

    await make.tier("gold", 3, 500)
    await categories.save_category("open-room", "Open no more", by=SYSTEM, required_tier_slug="gold")
    closed = await Profile.get(member_id=author.id)
    await categories.save_category("open-room", "Open again", by=SYSTEM, required_tier_slug=None)
    opened = await Profile.get(member_id=author.id)

    assert (closed.post_count, closed.helpful_count) == (0, 0)
    assert (opened.post_count, opened.helpful_count) == (1, 1)


async def test_a_hidden_post_is_gone_for_all_but_moderators(make):
    """L7, L55."""
    thread, author = await make.thread(), await make.member()
    post = await make.post(to=thread, by=author, body="Buy now")
    answer = await make.post(to=thread, reply_to=post)
    moderator = await make.viewer(await make.moderator())

    await posts.hide_post(post.id, by=moderator)

    for viewer in (VISITOR, await make.viewer(), await make.viewer(author)):
        row = await queries.thread_by_id(thread.id, viewer)
        page = await queries.posts_of_thread(row, pagination.page(), viewer)
        assert [shown.number for shown in page.rows] == [1, 3]
        assert (row.reply_count, await page.count()) == (1, 2)
        assert page.rows[1].reply_to is None
        assert await queries.post_by_id(post.id, viewer) is None
        assert await queries.revisions([post.id], viewer) == {}
    row = await queries.thread_by_id(thread.id, moderator)
    page = await queries.posts_of_thread(row, pagination.page(), moderator)
    assert [shown.number for shown in page.rows] == [1, 2, 3]
    assert page.rows[2].reply_to.id == post.id
    assert (await Thread.get(id=thread.id)).last_activity_at == answer.created_at


async def test_last_activity_does_not_remember_what_is_hidden(make):
    """L7."""
    thread = await make.thread()
    kept = await make.post(to=thread)
    spam = await make.post(to=thread)

    await posts.hide_post(spam.id, by=await make.viewer(await make.moderator()))

    assert (await Thread.get(id=thread.id)).last_activity_at == kept.created_at


async def test_a_hidden_thread_is_gone_with_everything_in_it(make):
    thread = await make.thread(tags=("pour-over",))
    reply = await make.post(to=thread)
    moderator = await make.viewer(await make.moderator())

    await threads.hide_thread(thread.id, by=moderator)

    author = await make.viewer(await _author(thread))
    for viewer in (VISITOR, author):
        assert await queries.thread_by_id(thread.id, viewer) is None
        assert await queries.post_by_id(reply.id, viewer) is None
        assert await queries.count_threads(viewer) == 0
    assert (await Category.get(id=thread.category_id)).thread_count == 0
    assert {profile.post_count for profile in await Profile.all()} == {0}
    assert await queries.count_threads(moderator) == 0, "lists show what is published, moderators or not"
    assert (await queries.thread_by_id(thread.id, moderator)).state == "HIDDEN"

    await threads.restore_thread(thread.id, by=moderator)
    assert await queries.count_threads(VISITOR) == 1
    assert {profile.post_count for profile in await Profile.all()} == {1}


async def test_a_move_behind_the_gate_takes_the_thread_out_of_open_lists(make, lounge):
    """L24."""
    room, *_ = lounge
    thread = await make.thread()
    author = await make.viewer(await _author(thread))

    await threads.move_thread(thread.id, room.slug, by=await make.viewer(await make.moderator()))

    assert await queries.thread_by_id(thread.id, author) is None
    assert await queries.count_threads(author, ThreadFilter(author_id=author.id)) == 0
    assert (await Profile.get(member_id=author.id)).post_count == 0
    assert (await Category.get(id=room.id)).thread_count == 2


async def test_a_cursor_is_good_for_one_list_and_one_reader(make):
    """L9, G47."""
    for _ in range(3):
        await make.thread()
    page = await queries.threads(pagination.page(first=1, reader="me"), VISITOR)
    cursor = page.cursor(page.rows[0])

    for asked, narrowed in (
        (pagination.page(first=1, after=cursor, reader="you"), ThreadFilter()),
        (pagination.page(first=1, after=cursor, reader="me"), ThreadFilter(kind=ThreadKind.IDEA)),
    ):
        with pytest.raises(InvalidCursor):
            await queries.threads(asked, VISITOR, narrowed)
    row = await queries.thread_by_id(page.rows[0].id, VISITOR)
    with pytest.raises(InvalidCursor):
        await queries.posts_of_thread(
            row, pagination.page(first=1, after=cursor, reader="me"), VISITOR, PostOrder.OLDEST
        )


async def _author(thread):
    return await Member.get(id=thread.author_id)


async def _refusal(attempt, key, viewer):
    with pytest.raises(NotFound) as refused:
        await attempt(key, viewer)
    return refused.value.text, refused.value.field


async def test_numbers_in_a_thread_tell_nothing_of_what_is_written_behind_a_gate_l10(make, lounge):
    _, question, *_ = lounge
    thread = await make.thread()

    for _ in range(2):
        await make.post(to=question, by=await make.moderator())
        await make.post(to=thread)

    listed = await queries.posts_of_thread(await queries.thread_by_id(thread.id, VISITOR), pagination.page(), VISITOR)
    assert [one.number for one in listed.rows] == [1, 2, 3]
