"""Proof of what was agreed to, in which words, for which address; confirmed by the link in a mail (double opt-in)."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from portal.accounts.events import ConsentConfirmed, ConsentWithdrawn
from portal.accounts.models import Consent, ConsentPurpose, Member
from portal.kernel.events import announce
from portal.kernel.wording import translatable

AT_SIGN_UP, IN_SETTINGS, WITH_ADDRESS, ASKED_ANEW = "sign-up", "settings", "new address", "asked anew"
TEXT_VERSIONS: Mapping[ConsentPurpose, str] = {
    ConsentPurpose.TERMS: "terms-1",
    ConsentPurpose.NEWSLETTER: "newsletter-2",
    ConsentPurpose.REVIEW_REQUESTS: "review-requests-1",
    ConsentPurpose.MONTHLY_POINTS: "monthly-points-1",
}
"""Which wording people agree to now; a changed text gets a new name, and the old proof keeps the old one. Of the terms
staff name the version (`accounts/terms`): theirs is for portals where nobody did."""
TEXTS: Mapping[ConsentPurpose, str] = {
    ConsentPurpose.NEWSLETTER: translatable(
        "Send me news and offers by e-mail now and then. I can stop this at any time."
    ),
    ConsentPurpose.REVIEW_REQUESTS: translatable(
        "Ask me by e-mail for reviews of what I bought, and in surveys. I can stop this at any time."
    ),
    ConsentPurpose.MONTHLY_POINTS: translatable(
        "Tell me by e-mail once a month how many points I have and which end soon. I can stop this at any time."
    ),
}
"""What is agreed to, word for word as the pages show it: all of it is advertising by mail (LW21, LW22)."""


async def record(member: Member, *, terms: str, newsletter: bool, at: datetime) -> None:
    """Note what a newcomer ticked, and which terms they saw; it counts once the address is proved."""
    await note(member, ConsentPurpose.TERMS, source=AT_SIGN_UP, at=at, version=terms)
    if newsletter:
        await note(member, ConsentPurpose.NEWSLETTER, source=AT_SIGN_UP, at=at)


async def note(
    member: Member,
    purpose: ConsentPurpose,
    *,
    source: str,
    at: datetime,
    version: str | None = None,
    confirmed_at: datetime | None = None,
) -> None:
    """Write down who agreed to what, when, where, in which words and for which address (LW14).

    In the portal's own words of now, unless the ``version`` is said; what needs no mail is ``confirmed_at`` once.
    """
    await Consent.create(
        member=member,
        purpose=purpose,
        text_version=TEXT_VERSIONS[purpose] if version is None else version,
        email=member.email or "",
        source=source,
        given_at=at,
        confirmed_at=confirmed_at,
    )


async def confirm(
    member_id: UUID, *, at: datetime, email: str | None = None, until: datetime | None = None
) -> list[ConsentPurpose]:
    """The address is proved, and with it that it was its owner who agreed; to what.

    Of an ``email`` only what was agreed to for that address, ``until`` an instant only what was agreed to by then: a
    link confirms what its mail names, and nothing that was ticked afterwards.
    """
    waiting = Consent.filter(member_id=member_id, confirmed_at=None, withdrawn_at=None)
    if email is not None:
        waiting = waiting.filter(email=email)
    if until is not None:
        waiting = waiting.filter(given_at__lte=until)
    found = await waiting.order_by("id")
    await Consent.filter(id__in=[one.id for one in found]).update(confirmed_at=at)
    purposes = [one.purpose for one in found]
    for purpose in purposes:
        await announce(ConsentConfirmed(member_id=member_id, purpose=purpose))
    return purposes


async def agreed_to(member: Member, purposes: Collection[ConsentPurpose]) -> set[ConsentPurpose]:
    """Of these the ones that the member has confirmed and not withdrawn, for the address that is theirs now.

    None as long as their data is restricted: it is kept then, and used for no advertising (LW30).
    """
    if member.restricted_at is not None:
        return set()
    standing = Consent.filter(member_id=member.id, confirmed_at__isnull=False, withdrawn_at__isnull=True)
    return {one.purpose for one in await standing.filter(email=member.email, purpose__in=list(purposes))}


async def standing_for(member_id: UUID, email: str) -> list[Consent]:
    """What was agreed to for an address, confirmed and not taken back; the terms are for no address."""
    agreed = Consent.filter(member_id=member_id, email=email, purpose__in=list(TEXTS), withdrawn_at=None)
    return await agreed.filter(confirmed_at__isnull=False).order_by("given_at", "id")


async def follow_address(member_id: UUID, *, former: str, email: str, asked_at: datetime, at: datetime) -> None:
    """The same is agreed to for the new address by the link in its mail, which names it; for the former it ends."""
    for one in await standing_for(member_id, former):
        await Consent.create(
            member_id=member_id,
            purpose=one.purpose,
            text_version=one.text_version,
            email=email,
            source=WITH_ADDRESS,
            given_at=asked_at,
            confirmed_at=at,
            next_mail_at=one.next_mail_at,
        )
        await Consent.filter(id=one.id).update(withdrawn_at=at, next_mail_at=None)


async def return_to_address(
    member_id: UUID, *, lost: Collection[str], former: str, left_at: datetime, at: datetime
) -> None:
    """What stood for the former address when it was left stands again; what was agreed to for the lost ones ends.

    The former may be among the lost, where it was come back to in between: what it was left with stands, once.
    """
    ended = {one.purpose: one.next_mail_at for email in lost for one in await standing_for(member_id, email)}
    of_lost = Consent.filter(member_id=member_id, email__in=list(lost), withdrawn_at=None, purpose__in=list(TEXTS))
    await of_lost.update(withdrawn_at=at, next_mail_at=None)
    for one in await Consent.filter(member_id=member_id, email=former, withdrawn_at=left_at):
        due = ended.pop(one.purpose, None)
        await Consent.filter(id=one.id).update(withdrawn_at=None, next_mail_at=due)
    for purpose in ended:
        await announce(ConsentWithdrawn(member_id=member_id, purpose=purpose))
