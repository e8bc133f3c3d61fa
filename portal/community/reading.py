"""Following threads, and how far somebody has read."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import queries
from portal.community.events import ThreadRead
from portal.community.models import Thread
from portal.community.queries import ThreadRow
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work

_INSERT = """
    INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, follows, is_muted, changed_at, read_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (thread_id, member_id) DO UPDATE SET changed_at = excluded.changed_at,
"""


@unit_of_work
async def follow_thread(thread_id: UUID, *, follow: bool, by: Viewer) -> ThreadRow:
    """Be told about new posts in a thread, or hear nothing of it any more: not even of answers to oneself."""
    await _seen(thread_id, by)
    await sql.execute(
        f"{_INSERT} follows = excluded.follows, is_muted = excluded.is_muted",
        *_values(thread_id, by.id, follows=follow, is_muted=not follow),
    )
    return await _seen(thread_id, by)


@unit_of_work
async def mark_thread_read(thread_id: UUID, up_to: int, *, by: Viewer) -> ThreadRow:
    """Note that the viewer has read up to that post; what was read stays read.

    Raises Invalid for a number that no post has.
    """
    if up_to < 0:
        raise Invalid("Posts are numbered from 1.", field="upToPostNumber")
    thread = await _seen(thread_id, by)
    number = min(up_to, thread.last_post_number)
    await read_up_to(thread_id, by.id, number)
    await announce(ThreadRead(thread_id=thread_id, member_id=by.id, up_to=number))
    return await _seen(thread_id, by)


@unit_of_work
async def mute_for(thread_id: UUID, member_id: UUID) -> None:
    """Have the member hear nothing of the thread any more, whether they still see it or not."""
    if await Thread.exists(id=thread_id):
        await sql.execute(
            f"{_INSERT} follows = excluded.follows, is_muted = excluded.is_muted",
            *_values(thread_id, member_id, follows=False, is_muted=True),
        )


async def read_up_to(thread_id: UUID, member_id: UUID, number: int) -> None:
    """Move the member's place forward, never back. Call it in a unit of work."""
    await sql.execute(
        f"""{_INSERT} read_at = excluded.read_at,
            read_up_to = CASE WHEN thread_readers.read_up_to < excluded.read_up_to
            THEN excluded.read_up_to ELSE thread_readers.read_up_to END""",
        *_values(thread_id, member_id, number, follows=False),
    )


async def follow_as_author(thread_id: UUID, member_id: UUID, *, read_up_to: int) -> None:
    """Who writes in a thread follows it, unless they muted it before. Call it in a unit of work.

    Having read it is no choice. What they have not read before their own post stays unread, and so does what came
    in sight late where they had read already.
    """
    await sql.execute(
        f"""{_INSERT} follows = NOT thread_readers.is_muted,
            read_up_to = CASE WHEN thread_readers.read_up_to = excluded.read_up_to - 1
            THEN excluded.read_up_to ELSE thread_readers.read_up_to END""",
        *_values(thread_id, member_id, read_up_to, follows=True),
    )


def _values(
    thread_id: UUID, member_id: UUID, number: int | None = None, *, follows: bool, is_muted: bool = False
) -> tuple[object, ...]:
    """Without a number of a post they have not come to read it."""
    now = clock.now()
    return new_id(), thread_id, member_id, number or 0, follows, is_muted, now, None if number is None else now


async def _seen(thread_id: UUID, by: Viewer) -> ThreadRow:
    _ = by.id
    thread = await queries.thread_by_id(thread_id, by)
    if thread is None:
        raise NotFound("There is no such thread.")
    return thread
