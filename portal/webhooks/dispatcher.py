"""Dispatching webhooks: a queue for each endpoint, so that one that is slow or gone delays nobody else (F19)."""

import asyncio
import time
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from portal.kernel import clock, sql
from portal.kernel.queue import LONGEST_REASON, Claim, Leases, Wakeup, insisted, reason_of, tally, warn_of_outage
from portal.kernel.reach import Reach, Resolve, reach, resolved
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.webhooks import signatures
from portal.webhooks.enqueueing import QUEUE
from portal.webhooks.models import WebhookDeliveryState, WebhookEndpoint
from portal.webhooks.secrets import SecretLost, unseal
from portal.webhooks.sending import TIME_LIMIT, Outcome, send

LIMIT = timedelta(seconds=40)
"""For one message, with all that is noted of it; the receiver has `TIME_LIMIT` of it."""
AT_ONCE = 200
"""So many endpoints, of which all may be slow, are waited for at once in one process."""
GIVEN_UP_AFTER = timedelta(days=5)
KEPT = timedelta(days=30)
LONGEST_PAUSE = 1.0
_LEAVING = 2.0
_log = structlog.get_logger(__name__)


class Dispatcher:
    """Delivers what waits, as long as a process lives; any number of processes may have one.

    ``reach``, ``resolve`` and ``time_limit`` are what a test chooses otherwise than production.
    """

    def __init__(
        self, *, within: Reach | None = None, resolve: Resolve = resolved, time_limit: float = TIME_LIMIT
    ) -> None:
        self._within = within
        self._resolve = resolve
        self._time_limit = time_limit
        self._rounds: dict[UUID, asyncio.Task[None]] = {}
        self._leases = Leases(QUEUE.renew)
        self._tally = tally(QUEUE.name)

    async def run(self, stop: asyncio.Event, wakeup: Wakeup) -> None:
        """Look for work until ``stop`` is set, then let those that are under way finish.

        Cancelled, it cancels them, and gives back what they had.
        """
        async with self._leases:
            try:
                while not stop.is_set():
                    await self._look_or_wait()
                    await wakeup.wait(LONGEST_PAUSE)
                await self.finish()
            finally:
                await self._leave()

    async def look(self) -> None:
        """Set out for every endpoint for which something is due, and to which nobody of this process is under way."""
        for endpoint_id in await _endpoints_with_work():
            if endpoint_id not in self._rounds and len(self._rounds) < AT_ONCE:
                task = asyncio.ensure_future(self._round(endpoint_id))
                self._rounds[endpoint_id] = task
                self._tally.in_hand = len(self._rounds)

    async def finish(self) -> None:
        """Wait for those that are under way."""
        if self._rounds:
            await asyncio.wait(list(self._rounds.values()))

    async def _look_or_wait(self) -> None:
        try:
            await self.look()
        except Exception as outage:  # noqa: BLE001 - the database may be away for a while
            warn_of_outage(QUEUE, outage)

    async def _round(self, endpoint_id: UUID) -> None:
        """Everything that is due for one endpoint, one message after the other."""
        try:
            while (claim := await _claim(endpoint_id)) is not None:
                self._leases.hold(claim, asyncio.current_task())
                began, is_taken = time.monotonic(), False
                try:
                    async with asyncio.timeout(LIMIT.total_seconds()):
                        is_taken = await self._one(claim)
                finally:
                    self._leases.let_go(claim)
                    self._tally.count(time.monotonic() - began, is_done=is_taken)
                if not is_taken:
                    return
        except Exception:  # noqa: BLE001 - its lease ends, and it is tried again
            _log.exception("webhook_round_failed", endpoint=str(endpoint_id))
        finally:
            del self._rounds[endpoint_id]
            self._tally.in_hand = len(self._rounds)

    async def _one(self, claim: Claim) -> bool:
        endpoint = await WebhookEndpoint.get(id=sql.uuid_of(claim.row["endpoint_id"]))
        outcome = await self._deliver(claim, endpoint)
        now = clock.now()
        await insisted(lambda: _close(claim, endpoint.id, outcome, now))
        return outcome.is_taken

    async def _leave(self) -> None:
        """Cancel those that are under way, and give back what they had."""
        left = self._leases.held()
        for task in self._rounds.values():
            task.cancel()
        if self._rounds:
            await asyncio.wait(list(self._rounds.values()), timeout=_LEAVING)
        try:
            async with asyncio.timeout(_LEAVING):
                await QUEUE.give_back(left, is_counted=True)
        except Exception as failure:  # noqa: BLE001 - their leases run out by themselves
            _log.warning("leases_not_given_back", queue=QUEUE.name, error=reason_of(failure))

    async def _deliver(self, claim: Claim, endpoint: WebhookEndpoint) -> Outcome:
        now, body = clock.now(), claim.row["body"].encode()
        try:
            keys = [unseal(endpoint.sealed_secret)]
            if endpoint.sealed_previous and endpoint.previous_until and endpoint.previous_until > now:
                keys.append(unseal(endpoint.sealed_previous))
        except SecretLost:
            return Outcome(None, "The portal's own key has changed: rotate the secret of this endpoint.")
        headers = signatures.headers_for(claim.row["message_id"], now, body, keys)
        return await send(
            endpoint.url,
            headers,
            body,
            reach=self._within or reach(),
            resolve=self._resolve,
            time_limit=self._time_limit,
        )


