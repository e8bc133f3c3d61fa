"""The inbox of somebody who was erased, and their name in other people's (R76)."""

from portal.accounts.events import MemberErased
from portal.kernel.work import unit_of_work
from portal.notifications.models import Notification, NotificationChoice, PushDevice


@unit_of_work
async def forget_notices(event: MemberErased) -> None:
    await Notification.filter(member_id__in=list(event.member_ids)).delete()
    await NotificationChoice.filter(member_id__in=list(event.member_ids)).delete()
    await PushDevice.filter(member_id__in=list(event.member_ids)).delete()
    await Notification.filter(actor_id__in=list(event.member_ids)).update(actor_id=None)
