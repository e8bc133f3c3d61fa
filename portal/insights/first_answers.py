"""When questions got their first answer, and what may be promised of that to who asks (IN20).

An answer is a reply by somebody else that can be seen. A question that is open counts as long as it waits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import NamedTuple

from portal.accounts.viewer import VISITOR
from portal.community.queries import sight
from portal.insights.medians import median_interval
from portal.insights.survival import Curve, curve
from portal.kernel import sql
from portal.kernel.wording import Plural, say

WINDOW = timedelta(days=90)
MOST = 500
"""The newest of the window: what was long ago says less of who asks now."""
LEAST = 10
"""Of fewer questions nothing is promised."""
STILL_WAIT = 0.25
_HOUR = 3600
_DAY = 24
_IN_HOURS = 2 * _DAY
_WITHIN_HOURS = Plural(
    "Three of four questions are answered within one hour.",
    "Three of four questions are answered within {count} hours.",
)
_WITHIN_DAYS = Plural(
    "Three of four questions are answered within one day.", "Three of four questions are answered within {count} days."
)


class Asked(NamedTuple):
    """A question, and its first answer where it has one."""

    at: datetime
    answered_at: datetime | None
    is_official: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """Within how many hours three of four questions were answered, of how many."""

    hours: int
    questions: int

    def sentence(self, locale: str) -> str:
        """In hours up to two days, then in days."""
        if self.hours <= _IN_HOURS:
            return say(_WITHIN_HOURS, locale, count=self.hours)
        return say(_WITHIN_DAYS, locale, count=ceil(self.hours / _DAY))


@dataclass(frozen=True, slots=True)
class MedianWait:
    """In hours, with the interval of 95 %: none of five or fewer (IN21), and no upper end where many wait."""

    hours: float
    low: float | None
    high: float | None


async def promise(now: datetime) -> Promise | None:
    """Of what anybody may read; None where too few were asked, or more than a quarter waits for ever."""
    values = sql.Values([now - WINDOW, now])
    asked = await first_answers(sight.visible_to(VISITOR, values), values, most=MOST)
    usual = waits(asked, now).by_when(STILL_WAIT) if len(asked) >= LEAST else None
    return None if usual is None else Promise(max(1, ceil(usual / _HOUR)), len(asked))


async def first_answers(condition: str, values: sql.Values, *, most: int | None = None) -> list[Asked]:
    """Questions ``t`` asked from the first of ``values`` on and before the second, if a condition of ours holds.

    Of many the newest ``most``.
    """
    newest = "" if most is None else f"ORDER BY t.created_at DESC, t.id DESC LIMIT {most}"
    rows = await sql.fetch(
        f"""
        SELECT t.created_at AS asked_at, a.created_at AS answered_at, a.is_official
        FROM threads t LEFT JOIN posts a ON a.id = (
            SELECT p.id FROM posts p
            WHERE p.thread_id = t.id AND p.number > 1 AND p.state = 'VISIBLE' AND p.created_at < $2
                AND (p.author_id IS NULL OR t.author_id IS NULL OR p.author_id <> t.author_id)
            ORDER BY p.created_at, p.number LIMIT 1)
        WHERE t.kind = 'QUESTION' AND t.state = 'VISIBLE' AND t.merged_into_id IS NULL
            AND t.created_at >= $1 AND t.created_at < $2 AND {condition} {newest}
        """,  # noqa: S608 - a condition of ours
        *values,
    )
    return [
        Asked(sql.instant_of(row["asked_at"]), sql.instant_or_none(row["answered_at"]), bool(row["is_official"]))
        for row in rows
    ]


def waits(asked: Sequence[Asked], end: datetime) -> Curve:
    """How long they waited until ``end``, in seconds."""
    return curve(*_waited(asked, end))


def median_wait(asked: Sequence[Asked], end: datetime) -> MedianWait | None:
    """By when half of them had an answer; None where half still waited at ``end``, or nobody asked."""
    came, still_open = _waited(asked, end)
    median = curve(came, still_open).median
    if median is None:
        return None
    found = median_interval(came, still_open)
    if found is None:
        return MedianWait(median / _HOUR, None, None)
    return MedianWait(median / _HOUR, found.low / _HOUR, None if found.high is None else found.high / _HOUR)


def _waited(asked: Sequence[Asked], end: datetime) -> tuple[list[float], list[float]]:
    """How long those took that came, and how long those wait that are open, in seconds."""
    came = [(one.answered_at - one.at).total_seconds() for one in asked if one.answered_at is not None]
    return came, [max(0.0, (end - one.at).total_seconds()) for one in asked if one.answered_at is None]
