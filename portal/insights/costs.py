"""What staff say of costs: what it costs to win a customer, what a channel costs a month, what is left of revenue."""

from datetime import date

from portal.accounts.viewer import Viewer
from portal.insights.models import AcquisitionChannel, AcquisitionCost, ChannelCost, Margin
from portal.kernel import clock
from portal.kernel.errors import Invalid
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.settings import settings


@unit_of_work
async def save_acquisition_cost(amount: Money, *, since: date, by: Viewer) -> AcquisitionCost:
    """From ``since`` on a new customer costs ``amount``; the same day again replaces what was said."""
    by.ensure_brand()
    _ensure_own_currency(amount)
    if amount.minor <= 0:
        raise Invalid("Winning a customer costs more than nothing.", field="amount")
    saved, _ = await AcquisitionCost.update_or_create(_said(by) | _of(amount), since=since)
    return saved


@unit_of_work
async def save_channel_cost(channel: AcquisitionChannel, amount: Money, *, since: date, by: Viewer) -> ChannelCost:
    """From ``since`` on the channel costs ``amount`` a month, or nothing; the day again replaces what was said."""
    by.ensure_brand()
    _ensure_own_currency(amount)
    saved, _ = await ChannelCost.update_or_create(_said(by) | _of(amount), channel=channel, since=since)
    return saved


@unit_of_work
async def save_margin(share: float, *, since: date, by: Viewer) -> Margin:
    """From ``since`` on so large a share of revenue is left; the same day again replaces what was said."""
    by.ensure_brand()
    if not 0 < share <= 1:
        raise Invalid("A margin is more than nothing and at most all of the revenue.", field="share")
    saved, _ = await Margin.update_or_create(_said(by) | {"share": share}, since=since)
    return saved


async def acquisition_cost(day: date) -> Money | None:
    """What it costs to win a customer whom no friend brought, as staff have said for ``day``."""
    newest = await AcquisitionCost.filter(since__lte=day, currency=settings().currency).order_by("-since").first()
    return None if newest is None else Money(newest.amount_minor, newest.currency)


async def margin(day: date) -> float | None:
    """What of revenue is left, as staff have said for ``day``."""
    newest = await Margin.filter(since__lte=day).order_by("-since").first()
    return None if newest is None else newest.share


def _ensure_own_currency(amount: Money) -> None:
    if amount.currency != settings().currency:
        raise Invalid("The programme counts in {currency}.", field="amount", currency=settings().currency)


def _said(by: Viewer) -> dict[str, object]:
    return {"saved_by_id": by.member_id, "saved_at": clock.now()}


def _of(amount: Money) -> dict[str, object]:
    return {"amount_minor": amount.minor, "currency": amount.currency}
