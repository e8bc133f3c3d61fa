"""Reading cases and the audit trail: moderators where they may enter, the affected person their own decision."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.community.queries import sight
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Position, Slice
from portal.kernel.sql import Values, uuid_of
from portal.moderation import audit, policies, targets
from portal.moderation.models import Appeal, AuditEntry, Case, CaseState, Decision, Report, ReportReason
from portal.moderation.targets import TargetType

_KEYS = (Key("k.rank"), Key("k.created_at"), Key("k.id"))
_NEWEST = (Key("k.created_at", descending=True), Key("k.id", descending=True))
_TRAIL_KEYS = (Key("a.at", descending=True), Key("a.id", descending=True))


class Assigned(StrEnum):
    """Whose work a case is, seen by who asks."""

    ME = "ME"
    OTHERS = "OTHERS"
    NOBODY = "NOBODY"


async def moderation_queue(
    page: Page,
    *,
    state: CaseState | None = None,
    reason: ReportReason | None = None,
    assigned: Assigned | None = None,
    viewer: Viewer,
) -> Slice[Case]:
    """Cases that this moderator may decide; those about themself are not among them.

    What threatens somebody's life stands first (LW5), then the longest waiting.

    Raises Unauthenticated or Forbidden.
    """
    policies.ensure_moderates_somewhere(viewer)
    values = Values()
    where = f"{targets.decidable_by(viewer, values)} AND {_about_others(viewer, values)}"
    if state is not None:
        where += f" AND k.state = {values.mark(state.value)}"
    if reason is not None:
        of_reason = f"r.case_id = k.id AND r.reason = {values.mark(reason.value)}"
        where += f" AND EXISTS (SELECT 1 FROM moderation_reports r WHERE {of_reason})"  # noqa: S608
    if assigned is not None:
        where += f" AND {_assigned(assigned, viewer, values)}"
    return await _page(page, where, values, state, reason, assigned)


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
    if not policies.moderates_somewhere(viewer):
        return {}
    found: dict[UUID, list[Report]] = {}
    own = await Case.filter(id__in=list(case_ids), subject_id=viewer.member_id).values_list("id", flat=True)
    others = [case_id for case_id in case_ids if case_id not in own]
    for report in await Report.filter(case_id__in=others).order_by("created_at", "id"):
        found.setdefault(report.case_id, []).append(report)
    return found


async def locales_of(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """In which language each of them is written to; for moderators, who reach them by cases that they may decide."""
    if not policies.moderates_somewhere(viewer):
        return {}
    return dict(await Member.filter(id__in=list(member_ids)).values_list("id", "locale"))


async def decisions_of(case_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Decision]:
    """The decision that stands in each case."""
    rows = await Decision.filter(case_id__in=list(case_ids)).order_by("turn")
    return {decision.case_id: decision for decision in rows}


async def appeals_of(case_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Appeal]]:
    """The complaints in each case, the oldest first: all of them for its judges, one's own for whom it is about."""
    values = Values()
    wanted = values.marks(case_ids)
    me = values.mark(viewer.id)
    judged = f"k.subject_id IS NULL OR k.subject_id <> {me}" if policies.moderates_somewhere(viewer) else "FALSE"
    rows = await sql.fetch(
        f"""
        SELECT a.id, d.case_id FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision_id
        JOIN moderation_cases k ON k.id = d.case_id
        WHERE d.case_id IN ({wanted}) AND (({judged}) OR (k.subject_id = {me} AND a.report_id IS NULL))
        ORDER BY a.created_at, a.id
        """,  # noqa: S608 - only conditions with placeholders are put in
        *values,
    )
    ids = [uuid_of(row["id"]) for row in rows]
    known = {one.id: one for one in await Appeal.filter(id__in=ids)} if ids else {}
    found: dict[UUID, list[Appeal]] = {}
    for row in rows:
        found.setdefault(uuid_of(row["case_id"]), []).append(known[uuid_of(row["id"])])
    return found


async def decided_about(page: Page, *, viewer: Viewer) -> Slice[Case]:
    """Cases in which something was decided about the viewer, the newest first.

    Raises Unauthenticated.
    """
    values = Values()
    decided = "EXISTS (SELECT 1 FROM moderation_decisions d WHERE d.case_id = k.id AND d.action <> 'NO_ACTION')"
    where = f"k.subject_id = {values.mark(viewer.id)} AND {decided}"
    return await _page(page, where, values, "about me", keys=_NEWEST)


