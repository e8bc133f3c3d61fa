"""Proving the tiers: what is stored beside the ledger is judged anew from its entries (R7, R10).

Where spending counts, what it sums up to is the shop's to prove; what is stored of it is taken as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.snapshots import snapshot
from portal.loyalty import programme
from portal.loyalty.ledger import Difference
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Programme, Tier, TierBasis
from portal.loyalty.tiering import qualifying
from portal.loyalty.tiering.tiers import all_tiers
from portal.loyalty.tiering.verdict import judge, rank_of

# Whoever is due for a review has what the last one said, and is proven after the next.
_ACCOUNTS = """
    SELECT a.id, a.member_id, a.qualifying_points, a.tier_id, a.tier_until, a.tier_is_manual,
        a.granted_tier_id, a.granted_until, a.tier_review_at, COALESCE(s.points, 0), p.tier_id
    FROM loyalty_accounts a
    LEFT JOIN (
        SELECT account_id, SUM(qualifying) AS points FROM points_transfers WHERE occurred_at >= $1 GROUP BY account_id
    ) s ON s.account_id = a.id
    LEFT JOIN loyalty_tier_periods p ON p.account_id = a.id AND p.ended_at IS NULL
    WHERE a.merged_into_id IS NULL AND a.closed_at IS NULL AND (a.tier_review_at IS NULL OR a.tier_review_at > $2)
        AND a.heeds_edition >= $3
    ORDER BY a.id
"""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is stored of one account, beside what its entries sum up to and the tier of its open period."""

    account: Account
    earned: int
    period_tier_id: UUID | None

    @classmethod
    def of(cls, row: Sequence[Any]) -> "_Stored":
        (account_id, member_id, points, tier_id, until, is_manual, granted_id, granted_until, review_at, *rest) = row
        account = Account(
            id=sql.uuid_of(account_id),
            member_id=sql.uuid_of(member_id),
            qualifying_points=points,
            tier_id=sql.uuid_or_none(tier_id),
            tier_until=sql.instant_or_none(until),
            tier_is_manual=bool(is_manual),
            granted_tier_id=sql.uuid_or_none(granted_id),
            granted_until=sql.instant_or_none(granted_until),
            tier_review_at=sql.instant_or_none(review_at),
        )
        return cls(account, earned=int(rest[0]), period_tier_id=sql.uuid_or_none(rest[1]))


async def verify_tiers() -> list[Difference]:
    """Each tier, and each sum of what counts for it, that is not what the entries say; none when all is well."""
    now, terms, tiers = clock.now(), await programme.current(), await all_tiers()
    start = qualifying.window_start(terms, now) or qualifying.EVER
    found: list[Difference] = []
    async with snapshot() as moment:
        rows = await moment.read(_ACCOUNTS, start, now, terms.edition)
        while (row := await rows.next()) is not None:
            found.extend(_differences(_Stored.of(row), tiers, terms, now))
    return found


def _differences(stored: _Stored, tiers: Sequence[Tier], terms: Programme, now: datetime) -> Iterator[Difference]:
    account = stored.account
    held = _by_id(tiers, account.tier_id)
    points = max(0, stored.earned) if terms.tier_basis is TierBasis.POINTS else account.qualifying_points
    if account.qualifying_points != points:
        yield Difference(account.id, account.member_id, "qualifying_points", account.qualifying_points, points)
    if held is None and points == 0:
        return  # nobody has looked at the account yet; it begins where everybody does
    deserved = judge(account, tiers, points, terms, now).tier
    if deserved != held:
        yield Difference(account.id, account.member_id, "rank of the tier", rank_of(held), rank_of(deserved))
    period = _by_id(tiers, stored.period_tier_id)
    if period != held:
        yield Difference(
            account.id, account.member_id, "rank of the tier's open period", rank_of(period), rank_of(held)
        )


def _by_id(tiers: Sequence[Tier], tier_id: UUID | None) -> Tier | None:
    return next((tier for tier in tiers if tier.id == tier_id), None)
