"""A member's wish to be on no leaderboard: they are seen on none, and the others' ranks close up (R89)."""

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community.answers import accept_answer
from portal.kernel import clock
from portal.loyalty.queries.leaderboards import LeaderboardMetric, Period, leaderboard
from portal.referrals.models import Referral, ReferralState

BOARD = """query ($metric: LeaderboardMetric!) {
  leaderboard(metric: $metric, period: ALL_TIME) { rank member { handle } value }
}"""
WISH = """mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { viewer { onLeaderboards } errors { code } }
}"""


async def with_points(make):
    """Ada 30, Bea 20, Cem 20, Dag 10."""
    members = [await make.member(handle) for handle in ("ada", "bea", "cem", "dag")]
    for member, points in zip(members, (30, 20, 20, 10), strict=True):
        await make.points(member, points)
    return members


async def with_answers(make):
    ada, bea = await make.member("ada"), await make.member("bea")
    asker = await make.member("asker")
    for author in (ada, ada, bea):
        answer = await make.answer(to=await make.question(by=asker), by=author)
        await accept_answer(answer.id, by=await make.viewer(asker))
        await make.vote(answer, by=asker)
    return ada, bea


async def with_friends(make):
    await make.campaign()
    ada, bea = await make.member("ada"), await make.member("bea")
    for referrer in (ada, ada, bea):
        referral = await make.friend(referrer)
        await Referral.filter(id=referral.id).update(state=ReferralState.REWARDED, rewarded_at=clock.now())
    return ada, bea


async def ranks(graphql, metric, viewer=None):
    rows = await graphql(BOARD, viewer=viewer, metric=metric)
    return [(row["rank"], row["member"]["handle"], row["value"]) for row in rows]


async def test_r89_who_wishes_so_is_on_none_and_the_others_close_up(make, graphql):
    await make.programme()
    ada, bea, _, _ = await with_points(make)
    before = await ranks(graphql, "POINTS_EARNED")

    answer = await graphql(WISH, viewer=bea, input={"onLeaderboards": False})

    assert before == [(1, "ada", 30), (2, "bea", 20), (2, "cem", 20), (4, "dag", 10)]
    assert answer == {"viewer": {"onLeaderboards": False}, "errors": []}
    for viewer in (None, ada, bea, await make.brand()):
        assert await ranks(graphql, "POINTS_EARNED", viewer) == [(1, "ada", 30), (2, "cem", 20), (3, "dag", 10)]


@pytest.mark.parametrize(
    ("metric", "given"),
    [
        (LeaderboardMetric.ACCEPTED_ANSWERS, with_answers),
        (LeaderboardMetric.HELPFUL_VOTES, with_answers),
        (LeaderboardMetric.REFERRALS, with_friends),
    ],
)
@pytest.mark.parametrize("period", [Period.MONTH, Period.ALL_TIME])
async def test_r89_it_holds_for_every_board_and_period(make, graphql, metric, given, period):
    await make.programme()
    ada, bea = await given(make)
    before = await leaderboard(metric, period, 10)

    await graphql(WISH, viewer=ada, input={"onLeaderboards": False})

    assert [(place.rank, place.member_id, place.value) for place in before] == [(1, ada.id, 2), (2, bea.id, 1)]
    after = await leaderboard(metric, period, 10)
    assert [(place.rank, place.member_id, place.value) for place in after] == [(1, bea.id, 1)]


async def test_r89_they_come_back_when_they_wish_and_null_is_as_it_was_at_first(make, graphql):
    await make.programme()
    ada, *_ = await with_points(make)
    await graphql(WISH, viewer=ada, input={"onLeaderboards": False})
    await graphql(WISH, viewer=ada, input={"displayName": "Ada L."})
    stays_off = await ranks(graphql, "POINTS_EARNED")

    answer = await graphql(WISH, viewer=ada, input={"onLeaderboards": None})

    assert (1, "ada", 30) not in stays_off
    assert answer["viewer"] == {"onLeaderboards": True}
    assert (await ranks(graphql, "POINTS_EARNED"))[0] == (1, "ada", 30)


async def test_r89_r75_the_wish_of_either_account_holds_for_both_in_one(make):
    await make.programme()
    ada, bea, *_ = await with_points(make)
    await Member.filter(id=bea.id).update(on_leaderboards=False)

    await merge_members(bea.id, ada.id, reason="One person", by=SYSTEM)

    assert not (await Member.get(id=ada.id)).on_leaderboards
    assert len(await leaderboard(LeaderboardMetric.POINTS_EARNED, Period.ALL_TIME, 10)) == 2


async def test_who_is_erased_leaves_no_gap(make, graphql):
    await make.programme()
    ada, *_ = await with_points(make)

    await erase_member(ada.id, deletes_posts=False)

    assert [rank for rank, *_ in await ranks(graphql, "POINTS_EARNED")] == [1, 1, 3]
