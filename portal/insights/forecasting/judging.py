"""How right forecasts were (IN14). Never by MAPE, which breaks where nothing came."""

from collections.abc import Sequence
from statistics import fmean


def wmape(came: Sequence[float], foretold: Sequence[float]) -> float | None:
    """By which share of what came forecasts were off, in all: Σ|y − f| / Σ|y|; None where nothing came."""
    whole = sum(map(abs, came))
    return sum(abs(y - f) for y, f in zip(came, foretold, strict=True)) / whole if whole else None


def bias(came: Sequence[float], foretold: Sequence[float]) -> float | None:
    """Whether they were too high (above 0) or too low: Σ(f − y) / Σ|y|; None where nothing came."""
    whole = sum(map(abs, came))
    return (sum(foretold) - sum(came)) / whole if whole else None


def mase(came: Sequence[float], foretold: Sequence[float], before: Sequence[float], season: int = 1) -> float | None:
    """The mean error over that of "as it was ``season`` periods ago" within ``before``; None where nothing moved there.

    Hyndman, Koehler, Another look at measures of forecast accuracy, 2006.
    """
    naive = [abs(now - then) for now, then in zip(before[season:], before[:-season], strict=True)]
    if not naive or not (scale := fmean(naive)):
        return None
    return fmean(abs(y - f) for y, f in zip(came, foretold, strict=True)) / scale


def coverage(came: Sequence[float], ranges: Sequence[tuple[float, float]]) -> float:
    """The share that came to lie within its range, both ends included."""
    return fmean(low <= y <= high for y, (low, high) in zip(came, ranges, strict=True))


def interval_score(came: Sequence[float], ranges: Sequence[tuple[float, float]], alpha: float) -> float:
    """Width, and 2/α of every miss on top; the mean of all, and less is better. Gneiting, Raftery 2007."""
    return fmean(
        high - low + 2 / alpha * (max(0.0, low - y) + max(0.0, y - high))
        for y, (low, high) in zip(came, ranges, strict=True)
    )
