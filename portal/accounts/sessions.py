"""Signed-in devices: opening a session, seeing it used, ending it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.queryset import QuerySet

from portal.accounts.models import Session
from portal.accounts.tokens import new_token, token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import NotFound
from portal.kernel.live import tell_of_member
from portal.kernel.work import unit_of_work

UNUSED_FOR = timedelta(days=30)
"""A session ends when it was not used for so long …"""
LONGEST = timedelta(days=180)
"""… and in any case after so long."""
SEEN_EVERY = timedelta(minutes=5)
"""How exact `last_seen_at` is: a write at each request would cost more than it tells."""
TOKEN_GOOD_FOR = timedelta(minutes=15)
"""The token of a session that is refreshed; so long a stolen one is of use."""
_LONGEST_AGENT = 300
_MOST_TOLD = 1000


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session just opened or refreshed; its tokens exist nowhere else."""

    member_id: UUID
    token: str
    refresh_token: str | None = None
    token_expires_at: datetime | None = None
    """Only where there is a refresh token."""


@unit_of_work
async def open_session(member_id: UUID, *, user_agent: str | None, provider_id: UUID | None = None) -> str:
    """A new session of the member; its token, which nobody will be able to read again (A12, A14).

    One that an identity provider opened has none of the member's special rights (SO6), and ends with the provider.
    """
    token, now = new_token(), clock.now()
    agent = "".join(ch for ch in user_agent if ch.isprintable())[:_LONGEST_AGENT] if user_agent else None
    await Session.create(
        member_id=member_id,
        token_hash=token_hash(token),
        user_agent=agent or None,
        created_at=now,
        last_seen_at=now,
        expires_at=now + UNUSED_FOR,
        provider_id=provider_id,
    )
    return token


@unit_of_work
async def sign_in(
    member_id: UUID, *, user_agent: str | None, is_refreshable: bool = False, provider_id: UUID | None = None
) -> SignedIn:
    """A new session of the member: with a token for all its life, or with a short one and a refresh token."""
    token = await open_session(member_id, user_agent=user_agent, provider_id=provider_id)
    if not is_refreshable:
        return SignedIn(member_id, token)
    family = new_token()
    await Session.filter(token_hash=token_hash(token)).update(refresh_family_hash=token_hash(family))
    return await renew(await Session.get(token_hash=token_hash(token)), family=family)


async def renew(session: Session, *, family: str) -> SignedIn:
    """Give the session another pair of tokens; call it in a unit of work that has the session's row to itself."""
    now, token, refresh_token = clock.now(), new_token(), f"{family}.{new_token()}"
    await Session.filter(id=session.id).update(
        token_hash=token_hash(token),
        token_expires_at=now + TOKEN_GOOD_FOR,
        former_refresh_hash=session.refresh_hash,
        refresh_hash=token_hash(refresh_token),
        refreshed_at=now,
        last_seen_at=now,
        expires_at=min(now + UNUSED_FOR, session.created_at + LONGEST),
    )
    return SignedIn(session.member_id, token, refresh_token, now + TOKEN_GOOD_FOR)


def family_in(refresh_token: str) -> str:
    """What all refresh tokens of one session begin with."""
    return refresh_token.partition(".")[0]


async def token_expiry_of(viewer: Viewer) -> datetime | None:
    """Until when the token is good with which ``viewer`` asks, where it has to be refreshed."""
    found = None if viewer.session_id is None else await Session.get_or_none(id=viewer.session_id)
    return None if found is None else found.token_expires_at


async def expiry_of(viewer: Viewer) -> datetime | None:
    """When the session of ``viewer`` ends unless it is used again; None for one who asks without a session."""
    found = None if viewer.session_id is None else await Session.get_or_none(id=viewer.session_id)
    return None if found is None else found.expires_at


async def sessions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Session]:
    """Those of ``ids`` in which the viewer is signed in."""
    if not viewer.is_signed_in:
        return {}
    return {one.id: one for one in await _live(viewer).filter(id__in=list(ids))}


@unit_of_work
async def mark_seen(session_id: UUID, *, created_at: datetime) -> None:
    """Note that the session is in use, and let it live on."""
    now = clock.now()
    await Session.filter(id=session_id, last_seen_at__lt=now - SEEN_EVERY).update(
        last_seen_at=now, expires_at=min(now + UNUSED_FOR, created_at + LONGEST)
    )


@unit_of_work
async def end_session(session_id: UUID, *, by: Viewer) -> None:
    """Sign one of one's own devices out.

    Raises NotFound for anything that is not a live session of one's own.
    """
    live = Session.filter(id=session_id, member_id=by.id, ended_at__isnull=True)
    if not await live.update(ended_at=clock.now()):
        raise NotFound("There is no such session.")
    tell_of_member(by.id)


@unit_of_work
async def end_by_portal(session: Session) -> None:
    """End a session that somebody else may end: whoever opened it signed its member out there."""
    await Session.filter(id=session.id, ended_at__isnull=True).update(ended_at=clock.now())
    tell_of_member(session.member_id)


@unit_of_work
async def end_all_of_provider(provider_id: UUID) -> int:
    """End every session that the identity provider opened; how many there were.

    Sockets of those who were here last hear of it at once, others when they look again.
    """
    live = Session.filter(provider_id=provider_id, ended_at__isnull=True)
    for member_id in {one.member_id for one in await live.order_by("-last_seen_at").limit(_MOST_TOLD)}:
        tell_of_member(member_id)
    return await live.update(ended_at=clock.now())


@unit_of_work
async def replace_session(replaced: Viewer) -> None:
    """End the session with which somebody came to sign in: a new one takes its place (A12)."""
    await Session.filter(id=replaced.session_id, ended_at__isnull=True).update(ended_at=clock.now())
    tell_of_member(replaced.id)


@unit_of_work
async def end_all_sessions(member_id: UUID, *, but: UUID | None = None) -> int:
    """Sign every device of the member out, except the one given; how many there were."""
    live = Session.filter(member_id=member_id, ended_at__isnull=True)
    tell_of_member(member_id)
    return await (live if but is None else live.exclude(id=but)).update(ended_at=clock.now())


async def count_live(member_id: UUID) -> int:
    """On how many devices the member is signed in."""
    return await Session.filter(member_id=member_id, ended_at__isnull=True, expires_at__gt=clock.now()).count()


async def live_sessions(*, of: Viewer) -> Sequence[Session]:
    """Where the viewer is signed in, the last used first."""
    return await _live(of).order_by("-last_seen_at", "-id").limit(100)


def _live(viewer: Viewer) -> QuerySet[Session]:
    return Session.filter(member_id=viewer.id, ended_at__isnull=True, expires_at__gt=clock.now())
