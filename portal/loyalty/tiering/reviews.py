"""Re-evaluating many tiers at once: the due accounts whom time moves nowhere, in a handful of statements for all.

What `tiers.review` does for one, instant by instant; whoever would enter another tier, or holds other keys than
their tier gives, is left to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.access.keyring import KeyKind
from portal.access.keys import keys_of_members
from portal.kernel import clock, sql
from portal.loyalty import programme
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering import qualifying
from portal.loyalty.tiering.qualifying import Moment
from portal.loyalty.tiering.tiers import all_tiers, keys_for
from portal.loyalty.tiering.verdict import heeding, judge, kept_of, review_at

MOST_INSTANTS = 4
"""Of what fell due in one account, so much is judged at once; the rest by the next step."""
_COLUMNS = {
    "id": "uuid",
    "qualifying_points": "int",
    "tier_until": "timestamptz",
    "tier_is_manual": "bool",
    "tier_review_at": "timestamptz",
    "heeds_edition": "int",
}


@dataclass(slots=True)
class _Review:
    account: Account
    kept: dict[str, Any] = field(default_factory=dict)
    is_over: bool = False
    moves: bool = False

    def moment(self, now: datetime) -> Moment:
        due = self.account.tier_review_at
        is_late = due is not None and due < now
        return Moment(self.account, due if is_late and due else now, as_it_was=is_late)


async def review_all(ids: Sequence[UUID]) -> Sequence[UUID]:
    """Review these accounts; the ids of those that are left to `tiers.review`, and untouched.

    Call it in a unit of work that has locked all of them.
    """
    values = sql.Values()
    accounts = await Account.read(sql.among("id", ids, values), *values)
    tiers, terms = await all_tiers(), await programme.current()
    held = await keys_of_members([account.member_id for account in accounts], KeyKind.TIER.prefix)
    reviews = [
        _Review(heeding(account, terms))
        for account in accounts
        if held.get(account.member_id, frozenset()) == frozenset(keys_for(tiers, _tier_of(account, tiers)))
    ]
    now = clock.now()
    for _ in range(MOST_INSTANTS):
        await _judge([one for one in reviews if not one.is_over], tiers, now)
    await _keep([one for one in reviews if not one.moves])
    unmoved = {one.account.id for one in reviews if not one.moves}
    return [account.id for account in accounts if account.id not in unmoved]


async def _judge(reviews: Sequence[_Review], tiers: Sequence[Tier], now: datetime) -> None:
    """Judge each at the next instant that concerns it, the present last."""
    terms = await programme.current()
    moments = [one.moment(now) for one in reviews]
    standings = await qualifying.standings(moments, terms) if moments else ()
    for review, moment, standing in zip(reviews, moments, standings, strict=True):
        verdict = judge(review.account, tiers, standing.points, terms, moment.at)
        if verdict.tier != _tier_of(review.account, tiers):
            review.moves = review.is_over = True
            continue
        review.kept = kept_of(standing, verdict, terms)
        for name, value in review.kept.items():
            setattr(review.account, name, value)
        review.is_over = not moment.as_it_was


async def _keep(reviews: Sequence[_Review]) -> None:
    if not reviews:
        return
    values = sql.Values()
    kept = sql.table_of("kept", _COLUMNS, [(one.account.id, *one.kept.values()) for one in reviews], values)
    kept_as = {column: f"kept.{column}" for column in _COLUMNS if column != "id"}
    kept_as["tier_review_at"] = review_at(kept_as["tier_review_at"], values)
    changes = ", ".join(f"{column} = {value}" for column, value in kept_as.items())
    await sql.execute(f"UPDATE loyalty_accounts SET {changes} FROM {kept} WHERE loyalty_accounts.id = kept.id", *values)  # noqa: S608


def _tier_of(account: Account, tiers: Sequence[Tier]) -> Tier | None:
    return next((tier for tier in tiers if tier.id == account.tier_id), None)
