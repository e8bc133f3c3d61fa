"""Erasing a person (R76): what is personal goes, what was counted stays under a name that is nobody's."""

from collections.abc import Sequence
from uuid import UUID

from portal.accounts import forgotten, mails
from portal.accounts.events import MemberErased
from portal.accounts.handles import handle_key, pseudonym_of
from portal.accounts.hashing import is_password
from portal.accounts.models import (
    AccountToken,
    Consent,
    Credential,
    EmailChange,
    IdempotencyKey,
    Member,
    MemberState,
    Role,
    RoleGrant,
    Session,
)
from portal.accounts.passwords import presented
from portal.accounts.queries import aliases_of
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Conflict, WrongCredentials
from portal.kernel.events import announce
from portal.kernel.live import tell_of_member
from portal.kernel.work import unit_of_work
from portal.media import pictures

PSEUDONYM = "Former member"


async def erase_account(password: str, *, deletes_posts: bool, by: Viewer) -> None:
    """Erase the member who asks, for good; their posts go with them, or stay under a pseudonym.

    Every session ends, and the address may sign up again as a stranger's. Raises WrongCredentials,
    RateLimited after ten tries an hour, and Conflict for the last administrator and for whose data is restricted.
    """
    entered = presented(password, field="password")
    await rate_limits.hit("password.member", str(by.id))
    credential = await Credential.get_or_none(member_id=by.id)
    stored = None if credential is None else credential.password_hash
    if not await is_password(entered, stored) or stored is None:
        raise WrongCredentials("The password is another one.", field="password")
    await erase_member(by.id, deletes_posts=deletes_posts)


@unit_of_work
async def erase_member(member_id: UUID, *, deletes_posts: bool) -> None:
    """Erase a member, with every account that was merged into theirs; one who is erased already stays so.

    Every room forgets its own while the rows still say who it was, and the member is wiped last. Raises Conflict for
    whose data is restricted, so that nothing of it may go (LW30), and for the last administrator.
    """
    await sql.lock_row("members", member_id)
    member = await Member.get(id=member_id)
    if member.state is MemberState.ERASED:
        return
    if member.restricted_at is not None:
        raise Conflict(
            "Your data is restricted since {day}: until that ends nothing of it may be deleted. "
            "Ask the shop to end it, then erase your account.",
            day=clock.local_day(member.restricted_at),
        )
    await _ensure_not_last_administrator(member_id)
    everyone = await Member.filter(id__in=list(await aliases_of(member_id)))
    await forgotten.remember([forgotten.address_mark(one.email_key) for one in everyone if one.email_key])
    # An erasure lifts no ban: the mailbox stays shut out, by a digest of it alone (R76).
    banned = [one.mailbox_key for one in everyone if one.banned_at is not None and one.mailbox_key is not None]
    await forgotten.remember([forgotten.ban_mark(mailbox_key) for mailbox_key in banned])
    if member.email is not None and member.email_key is not None:
        await mails.write_of_erasure(member.email, member.locale)
    await announce(
        MemberErased(member_id=member.id, member_ids=tuple(one.id for one in everyone), with_posts=deletes_posts)
    )
    for one in everyone:
        await pictures.forget_owner(one.id, keeps_posts=not deletes_posts)
    await _wipe([one.id for one in everyone])


async def _ensure_not_last_administrator(member_id: UUID) -> None:
    """Of two administrators who leave at the same moment one comes first (A22)."""
    held = await RoleGrant.filter(role=Role.ADMIN).order_by("id").select_for_update()
    if {grant.member_id for grant in held} == {member_id}:
        raise Conflict("You are the last administrator; please make somebody else one first.")


async def _wipe(member_ids: Sequence[UUID]) -> None:
    for table in (Session, AccountToken, EmailChange, Consent, RoleGrant, Credential, IdempotencyKey):
        await table.filter(member_id__in=list(member_ids)).delete()
    for member_id in member_ids:
        name = pseudonym_of(member_id)
        await Member.filter(id=member_id).update(
            state=MemberState.ERASED,
            handle=name,
            handle_key=handle_key(name),
            display_name=PSEUDONYM,
            bio=None,
            avatar_url=None,
            email=None,
            email_key=None,
            mailbox_key=None,
            email_verified_at=None,
            locale="en",
            birthday=None,
            trust_level=0,
            invitation=None,
            suspended_until=None,
            banned_at=None,
            joined_at=clock.start_of_day(clock.local_day(clock.now())),
            merged_into_id=None,
        )
        tell_of_member(member_id)
