"""What a post or a thread earns: by being written, or by what others make of it; given, taken back and freed here.

A rule that pays by signal gives nothing until the post was accepted, is official, or was voted up by enough members
who have nothing to do with its author (FP17). Points of other rules wait as long as the rule says, no longer than
until that signal, and shorter with trust (FP14).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from portal.accounts.trust import abilities
from portal.community.fair_play.models import VoidAcceptance
from portal.community.fair_play.substance import are_alike
from portal.community.models import Acceptance, Post, Vote
from portal.community.queries.contributions import Contribution, Contributor, contribution, contributor
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.loyalty import programme
from portal.loyalty.earning import fair_votes
from portal.loyalty.earning.deeds import Deed, earn
from portal.loyalty.earning.related import are_one_household
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.keys import Key, Name
from portal.loyalty.ledger.models import SourceType, Transfer
from portal.loyalty.ledger.waiting import end_wait, wait_until
from portal.loyalty.programme.earn_rules import every_version, rules_in_force
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Programme

ALIKE_WITHIN = timedelta(minutes=5)
_MOST_COMPARED = 20


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a contribution was when it was written: a thread's opening, or a reply."""

    action: EarnAction
    name: Name
    source: Source

    @property
    def key(self) -> Key:
        return keys.deed(self.action, self.name)


@unit_of_work
async def judge(post_id: UUID) -> None:
    """Let a post have earned what it is due by now, whatever has become of it: called as often as one likes.

    Nothing is earned by who is too new or has too little standing (FP15), nor by a text that was there a moment before
    (FP28); further posts of a day earn less (FP16).
    """
    if not await _are_rewarded() or (found := await contribution(post_id)) is None:
        return
    deed = _deed_of(found)
    rules = [rule for rule in await rules_in_force(deed.action, found.created_at) if rule.points or rule.multiplier]
    terms = await programme.current()
    if not rules:
        return
    may_earn_now = await _may_earn(found, terms)
    has_earned = (not may_earn_now or terms.full_posts_a_day is not None) and await _has_earned(deed)
    if not may_earn_now and not has_earned:
        return
    has_signal = _needs_signal(rules) and await _has_signal(found, terms)
    await earn(
        Deed(
            action=deed.action,
            member_id=found.author.id,
            name=deed.name,
            done_at=found.created_at,
            source=deed.source,
            has_signal=has_signal,
            share=Decimal(1) if has_earned else await _share(found, terms),
            patience=abilities(found.author.trust_level).patience,
        )
    )
    if has_signal:
        await end_wait(deed.source.id)


@unit_of_work
async def wait_anew(post_id: UUID) -> None:
    """Somebody has flagged a post: its points, if they wait, wait their time from now on (FP14)."""
    found = await contribution(post_id)
    award = None if found is None else await Transfer.get_or_none(idempotency_key=_deed_of(found).key)
    if found is None or award is None or award.rule_version_id is None:
        return
    days = (await EarnRuleVersion.get(id=award.rule_version_id)).hold_days
    waits = -(-days // abilities(found.author.trust_level).patience)
    await wait_until(_deed_of(found).source.id, clock.now() + timedelta(days=waits))


async def may_earn(author_id: UUID, at: datetime) -> bool:
    """Whether the account is old enough, and was found helpful often enough, to earn by contributing (FP15)."""
    terms = await programme.current()
    if not terms.earner_age_days and not terms.earner_helpful_votes:
        return True
    return _is_established(await contributor(author_id), at, terms)


def _is_established(author: Contributor, at: datetime, terms: Programme) -> bool:
    is_old_enough = author.joined_at <= at - timedelta(days=terms.earner_age_days)
    return (is_old_enough or not terms.earner_age_days) and author.helpful_count >= terms.earner_helpful_votes


async def _are_rewarded() -> bool:
    """Whether there was ever a rule for what members write: where there was none, nothing is read of it."""
    versions = await every_version()
    return any(versions.get(action) for action in (EarnAction.POST, EarnAction.THREAD))


def _deed_of(found: Contribution) -> _Deed:
    if found.first_number == 1:
        opened = found.first_thread_id
        return _Deed(EarnAction.THREAD, keys.thread(opened), Source(SourceType.THREAD, opened))
    return _Deed(EarnAction.POST, keys.post(found.post_id), Source(SourceType.POST, found.post_id))


async def _has_earned(deed: _Deed) -> bool:
    return await Transfer.exists(idempotency_key=deed.key)


async def _may_earn(found: Contribution, terms: Programme) -> bool:
    return (
        found.place_earns and _is_established(found.author, found.created_at, terms) and not await _is_repeated(found)
    )


def _needs_signal(rules: list[EarnRuleVersion]) -> bool:
    return any(rule.by_signal or rule.hold_days for rule in rules)


async def _has_signal(post: Contribution, terms: Programme) -> bool:
    """Whether others have made something of it: who accepted it has nothing to do with the author either."""
    if post.is_official or (post.is_accepted and await _is_settled_by_others(post)):
        return True
    if post.score < terms.signal_votes:
        return False
    now, unrelated = clock.now(), 0
    for vote in (
        await Vote.filter(post_id=post.post_id, value=1).order_by("cast_at").limit(terms.signal_votes + _MOST_COMPARED)
    ):
        unrelated += await fair_votes.is_of_a_stranger(post.author.id, vote.member_id, now)
        if unrelated >= terms.signal_votes:
            return True
    return False


async def _is_settled_by_others(post: Contribution) -> bool:
    settled = await Acceptance.get_or_none(post_id=post.post_id).select_related("thread")
    if settled is None or await VoidAcceptance.exists(post_id=post.post_id):
        return False
    others = {settled.thread.author_id, settled.accepted_by_id} - {None}
    if post.author.id in others:
        return False
    return not any([await are_one_household(post.author.id, one) for one in others if one is not None])


async def _is_repeated(post: Contribution) -> bool:
    """Whether the author, or anybody in the same thread, wrote nearly the same within the minutes before."""
    rows = await sql.fetch(
        """
        SELECT id, body_markdown FROM posts
        WHERE (author_id = $1 OR thread_id = $2) AND id <> $3 AND created_at >= $4 AND created_at <= $5
        ORDER BY created_at DESC, id DESC LIMIT $6
        """,
        post.author.id,
        post.thread_id,
        post.post_id,
        post.created_at - ALIKE_WITHIN,
        post.created_at,
        _MOST_COMPARED,
    )
    return any(
        are_alike(post.body_markdown, row["body_markdown"]) for row in rows if sql.uuid_of(row["id"]) < post.post_id
    )


async def _share(post: Contribution, terms: Programme) -> Decimal:
    """After so many posts of a local day each further one earns half of the one before (FP16)."""
    if terms.full_posts_a_day is None:
        return Decimal(1)
    day = clock.start_of_day(clock.local_day(post.created_at))
    before = await Post.filter(author_id=post.author.id, created_at__gte=day, id__lt=post.post_id).count()
    return Decimal(1) / Decimal(2) ** min(max(0, before + 1 - terms.full_posts_a_day), 10)
