"""What counts for tiers: points earned or money spent, inside the programme's window, and from when it counts.

Spending counts from the moment of the order, what was refunded does not, and orders that were imported
do: they were paid. Points count once they are spendable (a hold is over).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.money import minor_digits
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme import currency
from portal.loyalty.programme.models import Programme, Tier, TierBasis, TierWindow
from portal.shop.queries import PaidOrder, spending_of_member, spending_of_members

EVER, _NEVER = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


_MOST_COUNTED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts at one moment, and when time alone next makes it less."""

    points: int
    next_change: datetime | None


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant at which an account is judged; ``as_it_was`` leaves out what was done after it."""

    account: Account
    at: datetime
    as_it_was: bool


@dataclass(frozen=True, slots=True)
class Keep:
    """What keeps a tier: by when, and how much more it takes; None where nothing that is done by then would help."""

    until: datetime
    points: int | None


class Part(NamedTuple):
    """Something that counts: in the window by when it was done, in force from when it counts."""

    done_at: datetime
    counts_at: datetime
    amount: int


async def standing(account: Account, terms: Programme, at: datetime, *, as_it_was: bool = False) -> Standing:
    """What lies inside the window at the instant ``at``; whole units of the currency where spending counts.

    ``as_it_was`` leaves out what was done after that instant: for an evaluation that comes late.
    """
    start, end = window_start(terms, at) or EVER, at if as_it_was else None
    if terms.tier_basis is TierBasis.SPEND:
        total, oldest = _spent_sum(await spending_of_member(account.member_id, start), start, end or _NEVER)
    else:
        total, oldest = await _earned_sum(account, start, end)
    return standing_of(terms, total, oldest, at)


async def standings(moments: Sequence[Moment], terms: Programme) -> Sequence[Standing]:
    """`standing` of many accounts, each at an instant of its own, in one or two statements for all of them."""
    starts = {at: window_start(terms, at) or EVER for at in {one.at for one in moments}}
    spans = [(starts[one.at], one.at if one.as_it_was else _NEVER) for one in moments]
    if terms.tier_basis is TierBasis.SPEND:
        earliest = min((start for start, _ in spans), default=EVER)
        bought = await spending_of_members([one.account.member_id for one in moments], earliest)
        sums = [
            _spent_sum(bought.get(one.account.member_id, ()), *span) for one, span in zip(moments, spans, strict=True)
        ]
    else:
        sums = await _earned_sums([(one.account.id, *span) for one, span in zip(moments, spans, strict=True)])
    return [standing_of(terms, total, oldest, one.at) for one, (total, oldest) in zip(moments, sums, strict=True)]


async def reached_at(account: Account, terms: Programme, tier: Tier, at: datetime) -> datetime:
    """When what counts reached the tier's threshold: the news of it may have come in any order (R37).

    What was taken back was never reached with: it stands at the instant of what it takes back.
    """
    return reached_with(await _parts(account, terms, window_start(terms, at) or EVER), terms, tier, at)


def reached_with(parts: Iterable[Part], terms: Programme, tier: Tier, at: datetime) -> datetime:
    """The same of what counts, which is at hand."""
    amounts: defaultdict[datetime, int] = defaultdict(int)
    for part in parts:
        amounts[part.counts_at] += part.amount
    running = 0
    for counts_at, amount in sorted(amounts.items()):
        running += amount
        if _whole(terms, running) >= tier.qualifying_points:
            return min(counts_at, at)
    return at


async def keep(account: Account, terms: Programme, held: Tier, at: datetime) -> Keep | None:
    """What the held tier needs, and by when; None where time alone never takes it.

    In a calendar year nothing that is done before its end counts for the next.
    """
    if held.qualifying_points == 0 or terms.tier_window is TierWindow.LIFETIME:
        return None
    if terms.tier_window is TierWindow.CALENDAR_YEAR:
        return Keep(_end_of_year(at), None)
    parts = sorted(await _parts(account, terms, window_start(terms, at) or EVER), key=lambda one: one.done_at)
    left = sum(part.amount for part in parts)
    if _whole(terms, left) < held.qualifying_points:
        return None
    for place, part in enumerate(parts):
        left -= part.amount
        leaves = leaves_at(terms, part.done_at)
        follows = parts[place + 1].done_at if place + 1 < len(parts) else None
        if follows is not None and leaves_at(terms, follows) == leaves:
            continue
        if _whole(terms, left) < held.qualifying_points:
            return Keep(leaves, held.qualifying_points - max(0, _whole(terms, left)))
    return None


def window_start(terms: Programme, at: datetime) -> datetime | None:
    """From when on deeds count for tiers; None means always. A window is whole local days, today among them."""
    match terms.tier_window:
        case TierWindow.LIFETIME:
            return None
        case TierWindow.CALENDAR_YEAR:
            return clock.start_of_day(clock.local_day(at).replace(month=1, day=1))
        case TierWindow.ROLLING:
            return clock.start_of_day(clock.local_day(at) - timedelta(days=terms.tier_window_days - 1))


def window_end(terms: Programme, at: datetime) -> datetime | None:
    """When a window that begins today is over: how long a tier lasts that nothing else limits; None is for ever."""
    match terms.tier_window:
        case TierWindow.LIFETIME:
            return None
        case TierWindow.CALENDAR_YEAR:
            return _end_of_year(at)
        case TierWindow.ROLLING:
            return leaves_at(terms, at)


def leaves_at(terms: Programme, done_at: datetime) -> datetime:
    """The local midnight at which a deed leaves a rolling window (R39)."""
    return clock.start_of_day(clock.local_day(done_at) + timedelta(days=terms.tier_window_days))


def _end_of_year(at: datetime) -> datetime:
    return clock.end_of_day(clock.local_day(at).replace(month=12, day=31))


def _next_change(terms: Programme, oldest: datetime | None, at: datetime) -> datetime | None:
    if oldest is None or terms.tier_window is TierWindow.LIFETIME:
        return None
    return _end_of_year(at) if terms.tier_window is TierWindow.CALENDAR_YEAR else leaves_at(terms, oldest)


def _whole(terms: Programme, amount: int) -> int:
    """As tiers count it; beyond the most that GraphQL's Int can say nobody counts on (M11)."""
    whole = amount // 10 ** minor_digits(currency()) if terms.tier_basis is TierBasis.SPEND else amount
    return min(whole, _MOST_COUNTED)


