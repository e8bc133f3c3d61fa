"""Ending a stream of mails with one click out of the mail itself: no password, no cookie (RFC 8058)."""

import hmac
from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from portal.accounts.agreeing import withdraw_for
from portal.accounts.models import ConsentPurpose, Member
from portal.kernel.errors import NotFound
from portal.kernel.pseudonyms import pseudonyms_of
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.notifications import choices
from portal.notifications.models import Channel

_ID = 32
_MARK = 32
"""Half of the digest's letters: 128 bits that nobody guesses."""


class Stream(StrEnum):
    """Mails that end together. What the law or the contract wants told is in none of them (LW25)."""

    REMINDERS = "reminders"
    NOTICES = "notices"
    DIGEST = "digest"
    NEWS = "news"
    REVIEWS = "reviews"
    POINTS = "points"


_CODES: Mapping[Stream, str] = {
    Stream.REMINDERS: "",
    Stream.NOTICES: "n",
    Stream.DIGEST: "g",
    Stream.NEWS: "w",
    Stream.REVIEWS: "r",
    Stream.POINTS: "p",
}
"""What stands in a link between the member and the proof; the links of reminders are the oldest, and have none."""
ENDED: Mapping[Stream, str] = {
    Stream.REMINDERS: translatable("You get no more reminders by mail."),
    Stream.NOTICES: translatable("You get no more mails about what happens here; your inbox has it all."),
    Stream.DIGEST: translatable("You get no more digests; your inbox has it all."),
    Stream.NEWS: translatable("You get no more news and offers by mail."),
    Stream.REVIEWS: translatable("You are asked for no more reviews, and in no surveys, by mail."),
    Stream.POINTS: translatable("You get no more monthly mails about your points."),
}
OF_CONSENT: Mapping[ConsentPurpose, Stream] = {
    ConsentPurpose.NEWSLETTER: Stream.NEWS,
    ConsentPurpose.REVIEW_REQUESTS: Stream.REVIEWS,
    ConsentPurpose.MONTHLY_POINTS: Stream.POINTS,
}
"""Advertising has streams of its own: the click that ends one withdraws the consent, and ends nothing else."""
_PURPOSES = {stream: purpose for purpose, stream in OF_CONSENT.items()}
_STREAMS = {code: stream for stream, code in _CODES.items()}


def token_for(member_id: UUID, stream: Stream = Stream.REMINDERS) -> str:
    """What the link in a member's mails carries. It ends their stream for ever, and opens nothing else (L29)."""
    return f"{member_id.hex}{_CODES[stream]}{_marks(member_id, stream)[0]}"


@unit_of_work
async def unsubscribe(token: str) -> Stream:
    """Write no more of the stream to the member of that link; again it changes nothing. The settings bring it back.

    Raises NotFound for a link that no mail carried.
    """
    found = _read(token)
    if found is None or not await Member.filter(id=found[0]).exists():
        raise NotFound("This link is not one of ours; switch reminders off in your settings.", field="token")
    member_id, stream = found
    match stream:
        case Stream.REMINDERS:
            await Member.filter(id=member_id).update(reminder_mails=False)
        case Stream.NOTICES:
            await choices.give_up(Channel.EMAIL, member_id)
        case Stream.DIGEST:
            await choices.give_up(Channel.DIGEST, member_id)
        case Stream.NEWS | Stream.REVIEWS | Stream.POINTS:
            await withdraw_for(member_id, _PURPOSES[stream])
    return stream


def _read(token: str) -> tuple[UUID, Stream] | None:
    written, code, mark = token[:_ID], token[_ID:-_MARK], token[-_MARK:]
    try:
        member_id, stream = UUID(hex=written), _STREAMS[code]
    except (ValueError, KeyError):
        return None
    fits = [hmac.compare_digest(mark.encode(), one.encode()) for one in _marks(member_id, stream)]
    return (member_id, stream) if any(fits) else None


def _marks(member_id: UUID, stream: Stream) -> list[str]:
    """By the portal's key and those before it, the newest first: a mail may be old."""
    code = f":{_CODES[stream]}" if _CODES[stream] else ""
    return [digest[:_MARK] for digest in pseudonyms_of(f"unsubscribe:{member_id.hex}{code}")]
