"""When customers turn to the brand, and how long they wait, by weekday and hour, so that shifts can be planned (IN41).

Nothing of who answers: it is for planning, and ranks nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.accounts.restricted import unrestricted
from portal.insights.first_answers import Asked, MedianWait, first_answers, median_wait
from portal.kernel import clock, sql

LEAST_QUESTIONS = 6
"""Of fewer a median says nothing (IN21)."""
Slot = tuple[int, int]
"""A weekday, 1 for Monday to 7, and an hour, 0 to 23, in the programme's time zone."""


@dataclass(frozen=True, slots=True)
class Load:
    """What came in an hour of the week, over a whole span."""

    weekday: int
    hour: int
    questions: int
    contacts: int
    wait: MedianWait | None
    """Until the first answer to the questions of that hour; None of fewer than six, and where half still wait."""


async def workload(since: datetime, until: datetime) -> Sequence[Load]:
    """Every hour of the week in which a question or a contact came, in their order."""
    asked: dict[Slot, list[Asked]] = defaultdict(list)
    for one in await first_answers("TRUE", sql.Values([since, until])):
        asked[_slot(one.at)].append(one)
    rows = await sql.fetch(
        f"SELECT i.at FROM interactions i WHERE i.at >= $1 AND i.at < $2 AND {unrestricted('i.member_id')}",  # noqa: S608
        since,
        until,
    )
    contacts = Counter(_slot(sql.instant_of(row["at"])) for row in rows)
    end = min(until, clock.now())
    return [
        Load(weekday, hour, len(asked[weekday, hour]), contacts[weekday, hour], _median(asked[weekday, hour], end))
        for weekday, hour in sorted({*asked, *contacts})
    ]


def _slot(at: datetime) -> Slot:
    local = clock.local(at)
    return local.isoweekday(), local.hour


def _median(asked: Sequence[Asked], end: datetime) -> MedianWait | None:
    return median_wait(asked, end) if len(asked) >= LEAST_QUESTIONS else None
