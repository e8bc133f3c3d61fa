"""What is due in the inbox: forgetting what deliveries said, which they say of people."""

from datetime import datetime, timedelta

from portal.kernel import sql
from portal.kernel.work import unit_of_work

KEPT_FOR = timedelta(days=30)
KEPT_UNREAD_FOR = timedelta(days=90)
"""What nobody understood yet, so that somebody may."""


@unit_of_work
async def clear_bodies(now: datetime) -> int:
    """Clear the bodies of finished deliveries; the keys stay, so that nothing is ever applied again (W6)."""
    return await sql.execute(
        """
        UPDATE shop_deliveries SET body = NULL
        WHERE body IS NOT NULL
            AND ((state = 'APPLIED' AND finished_at < $1)
                OR (state IN ('NOT_UNDERSTOOD', 'FAILED') AND finished_at < $2))
        """,
        now - KEPT_FOR,
        now - KEPT_UNREAD_FOR,
    )
