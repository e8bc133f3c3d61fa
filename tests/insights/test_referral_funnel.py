"""The way from a link to a rewarded friend, with what it brought and cost, figure by figure (RF1 to RF4)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty.redeeming.models import Redemption
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.privacy.restriction import restrict
from portal.referrals.jobs import expire_due
from portal.referrals.models import Referral, ReferralRewardKind, ReferralState, ReferralVisit, RewardSide
from portal.referrals.terms import RewardTerms
from portal.referrals.visits import record_visit
from tests.insights.friends import DAY, bought, rewarded_later

pytestmark = pytest.mark.anyio
FUNNEL = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { referrals {
  visits signUps qualified rewarded rejected viralCoefficient revenue { amount currency } rewardCost { amount currency }
} } }"""
MARCH = {"from": "2026-03-01", "to": "2026-03-31"}
YEAR = {"from": "2026-01-01", "to": "2026-12-31"}
CREDIT = [RewardTerms(RewardSide.REFERRER, ReferralRewardKind.STORE_CREDIT, value=Money(1000, "EUR"))]
PERCENT = [RewardTerms(RewardSide.REFEREE, ReferralRewardKind.DISCOUNT_PERCENT, percent=Decimal(20))]


@pytest.fixture
async def staff(make):
    await make.programme()
    return await make.brand()


async def funnel(graphql, staff, **span):
    return (await graphql(FUNNEL, viewer=staff, **(span or MARCH)))["referrals"]


async def test_rf1_each_friend_is_where_they_stand_by_now(make, graphql, staff):
    await make.campaign()
    ada = await make.member("ada")
    with time_machine.travel(DAY, tick=False):
        await make.friend(ada, email="waits@kiel.example")
    given_back = await bought(make, ada, 1)
    await bought(make, ada, 2)
    await rewarded_later()
    await bought(make, ada, 3)
    before = await funnel(graphql, staff)

    await make.refund(given_back, "50.00")
    after = await funnel(graphql, staff)

    steps = ("signUps", "qualified", "rewarded", "rejected")
    assert [before[step] for step in steps] == [4, 3, 2, 0]
    assert [after[step] for step in steps] == [4, 2, 1, 1]
    assert {one.state for one in await Referral.all()} >= {ReferralState.REVERSED, ReferralState.SIGNED_UP}


async def test_rf1_who_never_proved_an_address_is_no_sign_up_and_who_brought_themselves_is_turned_down(
    make, graphql, staff
):
    await make.campaign()
    ada = await make.member("ada", mailbox_key="ada@kiel.example")
    code = await make.referral_code(ada)
    with time_machine.travel(DAY, tick=False):
        await make.newcomer(f"code:{code.code}", email="unproved@kiel.example")
        await make.newcomer(f"code:{code.code}", email="ada@kiel.example")

    found = await funnel(graphql, staff)

    assert (found["signUps"], found["qualified"], found["rejected"]) == (0, 0, 1)


async def test_rf1_days_are_the_programmes_and_count_from_their_first_to_their_last_instant(make, graphql, staff):
    """Europe/Berlin: the first of March begins on the last of February at 23:00, and April on 31 March at 22:00."""
    await make.campaign()
    ada = await make.member("ada")
    code = await make.referral_code(ada)
    for number, moment in enumerate(
        (
            datetime(2026, 2, 28, 22, 59, 59, tzinfo=UTC),
            datetime(2026, 2, 28, 23, tzinfo=UTC),
            datetime(2026, 3, 31, 21, 59, 59, tzinfo=UTC),
            datetime(2026, 3, 31, 22, tzinfo=UTC),
        )
    ):
        with time_machine.travel(moment, tick=False):
            await record_visit(code.code)
        await bought(make, ada, number, at=moment)

    found = await funnel(graphql, staff)

    assert (found["visits"], found["signUps"], found["revenue"]["amount"]) == (2, 2, "100.00")


async def test_rf1_visits_outlive_what_is_kept_of_them(make, graphql, staff):
    await make.campaign()
    code = await make.referral_code(await make.member("ada"))
    for days in (0, 0, 1):
        with time_machine.travel(DAY + timedelta(days=days), tick=False):
            await record_visit(code.code)

    await finish(expire_due, DAY + timedelta(days=100))

    assert not await ReferralVisit.exists()
    assert (await funnel(graphql, staff))["visits"] == 3
    assert (await funnel(graphql, staff, **{"from": "2026-03-11", "to": "2026-03-11"}))["visits"] == 1


async def test_rf2_the_viral_coefficient_is_friends_to_the_others(make, graphql, staff):
    """Ada, two more and the one who asks are four others: three friends are 0.75 each."""
    await make.campaign()
    ada = await make.member("ada", joined_at=DAY)
    for _ in range(2):
        await make.member(joined_at=DAY)
    await make.member(joined_at=DAY + timedelta(days=60))
    await make_older(staff)
    for number in range(3):
        await bought(make, ada, number)

    assert (await funnel(graphql, staff))["viralCoefficient"] == pytest.approx(0.75)


async def test_rf2_where_there_is_nobody_it_is_nothing(make, graphql, staff):
    found = await funnel(graphql, staff, **{"from": "2020-01-01", "to": "2020-01-31"})

    assert found == {
        "visits": 0,
        "signUps": 0,
        "qualified": 0,
        "rewarded": 0,
        "rejected": 0,
        "viralCoefficient": 0.0,
        "revenue": {"amount": "0.00", "currency": "EUR"},
        "rewardCost": {"amount": "0.00", "currency": "EUR"},
    }


