"""What notices tell of, and by which ways, as enums of the schema."""

import strawberry

from portal.accounts.models import DigestRhythm
from portal.notifications.models import Channel, NotificationKind

__all__ = ["Channel", "DigestRhythm", "NotificationKind"]

strawberry.enum(NotificationKind, description="What a notice tells of.")
strawberry.enum(
    Channel,
    description="A way by which a member is told; mail and digest need a confirmed address, `PUSH` a device "
    "(`addPushDevice`).",
)
strawberry.enum(DigestRhythm, description="How often a digest comes, where there is anything to tell.")
