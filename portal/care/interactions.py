"""Contacts that systems for e-mail, chat, telephone, social networks and stores report, and whose they are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.access.api_keys import note_deed
from portal.accounts.addresses import email_address
from portal.accounts.events import EmailChanged, EmailVerified, MemberErased, MembersMerged
from portal.accounts.forgotten import address_mark, is_forgotten
from portal.accounts.models import ApiScope, Member
from portal.accounts.queries import owner_of
from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.care.models import Interaction, InteractionChannel
from portal.kernel import clock, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Conflict, Invalid
from portal.kernel.forms import Form
from portal.kernel.idempotency import hash_of
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.shop.buyers.customers import address_of
from portal.shop.events import CustomerRedacted

LONGEST_SUMMARY = 2000
LONGEST_NUMBER = 120
KEPT_FOR = timedelta(days=3 * 365)
"""The regular period of limitation (§ 195 BGB); later nobody has to know who called (CA3)."""
EARLY = timedelta(minutes=5)
"""So far another clock may be ahead of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What is reported; without ``at`` it is now."""

    customer_email: str
    channel: InteractionChannel
    summary: str
    at: datetime | None = None
    external_id: str | None = None


async def record_interaction(contact: Contact, *, by: Viewer) -> UUID | None:
    """Keep a contact once, however often it is reported under its number; None for somebody who was erased since (CA1).

    Raises Forbidden for who is neither staff nor a key with the scope, Conflict for another contact under a number
    that is known on that channel, and what is wrong with it.
    """
    by.ensure_brand_or_key(ApiScope.INTERACTIONS_WRITE)
    form = Form()
    with form:
        address = email_address(contact.customer_email, field="customerEmail")
    with form:
        summary = text.prose(contact.summary, field="summary", most=LONGEST_SUMMARY)
    with form:
        number = text.optional_line(contact.external_id, field="externalId", most=LONGEST_NUMBER)
    with form:
        if contact.at is not None and contact.at > clock.now() + EARLY:
            raise Invalid("A contact has taken place; this moment is still to come.", field="at")
    form.ensure_good()
    body = {"email": address.key, "channel": contact.channel.value, "summary": summary, "at": contact.at}
    return await _keep(contact, address.key, summary, number, hash_of(body), by)


@unit_of_work
async def _keep(
    contact: Contact, email_key: str, summary: str, number: str | None, body_hash: str, by: Viewer
) -> UUID | None:
    now = clock.now()
    if number is not None:
        await advisory_lock(f"interaction:{contact.channel.value}:{number}")
        known = await Interaction.get_or_none(channel=contact.channel, external_id=number)
        if known is not None and known.body_hash != body_hash:
            raise Conflict("Another contact has this number already.", field="externalId")
        if known is not None:
            return known.id
    await _hold(email_key)
    if await is_forgotten([address_mark(email_key)], contact.at or now):
        return None
    owner = await owner_of(email_key)
    kept = await Interaction.create(
        channel=contact.channel,
        external_id=number,
        body_hash=body_hash,
        summary=summary,
        at=contact.at or now,
        email_key=email_key,
        member_id=owner.id if owner else None,
        agent_id=by.member_id,
        recorded_at=now,
    )
    await note_deed("interaction.record", by=by, target_type="Interaction", target_id=kept.id, detail="")
    return kept.id


async def _hold(email_key: str) -> None:
    """Whose an address is, and what is reported of it, changes one after the other.

    Who is erased, or proves their address, beside a report would else miss it: it would name them, or be nobody's.
    """
    await advisory_lock(f"interactions:{email_key}")


@unit_of_work
async def link_interactions(event: EmailVerified) -> None:
    """What was reported of an address is theirs who has proved it (CA2)."""
    await _link(event.email_key, event.member_id)


@unit_of_work
async def link_interactions_of_changed(event: EmailChanged) -> None:
    """The same of an address that they have from now on."""
    await _link(event.email_key, event.member_id)


async def _link(email_key: str, member_id: UUID) -> None:
    await _hold(email_key)
    await Interaction.filter(email_key=email_key, member_id=None).update(member_id=member_id)


@unit_of_work
async def pass_interactions_on(event: MembersMerged) -> None:
    """What was reported of the one, and by them, goes with the person (R75)."""
    await Interaction.filter(member_id=event.source_id).update(member_id=event.target_id)
    await Interaction.filter(agent_id=event.source_id).update(agent_id=event.target_id)


@unit_of_work
async def forget_interactions_of(event: MemberErased) -> None:
    """What was reported of somebody who is erased goes whole; what they reported of others stays, by nobody (CA3)."""
    erased = list(event.member_ids)
    keys = sorted(one.email_key for one in await Member.filter(id__in=erased) if one.email_key)
    for key in keys:
        await _hold(key)
    await Interaction.filter(member_id__in=erased).delete()
    await Interaction.filter(email_key__in=keys).delete()
    await Interaction.filter(agent_id__in=erased).update(agent_id=None)


@unit_of_work
async def forget_interactions_of_buyer(event: CustomerRedacted) -> None:
    """A buyer who is no member asked their shop to be forgotten (CA3)."""
    address = address_of(event.email)
    if address is not None:
        await _hold(address.key)
        await Interaction.filter(email_key=address.key, member_id=None).delete()


async def forget_old(now: datetime) -> int:
    """Remove what is older than three years (CA3); how many in this step. None of who is restricted (LW30)."""
    return await delete_some("interactions", f"at <= $1 AND {unrestricted('member_id')}", now - KEPT_FOR)
