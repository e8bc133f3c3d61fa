"""Agreeing to mails in the settings, confirming it by the link of one mail, and taking it back (LW23)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from portal.accounts import consents, mails
from portal.accounts.events import ConsentWithdrawn
from portal.accounts.models import Consent, ConsentPurpose, Member, MemberState, TokenPurpose
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.registration import use_token
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Conflict, Invalid, NotEligible, Required, Unauthenticated
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work


class Agreed(StrEnum):
    """How far somebody is with agreeing to one kind of mails."""

    NOT = "NOT"
    WAITS = "WAITS"
    CONFIRMED = "CONFIRMED"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of one kind of mails for one member, and since when."""

    purpose: ConsentPurpose
    agreed: Agreed
    since: datetime | None


async def standing_of(viewer: Viewer) -> Sequence[Standing]:
    """For each kind of mails that needs consent whether the viewer has given it, for the address they have now."""
    member = await Member.get(id=viewer.id)
    given = await Consent.filter(member_id=member.id, email=member.email, withdrawn_at=None).order_by("given_at", "id")
    return [_standing(purpose, given) for purpose in consents.TEXTS]


async def agree(versions: Mapping[ConsentPurpose, str], *, by: Viewer, origin: Origin = NOWHERE) -> None:
    """Agree to mails in the words of these versions: a mail asks once for a confirmation, and nothing counts before.

    What is confirmed already stays as it is, and what waits is asked for anew with the rest. Raises Required for
    nothing, Invalid for what is no kind of mails, Conflict where the words are others by now, NotEligible without a
    proved address, and RateLimited.
    """
    if not versions:
        raise Required("Choose which mails you want.", field="mails")
    for purpose, version in versions.items():
        if purpose not in consents.TEXTS:
            raise Invalid("Choose which mails you want.", field="mails")
        if version != consents.TEXT_VERSIONS[purpose]:
            raise Conflict("The text has changed meanwhile; please read it again.", field="mails")
    member = await Member.get(id=by.id)
    if member.email is None or member.email_verified_at is None:
        raise NotEligible("Prove your e-mail address first.")
    wanted = versions.keys() - await consents.agreed_to(member, versions.keys())
    if not wanted:
        return
    await rate_limits.hit("mail.address", origin.network)
    await rate_limits.hit("mail.mailbox", member.mailbox_key)
    await _ask(member.id, wanted)


@unit_of_work
async def confirm_by_mail(token: str, *, origin: Origin = NOWHERE) -> Sequence[ConsentPurpose]:
    """Confirm what the mail with this token asks for; whoever has the mailbox need not be signed in.

    Raises Expired for a token that is unknown, used, too old, of an earlier mail or of another address.
    """
    await rate_limits.hit("token.address", origin.network)
    used = await use_token(token, TokenPurpose.CONFIRM_MAILS)
    await sql.lock_row("members", used.member_id)
    return await consents.confirm(used.member_id, at=clock.now(), email=used.email, until=used.created_at)


async def withdraw(purpose: ConsentPurpose, *, by: Viewer) -> None:
    """Take a consent back at once, confirmed or not. Raises Invalid for the terms, which are not withdrawn."""
    if purpose not in consents.TEXTS:
        raise Invalid("Choose which mails you want no more.", field="purpose")
    await withdraw_for(by.id, purpose)


@unit_of_work
async def withdraw_for(member_id: UUID, purpose: ConsentPurpose) -> None:
    """The same by the link of a mail; again it changes nothing. What was given stays written, with its end."""
    await sql.lock_row("members", member_id)
    standing = Consent.filter(member_id=member_id, purpose=purpose, withdrawn_at=None)
    if await standing.update(withdrawn_at=clock.now()):
        await announce(ConsentWithdrawn(member_id=member_id, purpose=purpose))


@unit_of_work
async def _ask(member_id: UUID, purposes: Collection[ConsentPurpose]) -> None:
    """A tick that waits is made anew, with its time; what somebody only ticked proves nothing."""
    await sql.lock_row("members", member_id)
    member = await Member.get(id=member_id)
    if member.state is not MemberState.ACTIVE:
        raise Unauthenticated  # erased meanwhile
    now = clock.now()
    await Consent.filter(member_id=member_id, purpose__in=list(purposes), confirmed_at=None, withdrawn_at=None).delete()
    for purpose in consents.TEXTS:
        if purpose in purposes:
            await consents.note(member, purpose, source=consents.IN_SETTINGS, at=now)
    await mails.write_about_consent(member_id, now)


def _standing(purpose: ConsentPurpose, given: Sequence[Consent]) -> Standing:
    of_purpose = [one for one in given if one.purpose is purpose]
    confirmed = next((one.confirmed_at for one in of_purpose if one.confirmed_at is not None), None)
    if confirmed is not None:
        return Standing(purpose, Agreed.CONFIRMED, confirmed)
    # Nobody can confirm any more what was ticked before the link was over.
    begin = clock.now() - mails.GOOD_FOR[TokenPurpose.CONFIRM_MAILS]
    ticked = next((one.given_at for one in of_purpose if one.given_at > begin), None)
    return Standing(purpose, Agreed.NOT if ticked is None else Agreed.WAITS, ticked)
