"""Deliveries that wait for an exchange rate: not understood they are not, and nobody guesses (SH75).

They go on as soon as a rate of their currency is kept, and are looked at once a day anyway: the shop may have told
the rate with another word about the order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from portal.accounts.viewer import Viewer
from portal.kernel import queue, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.queue import Claim
from portal.kernel.steps import change_some
from portal.kernel.work import after_commit, unit_of_work
from portal.shop.events import ExchangeRatesKept
from portal.shop.inbox.deliveries import QUEUE
from portal.shop.rates import finding, keeping
from portal.shop.rates.policies import RateMissing

AGAIN = timedelta(days=1)
_GO_ON = "awaits_rate_of = NULL, attempts = 0"
_AWAITS = "state = 'WAITING' AND awaits_rate_of IS NOT NULL"


@dataclass(frozen=True, slots=True)
class MissingRate:
    """A currency of which rates are missing: how many deliveries wait for them, and since when."""

    currency: str
    deliveries: int
    oldest_at: datetime


@unit_of_work
async def await_rate(claim: Claim, missing: RateMissing) -> None:
    """Have a delivery wait for a rate; where that has come meanwhile it is due at once."""
    await advisory_lock(keeping.RATES_LOCK)
    if await finding.rate_on(missing.currency, missing.day) is None:
        changes = {QUEUE.reason: str(missing), "awaits_rate_of": missing.currency}
        await QUEUE.postpone(claim, AGAIN, changes)
    else:
        await QUEUE.give_back([claim], is_counted=False)


@unit_of_work
async def go_on(event: ExchangeRatesKept) -> None:
    """Let the worker try all that waits for a rate; what still has none waits again."""
    if await sql.execute(f"UPDATE shop_deliveries SET {_GO_ON} WHERE {_AWAITS}"):  # noqa: S608 - constants
        after_commit(partial(queue.wake, QUEUE.name))


async def try_again(now: datetime) -> int:
    """Let the worker try what has waited for a day, as much as one step takes; how much that was."""
    return await change_some("shop_deliveries", _GO_ON, f"{_AWAITS} AND due_at <= $1", now)


async def missing_for(viewer: Viewer) -> Sequence[MissingRate]:
    """The same as `missing_rates`, for the brand's staff."""
    viewer.ensure_brand()
    return await missing_rates()


async def missing_rates() -> Sequence[MissingRate]:
    """The currencies for whose rates deliveries wait."""
    rows = await sql.fetch(
        f"""
        SELECT awaits_rate_of AS currency, COUNT(*) AS n, MIN(received_at) AS oldest_at
        FROM shop_deliveries WHERE {_AWAITS} GROUP BY awaits_rate_of ORDER BY awaits_rate_of
        """  # noqa: S608 - constants
    )
    return [MissingRate(row["currency"], row["n"], sql.instant_of(row["oldest_at"])) for row in rows]
