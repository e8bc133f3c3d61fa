"""Keeping the lines of an order: what was bought, as the shop tells it, and as the catalogue knows it otherwise."""

from collections.abc import Mapping, Sequence

from portal.kernel import sql, text
from portal.kernel.ids import new_id
from portal.shop import policies
from portal.shop.facts import LineFacts
from portal.shop.models import Order, OrderLine, Product

LONGEST_WORD = 200


async def write_lines(
    order: Order, lines: Sequence[LineFacts], known: Mapping[str, OrderLine] | None = None
) -> Sequence[OrderLine]:
    """Write the lines of a new order. What the shop does not say of them, the catalogue may know (SH70).

    ``known`` are the lines that were there before: what is told of one again without its type or categories keeps
    those that it had. A line that cannot be is left out, and so are those beyond what is shown (SH61).
    """
    lines = [one for one in lines if policies.may_be_shown(one.quantity, one.total, order.currency)]
    lines = lines[: policies.MOST_LINES]
    skus = [line.sku for line in lines]
    products = await Product.read(f"sku IN ({sql.placeholders(len(skus))})", *skus) if skus else []
    of_sku = {product.sku: product for product in products}
    rows = [
        _line(order, position, line, of_sku.get(line.sku), (known or {}).get(line.external_id[:64]))
        for position, line in enumerate(lines)
    ]
    await OrderLine.insert(rows)
    return rows


async def replace_lines(order: Order, lines: Sequence[LineFacts]) -> None:
    """A newer word lists the lines anew."""
    before = await OrderLine.read("order_id = $1", order.id)
    await OrderLine.filter(order_id=order.id).delete()
    await write_lines(order, lines, {line.external_id: line for line in before if line.external_id is not None})


async def gift_cards_of(order: Order) -> int:
    """What the lines that do not earn come to, in minor units: an order that is told by its sums alone names none."""
    together = await sql.fetch_value(
        "SELECT COALESCE(SUM(total_minor), 0) FROM order_lines WHERE order_id = $1 AND NOT earns", order.id
    )
    return int(together)


def _line(order: Order, position: int, line: LineFacts, product: Product | None, before: OrderLine | None) -> OrderLine:
    otherwise = before if before is not None and before.sku == line.sku else product
    return OrderLine(
        id=new_id(),
        order_id=order.id,
        position=position,
        product_id=None if product is None else product.id,
        sku=text.line(line.sku, field=("lines", "sku"), most=64),
        title=text.line(line.title, field=("lines", "title"), most=200),
        quantity=line.quantity,
        total_minor=line.total.minor,
        external_id=line.external_id[:64],
        earns=line.earns,
        product_type=line.product_type or (otherwise.product_type if otherwise else None),
        categories=list(line.categories) or (otherwise.categories if otherwise else None),
        properties=dict(line.properties) or None,
    )
