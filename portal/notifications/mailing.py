"""Mails and digests of notices: gathered when they are due, written and judged when they are sent (L26–L28, NC4–NC8).

What is gathered is marked in the same transaction as it is put into the outbox, so that no notice is in two mails.
What was read by then, or taken back, or may not be seen any more is left out; where nothing is left, nothing is sent.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.consents import agreed_to
from portal.accounts.models import ConsentPurpose, DigestRhythm, Member, MemberState
from portal.kernel import mail, outbox, sql
from portal.kernel.mail_layout import Entry
from portal.kernel.outbox import Item
from portal.kernel.steps import Steps
from portal.kernel.wording import Plural, say, translatable
from portal.kernel.work import unit_of_work
from portal.notifications import queries
from portal.notifications.choices import purpose_of
from portal.notifications.mails import reminder_of_day
from portal.notifications.models import CARE_MESSAGE, Notification, NotificationKind
from portal.notifications.muting import token_for as muting_token
from portal.notifications.queries import Notice
from portal.notifications.unsubscribing import OF_CONSENT, Stream, token_for
from portal.notifications.waiting import next_digest
from portal.notifications.worded import worded

TOPIC = "notices by mail"
AGAIN = timedelta(hours=1)
"""So long at least passes between two mails about one thread: what comes meanwhile is in the next."""
LISTED = 20
"""More than so many are counted."""
_GATHERED = 200

MAIL = (
    Plural("{title}", "{count} things happened while you were away"),
    Plural(
        "Hello {name},\n\nthis happened while you were away. "
        "If you do not want such mails, this ends them: {unsubscribe}",
        "Hello {name},\n\nall this happened while you were away. "
        "If you do not want such mails, this ends them: {unsubscribe}",
    ),
)
WRITTEN = (
    MAIL[0],
    translatable("Hello {name},\n\n{text}\n\nIf you do not want such mails, this ends them: {unsubscribe}"),
)
"""What staff wrote to members stands in the mail itself (CA7)."""
SURVEYS = (
    translatable("{title}"),
    translatable(
        "Hello {name},\n\nplease tell us in a short survey. "
        "If you do not want to be asked by mail any more, this ends it: {unsubscribe}"
    ),
)
DIGEST = (
    Plural("Your digest: one thing", "Your digest: {count} things"),
    Plural(
        "Hello {name},\n\nthis is new for you. If you do not want a digest, this ends it: {unsubscribe}",
        "Hello {name},\n\nall this is new for you. If you do not want a digest, this ends it: {unsubscribe}",
    ),
)
MAILS = Steps(
    "mails about notices",
    "SELECT m.id FROM members m",
    of="m",
    by="""
    SELECT m.id FROM notifications n JOIN members m ON m.id = n.member_id
    WHERE n.mail_due_at <= $1 AND {others} ORDER BY n.mail_due_at LIMIT 500
    """,
)
DIGESTS = Steps(
    "digests",
    "SELECT m.id FROM members m",
    of="m",
    by="""
    SELECT m.id FROM notifications n JOIN members m ON m.id = n.member_id
    WHERE n.digest_due_at <= $1 AND {others} ORDER BY n.digest_due_at LIMIT 500
    """,
)
_WAITING = """
    SELECT n.id, n.kind, n.subject_type, n.mail_due_at, p.thread_id,
        n.read_at IS NOT NULL OR COALESCE(r.read_up_to >= p.number AND NOT EXISTS (
            SELECT 1 FROM held_contents h WHERE h.target_id = p.id AND h.shown_at > r.read_at), FALSE) AS is_read
    FROM notifications n
    LEFT JOIN posts p ON n.subject_type = 'Post' AND p.id = n.subject_id
    LEFT JOIN thread_readers r ON r.thread_id = p.thread_id AND r.member_id = n.member_id
