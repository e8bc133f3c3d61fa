"""Who holds the points that are outstanding, by segment: few heavy users redeem most (IN13, IN31)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.insights.pairs import LEAST_CUSTOMERS
from portal.insights.points import HELD, worth
from portal.insights.recorded import Bought, ordinal
from portal.insights.segments import Segment, habits, segments
from portal.kernel import sql
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Pot, TransferKind
from portal.loyalty.programme.current import current

_HELD = ", ".join(f"'{pot.value}'" for pot in sorted(HELD))
_SPENT = f"'{TransferKind.REDEEM.value}', '{TransferKind.RETURN.value}'"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a member holds at the end of a span, and what they redeemed in it."""

    outstanding: int
    redeemed: int


@dataclass(frozen=True, slots=True)
class Share:
    """`segment` is None of who is in none, and of segments in which fewer than ten hold or redeemed points."""

    segment: Segment | None
    members: int
    outstanding: int
    redeemed: int
    liability: Money


async def by_segment(orders: Sequence[Bought], since: datetime, until: datetime) -> list[Share]:
    """Best segment first, all others last; nothing of fewer than ten members.

    ``orders`` are all that were paid before ``until``.
    """
    rows = await sql.fetch(
        f"""
        SELECT CAST(a.member_id AS text) AS id,
            SUM(t.points * (CASE WHEN t.to_pot IN ({_HELD}) THEN 1 ELSE 0 END
                - CASE WHEN t.from_pot IN ({_HELD}) THEN 1 ELSE 0 END)) AS held,
            SUM(CASE WHEN t.created_at >= $1 AND t.kind IN ({_SPENT}) THEN
                t.points * CASE WHEN t.to_pot = '{Pot.REDEMPTION.value}' THEN 1 ELSE -1 END ELSE 0 END) AS redeemed
        FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE t.created_at < $2 GROUP BY a.member_id
        """,  # noqa: S608 - constants
        since,
        until,
    )
    found = {row["id"]: Holding(int(row["held"]), int(row["redeemed"])) for row in rows}
    return shared(
        {member: one for member, one in found.items() if one.outstanding or one.redeemed},
        segments(habits(orders, ordinal(until) - 1)),
        (await current()).points_per_currency_unit,
    )


def shared(holdings: Mapping[str, Holding], found: Mapping[str, Segment], per_unit: int) -> list[Share]:
    """The sums of each segment that is large enough; what is not is added to all others, until those are, too."""
    sizes = Counter(found.get(member) for member in holdings)
    named = [one for one in Segment if sizes[one] >= LEAST_CUSTOMERS]
    others = len(holdings) - sum(sizes[one] for one in named)
    if 0 < others < LEAST_CUSTOMERS and named:
        named.remove(min(named, key=lambda one: sizes[one]))
    if len(holdings) < LEAST_CUSTOMERS:
        return []
    outstanding, redeemed, members = Counter[Segment | None](), Counter[Segment | None](), Counter[Segment | None]()
    for member, one in holdings.items():
        segment = found.get(member)
        key = segment if segment in named else None
        members[key] += 1
        outstanding[key] += one.outstanding
        redeemed[key] += one.redeemed
    return [
        Share(key, members[key], outstanding[key], redeemed[key], worth(outstanding[key], per_unit))
        for key in (*named, None)
        if members[key]
    ]
