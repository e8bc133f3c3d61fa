"""What orders brought in."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.loyalty.redeeming import coupons
from portal.loyalty.redeeming.models import Redemption
from portal.shop import queries
from portal.shop.models import Order


async def find_orders(number: str | None, coupon_code: str | None, *, by: Viewer) -> Sequence[Order]:
    """For the brand: the orders of this number; without one, what the member bought who has the coupon of this code."""
    by.ensure_brand_or_key(ApiScope.CUSTOMERS_READ)
    if number is None and coupon_code is not None:
        return await _of_coupon(coupon_code)
    return await queries.find_orders(number or "", by=by)


async def _of_coupon(code: str, most: int = 20) -> Sequence[Order]:
    """Newest first; none for an unknown code."""
    redemption = await Redemption.get_or_none(coupon_code=coupons.spelt(code) or "")
    if redemption is None:
        return []
    mine = Order.filter(is_open=False, customer__member_id=redemption.member_id)
    return await mine.order_by("-placed_at", "-id").limit(most)


async def points_of_orders(order_ids: Sequence[UUID]) -> Mapping[UUID, int]:
    """The points that each order earned and that were not taken back."""
    if not order_ids:
        return {}
    rows = await sql.fetch(
        f"""
        SELECT source_id, SUM(CASE kind WHEN 'EARN' THEN points ELSE -points END) AS points
        FROM points_transfers
        WHERE source_id IN ({sql.placeholders(len(order_ids))}) AND kind IN ('EARN', 'REVERSE')
        GROUP BY source_id
        """,  # noqa: S608 - only placeholders are put in
        *order_ids,
    )
    return {sql.uuid_of(row["source_id"]): int(row["points"]) for row in rows}
