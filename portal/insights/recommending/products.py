"""Products for a member: some that are new to them, and some that they bought before (IN22)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights.recommending import pairing, reasons
from portal.insights.recommending.models import Learning
from portal.insights.recommending.reasons import Chosen
from portal.insights.recommending.wishes import wants_some
from portal.kernel import sql
from portal.shop.orders.standing import STANDS

MOST = 10
MOST_ORDERS = 50
MOST_LINES = 1000
MOST_POPULAR = 200


@dataclass(frozen=True, slots=True)
class Products:
    new: tuple[Chosen, ...] = ()
    again: tuple[Chosen, ...] = ()


async def products_for(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Products]:
    """For the viewer alone, whichever members are asked for."""
    member_id = await wants_some(viewer)
    if member_id is None or member_id not in member_ids:
        return {}
    orders = await bought_by(member_id)
    learning = await Learning.read_one("is_finished ORDER BY day DESC LIMIT 1")
    neighbours, popular = await _learnt(learning, {product for order in orders for product in order})
    new = [
        Chosen(UUID(pick.product), reasons.MANY_BUY)
        if pick.because is None
        else Chosen(UUID(pick.product), reasons.GOES_WITH, UUID(pick.because))
        for pick in pairing.picks(orders, neighbours, popular, MOST)
    ]
    still_sold = await _sold([UUID(one) for one in pairing.again(orders, MOST * 2)])
    again = [Chosen(one, reasons.YOU_BOUGHT_AGAIN, one) for one in still_sold[:MOST]]
    return {member_id: Products(tuple(new), tuple(again))}


async def bought_by(member_id: UUID) -> list[tuple[str, ...]]:
    """The products of each order of theirs that stands, the latest order first."""
    rows = await sql.fetch(
        f"""
        SELECT o.id, l.product_id FROM orders o JOIN customers c ON c.id = o.customer_id
        JOIN order_lines l ON l.order_id = o.id
        WHERE c.member_id = $1 AND {STANDS} AND l.product_id IS NOT NULL
        ORDER BY o.placed_at DESC, o.id DESC, l.position LIMIT {MOST_LINES}
        """,  # noqa: S608 - constants
        member_id,
    )
    orders: dict[object, dict[str, None]] = {}
    for row in rows:
        orders.setdefault(row["id"], {})[str(row["product_id"])] = None
    return [tuple(products) for products in orders.values()][:MOST_ORDERS]


async def _learnt(
    learning: Learning | None, own: set[str]
) -> tuple[Mapping[str, Sequence[tuple[str, float]]], Mapping[str, int]]:
    """The neighbours of what they bought, and what most customers buy; of what is still sold."""
    if learning is None:
        return {}, {}
    values = sql.Values([learning.id])
    rows = await sql.fetch(
        f"""
        SELECT n.product_id, n.other_id, n.score FROM product_neighbours n JOIN products p ON p.id = n.other_id
        WHERE n.learning_id = $1 AND p.is_active AND {sql.among("n.product_id", [UUID(one) for one in own], values)}
        """,  # noqa: S608
        *values,
    )
    neighbours: dict[str, list[tuple[str, float]]] = {}
    for row in rows:
        neighbours.setdefault(str(row["product_id"]), []).append((str(row["other_id"]), row["score"]))
    bought = await sql.fetch(
        f"""
        SELECT b.product_id, b.customers FROM popular_products b JOIN products p ON p.id = b.product_id
        WHERE b.learning_id = $1 AND p.is_active ORDER BY b.customers DESC, b.product_id LIMIT {MOST_POPULAR}
        """,  # noqa: S608
        learning.id,
    )
    return neighbours, {str(row["product_id"]): row["customers"] for row in bought}


async def _sold(ids: Sequence[UUID]) -> list[UUID]:
    """Those that are still sold, in their order."""
    values = sql.Values()
    rows = await sql.fetch(f"SELECT id FROM products WHERE is_active AND {sql.among('id', ids, values)}", *values)  # noqa: S608
    sold = {sql.uuid_of(row["id"]) for row in rows}
    return [one for one in ids if one in sold]
