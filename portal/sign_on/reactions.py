"""What becomes of identities when members are merged or go."""

from portal.accounts import forgotten
from portal.accounts.events import MemberErased, MembersMerged
from portal.sign_on.models import ExternalIdentity


async def pass_identities_on(event: MembersMerged) -> None:
    """Whoever was signed on as the one is signed on as the one who is left (R75)."""
    await ExternalIdentity.filter(member_id=event.source_id).update(member_id=event.target_id)


async def forget_identities(event: MemberErased) -> None:
    """Nobody is known by them any more, and none of them brings anybody back (R76, SO7)."""
    gone = await ExternalIdentity.filter(member_id__in=list(event.member_ids))
    await forgotten.remember([forgotten.identity_mark(one.provider_id, one.subject) for one in gone])
    await ExternalIdentity.filter(member_id__in=list(event.member_ids)).delete()
