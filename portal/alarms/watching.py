"""Raising alarms and ending them: the rows are brought to what is wrong at the moment, by any number of workers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog

from portal.alarms import causes
from portal.alarms.causes import Cause
from portal.alarms.events import AlarmOver, AlarmRaised
from portal.alarms.models import Alarm, AlarmKind
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work

_LOCK = "alarms"
_log = structlog.get_logger(__name__)
_Key = tuple[AlarmKind, str]


async def watch(now: datetime) -> int:
    """Look at everything that may be wrong; how many alarms were raised, or are over, since the last look (SH83).

    Nothing is written, and nobody waits, while all is as it was.
    """
    found = {(one.kind, one.about): one for one in await causes.all_causes(now)}
    if _is_told(found, await Alarm.all()):
        return 0
    return await _bring_to(found)


def _is_told(found: Mapping[_Key, Cause], alarms: Sequence[Alarm]) -> bool:
    told = {(one.kind, one.about): (one.count, one.since) for one in alarms}
    return told == {key: (one.count, one.since) for key, one in found.items()}


@unit_of_work
async def _bring_to(found: Mapping[_Key, Cause]) -> int:
    """A second worker that found the same waits here, and finds it told."""
    await advisory_lock(_LOCK)
    known = {(one.kind, one.about): one for one in await Alarm.all()}
    new = [cause for key, cause in found.items() if key not in known]
    over = [alarm for key, alarm in known.items() if key not in found]
    for key, alarm in known.items():
        if key in found:
            await Alarm.filter(id=alarm.id).update(count=found[key].count, since=found[key].since)
    for cause in new:
        await _raise(cause)
    for alarm in over:
        await Alarm.filter(id=alarm.id).delete()
        await announce(AlarmOver(alarm_id=alarm.id))
        _log.info("alarm_over", kind=alarm.kind.value, about=alarm.about)
    return len(new) + len(over)


async def _raise(cause: Cause) -> None:
    alarm = await Alarm.create(
        id=new_id(),
        kind=cause.kind,
        about=cause.about,
        count=cause.count,
        since=cause.since,
        raised_at=clock.now(),
    )
    await announce(AlarmRaised(alarm_id=alarm.id))
    _log.warning("alarm_raised", kind=cause.kind.value, about=cause.about, count=cause.count)
