"""What is expected of customers: fitted by the worker, kept with its day, and refused in a sentence where it cannot be."""

import asyncio
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights import history, predictions
from portal.insights.models import BuyingModel
from portal.insights.predicting import fitting
from portal.insights.predicting.bg_nbd import Buying
from portal.insights.predicting.fitting import Refusal
from portal.insights.predicting.gamma_gamma import Spending
from portal.insights.recorded import Bought
from portal.kernel import clock
from portal.kernel.money import Money
from portal.shop.models import Customer

TODAY = datetime(2026, 6, 30, 12, tzinfo=UTC)
LAST = TODAY.date().toordinal()
CLV = """query { insights(from: "2026-01-01", to: "2026-12-31") { clv {
  predictedClv { amount currency } predictedOn noPrediction } } }"""


def purchases(buyers: int, *, seed: int = 5, days: int = 400) -> list[Bought]:
    """Orders as the models suppose them: everybody has a rate, a way of leaving, and a mean of their own."""
    chance, orders = Random(seed), []
    for number in range(buyers):
        day = LAST - chance.randrange(days // 4, days)
        rate, leaving = chance.gammavariate(0.8, 1 / 30), chance.betavariate(0.8, 2.5)
        scale = chance.gammavariate(3.74, 1 / 15.44)
        while day <= LAST:
            orders.append(Bought(f"buyer-{number}", day, round(100 * chance.gammavariate(6.25, 1 / scale))))
            if chance.random() < leaving:
                break
            day += max(1, round(chance.expovariate(rate)))
    return orders


def test_purchase_days_are_what_counts_cv4() -> None:
    """Two orders of one day are one purchase; what went back wholly, and what cost nothing, are none."""
    orders = [
        Bought("anna", LAST - 100, 1000),
        Bought("anna", LAST - 60, 2000),
        Bought("anna", LAST - 60, 500),
        Bought("anna", LAST - 20, 4000, ((LAST - 10, 1000),)),
        Bought("anna", LAST - 10, 9900, ((LAST - 5, 9900),)),
        Bought("anna", LAST - 5, 0),
        Bought("bert", LAST - 3, 700),
        Bought("gone", LAST - 3, 700, is_forgotten=True),
        Bought(None, LAST - 3, 700),
    ]

    known = fitting.customers_of(orders, LAST)

    assert known == {
        "anna": fitting.Customer(Buying(2, 80.0, 100.0), Spending(2, 2750.0)),
        "bert": fitting.Customer(Buying(0, 0.0, 3.0), None),
    }


def test_both_models_are_found_cv4() -> None:
    models = fitting.fit(fitting.customers_of(purchases(600), LAST).values())

    assert models.refusal is None
    assert models.buying is not None
    assert models.spending is not None
    assert models.spending.mean == pytest.approx(3522, rel=0.1)
    assert models.buying.r / models.buying.alpha == pytest.approx(0.8 / 30, rel=0.4)


@pytest.mark.parametrize(
    ("orders", "refusal"),
    [
        (purchases(99), Refusal.TOO_FEW_BUYERS),
        ([Bought(f"b{n}", LAST - n, 1000) for n in range(200)], Refusal.TOO_FEW_CAME_AGAIN),
        ([Bought(f"b{n % 150}", LAST - n % 80, 1000) for n in range(400)], Refusal.TOO_SHORT),
    ],
)
def test_too_little_is_refused(orders: list[Bought], refusal: Refusal) -> None:
    models = fitting.fit(fitting.customers_of(orders, LAST).values())

    assert (models.refusal, models.buying, models.spending) == (refusal, None, None)


def test_amounts_that_follow_from_how_often_somebody_buys_are_refused_cv5() -> None:
    """Whether they will come is told nevertheless."""
    counts: dict[str, int] = {}
    for one in purchases(400):
        counts[one.buyer or ""] = counts.get(one.buyer or "", 0) + 1
    orders = [Bought(one.buyer, one.day, 1000 * counts[one.buyer or ""]) for one in purchases(400)]

    models = fitting.fit(fitting.customers_of(orders, LAST).values())

    assert models.refusal is Refusal.CORRELATED
    assert models.buying is not None
    assert models.spending is None


async def shop_of(make, orders: list[Bought]) -> None:
    """The orders as the shop tells them, by guests with an address each."""
    for one in orders:
        at = clock.start_of_day(datetime.fromordinal(one.day).date()) + timedelta(hours=10)
        await make.order(f"{one.buyer}@example.org", amount=Money(one.total, "EUR"), placed_at=at)


@pytest.mark.anyio
async def test_the_worker_fits_and_staff_see_what_a_customer_will_spend_cv6(make, graphql) -> None:
    orders = purchases(104, days=200)
    await shop_of(make, orders)
    brand = await make.brand()
    with clock.living_at(TODAY):
        assert (await graphql(CLV, viewer=brand))["clv"] == {
            "predictedClv": None,
            "predictedOn": None,
            "noPrediction": None,
        }

        await predictions.refit_due(TODAY)

        told = (await graphql(CLV, viewer=brand))["clv"]
        model = fitting.fit(fitting.customers_of(orders, LAST).values())
        known = fitting.customers_of(orders, LAST)
        mean = sum(model.expected_amount(one, predictions.A_YEAR) or 0 for one in known.values()) / len(known)
        assert told["predictedOn"] == "2026-06-30"
        assert told["noPrediction"] is None
        assert float(told["predictedClv"]["amount"]) == pytest.approx(mean / 100, abs=0.011)

        anybody = await Customer.all()
        found = await predictions.predicted([one.id for one in anybody])
        assert len(found) == len(known)
        for one in anybody:
            who = known[(one.email or "").removesuffix("@example.org")]
            prediction = found[one.id]
            assert (prediction.churn_risk is None) == (who.buying.repeats == 0)
            assert prediction.clv is not None
            expected = model.expected_amount(who, predictions.A_YEAR)
            assert prediction.clv.minor == pytest.approx(expected, abs=1)


@pytest.mark.anyio
async def test_too_little_is_said_in_the_readers_language(make, graphql) -> None:
    await shop_of(make, purchases(3))
    brand = await make.brand()
    with clock.living_at(TODAY):
        await predictions.refit_due(TODAY)
        told = (await graphql(CLV, viewer=brand, locale="de"))["clv"]

    assert told["predictedClv"] is None
    assert told["noPrediction"] == ("Noch gibt es keine Vorhersage: Dafür müssen mindestens 100 Kunden gekauft haben.")


@pytest.mark.anyio
async def test_a_model_is_fitted_once_a_week_and_one_that_was_refused_every_day(make) -> None:
    await shop_of(make, purchases(3))
    await predictions.refit_due(TODAY)
    await predictions.refit_due(TODAY + timedelta(hours=23))
    assert await BuyingModel.all().count() == 1
    await predictions.refit_due(TODAY + timedelta(hours=25))
    assert await BuyingModel.all().count() == 2

    await BuyingModel.all().update(refusal=None)
    await predictions.refit_due(TODAY + timedelta(days=7))
    assert await BuyingModel.all().count() == 2
    await predictions.refit_due(TODAY + timedelta(days=8, hours=2))
    assert await BuyingModel.all().count() == 3


@pytest.mark.anyio
async def test_two_workers_keep_one_model_of_a_day(make) -> None:
    await shop_of(make, purchases(3))

    await asyncio.gather(*(predictions.refit_due(TODAY) for _ in range(4)))

    assert await BuyingModel.all().count() == 1


@pytest.mark.anyio
async def test_without_an_order_nothing_is_kept(portal_db) -> None:
    await predictions.refit_due(TODAY)

    assert await BuyingModel.all().count() == 0


async def a_model(now: datetime) -> BuyingModel:
    return await BuyingModel.create(
        day=now.date(),
        fitted_at=now,
        customers=100,
        came_again=40,
        r=0.8,
        alpha=30.0,
        a=0.8,
        b=2.5,
        p=6.0,
        q=3.7,
        v=1500.0,
        currency="EUR",
    )


@pytest.mark.anyio
async def test_two_who_were_merged_are_one_at_once_r75(make) -> None:
    anna, anne = await make.member("anna"), await make.member("anne")
    for days, who in ((100, anna), (50, anne), (20, anna)):
        await make.order(who, "30.00", placed_at=TODAY - timedelta(days=days))
    with clock.living_at(TODAY):
        await a_model(TODAY)
        await merge_members(anne.id, anna.id, reason="The same", by=SYSTEM)
        found = await predictions.predicted_of_buyers([anna.id])

        model = predictions._models(await BuyingModel.get())
        one = fitting.Customer(Buying(2, 80.0, 100.0), Spending(2, 3000.0))
        expected = model.expected_amount(one, predictions.A_YEAR)
        assert expected is not None
        assert found[anna.id].clv == Money(round(expected), "EUR")
        assert await predictions.predicted_of_buyers([anne.id]) == {}


@pytest.mark.anyio
async def test_nothing_is_expected_of_who_was_erased_r76(make) -> None:
    anna = await make.member("anna")
    await make.order(anna, "30.00", placed_at=TODAY - timedelta(days=50))
    customer = await Customer.get()
    with clock.living_at(TODAY):
        await a_model(TODAY)
        assert set(await predictions.predicted([customer.id])) == {customer.id}
        await erase_member(anna.id, deletes_posts=False)

        assert await predictions.predicted([customer.id]) == {}
        assert await predictions.predicted_of_buyers([anna.id, customer.id]) == {}


@pytest.mark.anyio
async def test_a_refund_counts_on_its_own_day_and_adds_up_to_what_the_order_lost(make) -> None:
    order = await make.order(await make.member(), "50.00", placed_at=TODAY - timedelta(days=40))
    await make.refund(order, "10.00", refunded_at=TODAY - timedelta(days=10))
    await make.refund(order, "45.00", refunded_at=TODAY - timedelta(days=5))

    (read,) = await history.bought(None, TODAY)

    assert read.given_back == ((LAST - 10, 1000), (LAST - 5, 4000))
    assert read.net == 0
