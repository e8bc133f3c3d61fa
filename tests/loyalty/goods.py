"""Lines of orders, and rules that leave some of them out."""

from decimal import Decimal

from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.models import EarnAction
from portal.shop.facts import LineFacts
from tests.makers.shop_facts import euros, refund

DEPOSIT = Condition("product", ["deposit"])


async def leave_out(make, *conditions, **terms):
    await make.earn_rule(
        EarnAction.PURCHASE, earns_nothing=True, title="Deposits", conditions=conditions or (DEPOSIT,), **terms
    )


def line(sku, amount, number="1", **known):
    return LineFacts(external_id=number, sku=sku, title=sku, quantity=1, total=euros(amount), **known)


def given_back(number, **of_lines):
    """A refund of these lines by their numbers: ``line_2="10.00"``."""
    lines = {name.removeprefix("line_"): euros(amount) for name, amount in of_lines.items()}
    total = str(sum(Decimal(amount) for amount in of_lines.values()))
    return refund(number, total, eligible=euros(total), lines=lines)
