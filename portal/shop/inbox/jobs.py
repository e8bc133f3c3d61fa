"""What is due in the inbox: forgetting what deliveries said, which they say of people."""

from datetime import datetime, timedelta

from portal.kernel import sql
from portal.kernel.work import unit_of_work

KEPT_FOR = timedelta(days=30)
"""Within which a shop wants a buyer forgotten who asks for it."""


@unit_of_work
async def clear_bodies(now: datetime) -> int:
    """Clear the bodies of finished deliveries; the keys stay, so that nothing is ever applied again (W6)."""
    return await sql.execute(
        "UPDATE shop_deliveries SET body = NULL WHERE body IS NOT NULL AND state <> 'WAITING' AND finished_at < $1",
        now - KEPT_FOR,
    )
