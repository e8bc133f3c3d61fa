"""The counts that stand beside threads, categories and members: moved with the deed, or counted anew.

They count what everyone may see (L7): hidden and deleted things count nowhere, and a member's profile
leaves out what happened behind a gate.
"""

from collections.abc import Sequence
from uuid import UUID

from portal.accounts.viewer import VISITOR, Viewer
from portal.community.queries import sight
from portal.community.queries.statements import prepared
from portal.kernel import sql
from portal.kernel.ids import new_id
from portal.kernel.sql import Values, uuid_of


async def add_to_category(category_id: UUID, threads: int) -> None:
    await sql.execute("UPDATE categories SET thread_count = thread_count + $1 WHERE id = $2", threads, category_id)


async def add_to_profile(
    member_id: UUID | None, thread_id: UUID, *, posts: int = 0, accepted: int = 0, helpful: int = 0
) -> None:
    """Move a member's counts, if what they did stands in a thread that everyone can read."""
    if member_id is None:
        return
    statement = prepared(_adding_to_profile, VISITOR, 6)
    given = (new_id(), member_id, posts, accepted, helpful, thread_id)
    await sql.execute(statement.text, *statement.values(VISITOR, *given))


def _adding_to_profile(viewer: Viewer, values: Values) -> str:
    """$1 to $5 are a row, as it is for whom there is none yet; $6 is the thread."""
    row = sql.placeholders(5) if sql.on_sqlite() else "$1::uuid, $2::uuid, $3::int, $4::int, $5::int"
    return f"""
        INSERT INTO community_profiles (id, member_id, post_count, accepted_answer_count, helpful_count)
        SELECT {row} FROM threads t WHERE t.id = $6 AND {sight.visible_to(viewer, values)}
        ON CONFLICT (member_id) DO UPDATE SET
            post_count = community_profiles.post_count + excluded.post_count,
            accepted_answer_count = community_profiles.accepted_answer_count + excluded.accepted_answer_count,
            helpful_count = community_profiles.helpful_count + excluded.helpful_count
    """  # noqa: S608 - only the portal's own conditions are put in


async def is_public(thread_id: UUID) -> bool:
    """Whether a visitor may read the thread."""
    statement = prepared(_public_thread, VISITOR, 1)
    return await sql.fetch_one(statement.text, *statement.values(VISITOR, thread_id)) is not None


def _public_thread(viewer: Viewer, values: Values) -> str:
    return f"SELECT t.id FROM threads t WHERE t.id = $1 AND {sight.visible_to(viewer, values)}"  # noqa: S608 - as above


async def recount_thread(thread_id: UUID) -> None:
    """Replies, last activity and score of one thread, from its posts."""
    await _recount_threads("id = $1", thread_id)


async def recount_threads(thread_ids: Sequence[UUID]) -> None:
    """The same for several threads at once."""
    values = Values()
    await _recount_threads(sql.among("id", thread_ids, values), *values)


async def recount_category(category_id: UUID) -> None:
    """How many threads stand in the category."""
    await _recount_categories("id = $1", category_id)


async def recount_profiles_of_thread(thread_id: UUID) -> None:
    """The profiles of everyone who wrote in the thread: after it was hidden, restored or moved."""
    await _recount_profiles("member_id IN (SELECT author_id FROM posts WHERE thread_id = {mark})", thread_id)


async def recount_profiles_of_categories(category_ids: Sequence[UUID]) -> None:
    """The profiles of everyone who wrote in these categories: after a gate was set up or taken down."""
    for category_id in category_ids:
        await _recount_profiles(
            """member_id IN (SELECT p.author_id FROM posts p JOIN threads t ON t.id = p.thread_id
                             WHERE t.category_id = {mark})""",
            category_id,
        )


async def count_first_shown(member_id: UUID | None, thread_id: UUID) -> None:
    """Something of theirs came in sight that had waited until now; perhaps the first that is counted of them."""
    await add_to_profile(member_id, thread_id)
    await recount_profile(member_id)


async def recount_profile(member_id: UUID | None) -> None:
    if member_id is not None:
        await _recount_profiles("member_id = {mark}", member_id)


