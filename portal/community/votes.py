"""Voting posts up and down."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import counters, policies, queries
from portal.community.events import VoteCast
from portal.community.models import Vote
from portal.community.queries import PostRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work


async def vote(post_id: UUID, value: int, *, by: Viewer) -> PostRow:
    """Vote a post up (1) or down (-1), or take the vote back (0). The same vote twice counts once.

    Raises Invalid for another value, NotFound for a post that the member does not see, Forbidden for
    one's own (FP4).
    """
    policies.ensure_may_write(by)
    if value not in {-1, 0, 1}:
        raise Invalid("A vote is 1, -1, or 0 to take it back.", field="value")
    await limit_rate("vote.member", by)
    return await _vote(post_id, value, by)


@unit_of_work
async def _vote(post_id: UUID, value: int, by: Viewer) -> PostRow:
    post = await _found(post_id, by)
    policies.ensure_may_vote(by, post)

    await sql.lock_row("posts", post_id)
    previous = await _write(post_id, value, by)
    if previous != value:
        await _count(post, value, previous, by)
    return await _found(post_id, by)


async def _write(post_id: UUID, value: int, by: Viewer) -> int:
    """Keep the vote; what it was before. The post's row is held, so nothing comes between."""
    vote = await Vote.get_or_none(post_id=post_id, member_id=by.id)
    if vote is None:
        if value:
            await Vote.create(post_id=post_id, member_id=by.id, value=value, cast_at=clock.now())
        return 0
    previous: int = vote.value
    if value == 0:
        await vote.delete()
    elif value != previous:
        await Vote.filter(id=vote.id).update(value=value, cast_at=clock.now())
    return previous


async def _count(post: PostRow, value: int, previous: int, by: Viewer) -> None:
    change = value - previous
    counted = "UPDATE posts SET score = score + $1 WHERE id = $2 RETURNING thread_id, number"
    row = await sql.fetch_one(counted, change, post.id)
    assert row is not None
    thread = await queries.thread_by_id(sql.uuid_of(row["thread_id"]), by)
    assert thread is not None, "who voted sees the post, and where it is"
    if row["number"] == 1:
        await sql.execute("UPDATE threads SET score = score + $1 WHERE id = $2", change, thread.id)
    helpful = int(value == 1) - int(previous == 1)
    if helpful:
        await counters.add_to_profile(post.author_id, thread.id, helpful=helpful)
    await announce(
        VoteCast(
            post_id=post.id,
            thread_id=thread.id,
            author_id=post.author_id,
            voter_id=by.id,
            value=value,
            previous=previous,
            earns_points=thread.category.earns_points,
        )
    )


async def _found(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    if post is None:
        raise NotFound("There is no such post.", field="postId")
    return post
