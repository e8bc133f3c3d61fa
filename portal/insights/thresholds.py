"""What free shipping from an order value on would bring and cost, by the orders just below it (IN42).

Nobody knows how many would fill up. That share is what filled up at a threshold that orders show to be there already,
or what somebody says; without either it is told from which share on it pays.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, cast
from uuid import UUID

from portal.insights import counting
from portal.insights.amounts import whole
from portal.insights.history import COUNTED, COUNTED_PIECE, PIECE, but, pieces
from portal.insights.pairs import LEAST_CUSTOMERS
from portal.insights.recorded import BUYER, SHOWN, shipping_of
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.money import Money
from portal.settings import settings
from portal.shop.amounts import in_programme
from portal.shop.orders.standing import STANDS

WIDEST, NARROWEST = 0.5, 0.05
BANDS_A_SIDE = 4
MISTAKEN = 0.05
"""So many orders at most may have it otherwise for a threshold to be taken for one that is there."""
LEAST_ORDERS = 30
"""On either side of such a threshold."""


class Paid(NamedTuple):
    """An order in minor units of the programme's currency, before anything went back."""

    goods: int
    shipping: int | None
    """What of it was paid for shipping; None where the shop does not say."""
    buyer: str | None


class Basis(StrEnum):
    """Where the share of those who would fill up comes from."""

    SAID = "SAID"
    OBSERVED = "OBSERVED"


@dataclass(frozen=True, slots=True)
class Band:
    """Orders of at least `low` and below `high`; None of some, but of fewer than ten customers."""

    low: int
    high: int
    orders: int | None


@dataclass(frozen=True, slots=True)
class FreeShipping:
    """Amounts are minor units of the programme's currency; what is not known is None."""

    threshold: int
    within: float
    bands: tuple[Band, ...]
    orders: int
    just_below: int | None
    """Orders within that share below it; None of fewer than ten customers, and then nothing more is told."""
    missing: int | None
    """What they lack, together."""
    existing: int | None
    """A threshold from which shipping costs nothing already."""
    observed_share: float | None
    """Which share of the orders just below that one filled up, as they are missing below and too many above."""
    share: float | None
    basis: Basis | None
    revenue: int | None
    profit: int | None
    shipping: int | None
    """What would not be paid for shipping any more, by all that reach it. None where fewer than ten customers do so
    already: with the least share, it would be what those paid.
    """
    net: int | None
    pays_from: float | None
    """From which share on it pays; None where it never does."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is asked: ``within`` is how far below is just below, ``fee`` what shipping costs where no order says."""

    threshold: int
    within: float = 0.2
    share: float | None = None
    fee: int | None = None


def terms(threshold: Money, *, within: float, share: float | None, fee: Money | None) -> Terms:
    """Raises Invalid for what can be no threshold, no share, or is in another currency than the programme's."""
    currency = settings().currency
    for field, amount in (("threshold", threshold), ("shippingFee", fee)):
        if amount is not None and amount.currency != currency:
            raise Invalid("The programme counts in {currency}.", field=field, currency=currency)
    if threshold.minor <= 0:
        raise Invalid("A threshold is more than nothing.", field="threshold")
    if not NARROWEST <= within <= WIDEST:
        raise Invalid("Just below is from 5 % to 50 % below.", field="within")
    if share is not None and not 0 < share <= 1:
        raise Invalid("A share is more than nothing and at most 1.", field="fillShare")
    return Terms(threshold.minor, within, share, None if fee is None else fee.minor)


async def paid(since: datetime, until: datetime) -> list[Paid]:
    """All orders of the span that stand: as they were counted, and of those that changed since, they themselves."""
    changed, found = await counting.changed(), list[Paid]()
    if changed is None:
        async for begin, end in pieces(since, until, PIECE):
            found += await _recorded("TRUE", sql.Values([begin, end]))
        return found
    async for begin, end in pieces(since, until, COUNTED_PIECE):
        found += await _counted(begin, end, changed)
    if changed:
        values = sql.Values([since, until])
        found += await _recorded(sql.among("o.id", changed, values), values)
    return found


async def _counted(begin: datetime, end: datetime, changed: Sequence[UUID]) -> list[Paid]:
    values = sql.Values([begin, end])
    rows = await sql.fetch(
        f"""
        SELECT k.total - COALESCE(k.shipping, 0), k.shipping, CAST({BUYER} AS text) FROM {COUNTED}
        WHERE k.placed_at >= $1 AND k.placed_at < $2 AND k.stands AND m.restricted_at IS NULL
            AND {but("k.id", changed, values)}
        """,  # noqa: S608 - constants of ours
        *values,
    )
    return [
        Paid(goods, shipping, buyer)
        for goods, shipping, buyer in cast("Iterable[tuple[int, int | None, str | None]]", rows)
    ]


async def _recorded(condition: str, values: Sequence[object]) -> list[Paid]:
    """Of the orders of a span, which are the first two values."""
    rows = await sql.fetch(
        f"""
        SELECT o.total_minor, o.shipping_minor, o.currency, o.rate, CAST({BUYER} AS text) AS buyer
        FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
        WHERE o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS} AND {SHOWN} AND {condition}
        """,  # noqa: S608 - constants, and conditions of our own
        *values,
    )
    found = []
    for row in rows:
        total, shipping = in_programme(row["total_minor"], row["currency"], row["rate"]), shipping_of(row)
        found.append(Paid(total - (shipping or 0), shipping, row["buyer"]))
    return found


