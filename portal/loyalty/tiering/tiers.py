"""Tiers: which one a member is in, since when, and which doors it opens."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.access.keyring import KeyKind
from portal.access.keys import replace_keys
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.lookup import known
from portal.kernel.stamps import Kept
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.events import TierChanged
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Programme, Tier
from portal.loyalty.tiering import entry_rewards, qualifying
from portal.loyalty.tiering.models import TierPeriod
from portal.loyalty.tiering.verdict import Verdict, heeding, judge, kept_of, rank_of, review_at


@unit_of_work
async def enter(member_id: UUID) -> None:
    """Open the member's account and put them where everybody begins, if some tier asks for no points."""
    async with ledger.book(member_id) as book:
        pass
    await review(book.member_id)


@unit_of_work
async def review(member_id: UUID, *, most: int | None = None) -> None:
    """Put the member into the tier that they deserve by now, with its keys, in this very transaction (R44).

    What fell due meanwhile is judged first, each at its own instant, so that a worker that was away for
    days changes nobody's tier, nor what an order earned in between (R33, R37). Spending and expiry never
    lower anything (R10). Of ``most`` instants and more that fell due, so many are judged: the account is then
    as it was at the last of them, and still due.
    """
    account = await _locked(member_id)
    if account is not None and account.closed_at is None and account.merged_into_id is None:
        await _bring_up(account, most=most)


async def named(tier_slug: str) -> Tier:
    """The tier with this slug.

    Raises NotFound.
    """
    tier = await known(Tier.get_or_none(slug=tier_slug))
    if tier is None:
        raise NotFound("There is no such tier.", field="tierSlug")
    return tier


@unit_of_work
async def place(
    member_id: UUID,
    tier_slug: str,
    since: datetime,
    until: datetime | None,
    *,
    fires_entry_rewards: bool = False,
) -> bool:
    """Let the tier be the least that the member has, from ``since`` until ``until``.

    So staff give a tier (R42), and imports bring one along (R43). No evaluation lowers it before its end;
    what the member reaches beyond it is theirs as well. Without an end it lasts as long as one that is
    earned today. No present is given for entering it unless asked for. False when its end has passed
    already, or the account was closed. Raises NotFound for an unknown tier.
    """
    tier = await named(tier_slug)
    async with ledger.book(member_id) as book:
        pass
    account, now = await _locked(book.member_id), clock.now()
    if account is None:
        return False
    end = until or qualifying.window_end(await programme.current(), now)
    if end is not None and end <= now:
        return False
    await Account.filter(id=account.id).update(granted_tier_id=tier.id, granted_until=end)
    await _bring_up(await Account.get(id=account.id), since=min(since, now), with_presents=fires_entry_rewards)
    return True


async def all_tiers() -> Sequence[Tier]:
    """Every tier, lowest rank first."""
    return await TIERS.get()


async def _read_tiers() -> Sequence[Tier]:
    return await Tier.read("TRUE ORDER BY rank")


TIERS = Kept(Tier.Meta.table, read=_read_tiers)


async def is_tier(slug: str) -> bool:
    """Whether there is a tier of that slug, whose key members could come to hold."""
    return await Tier.exists(slug=slug)


def keys_for(tiers: Sequence[Tier], held: Tier | None) -> list[str]:
    """The keys of a tier: its own, and those of every tier below it."""
    return [] if held is None else [KeyKind.TIER.key(tier.slug) for tier in tiers if tier.rank <= held.rank]


async def tier_at(account_id: UUID, at: datetime) -> Tier | None:
    """The member's tier of that moment (R37)."""
    tier_id = await sql.fetch_value(
        """
        SELECT tier_id FROM loyalty_tier_periods
        WHERE account_id = $1 AND began_at <= $2 AND (ended_at IS NULL OR ended_at > $2)
        ORDER BY began_at DESC LIMIT 1
        """,
        account_id,
        at,
    )
    return None if tier_id is None else _by_id(await all_tiers(), sql.uuid_of(tier_id))


