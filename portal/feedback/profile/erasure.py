"""What is left of what somebody told who was erased: nothing (R76)."""

from portal.accounts.events import MemberErased
from portal.feedback.profile.models import ProfileAnswer


async def forget_profile(event: MemberErased) -> None:
    await ProfileAnswer.filter(member_id__in=list(event.member_ids)).delete()
