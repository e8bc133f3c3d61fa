"""The lines of an order log, read and judged one by one, and gathered into invoices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from portal.imports import tables, values
from portal.imports.files import ImportProblem
from portal.imports.report import Progress, Report
from portal.imports.values import Unfit

COLUMNS = ("Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country")
# Goods have five digits and perhaps letters, or belong to the range DCGS; the rest is postage, fees, samples
# and corrections: POST, D, M, BANK CHARGES, gift vouchers.
_GOODS = re.compile(r"\d{5}[A-Za-z]{0,3}|DCGS\d+[A-Za-z]*")
_CANCELLED = "C"
_LONGEST_NUMBER = 60
_LONGEST_CODE = 64
_LARGEST_INVOICE = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Line:
    """One product of an invoice; `quantity` is positive here, in a cancellation too."""

    sku: str
    title: str
    quantity: int
    price: Decimal


@dataclass(slots=True)
class Invoice:
    number: str
    placed_at: datetime
    customer: str | None
    country: str | None
    lines: list[Line] = field(default_factory=list)

    @property
    def is_cancellation(self) -> bool:
        return self.number.startswith(_CANCELLED)


@dataclass(slots=True)
class Log:
    """What a file holds. `problem` is why it could not be read to its end; `invoices` is what came before."""

    invoices: dict[str, Invoice]
    report: Report
    problem: ImportProblem | None = None
    unreadable: set[str] = field(default_factory=set)
    """Invoices with a line that cannot be read: what they cost is not known."""


def read(path: Path, zone: ZoneInfo, progress: Progress) -> Log:
    """Every invoice of the file. One with a line that cannot be read is left out and named, and so is the one that
    a broken file ends in: half an order is no order.
    """
    log = Log({}, Report())
    last: str | None = None
    try:
        for line, row in _rows(path, log, progress):
            last = row["Invoice"]
            try:
                _take(log, row, zone)
            except Unfit as odd:
                log.unreadable.add(last)
                log.report.leave_out("lines", odd, f"{path.name}, line {line} (invoice {last[:_LONGEST_NUMBER]})")
    except ImportProblem as problem:
        log.problem = problem
        if last is not None:
            log.invoices.pop(last, None)
    for number in log.unreadable:
        log.invoices.pop(number, None)
    if log.unreadable:
        log.report.skipped["invoices: a line of it cannot be read"] += len(log.unreadable)
    log.report.read["invoices"] += len(log.invoices)
    log.report.read["cancellations"] += sum(invoice.is_cancellation for invoice in log.invoices.values())
    log.report.read["guest invoices"] += sum(invoice.customer is None for invoice in log.invoices.values())
    log.report.read["customers"] += len({invoice.customer for invoice in log.invoices.values()} - {None})
    return log


def _rows(path: Path, log: Log, progress: Progress) -> Iterator[tuple[int, dict[str, str]]]:
    total = path.stat().st_size
    report = log.report

    def odd(line: tables.Line, why: Unfit) -> None:
        number = line.values[0].strip()
        report.read["lines"] += 1
        report.leave_out("lines", why, f"{path.name}, line {line.number} (invoice {number[:_LONGEST_NUMBER]})")
        log.unreadable.add(number)

    lines = tables.lines(path, odd=odd)
    header = tuple(next(lines).values)
    if header != COLUMNS:
        raise ImportProblem(
            f"{path.name}, line 1: the columns are {', '.join(header)[:200]}; an order log has {', '.join(COLUMNS)}."
        )
    for line in lines:
        report.read["lines"] += 1
        if report.read["lines"] % 5000 == 0:
            progress("reading", line.done, total)
        yield line.number, dict(zip(COLUMNS, line.values, strict=True))
    progress("reading", total, total)


def _take(log: Log, row: dict[str, str], zone: ZoneInfo) -> None:
    number = row["Invoice"].strip()
    if not number or len(number) > _LONGEST_NUMBER:
        raise Unfit(f"Invoice is no number of at most {_LONGEST_NUMBER} characters", number)
    quantity = values.whole(row["Quantity"], "Quantity")
    price = values.amount(row["Price"], "Price")
    placed_at = values.instant(row["InvoiceDate"], "InvoiceDate", zone)
    if abs(quantity * price) >= _LARGEST_INVOICE:
        raise Unfit("Quantity and Price are beyond reason", f"{row['Quantity']} × {row['Price']}")
    invoice = log.invoices.get(number)
    if invoice is None:
        invoice = Invoice(number, placed_at, row["Customer ID"][:_LONGEST_CODE] or None, row["Country"][:60] or None)
        log.invoices[number] = invoice
    why = _why_not(invoice, row["StockCode"], quantity, price)
    if why:
        log.report.skipped[f"lines: {why}"] += 1
        return
    title = row["Description"].strip() or row["StockCode"]
    invoice.lines.append(Line(row["StockCode"].upper(), title[:200], abs(quantity), price))


def _why_not(invoice: Invoice, code: str, quantity: int, price: Decimal) -> str | None:
    if not _GOODS.fullmatch(code):
        return f"{code[:20].upper()} is no product (postage, fee, sample or correction)"
    if price <= 0:
        return "the price is 0"
    if invoice.is_cancellation != (quantity < 0):
        return "the sign of the quantity does not fit the kind of invoice"
    return None
