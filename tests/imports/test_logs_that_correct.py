"""IM10: an order is its number; a corrected log, or one read with other options, corrects it and nothing else."""

from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from portal.accounts.models import Member
from portal.imports.files import ImportProblem
from portal.imports.orders.log import import_orders
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.shop.models import Customer, Order, OrderLine, OrderState, Refund

pytestmark = pytest.mark.anyio
HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
LINES = """\
1001,10001,Blue cup,2,2010-06-01 10:00:00,4.50,501,Germany
1001,10002,Plate,1,2010-06-01 10:00:00,10.00,501,Germany
1002,10001,Blue cup,1,2010-06-02 11:00:00,4.50,502,Austria
C1003,10001,Blue cup,-1,2010-07-05 10:00:00,4.50,501,Germany
"""
LONDON, BERLIN = ZoneInfo("Europe/London"), ZoneInfo("Europe/Berlin")
EURO = {"currency": "EUR", "zone": LONDON}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "shop.csv"
    path.write_text(HEADER + LINES)
    return path


async def facts() -> list[tuple[object, ...]]:
    return [
        (order.external_id, order.placed_at.isoformat(), order.currency, order.total_minor, order.refunded_minor)
        for order in await Order.all().order_by("external_id")
    ]


async def test_a_corrected_date_corrects_the_order_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    ids = dict(await Order.all().values_list("external_id", "id"))
    log.write_text((HEADER + LINES).replace("2010-06-02 11:00", "2010-06-12 11:00"))

    report = await import_orders(log, **EURO)

    assert +report.added == {"orders, corrected": 1}
    assert await facts() == [
        ("1001", "2010-06-01T09:00:00+00:00", "EUR", 1900, 450),
        ("1002", "2010-06-12T10:00:00+00:00", "EUR", 450, 0),
    ]
    assert dict(await Order.all().values_list("external_id", "id")) == ids


async def test_the_same_file_in_another_time_zone_is_read_anew_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    report = await import_orders(log, currency="EUR", zone=BERLIN)

    assert report.added["orders, corrected"] == 2
    assert [order[1] for order in await facts()] == ["2010-06-01T08:00:00+00:00", "2010-06-02T09:00:00+00:00"]
    assert (await Refund.get()).refunded_at.isoformat() == "2010-07-05T08:00:00+00:00"
    assert await OrderLine.all().count() == 3


async def test_the_same_file_in_another_currency_is_read_anew_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    await import_orders(log, currency="GBP", zone=LONDON, rate=Decimal("1.2"))

    assert {(order.currency, order.rate) for order in await Order.all()} == {("GBP", "1.2")}
    assert (await Refund.get()).currency == "GBP"


