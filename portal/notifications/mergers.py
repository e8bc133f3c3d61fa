"""The inboxes of two members who are one (R75)."""

from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.kernel.work import unit_of_work
from portal.notifications.models import Notification, NotificationChoice


@unit_of_work
async def pass_notices_on(event: MembersMerged) -> None:
    await Notification.filter(member_id=event.source_id).update(member_id=event.target_id)
    await Notification.filter(actor_id=event.source_id).update(actor_id=event.target_id)
    await _pass_choices_on(event.source_id, event.target_id)


async def _pass_choices_on(source_id: UUID, target_id: UUID) -> None:
    """What they chose in the account that stays holds; of the other what they did not choose there."""
    kept = await NotificationChoice.filter(member_id=target_id)
    chosen = NotificationChoice.filter(member_id=source_id)
    await chosen.filter(kind__not_in=[one.kind for one in kept]).update(member_id=target_id)
    await chosen.delete()
