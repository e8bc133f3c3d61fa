"""Devices that asked to be told of notices at once, each for as long as its session lasts (NC18)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from uuid import UUID

from portal.accounts.models import Session
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, web_push
from portal.kernel.errors import Invalid, NotFound, Unauthenticated
from portal.kernel.ids import new_id
from portal.kernel.web_push import Target
from portal.kernel.work import unit_of_work
from portal.notifications.models import PushDevice

_LIVE = """
    FROM push_devices d JOIN sessions s ON s.id = d.session_id WHERE s.ended_at IS NULL AND s.expires_at > $1
"""


@unit_of_work
async def save(target: Target, *, by: Viewer) -> Session:
    """Have this device told of what its member wants told so; one that was another's is theirs now.

    Raises Unauthenticated, and Invalid for what no browser said and where nothing is pushed.
    """
    if by.session_id is None:
        raise Unauthenticated
    if web_push.application_key() is None:
        raise Invalid("Nothing is sent to devices here: mails and the inbox tell it all.")
    target = target.checked()
    digest = _digest(target.endpoint)
    await PushDevice.filter(session_id=by.session_id).exclude(endpoint_hash=digest).delete()
    await sql.execute(
        """
        INSERT INTO push_devices (id, member_id, session_id, endpoint_hash, endpoint, p256dh, auth, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (endpoint_hash) DO UPDATE SET
            member_id = excluded.member_id, session_id = excluded.session_id, p256dh = excluded.p256dh,
            auth = excluded.auth, created_at = excluded.created_at
        """,
        new_id(),
        by.id,
        by.session_id,
        digest,
        target.endpoint,
        target.p256dh,
        target.auth,
        clock.now(),
    )
    return await Session.get(id=by.session_id)


@unit_of_work
async def end(session_id: UUID, *, by: Viewer) -> Session:
    """Send nothing more to a device of one's own; done twice, nothing changes.

    Raises Unauthenticated, and NotFound for what is no session of one's own.
    """
    session = await Session.get_or_none(id=session_id, member_id=by.id, ended_at__isnull=True)
    if session is None:
        raise NotFound("There is no such session.")
    await PushDevice.filter(session_id=session_id).delete()
    return session


@unit_of_work
async def forget(device_id: UUID) -> None:
    """Its push service says that nobody is there any more."""
    await PushDevice.filter(id=device_id).delete()


async def with_push(session_ids: Sequence[UUID]) -> Mapping[UUID, bool]:
    """Those of the sessions whose device is told of notices at once."""
    found = await PushDevice.filter(session_id__in=list(session_ids)).only("id", "session_id")
    return {one.session_id: True for one in found}


async def of_members(member_ids: Collection[UUID]) -> Mapping[UUID, Sequence[UUID]]:
    """The devices of each of these members, as far as they are signed in there still."""
    values = sql.Values([clock.now()])
    rows = await sql.fetch(
        f"SELECT d.id, d.member_id {_LIVE} AND {sql.among('d.member_id', member_ids, values)}", *values
    )
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for row in rows:
        found[sql.uuid_of(row["member_id"])].append(sql.uuid_of(row["id"]))
    return found


async def find(device_id: UUID) -> tuple[UUID, Target] | None:
    """Whose a device is and how it is reached; None once it is signed out, or has no wish to be told any more."""
    row = await sql.fetch_one(
        f"SELECT d.member_id, d.endpoint, d.p256dh, d.auth {_LIVE} AND d.id = $2", clock.now(), device_id
    )
    if row is None:
        return None
    return sql.uuid_of(row["member_id"]), Target(row["endpoint"], row["p256dh"], row["auth"])


def _digest(endpoint: str) -> str:
    return sha256(endpoint.encode()).hexdigest()
