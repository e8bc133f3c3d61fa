"""The worker: the table of its lanes, and the scheduler of jobs that time alone brings. Any number may run."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

from portal.accounts import email_change_mails, mails, registration
from portal.alarms import mails as alarm_mails
from portal.alarms import watching
from portal.care import interactions
from portal.community import drafts, rendering, threads, votes
from portal.community.fair_play import banned, looking
from portal.exclusives import jobs as exclusive_jobs
from portal.insights import counting, predictions, segmenting
from portal.insights.forecasting import keeping as forecasts
from portal.insights.holdouts import listing, results
from portal.insights.own_segments import judging
from portal.insights.recommending import learning
from portal.insights.simulating import working as simulating
from portal.kernel import clock_check, mail, outbox
from portal.kernel.breaker import Breaker
from portal.kernel.lanes import Lane, followed_by, in_turn, run_all, side_by_side, step
from portal.kernel.live import log as live_events
from portal.kernel.steps import Job
from portal.loyalty import jobs as loyalty_jobs
from portal.loyalty.earning import birthdays, shares, welcomes
from portal.loyalty.ledger import reminders
from portal.loyalty.redeeming import coupon_expiry, shop_coupons, taking_back, withdrawals
from portal.media import pictures
from portal.notifications import fan_out, mailing, monthly, pushing, review_requests, survey_requests
from portal.privacy import exports, retention
from portal.referrals import jobs as referral_jobs
from portal.reviews import rendering as review_rendering
from portal.search import indexing
from portal.shop.inbox import applying as shop_inbox
from portal.shop.inbox import awaiting, deliveries
from portal.shop.inbox import jobs as shop_inbox_jobs
from portal.shop.reconciling import reconciliation
from portal.sign_on import jobs as sign_on_jobs
from portal.webhooks import dispatcher, enqueueing

# Somebody waits for the first; of the last there may be thousands at once.
MAIL: Mapping[str, outbox.Handler] = {
    mails.TOPIC: mails.send,
    email_change_mails.TOPIC: email_change_mails.send,
    exports.TOPIC: exports.send,
    mail.TOPIC: mail.send,
    mailing.TOPIC: mailing.send,
    monthly.TOPIC: monthly.send,
    review_requests.TOPIC: review_requests.send,
}
PUSH: Mapping[str, outbox.Handler] = {pushing.TOPIC: pushing.send}
NOTICES: Mapping[str, outbox.Handler] = {fan_out.TOPIC: fan_out.tell_some}
COUPONS: Mapping[str, outbox.Handler] = {
    shop_coupons.TOPIC: shop_coupons.reconcile,
    withdrawals.TOPIC: taking_back.go_on,
}

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
    "coupons that no shop takes back": withdrawals.start_over,
    "review of tiers": loyalty_jobs.review_due,
    "opening of releases": exclusive_jobs.open_due,
    "end of reservations": exclusive_jobs.end_reservations,
    "reminders of events": exclusive_jobs.remind_due,
    "pins that end": threads.unpin_due,
    "posts rendered anew": rendering.posts_due,
    "translations rendered anew": rendering.translations_due,
    "reviews rendered anew": review_rendering.reviews_due,
    "replies to reviews rendered anew": review_rendering.replies_due,
    "releases rendered anew": exclusive_jobs.render_due,
    "drafts that were left alone": drafts.forget_old,
    "contacts of long ago": interactions.forget_old,
    "alarms": watching.watch,
    "mails about alarms": alarm_mails.write_daily,
    "mails about notices": mailing.write_due,
    "digests": mailing.digest_due,
    "monthly mails about points": monthly.write_due,
    "requests to answer surveys": survey_requests.ask_due,
    "requests for reviews": review_requests.write_due,
    "links that were shared": shares.forget_old,
    "looks at fair play": looking.look,
    "votes of who was banned": banned.work_on,
    "traces of votes": votes.forget_old_changes,
    "welcomes of who was erased": welcomes.forget_old,
    "pictures that nothing shows": pictures.forget_unused,
    "unproven registrations": registration.forget_unproven,
    "used sign-on tokens": sign_on_jobs.forget_used_tokens,
    "links to exports": exports.forget_old,
    "deliveries that wait for a rate": awaiting.try_again,
    "forgetting what shops delivered": shop_inbox_jobs.clear_bodies,
    "what was kept long enough": retention.forget_due,
    "forgetting deliveries": dispatcher.forget_old,
    "forgetting what was sent": outbox.forget_sent,
    "forgetting live events": live_events.forget_old,
    "counting of orders": counting.count_due,
    "models of what customers buy": predictions.refit_due,
    "forecasts of months": forecasts.foretell_due,
    "segments of customers": segmenting.refresh_due,
    "segments of the brand's own": judging.judge_due,
    "what goes with what": learning.learn_due,
    "lists of holdouts": listing.list_due,
    "results of holdouts": results.keep_due,
    "simulations of long ago": simulating.forget_old,
    "how late it is": clock_check.keep_latest,
}

SIMULATIONS: Mapping[str, Job] = {"simulations": simulating.work_due}
SEARCH: Mapping[str, Job] = {"search": indexing.index_due}

EVERY = timedelta(seconds=20)
AT_ONCE = timedelta(seconds=1)
"""Until what was written is found: what is still to be indexed is looked for so often."""
STEP = timedelta(seconds=30)
MAIL_SERVER_PAUSE = 2.0
"""Seconds for which a mail server that was away is left alone."""


def lanes() -> tuple[Lane, ...]:
    """Everything that runs by itself: what waits for one thing has a loop of its own, and delays nothing else."""
    simulations = in_turn("simulations", SIMULATIONS, every=AT_ONCE, limit=STEP)
    return (
        _sending("mail", MAIL, together=4, limit=timedelta(seconds=30), breaker=Breaker(MAIL_SERVER_PAUSE)),
        _sending("push", PUSH, together=4, limit=timedelta(seconds=30)),
        _sending("notices", NOTICES, together=2, limit=timedelta(seconds=30)),
        Lane("shop-deliveries", shop_inbox.runner().run, (deliveries.QUEUE.name,)),
        _sending("coupons", COUPONS, together=4, limit=timedelta(minutes=2)),
        Lane("looking-into-shops", side_by_side("looking-into-shops", reconciliation.looks, every=EVERY)),
        Lane("webhooks", dispatcher.run, (enqueueing.QUEUE.name,)),
        Lane("search", in_turn("search", SEARCH, every=AT_ONCE, limit=STEP)),
        Lane("simulations", followed_by(simulations, simulating.end_processes)),
        Lane("what-is-due", in_turn("what-is-due", JOBS, every=EVERY, limit=STEP)),
    )


async def run(stop: asyncio.Event) -> None:
    """Work until ``stop`` is set, and end within some seconds then; what fails is logged and tried again."""
    await run_all(lanes(), stop)


async def send_waiting() -> int:
    """Send everything that is due now; how much that was."""
    return await _deliver_all(MAIL)


async def push_waiting() -> int:
    """Send what devices are to be told now; how much that was."""
    return await _deliver_all(PUSH)


async def ask_shops() -> int:
    """Ask the shops for everything that is due now; how much that was."""
    return await _deliver_all(COUPONS)


async def run_due() -> dict[str, int]:
    """Every job in its turn, step by step, until nothing is due; how much each of them did."""
    done: dict[str, int] = {}
    waiting = dict(JOBS)
    while waiting:
        counts = {name: await step("what-is-due", name, job, limit=STEP) for name, job in waiting.items()}
        waiting = {name: job for name, job in waiting.items() if counts[name]}
        done |= {name: done.get(name, 0) + count for name, count in counts.items() if count}
    return done


def _sending(
    name: str,
    handlers: Mapping[str, outbox.Handler],
    *,
    together: int,
    limit: timedelta,
    breaker: Breaker | None = None,
) -> Lane:
    runner = outbox.runner(name, handlers, together=together, limit=limit, breaker=breaker)
    return Lane(name, runner.run, tuple(handlers))


async def _deliver_all(handlers: Mapping[str, outbox.Handler]) -> int:
    sent = 0
    while taken := await outbox.deliver(handlers):
        sent += taken
    return sent
