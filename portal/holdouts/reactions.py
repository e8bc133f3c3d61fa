"""What becomes of the lists when members become one, or go."""

from portal.accounts.events import MemberErased, MembersMerged
from portal.holdouts.models import HoldoutMember
from portal.kernel import sql


async def pass_arms_on(event: MembersMerged) -> None:
    """Who has become one is in the arm of the earlier account, where both were drawn (HO4)."""
    rows = await sql.fetch(
        """
        SELECT x.id, x.holdout_id, x.member_id FROM holdout_members x JOIN members m ON m.id = x.member_id
        WHERE x.member_id IN ($1, $2) ORDER BY x.holdout_id, m.joined_at, m.id
        """,
        event.source_id,
        event.target_id,
    )
    kept: set[object] = set()
    for row in rows:
        of_one = HoldoutMember.filter(id=sql.uuid_of(row["id"]))
        if row["holdout_id"] in kept:
            await of_one.delete()
        kept.add(row["holdout_id"])
    await HoldoutMember.filter(member_id=event.source_id).update(member_id=event.target_id)


async def forget_arms(event: MemberErased) -> None:
    """Who is erased is on no list any more; how many were drawn is remembered (R76)."""
    await HoldoutMember.filter(member_id__in=list(event.member_ids)).delete()
