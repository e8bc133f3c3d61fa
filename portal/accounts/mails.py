"""The mailer for accounts: each mail is written at the moment it is sent.

A request only notes what was asked for. Whether there is such an account, and which link goes into the
mail, is found out by the worker, so that a request takes as long and answers the same for a known and an
unknown address (A3, A4), and no token ever lies in the outbox.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from portal.accounts.addresses import EmailAddress
from portal.accounts.consents import TEXTS
from portal.accounts.models import AccountToken, Consent, ConsentPurpose, Member, MemberState, TokenPurpose
from portal.accounts.queries import member_behind
from portal.accounts.tokens import derived_token, token_hash
from portal.kernel import clock, mail, outbox, sql
from portal.kernel.mail import Mail
from portal.kernel.outbox import Item
from portal.kernel.wording import say, translatable
from portal.kernel.work import unit_of_work

TOPIC = "account letter"
GOOD_FOR = {
    TokenPurpose.VERIFY_EMAIL: timedelta(hours=48),
    TokenPurpose.RESET_PASSWORD: timedelta(minutes=60),
    TokenPurpose.CONFIRM_MAILS: timedelta(hours=48),
}


class Kind(StrEnum):
    REGISTRATION = "registration"
    RESET = "reset"
    PASSWORD_CHANGED = "password changed"  # noqa: S105
    ERASED = "erased"
    JOINED = "joined"
    CONSENT = "consent"


VERIFY = (
    translatable("Please confirm your e-mail address"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, signed up with this address at {time} (UTC), under the name “{handle}”. "
        "Please confirm that it is yours, with the password that you chose:\n\n"
        "{link}\n\n"
        "The link is good for 48 hours. If it was not you, do nothing: without this confirmation there is no account."
    ),
)
VERIFY_AND_SUBSCRIBE = (
    VERIFY[0],
    translatable(
        "Hello,\n\n"
        "somebody, probably you, signed up with this address at {time} (UTC), under the name “{handle}”, "
        "and asked for our newsletter. Please confirm both, with the password that you chose:\n\n"
        "{link}\n\n"
        "The link is good for 48 hours. If it was not you, do nothing: without this confirmation there is no account, "
        "and no newsletter."
    ),
)
KNOWN = (
    translatable("You have an account already"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, has tried to sign up with this address. It has an account already. "
        "Sign in here:\n\n"
        "{link}\n\n"
        "If you have forgotten the password, choose a new one:\n\n"
        "{forgotten}\n\n"
        "If it was not you, do nothing: nothing has changed."
    ),
)
CLAIM = (
    translatable("You are a customer already"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, has signed up with this address. You are in our loyalty programme already, "
        "and your points are waiting. Choose a password here, and the account is yours:\n\n"
        "{link}\n\n"
        "The link is good for 60 minutes and works once. If it was not you, do nothing: nothing has changed."
    ),
)
RESET = (
    translatable("Choose a new password"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, has asked for a new password for this address. Choose one here:\n\n"
        "{link}\n\n"
        "The link is good for 60 minutes and works once. If it was not you, do nothing: nothing has changed."
    ),
)
PASSWORD_CHANGED = (
    translatable("Your password was changed"),
    translatable(
        "Hello,\n\n"
        "the password of your account was changed, and every other device was signed out. "
        "If it was not you, choose a new one at once:\n\n"
        "{link}"
    ),
)


JOINED = (
    translatable("You can sign in with {provider} now"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, came here signed in at {provider}. It has proof of the same address, so from "
        "now on that opens your account, too. Your password stays as it is.\n\n"
        "If it was not you, tell us at once, and choose a new password: {link}"
    ),
)
CONSENT = (
    translatable("Please confirm which mails you want"),
    translatable(
        "Hello {name},\n\n"
        "in the settings of your account somebody, probably you, chose this at {time} (UTC):\n\n"
        "{wanted}\n\n"
        "Please confirm that it is what you want:\n\n"
        "{link}\n\n"
        "The link is good for 48 hours and works once. If it was not you, do nothing: without this confirmation "
        "you get no such mails."
    ),
)
ERASED = (
    translatable("Your account was erased"),
    translatable(
        "Hello,\n\n"
        "your account was erased as you asked, with all that we held about you. This is the last mail about it.\n\n"
        "You are welcome to sign up again at any time: {link}"
    ),
)


async def write_to_newcomer(member_id: UUID) -> None:
    """Have the newcomer asked for a confirmation; or the owner told, where the address has an account."""
    await outbox.put(TOPIC, {"kind": Kind.REGISTRATION.value, "member": str(member_id)})


async def write_about_reset(address: EmailAddress) -> None:
    """Have a link for a new password sent, if there is an account to which it belongs."""
    payload = {"kind": Kind.RESET.value, "email": address.written, "key": address.key, "mailbox": address.mailbox_key}
    await outbox.put(TOPIC, payload)


async def write_of_new_password(member_id: UUID) -> None:
    """Have the member told that the password is another one now."""
    await outbox.put(TOPIC, {"kind": Kind.PASSWORD_CHANGED.value, "member": str(member_id)})


async def write_of_joining(member_id: UUID, provider: str) -> None:
    """Have the member told that an identity provider opens their account from now on."""
    await outbox.put(TOPIC, {"kind": Kind.JOINED.value, "member": str(member_id), "provider": provider})


async def write_about_consent(member_id: UUID, ticked_at: datetime) -> None:
    """Have the member asked once whether they want the mails that they ticked in their settings."""
    payload = {"kind": Kind.CONSENT.value, "member": str(member_id), "at": ticked_at.isoformat()}
    await outbox.put(TOPIC, payload)


async def write_of_erasure(address: str, locale: str) -> None:
    """Have somebody told that they were erased; the address is forgotten once the mail is sent."""
    await outbox.put(TOPIC, {"kind": Kind.ERASED.value, "email": address, "locale": locale})


async def send(item: Item) -> dict[str, str]:
    """The worker's handler: write the mail, hand it over, keep of it only what kind it was."""
    message = await _written(item)
    if message is not None:
        await mail.deliver(message, reference=str(item.id))
    return {"kind": item.payload["kind"]}


