"""Who bought when and for how much: the counted orders, and from the orders themselves what has changed since (IN32).

So the answer is of this moment, whenever the worker counted last.

Read in pieces, so that no statement runs long.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from portal.insights import counting
from portal.insights.recorded import BUYER, PAID, SHOWN, Bought, paid
from portal.kernel import sql
from portal.shop.models import ERASED

PIECE = timedelta(days=92)
COUNTED_PIECE = timedelta(days=366)
COUNTED = """counted_orders k LEFT JOIN customers c ON c.id = k.customer_id LEFT JOIN members m ON m.id = c.member_id"""
"""With their buyers; whose data is restricted has a member ``m`` that says so."""


async def bought(since: datetime | None, until: datetime) -> list[Bought]:
    """What was paid from ``since``, or ever, and before ``until``, by the time of payment."""
    changed = await counting.changed()
    if changed is None:
        oldest = f"SELECT o.placed_at FROM orders o WHERE {PAID} ORDER BY o.placed_at LIMIT 1"  # noqa: S608 - a constant
        return [one async for one in _in_pieces(oldest, since, until)]
    found: list[Bought] = []
    oldest = "SELECT k.placed_at FROM counted_orders k ORDER BY k.placed_at LIMIT 1"
    async for begin, end in pieces(await _begin(oldest, since), until, COUNTED_PIECE):
        found += await _counted(begin, end, changed)
    return found + await _changed(changed, since, until)


async def first_days(until: datetime) -> dict[str, int]:
    """On which day each buyer first paid for something before ``until``; of who was erased nothing is known."""
    changed = await counting.changed()
    if changed is None:
        return earliest(await bought(None, until))
    values = sql.Values([until])
    rows = await sql.fetch(
        f"""
        SELECT CAST({BUYER} AS text), MIN(k.day) FROM {COUNTED}
        WHERE k.placed_at < $1 AND m.restricted_at IS NULL AND c.external_id NOT LIKE '{ERASED}%'
            AND {but("k.id", changed, values)} GROUP BY {BUYER}
        """,  # noqa: S608 - constants of ours
        *values,
    )
    first: dict[str, int] = {row[0]: row[1] for row in rows}
    for buyer, day in earliest(await _changed(changed, None, until)).items():
        first[buyer] = min(day, first.get(buyer, day))
    return first


def earliest(orders: Iterable[Bought]) -> dict[str, int]:
    """The same of these orders."""
    first: dict[str, int] = {}
    for one in orders:
        if one.buyer is not None and not one.is_forgotten:
            first[one.buyer] = min(one.day, first.get(one.buyer, one.day))
    return first


async def bought_by(buyers: Sequence[UUID], until: datetime) -> list[Bought]:
    """All that these buyers ever paid before ``until``."""
    values = sql.Values([until])
    whose = " OR ".join(sql.among(f"c.{column}", buyers, values) for column in ("member_id", "merged_into_id", "id"))
    condition = f"{SHOWN} AND o.placed_at < $1 AND o.customer_id IN (SELECT c.id FROM customers c WHERE {whose})"  # noqa: S608
    return [one.bought for one in await paid(condition, values)]


async def buyers_of(customer_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """As whom each of the customers is counted; nobody who was erased."""
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT c.id, {BUYER} AS buyer FROM customers c
        WHERE {sql.among("c.id", customer_ids, values)} AND c.external_id NOT LIKE '{ERASED}%'
        """,  # noqa: S608 - constants of ours
        *values,
    )
    return {sql.uuid_of(row["id"]): sql.uuid_of(row["buyer"]) for row in rows}


async def pieces(begin: datetime | None, until: datetime, piece: timedelta) -> AsyncIterator[tuple[datetime, datetime]]:
    """From ``begin`` to ``until`` in spans of at most a ``piece``; none where it begins nowhere."""
    while begin is not None and begin < until:
        end = min(begin + piece, until)
        yield begin, end
        begin = end


def but(column: str, ids: Sequence[UUID], values: sql.Values) -> str:
    """That ``column`` is none of ``ids``, which may be many."""
    if not ids:
        return "TRUE"
    wanted = [str(one) for one in ids]
    if sql.on_sqlite():
        return f"{column} NOT IN (SELECT value FROM json_each({values.mark(wanted)}))"  # noqa: S608
    return f"{column} NOT IN (SELECT unnest({values.mark(wanted)}::uuid[]))"


async def _begin(oldest: str, since: datetime | None) -> datetime | None:
    first = sql.instant_or_none(await sql.fetch_value(oldest))
    return first if first is None or since is None else max(first, since)


async def _in_pieces(oldest: str, since: datetime | None, until: datetime) -> AsyncIterator[Bought]:
    async for begin, end in pieces(await _begin(oldest, since), until, PIECE):
        for one in await paid(f"{SHOWN} AND o.placed_at >= $1 AND o.placed_at < $2", sql.Values([begin, end])):
            yield one.bought


async def _counted(begin: datetime, end: datetime, changed: Sequence[UUID]) -> list[Bought]:
    values = sql.Values([begin, end])
    rows = await sql.fetch(
        f"""
        SELECT CAST({BUYER} AS text), k.day, k.total, k.given_back, c.external_id LIKE '{ERASED}%' FROM {COUNTED}
        WHERE k.placed_at >= $1 AND k.placed_at < $2 AND m.restricted_at IS NULL AND {but("k.id", changed, values)}
        """,  # noqa: S608 - constants of ours
        *values,
    )
    columns = cast("Iterable[tuple[str | None, int, int, str | None, bool]]", rows)
    return [
        Bought(buyer, day, total, () if back is None else counting.given_back(back), bool(is_forgotten))
        for buyer, day, total, back, is_forgotten in columns
    ]


async def _changed(changed: Sequence[UUID], since: datetime | None, until: datetime) -> list[Bought]:
    """Of those that changed since they were counted."""
    if not changed:
        return []
    values = sql.Values([until])
    after = "" if since is None else f"AND o.placed_at >= {values.mark(since)}"
    condition = f"{SHOWN} AND o.placed_at < $1 {after} AND {sql.among('o.id', changed, values)}"
    return [one.bought for one in await paid(condition, values)]
