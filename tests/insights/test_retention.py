"""Who comes again and who is lost, by the shop's own gaps (IN16)."""

from datetime import UTC, date, datetime

import pytest

from portal.accounts.viewer import SYSTEM
from portal.community.models import Post
from portal.insights.recorded import Bought
from portal.insights.retention import purchase_days, retention, silence
from portal.privacy.restriction import restrict
from tests.insights.real_orders import invoices

RETENTION = """query { insights(from: "2026-03-01", to: "2026-03-31") { retention {
  repeatPurchaseRate activeCustomers churnedCustomers silentDays } } }"""

FIGURES = """query { insights(from: "2026-03-01", to: "2026-03-31") { retention { activeCustomers } cohorts { customers }
  relatedSales { averageLinesPerOrder } community { activeMembers newPosts } } }"""


@pytest.mark.parametrize(("quantile", "days"), [(0.5, 28), (0.75, 60), (0.9, 120), (0.95, 165)])
def test_the_gaps_of_a_gift_shop_in16(shared, quantile: float, days: int) -> None:
    orders = [Bought(one.customer, one.at.date().toordinal(), one.total) for one in invoices(shared)]

    known = purchase_days(orders, date.max.toordinal())

    assert (len(known), sum(len(bought) > 1 for bought in known.values())) == (863, 554)
    assert silence(known, quantile) == days


def test_of_few_gaps_nobody_is_lost_in16() -> None:
    orders = [Bought(f"b{n}", day, 100) for n in range(19) for day in (100, 110)]

    assert silence(purchase_days(orders, 500)) is None
    assert retention(orders, start=300, end=500).churned == 0
    assert silence(purchase_days([*orders, Bought("b0", 140, 100)], 500)) == 10


def test_who_has_left_was_a_customer_when_the_span_began_in16() -> None:
    """The bound is ten days: nine of ten gaps are."""
    steady = [Bought(f"s{n}", day, 100) for n in range(10) for day in range(0, 101, 10)]
    others = [
        Bought("left", 75, 100),
        Bought("long gone", 30, 100),
        Bought("newcomer", 85, 100),
        Bought("still there", 95, 100),
        Bought("gave all back", 95, 100, ((96, 100),)),
    ]

    found = retention([*steady, *others], start=81, end=100)

    assert (found.silence, found.churned) == (10, 1)
    assert (found.active, found.repeat_rate) == (12, 10 / 12)


@pytest.mark.anyio
async def test_staff_read_who_came_again(make, graphql) -> None:
    brand, anna, bert = await make.brand(), await make.member(), await make.member()
    for who, day in ((anna, 3), (anna, 20), (bert, 5), (bert, 5)):
        await make.order(who, "10.00", placed_at=datetime(2026, 3, day, 12, tzinfo=UTC))

    report = (await graphql(RETENTION, viewer=brand))["retention"]

    assert report == {"repeatPurchaseRate": 0.5, "activeCustomers": 2, "churnedCustomers": 0, "silentDays": None}


@pytest.mark.anyio
async def test_whose_data_is_restricted_is_in_no_figure_of_buying_or_talking_lw30(make, graphql) -> None:
    brand, anna, bert = await make.brand(), await make.member(), await make.member()
    for who, day in ((anna, 3), (anna, 20), (bert, 5)):
        await make.order(who, "10.00", placed_at=datetime(2026, 3, day, 12, tzinfo=UTC))
    thread = await make.thread(by=bert)
    await make.post(to=thread, by=anna)
    said = datetime(2026, 3, 6, 12, tzinfo=UTC)
    await Post.all().update(created_at=said)
    before = await graphql(FIGURES, viewer=brand)

    await restrict(anna.id, reason="Disputed", by=SYSTEM)

    after = await graphql(FIGURES, viewer=brand)
    assert before == {
        "retention": {"activeCustomers": 2}, "cohorts": [{"customers": 2}], "relatedSales": {"averageLinesPerOrder": 1.0},
        "community": {"activeMembers": 2, "newPosts": 1},
    }  # fmt: skip
    assert after == {
        "retention": {"activeCustomers": 1}, "cohorts": [{"customers": 1}], "relatedSales": {"averageLinesPerOrder": 1.0},
        "community": {"activeMembers": 1, "newPosts": 1},
    }  # fmt: skip