async def _written(item: Item) -> Mail | None:
    """The mail, or None where there is nobody to write to any more."""
    match Kind(item.payload["kind"]):
        case Kind.REGISTRATION:
            return await _to_newcomer(item)
        case Kind.RESET:
            return await _about_reset(item)
        case Kind.PASSWORD_CHANGED:
            return await _of_new_password(item)
        case Kind.JOINED:
            return await _of_joining(item)
        case Kind.CONSENT:
            return await _about_consent(item)
        case Kind.ERASED:
            link = {"link": mail.link("/join")}
            return Mail(item.payload["email"], item.payload["locale"], *ERASED, link, has_account=False)


@unit_of_work
async def _to_newcomer(item: Item) -> Mail | None:
    member = await Member.get_or_none(id=UUID(item.payload["member"]), state=MemberState.UNVERIFIED)
    if member is None or member.email is None:
        return None
    owner = await member_behind(member.email)
    if owner is not None and owner.state is MemberState.IMPORTED:
        return await _to_imported(item, owner)
    if owner is not None and owner.state is not MemberState.UNVERIFIED:
        links = {"link": mail.link("/sign-in"), "forgotten": mail.link("/forgot")}
        return None if owner.email is None else Mail(owner.email, owner.locale, *KNOWN, links)
    newsletter = await Consent.exists(member=member, purpose=ConsentPurpose.NEWSLETTER, withdrawn_at=None)
    token = await _token(item, member, TokenPurpose.VERIFY_EMAIL)
    wording = VERIFY_AND_SUBSCRIBE if newsletter else VERIFY
    if token is None:
        return None
    values = {
        "link": mail.link("/verify", token=token),
        "handle": unlinked(member.handle),
        "time": member.joined_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M"),
    }
    return Mail(member.email, member.locale, *wording, values)


