"""A year of a real gift shop, as it is published, and its orders put into the portal row by row."""

import csv
import lzma
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.kernel.records import Record
from portal.kernel.work import unit_of_work
from portal.shop.models import Customer, Order, OrderLine, OrderState, Product

AT_ONCE = 4000
"""So many rows are written within a second, also on a busy machine."""
_GOODS = re.compile(r"\d{5}[A-Z]*")


@dataclass(slots=True)
class Invoice:
    number: str
    customer: str | None
    at: datetime
    lines: list[tuple[str, int, int]] = field(default_factory=list)
    """Code of the goods, quantity, amount in pence."""

    @property
    def total(self) -> int:
        return sum(amount for _, _, amount in self.lines)


def invoices(shared: Path) -> list[Invoice]:
    """Without cancellations, and without lines that are no goods or cost nothing."""
    path = shared / "data" / "orders" / "online_retail_ii_2009_2010_a.csv.xz"
    if not path.exists():
        pytest.skip("The orders of ../shared/data/orders are not here.")
    found: dict[str, Invoice] = {}
    with lzma.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, quantity, price = row["StockCode"].upper(), int(row["Quantity"]), Decimal(row["Price"])
            if row["Invoice"].startswith("C") or quantity <= 0 or price <= 0 or not _GOODS.fullmatch(code):
                continue
            at = datetime.fromisoformat(row["InvoiceDate"]).replace(tzinfo=UTC)
            customer = row["Customer ID"].split(".")[0] or None
            invoice = found.setdefault(row["Invoice"], Invoice(row["Invoice"], customer, at))
            invoice.lines.append((code, quantity, int(price * quantity * 100)))
    return list(found.values())


async def put_in(bought: list[Invoice]) -> dict[str, UUID]:
    """The invoices as paid orders in euros; the products by their codes."""
    products = {code: new_id() for code in sorted({code for one in bought for code, _, _ in one.lines})}
    customers = {number: new_id() for number in sorted({one.customer for one in bought if one.customer})}
    orders = {one.number: new_id() for one in bought}
    lines: dict[str, list[OrderLine]] = defaultdict(list)
    for one in bought:
        for place, (code, quantity, amount) in enumerate(one.lines):
            lines[one.number].append(
                OrderLine(
                    order_id=orders[one.number],
                    position=place,
                    product_id=products[code],
                    sku=code,
                    title=code,
                    quantity=quantity,
                    total_minor=amount,
                    earns=True,
                )
            )
    await _write(
        [Product(id=key, sku=code, title=code, created_at=clock.now()) for code, key in products.items()],
        [
            Customer(id=key, source="shop", external_id=number, created_at=clock.now(), is_placed=False)
            for number, key in customers.items()
        ],
        [
            Order(
                id=orders[one.number],
                source="shop",
                external_id=one.number,
                body_hash="",
                customer_id=customers[one.customer] if one.customer else None,
                placed_at=one.at,
                currency="EUR",
                total_minor=one.total,
                state=OrderState.PAID,
                is_open=False,
                was_sent=False,
                is_given_back=False,
                is_placed=False,
                recorded_at=one.at,
            )
            for one in bought
        ],
        [line for some in lines.values() for line in some],
    )
    return products


async def _write(
    products: list[Product], customers: list[Customer], orders: list[Order], lines: list[OrderLine]
) -> None:
    await Product.bulk_create(products, batch_size=500)
    for rows in (customers, orders, lines):
        for begin in range(0, len(rows), AT_ONCE):
            await _insert(rows[begin : begin + AT_ONCE])


@unit_of_work
async def _insert(rows: Sequence[Record]) -> None:
    await type(rows[0]).insert(rows)
