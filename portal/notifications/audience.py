"""Whom news reaches: of those it concerns, a batch at a time, the ones who may see it at this moment (L25)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from portal.access.viewers import admitted, viewers_of
from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.community.audiences import rights_of
from portal.community.queries import sight
from portal.exclusives.queries import open_to
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of, uuid_or_none
from portal.shop.models import Order

_FIRST = UUID(int=0)
_LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class Reply:
    """A post with those whom it concerns most: in which way, ``thread`` or ``post``, by member."""

    id: UUID
    thread_id: UUID
    author_id: UUID | None
    nearest: Mapping[UUID, str]
    told_until: UUID | None
    """Whoever came to the thread after this post is told nothing of it; None where that does not matter."""


async def reply_by_id(post_id: UUID) -> Reply | None:
    """Whose post it is, whose thread, and whose post it answers: as those are now, for they may have been merged.

    Whoever muted the thread hears nothing of it.
    """
    row = await sql.fetch_one(
        """
        SELECT p.thread_id, p.author_id, t.author_id AS thread_author_id, a.author_id AS answered_author_id
        FROM posts p JOIN threads t ON t.id = p.thread_id LEFT JOIN posts a ON a.id = p.reply_to_id WHERE p.id = $1
        """,
        post_id,
    )
    if row is None:
        return None
    concerned = {uuid_or_none(row["thread_author_id"]): "thread"} | {uuid_or_none(row["answered_author_id"]): "post"}
    silent = await muted(uuid_of(row["thread_id"]), [member_id for member_id in concerned if member_id is not None])
    nearest = {
        member_id: relation
        for member_id, relation in concerned.items()
        if member_id is not None and member_id not in silent
    }
    return Reply(post_id, uuid_of(row["thread_id"]), uuid_or_none(row["author_id"]), nearest, post_id)


async def opening_of(thread_id: UUID) -> Reply | None:
    """The first post of a thread, of which all are told who follow it by now."""
    row = await sql.fetch_one("SELECT id FROM posts WHERE thread_id = $1 AND number = 1", thread_id)
    post = None if row is None else await reply_by_id(uuid_of(row["id"]))
    return None if post is None else replace(post, told_until=None)


async def muted(thread_id: UUID, members: Sequence[UUID]) -> set[UUID]:
    if not members:
        return set()
    values = Values()
    where = f"thread_id = {values.mark(thread_id)} AND is_muted AND {sql.among('member_id', members, values)}"
    rows = await sql.fetch(f"SELECT member_id FROM thread_readers WHERE {where}", *values)  # noqa: S608 - placeholders
    return {uuid_of(row["member_id"]) for row in rows}


async def followers(post: Reply, *, after: UUID | None, most: int) -> Sequence[UUID]:
    """Who follows the thread, the next of them after ``after``.

    Whoever came to the thread after the post is not among them: they found it there.
    """
    rows = await sql.fetch(
        """
        SELECT member_id FROM thread_readers
        WHERE thread_id = $1 AND follows AND member_id > $2 AND id < $3 ORDER BY member_id LIMIT $4
        """,
        post.thread_id,
        after or _FIRST,
        post.told_until or _LAST,
        most,
    )
    return [uuid_of(row["member_id"]) for row in rows]


async def holders(key: str, *, after: UUID | None, most: int) -> Sequence[UUID]:
    """Who holds ``key`` at this moment, the next of them after ``after``."""
    rows = await sql.fetch(
        "SELECT member_id FROM access_grants WHERE key = $1 AND member_id > $2 ORDER BY member_id LIMIT $3",
        key,
        after or _FIRST,
        most,
    )
    return [uuid_of(row["member_id"]) for row in rows]


async def who_may_see(post_id: UUID, members: Iterable[UUID]) -> list[UUID]:
    """Of these members the ones who are active and may see the post, by the community's own rule."""

    async def sees(viewer: Viewer) -> bool:
        values = Values()
        wanted = values.mark(post_id)
        seen = f"{sight.visible_posts(viewer, values)} AND {sight.visible_to(viewer, values)}"
        return bool(
            await sql.fetch_one(
                f"SELECT 1 FROM posts p JOIN threads t ON t.id = p.thread_id WHERE p.id = {wanted} AND {seen}",  # noqa: S608
                *values,
            )
        )

    return await admitted(members, sees, rights=rights_of)


async def who_may_open(release_id: UUID, members: Iterable[UUID]) -> list[UUID]:
    """Of these members the ones who are active and for whom the release is open."""

    async def opens(viewer: Viewer) -> bool:
        values = Values()
        condition = f"r.id = {values.mark(release_id)} AND {open_to(viewer, values)}"
        return bool(await sql.fetch_one(f"SELECT 1 FROM releases r WHERE {condition}", *values))  # noqa: S608

    return await admitted(members, opens, rights=lambda viewer: (viewer.is_brand, viewer.keys, viewer.withheld))


async def reader_behind(member_id: UUID) -> UUID | None:
    """Whose inbox is meant by now, for accounts are merged; None where nobody is there to read it."""
    member = await Member.get_or_none(id=member_id)
    while member is not None and member.merged_into_id is not None:
        member = await Member.get(id=member.merged_into_id)
    return next(iter(await viewers_of([member.id])), None) if member is not None else None


async def is_order_of(order_id: UUID, member_id: UUID) -> bool:
    """Whether the order is this member's at this moment, paid or not."""
    return await Order.exists(id=order_id, customer__member_id=member_id)