async def test_rf3_revenue_is_all_that_friends_bought_less_what_went_back(make, graphql, staff):
    await make.campaign(minimum_order=Money(2000, "EUR"))
    ada = await make.member("ada")
    partly = await bought(make, ada, 1, "50.00")
    await bought(make, ada, 2, "10.00")
    later = await make.order("friend1@kiel.example", "7.50", placed_at=DAY + timedelta(days=5))
    await make.order("friend1@kiel.example", "99.00", placed_at=DAY + timedelta(days=60))
    await make.order(ada, "30.00", placed_at=DAY)
    await make.refund(partly, "12.25")

    first = await funnel(graphql, staff)
    await make.refund(later, "7.50")
    second = await funnel(graphql, staff)

    assert (first["revenue"]["amount"], second["revenue"]["amount"]) == ("45.25", "37.75")
    assert (first["qualified"], first["rejected"]) == (1, 1)


async def test_rf4_a_coupon_costs_once_it_is_used_and_not_when_it_is_given(make, graphql, staff):
    await make.campaign(rewards=CREDIT)
    ada = await make.member("ada")
    await bought(make, ada, 1)
    await rewarded_later()
    unused = await funnel(graphql, staff, **YEAR)

    coupon = await Redemption.get(member_id=ada.id)
    with time_machine.travel(DAY + timedelta(days=30), tick=False):
        await mark_coupon_used(coupon.coupon_code, order_external_id="X-1", by=await make.viewer(staff))

    assert unused["rewardCost"]["amount"] == "0.00"
    assert (await funnel(graphql, staff, **YEAR))["rewardCost"]["amount"] == "10.00"
    assert (await funnel(graphql, staff))["rewardCost"]["amount"] == "0.00"


async def test_rf4_r66_a_used_coupon_of_what_was_taken_back_is_a_loss_and_costs(make, graphql, staff):
    await make.campaign(rewards=CREDIT)
    ada = await make.member("ada")
    order = await bought(make, ada, 1)
    await rewarded_later()
    coupon = await Redemption.get(member_id=ada.id)
    with time_machine.travel(DAY + timedelta(days=18), tick=False):
        await mark_coupon_used(coupon.coupon_code, order_external_id="X-1", by=await make.viewer(staff))
    await make.refund(order, "50.00")

    found = await funnel(graphql, staff)

    assert (found["rewarded"], found["rewardCost"]["amount"], found["revenue"]["amount"]) == (0, "10.00", "0.00")


async def test_rf4_a_percentage_cost_what_it_took_off_the_order_that_used_it(make, graphql, staff):
    """20 % off what came to 80.00 in the end were 20.00; once 40.00 of that went back, 10.00."""
    await make.campaign(rewards=PERCENT)
    ada = await make.member("ada")
    await bought(make, ada, 1)
    await rewarded_later(15)
    coupon = await Redemption.get(cost=0)
    second = await make.order("friend1@kiel.example", "80.00", external_id="X-7", placed_at=DAY + timedelta(days=16))
    with time_machine.travel(DAY + timedelta(days=17), tick=False):
        await mark_coupon_used(coupon.coupon_code, order_external_id="X-7", by=await make.viewer(staff))
    whole = await funnel(graphql, staff)
    await make.refund(second, "40.00")

    assert whole["rewardCost"]["amount"] == "20.00"
    assert (await funnel(graphql, staff))["rewardCost"]["amount"] == "10.00"


@pytest.mark.parametrize("is_merged", [False, True])
async def test_rf4_points_cost_what_they_redeem_for_in_coupons_that_were_used(make, graphql, staff, is_merged):
    """500 points of the referral, 100 others that end sooner, 100 later: a coupon of 300 takes 200 of the referral's, 2.00."""
    await make.campaign(hold_days=0)
    ada = await make.member("ada")
    order = await bought(make, ada, 1)
    await rewarded_later(1)
    await make.points(ada, 100, expires_at=DAY + timedelta(days=4000))
    await make.points(ada, 100, expires_at=clock.now() + timedelta(days=1))
    holder = ada
    if is_merged:
        holder = await make.member("other")
        await merge_members(ada.id, holder.id, reason="One person", by=SYSTEM)
    reward = await make.reward(cost=300)
    coupon = await make.redemption(holder, reward)
    unused = await funnel(graphql, staff, **around_now())
    await mark_coupon_used(coupon.coupon_code, order_external_id="X-1", by=await make.viewer(staff))
    used = await funnel(graphql, staff, **around_now())

    await make.refund(order, "50.00")

    assert (unused["rewardCost"]["amount"], used["rewardCost"]["amount"]) == ("0.00", "2.00")
    assert (await funnel(graphql, staff, **around_now()))["rewardCost"]["amount"] == "0.00"


async def test_whose_data_is_restricted_is_in_no_figure_lw30(make, graphql, staff):
    await make.campaign()
    ada = await make.member("ada")
    await bought(make, ada, 1)
    friend = await Referral.get()
    await bought(make, ada, 2, "30.00")

    await restrict(friend.referee_id, reason="They contest it", by=await make.viewer(staff))

    found = await funnel(graphql, staff)
    assert (found["signUps"], found["qualified"], found["revenue"]["amount"]) == (1, 1, "30.00")


async def test_members_see_no_figures(make, graphql, staff):
    answer = await graphql.raw(FUNNEL, viewer=await make.member(), **MARCH)

    assert answer["data"] == {"insights": None}
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


def around_now():
    today = clock.local_day(clock.now())
    return {"from": (today - timedelta(days=2)).isoformat(), "to": today.isoformat()}


async def make_older(member):
    member.joined_at = DAY - timedelta(days=30)
    await member.save()
