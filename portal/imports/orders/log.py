"""A whole order log: customers, products, orders and what was given back; each invoice once, by its number."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from portal.imports import points, steps
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.orders.lines import Invoice, Line, Log, read
from portal.imports.orders.returns import Purchases, Return
from portal.imports.report import Progress, Report, silent
from portal.kernel import clock, sql
from portal.kernel.ids import derived_id
from portal.kernel.money import is_currency, minor_digits
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.shop.telling import IMPORTED

BATCH = 200
STEP = "orders"

_CUSTOMER = """
INSERT INTO customers (id, source, external_id, country, created_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (source, external_id) DO NOTHING
"""
_PRODUCT = """
INSERT INTO products (id, sku, title, price_minor, currency, is_active, created_at)
VALUES ($1, $2, $3, $4, $5, TRUE, $6) ON CONFLICT (sku) DO NOTHING
"""
_ORDER = """
INSERT INTO orders (id, source, external_id, body_hash, customer_id, placed_at, currency, total_minor,
    refunded_minor, rate, state, is_open, recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, 'PAID', FALSE, $10)
ON CONFLICT (source, external_id) DO NOTHING
"""
_LINE = """
INSERT INTO order_lines (id, order_id, position, product_id, sku, title, quantity, total_minor)
VALUES ($1, $2, $3, (SELECT id FROM products WHERE sku = $4), $4, $5, $6, $7)
ON CONFLICT (order_id, position) DO NOTHING
"""
_REFUND = """
INSERT INTO refunds (id, source, external_id, body_hash, order_external_id, order_id, amount_minor, currency,
    refunded_at, recorded_at, kind, is_void)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'REFUND', FALSE)
