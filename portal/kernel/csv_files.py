"""Tables as files that spreadsheets open, as RFC 4180 has them."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

Value = str | int | float
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")


def written(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """The table with its head; what would be a formula is kept as text, numbers stay numbers (U8)."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return file.getvalue()


def _harmless(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
