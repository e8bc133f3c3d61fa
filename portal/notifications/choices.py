"""By which channels each kind of notice reaches a member: what they chose, and what holds where they did not (NC1)."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.models import ConsentPurpose, DigestRhythm, Member
from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.ids import new_id
from portal.kernel.sql import Values
from portal.kernel.work import unit_of_work
from portal.notifications.models import CARE_MESSAGE, Channel, NotificationChoice, NotificationKind

_INBOX = frozenset({Channel.IN_APP})
_BY_MAIL = frozenset({Channel.EMAIL, Channel.DIGEST})
_INBOX_AND_MAIL = frozenset({Channel.IN_APP, Channel.EMAIL})
_INBOX_MAIL_AND_PUSH = frozenset({Channel.IN_APP, Channel.EMAIL, Channel.PUSH})
_INBOX_AND_DIGEST = frozenset({Channel.IN_APP, Channel.DIGEST})

DEFAULTS: Mapping[NotificationKind, frozenset[Channel]] = {
    NotificationKind.REPLY: _INBOX_MAIL_AND_PUSH,
    NotificationKind.MENTION: _INBOX_MAIL_AND_PUSH,
    NotificationKind.ANSWER_ACCEPTED: _INBOX_MAIL_AND_PUSH,
    NotificationKind.VOTE: _INBOX,
    NotificationKind.POINTS_EARNED: _INBOX,
    NotificationKind.POINTS_EXPIRING: _INBOX_AND_MAIL,
    NotificationKind.TIER_CHANGED: _INBOX_AND_DIGEST,
    NotificationKind.REFERRAL_REWARDED: _INBOX_AND_DIGEST,
    NotificationKind.EXCLUSIVE_OPENED: _INBOX,
    NotificationKind.MODERATION: _INBOX_AND_MAIL,
    NotificationKind.REWARD: _INBOX,
    NotificationKind.SURVEY: _INBOX,
    NotificationKind.ANNOUNCEMENT: _INBOX,
}
"""Somebody spoke to them: a mail, and at once the devices that asked. What their account shows anyway: the inbox."""

ALWAYS: Mapping[NotificationKind, frozenset[Channel]] = {NotificationKind.MODERATION: _INBOX_AND_MAIL}
"""What the law wants told to whom it affects, nobody switches off (DSA Art. 17)."""
ADVERTISING: Mapping[NotificationKind, ConsentPurpose] = {
    NotificationKind.EXCLUSIVE_OPENED: ConsentPurpose.NEWSLETTER,
    NotificationKind.SURVEY: ConsentPurpose.REVIEW_REQUESTS,
}
"""What the law calls advertising, and who may be written to of it (LW21, LW22)."""


def purpose_of(kind: NotificationKind, subject_type: str | None) -> ConsentPurpose | None:
    """What its reader must have agreed to before a mail tells it; of a seat that they booked nothing (EX7)."""
    if subject_type == CARE_MESSAGE:
        return ConsentPurpose.NEWSLETTER
    return None if subject_type == "Booking" else ADVERTISING.get(kind)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How one member is told of one kind."""

    channels: AbstractSet[Channel]
    rhythm: DigestRhythm