ON CONFLICT (source, external_id) DO NOTHING
"""
_GIVEN_BACK = "(SELECT COALESCE(SUM(r.amount_minor), 0) FROM refunds r WHERE r.order_id = orders.id)"


T = TypeVar("T")


class _Log:
    """The names and the currency that every row of one file shares."""

    def __init__(self, path: Path, currency: str, rate: str) -> None:
        self.source = f"{IMPORTED}{path.name.split('.')[0]}"[:60]
        self.currency = currency
        self.rate = rate

    def id_of(self, invoice: Invoice) -> UUID:
        return derived_id(invoice.placed_at, f"{self.source}:order:{invoice.number}")

    def customer_id(self, customer: str | None) -> UUID | None:
        return derived_id(_beginning(), f"{self.source}:customer:{customer}") if customer else None

    def minor(self, line: Line) -> int:
        amount = line.price * line.quantity * Decimal(10) ** minor_digits(self.currency)
        return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


async def import_orders(
    path: Path,
    *,
    currency: str,
    zone: ZoneInfo,
    rate: Decimal | None = None,
    earn_points: bool = False,
    progress: Progress = silent,
) -> Report:
    """Bring an order log in; run it again and nothing is added twice.

    Prices are taken as ``currency``, times as local times of ``zone``. Another currency than the
    programme's needs ``rate``, units of the programme's currency for one of it. Orders earn nothing
    unless ``earn_points`` asks for it; then by the rules of the time of each. Raises ImportProblem where
    the file cannot be read on; the whole invoices before that are kept.
    """
    log = _Log(path, currency, _stored_rate(currency, rate))
    _, is_done = await steps.begin(log.source, STEP, fingerprint(path))
    if is_done:
        report = await steps.earlier(log.source, STEP)
        report.notes.append(f"{path.name} has not changed since it was imported.")
    else:
        report = await _bring_in(log, path, zone, progress)
    if earn_points:
        await points.earn_for_orders(log.source, report, progress)
    return report


async def _bring_in(log: _Log, path: Path, zone: ZoneInfo, progress: Progress) -> Report:
    """Everything that the file holds; of a broken one, everything before the break."""
    found = read(path, zone, progress)
    orders, returns = _sorted_out(log, found)
    await _write(log, orders, returns, found.report, progress)
    if found.problem is not None:
        with keeping(found.report):
            raise found.problem
    found.report.notes.append(f"Amounts were read as {log.currency}, times as those of {zone.key}.")
    await steps.finish(log.source, STEP, found.report)
    return found.report


def _sorted_out(log: _Log, found: Log) -> tuple[list[Invoice], list[Return]]:
    """What was bought, and what of it was given back."""
    purchases = Purchases()
    orders: list[Invoice] = []
    returns: list[Return] = []
    for invoice in found.invoices.values():
        if invoice.is_cancellation:
            parts, unmatched = purchases.give_back(invoice)
            returns += parts
            found.report.skipped["lines: a cancellation of something that was not bought in this log"] += unmatched
        elif invoice.lines:
            purchases.add(log.id_of(invoice), invoice)
            orders.append(invoice)
        else:
            found.report.skipped["invoices: no line is left"] += 1
    return orders, returns


async def _write(
    log: _Log, orders: Sequence[Invoice], returns: Sequence[Return], report: Report, progress: Progress
) -> None:
    await _write_customers(log, orders)
    await _write_products(log, orders)
    total = len(orders) + len(returns)
    done = 0
    for batch in _batched(orders, BATCH):
        report.added["orders"] += await _write_orders(log, batch)
        done += len(batch)
        progress("writing", done, total)
    for parts in _batched(returns, BATCH):
        report.added["refunds, from cancellations"] += await _write_refunds(log, parts)
        done += len(parts)
        progress("writing", done, total)
    await _apply_returns(log)


@unit_of_work
async def _write_customers(log: _Log, orders: Iterable[Invoice]) -> None:
    first: dict[str, Invoice] = {}
    for invoice in orders:
        if invoice.customer is not None:
            first.setdefault(invoice.customer, invoice)
    rows = [
        (log.customer_id(customer), log.source, customer, invoice.country, invoice.placed_at)
        for customer, invoice in first.items()
    ]
    await sql.execute_many(_CUSTOMER, rows)


@unit_of_work
async def _write_products(log: _Log, orders: Iterable[Invoice]) -> None:
    """A product costs what it cost when it was last sold; one that the portal already knows stays as it is."""
    last: dict[str, tuple[Line, datetime]] = {}
    for invoice in orders:
        for line in invoice.lines:
            last[line.sku] = (line, invoice.placed_at)
    rows = [
        (
            derived_id(_beginning(), f"{log.source}:product:{sku}"),
            sku,
            line.title,
            log.minor(Line(sku, line.title, 1, line.price)),
            log.currency,
            at,
        )
        for sku, (line, at) in last.items()
    ]
    await sql.execute_many(_PRODUCT, rows)


@unit_of_work
async def _write_orders(log: _Log, orders: Sequence[Invoice]) -> int:
    before = await _count("orders", log)
    now = clock.now()
    rows, lines = [], []
    for invoice in orders:
        amounts = [log.minor(line) for line in invoice.lines]
        order_id = log.id_of(invoice)
        rows.append(_order(log, invoice, sum(amounts), now))
        lines += [
            (
                derived_id(invoice.placed_at, f"{log.source}:line:{invoice.number}:{place}"),
                order_id,
                place,
                line.sku,
                line.title,
                line.quantity,
                amount,
            )
            for place, (line, amount) in enumerate(zip(invoice.lines, amounts, strict=True))
        ]
    await sql.execute_many(_ORDER, rows)
    await sql.execute_many(_LINE, lines)
    return await _count("orders", log) - before


@unit_of_work
async def _write_refunds(log: _Log, returns: Sequence[Return]) -> int:
    before = await _count("refunds", log)
    await sql.execute_many(_REFUND, [_refund(log, part, clock.now()) for part in returns])
    return await _count("refunds", log) - before


@unit_of_work
async def _apply_returns(log: _Log) -> None:
    """What was given back of each order, and the state that follows from it."""
    await sql.execute(
        f"""
        UPDATE orders SET
            refunded_minor = CASE WHEN {_GIVEN_BACK} < total_minor THEN {_GIVEN_BACK} ELSE total_minor END,
            state = CASE
                WHEN {_GIVEN_BACK} = 0 THEN 'PAID'
                WHEN {_GIVEN_BACK} < total_minor THEN 'PARTIALLY_REFUNDED'
                ELSE 'REFUNDED'
            END
        WHERE source = $1
        """,  # noqa: S608 - only a constant is put in
        log.source,
    )


def _order(log: _Log, invoice: Invoice, total: int, now: datetime) -> tuple[Any, ...]:
    body = "|".join(f"{line.sku}:{line.quantity}:{line.price}" for line in invoice.lines)
    return (
        log.id_of(invoice),
        log.source,
        invoice.number,
        hashlib.sha256(body.encode()).hexdigest(),
        log.customer_id(invoice.customer),
        invoice.placed_at,
        log.currency,
        total,
        log.rate,
        now,
    )


def _refund(log: _Log, part: Return, now: datetime) -> tuple[Any, ...]:
    number = f"{part.cancellation.number}/{part.order.number}"
    amount = sum(log.minor(line) for line in part.lines)
    return (
        derived_id(part.cancellation.placed_at, f"{log.source}:refund:{number}"),
        log.source,
        number,
        hashlib.sha256(f"{number}:{amount}".encode()).hexdigest(),
        part.order.number,
        part.order.order_id,
        amount,
        log.currency,
        part.cancellation.placed_at,
        now,
    )


async def _count(table: str, log: _Log) -> int:
    counted: int = await sql.fetch_value(f"SELECT COUNT(*) FROM {table} WHERE source = $1", log.source)  # noqa: S608
    return counted


def _stored_rate(currency: str, rate: Decimal | None) -> str:
    own = settings().currency
    if not is_currency(currency):
        raise ImportProblem(f"“{currency}” is no currency; write an ISO 4217 code like GBP.")
    if currency == own:
        return "1"
    if rate is None or not rate.is_finite() or rate <= 0:
        raise ImportProblem(f"The programme counts in {own}: say how many {own} one {currency} is worth.")
    return f"{rate:f}"[:20]


def _beginning() -> datetime:
    return datetime.fromisoformat("2000-01-01T00:00:00+00:00")


def _batched(rows: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))
