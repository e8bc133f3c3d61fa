"""What the ledger says of months: points issued, redeemed and expired in each, and the lots that were earned in it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from portal.insights.forecasting.points import Lots
from portal.insights.months import first_day, month_of
from portal.insights.points import Moved, Points, summed
from portal.insights.recorded import ordinal
from portal.kernel import clock, sql
from portal.loyalty.ledger.models import Pot, TransferKind

_TAKEN = {TransferKind.REVERSE.value, TransferKind.ADJUST.value}
_SPENT = {TransferKind.REDEEM.value, TransferKind.RETURN.value}


async def points_of(months: range, per_unit: int) -> list[Points]:
    """Of each month what the report of points says of its span (IN31)."""
    values = sql.Values([_begin(months.stop)])
    rows = await sql.fetch(
        f"""
        SELECT kind, from_pot, to_pot, {_place("created_at", months, values)} AS place, SUM(points) AS points
        FROM points_transfers WHERE created_at < $1 GROUP BY 1, 2, 3, 4
        """,  # noqa: S608 - numbers of ours
        *values,
    )
    within: Counter[tuple[str, str, str, int]] = Counter()
    for row in rows:
        within[row["kind"], row["from_pot"], row["to_pot"], int(row["place"])] += int(row["points"])
    ways = sorted({key[:3] for key in within})
    ever = {way: within[*way, -1] for way in ways}
    found = []
    for place in range(len(months)):
        moved = []
        for way in ways:
            ever[way] += within[*way, place]
            kind, source, target = way
            moved.append(Moved(TransferKind(kind), Pot(source), Pot(target), within[*way, place], ever[way]))
        found.append(summed(moved, per_unit))
    return found


async def first_month() -> int | None:
    """The month in which the first points were earned."""
    first = await sql.fetch_value("SELECT MIN(occurred_at) FROM points_transfers")
    return None if first is None else month_of(ordinal(first))


async def has_expired(month: int) -> bool:
    """Whether any points had reached their end before a month; those that ended with an account do not tell (IN13)."""
    found = await sql.fetch_one(
        "SELECT 1 AS yes FROM points_transfers WHERE kind = $1 AND points > 0 AND created_at < $2 LIMIT 1",
        TransferKind.EXPIRE.value,
        _begin(month),
    )
    return found is not None


async def lots_of(months: range) -> list[Lots]:
    """The lots of each month of earning, as they are at the end of the last one.

    What was taken back of them, or ended with an account, is not issued; what came by a merger was issued before.
    """
    issued, redeemed = await _issued(months), await _drawn(months)
    endings = await _endings(months)
    found = []
    for place, month in enumerate(months):
        ages = range(months.stop - month)
        taken = redeemed[place]
        found.append(
            Lots(
                month,
                max(0, issued[place] - taken[-1]),
                [max(0, taken[age]) for age in ages],
                endings[place],
            )
        )
    return found


async def _issued(months: range) -> Counter[int]:
    values = sql.Values([_begin(months.stop)])
    rows = await sql.fetch(
        f"""
        SELECT {_place("l.earned_at", months, values)} AS place, SUM(l.amount) AS points
        FROM points_lots l JOIN points_transfers a ON a.id = l.award_id
        WHERE a.created_at < $1 AND a.kind <> '{TransferKind.MERGE.value}' GROUP BY 1
        """,  # noqa: S608
        *values,
    )
    return Counter({int(row["place"]): int(row["points"]) for row in rows})


async def _drawn(months: range) -> dict[int, Counter[int]]:
    """By the place of the lot's month: what was redeemed at each age, and at -1 what was taken back."""
    values = sql.Values([_begin(months.stop)])
    kinds = ", ".join(f"'{kind}'" for kind in sorted(_TAKEN | _SPENT))
    rows = await sql.fetch(
        f"""
        SELECT {_place("l.earned_at", months, values)} AS place, {_place("t.created_at", months, values)} AS drawn,
            t.kind AS kind, SUM(d.points) AS points
        FROM points_draws d JOIN points_lots l ON l.id = d.lot_id JOIN points_transfers t ON t.id = d.transfer_id
        WHERE t.created_at < $1 AND t.kind IN ({kinds}) GROUP BY 1, 2, 3
        """,  # noqa: S608
        *values,
    )
    found: dict[int, Counter[int]] = defaultdict(Counter)
    for row in rows:
        place, age = int(row["place"]), max(0, int(row["drawn"]) - int(row["place"]))
        found[place][-1 if row["kind"] in _TAKEN else age] += int(row["points"])
    return found


async def _endings(months: range) -> Mapping[int, Sequence[tuple[int | None, int]]]:
    values = sql.Values([_begin(months.stop)])
    rows = await sql.fetch(
        f"""
        SELECT {_place("earned_at", months, values)} AS place, expires_at, SUM(remaining) AS points
        FROM points_lots WHERE state IN ('PENDING', 'ACTIVE') AND remaining > 0 AND earned_at < $1 GROUP BY 1, 2
        """,  # noqa: S608
        *values,
    )
    sums: dict[int, Counter[int | None]] = defaultdict(Counter)
    for row in rows:
        end = None if row["expires_at"] is None else month_of(ordinal(row["expires_at"]))
        sums[int(row["place"])][end] += int(row["points"])
    return {place: list(sums[place].items()) for place in range(len(months))}


def _place(column: str, months: range, values: sql.Values) -> str:
    """Which of ``months`` a time falls into, from 0 on; -1 before them. What lies after the last counts for it."""
    until = " ".join(
        f"WHEN {column} < {values.mark(_begin(month))} THEN {place - 1}" for place, month in enumerate(months)
    )
    return f"CASE {until} ELSE {len(months) - 1} END"


def _begin(month: int) -> datetime:
    return clock.start_of_day(first_day(month))
