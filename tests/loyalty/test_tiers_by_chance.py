"""Tiers over months of chance: whether a worker looks every midnight or never, the same is true at the end."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty import earning, jobs
from portal.loyalty.programme.models import EarnAction, Tier, TierDowngrade, TierRefunds, TierWindow
from portal.loyalty.tiering import tiers
from portal.loyalty.tiering.models import TierPeriod
from tests.loyalty.deeds import do

pytestmark = pytest.mark.anyio
FIRST = datetime(2026, 2, 1, 11, tzinfo=UTC)
DAYS = 90


async def life(make, deeds, *, watched):
    """Do the deeds of each day at noon, undo those that are undone an hour later; with a worker at each midnight."""
    member = await make.member()
    for day in range(DAYS):
        noon = FIRST + timedelta(days=day)
        for number, (points, is_undone) in enumerate(deeds.get(day, ())):
            name = f"{member.id}:{day}:{number}"
            with clock.living_at(noon):
                await do(member, name, points)
            if is_undone:
                with clock.living_at(noon + timedelta(hours=1)):
                    await earning.undo(EarnAction.POST, name, why="undone")
        midnight = clock.end_of_day(clock.local_day(noon))
        if watched:
            with clock.living_at(midnight):
                await finish(jobs.review_due, midnight)
    with clock.living_at(FIRST + timedelta(days=DAYS)):
        await tiers.review(member.id)
    return member


async def story(make, member):
    account = await make.account(member)
    slugs = {tier.id: tier.slug for tier in await Tier.all()}
    periods = await TierPeriod.filter(account_id=account.id).order_by("began_at")
    return (
        [(slugs[one.tier_id], one.began_at, one.ended_at) for one in periods],
        account.qualifying_points,
        account.tier_until,
    )


@pytest.mark.parametrize("seed", range(8))
async def test_a_worker_that_never_came_changes_no_tier_and_no_date_r33_r37_r39(make, seed):
    chance = random.Random(seed)
    with clock.living_at(FIRST - timedelta(days=1)):
        await make.programme(
            tier_window=chance.choice([TierWindow.ROLLING, TierWindow.ROLLING, TierWindow.CALENDAR_YEAR]),
            tier_window_days=chance.choice([7, 20, 30]),
            tier_grace_days=chance.choice([0, 3, 10]),
            tier_downgrade=chance.choice(list(TierDowngrade)),
            tier_refunds=chance.choice(list(TierRefunds)),
            points_expire_after_days=None,
        )
        for rank, points in enumerate((0, 50, 100, 200)):
            await make.tier(f"tier-{rank}", rank, points)
    deeds = {
        day: [(chance.choice([10, 40, 60, 120]), chance.random() < 0.3) for _ in range(chance.choice([1, 1, 2]))]
        for day in range(DAYS)
        if chance.random() < 0.2
    }

    watched = await life(make, deeds, watched=True)
    alone = await life(make, deeds, watched=False)

    assert await story(make, alone) == await story(make, watched)
