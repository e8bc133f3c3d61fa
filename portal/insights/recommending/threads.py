"""Threads for a member: about what they bought, or like what they asked and read; never across a gate (IN33)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.queries import sight
from portal.community.queries.abilities import archived
from portal.insights.recommending import reasons
from portal.insights.recommending.products import bought_by
from portal.insights.recommending.reasons import Chosen
from portal.insights.recommending.wishes import wants_some
from portal.kernel import sql
from portal.kernel.sql import Values

MOST = 10
LOOKED_AT = 50
"""So many of the latest of each kind, of which the best are taken."""
LATELY = 50
"""So many threads that they read or began last say what they care for."""


async def threads_for(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Chosen]]:
    """For the viewer alone: what they may see, did not write and have not read; what is about their products first."""
    member_id = await wants_some(viewer)
    if member_id is None or member_id not in member_ids:
        return {}
    own = {UUID(product) for order in await bought_by(member_id) for product in order}
    about = await _about(sorted(own), member_id, viewer)
    alike = await _alike(member_id, viewer)
    known = {sql.uuid_of(row["id"]) for row in about}
    chosen = [Chosen(sql.uuid_of(row["id"]), reasons.ABOUT_YOURS, sql.uuid_of(row["product_id"])) for row in about] + [
        Chosen(sql.uuid_of(row["id"]), reasons.LIKE_YOU_READ) for row in alike if sql.uuid_of(row["id"]) not in known
    ]
    half = MOST // 2
    # Half of each kind, where there are so many: who bought much would see nothing else.
    first = [one for one in chosen if one.because is not None]
    second = [one for one in chosen if one.because is None]
    taken = [*first[: max(half, MOST - len(second))], *second]
    return {member_id: taken[:MOST]}


async def _about(own: Sequence[UUID], member_id: UUID, viewer: Viewer) -> Sequence[sql.Row]:
    if not own:
        return []
    values = Values()
    new = _new_to(member_id, viewer, values)
    return await sql.fetch(
        f"""
        SELECT t.id, t.product_id FROM threads t WHERE {sql.among("t.product_id", own, values)} AND {new}
        ORDER BY t.last_activity_at DESC, t.id DESC LIMIT {MOST}
        """,  # noqa: S608 - conditions of our own
        *values,
    )


async def _alike(member_id: UUID, viewer: Viewer) -> Sequence[sql.Row]:
    """By how many tags they share with what was read or begun lately, the latest first."""
    values = Values()
    me = values.mark(member_id)
    new = _new_to(member_id, viewer, values)
    return await sql.fetch(
        f"""
        SELECT t.id, NULL AS product_id, COUNT(*) AS shared FROM thread_tags g JOIN threads t ON t.id = g.thread_id
        WHERE g.tag_id IN (SELECT own.tag_id FROM thread_tags own WHERE own.thread_id IN (
            SELECT x.thread_id FROM (SELECT r.thread_id FROM thread_readers r
                WHERE r.member_id = {me} AND r.read_up_to > 0 ORDER BY r.changed_at DESC LIMIT {LATELY}) x
            UNION SELECT y.id FROM (SELECT w.id FROM threads w
                WHERE w.author_id = {me} ORDER BY w.created_at DESC LIMIT {LATELY}) y)) AND {new}
        GROUP BY t.id, t.last_activity_at ORDER BY shared DESC, t.last_activity_at DESC, t.id DESC LIMIT {LOOKED_AT}
        """,  # noqa: S608
        *values,
    )


def _new_to(member_id: UUID, viewer: Viewer, values: Values) -> str:
    """That the thread is to be seen by the viewer like by everybody, not by them, not read, and open to be read on."""
    me = values.mark(member_id)
    return f"""{sight.visible_to(viewer, values)} AND t.state = 'VISIBLE' AND t.merged_into_id IS NULL
        AND NOT {archived("t.category_id")} AND (t.author_id IS NULL OR t.author_id <> {me})
        AND NOT EXISTS (SELECT 1 FROM thread_readers seen WHERE seen.thread_id = t.id AND seen.member_id = {me}
            AND (seen.read_up_to > 0 OR seen.is_muted))"""  # noqa: S608
