"""Another e-mail address: asked for with the password, proven at the new one, stopped or taken back by the former."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts import consents, email_change_mails, mails, sessions
from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.events import EmailChanged
from portal.accounts.forgotten import ban_mark, were_forgotten
from portal.accounts.hashing import is_password
from portal.accounts.models import AccountToken, Credential, EmailChange, Member, MemberState
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.passwords import presented
from portal.accounts.registration import end_other_registrations, expired
from portal.accounts.tokens import derived_token, token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Conflict, Forbidden, NotEligible, WrongCredentials
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import savepoint, unit_of_work

GOOD_FOR = timedelta(hours=48)
"""How long the new address may take to confirm."""
STOPPABLE_FOR = timedelta(days=7)
"""How long the former address may stop it, or take it back."""


async def request_email_change(password: str, new_email: str, *, by: Viewer, origin: Origin = NOWHERE) -> None:
    """Ask for another address: a link goes to it, and the present one is told and may stop it (A27).

    It is the same for an address that has an account, whose owner is told instead. Raises WrongCredentials, Conflict
    for the address that is theirs, NotEligible before the present one is proven, and RateLimited.
    """
    address = email_address(new_email, field="newEmail")
    entered = presented(password, field="password")
    # Not forgiven for the right one: each asks for mails.
    await rate_limits.hit("password.member", str(by.id))
    credential = await Credential.get_or_none(member_id=by.id)
    stored = None if credential is None else credential.password_hash
    if not await is_password(entered, stored) or stored is None:
        raise WrongCredentials("The password is another one.", field="password")
    await rate_limits.hit("mail.address", origin.network)
    await rate_limits.hit("mail.mailbox", address.mailbox_key)
    await _ask(by.id, address)


@unit_of_work
async def confirm_email_change(token: str, *, by: Viewer, origin: Origin = NOWHERE) -> None:
    """Prove the new address with the token from its mail, signed in to the account that is to have it (A28).

    Every other session ends, and so do links that went to the former address. Raises Expired for a token that is
    unknown, used, too old, stopped, superseded or another member's, Conflict where the address belongs to somebody
    else by now, and Forbidden where whoever had its mailbox was banned.
    """
    await rate_limits.hit("token.address", origin.network)
    await sql.lock_row("members", by.id)
    now, member = clock.now(), await Member.get(id=by.id)
    waiting = EmailChange.filter(confirm_hash=token_hash(token), member_id=by.id, confirmed_at=None, stopped_at=None)
    change = await waiting.get_or_none(expires_at__gt=now)
    if change is None or change.former_email != member.email:
        raise expired()
    address = email_address(change.email)
    if await were_forgotten([ban_mark(address.mailbox_key)]):
        raise Forbidden("An account with this address was banned; it cannot be signed up again.", field="token")
    await EmailChange.filter(id=change.id).update(confirmed_at=now)
    await consents.follow_address(
        by.id, former=change.former_email, email=change.email, asked_at=change.asked_at, at=now
    )
    await email_change_mails.write_of_change(change.id)
    await _take(member, address, at=now)
    await sessions.end_all_sessions(by.id, but=by.session_id)


@unit_of_work
async def stop_email_change(token: str, *, origin: Origin = NOWHERE) -> None:
    """Stop a change with the token from the mail to the former address; one that was made is taken back (A29).

    Whoever asked for it knew the password. So that opens nothing any more, every session ends, whatever was asked for
    afterwards ends with it, and a link for a new password goes to the address. Raises Expired for a token that is
    unknown, used or too old, and Conflict where the address belongs to another account by now.
    """
    await rate_limits.hit("token.address", origin.network)
    now = clock.now()
    stoppable = EmailChange.filter(stop_hash=token_hash(token), stopped_at=None, stoppable_until__gt=now)
    found = await stoppable.first()
    if found is None:
        raise expired()
    await sql.lock_row("members", found.member_id)
    if not await stoppable.exists():
        raise expired()
    member = await Member.get(id=found.member_id)
    if member.state is not MemberState.ACTIVE:
        raise expired()
    later = EmailChange.filter(member_id=member.id, asked_at__gte=found.asked_at, stopped_at=None)
    made = await later.exclude(confirmed_at=None).order_by("asked_at", "id")
    await later.update(stopped_at=now)
    address = email_address(found.former_email)
    if made:
        await _take_back(member, address, made, at=now)
    await Credential.filter(member_id=member.id).delete()
    await sessions.end_all_sessions(member.id)
    await mails.write_about_reset(address)


async def waiting_change_of(viewer: Viewer) -> EmailChange | None:
    """The change that the viewer asked for last, while its link is good."""
    waiting = EmailChange.filter(member_id=viewer.id, confirmed_at=None, stopped_at=None, expires_at__gt=clock.now())
    return await waiting.order_by("-asked_at", "-id").first()


@unit_of_work
async def _ask(member_id: UUID, address: EmailAddress) -> None:
    await sql.lock_row("members", member_id)
    member, now, change_id = await Member.get(id=member_id), clock.now(), new_id()
    if member.email is None:
        raise NotEligible("Prove your e-mail address first.")
    if member.email == address.written:
        raise Conflict("This is your address already.", field="newEmail")
    # Only the newest can be confirmed; the links by which the others may be stopped stay good.
    await EmailChange.filter(member_id=member_id, confirmed_at=None, expires_at__gt=now).update(expires_at=now)
    await EmailChange.create(
        id=change_id,
        member=member,
        former_email=member.email,
        email=address.written,
        confirm_hash=token_hash(derived_token(email_change_mails.confirming(change_id))),
        stop_hash=token_hash(derived_token(email_change_mails.stopping(change_id))),
        asked_at=now,
        expires_at=now + GOOD_FOR,
        stoppable_until=now + STOPPABLE_FOR,
    )
    await email_change_mails.write_of_request(change_id)


async def _take_back(member: Member, address: EmailAddress, made: Sequence[EmailChange], *, at: datetime) -> None:
    first, last = made[0], made[-1]
    assert first.confirmed_at is not None
    lost, former = list(dict.fromkeys(one.email for one in made)), first.former_email
    await consents.return_to_address(member.id, lost=lost, former=former, left_at=first.confirmed_at, at=at)
    if last.email != former:
        await email_change_mails.write_of_taking_back(last.id)
    await _take(member, address, at=at)


async def _take(member: Member, address: EmailAddress, *, at: datetime) -> None:
    """Let the member have the address, which is proven. Of several who prove one at once the first gets it."""
    # An account that was merged into theirs may have had it (R75).
    merged = Member.filter(merged_into_id=member.id, email_key=address.key)
    await merged.update(email=None, email_key=None, mailbox_key=None)
    try:
        async with savepoint():
            await Member.filter(id=member.id).update(
                email=address.written, email_key=address.key, mailbox_key=address.mailbox_key, email_verified_at=at
            )
    except IntegrityError as owned:
        raise Conflict("This address has an account already; sign in with it.", field="token") from owned
    await AccountToken.filter(member_id=member.id, used_at=None).update(used_at=at)
    await end_other_registrations(await Member.get(id=member.id))
    await announce(
        EmailChanged(
            member_id=member.id,
            email_key=address.key,
            former_mailbox_key=member.mailbox_key,
            mailbox_key=address.mailbox_key,
        )
    )