async def run(stop: asyncio.Event, wakeup: Wakeup) -> None:
    """The dispatcher of a process, for the worker to run as a lane of its own."""
    await Dispatcher().run(stop, wakeup)


async def forget_old(now: datetime) -> int:
    """Deliveries are kept for thirty days; how many were removed in this step."""
    return await delete_some("webhook_deliveries", "created_at < $1 AND state <> 'WAITING'", now - KEPT)


async def _endpoints_with_work() -> list[UUID]:
    values = sql.Values()
    may_be_claimed = QUEUE.may_be_claimed(values)
    rows = await sql.fetch(
        f"SELECT DISTINCT endpoint_id FROM webhook_deliveries WHERE {may_be_claimed}",  # noqa: S608 - placeholders
        *values,
    )
    return [sql.uuid_of(row["endpoint_id"]) for row in rows]


async def _claim(endpoint_id: UUID) -> Claim | None:
    """Lease the next message. A worker that dies loses its lease, and the message goes out again under its id."""
    claims = await QUEUE.claim(1, among=lambda values: f"endpoint_id = {values.mark(endpoint_id)}")
    return claims[0] if claims else None


@unit_of_work
async def _close(claim: Claim, endpoint_id: UUID, outcome: Outcome, now: datetime) -> None:
    """Note what came of it, and what is to become of the message and the endpoint."""
    of_endpoint = WebhookEndpoint.filter(id=endpoint_id)
    status = {"status": outcome.status}
    if outcome.is_taken:
        noted = {**status, QUEUE.reason: outcome.said[:LONGEST_REASON]}
        if await QUEUE.finish(claim, WebhookDeliveryState.DELIVERED.value, noted):
            await of_endpoint.update(failing_since=None)
        return
    await of_endpoint.filter(failing_since=None).update(failing_since=now)
    if outcome.is_gone:
        await QUEUE.set_aside(claim, outcome.said, status)
        await _disable(endpoint_id, "The receiver answered 410: it wants no more messages.")
        return
    is_last = await QUEUE.put_back(claim, outcome.said, status) is None
    if is_last and await of_endpoint.filter(failing_since__lte=now - GIVEN_UP_AFTER).exists():
        await _disable(endpoint_id, "Nothing was taken for five days.")


async def _disable(endpoint_id: UUID, reason: str) -> None:
    if await WebhookEndpoint.filter(id=endpoint_id, is_active=True).update(is_active=False, disabled_because=reason):
        _log.warning("webhook_endpoint_disabled", endpoint=str(endpoint_id), reason=reason)
