"""Keys (entitlements): a tier or a purchase puts one into a member's hands, every gate asks for one by name."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.access.events import KeyRevoked
from portal.access.models import AccessGrant
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.live import tell_of_member
from portal.kernel.work import savepoint, unit_of_work


@unit_of_work
async def grant_key(member_id: UUID, key: str) -> bool:
    """Put ``key`` (``tier:gold``) into a member's hands; False when they hold it already."""
    if "," in key:
        raise ValueError("a key's name has no comma in it")
    if await AccessGrant.filter(member_id=member_id, key=key).exists():
        return False
    try:
        async with savepoint():
            await AccessGrant.create(member_id=member_id, key=key, granted_at=clock.now())
    except IntegrityError:
        return False
    return True


@unit_of_work
async def revoke_key(member_id: UUID, key: str) -> bool:
    """Take ``key`` back; False when they do not hold it."""
    tell_of_member(member_id)
    if not await AccessGrant.filter(member_id=member_id, key=key).delete():
        return False
    await announce(KeyRevoked(member_id=member_id, key=key))
    return True


@unit_of_work
async def replace_keys(member_id: UUID, prefix: str, keys: Sequence[str]) -> None:
    """Of all keys that begin with ``prefix``, leave the member exactly ``keys``: a tier opens what it opens."""
    held = {grant.key for grant in await AccessGrant.filter(member_id=member_id, key__startswith=prefix)}
    for key in sorted(held - set(keys)):
        await revoke_key(member_id, key)
    for key in sorted(set(keys) - held):
        await grant_key(member_id, key)


@unit_of_work
async def pass_on(source_id: UUID, target_id: UUID) -> None:
    """Let the target hold every key that the source held; the source holds none any more."""
    for key in sorted(await keys_of(source_id)):
        await revoke_key(source_id, key)
        await grant_key(target_id, key)


async def keys_of(member_id: UUID) -> frozenset[str]:
    """What the member holds at this moment."""
    return frozenset([grant.key for grant in await AccessGrant.filter(member_id=member_id)])


async def holders_of_any(prefix: str) -> frozenset[UUID]:
    """Who holds a key that begins with ``prefix``."""
    return frozenset([grant.member_id for grant in await AccessGrant.filter(key__startswith=prefix)])


async def keys_of_members(ids: Sequence[UUID], prefix: str) -> Mapping[UUID, frozenset[str]]:
    """Of many members, the keys that begin with ``prefix``; who holds none is not in it."""
    values = sql.Values()
    concerned = f"{sql.among('member_id', ids, values)} AND key LIKE {values.mark(prefix + '%')}"
    held: dict[UUID, set[str]] = {}
    for row in await sql.fetch(f"SELECT member_id, key FROM access_grants WHERE {concerned}", *values):  # noqa: S608
        held.setdefault(sql.uuid_of(row["member_id"]), set()).add(row["key"])
    return {member_id: frozenset(keys) for member_id, keys in held.items()}
