"""The present for entering a tier: each tier that is passed gives its own (R41), once in a window (R40)."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from portal.kernel import clock
from portal.loyalty import ledger, programme
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Account, ActorKind, Transfer
from portal.loyalty.programme.models import Programme, Tier
from portal.loyalty.tiering.qualifying import window_start
from portal.loyalty.tiering.verdict import rank_of


def entered(tiers: Sequence[Tier], stations: Sequence[Tier | None]) -> list[Tier]:
    """The tiers that somebody entered who went from station to station, lowest first: also those passed by."""
    ways = list(pairwise(stations))
    return [tier for tier in tiers if any(rank_of(start) < tier.rank <= rank_of(end) for start, end in ways)]


async def give(account: Account, tiers: Sequence[Tier], terms: Programme) -> None:
    """Give what each of the tiers brings to who enters it.

    Who falls and comes back within the programme's window has had it: the window's days, the calendar
    year, or ever. It stays when the tier is lost, and counts for no tier itself.
    """
    now = clock.now()
    since = window_start(terms, now)
    due = [tier for tier in tiers if tier.entry_points and not await _had(account, tier, since)]
    if not due:
        return
    async with ledger.book(account.member_id) as book:
        for tier in due:
            points = min(tier.entry_points, book.room)
            await ledger.award(
                book,
                points,
                key=keys.entry_reward(tier.id, account.id, now),
                body={"tier": tier.id},
                cause=ledger.Cause(description=tier.name, actor=ActorKind.RULE, actor_id=tier.id),
                terms=ledger.Terms(
                    available_at=book.now, expires_at=programme.expiry_of(terms, book.now), counts_for_tiers=False
                ),
            )


async def _had(account: Account, tier: Tier, since: datetime | None) -> bool:
    """Also as whoever the member was before two accounts of theirs became one (R75)."""
    merged = await Account.filter(merged_into_id=account.member_id).only("id")
    for account_id in (account.id, *(one.id for one in merged)):
        given = Transfer.filter(
            account_id=account_id, idempotency_key__startswith=keys.entry_rewards(tier.id, account_id)
        )
        if await (given if since is None else given.filter(created_at__gte=since)).exists():
            return True
    return False
