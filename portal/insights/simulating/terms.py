"""By which terms a history is replayed: the programme, every version of its rules, and its tiers."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from portal.loyalty import programme
from portal.loyalty.earning.offers import ways_to_give
from portal.loyalty.earning.terms import PurchaseTerms
from portal.loyalty.programme.earn_rules import every_version, in_force
from portal.loyalty.programme.goods import is_for_goods
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Programme, Tier
from portal.loyalty.tiering.tiers import all_tiers

_Found = dict[tuple[EarnAction, int], Sequence[EarnRuleVersion]]
_Ways = dict[tuple[UUID | None, tuple[int, ...]], Sequence[PurchaseTerms]]


@dataclass
class Terms:
    """A programme with its rules and tiers, of today or as somebody would have them."""

    programme: Programme
    rules: Mapping[EarnAction, Sequence[EarnRuleVersion]]
    tiers: Sequence[Tier]
    _found: _Found = field(default_factory=dict)
    _ways: _Ways = field(default_factory=dict)

    def in_force(self, action: EarnAction, at: datetime) -> Sequence[EarnRuleVersion]:
        """The rules for ``action`` at that moment; between two instants at which any of them changes all the same."""
        place = bisect_right(self._changes, at)
        found = self._found.get((action, place))
        if found is None:
            found = self._found[action, place] = in_force(self.rules.get(action, ()), at)
        return found

    def ways_to_give(self, counting: Sequence[EarnRuleVersion], tier: Tier | None) -> Sequence[PurchaseTerms]:
        """By which terms each of these rules would give to somebody in that tier."""
        which = (None if tier is None else tier.id, tuple(map(id, counting)))
        found = self._ways.get(which)
        if found is None:
            factor = None if tier is None else Decimal(tier.earn_multiplier)
            found = ways_to_give(counting, tier_factor=factor, overlap=self.programme.overlap)
            self._ways[which] = found
        return found

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
