"""The inboxes of two members who are one (R75)."""

from portal.accounts.events import MembersMerged
from portal.kernel.work import unit_of_work
from portal.notifications.models import Notification


@unit_of_work
async def pass_notices_on(event: MembersMerged) -> None:
    await Notification.filter(member_id=event.source_id).update(member_id=event.target_id)
    await Notification.filter(actor_id=event.source_id).update(actor_id=event.target_id)
