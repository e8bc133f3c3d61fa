"""What members bought before a moment and since, and what their points came to: the outcomes of a holdout (HO6).

The portal holds no visits, so none are compared.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.holdouts.models import HoldoutOutcome
from portal.insights import history
from portal.insights.points import Moved, summed
from portal.insights.recorded import Bought
from portal.kernel import clock, sql
from portal.kernel.money import minor_digits
from portal.loyalty.ledger.models import Pot, TransferKind
from portal.loyalty.programme.current import current
from portal.settings import settings

BEFORE = timedelta(days=365)
"""From so long before the start is known what somebody used to buy."""


@dataclass(slots=True)
class Lived:
    """What one member bought, in minor units net of what went back, and what their points came to."""

    orders_before: int = 0
    revenue_before: int = 0
    orders: int = 0
    revenue: int = 0
    points: float = 0.0

    def seen(self, outcome: HoldoutOutcome, *, margin: float | None, cap: int | None) -> tuple[float, float]:
        """An outcome before the start and since, in major units where it is money."""
        match outcome:
            case HoldoutOutcome.BUYERS:
                return float(self.orders_before > 0), float(self.orders > 0)
            case HoldoutOutcome.ORDERS:
                return float(self.orders_before), float(self.orders)
        before, since = _capped(self.revenue_before, cap), _capped(self.revenue, cap)
        if outcome is not HoldoutOutcome.REVENUE:
            before, since = before * (margin or 0.0), since * (margin or 0.0)
        if outcome is HoldoutOutcome.NET_MARGIN:
            since -= self.points
        unit = 10 ** minor_digits(settings().currency)
        return before / unit, since / unit


def _capped(minor: int, cap: int | None) -> float:
    return float(minor if cap is None else min(minor, cap))


async def lives(members: Collection[UUID], began: datetime, until: datetime) -> Mapping[UUID, Lived]:
    """Of each of these members: who bought nothing is 0 and among them."""
    found = {one: Lived() for one in members}
    began_on = clock.local_day(began).toordinal()
    for order in await history.bought(began - BEFORE, began):
        if (one := _whose(order, found)) is not None:
            one.orders_before += 1
            # What went back later was not known then: it may be the treatment's doing.
            one.revenue_before += order.total - sum(amount for day, amount in order.given_back if day < began_on)
    for order in await history.bought(began, until):
        if (one := _whose(order, found)) is not None and order.net > 0:
            one.orders += 1
            one.revenue += order.net
    for member_id, points in (await _points(began, until)).items():
        if member_id in found:
            found[member_id].points = points
    return found


def _whose(order: Bought, found: Mapping[UUID, Lived]) -> Lived | None:
    return None if order.buyer is None else found.get(UUID(order.buyer))


async def _points(began: datetime, until: datetime) -> Mapping[UUID, float]:
    """What the points of each member came to in minor units: issued less what was taken back and what ended unused.

    So a point costs when it is given, whenever it is redeemed; the same for both arms.
    """
    rows = await sql.fetch(
        """
        SELECT a.member_id, t.kind, t.from_pot, t.to_pot, SUM(t.points) AS points
        FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE t.created_at > $1 AND t.created_at < $2 GROUP BY a.member_id, t.kind, t.from_pot, t.to_pot
        """,
        began,
        until,
    )
    moved: dict[UUID, list[Moved]] = {}
    for row in rows:
        kind, source, target = TransferKind(row["kind"]), Pot(row["from_pot"]), Pot(row["to_pot"])
        one = Moved(kind, source, target, int(row["points"]), int(row["points"]))
        moved.setdefault(sql.uuid_of(row["member_id"]), []).append(one)
    per_unit = (await current()).points_per_currency_unit
    unit = 10 ** minor_digits(settings().currency)
    sums = {member_id: summed(some, per_unit) for member_id, some in moved.items()}
    return {one: (found.issued - found.reversed - found.expired) * unit / per_unit for one, found in sums.items()}
