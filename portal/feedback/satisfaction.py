"""NPS and CSAT with their intervals; z is that of 95 % (IN19)."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964
LEAST_ANSWERS = 10
"""With fewer there is no score, only answers."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its interval of 95 %."""

    value: float
    low: float
    high: float


def net_promoter_score(promoters: int, detractors: int, answers: int) -> Figure | None:
    """Promoters less detractors in a hundred, −100 to 100, by the adjusted Wald method; None with too few answers."""
    if answers < LEAST_ANSWERS:
        return None
    count, least, most = answers + 3, detractors + 0.75, promoters + 0.75
    centre = (most - least) / count
    half = Z * sqrt(((most + least) / count - centre**2) / count)
    return Figure(
        value=(promoters - detractors) / answers * 100,
        low=max(-100.0, (centre - half) * 100),
        high=min(100.0, (centre + half) * 100),
    )


def satisfied_share(satisfied: int, answers: int) -> Figure | None:
    """The share of 4 and 5 of 5, 0 to 1, with Wilson's interval; None with too few answers."""
    if answers < LEAST_ANSWERS:
        return None
    share, spread = satisfied / answers, Z**2 / answers
    centre = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / answers + spread / (4 * answers)) / (1 + spread)
    return Figure(value=share, low=max(0.0, centre - half), high=min(1.0, centre + half))
