"""What came out of a simulation, read from its row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.insights.models import Simulation, SimulationState
from portal.insights.points import worth
from portal.insights.simulating import figures
from portal.insights.simulating.figures import Group, Side, Sums
from portal.kernel.money import Money
from portal.kernel.wording import Plural, say, translatable

CONSTANT = translatable(
    "Orders, contributions and redemptions are as they were: nobody is taken to buy more, or to redeem otherwise, "
    "because of the other terms."
)
_UNEXPLAINED = Plural(
    "Today's terms do not give what was booked for one member, so nothing is compared. Were programme, tiers or rules "
    "changed in the period? Choose a later first day.",
    "Today's terms do not give what was booked for {count} members or more, so nothing is compared. Were programme, "
    "tiers or rules changed in the period? Choose a later first day.",
)

__all__ = ["CONSTANT", "Group", "Move", "Side"]


@dataclass(frozen=True, slots=True)
class Move:
    """From tier to tier, by their names."""

    before: str | None
    after: str | None
    members: int
    is_rest: bool
    rises: bool | None


@dataclass(frozen=True, slots=True)
class Term:
    """A value that is tried, and of which rule or tier; of the programme where there is none."""

    thing: str | None
    name: str
    value: str | None


def refusal(row: Simulation, locale: str) -> str | None:
    """Why nothing is compared."""
    return say(_UNEXPLAINED, locale, count=row.unlike) if row.state is SimulationState.REFUSED else None


def lines(row: Simulation) -> list[str]:
    """What is another value than today, a line each, in the words of the API."""
    told = [f"{name}: {value}" for name, value in sorted(row.changes["programme"].items())]
    for one in (*row.changes["rules"], *row.changes["tiers"]):
        name = one.get("title") or one.get("name")
        told.append(f"{name}: {', '.join(f'{key} {value}' for key, value in _told(one))}")
    return told


def terms(row: Simulation) -> list[Term]:
    """The same, each value by itself, so that it can be said in words."""
    told = [Term(None, name, _as_text(value)) for name, value in sorted(row.changes["programme"].items())]
    for one in (*row.changes["rules"], *row.changes["tiers"]):
        thing = one.get("title") or one.get("name")
        told += [Term(thing, key, _as_text(value)) for key, value in _told(one)]
    return told


def revenue_of(row: Simulation) -> Money | None:
    """What was bought in the period."""
    return Money(row.sums["revenue"], row.sums["currency"]) if row.state is SimulationState.DONE else None


def sides_of(row: Simulation) -> tuple[Side, Side] | None:
    """By today's terms, and by the others."""
    revenue = revenue_of(row)
    if revenue is None:
        return None
    before, after = row.sums["per unit"]
    return figures.sides(_sums(row), revenue, (before, after))


def moves_of(row: Simulation) -> Sequence[Move]:
    """From which tier to which."""
    if row.state is not SimulationState.DONE:
        return ()
    names = dict(row.sums["tiers"])
    ranks = {None: -1} | {slug: rank for rank, (slug, _) in enumerate(row.sums["tiers"])}
    return [
        Move(
            before=names.get(one.before, one.before),
            after=names.get(one.after, one.after),
            members=one.members,
            is_rest=one.is_rest,
            rises=None if one.before == one.after else ranks.get(one.after, -1) > ranks.get(one.before, -1),
        )
        for one in figures.moves(_sums(row))
    ]


def groups_of(row: Simulation) -> Sequence[Group]:
    """Who gains, and who loses."""
    return figures.groups(_sums(row)) if row.state is SimulationState.DONE else ()


def break_even_of(row: Simulation) -> float | None:
    """By how much orders have to rise for richer terms to pay."""
    found, revenue = sides_of(row), revenue_of(row)
    if found is None or revenue is None or revenue.minor <= 0 or row.margin is None:
        return None
    before, after = _rates(found, revenue, row)
    if after <= before:
        return None
    return figures.break_even(before, after, found[0].points.redemption_rate, row.margin)


def lift_of(row: Simulation) -> float | None:
    """By how much orders would rise by the elasticity that was said."""
    found, revenue = sides_of(row), revenue_of(row)
    if found is None or revenue is None or revenue.minor <= 0 or row.elasticity is None:
        return None
    before, after = _rates(found, revenue, row)
    return figures.factor(before, after, row.elasticity) - 1 if max(before, after) < 1 else None


def _told(one: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """What a rule or a tier gives and asks; that it is switched off, but not that it is on."""
    off = [("is_active", False)] if one.get("is_active") is False else []
    return [*((key, one[key]) for key in _TOLD if one.get(key) not in _SAID_NOTHING), *off]


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _rates(found: tuple[Side, Side], revenue: Money, row: Simulation) -> tuple[float, float]:
    """What is issued and not taken back, as a share of revenue."""
    worths = [
        worth(side.points.issued - side.points.reversed, unit).minor / revenue.minor
        for side, unit in zip(found, row.sums["per unit"], strict=True)
    ]
    return worths[0], worths[1]


def _sums(row: Simulation) -> Sums:
    return Sums.of(row.sums)


_SAID_NOTHING: Sequence[object] = (None, False, "", [])
_TOLD = (
    *("points", "per_currency_unit", "multiplier", "earns_nothing", "daily_cap", "hold_days", "multiplier_by_tier"),
    *("starts_at", "ends_at", "rank", "qualifying_points", "entry_points", "earn_multiplier"),
)