async def recount_everything() -> None:
    """Every count of the community from what it counts: after an import. Takes as long as the forum is large."""
    # The database has to know how many rows came in, or it reads them in the slowest way.
    for table in ("categories", "threads", "posts", "votes"):
        await sql.execute(f"ANALYZE {table}")
    await add_missing_profiles()
    await _recount_threads("TRUE")
    await _recount_categories("TRUE")
    await _recount_profiles("{mark} = 1", 1)


async def _recount_categories(which: str, *values: object) -> None:
    await sql.execute(
        f"""
        UPDATE categories SET thread_count =
            (SELECT COUNT(*) FROM threads t WHERE t.category_id = categories.id AND t.state = 'VISIBLE')
        WHERE {which}
        """,  # noqa: S608 - only the portal's own conditions are put in
        *values,
    )


async def _recount_threads(which: str, *values: object) -> None:
    visible = "FROM posts p WHERE p.thread_id = threads.id AND p.state = 'VISIBLE'"
    await sql.execute(
        f"""
        UPDATE threads SET
            reply_count = (SELECT COUNT(*) {visible} AND p.number > 1),
            last_activity_at = COALESCE((SELECT MAX(p.created_at) {visible}), created_at),
            last_post_number = (
                SELECT CASE WHEN COALESCE(MAX(p.number), 0) > threads.last_post_number
                    THEN MAX(p.number) ELSE threads.last_post_number END
                FROM posts p WHERE p.thread_id = threads.id
            ),
            score = COALESCE((SELECT p.score FROM posts p WHERE p.thread_id = threads.id AND p.number = 1), 0)
        WHERE {which}
        """,  # noqa: S608 - only the portal's own conditions are put in
        *values,
    )


async def _recount_profiles(which: str, value: object) -> None:
    """Count anew for the profiles that ``which`` chooses; everything is read once, however many they are."""
    values = Values()
    chosen = which.format(mark=values.mark(value))
    await sql.execute(
        f"""
        WITH chosen AS (SELECT member_id FROM community_profiles WHERE {chosen}),
        public AS (
            SELECT p.id, p.author_id, p.imported_up_votes,
                CASE WHEN p.is_accepted AND (t.author_id IS NULL OR p.author_id <> t.author_id)
                    THEN 1 ELSE 0 END AS settled
            FROM posts p JOIN threads t ON t.id = p.thread_id
            WHERE p.author_id IN (SELECT member_id FROM chosen) AND {_public(values)}
        ),
        written AS (
            SELECT author_id, COUNT(*) AS posts, SUM(settled) AS accepted, SUM(imported_up_votes) AS up_votes
            FROM public GROUP BY author_id
        ),
        helped AS (
            SELECT public.author_id, COUNT(*) AS helpful FROM public JOIN votes v ON v.post_id = public.id
            WHERE v.value = 1 GROUP BY public.author_id
        )
        UPDATE community_profiles
        SET post_count = n.posts, accepted_answer_count = n.accepted, helpful_count = n.helpful
        FROM (
            SELECT c.member_id, COALESCE(w.posts, 0) AS posts, COALESCE(w.accepted, 0) AS accepted,
                COALESCE(h.helpful, 0) + COALESCE(w.up_votes, 0) AS helpful
            FROM chosen c
            LEFT JOIN written w ON w.author_id = c.member_id
            LEFT JOIN helped h ON h.author_id = c.member_id
        ) AS n
        WHERE n.member_id = community_profiles.member_id
        """,  # noqa: S608 - only the portal's own conditions are put in
        *values,
    )


def _public(values: Values) -> str:
    return f"{sight.visible_to(VISITOR, values)} AND {sight.visible_posts(VISITOR, values)}"


async def add_missing_profiles() -> None:
    """Everyone who wrote has a profile to count in."""
    rows = await sql.fetch(
        """
        SELECT DISTINCT p.author_id FROM posts p
        WHERE p.author_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM community_profiles f WHERE f.member_id = p.author_id)
        """
    )
    await sql.execute_many(
        """
        INSERT INTO community_profiles (id, member_id, post_count, accepted_answer_count, helpful_count)
        VALUES ($1, $2, 0, 0, 0) ON CONFLICT (member_id) DO NOTHING
        """,
        [(new_id(), uuid_of(row["author_id"])) for row in rows],
    )
