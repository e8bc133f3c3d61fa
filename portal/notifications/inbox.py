"""Putting notices into inboxes, each told once, and marking them read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.events import ThreadRead
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, Required
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.notifications import choices, pushing, waiting
from portal.notifications.choices import Wanted
from portal.notifications.events import NotificationCreated
from portal.notifications.models import Channel, Notification, NotificationKind

MOST_IDS = 100
_AT_ONCE = 100
_ALL = 2**31 - 1
"""No post has a higher number."""
_COLUMNS = (
    "id",
    "member_id",
    "kind",
    "once_key",
    "actor_id",
    "subject_type",
    "subject_id",
    "about",
    "created_at",
    "in_app",
    "mail_due_at",
    "digest_due_at",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is to be told, to whomever. `about` holds plain values for the wording, never a finished sentence."""

    kind: NotificationKind
    subject: tuple[str, UUID] | None = None
    actor_id: UUID | None = None
    about: Mapping[str, Any] | None = None


async def tell(member_id: UUID, news: News, *, once: str) -> bool:
    """Put one notice into the member's inbox; False when it was told before under the same ``once``."""
    return await tell_all([member_id], news, once=once) == 1


@unit_of_work
async def tell_all(member_ids: Iterable[UUID], news: News, *, once: str) -> int:
    """Tell the same to many, each of them once, by the channels they chose (NC1); how many had not heard it yet."""
    told = 0
    for some in _batched(list(member_ids)):
        wanted = await choices.of_many(some, news.kind)
        willing = [member_id for member_id in some if member_id in wanted and wanted[member_id].channels]
        if not willing:
            continue
        rows = await _insert([_row(member_id, news, once, wanted[member_id]) for member_id in willing])
        for row in rows:
            await announce(
                NotificationCreated(notification_id=sql.uuid_of(row["id"]), member_id=sql.uuid_of(row["member_id"]))
            )
        told += len(rows)
        heard = [(sql.uuid_of(row["id"]), sql.uuid_of(row["member_id"])) for row in rows]
        await pushing.put([one for one in heard if Channel.PUSH in wanted[one[1]].channels])
    return told


@unit_of_work
async def take_back(member_ids: Iterable[UUID], *, once: str) -> None:
    """Take out of inboxes what was told under ``once``, for it is so no more."""
    for some in _batched(list(member_ids)):
        await Notification.filter(once_key__in=[_key(once, member_id) for member_id in some]).delete()


@unit_of_work
async def take_back_from_who_heard(member_ids: Iterable[UUID], *, once: str) -> None:
    """Take out of inboxes what may be so again: then it is not told anew to who has read it or had its mail.

    A mail that still waits leaves it out; whoever has not heard of it yet may be told anew.
    """
    for some in _batched(list(member_ids)):
        told = Notification.filter(once_key__in=[_key(once, member_id) for member_id in some])
        await told.filter(read_at__isnull=True, mailed_at__isnull=True).delete()
        await told.filter(read_at__isnull=True).update(read_at=clock.now())
        await told.update(in_app=False, mail_due_at=None, digest_due_at=None)


@unit_of_work
async def take_back_about(kind: NotificationKind, subject: tuple[str, UUID], member_id: UUID | None) -> None:
    """Take out of a member's inbox what was told of this, read or not; where it comes to be again, it is told again."""
    if member_id is not None:
        subject_type, subject_id = subject
        told = Notification.filter(member_id=member_id, kind=kind, subject_type=subject_type, subject_id=subject_id)
        await told.delete()


async def quiet_what_was_read(event: ThreadRead) -> None:
    """What was read in its thread is read in the inbox, too (NC13)."""
    await _read_in_thread(event.thread_id, event.up_to, event.member_id)


@unit_of_work
async def mark_thread_of_notices_read(thread_id: UUID, *, by: Viewer) -> None:
    """Mark all that the viewer was told of a thread as read; the thread itself stays as far read as it is."""
    await _read_in_thread(thread_id, _ALL, by.id)


async def _read_in_thread(thread_id: UUID, up_to: int, member_id: UUID) -> None:
    await sql.execute(
        """
        UPDATE notifications SET read_at = $1
        WHERE member_id = $2 AND read_at IS NULL AND subject_type = 'Post'
            AND subject_id IN (SELECT id FROM posts WHERE thread_id = $3 AND number <= $4)
        """,
        clock.now(),
        member_id,
        thread_id,
        up_to,
    )


@unit_of_work
async def mark_read(ids: Sequence[UUID] | None, *, everything: bool, by: Viewer) -> None:
    """Mark some of the viewer's own notices, or all of them, as read; others' and unknown ids are passed over.

    Raises Required when neither is given, Invalid for more than a hundred ids.
    """
    unread = Notification.filter(member_id=by.id, read_at__isnull=True)
    if everything:
        await unread.update(read_at=clock.now())
        return
    if not ids:
        raise Required("Say which notices you have read, or all of them.", field="ids")
    if len(ids) > MOST_IDS:
        raise Invalid(
            Plural("Mark at most one notice at a time.", "Mark at most {count} notices at a time."),
            field="ids",
            count=MOST_IDS,
        )
    await unread.filter(id__in=list(ids)).update(read_at=clock.now())


def _batched(member_ids: list[UUID]) -> Iterable[list[UUID]]:
    return (member_ids[start : start + _AT_ONCE] for start in range(0, len(member_ids), _AT_ONCE))


def _row(member_id: UUID, news: News, once: str, wanted: Wanted) -> Sequence[object]:
    subject_type, subject_id = news.subject or (None, None)
    about = json.dumps(dict(news.about or {}), separators=(",", ":"))
    now = clock.now()
    return (
        new_id(),
        member_id,
        news.kind.value,
        _key(once, member_id),
        news.actor_id,
        subject_type,
        subject_id,
        about,
        now,
        Channel.IN_APP in wanted.channels,
        waiting.mail_due(news.kind, wanted, now),
        waiting.digest_due(wanted, now),
    )


def _key(once: str, member_id: UUID) -> str:
    return f"{once}:{member_id}"


async def _insert(rows: Sequence[Sequence[object]]) -> Sequence[sql.Row]:
    width = len(_COLUMNS)
    values = ", ".join(f"({sql.placeholders(width, start=1 + width * place)})" for place in range(len(rows)))
    return await sql.fetch(
        f"""
        INSERT INTO notifications ({", ".join(_COLUMNS)}) VALUES {values}
        ON CONFLICT (once_key) DO NOTHING RETURNING id, member_id
        """,  # noqa: S608 - only columns and placeholders are put in
        *[value for row in rows for value in row],
    )
