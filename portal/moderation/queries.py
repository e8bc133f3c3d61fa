"""Reading cases and the audit trail: moderators where they may enter, the affected person their own decision."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values, uuid_of
from portal.moderation import targets
from portal.moderation.models import AuditEntry, Case, CaseState, Decision, Report, ReportReason

_KEYS = (Key("k.created_at"), Key("k.id"))


async def moderation_queue(
    page: Page, *, state: CaseState | None = None, reason: ReportReason | None = None, viewer: Viewer
) -> Slice[Case]:
    """Cases that this moderator may decide, the longest waiting first; those about themself are not among them.

    Raises Unauthenticated or Forbidden.
    """
    viewer.ensure_moderator()
    values = Values()
    where = f"{targets.decidable_by(viewer, values)} AND {_about_others(viewer, values)}"
    if state is not None:
        where += f" AND k.state = {values.mark(state.value)}"
    if reason is not None:
        of_reason = f"r.case_id = k.id AND r.reason = {values.mark(reason.value)}"
        where += f" AND EXISTS (SELECT 1 FROM moderation_reports r WHERE {of_reason})"  # noqa: S608
    return await _page(page, where, values, state, reason)


async def cases_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Case]:
    """Of these cases the ones that the viewer may read: as a moderator, or as the one whom a decision affects."""
    if viewer.member_id is None:
        return {}
    values = Values()
    wanted = values.marks(ids)
    rows = await sql.fetch(
        f"SELECT k.id FROM moderation_cases k WHERE k.id IN ({wanted}) AND {_visible_to(viewer, values)}",  # noqa: S608
        *values,
    )
    return await _cases(rows)


async def reports_of(case_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Report]]:
    """The notices in each case, for moderators; whom a case is about never learns who reported, moderator or not."""
    if not viewer.is_moderator:
        return {}
    found: dict[UUID, list[Report]] = {}
    own = await Case.filter(id__in=list(case_ids), subject_id=viewer.member_id).values_list("id", flat=True)
    others = [case_id for case_id in case_ids if case_id not in own]
    for report in await Report.filter(case_id__in=others).order_by("created_at", "id"):
        found.setdefault(report.case_id, []).append(report)
    return found


async def decisions_of(case_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Decision]:
    """The decision that stands in each case."""
    rows = await Decision.filter(case_id__in=list(case_ids)).order_by("turn")
    return {decision.case_id: decision for decision in rows}


async def audit_log(
    page: Page, *, actor_id: UUID | None = None, target_id: UUID | None = None, viewer: Viewer
) -> Slice[AuditEntry]:
    """What people with special rights did, the newest first.

    Raises Unauthenticated or Forbidden.
    """
    viewer.ensure_moderator()
    narrowed = {"actor_id": actor_id, "target_id": target_id}
    entries = AuditEntry.filter(**{name: value for name, value in narrowed.items() if value is not None})
    return await page.of_query(entries, "audit", actor_id, target_id, order=("-at", "-id"))


async def audit_entries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, AuditEntry]:
    """Of these entries all for a moderator, none for anybody else."""
    if not viewer.is_moderator:
        return {}
    return {entry.id: entry for entry in await AuditEntry.filter(id__in=list(ids))}


def _visible_to(viewer: Viewer, values: Values) -> str:
    decided = "EXISTS (SELECT 1 FROM moderation_decisions d WHERE d.case_id = k.id AND d.action <> 'NO_ACTION')"
    affected = f"(k.subject_id = {values.mark(viewer.id)} AND {decided})"
    if not viewer.is_moderator:
        return affected
    return f"({affected} OR ({_about_others(viewer, values)} AND {targets.decidable_by(viewer, values)}))"


def _about_others(viewer: Viewer, values: Values) -> str:
    return f"(k.subject_id IS NULL OR k.subject_id <> {values.mark(viewer.id)})"


async def _page(page: Page, where: str, values: Values, *scope: object) -> Slice[Case]:
    keyset = page.keyset("moderation_queue", *scope, keys=_KEYS)
    counted = tuple(values)
    further = keyset.condition(len(values) + 1)
    rows = await sql.fetch(
        f"""
        SELECT k.id FROM moderation_cases k WHERE {where} AND {further}
        ORDER BY {keyset.order} LIMIT {keyset.limit}
        """,  # noqa: S608 - only conditions with placeholders are put in
        *counted,
        *keyset.values,
    )
    cases = await _cases(rows)

    async def count() -> int:
        total = await sql.fetch_value(
            f"SELECT COUNT(*) FROM moderation_cases k WHERE {where}",  # noqa: S608 - as above
            *counted,
        )
        return int(total)

    ordered = [cases[uuid_of(row["id"])] for row in rows]
    return keyset.slice(ordered, position=lambda case: (case.created_at, case.id), count=count)


async def _cases(rows: Sequence[sql.Row]) -> dict[UUID, Case]:
    ids = [uuid_of(row["id"]) for row in rows]
    return {case.id: case for case in await Case.filter(id__in=ids)} if ids else {}
