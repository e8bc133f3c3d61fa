"""The table of exchange rates: which one an order has, who keeps them, and what a correction changes (SH51, SH76)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Forbidden, Invalid, NotFound
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.redeeming.models import RedemptionState
from portal.settings import settings, use
from portal.shop.models import Order, OrderState
from portal.shop.rates import finding, keeping
from portal.shop.rates.models import ExchangeRate
from portal.shop.rates.policies import RateMissing
from portal.shop.recording import intake
from tests.makers.points import account
from tests.makers.shop_facts import at, buyer, refund, snapshot

__all__ = ["buyer"]
pytestmark = pytest.mark.anyio
FRIDAY = date(2026, 11, 27)


def days(*rates: tuple[str, str, str]) -> bytes:
    """A file of the ECB's with one currency in it."""
    currency = rates[0][0]
    return f"Date,{currency},\n".encode() + b"".join(f"{day},{rate},\n".encode() for _, day, rate in rates)


async def kept(*rates: tuple[str, str, str]) -> keeping.Kept:
    with clock.living_at(datetime(2026, 12, 31, 12, tzinfo=UTC)):
        return await keeping.import_file(days(*rates), by=SYSTEM)


def in_francs(buyer, amount: str = "100.00", **values):
    francs = Money(int(Decimal(amount) * 100), "CHF")
    return replace(snapshot(buyer), total=francs, eligible=francs, lines=(), **values)


async def test_an_order_without_a_rate_has_that_of_its_day_and_keeps_both_sh51(make, buyer) -> None:
    """100.00 francs at 0.8 for one euro are 125.00."""
    await kept(("CHF", "2026-06-01", "0.8"))

    order = await intake.keep_order(in_francs(buyer))

    assert (order.rate, order.rate_day) == ("1.25", date(2026, 6, 1))
    assert await account(make, buyer) == (125, 0, 0)


async def test_a_rate_that_the_shop_tells_counts_and_not_that_of_the_table_r24(make, buyer) -> None:
    await kept(("CHF", "2026-06-01", "0.8"))

    order = await intake.keep_order(in_francs(buyer, rate=Decimal("1.1")))

    assert (order.rate, order.rate_day) == ("1.1", None)
    assert await account(make, buyer) == (110, 0, 0)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 11, 26), None),
        (FRIDAY, FRIDAY),
        (date(2026, 11, 28), FRIDAY),
        (date(2026, 11, 29), FRIDAY),
        (date(2026, 12, 4), FRIDAY),
        (date(2026, 12, 5), None),
    ],
)
async def test_a_weekend_has_the_rate_of_friday_and_after_a_week_there_is_none_sh51(portal_db, day, found) -> None:
    """Nor is there ever a later one, or one in between."""
    await kept(("CHF", "2026-12-14", "0.5"), ("CHF", "2026-11-27", "0.8"))

    rate = await finding.rate_on("CHF", day)

    assert rate == (None if found is None else finding.StoredRate("1.25", found))


async def test_the_day_is_the_local_one_of_the_programme_sh51(make, buyer) -> None:
    """In Berlin it is the second of June already, two hours before midnight in Greenwich."""
    await kept(("CHF", "2026-06-02", "0.5"), ("CHF", "2026-06-01", "0.8"))

    late = await intake.keep_order(in_francs(buyer, placed_at=datetime(2026, 6, 1, 22, 30, tzinfo=UTC)))

    assert late.rate_day == date(2026, 6, 2)


@pytest.mark.parametrize(
    ("own", "currency", "rate"),
    [
        ("EUR", "CHF", "1.25"),
        ("CHF", "EUR", "0.8"),
        ("CHF", "JPY", "0.005"),
        ("JPY", "CHF", "200"),
        ("CHF", "CHF", "1"),
    ],
)
async def test_cross_rates_go_by_way_of_the_euro_sh50(portal_db, own, currency, rate) -> None:
    use(settings().model_copy(update={"currency": own}))
    await kept(("CHF", "2026-11-27", "0.8"))
    await kept(("JPY", "2026-11-27", "160"))

    found = await finding.rate_on(currency, FRIDAY)

    assert found is not None
    assert found.rate == rate


async def test_both_halves_of_a_cross_rate_are_of_one_day_sh50(portal_db) -> None:
    use(settings().model_copy(update={"currency": "CHF"}))
    await kept(("CHF", "2026-11-27", "0.5"), ("CHF", "2026-11-26", "0.8"))
    await kept(("JPY", "2026-11-26", "160"))

    assert await finding.rate_on("JPY", FRIDAY) == finding.StoredRate("0.005", date(2026, 11, 26))


async def test_a_rate_that_has_no_end_costs_nobody_a_cent(make, buyer) -> None:
    """Three at 3 for one euro are 1.00, though a third cannot be written."""
    await kept(("CHF", "2026-06-01", "3"))

    order = await intake.keep_order(in_francs(buyer, "3.00"))

    assert order.rate == "0.333333333333333334"
    assert await account(make, buyer) == (1, 0, 0)


