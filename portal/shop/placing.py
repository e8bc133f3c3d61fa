"""Staff say whose something is that was bought; no word of the shop outranks that (SH88)."""

from uuid import UUID

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop import corrections
from portal.shop.corrections import LONGEST_REASON
from portal.shop.events import OrdersMoved
from portal.shop.locks import lock_order
from portal.shop.models import Customer, Order
from portal.shop.passing import pass_order
from portal.shop.telling import ERASED

NOBODY = "nobody"
PLACED = "placed:"
"""How the number of a customer begins who has what staff said is a member's, and nothing else."""


@unit_of_work
async def move_order(order_id: UUID, member_id: UUID | None, *, reason: str, idempotency_key: str, by: Viewer) -> Order:
    """Let an order be this member's, or nobody's, whatever the shop says of its buyer from now on (SH88).

    Points, tier and referral go with it, and the two read of it in a notice. Under the same key it is done once.
    Raises NotFound for an unknown order or member, Forbidden for what is or becomes one's own, and Conflict for an
    order of somebody who was erased.
    """
    by.ensure_brand()
    words = text.line(reason, field="reason", most=LONGEST_REASON)

    async def move() -> UUID:
        order, was = await find_order(order_id)
        by.ensure_impartial(was, member_id)
        await corrections.ensure_member(member_id)
        await place_order(order, member_id, was=was)
        detail = f"{corrections.passage(was, member_id)}: {words}"
        await corrections.record("order.move", "Order", order.id, detail, by=by)
        if not order.is_open:
            await tell_moved([order.id], was, member_id)
        return order.id

    body = {"order": order_id, "member": member_id, "reason": words}
    return await Order.get(id=await Request.of("move_order", idempotency_key, body, by=by).once(move))


async def find_order(order_id: UUID) -> tuple[Order, UUID | None]:
    """The order, which nobody else tells of until the unit of work ends, and whose it is.

    Raises NotFound, and Conflict for an order of somebody who was erased.
    """
    order = await Order.get_or_none(id=order_id)
    if order is None:
        raise NotFound("There is no such order.", field="orderId")
    await lock_order(order.source, order.external_id)
    order = await Order.get(id=order_id)
    customer = await Customer.get_or_none(id=order.customer_id) if order.customer_id else None
    if customer is not None and customer.external_id.startswith(ERASED):
        raise Conflict("Its buyer was erased; it stays nobody's.", field="orderId")
    return order, None if customer is None else customer.member_id


async def place_order(order: Order, member_id: UUID | None, *, was: UUID | None) -> None:
    """Let the order be this member's, or nobody's, for good."""
    placed = await placed_customer(order.source, member_id)
    order.is_placed, order.told_number = True, None
    await Order.filter(id=order.id).update(is_placed=True, told_number=None)
    await pass_order(order, placed, was=was)


async def placed_customer(source: str, member_id: UUID | None) -> Customer:
    """The customer under whom a member has what staff said is theirs: no word of the shop is about them."""
    number = f"{PLACED}{member_id or NOBODY}"
    placed, _ = await Customer.get_or_create(
        source=source,
        external_id=number,
        defaults={"member_id": member_id, "is_placed": True, "placed_at": clock.now(), "created_at": clock.now()},
    )
    return placed


async def tell_moved(order_ids: list[UUID], was: UUID | None, now: UUID | None) -> None:
    """Tell both, if anything of it went from the one to the other."""
    if order_ids and was != now:
        await announce(OrdersMoved(order_ids=tuple(order_ids), from_member_id=was, to_member_id=now))
