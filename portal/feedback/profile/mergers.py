"""What two members told, as one member's: of two answers to one question the target's stays (R75)."""

from portal.accounts.events import MembersMerged
from portal.feedback.profile.models import ProfileAnswer


async def pass_profile_on(event: MembersMerged) -> None:
    """The points are counted once by the ledger, as of everything that a person gets once."""
    own = await ProfileAnswer.filter(member_id=event.target_id).values_list("question_id", flat=True)
    theirs = ProfileAnswer.filter(member_id=event.source_id)
    await theirs.filter(question_id__in=list(own)).delete()
    await ProfileAnswer.filter(member_id=event.source_id).update(member_id=event.target_id)
