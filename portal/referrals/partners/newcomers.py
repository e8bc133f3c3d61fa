"""Members who signed up by a partner's code: for a window they are the partner's, and their first order pays (R95)."""

from datetime import datetime
from uuid import UUID

from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.referrals import suspicions, visits
from portal.referrals.partners import commissions, policies
from portal.referrals.partners.models import (
    CommissionSignal,
    Partner,
    PartnerCommission,
    PartnerSignUp,
)
from portal.shop.amounts import in_programme
from portal.shop.models import Order
from portal.shop.orders.standing import standing_of
from portal.shop.orders.telling import is_imported

_KINDS = frozenset({"token", "code"})
"""A link of a partner carries the code itself, where a member's carries a token."""
_FIRST = """
    id = (
        SELECT id FROM orders
        WHERE NOT is_open AND (state <> 'CANCELLED' OR was_sent)
            AND customer_id IN (SELECT id FROM customers WHERE member_id = $1)
        ORDER BY COALESCE(ordered_at, placed_at), id LIMIT 1
    )
"""


async def good_partner(code: str) -> Partner | None:
    """Whose code it is, if orders bring them something by now."""
    partner = await commissions.by_code(code)
    return partner if partner is not None and policies.is_running(partner, clock.now()) else None


async def keep(member_id: UUID, mailbox_key: str | None, invitation: str) -> bool:
    """Within a unit of work: keep who brought a newcomer; False where this part of their invitation is no partner's.

    Who is the partner, or is here already under another spelling of their address, is nobody's (R60).
    """
    kind, _, code = invitation.partition(":")
    partner = await good_partner(code) if kind in _KINDS else None
    if partner is None:
        return False
    if await _is_partner(partner, member_id, mailbox_key) or await suspicions.is_known(member_id, mailbox_key):
        return True
    now = clock.now()
    await PartnerSignUp.create(
        partner_id=partner.id,
        member_id=member_id,
        created_at=now,
        expires_at=visits.end_of_window(now, partner.attribution_days),
    )
    return True


async def is_brought(member_id: UUID, at: datetime) -> bool:
    """Whether the member is a partner's at that moment: no other code takes them away (R62)."""
    return await PartnerSignUp.exists(member_id=member_id, expires_at__gt=at)


async def count_sign_up(member_id: UUID) -> None:
    """They proved their address: whose mailbox turns out to be known already was brought by nobody (R60)."""
    if await PartnerSignUp.exists(member_id=member_id):
        member = await Member.get(id=member_id)
        if await suspicions.is_known(member_id, member.mailbox_key):
            await PartnerSignUp.filter(member_id=member_id).delete()


@unit_of_work
async def consider(member_id: UUID) -> None:
    """Pay for the first order of who signed up by a code, though it names none or another, within the window.

    The first is the earliest that was not called off, by when it was placed (R82, R83).
    """
    brought = await PartnerSignUp.get_or_none(member_id=member_id)
    order = None if brought is None else await Order.read_one(_FIRST, member_id)
    if brought is None or order is None or is_imported(order.source):
        return
    worth = in_programme(standing_of(order), order.currency, order.rate)
    if worth > 0 and brought.created_at <= order.bought_at < brought.expires_at:
        await commissions.begin(brought.partner_id, order, worth, by_sign_up=True)


@unit_of_work
async def take_away(order_id: UUID, buyer_id: UUID | None) -> None:
    """The order turned out to be another's, whom the partner did not bring: it brings nothing any more (SH64)."""
    kept = await PartnerCommission.get_or_none(order_id=order_id).select_related("order", "partner")
    if (
        kept is None
        or not policies.is_open(kept)
        or await PartnerSignUp.exists(partner_id=kept.partner_id, member_id=buyer_id)
    ):
        return
    named = None if kept.order.referral_code is None else await commissions.by_code(kept.order.referral_code)
    if named is None or named.id != kept.partner_id:
        await commissions.turn_down_one(kept.id, CommissionSignal.OTHER_BUYER)


async def pass_on(source: UUID, target: UUID) -> None:
    """Two members are one: who brought the target goes before who brought the source (R75)."""
    if await PartnerSignUp.exists(member_id=target):
        await PartnerSignUp.filter(member_id=source).delete()
    else:
        await PartnerSignUp.filter(member_id=source).update(member_id=target)


async def _is_partner(partner: Partner, member_id: UUID, mailbox_key: str | None) -> bool:
    own = None if partner.member_id is None else await Member.get(id=partner.member_id)
    theirs = {partner.mailbox_key, None if own is None else own.mailbox_key} - {None}
    return partner.member_id == member_id or mailbox_key in theirs
