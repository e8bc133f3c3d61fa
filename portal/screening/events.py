"""What other rooms hear of screening."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event
from portal.screening.models import HeldKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentHeld(Event):
    """Something waits until a moderator has looked at it; only they and its author see it."""

    kind: HeldKind
    target_id: UUID
    author_id: UUID | None
