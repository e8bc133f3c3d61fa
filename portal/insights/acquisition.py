"""What new customers cost, by how they came: rewards of referrals that were honoured, and what staff say (CV3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from portal.insights import costs, history, referrals
from portal.insights.amounts import own, whole
from portal.insights.models import AcquisitionChannel, ChannelCost
from portal.insights.months import days_of_month
from portal.insights.worth import referred_buyers
from portal.kernel import clock
from portal.kernel.money import Money
from portal.settings import settings

REFERRED, OTHER = AcquisitionChannel.REFERRED, AcquisitionChannel.OTHER


@dataclass(frozen=True, slots=True)
class Acquired:
    """What the new customers of one channel cost in a span; `stated` is what staff say that each costs."""

    channel: AcquisitionChannel
    customers: int
    """Who first bought in the span."""
    rewards: Money
    """What was honoured to both sides of referrals, in the span."""
    running: Money
    """What the channel cost, by the month, as staff have said."""
    stated: Money | None = None

    @property
    def total(self) -> Money | None:
        """Of all of them together; None where nobody said anything of what others than friends cost."""
        if self.channel is OTHER and self.stated is None and not self.running.minor:
            return None
        each = self.stated.minor if self.stated else 0
        return Money(self.rewards.minor + self.running.minor + each * self.customers, self.rewards.currency)

    @property
    def each(self) -> Money | None:
        """Of one of them; where nobody new came, what staff say."""
        return _shared(self.total, self.customers) if self.customers else self.stated


def each_of(channels: Sequence[Acquired]) -> Money | None:
    """What a new customer cost, however they came.

    None where the cost of some who came is not known; where nobody new came, it is what staff say.
    """
    came = [one for one in channels if one.customers or (one.total is not None and one.total.minor)]
    totals = [one.total for one in came]
    customers = sum(one.customers for one in came)
    if not customers:
        return next((one.stated for one in channels if one.stated is not None), None)
    if any(total is None for total in totals):
        return None
    return _shared(own(sum(one.minor for one in totals if one is not None)), customers)


async def acquisition(start: date, end: date) -> list[Acquired]:
    """Of both channels, friends first. Whoever asks sees to who may."""
    referred = await referred_buyers()
    first_days = await history.first_days(clock.end_of_day(end))
    new = [buyer for buyer, day in first_days.items() if start.toordinal() <= day <= end.toordinal()]
    friends = sum(buyer in referred for buyer in new)
    rewards = await referrals.honoured(clock.start_of_day(start), clock.end_of_day(end))
    last = min(end, clock.local_day(clock.now()))
    return [
        Acquired(REFERRED, friends, rewards, await _running(REFERRED, start, last)),
        Acquired(
            OTHER,
            len(new) - friends,
            Money(0, rewards.currency),
            await _running(OTHER, start, last),
            await costs.acquisition_cost(end),
        ),
    ]


async def _running(channel: AcquisitionChannel, start: date, end: date) -> Money:
    """What the channel cost from ``start`` to ``end``, both included: of each day the part of its month."""
    said = await ChannelCost.filter(channel=channel, since__lte=end, currency=settings().currency).order_by("since")
    total = Decimal(0)
    for place, one in enumerate(said):
        until = said[place + 1].since - timedelta(days=1) if place + 1 < len(said) else end
        total += one.amount_minor * _months(max(start, one.since), min(end, until))
    return own(whole(total))


def _months(start: date, end: date) -> Decimal:
    """How many months lie between two days, both included: a whole one is 1, whatever its length."""
    months, day = Decimal(0), start
    while day <= end:
        length = days_of_month(day)
        last = min(end, day.replace(day=length))
        months += Decimal((last - day).days + 1) / length
        day = last + timedelta(days=1)
    return months


def _shared(total: Money | None, by: int) -> Money | None:
    if total is None:
        return None
    return Money(whole(Decimal(total.minor) / by), total.currency)
