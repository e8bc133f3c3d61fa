"""An order log with the columns of Online Retail: invoices, guests, cancellations, lines that are no products."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from portal.accounts.models import Member, Role
from portal.accounts.viewer import Viewer
from portal.imports.files import ImportProblem
from portal.imports.orders.log import import_orders
from portal.insights import queries
from portal.kernel.ids import new_id
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.shop.models import Customer, Order, OrderLine, OrderState, Product, Refund

pytestmark = pytest.mark.anyio
HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
LINES = """\
1001,10001,Blue cup,2,2010-06-01 10:00:00,4.50,501,Germany
1001,10002A,"Plate, white",1,2010-06-01 10:00:00,10.00,501,Germany
1001,POST,POSTAGE,1,2010-06-01 10:00:00,5.00,501,Germany
1002,10001,Blue cup,1,2010-06-02 11:00:00,4.50,,Austria
1003,10001,Blue cup,1,2010-07-01 10:00:00,4.75,501,Germany
1003,10003,Sample,1,2010-07-01 10:00:00,0,501,Germany
C1004,10001,Blue cup,-2,2010-07-05 10:00:00,4.50,501,Germany
C1005,10009,Never bought,-1,2010-07-06 10:00:00,1.00,501,Germany
1006,M,Manual,1,2010-07-07 10:00:00,100.00,502,Germany
"""
EURO = {"currency": "EUR", "zone": ZoneInfo("Europe/London")}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "shop.csv"
    path.write_text(HEADER + LINES)
    return path


async def test_an_invoice_is_an_order_with_its_products(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    order = await Order.get(external_id="1001")
    lines = await OrderLine.filter(order_id=order.id).order_by("position")
    assert (order.total_minor, order.currency) == (1900, "EUR")
    assert [(line.sku, line.quantity, line.total_minor) for line in lines] == [("10001", 2, 900), ("10002A", 1, 1000)]
    assert order.placed_at.isoformat() == "2010-06-01T09:00:00+00:00"


async def test_a_product_costs_what_it_last_cost(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    assert (await Product.get(sku="10001")).price_minor == 475


async def test_a_guest_buys_without_a_customer(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    assert (await Order.get(external_id="1002")).customer_id is None
    assert await Customer.all().count() == 1


async def test_a_cancellation_goes_back_to_the_orders_that_hold_the_product_newest_first(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    refunds = {refund.order_external_id: refund.amount_minor for refund in await Refund.all()}
    assert refunds == {"1003": 450, "1001": 450}
    first, newest = await Order.get(external_id="1001"), await Order.get(external_id="1003")
    assert (first.refunded_minor, first.state) == (450, OrderState.PARTIALLY_REFUNDED)
    assert (newest.refunded_minor, newest.state) == (450, OrderState.PARTIALLY_REFUNDED)


async def test_the_report_names_what_was_left_out(portal_db, log: Path) -> None:
    report = await import_orders(log, **EURO)

    assert report.read == {"lines": 9, "invoices": 6, "cancellations": 2, "guest invoices": 1, "customers": 2}
    assert report.added == {"orders": 3, "refunds, from cancellations": 2}
    assert report.skipped == {
        "lines: POST is no product (postage, fee, sample or correction)": 1,
        "lines: M is no product (postage, fee, sample or correction)": 1,
        "lines: the price is 0": 1,
        "lines: a cancellation of something that was not bought in this log": 1,
        "invoices: no line is left": 1,
    }


async def test_imported_orders_earn_no_points(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)

    assert not await Transfer.exists()


async def test_points_are_given_when_asked_for_to_members_who_stand_for_the_customers(make, log: Path) -> None:
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(10))

    await import_orders(log, earn_points=True, **EURO)
    await import_orders(log, earn_points=True, **EURO)

    member = await Member.get(handle="customer-501")
    # 19.00 less 4.50 given back, and 4.75 less 4.50.
    assert (await make.account(member)).lifetime_earned == 145 + 2
    assert await Member.all().count() == 1, "a guest stands for nobody"
    assert await ledger.verify() == []


async def test_a_second_run_changes_nothing(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    again = await import_orders(log, **EURO)

    assert not again.added
    assert (await Order.all().count(), await OrderLine.all().count(), await Refund.all().count()) == (3, 4, 2)


async def test_a_longer_log_adds_what_is_new(portal_db, log: Path) -> None:
    await import_orders(log, **EURO)
    log.write_text(HEADER + LINES + "1007,10001,Blue cup,1,2010-08-01 10:00:00,5.00,501,Germany\n")

    report = await import_orders(log, **EURO)

    assert +report.added == {"orders": 1}


async def test_a_log_that_is_cut_off_keeps_its_whole_invoices_and_names_the_line(portal_db, log: Path) -> None:
    whole = log.read_text()
    log.write_text(whole[: whole.index("1003,10003") + 12])

    with pytest.raises(ImportProblem, match="line 7"):
        await import_orders(log, **EURO)
    assert sorted([order.external_id for order in await Order.all()]) == ["1001", "1002"]

    log.write_text(whole)
    await import_orders(log, **EURO)
    assert await Order.all().count() == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a;b;c\n1;2;3\n", "line 1: the columns are"),
        ("", "is empty: there is no line with the names of the columns"),
        (HEADER + "1001,10001\n", "line 2: 2 columns instead of 8"),
    ],
)
async def test_a_foreign_log_is_refused_with_the_line(portal_db, log: Path, text: str, says: str) -> None:
    log.write_text(text)

    with pytest.raises(ImportProblem, match=says):
        await import_orders(log, **EURO)
    assert not await Order.exists()


async def test_another_currency_needs_a_rate(portal_db, log: Path) -> None:
    """R24: the rate is stored with the order."""
    with pytest.raises(ImportProblem, match="how many EUR one GBP is worth"):
        await import_orders(log, currency="GBP", zone=ZoneInfo("Europe/London"))
    assert not await Order.exists()

    await import_orders(log, currency="GBP", zone=ZoneInfo("Europe/London"), rate=Decimal("1.2"))
    assert (await Order.get(external_id="1001")).rate == "1.2"
    value = await queries.clv(
        date(2010, 6, 1), date(2010, 8, 1), by=Viewer(member_id=new_id(), roles=frozenset({Role.BRAND}))
    )
    # 19.00 - 4.50 + 4.50 + 4.75 - 4.50 = 19.25 over three orders, in pounds, at 1.2
    assert value.average_order_value == Money(770, "EUR")


async def test_the_real_log_comes_in_whole(portal_db, shared: Path) -> None:
    path = shared / "data" / "orders" / "online_retail_ii_2009_2010_a.csv.xz"

    report = await import_orders(path, currency="EUR", zone=ZoneInfo("Europe/London"))

    assert report.read == {
        "lines": 82182,
        "invoices": 4731,
        "cancellations": 925,
        "guest invoices": 220,
        "customers": 890,
    }
    assert report.skipped["lines: the price is 0"] == 153
    assert report.added["orders"] + report.skipped["invoices: no line is left"] + 925 == 4731
    negative = await Order.filter(refunded_minor__gt=0).exclude(state=OrderState.PAID).count()
    assert negative == await Order.filter(refunded_minor__gt=0).count()


@pytest.mark.parametrize("bad_line", [1, 3, 400])
async def test_a_log_in_latin_1_is_refused_with_its_line_and_what_to_do(portal_db, log: Path, bad_line: int) -> None:
    lines = [HEADER, *(f"{2000 + n},10001,Blue cup,1,2010-06-02 11:00:00,4.50,,Austria\n" for n in range(500))]
    lines[bad_line - 1] = lines[bad_line - 1].replace("\n", ",Österreich\n" if bad_line == 1 else "Ö\n")
    log.write_bytes("".join(lines).encode("latin-1"))

    with pytest.raises(ImportProblem, match=f"shop.csv, line {bad_line}: not UTF-8 text. Save the file as “CSV UTF-8”"):
        await import_orders(log, **EURO)