async def of_many(member_ids: Sequence[UUID], kind: NotificationKind) -> Mapping[UUID, Wanted]:
    """How each of these members is told of ``kind``; mail and digest reach only a proved address (NC3)."""
    values = Values()
    joined = f"c.member_id = m.id AND c.kind = {values.mark(kind.value)}"
    rows = await sql.fetch(
        f"""
        SELECT m.id, m.reminder_mails, m.digest_rhythm, m.email_verified_at, c.in_app, c.email, c.digest, c.push
        FROM members m LEFT JOIN notification_choices c ON {joined} WHERE {sql.among("m.id", member_ids, values)}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    return {sql.uuid_of(row["id"]): _wanted(kind, row) for row in rows}


async def of_viewer(viewer: Viewer) -> Mapping[NotificationKind, AbstractSet[Channel]]:
    """What the viewer has chosen for every kind there is."""
    member = await Member.get(id=viewer.id)
    chosen = {NotificationKind(one.kind): one for one in await NotificationChoice.filter(member_id=viewer.id)}
    found = {kind: _channels(chosen[kind]) if kind in chosen else DEFAULTS[kind] for kind in NotificationKind}
    reminders = NotificationKind.POINTS_EXPIRING
    return found | {reminders: _as_reminded(found[reminders], reminder_mails=member.reminder_mails)}


@unit_of_work
async def choose(
    wanted: Mapping[NotificationKind, AbstractSet[Channel]], *, rhythm: DigestRhythm | None = None, by: Viewer
) -> None:
    """Be told of these kinds by these channels, by none where none is named; other kinds stay as they are.

    Raises Invalid for switching off what the law wants told; nothing was changed then.
    """
    for kind, channels in wanted.items():
        if not channels >= ALWAYS.get(kind, frozenset()):
            raise Invalid(
                "Decisions of our moderators always come to your inbox and by mail: the law wants you to know of them.",
                field="preferences",
            )
    await sql.lock_row("members", by.id)
    await _keep(by.id, wanted)
    if NotificationKind.POINTS_EXPIRING in wanted:
        reminded = Channel.EMAIL in wanted[NotificationKind.POINTS_EXPIRING]
        await Member.filter(id=by.id).update(reminder_mails=reminded)
    if rhythm is not None:
        await Member.filter(id=by.id).update(digest_rhythm=rhythm)


@unit_of_work
async def give_up(channel: Channel, member_id: UUID) -> None:
    """Nothing by this channel any more that may be switched off; the others stay as they are."""
    chosen = {NotificationKind(one.kind): one for one in await NotificationChoice.filter(member_id=member_id)}
    before = {kind: _channels(chosen[kind]) if kind in chosen else DEFAULTS[kind] for kind in NotificationKind}
    optional = {kind: channels for kind, channels in before.items() if kind not in ALWAYS}
    await _keep(member_id, {kind: channels - {channel} for kind, channels in optional.items() if channel in channels})


async def mail_advertising(purpose: str, member_id: UUID, *, is_wanted: bool) -> None:
    """Who has confirmed that they want such mails gets them, and who withdraws gets none: no second box decides."""
    mail = frozenset({Channel.EMAIL})
    chosen = {NotificationKind(one.kind): one for one in await NotificationChoice.filter(member_id=member_id)}
    for kind in (kind for kind, asked in ADVERTISING.items() if asked == purpose):
        before = _channels(chosen[kind]) if kind in chosen else DEFAULTS[kind]
        await _keep(member_id, {kind: before | mail if is_wanted else before - mail})


async def _keep(member_id: UUID, wanted: Mapping[NotificationKind, AbstractSet[Channel]]) -> None:
    for kind, channels in wanted.items():
        await sql.execute(
            """
            INSERT INTO notification_choices (id, member_id, kind, in_app, email, digest, push)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (member_id, kind) DO UPDATE SET
                in_app = excluded.in_app, email = excluded.email, digest = excluded.digest,
                push = excluded.push
            """,
            new_id(),
            member_id,
            kind.value,
            Channel.IN_APP in channels,
            Channel.EMAIL in channels,
            Channel.DIGEST in channels,
            Channel.PUSH in channels,
        )


def _wanted(kind: NotificationKind, row: sql.Row) -> Wanted:
    channels = DEFAULTS[kind]
    if row["in_app"] is not None:
        channels = _those({one: row[one.value.lower()] for one in Channel}.items()) | ALWAYS.get(kind, frozenset())
    if kind is NotificationKind.POINTS_EXPIRING:
        channels = _as_reminded(channels, reminder_mails=bool(row["reminder_mails"]))
    if row["email_verified_at"] is None:
        channels = channels - _BY_MAIL
    return Wanted(channels, DigestRhythm(row["digest_rhythm"]))


def _channels(choice: NotificationChoice) -> frozenset[Channel]:
    return _those({one: getattr(choice, one.value.lower()) for one in Channel}.items())


def _those(kept: Iterable[tuple[Channel, object]]) -> frozenset[Channel]:
    return frozenset(channel for channel, is_wanted in kept if is_wanted)


def _as_reminded(channels: frozenset[Channel], *, reminder_mails: bool) -> frozenset[Channel]:
    """Reminders by mail are a box in the profile, too: what it says is what holds."""
    mail = frozenset({Channel.EMAIL})
    return channels | mail if reminder_mails else channels - mail
