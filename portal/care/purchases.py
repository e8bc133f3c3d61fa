"""What a customer bought, in sum, and what that makes them worth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights.clv import Purchases, lifetime_value
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.kernel.sql import Values
from portal.settings import settings
from portal.shop.amounts import in_programme
from portal.shop.orders.standing import STANDS

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Bought:
    """Orders that were paid and did not go back whole, net of what of them went back."""

    count: int
    spent: Money
    first_at: datetime
    last_at: datetime

    @property
    def value(self) -> Money:
        """Customer lifetime value by the formula of the insights, of this customer alone since their first order.

        It counts on one mean interval more than has passed, and whoever has not come again for longer than that is
        past it; but nobody is worth less than what they have spent already (CA4).
        """
        found = lifetime_value(
            Purchases(
                revenue=self.spent,
                orders=self.count,
                orders_of_customers=self.count,
                customers=1,
                observed_days=(clock.now() - self.first_at).total_seconds() / DAY,
                mean_span_days=(self.last_at - self.first_at).total_seconds() / DAY,
            )
        ).value
        return Money(max(found.minor, self.spent.minor), self.spent.currency)


async def bought(customer_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Bought]:
    """Of each customer (`CustomerRow.id`) who bought anything that stands; for the brand's staff."""
    if not viewer.is_brand:
        return {}
    values = Values()
    members = sql.among("b.member_id", customer_ids, values)
    guests = f"{sql.among('b.id', customer_ids, values)} OR {sql.among('b.merged_into_id', customer_ids, values)}"
    rows = await sql.fetch(
        f"""
        SELECT COALESCE(b.member_id, b.merged_into_id, b.id) AS person, o.currency, o.rate, COUNT(*) AS orders,
            SUM(o.total_minor - o.refunded_minor) AS net, MIN(o.placed_at) AS first_at, MAX(o.placed_at) AS last_at
        FROM orders o JOIN customers b ON b.id = o.customer_id
        WHERE {STANDS} AND NOT o.is_open
            AND ({members} OR (b.member_id IS NULL AND ({guests})))
        GROUP BY COALESCE(b.member_id, b.merged_into_id, b.id), o.currency, o.rate
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    found: dict[UUID, Bought] = {}
    for row in rows:
        person, one = sql.uuid_of(row["person"]), _bought(row)
        found[person] = _together(found[person], one) if person in found else one
    return found


def _bought(row: sql.Row) -> Bought:
    return Bought(
        count=int(row["orders"]),
        spent=Money(in_programme(int(row["net"]), row["currency"], row["rate"]), settings().currency),
        first_at=sql.instant_of(row["first_at"]),
        last_at=sql.instant_of(row["last_at"]),
    )


def _together(one: Bought, other: Bought) -> Bought:
    return Bought(
        count=one.count + other.count,
        spent=Money(one.spent.minor + other.spent.minor, one.spent.currency),
        first_at=min(one.first_at, other.first_at),
        last_at=max(one.last_at, other.last_at),
    )
