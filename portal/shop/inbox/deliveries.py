"""The inbox for incoming webhooks: one row each before the shop is told that it arrived, and nothing twice (W6, W8)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from portal.kernel import clock, queue, sql
from portal.kernel.ids import new_id
from portal.kernel.queue import Queue
from portal.kernel.work import after_commit, unit_of_work
from portal.shop.inbox.models import DeliveryState

LONGEST_ID = 200
LONGEST_TOPIC = 80
QUEUE = Queue(
    name="shop-deliveries",
    table="shop_deliveries",
    reads=("source", "topic", "body", "received_at", "triggered_at"),
    pauses=tuple(timedelta(seconds=one) for one in (5, 30, 120, 600, 1800, 7200, 21600, 43200, 86400)),
    reason="note",
    came_in="received_at",
    only="awaits_rate_of IS NULL",
    aside=(DeliveryState.FAILED.value, DeliveryState.NOT_UNDERSTOOD.value),
    again="body IS NOT NULL",
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came through a door, once its signature was found good.

    ``id`` is the shop's own number of it. Where the signature covers only the body, anyone who saw one
    delivery could send it again under another's number, or another topic: ``id_is_signed`` is false then,
    and the number alone does not make it the same.
    """

    source: str
    id: str | None
    topic: str
    body: bytes
    id_is_signed: bool = False
    triggered_at: datetime | None = None
    """When the shop noticed what it tells, as it says; nobody signed that."""

    @property
    def key(self) -> str:
        if self.id is not None and self.id_is_signed:
            return self.id if len(self.id) <= LONGEST_ID else sha256(self.id.encode()).hexdigest()
        return sha256(b"\n".join(((self.id or "").encode(), self.topic.encode(), self.body))).hexdigest()


@unit_of_work
async def keep(delivery: Delivery) -> bool:
    """Keep a delivery for the worker; False if it was kept before, whatever became of it since.

    Once this returns the delivery is on disk, and the shop may be told so.
    """
    now = clock.now()
    kept = await sql.fetch(
        """
        INSERT INTO shop_deliveries
            (id, source, key, delivery_id, topic, body, state, attempts, received_at, due_at, triggered_at)
        VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', 0, $7, $7, $8) ON CONFLICT (source, key) DO NOTHING RETURNING id
        """,
        new_id(),
        delivery.source,
        delivery.key,
        delivery.id[:LONGEST_ID] if delivery.id else None,
        delivery.topic[:LONGEST_TOPIC],
        delivery.body,
        now,
        delivery.triggered_at,
    )
    if kept:
        after_commit(partial(queue.wake, QUEUE.name))
    return bool(kept)
