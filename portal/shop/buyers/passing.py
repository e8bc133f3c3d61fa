"""Orders that turn out to be somebody else's: told so that points, tiers and referrals go with them (SH64)."""

from uuid import UUID

from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop.events import OrderPassed
from portal.shop.models import Customer, Order, Refund
from portal.shop.orders.standing import COUNTED, standing
from portal.shop.orders.telling import event_of


@unit_of_work
async def pass_orders(
    old: Customer, new: Customer, *, of_number: str | None = None, without_address_of: str | None = None
) -> None:
    """Let ``new`` have what ``old`` bought; or of that only what the shop's customer of this number bought, or bought
    without an address.
    """
    bought = Order.filter(customer_id=old.id)
    if of_number is not None:
        bought = bought.filter(buyer_number=of_number)
    if without_address_of is not None:
        bought = bought.filter(told_number=without_address_of)
    for order in await bought.order_by("placed_at", "id"):
        await pass_order(order, new, was=old.member_id)


async def pass_order(order: Order, new: Customer | None, *, was: UUID | None) -> None:
    """Let ``new`` have the order, which was a customer's of the member ``was``."""
    await Order.filter(id=order.id).update(customer_id=None if new is None else new.id)
    await order.refresh_from_db()  # what was told of it until now, by whomever
    await tell_passed(order, was=was, now=None if new is None else new.member_id)


async def pass_to_member(customer: Customer, member_id: UUID | None) -> None:
    """Let all that the customer bought be this member's, or nobody's, with the customer."""
    was, customer.member_id = customer.member_id, member_id
    await Customer.filter(id=customer.id).update(member_id=member_id)
    for order in await Order.filter(customer_id=customer.id).order_by("placed_at", "id"):
        await tell_passed(order, was=was, now=member_id)


async def tell_passed(order: Order, *, was: UUID | None, now: UUID | None) -> None:
    """Tell who reacts, if the order counts and is another's by now."""
    if was == now or order.state not in COUNTED:
        return
    refunds = await Refund.read("order_id = $1", order.id)
    told = await event_of(order, standing(order, refunds), refunds)
    await announce(OrderPassed(**told, from_member_id=was))
