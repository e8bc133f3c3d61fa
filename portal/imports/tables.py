"""Tables of comma-separated values, plain or packed: read line by line, and refused where they are not whole."""

import csv
import io
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.imports.files import ImportProblem, reading


@dataclass(frozen=True, slots=True)
class Line:
    """The values of one line, its number in the file, and how many bytes of the file are behind it."""

    number: int
    values: list[str]
    done: int


def lines(path: Path, dialect: type[csv.Dialect] = csv.excel) -> Iterator[Line]:
    """The first line with the names of the columns, and every line after it that is not blank.

    Raises ImportProblem for an empty file, and at the first line that is not whole, no text, or no table.
    """
    with reading(path) as (stream, meter):
        reader = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), dialect, strict=True)
        try:
            header = next(reader, [])
            if not any(header):
                raise ImportProblem(f"{path.name} is empty: there is no line with the names of the columns.")
            yield Line(1, header, meter.done)
            for values in reader:
                if not any(values):
                    continue
                if len(values) != len(header):
                    raise ImportProblem(
                        f"{path.name}, line {reader.line_num}: {len(values)} columns instead of {len(header)}; "
                        "the file is cut off or damaged here."
                    )
                yield Line(reader.line_num, values, meter.done)
        except (EOFError, lzma.LZMAError) as cut:
            raise ImportProblem(f"{path.name} is cut off {_after(reader.line_num)}: no whole xz file.") from cut
        except UnicodeDecodeError as foreign:
            raise ImportProblem(f"{path.name}, {_after(reader.line_num)}: not UTF-8 text.") from foreign
        except csv.Error as broken:
            raise ImportProblem(f"{path.name}, line {reader.line_num}: {broken}.") from broken


def _after(line: int) -> str:
    return f"after line {line}" if line else "before its first line ends"
