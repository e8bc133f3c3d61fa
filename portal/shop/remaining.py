"""What is left of each line of an order that earns, and what was bought with it: the rules of earning ask."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from portal.shop.amounts import in_programme
from portal.shop.models import Order, OrderLine, Refund


@dataclass(frozen=True, slots=True, kw_only=True)
class EarningLine:
    """A line that is no gift card, in minor units of the programme's currency."""

    sku: str
    whole_minor: int
    """What it is worth when nothing goes back."""
    minor: int
    """What of it still stands."""
    product_type: str | None = None
    categories: Sequence[str] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


async def remaining_lines(
    order: Order, refunds: Iterable[Refund], lines: Iterable[OrderLine] | None = None
) -> tuple[EarningLine, ...]:
    """Each line that earns, as it is told; nothing else of the order.

    Who has its ``lines`` at hand, in their order, spares reading them.
    """
    if lines is None:
        lines = await OrderLine.read("order_id = $1 AND earns ORDER BY position", order.id)
    earning = [line for line in lines if line.earns]
    numbers = {line.external_id for line in earning}
    given_back: dict[str | None, int] = {}
    for refund in (one for one in refunds if one.counts):
        for number, minor in _for_lines(refund, numbers).items():
            given_back[number] = given_back.get(number, 0) + minor
    return tuple(_earning(line, order, given_back.get(line.external_id, 0)) for line in earning)


def _earning(line: OrderLine, order: Order, given_back: int) -> EarningLine:
    return EarningLine(
        sku=line.sku,
        whole_minor=in_programme(line.total_minor, order.currency, order.rate),
        minor=in_programme(
            0 if order.is_given_back else max(0, line.total_minor - given_back), order.currency, order.rate
        ),
        product_type=line.product_type,
        categories=line.categories or (),
        properties=line.properties or {},
    )


def _for_lines(refund: Refund, numbers: AbstractSet[str | None]) -> Mapping[str, int]:
    """What of the refund was given for which of these lines.

    Where less was given for goods than they are worth, as by a restocking fee, each lost its share of that alone,
    and what was kept of it still stands (SH73).
    """
    lines = {line: minor for line, minor in (refund.lines or {}).items() if line in numbers}
    together = sum(lines.values())
    given = together if refund.eligible_minor is None else min(refund.eligible_minor, together)
    if given == together:
        return lines
    return {line: minor * given // together for line, minor in lines.items()}