async def audit_log(
    page: Page, *, actor_id: UUID | None = None, target_id: UUID | None = None, viewer: Viewer
) -> Slice[AuditEntry]:
    """What people with special rights did, as far as it is the viewer's to read, the newest first.

    Raises Unauthenticated or Forbidden.
    """
    policies.ensure_may_read_trail(viewer)
    values = Values()
    where = _readable_by(viewer, values)
    for column, wanted in (("actor_id", actor_id), ("target_id", target_id)):
        if wanted is not None:
            where += f" AND a.{column} = {values.mark(wanted)}"
    keyset = page.keyset("audit", actor_id, target_id, keys=_TRAIL_KEYS)
    counted = tuple(values)
    further = keyset.condition(len(values) + 1)
    rows = await sql.fetch(
        f"""
        SELECT a.id FROM audit_entries a WHERE {where} AND {further} ORDER BY {keyset.order} LIMIT {keyset.limit}
        """,  # noqa: S608 - only conditions with placeholders are put in
        *counted,
        *keyset.values,
    )
    entries = await _entries(rows)

    async def count() -> int:
        total = await sql.fetch_value(
            f"SELECT COUNT(*) FROM audit_entries a WHERE {where}",  # noqa: S608 - as above
            *counted,
        )
        return int(total)

    ordered = [entries[uuid_of(row["id"])] for row in rows]
    return keyset.slice(ordered, position=lambda entry: (entry.at, entry.id), count=count)


async def audit_entries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, AuditEntry]:
    """Of these entries the ones that are the viewer's to read; none for who is not of the staff."""
    if not (policies.moderates_somewhere(viewer) or viewer.is_brand):
        return {}
    values = Values()
    wanted = values.marks(ids)
    rows = await sql.fetch(
        f"SELECT a.id FROM audit_entries a WHERE a.id IN ({wanted}) AND {_readable_by(viewer, values)}",  # noqa: S608
        *values,
    )
    return await _entries(rows)


def _readable_by(viewer: Viewer, values: Values) -> str:
    """Which entries ``a`` are of the viewer's remit, and about what lies where they may read (L4, L52).

    Whom a case is about does not read here either who decided it (A22).
    """
    thread = sight.of_categories(viewer, values, "t.category_id")
    case = f"{targets.decidable_by(viewer, values)} AND {_about_others(viewer, values)}"
    placed = f"""
        (a.target_type <> '{TargetType.THREAD.value}'
            OR EXISTS (SELECT 1 FROM threads t WHERE t.id = a.target_id AND {thread}))
        AND (a.target_type <> 'Category' OR {sight.seen_categories(viewer, values, "a.target_id")})
        AND (a.target_type <> 'ModerationCase'
            OR EXISTS (SELECT 1 FROM moderation_cases k WHERE k.id = a.target_id AND {case}))
    """  # noqa: S608 - only conditions with placeholders are put in
    if viewer.is_admin:
        return f"({placed})"
    kinds = [kind for kind, roles in audit.READERS.items() if not roles.isdisjoint(viewer.roles)]
    of_remit = " OR ".join(f"a.action LIKE {values.mark(f'{kind}.%')}" for kind in kinds) or "FALSE"
    readable = f"(({of_remit}) AND {placed})"
    if viewer.is_moderator or not policies.moderates_somewhere(viewer):
        return readable
    cared_for = targets.moderated_threads(viewer, values)
    in_care = f"""
        a.target_type = '{TargetType.THREAD.value}'
            AND EXISTS (SELECT 1 FROM threads t WHERE t.id = a.target_id AND {cared_for})
        OR a.target_type = 'ModerationCase'
            AND EXISTS (SELECT 1 FROM moderation_cases k WHERE k.id = a.target_id AND {case})
    """  # noqa: S608 - as above
    return f"({readable} OR {in_care})"


def _visible_to(viewer: Viewer, values: Values) -> str:
    decided = "EXISTS (SELECT 1 FROM moderation_decisions d WHERE d.case_id = k.id AND d.action <> 'NO_ACTION')"
    affected = f"(k.subject_id = {values.mark(viewer.id)} AND {decided})"
    if not policies.moderates_somewhere(viewer):
        return affected
    return f"({affected} OR ({_about_others(viewer, values)} AND {targets.decidable_by(viewer, values)}))"


def _assigned(to: Assigned, viewer: Viewer, values: Values) -> str:
    if to is Assigned.NOBODY:
        return "k.assignee_id IS NULL"
    me = values.mark(viewer.id)
    return f"k.assignee_id = {me}" if to is Assigned.ME else f"k.assignee_id <> {me}"


def _about_others(viewer: Viewer, values: Values) -> str:
    return f"(k.subject_id IS NULL OR k.subject_id <> {values.mark(viewer.id)})"


async def _page(page: Page, where: str, values: Values, *scope: object, keys: Sequence[Key] = _KEYS) -> Slice[Case]:
    keyset = page.keyset("moderation_queue", *scope, keys=keys)
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

    def position(case: Case) -> Position:
        ranked: Position = (case.rank,) if keys is _KEYS else ()
        return (*ranked, case.created_at, case.id)

    ordered = [cases[uuid_of(row["id"])] for row in rows]
    return keyset.slice(ordered, position=position, count=count)


async def _cases(rows: Sequence[sql.Row]) -> dict[UUID, Case]:
    ids = [uuid_of(row["id"]) for row in rows]
    return {case.id: case for case in await Case.filter(id__in=ids)} if ids else {}


async def _entries(rows: Sequence[sql.Row]) -> dict[UUID, AuditEntry]:
    ids = [uuid_of(row["id"]) for row in rows]
    return {entry.id: entry for entry in await AuditEntry.filter(id__in=ids)} if ids else {}
