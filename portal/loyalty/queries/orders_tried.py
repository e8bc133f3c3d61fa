"""What an order or a refund would bring and take, before staff record it: by recording it, and undoing that (SH101)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.trying import tried
from portal.loyalty.queries.orders import points_of_orders
from portal.shop.models import Customer, Order
from portal.shop.recording.orders import SHOP, NewOrder, record_order
from portal.shop.recording.refunds import NewRefund, record_refund


@dataclass(frozen=True, slots=True)
class Consequence:
    """What the order earned until now, and would have earned then; 0 where nobody is there to earn it."""

    member_id: UUID | None
    points_now: int
    points_then: int


_NOTHING = Consequence(member_id=None, points_now=0, points_then=0)


async def try_order(told: NewOrder, *, by: Viewer) -> Consequence:
    """What `record_order` would bring its buyer. Refuses what that refuses, and keeps nothing."""
    return await _consequence(told.external_id, lambda: record_order(told, by=by), by=by)


async def try_refund(told: NewRefund, *, by: Viewer) -> Consequence:
    """What `record_refund` would take back. Refuses what that refuses, and keeps nothing."""
    return await _consequence(told.order_external_id, lambda: record_refund(told, by=by), by=by)


async def _consequence(number: str, deed: Callable[[], Awaitable[object]], *, by: Viewer) -> Consequence:
    by.ensure_brand()
    before = await _standing(number)
    then = await tried(deed, lambda: _standing(number))
    return Consequence(member_id=then.member_id, points_now=before.points_then, points_then=then.points_then)


async def _standing(number: str) -> Consequence:
    order = await Order.read_one("source = $1 AND external_id = $2", SHOP, number.strip())
    if order is None:
        return _NOTHING
    buyer = None if order.customer_id is None else await Customer.read_one("id = $1", order.customer_id)
    points = (await points_of_orders([order.id])).get(order.id, 0)
    return Consequence(member_id=None if buyer is None else buyer.member_id, points_now=points, points_then=points)
