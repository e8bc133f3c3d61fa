"""A whole order log: customers, products, orders and what was given back; each invoice once, by its number."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from portal.imports import points, steps
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.orders import sources, writing
from portal.imports.orders.lines import Invoice, Log, read
from portal.imports.orders.returns import Purchases, Return
from portal.imports.orders.writing import Origin
from portal.imports.report import Progress, Report, silent
from portal.kernel.money import is_currency
from portal.settings import settings
from portal.shop.rates.policies import LARGEST_RATE

BATCH = 200
STEP = "orders"
SMALLEST_RATE = Decimal("0.000001")
T = TypeVar("T")


async def import_orders(
    path: Path,
    *,
    currency: str,
    zone: ZoneInfo,
    rate: Decimal | None = None,
    source: str | None = None,
    earn_points: bool = False,
    progress: Progress = silent,
) -> Report:
    """Bring an order log in; run it again and nothing is added twice, run a corrected one and it corrects.

    Prices are taken as ``currency``, times as local times of ``zone``. Another currency than the
    programme's needs ``rate``, units of the programme's currency for one of it. An order is its number in
    ``source``, which is the file's name up to its first full stop unless said. Orders earn nothing
    unless ``earn_points`` asks for it; then by the rules of the time of each. Raises ImportProblem where
    the file cannot be read on, the whole invoices before that are kept; and where it is another shop's.
    """
    stored_rate = _stored_rate(currency, rate)
    edition = hashlib.sha256(f"{fingerprint(path)}:{currency}:{stored_rate}:{zone.key}".encode()).hexdigest()
    name = sources.chosen(path, source)
    origin = Origin(sources.stored(name), currency, stored_rate)
    if await steps.is_finished(origin.source, STEP, edition):
        report = await steps.earlier(origin.source, STEP)
        report.notes.append(f"{path.name} has not changed since it was imported.")
    else:
        found = read(path, zone, progress)
        await sources.ensure_same(name, found, was_said=source is not None)
        await steps.begin(origin.source, STEP, edition)
        report = await _bring_in(origin, found, zone, progress)
    if earn_points:
        await points.earn_for_orders(origin.source, report, progress)
    return report


async def _bring_in(origin: Origin, found: Log, zone: ZoneInfo, progress: Progress) -> Report:
    """Everything that the file holds; of a broken one, everything before the break."""
    report = found.report
    orders, returns = _sorted_out(found)
    await writing.write_customers(origin, orders)
    await writing.write_products(origin, orders)
    done = 0
    cancelled = frozenset(number for number, invoice in found.invoices.items() if invoice.is_cancellation)
    for batch in _batched(orders, BATCH):
        counted = await writing.write_orders(origin, [(one, returns[one.number]) for one in batch], cancelled)
        report.added.update(counted)
        done += len(batch)
        progress("writing", done, len(orders))
    if found.problem is not None:
        with keeping(report):
            raise found.problem
    report.notes.append(f"Amounts were read as {origin.currency}, times as those of {zone.key}.")
    await steps.finish(origin.source, STEP, report)
    return report


def _sorted_out(found: Log) -> tuple[list[Invoice], dict[str, list[Return]]]:
    """What was bought, and what of it was given back, by the number of the invoice."""
    purchases = Purchases()
    orders: list[Invoice] = []
    returns: dict[str, list[Return]] = defaultdict(list)
    for invoice in found.invoices.values():
        if invoice.is_cancellation:
            parts, unmatched = purchases.give_back(invoice)
            for part in parts:
                returns[part.order].append(part)
            found.report.skipped["lines: a cancellation of something that was not bought in this log"] += unmatched
        elif invoice.lines:
            purchases.add(invoice)
            orders.append(invoice)
        else:
            found.report.skipped["invoices: no line is left"] += 1
    return orders, returns


def _stored_rate(currency: str, rate: Decimal | None) -> str:
    own = settings().currency
    if not is_currency(currency):
        raise ImportProblem(f"“{currency}” is no currency; write an ISO 4217 code like GBP.")
    if currency == own:
        return "1"
    if rate is None or not rate.is_finite() or rate <= 0:
        raise ImportProblem(f"The programme counts in {own}: say how many {own} one {currency} is worth.")
    if not SMALLEST_RATE <= rate <= LARGEST_RATE:
        raise ImportProblem(
            f"A rate is between {SMALLEST_RATE:f} and {LARGEST_RATE:,}: say how many {own} one {currency} is worth."
        )
    return f"{rate:f}"[:20]


def _batched(rows: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))
