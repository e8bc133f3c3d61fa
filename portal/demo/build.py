"""Opening the sample brand: its history, taken step by step at the moments at which it happened."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.accounts.hashing import hash_password
from portal.accounts.models import Consent, ConsentPurpose, Member
from portal.community.models import Post, Thread
from portal.demo.groundwork import lay
from portal.demo.people import CUSTOMERS, PASSWORD, STAFF
from portal.demo.shapes import SamplePerson, moment
from portal.demo.stage import BRAND, Stage
from portal.demo.surveys import answer_some
from portal.demo.telling import take
from portal.demo.threads import THREADS
from portal.demo.timeline import timeline
from portal.exclusives import jobs as exclusive_jobs
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Conflict
from portal.kernel.models import OutboxItem
from portal.kernel.outbox import Item
from portal.kernel.steps import Job, finish
from portal.kernel.work import unit_of_work, write_now
from portal.loyalty import jobs as loyalty_jobs
from portal.loyalty.redeeming import coupon_expiry
from portal.notifications import fan_out, survey_requests
from portal.notifications.models import Notification
from portal.referrals import jobs as referral_jobs
from portal.shop.models import Order, Product

FOUNDED = 560
_RECENT = 40
_READ_AFTER = timedelta(days=5)

# What somebody is waiting for, and what is as right when it is done later. The order is the worker's.
_PROMPT: tuple[Job, ...] = (referral_jobs.reward_due, exclusive_jobs.open_due, survey_requests.ask_due)
_ALL: tuple[Job, ...] = (
    referral_jobs.reward_due,
    referral_jobs.expire_due,
    loyalty_jobs.release_due,
    loyalty_jobs.expire_due,
    coupon_expiry.expire_coupons,
    loyalty_jobs.review_due,
    exclusive_jobs.open_due,
    survey_requests.ask_due,
)


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What the database holds now; `is_new` tells whether it was made just now."""

    is_new: bool
    members: int
    products: int
    threads: int
    posts: int
    orders: int


@dataclass(frozen=True, slots=True)
class SignIn:
    """One person whom a visitor of the demo can be."""

    email: str
    password: str
    role: str
    tier: str | None


async def open_demo(now: datetime | None = None) -> DemoReport:
    """Put the sample brand into an empty database, as if it had been founded eighteen months before ``now``.

    It is there whole or not at all, and where it is already nothing is changed. The table of reactions
    must be wired: points, tiers, referrals and notices arise from what people do, by the portal's own
    rules. Nothing of it is mailed.

    Raises Conflict for a database in which somebody else lives.
    """
    if await Member.exists(handle=BRAND):
        return await _report(is_new=False)
    if await Member.exists():
        raise Conflict("This database has members already; the demo opens in an empty one.")
    start = (now or clock.now()).replace(microsecond=0)
    return await _report(is_new=await _tell(start, await hash_password(PASSWORD)))


def who_can_sign_in() -> tuple[SignIn, ...]:
    """The staff and somebody of every tier, highest first; everybody else has the same password."""
    first_of_tier: dict[str | None, SamplePerson] = {}
    for person in CUSTOMERS:
        first_of_tier.setdefault(person.tier, person)
    return tuple(
        SignIn(
            email=person.email,
            password=PASSWORD,
            role=person.roles[0].value if person.roles else "CUSTOMER",
            tier=person.tier,
        )
        for person in (*STAFF, *first_of_tier.values())
    )


@unit_of_work
async def _tell(start: datetime, password_hash: str) -> bool:
    """Whether it was told by this process: of two that open the same database at once, one waits for the other."""
    await advisory_lock("demo")
    if await Member.exists(handle=BRAND):
        return False
    stage = Stage(start, password_hash)
    with clock.living_at(moment(start, FOUNDED)):
        await lay(stage)
    rounds = deque(_rounds(start))
    for step in timeline():
        at = moment(start, step.days_ago)
        while rounds and rounds[0][0] <= at:
            await _round(*rounds.popleft(), stage)
        with clock.living_at(at):
            await take(step.what, stage)
            await _tell_members()
    await _round(start, _ALL, stage)
    with clock.living_at(start):
        await _tidy_up(stage)
    return True


def _rounds(start: datetime) -> Iterator[tuple[datetime, tuple[Job, ...]]]:
    """When the worker's turn comes, and for what: seldom in the far past, where few look, more often of late."""
    for day in range(FOUNDED - 1, 0, -1):
        if day % (4 if day <= _RECENT else 20) == 0:
            yield moment(start, day), _ALL
        elif day <= _RECENT or day % 4 == 0:
            yield moment(start, day), _PROMPT


async def _round(at: datetime, jobs: tuple[Job, ...], stage: Stage) -> None:
    """What the worker does of itself."""
    with clock.living_at(at):
        await answer_some(stage)
        for job in jobs:
            await finish(job, at)
        await _tell_members()
    if jobs is _ALL:
        stage.forget_viewers()


async def _tell_members() -> None:
    """What follows from the queue follows at once: nobody works here but the story."""
    await write_now()
    while waiting := await OutboxItem.filter(topic=fan_out.TOPIC).order_by("created_at", "id"):
        for one in waiting:
            await fan_out.tell_some(Item(one.id, one.topic, one.payload, one.attempts))
            await one.delete()
        await write_now()


async def _tidy_up(stage: Stage) -> None:
    """Views are counted, threads are in the language of their words, older notices have been read, and no mail to these people is sent."""
    for thread in THREADS:
        await Thread.filter(id=stage.threads[thread.key]).update(view_count=thread.views, locale=thread.locale)
    read_before = stage.start - _READ_AFTER
    await Notification.filter(created_at__lt=read_before).update(read_at=read_before)
    await Notification.all().update(mail_due_at=None, digest_due_at=None)
    await Consent.filter(purpose=ConsentPurpose.REVIEW_REQUESTS).update(withdrawn_at=stage.start, next_mail_at=None)
    await write_now()
    await OutboxItem.all().delete()


async def _report(*, is_new: bool) -> DemoReport:
    return DemoReport(
        is_new=is_new,
        members=await Member.all().count(),
        products=await Product.all().count(),
        threads=await Thread.all().count(),
        posts=await Post.all().count(),
        orders=await Order.all().count(),
    )
