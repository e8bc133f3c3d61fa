"""Who often reports without ground is warned, then not heard for a time (DSA Art. 23(2), FP21)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.errors import Forbidden
from portal.kernel.sql import Values

LOOKED_BACK = timedelta(days=180)
NOT_HEARD_FOR = timedelta(days=30)
WARNED_AT, REFUSED_AT = 3, 5


@dataclass(frozen=True, slots=True)
class Record:
    """What became of somebody's notices: a person decided about each of them."""

    unfounded: int
    founded: int
    last_unfounded_at: datetime | None

    @property
    def is_warned(self) -> bool:
        """Whether they are to be told that it goes on like this no longer."""
        return self.unfounded >= WARNED_AT and self.unfounded > self.founded

    @property
    def refused_until(self) -> datetime | None:
        """Until when they are not heard; None for who is."""
        if self.last_unfounded_at is None or self.unfounded < REFUSED_AT or self.unfounded <= self.founded:
            return None
        return self.last_unfounded_at + NOT_HEARD_FOR


async def record_of(reporter_id: UUID | None, notifier_email: str | None) -> Record:
    """Of a member, or of whoever reports from an address."""
    values = Values()
    who = (
        f"r.reporter_id = {values.mark(reporter_id)}"
        if reporter_id is not None
        else f"r.reporter_id IS NULL AND LOWER(r.notifier_email) = {values.mark((notifier_email or '').lower())}"
    )
    row = await sql.fetch_one(
        f"""
        SELECT SUM(CASE WHEN d.action = 'NO_ACTION' THEN 1 ELSE 0 END) AS unfounded,
            SUM(CASE WHEN d.action = 'NO_ACTION' THEN 0 ELSE 1 END) AS founded,
            MAX(CASE WHEN d.action = 'NO_ACTION' THEN d.decided_at END) AS last_unfounded_at
        FROM moderation_reports r JOIN moderation_decisions d ON d.case_id = r.case_id
        WHERE {who} AND d.decided_at > {values.mark(clock.now() - LOOKED_BACK)}
            AND d.turn = (SELECT MAX(x.turn) FROM moderation_decisions x WHERE x.case_id = d.case_id)
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    assert row is not None
    return Record(int(row["unfounded"] or 0), int(row["founded"] or 0), sql.instant_or_none(row["last_unfounded_at"]))


async def ensure_heard(reporter_id: UUID | None, notifier_email: str | None) -> None:
    """Raises Forbidden for who has reported too often without ground; what endangers life goes to the police."""
    until = (await record_of(reporter_id, notifier_email)).refused_until
    if until is not None and until > clock.now():
        raise Forbidden(
            "Too many of your reports were without ground; you can report again from {day}.",
            day=clock.local_day(until),
        )
