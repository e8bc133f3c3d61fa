"""Coupons beside points, more with each friend, so many in a month; each given and taken back by its kind (R66, R68, R87)."""

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming import coupons, giving
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward, RewardKind
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.referrals.events import Gift
from portal.referrals.jobs import reward_due
from portal.referrals.models import Referral, ReferralRewardKind, ReferralState, ReferrerTally, RewardSide
from portal.referrals.terms import RewardTerms, StepTerms

REFERRER, REFEREE = RewardSide.REFERRER, RewardSide.REFEREE
POINTS, CREDIT = ReferralRewardKind.POINTS, ReferralRewardKind.STORE_CREDIT
PERCENT, FREE = ReferralRewardKind.DISCOUNT_PERCENT, ReferralRewardKind.FREE_PRODUCT
AMOUNT = ReferralRewardKind.DISCOUNT_AMOUNT
SHOWN = """
{ program { referralCampaigns { rewards { side kind points percent value { amount currency } product { sku }
  steps { fromFriend points value { amount } percent } } } } }
"""
CREDIT_AND_PERCENT = [
    RewardTerms(REFERRER, CREDIT, value=Money(1000, "EUR")),
    RewardTerms(REFEREE, PERCENT, percent=Decimal(15)),
]


@pytest.fixture
async def programme(make):
    await make.programme()


async def rewarded(make, ada, number=1):
    """One more friend of Ada's, with an order, rewarded."""
    referral = await make.friend(ada, email=f"friend{number}@kiel.example")
    order = await make.order(f"friend{number}@kiel.example", placed_at=clock.now())
    await finish(reward_due, clock.now() + timedelta(days=15))
    return await Referral.get(id=referral.id), order


async def coupons_of(member_id):
    return await Redemption.filter(member_id=member_id).order_by("created_at").select_related("reward")


async def test_both_sides_get_coupons_of_their_kinds_and_no_points_move(make, programme):
    await make.campaign(rewards=CREDIT_AND_PERCENT)
    ada = await make.member("ada")

    referral, _ = await rewarded(make, ada)

    (mine,), (theirs,) = await coupons_of(ada.id), await coupons_of(referral.referee_id)
    assert (mine.reward.kind, mine.reward.value_minor, mine.cost) == (RewardKind.STORE_CREDIT, 1000, 0)
    assert (theirs.reward.kind, theirs.reward.percent, theirs.cost) == (RewardKind.DISCOUNT_PERCENT, "15", 0)
    assert (mine.state, theirs.state) == (RedemptionState.ISSUED, RedemptionState.ISSUED)
    assert coupons.spelt(mine.coupon_code) == mine.coupon_code
    assert not await Account.filter(member_id=ada.id, lifetime_earned__gt=0).exists()


async def test_points_and_a_free_product_come_together(make, programme):
    await make.product("mug", "A mug")
    await make.campaign(rewards=[RewardTerms(REFERRER, POINTS, 300), RewardTerms(REFERRER, FREE, product_sku="mug")])
    ada = await make.member("ada")

    await rewarded(make, ada)

    (mug,) = await coupons_of(ada.id)
    assert (mug.reward.kind, (await mug.reward.product).sku) == (RewardKind.FREE_PRODUCT, "mug")
    account = await Account.get(member_id=ada.id)
    assert account.available + account.pending == 300


async def test_r66_unused_coupons_are_withdrawn_and_a_used_one_is_a_loss_and_no_debt(make, programme):
    await make.campaign(rewards=CREDIT_AND_PERCENT)
    ada = await make.member("ada")
    referral, order = await rewarded(make, ada)
    (mine,) = await coupons_of(ada.id)
    await mark_coupon_used(mine.coupon_code, order_external_id="X-1", by=await make.viewer(await make.brand()))

    await make.refund(order, "50.00")

    (used,), (unused,) = await coupons_of(ada.id), await coupons_of(referral.referee_id)
    assert (used.state, used.lost_at is None) == (RedemptionState.USED, False)
    assert (unused.state, unused.lost_at) == (RedemptionState.CANCELLED, None)
    assert (await Referral.get(id=referral.id)).state is ReferralState.REVERSED
    assert not await Account.filter(debt__gt=0).exists()


async def test_p10_given_coupons_are_not_taken_back_for_points_that_are_missing(make, programme):
    """R11 takes the newest coupon that points bought; one that was given cost none."""
    await make.campaign(rewards=CREDIT_AND_PERCENT)
    ada = await make.member("ada")
    await rewarded(make, ada)
    bought = await make.order(ada, "40.00")

    await make.refund(bought, "40.00")

    assert [one.state for one in await coupons_of(ada.id)] == [RedemptionState.ISSUED]


async def test_what_is_given_is_on_no_shelf_and_not_for_points(make, graphql, programme):
    await make.campaign(rewards=CREDIT_AND_PERCENT)
    ada = await make.member("ada")
    await rewarded(make, ada)

    offered = await graphql("{ program { rewards { nodes { title } } } }", viewer=ada)
    staff = await graphql("{ program { rewards { nodes { title } } } }", viewer=await make.brand())

    assert offered["rewards"]["nodes"] == staff["rewards"]["nodes"] == []
    assert await Reward.filter(is_given=True, is_active=False).count() == 2


async def test_the_third_friend_brings_more(make, programme):
    steps = [StepTerms(2, points=150), StepTerms(3, points=400)]
    await make.campaign(rewards=[RewardTerms(REFERRER, POINTS, 100, steps=steps)])
    ada, brought = await make.member("ada"), []

    for number in range(4):
        before = await _points(ada.id)
        await rewarded(make, ada, number)
        brought.append(await _points(ada.id) - before)

    assert brought == [100, 150, 400, 400]


