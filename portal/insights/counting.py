"""Keeping the counted orders: what figures need of an order is worked out once, and again when it changes (IN32).

Who writes to an order, its lines or its refunds leaves a row in ``order_changes``, by a trigger of the database, in the
transaction of the deed. The worker counts those orders anew, every 20 seconds about; until it has, a reader takes
them from their own tables. So figures are never behind, and an order that nobody counted yet costs more, not less.

What is said of a customer and not of an order is not kept here: who is whose, who was erased and who is restricted is
read with the figures. Before the first sweep, and after another time zone or currency of the programme or another form
of what is kept, nothing counts.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.insights.models import CountedOrder
from portal.insights.recorded import paid, shipping_of
from portal.kernel import sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.sql import uuid_of
from portal.kernel.work import unit_of_work
from portal.settings import settings

AT_ONCE = 200
"""Orders of one step: some ten milliseconds of SQLite's one writer."""
MOST_CHANGED = 20_000
"""Beyond so many that wait, a figure is made of the orders themselves."""
FORM = 2
"""One more whenever something else is kept of an order: all are counted anew then. Since 2 it is shipping, too."""
NOTHING = UUID(int=0)
_LOCK = "the counted orders"


def basis() -> str:
    """In what is counted: days of a time zone, amounts of a currency, and what of each order is kept."""
    return f"{settings().zone} {settings().currency} {FORM}"


async def changed() -> list[UUID] | None:
    """The orders of which the counted ones do not speak any more; None while they speak of none.

    Ask for these first, then read what is counted without them, then these themselves: so each order is told as it
    was at some moment since, whatever the worker counts meanwhile.
    """
    if not await sql.fetch_value("SELECT COUNT(*) FROM order_counting WHERE basis = $1 AND after_id IS NULL", basis()):
        return None
    rows = await sql.fetch(f"SELECT DISTINCT order_id FROM order_changes LIMIT {MOST_CHANGED + 1}")  # noqa: S608
    return None if len(rows) > MOST_CHANGED else [uuid_of(row["order_id"]) for row in rows]


def given_back(stored: str) -> tuple[tuple[int, int], ...]:
    """What went back, as it is kept."""
    return tuple((day, amount) for day, amount in json.loads(stored))


def contents(lines: Sequence[sql.Row]) -> tuple[int, int, list[bytes]]:
    """Of an order's lines: how many, of how many different goods, and of which products of the catalogue."""
    products = {uuid_of(line["product_id"]).bytes for line in lines if line["product_id"] is not None}
    return len(lines), len({line["sku"] for line in lines}), sorted(products)


async def count_due(_now: datetime) -> int:
    """One step of what is due; how many orders that were. More than 0: there may be more."""
    state = await sql.fetch_one("SELECT basis, after_id FROM order_counting")
    if state is None or state["basis"] != basis():
        if await sql.fetch_value("SELECT id FROM orders WHERE id > $1 ORDER BY id LIMIT 1", NOTHING) is None:
            return 0
        await begin_anew()
        return 1
    if state["after_id"] is not None:
        return await _sweep()
    if await sql.fetch_value("SELECT number FROM order_changes WHERE number > 0 ORDER BY number LIMIT 1") is None:
        return 0
    return await _count_changes()


@unit_of_work
async def begin_anew() -> None:
    """Have every order counted anew by the next steps; figures are made of the orders themselves until then."""
    await advisory_lock(_LOCK)
    await sql.execute("DELETE FROM order_counting")
    await sql.execute("INSERT INTO order_counting (basis, after_id) VALUES ($1, $2)", basis(), NOTHING)


async def counted(order_ids: Sequence[UUID]) -> list[CountedOrder]:
    """These orders as figures count them; those that were not paid, or were cancelled, are not among them."""
    values = sql.Values()
    orders = await paid(sql.among("o.id", order_ids, values), values)
    lines: dict[UUID, list[sql.Row]] = defaultdict(list)
    values = sql.Values()
    for row in await sql.fetch(
        f"SELECT order_id, sku, product_id FROM order_lines l WHERE {sql.among('l.order_id', order_ids, values)}",  # noqa: S608
        *values,
    ):
        lines[uuid_of(row["order_id"])].append(row)
    found = []
    for row, bought in orders:
        of_lines, goods, products = contents(lines[uuid_of(row["id"])])
        found.append(
            CountedOrder(
                id=uuid_of(row["id"]),
                customer_id=sql.uuid_or_none(row["customer_id"]),
                placed_at=sql.instant_of(row["placed_at"]),
                day=bought.day,
                total=bought.total,
                shipping=shipping_of(row),
                given_back=[list(one) for one in bought.given_back] or None,
                stands=bool(row["stands"]),
                lines=of_lines,
                goods=goods,
                products=b"".join(products),
            )
        )
    return found


@unit_of_work
async def _count_changes() -> int:
    """The orders that were told first; how many changes of any those had been."""
    await advisory_lock(_LOCK)
    first = f"SELECT order_id FROM order_changes WHERE number > 0 ORDER BY number LIMIT {AT_ONCE}"  # noqa: S608
    ids = sorted({uuid_of(row["order_id"]) for row in await sql.fetch(first)})
    values = sql.Values()
    await sql.execute(f"DELETE FROM counted_orders WHERE {sql.among('id', ids, values)}", *values)  # noqa: S608
    return await _count(ids)


@unit_of_work
async def _sweep() -> int:
    """The next orders by their ids; what is counted of one that is gone goes."""
    await advisory_lock(_LOCK)
    after = sql.uuid_or_none(await sql.fetch_value("SELECT after_id FROM order_counting"))
    if after is None:
        return 0
    rows = await sql.fetch(f"SELECT id FROM orders WHERE id > $1 ORDER BY id LIMIT {AT_ONCE}", after)  # noqa: S608
    ids = [uuid_of(row["id"]) for row in rows]
    is_last = len(ids) < AT_ONCE
    upto = "TRUE" if is_last else "id <= $2"
    await sql.execute(f"DELETE FROM counted_orders WHERE id > $1 AND {upto}", after, *(() if is_last else ids[-1:]))  # noqa: S608
    await _count(ids)
    await sql.execute("UPDATE order_counting SET after_id = $1", None if is_last else ids[-1])
    return len(ids) + 1


async def _count(ids: Sequence[UUID]) -> int:
    """Keep what these orders say; how many changes that settled.

    What was told of them goes before they are read: what is told after that stays, and they are counted once more.
    """
    values = sql.Values()
    told = await sql.execute(f"DELETE FROM order_changes WHERE {sql.among('order_id', ids, values)}", *values)  # noqa: S608
    await CountedOrder.insert(await counted(ids))
    return told
