"""The sample brand's history in the order in which it happened: what is written by subject, told by time."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from portal.demo.brand import REDEMPTIONS, VOTES_EARN_SINCE
from portal.demo.moderation import DECISIONS, REPORTS
from portal.demo.orders import ORDERS
from portal.demo.people import CUSTOMERS
from portal.demo.referrals import LOOKED_ONLY, REFERRALS
from portal.demo.releases import RELEASES
from portal.demo.reviews import REVIEWS, SampleReview
from portal.demo.shapes import (
    SampleDecision,
    SampleOrder,
    SamplePerson,
    SampleRedemption,
    SampleRelease,
    SampleReport,
    SampleThread,
)
from portal.demo.threads import THREADS
from portal.demo.votes import VOTES, SampleVote

_SETTLED_AFTER = 0.01
_STATUS_AFTER = 0.01
_FIRST_ORDER_NUMBER = 10_001


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody signs up; `invited_by` is whose code they bring along."""

    person: SamplePerson
    invited_by: str | None


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody follows a referral link and leaves it at that."""

    owner: str


@dataclass(frozen=True, slots=True)
class Purchase:
    number: str
    order: SampleOrder


@dataclass(frozen=True, slots=True)
class Return:
    """Money goes back for an order; `amount` is None for all of it."""

    number: str
    order: SampleOrder
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """A post of a thread, by its number; the first opens the thread."""

    thread: SampleThread
    number: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """The asker accepts an answer."""

    thread: SampleThread
    number: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The brand says what becomes of an idea, and may close the conversation with it."""

    thread: SampleThread


@dataclass(frozen=True, slots=True)
class EarlierVotes:
    """All votes from before they began to earn, at once: there is nothing to happen for each of them."""

    votes: tuple[SampleVote, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A coupon is taken at the till."""

    redemption: SampleRedemption


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody finds a review helpful."""

    review: SampleReview
    voter: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The brand answers a review."""

    review: SampleReview


What = (
    Arrival
    | Look
    | Purchase
    | Return
    | Contribution
    | Settlement
    | Verdict
    | EarlierVotes
    | SampleVote
    | SampleReport
    | SampleDecision
    | SampleRedemption
    | SampleRelease
    | SampleReview
    | Helped
    | Answered
    | Use
)


@dataclass(frozen=True, slots=True)
class Step:
    days_ago: float
    what: What


def _arrivals() -> Iterator[Step]:
    invited = {referral.referee: referral.referrer for referral in REFERRALS}
    for person in CUSTOMERS:
        yield Step(person.joined, Arrival(person, invited.get(person.handle)))


def _looks() -> Iterator[Step]:
    for owner, times in LOOKED_ONLY.items():
        for turn in range(times):
            yield Step(85.5 - turn * 7.3, Look(owner))


def _trade() -> Iterator[Step]:
    for number, order in enumerate(ORDERS, start=_FIRST_ORDER_NUMBER):
        yield Step(order.days_ago, Purchase(f"RN-{number}", order))
        if order.refund is not None:
            returned = Return(f"RN-{number}", order, order.refund.amount)
            yield Step(order.days_ago - order.refund.days_after, returned)


def _talk() -> Iterator[Step]:
    for thread in THREADS:
        for number, post in enumerate(thread.posts, start=1):
            yield Step(post.days_ago, Contribution(thread, number))
            if post.accepted:
                yield Step(_settled(thread, number), Settlement(thread, number))
        if thread.idea_status is not None:
            yield Step(_judged(thread), Verdict(thread))


def _settled(thread: SampleThread, number: int) -> float:
    """The asker accepts when they next write; if they do not, a while after the answer."""
    asker = thread.posts[0].author
    later = [post.days_ago for post in thread.posts[number:] if post.author == asker]
    return (later[0] if later else thread.posts[number - 1].days_ago * 0.9) - _SETTLED_AFTER


def _judged(thread: SampleThread) -> float:
    """The status follows the word of the brand; a locked thread is closed after its last post."""
    spoken = [post.days_ago for post in thread.posts if post.author in {"roestwerk_nord", "imke_petersen"}]
    last = thread.posts[-1].days_ago if thread.is_locked else spoken[0]
    return last - _STATUS_AFTER


def _the_rest() -> Iterator[Step]:
    yield Step(VOTES_EARN_SINCE, EarlierVotes(tuple(vote for vote in VOTES if vote.days_ago > VOTES_EARN_SINCE)))
    yield from (Step(vote.days_ago, vote) for vote in VOTES if vote.days_ago <= VOTES_EARN_SINCE)
    yield from (Step(report.days_ago, report) for report in REPORTS)
    yield from (Step(decision.days_ago, decision) for decision in DECISIONS)
    yield from (Step(redemption.days_ago, redemption) for redemption in REDEMPTIONS)
    yield from (Step(redemption.used, Use(redemption)) for redemption in REDEMPTIONS if redemption.used is not None)
    yield from (Step(release.written, release) for release in RELEASES)


def _reviews() -> Iterator[Step]:
    for review in REVIEWS:
        yield Step(review.days_ago, review)
        yield from (Step(review.days_ago - 1, Helped(review, voter)) for voter in review.helped)
        if review.answer is not None:
            yield Step(review.days_ago - 2, Answered(review))


def timeline() -> tuple[Step, ...]:
    """Every step, oldest first; what falls on one moment keeps the order in which it is written down."""
    steps = (*_arrivals(), *_looks(), *_trade(), *_talk(), *_reviews(), *_the_rest())
    return tuple(sorted(steps, key=lambda step: -step.days_ago))
