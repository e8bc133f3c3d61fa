"""What moderators know of somebody before they decide: what was reported, decided and objected to so far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of
from portal.moderation import policies, targets
from portal.moderation.models import CaseAction


@dataclass(slots=True)
class History:
    """Only what lies where its reader may decide is in it (L52)."""

    reports_about: int = 0
    decisions: dict[CaseAction, int] = field(default_factory=dict)
    complaints: int = 0
    complaints_upheld: int = 0
    reports_made: int = 0
    reports_unfounded: int = 0


async def histories_of(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, History]:
    """Of each of these members; nothing for who is no moderator, and nothing of oneself."""
    wanted = [one for one in member_ids if one != viewer.member_id]
    if not policies.moderates_somewhere(viewer) or not wanted:
        return {}
    found: dict[UUID, History] = defaultdict(History)
    values = Values()
    of_them, decidable = values.marks(wanted), targets.decidable_by(viewer, values)
    rows = await sql.fetch(
        f"""
        SELECT k.subject_id, COUNT(*) AS reports FROM moderation_reports r JOIN moderation_cases k ON k.id = r.case_id
        WHERE k.subject_id IN ({of_them}) AND {decidable} GROUP BY k.subject_id
        """,  # noqa: S608 - only conditions with placeholders are put in
        *values,
    )
    for row in rows:
        found[uuid_of(row["subject_id"])].reports_about = int(row["reports"])
    rows = await sql.fetch(
        f"""
        SELECT k.subject_id, d.action, COUNT(*) AS decided
        FROM moderation_decisions d JOIN moderation_cases k ON k.id = d.case_id
        WHERE k.subject_id IN ({of_them}) AND {decidable}
            AND d.turn = (SELECT MAX(x.turn) FROM moderation_decisions x WHERE x.case_id = d.case_id)
        GROUP BY k.subject_id, d.action ORDER BY d.action
        """,  # noqa: S608 - as above
        *values,
    )
    for row in rows:
        found[uuid_of(row["subject_id"])].decisions[CaseAction(row["action"])] = int(row["decided"])
    rows = await sql.fetch(
        f"""
        SELECT k.subject_id, COUNT(*) AS complaints, SUM(CASE WHEN a.upheld THEN 1 ELSE 0 END) AS upheld
        FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision_id
        JOIN moderation_cases k ON k.id = d.case_id
        WHERE a.report_id IS NULL AND k.subject_id IN ({of_them}) AND {decidable} GROUP BY k.subject_id
        """,  # noqa: S608 - as above
        *values,
    )
    for row in rows:
        history = found[uuid_of(row["subject_id"])]
        history.complaints, history.complaints_upheld = int(row["complaints"]), int(row["upheld"])
    rows = await sql.fetch(
        f"""
        SELECT r.reporter_id, COUNT(*) AS reports, SUM(CASE WHEN d.action = 'NO_ACTION' THEN 1 ELSE 0 END) AS unfounded
        FROM moderation_reports r JOIN moderation_cases k ON k.id = r.case_id
        LEFT JOIN moderation_decisions d ON d.case_id = k.id
            AND d.turn = (SELECT MAX(x.turn) FROM moderation_decisions x WHERE x.case_id = k.id)
        WHERE r.reporter_id IN ({of_them}) AND {decidable} GROUP BY r.reporter_id
        """,  # noqa: S608 - as above
        *values,
    )
    for row in rows:
        history = found[uuid_of(row["reporter_id"])]
        history.reports_made, history.reports_unfounded = int(row["reports"]), int(row["unfounded"])
    return {member_id: found[member_id] for member_id in wanted}
