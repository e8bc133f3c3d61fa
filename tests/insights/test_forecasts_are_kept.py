"""A forecast is made as a month begins, kept, and held against what came (IN13, IN14, IN36)."""

from datetime import UTC, date, datetime

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights import points
from portal.insights.forecasting import keeping, ledger
from portal.insights.forecasting.models import Forecast, ForecastDemand, ForecastFigure
from portal.insights.months import month_of
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.loyalty.programme.models import EarnAction
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine
from tests.privacy.lives import lived

FORECAST = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { forecast {
  madeOn noForecast byModel hasRange
  months { month figures { metric expected low high came } }
  demand { product { sku } expected low high }
  accuracy { metric months wmape bias mase coverage intervalScore text } } } }"""
SPAN = {"from": "2026-04-01", "to": "2026-08-31"}


def at(month: int, day: int = 15) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


async def shop(make, months, *, orders=4):
    """So many orders of guests in each month, of two mugs for 20.00."""
    await save_product("mug", "Mug", by=SYSTEM)
    for month in months:
        for day in range(1, orders + 1):
            await order_at(make, at(month, day))


async def order_at(make, when):
    with clock.living_at(when):
        line = NewLine(sku="mug", title="Mug", quantity=2, total=Money(2000, "EUR"))
        await make.order(f"{when:%m%d}@example.org", "20.00", placed_at=when, lines=[line])


async def forecast(graphql, viewer, when, **more):
    with clock.living_at(when):
        found = await graphql(FORECAST, viewer=viewer, **SPAN, **more)
    return found["forecast"]


def figures(found, month):
    [one] = [one for one in found["months"] if one["month"] == month]
    return {figure["metric"]: (figure["expected"], figure["came"]) for figure in one["figures"]}


@pytest.mark.anyio
async def test_it_is_made_once_as_the_month_begins_by_what_was_known_then_in36(make, graphql):
    brand = await make.brand()
    await shop(make, [4, 5, 6])
    await order_at(make, at(7, 1))
    for _ in range(2):
        with clock.living_at(at(7, 2)):
            await keeping.foretell_due(clock.now())

    found = await forecast(graphql, brand, at(7, 3))

    assert await Forecast.all().count() == 1
    assert (found["madeOn"], found["noForecast"], found["byModel"], found["hasRange"]) == (
        "2026-07-02",
        None,
        False,
        False,
    )
    assert [one["month"] for one in found["months"]][:2] == ["2026-07-01", "2026-08-01"]
    assert len(found["months"]) == keeping.MONTHS
    assert figures(found, "2026-07-01") == {
        "ORDERS": (4.0, None),
        "REVENUE": (80.0, None),
        "CASH_FLOW": (80.0, None),
    }
    assert found["demand"] == [{"product": {"sku": "mug"}, "expected": 24.0, "low": None, "high": None}]
    assert found["accuracy"] == []


@pytest.mark.anyio
async def test_before_three_whole_months_a_sentence_says_what_it_needs_in36(make, graphql):
    brand = await make.brand()
    await shop(make, [5, 6])
    with clock.living_at(at(7, 2)):
        await keeping.foretell_due(clock.now())

    found = await forecast(graphql, brand, at(7, 3), locale="de")

    assert not await Forecast.exists()
    assert found["noForecast"] == (
        "Es gibt noch keine Vorhersage: Sie braucht die Bestellungen von mindestens 3 ganzen Monaten."
    )
    assert (found["madeOn"], found["months"]) == (None, [])


@pytest.mark.anyio
async def test_a_first_month_that_began_before_the_first_order_is_not_a_whole_one_in36(make):
    for month in (4, 5, 6):
        await order_at(make, at(month))
    with clock.living_at(at(7, 2)):
        await keeping.foretell_due(clock.now())
    early = await Forecast.exists()
    await order_at(make, at(7))
    with clock.living_at(at(8, 2)):
        await keeping.foretell_due(clock.now())

    assert not early
    assert [one.month for one in await Forecast.all()] == [date(2026, 8, 1)]


@pytest.mark.anyio
async def test_a_month_that_is_over_has_what_came_and_how_far_off_it_was_in14(make, graphql):
    """Four orders a month were expected of July and August, and five and six came: 3 of 11 too few."""
    brand = await make.brand()
    await shop(make, [4, 5, 6])
    with clock.living_at(at(7, 1)):
        await keeping.foretell_due(clock.now())
    await shop(make, [7], orders=5)
    await shop(make, [8], orders=6)

    found = await forecast(graphql, brand, at(9, 1), locale="de")

    assert figures(found, "2026-07-01")["ORDERS"] == (4.0, 5.0)
    assert figures(found, "2026-08-01")["REVENUE"] == (80.0, 120.0)
    of_orders = found["accuracy"][0]
    assert of_orders == {
        "metric": "ORDERS",
        "months": 2,
        "wmape": pytest.approx(3 / 11),
        "bias": pytest.approx(-3 / 11),
        "mase": None,
        "coverage": None,
        "intervalScore": None,
        "text": "Im Mittel lag sie um 27 % daneben, meist zu niedrig.",
    }


@pytest.mark.anyio
async def test_each_month_is_held_against_the_forecast_that_was_made_as_it_began_in36(make, graphql):
    brand = await make.brand()
    await shop(make, [4, 5, 6])
    with clock.living_at(at(7, 1)):
        await keeping.foretell_due(clock.now())
    await shop(make, [7], orders=7)
    with clock.living_at(at(8, 1)):
        await keeping.foretell_due(clock.now())

    found = await forecast(graphql, brand, at(8, 2))

    assert figures(found, "2026-07-01")["ORDERS"] == (4.0, 7.0)
    assert figures(found, "2026-08-01")["ORDERS"] == (5.0, None)
    assert len(found["months"]) == 13


@pytest.mark.anyio
async def test_points_are_foretold_beside_what_they_will_cost_in13(make, graphql):
    brand = await make.brand()
    await make.programme(points_per_currency_unit=100, points_expire_after_days=None, points_expire_after_months=12)
    await make.earn_rule(EarnAction.THREAD, 500)
    await shop(make, [4, 5, 6])
    for month in (4, 5, 6):
        with clock.living_at(at(month)):
            await make.thread(by=await make.member())
    with clock.living_at(at(7, 1)):
        await keeping.foretell_due(clock.now())

    found = await forecast(graphql, brand, at(7, 2))

    july = figures(found, "2026-07-01")
    assert july["POINTS_EARNED"] == (500.0, None)
    assert (july["POINTS_REDEEMED"], july["POINTS_EXPIRED"]) == ((0.0, None), (0.0, None))
    assert (july["LIABILITY"], july["EXPECTED_COST"]) == ((20.0, None), (20.0, None))
    assert [figures(found, f"2027-0{month}-01")["POINTS_EXPIRED"][0] for month in (3, 4, 5)] == [0, 500, 500]


@pytest.mark.anyio
async def test_points_that_ended_with_an_account_are_no_sign_that_others_will_in13(make, graphql):
    """500 of one who stays and 500 of one who was erased: as none ever expired, all that are left are taken to be redeemed."""
    brand = await make.brand()
    await make.programme(points_per_currency_unit=100)
    await make.earn_rule(EarnAction.THREAD, 500)
    await shop(make, [4, 5, 6])
    with clock.living_at(at(4)):
        await make.thread(by=await make.member())
        gone = await make.member()
        await make.thread(by=gone)
    with clock.living_at(at(6)):
        await erase_member(gone.id, deletes_posts=False)
    with clock.living_at(at(7, 1)):
        await keeping.foretell_due(clock.now())

    july = figures(await forecast(graphql, brand, at(7, 2)), "2026-07-01")

    assert july["EXPECTED_COST"] == july["LIABILITY"]
    assert july["LIABILITY"][0] > 5


@pytest.mark.anyio
async def test_months_of_the_ledger_add_up_to_its_report_in31(make):
    """Over a life with everything in it, a merger, and an erasure."""
    anna = await lived(make)
    bert = await make.member()
    await make.points(bert, 500)
    await merge_members(bert.id, anna.id, reason="The same", by=SYSTEM)
    gone = await make.member()
    await make.points(gone, 300)
    await erase_member(gone.id, deletes_posts=False)
    first, last = await ledger.first_month(), month_of(clock.local_day(clock.now()).toordinal())
    assert first is not None

    found = await ledger.points_of(range(first, last + 1), 100)

    whole = await points.points(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
    assert found[-1].outstanding == whole.outstanding > 0
    for figure in ("issued", "redeemed", "expired", "reversed"):
        assert sum(getattr(one, figure) for one in found) == getattr(whole, figure)
    assert whole.issued > 0


@pytest.mark.anyio
async def test_lots_of_months_hold_what_members_hold_in13(make):
    anna = await lived(make)
    bert = await make.member()
    await make.points(bert, 500)
    await merge_members(bert.id, anna.id, reason="The same", by=SYSTEM)
    first, last = await ledger.first_month(), month_of(clock.local_day(clock.now()).toordinal())
    assert first is not None

    lots = await ledger.lots_of(range(first, last + 1))

    held = await sql.fetch_value("SELECT SUM(available + pending + reserved) FROM loyalty_accounts")
    assert sum(points for one in lots for _, points in one.endings) == int(held) > 0
    redeemed = await sql.fetch_value(
        "SELECT SUM(CASE WHEN kind = 'REDEEM' THEN points ELSE -points END) FROM points_transfers "
        "WHERE kind IN ('REDEEM', 'RETURN')"
    )
    assert sum(sum(one.redeemed) for one in lots) == int(redeemed)


@pytest.mark.anyio
async def test_what_was_foretold_in_another_currency_is_not_shown_beside_this_one_in36(make, graphql):
    brand = await make.brand()
    await shop(make, [4, 5, 6])
    with clock.living_at(at(7, 1)):
        await keeping.foretell_due(clock.now())
    await Forecast.all().update(currency="CHF")

    found = await forecast(graphql, brand, at(7, 2))

    assert found["months"] == []
    assert await ForecastFigure.exists()
    assert await ForecastDemand.exists()
