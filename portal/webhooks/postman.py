"""Delivering: each endpoint has a queue of its own, so that one that is slow or gone delays nobody else (F19)."""

import asyncio
import random
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from portal.kernel import clock, sql
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.webhooks import signatures
from portal.webhooks.addresses import Reach, Resolve, reach, resolved
from portal.webhooks.models import DeliveryState, WebhookDelivery, WebhookEndpoint
from portal.webhooks.secrets import SecretLost, unseal
from portal.webhooks.sending import PATIENCE, Outcome, send
from portal.webhooks.telling import wait_for_news

# The example of Standard Webhooks 1.0.0: at once, then over some 75 hours.
PAUSES = tuple(timedelta(seconds=one) for one in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400))
LEASE = timedelta(seconds=60)
GIVEN_UP_AFTER = timedelta(days=5)
KEPT = timedelta(days=30)
LONGEST_PAUSE = 1.0
_log = structlog.get_logger(__name__)


class Postman:
    """Delivers what waits, as long as a process lives; any number of processes may have one.

    ``reach``, ``resolve`` and ``patience`` are what a test chooses otherwise than production.
    """

    def __init__(self, *, within: Reach | None = None, resolve: Resolve = resolved, patience: float = PATIENCE) -> None:
        self._within = within
        self._resolve = resolve
        self._patience = patience
        self._rounds: dict[UUID, asyncio.Task[None]] = {}

    async def work_until(self, stop: asyncio.Event) -> None:
        """Look for work until ``stop`` is set, then let those that are under way finish."""
        while not stop.is_set():
            try:
                await self.look()
            except Exception:  # noqa: BLE001 - the database may be away for a while
                _log.exception("webhooks_failed")
            await wait_for_news(LONGEST_PAUSE)
        await self.finish()

    async def look(self) -> None:
        """Set out for every endpoint for which something is due, and to which nobody of this process is under way."""
        for endpoint_id in await _endpoints_with_work(clock.now()):
            if endpoint_id not in self._rounds:
                task = asyncio.ensure_future(self._round(endpoint_id))
                self._rounds[endpoint_id] = task

    async def finish(self) -> None:
        """Wait for those that are under way."""
        if self._rounds:
            await asyncio.wait(list(self._rounds.values()))

    async def _round(self, endpoint_id: UUID) -> None:
        """Everything that is due for one endpoint, one message after the other."""
        try:
            while (taken := await _take(endpoint_id, clock.now())) is not None:
                outcome = await self._deliver(*taken)
                await _settle(taken[0], outcome, clock.now())
                if not outcome.is_taken:
                    return
        except Exception:  # noqa: BLE001 - its lease ends, and it is tried again
            _log.exception("webhook_round_failed", endpoint=str(endpoint_id))
        finally:
            del self._rounds[endpoint_id]

    async def _deliver(self, delivery: WebhookDelivery, endpoint: WebhookEndpoint) -> Outcome:
        now, body = clock.now(), delivery.body.encode()
        try:
            keys = [unseal(endpoint.sealed_secret)]
            if endpoint.sealed_previous and endpoint.previous_until and endpoint.previous_until > now:
                keys.append(unseal(endpoint.sealed_previous))
        except SecretLost:
            return Outcome(None, "The portal's own key has changed: rotate the secret of this endpoint.")
        headers = signatures.headers_for(delivery.message_id, now, body, keys)
        return await send(
            endpoint.url,
            headers,
            body,
            reach=self._within or reach(),
            resolve=self._resolve,
            patience=self._patience,
        )


async def work_until(stop: asyncio.Event) -> None:
    """The postman of a process, for the worker to run beside its jobs."""
    await Postman().work_until(stop)


async def forget_old(now: datetime) -> int:
    """Deliveries are kept for thirty days; how many were removed in this step."""
    return await delete_some("webhook_deliveries", "created_at < $1 AND state <> 'WAITING'", now - KEPT)


async def _endpoints_with_work(now: datetime) -> list[UUID]:
    rows = await sql.fetch(
        """
        SELECT DISTINCT d.endpoint_id FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id
        WHERE d.state = 'WAITING' AND d.due_at <= $1 AND (d.taken_until IS NULL OR d.taken_until < $1)
            AND e.is_active = TRUE
        """,
        now,
    )
    return [sql.uuid_of(row["endpoint_id"]) for row in rows]


@unit_of_work
async def _take(endpoint_id: UUID, now: datetime) -> tuple[WebhookDelivery, WebhookEndpoint] | None:
    """Lease the next message. A worker that dies loses its lease, and the message goes out again under its id."""
    skip = "" if sql.on_sqlite() else "FOR UPDATE SKIP LOCKED"
    row = await sql.fetch_one(
        f"""
        UPDATE webhook_deliveries SET taken_until = $1, attempts = attempts + 1
        WHERE id = (
            SELECT id FROM webhook_deliveries
            WHERE endpoint_id = $2 AND state = 'WAITING' AND due_at <= $3
                AND (taken_until IS NULL OR taken_until < $3)
            ORDER BY created_at, id LIMIT 1 {skip}
        )
        RETURNING id
        """,  # noqa: S608 - only a constant is put in
        now + LEASE,
        endpoint_id,
        now,
    )
    endpoint = await WebhookEndpoint.get_or_none(id=endpoint_id, is_active=True)
    if row is None or endpoint is None:
        return None
    return await WebhookDelivery.get(id=sql.uuid_of(row["id"])), endpoint


@unit_of_work
async def _settle(delivery: WebhookDelivery, outcome: Outcome, now: datetime) -> None:
    """Note what came of it, and what is to become of the message and the endpoint."""
    of_delivery = WebhookDelivery.filter(id=delivery.id)
    of_endpoint = WebhookEndpoint.filter(id=delivery.endpoint_id)
    noted = {"status": outcome.status, "answer": outcome.said[:500], "taken_until": None}
    if outcome.is_taken:
        await of_delivery.update(**noted, state=DeliveryState.DELIVERED, finished_at=now)
        await of_endpoint.update(failing_since=None)
        return
    await of_endpoint.filter(failing_since=None).update(failing_since=now)
    if outcome.is_gone:
        await of_delivery.update(**noted, state=DeliveryState.FAILED, finished_at=now)
        await _disable(delivery.endpoint_id, "The receiver answered 410: it wants no more messages.")
    elif delivery.attempts > len(PAUSES):
        await of_delivery.update(**noted, state=DeliveryState.FAILED, finished_at=now)
        if await of_endpoint.filter(failing_since__lte=now - GIVEN_UP_AFTER).exists():
            await _disable(delivery.endpoint_id, "Nothing was taken for five days.")
    else:
        pause = PAUSES[delivery.attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - jitter
        await of_delivery.update(**noted, due_at=now + pause)


async def _disable(endpoint_id: UUID, reason: str) -> None:
    if await WebhookEndpoint.filter(id=endpoint_id, is_active=True).update(is_active=False, disabled_because=reason):
        _log.warning("webhook_endpoint_disabled", endpoint=str(endpoint_id), reason=reason)
