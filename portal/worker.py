"""What runs by itself: sends what waits in the outbox, and does what is due. Any number of workers may run."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import structlog

from portal.accounts import letters, registration
from portal.exclusives import jobs as exclusive_jobs
from portal.kernel import clock, mail, outbox
from portal.kernel.steps import Job, finish
from portal.loyalty import birthdays, coupon_expiry, reminders, shares, shop_coupons
from portal.loyalty import jobs as loyalty_jobs
from portal.privacy import exports
from portal.referrals import jobs as referral_jobs
from portal.shop import reconciliation
from portal.shop.inbox import applying as shop_inbox
from portal.shop.inbox import jobs as shop_inbox_jobs
from portal.webhooks import postman

HANDLERS: Mapping[str, outbox.Handler] = {
    mail.TOPIC: mail.send,
    letters.TOPIC: letters.send,
    exports.TOPIC: exports.send,
}

SHOPS: Mapping[str, outbox.Handler] = {shop_coupons.TOPIC: shop_coupons.settle}
"""What shops are asked for, beside the rounds: a shop that is slow keeps no mail waiting."""

# In this order: a referral that is due awards points, which are released and may lift a tier.
JOBS: Mapping[str, Job] = {
    "rewards of referrals": referral_jobs.reward_due,
    "expiry of referrals": referral_jobs.expire_due,
    "birthdays": birthdays.congratulate,
    "release of points": loyalty_jobs.release_due,
    "expiry of points": loyalty_jobs.expire_due,
    "reminders of points that end": reminders.remind_due,
    "coupons that no shop made": shop_coupons.give_up_late,
    "expiry of coupons": coupon_expiry.expire_coupons,
    "review of tiers": loyalty_jobs.review_due,
    "opening of releases": exclusive_jobs.open_due,
    "links that were shared": shares.forget_old,
    "unproven registrations": registration.forget_unproven,
    "links to exports": exports.forget_old,
    "looking into the shops": reconciliation.pull_due,
    "forgetting what shops delivered": shop_inbox_jobs.clear_bodies,
    "forgetting deliveries": postman.forget_old,
}

LONGEST_PAUSE = 2.0
BETWEEN_ROUNDS = timedelta(seconds=20)
_log = structlog.get_logger(__name__)


async def run(stop: asyncio.Event) -> None:
    """Work until ``stop`` is set; what fails is logged and tried again in the next round.

    Messages to other systems have a postman of their own, for some of those systems are slow (F19), and so
    have the coupons that shops make.
    """
    await asyncio.gather(_rounds(stop), _ask_until(stop), postman.work_until(stop))


async def _rounds(stop: asyncio.Event) -> None:
    next_round = clock.now()
    while not stop.is_set():
        await _guarded("outbox", send_waiting)
        applied = await _guarded("deliveries of shops", shop_inbox.apply_waiting)
        if clock.now() >= next_round:
            await run_due()
            next_round = clock.now() + BETWEEN_ROUNDS
        if not applied:  # else more may wait, and the outbox and what is due have their turn between
            await _pause(stop)


async def _ask_until(stop: asyncio.Event) -> None:
    while not stop.is_set():
        await _guarded("coupons at shops", ask_shops)
        await _pause(stop)


async def send_waiting() -> int:
    """Send everything that is due now; how much that was."""
    return await _deliver_all(HANDLERS)


async def ask_shops() -> int:
    """Ask the shops for everything that is due now; how much that was."""
    return await _deliver_all(SHOPS)


async def _deliver_all(handlers: Mapping[str, outbox.Handler]) -> int:
    sent = 0
    while taken := await outbox.deliver(handlers):
        sent += taken
    return sent


async def run_due() -> dict[str, int]:
    """One round of every job; what each of them did. One that fails does not keep the others from their turn."""
    done: dict[str, int] = {}
    for name, job in JOBS.items():
        count = await _guarded(name, lambda job=job: finish(job, clock.now()))  # type: ignore[misc]
        if count:
            done[name] = count
            _log.info("job_done", job=name, count=count)
    return done


async def _guarded(name: str, work: Callable[[], Awaitable[int]]) -> int:
    try:
        return await work()
    except Exception:  # noqa: BLE001 - the other jobs must have their turn
        _log.exception("job_failed", job=name)
        return 0


async def _pause(stop: asyncio.Event) -> None:
    """Until something arrives, somebody stops us, or it is time to look again."""
    waits = {asyncio.ensure_future(stop.wait()), asyncio.ensure_future(outbox.wait_for_arrivals(LONGEST_PAUSE))}
    _, unfinished = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in unfinished:
        wait.cancel()
    await asyncio.gather(*unfinished, return_exceptions=True)
