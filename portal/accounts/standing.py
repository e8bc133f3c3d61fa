"""Whether a member may take part: suspended for a time, banned for good, or in good standing again."""

from datetime import datetime
from uuid import UUID

from portal.accounts import sessions
from portal.accounts.models import Member, MemberState
from portal.kernel import clock
from portal.kernel.live import tell_of_member
from portal.kernel.work import unit_of_work


def is_in_good_standing(member: Member, at: datetime) -> bool:
    """Whether the member is there, and neither suspended nor banned at that moment."""
    is_suspended = member.suspended_until is not None and member.suspended_until > at
    return member.state is MemberState.ACTIVE and member.banned_at is None and not is_suspended


@unit_of_work
async def suspend(member_id: UUID, *, until: datetime) -> None:
    """Until then the member reads and does nothing else; a longer suspension or a ban stays as it is."""
    await Member.filter(id=member_id, suspended_until__isnull=True).update(suspended_until=until)
    await Member.filter(id=member_id, suspended_until__lt=until).update(suspended_until=until)
    tell_of_member(member_id)


@unit_of_work
async def ban(member_id: UUID) -> None:
    """Shut the member out: every session ends, and none begins."""
    await Member.filter(id=member_id, banned_at__isnull=True).update(banned_at=clock.now())
    await sessions.end_all_sessions(member_id)
    tell_of_member(member_id)


@unit_of_work
async def settle(member_id: UUID, *, suspended_until: datetime | None, is_banned: bool) -> None:
    """Let stand what is said, and lift the rest; sessions that ended stay ended."""
    await Member.filter(id=member_id).update(suspended_until=suspended_until)
    if not is_banned:
        await Member.filter(id=member_id).update(banned_at=None)
    tell_of_member(member_id)


async def is_free(member_id: UUID) -> bool:
    """Whether nothing keeps the member from taking part at this moment."""
    member = await Member.get(id=member_id)
    return member.banned_at is None and (member.suspended_until is None or member.suspended_until <= clock.now())
