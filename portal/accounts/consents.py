"""Proof of what was agreed to: given at sign-up, confirmed by the link in the mail (double opt-in)."""

from datetime import datetime
from uuid import UUID

from portal.accounts.models import Consent, ConsentPurpose, Member

TEXT_VERSIONS = {ConsentPurpose.TERMS: "terms-1", ConsentPurpose.NEWSLETTER: "newsletter-1"}
"""Which wording people agree to now; a changed text gets a new name, and the old proof keeps the old one."""


async def record(member: Member, *, newsletter: bool, at: datetime) -> None:
    """Note what a newcomer ticked; it counts once the address is proved."""
    purposes = [ConsentPurpose.TERMS] + [ConsentPurpose.NEWSLETTER] * newsletter
    for purpose in purposes:
        await Consent.create(
            member=member, purpose=purpose, text_version=TEXT_VERSIONS[purpose], email=member.email or "", given_at=at
        )


async def confirm(member_id: UUID, *, at: datetime) -> None:
    """The address is proved, and with it that it was the owner who agreed."""
    await Consent.filter(member_id=member_id, confirmed_at=None, withdrawn_at=None).update(confirmed_at=at)
