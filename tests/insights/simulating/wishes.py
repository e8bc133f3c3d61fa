"""A simulation to be asked for, and to be run."""

from decimal import Decimal

from portal.accounts.viewer import SYSTEM
from portal.insights.models import Simulation
from portal.insights.simulating import working
from portal.insights.simulating.starting import Wish, simulate
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.programme.earn_rules import EarnRuleTerms
from portal.loyalty.programme.models import EarnAction


def purchases(rate, **terms):
    """A rule for purchases as somebody would save it."""
    return EarnRuleTerms(action=EarnAction.PURCHASE, title="Purchases", per_currency_unit=Decimal(rate), **terms)


def wish(day, until=None, **terms):
    """Two points for each unit, beside what there is."""
    return Wish(starts_on=day, ends_on=until or day, **({"rules": [(purchases(2), ())]} | terms))


async def tried(asked):
    """The simulation, once the worker has done all of it."""
    made = await simulate(asked, by=SYSTEM)
    await finish(working.work_due, clock.now())
    return await Simulation.get(id=made.id)
