"""Campaigns and the tier that the tests of multipliers share."""

from decimal import Decimal

import time_machine

from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers
from tests.makers.shop_facts import at


async def double(make, *conditions, factor="2", **terms):
    return await make.earn_rule(
        EarnAction.PURCHASE, multiplier=Decimal(factor), title="Double points", conditions=conditions, **terms
    )


async def silver(make, *members):
    """A tier that multiplies by one and a half, held since an hour before the orders."""
    with time_machine.travel(at(-60), tick=False):
        await make.tier("silver", 1, 0, earn_multiplier=Decimal("1.5"))
        for member in members:
            await tiers.enter(member.id)