async def _locked(member_id: UUID) -> Account | None:
    """None also for an account that was merged into another, or closed: nobody is in a tier there (R75, R76)."""
    return await Account.read_one(
        sql.locking("member_id = $1 AND merged_into_id IS NULL AND closed_at IS NULL"), member_id
    )


async def _bring_up(
    account: Account, *, since: datetime | None = None, with_presents: bool = True, most: int | None = None
) -> None:
    """Judge what fell due, then the present. ``since`` dates a rise that is not reached but given."""
    now, terms, tiers = clock.now(), await programme.current(), await all_tiers()
    account = heeding(account, terms)
    stations = [_by_id(tiers, account.tier_id)]
    was_due = account.tier_review_at is None or account.tier_review_at <= now
    while account.tier_review_at is not None and account.tier_review_at < now and most != len(stations) - 1:
        account = await _evaluate(account, tiers, terms, account.tier_review_at, as_it_was=True)
        stations.append(_by_id(tiers, account.tier_id))
    if account.tier_review_at is None or account.tier_review_at >= now:
        account = await _evaluate(account, tiers, terms, now, since=since)
        stations.append(_by_id(tiers, account.tier_id))
    if was_due or stations[-1] != stations[0]:
        await replace_keys(account.member_id, KeyKind.TIER.prefix, keys_for(tiers, stations[-1]))
    if with_presents:
        await entry_rewards.give(account, entry_rewards.entered(tiers, stations), terms)


async def _evaluate(
    account: Account,
    tiers: Sequence[Tier],
    terms: Programme,
    at: datetime,
    *,
    as_it_was: bool = False,
    since: datetime | None = None,
) -> Account:
    """Judge the account at the instant ``at`` and move it where it belongs; the account as it is then."""
    standing = await qualifying.standing(account, terms, at, as_it_was=as_it_was)
    verdict = judge(account, tiers, standing.points, terms, at)
    held = _by_id(tiers, account.tier_id)
    changes = kept_of(standing, verdict, terms)
    if verdict.tier != held:
        await _keep(account, changes)
        await _move(account, held, verdict.tier, await _begins_at(account, held, verdict, terms, at, since))
        return (await Account.get(id=account.id)).update_from_dict(changes)
    if any(getattr(account, name) != value for name, value in changes.items()):
        await _keep(account, changes)
    return account.update_from_dict(changes)


async def _keep(account: Account, changes: dict[str, Any]) -> None:
    values = sql.Values([account.id, *changes.values()])
    await sql.execute(
        f"""
        UPDATE loyalty_accounts
        SET qualifying_points = $2, tier_until = $3, tier_is_manual = $4, tier_review_at = {review_at("$5", values)},
            heeds_edition = $6
        WHERE id = $1
        """,  # noqa: S608 - placeholders are put in
        *values,
    )


async def _begins_at(
    account: Account, held: Tier | None, verdict: Verdict, terms: Programme, at: datetime, since: datetime | None
) -> datetime:
    """A rise dates from when it was reached, or from when it was given; a fall from when it was due."""
    if verdict.is_manual:
        return since or at
    if verdict.tier is not None and rank_of(verdict.tier) > rank_of(held):
        at = await qualifying.reached_at(account, terms, verdict.tier, at)
    return max(at, account.tier_since or at)


async def _move(account: Account, held: Tier | None, deserved: Tier | None, at: datetime) -> None:
    await Account.filter(id=account.id).update(tier_id=deserved.id if deserved else None, tier_since=at)
    await TierPeriod.filter(account_id=account.id, ended_at=None, began_at__gte=at).delete()
    await TierPeriod.filter(account_id=account.id, ended_at=None).update(ended_at=at)
    if deserved is not None:
        await TierPeriod.create(account_id=account.id, tier_id=deserved.id, began_at=at)
    await announce(
        TierChanged(
            member_id=account.member_id,
            before=held.slug if held else None,
            after=deserved.slug if deserved else None,
            is_promotion=rank_of(deserved) > rank_of(held),
        )
    )


def _by_id(tiers: Sequence[Tier], tier_id: UUID | None) -> Tier | None:
    return next((tier for tier in tiers if tier.id == tier_id), None)
