"""Friends whom somebody brought, at a moment of the past."""

from datetime import UTC, datetime, timedelta

import time_machine

from portal.kernel import clock
from portal.kernel.steps import finish
from portal.referrals.jobs import reward_due

DAY = datetime(2026, 3, 10, 12, tzinfo=UTC)


async def bought(make, ada, number, total="50.00", at=DAY):
    """A friend of Ada's who came and bought at that moment: their referral and their order."""
    with time_machine.travel(at, tick=False):
        await make.friend(ada, email=f"friend{number}@kiel.example")
        return await make.order(f"friend{number}@kiel.example", total, placed_at=clock.now())


async def rewarded_later(days=15):
    """The worker comes so many days after that."""
    with time_machine.travel(DAY + timedelta(days=days), tick=False):
        await finish(reward_due, clock.now())
