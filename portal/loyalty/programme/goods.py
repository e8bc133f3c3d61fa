"""Which lines of an order a rule is for: by number, by type, by category, or by what the cart said of the line."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from portal.kernel.folding import folded
from portal.loyalty.programme.models import EarnRuleVersion

PRODUCT, PRODUCT_TYPE, CATEGORY, PROPERTY = "product", "productType", "category", "property"
GOODS = (PRODUCT, PRODUCT_TYPE, CATEGORY, PROPERTY)
_NO = frozenset({"", "0", "false", "no", "nein"})


class Goods(Protocol):
    """What is known of a line."""

    @property
    def sku(self) -> str: ...
    @property
    def product_type(self) -> str | None: ...
    @property
    def categories(self) -> Sequence[str]: ...
    @property
    def properties(self) -> Mapping[str, str]: ...


def is_for_goods(rule: EarnRuleVersion) -> bool:
    """Whether the rule is for some lines of an order alone."""
    return any(one["field"] in GOODS for one in rule.conditions or ())


def is_for(rule: EarnRuleVersion, line: Goods) -> bool:
    """Whether the rule is for this line: each of its conditions about goods names it, however it is spelt (U5)."""
    return all(_names(one["field"], one["values"], line) for one in rule.conditions or () if one["field"] in GOODS)


def _names(field: str, values: Sequence[str], line: Goods) -> bool:
    wanted = {folded(value) for value in values}
    match field:
        case "product":
            return folded(line.sku) in wanted
        case "productType":
            return line.product_type is not None and folded(line.product_type) in wanted
        case "category":
            return any(folded(category) in wanted for category in line.categories)
        case _:
            return any(_has(line.properties, value) for value in wanted)


def _has(properties: Mapping[str, str], wanted: str) -> bool:
    """``name`` is there and does not say no; ``name=value`` has that value."""
    name, _, value = wanted.partition("=")
    said = [folded(told) for key, told in properties.items() if folded(key) == name.strip()]
    return any(one == value.strip() for one in said) if value else any(one not in _NO for one in said)
