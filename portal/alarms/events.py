"""What happens to alarms that other features may react to."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRaised(Event):
    """Something is wrong that was not before; that there is more of it raises nothing anew."""

    alarm_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmOver(Event):
    """The cause of an alarm is gone, and the alarm with it."""

    alarm_id: UUID
