"""What a simulation comes to: sums over all members, and what they mean in money (IN25, IN26)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from portal.insights.points import Moved, Points, summed, worth
from portal.insights.simulating.ground import Outcome
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Pot, TransferKind

LEAST = 10
"""No group of fewer is shown by itself."""
BOUNDS = (-500, -100, 0, 1, 101, 501)
"""Where groups of members begin by how many points more they get: 500 or more fewer, 100 to 499 fewer …"""
NO_TIER = ""


@dataclass(slots=True)
class Sums:
    """Over all members so far, by today's terms and by the others; what is kept between two steps."""

    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)
    moves: Counter[str] = field(default_factory=Counter)
    gains: Counter[str] = field(default_factory=Counter)
    gained: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Sums":
        return cls(**{name: Counter(stored.get(name, {})) for name in cls.__slots__})

    def stored(self) -> dict[str, Any]:
        return {name: dict(getattr(self, name)) for name in self.__slots__}

    def join(self, others: "Sums") -> None:
        """The same over other members."""
        for name in self.__slots__:
            getattr(self, name).update(getattr(others, name))

    def add(self, today: Outcome, tried: Outcome) -> None:
        """One member more."""
        for sums, outcome in ((self.before, today), (self.after, tried)):
            for flow, points in outcome.sums.items():
                sums[":".join(flow)] += points
            sums["outstanding"] += outcome.outstanding
            sums["cut short"] += outcome.cut_short
        self.moves[f"{_slug(today)}>{_slug(tried)}"] += 1
        more = _net(tried) - _net(today)
        group = str(sum(more >= bound for bound in BOUNDS))
        self.gains[group] += 1
        self.gained[group] += more


@dataclass(frozen=True, slots=True)
class Side:
    """What one set of terms gives."""

    points: Points
    redeemed_by_habit: int
    """What would be redeemed if of each point as much were as in fact."""
    cost: Money
    share: float | None
    """Cost of revenue."""
    cut_short: int


@dataclass(frozen=True, slots=True)
class Move:
    """So many members were in one tier and would be in another; None is no tier, both None all small groups."""

    before: str | None
    after: str | None
    members: int
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """So many members would get from ``least`` to ``most`` points more, or fewer; None has no bound."""

    least: int | None
    most: int | None
    members: int
    points: int


def sides(sums: Sums, revenue: Money, per_unit: tuple[int, int]) -> tuple[Side, Side]:
    """Both, where ``per_unit`` points are worth a unit of the currency today and by the other terms."""
    points = [_points(each, unit) for each, unit in ((sums.before, per_unit[0]), (sums.after, per_unit[1]))]
    habit = points[0].redemption_rate
    found = []
    for one, each, unit in ((points[0], sums.before, per_unit[0]), (points[1], sums.after, per_unit[1])):
        redeemed = max(0, round((one.issued - one.reversed) * habit))
        cost = worth(redeemed, unit)
        share = cost.minor / revenue.minor if revenue.minor > 0 else None
        found.append(Side(one, redeemed, cost, share, each["cut short"]))
    return found[0], found[1]


def moves(sums: Sums) -> Sequence[Move]:
    """From which tier to which; fewer than ten are told together, of whatever tiers."""
    cells = {tuple(name.split(">")): members for name, members in sums.moves.items()}
    shown = {pair: members for pair, members in cells.items() if members >= LEAST}
    rest = sum(cells.values()) - sum(shown.values())
    if 0 < rest < LEAST and shown:
        smallest = min(shown, key=lambda pair: (shown[pair], pair))
        rest += shown.pop(smallest)
    told = [Move(before or None, after or None, members) for (before, after), members in sorted(shown.items())]
    return [*told, Move(None, None, rest, is_rest=True)] if rest else told


def groups(sums: Sums) -> Sequence[Group]:
    """Who would get how many more or fewer, from the largest loss to the largest gain; neighbours under ten are one."""
    places = [(place, sums.gains[str(place)], sums.gained[str(place)]) for place in range(len(BOUNDS) + 1)]
    found = [[place, place, members, points] for place, members, points in places if members]
    while len(found) > 1 and (small := next((one for one in found if one[2] < LEAST), None)) is not None:
        at = found.index(small)
        other = min((near for near in (at - 1, at + 1) if 0 <= near < len(found)), key=lambda near: found[near][2])
        first, second = sorted((at, other))
        found[first : second + 1] = [
            [found[first][0], found[second][1], found[first][2] + found[second][2], found[first][3] + found[second][3]]
        ]
    return [Group(_least(first), _most(last), members, points) for first, last, members, points in found]


def break_even(before: float, after: float, redeemed: float, margin: float) -> float | None:
    """By how much orders have to rise for a richer reward to pay: (r₁ − r₀)u / (m − r₁u); None where nothing does."""
    left = margin - after * redeemed
    return (after - before) * redeemed / left if left > 0 else None


def factor(before: float, after: float, elasticity: float) -> float:
    """By how much more is bought if a reward works as a lower price does: ((1 − r₁)/(1 − r₀))^(−ε)."""
    return float(((1 - after) / (1 - before)) ** -elasticity)


def _points(sums: Mapping[str, int], per_unit: int) -> Points:
    flows = [(name.split(":"), points) for name, points in sums.items() if ":" in name]
    moved = [Moved(TransferKind(kind), Pot(source), Pot(to), points, 0) for (kind, source, to), points in flows]
    told = summed(moved, per_unit)
    outstanding = sums.get("outstanding", 0)
    return Points(told.issued, told.redeemed, told.expired, told.reversed, outstanding, worth(outstanding, per_unit))


def _net(outcome: Outcome) -> int:
    kinds = {TransferKind.EARN: 1, TransferKind.REVERSE: -1}
    return sum(kinds.get(flow[0], 0) * points for flow, points in outcome.sums.items())


def _slug(outcome: Outcome) -> str:
    return NO_TIER if outcome.tier is None else str(outcome.tier.slug)


def _least(place: int) -> int | None:
    return None if place == 0 else BOUNDS[place - 1]


def _most(place: int) -> int | None:
    return None if place == len(BOUNDS) else BOUNDS[place] - 1
