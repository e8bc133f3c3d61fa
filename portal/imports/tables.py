"""Tables with commas, semicolons or tabs between values, plain or packed; refused where they are cut off."""

import csv
import io
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.imports.files import ImportProblem, reading
from portal.imports.values import Unfit


@dataclass(frozen=True, slots=True)
class Line:
    """The values of one line, its number in the file, and how many bytes of the file are behind it."""

    number: int
    values: list[str]
    done: int


Odd = Callable[[Line, Unfit], None]
"""Hears of a line that has another number of values than there are columns, and why it is none."""


def unheard(_: Line, __: Unfit) -> None:
    """For who reads a table only to know what is in it."""


def lines(path: Path, *, odd: Odd = unheard) -> Iterator[Line]:
    """The first line with the names of the columns, and every line after it that is not blank and has as many values.

    A line with more or fewer is told to ``odd`` where another follows; where none does, the file was cut off there.
    Raises ImportProblem for that, for an empty file, and at the first line that is no text, or no table.
    """
    with reading(path) as (stream, meter):
        reader = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), _dialect(path))
        try:
            header = next(reader, [])
            if not any(header):
                raise ImportProblem(f"{path.name} is empty: there is no line with the names of the columns.")
            yield Line(1, header, meter.done)
            unlike: Line | None = None
            for values in reader:
                if not any(values):
                    continue
                if unlike is not None:
                    odd(unlike, Unfit(_fault(unlike, header)))
                line = Line(reader.line_num, values, meter.done)
                unlike = None if len(values) == len(header) else line
                if unlike is None:
                    yield line
            if unlike is not None:
                fault = _fault(unlike, header)
                raise ImportProblem(f"{path.name}, line {unlike.number}: {fault}; the file is cut off or damaged here.")
        except (EOFError, lzma.LZMAError) as cut:
            raise ImportProblem(f"{path.name} is cut off {_after(reader.line_num)}: no whole xz file.") from cut
        except UnicodeDecodeError as foreign:
            raise ImportProblem(
                f"{path.name}, line {_foreign_line(path)}: not UTF-8 text. "
                "Save the file as “CSV UTF-8”, then import it again."
            ) from foreign
        except csv.Error as broken:
            raise ImportProblem(f"{path.name}, line {reader.line_num}: {broken}.") from broken


def _dialect(path: Path) -> type[csv.Dialect]:
    """Commas, the semicolons that spreadsheets write in Germany, or the tabs of what is copied out of them."""
    with reading(path) as (stream, _):
        try:
            first = stream.readline(10_000)
        except (EOFError, lzma.LZMAError):
            first = b""

    class Found(csv.excel):
        delimiter = max(",;\t", key=lambda one: first.count(one.encode()))
        strict = True

    return Found


def _foreign_line(path: Path) -> int:
    """Which line is no UTF-8; the reader decodes many at once, and so is behind."""
    with reading(path) as (stream, _):
        for number, raw in enumerate(stream, start=1):
            try:
                raw.decode()
            except UnicodeDecodeError:
                return number
    return 1


def _fault(line: Line, header: list[str]) -> str:
    return f"{len(line.values)} columns instead of {len(header)}"


def _after(line: int) -> str:
    return f"after line {line}" if line else "before its first line ends"
