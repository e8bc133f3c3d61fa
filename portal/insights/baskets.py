"""What lies together in an order: as it was counted, and from the lines themselves where it changed since (IN32)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from struct import Struct
from typing import NamedTuple, cast
from uuid import UUID

from portal.insights import counting
from portal.insights.history import COUNTED, COUNTED_PIECE, PIECE, but, pieces
from portal.insights.recorded import BUYER, SHOWN
from portal.kernel import sql
from portal.shop.orders.standing import STANDS


class Basket(NamedTuple):
    """One order: who bought it, its lines, and its different products."""

    buyer: str | None
    lines: int
    goods: int
    """How many different ones, by the shop's number."""
    products: Collection[bytes] = ()
    """Those of the catalogue, by their ids."""


async def baskets(since: datetime, until: datetime) -> list[Basket]:
    """Of the orders that were paid in that time, without those that were cancelled or wholly given back."""
    changed, found = await counting.changed(), list[Basket]()
    if changed is None:
        async for begin, end in pieces(since, until, PIECE):
            found += await _recorded("o.placed_at >= $1 AND o.placed_at < $2", sql.Values([begin, end]))
        return found
    async for begin, end in pieces(since, until, COUNTED_PIECE):
        found += await _counted(begin, end, changed)
    if changed:
        values = sql.Values([since, until])
        found += await _recorded(
            f"o.placed_at >= $1 AND o.placed_at < $2 AND {sql.among('o.id', changed, values)}", values
        )
    return found


async def _counted(begin: datetime, end: datetime, changed: Sequence[UUID]) -> list[Basket]:
    values = sql.Values([begin, end])
    rows = await sql.fetch(
        f"""
        SELECT CAST({BUYER} AS text), k.lines, k.goods, k.products FROM {COUNTED}
        WHERE k.placed_at >= $1 AND k.placed_at < $2 AND k.stands AND k.lines > 0 AND m.restricted_at IS NULL
            AND {but("k.id", changed, values)}
        """,  # noqa: S608 - constants of ours
        *values,
    )
    return [
        Basket(buyer, lines, goods, _ids(len(products) // 16).unpack(products))
        for buyer, lines, goods, products in cast("Iterable[tuple[str | None, int, int, bytes]]", rows)
    ]


@lru_cache
def _ids(count: int) -> Struct:
    """So many ids, one after the other: taken apart thus in a fraction of the time that slices take."""
    return Struct("16s" * count)


async def _recorded(condition: str, values: Sequence[object]) -> list[Basket]:
    rows = await sql.fetch(
        f"""
        SELECT o.id, {BUYER} AS buyer, l.sku, l.product_id
        FROM orders o JOIN order_lines l ON l.order_id = o.id LEFT JOIN customers c ON c.id = o.customer_id
        WHERE {condition} AND {STANDS} AND {SHOWN}
        """,  # noqa: S608 - constants, and conditions of our own
        *values,
    )
    orders: dict[object, list[sql.Row]] = defaultdict(list)
    for row in rows:
        orders[row["id"]].append(row)
    return [
        Basket(None if (buyer := lines[0]["buyer"]) is None else str(buyer), *counting.contents(lines))
        for lines in orders.values()
    ]
