"""What a post or a thread earns: by being written, or by what others make of it; given, taken back and freed here.

A rule that pays by signal gives nothing until the post was accepted, is official, or was voted up by enough members
who have nothing to do with its author (FP17). Points of other rules wait as long as the rule says, no longer than
until that signal, and shorter with trust (FP14).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.trust import abilities
from portal.community.fair_play.models import VoidAcceptance
from portal.community.fair_play.substance import are_alike
from portal.community.models import Acceptance, ContentState, Post, Profile, Thread, Vote
from portal.community.queries.moves import first_place_of
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.loyalty import programme
from portal.loyalty.earning import fair_votes
from portal.loyalty.earning.deeds import Deed, earn
from portal.loyalty.earning.related import are_one_household
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.keys import Name
from portal.loyalty.ledger.models import SourceType, Transfer
from portal.loyalty.ledger.waiting import end_wait, wait_until
from portal.loyalty.programme.earn_rules import every_version, rules_in_force
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Programme

ALIKE_WITHIN = timedelta(minutes=5)
_MOST_COMPARED = 20


@dataclass(frozen=True, slots=True)
class _Contribution:
    """What a post was when it was written: a thread's opening, or a reply."""

    post: Post
    author_id: UUID
    action: EarnAction
    name: Name
    source: Source


@unit_of_work
async def judge(post_id: UUID) -> None:
    """Let a post have earned what it is due by now, whatever has become of it: called as often as one likes.

    Nothing is earned by who is too new or has too little standing (FP15), nor by a text that was there a moment before
    (FP28); further posts of a day earn less (FP16).
    """
    if not await _are_rewarded():
        return
    found = await _contribution(post_id)
    if found is None:
        return
    rules = [
        rule for rule in await rules_in_force(found.action, found.post.created_at) if rule.points or rule.multiplier
    ]
    key = keys.deed(found.action, found.name)
    is_known = bool(rules) and await Transfer.exists(idempotency_key=key)
    if not rules or not (is_known or await _may_earn(found)):
        return
    terms = await programme.current()
    has_signal = _needs_signal(rules) and await _has_signal(found, terms)
    await earn(
        Deed(
            action=found.action,
            member_id=found.author_id,
            name=found.name,
            done_at=found.post.created_at,
            source=found.source,
            has_signal=has_signal,
            share=Decimal(1) if is_known else await _share(found, terms),
            patience=await patience_with(found.author_id),
        )
    )
    if has_signal:
        await end_wait(found.source.id)


@unit_of_work
async def wait_anew(post_id: UUID) -> None:
    """Somebody has flagged a post: its points, if they wait, wait their time from now on (FP14)."""
    found = await _contribution(post_id)
    award = None if found is None else await Transfer.get_or_none(idempotency_key=keys.deed(found.action, found.name))
    if found is None or award is None or award.rule_version_id is None:
        return
    days = (await EarnRuleVersion.get(id=award.rule_version_id)).hold_days
    await wait_until(found.source.id, clock.now() + timedelta(days=-(-days // await patience_with(found.author_id))))


async def may_earn(author_id: UUID, at: datetime) -> bool:
    """Whether the account is old enough, and was found helpful often enough, to earn by contributing (FP15)."""
    terms = await programme.current()
    if terms.earner_age_days:
        author = await Member.get(id=author_id)
        if author.joined_at > at - timedelta(days=terms.earner_age_days):
            return False
    if terms.earner_helpful_votes:
        profile = await Profile.get_or_none(member_id=author_id)
        return profile is not None and profile.helpful_count >= terms.earner_helpful_votes
    return True


async def patience_with(member_id: UUID) -> int:
    """By what the waiting time is divided for who is trusted (FP14): half is left from level 2 on, a quarter at 3."""
    return abilities((await Member.get(id=member_id).only("id", "trust_level")).trust_level).patience


async def _are_rewarded() -> bool:
    """Whether there was ever a rule for what members write: where there was none, nothing is read of it."""
    versions = await every_version()
    return any(versions.get(action) for action in (EarnAction.POST, EarnAction.THREAD))


async def _contribution(post_id: UUID) -> _Contribution | None:
    post = await Post.read_one("id = $1", post_id)
    if post is None or post.author_id is None or post.state is not ContentState.VISIBLE:
        return None
    thread_id, number = await first_place_of(post)
    if number == 1:
        source = Source(SourceType.THREAD, thread_id)
        return _Contribution(post, post.author_id, EarnAction.THREAD, keys.thread(thread_id), source)
    return _Contribution(post, post.author_id, EarnAction.POST, keys.post(post.id), Source(SourceType.POST, post.id))


async def _may_earn(found: _Contribution) -> bool:
    where = await Thread.get(id=found.post.thread_id).select_related("category")
    return (
        where.category.earns_points
        and await may_earn(found.author_id, found.post.created_at)
        and not await _is_repeated(found.post)
    )


def _needs_signal(rules: list[EarnRuleVersion]) -> bool:
    return any(rule.by_signal or rule.hold_days for rule in rules)


async def _has_signal(found: _Contribution, terms: Programme) -> bool:
    """Whether others have made something of it: who accepted it has nothing to do with the author either."""
    post = found.post
    if post.is_official or (post.is_accepted and await _is_settled_by_others(found)):
        return True
    if post.score < terms.signal_votes:
        return False
    now, unrelated = clock.now(), 0
    for vote in (
        await Vote.filter(post_id=post.id, value=1).order_by("cast_at").limit(terms.signal_votes + _MOST_COMPARED)
    ):
        unrelated += await fair_votes.is_of_a_stranger(found.author_id, vote.member_id, now)
        if unrelated >= terms.signal_votes:
            return True
    return False


async def _is_settled_by_others(found: _Contribution) -> bool:
    settled = await Acceptance.get_or_none(post_id=found.post.id).select_related("thread")
    if settled is None or await VoidAcceptance.exists(post_id=found.post.id):
        return False
    others = {settled.thread.author_id, settled.accepted_by_id} - {None}
    if found.author_id in others:
        return False
    return not any([await are_one_household(found.author_id, one) for one in others if one is not None])


async def _is_repeated(post: Post) -> bool:
    """Whether the author, or anybody in the same thread, wrote nearly the same within the minutes before."""
    rows = await sql.fetch(
        """
        SELECT id, body_markdown FROM posts
        WHERE (author_id = $1 OR thread_id = $2) AND id <> $3 AND created_at >= $4 AND created_at <= $5
        ORDER BY created_at DESC, id DESC LIMIT $6
        """,
        post.author_id,
        post.thread_id,
        post.id,
        post.created_at - ALIKE_WITHIN,
        post.created_at,
        _MOST_COMPARED,
    )
    return any(are_alike(post.body_markdown, row["body_markdown"]) for row in rows if sql.uuid_of(row["id"]) < post.id)


async def _share(found: _Contribution, terms: Programme) -> Decimal:
    """After so many posts of a local day each further one earns half of the one before (FP16)."""
    if terms.full_posts_a_day is None:
        return Decimal(1)
    day = clock.start_of_day(clock.local_day(found.post.created_at))
    before = await Post.filter(author_id=found.author_id, created_at__gte=day, id__lt=found.post.id).count()
    return Decimal(1) / Decimal(2) ** min(max(0, before + 1 - terms.full_posts_a_day), 10)
