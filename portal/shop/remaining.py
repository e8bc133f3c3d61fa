"""What is left of each line of an order that earns: campaigns for products ask."""

from collections.abc import Iterable

from portal.shop.amounts import in_programme
from portal.shop.models import Order, OrderLine, Refund


async def remaining_lines(
    order: Order, refunds: Iterable[Refund], lines: Iterable[OrderLine] | None = None
) -> tuple[tuple[str, int], ...]:
    """SKU and minor units of the programme's currency, for each line that earns; nothing else of the order.

    Who has its ``lines`` at hand, in their order, spares reading them.
    """
    given_back: dict[str, int] = {}
    for refund in (one for one in refunds if one.counts):
        for line, minor in (refund.lines or {}).items():
            given_back[line] = given_back.get(line, 0) + minor
    if lines is None:
        lines = await OrderLine.read("order_id = $1 AND earns ORDER BY position", order.id)
    return tuple(
        (
            line.sku,
            in_programme(
                0 if order.is_given_back else max(0, line.total_minor - given_back.get(line.external_id or "", 0)),
                order.currency,
                order.rate,
            ),
        )
        for line in lines
        if line.earns
    )