"""


@dataclass(frozen=True, slots=True)
class _Waiting:
    id: UUID
    due_at: datetime | None
    thread_id: UUID | None
    kind: NotificationKind
    subject_type: str | None
    is_read: bool

    @property
    def stream(self) -> Stream:
        """Advertising goes apart from the rest, so that the click which ends it ends nothing else (LW24)."""
        purpose = purpose_of(self.kind, self.subject_type)
        return Stream.NOTICES if purpose is None else OF_CONSENT[purpose]


async def write_due(now: datetime) -> int:
    """Gather what is due by mail, a mail for each thread; for how many members in this step."""

    async def of_member(row: sql.Row) -> bool:
        member_id = sql.uuid_of(row["id"])
        waiting = await _read(f"{_WAITING} WHERE n.member_id = $1 AND n.mail_due_at IS NOT NULL", member_id)
        await _quiet([one.id for one in waiting if one.is_read], "mail_due_at")
        together: dict[tuple[Stream, UUID | None], list[_Waiting]] = defaultdict(list)
        for one in waiting:
            if not one.is_read:
                together[one.stream, one.thread_id].append(one)
        for (stream, thread_id), those in together.items():
            if any(one.due_at is not None and one.due_at <= now for one in those):
                await _gather_or_wait(stream, member_id, thread_id, those, now)
        return True

    return await MAILS.step(now, each=of_member)


async def digest_due(now: datetime) -> int:
    """Gather what waits for the digest of this morning; for how many members in this step."""

    async def of_member(row: sql.Row) -> bool:
        member_id = sql.uuid_of(row["id"])
        waiting = await _read(f"{_WAITING} WHERE n.member_id = $1 AND n.digest_due_at IS NOT NULL", member_id)
        unread = [one.id for one in waiting if not one.is_read]
        await _quiet([one.id for one in waiting], "digest_due_at")
        if unread:
            await _put(Stream.DIGEST, member_id, unread)
        return True

    return await DIGESTS.step(now, each=of_member)


async def send(item: Item) -> dict[str, str] | None:
    """The worker's handler: write of what its reader may see at this moment and has not read."""
    stream, member_id = Stream(item.payload["stream"]), UUID(item.payload["member"])
    message = await _written(stream, member_id, [UUID(one) for one in item.payload["notices"]])
    if message is not None:
        await mail.deliver(message, reference=str(item.id))
    return {"stream": stream.value}


@unit_of_work
async def _written(stream: Stream, member_id: UUID, ids: Sequence[UUID]) -> mail.Mail | None:
    member = await Member.get_or_none(
        id=member_id, state=MemberState.ACTIVE, banned_at__isnull=True, email_verified_at__isnull=False
    )
    viewer = (await viewers_of([member_id])).get(member_id)
    if member is None or member.email is None or viewer is None:
        return None
    read = {one.id for one in await _read_of(ids) if one.is_read}
    seen = await queries.notices_by_id([one for one in ids if one not in read], viewer, only_inbox=False)
    asked = {one.id: _purpose(one) for one in seen.values()}
    purposes = {one for one in asked.values() if one is not None}
    agreed = {None, *(await agreed_to(member, purposes) if purposes else ())}
    notices = [seen[one] for one in ids if one in seen and asked[one] in agreed]
    if not notices:
        return None
    return _mail(stream, member, notices, await worded(notices[:LISTED], member.locale))


