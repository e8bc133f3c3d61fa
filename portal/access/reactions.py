"""What access does when members change: keys follow the person."""

from portal.access import keys
from portal.accounts.events import MemberErased, MembersMerged


async def pass_keys_on(event: MembersMerged) -> None:
    """What one bought or was given the other may open (R75); tiers have given and taken their own keys before."""
    await keys.pass_on(event.source_id, event.target_id)


async def drop_keys(event: MemberErased) -> None:
    """Nobody holds what an erased member held (R76)."""
    for member_id in event.member_ids:
        await keys.replace_keys(member_id, "", [])
