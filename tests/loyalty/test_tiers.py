"""Tiers: what lifts, what keeps, what lowers, and which doors open."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.access.keys import keys_of
from portal.kernel.errors import Forbidden, Invalid, Taken
from portal.kernel.steps import finish
from portal.loyalty import earning, jobs, ledger
from portal.loyalty.earning import Deed
from portal.loyalty.programme.models import EarnAction, Tier, TierWindow
from portal.loyalty.tiering.terms import TierTerms, save_tier

pytestmark = pytest.mark.anyio
NEW_YEAR = datetime(2026, 1, 10, 12, tzinfo=UTC)


async def ladder(make):
    await make.tier("bronze", 1, 0)
    await make.tier("silver", 2, 100)
    await make.tier("gold", 3, 500)


async def slug_of(make, member):
    account = await make.account(member)
    tier = await Tier.get_or_none(id=account.tier_id)
    return tier.slug if tier else None


async def do(member, points, at=None):
    return await earning.earn(
        Deed(
            action=EarnAction.POST,
            member_id=member.id,
            name=f"{points}:{at}",
            done_at=at or datetime.now(UTC),
            promised=points,
            title="A deed",
        )
    )


async def test_points_lift_into_a_tier_with_its_key_and_all_below(make):
    member = await make.member()
    await ladder(make)

    await do(member, 120)

    assert await slug_of(make, member) == "silver"
    assert await keys_of(member.id) == {"tier:bronze", "tier:silver"}


async def test_spending_and_expiry_lower_no_tier_and_a_reversal_does_r10(make):
    member = await make.member()
    await ladder(make)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    order = await make.order(member, "600.00")
    assert await slug_of(make, member) == "gold"

    coupon = await make.redemption(member, await make.reward(600))
    assert await slug_of(make, member) == "gold"
    await make.refund(order, "550.00")

    assert (await make.account(member)).qualifying_points == 50
    assert await slug_of(make, member) == "bronze"
    assert await keys_of(member.id) == {"tier:bronze"}
    await coupon.refresh_from_db()
    assert await ledger.verify() == []


async def test_held_points_count_from_their_release(make):
    member = await make.member()
    await ladder(make)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), hold_days=14)
    with time_machine.travel(NEW_YEAR, tick=False):
        await make.order(member, "600.00", placed_at=NEW_YEAR)
        assert await slug_of(make, member) in (None, "bronze")

    with time_machine.travel(NEW_YEAR + timedelta(days=14), tick=False):
        await finish(jobs.release_due, NEW_YEAR + timedelta(days=14))

        assert await slug_of(make, member) == "gold"


async def silver_since(make, member):
    account = await make.account(member)
    assert await slug_of(make, member) == "silver"
    return account.tier_since


async def test_what_was_taken_back_never_helped_to_reach_a_tier_r37(make):
    member = await make.member()
    with time_machine.travel(NEW_YEAR, tick=False):
        await ladder(make)
        await do(member, 90)
    with time_machine.travel(NEW_YEAR + timedelta(days=1), tick=False):
        await do(member, 120)
    with time_machine.travel(NEW_YEAR + timedelta(days=1, hours=1), tick=False):
        await earning.undo(EarnAction.POST, f"120:{None}", why="undone")
    with time_machine.travel(NEW_YEAR + timedelta(days=5), tick=False):
        await do(member, 10)

        assert await silver_since(make, member) == NEW_YEAR + timedelta(days=5)


async def test_a_refunded_order_whose_hold_was_over_delays_no_tier_r37(make):
    member = await make.member()
    with time_machine.travel(NEW_YEAR, tick=False):
        await ladder(make)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), hold_days=7)
        order = await make.order(member, "60.00", placed_at=NEW_YEAR)
        await do(member, 5)
        assert await slug_of(make, member) == "bronze"
    with time_machine.travel(NEW_YEAR + timedelta(days=8), tick=False):
        await finish(jobs.release_due, NEW_YEAR + timedelta(days=8))
        await make.refund(order, "60.00")
        assert (await make.account(member)).qualifying_points == 5

        await do(member, 100, at=NEW_YEAR + timedelta(days=3))

        assert await silver_since(make, member) == NEW_YEAR + timedelta(days=3)


async def test_an_order_leaves_the_rolling_window_at_midnight_and_grace_keeps_the_tier_r39(make):
    member = await make.member()
    await make.programme(tier_grace_days=10)
    with time_machine.travel(NEW_YEAR, tick=False):
        await ladder(make)
        await do(member, 120)
        assert await slug_of(make, member) == "silver"
    leaves = datetime(2027, 1, 9, 23, tzinfo=UTC)

    with time_machine.travel(leaves - timedelta(seconds=1), tick=False):
        await finish(jobs.review_due, leaves - timedelta(seconds=1))
        assert (await make.account(member)).qualifying_points == 120
    with time_machine.travel(leaves, tick=False):
        await finish(jobs.review_due, leaves)
        account = await make.account(member)
        assert account.qualifying_points == 0
        assert account.tier_until == datetime(2027, 1, 20, 23, tzinfo=UTC)
        assert await slug_of(make, member) == "silver"
        since = account.tier_since
    with time_machine.travel(leaves + timedelta(days=5), tick=False):
        await do(member, 100)
        account = await make.account(member)
        assert (account.tier_until, account.tier_since) == (None, since)


async def test_after_grace_the_tier_falls_to_what_the_points_give(make):
    member = await make.member()
    await make.programme(tier_grace_days=10)
    with time_machine.travel(NEW_YEAR, tick=False):
        await ladder(make)
        await do(member, 120)
    leaves = datetime(2027, 1, 9, 23, tzinfo=UTC)

    for moment in (leaves, datetime(2027, 1, 20, 23, tzinfo=UTC)):
        with time_machine.travel(moment, tick=False):
            await finish(jobs.review_due, moment)

    assert await slug_of(make, member) == "bronze"


async def test_a_calendar_year_begins_anew_and_a_lifetime_never(make):
    member = await make.member()
    await make.programme(tier_window=TierWindow.CALENDAR_YEAR)
    with time_machine.travel(NEW_YEAR, tick=False):
        await ladder(make)
        await do(member, 120)
    turn = datetime(2026, 12, 31, 23, tzinfo=UTC)

    with time_machine.travel(turn, tick=False):
        await finish(jobs.review_due, turn)
        assert await slug_of(make, member) == "bronze"
        await make.programme(tier_window=TierWindow.LIFETIME)
        await finish(jobs.review_due, turn)

    assert await slug_of(make, member) == "silver"


async def test_a_new_threshold_is_applied_by_the_next_round(make):
    member = await make.member()
    await ladder(make)
    await do(member, 120)

    await make.tier("silver", 2, 200)
    await finish(jobs.review_due, datetime.now(UTC))

    assert await slug_of(make, member) == "bronze"


async def test_only_staff_save_tiers_and_nonsense_is_refused_p6(make):
    await ladder(make)
    staff = await make.viewer(await make.brand())

    with pytest.raises(Forbidden):
        await save_tier(TierTerms(slug="x", name="X", rank=9, qualifying_points=1), by=await make.viewer())
    with pytest.raises(Taken):
        await save_tier(TierTerms(slug="x", name="X", rank=3, qualifying_points=1), by=staff)
    for wrong in ({"earn_multiplier": Decimal(10**9)}, {"earn_multiplier": Decimal(0)}, {"qualifying_points": -1}):
        terms = TierTerms(**{"slug": "x", "name": "X", "rank": 9, "qualifying_points": 1, **wrong})
        with pytest.raises(Invalid):
            await save_tier(terms, by=staff)

    assert await Tier.all().count() == 3
