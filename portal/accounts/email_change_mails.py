"""What the two addresses are told when a member asks for another one; each mail is written when it is sent.

The links are made of the row's id then, so that none lies in the outbox. Whether the new address has an account is
found out by the worker, and told to its owner alone (A27).
"""

from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from portal.accounts.addresses import email_address
from portal.accounts.consents import TEXTS, standing_for
from portal.accounts.mails import unlinked
from portal.accounts.models import EmailChange, Member, MemberState
from portal.accounts.queries import owner_of
from portal.accounts.tokens import derived_token
from portal.kernel import clock, mail, outbox
from portal.kernel.mail import Mail
from portal.kernel.outbox import Item
from portal.kernel.wording import say, translatable
from portal.kernel.work import unit_of_work

TOPIC = "letter about an address"


class Kind(StrEnum):
    TO_FORMER = "to the former address"
    TO_NEW = "to the new address"
    CHANGED = "address changed"
    TAKEN_BACK = "address taken back"


TO_FORMER = (
    translatable("Your e-mail address is to be changed"),
    translatable(
        "Hello {name},\n\n"
        "somebody, probably you, asked at {time} (UTC) with your password that your account have another e-mail "
        "address. It changes once the new address is confirmed.\n\n"
        "If it was not you, stop it here:\n\n"
        "{link}\n\n"
        "The link is good until {day}, also after the change: your account then has this address again, every device "
        "is signed out, and you choose a new password."
    ),
)
TO_NEW = (
    translatable("Please confirm your new e-mail address"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, asked at {time} (UTC) that the account “{handle}” have this address. "
        "Please sign in as before and confirm that it is yours:\n\n"
        "{link}\n\n"
        "The link is good for 48 hours and works once. If it was not you, do nothing: without this confirmation "
        "nothing changes."
    ),
)
TO_NEW_WITH_MAILS = (
    TO_NEW[0],
    translatable(
        "Hello,\n\n"
        "somebody, probably you, asked at {time} (UTC) that the account “{handle}” have this address, and that what "
        "was agreed to for the former one hold for it, too:\n\n"
        "{wanted}\n\n"
        "Please sign in as before and confirm both:\n\n"
        "{link}\n\n"
        "The link is good for 48 hours and works once. If it was not you, do nothing: without this confirmation "
        "nothing changes, and you get no such mails."
    ),
)
IN_USE = (
    translatable("You have an account already"),
    translatable(
        "Hello,\n\n"
        "somebody, probably you, wanted this address for another account of theirs. It has an account already, and "
        "an address belongs to one account only. Sign in here:\n\n"
        "{link}\n\n"
        "If you have forgotten the password, choose a new one:\n\n"
        "{forgotten}\n\n"
        "If it was not you, do nothing: nothing has changed."
    ),
)
CHANGED = (
    translatable("Your e-mail address was changed"),
    translatable(
        "Hello {name},\n\n"
        "your account has another e-mail address now, and you sign in with that one. No more mail comes to this "
        "address, and every other device was signed out.\n\n"
        "If it was not you, take it back here:\n\n"
        "{link}\n\n"
        "The link is good until {day}: your account then has this address again, every device is signed out, and you "
        "choose a new password."
    ),
)
TAKEN_BACK = (
    translatable("Your former e-mail address is back"),
    translatable(
        "Hello {name},\n\n"
        "somebody, probably you, has taken the change of your e-mail address back by the link in the mail to the "
        "former one. Your account has the former address again, every device was signed out, and a link for a new "
        "password went there.\n\n"
        "If it was not you, tell us at once: {link}"
    ),
)


def confirming(change_id: UUID) -> str:
    """Of what the token is made by which the new address confirms."""
    return f"{change_id}:confirm"


def stopping(change_id: UUID) -> str:
    """Of what the token is made by which the former address stops it."""
    return f"{change_id}:stop"


async def write_of_request(change_id: UUID) -> None:
    """Have both addresses told; the former first."""
    await _put(Kind.TO_FORMER, change_id)
    await _put(Kind.TO_NEW, change_id)


async def write_of_change(change_id: UUID) -> None:
    """Have the former address told that it is the account's no more."""
    await _put(Kind.CHANGED, change_id)


async def write_of_taking_back(change_id: UUID) -> None:
    """Have the address told that is the account's no more after all."""
    await _put(Kind.TAKEN_BACK, change_id)


async def send(item: Item) -> dict[str, str]:
    """The worker's handler: write the mail, hand it over, keep of it only what kind it was."""
    message = await _written(Kind(item.payload["kind"]), UUID(item.payload["change"]))
    if message is not None:
        await mail.deliver(message, reference=str(item.id))
    return {"kind": item.payload["kind"]}


async def _put(kind: Kind, change_id: UUID) -> None:
    await outbox.put(TOPIC, {"kind": kind.value, "change": str(change_id)})


@unit_of_work
async def _written(kind: Kind, change_id: UUID) -> Mail | None:
    """The mail, or None where there is nobody to write to any more."""
    change = await EmailChange.get_or_none(id=change_id).select_related("member")
    if change is None or change.member.state is not MemberState.ACTIVE:
        return None
    values = {
        "name": change.member.display_name,
        "link": mail.link("/keep-address", token=derived_token(stopping(change.id), change.stop_hash)),
        "time": _time(change.asked_at),
        "day": clock.local_day(change.stoppable_until),
    }
    match kind:
        case Kind.TO_FORMER if change.stopped_at is None:
            return Mail(change.former_email, change.member.locale, *TO_FORMER, values)
        case Kind.TO_NEW if change.stopped_at is None and change.expires_at > clock.now():
            return await _to_new(change, change.member)
        case Kind.CHANGED if change.stopped_at is None:
            return Mail(change.former_email, change.member.locale, *CHANGED, values)
        case Kind.TAKEN_BACK:
            # Not to the page for a new password: the account's mail goes to the other address now.
            return Mail(change.email, change.member.locale, *TAKEN_BACK, {**values, "link": mail.link("/")})
    return None


async def _to_new(change: EmailChange, member: Member) -> Mail | None:
    owner = await owner_of(email_address(change.email).key)
    if owner is not None and owner.id != member.id:
        links = {"link": mail.link("/sign-in"), "forgotten": mail.link("/forgot")}
        return Mail(change.email, owner.locale, *IN_USE, links)
    agreed = {one.purpose for one in await standing_for(member.id, change.former_email)}
    values = {
        "handle": unlinked(member.handle),
        "time": _time(change.asked_at),
        "wanted": "\n".join(f"– {say(text, member.locale)}" for purpose, text in TEXTS.items() if purpose in agreed),
        "link": mail.link("/confirm-address", token=derived_token(confirming(change.id), change.confirm_hash)),
    }
    return Mail(change.email, member.locale, *(TO_NEW_WITH_MAILS if agreed else TO_NEW), values)


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
