"""What follows from all rows together: profiles, the order of replies, accepted answers, the counters.

A step with a mark of its own, so that an import that dies on the way to it comes to its end in the next run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from portal.community import counters
from portal.community.models import Thread
from portal.imports.stackexchange import votes
from portal.imports.stackexchange.known import merged_into
from portal.imports.stackexchange.rows import first_native_id, imported_id
from portal.kernel import sql
from portal.kernel.sql import Values
from portal.kernel.work import unit_of_work


@dataclass(frozen=True, slots=True)
class Finished:
    """A question whose thread is to be finished."""

    number: int
    accepted: int | None
    """The answer that Posts.xml calls accepted."""
    is_new: bool
    """Whether it was never finished: nobody can have linked to its posts by their numbers."""


async def finish_threads(source: str, questions: Sequence[Finished], *, votes_tell: bool) -> int:
    """Bring a few threads in order and count them; call it in a unit of work.

    Where no votes came along, the accepted answers are those that Posts.xml names; how many it added.
    """
    accepted = 0 if votes_tell else await _accept(source, questions)
    await _put_in_order([imported_id(source, "thread", one.number) for one in questions if one.is_new])
    threads = {imported_id(source, "thread", one.number) for one in questions}
    merged = await merged_into(threads)
    await _settle([merged.get(one, one) for one in threads])
    await _recount_categories_of(set(merged.values()))
    return accepted


async def _recount_categories_of(threads: set[UUID]) -> None:
    """What was merged may lie in another category than the dump's."""
    found = await Thread.filter(id__in=list(threads)).values_list("category_id", flat=True)
    categories = [cast("UUID", one) for one in set(found)]
    if not categories:
        return
    await counters.add_missing_profiles()
    for category_id in categories:
        await counters.recount_category(category_id)
    await counters.recount_profiles_of_categories(categories)


@unit_of_work
async def finish_category(category_id: UUID) -> None:
    """The counts of the category, and of everybody who wrote in it."""
    await counters.add_missing_profiles()
    await counters.recount_category(category_id)
    await counters.recount_profiles_of_categories([category_id])


async def _accept(source: str, questions: Sequence[Finished]) -> int:
    named = [imported_id(source, "post", one.accepted) for one in questions if one.accepted is not None]
    if not named:
        return 0
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT p.id, p.created_at FROM posts p
        WHERE {sql.among("p.id", named, values)} AND p.number > 1 AND p.state <> 'DELETED'
            AND NOT EXISTS (SELECT 1 FROM acceptances a WHERE a.thread_id = p.thread_id)
        """,  # noqa: S608 - only marks are put in
        *values,
    )
    await votes.accept([(sql.uuid_of(row["id"]), sql.instant_of(row["created_at"])) for row in rows])
    return len(rows)


async def _put_in_order(threads: Sequence[UUID]) -> None:
    """Number the posts of new threads by time: comments came after all answers, and belong between them.

    Numbers are unique in a thread, so they pass through the negative ones. A thread in which somebody wrote here
    keeps its numbers: they are links by now.
    """
    if not threads:
        return
    values = Values()
    native = values.mark(first_native_id())
    untouched = f"NOT EXISTS (SELECT 1 FROM posts n WHERE n.thread_id = t.id AND n.id >= {native})"  # noqa: S608
    chosen = f"{sql.among('t.id', threads, values)} AND {untouched}"
    await sql.execute(
        f"UPDATE posts SET number = -number WHERE thread_id IN (SELECT t.id FROM threads t WHERE {chosen})",  # noqa: S608
        *values,
    )
    await sql.execute(
        f"""
        UPDATE posts SET number = ordered.place
        FROM (
            SELECT p.id, ROW_NUMBER() OVER (
                PARTITION BY p.thread_id ORDER BY ABS(p.number) > 1, p.created_at, p.id
            ) AS place
            FROM posts p JOIN threads t ON t.id = p.thread_id
            WHERE {chosen}
        ) AS ordered
        WHERE posts.id = ordered.id
        """,  # noqa: S608 - only marks are put in
        *values,
    )


async def _settle(threads: Sequence[UUID]) -> None:
    """Whether each thread is solved, by which post, and its counts."""
    if not threads:
        return
    values = Values()
    chosen = sql.among("a.thread_id", threads, values)
    await sql.execute(
        f"""
        UPDATE posts SET is_accepted = TRUE
        WHERE NOT is_accepted AND id IN (SELECT a.post_id FROM acceptances a WHERE {chosen})
        """,  # noqa: S608 - only marks are put in
        *values,
    )
    await sql.execute(
        f"""
        UPDATE threads SET is_solved = TRUE
        WHERE NOT is_solved AND id IN (SELECT a.thread_id FROM acceptances a WHERE {chosen})
        """,  # noqa: S608 - only marks are put in
        *values,
    )
    await counters.recount_threads(threads)
