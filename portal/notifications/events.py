"""What the inbox tells: that there is something new in it."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationCreated(Event):
    """A notice is in a member's inbox."""

    notification_id: UUID
    member_id: UUID
