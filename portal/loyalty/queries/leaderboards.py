"""Who stands out: by points, settled questions, helpful contributions or friends brought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from portal.accounts.models import MemberState
from portal.community.queries import boards
from portal.kernel import clock, sql
from portal.kernel.pagination import ensure_size

_ALWAYS = datetime(1900, 1, 1, tzinfo=UTC)
_SHOWN = (MemberState.ACTIVE, MemberState.IMPORTED)


class LeaderboardMetric(StrEnum):
    POINTS_EARNED = "POINTS_EARNED"
    ACCEPTED_ANSWERS = "ACCEPTED_ANSWERS"
    HELPFUL_VOTES = "HELPFUL_VOTES"
    REFERRALS = "REFERRALS"


class Period(StrEnum):
    """The last so many local days, today among them."""

    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    ALL_TIME = "ALL_TIME"


_DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.QUARTER: 91, Period.YEAR: 365}

# Each gives member_id and value; $1 is where the period begins.
_POINTS_EVER = "SELECT member_id, lifetime_earned AS value FROM loyalty_accounts WHERE opened_at >= $1"
_POINTS = """
    SELECT COALESCE(a.merged_into_id, a.member_id) AS member_id,
        SUM(CASE t.kind WHEN 'EARN' THEN t.points ELSE -t.points END) AS value
    FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
    WHERE t.occurred_at >= $1 AND t.kind IN ('EARN', 'REVERSE')
    GROUP BY COALESCE(a.merged_into_id, a.member_id)
"""
_REFERRALS = """
    SELECT referrer_id AS member_id, COUNT(*) AS value
    FROM referrals WHERE state = 'REWARDED' AND rewarded_at >= $1 GROUP BY referrer_id
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Those with the same value share a rank, and the ranks that they take up are left out after them."""

    rank: int
    member_id: UUID
    value: int


async def leaderboard(metric: LeaderboardMetric, period: Period, size: int) -> Sequence[Place]:
    """The first ``size`` places.

    Whoever is suspended, banned or erased is not on it (FP22), nor who has nothing, nor who wishes so; the others'
    ranks close up, so that no gap tells of anybody (R89).

    Raises Invalid for a size outside 1 to 100.
    """
    ensure_size(size)
    since = _beginning(period)
    match metric:
        case LeaderboardMetric.POINTS_EARNED:
            return await _places(_POINTS_EVER if period is Period.ALL_TIME else _POINTS, since, size)
        case LeaderboardMetric.REFERRALS:
            return await _places(_REFERRALS, since, size)
        case LeaderboardMetric.ACCEPTED_ANSWERS:
            return _ranked(await boards.accepted_answers(since, clock.now(), size))
        case LeaderboardMetric.HELPFUL_VOTES:
            return _ranked(await boards.helpful_votes(since, clock.now(), size))


async def _places(scores: str, since: datetime | None, size: int) -> Sequence[Place]:
    rows = await sql.fetch(
        f"""
        SELECT RANK() OVER (ORDER BY s.value DESC) AS place, s.member_id, s.value
        FROM ({scores}) s JOIN members m ON m.id = s.member_id
        WHERE s.value > 0 AND m.banned_at IS NULL AND m.on_leaderboards AND m.state IN ($2, $3)
            AND (m.suspended_until IS NULL OR m.suspended_until <= $4)
        ORDER BY s.value DESC, m.id LIMIT {size}
        """,  # noqa: S608 - a fixed text and a checked number are put in
        since or _ALWAYS,
        *(state.value for state in _SHOWN),
        clock.now(),
    )
    return [Place(row["place"], sql.uuid_of(row["member_id"]), int(row["value"])) for row in rows]


def _ranked(standings: Iterable[boards.Standing]) -> Sequence[Place]:
    places: list[Place] = []
    for position, (author, value) in enumerate(standings, start=1):
        rank = places[-1].rank if places and places[-1].value == value else position
        places.append(Place(rank, author.id, value))
    return places


def _beginning(period: Period) -> datetime | None:
    if period is Period.ALL_TIME:
        return None
    return clock.start_of_day(clock.local_day(clock.now()) - timedelta(days=_DAYS[period] - 1))