def worked_out(orders: Sequence[Paid], asked: Terms, margin: float | None) -> FreeShipping:
    """The bands about a threshold, and what it would bring and cost; a pure function."""
    threshold, within = asked.threshold, asked.within
    below = [one for one in orders if threshold * (1 - within) <= one.goods < threshold]
    existing = existing_threshold(orders)
    observed = None if existing is None else filled_up(orders, existing, within)
    share = observed if asked.share is None else asked.share
    known = customers_of(below) >= LEAST_CUSTOMERS
    missing = sum(threshold - one.goods for one in below) if known else None
    above = [one for one in orders if one.goods >= threshold]
    waived = None if above and customers_of(above) < LEAST_CUSTOMERS else _shipping(above, asked.fee)
    waived_below = _shipping(below, asked.fee) if known else None
    profit_of_all = None if missing is None or margin is None else missing * margin
    revenue = profit = shipping = net = pays_from = None
    if share is not None and missing is not None:
        revenue = rounded(missing * share)
        profit = None if profit_of_all is None else rounded(profit_of_all * share)
        if waived is not None and waived_below is not None:
            shipping = waived + rounded(waived_below * share)
            net = None if profit is None else profit - shipping
    if profit_of_all is not None and waived is not None and waived_below is not None:
        left = profit_of_all - waived_below
        pays_from = waived / left if left > 0 and waived <= left else None
    return FreeShipping(
        threshold=threshold,
        within=within,
        bands=tuple(bands(orders, threshold, within)),
        orders=len(orders),
        just_below=len(below) if known else None,
        missing=missing,
        existing=existing,
        observed_share=observed,
        share=share,
        basis=None if share is None else Basis.OBSERVED if asked.share is None else Basis.SAID,
        revenue=revenue,
        profit=profit,
        shipping=shipping,
        net=net,
        pays_from=pays_from,
    )


def bands(orders: Sequence[Paid], threshold: int, within: float) -> list[Band]:
    """Eight bands about the threshold, each half as wide as "just below"; those of few customers as one with the next.

    No band reaches over the threshold, or over where "just below" begins.
    """
    edges = [rounded(threshold * (1 + within * step / 2)) for step in range(-BANDS_A_SIDE, BANDS_A_SIDE + 1)]
    found: list[Band] = []
    for zone in (edges[:3], edges[2:5], edges[4:]):
        found += _merged([one for one in orders if zone[0] <= one.goods < zone[-1]], zone)
    return found


def _merged(orders: Sequence[Paid], edges: Sequence[int]) -> list[Band]:
    low, place, found = edges[0], 1, list[tuple[int, int, list[Paid]]]()
    while place < len(edges):
        inside = [one for one in orders if low <= one.goods < edges[place]]
        if customers_of(inside) >= LEAST_CUSTOMERS or not inside:
            found.append((low, edges[place], inside))
            low = edges[place]
        place += 1
    if low < edges[-1]:
        rest = [one for one in orders if one.goods >= low]
        while found and rest and customers_of(rest) < LEAST_CUSTOMERS:
            low, _, before = found.pop()
            rest = [*before, *rest]
        found.append((low, edges[-1], rest))
    return [
        Band(low, high, len(of) if not of or customers_of(of) >= LEAST_CUSTOMERS else None) for low, high, of in found
    ]


def existing_threshold(orders: Sequence[Paid]) -> int | None:
    """From which value on shipping costs nothing, while it does below; None where orders show no such thing."""
    told = sorted((one.goods, one.shipping > 0) for one in orders if one.shipping is not None)
    wrong = fewest = sum(pays for _, pays in told)
    best = None
    # From the lowest threshold, from which all are free, upwards: an order that comes to lie below it should pay.
    for place, (goods, pays) in enumerate(told, 1):
        wrong += -1 if pays else 1
        is_last_of_its_value = place == len(told) or told[place][0] > goods
        if is_last_of_its_value and wrong < fewest:
            fewest, best = wrong, place
    if best is None or best < LEAST_ORDERS or len(told) - best < LEAST_ORDERS or fewest > MISTAKEN * len(told):
        return None
    return roundest(told[best - 1][0], told[best][0])


def roundest(above: int, upto: int) -> int:
    """The roundest number above one and not above the other: of 4890 and 5010 it is 5000."""
    for step in (10_000, 5_000, 1_000, 500, 100, 50, 10, 5):
        found = upto // step * step
        if found > above:
            return found
    return upto


def filled_up(orders: Sequence[Paid], threshold: int, within: float) -> float | None:
    """Which share of the orders that would lie just below a threshold lies just above it instead.

    Without it the bands about it would go on evenly from the one before to the one after. None where one has few.
    """
    edges = [rounded(threshold * (1 + within * step)) for step in (-2, -1, 0, 1, 2)]
    zones = [[one for one in orders if low <= one.goods < high] for low, high in pairwise(edges)]
    if min(map(customers_of, zones)) < LEAST_CUSTOMERS:
        return None
    first, below, above, last = map(len, zones)
    step = (last - first) / 3
    missing, too_many = first + step - below, above - (first + 2 * step)
    return max(0.0, min(missing, too_many)) / (first + step)


def customers_of(orders: Iterable[Paid]) -> int:
    """How many distinct ones; orders of nobody who is known count for none."""
    return len({one.buyer for one in orders if one.buyer is not None})


def _shipping(orders: Iterable[Paid], fee: int | None) -> int | None:
    """What was paid for it; None where of any it is not known."""
    total = 0
    for one in orders:
        paid_for = fee if one.shipping is None else one.shipping
        if paid_for is None:
            return None
        total += paid_for
    return total


def rounded(value: float) -> int:
    """To whole minor units."""
    return whole(Decimal(str(value)))
