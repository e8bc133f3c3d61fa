"""By which terms a history is replayed: the programme, every version of its rules, and its tiers."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from math import inf
from uuid import UUID

from portal.loyalty import programme
from portal.loyalty.earning.offers import Work, that_count, ways_to_give
from portal.loyalty.earning.terms import PurchaseTerms
from portal.loyalty.programme.campaigns import asks_for_tier, least_of
from portal.loyalty.programme.earn_rules import every_version, in_force
from portal.loyalty.programme.goods import is_for_goods
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Programme, Tier
from portal.loyalty.tiering.tiers import all_tiers
from portal.loyalty.tiering.verdict import rank_of


@dataclass(slots=True, eq=False)
class InForce:
    """The rules for an action between two instants at which any of them changes, and how they would give."""

    rules: Sequence[EarnRuleVersion]
    asks_for_tier: bool
    asks_for_amount: bool
    """Whether which of them count depends on what was bought."""
    ways: dict[tuple[object, ...], Sequence[PurchaseTerms]] = field(default_factory=dict)


@dataclass
class Terms:
    """A programme with its rules and tiers, of today or as somebody would have them."""

    programme: Programme
    rules: Mapping[EarnAction, Sequence[EarnRuleVersion]]
    tiers: Sequence[Tier]
    _found: dict[tuple[EarnAction, int, Collection[UUID]], InForce] = field(default_factory=dict)
    _stays: dict[UUID | None, tuple[float, float]] = field(default_factory=dict)

    def in_force(self, action: EarnAction, at: datetime, without: tuple[UUID, ...] = ()) -> InForce:
        """The rules for ``action`` at that moment, but for some that were kept from somebody."""
        which = (action, bisect_right(self._changes, at), without)
        found = self._found.get(which)
        if found is None:
            rules = [one for one in in_force(self.rules.get(action, ()), at) if one.rule_id not in without]
            found = self._found[which] = InForce(
                rules,
                asks_for_tier=any(map(asks_for_tier, rules)),
                asks_for_amount=any(one.earns_nothing or least_of(one) for one in rules),
            )
        return found

    def ways_to_give(self, found: InForce, work: Work, tier: Tier | None) -> Sequence[PurchaseTerms]:
        """By which terms each of these rules that counts would give for the deed to somebody in that tier."""
        slug = None if tier is None else tier.slug
        which: tuple[object, ...] = (slug, work.has_signal)
        counting: Sequence[EarnRuleVersion] | None = None
        if found.asks_for_amount:
            counting = that_count(found.rules, work, slug)
            which = (slug, *map(id, counting))
        ways = found.ways.get(which)
        if ways is None:
            factor = None if tier is None else Decimal(tier.earn_multiplier)
            counting = that_count(found.rules, work, slug) if counting is None else counting
            ways = ways_to_give(counting, tier_factor=factor, overlap=self.programme.overlap)
            found.ways[which] = ways
        return ways

    def expiry_of(self, available_at: datetime) -> datetime | None:
        """When points that become available then are over."""
        return programme.expiry_of(self.programme, available_at)

    @cached_property
    def by_id(self) -> Mapping[UUID, EarnRuleVersion]:
        """Every version."""
        return {one.id: one for versions in self.rules.values() for one in versions}

    @cached_property
    def tiers_by_id(self) -> Mapping[UUID, Tier]:
        """Every tier."""
        return {tier.id: tier for tier in self.tiers}

    def sums_that_stay_in(self, tier_id: UUID | None) -> tuple[float, float]:
        """From which sum on, and below which, who counts so many points is in that tier: those of the tiers above."""
        found = self._stays.get(tier_id)
        if found is None:
            tier = None if tier_id is None else self.tiers_by_id[tier_id]
            above = [one.qualifying_points for one in self.tiers if rank_of(one) > rank_of(tier)]
            # Below nothing nobody counts: who was taken back more than they had has nothing, and is in the first tier.
            least = -inf if tier is None or tier.qualifying_points <= 0 else tier.qualifying_points
            found = self._stays[tier_id] = (least, min(above, default=inf))
        return found

    @cached_property
    def asks_for_lines(self) -> bool:
        """Whether what was bought, and not only for how much, matters to any rule."""
        return any(is_for_goods(one) or one.asks_minimum_again for one in self.by_id.values())

    @cached_property
    def _changes(self) -> Sequence[datetime]:
        moments: set[datetime | None] = set()
        for one in self.by_id.values():
            moments |= {one.saved_at, one.starts_at, one.ends_at}
        return sorted(moment for moment in moments if moment is not None)


async def todays() -> Terms:
    """The terms as they are, with all versions of the rules that there were."""
    return Terms(await programme.current(), await every_version(), await all_tiers())
