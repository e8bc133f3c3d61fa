"""An author takes their own deletion back, for a day, while nobody else has removed the post (CO30)."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import VISITOR
from portal.community import proof, queries, threads
from portal.community.models import ContentState, Post, Profile, Thread
from portal.community.posts import delete_post
from portal.community.restoring import restore_own_post
from portal.kernel import clock
from portal.kernel.errors import Expired, Locked, NotFound
from portal.loyalty.programme.models import EarnAction
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

pytestmark = pytest.mark.anyio
WORDS = {"reason": ReportReason.SPAM, "ground": "Our rules", "statement": "So that it stops."}
RESTORE = """mutation($id: ID!) { restorePost(input: {postId: $id}) { post { bodyHtml } errors { code field } } }"""


@pytest.fixture
async def anna(make):
    return await make.member("anna")


async def posts_of(member):
    return (await Profile.get(member_id=member.id)).post_count


async def test_a_reply_is_back_as_it_was_and_counted_again_co30(make, anna):
    thread, by = await make.thread(), await make.viewer(anna)
    post = await make.post(to=thread, by=anna, body="I see.")
    await make.vote(post)
    await delete_post(post.id, by=by)
    assert (await posts_of(anna), (await Thread.get(id=thread.id)).reply_count) == (0, 0)

    back = await restore_own_post(post.id, by=by)
    again = await restore_own_post(post.id, by=by)

    assert (back.body_markdown, back.number, back.score) == ("I see.", 2, 1)
    assert again == back
    assert await queries.post_by_id(post.id, VISITOR) is not None
    assert (await posts_of(anna), (await Thread.get(id=thread.id)).reply_count) == (1, 1)
    assert await proof.verify() == []


async def test_a_thread_comes_back_with_its_only_post_co30(make, anna, graphql):
    thread, by = await make.thread(by=anna), await make.viewer(anna)
    first = await make.first_post(thread)
    await delete_post(first.id, by=by)

    restored = await graphql(RESTORE, viewer=anna, id=make_id(first))

    assert restored == {"post": {"bodyHtml": first.body_html}, "errors": []}
    assert await queries.thread_by_id(thread.id, VISITOR) is not None
    assert await proof.verify() == []


def make_id(post):
    return global_id("Post", post.id)


async def test_its_points_come_back_once_fp12(make, anna):
    await make.earn_rule(EarnAction.POST, 7)
    thread, by = await make.thread(), await make.viewer(anna)
    post = await make.post(to=thread, by=anna)
    had = await points_of(make, anna)

    seen = []
    for _ in range(2):
        await delete_post(post.id, by=by)
        seen.append(await points_of(make, anna))
        await restore_own_post(post.id, by=by)
        seen.append(await points_of(make, anna))

    assert had == 7
    assert seen == [0, 7, 0, 7]


async def points_of(make, member):
    account = await make.account(member)
    await account.refresh_from_db()
    return account.available + account.pending


async def test_it_settles_no_question_any_more_co30(make, anna):
    question = await make.question()
    answer = await make.accepted_answer(to=question, by=anna)
    by = await make.viewer(anna)
    await delete_post(answer.id, by=by)

    back = await restore_own_post(answer.id, by=by)

    assert (back.is_accepted, (await Thread.get(id=question.id)).is_solved) == (False, False)
    assert await proof.verify() == []


async def test_after_a_day_it_is_gone_for_good_co30(make, anna):
    post, by = await make.post(to=await make.thread(), by=anna), await make.viewer(anna)
    await delete_post(post.id, by=by)

    with clock.living_at(clock.now() + timedelta(days=1, seconds=1)), pytest.raises(Expired):
        await restore_own_post(post.id, by=by)

    assert (await Post.get(id=post.id)).state is ContentState.DELETED


async def test_nobody_brings_back_what_another_deleted_co30(make, anna):
    post = await make.post(to=await make.thread(), by=anna)
    await delete_post(post.id, by=await make.viewer(anna))

    for viewer in (await make.viewer(), await make.viewer(await make.moderator())):
        with pytest.raises(NotFound, match="no such post"):
            await restore_own_post(post.id, by=viewer)

    assert (await Post.get(id=post.id)).state is ContentState.DELETED


async def test_what_moderators_removed_meanwhile_stays_away_co30(make, anna):
    post, by = await make.post(to=await make.thread(), by=anna), await make.viewer(anna)
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(), note="x")
    await delete_post(post.id, by=by)
    case = await Case.get(target_id=post.id)
    await decide_case(case.id, action=CaseAction.REMOVE, by=await make.viewer(await make.moderator()), **WORDS)

    with pytest.raises(NotFound):
        await restore_own_post(post.id, by=by)

    assert (await Post.get(id=post.id)).state is ContentState.DELETED


@pytest.mark.parametrize("closing", [threads.lock_thread, threads.hide_thread])
async def test_in_a_thread_that_takes_no_words_it_stays_away_co30(make, anna, closing):
    thread, by = await make.thread(), await make.viewer(anna)
    post = await make.post(to=thread, by=anna)
    await delete_post(post.id, by=by)
    await closing(thread.id, by=await make.viewer(await make.moderator()))

    with pytest.raises((Locked, NotFound)):
        await restore_own_post(post.id, by=by)

    assert (await Post.get(id=post.id)).state is ContentState.DELETED
