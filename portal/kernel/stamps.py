"""A cache of what hardly ever changes, which the database itself invalidates: tables with a stamp.

A trigger gives a table another stamp with every write to it, by whomever and by whatever way (migration 0044). A unit
of work reads all stamps with one statement, and what was read under the same stamp is as good as read now. Stamps are
random: one that was rolled back never comes again.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Generic, TypeVar

from portal.kernel import sql
from portal.kernel.work import forget, in_unit_of_work, remembered

T = TypeVar("T")
_STAMPS = "stamps"


class Kept(Generic[T]):
    """What ``read`` finds in ``tables``, kept in this process until one of them is written to.

    Whoever gets it shares it with everybody else and changes nothing in it. Outside of a unit of work it is read each
    time; inside, whoever writes to the tables calls `forget`.
    """

    def __init__(self, *tables: str, read: Callable[[], Awaitable[T]]) -> None:
        self._tables, self._read = tables, read
        self._name = f"rows of {', '.join(tables)}"
        self._held: tuple[tuple[str | None, ...], T] | None = None

    async def get(self) -> T:
        """As a unit of work that begins now would read it, and the same throughout one."""
        return await remembered(self._name, self._as_it_stands) if in_unit_of_work() else await self._read()

    def forget(self) -> None:
        """Have it read anew: it was written in this unit of work."""
        forget(_STAMPS)
        forget(self._name)

    async def _as_it_stands(self) -> T:
        """Kept is only what was read between two looks at the same stamp: so nothing that this unit wrote is."""
        held = self._held
        if held is not None and held[0] == self._of(await remembered(_STAMPS, _read_stamps)):
            return held[1]
        before = self._of(await _read_stamps())
        found = await self._read()
        if None not in before and before == self._of(await _read_stamps()):
            self._held = before, found
        return found

    def _of(self, stamps: Mapping[str, str]) -> tuple[str | None, ...]:
        return tuple(stamps.get(table) for table in self._tables)


async def _read_stamps() -> Mapping[str, str]:
    return {row["name"]: row["stamp"] for row in await sql.fetch("SELECT name, stamp FROM table_stamps")}
