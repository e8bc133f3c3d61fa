"""How points are redeemed with age, who holds them, and which revenue waits for them (IN13, IN31)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.insights.ageing import Age, worked_out
from portal.insights.deferred import worked_out as shared_out
from portal.insights.forecasting.breakage import Cohort
from portal.insights.liability import Holding, shared
from portal.insights.segments import Segment
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.using import mark_coupon_used

OWED = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) {
  pointsAgeing { hasExpired ages { age share factor } months { month issued redeemed expectedByFactors expectedByShares } }
  liabilityBySegment { segment members outstanding redeemed liability { amount } }
  deferredRevenue { price { amount } goods { amount } points { amount } pointsIssued pointsExpected pointsRedeemed
    recognised { amount } waiting { amount } } } }"""
COHORTS = [
    Cohort(10_000, [1500, 2000, 1200, 500]),
    Cohort(12_000, [1900, 2400, 1500]),
    Cohort(11_000, [1600, 2300]),
    Cohort(13_000, [2000]),
]
JANUARY = 2026 * 12


def test_points_have_factors_and_shares_by_their_age_in13() -> None:
    found = worked_out(range(JANUARY, JANUARY + 4), COHORTS, has_expired=True)

    assert [one.age for one in found.ages] == [0, 1, 2, 3]
    assert [one.factor for one in found.ages[:3]] == pytest.approx([2.34, 1.346154, 1.106383], abs=5e-7)
    assert found.ages[3] == Age(3, pytest.approx(0.05), None)
    assert [one.share for one in found.ages] == pytest.approx([0.152174, 0.203030, 0.122727, 0.05], abs=5e-7)


def test_each_month_has_what_will_have_been_redeemed_in_the_end_in13() -> None:
    found = worked_out(range(JANUARY, JANUARY + 4), COHORTS, has_expired=True)

    assert [(one.month.month, one.issued, one.redeemed) for one in found.months] == [
        (1, 10_000, 5200),
        (2, 12_000, 5800),
        (3, 11_000, 3900),
        (4, 13_000, 2000),
    ]
    assert [one.by_factors for one in found.months] == pytest.approx([5200, 6417.021, 5808.511, 6970.213], abs=5e-4)
    assert [one.by_shares for one in found.months] == pytest.approx([5200, 6400, 5800, 6884.848], abs=5e-4)
    redeemed = sum(one.redeemed for one in found.months)
    assert sum(one.by_factors for one in found.months) - redeemed == pytest.approx(7495.745, abs=5e-4)
    assert sum(one.by_shares for one in found.months) - redeemed == pytest.approx(7384.848, abs=1e-3)


def test_no_more_is_redeemed_than_was_issued_in13() -> None:
    found = worked_out(range(JANUARY, JANUARY + 2), [Cohort(100, [10, 90]), Cohort(100, [60])], has_expired=True)

    assert [one.by_factors for one in found.months] == [100, 100]


def test_a_price_is_shared_between_goods_and_points_as_ifrs_15_has_it_in13() -> None:
    """Example 52: 100,000 for goods, 10,000 points at 1 each, of which 9,500 are expected and 4,500 were redeemed."""
    found = shared_out(10_000_000, 10_000, 4_500, 0.95, per_unit=1)

    assert (found.goods, found.points) == (Money(9_132_420, "EUR"), Money(867_580, "EUR"))
    assert (found.expected, found.recognised, found.waiting) == (
        9_500,
        Money(410_959, "EUR"),
        Money(456_621, "EUR"),
    )


def test_where_no_points_came_with_it_the_price_is_revenue_at_once_in13() -> None:
    found = shared_out(10_000, 0, 0, 1.0, per_unit=100)

    assert (found.goods, found.points, found.waiting) == (Money(10_000, "EUR"), Money(0, "EUR"), Money(0, "EUR"))
    assert shared_out(0, 100, 0, 1.0, per_unit=100).points == Money(0, "EUR")


def holdings(**sizes: int) -> tuple[dict[str, Holding], dict[str, Segment]]:
    """So many members of each segment with 100 points, 10 redeemed; NONE are in none."""
    members = {f"{name} {number}": Holding(100, 10) for name, size in sizes.items() for number in range(size)}
    return members, {member: Segment(name) for member in members if (name := member.split()[0]) != "NONE"}


