"""What tests of points begin and end with: the plainest rule there is, and what somebody has of it."""

from decimal import Decimal

from portal.loyalty.programme.models import EarnAction


async def one_point_per_euro(make, **terms):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), **terms)


async def account(make, member):
    found = await make.account(member)
    return found.available, found.pending, found.debt
