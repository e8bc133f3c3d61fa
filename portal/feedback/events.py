"""What happens in surveys and profiles that other features may react to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswered(Event):
    """Somebody took part; nothing of what they said: no listener can go by the answer (FB3)."""

    survey_id: UUID
    response_id: UUID
    member_id: UUID
    order_id: UUID | None
    points: int
    answered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileTold(Event):
    """Somebody told what they prefer, for the first time or otherwise; nothing of what they said (FB7)."""

    question_id: UUID
    member_id: UUID
    points: int
    told_at: datetime
