"""Two accounts of one person become one (R75): the source ends, and the target goes on as both."""

from uuid import UUID

from portal.accounts.events import MembersMerged
from portal.accounts.models import (
    AccountToken,
    Consent,
    Credential,
    EmailChange,
    IdempotencyKey,
    Member,
    MemberState,
    RoleGrant,
    Session,
)
from portal.accounts.viewer import Viewer
from portal.kernel import sql, text
from portal.kernel.errors import Conflict, Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.live import tell_of_member
from portal.kernel.work import unit_of_work
from portal.media import pictures

_HERE = (MemberState.ACTIVE, MemberState.IMPORTED)


@unit_of_work
async def merge_members(source_id: UUID, target_id: UUID, *, reason: str, by: Viewer) -> Member:
    """Let all that the source has and did be the target's; every room moves its own rows.

    The source's sessions end and its password opens nothing, but its address still leads to the target.
    Merged again, nothing more happens than that what arrived meanwhile moves, too. Raises NotFound,
    Invalid for oneself into oneself, and Conflict where the source has special rights, which nobody
    inherits, or was merged into somebody else. Into an account with rights only administrators merge.
    """
    by.ensure_brand()
    by.ensure_impartial(source_id, target_id)
    words = text.line(reason, field="reason", most=300)
    if source_id == target_id:
        raise Invalid("These are not two accounts but one.", field="targetId")
    for member_id in sorted((source_id, target_id)):
        await sql.lock_row("members", member_id)
    source, target = await _found(source_id, "sourceId"), await _found(target_id, "targetId")
    if target.state not in _HERE:
        raise NotFound("There is no such member.", field="targetId")
    if source.merged_into_id not in {None, target.id}:
        raise Conflict("This account was merged into another one already.", field="sourceId")
    if await RoleGrant.exists(member_id=target.id):
        by.ensure_admin()
    if await RoleGrant.exists(member_id=source.id):
        raise Conflict("Take the rights of this member away first; nobody inherits them.", field="sourceId")
    if source.merged_into_id is None:
        await _end(source, target)
    await announce(MembersMerged(source_id=source.id, target_id=target.id, by_id=by.member_id, reason=words))
    return await Member.get(id=target.id)


async def _found(member_id: UUID, field: str) -> Member:
    member = await Member.get_or_none(id=member_id)
    if member is None or member.state in {MemberState.UNVERIFIED, MemberState.ERASED}:
        raise NotFound("There is no such member.", field=field)
    return member


async def _end(source: Member, target: Member) -> None:
    """The target inherits what it lacks, and whatever restrained the source (a merger is no way out of a ban).

    The wish of either to be on no leaderboard holds.
    """
    await Session.filter(member_id=source.id).delete()
    await AccountToken.filter(member_id=source.id).delete()
    await EmailChange.filter(member_id=source.id).delete()
    await Consent.filter(member_id=source.id).update(member_id=target.id)
    await _pass_keys(source.id, target.id)
    await pictures.pass_on(source.id, target.id)
    inherits_address = target.email_key is None
    # A password goes where its address goes: else it would open an account of whose address it proves nothing (A18).
    if inherits_address and not await Credential.exists(member_id=target.id):
        await Credential.filter(member_id=source.id).update(member_id=target.id)
    else:
        await Credential.filter(member_id=source.id).delete()
    await Member.filter(merged_into_id=source.id).update(merged_into_id=target.id)
    await Member.filter(id=source.id).update(
        state=MemberState.MERGED,
        merged_into_id=target.id,
        bio=None,
        avatar_url=None,
        birthday=None,
        restricted_at=None,
        erasure_asked_at=None,
        **({"email": None, "email_key": None, "mailbox_key": None} if inherits_address else {}),
    )
    ends = [moment for moment in (source.suspended_until, target.suspended_until) if moment is not None]
    await Member.filter(id=target.id).update(
        joined_at=min(source.joined_at, target.joined_at),
        birthday=target.birthday or source.birthday,
        suspended_until=max(ends, default=None),
        banned_at=target.banned_at or source.banned_at,
        restricted_at=target.restricted_at or source.restricted_at,
        erasure_asked_at=target.erasure_asked_at or source.erasure_asked_at,
        on_leaderboards=target.on_leaderboards and source.on_leaderboards,
        wants_recommendations=target.wants_recommendations and source.wants_recommendations,
        **(_address_of(source) if inherits_address else {}),
    )
    tell_of_member(source.id)


async def _pass_keys(source_id: UUID, target_id: UUID) -> None:
    """What either account asked for is made once; of a key that both used the target's own holds."""
    await sql.execute(
        """
        UPDATE idempotency_keys SET member_id = $1 WHERE member_id = $2 AND NOT EXISTS (
            SELECT 1 FROM idempotency_keys own WHERE own.member_id = $1
                AND own.verb = idempotency_keys.verb AND own.idempotency_key = idempotency_keys.idempotency_key)
        """,
        target_id,
        source_id,
    )
    await IdempotencyKey.filter(member_id=source_id).delete()


def _address_of(source: Member) -> dict[str, object]:
    return {
        "email": source.email,
        "email_key": source.email_key,
        "mailbox_key": source.mailbox_key,
        "email_verified_at": source.email_verified_at,
        "state": source.state,
    }
