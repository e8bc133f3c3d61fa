"""Any history at all: awards, orders, refunds, coupons and time in every order, beside a small model."""

import os
import random
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from portal.loyalty import ledger
from portal.loyalty.earning import clawback
from portal.loyalty.programme.models import EarnAction, EarnRule
from portal.loyalty.tiering.proof import verify_tiers
from tests.loyalty.history import DAY, History
from tests.loyalty.steps import STEPS

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
_days = count(0, 100)
EXAMPLES = int(os.environ.get("PORTAL_TEST_HISTORIES", "25"))


# A history is read as it was found: to shrink one takes minutes, for each step is a walk through the database.
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS, hold_days=st.sampled_from([0, 1]), compares_each_time=st.booleans())
async def test_every_history_gives_what_the_model_says_and_is_proven_after_each_step(
    make, steps, hold_days, compares_each_time
):
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
            if compares_each_time and name != "wait":
                await history.compare()
            assert await ledger.verify() == []

        await history.compare()
        assert await verify_tiers() == []


def rounding_each_refund_alone():
    """A claw-back that looks at each refund by itself, as too many programmes do: 14 + 14 + 14 of 44 (R12)."""
    stood = {}

    async def points_standing(award, standing_minor, lines):
        before, points = stood.get(award.id, (award.base_minor, award.points))
        points -= (before - standing_minor) // 100
        stood[award.id] = (standing_minor, points)
        return max(0, points)

    return points_standing


@pytest.mark.parametrize("is_planted", [True, False])
async def test_a_planted_bug_in_the_claw_back_is_caught_r12(make, monkeypatch, is_planted):
    """Histories of orders that go back in parts come out as the model says, and with the bug they do not."""
    if is_planted:
        monkeypatch.setattr(clawback, "purchase_points", rounding_each_refund_alone())
    await make.programme(points_expire_after_days=None)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    rewards, wrong = [await make.reward(10), await make.reward(50)], 0
    for seed in range(5):
        dice = random.Random(seed)
        history = History(make, await make.member(), rewards, None)
        await history.order(dice.randint(2000, 9000))
        for _ in range(4):
            await history.refund(0, dice.randint(300, 2500))
        try:
            await history.compare()
        except AssertionError:
            wrong += 1

    assert (wrong > 0) is is_planted
