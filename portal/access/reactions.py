"""What access does when members change: keys follow the person."""

from portal.access import keys
from portal.accounts.events import MembersMerged


async def pass_keys_on(event: MembersMerged) -> None:
    """What one bought or was given the other may open (R75); tiers have given and taken their own keys before."""
    await keys.pass_on(event.source_id, event.target_id)
