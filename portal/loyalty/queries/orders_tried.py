"""What an order or a refund would bring and take, before staff record it: by recording it, and undoing that (SH101)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.trying import tried
from portal.loyalty.queries.orders import points_of_orders
from portal.shop.models import Customer, Order, Refund
from portal.shop.recording.orders import NewOrder, record_order
from portal.shop.recording.refunds import NewRefund, record_refund


@dataclass(frozen=True, slots=True)
class Consequence:
    """What the order earned until now, and would have earned then; 0 where nobody is there to earn it.

    ``is_known`` where the order, or the refund, is kept already: it would be told again.
    """

    member_id: UUID | None
    points_now: int
    points_then: int
    is_known: bool


@dataclass(frozen=True, slots=True)
class _Standing:
    member_id: UUID | None = None
    points: int = 0
    told: int = 0
    """The order and its refunds, counted."""


async def try_order(told: NewOrder, *, by: Viewer) -> Consequence:
    """What `record_order` would bring its buyer. Refuses what that refuses, and keeps nothing."""
    return await _consequence(lambda: record_order(told, by=by), by=by)


async def try_refund(told: NewRefund, *, by: Viewer) -> Consequence:
    """What `record_refund` would take back. Refuses what that refuses, and keeps nothing."""
    return await _consequence(lambda: record_refund(told, by=by), by=by)


async def _consequence(deed: Callable[[], Awaitable[Order | None]], *, by: Viewer) -> Consequence:
    """Which order is meant, the deed says: how a number is written in the end is its rule alone."""
    by.ensure_brand()
    meant, then = await tried(deed, _look)
    now = await _standing(meant)
    return Consequence(
        member_id=then.member_id,
        points_now=now.points,
        points_then=then.points,
        is_known=0 < then.told == now.told,
    )


async def _look(recorded: Order | None) -> tuple[UUID | None, _Standing]:
    meant = None if recorded is None else recorded.id
    return meant, await _standing(meant)


async def _standing(meant: UUID | None) -> _Standing:
    order = None if meant is None else await Order.read_one("id = $1", meant)
    if order is None:
        return _Standing()
    buyer = None if order.customer_id is None else await Customer.read_one("id = $1", order.customer_id)
    return _Standing(
        member_id=None if buyer is None else buyer.member_id,
        points=(await points_of_orders([order.id])).get(order.id, 0),
        told=1 + await Refund.filter(order_id=order.id).count(),
    )
