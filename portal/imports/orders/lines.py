"""The lines of an order log, read and judged one by one, and gathered into invoices."""

import csv
import io
import lzma
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from zoneinfo import ZoneInfo

from portal.imports.files import ImportProblem, reading
from portal.imports.report import Progress, Report

COLUMNS = ("Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country")
# Goods have five digits and perhaps letters, or belong to the range DCGS; the rest is postage, fees, samples
# and corrections: POST, D, M, BANK CHARGES, gift vouchers.
_GOODS = re.compile(r"\d{5}[A-Za-z]{0,3}|DCGS\d+[A-Za-z]*")
_CANCELLED = "C"


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


def read(path: Path, zone: ZoneInfo, progress: Progress) -> Log:
    """Every invoice of the file. The one that a broken file ends in is left out: half an order is no order."""
    log = Log({}, Report())
    last: str | None = None
    try:
        for row in _rows(path, log.report, progress):
            last = row["Invoice"]
            _take(log, row, zone)
    except ImportProblem as problem:
        log.problem = problem
        if last is not None:
            log.invoices.pop(last, None)
    log.report.read["invoices"] += len(log.invoices)
    log.report.read["cancellations"] += sum(invoice.is_cancellation for invoice in log.invoices.values())
    log.report.read["guest invoices"] += sum(invoice.customer is None for invoice in log.invoices.values())
    log.report.read["customers"] += len({invoice.customer for invoice in log.invoices.values()} - {None})
    return log


def _rows(path: Path, report: Report, progress: Progress) -> Iterator[dict[str, str]]:
    total = path.stat().st_size
    with reading(path) as (stream, meter):
        reader = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), strict=True)
        try:
            header = tuple(next(reader, ()))
            if not any(header):
                raise ImportProblem(f"{path.name} is empty: there is no line with the names of the columns.")
            if header != COLUMNS:
                raise ImportProblem(
                    f"{path.name}, line 1: the columns are {', '.join(header)[:200]}; "
                    f"an order log has {', '.join(COLUMNS)}."
                )
            for values in reader:
                if len(values) != len(COLUMNS):
                    raise ImportProblem(
                        f"{path.name}, line {reader.line_num}: {len(values)} columns instead of {len(COLUMNS)}; "
                        "the file is cut off or damaged here."
                    )
                report.read["lines"] += 1
                if report.read["lines"] % 5000 == 0:
                    progress("reading", meter.done, total)
                yield {"line": str(reader.line_num), **dict(zip(COLUMNS, values, strict=True))}
        except (EOFError, lzma.LZMAError) as cut:
            raise ImportProblem(f"{path.name} is cut off after line {reader.line_num}: no whole xz file.") from cut
        except UnicodeDecodeError as foreign:
            raise ImportProblem(f"{path.name}, after line {reader.line_num}: not UTF-8 text.") from foreign
        except csv.Error as broken:
            raise ImportProblem(f"{path.name}, line {reader.line_num}: {broken}.") from broken
        progress("reading", total, total)


def _take(log: Log, row: Mapping[str, str], zone: ZoneInfo) -> None:
    quantity, price, placed_at = _figures(row, zone)
    number = row["Invoice"]
    invoice = log.invoices.get(number)
    if invoice is None:
        invoice = Invoice(number, placed_at, row["Customer ID"] or None, row["Country"] or None)
        log.invoices[number] = invoice
    why = _why_not(invoice, row["StockCode"], quantity, price)
    if why:
        log.report.skipped[f"lines: {why}"] += 1
        return
    title = row["Description"].strip() or row["StockCode"]
    invoice.lines.append(Line(row["StockCode"].upper(), title[:200], abs(quantity), price))


def _figures(row: Mapping[str, str], zone: ZoneInfo) -> tuple[int, Decimal, datetime]:
    try:
        quantity = int(row["Quantity"])
        price = Decimal(row["Price"])
        placed_at = datetime.fromisoformat(row["InvoiceDate"]).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, InvalidOperation) as wrong:
        raise ImportProblem(
            f"Line {row['line']}: the quantity, the date or the price is not what it should be: "
            f"“{row['Quantity'][:20]}”, “{row['InvoiceDate'][:30]}”, “{row['Price'][:20]}”."
        ) from wrong
    if not price.is_finite():
        raise ImportProblem(f"Line {row['line']}: “{row['Price'][:20]}” is no price.")
    return quantity, price, placed_at


def _why_not(invoice: Invoice, code: str, quantity: int, price: Decimal) -> str | None:
    if not _GOODS.fullmatch(code):
        return f"{code[:20].upper()} is no product (postage, fee, sample or correction)"
    if price <= 0:
        return "the price is 0"
    if invoice.is_cancellation != (quantity < 0):
        return "the sign of the quantity does not fit the kind of invoice"
    return None
