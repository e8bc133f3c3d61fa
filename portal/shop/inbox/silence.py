"""Shops that are silent for longer than usual, by their own rhythm (SH84).

A silence is unusual when its very hours, shifted back by whole weeks, were lively in each of the four weeks before:
so nights and Sundays on which a shop was never heard say nothing, and a shop that never sent anything has no usual.
A silence of more than a week is held against weeks as long, so that slow shops are noticed as well. Nor do public
holidays: a shop that rests falls silent at its usual pause, and is then given two days on which it is usually heard.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from portal.kernel import clock, sql
from portal.settings import Settings, settings
from portal.shop.inbox import sources

SHORTEST = timedelta(hours=1)
SLOT = timedelta(minutes=10)
"""Words of one order come together: what counts is in how many such slots the shop was heard."""
LIVELY = 8
"""So many slots: where that many are usual, all of them are empty by chance once in three thousand times (e^-8)."""
PAUSE = timedelta(hours=4)
"""So long is nothing heard at night, or between two words of a slow shop, in the midst of which no silence begins."""
DAYS = 3
"""On so many days it must be usually heard in a silence that begins at a pause: two holidays may follow each other."""
BEFORE = 4
SPANS = (1, 2, 4)
"""In weeks: how much of a silence is looked at, and by how much it is shifted back each time."""
_WEEK = timedelta(days=7)


async def silent_shops(chosen: Settings, now: datetime) -> Mapping[str, datetime]:
    """The shops whose silence is unusual at that moment, with the time of their last word."""
    found = {source: await _unusual_since(source, now) for source in sources.expected(chosen)}
    return {source: since for source, since in found.items() if since is not None}


async def _unusual_since(source: str, now: datetime) -> datetime | None:
    last = await sql.fetch_value(
        "SELECT MAX(received_at) FROM shop_deliveries WHERE source = $1 AND received_at <= $2", source, now
    )
    if last is None or now - (since := sql.instant_of(last)) < SHORTEST:
        return None
    for weeks in SPANS:
        until = min(now, since + weeks * _WEEK)
        if await _was_lively(source, since + SLOT, until, weeks):
            return since
        if until == now:
            break
    return None


async def _was_lively(source: str, since: datetime, until: datetime, weeks: int) -> bool:
    """Whether the shop was heard well in the same hours, each time that they are shifted back."""
    for times in range(1, BEFORE + 1):
        back = weeks * times * _WEEK
        if not await _is_lively(source, _earlier(since, back), _earlier(until, back)):
            return False
    return True


async def _is_lively(source: str, since: datetime, until: datetime) -> bool:
    """Slot by slot, each found by the index: however much a shop tells, that is a handful of looks.

    Well heard without a pause, or else on enough days for no holidays to do.
    """
    after, has_paused, days = since, False, set[date]()
    for _ in range(LIVELY):
        found = await _first_word(source, after, until)
        if found is None:
            return False
        has_paused = has_paused or found - after >= PAUSE
        after = found + SLOT
        days.add(clock.local_day(found))
    while has_paused and len(days) < DAYS:
        found = await _first_word(source, clock.end_of_day(max(days)), until)
        if found is None:
            return False
        days.add(clock.local_day(found))
    return True


async def _first_word(source: str, since: datetime, until: datetime) -> datetime | None:
    found = await sql.fetch_value(
        "SELECT MIN(received_at) FROM shop_deliveries WHERE source = $1 AND received_at >= $2 AND received_at < $3",
        source,
        since,
        until,
    )
    return None if found is None else sql.instant_of(found)


def _earlier(instant: datetime, back: timedelta) -> datetime:
    """The same hour of the day by the brand's clock, also over a change of the clocks."""
    zone = settings().zone
    local = instant.astimezone(zone).replace(tzinfo=None) - back
    return local.replace(tzinfo=zone).astimezone(UTC)
