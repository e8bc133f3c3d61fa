"""What a log says, as rows: an order is its number in its source, and what a newer edition says of it corrects it.

Each order stands with its lines and with what was given back of it in one transaction, and who reacts to orders
hears of a correction there as well: points that it earned follow.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from portal.imports.orders.lines import Invoice, Line
from portal.imports.orders.returns import Return
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.ids import derived_id
from portal.kernel.money import minor_digits
from portal.kernel.work import unit_of_work
from portal.shop.events import OrderChanged
from portal.shop.facts import RefundKind
from portal.shop.models import Order, OrderLine, Refund
from portal.shop.orders.standing import standing
from portal.shop.orders.telling import event_of

_CUSTOMER = """
INSERT INTO customers (id, source, external_id, country, created_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (source, external_id) DO NOTHING
"""
_PRODUCT = """
INSERT INTO products (id, sku, title, price_minor, currency, is_active, created_at)
VALUES ($1, $2, $3, $4, $5, TRUE, $6) ON CONFLICT (sku) DO NOTHING
"""
_LINE = """
INSERT INTO order_lines (id, order_id, position, product_id, sku, title, quantity, total_minor)
VALUES ($1, $2, $3, (SELECT id FROM products WHERE sku = $4), $4, $5, $6, $7)
ON CONFLICT (order_id, position) DO NOTHING
"""
_BEGINNING = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
Told = tuple[Invoice, Sequence[Return]]
"""An invoice, and what was given back of it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What all rows of one log share."""

    source: str
    currency: str
    rate: str

    def customer_id(self, customer: str | None) -> UUID | None:
        return derived_id(_BEGINNING, f"{self.source}:customer:{customer}") if customer else None

    def minor(self, line: Line) -> int:
        amount = line.price * line.quantity * Decimal(10) ** minor_digits(self.currency)
        return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


@unit_of_work
async def write_customers(origin: Origin, orders: Iterable[Invoice]) -> None:
    first: dict[str, Invoice] = {}
    for invoice in orders:
        if invoice.customer is not None:
            first.setdefault(invoice.customer, invoice)
    rows = [
        (origin.customer_id(customer), origin.source, customer, invoice.country, invoice.placed_at)
        for customer, invoice in first.items()
    ]
    await sql.execute_many(_CUSTOMER, rows)


@unit_of_work
async def write_products(origin: Origin, orders: Iterable[Invoice]) -> None:
    """A product costs what it cost when it was last sold; one that the portal already knows stays as it is."""
    last: dict[str, tuple[Line, datetime]] = {}
    for invoice in orders:
        for line in invoice.lines:
            last[line.sku] = (line, invoice.placed_at)
    rows = [
        (
            derived_id(_BEGINNING, f"{origin.source}:product:{sku}"),
            sku,
            line.title,
            origin.minor(Line(sku, line.title, 1, line.price)),
            origin.currency,
            at,
        )
        for sku, (line, at) in last.items()
    ]
    await sql.execute_many(_PRODUCT, rows)


@unit_of_work
async def write_orders(origin: Origin, told: Sequence[Told], cancelled: AbstractSet[str]) -> Counter[str]:
    """Add the orders that are new, and correct those that are told otherwise than before; how many of each.

    ``cancelled`` has the numbers of all cancellations of the log: what went back by one of them went back as the
    log says now, and in no other way.
    """
    here = await _orders_here(origin, [invoice.number for invoice, _ in told])
    counted = await _add(origin, [one for one in told if one[0].number not in here])
    refunds, lines = await _refunds_of(here.values()), await _lines_of(here.values())
    for invoice, returns in told:
        order = here.get(invoice.number)
        if order is not None:
            counted += await _correct(
                origin, order, invoice, returns, lines.get(order.id, []), refunds.get(order.id, []), cancelled
            )
    return counted


async def _add(origin: Origin, told: Sequence[Told]) -> Counter[str]:
    orders, lines, refunds = [], [], []
    for invoice, returns in told:
        order = Order(
            id=derived_id(invoice.placed_at, f"{origin.source}:order:{invoice.number}"),
            source=origin.source,
            external_id=invoice.number,
            recorded_at=clock.now(),
            **_facts(origin, invoice),
        )
        back = [_refund(origin, order, part) for part in returns]
        _settle(order, back)
        orders.append(order)
        lines += _lines(origin, order, invoice)
        refunds += back
    if orders:
        await Order.insert(orders)
    await sql.execute_many(_LINE, lines)
    if refunds:
        await Refund.insert(refunds)
    return Counter({"orders": len(orders), "refunds, from cancellations": len(refunds)})


async def _correct(
    origin: Origin,
    order: Order,
    invoice: Invoice,
    returns: Sequence[Return],
    lines: Sequence[OrderLine],
    before: Sequence[Refund],
    cancelled: AbstractSet[str],
) -> Counter[str]:
    """Where the log says otherwise than before, the log is right; whose the order is stays as staff said."""
    facts = _facts(origin, invoice)
    if order.is_placed:
        del facts["customer_id"]
    wanted = _lines(origin, order, invoice)
    is_other = any(getattr(order, name) != value for name, value in facts.items()) or [
        (line.sku, line.title, line.quantity, line.total_minor) for line in lines
    ] != [row[3:] for row in wanted]
    now = [_refund(origin, order, part) for part in returns]
    refunds, added = await _bring_refunds(now, before, cancelled)
    if not is_other and not added:
        return Counter()
    order.update_from_dict(facts)
    _settle(order, refunds)
    await order.save()
    if is_other:
        await OrderLine.filter(order_id=order.id).delete()
        await sql.execute_many(_LINE, wanted)
    await announce(OrderChanged(**await event_of(order, standing(order, refunds), refunds)))
    return Counter({"orders, corrected": 1})


async def _bring_refunds(
    now: Sequence[Refund], before: Sequence[Refund], cancelled: AbstractSet[str]
) -> tuple[list[Refund], bool]:
    """What went back of an order by now, and whether that is another thing than before.

    A return that the log's cancellations no longer come to is taken back; those of other logs stay.
    """
    known = {refund.external_id: refund for refund in before}
    wanted = {refund.external_id: refund for refund in now}
    changed = False
    for number, refund in wanted.items():
        old = known.get(number)
        if old is None:
            await Refund.insert([refund])
        elif old.is_taken_back or any(getattr(old, name) != getattr(refund, name) for name in _TOLD_OF_REFUNDS):
            refund.id = old.id
            await Refund.filter(id=old.id).update(
                is_taken_back=False, **{name: getattr(refund, name) for name in _TOLD_OF_REFUNDS}
            )
        else:
            continue
        changed = True
    gone = [
        refund.id
        for number, refund in known.items()
        if number not in wanted and number.split("/")[0] in cancelled and not refund.is_taken_back
    ]
    if gone:
        await Refund.filter(id__in=gone).update(is_taken_back=True)
    others = [refund for number, refund in known.items() if number not in wanted and refund.id not in gone]
    return [*wanted.values(), *others], changed or bool(gone)


_TOLD_OF_REFUNDS = ("amount_minor", "currency", "refunded_at", "body_hash")


def _facts(origin: Origin, invoice: Invoice) -> dict[str, Any]:
    body = "|".join(f"{line.sku}:{line.quantity}:{line.price}" for line in invoice.lines)
    return {
        "body_hash": hashlib.sha256(body.encode()).hexdigest(),
        "customer_id": origin.customer_id(invoice.customer),
        "placed_at": invoice.placed_at,
        "currency": origin.currency,
        "total_minor": sum(origin.minor(line) for line in invoice.lines),
        "rate": origin.rate,
    }


def _settle(order: Order, refunds: Sequence[Refund]) -> None:
    now = standing(order, refunds)
    order.state, order.refunded_minor = now.state, now.refunded_minor


def _lines(origin: Origin, order: Order, invoice: Invoice) -> list[tuple[Any, ...]]:
    return [
        (
            derived_id(order.placed_at, f"{origin.source}:line:{invoice.number}:{place}"),
            order.id,
            place,
            line.sku,
            line.title,
            line.quantity,
            origin.minor(line),
        )
        for place, line in enumerate(invoice.lines)
    ]


def _refund(origin: Origin, order: Order, part: Return) -> Refund:
    number = f"{part.cancellation.number}/{part.order}"
    amount = sum(origin.minor(line) for line in part.lines)
    return Refund(
        id=derived_id(part.cancellation.placed_at, f"{origin.source}:refund:{number}"),
        source=origin.source,
        external_id=number,
        body_hash=hashlib.sha256(f"{number}:{amount}".encode()).hexdigest(),
        order_external_id=order.external_id,
        order_id=order.id,
        amount_minor=amount,
        currency=origin.currency,
        kind=RefundKind.REFUND,
        is_void=False,
        is_taken_back=False,
        refunded_at=part.cancellation.placed_at,
        recorded_at=clock.now(),
    )


async def _orders_here(origin: Origin, numbers: Sequence[str]) -> dict[str, Order]:
    found = await Order.filter(source=origin.source, external_id__in=numbers)
    return {order.external_id: order for order in found}


async def _refunds_of(orders: Iterable[Order]) -> dict[UUID, list[Refund]]:
    found: dict[UUID, list[Refund]] = defaultdict(list)
    ids = [order.id for order in orders]
    for refund in await Refund.filter(order_id__in=ids) if ids else []:
        assert refund.order_id is not None
        found[refund.order_id].append(refund)
    return found


async def _lines_of(orders: Iterable[Order]) -> dict[UUID, list[OrderLine]]:
    found: dict[UUID, list[OrderLine]] = defaultdict(list)
    ids = [order.id for order in orders]
    for line in await OrderLine.filter(order_id__in=ids).order_by("order_id", "position") if ids else []:
        found[line.order_id].append(line)
    return found
