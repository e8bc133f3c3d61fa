"""Telling staff of an alarm that was raised, and taking that back when it is over (SH83)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from portal.accounts.models import Role
from portal.accounts.queries import holders_of
from portal.alarms.models import Alarm
from portal.alarms.readers import roles_for
from portal.notifications.inbox import News, take_back, tell_all
from portal.notifications.models import NotificationKind


async def of_alarm(about: Mapping[str, Any], _: UUID | None, most: int) -> None:
    """Everybody who may do something about it when it is told; nobody where it is over by then."""
    alarm_id = UUID(about["alarm"])
    alarm = await Alarm.get_or_none(id=alarm_id)
    if alarm is not None:
        news = News(kind=NotificationKind.ANNOUNCEMENT, subject=("Alarm", alarm_id))
        await tell_all([one.id for one in await holders_of(roles_for(alarm.kind))], news, once=_once(alarm_id))


async def forget_alarm(alarm_id: UUID) -> None:
    """The notice goes with what it is about; who left the staff meanwhile sees it no more anyway."""
    await take_back([one.id for one in await holders_of(Role)], once=_once(alarm_id))


def _once(alarm_id: UUID) -> str:
    return f"alarm:{alarm_id}"
