"""What moderation decides that other features may react to."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event
from portal.moderation.models import CaseAction


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentReported(Event):
    """A notice came in; the reporter may be a visitor."""

    report_id: UUID
    case_id: UUID
    reporter_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided(Event):
    """A complaint against a decision was decided by somebody else; who complained may be a visitor."""

    appeal_id: UUID
    case_id: UUID
    upheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecided(Event):
    """A moderator decided; the affected person gets the statement of reasons."""

    case_id: UUID
    decision_id: UUID
    action: CaseAction
    target_type: str
    target_id: UUID
    subject_id: UUID | None
