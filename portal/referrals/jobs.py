"""What is due in referrals by the clock."""

from datetime import datetime

from portal.referrals import qualification, rewards, traces, visits

reward_due = rewards.reward_due


async def expire_due(now: datetime) -> int:
    """Close referrals whose window is over; forget the tokens that can bring nobody any more, and old traces."""
    closed, forgotten = await qualification.expire_due(now), await visits.forget_expired(now)
    return closed + forgotten + await traces.forget_old(now)
