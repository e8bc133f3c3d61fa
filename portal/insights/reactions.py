"""What the insights do when members become one, or go."""

from portal.accounts.events import MemberErased, MembersMerged
from portal.insights.models import CustomerSegment
from portal.kernel.work import unit_of_work


@unit_of_work
async def forget_segment_of_merged(event: MembersMerged) -> None:
    """The one that goes is nobody any more; what the other is by all that both bought is found the next day (R75)."""
    await CustomerSegment.filter(member_id=event.source_id).delete()


@unit_of_work
async def forget_segments_of(event: MemberErased) -> None:
    """Nothing of anybody who is erased (R76)."""
    await CustomerSegment.filter(member_id__in=list(event.member_ids)).delete()
