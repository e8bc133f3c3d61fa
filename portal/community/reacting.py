"""Reacting to posts with one of a few signs, and keeping posts for oneself."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import live, policies, queries
from portal.community.live import ThreadChange
from portal.community.marks_models import Bookmark, PostReaction
from portal.community.queries import PostRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work

SIGNS = ("👍", "❤️", "😄", "🎉", "🤔", "👀")
"""What can be said with a reaction. A fixed few: each is a button, and none of them insults."""
_PRESENTED = "\ufe0f"


async def react(post_id: UUID, sign: str, *, by: Viewer, remove: bool = False) -> PostRow:
    """React to a post, or take that back. The same twice counts once; it earns nothing (FP5).

    Raises Invalid for another sign, NotFound for a post that the member does not see, Forbidden for one's own.
    """
    policies.ensure_may_write(by)
    sign = _known(sign)
    await limit_rate("reaction.member", by)
    return await _react(post_id, sign, remove, by)


@unit_of_work
async def _react(post_id: UUID, sign: str, remove: bool, by: Viewer) -> PostRow:
    post = await _found(post_id, by)
    policies.ensure_may_react(by, post)
    if remove:
        changed = await PostReaction.filter(post_id=post_id, member_id=by.id, sign=sign).delete()
    else:
        changed = await sql.execute(
            """
            INSERT INTO post_reactions (id, post_id, member_id, sign, reacted_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (post_id, member_id, sign) DO NOTHING
            """,
            new_id(),
            post_id,
            by.id,
            sign,
            clock.now(),
        )
    if changed:
        live.tell_of_post(post.thread_id, post_id, ThreadChange.POST_CHANGED)
    return post


async def bookmark(post_id: UUID, *, by: Viewer, remove: bool = False) -> PostRow:
    """Keep a post for oneself, or no longer; nobody else hears of it.

    Raises NotFound for a post that the member does not see.
    """
    await limit_rate("bookmark.member", by)
    return await _bookmark(post_id, remove, by)


@unit_of_work
async def _bookmark(post_id: UUID, remove: bool, by: Viewer) -> PostRow:
    member_id = by.id
    post = await _found(post_id, by)
    if remove:
        await Bookmark.filter(post_id=post_id, member_id=member_id).delete()
    else:
        await sql.execute(
            """
            INSERT INTO bookmarks (id, post_id, member_id, kept_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (post_id, member_id) DO NOTHING
            """,
            new_id(),
            post_id,
            member_id,
            clock.now(),
        )
    return post


def _known(sign: str) -> str:
    """The sign as it is kept; with or without the mark that asks for a picture it is the same."""
    plain = {known.rstrip(_PRESENTED): known for known in SIGNS}
    found = plain.get(sign.strip().rstrip(_PRESENTED))
    if found is None:
        raise Invalid("Reactions are one of {signs}.", field="emoji", signs=" ".join(SIGNS))
    return found


async def _found(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    if post is None:
        raise NotFound("There is no such post.", field="postId")
    return post
