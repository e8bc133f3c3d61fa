"""Proving the counted orders, and making them anew: what is kept of each order is what it says now (IN32)."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.insights import counting
from portal.insights.models import CountedOrder
from portal.kernel import clock, sql, steps
from portal.kernel.sql import uuid_of

_AT_ONCE = 500
_MOST_NAMED = 1000
_KEPT = CountedOrder.columns()


@dataclass(frozen=True, slots=True)
class Difference:
    order_id: UUID
    says: str

    def __str__(self) -> str:
        return f"Order {self.order_id}: {self.says}"


async def rebuild() -> int:
    """Count every order anew; how many there are. Figures are right meanwhile, and take longer."""
    await counting.begin_anew()
    return await steps.finish(counting.count_due, clock.now())


async def verify() -> list[Difference]:
    """Every order of which something else is kept than it says, at most a thousand.

    What the worker has not come to is no difference: figures read it from the orders themselves.
    """
    found: list[Difference] = []
    async for ids in _ids():
        if suspects := await _differing(ids):
            # What was written between two reads is no difference: it waits to be counted, or has been by now.
            found += (await _differing(sorted(suspects))).values()
        if len(found) >= _MOST_NAMED:
            break
    return found[:_MOST_NAMED]


async def _ids() -> AsyncIterator[Sequence[UUID]]:
    """Of orders that there are, or were counted."""
    after = counting.NOTHING
    while True:
        rows = await sql.fetch(
            f"""
            SELECT id FROM (SELECT id FROM orders WHERE id > $1 ORDER BY id LIMIT {_AT_ONCE}) AS there
            UNION SELECT id FROM (SELECT id FROM counted_orders WHERE id > $1 ORDER BY id LIMIT {_AT_ONCE}) AS kept
            ORDER BY id LIMIT {_AT_ONCE}
            """,  # noqa: S608 - a constant of ours
            after,
        )
        if not rows:
            return
        yield [uuid_of(row["id"]) for row in rows]
        after = uuid_of(rows[-1]["id"])


async def _differing(ids: Sequence[UUID]) -> dict[UUID, Difference]:
    values = sql.Values()
    kept = {one.id: one for one in await CountedOrder.read(sql.among("id", ids, values), *values)}
    says = {one.id: one for one in await counting.counted(ids)}
    changed = await counting.changed()
    waiting = set(ids) if changed is None else set(changed)
    found: dict[UUID, Difference] = {}
    for key in ids:
        if key in waiting:
            continue
        if key not in kept and key in says:
            found[key] = Difference(key, "is not counted")
        elif key in kept and key not in says:
            found[key] = Difference(key, "is counted, and should not be")
        elif key in kept and (other := _other(kept[key], says[key])):
            found[key] = Difference(key, f"{other} by now")
    return found


def _other(kept: CountedOrder, says: CountedOrder) -> str:
    """What of an order is kept otherwise than it says."""
    return ", ".join(
        f"{name} is kept as {getattr(kept, name)!s}, and is {getattr(says, name)!s}"
        for name in _KEPT
        if getattr(kept, name) != getattr(says, name)
    )
