"""What staff say it costs to win a customer."""

from datetime import date

from portal.accounts.viewer import Viewer
from portal.insights.models import AcquisitionCost
from portal.kernel import clock
from portal.kernel.errors import Invalid
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.settings import settings


@unit_of_work
async def save_acquisition_cost(amount: Money, *, since: date, by: Viewer) -> AcquisitionCost:
    """From ``since`` on a new customer costs ``amount``; the same day again replaces what was said."""
    by.ensure_brand()
    if amount.currency != settings().currency:
        raise Invalid("The programme counts in {currency}.", field="amount", currency=settings().currency)
    if amount.minor <= 0:
        raise Invalid("Winning a customer costs more than nothing.", field="amount")
    values = {
        "amount_minor": amount.minor,
        "currency": amount.currency,
        "saved_by_id": by.member_id,
        "saved_at": clock.now(),
    }
    saved, _ = await AcquisitionCost.update_or_create(values, since=since)
    return saved
