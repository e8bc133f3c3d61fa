"""Paid orders of all shops as they stand in their own tables, in the programme's days and currency.

Worked out in Python: a buyer is the member, else the customer whom the shop made one with others; every amount is
exact, by the rate that was stored with its order (R24).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from portal.kernel import sql
from portal.settings import settings
from portal.shop.amounts import in_programme
from portal.shop.buyers.restricted import by_restricted
from portal.shop.models import ERASED
from portal.shop.orders.standing import STANDS

BUYER = "COALESCE(c.member_id, c.merged_into_id, c.id)"
"""Who somebody is: the member whose they are, else the customer as whom they go on."""
PAID = "o.state IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')"
"""Neither open, nor a test, nor cancelled."""
SHOWN = f"NOT {by_restricted('o.customer_id')}"
"""Of nobody who had their data restricted: that is in no figure (LW30)."""


class Bought(NamedTuple):
    """A paid order. Days are ordinals (`date.toordinal`), amounts minor units of the programme's currency."""

    buyer: str | None
    """None for an order of which no buyer is known."""
    day: int
    total: int
    given_back: tuple[tuple[int, int], ...] = ()
    """What went back, with its days; at most the total."""
    is_forgotten: bool = False
    """Its buyer was erased: a sum of nobody's (R76)."""

    @property
    def net(self) -> int:
        return self.total - sum([amount for _, amount in self.given_back]) if self.given_back else self.total


class Recorded(NamedTuple):
    """A paid order with what of it is no matter of its buyer."""

    row: sql.Row
    bought: Bought


async def paid(condition: str, values: Sequence[object]) -> list[Recorded]:
    """The paid orders ``o`` for which a condition of our own holds, by time."""
    orders = await sql.fetch(
        f"""
        SELECT o.id, o.customer_id, o.placed_at, o.total_minor, o.shipping_minor, o.refunded_minor, o.currency, o.rate,
            {BUYER} AS buyer, {STANDS} AS stands, c.external_id LIKE '{ERASED}%' AS forgotten
        FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
        WHERE {PAID} AND {condition} ORDER BY o.placed_at, o.id
        """,  # noqa: S608 - constants, and conditions of our own
        *values,
    )
    refunds = await sql.fetch(
        f"""
        SELECT o.id, r.amount_minor, r.refunded_at FROM orders o JOIN refunds r ON r.order_id = o.id
        WHERE {PAID} AND {condition} AND o.refunded_minor > 0 AND NOT r.is_void AND NOT r.is_taken_back
        ORDER BY r.refunded_at, r.id
        """,  # noqa: S608
        *values,
    )
    back: dict[object, list[sql.Row]] = defaultdict(list)
    for row in refunds:
        back[row["id"]].append(row)
    return [Recorded(row, _bought(row, back.get(row["id"], ()))) for row in orders]


def shipping_of(order: sql.Row) -> int | None:
    """What of the total was paid for shipping, in the programme's currency; None where the shop does not say."""
    shipping = order["shipping_minor"]
    return None if shipping is None else in_programme(shipping, order["currency"], order["rate"])


def _bought(row: sql.Row, refunds: Iterable[sql.Row]) -> Bought:
    day = ordinal(row["placed_at"])
    return Bought(
        buyer=None if row["buyer"] is None else str(row["buyer"]),
        day=day,
        total=in_programme(row["total_minor"], row["currency"], row["rate"]),
        given_back=_given_back(row, day, refunds) if row["refunded_minor"] else (),
        is_forgotten=bool(row["forgotten"]),
    )


def _given_back(order: sql.Row, placed: int, refunds: Iterable[sql.Row]) -> tuple[tuple[int, int], ...]:
    """What went back, each with its day, together exactly what is kept of the order; of what the shop told no refund,
    it is taken for given back at once.
    """
    taken, whole = 0, order["refunded_minor"]
    dated: list[tuple[int, int]] = []
    for refund in refunds:
        amount = min(refund["amount_minor"], whole - taken)
        if amount > 0:
            dated.append((max(placed, ordinal(refund["refunded_at"])), amount))
            taken += amount
    if whole > taken:
        dated.append((placed, whole - taken))
    return _converted(dated, order["currency"], order["rate"])


def _converted(dated: list[tuple[int, int]], currency: str, rate: str) -> tuple[tuple[int, int], ...]:
    """In the programme's currency, so that the sum is exactly what the sum is worth, whatever was rounded."""
    before, so_far, parts = 0, 0, []
    for day, amount in dated:
        so_far += amount
        worth = in_programme(so_far, currency, rate)
        parts.append((day, worth - before))
        before = worth
    return tuple(parts)


def ordinal(instant: object) -> int:
    """The day of the programme's calendar on which a timestamp of the database falls."""
    return sql.instant_of(instant).astimezone(settings().zone).toordinal()
