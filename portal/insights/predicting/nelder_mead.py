"""The downhill simplex of Nelder and Mead (1965): the least of a function of a few numbers, without derivatives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Point = tuple[float, ...]
Function = Callable[[Point], float]

MOST_STEPS = 2000


@dataclass(frozen=True, slots=True)
class Minimum:
    """Where the search ended; `is_found` is False where it had to give up before it came to rest."""

    at: Point
    value: float
    steps: int
    is_found: bool


def minimum(function: Function, start: Sequence[float], *, step: float = 0.25, tolerance: float = 1e-8) -> Minimum:
    """The least of ``function`` that the simplex comes to from ``start``, whose first steps are ``step``."""
    first = tuple(start)
    corners = [first, *(_moved(first, axis, step) for axis in range(len(first)))]
    simplex = sorted((function(corner), corner) for corner in corners)
    steps = 0
    while not _is_at_rest(simplex, tolerance) and steps < MOST_STEPS:
        simplex = sorted(_next(simplex, function))
        steps += 1
    value, at = simplex[0]
    return Minimum(at, value, steps, steps < MOST_STEPS)


def _next(simplex: list[tuple[float, Point]], function: Function) -> list[tuple[float, Point]]:
    """The simplex after one step: its worst corner goes to the other side of the others, or all draw together."""
    *kept, (worst_value, worst) = simplex
    centre = tuple(sum(values) / len(kept) for values in zip(*(corner for _, corner in kept), strict=True))

    def towards(factor: float) -> tuple[float, Point]:
        point = tuple(middle + factor * (bad - middle) for middle, bad in zip(centre, worst, strict=True))
        return function(point), point

    reflected = towards(-1.0)
    if reflected[0] < kept[0][0]:
        return [*kept, min(reflected, towards(-2.0))]
    if reflected[0] < kept[-1][0]:
        return [*kept, reflected]
    contracted = towards(-0.5 if reflected[0] < worst_value else 0.5)
    if contracted[0] < min(reflected[0], worst_value):
        return [*kept, contracted]
    best = simplex[0][1]
    drawn = [tuple((one + least) / 2 for one, least in zip(corner, best, strict=True)) for _, corner in simplex[1:]]
    return [simplex[0], *((function(corner), corner) for corner in drawn)]


def _is_at_rest(simplex: list[tuple[float, Point]], tolerance: float) -> bool:
    best_value, best = simplex[0]
    spread = max(abs(one - least) for _, corner in simplex[1:] for one, least in zip(corner, best, strict=True))
    return spread <= tolerance**0.5 and simplex[-1][0] - best_value <= tolerance * max(1.0, abs(best_value))


def _moved(point: Point, axis: int, by: float) -> Point:
    return tuple(value + by if place == axis else value for place, value in enumerate(point))
