"""Telling an open page that its inbox has something new."""

from uuid import UUID

from portal.kernel import live
from portal.notifications.events import NotificationCreated


def topic(member_id: UUID) -> str:
    """Where a member's new notices are told."""
    return f"notices:{member_id}"


async def publish_notice(event: NotificationCreated) -> None:
    """Tell the member's open pages once the notice is committed; they read it with the rights they have then."""
    live.publish(topic(event.member_id), {"id": str(event.notification_id)})
