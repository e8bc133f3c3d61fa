"""What merging and splitting have in common: posts that go to another thread, and whoever reads them goes along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import counters, queries
from portal.community.models import ContentState
from portal.community.queries import ThreadRow
from portal.kernel import sql
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.ids import new_id
from portal.kernel.sql import Values, uuid_of


@dataclass(frozen=True, slots=True)
class Moving:
    """A post that goes from one number to another."""

    post_id: UUID
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a member stands to a thread."""

    member_id: UUID
    read_up_to: int
    follows: bool
    is_muted: bool
    changed_at: datetime
    read_at: datetime | None

    @property
    def has_chosen(self) -> bool:
        return self.follows or self.is_muted


async def found(thread_id: UUID, field: str, by: Viewer) -> ThreadRow:
    """The thread as far as it may be seen; raises NotFound at the field that names it."""
    thread = await queries.thread_by_id(thread_id, by)
    if thread is None:
        raise NotFound("There is no such thread.", field=field)
    return thread


def ensure_on_display(thread: ThreadRow, field: str) -> None:
    """Raises Conflict for a thread that is hidden, waits or is deleted."""
    if thread.state is not ContentState.VISIBLE:
        raise Conflict("This thread is not on display; restore it first.", field=field)


async def hold(*thread_ids: UUID) -> None:
    """Keep threads from changing until the unit of work ends; in one order always, so that nobody waits in a ring."""
    for thread_id in sorted(thread_ids):
        await sql.lock_row("threads", thread_id)


async def bring(moving: Sequence[Moving], source_id: UUID, target_id: UUID) -> None:
    """Put posts into another thread, and note where they stood; votes, signs, bookmarks and pictures are theirs."""
    values = Values()
    rows = [(one.post_id, one.new) for one in moving]
    places = sql.table_of("m", {"post_id": "uuid", "number": "int"}, rows, values)
    thread = values.mark(target_id)
    await sql.execute(
        f"""UPDATE posts SET thread_id = {thread}, number = m.number FROM {places} WHERE posts.id = m.post_id""",  # noqa: S608
        *values,
    )
    await sql.execute_many(
        "INSERT INTO moved_posts (id, thread_id, number, post_id) VALUES ($1, $2, $3, $4)",
        [(new_id(), source_id, one.old, one.post_id) for one in moving],
    )


async def standings(thread_id: UUID) -> Sequence[Standing]:
    """Everybody who follows, mutes or has read a thread."""
    rows = await sql.fetch(
        "SELECT member_id, read_up_to, follows, is_muted, changed_at, read_at FROM thread_readers WHERE thread_id = $1",
        thread_id,
    )
    return [
        Standing(
            member_id=uuid_of(row["member_id"]),
            read_up_to=row["read_up_to"],
            follows=bool(row["follows"]),
            is_muted=bool(row["is_muted"]),
            changed_at=sql.instant_of(row["changed_at"]),
            read_at=sql.instant_or_none(row["read_at"]),
        )
        for row in rows
    ]


async def set_standings(thread_id: UUID, wanted: Sequence[Standing]) -> None:
    """Have them stand so to the thread."""
    await sql.execute_many(
        """
        INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, follows, is_muted, changed_at, read_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (thread_id, member_id) DO UPDATE SET read_up_to = excluded.read_up_to,
            follows = excluded.follows, is_muted = excluded.is_muted, read_at = excluded.read_at
        """,
        [
            (
                *(new_id(), thread_id, one.member_id, one.read_up_to),
                *(one.follows, one.is_muted, one.changed_at, one.read_at),
            )
            for one in wanted
        ],
    )


async def bring_mark_of_late(source_id: UUID, target_id: UUID) -> None:
    """What came in sight late in the one thread did so in the other: who read past it has it to read there."""
    await sql.execute(
        """
        UPDATE threads SET shown_late_at = (SELECT MAX(t.shown_late_at) FROM threads t WHERE t.id IN ($1, $2))
        WHERE id = $2
        """,
        source_id,
        target_id,
    )


async def count_anew(*thread_ids: UUID) -> None:
    """Every count that says how many posts there are, and of whom."""
    await counters.recount_threads(thread_ids)
    for thread_id in thread_ids:
        await counters.recount_profiles_of_thread(thread_id)