def unlinked(handle: str) -> str:
    """The name as it reads, but no mail program makes a link of what a stranger typed (X7)."""
    return handle.replace(".", ".\u2060")


async def _to_imported(item: Item, owner: Member) -> Mail | None:
    """Whoever can read the mail proves that the account is theirs."""
    token = await _token(item, owner, TokenPurpose.RESET_PASSWORD)
    if token is None or owner.email is None or owner.banned_at is not None:
        return None
    return Mail(owner.email, owner.locale, *CLAIM, {"link": mail.link("/reset", token=token)})


@unit_of_work
async def _about_reset(item: Item) -> Mail | None:
    member = await member_behind(item.payload["email"])
    if member is None or member.email is None or member.banned_at is not None:
        return None
    token = await _token(item, member, TokenPurpose.RESET_PASSWORD)
    if token is None:
        return None
    return Mail(member.email, member.locale, *RESET, {"link": mail.link("/reset", token=token)})


@unit_of_work
async def _of_new_password(item: Item) -> Mail | None:
    member = await Member.get_or_none(id=UUID(item.payload["member"]), state=MemberState.ACTIVE)
    if member is None or member.email is None:
        return None
    return Mail(member.email, member.locale, *PASSWORD_CHANGED, {"link": mail.link("/forgot")})


async def _of_joining(item: Item) -> Mail | None:
    member = await Member.get_or_none(id=UUID(item.payload["member"]), state=MemberState.ACTIVE)
    if member is None or member.email is None:
        return None
    values = {"provider": item.payload["provider"], "link": mail.link("/forgot")}
    return Mail(member.email, member.locale, *JOINED, values)


@unit_of_work
async def _about_consent(item: Item) -> Mail | None:
    """It names all that waits for this address, and nothing else: it is no advertising itself (LW23)."""
    await sql.lock_row("members", UUID(item.payload["member"]))
    member = await Member.get_or_none(id=UUID(item.payload["member"]), state=MemberState.ACTIVE, banned_at__isnull=True)
    if member is None or member.email is None:
        return None
    waiting = Consent.filter(member_id=member.id, email=member.email, confirmed_at=None, withdrawn_at=None)
    ticked = await waiting.filter(purpose__in=list(TEXTS)).order_by("given_at", "id")
    # What was ticked later has a mail of its own, which asks for all of it.
    if not ticked or ticked[-1].given_at > datetime.fromisoformat(item.payload["at"]):
        return None
    token = await _token(item, member, TokenPurpose.CONFIRM_MAILS)
    if token is None:
        return None
    values = {
        "name": member.display_name,
        "time": ticked[-1].given_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M"),
        "wanted": "\n".join(f"– {say(TEXTS[one.purpose], member.locale)}" for one in ticked),
        "link": mail.link("/consent", token=token),
    }
    return Mail(member.email, member.locale, *CONSENT, values)


async def _token(item: Item, member: Member, purpose: TokenPurpose) -> str | None:
    """The token of this mail; None when a later mail has made it void. Only the newest works (A16).

    Mails are written beside each other: the member's row keeps the two from missing one another.
    """
    await sql.lock_row("members", member.id)
    siblings = AccountToken.filter(member=member, purpose=purpose)
    if await siblings.filter(id__gt=item.id).exists():
        return None
    token, now = derived_token(str(item.id)), clock.now()
    values = {
        "member": member,
        "purpose": purpose,
        "token_hash": token_hash(token),
        "email": member.email,
        "created_at": now,
        "expires_at": now + GOOD_FOR[purpose],
    }
    await siblings.filter(id__lt=item.id, used_at=None).delete()
    await AccountToken.get_or_create(values, id=item.id)
    return token