async def test_without_a_rate_a_paid_order_is_refused_and_nothing_kept(make, buyer) -> None:
    with pytest.raises(RateMissing) as missing:
        await intake.keep_order(in_francs(buyer))

    assert (missing.value.currency, missing.value.day) == ("CHF", date(2026, 6, 1))
    assert await Order.all().count() == 0
    assert await account(make, buyer) == (0, 0, 0)


async def test_an_order_that_is_not_paid_needs_no_rate_until_it_is(make, buyer) -> None:
    """It may wait for a transfer meanwhile, and hold coupons."""
    waiting = await intake.keep_order(in_francs(buyer, told_at=snapshot().placed_at, paid_at=None))
    with pytest.raises(RateMissing):
        await intake.keep_order(in_francs(buyer))
    assert (await Order.get()).state is OrderState.OPEN

    await kept(("CHF", "2026-06-01", "0.8"))
    paid = await intake.keep_order(in_francs(buyer))

    assert waiting.rate == "0"
    assert (paid.id, paid.rate, paid.rate_day) == (waiting.id, "1.25", date(2026, 6, 1))
    assert await account(make, buyer) == (125, 0, 0)


async def test_an_order_that_is_cancelled_needs_no_rate_and_lets_its_coupon_go(make, buyer) -> None:
    """Nothing is earned by it, though it was paid meanwhile; once it is there again it needs one."""
    await make.points(buyer, 60)
    coupon = await make.redemption(buyer, await make.reward(60))
    code = {"coupon_codes": [coupon.coupon_code]}
    await intake.keep_order(in_francs(buyer, told_at=snapshot().placed_at, paid_at=None, **code))

    order = await intake.keep_order(in_francs(buyer, told_at=at(2), cancelled_at=at(2), **code))

    await coupon.refresh_from_db()
    assert (order.state, coupon.state, coupon.is_held) == (OrderState.CANCELLED, RedemptionState.ISSUED, False)
    with pytest.raises(RateMissing):
        await intake.keep_order(in_francs(buyer, told_at=at(3), **code))
    assert (await Order.get()).state is OrderState.CANCELLED


async def test_an_order_keeps_the_rate_of_the_day_on_which_it_was_placed_however_late_it_is_paid(make, buyer) -> None:
    await kept(("CHF", "2026-06-20", "0.5"), ("CHF", "2026-06-01", "0.8"))
    await intake.keep_order(in_francs(buyer, told_at=snapshot().placed_at, paid_at=None))

    later = snapshot().placed_at + timedelta(days=19)
    order = await intake.keep_order(in_francs(buyer, told_at=later, paid_at=later))

    assert (order.rate, order.rate_day) == ("1.25", date(2026, 6, 1))
    assert await account(make, buyer) == (125, 0, 0)


async def test_a_rate_that_is_corrected_later_changes_no_order_that_has_it_sh76(make, buyer) -> None:
    """Refunds go by the rate of their order; the next order has the right one."""
    await kept(("CHF", "2026-06-01", "0.8"))
    await intake.keep_order(in_francs(buyer))

    assert await kept(("CHF", "2026-06-01", "0.5")) == keeping.Kept(added=0, corrected=1, by_hand=0, known=0)
    await intake.keep_order(in_francs(buyer, told_at=snapshot().told_at + timedelta(hours=1)))
    assert await account(make, buyer) == (125, 0, 0)
    await intake.keep_refund(replace(refund("R1", "1"), amount=Money(5000, "CHF")))
    assert await account(make, buyer) == (62, 0, 0)
    next_one = await intake.keep_order(in_francs(buyer, external_id="1002"))

    assert next_one.rate == "2"
    assert await account(make, buyer) == (262, 0, 0)
    assert await ledger.verify() == []


async def test_an_import_changes_nothing_that_staff_said_sh76(make, portal_db) -> None:
    staff = await make.viewer(await make.brand())
    await keeping.save_rate("CHF", date(2026, 6, 1), "0.75", by=staff)

    came = await kept(("CHF", "2026-06-02", "0.9"), ("CHF", "2026-06-01", "0.8"))
    again = await kept(("CHF", "2026-06-02", "0.9"), ("CHF", "2026-06-01", "0.8"))

    assert came == keeping.Kept(added=1, corrected=0, by_hand=1, known=0)
    assert again == keeping.Kept(added=0, corrected=0, by_hand=1, known=1)
    assert [(one.day.day, one.per_euro, one.is_by_hand) for one in await ExchangeRate.all().order_by("day")] == [
        (1, "0.75", True),
        (2, "0.9", False),
    ]


async def test_of_a_file_that_is_wrong_in_one_line_nothing_is_kept_sh77(portal_db) -> None:
    with pytest.raises(Invalid) as refused:
        await kept(("CHF", "2026-06-02", "0.9"), ("CHF", "2026-06-01", "free"))

    assert str(refused.value) == "This is no table of the ECB: Line 3: “free” is no rate of CHF."
    assert await ExchangeRate.all().count() == 0


