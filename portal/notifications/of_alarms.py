"""Telling the brand's staff of an alarm that was raised, and taking that back when it is over (SH83)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from portal.accounts.queries import brand_staff
from portal.alarms.models import Alarm
from portal.notifications.inbox import News, take_back, tell_all
from portal.notifications.models import NotificationKind


async def of_alarm(about: Mapping[str, Any], _: UUID | None, most: int) -> None:
    """Everybody who is of the staff when it is told; nobody where it is over by then."""
    alarm_id = UUID(about["alarm"])
    if await Alarm.exists(id=alarm_id):
        news = News(kind=NotificationKind.ANNOUNCEMENT, subject=("Alarm", alarm_id))
        await tell_all([one.id for one in await brand_staff()], news, once=_once(alarm_id))


async def forget_alarm(alarm_id: UUID) -> None:
    """The notice goes with what it is about; who left the staff meanwhile sees it no more anyway."""
    await take_back([one.id for one in await brand_staff()], once=_once(alarm_id))


def _once(alarm_id: UUID) -> str:
    return f"alarm:{alarm_id}"
