"""PostHistory.xml: what posts said before they were edited. It tells each text in full, the first one, too.

A wording of ours names the edit that ended it, which comes later in the file. Until then the newest text of each post
waits as a wording of its own, which nobody is shown; the last step takes those away that nothing ended. A text that
stands behind a later one in the file is left out: nobody can say what it ended.
"""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from portal.imports.report import Report
from portal.imports.stackexchange.entries import Wording
from portal.imports.stackexchange.erased import POST_IS_OPEN
from portal.imports.stackexchange.known import authors, existing
from portal.imports.stackexchange.rows import first_native_id, imported_id, number_in
from portal.kernel import sql
from portal.kernel.sql import Values
from portal.kernel.work import unit_of_work

AT_ONCE = 500

_ENDED = f"""
INSERT INTO post_revisions (id, post_id, editor_id, body_markdown, reason, edited_at, is_ended)
SELECT $1, w.post_id, $3, w.body_markdown, $4, $5, TRUE FROM post_revisions w JOIN posts ON posts.id = w.post_id
WHERE w.id = $2 AND w.body_markdown <> $6 AND w.edited_at <= $5 AND {POST_IS_OPEN}
ON CONFLICT (id) DO NOTHING
"""  # noqa: S608 - a constant of ours
_WAITS = f"""
INSERT INTO post_revisions (id, post_id, editor_id, body_markdown, reason, edited_at, is_ended)
SELECT $1, posts.id, NULL, $3, NULL, $4, FALSE FROM posts WHERE posts.id = $2 AND {POST_IS_OPEN}
ON CONFLICT (id) DO UPDATE
SET body_markdown = excluded.body_markdown, edited_at = excluded.edited_at, is_ended = FALSE
WHERE post_revisions.edited_at <= excluded.edited_at
"""  # noqa: S608 - a constant of ours


async def write(source: str, wordings: Sequence[Wording], report: Report) -> None:
    """Keep the texts that these wordings ended, each with its editor, and have these wait for what ends them."""
    posts = {one.post: imported_id(source, "post", one.post) for one in wordings}
    here = await existing("posts", set(posts.values()))
    editors = await authors(source, [one.editor for one in wordings])
    rounds: list[list[Wording]] = []
    turns: dict[int, int] = defaultdict(int)
    for one in wordings:
        if posts[one.post] not in here:
            report.skipped["earlier wordings: the post is not in the portal (deleted, or a tag wiki)"] += 1
            continue
        if turns[one.post] == len(rounds):
            rounds.append([])
        rounds[turns[one.post]].append(one)
        turns[one.post] += 1
    ended = {imported_id(source, "history", one.number) for one in wordings if not one.is_first}
    before = await existing("post_revisions", ended)
    for of_one_each in rounds:
        edits = [one for one in of_one_each if not one.is_first]
        await sql.execute_many(
            _ENDED,
            [
                (
                    imported_id(source, "history", one.number),
                    _waiting(source, one.post),
                    editors.get(one.editor) if one.editor is not None else None,
                    one.reason,
                    one.written_at,
                    one.text,
                )
                for one in edits
            ],
        )
        await sql.execute_many(
            _WAITS, [(_waiting(source, one.post), posts[one.post], one.text, one.written_at) for one in of_one_each]
        )
    if new := len(await existing("post_revisions", ended)) - len(before):
        report.added["earlier wordings"] += new


async def take_away_what_waits(source: str) -> None:
    """Nothing ended these texts: they are what the posts say, whether the dump has the posts still or not."""
    after = UUID(int=0)
    while posts := await _imported_posts(after):
        after = posts[-1]
        await _take_away([_waiting(source, number_in(post)) for post in posts])


async def _imported_posts(after: UUID) -> list[UUID]:
    """The next posts with earlier wordings, of this source or another."""
    rows = await sql.fetch(
        "SELECT DISTINCT post_id FROM post_revisions WHERE post_id > $1 AND post_id < $2 ORDER BY post_id LIMIT $3",
        after,
        first_native_id(),
        AT_ONCE,
    )
    return [sql.uuid_of(row["post_id"]) for row in rows]


@unit_of_work
async def _take_away(waiting: Sequence[UUID]) -> None:
    values = Values()
    among = sql.among("id", waiting, values)
    await sql.execute(f"DELETE FROM post_revisions WHERE {among}", *values)  # noqa: S608 - only marks are put in


def _waiting(source: str, post: int) -> UUID:
    return imported_id(source, "wording", post)