async def test_nobody_but_staff_keeps_rates(make, portal_db) -> None:
    member = await make.viewer(await make.member())

    for deed in (
        keeping.save_rate("CHF", date(2026, 6, 1), "0.75", by=member),
        keeping.remove_rate("CHF", date(2026, 6, 1), by=member),
        keeping.import_file(days(("CHF", "2026-06-01", "0.8")), by=member),
    ):
        with pytest.raises(Forbidden):
            await deed

    assert await ExchangeRate.all().count() == 0


SAVE = """mutation ($input: SaveExchangeRateInput!) { saveExchangeRate(input: $input) {
  rate { currency day perEuro isByHand } errors { code field } } }"""
REMOVE = """mutation ($input: RemoveExchangeRateInput!) { removeExchangeRate(input: $input) {
  wasRemoved errors { code field } } }"""
IMPORT = """mutation ($input: ImportExchangeRatesInput!) { importExchangeRates(input: $input) {
  added corrected byHand errors { code message } } }"""
SEE = "query ($currency: String) { exchangeRates(currency: $currency) { totalCount nodes { currency day perEuro isByHand } } }"


async def test_staff_keep_see_and_remove_rates_over_graphql(make, graphql) -> None:
    staff = await make.brand()
    of_friday = {"currency": "CHF", "day": "2026-11-27", "perEuro": "0.9325"}

    with clock.living_at(datetime(2026, 11, 29, 12, tzinfo=UTC)):
        saved = await graphql(SAVE, viewer=staff, input={**of_friday, "perEuro": "0.93250"})
        came = await graphql(IMPORT, viewer=staff, input={"csv": "Date, USD, CHF, \n27 November 2026, 1.1568, 0.9, \n"})
        broken = await graphql(IMPORT, viewer=staff, input={"csv": "Date, USD\n27 November 2026, dear"})
    seen = await graphql(SEE, viewer=staff)
    francs = await graphql(SEE, viewer=staff, currency="CHF")
    gone = await graphql(REMOVE, viewer=staff, input={"currency": "CHF", "day": "2026-11-27"})
    again = await graphql(REMOVE, viewer=staff, input={"currency": "CHF", "day": "2026-11-27"})

    by_hand = {**of_friday, "isByHand": True}
    assert saved == {"rate": by_hand, "errors": []}
    assert came == {"added": 1, "corrected": 0, "byHand": 1, "errors": []}
    says = "This is no table of the ECB: Line 2: “dear” is no rate of USD."
    assert broken["errors"] == [{"code": "INVALID", "message": says}]
    dollars = {"currency": "USD", "day": "2026-11-27", "perEuro": "1.1568", "isByHand": False}
    assert seen == {"totalCount": 2, "nodes": [by_hand, dollars]}
    assert francs == {"totalCount": 1, "nodes": [by_hand]}
    assert gone == {"wasRemoved": True, "errors": []}
    assert again == {"wasRemoved": False, "errors": [{"code": "NOT_FOUND", "field": ["day"]}]}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"currency": "XXX"}, "currency"),
        ({"currency": "EUR"}, "currency"),
        ({"day": "2026-11-30"}, "day"),
        ({"perEuro": "0"}, "perEuro"),
        ({"perEuro": "-1"}, "perEuro"),
        ({"perEuro": "1,1"}, "perEuro"),
        ({"perEuro": "1e3"}, "perEuro"),
    ],
)
async def test_what_is_no_rate_is_refused(make, graphql, changed, field) -> None:
    told = {"currency": "CHF", "day": "2026-11-27", "perEuro": "0.9325", **changed}

    with clock.living_at(datetime(2026, 11, 29, 12, tzinfo=UTC)):
        refused = await graphql(SAVE, viewer=await make.brand(), input=told)

    assert refused == {"rate": None, "errors": [{"code": "INVALID", "field": [field]}]}
    assert await ExchangeRate.all().count() == 0


async def test_members_see_no_rates(make, graphql) -> None:
    answer = await graphql.raw(SEE, viewer=await make.member())

    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_removing_a_rate_takes_it_from_no_order_and_no_import_brings_a_hand_back(make, buyer) -> None:
    with clock.living_at(datetime(2026, 12, 1, tzinfo=UTC)):
        await keeping.save_rate("CHF", date(2026, 6, 1), "0.5", by=SYSTEM)
    order = await intake.keep_order(in_francs(buyer))

    await keeping.remove_rate("CHF", date(2026, 6, 1), by=SYSTEM)

    with pytest.raises(NotFound):
        await keeping.remove_rate("CHF", date(2026, 6, 1), by=SYSTEM)
    assert (await Order.get(id=order.id)).rate == "2"
    assert await account(make, buyer) == (200, 0, 0)
    assert await kept(("CHF", "2026-06-01", "0.8")) == keeping.Kept(added=1, corrected=0, by_hand=0, known=0)
    assert (await ExchangeRate.get()).is_by_hand is False
