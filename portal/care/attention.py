"""Members whom staff should turn to of themselves: for what reason, and since when (CA6)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights import slipping
from portal.insights.slipping import Slipping
from portal.kernel import clock, sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Row, Values

AHEAD = timedelta(days=30)
"""So near an end must be."""
BACK = timedelta(days=180)
"""What was answered before that is nobody's urgent concern any more."""
OURS = "m.state = 'ACTIVE' AND m.banned_at IS NULL AND m.restricted_at IS NULL AND m.merged_into_id IS NULL"
"""Of nobody who was banned, and of nobody who had their data restricted (LW30)."""


class CareReason(StrEnum):
    POINTS_EXPIRING = "POINTS_EXPIRING"
    TIER_FALLING = "TIER_FALLING"
    CHURN_RISK = "CHURN_RISK"
    UNHAPPY = "UNHAPPY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A member on one of the lists, with what is said of them there."""

    reason: CareReason
    member_id: UUID
    at: datetime
    """The end that comes near, the last purchase, or the answer: what the list is ordered by."""
    since: datetime
    points: int | None = None
    tier_id: UUID | None = None
    churn_risk: float | None = None
    response_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """One list: its rows, each with ``member_id`` and ``at``; whether the newest come first; how a row is read."""

    rows: str
    newest_first: bool
    read: Callable[[Row], Concern]


async def concerns(reason: CareReason, page: Page, *, by: Viewer) -> Slice[Concern]:
    """Who is on the list: the nearest end first, or the latest purchase, or the latest answer.

    Raises Forbidden for everyone but the brand's staff.
    """
    by.ensure_brand()
    values = Values()
    asked = await _list(reason, values)
    keys = (Key("x.at", descending=asked.newest_first), Key("x.member_id", descending=asked.newest_first))
    counted = list(values)
    keyset = page.keyset("concerns", reason, keys=keys)
    condition = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await sql.fetch(
        f"SELECT x.* FROM ({asked.rows}) x WHERE {condition} ORDER BY {keyset.order} LIMIT {keyset.limit}",  # noqa: S608
        *values,
    )

    async def count() -> int:
        return await sql.count(f"FROM ({asked.rows}) x", *counted)

    return keyset.slice([asked.read(row) for row in rows], position=lambda row: (row.at, row.member_id), count=count)


async def members_of(reason: CareReason, values: Values) -> str:
    """A SELECT whose rows have the ``member_id`` of everybody on the list, once."""
    return (await _list(reason, values)).rows


async def _list(reason: CareReason, values: Values) -> _List:
    now = clock.now()
    if reason is CareReason.CHURN_RISK:
        model = await slipping.model_of(now)
        rows = slipping.members_slipping(model, OURS, values, clock.local_day(now))
        return _List(rows, newest_first=True, read=lambda row: _slipping(slipping.read(model, row, now)))
    return _LISTS[reason](values, now)


def _points_expiring(values: Values, now: datetime) -> _List:
    since, until = values.mark(now), values.mark(now + AHEAD)
    rows = f"""
        SELECT a.member_id, MIN(l.expires_at) AS at, SUM(l.remaining - l.reserved) AS points
        FROM points_lots l JOIN loyalty_accounts a ON a.id = l.account_id JOIN members m ON m.id = a.member_id
        WHERE l.state = 'ACTIVE' AND l.expires_at > {since} AND l.expires_at <= {until} AND l.remaining > l.reserved
            AND {OURS}
        GROUP BY a.member_id"""  # noqa: S608 - placeholders and a constant

    def read(row: Row) -> Concern:
        end = sql.instant_of(row["at"])
        return Concern(
            reason=CareReason.POINTS_EXPIRING,
            member_id=sql.uuid_of(row["member_id"]),
            at=end,
            since=end - AHEAD,
            points=int(row["points"]),
        )

    return _List(rows, newest_first=False, read=read)


def _tier_falling(values: Values, now: datetime) -> _List:
    """Whose tier is kept but for a time; it is looked at again by then at the latest, and that is indexed."""
    since, until = values.mark(now), values.mark(now + AHEAD)
    rows = f"""
        SELECT a.member_id, a.tier_until AS at, a.tier_id
        FROM loyalty_accounts a JOIN members m ON m.id = a.member_id
        WHERE a.tier_review_at <= {until} AND a.tier_until > {since} AND a.tier_until <= {until}
            AND a.tier_id IS NOT NULL AND {OURS}"""  # noqa: S608 - placeholders and a constant

    def read(row: Row) -> Concern:
        end = sql.instant_of(row["at"])
        return Concern(
            reason=CareReason.TIER_FALLING,
            member_id=sql.uuid_of(row["member_id"]),
            at=end,
            since=end - AHEAD,
            tier_id=sql.uuid_of(row["tier_id"]),
        )

    return _List(rows, newest_first=False, read=read)


def _unhappy(values: Values, now: datetime) -> _List:
    """The newest unhappy answer of each whom nobody has spoken with since."""
    since = values.mark(now - BACK)
    rows = f"""
        SELECT r.member_id, r.answered_at AS at, r.id AS response_id
        FROM survey_responses r JOIN members m ON m.id = r.member_id
        WHERE r.answered_at > {since} AND {OURS} AND {_is_unhappy("r")}
            AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.member_id = r.member_id AND i.at > r.answered_at)
            AND NOT EXISTS (SELECT 1 FROM survey_responses n WHERE n.member_id = r.member_id
                AND (n.answered_at, n.id) > (r.answered_at, r.id) AND {_is_unhappy("n")})"""  # noqa: S608 - the same

    def read(row: Row) -> Concern:
        at = sql.instant_of(row["at"])
        return Concern(
            reason=CareReason.UNHAPPY,
            member_id=sql.uuid_of(row["member_id"]),
            at=at,
            since=at,
            response_id=sql.uuid_of(row["response_id"]),
        )

    return _List(rows, newest_first=True, read=read)


def _is_unhappy(response: str) -> str:
    return f"""EXISTS (
        SELECT 1 FROM survey_answers w JOIN survey_questions q ON q.id = w.question_id
            JOIN surveys s ON s.id = q.survey_id
        WHERE w.response_id = {response}.id AND ((s.kind = 'NPS' AND q.kind = 'SCORE_0_10' AND w.score <= 6)
            OR (s.kind = 'CSAT' AND q.kind = 'RATING_1_5' AND w.score <= 2)))"""  # noqa: S608 - an alias of ours


def _slipping(one: Slipping) -> Concern:
    return Concern(
        reason=CareReason.CHURN_RISK,
        member_id=one.member_id,
        at=one.bought_at,
        since=one.since,
        churn_risk=one.churn_risk,
    )


_LISTS: Mapping[CareReason, Callable[[Values, datetime], _List]] = {
    CareReason.POINTS_EXPIRING: _points_expiring,
    CareReason.TIER_FALLING: _tier_falling,
    CareReason.UNHAPPY: _unhappy,
}
