"""What the audit trail keeps of rooms that lie below it and cannot write into it themselves."""

from portal.accounts.events import RoleChanged
from portal.moderation import audit


async def record_role(event: RoleChanged) -> None:
    """Rights given and taken are on record, with who did it."""
    action = "role.grant" if event.granted else "role.revoke"
    await audit.record(action, actor_id=event.by_id, target_type="Member", target_id=event.member_id, detail=event.role)
