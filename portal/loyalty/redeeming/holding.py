"""Holding coupons: an order has those that it names from its first word, and uses them once it is paid (RC1)."""

from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty.events import CouponChanged, CouponFreed, CouponHeld
from portal.loyalty.redeeming import coupon_cases, coupons, withdrawals
from portal.loyalty.redeeming.models import CouponClaim, Redemption, RedemptionState, WithdrawalReason
from portal.loyalty.redeeming.returning import let_share_stand, share_returned
from portal.shop.events import CouponsNamed
from portal.shop.orders.telling import is_imported


@unit_of_work
async def follow(event: CouponsNamed) -> None:
    """Let the order hold or use what it names, and nothing else.

    What it named and names no more, or named until it was cancelled, failed or was deleted, is free again, for the
    next order that names it or for its member. Codes of the shop's own are none of ours.
    """
    codes = {spelt for code in event.codes if (spelt := coupons.spelt(code)) is not None}
    named = {one.id for one in await Redemption.filter(coupon_code__in=list(codes))} if codes else set()
    claimed = {one.redemption_id for one in await CouponClaim.filter(order_id=event.order_id)}
    for redemption_id in sorted(named | claimed):
        # What gives a coupon back, ends it or uses it writes the same row, and looks at it again once it has it.
        await sql.lock_row("redemptions", redemption_id)
        await _claim(redemption_id, event, stays=redemption_id in named and not event.is_gone)
        await _act_on_claims(redemption_id, event.order_id, is_imported=event.is_imported)


@unit_of_work
async def take_up(redemption_id: UUID) -> None:
    """A coupon that was still being made is there: the order that named it meanwhile has it (RC4)."""
    await sql.lock_row("redemptions", redemption_id)
    holder = await holder_of(redemption_id)
    if holder is not None:
        await _act_on_claims(redemption_id, holder.order_id, is_imported=is_imported(holder.source))


async def holder_of(redemption_id: UUID) -> CouponClaim | None:
    """The order that has the coupon, or is to: the first by the shop's clock."""
    return await CouponClaim.filter(redemption_id=redemption_id).order_by("named_at", "id").first()


async def _claim(redemption_id: UUID, event: CouponsNamed, *, stays: bool) -> None:
    claim = await CouponClaim.get_or_none(redemption_id=redemption_id, order_id=event.order_id)
    if not stays:
        if claim is not None:
            await CouponClaim.filter(id=claim.id).delete()
        if event.has_failed or not event.is_gone:
            await _take_off(redemption_id, event)
        else:
            await _return_all(redemption_id, event)
    elif claim is None:
        await CouponClaim.create(
            id=new_id(),
            redemption_id=redemption_id,
            order_id=event.order_id,
            source=event.source,
            external_id=event.external_id,
            named_at=event.named_at,
            is_paid=event.is_paid,
        )
    else:
        await CouponClaim.filter(id=claim.id).update(is_paid=event.is_paid)


async def _take_off(redemption_id: UUID, event: CouponsNamed) -> None:
    """The order does without it after all: it is as it was, unless points came back for it with a refund."""
    if await share_returned(await Redemption.get(id=redemption_id)):
        return
    freed = await sql.execute(
        """
        UPDATE redemptions SET state = 'ISSUED', used_at = NULL, order_external_id = NULL, order_source = NULL
        WHERE id = $1 AND state = 'USED' AND order_external_id = $2 AND order_source = $3
        """,
        redemption_id,
        event.external_id,
        event.source,
    )
    if freed:
        redemption = await Redemption.get(id=redemption_id)
        await _tell(redemption)
        await _tell_of_freedom(redemption, event.order_id)


async def _return_all(redemption_id: UUID, event: CouponsNamed) -> None:
    """What it cost is with its member once the order is cancelled, also if that was not paid any more (R16)."""
    redemption = await Redemption.get(id=redemption_id)
    has_used = (redemption.order_external_id, redemption.order_source) == (event.external_id, event.source)
    if redemption.state is RedemptionState.USED and has_used:
        await let_share_stand(redemption, redemption.cost, event.order_id)


async def _act_on_claims(redemption_id: UUID, order_id: UUID, *, is_imported: bool) -> None:
    redemption = await Redemption.get(id=redemption_id)
    claims = await CouponClaim.filter(redemption_id=redemption_id).order_by("named_at", "id")
    was_used = redemption.state is RedemptionState.USED and redemption.order_external_id is not None
    if redemption.state in {RedemptionState.PENDING, RedemptionState.ISSUED}:
        redemption = await _give_to_first(redemption, claims, order_id)
        await withdrawals.go_on_with(redemption)
    if redemption.state is RedemptionState.PENDING:
        return
    if redemption.made_at is not None and redemption.state is RedemptionState.USED:
        await _name_order_of_use(redemption, claims)
    paid = [one for one in claims if one.is_paid]
    used_by = [one for one in paid if _is_used_by(redemption, one)]
    without = [one for one in paid if one not in used_by]
    await coupon_cases.close_all_but(
        redemption, without={one.order_id for one in without}, used_by={one.order_id for one in used_by}
    )
    if is_imported:
        return
    for claim in without:
        await coupon_cases.open_case(redemption, claim)
    if used_by and not was_used and redemption.withdrawal_reason is WithdrawalReason.REVOKED:
        await coupon_cases.open_case_of_withdrawn(redemption, used_by[0])


async def _give_to_first(redemption: Redemption, claims: list[CouponClaim], order_id: UUID) -> Redemption:
    """The shop took it, so it is good, whatever the portal's clock says of its last day, or was about to do with it.

    One that is still being made is held, paid or not, and used as soon as it is there. One that was being withdrawn is
    not any more: the order was before the shop's answer (SH94).
    """
    if claims and claims[0].is_paid and redemption.state is RedemptionState.ISSUED:
        await Redemption.filter(id=redemption.id).update(
            state=RedemptionState.USED,
            is_held=False,
            withdrawing_since=None,
            used_at=clock.now(),
            order_external_id=claims[0].external_id,
            order_source=claims[0].source,
        )
        await _tell(redemption)
    elif redemption.is_held is not bool(claims):
        if claims:
            await Redemption.filter(id=redemption.id).update(is_held=True, withdrawing_since=None)
            holder = claims[0].order_id
            await announce(CouponHeld(member_id=redemption.member_id, redemption_id=redemption.id, order_id=holder))
        else:
            await Redemption.filter(id=redemption.id).update(is_held=False)
            await _tell_of_freedom(redemption, order_id)
    return await Redemption.get(id=redemption.id)


async def _name_order_of_use(redemption: Redemption, claims: list[CouponClaim]) -> None:
    """The shop had said that it was used, but not on which order (RC3); the first that is paid has it."""
    paid = next((one for one in claims if one.is_paid), None)
    if redemption.order_external_id is None and paid is not None:
        redemption.order_external_id, redemption.order_source = paid.external_id, paid.source
        await redemption.save(update_fields=["order_external_id", "order_source"])
        await _tell(redemption)


def _is_used_by(redemption: Redemption, claim: CouponClaim) -> bool:
    """A till that did not say for which order, or at which shop, may have meant this one."""
    return (
        redemption.state is RedemptionState.USED
        and redemption.order_external_id in {None, claim.external_id}
        and redemption.order_source in {None, claim.source}
    )


async def _tell(redemption: Redemption) -> None:
    await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))


async def _tell_of_freedom(redemption: Redemption, order_id: UUID) -> None:
    await announce(CouponFreed(member_id=redemption.member_id, redemption_id=redemption.id, order_id=order_id))
