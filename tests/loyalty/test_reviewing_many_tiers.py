"""Reviewing many tiers at once comes to the same as reviewing one after the other, in a handful of statements."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from portal.access.keys import keys_of, revoke_key
from portal.kernel import clock, steps
from portal.kernel.steps import finish
from portal.loyalty import jobs, programme
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier, TierBasis
from portal.loyalty.tiering import proof, tiers
from portal.loyalty.tiering.models import TierPeriod
from tests.loyalty.deeds import do
from tests.statements import counted

pytestmark = pytest.mark.anyio
FIRST = datetime(2026, 2, 1, 11, tzinfo=UTC)


async def state_of(member):
    account = await Account.get(member_id=member.id)
    periods = await TierPeriod.filter(account_id=account.id).order_by("began_at")
    return (
        account.tier_id, account.tier_since, account.tier_until, account.qualifying_points, account.tier_review_at,
        [(one.tier_id, one.began_at, one.ended_at) for one in periods], sorted(await keys_of(member.id)),
        account.available,
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("basis", list(TierBasis))
async def test_after_weeks_away_the_job_comes_to_what_one_review_after_the_other_comes_to(make, seed, basis):
    """R33, R37: half of the members are reviewed by the job, their twins each alone."""
    chance = random.Random(seed)
    with clock.living_at(FIRST - timedelta(days=1)):
        await make.programme(
            tier_basis=basis,
            tier_window_days=chance.choice([7, 20]),
            tier_grace_days=chance.choice([0, 5]),
            points_expire_after_days=None,
        )
        for rank, points in enumerate((0, 50, 100)):
            await make.tier(f"tier-{rank}", rank, points, entry_points=rank)
        twins = [(await make.member(), await make.member()) for _ in range(6)]
        for pair in twins:
            for member in pair:
                await tiers.enter(member.id)
    for day in range(12):
        with clock.living_at(FIRST + timedelta(days=day)):
            for number, pair in enumerate(twins):
                points = chance.choice([0, 0, 30, 60])
                for member in pair if points else ():
                    if basis is TierBasis.SPEND:
                        await make.order(member, f"{points}.00")
                    else:
                        await do(member, f"{member.id}:{day}:{number}", points)

    with clock.living_at(FIRST + timedelta(days=40)):
        for one, _ in twins:
            await tiers.review(one.id)
        assert await finish(jobs.review_due, clock.now()) > 0

        assert [await state_of(one) for one, _ in twins] == [await state_of(twin) for _, twin in twins]
        assert await proof.verify_tiers() == []


@pytest.fixture
def time_enough(monkeypatch):
    """The steps' clock stands still, so that one step does all that is due."""
    monkeypatch.setattr(steps, "monotonic", lambda: 0.0)
    monkeypatch.setattr(jobs.TO_REVIEW, "_at_once", steps.AT_FIRST)


@pytest.fixture
async def settled(make, time_enough):
    """So many members in a tier that a year keeps, due for a look today."""

    async def members(count):
        await make.programme(points_expire_after_days=None)
        await make.tier("bronze", 1, 0)
        await make.tier("gold", 2, 100)
        made = [await make.member() for _ in range(count)]
        for member in made:
            await make.points(member, 150)
        await finish(jobs.review_due, clock.now())
        await Account.all().update(tier_review_at=clock.now())
        return made

    return members


@pytest.mark.parametrize("count", [3, 30])
async def test_whom_time_moves_nowhere_cost_a_handful_of_statements_together(settled, backend, count):
    await settled(count)

    with counted() as sent:
        assert await jobs.review_due(clock.now()) == count

    # To mark who was judged by other terms, to take them, to read them, stamps and keys, what they earned by
    # then and by now, and to write. Then it asks for more, and there is none.
    assert len(sent) == {"sqlite": 15, "postgresql": 18}[backend], "\n".join(sent)


async def test_who_lacks_a_key_of_their_tier_gets_it_and_the_others_are_reviewed_with_them(settled):
    members = await settled(3)
    await revoke_key(members[1].id, "tier:gold")

    assert await jobs.review_due(clock.now()) == 3

    assert await keys_of(members[1].id) == {"tier:bronze", "tier:gold"}
    assert not await Account.filter(tier_review_at__lte=clock.now()).exists()


async def test_who_rises_is_told_and_given_the_keys_while_the_others_stay(settled, make):
    members = await settled(3)
    await make.tier("silver", 3, 140)
    edition = (await programme.current()).edition
    await Account.filter(member_id__in=[one.id for one in members[:2]]).update(
        tier_review_at=None, heeds_edition=edition
    )

    assert await finish(jobs.review_due, clock.now()) == 1

    silver, gold = await Tier.get(slug="silver"), await Tier.get(slug="gold")
    assert [(await Account.get(member_id=one.id)).tier_id for one in members] == [gold.id, gold.id, silver.id]
    assert await keys_of(members[2].id) == {"tier:bronze", "tier:gold", "tier:silver"}


async def test_what_fell_due_on_many_days_is_judged_by_several_steps_and_comes_to_the_same(make, monkeypatch):
    monkeypatch.setattr(jobs, "INSTANTS_AT_ONCE", 3)
    member, twin = await make.member(), await make.member()
    with clock.living_at(FIRST):
        await make.programme(tier_window_days=7, points_expire_after_days=None)
        await make.tier("bronze", 1, 0)
        await make.tier("gold", 2, 25)
    for day in range(10):
        with clock.living_at(FIRST + timedelta(days=day)):
            for one in (member, twin):
                await do(one, f"{one.id}:{day}", 10)

    with clock.living_at(FIRST + timedelta(days=60)):
        await tiers.review(twin.id)
        counts = []
        while done := await jobs.review_due(clock.now()):
            counts.append(done)

        assert await state_of(member) == await state_of(twin)
    assert len(counts) >= 1
