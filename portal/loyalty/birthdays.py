"""A present on a member's birthday: once in a calendar year, whatever else is written into the profile."""

from calendar import isleap
from datetime import date, datetime
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.loyalty import earning
from portal.loyalty.earn_rules import rules_in_force
from portal.loyalty.earning import Deed
from portal.loyalty.models import EarnAction, Transfer


async def congratulate(now: datetime) -> int:
    """Thank everyone whose birthday is today, by the programme's calendar; how many were thanked anew.

    Who was born on 29 February is thanked on the 28th in other years. A second birthday in the same year,
    because somebody wrote down another one, brings nothing.
    """
    if not await rules_in_force(EarnAction.BIRTHDAY, now):
        return 0
    today = clock.local_day(now)
    thanked = 0
    for member_id in await _born_on(_days(today)):
        thanked += await _thank(member_id, today.year, now)
    return thanked


def _days(today: date) -> list[str]:
    """The days of the year that are kept today, as ``MM-DD``."""
    days = [today.strftime("%m-%d")]
    if (today.month, today.day) == (2, 28) and not isleap(today.year):
        days.append("02-29")
    return days


async def _born_on(days: list[str]) -> list[UUID]:
    day = "strftime('%m-%d', m.birthday)" if sql.on_sqlite() else "to_char(m.birthday, 'MM-DD')"
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM members m
        WHERE m.birthday IS NOT NULL AND m.state = 'ACTIVE' AND {day} IN ({sql.placeholders(len(days))})
        ORDER BY m.id
        """,  # noqa: S608 - only constants and placeholders are put in
        *days,
    )
    return [sql.uuid_of(row["id"]) for row in rows]


@unit_of_work
async def _thank(member_id: UUID, year: int, now: datetime) -> bool:
    deed = Deed(action=EarnAction.BIRTHDAY, member_id=member_id, name=f"member:{member_id}:{year}", done_at=now)
    if await Transfer.exists(idempotency_key=deed.key):
        return False
    return await earning.earn(deed) is not None