def _mail(stream: Stream, member: Member, notices: Sequence[Notice], worded: Sequence[Entry]) -> mail.Mail:
    assert member.email is not None
    unsubscribe = mail.link(f"/unsubscribe/{token_for(member.id, stream)}")
    entries = list(worded)
    if len(notices) > LISTED:
        more = say(Plural("… and one more", "… and {count} more"), member.locale, count=len(notices) - LISTED)
        entries.append(Entry(more, "", mail.link("/account/notifications")))
    threads = {one.thread_id for one in notices}
    if stream is Stream.NOTICES and len(threads) == 1 and (thread_id := notices[0].thread_id) is not None:
        muting = mail.link(f"/mute/{muting_token(member.id, thread_id)}")
        entries.append(Entry(say("Hear no more of this thread", member.locale), "", muting))
    values = {
        "name": member.display_name,
        "text": entries[0].text,
        "title": entries[0].title,
        "count": len(notices),
        "unsubscribe": unsubscribe,
    }
    if len(notices) == 1 and (notices[0].subject or ("",))[0] == CARE_MESSAGE:
        return mail.Mail(member.email, member.locale, *WRITTEN, values, unsubscribe=unsubscribe)
    if stream is Stream.REVIEWS:
        return mail.Mail(member.email, member.locale, *SURVEYS, values, unsubscribe=unsubscribe, entries=entries)
    wording = DIGEST if stream is Stream.DIGEST else MAIL
    return mail.Mail(member.email, member.locale, *wording, values, unsubscribe=unsubscribe, entries=entries)


async def _gather_or_wait(
    stream: Stream, member_id: UUID, thread_id: UUID | None, waiting: Sequence[_Waiting], now: datetime
) -> None:
    """One mail for all that waits of the thread; a little later where one about it has just gone.

    A mail that asks in a survey is the reminder of its day; after another it comes the next morning (NC10).
    """
    ids = [one.id for one in waiting]
    today = reminder_of_day(member_id, now) if stream is Stream.REVIEWS else None
    if today is not None and await outbox.known([today]):
        await Notification.filter(id__in=ids).update(mail_due_at=next_digest(DigestRhythm.DAILY, now))
        return
    last = None if thread_id is None else await _last_mail(member_id, thread_id, now - AGAIN)
    if last is not None:
        await Notification.filter(id__in=ids).update(mail_due_at=last + AGAIN)
        return
    await Notification.filter(id__in=ids).update(mail_due_at=None, mailed_at=now)
    await _put(stream, member_id, ids, once_key=today)


async def _put(stream: Stream, member_id: UUID, ids: Sequence[UUID], *, once_key: str | None = None) -> None:
    """The newest first, and no more than a mail can be written of."""
    newest = sorted(ids, reverse=True)[:_GATHERED]
    payload = {"stream": stream.value, "member": str(member_id), "notices": [str(one) for one in newest]}
    await outbox.put(TOPIC, payload, once_key=once_key or f"{stream.value}:{member_id}:{newest[0]}")


async def _last_mail(member_id: UUID, thread_id: UUID, since: datetime) -> datetime | None:
    found = await sql.fetch_value(
        """
        SELECT MAX(n.mailed_at) FROM notifications n JOIN posts p ON n.subject_type = 'Post' AND p.id = n.subject_id
        WHERE n.member_id = $1 AND p.thread_id = $2 AND n.mailed_at > $3
        """,
        member_id,
        thread_id,
        since,
    )
    return sql.instant_or_none(found)


async def _quiet(ids: Collection[UUID], due: str) -> None:
    if ids:
        await Notification.filter(id__in=list(ids)).update(**{due: None})


def _purpose(notice: Notice) -> ConsentPurpose | None:
    """What its reader must agree to still when it is sent."""
    return purpose_of(notice.kind, None if notice.subject is None else notice.subject[0])


async def _read_of(ids: Sequence[UUID]) -> Sequence[_Waiting]:
    values = sql.Values()
    return await _read(f"{_WAITING} WHERE {sql.among('n.id', ids, values)}", *values)


async def _read(statement: str, *values: object) -> Sequence[_Waiting]:
    rows = await sql.fetch(statement, *values)
    return [
        _Waiting(
            sql.uuid_of(row["id"]),
            sql.instant_or_none(row["mail_due_at"]),
            sql.uuid_or_none(row["thread_id"]),
            NotificationKind(row["kind"]),
            row["subject_type"],
            bool(row["is_read"]),
        )
        for row in rows
    ]
