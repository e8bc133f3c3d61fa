"""What the rules in force offer for a deed, and which of them counts: pure functions of rules, tier and caps.

The best of several rules counts, alone; campaigns and the tier multiply it (R45). Points are rounded down (R26).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any, Protocol
from uuid import UUID

from portal.loyalty.earning.terms import Lines, PurchaseTerms, earning_minor_of, sorted_terms
from portal.loyalty.programme.campaigns import applies
from portal.loyalty.programme.goods import is_for_goods
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Overlap


class Work(Protocol):
    """What the rules ask of a deed; see `deeds.Deed`."""

    @property
    def action(self) -> EarnAction: ...
    @property
    def base_minor(self) -> int | None: ...
    @property
    def standing_minor(self) -> int: ...
    @property
    def lines(self) -> Lines: ...
    @property
    def has_signal(self) -> bool: ...
    @property
    def share(self) -> Decimal: ...
    @property
    def patience(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one rule gives for a deed; `granted` is what its cap leaves of `points`."""

    points: int
    granted: int
    title: str
    hold_days: int = 0
    rule_version_id: UUID | None = None
    rate: Decimal | None = None
    multiplier: Decimal = Decimal(1)
    line_terms: Mapping[str, Any] | None = None
    has_cap: bool = False
    terms: PurchaseTerms | None = None


def that_count(rules: Sequence[EarnRuleVersion], work: Work, tier_slug: str | None) -> Sequence[EarnRuleVersion]:
    """Of the rules in force those that count for the deed of a member of that tier."""
    # What counts for a rule's least amount is what earns: goods that are left out reach no threshold.
    left_out = [one for one in rules if one.earns_nothing]
    least = None if work.base_minor is None else earning_minor_of(left_out, work.base_minor, work.lines)
    signalled = [one for one in rules if work.has_signal or not one.by_signal]
    return [one for one in signalled if applies(one, tier_slug=tier_slug, base_minor=least)]


def _givers(rules: Sequence[EarnRuleVersion]) -> Sequence[EarnRuleVersion]:
    """Rules that may give, alone: those for some goods that pay by the amount only where none pays so for all."""
    giving = [one for one in rules if one.multiplier is None and not one.earns_nothing]
    for_all = [one for one in giving if one.points is not None or not is_for_goods(one)]
    return for_all if any(one.per_currency_unit is not None for one in for_all) else giving


def ways_to_give(
    rules: Sequence[EarnRuleVersion], *, tier_factor: Decimal | None, overlap: Overlap
) -> Sequence[PurchaseTerms]:
    """By which terms each of the rules that count would give; the same for every deed for which just those count."""
    return [sorted_terms(one, _beside(one, rules), overlap, tier_factor) for one in _givers(rules)]


def best(ways: Sequence[PurchaseTerms], work: Work, *, left: Mapping[UUID, int | None], room: int) -> Offer | None:
    """The best offer; ``left`` is what the cap of each rule that gives leaves, None or nothing said without a cap."""
    offers = [_offer(work, terms, left.get(terms.giver.id), room) for terms in ways]
    chosen = max(offers, key=lambda offer: (offer.granted, offer.points), default=None)
    return chosen if chosen is not None and chosen.points > 0 else None


def _beside(giver: EarnRuleVersion, rules: Sequence[EarnRuleVersion]) -> Sequence[EarnRuleVersion]:
    """What counts beside the rule that gives: other rules that give count for their goods, where it pays by amount."""
    by_amount = giver.per_currency_unit is not None
    return [
        one
        for one in rules
        if one.id != giver.id
        and (one.earns_nothing or one.multiplier is not None or (by_amount and _pays_for_goods(one)))
    ]


def _pays_for_goods(rule: EarnRuleVersion) -> bool:
    return rule.per_currency_unit is not None and is_for_goods(rule)


def _offer(work: Work, terms: PurchaseTerms, left: int | None, room: int) -> Offer:
    rule, factor = terms.giver, terms.whole_factor(terms.earning_minor(work.standing_minor, work.lines))
    if work.action is EarnAction.PURCHASE:
        points = terms.points(work.standing_minor, work.lines)
    else:
        factor *= work.share
        points = int((Decimal(rule.points or 0) * factor).to_integral_value(ROUND_FLOOR))
    return Offer(
        points=points,
        granted=max(0, min(points, room if left is None else left, room)),
        title=rule.title,
        hold_days=-(-terms.hold_days(work.lines) // work.patience),
        rule_version_id=rule.id,
        rate=terms.whole_rate,
        multiplier=factor,
        line_terms=terms.stored() if work.action is EarnAction.PURCHASE else None,
        has_cap=left is not None,
        terms=terms,
    )
