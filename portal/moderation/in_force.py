"""Sanctions of members as they stand: read out of the decisions, which are the only record of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.sql import Row, Values, instant_of, instant_or_none, uuid_of
from portal.moderation.models import CaseAction


class SanctionKind(StrEnum):
    WARNING = "WARNING"
    SUSPENSION = "SUSPENSION"
    BAN = "BAN"


ACTIONS: Mapping[SanctionKind, CaseAction] = {
    SanctionKind.WARNING: CaseAction.WARN,
    SanctionKind.SUSPENSION: CaseAction.SUSPEND,
    SanctionKind.BAN: CaseAction.BAN,
}
_KINDS = {action.value: kind for kind, action in ACTIONS.items()}
MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Sanction:
    """A decision about a member; `lifted_at` is when it was taken back."""

    case_id: UUID
    kind: SanctionKind
    ground: str
    statement: str
    starts_at: datetime
    until: datetime | None
    lifted_at: datetime | None

    def holds(self, at: datetime) -> bool:
        """Whether it keeps the member from something at that moment."""
        if self.kind is SanctionKind.WARNING or self.lifted_at is not None:
            return False
        return self.until is None or self.until > at


async def sanctions_of(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Sanction]]:
    """The newest sanctions of these members, as far as they are the viewer's own; moderators read everybody's.

    They have the reasons, and not who decided.
    """
    return await _of([one for one in member_ids if viewer.is_moderator or one == viewer.member_id])


async def holding(member_id: UUID) -> Sequence[Sanction]:
    """Suspensions and bans of the member that nobody has lifted and no time has ended."""
    now = clock.now()
    return [one for one in (await _of([member_id]))[member_id] if one.holds(now)]


async def _of(member_ids: Sequence[UUID]) -> dict[UUID, list[Sanction]]:
    """One statement for all of them."""
    found: dict[UUID, list[Sanction]] = {member_id: [] for member_id in member_ids}
    if not found:
        return found
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT k.subject_id, d.case_id, d.action, d.ground, d.statement, d.decided_at, d.until,
            (SELECT MIN(r.decided_at) FROM moderation_decisions r
                WHERE r.case_id = d.case_id AND r.turn > d.turn AND r.action = 'RESTORE') AS lifted_at
        FROM moderation_cases k JOIN moderation_decisions d ON d.case_id = k.id
        WHERE {sql.among("k.subject_id", list(found), values)} AND d.action IN ({values.marks(sorted(_KINDS))})
        ORDER BY d.decided_at DESC, d.id DESC
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    for row in rows:
        of_member = found[uuid_of(row["subject_id"])]
        if len(of_member) < MOST_SHOWN:
            of_member.append(_read(row))
    return found


def _read(row: Row) -> Sanction:
    return Sanction(
        case_id=uuid_of(row["case_id"]),
        kind=_KINDS[row["action"]],
        ground=row["ground"],
        statement=row["statement"],
        starts_at=instant_of(row["decided_at"]),
        until=instant_or_none(row["until"]),
        lifted_at=instant_or_none(row["lifted_at"]),
    )
