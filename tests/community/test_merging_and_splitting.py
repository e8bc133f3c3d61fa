"""Merging two threads, splitting one, and where old addresses lead (CO16–CO18)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import VISITOR
from portal.community import merging, posts, proof, queries, reading, splitting, threads, votes
from portal.community.marks_models import Bookmark
from portal.community.models import Acceptance, ContentState, MovedPost, Post, Thread, ThreadKind, ThreadReader
from portal.community.posts import PostDraft
from portal.community.reacting import bookmark
from portal.community.splitting import Split
from portal.kernel import pagination
from portal.kernel.errors import Conflict, Forbidden, Invalid, NotFound, Required
from portal.loyalty.programme.models import EarnAction
from portal.moderation.models import AuditEntry
from tests.one_after_another import in_this_order

pytestmark = pytest.mark.anyio
MERGE = """mutation($from: ID!, $into: ID!) { mergeThreads(input: {sourceId: $from, targetId: $into}) {
    thread { id replyCount } errors { code field } } }"""
SPLIT = """mutation($thread: ID!, $posts: [ID!]!, $key: String) { splitThread(input: {
    threadId: $thread, postIds: $posts, title: "Filters", idempotencyKey: $key}) {
    thread { id title kind author { handle } replyCount } errors { code field } } }"""
OLD_LINK = """query($id: ID!, $number: Int!) { thread(id: $id) { id } node(id: $id) { id }
    postAt(threadId: $id, number: $number) { number thread { id } } }"""


async def boss(make):
    return await make.viewer(await make.moderator())


async def earned(make, thread):
    return (await make.account(await thread.author)).available


async def shown(thread_id, viewer=VISITOR):
    row = await queries.thread_by_id(thread_id, viewer)
    page = await queries.posts_of_thread(row, pagination.page(first=50), viewer)
    return [post.number for post in page.rows]


async def test_posts_are_put_behind_with_all_that_is_theirs_co16(make):
    source, target = await make.question(), await make.question()
    await make.post(to=target)
    answer = await make.post(to=source)
    await make.vote(answer)
    keeper = await make.viewer()
    await bookmark(answer.id, by=keeper)

    merged = await merging.merge_threads(source.id, target.id, by=await boss(make))

    assert (merged.id, merged.reply_count, merged.post_count) == (target.id, 3, 4)
    assert await shown(target.id) == [1, 2, 3, 4]
    moved = await Post.get(id=answer.id)
    assert (moved.thread_id, moved.number, moved.author_id, moved.score) == (target.id, 4, answer.author_id, 1)
    assert await Bookmark.exists(post_id=answer.id, member_id=keeper.id)
    assert (await Thread.get(id=source.id)).state is ContentState.DELETED
    assert await proof.verify() == []


async def test_both_who_asked_follow_what_is_left_and_read_of_it_what_they_had_read_co16(make):
    source, target = await make.question(), await make.question()
    await make.post(to=target)
    careful, deaf = await make.viewer(), await make.viewer()
    await reading.mark_thread_read(target.id, 2, by=careful)
    await reading.mark_thread_read(source.id, 1, by=careful)
    await reading.follow_thread(target.id, follow=False, by=deaf)
    await reading.follow_thread(source.id, follow=True, by=deaf)

    await merging.merge_threads(source.id, target.id, by=await boss(make))

    readers = {one.member_id: one for one in await ThreadReader.filter(thread_id=target.id)}
    assert readers[source.author_id].follows
    assert readers[target.author_id].follows
    assert (readers[careful.id].read_up_to, readers[careful.id].follows) == (3, False)
    assert (readers[deaf.id].is_muted, readers[deaf.id].follows) == (True, False)
    assert not await ThreadReader.exists(thread_id=source.id)


@pytest.mark.parametrize("settled", [True, False])
async def test_a_question_keeps_its_own_answer_and_else_has_that_of_its_duplicate_co16(make, settled):
    source, target = await make.question(), await make.question()
    theirs = await make.accepted_answer(to=source)
    ours = await make.accepted_answer(to=target) if settled else None

    merged = await merging.merge_threads(source.id, target.id, by=await boss(make))

    assert merged.is_solved
    assert (await Acceptance.get()).post_id == (ours or theirs).id
    assert (await Post.get(id=theirs.id)).is_accepted is (ours is None)
    assert await proof.verify() == []


async def test_old_addresses_lead_to_the_thread_and_the_post_through_any_number_of_merges_co18(make, graphql):
    first, second, third = [await make.thread() for _ in range(3)]
    post = await make.post(to=first)
    by = await boss(make)
    await merging.merge_threads(first.id, second.id, by=by)
    await merging.merge_threads(second.id, third.id, by=by)

    found = (await graphql.raw(OLD_LINK, id=global_id("Thread", first.id), number=2))["data"]

    there = {"id": global_id("Thread", third.id)}
    assert (found["thread"], found["node"]) == (there, there)
    assert found["postAt"] == {"number": (await Post.get(id=post.id)).number, "thread": there}


async def test_who_may_not_see_where_it_went_finds_nothing_co18(make, graphql):
    open_one, gated = (
        await make.thread(),
        await make.thread(by=await make.moderator(), within=await make.category(required_tier_slug="gold")),
    )
    await merging.merge_threads(open_one.id, gated.id, by=await boss(make))

    found = (await graphql.raw(OLD_LINK, id=global_id("Thread", open_one.id), number=1))["data"]

    assert found == {"thread": None, "node": None, "postAt": None}


async def test_nothing_comes_out_of_a_gate_by_merging_or_splitting_co16(make):
    gate, room = await make.category(required_tier_slug="gold"), await make.category("room")
    gated, target = await make.thread(by=await make.moderator(), within=gate), await make.thread(within=room)
    post = await make.post(to=gated, by=await make.moderator())
    by = await boss(make)

    with pytest.raises(Conflict):
        await merging.merge_threads(gated.id, target.id, by=by)
    with pytest.raises(Conflict):
        await splitting.split_thread(Split(gated.id, [post.id], "Out", category_slug="room"), by=by)

    assert await Post.filter(thread_id=gated.id).count() == 2
    assert not await MovedPost.exists()


async def test_hidden_threads_and_a_thread_itself_are_not_merged(make):
    source, target, by = await make.thread(), await make.thread(), await boss(make)
    with pytest.raises(Invalid):
        await merging.merge_threads(target.id, target.id, by=by)
    await threads.hide_thread(source.id, by=by)

    for pair in ((source.id, target.id), (target.id, source.id)):
        with pytest.raises(Conflict):
            await merging.merge_threads(*pair, by=by)

    assert await Post.filter(thread_id=target.id).count() == 1


async def test_a_merge_is_on_record_and_done_once(make, graphql):
    source, target, moderator = await make.thread(title="Tea?"), await make.thread(title="Tea"), await make.moderator()
    ids = {"from": global_id("Thread", source.id), "into": global_id("Thread", target.id)}

    for _ in range(2):
        answer = await graphql(MERGE, viewer=moderator, **ids)
        assert answer == {"thread": {"id": ids["into"], "replyCount": 1}, "errors": []}

    entry = await AuditEntry.get()
    assert (entry.action, entry.target_id, entry.detail) == ("thread.merge", target.id, "“Tea?” → “Tea”")


async def test_members_merge_and_split_nothing(make):
    source, target, member = await make.thread(), await make.thread(), await make.viewer()
    post = await make.post(to=source)

    with pytest.raises(Forbidden):
        await merging.merge_threads(source.id, target.id, by=member)
    with pytest.raises(Forbidden):
        await splitting.split_thread(Split(source.id, [post.id], "Mine"), by=member)

    assert (await Post.get(id=post.id)).thread_id == source.id


async def test_a_reply_that_comes_while_threads_are_merged_goes_along_co16(make):
    source, target, by, member = await make.thread(), await make.thread(), await boss(make), await make.viewer()

    written = await in_this_order(
        lambda: merging.merge_threads(source.id, target.id, by=by),
        lambda: posts.reply(PostDraft(source.id, "Just so."), by=member),
    )

    assert (written.thread_id, written.number) == (target.id, 3)
    assert await proof.verify() == []


async def test_a_vote_that_comes_while_threads_are_merged_counts_where_the_post_is_co16(make):
    source, target, by, member = await make.thread(), await make.thread(), await boss(make), await make.viewer()
    opening = await make.first_post(source)

    voted = await in_this_order(
        lambda: merging.merge_threads(source.id, target.id, by=by), lambda: votes.vote(opening.id, 1, by=member)
    )

    assert (voted.thread_id, voted.score) == (target.id, 1)
    assert await proof.verify() == []


async def test_what_a_merged_thread_had_earned_goes_with_its_opening_post(make):
    await make.programme()
    await make.earn_rule(EarnAction.THREAD, 5)
    source, target, by = await make.thread(), await make.thread(), await boss(make)
    opening = await make.first_post(source)
    await merging.merge_threads(source.id, target.id, by=by)
    assert await earned(make, source) == 5

    await posts.hide_post(opening.id, by=by)

    assert await earned(make, source) == 0


async def test_some_posts_become_a_discussion_of_their_own_co17(make, graphql):
    thread = await make.question()
    replies = [await make.post(to=thread) for _ in range(3)]
    follower = await make.viewer()
    await reading.follow_thread(thread.id, follow=True, by=follower)
    await reading.mark_thread_read(thread.id, 3, by=follower)
    moderator = await make.moderator()
    wanted = {
        "thread": global_id("Thread", thread.id),
        "posts": [global_id("Post", one.id) for one in (replies[2], replies[1])],
        "key": "once",
    }

    answers = [await graphql(SPLIT, viewer=moderator, **wanted) for _ in range(2)]

    assert answers[0] == answers[1]
    made = answers[0]["thread"]
    opener = (await replies[1].author).handle
    assert made == {**made, "title": "Filters", "kind": "DISCUSSION", "author": {"handle": opener}, "replyCount": 1}
    new = await Thread.exclude(id=thread.id).get()
    assert (new.kind, await shown(new.id), await shown(thread.id)) == (ThreadKind.DISCUSSION, [1, 2], [1, 2])
    reader = await ThreadReader.get(thread_id=new.id, member_id=follower.id)
    assert (reader.follows, reader.read_up_to) == (True, 1)
    assert [entry.action for entry in await AuditEntry.all()] == ["thread.split"]
    found = (await graphql.raw(OLD_LINK, id=wanted["thread"], number=4))["data"]
    assert found["postAt"] == {"number": 2, "thread": {"id": made["id"]}}
    assert await proof.verify() == []


async def test_numbers_that_were_split_off_are_not_given_again_co17(make):
    thread = await make.thread()
    last = await make.post(to=thread)
    await splitting.split_thread(Split(thread.id, [last.id], "Else"), by=await boss(make))

    assert (await make.post(to=thread)).number == 3


async def test_who_had_read_what_was_split_off_before_a_merge_has_read_no_further_than_there_is_co16(make):
    source, target, reader = await make.thread(), await make.thread(), await make.viewer()
    last, by = await make.post(to=source), await boss(make)
    for thread, number in ((source, 2), (target, 1)):
        await reading.mark_thread_read(thread.id, number, by=reader)
    await splitting.split_thread(Split(source.id, [last.id], "Else"), by=by)

    await merging.merge_threads(source.id, target.id, by=by)

    assert await proof.verify() == []
    assert (await make.post(to=await Thread.get(id=target.id))).number == 4


async def test_what_cannot_be_split_off_stays_co17(make):
    question, other, by = await make.question(), await make.thread(), await boss(make)
    answer, foreign = await make.accepted_answer(to=question), await make.post(to=other)
    opening = await make.first_post(question)

    for ids, refusal in (([], Required), ([opening.id], Conflict), ([answer.id], Conflict), ([foreign.id], NotFound)):
        with pytest.raises(refusal):
            await splitting.split_thread(Split(question.id, ids, "Else"), by=by)

    assert await Thread.all().count() == 2
