"""New terms, and new tiers, make every account due by one small row; the worker goes through them in bounded steps."""

import pytest

from portal.kernel import clock, steps
from portal.kernel.steps import finish
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering import tiers
from portal.loyalty.tiering.proof import verify_tiers
from tests.statements import counted

pytestmark = pytest.mark.anyio
SEVERAL = 7


@pytest.fixture
async def settled(make):
    """Members in gold, whom nothing makes due."""
    await make.programme(points_expire_after_days=None)
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 2, 100)
    members = [await make.member() for _ in range(SEVERAL)]
    for member in members:
        await make.points(member, 150)
        await tiers.review(member.id)
    await finish(jobs.review_due, clock.now())
    return members


async def tiers_of(members):
    slugs = {tier.id: tier.slug for tier in await Tier.all()}
    return [slugs[(await Account.get(member_id=member.id)).tier_id] for member in members]


async def test_saving_them_touches_no_account(settled, make):
    with counted() as sent:
        await make.tier("gold", 2, 200)
        await make.programme(points_expire_after_days=None, tier_grace_days=1)

    assert [one for one in sent if "loyalty_accounts" in one] == []
    assert await tiers_of(settled) == ["gold"] * SEVERAL


async def test_the_worker_reviews_everybody_by_them_a_few_in_each_transaction(settled, make, monkeypatch):
    monkeypatch.setattr(steps, "SWEPT_AT_ONCE", 3)
    await make.tier("gold", 2, 200)

    marked = [await jobs.heed_new_terms() for _ in range(4)]
    assert await finish(jobs.review_due, clock.now()) == SEVERAL

    assert marked == [3, 3, 1, 0]
    assert await tiers_of(settled) == ["bronze"] * SEVERAL
    assert await verify_tiers() == []


async def test_who_is_reviewed_before_the_worker_came_by_is_judged_by_them_with_grace_and_once(settled, make):
    """An order may come first: it is then as though the worker had been there (R39)."""
    await make.programme(points_expire_after_days=None, tier_grace_days=5)
    await make.tier("gold", 2, 200)
    assert await verify_tiers() == []
    await tiers.review(settled[0].id)

    kept = await Account.get(member_id=settled[0].id)
    assert await tiers_of(settled[:1]) == ["gold"]
    assert kept.tier_until is not None
    assert await finish(jobs.review_due, clock.now()) == SEVERAL - 1
    assert {(await Account.get(member_id=member.id)).tier_until for member in settled} == {kept.tier_until}
    assert await verify_tiers() == []
    assert await ledger.verify() == []


async def test_a_new_account_heeds_those_that_hold(settled, make):
    await make.points(await make.member(), 10)

    assert await jobs.heed_new_terms() == 0
