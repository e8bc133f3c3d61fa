"""Becoming a member: signing up, and proving the address."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts import consents, mails, queries, sessions, terms
from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.events import EmailVerified, MemberRegistered
from portal.accounts.forgotten import ban_mark, were_forgotten
from portal.accounts.handles import handle_key, handle_of, taken
from portal.accounts.hashing import hash_password, is_password
from portal.accounts.models import (
    AccountToken,
    Consent,
    ConsentPurpose,
    Credential,
    Member,
    MemberState,
    TokenPurpose,
)
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.passwords import password_of, presented
from portal.accounts.sessions import SignedIn
from portal.accounts.tokens import token_hash
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Conflict, Expired, Forbidden, Required, WrongCredentials
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.steps import Steps
from portal.kernel.text import line, optional_line
from portal.kernel.wording import DEFAULT_LOCALE, supported
from portal.kernel.work import savepoint, unit_of_work

LONGEST_NAME = 80
LONGEST_INVITATION = 200
UNPROVEN = (MemberState.UNVERIFIED, MemberState.IMPORTED)
"""Who becomes active by proving their address."""
UNPROVEN_FOR = timedelta(days=7)
"""How long an unproven registration keeps its handle."""
UNPROVEN_FOR_LONG = Steps(
    "unproven registrations",
    """
    SELECT m.id FROM members m
    WHERE m.state = 'UNVERIFIED' AND m.joined_at < $1 AND {others} ORDER BY m.joined_at
    """,
    of="m",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Newcomer:
    """What was checked and is ready to be written."""

    address: EmailAddress
    password_hash: str
    handle: str
    display_name: str
    locale: str
    invitation: str | None
    terms_version: str
    newsletter: bool
    origin: Origin


async def register(
    *,
    email: str,
    password: str,
    handle: str,
    display_name: str | None = None,
    locale: str | None = None,
    invitation: str | None = None,
    newsletter: bool = False,
    terms_version: str | None = None,
    origin: Origin = NOWHERE,
    form: Form | None = None,
) -> None:
    """Sign up; whoever does is sent a mail, and is nobody here until they follow its link.

    The same happens for an address that has an account already, but then the mail tells its owner (A3). Who signs up
    again before that, by the same handle and password, has the mail sent once more, or to the address put right.
    ``terms_version`` is the one that the form named, empty for none; unsaid, it is the one that holds.
    Raises Taken for a handle that is in use, Conflict for terms that hold no more, RateLimited, and what the checks of
    each field raise; ``form`` has what was at fault before.
    """
    form = Form() if form is None else form
    with form:
        address = email_address(email)
    with form:
        name = handle_of(handle)
    with form:
        shown = optional_line(display_name, field="displayName", most=LONGEST_NAME)
    with form:
        brought = None if invitation is None else line(invitation, field="referralCode", most=LONGEST_INVITATION)
    with form:
        good = password_of(password, about=(email, handle))
    with form:
        agreed = await terms.agreed_version(terms_version)
    form.ensure_good()
    await rate_limits.hit("register.address", origin.network)
    waiting = await _own_registration(name, good)
    if waiting is None and await Member.exists(handle_key=handle_key(name)):
        raise taken()
    await rate_limits.hit("mail.address", origin.network)
    await rate_limits.hit("mail.mailbox", address.mailbox_key)
    if waiting is not None:
        await _ask_again(waiting, address, agreed if terms_version is not None else None)
        return
    await _enrol(
        _Newcomer(
            address=address,
            password_hash=await hash_password(good),
            handle=name,
            display_name=shown or name,
            locale=supported(locale or DEFAULT_LOCALE),
            invitation=brought,
            terms_version=agreed,
            newsletter=newsletter,
            origin=origin,
        )
    )


async def verify_email(token: str, password: str | None, *, origin: Origin = NOWHERE) -> SignedIn:
    """Prove the address with the token from the mail, and be signed in from here on.

    Anybody can sign up with anybody's address. So the link proves whose the mailbox is, and the password that whoever
    opened it is who signed up: neither gives a stranger's account to the owner of the address, nor the address to a
    stranger (A18). Raises Expired for a token that is unknown, used, too old or of another purpose, Required and
    WrongCredentials for the password, and Conflict when the address belongs to somebody else by now.
    """
    await rate_limits.hit("token.address", origin.network)
    credential = await _credential_behind(token)
    if not password:
        raise Required("Enter the password that you chose when you signed up.", field="password")
    if not await is_password(presented(password), credential.password_hash):
        raise WrongCredentials(
            "This is not the password that was chosen when signing up. If it was not you who signed up with your "
            "address, sign up yourself.",
            field="password",
        )
    return await _verify(token, credential, origin)


@unit_of_work
async def activate(member: Member) -> None:
    """The member has proved their address: it is theirs, and what they agreed to is confirmed.

    Whatever else was signed up with it, and waits to be confirmed, ends. Of several who prove one address at once the
    first gets it, the others get Conflict. Raises Forbidden where whoever had the mailbox was banned and erased (R76).
    """
    address = email_address(member.email or "")
    now, key = clock.now(), address.key
    if await were_forgotten([ban_mark(address.mailbox_key)]):
        raise Forbidden("An account with this address was banned; it cannot be signed up again.", field="token")
    try:
        async with savepoint():
            await Member.filter(id=member.id, state__in=UNPROVEN).update(
                email_key=key, email_verified_at=now, state=MemberState.ACTIVE
            )
    except IntegrityError as owned:
        raise Conflict("This address has an account already; sign in with it.", field="token") from owned
    await consents.confirm(member.id, at=now)
    await end_other_registrations(member)
    was_imported = member.state is MemberState.IMPORTED
    await announce(EmailVerified(member_id=member.id, email_key=key, was_imported=was_imported))


async def forget_unproven(now: datetime) -> int:
    """Remove registrations whose address nobody proved within a week; how many in this step.

    One that something refers to stays: they are somebody after all.
    """
    return await UNPROVEN_FOR_LONG.step(now - UNPROVEN_FOR, each=_forget)


async def use_token(token: str, purpose: TokenPurpose) -> AccountToken:
    """Take a token from a mail, once (A20). Call it in the unit of work that does what it is for.

    Raises Expired for one that is unknown, used, too old, or of an address that is no longer the member's.
    """
    now = clock.now()
    usable = AccountToken.filter(token_hash=token_hash(token), purpose=purpose, used_at=None, expires_at__gt=now)
    if await usable.update(used_at=now) != 1:
        raise expired()
    found = await AccountToken.get(token_hash=token_hash(token)).select_related("member")
    if found.member.email != found.email:
        raise expired()
    return found


def expired() -> Expired:
    """One refusal for every token that does not work: it does not say why."""
    return Expired("This link does not work any more; please ask for a new one.", field="token")


async def _own_registration(handle: str, password: str) -> Member | None:
    """The registration with this handle that waits to be confirmed, for whoever knows its password."""
    waiting = await Member.get_or_none(handle_key=handle_key(handle), state=MemberState.UNVERIFIED)
    credential = None if waiting is None else await Credential.get_or_none(member_id=waiting.id)
    is_own = credential is not None and await is_password(password, credential.password_hash)
    return waiting if is_own else None


@unit_of_work
async def _ask_again(waiting: Member, address: EmailAddress, agreed: str | None) -> None:
    """At the address that they gave now: links that went to another one do not work any more.

    Who was shown other terms this time has agreed to those, too.
    """
    await Member.filter(id=waiting.id, state=MemberState.UNVERIFIED).update(
        email=address.written, mailbox_key=address.mailbox_key
    )
    await Consent.filter(member_id=waiting.id, confirmed_at=None).update(email=address.written)
    to_terms = Consent.filter(member_id=waiting.id, purpose=ConsentPurpose.TERMS)
    if agreed is not None and not await to_terms.filter(text_version=agreed).exists():
        waiting.email = address.written
        await consents.note(waiting, ConsentPurpose.TERMS, source=consents.AT_SIGN_UP, at=clock.now(), version=agreed)
    await mails.write_to_newcomer(waiting.id)


@unit_of_work
async def _enrol(newcomer: _Newcomer) -> None:
    now = clock.now()
    try:
        async with savepoint():
            member = await Member.create(
                handle=newcomer.handle,
                handle_key=handle_key(newcomer.handle),
                display_name=newcomer.display_name,
                email=newcomer.address.written,
                mailbox_key=newcomer.address.mailbox_key,
                locale=newcomer.locale,
                invitation=newcomer.invitation,
                joined_at=now,
            )
    except IntegrityError as in_use:
        raise taken() from in_use
    await Credential.create(member=member, password_hash=newcomer.password_hash, changed_at=now)
    await consents.record(member, terms=newcomer.terms_version, newsletter=newcomer.newsletter, at=now)
    await mails.write_to_newcomer(member.id)
    await announce(
        MemberRegistered(
            member_id=member.id,
            mailbox_key=newcomer.address.mailbox_key,
            invitation=newcomer.invitation,
            network_hash=newcomer.origin.network_hash,
            device_hash=newcomer.origin.device_hash,
            is_public_network=newcomer.origin.is_public,
        )
    )


async def _credential_behind(token: str) -> Credential:
    usable = AccountToken.filter(
        token_hash=token_hash(token), purpose=TokenPurpose.VERIFY_EMAIL, used_at=None, expires_at__gt=clock.now()
    )
    found = await usable.first()
    credential = None if found is None else await Credential.get_or_none(member_id=found.member_id)
    if credential is None:
        raise expired()
    return credential


@unit_of_work
async def _verify(token: str, proven: Credential, origin: Origin) -> SignedIn:
    used = await use_token(token, TokenPurpose.VERIFY_EMAIL)
    if used.member.state is not MemberState.UNVERIFIED:
        raise expired()
    # A password that was changed while this one was checked is not proven.
    if not await Credential.exists(member_id=used.member_id, password_hash=proven.password_hash):
        raise expired()
    await activate(used.member)
    return await sessions.sign_in(used.member_id, user_agent=origin.user_agent)


async def end_other_registrations(member: Member) -> None:
    """Remove who else signed up with the address that the member has proved; the links in their mails end with them."""
    for other in await queries.newcomers_with(email_address(member.email or "")):
        if other.id != member.id:
            await _remove(other.id)


async def _forget(row: sql.Row) -> bool:
    return await _remove(sql.uuid_of(row["id"]))


async def _remove(member_id: UUID) -> bool:
    """Whether the registration is gone; one that something refers to stays."""
    try:
        async with savepoint():
            return await Member.filter(id=member_id, state=MemberState.UNVERIFIED).delete() > 0
    except IntegrityError:
        return False
