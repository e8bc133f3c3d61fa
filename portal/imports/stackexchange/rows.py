"""The rows of a dump, one at a time: `<row …/>` elements whose absent attributes mean nothing."""

import lzma
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from defusedxml.common import DefusedXmlException

from portal.imports.files import ImportProblem, reading
from portal.imports.stackexchange.elements import BreaksOff, Broken, Elements
from portal.kernel.ids import derived_id, earliest_id

Row = Mapping[str, str]

# Ids carry a time, and an answer knows only its question's number: so the number is the time, counted in
# milliseconds from here, which keeps the dump's order and lets any row name any other.
_ORDER = datetime(2000, 1, 1, tzinfo=UTC)
_FIRST_NATIVE = datetime(2020, 1, 1, tzinfo=UTC)
_TAG = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True, slots=True)
class Read:
    """A row, and how many bytes of the file are behind it."""

    row: Row
    done: int
    broken: Broken | None = None
    """What is wrong with one that is no XML; then the row is empty."""


def rows(path: Path, root: str) -> Iterator[Read]:
    """Every row of ``path``, in the file's order, in constant memory; one that is no XML is said to be broken.

    Raises ImportProblem for a file that is cut off or is not such a dump, with the line where it ends.
    """
    try:
        with reading(path) as (stream, meter):
            for found in Elements(stream, partial(_check_root, path, root)).each():
                if isinstance(found, Broken):
                    yield Read({}, meter.done, found)
                else:
                    yield Read(found, meter.done)
    except BreaksOff as end:
        raise ImportProblem(f"{path.name} ends or breaks off at line {end.line}, column {end.column}: {end}.") from end
    except DefusedXmlException as hostile:
        raise ImportProblem(f"{path.name} declares entities or a DTD, which no dump does.") from hostile
    except (EOFError, lzma.LZMAError) as cut:
        raise ImportProblem(f"{path.name} is not a whole xz file: it is cut off or of another kind.") from cut


def find(folder: Path, name: str) -> Path | None:
    """``Posts.xml`` or ``Posts.xml.xz`` in ``folder``."""
    for candidate in (folder / name, folder / f"{name}.xz"):
        if candidate.is_file():
            return candidate
    return None


def imported_id(source: str, kind: str, number: int) -> UUID:
    """The id that a row of the dump has in the portal, on every run."""
    return derived_id(_ORDER + timedelta(milliseconds=max(number, 0)), f"{source}:{kind}:{number}")


def number_in(imported: UUID) -> int:
    """The number that a row had in its dump, by the id that it has here."""
    return (imported.int >> 80) - int(_ORDER.timestamp() * 1000)


def tags_of(row: Row) -> list[str]:
    """The tags of a question: ``<a><b>`` in older dumps, ``|a|b|`` in newer ones."""
    written = row.get("Tags", "")
    return _TAG.findall(written) if written.startswith("<") else [tag for tag in written.split("|") if tag]


def instant_of_order() -> datetime:
    """Rows that only connect others need no order of their own."""
    return _ORDER


def first_native_id() -> UUID:
    """Rows that came with a dump have lesser ids than this one, rows that were written here greater ones."""
    return earliest_id(_FIRST_NATIVE)


def _check_root(path: Path, wanted: str, found: str) -> None:
    if found != wanted:
        raise ImportProblem(f"{path.name} begins with <{found}>, line 1; a dump's file begins with <{wanted}>.")
