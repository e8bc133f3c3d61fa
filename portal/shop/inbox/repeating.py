"""Having a delivery applied again, once what stood in its way is out of it."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, outbox
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.work import after_commit, unit_of_work
from portal.shop.inbox.models import DeliveryState, ShopDelivery

OPEN = (DeliveryState.NOT_UNDERSTOOD, DeliveryState.FAILED)


@unit_of_work
async def apply_again(delivery_id: UUID, *, by: Viewer) -> ShopDelivery:
    """Let a worker take a delivery once more that was not understood, or failed for good.

    Raises Forbidden for everyone but staff, NotFound, and AlreadyDone for one that waits, was applied,
    was of no use, or whose body is forgotten.
    """
    by.ensure_brand()
    wanted = ShopDelivery.filter(id=delivery_id, state__in=list(OPEN), body__isnull=False)
    again = await wanted.update(state=DeliveryState.WAITING, attempts=0, due_at=clock.now(), finished_at=None)
    found = await ShopDelivery.get_or_none(id=delivery_id)
    if found is None:
        raise NotFound("There is no such delivery.", field="deliveryId")
    if not again:
        raise AlreadyDone("There is nothing left to apply in this delivery.")
    after_commit(outbox.wake)
    return found
