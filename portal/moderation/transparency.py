"""The figures of the yearly report on moderation (DSA Arts 15 and 24), counted out of the records themselves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid
from portal.moderation import policies
from portal.moderation.models import CaseAction, ReportReason

LONGEST = timedelta(days=366)
_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Report:
    """`median_hours` are null where nothing was decided in the time."""

    first_day: date
    last_day: date
    notices: Sequence[tuple[ReportReason, int]]
    decisions: Sequence[tuple[CaseAction, bool, int]]
    own_initiative: int
    appeals: int
    appeals_upheld: int
    median_hours_to_decision: float | None
    median_hours_to_appeal_decision: float | None
    suspensions: int
    rejected_reviews: Sequence[tuple[int, ReportReason, int]]
    """Stars, the code of the decision, and how many."""
    active_recipients_per_month: float
    threats: int
    """Suspicions of crimes that threaten life or safety that were marked in the time (DSA Art. 18)."""
    threats_told: int
    """Those of which an authority was told in the time."""


async def report(first_day: date, last_day: date, *, viewer: Viewer) -> Report:
    """What moderation did from one local day to another, both included; whole, whoever may read which case.

    Raises Unauthenticated, Forbidden, or Invalid for a time that ends before it begins or is longer than a year.
    """
    ensure_may_report(first_day, last_day, viewer)
    span = (clock.start_of_day(first_day), clock.start_of_day(last_day + timedelta(days=1)))
    notices = await _counted("SELECT reason AS a, FALSE AS b FROM moderation_reports WHERE {time}", "created_at", span)
    decided = await _counted(
        "SELECT action AS a, automated AS b FROM moderation_decisions WHERE {time}", "decided_at", span
    )
    return Report(
        first_day=first_day,
        last_day=last_day,
        notices=[(reason, notices[reason.value, False]) for reason in ReportReason if notices[reason.value, False]],
        decisions=[
            (action, automated, decided[action.value, automated])
            for action in CaseAction
            for automated in (False, True)
            if decided[action.value, automated]
        ],
        own_initiative=await _number(_OWN_INITIATIVE, span),
        appeals=await _number(_APPEALS, span),
        appeals_upheld=await _number(f"{_APPEALS} AND upheld", span),
        median_hours_to_decision=await _median(_TO_DECISION, span),
        median_hours_to_appeal_decision=await _median(_TO_APPEAL_DECISION, span),
        suspensions=decided[CaseAction.SUSPEND.value, False] + decided[CaseAction.SUSPEND.value, True],
        rejected_reviews=await _rejected_reviews(span),
        active_recipients_per_month=await _active_per_month(first_day, last_day, span),
        threats=await _number("SELECT COUNT(*) FROM threats WHERE marked_at >= $1 AND marked_at < $2", span),
        threats_told=await _number("SELECT COUNT(*) FROM threats WHERE told_at >= $1 AND told_at < $2", span),
    )


def ensure_may_report(first_day: date, last_day: date, viewer: Viewer) -> None:
    """For staff, about a day at least and a year at most. Raises Unauthenticated, Forbidden or Invalid."""
    policies.ensure_may_read_trail(viewer)
    if last_day < first_day or last_day - first_day >= LONGEST:
        raise Invalid("A report is about a day at least and a year at most.", field="to")


_OWN_INITIATIVE = """
    SELECT COUNT(*) FROM moderation_decisions d WHERE d.decided_at >= $1 AND d.decided_at < $2 AND d.turn = 1
        AND d.action <> 'NO_ACTION' AND NOT EXISTS (SELECT 1 FROM moderation_reports r WHERE r.case_id = d.case_id)
"""
_APPEALS = "SELECT COUNT(*) FROM moderation_appeals WHERE created_at >= $1 AND created_at < $2"
_TO_DECISION = """
    SELECT k.created_at AS began, d.decided_at AS ended FROM moderation_decisions d
    JOIN moderation_cases k ON k.id = d.case_id WHERE d.decided_at >= $1 AND d.decided_at < $2 AND d.turn = 1
"""
_TO_APPEAL_DECISION = """
    SELECT created_at AS began, decided_at AS ended FROM moderation_appeals WHERE decided_at >= $1 AND decided_at < $2
"""


_REJECTED_REVIEWS = """
    SELECT v.rating, d.reason, COUNT(*) AS n FROM moderation_decisions d
    JOIN moderation_cases k ON k.id = d.case_id JOIN reviews v ON v.id = k.target_id
    WHERE d.decided_at >= $1 AND d.decided_at < $2 AND k.target_type = 'Review' AND d.action IN ('HIDE', 'REMOVE')
    GROUP BY v.rating, d.reason ORDER BY v.rating, d.reason
"""


async def _rejected_reviews(span: tuple[datetime, datetime]) -> list[tuple[int, ReportReason, int]]:
    """By the stars that a review has and the code of the decision: whether bad ones are turned down more (LW18)."""
    rows = await sql.fetch(_REJECTED_REVIEWS, *span)
    return [(int(row["rating"]), ReportReason(row["reason"]), int(row["n"])) for row in rows]


async def _counted(statement: str, column: str, span: tuple[datetime, datetime]) -> Counter[tuple[str, bool]]:
    events = statement.format(time=f"{column} >= $1 AND {column} < $2")
    rows = await sql.fetch(f"SELECT a, b, COUNT(*) AS n FROM ({events}) e GROUP BY a, b", *span)  # noqa: S608
    return Counter({(row["a"], bool(row["b"])): int(row["n"]) for row in rows})


async def _number(statement: str, span: tuple[datetime, datetime]) -> int:
    return int(await sql.fetch_value(statement, *span))


async def _median(statement: str, span: tuple[datetime, datetime]) -> float | None:
    rows = await sql.fetch(statement, *span)
    hours = [(sql.instant_of(row["ended"]) - sql.instant_of(row["began"])).total_seconds() / _HOUR for row in rows]
    return round(median(hours), 2) if hours else None


async def _active_per_month(first_day: date, last_day: date, span: tuple[datetime, datetime]) -> float:
    """Members with a session in use, by its last day in use: who reads without an account leaves no trace (LW26)."""
    people = await _number(
        "SELECT COUNT(DISTINCT member_id) FROM sessions WHERE last_seen_at >= $1 AND created_at < $2", span
    )
    months = max(1, (last_day.year - first_day.year) * 12 + last_day.month - first_day.month + 1)
    return float(people) if months == 1 else round(await _monthly_total(first_day, months) / months, 2)


async def _monthly_total(first_day: date, months: int) -> int:
    total, year, month = 0, first_day.year, first_day.month
    for _ in range(months):
        following = (year + month // 12, month % 12 + 1)
        span = (clock.start_of_day(date(year, month, 1)), clock.start_of_day(date(*following, 1)))
        total += await _number(
            "SELECT COUNT(DISTINCT member_id) FROM sessions WHERE last_seen_at >= $1 AND created_at < $2", span
        )
        year, month = following
    return total
