"""Applying what shops delivered: by any number of workers, each delivery once, and none dropped silently (W8, R79)."""

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

import structlog

from portal.kernel import clock, sql
from portal.kernel.errors import PortalError
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.shop import formats, intake
from portal.shop.events import CustomerDataRequested, CustomerRedacted, CustomersMerged
from portal.shop.facts import (
    CancellationFacts,
    Facts,
    MergerFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
    RefundFacts,
)
from portal.shop.formats.reading import NotUnderstood
from portal.shop.inbox.models import DeliveryState

LEASE = timedelta(minutes=2)
BATCH = 40
TOGETHER = 4
"""So many at a time in one worker: while one waits for the database another is worked on."""
OF_PEOPLE = "customers/"
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800, 7200, 21600, 43200, 86400))
SHOP_LEAVES = "The shop asks that all its data be deleted, 48 hours after the app was removed: for the brand to decide."
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that this worker has taken."""

    id: UUID
    source: str
    topic: str
    body: bytes
    received_at: datetime
    attempts: int


async def apply_waiting() -> int:
    """Apply the next deliveries that are due; how many were taken.

    What is told of orders comes to the same in any order, so a few are worked on beside each other. What is
    asked for people is not: it waits for all that came before.
    """
    taken = await _take()
    for is_about_people, deliveries in groupby(taken, key=lambda delivery: delivery.topic.startswith(OF_PEOPLE)):
        # SQLite has one writer: several would only stand in line before what just arrives.
        await _apply_all(deliveries, together=1 if is_about_people or sql.on_sqlite() else TOGETHER)
    return len(taken)


async def _apply_all(deliveries: Iterator[Waiting], *, together: int) -> None:
    async def work() -> None:
        for delivery in deliveries:
            await _apply(delivery)

    await asyncio.gather(*(work() for _ in range(together)))


@unit_of_work
async def _take() -> list[Waiting]:
    """Lease the next deliveries. A worker that dies loses its lease, and another takes over."""
    now = clock.now()
    skip = "" if sql.on_sqlite() else "FOR UPDATE SKIP LOCKED"
    rows = await sql.fetch(
        f"""
        UPDATE shop_deliveries SET due_at = $1, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM shop_deliveries WHERE state = 'WAITING' AND due_at <= $2 ORDER BY due_at LIMIT $3 {skip}
        )
        RETURNING id, source, topic, body, received_at, attempts
        """,  # noqa: S608 - only a constant is put in
        now + LEASE,
        now,
        BATCH,
    )
    taken = [
        Waiting(
            id=sql.uuid_of(row["id"]),
            source=row["source"],
            topic=row["topic"],
            body=bytes(row["body"]),
            received_at=sql.instant_of(row["received_at"]),
            attempts=row["attempts"],
        )
        for row in rows
    ]
    return sorted(taken, key=lambda delivery: delivery.received_at)


async def _apply(delivery: Waiting) -> None:
    try:
        told = formats.understood(delivery.source, delivery.topic, delivery.body, received_at=delivery.received_at)
        await _keep(delivery, told)
    except (NotUnderstood, PortalError) as refusal:
        await _finish(delivery.id, DeliveryState.NOT_UNDERSTOOD, note=str(refusal))
        _log.warning("delivery_not_understood", source=delivery.source, topic=delivery.topic, delivery=str(delivery.id))
    except Exception as failure:  # noqa: BLE001 - whatever went wrong, the delivery must be tried again
        await _postpone(delivery, failure)


@unit_of_work
async def _keep(delivery: Waiting, told: formats.Understood) -> None:
    """Apply a delivery and close it in one: whoever closes it first is the only one whose effects stay."""
    state = DeliveryState.IGNORED if told.facts is None else DeliveryState.APPLIED
    if await _finish(delivery.id, state, note=told.note or _note(told.facts), topic=told.topic):
        await _tell(told.facts)


async def _tell(facts: Facts | None) -> None:
    match facts:
        case OrderFacts():
            await intake.keep_order(facts)
        case RefundFacts():
            await intake.keep_refund(facts)
        case CancellationFacts():
            await intake.cancel_order(facts.source, facts.external_id, facts.cancelled_at)
        case PrivacyFacts():
            await _hand_on(facts)
        case MergerFacts():
            await announce(
                CustomersMerged(
                    source=facts.source,
                    kept_external_id=facts.kept_external_id,
                    gone_external_id=facts.gone_external_id,
                )
            )


async def _hand_on(facts: PrivacyFacts) -> None:
    number = facts.customer.external_id if facts.customer else None
    email = facts.customer.email if facts.customer else None
    if facts.request is PrivacyRequest.DATA:
        await announce(CustomerDataRequested(source=facts.source, external_id=number, email=email))
    elif facts.request is PrivacyRequest.ERASURE:
        orders = tuple(facts.order_external_ids)
        await announce(
            CustomerRedacted(source=facts.source, external_id=number, email=email, order_external_ids=orders)
        )


def _note(facts: Facts | None) -> str | None:
    if isinstance(facts, PrivacyFacts) and facts.request is PrivacyRequest.SHOP:
        return SHOP_LEAVES
    return None


@unit_of_work
async def _finish(
    delivery_id: UUID, state: DeliveryState, *, note: str | None = None, topic: str | None = None
) -> bool:
    """Close a delivery unless it was closed before. What nobody will read again is cleared at once."""
    changed = await sql.execute(
        """
        UPDATE shop_deliveries SET state = $2, note = $3, finished_at = $4, topic = COALESCE($5, topic),
            body = CASE WHEN $6 THEN NULL ELSE body END
        WHERE id = $1 AND state = 'WAITING'
        """,
        delivery_id,
        state.value,
        note[:500] if note else None,
        clock.now(),
        topic,
        state is DeliveryState.IGNORED,
    )
    return changed == 1


async def _postpone(delivery: Waiting, failure: Exception) -> None:
    error = f"{type(failure).__name__}: {failure}"[:500]
    if delivery.attempts > len(PAUSES):
        await _finish(delivery.id, DeliveryState.FAILED, note=error)
        _log.error("delivery_given_up", delivery=str(delivery.id), topic=delivery.topic, exc_info=failure)
        return
    pause = PAUSES[delivery.attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - jitter
    await _put_back(delivery.id, pause, error)
    _log.warning("delivery_postponed", delivery=str(delivery.id), topic=delivery.topic, exc_info=failure)


@unit_of_work
async def _put_back(delivery_id: UUID, pause: timedelta, error: str) -> None:
    await sql.execute(
        "UPDATE shop_deliveries SET due_at = $2, note = $3 WHERE id = $1 AND state = 'WAITING'",
        delivery_id,
        clock.now() + pause,
        error,
    )
