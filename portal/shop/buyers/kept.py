"""What somebody bought and did not give back, as far as the shop told whose it is."""

from uuid import UUID

from portal.kernel import sql
from portal.shop.models import Order, OrderState, Product, Refund
from portal.shop.remaining import remaining_lines


async def has_kept(member_id: UUID, product_id: UUID) -> bool:
    """Whether the member has a paid order of this product of which its line did not go back in full (FP20)."""
    product = await Product.get_or_none(id=product_id)
    found = await sql.fetch(
        """
        SELECT DISTINCT o.id FROM customers c
        JOIN orders o ON o.customer_id = c.id JOIN order_lines l ON l.order_id = o.id
        WHERE c.member_id = $1 AND l.product_id = $2 AND o.state IN ('PAID', 'PARTIALLY_REFUNDED')
        """,
        member_id,
        product_id,
    )
    orders = await Order.filter(id__in=[sql.uuid_of(row["id"]) for row in found]) if found else []
    if product is None or any(order.state is OrderState.PAID for order in orders):
        return bool(orders)
    for order in orders:
        lines = await remaining_lines(order, await Refund.filter(order_id=order.id))
        if any(line.sku == product.sku and (line.minor > 0 or line.whole_minor == 0) for line in lines):
            return True
    return False
