"""Who is asking: the person behind a session, with their rights and keys, in one statement."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from portal.access.keyring import without_special
from portal.accounts import sessions
from portal.accounts.models import MemberState, Role
from portal.accounts.viewer import Viewer
from portal.holdouts.withholding import OF_MEMBER
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound, TryAgain
from portal.kernel.sql import Row, instant_of, instant_or_none, uuid_of
from portal.segments.audiences import OF_MEMBER as OUTSIDE

_PERSON = f"""
    m.id AS member_id, m.handle, m.locale, m.suspended_until, m.trust_level,
    (SELECT {{together}}(g.role, ',') FROM role_grants g WHERE g.member_id = m.id) AS roles,
    (SELECT {{together}}(a.key, ',') FROM access_grants a WHERE a.member_id = m.id) AS keys,
    ({OF_MEMBER}) AS withheld, ({OUTSIDE}) AS outside
"""  # noqa: S608 - a constant
_BY_SESSION = f"""
    SELECT {_PERSON}, s.id AS session_id, s.created_at, s.last_seen_at, s.provider_id
    FROM sessions s JOIN members m ON m.id = s.member_id
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2
        AND (s.token_expires_at IS NULL OR s.token_expires_at > $2)
        AND m.state = $3 AND m.banned_at IS NULL
"""  # noqa: S608 - only the portal's own column list is put in
_BY_MEMBER = f"SELECT {_PERSON} FROM members m WHERE m.id = $1"  # noqa: S608 - as above


async def viewer_for_session(token_hash: str) -> Viewer | None:
    """The active member whose live session this is; None for an unknown, ended or expired one, and for the banned.

    Who was signed on by an identity provider has no special rights, whenever they were given some (SO6).
    The session is marked as used when that is more than five minutes ago.
    """
    now = clock.now()
    row = await sql.fetch_one(_for_backend(_BY_SESSION, "$2"), token_hash, now, MemberState.ACTIVE.value)
    if row is None:
        return None
    session_id = uuid_of(row["session_id"])
    if now - instant_of(row["last_seen_at"]) > sessions.SEEN_EVERY:
        # A database that takes no writes for the moment still lets people read.
        with suppress(TryAgain):
            await sessions.mark_seen(session_id, created_at=instant_of(row["created_at"]))
    return _viewer(row, now, session_id, has_rights=row["provider_id"] is None)


async def viewers_of(member_ids: Sequence[UUID]) -> Mapping[UUID, Viewer]:
    """`viewer_of` for many in one statement, less those who are not active or banned: for what is told to many."""
    if not member_ids:
        return {}
    now, wanted = clock.now(), sql.placeholders(len(member_ids), start=3)
    rows = await sql.fetch(
        _for_backend(
            f"SELECT {_PERSON} FROM members m WHERE m.state = $1 AND m.banned_at IS NULL AND m.id IN ({wanted})",  # noqa: S608
            "$2",
        ),
        MemberState.ACTIVE.value,
        now,
        *member_ids,
    )
    return {viewer.id: viewer for viewer in (_viewer(row, now, None) for row in rows)}


async def admitted(
    members: Iterable[UUID], admits: Callable[[Viewer], Awaitable[bool]], *, rights: Callable[[Viewer], object]
) -> list[UUID]:
    """Of these members the ones who are active and whom ``admits`` lets in, in their order.

    It is asked once for all who have the same ``rights``: a handful of statements for any number.
    """
    viewers = await viewers_of(list(dict.fromkeys(members)))
    answers: dict[object, bool] = {}
    for viewer in viewers.values():
        held = rights(viewer)
        if held not in answers:
            answers[held] = await admits(viewer)
    return [one for one in dict.fromkeys(members) if one in viewers and answers[rights(viewers[one])]]


async def viewer_of(member_id: UUID) -> Viewer:
    """``member_id`` as one who asks, without a session: for commands, jobs and tests.

    Raises NotFound for an unknown id.
    """
    now = clock.now()
    row = await sql.fetch_one(_for_backend(_BY_MEMBER, "$2"), member_id, now)
    if row is None:
        raise NotFound("There is no such member.")
    return _viewer(row, now, None)


def _viewer(row: Row, now: datetime, session_id: UUID | None, *, has_rights: bool = True) -> Viewer:
    """Whoever is suspended reads as a customer does: special rights rest until that is over (D3)."""
    suspended_until = instant_or_none(row["suspended_until"])
    is_suspended = suspended_until is not None and suspended_until > now
    has_rights = has_rights and not is_suspended
    keys = _parts(row["keys"])
    roles = frozenset(Role(role) for role in _parts(row["roles"]) if has_rights)
    return Viewer(
        member_id=uuid_of(row["member_id"]),
        session_id=session_id,
        handle=row["handle"],
        roles=roles,
        keys=frozenset(keys) if has_rights else without_special(keys),
        locale=row["locale"],
        trust_level=int(row["trust_level"]),
        is_suspended=is_suspended,
        # Staff see what they plan, though they were drawn before they were staff.
        withheld=frozenset() if roles else frozenset(map(UUID, (*_parts(row["withheld"]), *_parts(row["outside"])))),
    )


def _parts(joined: str | None) -> Sequence[str]:
    return joined.split(",") if joined else ()


def _for_backend(statement: str, now: str) -> str:
    """``now`` is the mark of the present."""
    return _spelt("group_concat" if sql.on_sqlite() else "string_agg", statement, now)


@lru_cache(maxsize=16)
def _spelt(together: str, statement: str, now: str) -> str:
    return statement.replace("{together}", together).replace("{now}", now)
