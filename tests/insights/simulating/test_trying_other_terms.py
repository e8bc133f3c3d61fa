"""What other terms would have come to, on days that have been; nothing of the ledger changes by it (IN25, IN26)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from portal.access.viewers import viewer_of
from portal.accounts.viewer import SYSTEM
from portal.insights.models import Simulation, SimulationState
from portal.insights.simulating import results, working
from portal.insights.simulating.figures import Sums, break_even, factor, groups, moves
from portal.insights.simulating.starting import simulate
from portal.kernel import clock
from portal.kernel.errors import Forbidden, Invalid, LimitReached, Required
from portal.kernel.money import Money
from portal.loyalty import programme
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.models import EarnAction, EarnRule
from portal.loyalty.tiering.terms import TierTerms
from portal.shop.recording.orders import NewLine
from tests.insights.simulating.wishes import purchases, tried, wish

pytestmark = pytest.mark.anyio
FIRST = datetime(2026, 3, 2, 11, tzinfo=UTC)
DAY = timedelta(days=1)
LATER = FIRST + 60 * DAY
MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)


@pytest.fixture
async def rule(make):
    """A point for each euro, for a year."""
    with clock.living_at(FIRST - DAY):
        await make.programme()
        return (await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))).rule


@pytest.fixture
async def now(portal_db):
    with clock.living_at(LATER):
        yield


async def bought(make, member, minor, *, day=0, **values):
    at = FIRST + day * DAY
    with clock.living_at(at):
        return await make.order(member, amount=Money(minor, "EUR"), placed_at=at, **values)


def sides(simulation):
    assert simulation.state is SimulationState.DONE
    return results.sides_of(simulation)


async def test_twice_the_rate_gives_twice_the_points_and_the_ledger_stays_as_it_is(make, rule, now):
    member = await make.member()
    await bought(make, member, 4999)
    await bought(make, member, 999, day=3)
    stood = await Transfer.all().count()

    found = await tried(wish(MARCH, MAY, rules=[(purchases(2, id=rule.id), ())]))

    before, after = sides(found)
    assert (before.points.issued, after.points.issued) == (49 + 9, 99 + 19)
    assert (after.points.outstanding, after.points.liability) == (118, Money(118, "EUR"))
    assert results.revenue_of(found) == Money(5998, "EUR")
    assert await Transfer.all().count() == stood
    assert (await EarnRule.get(id=rule.id)).version == 1


async def test_what_went_back_is_taken_back_of_what_would_have_been_given(make, rule, now):
    order = await bought(make, await make.member(), 10000)
    with clock.living_at(FIRST + 5 * DAY):
        await make.refund(order, Money(2500, "EUR"))

    before, after = sides(await tried(wish(MARCH, MAY, rules=[(purchases(3, id=rule.id), ())])))

    assert (before.points.reversed, after.points.reversed) == (25, 75)
    assert (before.points.outstanding, after.points.outstanding) == (75, 225)


async def test_a_cap_leaves_what_it_would_have_left_and_moves_up_after_a_refund_in26(make, rule, now):
    member = await make.member()
    first = await bought(make, member, 6000)
    await bought(make, member, 6000)
    with clock.living_at(FIRST + DAY):
        await make.refund(first, Money(6000, "EUR"))

    _, after = sides(await tried(wish(MARCH, MAY, rules=[(purchases(1, id=rule.id, daily_cap=80), ())])))

    assert after.points.issued == 60 + 20 + 40
    assert after.points.reversed == 60
    assert after.points.outstanding == 60


async def test_points_end_as_the_other_terms_say_and_a_redemption_shrinks_to_what_is_left(make, rule, now):
    member, reward = await make.member(), await make.reward(50)
    await bought(make, member, 6000)
    with clock.living_at(FIRST + 30 * DAY):
        await make.redemption(member, reward)
    terms = replace(programme.DEFAULT, points_expire_after_days=20)

    before, after = sides(await tried(wish(MARCH, MAY, programme=terms, rules=())))

    assert (before.points.redeemed, before.points.expired, before.cut_short) == (50, 0, 0)
    assert (after.points.redeemed, after.points.expired, after.cut_short) == (0, 60, 1)


async def test_corrections_and_other_actions_stay_what_they_were(make, rule, now):
    member = await make.member()
    with clock.living_at(FIRST):
        await make.earn_rule(EarnAction.REVIEW, 30)
        await adjust_points(member.id, 70, reason="Sorry", idempotency_key="sorry-once", by=SYSTEM)
    await bought(make, member, 1000, day=2)

    before, after = sides(await tried(wish(MARCH, MAY, rules=[(purchases(5, id=rule.id), ())])))

    assert (before.points.issued, after.points.issued) == (80, 120)


async def test_a_campaign_for_some_goods_lifts_their_lines_alone(make, rule, now):
    lines = [NewLine(sku=one, title=one, quantity=1, total=Money(1000, "EUR")) for one in ("mug", "beans")]
    await bought(make, await make.member(), 2000, lines=lines)
    campaign = replace(
        purchases(1), per_currency_unit=None, multiplier=Decimal(3), conditions=[Condition("product", ("mug",))]
    )

    before, after = sides(await tried(wish(MARCH, MAY, rules=[(campaign, ())])))

    assert (before.points.issued, after.points.issued) == (20, 40)


async def test_orders_that_earned_nothing_do_by_a_rule_that_comes_but_none_that_was_imported(make, now):
    with clock.living_at(FIRST - DAY):
        await make.programme()
        await make.earn_rule(EarnAction.POST, 1)
    member = await make.member()
    with clock.living_at(FIRST - DAY):
        await make.points(member, 5)
    await bought(make, member, 1500)
    await bought(make, member, 7000, source="import:old")

    before, after = sides(await tried(wish(MARCH, MAY, rules=[(purchases(1), ())])))

    assert after.points.issued - before.points.issued == 15


async def test_a_lower_threshold_lifts_members_and_groups_under_ten_are_told_together(make, rule, now):
    with clock.living_at(FIRST - DAY):
        await make.tier("basic", 0, 0)
        await make.tier("silver", 1, 100)
    for minor in [5000] * 12 + [20000] * 3:
        await bought(make, await make.member(), minor)
    silver = TierTerms(slug="silver", name="Silver", rank=1, qualifying_points=50)

    found = await tried(wish(MARCH, MAY, rules=(), tiers=[(silver, ())]))

    assert [(one.before, one.after, one.members, one.is_rest) for one in results.moves_of(found)] == [
        (None, None, 15, True)
    ]


async def test_terms_that_do_not_explain_what_was_booked_are_not_compared_in25(make, rule, now):
    await bought(make, await make.member(), 5000)
    await make.programme(points_expire_after_days=30)

    found = await tried(wish(MARCH, MAY, rules=[(purchases(2, id=rule.id), ())]))

    assert (found.state, found.unlike, found.sums) == (SimulationState.REFUSED, 1, {})
    assert results.refusal(found, "en") == (
        "Today's terms do not give what was booked for one member, so nothing is compared. Were programme, tiers or "
        "rules changed in the period? Choose a later first day."
    )


async def test_from_a_later_day_on_they_are_with_what_was_held_then_in26(make, rule, now):
    member = await make.member()
    await bought(make, member, 5000)
    with clock.living_at(FIRST + DAY):
        await make.programme(points_expire_after_days=40)
    await bought(make, member, 1000, day=10)

    found = await tried(wish(date(2026, 3, 10), date(2026, 4, 9), rules=[(purchases(2, id=rule.id), ())]))

    before, after = sides(found)
    assert (before.points.issued, after.points.issued) == (10, 20)
    assert (before.points.outstanding, after.points.outstanding) == (60, 70)


async def test_the_worker_goes_on_where_it_stopped_and_a_step_counts_once(make, rule, now, monkeypatch):
    for _ in range(7):
        await bought(make, await make.member(), 1000)
    monkeypatch.setattr(working._pace, "members", 3)
    made = await simulate(wish(MARCH, MAY, rules=[(purchases(2, id=rule.id), ())]), by=SYSTEM)

    await working.work_due(clock.now())
    behind = await Simulation.get(id=made.id)
    await working.work_due(clock.now())
    stale = await working._keep(behind, Sums(), 0, [behind.after_id])
    await working.work_due(clock.now())
    while await working.work_due(clock.now()):
        pass

    assert (behind.state, behind.done, behind.members, stale) == (SimulationState.RUNNING, 3, 7, False)
    _, after = sides(await Simulation.get(id=made.id))
    assert after.points.issued == 140


async def test_simulations_are_forgotten_after_a_year(make, rule, now):
    await tried(wish(MARCH, MAY))

    assert await working.forget_old(LATER + 364 * DAY) == 0
    assert await working.forget_old(LATER + 365 * DAY) == 1
    assert await Simulation.all().count() == 0


async def test_what_makes_no_sense_is_refused_and_nothing_waits(make, rule, now):
    for refusal, asked in (
        (Required, wish(MARCH, MAY, rules=())),
        (Invalid, wish(MAY, MARCH)),
        (Invalid, wish(date(2026, 6, 1))),
        (Invalid, wish(MARCH, MAY, margin=1.2)),
        (Invalid, wish(MARCH, MAY, elasticity=-1.0)),
        (Invalid, wish(MARCH, MAY, rules=[(purchases(1, daily_cap=0), ())])),
    ):
        with pytest.raises(refusal):
            await simulate(asked, by=SYSTEM)
    member = await viewer_of((await make.member()).id)
    with pytest.raises(Forbidden):
        await simulate(wish(MARCH, MAY), by=member)

    assert await Simulation.all().count() == 0


async def test_at_most_ten_wait(make, rule, now):
    for _ in range(10):
        await simulate(wish(MARCH, MAY), by=SYSTEM)

    with pytest.raises(LimitReached):
        await simulate(wish(MARCH, MAY), by=SYSTEM)


def test_the_check_values_of_break_even_and_elasticity_in25():
    assert break_even(0.01, 0.02, 0.7, 0.4) == pytest.approx(0.018135, abs=5e-7)
    assert break_even(0.01, 0.6, 0.7, 0.4) is None
    assert factor(0.01, 0.02, 1.5) == pytest.approx(1.015345, abs=5e-7)


def test_neighbouring_groups_under_ten_are_one_and_no_point_is_lost_in26():
    sums = Sums.of(
        {"gains": {"0": 3, "2": 40, "3": 100, "4": 4, "6": 5}, "gained": {"0": -1800, "2": -90, "4": 80, "6": 2900}}
    )

    found = groups(sums)

    assert [(one.least, one.most, one.members, one.points) for one in found] == [
        (None, -1, 43, -1890),
        (0, None, 109, 2980),
    ]


def test_moves_of_fewer_than_ten_are_told_with_the_smallest_that_is_not_in26():
    sums = Sums.of({"moves": {"a>a": 50, "a>b": 12, "b>a": 4}})

    assert [(one.before, one.after, one.members, one.is_rest) for one in moves(sums)] == [
        ("a", "a", 50, False),
        (None, None, 16, True),
    ]
