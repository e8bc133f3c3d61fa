"""What became of the points of a span, what members hold at its end, and what that is worth (IN31)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from portal.kernel import sql
from portal.kernel.money import Money, minor_digits
from portal.loyalty.ledger.models import Pot, TransferKind
from portal.loyalty.programme.current import current
from portal.settings import settings

HELD = {Pot.AVAILABLE, Pot.PENDING, Pot.RESERVED}
_MEMBERS = HELD | {Pot.DEBT}
_ISSUED = {TransferKind.EARN, TransferKind.IMPORT}
_ENDED = {TransferKind.EXPIRE, TransferKind.ERASE}
_SPENT = {TransferKind.REDEEM, TransferKind.RETURN}


@dataclass(frozen=True, slots=True)
class Points:
    """Of a span, but for `outstanding` and `liability`, which are of its end."""

    issued: int
    redeemed: int
    expired: int
    reversed: int
    outstanding: int
    liability: Money

    @property
    def redemption_rate(self) -> float:
        """Redeemed of what was issued and not taken back."""
        return self._share(self.redeemed)

    @property
    def breakage_rate(self) -> float:
        """Expired of what was issued and not taken back."""
        return self._share(self.expired)

    def _share(self, points: int) -> float:
        kept = self.issued - self.reversed
        return points / kept if kept > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Moved:
    """All transfers of one kind between two pots: in the span, and ever until its end."""

    kind: TransferKind
    source: Pot
    target: Pot
    within: int
    ever: int


async def points(since: datetime, until: datetime) -> Points:
    """By when each transfer was written, from ``since`` and before ``until``."""
    rows = await sql.fetch(
        """
        SELECT kind, from_pot, to_pot, SUM(CASE WHEN created_at >= $1 THEN points ELSE 0 END) AS within_span,
            SUM(points) AS ever
        FROM points_transfers WHERE created_at < $2 GROUP BY kind, from_pot, to_pot
        """,
        since,
        until,
    )
    moved = [
        Moved(
            TransferKind(row["kind"]),
            Pot(row["from_pot"]),
            Pot(row["to_pot"]),
            int(row["within_span"]),
            int(row["ever"]),
        )
        for row in rows
    ]
    return summed(moved, (await current()).points_per_currency_unit)


def summed(moved: Iterable[Moved], per_unit: int) -> Points:
    """The figures of these transfers, where ``per_unit`` points are worth a unit of the programme's currency."""
    sums: Counter[str] = Counter()
    outstanding = 0
    for one in moved:
        sums[_what(one)] += abs(_gained(one)) * one.within * _sign(one)
        outstanding += one.ever * ((one.target in HELD) - (one.source in HELD))
    return Points(
        issued=sums["issued"],
        redeemed=sums["redeemed"],
        expired=sums["expired"],
        reversed=sums["reversed"],
        outstanding=outstanding,
        liability=worth(outstanding, per_unit),
    )


def worth(outstanding: int, per_unit: int) -> Money:
    """What the points would cost if all were redeemed, rounded up: none is taken for lost in advance (IN13)."""
    currency = settings().currency
    return Money(-(-outstanding * 10 ** minor_digits(currency) // per_unit), currency)


def _gained(one: Moved) -> int:
    """1 where members have more by it, -1 where they have less, 0 where it stays with them, or outside."""
    return (one.target in _MEMBERS) - (one.source in _MEMBERS)


def _what(one: Moved) -> str:
    if one.kind in _SPENT:
        return "redeemed"
    if one.kind in _ENDED:
        return "expired"
    if one.kind in _ISSUED or (one.kind is TransferKind.ADJUST and _gained(one) > 0):
        return "issued"
    if one.kind in {TransferKind.REVERSE, TransferKind.ADJUST}:
        return "reversed"
    return "moved"


def _sign(one: Moved) -> int:
    """Whether it adds to its figure: what comes back lessens what was redeemed, and a debt that ends what expired."""
    gained = _gained(one)
    return gained if _what(one) == "issued" else -gained
