"""What follows from all rows together: profiles, the order of replies, the counters of threads and authors."""

from uuid import UUID

from portal.imports.stackexchange.posts import instant_of_order
from portal.kernel import sql
from portal.kernel.ids import derived_id


async def open_profiles(category_id: UUID) -> None:
    """Everyone who wrote in the category has a profile to count in."""
    rows = await sql.fetch(
        """
        SELECT DISTINCT p.author_id FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE t.category_id = $1 AND p.author_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM community_profiles c WHERE c.member_id = p.author_id)
        """,
        category_id,
    )
    await sql.execute_many(
        """
        INSERT INTO community_profiles (id, member_id, post_count, accepted_answer_count, helpful_count)
        VALUES ($1, $2, 0, 0, 0) ON CONFLICT DO NOTHING
        """,
        [
            (derived_id(instant_of_order(), f"profile:{row['author_id']}"), sql.uuid_of(row["author_id"]))
            for row in rows
        ],
    )


async def put_in_order(category_id: UUID) -> None:
    """Number the posts of every thread by time: comments came after all answers, and belong between them.

    Numbers are unique in a thread, so they pass through the negative ones.
    """
    await sql.execute(
        "UPDATE posts SET number = -number WHERE thread_id IN (SELECT id FROM threads WHERE category_id = $1)",
        category_id,
    )
    await sql.execute(
        """
        UPDATE posts SET number = ordered.place
        FROM (
            SELECT p.id,
                ROW_NUMBER() OVER (PARTITION BY p.thread_id ORDER BY p.number < -1, p.created_at, p.id) AS place
            FROM posts p JOIN threads t ON t.id = p.thread_id
            WHERE t.category_id = $1
        ) AS ordered
        WHERE posts.id = ordered.id
        """,
        category_id,
    )


async def count_anew(category_id: UUID) -> None:
    """Bring the counters that are kept beside the rows in line with the rows."""
    await sql.execute(
        """
        UPDATE posts SET is_accepted = TRUE
        WHERE id IN (SELECT a.post_id FROM acceptances a JOIN threads t ON t.id = a.thread_id WHERE t.category_id = $1)
        """,
        category_id,
    )
    await sql.execute(
        """
        UPDATE threads SET
            is_solved = EXISTS (SELECT 1 FROM acceptances a WHERE a.thread_id = threads.id),
            reply_count = (SELECT COUNT(*) - 1 FROM posts p WHERE p.thread_id = threads.id AND p.state = 'VISIBLE'),
            last_post_number = (SELECT MAX(p.number) FROM posts p WHERE p.thread_id = threads.id),
            last_activity_at = (SELECT MAX(p.created_at) FROM posts p WHERE p.thread_id = threads.id)
        WHERE category_id = $1
        """,
        category_id,
    )
    await sql.execute(
        """
        UPDATE categories
        SET thread_count = (SELECT COUNT(*) FROM threads t WHERE t.category_id = $1 AND t.state = 'VISIBLE')
        WHERE id = $1
        """,
        category_id,
    )
    await sql.execute(
        """
        UPDATE community_profiles SET
            post_count = (
                SELECT COUNT(*) FROM posts p WHERE p.author_id = community_profiles.member_id AND p.state = 'VISIBLE'
            ),
            accepted_answer_count = (
                SELECT COUNT(*) FROM posts p WHERE p.author_id = community_profiles.member_id AND p.is_accepted
            )
        WHERE member_id IN (
            SELECT p.author_id FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.category_id = $1
        )
        """,
        category_id,
    )
