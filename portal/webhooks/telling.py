"""Writing a message down for every endpoint that asked for it, in the transaction of the deed that it tells of."""

import asyncio

import orjson

from portal.kernel import clock
from portal.kernel.events import Event
from portal.kernel.ids import new_id
from portal.kernel.work import after_commit, remembered
from portal.webhooks.models import WebhookDelivery, WebhookEndpoint
from portal.webhooks.topics import TOPICS, Data

_sleepers: set[asyncio.Future[None]] = set()


async def tell(event: Event) -> None:
    """React to every event: who listens is told, and never of what was rolled back."""
    topic = TOPICS.get(type(event))
    if topic is None:
        return
    name, telling = topic
    listening = [one for one in await remembered("webhook endpoints", _active) if name in one.topics]
    if listening:
        await write(listening, name, await telling(event))


async def _active() -> list[WebhookEndpoint]:
    return await WebhookEndpoint.read("is_active")


async def write(endpoints: list[WebhookEndpoint], topic: str, data: Data) -> list[WebhookDelivery]:
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
    after_commit(wake)
    return deliveries


async def wake() -> None:
    """Let the postman of this process look at once; those of other processes look every second anyway."""
    for sleeper in _sleepers:
        if not sleeper.done():
            sleeper.set_result(None)


async def wait_for_news(timeout: float) -> None:  # noqa: ASYNC109 - the pause between two looks
    sleeper = asyncio.get_running_loop().create_future()
    _sleepers.add(sleeper)
    try:
        await asyncio.wait_for(sleeper, timeout)
    except TimeoutError:
        pass
    finally:
        _sleepers.discard(sleeper)
