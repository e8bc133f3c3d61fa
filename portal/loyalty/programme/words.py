"""What a rule asks of an order, in sentences for those who collect."""

from collections.abc import Sequence

from portal.kernel.money import Money
from portal.kernel.wording import say, translatable
from portal.loyalty import programme
from portal.loyalty.programme.campaigns import conditions_of, least_of
from portal.loyalty.programme.goods import CATEGORY, GOODS, PRODUCT, PRODUCT_TYPE, PROPERTY
from portal.loyalty.programme.models import EarnRuleVersion

MOST_SHOWN = 10
_KINDS = {
    PRODUCT: translatable("products {values}"),
    PRODUCT_TYPE: translatable("type {values}"),
    CATEGORY: translatable("category {values}"),
    PROPERTY: translatable("marked {values}"),
}
_BY_SIGNAL = translatable("Counts once the post is accepted, official, or voted up by other members.")
_FOR = {True: translatable("Earns nothing: {goods}."), False: translatable("Only for: {goods}.")}
_AFTER_RETURNS = {
    True: translatable("If less than that is left after a return, it no longer counts for the order."),
    False: translatable("After a return it goes on counting for what is left of the order."),
}


def sentences(rule: EarnRuleVersion, locale: str) -> list[str]:
    """What must have become of a post; for which goods it is, from which amount on, what returns do."""
    found = []
    if rule.by_signal:
        found.append(say(_BY_SIGNAL, locale))
    if goods := _goods(rule, locale):
        found.append(say(_FOR[rule.earns_nothing], locale, goods=goods))
    if least := least_of(rule):
        money = Money(least, programme.currency())
        found.append(
            say("From an order of {amount} {currency} on.", locale, amount=money.amount, currency=money.currency)
        )
        if rule.multiplier is not None:
            found.append(say(_AFTER_RETURNS[rule.asks_minimum_again], locale))
    return found


def _goods(rule: EarnRuleVersion, locale: str) -> str:
    named = [one for one in conditions_of(rule) if one.field in GOODS]
    return ", ".join(say(_KINDS[one.field], locale, values=_listed(one.values)) for one in named)


def _listed(values: Sequence[str]) -> str:
    shown = ", ".join(values[:MOST_SHOWN])
    return f"{shown}, …" if len(values) > MOST_SHOWN else shown
