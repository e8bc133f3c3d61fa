"""What the templates count: each notice, measure and complaint of a time, as the records have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.sql import Row, instant_of, instant_or_none
from portal.moderation import transparency
from portal.moderation.models import CaseAction, ReportReason


@dataclass(frozen=True, slots=True)
class Notice:
    """Somebody reported something; what became of it, and after how many hours."""

    reason: ReportReason
    action: CaseAction | None
    decided_for: ReportReason | None
    automated: bool
    hours: float | None

    @property
    def is_acted_on(self) -> bool:
        """Whether a measure was taken on it."""
        return self.action not in {None, CaseAction.NO_ACTION, CaseAction.RESTORE}


@dataclass(frozen=True, slots=True)
class Measure:
    """What was done against content or an account."""

    reason: ReportReason
    action: CaseAction
    automated: bool
    is_own: bool
    """No notice had begun the case."""
    is_detected_by_program: bool


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint against a decision that did ``about``; `upheld` as the complainant sees it, None until decided."""

    about: CaseAction
    of_notifier: bool
    upheld: bool | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class Counted:
    first_day: date
    last_day: date
    notices: Sequence[Notice]
    measures: Sequence[Measure]
    complaints: Sequence[Complaint]


async def counted(first_day: date, last_day: date, *, viewer: Viewer) -> Counted:
    """From one local day to another, both included.

    Raises Unauthenticated, Forbidden, or Invalid for a time that ends before it begins or is longer than a year.
    """
    transparency.ensure_may_report(first_day, last_day, viewer)
    span = (clock.start_of_day(first_day), clock.start_of_day(last_day + timedelta(days=1)))
    return Counted(
        first_day,
        last_day,
        [_notice(row) for row in await sql.fetch(_NOTICES, *span)],
        [_measure(row) for row in await sql.fetch(_MEASURES, *span)],
        [_complaint(row) for row in await sql.fetch(_COMPLAINTS, *span)],
    )


_NOTICES = """
    SELECT r.reason, r.created_at, d.decided_at, d.action, d.reason AS decided_for, d.automated
    FROM moderation_reports r LEFT JOIN moderation_decisions d ON d.case_id = r.case_id AND d.turn = (
        SELECT MIN(n.turn) FROM moderation_decisions n WHERE n.case_id = r.case_id AND n.decided_at >= r.created_at)
    WHERE r.created_at >= $1 AND r.created_at < $2
"""
_MEASURES = """
    SELECT d.reason, d.action, d.automated,
        EXISTS (SELECT 1 FROM moderation_reports r WHERE r.case_id = d.case_id) AS is_reported,
        EXISTS (SELECT 1 FROM held_contents h WHERE h.target_id = k.target_id) AS is_held
    FROM moderation_decisions d JOIN moderation_cases k ON k.id = d.case_id
    WHERE d.decided_at >= $1 AND d.decided_at < $2 AND d.action IN ('HIDE', 'REMOVE', 'WARN', 'SUSPEND', 'BAN')
"""
_COMPLAINTS = """
    SELECT a.created_at, a.decided_at, a.upheld, (a.report_id IS NOT NULL) AS of_notifier, d.action
    FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision_id
    WHERE a.created_at >= $1 AND a.created_at < $2
"""


def _notice(row: Row) -> Notice:
    return Notice(
        ReportReason(row["reason"]),
        None if row["action"] is None else CaseAction(row["action"]),
        None if row["decided_for"] is None else ReportReason(row["decided_for"]),
        bool(row["automated"]),
        _hours(row),
    )


def _measure(row: Row) -> Measure:
    return Measure(
        ReportReason(row["reason"]),
        CaseAction(row["action"]),
        bool(row["automated"]),
        not row["is_reported"],
        bool(row["is_held"]),
    )


def _complaint(row: Row) -> Complaint:
    upheld = None if row["upheld"] is None else bool(row["upheld"])
    return Complaint(CaseAction(row["action"]), bool(row["of_notifier"]), upheld, _hours(row))


def _hours(row: Row) -> float | None:
    ended: datetime | None = instant_or_none(row["decided_at"])
    return None if ended is None else (ended - instant_of(row["created_at"])).total_seconds() / 3600
