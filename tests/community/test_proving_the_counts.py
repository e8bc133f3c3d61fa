"""`portal community verify`: every count is what there is, after any history, and one that is not is named (CO8)."""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from portal.community import proof
from portal.community.models import Category, Post, Profile, Thread, ThreadReader
from portal.loyalty import ledger
from portal.loyalty.programme.models import EarnAction
from tests.community.life import Forum

pytestmark = pytest.mark.anyio
EXAMPLES = int(os.environ.get("PORTAL_TEST_FORUMS", "8"))
SOME = st.integers(0, 5)
STEP = st.one_of(
    st.tuples(st.just("open"), SOME, st.sampled_from([True, True, False])),
    st.tuples(st.just("reply"), SOME, SOME),
    st.tuples(st.just("reply"), SOME, SOME),
    st.tuples(st.just("vote"), SOME, SOME, SOME, st.sampled_from([1, 1, -1, 0])),
    st.tuples(st.just("vote"), SOME, SOME, SOME, st.sampled_from([1, 1, -1, 0])),
    st.tuples(st.just("void"), SOME, SOME),
    st.tuples(st.just("ban"), SOME),
    st.tuples(st.just("undo"), SOME),
    st.tuples(st.just("accept"), SOME, SOME),
    st.tuples(st.just("hide_or_restore"), SOME, SOME),
    st.tuples(st.just("delete"), SOME, SOME),
    st.tuples(st.just("undelete"), SOME, SOME),
    st.tuples(st.just("move"), SOME),
    st.tuples(st.just("merge"), SOME, SOME),
    st.tuples(st.just("split"), SOME, st.integers(0, 2), SOME),
    st.tuples(st.just("read"), SOME, SOME, SOME),
    st.tuples(st.just("erase"), SOME, st.booleans()),
)


# To shrink a history takes minutes, for each step is a walk through the database.
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEP, min_size=12, max_size=20))
async def test_every_history_leaves_the_counts_of_what_is_there_co8(make, steps):
    forum = Forum(make)
    await forum.begin()
    for at in range(3):
        await forum.open(at, True)
        await forum.reply(at, at + 1)

    for name, *details in steps:
        await getattr(forum, name)(*details)
        assert await proof.verify() == []

    await forum.compare()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEP, min_size=12, max_size=20))
async def test_every_history_leaves_the_points_that_posts_are_due_by_their_signals_fp17(make, steps):
    """Whatever was accepted, voted, void, hidden, moved or erased: to judge each post anew changes nothing."""
    await make.programme(signal_votes=1)
    await make.earn_rule(EarnAction.POST, 7, by_signal=True)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 2)
    forum = Forum(make)
    await forum.begin()
    for at in range(3):
        await forum.open(at, True)
        await forum.reply(at, at + 1)

    for name, *details in steps:
        await getattr(forum, name)(*details)

    assert await forum.judge_anew() == 0
    assert await ledger.verify() == []


async def test_a_count_that_somebody_changed_is_named_with_what_it_ought_to_be_co8(make):
    question = await make.question(within=await make.category("plausch"))
    answer = await make.accepted_answer(to=question)
    await make.vote(answer)
    assert await proof.verify() == []
    handle = (await answer.author).handle

    await Category.filter(slug="plausch").update(thread_count=4)
    await Thread.filter(id=question.id).update(reply_count=3, score=2, is_solved=False)
    await Thread.filter(id=question.id).update(last_activity_at=question.created_at)
    await ThreadReader.filter(thread_id=question.id, member_id=question.author_id).update(read_up_to=9)
    await Post.filter(id=answer.id).update(score=5)
    await Profile.filter(member_id=answer.author_id).update(post_count=7, accepted_answer_count=0, helpful_count=8)

    assert [str(found) for found in await proof.verify()] == [
        "category plausch: threads is stored as 4, counted 1",
        f"thread {question.id}: replies is stored as 3, counted 1",
        f"thread {question.id}: score is stored as 2, counted 0",
        f"thread {question.id}: answers that settled it is stored as 0, counted 1",
        f"thread {question.id}: last activity (1: at the time of its last visible post) is stored as 0, counted 1",
        f"thread {question.id}: how far a member has read (at most) is stored as 9, counted 2",
        f"post {answer.id}: score is stored as 5, counted 1",
        f"member {handle}: posts is stored as 7, counted 1",
        f"member {handle}: accepted answers is stored as 0, counted 1",
        f"member {handle}: helpful votes is stored as 8, counted 1",
    ]
