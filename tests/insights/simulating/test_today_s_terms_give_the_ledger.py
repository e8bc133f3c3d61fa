"""A replay by the terms of today gives what the ledger says, whatever happened (IN25)."""

import os
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from portal.holdouts.models import HoldoutKind
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction, EarnRule
from tests.insights.real_orders import invoices
from tests.insights.simulating.lives import Lives
from tests.insights.simulating.replays import unlike
from tests.loyalty.history import DAY, History
from tests.loyalty.steps import STEPS

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
_days = count(0, 100)
MERGED_ON_ONE_DAY = [
    ("an order takes what is on its way back", 3, False),
    ("award", 26, 2, None),
    ("regret", 6383, True, 5591),
    ("regret", 8545, True, 1303),
    ("staff move an order to somebody and back", 1),
    ("merge", [(18, None), (18, None), (59, None)]),
    ("merge", [(11, 1), (34, 4)]),
    ("merge", []),
    ("refund", 9, 9000),
    ("award", 30, 0, None),
    ("award", 15, 0, None),
    ("merge", [(40, 1)]),
    ("the shop deletes a refund", 4, 6),
    ("the shop sums it up", 8),
    ("hold and regret", 1, 9),
    ("redeem", 0),
    ("award", 23, 0, 2),
    ("reserve and wait", 0, 1, True),
]
"""Between two mergers points are taken back, from what the later one has not brought yet."""
EXAMPLES = int(os.environ.get("PORTAL_TEST_HISTORIES", "25"))


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS, hold_days=st.sampled_from([0, 1]))
@example(steps=MERGED_ON_ONE_DAY, hold_days=0)
async def test_orders_refunds_coupons_mergers_and_time_by_chance(make, steps, hold_days):
    with time_machine.travel(NOON + next(_days) * DAY, tick=False) as traveller:
        await make.programme(points_expire_after_days=3)
        rule = await EarnRule.first()
        await make.earn_rule(
            EarnAction.PURCHASE, per_currency_unit=Decimal(1), hold_days=hold_days, id=rule.id if rule else None
        )
        rewards = [await make.reward(10), await make.reward(50)]
        history = History(make, await make.member(), rewards, traveller)

        for name, *details in steps:
            await getattr(history, name.replace(" ", "_"))(*details)

        assert await unlike(until=NOON + 1000 * DAY, member=history.member) == []


@pytest.mark.parametrize("seed", range(6))
async def test_tiers_caps_contributions_corrections_and_presents_by_chance(make, seed):
    """Each deed at an instant of its own, as in life."""
    with time_machine.travel(NOON, tick=False) as traveller:
        lives = Lives(seed, make)
        await lives.begin()
        middle = None
        for step in range(60):
            await lives.rest(traveller)
            await lives.go_on()
            middle = clock.now() + timedelta(minutes=1) if step == 30 else middle

        assert await unlike() == []
        assert await unlike(since=middle) == []
        assert await unlike(until=middle) == []


async def test_a_year_of_a_gift_shop_s_orders_by_members(make, shared):
    bought = [one for one in invoices(shared) if one.customer and one.total > 0]
    some = set(sorted({one.customer for one in bought})[:25])
    with clock.living_at(datetime(2009, 11, 1, tzinfo=UTC)):
        await make.programme(points_expire_after_days=120)
        for rank, points in enumerate((0, 500, 2000)):
            await make.tier(f"tier-{rank}", rank, points, earn_multiplier=Decimal(4 + rank) / 4)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), multiplier_by_tier=True, hold_days=14)
        members = {number: await make.member() for number in sorted(some)}
    for one in sorted((one for one in bought if one.customer in some), key=lambda each: each.at):
        with clock.living_at(one.at):
            await make.order(members[one.customer], amount=Money(one.total, "EUR"), placed_at=one.at)

    with clock.living_at(datetime(2011, 1, 1, tzinfo=UTC)):
        assert await unlike() == []
        assert await unlike(since=datetime(2010, 6, 1, tzinfo=UTC)) == []


async def test_what_the_terms_of_today_do_not_explain_is_named(make):
    """A programme that was changed in between: its lots ended by other terms than today's."""
    member = await make.member()
    await make.programme(points_expire_after_days=30)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    order = await make.order(member, amount=Money(5000, "EUR"), placed_at=NOON)

    await make.programme(points_expire_after_days=60)

    assert [one.partition(" ends ")[0] for one in await unlike()] == [
        f"{member.id}: what PURCHASE:order:{order.id} earned"
    ]


async def test_a_rule_that_a_holdout_keeps_from_somebody_gives_them_nothing(make):
    anna, bert = await make.member(), await make.member()
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    double = await make.earn_rule(EarnAction.PURCHASE, multiplier=Decimal(2))
    await make.holdout(HoldoutKind.EARN_RULE, double.rule.id, keeps_out=[anna], and_not=[bert])
    orders = [await make.order(one, amount=Money(3000, "EUR"), placed_at=clock.now()) for one in (anna, bert)]

    assert [(await Transfer.get(source_id=order.id)).points for order in orders] == [30, 60]
    assert await unlike() == []
