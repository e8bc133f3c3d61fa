"""What two members wrote, voted and read, as one member's: no vote counts for oneself, and none counts twice (R75)."""

from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.community import counters
from portal.community.events import VoteCast
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work

_SURPLUS = """
    SELECT v.id, v.post_id, v.member_id, v.value, p.thread_id, p.number, p.author_id
    FROM votes v JOIN posts p ON p.id = v.post_id
    WHERE (v.member_id = $1 AND p.author_id = $2) OR (v.member_id = $2 AND p.author_id = $1)
        OR (v.member_id = $1 AND EXISTS (SELECT 1 FROM votes o WHERE o.post_id = v.post_id AND o.member_id = $2))
"""
_OWNED = (
    """
    UPDATE posts SET client_key = NULL
    WHERE author_id = $1 AND client_key IN (SELECT client_key FROM posts WHERE author_id = $2)
    """,
    "UPDATE posts SET author_id = $2 WHERE author_id = $1",
    "UPDATE threads SET author_id = $2 WHERE author_id = $1",
    "UPDATE post_revisions SET editor_id = $2 WHERE editor_id = $1",
    "UPDATE acceptances SET accepted_by_id = $2 WHERE accepted_by_id = $1",
    "UPDATE votes SET member_id = $2 WHERE member_id = $1",
    "UPDATE vote_changes SET member_id = $2 WHERE member_id = $1",
    "DELETE FROM fair_play_looks WHERE member_id = $1 AND EXISTS (SELECT 1 FROM fair_play_looks WHERE member_id = $2)",
    "UPDATE fair_play_looks SET member_id = $2 WHERE member_id = $1",
    """
    DELETE FROM fair_play_suspects WHERE member_id = $1
        AND finding_id IN (SELECT finding_id FROM fair_play_suspects WHERE member_id = $2)
    """,
    "UPDATE fair_play_suspects SET member_id = $2 WHERE member_id = $1",
    """
    DELETE FROM void_votes WHERE (member_id = $1 AND post_id IN (SELECT post_id FROM void_votes WHERE member_id = $2))
        OR (member_id IN ($1, $2) AND post_id IN (SELECT post_id FROM votes WHERE member_id = $2))
    """,
    "UPDATE void_votes SET member_id = $2 WHERE member_id = $1",
    """
    DELETE FROM void_votes WHERE member_id = $2 AND $1 <> $2
        AND post_id IN (SELECT id FROM posts WHERE author_id = $2)
    """,
    "UPDATE vote_changes SET author_id = $2 WHERE author_id = $1",
    """
    DELETE FROM post_reactions WHERE member_id = $1 AND EXISTS (SELECT 1 FROM post_reactions o
        WHERE o.post_id = post_reactions.post_id AND o.sign = post_reactions.sign AND o.member_id = $2)
    """,
    "UPDATE post_reactions SET member_id = $2 WHERE member_id = $1",
    """
    DELETE FROM post_reactions WHERE member_id = $2 AND $1 <> $2
        AND post_id IN (SELECT id FROM posts WHERE author_id = $2)
    """,
    """
    DELETE FROM post_mentions WHERE member_id = $1
        AND post_id IN (SELECT post_id FROM post_mentions WHERE member_id = $2)
    """,
    "UPDATE post_mentions SET member_id = $2 WHERE member_id = $1",
    "DELETE FROM bookmarks WHERE member_id = $1 AND post_id IN (SELECT post_id FROM bookmarks WHERE member_id = $2)",
    "UPDATE bookmarks SET member_id = $2 WHERE member_id = $1",
    """
    DELETE FROM drafts WHERE member_id = $2 AND EXISTS (SELECT 1 FROM drafts o WHERE o.member_id = $1
        AND o.place = drafts.place AND o.place_key = drafts.place_key AND o.saved_at > drafts.saved_at)
    """,
    """
    DELETE FROM drafts WHERE member_id = $1 AND EXISTS (SELECT 1 FROM drafts o WHERE o.member_id = $2
        AND o.place = drafts.place AND o.place_key = drafts.place_key)
    """,
    "UPDATE drafts SET member_id = $2 WHERE member_id = $1",
    "DELETE FROM badge_awards WHERE member_id = $1 AND slug IN (SELECT slug FROM badge_awards WHERE member_id = $2)",
    "UPDATE badge_awards SET member_id = $2 WHERE member_id = $1",
)
_READ = (
    """
    UPDATE thread_readers SET
        follows = follows OR (SELECT s.follows FROM thread_readers s
            WHERE s.member_id = $1 AND s.thread_id = thread_readers.thread_id),
        is_muted = NOT follows AND (SELECT NOT s.follows AND (s.is_muted OR thread_readers.is_muted)
            FROM thread_readers s WHERE s.member_id = $1 AND s.thread_id = thread_readers.thread_id),
        read_up_to = (SELECT MAX(s.read_up_to) FROM thread_readers s
            WHERE s.member_id IN ($1, $2) AND s.thread_id = thread_readers.thread_id),
        read_at = (SELECT s.read_at FROM thread_readers s
            WHERE s.member_id IN ($1, $2) AND s.thread_id = thread_readers.thread_id
            ORDER BY s.read_up_to DESC, s.read_at IS NULL, s.read_at DESC LIMIT 1)
    WHERE member_id = $2 AND thread_id IN (SELECT thread_id FROM thread_readers WHERE member_id = $1)
    """,
    """
    DELETE FROM thread_readers WHERE member_id = $1
        AND thread_id IN (SELECT thread_id FROM thread_readers WHERE member_id = $2)
    """,
    "UPDATE thread_readers SET member_id = $2 WHERE member_id = $1",
)


@unit_of_work
async def pass_content_on(event: MembersMerged) -> None:
    """The target is the author of it all; its counts are made anew."""
    await _take_surplus_votes_back(event.source_id, event.target_id)
    for statement in (*_OWNED, *_READ):
        await sql.execute(statement, event.source_id, event.target_id)
    await sql.execute("DELETE FROM community_profiles WHERE member_id = $1", event.source_id)
    await sql.execute(
        """
        INSERT INTO community_profiles (id, member_id, post_count, accepted_answer_count, helpful_count)
        VALUES ($1, $2, 0, 0, 0) ON CONFLICT (member_id) DO NOTHING
        """,
        new_id(),
        event.target_id,
    )
    await counters.recount_profile(event.target_id)


async def _take_surplus_votes_back(source_id: UUID, target_id: UUID) -> None:
    """What one gave the other was given to oneself, and where both voted one vote is left."""
    for row in await sql.fetch(_SURPLUS, source_id, target_id):
        await sql.execute("DELETE FROM votes WHERE id = $1", row["id"])
        await sql.execute("UPDATE posts SET score = score - $2 WHERE id = $1", row["post_id"], row["value"])
        await counters.recount_thread(sql.uuid_of(row["thread_id"]))
        author_id = sql.uuid_or_none(row["author_id"])
        await counters.recount_profile(author_id)
        await announce(
            VoteCast(
                post_id=sql.uuid_of(row["post_id"]),
                thread_id=sql.uuid_of(row["thread_id"]),
                author_id=author_id,
                voter_id=sql.uuid_of(row["member_id"]),
                value=0,
                previous=row["value"],
                earns_points=False,
            )
        )