async def _earned_sum(account: Account, start: datetime, end: datetime | None) -> tuple[int, datetime | None]:
    """Summed by the database, for this is asked at every award."""
    values = sql.Values([account.id, start])
    # No end where there is none: by two bounds PostgreSQL takes a table it has not yet analysed by time, all of it.
    until = "" if end is None else f"AND occurred_at <= {values.mark(end)}"
    row = await sql.fetch_one(
        f"""
        SELECT COALESCE(SUM(qualifying), 0) AS points, MIN(CASE WHEN qualifying > 0 THEN occurred_at END) AS oldest
        FROM points_transfers WHERE account_id = $1 AND occurred_at >= $2 {until}
        """,  # noqa: S608 - a placeholder is put in
        *values,
    )
    assert row is not None
    return int(row["points"]), sql.instant_or_none(row["oldest"])


async def _earned_sums(
    spans: Sequence[tuple[UUID, datetime, datetime]],
) -> list[tuple[int, datetime | None]]:
    """`_earned_sum` for many accounts, each once, in their order."""
    values = sql.Values()
    wanted = sql.table_of(
        "span", {"account_id": "uuid", "starts_at": "timestamptz", "ends_at": "timestamptz"}, spans, values
    )
    rows = await sql.fetch(
        f"""
        SELECT t.account_id, SUM(t.qualifying) AS points,
            MIN(CASE WHEN t.qualifying > 0 THEN t.occurred_at END) AS oldest
        FROM {wanted} JOIN points_transfers t ON t.account_id = span.account_id
            AND t.occurred_at >= span.starts_at AND t.occurred_at <= span.ends_at
        GROUP BY t.account_id
        """,  # noqa: S608 - a table of placeholders is put in
        *values,
    )
    sums = {sql.uuid_of(row["account_id"]): (int(row["points"]), sql.instant_or_none(row["oldest"])) for row in rows}
    return [sums.get(account_id, (0, None)) for account_id, _, _ in spans]


def _spent_sum(bought: Sequence[PaidOrder], start: datetime, end: datetime) -> tuple[int, datetime | None]:
    counted = [one for one in bought if start <= one.placed_at <= end]
    oldest = min((one.placed_at for one in counted), default=None)
    return sum(one.standing_minor for one in counted), oldest


def standing_of(terms: Programme, total: int, oldest: datetime | None, at: datetime) -> Standing:
    return Standing(points=max(0, _whole(terms, total)), next_change=_next_change(terms, oldest, at))


async def _parts(account: Account, terms: Programme, start: datetime) -> Sequence[Part]:
    return await (_spent if terms.tier_basis is TierBasis.SPEND else _earned)(account, start)


async def _earned(account: Account, start: datetime) -> Sequence[Part]:
    rows = await sql.fetch(
        """
        SELECT t.occurred_at, t.award_id, l.available_at, t.qualifying FROM points_transfers t
        LEFT JOIN points_lots l ON t.kind = 'RELEASE' AND l.award_id = t.award_id
        WHERE t.account_id = $1 AND t.occurred_at >= $2 AND t.qualifying <> 0
        """,
        account.id,
        start,
    )
    # What is taken back of an award that was held counted from its release, too.
    released = {row["award_id"]: row["available_at"] for row in rows if row["available_at"]}
    return [
        Part(
            done_at=sql.instant_of(row["occurred_at"]),
            counts_at=sql.instant_of(released.get(row["award_id"], row["occurred_at"])),
            amount=int(row["qualifying"]),
        )
        for row in rows
    ]


async def _spent(account: Account, start: datetime) -> Sequence[Part]:
    orders = await spending_of_member(account.member_id, start)
    return [Part(one.placed_at, one.placed_at, one.standing_minor) for one in orders]
