"""What becomes of stays in segments when members become one, or go."""

from portal.accounts.events import MemberErased, MembersMerged
from portal.kernel import clock
from portal.segments.models import SegmentStay


async def pass_stays_on(event: MembersMerged) -> None:
    """What the one that goes was in ends, and is the other's past; what they are by all of both is found the next time
    (R75).
    """
    stays = SegmentStay.filter(member_id=event.source_id)
    await stays.filter(until=None).update(until=clock.now())
    await stays.update(member_id=event.target_id)


async def forget_stays_of(event: MemberErased) -> None:
    """Who is erased was in none (R76)."""
    await SegmentStay.filter(member_id__in=list(event.member_ids)).delete()
