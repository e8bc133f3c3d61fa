"""Rows as values: a page reads hundreds of them, and nobody changes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints
from uuid import UUID

from portal.kernel import sql

T = TypeVar("T")
_IS_ROW = "__is_row__"


@dataclass_transform(frozen_default=True)
def row(kind: type[T]) -> type[T]:
    """A frozen dataclass with slots to whoever writes code, whom the type checker holds to it.

    At run time nothing guards its attributes: setting each past the guard takes longer than all else about a row.
    """
    made = dataclass(slots=True, unsafe_hash=True)(kind)
    setattr(made, _IS_ROW, True)
    return made


def is_row(kind: type) -> bool:
    """Whether values of this class are never changed."""
    return getattr(kind, _IS_ROW, False)


class Reader(Generic[T]):
    """How rows of one kind are read: each field from the column of its name, as the type that it is declared with.

    What is ``given`` is no column: whoever reads hands it over, in this order. Columns that are ``named`` otherwise,
    and those that a function has to be applied to (``by``: the column and the function), are said by field.
    """

    def __init__(
        self,
        kind: type[T],
        *given: str,
        named: Mapping[str, str] | None = None,
        by: Mapping[str, tuple[str, Callable[[Any], Any]]] | None = None,
    ) -> None:
        self._kind, self._given = kind, given
        self._named, self._by = named or {}, by or {}
        self._made: dict[bool, Callable[..., T]] = {}

    def here(self) -> Callable[..., T]:
        """The function that reads a row of the database in use: it takes the row, and what is given."""
        on_sqlite = sql.on_sqlite()
        made = self._made.get(on_sqlite)
        return self._make(on_sqlite) if made is None else made

    def _make(self, on_sqlite: bool) -> Callable[..., T]:
        """What the class's own __init__ comes to, a field to a line. In its text stand the names of our own fields and
        columns, and nothing else.
        """
        within: dict[str, Any] = {"new": object.__new__, "kind": self._kind}
        hints, lines = get_type_hints(self._kind), []
        for name in (one.name for one in fields(self._kind)):  # type: ignore[arg-type]
            if name in self._given:
                lines.append(f"made.{name} = {name}")
                continue
            column, convert = self._by.get(name) or (self._named.get(name, name), _conversion(hints[name], on_sqlite))
            lines.append(f"one = row[{column!r}]")
            if convert is None:
                lines.append(f"made.{name} = one")
            elif convert is bool:
                lines.append(f"made.{name} = not not one")
            else:
                within[f"as_{name}"] = convert
                is_open = name not in self._by and NoneType in get_args(hints[name])
                lines.append(f"made.{name} = {'None if one is None else ' if is_open else ''}as_{name}(one)")
        head = f"def read({', '.join(('row', *self._given))}):"
        text = "\n    ".join([head, "made = new(kind)", *lines, "return made"])
        exec(compile(text, "<reading>", "exec"), within)  # noqa: S102 - nothing in it is a client's
        made: Callable[..., T] = within["read"]
        self._made[on_sqlite] = made
        return made


def _conversion(hint: Any, on_sqlite: bool) -> Callable[[Any], Any] | None:
    """What makes a value of the type out of what the driver hands over; None where it is one already."""
    parts = [one for one in get_args(hint) if one is not NoneType] if get_origin(hint) is UnionType else [hint]
    kind = parts[0] if len(parts) == 1 else None
    if kind is UUID:
        return UUID if on_sqlite else None
    if kind is datetime:
        return sql.instant_of if on_sqlite else None
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {one.value: one for one in kind}.__getitem__  # an enum that is called takes four times as long
    return bool if kind is bool else None
