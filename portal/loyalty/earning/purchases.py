"""What an order is worth in points, now and after some of it went back: always by the terms of its first award."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from portal.loyalty import ledger
from portal.loyalty.earning import caps
from portal.loyalty.earning.terms import Lines, terms_of, units_of
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import ActorKind, Lot, Transfer


async def purchase_points(award: Transfer, standing_minor: int, lines: Lines = ()) -> int:
    """What an order is worth when this much of its base stands: by the first award's own terms (R12).

    A fixed award stands as long as anything of the order does, and an award that its cap cut gives no more.
    """
    if standing_minor <= 0:
        return 0
    terms = await terms_of(award)
    if terms is not None:
        points = terms.points(standing_minor, lines)
    elif award.rate is None:
        return award.points
    else:
        points = points_for(standing_minor, Fraction(award.rate) * _mean(award, lines))
    return points if award.before_cap is None else min(award.points, points)


def points_for(standing_minor: int, per_unit: Fraction) -> int:
    """Points for an amount in minor units of the programme's currency, rounded down once at the end (R26)."""
    return floor(units_of(standing_minor) * per_unit)


async def raise_purchase(book: ledger.Book, first: Transfer, points: int) -> None:
    """An order that grew after it had earned earns the rest by the terms of its first award (R20), under its cap."""
    points = await caps.more(book, first, min(points, book.room))
    if points <= 0:
        return
    lot = await Lot.get(award_id=first.id)
    await ledger.award(
        book,
        points,
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
            line_terms=first.line_terms,
        ),
    )


def _mean(award: Transfer, lines: Lines) -> Fraction:
    """By what the order is multiplied: lines of an award from before they had terms by the multiplier of their SKU."""
    together, whole = sum(line.minor for line in lines), Fraction(award.multiplier or 1)
    of_sku = award.line_multipliers
    if not of_sku or together <= 0:
        return whole
    return sum((Fraction(of_sku.get(line.sku, whole)) * line.minor for line in lines), Fraction(0)) / together
