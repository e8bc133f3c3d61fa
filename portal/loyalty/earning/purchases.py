"""What an order is worth in points, now and after some of it went back: always by the terms of its first award."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from portal.kernel.money import minor_digits
from portal.loyalty import ledger, programme
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import ActorKind, Lot, Transfer
from portal.loyalty.programme.campaigns import Factors

Lines = Sequence[tuple[str, int]]
"""The SKU of each line that earns, and what of it still stands, in minor units."""


def purchase_points(award: Transfer, standing_minor: int, lines: Lines = ()) -> int:
    """What an order is worth when this much of its base stands: by the first award's own terms (R12).

    A fixed award stands as long as anything of the order does, and an award that its cap cut gives no more.
    """
    if standing_minor <= 0:
        return 0
    if award.rate is None:
        return award.points
    of_sku = {sku: Decimal(factor) for sku, factor in (award.line_multipliers or {}).items()}
    factors = Factors(whole=Decimal(award.multiplier or 1), of_sku=of_sku)
    points = points_for(standing_minor, Decimal(award.rate), factors, lines)
    return points if award.before_cap is None else min(award.points, points)


def points_for(standing_minor: int, rate: Decimal, factors: Factors, lines: Lines = ()) -> int:
    """Points for an amount in minor units of the programme's currency, rounded down once at the end (R26).

    Where lines are multiplied differently, the amount is shared out among them by what is left of each:
    a discount on the whole order lowers all of them alike.
    """
    units = Fraction(standing_minor, 10 ** minor_digits(programme.currency()))
    return floor(units * Fraction(rate) * _mean(factors, lines))


async def raise_purchase(book: ledger.Book, first: Transfer, points: int) -> None:
    """An order that grew after it had earned earns the rest by the terms of its first award (R20)."""
    lot = await Lot.get(award_id=first.id)
    await ledger.award(
        book,
        min(points, book.room),
        key=keys.addition(first.idempotency_key, book.number + 1),
        body={},
        cause=ledger.Cause(
            description=first.description,
            actor=ActorKind.RULE,
            actor_id=first.rule_version_id,
            action=first.action,
            source=ledger.source_of(first),
            occurred_at=first.occurred_at,
        ),
        terms=ledger.Terms(
            available_at=lot.available_at,
            expires_at=lot.expires_at,
            rule_version_id=first.rule_version_id,
            rate=None if first.rate is None else Decimal(first.rate),
            multiplier=None if first.multiplier is None else Decimal(first.multiplier),
            line_multipliers=first.line_multipliers,
        ),
    )


def _mean(factors: Factors, lines: Lines) -> Fraction:
    together = sum(minor for _, minor in lines)
    if not factors.of_sku or together <= 0:
        return Fraction(factors.whole)
    weighted = sum((Fraction(factors.of_sku.get(sku, factors.whole)) * minor for sku, minor in lines), Fraction(0))
    return weighted / together
