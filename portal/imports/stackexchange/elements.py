"""The `<row …/>` elements of a file, one after another; after one that is no XML the next is read all the same.

A bare ``<`` stands in XML only where a tag begins. So ``<row`` is where another row begins, whatever was wrong before
it, and from there a parser of its own goes on.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from portal.imports.stackexchange.recoding import as_bytes_of_rows

_CHUNK = 1 << 14
_LONGEST_HEAD = 1 << 16
_ROW = b"<row"
_ID = re.compile(rb"""\sId=["']([^"'<>&\s]{1,20})["']""")


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that is no XML: the number that it seems to have, and what is wrong."""

    number: str | None
    why: str


class BreaksOff(Exception):
    """From this line and column on nothing can be read."""

    def __init__(self, line: int, column: int, why: str) -> None:
        super().__init__(why)
        self.line, self.column = line, column


class _Unended(Exception):
    """A row begins within another one."""


@dataclass(slots=True)
class _Rows:
    """What a parser tells of; where, is in bytes of what it was given."""

    begins_with: Callable[[str], None]
    parser: Any = None
    root: str | None = None
    ended: list[dict[str, str]] = field(default_factory=list)
    open: dict[str, str] | None = None
    first: int | None = None
    last: int | None = None
    """Where the last row began, the open one or else the one that ended last."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.root is None:
            self.begins_with(tag)
            self.root = tag
        elif tag == "row":
            if self.open is not None:
                raise _Unended
            self.open, self.last = attributes, self.parser.CurrentByteIndex
            self.first = self.last if self.first is None else self.first

    def end(self, tag: str) -> None:
        if tag == "row" and self.open is not None:
            self.ended.append(self.open)
            self.open = None

    def close(self) -> None:
        """As a parser's target has it."""


class Elements:
    """Reads ``stream`` once; ``begins_with`` is told the name of its first element, and raises for a wrong one."""

    def __init__(self, stream: BinaryIO, begins_with: Callable[[str], None]) -> None:
        self._stream, self._encoding = as_bytes_of_rows(stream)
        self._begins_with = begins_with
        self._head: bytes | None = None
        """What stands before the first row; every parser is given it first."""
        self._kept = b""
        """The last of what the parser was given, from the last row on."""
        self._at = 0
        """Where in what the parser was given it begins."""
        self._lines, self._columns = 0, 0
        """How many lines of the file stand before it, and how much of its own line."""
        self._more = (0, 0)
        """How many lines, and in the first line columns, the file has more than what the parser was given."""
        self._begun_in = 1
        """The line in which the parser began."""
        self._begin()

    def each(self) -> Iterator[Mapping[str, str] | Broken]:
        """The attributes of each row.

        Raises BreaksOff, and DefusedXmlException for a file that declares entities.
        """
        data = None
        while data != b"":
            data = self._stream.read(_CHUNK)
            self._kept += data
            fed = data
            while True:
                fault = self._feed(fed)
                yield from self._rows.ended
                self._rows.ended.clear()
                if fault is None:
                    break
                broken, fed = self._after(fault)
                yield broken
            self._forget()

    def _begin(self) -> None:
        self._rows = _Rows(self._begins_with)
        self._parser = DefusedXMLParser(target=self._rows, encoding=self._encoding, forbid_dtd=True)
        self._rows.parser = self._parser.parser

    def _feed(self, data: bytes) -> ParseError | _Unended | None:
        """What is wrong with ``data``, or with the end where there is none."""
        try:
            if data:
                self._parser.feed(data)
            else:
                self._parser.close()
        except (ParseError, _Unended) as fault:
            return fault
        except DefusedXmlException:
            raise
        except (LookupError, ValueError) as unknown:  # of an encoding
            raise BreaksOff(1, 0, str(unknown)) from unknown
        return None

    def _forget(self) -> None:
        """Keep what may have to be read again, and no more."""
        first, last = self._rows.first, self._rows.last
        if first is None or last is None:
            return
        if self._head is None:
            self._head = self._kept[: first - self._at]
            if len(self._head) > _LONGEST_HEAD:
                self._head = b""
        self._drop(last - self._at)

    def _drop(self, length: int) -> None:
        self._lines += self._kept.count(b"\n", 0, length)
        line = self._kept.rfind(b"\n", 0, length)
        self._columns = length - 1 - line if line >= 0 else self._columns + length
        self._kept = self._kept[length:]
        self._at += length

    def _after(self, fault: ParseError | _Unended) -> tuple[Broken, bytes]:
        """What is at fault, and what another parser goes on with."""
        self._forget()
        breaks_off = self._breaks_off(fault)
        wrong = self._parser.parser.ErrorByteIndex - self._at
        begin = 0 if self._rows.open is not None else self._kept.find(_ROW, 1 if self._rows.last is not None else 0)
        if begin < 0 or self._rows.root is None or self._head == b"":
            raise breaks_off
        if self._head is None:
            self._head = self._kept[: self._kept.rfind(b">", 0, min(begin, wrong)) + 1]
        following = begin if begin > wrong and self._rows.open is None else self._following(begin + 1, breaks_off)
        number = _ID.search(self._kept, begin, following)
        self._drop(following)
        self._begin()
        self._begun_in = self._lines + 1
        self._more = (
            self._lines - self._head.count(b"\n"),
            self._columns - len(self._head.rpartition(b"\n")[2]),
        )
        self._at = len(self._head)
        if self._feed(self._head) is not None:
            raise breaks_off
        return Broken(number and number[1].decode("ascii", "replace"), str(breaks_off)), self._kept

    def _following(self, start: int, breaks_off: BreaksOff) -> int:
        """Where the next row begins, or the end of the file's root; it reads on until that is found."""
        end = re.compile(_ROW + rb"|</" + re.escape((self._rows.root or "").encode()))
        while (found := end.search(self._kept, start)) is None:
            data = self._stream.read(_CHUNK)
            if not data:
                raise breaks_off
            start = max(start, len(self._kept) - len(end.pattern))
            self._kept += data
        return found.start()

    def _breaks_off(self, fault: ParseError | _Unended) -> BreaksOff:
        if isinstance(fault, ParseError):
            (line, column), why = fault.position, str(fault.msg).partition(":")[0]
        else:
            line, column = self._parser.parser.CurrentLineNumber, self._parser.parser.CurrentColumnNumber
            why = "a row begins before the one before it has ended"
        lines, columns = self._more
        is_first = line + lines == self._begun_in
        return BreaksOff(line + lines, column + columns if is_first else column, why)
