"""What is due in the inbox: forgetting what deliveries said, which they say of people."""

from datetime import datetime, timedelta

from portal.kernel.steps import change_some

KEPT_FOR = timedelta(days=30)
"""Within which a shop wants a buyer forgotten who asks for it."""
_DECIDED = "state IN ('APPLIED', 'IGNORED', 'DISMISSED')"


async def clear_bodies(now: datetime) -> int:
    """Clear the bodies of deliveries of which it is decided what they came to, as many as one step takes; how many.

    The keys stay, so that nothing is ever applied again (W6). What was not understood, or failed, is kept until
    staff have decided (SH82): nobody could apply it any more.
    """
    # Spelt as in the index, which SQLite compares by the letter.
    finished = f"(body IS NOT NULL) = true AND {_DECIDED} AND finished_at < $1"
    return await change_some("shop_deliveries", "body = NULL", finished, now - KEPT_FOR)
