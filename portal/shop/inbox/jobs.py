"""What is due in the inbox: forgetting what deliveries said, which they say of people."""

from datetime import datetime, timedelta

from portal.kernel.steps import change_some

KEPT_FOR = timedelta(days=30)
"""Within which a shop wants a buyer forgotten who asks for it."""


async def clear_bodies(now: datetime) -> int:
    """Clear the bodies of finished deliveries, as many as one step takes; how many.

    The keys stay, so that nothing is ever applied again (W6).
    """
    # Spelt as in the index, which SQLite compares by the letter.
    finished = "(body IS NOT NULL) = true AND state <> 'WAITING' AND finished_at < $1"
    return await change_some("shop_deliveries", "body = NULL", finished, now - KEPT_FOR)
