"""Pagination by keyset: a cursor names the row where the last page ended, signed for that list and that reader."""

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from hmac import compare_digest
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

from portal.kernel.errors import Invalid, InvalidCursor
from portal.settings import settings

DEFAULT_SIZE = 20
LARGEST_SIZE = 100

_SIGNATURE = 12
_LONGEST_CURSOR = 600
_SPELLING = re.compile(r"[A-Za-z0-9_-]+")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

T = TypeVar("T")
M = TypeVar("M", bound=Model)
Value = int | float | str | bool | UUID | datetime | date | Decimal
Position = tuple[Value, ...]
"""The values of the ordering columns in one row."""


@dataclass(frozen=True, slots=True)
class Key:
    """A column that a list is ordered by. It must not be null, and the last key must be unique."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """The rows of one page, as the list shows them whichever way it was walked."""

    rows: Sequence[T]
    has_next: bool
    has_previous: bool
    count: Callable[[], Awaitable[int]]
    """How many rows the whole list has for this reader; asked only when somebody wants to know."""
    cursor: Callable[[T], str]


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader asked for: so many rows, after or before a cursor. ``reader`` is who asks, for the signature."""

    size: int = DEFAULT_SIZE
    after: str | None = None
    before: str | None = None
    backwards: bool = False
    reader: str = ""

    def keyset(self, *scope: object, keys: Sequence[Key]) -> "Keyset":
        """The SQL of this page. ``scope`` names the list: its kind, its order, its filters, what is searched for.

        A visitor's cursor is good for who has signed in since: they see what a visitor sees, and go on from there.

        Raises InvalidCursor for one that is not of exactly this list, or of another reader (L9, G47).
        """
        of_visitor = "\x1f".join(("", *(str(part) for part in scope)))
        name = f"{self.reader}{of_visitor}"
        cursor, field = (self.before, "before") if self.backwards else (self.after, "after")
        position = None
        if cursor is not None:
            position = decode_cursor(cursor, name) or decode_cursor(cursor, of_visitor)
            if position is None or len(position) != len(keys):
                raise InvalidCursor("This cursor does not belong to this list; begin again without it.", field=field)
        return Keyset(page=self, scope=name, keys=tuple(keys), position=position)

    async def of_query(self, query: QuerySet[M], *scope: object, order: Sequence[str]) -> Slice[M]:
        """One page of an ORM query, ordered by fields as Tortoise writes them: ``("-created_at", "-id")``."""
        keyset = self.keyset(*scope, keys=[Key(name.lstrip("-"), name.startswith("-")) for name in order])
        found = query.filter(keyset.as_filter()).order_by(*keyset.as_order()).limit(self.size + 1)
        columns = [key.column for key in keyset.keys]
        return keyset.slice(
            await found, position=lambda row: tuple(getattr(row, column) for column in columns), count=query.count
        )


class Outline(NamedTuple):
    """All of a page that its statement's text goes by."""

    size: int
    backwards: bool
    is_first: bool

    def keyset(self, keys: Sequence[Key]) -> "Keyset":
        """A page of this outline, with no values: for who writes the statement."""
        position = None if self.is_first else (0,) * len(keys)
        return Keyset(Page(size=self.size, backwards=self.backwards), "", tuple(keys), position)