async def test_an_amount_rises_in_steps_too(make, programme):
    steps = [StepTerms(2, value=Money(2000, "EUR"))]
    await make.campaign(rewards=[RewardTerms(REFERRER, AMOUNT, value=Money(500, "EUR"), steps=steps)])
    ada = await make.member("ada")

    for number in range(2):
        await rewarded(make, ada, number)

    assert [one.reward.value_minor for one in await coupons_of(ada.id)] == [500, 2000]


async def test_front_ends_read_kinds_and_steps(make, graphql):
    await make.campaign(
        rewards=[
            RewardTerms(REFERRER, AMOUNT, value=Money(500, "EUR"), steps=[StepTerms(3, value=Money(900, "EUR"))]),
            RewardTerms(REFEREE, PERCENT, percent=Decimal("7.5")),
        ]
    )

    (campaign,) = (await graphql(SHOWN))["referralCampaigns"]

    assert campaign["rewards"] == [
        {
            "side": "REFERRER",
            "kind": "DISCOUNT_AMOUNT",
            "points": None,
            "percent": None,
            "value": {"amount": "5.00", "currency": "EUR"},
            "product": None,
            "steps": [{"fromFriend": 3, "points": None, "value": {"amount": "9.00"}, "percent": None}],
        },
        {
            "side": "REFEREE",
            "kind": "DISCOUNT_PERCENT",
            "points": None,
            "percent": "7.5",
            "value": None,
            "product": None,
            "steps": [],
        },
    ]


async def test_r68_a_cap_by_month_begins_anew_with_the_local_month(make, programme):
    await make.campaign(max_rewards_per_month=1, hold_days=0)
    ada, states = await make.member("ada"), []
    days = ["2026-03-30T12:00", "2026-03-31T21:00", "2026-03-31T22:30"]

    for number, day in enumerate(days):
        with time_machine.travel(datetime.fromisoformat(day).replace(tzinfo=UTC), tick=False):
            referral = await make.friend(ada, email=f"m{number}@kiel.example")
            await make.order(f"m{number}@kiel.example", placed_at=clock.now())
            await finish(reward_due, clock.now())
            states.append((await Referral.get(id=referral.id)).state)

    assert states == [ReferralState.REWARDED, ReferralState.REJECTED, ReferralState.REWARDED]


async def test_e7_of_three_at_once_a_monthly_cap_of_two_rewards_two(make, programme):
    await make.campaign(max_rewards_per_month=2)
    ada = await make.member("ada")
    for number in range(3):
        await make.friend(ada, email=f"m{number}@kiel.example")
        await make.order(f"m{number}@kiel.example", placed_at=clock.now())

    later = clock.now() + timedelta(days=15)
    await asyncio.gather(*(finish(reward_due, later) for _ in range(3)))

    states = await Referral.all().values_list("state", flat=True)
    assert sorted(states) == [ReferralState.REJECTED, ReferralState.REWARDED, ReferralState.REWARDED]


async def _points(member_id):
    account = await Account.get_or_none(member_id=member_id)
    return 0 if account is None else account.available + account.pending


async def test_coupons_given_for_the_first_time_at_once_are_of_one_reward(make, programme):
    people = [await make.member() for _ in range(6)]
    gift = {"title": "Thank you", "kind": "STORE_CREDIT", "value_minor": 1000, "currency": "EUR"}
    gifts = [Gift(member_id=one.id, **gift) for one in people]

    await asyncio.gather(*(giving.give(one, cause=f"referral:{place}") for place, one in enumerate(gifts)))
    await giving.give(gifts[0], cause="referral:again")

    assert await Reward.filter(is_given=True).count() == 1
    assert await Redemption.all().count() == 7


async def test_a_coupon_is_given_where_two_rewards_of_the_same_worth_are_there_already(make, programme):
    ada = await make.member("ada")
    gift = Gift(member_id=ada.id, title="Thanks", kind="STORE_CREDIT", value_minor=1000, currency="EUR")
    first = await giving.give(gift, cause="referral:1")
    double = await Reward.get(id=first.reward_id)
    await double.clone(pk=new_id()).save(force_create=True)

    assert (await giving.give(gift, cause="referral:2")).reward_id == first.reward_id


@pytest.mark.parametrize(
    ("source", "target", "together"),
    [
        (("2026-05", 2), ("2026-04", 3), ("2026-05", 2)),
        (("2026-05", 2), (None, 0), ("2026-05", 2)),
        (("2026-04", 2), ("2026-05", 3), ("2026-05", 3)),
        (("2026-05", 2), ("2026-05", 3), ("2026-05", 5)),
        ((None, 0), ("2026-05", 3), ("2026-05", 3)),
    ],
)
async def test_a_merger_keeps_what_was_rewarded_in_the_later_month_r68(make, programme, source, target, together):
    campaign, people = await make.campaign(max_rewards_per_month=2), []
    for month, count in (source, target):
        people.append(await make.member())
        await ReferrerTally.create(
            campaign_id=campaign.id, referrer_id=people[-1].id, rewarded=4, month=month, in_month=count
        )

    await merge_members(people[0].id, people[1].id, reason="The same", by=SYSTEM)

    tally = await ReferrerTally.get()
    assert (tally.referrer_id, tally.rewarded, (tally.month, tally.in_month)) == (people[1].id, 8, together)
