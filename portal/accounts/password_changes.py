"""Another password: by a link in a mail, or by knowing the old one."""

from uuid import UUID

from portal.accounts import mails, sessions
from portal.accounts.addresses import email_address
from portal.accounts.hashing import hash_password, is_password
from portal.accounts.models import AccountToken, Credential, Member, TokenPurpose
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.passwords import password_of, presented
from portal.accounts.registration import UNPROVEN, activate, expired, use_token
from portal.accounts.signing_in import let_owner_in
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits
from portal.kernel.errors import WrongCredentials
from portal.kernel.work import unit_of_work


async def request_password_reset(email: str, *, origin: Origin = NOWHERE) -> None:
    """Have a link sent, if the address has an account; the answer is the same if it has none (A4).

    Raises RateLimited: three mails an hour to one mailbox, twenty from one client.
    """
    address = email_address(email)
    await rate_limits.hit("mail.address", origin.network)
    await rate_limits.hit("mail.mailbox", address.mailbox_key)
    await unit_of_work(mails.write_about_reset)(address)


async def reset_password(token: str, new_password: str, *, origin: Origin = NOWHERE) -> None:
    """Set the password by the token from the mail; every session ends and none begins (A16).

    It proves the address as well, for one who never did: so an imported member claims their account.
    Raises Expired for a token that does not work.
    """
    await rate_limits.hit("token.address", origin.network)
    now, waiting = clock.now(), AccountToken.filter(token_hash=token_hash(token), purpose=TokenPurpose.RESET_PASSWORD)
    found = await waiting.filter(used_at=None, expires_at__gt=now).select_related("member").first()
    if found is None:
        raise expired()
    good = password_of(new_password, field="newPassword", about=_known_of(found.member))
    await _reset(token, await hash_password(good))
    await let_owner_in(email_address(found.email), origin)


async def change_password(current: str, new: str, *, by: Viewer) -> None:
    """Set another password, knowing the current one; every other session of the member ends (A13).

    Raises WrongCredentials, RateLimited after ten tries an hour, and what `password_of` raises.
    """
    member = await Member.get(id=by.id)
    entered = presented(current, field="currentPassword")
    good = password_of(new, field="newPassword", about=_known_of(member))
    await rate_limits.hit("password.member", str(by.id))
    credential = await Credential.get_or_none(member_id=by.id)
    stored = None if credential is None else credential.password_hash
    if not await is_password(entered, stored) or stored is None:
        raise _wrong_current()
    await _change(by, stored, await hash_password(good))
    await rate_limits.forgive("password.member", str(by.id))


@unit_of_work
async def set_password(member_id: UUID, password_hash: str) -> None:
    """Store the hash, void every link that was under way, and tell the member."""
    now = clock.now()
    if not await Credential.filter(member_id=member_id).update(password_hash=password_hash, changed_at=now):
        await Credential.create(member_id=member_id, password_hash=password_hash, changed_at=now)
    links = AccountToken.filter(member_id=member_id, purpose=TokenPurpose.RESET_PASSWORD, used_at=None)
    await links.update(used_at=now)
    await mails.write_of_new_password(member_id)


@unit_of_work
async def _reset(token: str, password_hash: str) -> None:
    used = await use_token(token, TokenPurpose.RESET_PASSWORD)
    if used.member.state in UNPROVEN:
        await activate(used.member)
    await set_password(used.member_id, password_hash)
    await sessions.end_all_sessions(used.member_id)


@unit_of_work
async def _change(by: Viewer, stored: str, password_hash: str) -> None:
    # Of two changes at once the second was made with a password that is no longer the current one.
    if not await Credential.filter(member_id=by.id, password_hash=stored).update(password_hash=password_hash):
        raise _wrong_current()
    await set_password(by.id, password_hash)
    await sessions.end_all_sessions(by.id, but=by.session_id)


def _known_of(member: Member) -> tuple[str, ...]:
    return (member.handle, member.display_name, *([member.email] if member.email else []))


def _wrong_current() -> WrongCredentials:
    return WrongCredentials("The current password is another one.", field="currentPassword")
