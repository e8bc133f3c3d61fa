"""Using coupons, at the till and on orders: a conditional update, so that of two uses at once one wins (R53)."""

from collections.abc import Sequence

import structlog

from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, Expired, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty.events import CouponChanged
from portal.loyalty.redeeming import coupons, policies
from portal.loyalty.redeeming.models import Redemption, RedemptionState

_log = structlog.get_logger(__name__)


@unit_of_work
async def mark_coupon_used(
    code: str, *, order_external_id: str | None = None, order_source: str | None = None, by: Viewer
) -> Redemption:
    """Take a coupon at the till; of two checkouts with one code the second hears that it was used (R53).

    The shop may repeat itself: the same code for the same order is the same use.
    """
    by.ensure_brand()
    order = text.optional_line(order_external_id, field="orderExternalId", most=120)
    now = clock.now()
    redemption = await Redemption.get_or_none(coupon_code=coupons.spelt(code) or "")
    if redemption is None or redemption.state is RedemptionState.PENDING:
        raise NotFound("There is no such coupon.", field="couponCode")
    used = await sql.execute(
        """
        UPDATE redemptions SET state = 'USED', used_at = $2, order_external_id = $3, order_source = $4
        WHERE id = $1 AND state = 'ISSUED' AND (expires_at IS NULL OR expires_at > $2)
        """,
        redemption.id,
        now,
        order,
        order_source,
    )
    current = await Redemption.get(id=redemption.id)
    if used:
        await announce(CouponChanged(member_id=current.member_id, redemption_id=current.id))
    if not used and not (current.state is RedemptionState.USED and order and current.order_external_id == order):
        raise policies.why_closed(current)
    return current


@unit_of_work
async def use_on_order(codes: Sequence[str], order_external_id: str, *, source: str) -> None:
    """Take the coupons that were typed into an order; codes of the shop's own, or used ones, are left alone."""
    for code in codes:
        try:
            await mark_coupon_used(code, order_external_id=order_external_id, order_source=source, by=SYSTEM)
        except (NotFound, AlreadyDone, Expired) as refusal:
            _log.info("coupon_not_taken", order=order_external_id, reason=type(refusal).__name__)
