"""Statements: whatever happened, opening and movements make the closing balance, and every lot is explained."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Invalid
from portal.loyalty import jobs
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import TransferKind
from portal.loyalty.programme.models import EarnAction, EarnRule
from portal.loyalty.queries import history
from portal.loyalty.redeeming.cancelling import cancel_redemption
from tests.loyalty.history import History
from tests.loyalty.steps import STEPS

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
STATEMENT = """
query ($from: Date!, $to: Date!) {
  viewer { loyalty { statement(from: $from, to: $to) {
    opening earned redeemed expired adjusted closing
    transactions { type points balanceAfter lots { points earnedAt expiresAt } }
  } } }
}
"""


async def year_of(make):
    """A member with a gift in May, a coupon given back in part of June, an expiry and an adjustment."""
    member = await make.member()
    with time_machine.travel(NOON - 10 * DAY, tick=False):
        await make.points(member, 100, expires_at=NOON + 10 * DAY)
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 40)
        coupon = await make.redemption(member, await make.reward(110))
    with time_machine.travel(NOON + 2 * DAY, tick=False):
        await cancel_redemption(coupon.id, by=SYSTEM)
        await adjust_points(member.id, -15, reason="Counted twice", idempotency_key="fix-0000", by=SYSTEM)
    with time_machine.travel(NOON + 11 * DAY, tick=False):
        await make.points(member, 1)
    return member


async def test_a_statement_names_opening_movements_and_closing_of_its_days(make, graphql):
    member = await year_of(make)

    june = (await graphql(STATEMENT, viewer=member, **{"from": "2026-06-01", "to": "2026-06-30"}))["loyalty"][
        "statement"
    ]

    assert {name: june[name] for name in ("opening", "earned", "redeemed", "expired", "adjusted", "closing")} == {
        "opening": 100,
        "earned": 41,
        "redeemed": 0,
        "expired": 85,
        "adjusted": -15,
        "closing": 41,
    }
    assert [(one["type"], one["points"], one["balanceAfter"]) for one in june["transactions"]] == [
        ("EARN", 40, 140),
        ("REDEEM", -110, 30),
        ("RETURN", 110, 140),
        ("ADJUST", -15, 125),
        ("EXPIRE", -85, 40),
        ("EARN", 1, 41),
    ]


async def test_every_movement_names_the_lots_it_touched_with_their_own_lives(make, graphql):
    member = await year_of(make)

    viewer = await graphql(STATEMENT, viewer=member, **{"from": "2026-06-01", "to": "2026-06-03"})

    first = {"earnedAt": "2026-05-22T12:00:00Z", "expiresAt": "2026-06-11T12:00:00Z"}
    second = {"earnedAt": "2026-06-01T12:00:00Z", "expiresAt": None}
    assert [one["lots"] for one in viewer["loyalty"]["statement"]["transactions"]] == [
        [{"points": 40, **second}],
        [{"points": -100, **first}, {"points": -10, **second}],
        [{"points": 100, **first}, {"points": 10, **second}],
        [{"points": -15, **first}],
    ]


async def test_days_are_those_of_the_programme(make):
    """22:30 in UTC is the next day in Berlin."""
    member = await make.member()
    with time_machine.travel(datetime(2026, 6, 1, 22, 30, tzinfo=UTC), tick=False):
        await make.points(member, 7)

    assert (await history.statement(member.id, date(2026, 6, 1), date(2026, 6, 1))).closing == 0
    second = await history.statement(member.id, date(2026, 6, 2), date(2026, 6, 2))
    assert (second.opening, second.earned, second.closing) == (0, 7, 7)


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 6, 2), date(2026, 6, 1)), (date(2025, 1, 1), date(2026, 6, 1))],
    ids=["backwards", "too long"],
)
async def test_a_period_ends_after_it_begins_and_is_not_longer_than_400_days(make, first, last):
    member = await make.member()

    with pytest.raises(Invalid) as refusal:
        await history.statement(member.id, first, last)

    assert refusal.value.field == ("to",)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, bounds=st.tuples(st.integers(0, 30), st.integers(0, 30)))
async def test_opening_and_movements_make_the_closing_balance_in_any_period_of_any_history(make, steps, bounds):
    with time_machine.travel(NOON + (await EarnRule.all().count()) * DAY, tick=False) as traveller:
        await make.programme(points_expire_after_days=3)
        rule = await EarnRule.first()
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1, hold_days=1, id=rule.id if rule else None)
        chance = History(make, await make.member(), [await make.reward(10), await make.reward(50)], traveller)
        # Coupons on orders that were given back before are another subject.
        for name, *details in (step for step in steps if step[0] != "use"):
            await getattr(chance, name.replace(" ", "_"))(*details)
        await jobs.mature_account(chance.member.id, clock.now())
        end = clock.local_day(clock.now())

    first, last = (clock.local_day(NOON) + day * DAY for day in sorted(bounds))
    parts = [
        await history.statement(chance.member.id, one, other)
        for one, other in ((NOON.date() - 2 * DAY, first - DAY), (first, last), (last + DAY, max(end, last + DAY)))
    ]

    for part in parts:
        assert part.opening + part.earned - part.redeemed - part.expired + part.adjusted == part.closing
        await _explain_lots(part)
    assert [part.opening for part in parts[1:]] == [part.closing for part in parts[:-1]]
    account = await make.account(chance.member)
    assert parts[-1].closing == account.available + account.pending - account.debt


async def _explain_lots(part):
    """Lots explain all of a movement but what became debt, which only a reversal can make."""
    lots = await history.lots_touched([entry.id for entry in part.entries])
    for entry in part.entries:
        explained = sum(lot.points for lot in lots[entry.id])
        assert explained == entry.points or (entry.kind is TransferKind.REVERSE and explained == 0)
