"""A present on a member's birthday: once in a calendar year, whatever else is written into the profile."""

from calendar import isleap
from datetime import date, datetime

from portal.kernel import clock, sql
from portal.kernel.steps import Steps
from portal.loyalty import earning
from portal.loyalty.earning import Deed
from portal.loyalty.ledger import keys
from portal.loyalty.programme.earn_rules import rules_in_force
from portal.loyalty.programme.models import EarnAction


def _due() -> str:
    """Whose birthday it is; whoever had the present is not among them, for its key says so."""
    day = "strftime('%m-%d', m.birthday)" if sql.on_sqlite() else "to_char(m.birthday, 'MM-DD')"
    return f"""
        SELECT m.id FROM members m
        WHERE m.birthday IS NOT NULL AND m.state = 'ACTIVE' AND {day} IN ($1, $2) AND {{others}} AND NOT EXISTS (
            SELECT 1 FROM points_transfers t WHERE t.idempotency_key = $3 || CAST(m.id AS TEXT) || $4)
        """  # noqa: S608 - one of two constants is put in


BORN_TODAY = Steps("birthdays", _due, of="m")


async def congratulate(now: datetime) -> int:
    """Thank those whose birthday is today, by the programme's calendar; how many were thanked in this step.

    Who was born on 29 February is thanked on the 28th in other years. A second birthday in the same year,
    because somebody wrote down another one, brings nothing.
    """
    if not await rules_in_force(EarnAction.BIRTHDAY, now):
        return 0
    today = clock.local_day(now)
    present = keys.birthday(today.year)

    async def thank(row: sql.Row) -> bool:
        member_id = sql.uuid_of(row["id"])
        deed = Deed(action=EarnAction.BIRTHDAY, member_id=member_id, name=present.name(member_id), done_at=now)
        return await earning.earn(deed) is not None

    return await BORN_TODAY.step(*_days(today), *present.around, each=thank)


def _days(today: date) -> tuple[str, str]:
    """The days of the year that are kept today, as ``MM-DD``."""
    day = today.strftime("%m-%d")
    return day, "02-29" if day == "02-28" and not isleap(today.year) else day
