"""Partners as the brand keeps them: made and changed by their code, and forgotten as persons."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from portal.accounts.addresses import email_address
from portal.accounts.events import StaffActed
from portal.accounts.handles import handle_key
from portal.accounts.models import Member, MemberState
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import AlreadyDone, NotFound, Taken
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.lookup import known
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.referrals.models import ReferralCode
from portal.referrals.partners import policies
from portal.referrals.partners.models import (
    CommissionSignal,
    CommissionState,
    Partner,
    PartnerCommission,
    PartnerPayoutLine,
    PartnerSignUp,
)
from portal.referrals.partners.terms import PartnerTerms
from portal.referrals.policies import ensure_vanity
from portal.referrals.spelling import code_key, spelt
from portal.settings import settings

LONGEST_NAME = 120
NOBODY = "—"
"""What an erased partner is called in the lists that stay."""


@unit_of_work
async def save_partner(
    terms: PartnerTerms, *, keeps: Collection[str] = (), form: Form | None = None, by: Viewer
) -> Partner:
    """Make the partner with this code, or change one.

    New terms hold for orders that are heard of from here on. ``keeps`` names the terms in which a partner that there
    is stays as they are; ``form`` has what was at fault before. Raises Taken for a code that looks like a member's, and
    Forbidden for who would be the partner.
    """
    by.ensure_brand()
    form = Form() if form is None else form
    code = ""
    with form:
        code = ensure_vanity(terms.code, field="code")
    key = code_key(code)
    # A member's code of one's own choice takes the same lock: no two that look alike, whosever they are (R72).
    await advisory_lock(f"referral code:{key}")
    stored = await _held(code, terms.member_handle) if code else None
    with form:
        if stored is not None and stored.erased_at is not None:
            raise Taken("This code was a partner's who is gone; please choose another.", field="code")
        if stored is None and await ReferralCode.exists(code_key=key):
            raise Taken("This code is taken, or looks too much like one that is; please choose another.", field="code")
    if stored is not None:
        terms = replace(terms, **{name: _as_it_is(stored, name) for name in keeps})
    values = await _checked(terms, form)
    by.ensure_impartial(values["member_id"], stored.member_id if stored else None)
    if stored is None:
        stored = await Partner.create(code=code, code_key=key, created_at=clock.now(), **values)
    else:
        await stored.update_from_dict(values).save(update_fields=list(values))
    await _note("partner.save", stored, stored.code, by)
    return await Partner.get(id=stored.id)


@unit_of_work
async def erase_partner(partner_id: UUID, *, reason: str, by: Viewer) -> Partner:
    """Forget who a partner is. Their code brings nothing more, what no list has yet is turned down, lists stay (R76).

    Raises NotFound, or AlreadyDone for one who is erased already.
    """
    by.ensure_brand()
    told = text.line(reason, field="reason", most=200)
    partner = await Partner.get_or_none(id=partner_id) if await sql.lock_row("partners", partner_id) else None
    if partner is None:
        raise NotFound("There is no such partner.", field="partnerId")
    if partner.erased_at is not None:
        raise AlreadyDone("This partner is erased already.", field="partnerId")
    await forget(partner)
    await _note("partner.erase", partner, told, by)
    return await Partner.get(id=partner.id)


async def forget(partner: Partner) -> None:
    """Within a unit of work: wipe the person, and close what they have not been paid."""
    await sql.lock_row("partners", partner.id)
    await Partner.filter(id=partner.id).update(
        name=NOBODY, email=None, mailbox_key=None, member_id=None, is_active=False, erased_at=clock.now()
    )
    await PartnerSignUp.filter(partner_id=partner.id).delete()
    await PartnerPayoutLine.filter(partner_id=partner.id).update(name=NOBODY, email=None)
    of_lists = "UPDATE partner_commissions SET amount_minor = settled_minor WHERE partner_id = $1 AND state = 'LISTED'"
    await sql.execute(of_lists, partner.id)
    waiting = PartnerCommission.filter(
        partner_id=partner.id, state__in=[CommissionState.PENDING, CommissionState.IN_REVIEW]
    )
    for one in await waiting:
        await PartnerCommission.filter(id=one.id).update(
            state=CommissionState.REJECTED,
            amount_minor=0,
            signals=[*one.signals, CommissionSignal.PARTNER_GONE.value],
        )


async def _held(code: str, member_handle: str | None) -> Partner | None:
    """The partner with the code, kept from changing, and the member whom they shall be: as both are by now.

    The member first, as an erasure does it, which takes what it knows of the partner with it.
    """
    if member_handle is not None:
        await sql.fetch(sql.locking("SELECT id FROM members WHERE handle_key = $1"), handle_key(member_handle))
    stored = await spelt(Partner.all(), code)
    if stored is None:
        return None
    await sql.lock_row("partners", stored.id)
    return await Partner.get(id=stored.id).select_related("member")


async def _checked(terms: PartnerTerms, form: Form) -> dict[str, Any]:
    name, email, member = "", None, None
    with form:
        name = text.line(terms.name, field="name", most=LONGEST_NAME)
    with form:
        email = email_address(terms.email) if terms.email else None
    with form:
        member = await _member(terms.member_handle)
    policies.check_terms(terms, form)
    form.ensure_good()
    return {
        "name": name,
        "email": None if email is None else email.written,
        "mailbox_key": None if email is None else email.mailbox_key,
        "member_id": None if member is None else member.id,
        "paid_by": terms.paid_by,
        "percent": None if terms.percent is None else format(terms.percent, "f"),
        "fixed_minor": None if terms.fixed is None else terms.fixed.minor,
        "minimum_order_minor": None if terms.minimum_order is None else terms.minimum_order.minor,
        "currency": settings().currency,
        "hold_days": terms.hold_days,
        "attribution_days": terms.attribution_days,
        "max_commissions_per_month": terms.max_commissions_per_month,
        "new_customers_only": terms.new_customers_only,
        "starts_at": terms.starts_at,
        "ends_at": terms.ends_at,
        "is_active": terms.is_active,
    }


async def _member(handle: str | None) -> Member | None:
    if handle is None:
        return None
    member = await known(Member.get_or_none(handle_key=handle_key(handle)))
    if member is None or member.state is not MemberState.ACTIVE:
        raise NotFound("There is no such member.", field="memberHandle")
    return member


def _as_it_is(partner: Partner, name: str) -> Any:
    match name:
        case "fixed":
            return None if partner.fixed_minor is None else Money(partner.fixed_minor, partner.currency)
        case "minimum_order":
            minor = partner.minimum_order_minor
            return None if minor is None else Money(minor, partner.currency)
        case "percent":
            return None if partner.percent is None else Decimal(partner.percent)
        case "member_handle":
            return None if partner.member is None else partner.member.handle
        case _:
            return getattr(partner, name)


async def _note(action: str, partner: Partner, detail: str, by: Viewer) -> None:
    await announce(
        StaffActed(action=action, by_id=by.member_id, target_type="Partner", target_id=partner.id, detail=detail)
    )