async def test_the_same_file_with_the_same_options_is_not_read_again(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    report = await import_orders(log, **EURO)

    assert not +report.added
    assert report.notes[-1] == "shop.csv has not changed since it was imported."


async def test_corrected_lines_are_the_orders_lines_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    log.write_text((HEADER + LINES).replace("10002,Plate,1", "10004,Bowl,2"))

    await import_orders(log, **EURO)

    order = await Order.get(external_id="1001")
    lines = await OrderLine.filter(order_id=order.id).order_by("position")
    assert [(line.sku, line.quantity, line.total_minor) for line in lines] == [("10001", 2, 900), ("10004", 2, 2000)]
    assert order.total_minor == 2900


async def test_another_customer_is_the_orders_customer_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    log.write_text((HEADER + LINES).replace("4.50,502,Austria", "4.50,503,Austria"))

    await import_orders(log, **EURO)

    order = await Order.get(external_id="1002")
    assert (await Customer.get(id=order.customer_id)).external_id == "503"


async def test_a_cancellation_that_is_no_longer_in_the_log_took_nothing_im10(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    log.write_text((HEADER + LINES).replace("C1003,10001,Blue cup,-1", "C1003,10009,Unknown,-1"))

    await import_orders(log, **EURO)

    order = await Order.get(external_id="1001")
    assert (order.state, order.refunded_minor) == (OrderState.PAID, 0)
    assert (await Refund.get()).is_taken_back

    log.write_text(HEADER + LINES)
    await import_orders(log, **EURO)
    order = await Order.get(external_id="1001")
    assert (order.state, order.refunded_minor) == (OrderState.PARTIALLY_REFUNDED, 450)


async def test_points_that_an_order_earned_follow_its_correction_im10(make, log: Path) -> None:
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await import_orders(log, earn_points=True, **EURO)
    first = {transfer.points for transfer in await Transfer.filter(kind="EARN")}
    log.write_text((HEADER + LINES).replace("10002,Plate,1,", "10002,Plate,2,"))

    await import_orders(log, earn_points=True, **EURO)

    member = await Member.get(handle="customer-501")
    assert (await make.account(member)).available == 24
    assert first == {14, 4}
    assert await ledger.verify() == []


async def test_an_order_that_staff_gave_to_another_stays_theirs(portal_db, make, log: Path) -> None:
    await import_orders(log, **EURO)
    other = await Customer.get(external_id="501")
    await Order.filter(external_id="1002").update(customer_id=other.id, is_placed=True)
    log.write_text((HEADER + LINES).replace("2010-06-02 11:00", "2010-06-12 11:00"))

    await import_orders(log, **EURO)

    order = await Order.get(external_id="1002")
    assert (order.customer_id, order.placed_at.day) == (other.id, 12)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1009,10001,Cup,many,2010-06-01 10:00:00,4.50,501,Germany", "Quantity is no whole number: “many”"),
        ("1009,10001,Cup,1,yesterday,4.50,501,Germany", "InvoiceDate is no time like 2026-12-31T23:59:59: “yesterday”"),
        ("1009,10001,Cup,1,2010-06-01 10:00:00,NaN,501,Germany", "Price is no number: “NaN”"),
        ("1009,10001,Cup,1,2010-06-01 10:00:00,1e400,501,Germany", "Price is no number: “1e400”"),
        ("1009,10001,Cup,1,2010-06-01 10:00:00,1e30,501,Germany", "Price is beyond reason: “1e30”"),
        ("1009,10001,Cup,1,0001-01-01 00:00:00,4.50,501,Germany", "InvoiceDate is before 1900"),
        ("1009,10001,Cup,1,2999-01-01 00:00:00,4.50,501,Germany", "InvoiceDate is in the future"),
        ("1009,10001,Cup,99999999999,2010-06-01 10:00:00,4.50,501,Germany", "Quantity is not between"),
        ("1009,10001,Cup,2000000000,2010-06-01 10:00:00,4000,501,Germany", "Quantity and Price are beyond reason"),
        (",10001,Cup,1,2010-06-01 10:00:00,4.50,501,Germany", "Invoice is no number of at most 60 characters"),
    ],
)
async def test_an_invoice_with_an_odd_line_is_left_out_and_named_and_the_rest_comes_im11(
    portal_db, log: Path, line: str, why: str
) -> None:
    log.write_text(f"{HEADER}1009,10002,Plate,1,2010-06-01 10:00:00,10.00,501,Germany\n{line}\n{LINES}")

    report = await import_orders(log, **EURO)

    assert report.named[0].startswith(f"shop.csv, line 3 (invoice {line.split(',', maxsplit=1)[0]}): {why}")
    assert report.skipped["invoices: a line of it cannot be read"] == 1
    numbers = [order[0] for order in await facts()]
    assert numbers == (["1001", "1002"] if line.startswith("1009") else ["1001", "1002", "1009"])


@pytest.mark.parametrize(
    "line", ["1009,10001,Cup,1,2010-06-01 10:00:00", "1009,10001,Cup,1,2010-06-01 10:00:00,4.50,501,Germany,x"]
)
async def test_a_line_of_another_length_ends_no_log_im11(portal_db, log: Path, line: str) -> None:
    log.write_text(f"{HEADER}1009,10002,Plate,1,2010-06-01 10:00:00,10.00,501,Germany\n{line}\n{LINES}")

    report = await import_orders(log, **EURO)

    assert report.named == [f"shop.csv, line 3 (invoice 1009): {len(line.split(','))} columns instead of 8."]
    assert report.skipped["invoices: a line of it cannot be read"] == 1
    assert [order[0] for order in await facts()] == ["1001", "1002"]


@pytest.mark.parametrize("rate", ["0.000000000000000000001", "0.0000009", "1e30", "1000001"])
async def test_a_rate_beyond_reason_is_refused_and_no_order_is_touched_im10(portal_db, log: Path, rate: str) -> None:
    with pytest.raises(ImportProblem, match=r"A rate is between 0\.000001 and 1,000,000"):
        await import_orders(log, currency="GBP", zone=EURO["zone"], rate=Decimal(rate))

    assert not await Order.exists()
