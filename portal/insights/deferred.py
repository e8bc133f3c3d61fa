"""Which part of what was paid waits for the points that came with it, by IFRS 15 (IN13)."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from portal.insights.ageing import ageing
from portal.insights.amounts import own, whole
from portal.insights.forecasting import deferring
from portal.kernel import sql
from portal.kernel.money import Money, minor_digits
from portal.loyalty.ledger.models import SourceType, TransferKind
from portal.loyalty.programme.current import current
from portal.settings import settings
from portal.shop.amounts import in_programme
from portal.shop.orders.standing import STANDS

_OF_ORDERS = f"a.kind = '{TransferKind.EARN.value}' AND a.source_type = '{SourceType.ORDER.value}'"
_IN_SPAN = "l.earned_at >= $1 AND l.earned_at < $2 AND a.created_at < $2"
_BACK = f"'{TransferKind.REVERSE.value}', '{TransferKind.ADJUST.value}'"
_SPENT = f"'{TransferKind.REDEEM.value}', '{TransferKind.RETURN.value}'"


@dataclass(frozen=True, slots=True)
class Deferred:
    """Of the orders of a span that earned points, net of refunds, until its end."""

    price: Money
    goods: Money
    points: Money
    """The part of the price that belongs to the points."""
    issued: int
    """Points that these orders earned, without those taken back."""
    expected: int
    """Those of them that are expected to be redeemed; all, as long as none has expired."""
    redeemed: int
    recognised: Money
    """What of the points' part is revenue by the end of the span."""
    waiting: Money
    """The rest of it."""


async def deferred(end: date, since: datetime, until: datetime) -> Deferred:
    """From ``since`` and before ``until``, which is the end of the day ``end``."""
    issued, redeemed = await _points(since, until)
    found = await ageing(end)
    rate = min(1.0, sum(one.share for one in found.ages)) if found.has_expired else 1.0
    return worked_out(
        await _price(since, until), issued, redeemed, rate, per_unit=(await current()).points_per_currency_unit
    )


def worked_out(price: int, issued: int, redeemed: int, rate: float, *, per_unit: int) -> Deferred:
    """``rate`` is the share of points that is redeemed in the end; ``price`` is in minor units."""
    expected = max(redeemed, round(issued * rate))
    worth = expected * 10 ** minor_digits(settings().currency) / per_unit
    _, points = deferring.split(price, price, worth) if price > 0 else (0.0, 0.0)
    part = whole(Decimal(points))
    by_now = whole(Decimal(deferring.recognised(points, redeemed, expected))) if expected else 0
    return Deferred(
        price=own(price),
        goods=own(price - part),
        points=own(part),
        issued=issued,
        expected=expected,
        redeemed=redeemed,
        recognised=own(by_now),
        waiting=own(part - by_now),
    )


async def _points(since: datetime, until: datetime) -> tuple[int, int]:
    """What the orders of the span earned, without what was taken back, and what was redeemed of that."""
    earned = await sql.fetch_value(
        f"""
        SELECT SUM(l.amount) FROM points_lots l JOIN points_transfers a ON a.id = l.award_id
        WHERE {_OF_ORDERS} AND {_IN_SPAN}
        """,  # noqa: S608 - constants
        since,
        until,
    )
    drawn = await sql.fetch_one(
        f"""
        SELECT SUM(CASE WHEN t.kind IN ({_BACK}) THEN d.points ELSE 0 END) AS back,
            SUM(CASE WHEN t.kind IN ({_SPENT}) THEN d.points ELSE 0 END) AS spent
        FROM points_draws d JOIN points_lots l ON l.id = d.lot_id JOIN points_transfers a ON a.id = l.award_id
            JOIN points_transfers t ON t.id = d.transfer_id
        WHERE {_OF_ORDERS} AND {_IN_SPAN} AND t.created_at < $2
        """,  # noqa: S608 - constants
        since,
        until,
    )
    back, spent = (int(drawn["back"] or 0), int(drawn["spent"] or 0)) if drawn else (0, 0)
    return max(0, int(earned or 0) - back), max(0, spent)


async def _price(since: datetime, until: datetime) -> int:
    rows = await sql.fetch(
        f"""
        SELECT o.currency, o.rate, SUM(o.total_minor - o.refunded_minor) AS net FROM orders o
        WHERE {STANDS} AND o.id IN (
            SELECT a.source_id FROM points_lots l JOIN points_transfers a ON a.id = l.award_id
            WHERE {_OF_ORDERS} AND {_IN_SPAN})
        GROUP BY o.currency, o.rate
        """,  # noqa: S608 - constants
        since,
        until,
    )
    return sum(in_programme(int(row["net"]), row["currency"], row["rate"]) for row in rows)
