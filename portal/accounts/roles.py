"""Rights beyond a customer's: who gives and who takes them."""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.addresses import email_address
from portal.accounts.events import EmailVerified, RoleChanged
from portal.accounts.handles import handle_key, handle_of, taken
from portal.accounts.hashing import hash_password
from portal.accounts.models import Credential, Member, MemberState, Role, RoleGrant
from portal.accounts.passwords import password_of
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Forbidden, Invalid, NotFound, Taken
from portal.kernel.events import announce
from portal.kernel.live import tell_of_member
from portal.kernel.work import savepoint, unit_of_work


@unit_of_work
async def grant_role(member_id: UUID, role: Role, *, by: Viewer, revoke: bool = False) -> Member:
    """Give a member a right, or take it back.

    Only an administrator may, and never for themselves, so that the last one cannot go (A22). Raises
    Forbidden, NotFound, Invalid for a customer's right, which everyone has, and AlreadyDone.
    """
    await _ensure_administrator(by)
    if role is Role.CUSTOMER:
        raise Invalid("Every member is a customer; choose another right.", field="role")
    if member_id == by.member_id:
        raise Forbidden("Nobody changes their own rights; ask another administrator.")
    member = await Member.get_or_none(id=member_id, state=MemberState.ACTIVE)
    if member is None:
        raise NotFound("There is no such member.", field="memberId")
    await (_revoke if revoke else _grant)(member, role, by)
    await announce(RoleChanged(member_id=member.id, role=role.value, granted=not revoke, by_id=by.member_id))
    return member


async def create_administrator(*, email: str, handle: str, password: str, locale: str = "en") -> Member:
    """The operator's way in, from the command line: an active member with every right, without any mail.

    Raises Taken when the address or the handle is in use, and what the checks of each field raise.
    """
    good = password_of(password, about=(email, handle))
    return await _create_administrator(email, handle, await hash_password(good), locale)


@unit_of_work
async def _create_administrator(email: str, handle: str, password_hash: str, locale: str) -> Member:
    address, now = email_address(email), clock.now()
    name = handle_of(handle, may_be_reserved=True)
    if await Member.exists(email_key=address.key):
        raise Taken("This address has an account already.", field="email")
    if await Member.exists(handle_key=handle_key(name)):
        raise taken()
    member = await Member.create(
        handle=name,
        handle_key=handle_key(name),
        display_name=name,
        email=address.written,
        email_key=address.key,
        mailbox_key=address.mailbox_key,
        email_verified_at=now,
        locale=locale,
        state=MemberState.ACTIVE,
        joined_at=now,
    )
    await Credential.create(member=member, password_hash=password_hash, changed_at=now)
    await announce(EmailVerified(member_id=member.id, email_key=address.key))
    await _grant(member, Role.ADMIN, SYSTEM)
    await announce(RoleChanged(member_id=member.id, role=Role.ADMIN.value, granted=True, by_id=None))
    return member


async def _ensure_administrator(by: Viewer) -> None:
    """The right must stand in the database at this moment: of two who dismiss each other, one comes first."""
    by.ensure_admin()
    if by.member_id is None:
        return
    held = await RoleGrant.filter(role=Role.ADMIN).order_by("id").select_for_update()
    if by.member_id not in {grant.member_id for grant in held}:
        raise Forbidden("Only administrators may do this.")


async def _grant(member: Member, role: Role, by: Viewer) -> None:
    try:
        async with savepoint():
            await RoleGrant.create(member=member, role=role, granted_by_id=by.member_id, granted_at=clock.now())
    except IntegrityError as held:
        raise AlreadyDone("The member has this right already.", field="role") from held


async def _revoke(member: Member, role: Role, by: Viewer) -> None:
    tell_of_member(member.id)
    if not await RoleGrant.filter(member=member, role=role).delete():
        raise AlreadyDone("The member does not have this right.", field="role")
