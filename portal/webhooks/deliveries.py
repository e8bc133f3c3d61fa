"""Sending deliveries again, one or all that an endpoint never took, and one that only tries whether it arrives."""

from functools import partial
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import queue
from portal.kernel.errors import NotFound
from portal.kernel.work import after_commit, unit_of_work
from portal.webhooks import enqueueing
from portal.webhooks.endpoints import find
from portal.webhooks.enqueueing import QUEUE
from portal.webhooks.models import WebhookDelivery
from portal.webhooks.topics import TEST


@unit_of_work
async def send_test(endpoint_id: UUID, *, by: Viewer) -> WebhookDelivery:
    """A message that means nothing, to see whether it arrives."""
    endpoint = await find(endpoint_id, by=by)
    (delivery,) = await enqueueing.enqueue_message([endpoint], TEST, {"endpoint": endpoint.description})
    return delivery


@unit_of_work
async def replay(delivery_id: UUID, *, by: Viewer) -> WebhookDelivery:
    """Send a message again, under its own id, with all its tries before it."""
    by.ensure_brand()
    if not await QUEUE.begin_anew(lambda values: f"id = {values.mark(delivery_id)}"):
        raise NotFound("There is no such delivery.", field="deliveryId")
    after_commit(partial(queue.wake, QUEUE.name))
    return await WebhookDelivery.get(id=delivery_id)


@unit_of_work
async def replay_failed(endpoint_id: UUID, *, by: Viewer) -> int:
    """Send everything again that an endpoint never took; how many messages that is."""
    endpoint = await find(endpoint_id, by=by)
    count = await QUEUE.start_again(lambda values: f"endpoint_id = {values.mark(endpoint.id)}")
    after_commit(partial(queue.wake, QUEUE.name))
    return count