def test_what_is_owed_is_told_by_segment_in31() -> None:
    found = shared(*holdings(CHAMPION=12, LOST=20, NONE=10), 100)

    assert [(one.segment, one.members, one.outstanding, one.redeemed) for one in found] == [
        (Segment.CHAMPION, 12, 1200, 120),
        (Segment.LOST, 20, 2000, 200),
        (None, 10, 1000, 100),
    ]
    assert found[0].liability == Money(1200, "EUR")


def test_fewer_than_ten_are_told_with_all_others_in31() -> None:
    """Nine champions with those in no segment; and where both are few, the smallest segment with them."""
    assert [(one.segment, one.members) for one in shared(*holdings(CHAMPION=9, LOST=20, NONE=10), 100)] == [
        (Segment.LOST, 20),
        (None, 19),
    ]
    assert [(one.segment, one.members) for one in shared(*holdings(CHAMPION=4, NEW=10, LOST=20), 100)] == [
        (Segment.LOST, 20),
        (None, 14),
    ]
    assert shared(*holdings(CHAMPION=4, LOST=5), 100) == []


@pytest.mark.anyio
async def test_staff_read_what_points_still_cost(make, graphql) -> None:
    """An order of 50.00 earned 500 points in May, of which 200 were redeemed in June; ten others hold 100 each."""
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=10)
    brand, anna = await make.brand(), await make.member("anna")
    with time_machine.travel(datetime(2026, 5, 10, 12, tzinfo=UTC), tick=False):
        await make.order(anna, "50.00", placed_at=clock.now())
        for number in range(10):
            await make.points(await make.member(f"other{number}"), 100)
    with time_machine.travel(datetime(2026, 6, 10, 12, tzinfo=UTC), tick=False):
        coupon = await make.redemption(anna, await make.reward(cost=200))
        await mark_coupon_used(coupon.coupon_code, order_external_id="X-1", by=await make.viewer(brand))

    with clock.living_at(datetime(2026, 7, 2, 12, tzinfo=UTC)):
        found = await graphql(OWED, viewer=brand, **{"from": "2026-05-01", "to": "2026-06-30"})

    assert found["pointsAgeing"] == {
        "hasExpired": False,
        "ages": [
            {"age": 0, "share": 0.0, "factor": 1.0},
            {"age": 1, "share": pytest.approx(200 / 1500), "factor": None},
        ],
        "months": [
            {"month": "2026-05-01", "issued": 1500, "redeemed": 200, "expectedByFactors": 200, "expectedByShares": 200},
            {"month": "2026-06-01", "issued": 0, "redeemed": 0, "expectedByFactors": 0, "expectedByShares": 0},
        ],
    }
    assert found["liabilityBySegment"] == [
        {"segment": None, "members": 11, "outstanding": 1300, "redeemed": 200, "liability": {"amount": "13.00"}}
    ]
    # 50.00 for goods of 50.00 and points of 5.00; of the 500 points 200 were redeemed.
    assert found["deferredRevenue"] == {
        "price": {"amount": "50.00"},
        "goods": {"amount": "45.45"},
        "points": {"amount": "4.55"},
        "pointsIssued": 500,
        "pointsExpected": 500,
        "pointsRedeemed": 200,
        "recognised": {"amount": "1.82"},
        "waiting": {"amount": "2.73"},
    }


@pytest.mark.anyio
async def test_what_went_back_earned_nothing_and_defers_nothing_in13(make, graphql) -> None:
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=10)
    brand, anna = await make.brand(), await make.member("anna")
    today = clock.local_day(clock.now())
    order = await make.order(anna, "50.00")
    await make.refund(order, "20.00")
    gone = await make.order(anna, "10.00")
    await make.refund(gone, "10.00")

    span = {"from": (today - timedelta(days=2)).isoformat(), "to": today.isoformat()}
    found = (await graphql(OWED, viewer=brand, **span))["deferredRevenue"]

    assert (found["price"], found["pointsIssued"]) == ({"amount": "30.00"}, 300)
