"""Ending reminders by mail with one click out of the mail itself: no password, no cookie (RFC 8058)."""

import hmac
from uuid import UUID

from portal.accounts.models import Member
from portal.kernel.errors import NotFound
from portal.kernel.pseudonyms import pseudonyms_of
from portal.kernel.work import unit_of_work

_MARK = 32
"""Half of the digest's letters: 128 bits that nobody guesses."""


def token_for(member_id: UUID) -> str:
    """What the link in a member's mails carries. It stops their reminders for ever, and opens nothing else."""
    return f"{member_id.hex}{_marks(member_id)[0]}"


@unit_of_work
async def unsubscribe(token: str) -> None:
    """Write no more reminders to the member of that link; again it changes nothing. The settings bring them back.

    Raises NotFound for a link that no mail carried.
    """
    member_id = _member_of(token)
    if member_id is None or not await Member.filter(id=member_id).exists():
        raise NotFound("This link is not one of ours; switch reminders off in your settings.", field="token")
    await Member.filter(id=member_id).update(reminder_mails=False)


def _member_of(token: str) -> UUID | None:
    written, mark = token[:-_MARK], token[-_MARK:]
    try:
        member_id = UUID(hex=written)
    except ValueError:
        return None
    fits = [hmac.compare_digest(mark.encode(), one.encode()) for one in _marks(member_id)]
    return member_id if any(fits) else None


def _marks(member_id: UUID) -> list[str]:
    """By the portal's key and those before it, the newest first: a mail may be old."""
    return [digest[:_MARK] for digest in pseudonyms_of(f"unsubscribe:{member_id.hex}")]
