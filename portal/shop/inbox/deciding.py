"""Deciding that nothing follows from a delivery that was not understood, failed, or waits for a rate.

The other way is to have it applied again (`repeating`).
"""

from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop.inbox.models import ShopDelivery

LONGEST_NOTE = 300


@unit_of_work
async def dismiss(delivery_id: UUID, *, note: str, by: Viewer) -> ShopDelivery:
    """Set a delivery aside for good, with the reason; what it said is forgotten thirty days later (SH82).

    Until then it can still be applied again. Raises Forbidden for everyone but staff, NotFound, and AlreadyDone for
    one of which it was decided before what it comes to.
    """
    by.ensure_brand()
    words = text.line(note, field="note", most=LONGEST_NOTE)
    dismissed = await sql.execute(
        """
        UPDATE shop_deliveries SET state = 'DISMISSED', finished_at = $2, note = $3, awaits_rate_of = NULL
        WHERE id = $1 AND (state IN ('NOT_UNDERSTOOD', 'FAILED') OR (state = 'WAITING' AND awaits_rate_of IS NOT NULL))
        """,
        delivery_id,
        clock.now(),
        words,
    )
    found = await ShopDelivery.get_or_none(id=delivery_id)
    if found is None:
        raise NotFound("There is no such delivery.", field="deliveryId")
    if not dismissed:
        raise AlreadyDone("Nothing is left to be decided of this delivery.")
    await announce(
        StaffActed(
            action="delivery.dismiss",
            by_id=by.member_id,
            target_type="ShopDelivery",
            target_id=delivery_id,
            detail=f"{found.source}, {found.topic}: {words}",
        )
    )
    return found
