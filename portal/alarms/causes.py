"""What is wrong at a moment, found out anew each time: what stands in the tables, not what was told (SH83)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.alarms.models import AlarmKind
from portal.community.fair_play import banned
from portal.exclusives import holding
from portal.loyalty.redeeming import coupon_cases, withdrawals
from portal.referrals.partners import queries as partners
from portal.settings import settings
from portal.shop.inbox import awaiting, queries, silence
from portal.shop.inbox.models import DeliveryState
from portal.shop.reconciling import pulls, reconciliation

_OF_STATES = {
    DeliveryState.NOT_UNDERSTOOD: AlarmKind.NOT_UNDERSTOOD,
    DeliveryState.FAILED: AlarmKind.FAILED,
}


@dataclass(frozen=True, slots=True)
class Cause:
    """All of one kind about one shop, or one currency."""

    kind: AlarmKind
    about: str
    count: int
    since: datetime


Finds = Callable[[datetime], Awaitable[Sequence[Cause]]]
"""Looks for what is wrong in a room that stands above this one."""

_wired: list[Finds] = []


def wire(finders: Sequence[Finds]) -> None:
    """Install who else looks; every process that raises alarms, or tells of them, does so at its start."""
    _wired[:] = finders


async def all_causes(now: datetime) -> Sequence[Cause]:
    """Every cause for an alarm that there is."""
    return [
        *await _undecided_deliveries(),
        *await _silent_shops(now),
        *await _refused_keys(),
        *await _missing_rates(),
        *await _open_cases(),
        *await _slow_withdrawals(now),
        *await _held_releases(),
        *await _held_commissions(),
        *await _votes_to_judge(),
        *[cause for find in _wired for cause in await find(now)],
    ]


async def _undecided_deliveries() -> list[Cause]:
    """What staff can still decide; what was forgotten before it was kept for them raises nothing."""
    found = await queries.undecided()
    return [Cause(_OF_STATES[one.state], one.source, one.count, one.oldest_at) for one in found]


async def _silent_shops(now: datetime) -> list[Cause]:
    silent = await silence.silent_shops(settings(), now)
    return [Cause(AlarmKind.SHOP_SILENT, source, 1, since) for source, since in silent.items()]


async def _refused_keys() -> list[Cause]:
    """Of the shops that the portal has a key to."""
    refused = await pulls.refused_keys([store.source for store in reconciliation.stores(settings())])
    return [Cause(AlarmKind.KEY_REFUSED, source, 1, since) for source, since in refused.items()]


async def _missing_rates() -> list[Cause]:
    missing = await awaiting.missing_rates()
    return [Cause(AlarmKind.RATE_MISSING, one.currency, one.deliveries, one.oldest_at) for one in missing]


async def _open_cases() -> list[Cause]:
    found = await coupon_cases.open_cases()
    return [] if found is None else [Cause(AlarmKind.COUPON_CASES, "", found.count, found.oldest_at)]


async def _slow_withdrawals(now: datetime) -> list[Cause]:
    found = await withdrawals.slow_ones(now)
    return [Cause(AlarmKind.COUPON_WITHDRAWALS, one.source, one.count, one.oldest_at) for one in found]


async def _held_releases() -> list[Cause]:
    found = await holding.on_hold()
    return [] if found is None else [Cause(AlarmKind.RELEASES_HELD, "", *found)]


async def _held_commissions() -> list[Cause]:
    found = await partners.held()
    return [] if found is None else [Cause(AlarmKind.COMMISSIONS_HELD, "", *found)]


async def _votes_to_judge() -> list[Cause]:
    found = await banned.waiting()
    return [] if found is None else [Cause(AlarmKind.VOTES_WAIT, "", *found)]
