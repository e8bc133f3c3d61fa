"""Learning from all orders, once a week, by the worker: no request ever reads them (IN23).

What is learnt is written beside what holds, some rows at a time, and takes its place when it is whole.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from portal.insights.history import PIECE, pieces
from portal.insights.recommending.models import Learning, Neighbour, Popular
from portal.insights.recommending.pairing import Basket, learn
from portal.insights.recorded import BUYER
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.shop.buyers.restricted import by_restricted
from portal.shop.orders.standing import STANDS

EVERY = timedelta(days=7)
REACH = timedelta(days=730)
"""What is older says little of what people want now."""
GIVEN_UP = timedelta(hours=1)
"""After so long a round that is not finished was left by a worker that died, and another begins it anew."""
AT_ONCE = 1000
_TABLES = ("product_neighbours", "popular_products")


async def learn_due(now: datetime) -> int:
    """Learn anew once a week. There is never more to do."""
    newest = await Learning.read_one("is_finished ORDER BY day DESC LIMIT 1")
    if newest is not None and now < newest.made_at + EVERY:
        return 0
    begun = await _begin(clock.local_day(now), now)
    if begun is None:
        return 0
    baskets = await _baskets(now - REACH, now)
    learnt = await asyncio.to_thread(learn, baskets)
    neighbours = [
        Neighbour(learning_id=begun, product_id=UUID(product), other_id=UUID(other), score=score)
        for product, others in sorted(learnt.neighbours.items())
        for other, score in others
    ]
    popular = [
        Popular(learning_id=begun, product_id=UUID(product), customers=customers)
        for product, customers in sorted(learnt.popular.items())
    ]
    for first in range(0, len(neighbours), AT_ONCE):
        await _add_neighbours(neighbours[first : first + AT_ONCE])
    for first in range(0, len(popular), AT_ONCE):
        await _add_popular(popular[first : first + AT_ONCE])
    await _finish(begun, len(baskets))
    await _forget_others(begun)
    return 0


@unit_of_work
async def _begin(day: date, now: datetime) -> UUID | None:
    """The round of today, where no other worker is at it."""
    round_, is_new = await Learning.get_or_create({"made_at": now}, day=day)
    if is_new:
        return round_.id
    if round_.is_finished or now < round_.made_at + GIVEN_UP:
        return None
    await Learning.filter(id=round_.id).delete()
    return (await Learning.create(day=day, made_at=now)).id


async def _baskets(since: datetime, until: datetime) -> list[Basket]:
    """Orders that stand, of what is still sold; nothing of who wants no recommendations, or is restricted."""
    found: list[Basket] = []
    async for begin, end in pieces(since, until, PIECE):
        rows = await sql.fetch(
            f"""
            SELECT o.id, {BUYER} AS buyer, l.product_id
            FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN products p ON p.id = l.product_id
            LEFT JOIN customers c ON c.id = o.customer_id
            WHERE o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS} AND p.is_active
                AND NOT {by_restricted("o.customer_id")}
                AND NOT EXISTS (SELECT 1 FROM members w WHERE w.id = c.member_id AND NOT w.wants_recommendations)
            """,  # noqa: S608 - constants
            begin,
            end,
        )
        orders: dict[object, list[sql.Row]] = defaultdict(list)
        for row in rows:
            orders[row["id"]].append(row)
        found.extend(_basket(lines) for lines in orders.values())
    return found


def _basket(lines: Sequence[sql.Row]) -> Basket:
    buyer = lines[0]["buyer"]
    return Basket(None if buyer is None else str(buyer), frozenset(str(line["product_id"]) for line in lines))


@unit_of_work
async def _add_neighbours(rows: Sequence[Neighbour]) -> None:
    await Neighbour.insert(rows)


@unit_of_work
async def _add_popular(rows: Sequence[Popular]) -> None:
    await Popular.insert(rows)


@unit_of_work
async def _finish(learning_id: UUID, orders: int) -> None:
    await Learning.filter(id=learning_id).update(is_finished=True, orders=orders)


@unit_of_work
async def _forget_others(learning_id: UUID) -> None:
    """What was learnt before, now that nobody reads it."""
    for table in _TABLES:
        await sql.execute(f"DELETE FROM {table} WHERE learning_id <> $1", learning_id)  # noqa: S608 - names of ours
    await Learning.exclude(id=learning_id).delete()
