"""By which rules an order earns, line by line: what each line is worth, and what of it is left out.

The rules that decided at the award decide for ever: an award whose lines earn differently names their versions, and
from them what the order is worth is worked out anew whenever something goes back, or comes to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import Any
from uuid import UUID

from portal.kernel import sql
from portal.kernel.money import minor_digits
from portal.loyalty import programme
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.campaigns import combined, least_of
from portal.loyalty.programme.goods import is_for, is_for_goods
from portal.loyalty.programme.models import EarnRuleVersion, Overlap
from portal.shop.remaining import EarningLine

Lines = Sequence[EarningLine]


@dataclass(frozen=True, kw_only=True)
class PurchaseTerms:
    """What counts for an order beside the rule that gives: what is left out, what pays otherwise, what multiplies.

    ``giver`` decides for each line that no rule for some goods names. A giver that is for some goods itself pays for
    those alone. What no order changes is worked out once: a history is led through the same terms order by order.
    """

    giver: EarnRuleVersion
    left_out: Sequence[EarnRuleVersion] = ()
    rates: Sequence[EarnRuleVersion] = ()
    """Rules for some goods that pay by the amount: they decide for their lines, the best of them for each."""
    campaigns: Sequence[EarnRuleVersion] = ()
    overlap: Overlap = Overlap.BEST_ONLY
    tier_factor: Decimal | None = None

    @cached_property
    def by_line(self) -> bool:
        """Whether lines may earn differently, or a refund may change by what they are multiplied."""
        those = (self.giver, *self.left_out, *self.rates, *self.campaigns)
        return any(is_for_goods(one) or one.asks_minimum_again for one in those)

    @cached_property
    def whole_rate(self) -> Decimal | None:
        """Points for a unit of what no rule for some goods names; None where the giver's points are fixed."""
        if self.giver.per_currency_unit is None:
            return None
        return Decimal(0) if is_for_goods(self.giver) else Decimal(self.giver.per_currency_unit)

    def earning_minor(self, minor: int, lines: Lines) -> int:
        """What of an amount that still stands is not left out, shared out among the lines by what is left of each."""
        if not self.left_out:
            return minor
        return floor(minor * _share([(line.minor, not self._is_left_out(line)) for line in lines]))

    def hold_days(self, lines: Lines) -> int:
        """How long the points wait: as long as any of the rules says by which a line earns."""
        if not self.rates:
            return int(self.giver.hold_days)
        paying = [one for one in self.rates if any(self._earns(line, one) for line in lines)]
        return max(int(one.hold_days) for one in (self.giver, *paying))

    def whole_factor(self, earning_minor: int) -> Decimal:
        """By what is multiplied whatever no campaign for some goods names."""
        return self._factor(self.giver, None, earning_minor) if self.by_line else self._factor_of_all

    def points(self, standing_minor: int, lines: Lines) -> int:
        """What the order is worth when this much of its base stands, rounded down once at the end (R26).

        The amount is shared out among the lines by what is left of each: a discount on the whole order lowers all of
        them alike.
        """
        earning_minor = self.earning_minor(standing_minor, lines)
        if earning_minor <= 0:
            return 0
        rate = self.whole_rate
        if rate is None:
            return self._fixed(lines, earning_minor)
        if not self.by_line and not self.left_out:
            return points_for(standing_minor, self._per_unit_of_all)
        together = sum(line.minor for line in lines)
        if together <= 0:
            per_unit = Fraction(rate) * Fraction(self.whole_factor(earning_minor))
        else:
            worth = sum((self._worth(line, earning_minor) * line.minor for line in lines), Fraction(0))
            per_unit = worth / together
        return points_for(standing_minor, per_unit)

    @cached_property
    def _factor_of_all(self) -> Decimal:
        """By what is multiplied where no line and no size of an order changes it."""
        return self._factor(self.giver, None, 0)

    @cached_property
    def _per_unit_of_all(self) -> Fraction:
        return Fraction(self.whole_rate or 0) * Fraction(self._factor_of_all)

    def stored(self) -> dict[str, Any] | None:
        """As an award keeps it; None where one rate and one multiplier say all."""
        if not self.by_line:
            return None
        those = (self.giver, *self.left_out, *self.rates, *self.campaigns)
        return {
            "rules": list(dict.fromkeys(str(one.id) for one in those)),
            "overlap": self.overlap.value,
            "tier": None if self.tier_factor is None else format(self.tier_factor, "f"),
        }

    def _fixed(self, lines: Lines, earning_minor: int) -> int:
        """Fixed points stand as long as something stands that they are for."""
        if is_for_goods(self.giver) and not any(line.minor > 0 and self._earns(line, self.giver) for line in lines):
            return 0
        points = Decimal(self.giver.points or 0) * self.whole_factor(earning_minor)
        return int(points.to_integral_value(ROUND_FLOOR))

    def _worth(self, line: EarningLine, earning_minor: int) -> Fraction:
        """Points for a unit of this line."""
        if self._is_left_out(line):
            return Fraction(0)
        own = [one for one in self.rates if is_for(one, line)]
        if own:
            return max(
                Fraction(one.per_currency_unit or 0) * Fraction(self._factor(one, line, earning_minor)) for one in own
            )
        return Fraction(self.whole_rate or 0) * Fraction(self._factor(self.giver, line, earning_minor))

    def _factor(self, rule: EarnRuleVersion, line: EarningLine | None, earning_minor: int) -> Decimal:
        factors = [Decimal(one.multiplier or 1) for one in self.campaigns if self._lifts(one, line, earning_minor)]
        if rule.multiplier_by_tier and self.tier_factor is not None:
            factors.append(self.tier_factor)
        return combined(self.overlap, factors)

    def _lifts(self, campaign: EarnRuleVersion, line: EarningLine | None, earning_minor: int) -> bool:
        if campaign.asks_minimum_again and earning_minor < least_of(campaign):
            return False
        return not is_for_goods(campaign) or (line is not None and is_for(campaign, line))

    def _earns(self, line: EarningLine, rule: EarnRuleVersion) -> bool:
        return is_for(rule, line) and not self._is_left_out(line)

    def _is_left_out(self, line: EarningLine) -> bool:
        return any(is_for(one, line) for one in self.left_out)


