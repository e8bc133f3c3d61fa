"""What staff correct has a reason that the audit trail keeps, and is about members who are here."""

from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.models import Member, MemberState
from portal.accounts.viewer import Viewer
from portal.kernel.errors import NotFound
from portal.kernel.events import announce

LONGEST_REASON = 300


async def ensure_member(member_id: UUID | None) -> None:
    """Whoever is said to have bought is a member who has proved their address, or came with an import; or nobody."""
    here = Member.filter(id=member_id, state__in=(MemberState.ACTIVE, MemberState.IMPORTED))
    if member_id is not None and not await here.exists():
        raise NotFound("There is no such member.", field="memberId")


async def record(action: str, target_type: str, target_id: UUID, detail: str, *, by: Viewer) -> None:
    """Have the audit trail keep it."""
    await announce(
        StaffActed(action=action, by_id=by.member_id, target_type=target_type, target_id=target_id, detail=detail)
    )


def passage(was: UUID | None, now: UUID | None) -> str:
    """From whom to whom, for the audit trail."""
    return f"{was or 'nobody'} -> {now or 'nobody'}"
