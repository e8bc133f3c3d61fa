"""Voting posts up and down."""

import math
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.community import counters, policies, queries
from portal.community.events import VoteCast
from portal.community.fair_play import terms
from portal.community.fair_play.looking import look_later, one_by_one
from portal.community.fair_play.models import FairPlayTerms, VoteChange
from portal.community.models import Post, Vote
from portal.community.queries import PostRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, Invalid, NotFound, RateLimited, Unauthenticated
from portal.kernel.events import announce
from portal.kernel.steps import delete_some
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work

TRACE_KEPT = timedelta(days=183)


async def vote(post_id: UUID, value: int, *, by: Viewer) -> PostRow:
    """Vote a post up (1) or down (-1), or take the vote back (0). The same vote twice counts once.

    Raises Invalid for another value, NotFound for a post that the member does not see, Forbidden for
    one's own (FP4), RateLimited for too many in a day (FP6), Conflict for a vote that stands by now (FP7),
    Unauthenticated for who was banned meanwhile (FP10).
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

    await one_by_one(by.id)
    await sql.lock_row("posts", post_id)
    cast = await Vote.get_or_none(post_id=post_id, member_id=by.id)
    previous: int = 0 if cast is None else cast.value
    if cast is None:
        await _ensure_counts(post_id, by)
    if previous != value:
        in_force = await terms.in_force()
        if cast is not None:
            await _ensure_open(cast, in_force)
        if value:
            await _ensure_few(post, value, in_force, by)
        await _write(post_id, cast, value, by)
        await VoteChange.create(
            member_id=by.id,
            post_id=post_id,
            author_id=post.author_id,
            previous=previous,
            value=value,
            changed_at=clock.now(),
        )
        await look_later(by.id)
        await _count(post, value, previous, by)
    return await _found(post_id, by)


async def _ensure_counts(post_id: UUID, by: Viewer) -> None:
    """A ban may have come since it was asked who they are: the look at their votes is over then (FP10)."""
    row = await sql.fetch_one(
        """
        SELECT (m.banned_at IS NULL) AS is_free,
            EXISTS (SELECT 1 FROM void_votes v WHERE v.post_id = $2 AND v.member_id = m.id) AS is_void
        FROM members m WHERE m.id = $1
        """,
        by.id,
        post_id,
    )
    if row is None or not row["is_free"]:
        raise Unauthenticated
    if row["is_void"]:
        raise Conflict("Your vote here was taken out of the count; moderators can give it back.", field="value")


async def _ensure_open(cast: Vote, in_force: FairPlayTerms) -> None:
    """After some minutes a vote stands, until what it was for is another text (FP7)."""
    if cast.cast_at >= clock.now() - timedelta(minutes=in_force.vote_stands_after_minutes):
        return
    post = await Post.get(id=cast.post_id).only("id", "substance_at")
    if post.substance_at is None or post.substance_at <= cast.cast_at:
        raise Conflict("Your vote stands by now; you can change it once the post says something else.", field="value")


async def _ensure_few(post: PostRow, value: int, in_force: FairPlayTerms, by: Viewer) -> None:
    """So many posts a day are voted up, and so many down, and some of them one person's (FP6).

    What was taken back counts, or the limit would be none.
    """
    now = clock.now()
    day = clock.local_day(now)
    rows = await sql.fetch(
        """
        SELECT DISTINCT post_id, author_id FROM vote_changes
        WHERE member_id = $1 AND changed_at >= $2 AND value = $3 AND post_id <> $4
        """,
        by.id,
        clock.start_of_day(day),
        value,
        post.id,
    )
    wait = math.ceil((clock.end_of_day(day) - now).total_seconds())
    if len(rows) >= in_force.votes_a_day:
        raise RateLimited(
            Plural(
                "You have voted today; please go on tomorrow. It is one vote a day.",
                "You have voted often today; please go on tomorrow. It is {count} votes a day.",
            ),
            retry_after=wait,
            count=in_force.votes_a_day,
        )
    of_author = sum(post.author_id is not None and sql.uuid_or_none(row["author_id"]) == post.author_id for row in rows)
    if of_author >= in_force.votes_a_day_for_one:
        raise RateLimited(
            Plural(
                "You have voted for a post of this person today; please go on tomorrow. It is one of them a day.",
                "You have voted often for posts of this person today; please go on tomorrow. It is {count} a day.",
            ),
            retry_after=wait,
            count=in_force.votes_a_day_for_one,
        )


async def forget_old_changes(now: datetime) -> int:
    """Remove the traces of votes that are old enough; how many in this step. The votes themselves stay."""
    return await delete_some("vote_changes", f"changed_at <= $1 AND {unrestricted('member_id')}", now - TRACE_KEPT)


async def _write(post_id: UUID, vote: Vote | None, value: int, by: Viewer) -> None:
    """Keep the vote. The post's row is held, so nothing comes between."""
    if vote is None:
        if value:
            await Vote.create(post_id=post_id, member_id=by.id, value=value, cast_at=clock.now())
    elif value == 0:
        await vote.delete()
    else:
        await Vote.filter(id=vote.id).update(value=value, cast_at=clock.now())


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