async def terms_of(award: Transfer) -> PurchaseTerms | None:
    """The terms that an award names; None for one whose lines all earn alike."""
    stored = award.line_terms
    if stored is None:
        return None
    ids = stored["rules"]
    found = await EarnRuleVersion.read(f"id IN ({sql.placeholders(len(ids))})", *[sql.uuid_of(one) for one in ids])
    return terms_from(stored, award.rule_version_id, found)


def terms_from(stored: Mapping[str, Any], giver_id: UUID | None, versions: Iterable[EarnRuleVersion]) -> PurchaseTerms:
    """Terms as `PurchaseTerms.stored` put them, of the versions that they name."""
    named = [one for one in versions if str(one.id) in stored["rules"]]
    giver = next(one for one in named if one.id == giver_id)
    tier = None if stored["tier"] is None else Decimal(stored["tier"])
    return sorted_terms(giver, [one for one in named if one.id != giver.id], Overlap(stored["overlap"]), tier)


def sorted_terms(
    giver: EarnRuleVersion, others: Iterable[EarnRuleVersion], overlap: Overlap, tier_factor: Decimal | None
) -> PurchaseTerms:
    """The terms of one rule that gives, beside all the others that count for the deed."""
    beside = list(others)
    return PurchaseTerms(
        giver=giver,
        left_out=[one for one in beside if one.earns_nothing],
        rates=[one for one in (giver, *beside) if one.per_currency_unit is not None and is_for_goods(one)],
        campaigns=[one for one in beside if one.multiplier is not None],
        overlap=overlap,
        tier_factor=tier_factor,
    )


def earning_minor_of(left_out: Sequence[EarnRuleVersion], base_minor: int, lines: Lines) -> int:
    """What of an order's base is not left out when nothing goes back: what the least amount of a rule asks for."""
    if not left_out:
        return base_minor
    shares = [(line.whole_minor, not any(is_for(one, line) for one in left_out)) for line in lines]
    return floor(base_minor * _share(shares))


def points_for(minor: int, per_unit: Fraction) -> int:
    """Points for an amount in minor units of the programme's currency, rounded down once at the end (R26)."""
    units = per_unit.denominator * 10 ** minor_digits(programme.currency())
    return int(minor * per_unit.numerator // units)


def _share(lines: Sequence[tuple[int, bool]]) -> Fraction:
    """The share in the lines' amounts of those that count; all of it where no line has anything."""
    together = sum(minor for minor, _ in lines)
    return Fraction(sum(minor for minor, counts in lines if counts), together) if together > 0 else Fraction(1)
