"""Reading the ECB's reference rates: the daily and the historical CSV file, zipped or plain (SH50).

Columns are found by their names, for currencies come and go. A file that is wrong anywhere is refused whole, with the
line, for a rate that was read wrongly would be money.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from portal.kernel.wording import Said, translatable
from portal.shop.rates.policies import rate_within

LARGEST = 16 << 20
"""Of the file, and of what is in it: the whole history since 1999 is less than one MiB."""
_DAMAGED = translatable("there are other rates than columns; the file is cut off or damaged here")
_NO_RATE = frozenset({"", "N/A"})
_CURRENCY = re.compile(r"[A-Z]{3}")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = re.compile(r"([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MOST_COLUMNS = 200
_FIRST_YEAR = 1999


class Unreadable(Exception):
    """The file is no table of rates; what is said is why, and in which line."""

    def __init__(self, said: Said) -> None:
        super().__init__(str(said))
        self.said = said


@dataclass(frozen=True, slots=True)
class Published:
    """What one euro was worth on a day."""

    currency: str
    day: date
    per_euro: str


def rates_within(file: bytes, today: date) -> list[Published]:
    """Every rate of the file, in its order.

    Raises Unreadable where anything in it is no rate of a day up to ``today``.
    """
    rows = _rows(_text(_unzipped(file)))
    header = next(rows, None)
    if header is None:
        raise Unreadable(Said("The file is empty."))
    currencies, has_end = _currencies(header), not header[1][-1]
    found: list[Published] = []
    days: dict[date, int] = {}
    for line, cells in rows:
        if not any(cells):
            continue
        day = _day(cells[0], line, today)
        if (before := days.setdefault(day, line)) != line:
            _refuse(
                line, Said("the day {day} was there already, in line {before}", day=day.isoformat(), before=str(before))
            )
        told = cells[1:]
        if len(told) == len(currencies) + 1 and not told[-1]:
            told.pop()
        elif has_end and told and not told[-1]:
            told.pop()  # the comma at the end is that of its own line: a rate is missing before it
        if len(told) != len(currencies):
            _refuse(line, Said(_DAMAGED))
        found += _of_day(day, currencies, told, line)
    if not days:
        raise Unreadable(Said("There is no day in the file."))
    return found


def _of_day(day: date, currencies: Sequence[str], cells: Sequence[str], line: int) -> Iterator[Published]:
    for currency, cell in zip(currencies, cells, strict=True):
        if cell in _NO_RATE:
            continue
        per_euro = rate_within(cell)
        if per_euro is None:
            _refuse(line, Said("“{written}” is no rate of {currency}", written=cell[:30], currency=currency))
        yield Published(currency, day, per_euro)


def _unzipped(file: bytes) -> bytes:
    if not file.startswith(b"PK"):
        return file
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as packed:
            members = [one for one in packed.infolist() if not one.is_dir()]
            if len(members) != 1:
                raise Unreadable(Said("In the zip there is more or less than one file."))
            if members[0].file_size > LARGEST:
                raise Unreadable(Said("The file in the zip is larger than any table of rates."))
            with packed.open(members[0]) as member:
                unpacked = member.read(LARGEST + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise Unreadable(Said("The zip cannot be unpacked.")) from None
    if len(unpacked) > LARGEST:
        raise Unreadable(Said("The file in the zip is larger than any table of rates."))
    return unpacked


def _text(file: bytes) -> str:
    try:
        return file.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        _refuse(file.count(b"\n", 0, broken.start) + 1, Said("this is no text in UTF-8"))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line, without the blanks that the daily file has around them."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            _refuse(reader.line_num, Said("this cannot be read"))
        if cells is None:
            return
        yield reader.line_num, [cell.strip() for cell in cells]


def _currencies(header: tuple[int, list[str]]) -> list[str]:
    line, cells = header
    names = _without_end(cells)
    if not names or names[0] != "Date" or len(names) < 2 or len(names) > _MOST_COLUMNS:  # noqa: PLR2004 - a day and a rate
        _refuse(line, Said("the columns are not those of the ECB: Date, USD, JPY and so on"))
    for name in names[1:]:
        if not _CURRENCY.fullmatch(name):
            _refuse(line, Said("“{written}” is no currency", written=name[:30]))
        if names.count(name) > 1:
            _refuse(line, Said("the currency {currency} is there twice", currency=name))
    return names[1:]


def _without_end(cells: Sequence[str]) -> list[str]:
    """The cells without the empty one behind the comma at the end of each line."""
    return list(cells[:-1] if cells and not cells[-1] else cells)


def _day(cell: str, line: int, today: date) -> date:
    """``2026-11-27`` in the history, ``27 November 2026`` in the daily file."""
    day = _written_day(cell)
    if day is None:
        _refuse(line, Said("“{written}” is no day", written=cell[:30]))
    if day > today:
        _refuse(line, Said("the day {day} is in the future", day=day.isoformat()))
    if day.year < _FIRST_YEAR:
        _refuse(line, Said("the day {day} was before the euro", day=day.isoformat()))
    return day


def _written_day(cell: str) -> date | None:
    year, month, day = cell.split("-") if _ISO.fullmatch(cell) else ("", "", "")
    if (spelt := _WORDS.fullmatch(cell)) and spelt[2] in _MONTHS:
        year, month, day = spelt[3], str(_MONTHS.index(spelt[2]) + 1), spelt[1]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _refuse(line: int, what: Said) -> NoReturn:
    raise Unreadable(Said("Line {line}: {what}.", line=str(line), what=what))
