"""What the audit trail keeps of rooms that lie below it and cannot write into it themselves."""

from portal.access.events import KeyRevoked
from portal.access.keyring import KeyKind
from portal.accounts.events import MemberErased, MembersMerged, RoleChanged, StaffActed
from portal.kernel import sql
from portal.moderation import assignment, audit, cases
from portal.moderation.events import CaseDecided
from portal.moderation.models import Appeal, Case, CaseAction, Decision, Report, Threat
from portal.moderation.targets import Target, TargetType
from portal.screening.events import ContentHeld


async def open_case_of_held(event: ContentHeld) -> None:
    """What waits is in the moderators' queue, in one case with whatever is reported of it meanwhile."""
    await cases.open_case(Target(TargetType(event.kind.value), event.target_id, event.author_id))


async def record_role(event: RoleChanged) -> None:
    """Rights given and taken are on record, with who did it."""
    action = "role.grant" if event.granted else "role.revoke"
    await audit.record(action, actor_id=event.by_id, target_type="Member", target_id=event.member_id, detail=event.role)


async def pass_cases_on(event: MembersMerged) -> None:
    """Cases about either are about the one, and reports by either are the one's (R75)."""
    await Case.filter(subject_id=event.source_id).update(subject_id=event.target_id)
    await Case.filter(assignee_id=event.source_id).update(assignee_id=event.target_id)
    await Case.filter(answering_id=event.source_id).update(answering_id=event.target_id)
    await Decision.filter(moderator_id=event.source_id).update(moderator_id=event.target_id)
    await Appeal.filter(decided_by_id=event.source_id).update(decided_by_id=event.target_id)
    await Threat.filter(marked_by_id=event.source_id).update(marked_by_id=event.target_id)
    await sql.execute(
        """
        UPDATE moderation_reports SET reporter_id = NULL WHERE reporter_id = $1
            AND case_id IN (SELECT case_id FROM moderation_reports WHERE reporter_id = $2)
        """,
        event.source_id,
        event.target_id,
    )
    await Report.filter(reporter_id=event.source_id).update(reporter_id=event.target_id)


async def record_merger(event: MembersMerged) -> None:
    """Who decided that two accounts are one person's, and why."""
    await audit.record(
        "members.merge",
        actor_id=event.by_id,
        target_type="Member",
        target_id=event.target_id,
        detail=f"{event.source_id}: {event.reason}",
    )


async def give_cases_up(event: MemberErased) -> None:
    """What waited for somebody who is gone waits for anybody."""
    everyone = list(event.member_ids)
    await Case.filter(assignee_id__in=everyone).update(assignee_id=None)
    await Case.filter(answering_id__in=everyone).update(answering_id=None, answering_until=None)


async def free_cases_of_dismissed(event: RoleChanged) -> None:
    """Who may not moderate any more keeps no case from the others."""
    if not event.granted:
        await assignment.free_cases_of(event.member_id)


async def free_cases_of_category(event: KeyRevoked) -> None:
    """Likewise whose category is not in their care any more."""
    if event.key.startswith(KeyKind.MODERATOR.prefix):
        await assignment.free_cases_of(event.member_id)


async def free_cases_of_sanctioned(event: CaseDecided) -> None:
    """Likewise who is suspended, for as long as special rights rest, or banned."""
    if event.action in (CaseAction.SUSPEND, CaseAction.BAN) and event.subject_id is not None:
        await assignment.free_cases_of(event.subject_id)


async def record_erasure(event: MemberErased) -> None:
    """That somebody was erased, under the id that is nobody's from now on (R76)."""
    await audit.record("member.erase", actor_id=event.member_id, target_type="Member", target_id=event.member_id)


async def record_deed(event: StaffActed) -> None:
    """What a room below did by special right."""
    await audit.record(
        event.action,
        actor_id=event.by_id,
        target_type=event.target_type,
        target_id=event.target_id,
        detail=event.detail,
        api_key_id=event.api_key_id,
    )
