"""Enqueueing messages for every endpoint that asked for them, in the transaction of the deed that they tell of."""

from datetime import timedelta
from functools import partial

import orjson

from portal.kernel import clock, queue
from portal.kernel.events import Event
from portal.kernel.ids import new_id
from portal.kernel.queue import Queue
from portal.kernel.stamps import Kept
from portal.kernel.work import after_commit
from portal.webhooks.models import WebhookDelivery, WebhookEndpoint
from portal.webhooks.topics import TOPICS, Data

# The example of Standard Webhooks 1.0.0: at once, then over some 75 hours.
PAUSES = tuple(timedelta(seconds=one) for one in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400))
QUEUE = Queue(
    name="webhooks",
    table="webhook_deliveries",
    reads=("endpoint_id", "message_id", "body"),
    pauses=PAUSES,
    reason="answer",
    order="created_at, id",
    only="endpoint_id IN (SELECT id FROM webhook_endpoints WHERE is_active = TRUE)",
)


async def enqueue(event: Event) -> None:
    """React to every event: who listens is told, and never of what was rolled back."""
    topic = TOPICS.get(type(event))
    if topic is None:
        return
    name, telling = topic
    listening = [one for one in await LISTENING.get() if name in one.topics]
    if listening:
        await enqueue_message(listening, name, await telling(event))


async def _active() -> list[WebhookEndpoint]:
    return await WebhookEndpoint.read("is_active")


LISTENING = Kept(WebhookEndpoint.Meta.table, read=_active)


async def enqueue_message(endpoints: list[WebhookEndpoint], topic: str, data: Data) -> list[WebhookDelivery]:
    """One message for all of them: the same id, so that whoever gets it twice can tell."""
    now, message_id = clock.now(), f"msg_{new_id().hex}"
    body = orjson.dumps({"type": topic, "timestamp": now.isoformat(), "data": data}).decode()
    deliveries = [
        WebhookDelivery(
            id=new_id(),
            endpoint_id=endpoint.id,
            message_id=message_id,
            topic=topic,
            body=body,
            due_at=now,
            created_at=now,
        )
        for endpoint in endpoints
    ]
    await WebhookDelivery.bulk_create(deliveries)
    after_commit(partial(queue.wake, QUEUE.name))
    return deliveries
