"""Parts of an order that not every word about it tells: of each the newest word counts that does tell it (SH62, SH95).

A body that was cut down tells no lines; when one that is older but whole comes after it, those are the newest lines.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from portal.kernel import sql
from portal.shop.facts import OrderFacts
from portal.shop.models import Order
from portal.shop.orders.lines import gift_cards_of, replace_lines

_SUM = "sum"
"""What earns by the sum that was told, before gift cards come off it; only while the newest word tells no lines."""
_TELLS: Mapping[str, Callable[[OrderFacts], bool]] = {
    "lines": lambda facts: facts.lists_lines,
    "coupon_codes": lambda facts: facts.lists_coupons,
    "shipping_minor": lambda facts: facts.shipping is not None,
    "payment_hash": lambda facts: facts.payment_fingerprint is not None,
    "ip_hash": lambda facts: facts.ip is not None,
    "address_hash": lambda facts: facts.delivered_to is not None,
}
_LISTS = ("lines", "coupon_codes")
"""Of these nothing is something: that none was ever told has to be remembered."""


def untold(facts: OrderFacts) -> frozenset[str]:
    """The parts that a word leaves as they were."""
    return frozenset(part for part, does_tell in _TELLS.items() if not does_tell(facts))


def first(facts: OrderFacts) -> dict[str, Any] | None:
    """What is to be remembered of an order's first word."""
    never: dict[str, Any] = {part: None for part in _LISTS if part in untold(facts)}
    return (never | _sum(facts)) or None


def renewed(order: Order, facts: OrderFacts) -> dict[str, Any] | None:
    """What is to be remembered once a newer word counts: since when what it leaves is known."""
    before = order.told_apart or {}
    since = None if order.told_at is None else order.told_at.isoformat()
    left = [part for part in _TELLS if part in untold(facts)]
    kept = {part: before.get(part, since) for part in left if part in _LISTS or getattr(order, part) is not None}
    return (kept | _sum(facts)) or None


async def learn_late(order: Order, facts: OrderFacts, values: Mapping[str, Any]) -> bool:
    """Let a word that is older than the newest tell what no newer one told; whether it told any of that.

    Nobody learns anew how somebody paid, and from where, who was erased.
    """
    apart = dict(order.told_apart or {})
    told = [part for part in _TELLS if part not in untold(facts) and _is_newest(order, apart, part, facts.told_at)]
    for part in told:
        apart[part] = facts.told_at.isoformat()
        if part == "lines":
            await replace_lines(order, facts.lines)
        else:
            setattr(order, part, values[part])
    if "lines" in told and _SUM in apart:
        order.eligible_minor = max(0, int(apart[_SUM]) - await gift_cards_of(order))
    order.told_apart = apart or None
    if order.number is None:
        order.number = values.get("number")  # which no word ever takes back (SH87)
    return bool(told)


def _is_newest(order: Order, apart: Mapping[str, Any], part: str, told_at: datetime) -> bool:
    if part in apart:
        return apart[part] is None or told_at > sql.instant_of(apart[part])
    return part not in _LISTS and getattr(order, part) is None


def _sum(facts: OrderFacts) -> dict[str, Any]:
    return {_SUM: min(facts.eligible.minor, facts.total.minor)} if facts.earns_by_sum else {}
