"""Restricting what is held about a member, and ending that (GDPR Art. 18, LW30).

As long as it lasts everything of them is kept: nothing goes by age, by a shop's word or by their own, and it is used
for no advertising and no figure. They themselves go on using their account.
"""

from collections.abc import Sequence
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member, MemberState
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.work import unit_of_work
from portal.moderation import audit
from portal.privacy.forgetting import forget_buyer
from portal.shop.buyers import erasure
from portal.shop.events import CustomerRedacted
from portal.shop.models import Customer

_HERE = (MemberState.ACTIVE, MemberState.IMPORTED)


@unit_of_work
async def restrict(member_id: UUID, *, reason: str, by: Viewer) -> Member:
    """Only keep what is held about a member from now on; the reason stands in the audit log.

    Raises Forbidden for everyone but staff, NotFound, and AlreadyDone.
    """
    by.ensure_brand()
    words = text.line(reason, field="reason", most=300)
    member = await _locked(member_id)
    if member.restricted_at is not None:
        raise AlreadyDone("The data of this member is restricted already.")
    await Member.filter(id=member_id).update(restricted_at=clock.now())
    await audit.write("member.restrict", by=by, target_type="Member", target_id=member_id, detail=words)
    return await Member.get(id=member_id)


@unit_of_work
async def lift(member_id: UUID, *, reason: str, by: Viewer) -> Member:
    """End the restriction, of which the member was told before (Art. 18 (3)); what a shop asked to forget goes now.

    The reason stands in the audit log. Raises Forbidden for everyone but staff, NotFound, and AlreadyDone.
    """
    by.ensure_brand()
    words = text.line(reason, field="reason", most=300)
    member = await _locked(member_id)
    if member.restricted_at is None:
        raise AlreadyDone("The data of this member is not restricted.")
    await Member.filter(id=member_id).update(restricted_at=None, erasure_asked_at=None)
    await audit.write("member.lift_restriction", by=by, target_type="Member", target_id=member_id, detail=words)
    await _forget_what_was_asked(member)
    return await Member.get(id=member_id)


async def ask_to_forget_later(members: Sequence[Member], customers: Sequence[Customer]) -> None:
    """A shop asked to forget these customers, whose data is restricted: it is kept in mind of each until that ends."""
    await Member.filter(id__in=[one.id for one in members], erasure_asked_at=None).update(erasure_asked_at=clock.now())
    await erasure.ask_to_forget_later([one.id for one in customers])


async def _forget_what_was_asked(member: Member) -> None:
    """As `requests.forget_customer` does it at once for others; customer by customer, for other shops asked nothing."""
    whose = Q(member_id=member.id)
    whose = whose | Q(email_key=member.email_key) if member.email_key else whose
    asked = await Customer.filter(whose, erasure_asked_at__isnull=False).order_by("id")
    for one in asked:
        told = CustomerRedacted(source=one.source, external_id=one.external_id, email=one.email, order_external_ids=())
        await forget_buyer(told, [one])
    if member.erasure_asked_at is not None and member.state is MemberState.IMPORTED:
        await erase_member(member.id, deletes_posts=False)


async def _locked(member_id: UUID) -> Member:
    await sql.lock_row("members", member_id)
    member = await Member.get_or_none(id=member_id, state__in=_HERE)
    if member is None:
        raise NotFound("There is no such member.", field="memberId")
    return member
