"""Orders whose buyer is settled for good, whatever a shop says of them yet."""

from uuid import UUID

from portal.shop.buyers.customers import placed_customer
from portal.shop.buyers.passing import pass_order
from portal.shop.models import Order


async def place_order(order: Order, member_id: UUID | None, *, was: UUID | None) -> None:
    """Let the order be this member's, or nobody's, for good."""
    placed = await placed_customer(order.source, member_id)
    order.is_placed, order.told_number, order.buyer_number = True, None, None
    await Order.filter(id=order.id).update(is_placed=True, told_number=None, buyer_number=None)
    await pass_order(order, placed, was=was)
