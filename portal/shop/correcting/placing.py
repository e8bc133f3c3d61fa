"""Staff say whose something is that was bought; no word of the shop outranks that (SH88)."""

from uuid import UUID

from tortoise.queryset import QuerySet

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.lookup import known
from portal.kernel.work import unit_of_work
from portal.shop.buyers.belonging import alike, lock_mergers, root_of, settle
from portal.shop.buyers.customers import PLACED, address_of
from portal.shop.buyers.placed import place_order
from portal.shop.correcting import corrections
from portal.shop.correcting.corrections import LONGEST_REASON
from portal.shop.events import OrdersMoved
from portal.shop.locks import lock_order
from portal.shop.models import ERASED, Customer, Order


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


@unit_of_work
async def move_customer(
    source: str, number: str, member_id: UUID | None, *, reason: str, idempotency_key: str, by: Viewer
) -> int | None:
    """Let a customer of a shop be this member, or nobody, with all that they bought and will buy there (SH89).

    ``number`` is the shop's own of the customer; a guest's is their address. How many orders went along; None where it
    was done before under the same key. Raises as `move_order`.
    """
    by.ensure_brand()
    words = text.line(reason, field="reason", most=LONGEST_REASON)
    orders: list[Order] | None = None

    async def move() -> UUID:
        nonlocal orders
        customer = await _found(source, number)
        for order in await (await _bought_by(customer)).order_by("external_id"):
            await lock_order(order.source, order.external_id)
        await lock_mergers(customer.source)
        await advisory_lock(f"customer:{customer.id}")
        await customer.refresh_from_db()
        by.ensure_impartial(customer.member_id, member_id)
        await corrections.ensure_member(member_id)
        was, customer.member_id = customer.member_id, member_id
        orders = await (await _bought_by(customer)).order_by("placed_at", "id")
        for order in orders:
            await place_order(order, member_id, was=was)
        await Customer.filter(id=customer.id).update(member_id=member_id, is_placed=True, placed_at=clock.now())
        await settle(customer)
        detail = f"{corrections.passage(was, member_id)}: {words}"
        await corrections.record("customer.move", "Customer", customer.id, detail, by=by)
        await tell_moved([order.id for order in orders if not order.is_open], was, member_id)
        return customer.id

    body = {"source": source, "number": number, "member": member_id, "reason": words}
    await Request.of("move_customer", idempotency_key, body, by=by).once(move)
    return None if orders is None else len(orders)


async def _found(source: str, number: str) -> Customer:
    """Raises NotFound; who was erased has no number any more, and what staff placed is nobody's whom a shop knows."""
    wanted = number.strip()
    address = address_of(wanted)
    numbers = [
        one for one in (wanted, address.key if address else None) if one and not one.startswith((ERASED, PLACED))
    ]
    customer = await known(Customer.filter(source=source.strip(), external_id__in=numbers).first())
    if customer is None:
        raise NotFound("There is no such customer.", field="number")
    return await root_of(customer)


async def _bought_by(customer: Customer) -> QuerySet[Order]:
    """What is theirs by now, under each number that the shop made one with theirs."""
    return Order.filter(customer_id__in=[one.id for one in await alike([customer])])


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
    if customer is not None and customer.is_forgotten:
        raise Conflict("Its buyer was erased; it stays nobody's.", field="orderId")
    return order, None if customer is None else customer.member_id


async def tell_moved(order_ids: list[UUID], was: UUID | None, now: UUID | None) -> None:
    """Tell both, if anything of it went from the one to the other."""
    if order_ids and was != now:
        await announce(OrdersMoved(order_ids=tuple(order_ids), from_member_id=was, to_member_id=now))
