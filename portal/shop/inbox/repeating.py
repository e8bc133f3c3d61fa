"""Having a delivery applied again, once what stood in its way is out of it."""

from functools import partial
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import queue
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.work import after_commit, unit_of_work
from portal.shop.inbox.deliveries import QUEUE
from portal.shop.inbox.models import ShopDelivery


@unit_of_work
async def apply_again(delivery_id: UUID, *, by: Viewer) -> ShopDelivery:
    """Let a worker take a delivery once more: not understood, failed for good, dismissed, or waiting for a rate.

    Raises Forbidden for everyone but staff, NotFound, and AlreadyDone for one that waits, was applied,
    was of no use, or whose body is forgotten.
    """
    by.ensure_brand()
    again = await QUEUE.start_again(lambda values: f"id = {values.mark(delivery_id)}")
    again += await ShopDelivery.filter(id=delivery_id, awaits_rate_of__not_isnull=True).update(
        awaits_rate_of=None, attempts=0
    )
    again += await QUEUE.begin_anew(
        lambda values: f"id = {values.mark(delivery_id)} AND state = 'DISMISSED' AND body IS NOT NULL"
    )
    found = await ShopDelivery.get_or_none(id=delivery_id)
    if found is None:
        raise NotFound("There is no such delivery.", field="deliveryId")
    if not again:
        raise AlreadyDone("There is nothing left to apply in this delivery.")
    after_commit(partial(queue.wake, QUEUE.name))
    return found
