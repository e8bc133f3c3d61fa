"""Short-lived tokens with a refresh token, for pages of other sites, where cookies cannot go.

The session's token (the access token) is good for some minutes; the refresh token brings the next pair, once. One that
comes again was copied: the session ends, and with it whatever the copy brought (RFC 9700, 4.14.2). A refresh token is
the session's own name and a random part, so that an old one is known for whose it was, and nobody can guess one.
"""

from datetime import timedelta
from uuid import UUID

from portal.accounts import sessions
from portal.accounts.models import Member, MemberState, Session
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.sessions import SignedIn
from portal.accounts.tokens import token_hash
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Conflict, Unauthenticated
from portal.kernel.live import tell_of_member
from portal.kernel.work import unit_of_work

AT_ONCE = timedelta(seconds=10)
"""So soon after it was used, a refresh token may come from another tab; it brings nothing then, and ends nothing."""
_LONGEST = 200


async def refresh_session(refresh_token: str, *, origin: Origin = NOWHERE) -> SignedIn:
    """The next token of the session, and the next refresh token; those before are void from here on.

    Raises Unauthenticated for a token that is unknown, of a session that is over, or used already, which ends the
    session (A26); Conflict for one that was used a moment ago, by another window; RateLimited.
    """
    await rate_limits.hit("refresh.address", origin.network)
    presented = refresh_token if len(refresh_token) <= _LONGEST else ""
    found = await Session.get_or_none(refresh_family_hash=token_hash(sessions.family_in(presented)))
    signed_in = None if found is None else await _rotate(found.id, presented)
    if signed_in is None:
        raise Unauthenticated("Your session is over; please sign in again.")
    return signed_in


@unit_of_work
async def _rotate(session_id: UUID, presented: str) -> SignedIn | None:
    """None for a session that is over, or is by this."""
    await sql.lock_row("sessions", session_id)
    session, now = await Session.get(id=session_id), clock.now()
    may_enter = await Member.exists(id=session.member_id, state=MemberState.ACTIVE, banned_at=None)
    if session.ended_at is not None or session.expires_at <= now or not may_enter:
        return None
    if session.refresh_hash == token_hash(presented):
        return await sessions.renew(session, family=sessions.family_in(presented))
    if session.former_refresh_hash == token_hash(presented) and now - (session.refreshed_at or now) < AT_ONCE:
        raise Conflict("Another window has refreshed this session just now.", field="refreshToken")
    await Session.filter(id=session.id).update(ended_at=now)
    tell_of_member(session.member_id)
    return None