@dataclass(frozen=True, slots=True)
class Keyset:
    """One page of one list: the conditions for its query, and what becomes of the rows."""

    page: Page
    scope: str
    keys: tuple[Key, ...]
    position: Position | None

    @property
    def outline(self) -> Outline:
        return Outline(self.page.size, self.page.backwards, self.position is None)

    @property
    def limit(self) -> int:
        """One row more than the page shows, to know whether there is another page."""
        return self.page.size + 1

    @property
    def values(self) -> tuple[Value, ...]:
        """What the placeholders of `condition` stand for."""
        return self.position or ()

    def condition(self, start: int) -> str:
        """The part of WHERE that begins where the last page ended; its first placeholder is ``$start``."""
        if self.position is None:
            return "TRUE"
        marks = [f"${start + offset}" for offset in range(len(self.keys))]
        if len({key.descending for key in self.keys}) == 1:
            columns = ", ".join(key.column for key in self.keys)
            return f"({columns}) {self._sign(self.keys[0])} ({', '.join(marks)})"
        return f"({' OR '.join(self._alternative(last, marks) for last in range(len(self.keys)))})"

    @property
    def order(self) -> str:
        """What stands after ORDER BY."""
        return ", ".join(f"{key.column} {'DESC' if self._falls(key) else 'ASC'}" for key in self.keys)

    def as_filter(self) -> Q:
        """`condition` for the ORM."""
        if self.position is None:
            return Q()
        alternatives: list[Q] = []
        equal: dict[str, Any] = {}
        for key, value in zip(self.keys, self.position, strict=True):
            beyond: dict[str, Any] = {f"{key.column}__{'lt' if self._falls(key) else 'gt'}": value}
            alternatives.append(Q(**equal, **beyond))
            equal[key.column] = value
        return Q(*alternatives, join_type=Q.OR)

    def as_order(self) -> list[str]:
        """`order` for the ORM."""
        return [f"-{key.column}" if self._falls(key) else key.column for key in self.keys]

    def slice(
        self,
        rows: Sequence[T],
        *,
        position: Callable[[T], Position],
        count: Callable[[], Awaitable[int]],
    ) -> Slice[T]:
        """The page out of the rows that were fetched, at most `limit` of them, in the order of the query."""
        further = len(rows) > self.page.size
        shown = list(rows[: self.page.size])
        if self.page.backwards:
            shown.reverse()
        entered = self.position is not None
        return Slice(
            rows=shown,
            has_next=entered if self.page.backwards else further,
            has_previous=further if self.page.backwards else entered,
            count=count,
            cursor=lambda row: encode_cursor(position(row), self.scope),
        )

    def _falls(self, key: Key) -> bool:
        return key.descending != self.page.backwards

    def _sign(self, key: Key) -> str:
        return "<" if self._falls(key) else ">"

    def _alternative(self, last: int, marks: Sequence[str]) -> str:
        equal = [f"{key.column} = {mark}" for key, mark in zip(self.keys[:last], marks, strict=False)]
        return " AND ".join([*equal, f"{self.keys[last].column} {self._sign(self.keys[last])} {marks[last]}"])


def page(
    first: int | None = None,
    after: str | None = None,
    last: int | None = None,
    before: str | None = None,
    *,
    reader: str = "",
) -> Page:
    """Check what a reader asked for: 1 to 100 rows, 20 if unsaid, in one direction.

    Raises Invalid for anything else (G10).
    """
    if (first is not None or after is not None) and (last is not None or before is not None):
        raise Invalid("Walk a list in one direction: `first` with `after`, or `last` with `before`.", field="last")
    backwards = last is not None or before is not None
    asked, name = (last, "last") if backwards else (first, "first")
    size = DEFAULT_SIZE if asked is None else asked
    ensure_size(size, name)
    return Page(size=size, after=after, before=before, backwards=backwards, reader=reader)


def ensure_size(size: int, field: str = "first") -> None:
    """Nobody is shown more than a hundred rows at a time, nor fewer than one."""
    if not 1 <= size <= LARGEST_SIZE:
        raise Invalid("“{name}” is a number from 1 to {largest}.", field=field, name=field, largest=LARGEST_SIZE)


def encode_cursor(position: Position, scope: str) -> str:
    """A cursor: the position, and the proof that this portal wrote it for this list."""
    written = json.dumps([_written(value) for value in position], separators=(",", ":"), ensure_ascii=False).encode()
    signature = _signature(written, scope, settings().secret)
    return urlsafe_b64encode(signature + written).rstrip(b"=").decode("ascii")


def decode_cursor(cursor: str, scope: str) -> Position | None:
    """The position in a cursor; None where it is not one of this list."""
    if len(cursor) > _LONGEST_CURSOR or not _SPELLING.fullmatch(cursor):
        return None
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError:
        return None
    signature, written = raw[:_SIGNATURE], raw[_SIGNATURE:]
    if not any(compare_digest(signature, _signature(written, scope, secret)) for secret in settings().secrets):
        return None
    return tuple(_read(value) for value in json.loads(written))


def _signature(written: bytes, scope: str, secret: bytes) -> bytes:
    signer = _signer(secret).copy()
    signer.update(len(scope).to_bytes(4) + scope.encode(errors="surrogatepass") + written)
    signature: bytes = signer.digest()
    return signature


@lru_cache(maxsize=4)
def _signer(secret: bytes) -> Any:
    return blake2b(key=blake2b(secret).digest(), digest_size=_SIGNATURE, person=b"portal-cursor")


def _written(value: Value) -> Any:
    match value:
        case bool() | int() | float() | str():
            return value
        case UUID():
            return {"u": value.hex}
        case datetime():
            return {"t": (value - _EPOCH) // timedelta(microseconds=1)}
        case date():
            return {"d": value.toordinal()}
        case Decimal():
            return {"n": str(value)}
    raise TypeError(f"a list cannot be ordered by {type(value).__name__}")


def _read(value: Any) -> Value:
    match value:
        case {"u": digits}:
            return UUID(hex=digits)
        case {"t": microseconds}:
            return _EPOCH + timedelta(microseconds=microseconds)
        case {"d": ordinal}:
            return date.fromordinal(ordinal)
        case {"n": digits}:
            return Decimal(digits)
    plain: Value = value
    return plain
