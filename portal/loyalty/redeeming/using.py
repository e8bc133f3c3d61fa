"""Using coupons at the till, or as a shop says: a conditional update, so that of two uses at once one wins (R53)."""

from uuid import UUID

from portal.access.api_keys import note_deed
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty.events import CouponChanged
from portal.loyalty.redeeming import coupons, holding, policies
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.shop.policies import LONGEST_NUMBER


@unit_of_work
async def mark_coupon_used(
    code: str, *, order_external_id: str | None = None, order_source: str | None = None, by: Viewer
) -> Redemption:
    """Take a coupon at the till; of two checkouts with one code the second hears that it was used (R53).

    The shop may repeat itself: the same code for the same order is the same use. What an order holds is that
    order's alone (RC1), and what its shop is being asked to take back is nobody's (SH92).
    """
    by.ensure_brand_or_key(ApiScope.COUPONS_WRITE)
    order = text.optional_line(order_external_id, field="orderExternalId", most=LONGEST_NUMBER)
    now = clock.now()
    redemption = await Redemption.get_or_none(coupon_code=coupons.spelt(code) or "")
    if redemption is None or redemption.state is RedemptionState.PENDING:
        raise NotFound("There is no such coupon.", field="couponCode")
    by.ensure_impartial(redemption.member_id)
    await sql.lock_row("redemptions", redemption.id)
    await redemption.refresh_from_db()
    holder = await holding.holder_of(redemption.id)
    if holder is not None and redemption.is_held and holder.external_id != order:
        raise policies.held()
    used = await sql.execute(
        """
        UPDATE redemptions SET state = 'USED', is_held = FALSE, used_at = $2, order_external_id = $3, order_source = $4
        WHERE id = $1 AND state = 'ISSUED' AND withdrawing_since IS NULL
            AND (is_held OR expires_at IS NULL OR expires_at > $2)
        """,
        redemption.id,
        now,
        order,
        order_source,
    )
    current = await Redemption.get(id=redemption.id)
    if used:
        await announce(CouponChanged(member_id=current.member_id, redemption_id=current.id))
        await note_deed("coupon.use", by=by, target_type="Redemption", target_id=current.id, detail=order or "")
    if not used and not (current.state is RedemptionState.USED and order and current.order_external_id == order):
        raise policies.why_closed(current)
    return current


@unit_of_work
async def note_use(redemption_id: UUID) -> None:
    """The shop that made it says that it is used; until that tells which order has it, nobody knows (RC3)."""
    used = await sql.execute(
        """
        UPDATE redemptions SET state = 'USED', used_at = $2, withdrawing_since = NULL
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held
        """,
        redemption_id,
        clock.now(),
    )
    if used:
        redemption = await Redemption.get(id=redemption_id)
        await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))
