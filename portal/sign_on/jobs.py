"""What time alone does: tokens that are too old by now need not be remembered."""

from datetime import datetime

from portal.kernel.steps import delete_some


async def forget_used_tokens(now: datetime) -> int:
    """Forget the ids of used tokens that would be refused for their age; how many in this step."""
    return await delete_some("used_sign_on_tokens", "forget_at <= $1", now)
