"""Campaigns: rules that multiply what others give, for a time, for some goods, tiers or sizes of order (R45).

How multipliers that meet are put together is the programme's choice. On a base of 100 points, a campaign of
2 and a tier of 1.5 give 200 by the best alone, 250 by adding what each adds, 300 by multiplying.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, InvalidOperation
from math import prod
from typing import Any

from portal.kernel import text
from portal.kernel.errors import Invalid, NotEligible, Required, TooLong
from portal.kernel.forms import Form
from portal.kernel.money import minor_digits
from portal.kernel.wording import Plural
from portal.loyalty import programme
from portal.loyalty.programme.goods import GOODS, PRODUCT
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Overlap

LARGEST_FACTOR = 100
LARGEST_TOGETHER = Decimal(10_000)
MOST_VALUES = 200
TIER, MINIMUM_ORDER = "tier", "minimumOrder"
_FOUR_DECIMALS = Decimal("0.0001")
_KNOWN = (*GOODS, TIER, MINIMUM_ORDER)
_OF_PURCHASES = (*GOODS, MINIMUM_ORDER)
_LONGEST_VALUE = {PRODUCT: 64, TIER: 64, MINIMUM_ORDER: 64}
# Whoever pays for praise may not show the praise as honest (R52).
_OPINIONS = frozenset({"rating", "stars", "score", "sentiment", "opinion", "reviewtext"})


@dataclass(frozen=True, slots=True)
class Condition:
    """What a deed must have for a rule to count; any one of ``values`` will do."""

    field: str
    values: Sequence[str]


def combined(mode: Overlap, factors: Iterable[Decimal]) -> Decimal:
    """What several multipliers come to together, to four decimals and at most 10,000; 1 when there are none."""
    all_of_them = list(factors)
    match mode:
        case Overlap.BEST_ONLY:
            together = max(all_of_them, default=Decimal(1))
        case Overlap.ADDITIVE:
            together = 1 + sum((factor - 1 for factor in all_of_them), Decimal(0))
        case Overlap.MULTIPLICATIVE:
            together = prod(all_of_them, start=Decimal(1))
    kept = min(max(together, Decimal(0)), LARGEST_TOGETHER).quantize(_FOUR_DECIMALS, ROUND_FLOOR)
    return kept.normalize() + 0


def applies(rule: EarnRuleVersion, *, tier_slug: str | None, base_minor: int | None) -> bool:
    """Whether a rule counts for a deed of a member of that tier; which goods it is for is asked line by line."""
    tiers = _values(rule, TIER)
    return (not tiers or tier_slug in tiers) and (base_minor or 0) >= least_of(rule)


def asks_for_tier(rule: EarnRuleVersion) -> bool:
    """Whether it matters to a rule in which tier the member is."""
    return bool(rule.multiplier_by_tier or _values(rule, TIER))


def least_of(rule: EarnRuleVersion) -> int:
    """From what an order has to earn on the rule counts, in minor units of the programme's currency; 0 for any."""
    least = _values(rule, MINIMUM_ORDER)
    return _minor(least[0]) if least else 0


def checked_factor(factor: Decimal | None) -> str | None:
    """A campaign's multiplier as it is stored."""
    if factor is None:
        return None
    if not 0 < factor <= LARGEST_FACTOR:
        raise Invalid("A multiplier is more than 0 and at most {most}.", field="multiplier", most=LARGEST_FACTOR)
    return format(factor, "f")


def checked_conditions(action: EarnAction, conditions: Sequence[Condition], form: Form) -> list[dict[str, Any]] | None:
    """Conditions as they are stored.

    Has ``form`` refuse one about what a review says (R52) as NOT_ELIGIBLE, and one that nothing knows.
    """
    stored = []
    for position, condition in enumerate(conditions):
        with form.at("conditions", position):
            stored.append(_checked(action, condition))
    return stored or None


def conditions_of(rule: EarnRuleVersion) -> list[Condition]:
    """The conditions that a rule was saved with."""
    return [Condition(one["field"], tuple(one["values"])) for one in rule.conditions or ()]


def _checked(action: EarnAction, condition: Condition) -> dict[str, Any]:
    if condition.field.replace("_", "").replace(".", "").casefold() in _OPINIONS:
        raise NotEligible(
            "Points may not depend on how somebody rates, or what they say: leave “{name}” out.",
            field="field",
            name=condition.field[:40],
        )
    if condition.field not in _KNOWN:
        raise Invalid("A rule can depend on {known}.", field="field", known=", ".join(_KNOWN))
    if condition.field in _OF_PURCHASES and action is not EarnAction.PURCHASE:
        raise Invalid("Only rules for purchases can depend on products or the size of the order.", field="field")
    if not condition.values:
        raise Required("A condition names at least one value.", field="values")
    if len(condition.values) > MOST_VALUES:
        raise TooLong(
            Plural("A condition names at most one value.", "A condition names at most {count} values."),
            field="values",
            count=MOST_VALUES,
        )
    longest = _LONGEST_VALUE.get(condition.field, 200)
    values = [text.line(value, field="values", most=longest) for value in condition.values]
    if condition.field == MINIMUM_ORDER:
        _minor(values[0])
    return {"field": condition.field, "values": values}


def _values(rule: EarnRuleVersion, field: str) -> Sequence[str]:
    if not rule.conditions:
        return ()
    return next((one["values"] for one in rule.conditions if one["field"] == field), ())


def _minor(amount: str) -> int:
    try:
        minor = Decimal(amount).scaleb(minor_digits(programme.currency()))
    except InvalidOperation:
        minor = Decimal("NaN")
    if not minor.is_finite() or minor <= 0 or minor > 10**12:
        raise Invalid("The least amount of an order is a number above 0, like 25.00.", field="values")
    return int(minor)
