"""Muting a thread out of a mail: a link that does this for its addressee, and tells nobody what the thread is (L29)."""

import hmac
from uuid import UUID

from portal.accounts.models import Member, MemberState
from portal.community.reading import mute_for
from portal.kernel.errors import NotFound
from portal.kernel.pseudonyms import pseudonyms_of
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work

_ID = 32
_MARK = 32
"""Half of the digest's letters: 128 bits that nobody guesses."""
MUTED = translatable("You hear no more of this thread. On its page you can follow it again.")


def token_for(member_id: UUID, thread_id: UUID) -> str:
    """What the link carries: whose it is, which thread, and the proof that the portal wrote it."""
    return f"{member_id.hex}{thread_id.hex}{_marks(member_id, thread_id)[0]}"


@unit_of_work
async def mute(token: str) -> None:
    """Mute the thread for the member of that link; again it changes nothing, and of a thread that is gone neither.

    Raises NotFound for a link that no mail carried, and for members who are gone.
    """
    found = _read(token)
    if found is None or not await Member.exists(id=found[0], state=MemberState.ACTIVE):
        raise NotFound("This link is not one of ours, or not whole; mute the thread on its page.", field="token")
    member_id, thread_id = found
    await mute_for(thread_id, member_id)


def _read(token: str) -> tuple[UUID, UUID] | None:
    try:
        member_id, thread_id = UUID(hex=token[:_ID]), UUID(hex=token[_ID : 2 * _ID])
    except ValueError:
        return None
    mark = token[2 * _ID :].encode()
    fits = [hmac.compare_digest(mark, one.encode()) for one in _marks(member_id, thread_id)]
    return (member_id, thread_id) if any(fits) else None


def _marks(member_id: UUID, thread_id: UUID) -> list[str]:
    """By the portal's key and those before it, the newest first: a mail may be old."""
    return [digest[:_MARK] for digest in pseudonyms_of(f"mute:{member_id.hex}:{thread_id.hex}")]
