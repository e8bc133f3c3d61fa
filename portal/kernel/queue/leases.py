"""Renewing leases in the background: what a worker has in hand stays its own, however long the work takes."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import timedelta
from typing import Any, Self
from uuid import UUID

import structlog

from portal.kernel.queue.rows import LEASE, Claim

_OFTEN = 3.5
"""So many renewals in the time of a lease: it outlives two that fail."""
_CLOSING = 0.5
"""Seconds in which who has just closed an item lets go of it."""
_log = structlog.get_logger(__name__)

Renew = Callable[[Collection[Claim]], Awaitable[set[UUID]]]


class Leases:
    """What is in hand, as long as the block lasts. One statement renews all of it, however much that is.

    Whoever loses a lease (the process was frozen, the database away) has its work cancelled: another may be at it.
    """

    def __init__(self, renew: Renew, *, length: timedelta = LEASE) -> None:
        self._renew = renew
        self._every = length.total_seconds() / _OFTEN
        self._held: dict[Claim, asyncio.Task[Any] | None] = {}
        self._renewing: asyncio.Task[Any] | None = None

    async def __aenter__(self) -> Self:
        self._renewing = asyncio.ensure_future(self._go_on())
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._renewing is not None
        self._renewing.cancel()
        await asyncio.gather(self._renewing, return_exceptions=True)

    def hold(self, claim: Claim, task: asyncio.Task[Any] | None = None) -> None:
        """Keep it leased; ``task`` is at it."""
        self._held[claim] = task

    def let_go(self, claim: Claim) -> None:
        self._held.pop(claim, None)

    def held(self) -> list[Claim]:
        return list(self._held)

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            held = list(self._held)
            if not held:
                continue
            try:
                kept = await self._renew(held)
            except Exception as failure:  # noqa: BLE001 - the database may be back at the next
                _log.warning("leases_not_renewed", items=len(held), error=str(failure))
                continue
            missing = [claim for claim in held if claim.id not in kept]
            if missing:
                await asyncio.sleep(_CLOSING)
                self._lose(claim for claim in missing if claim in self._held)

    def _lose(self, claims: Iterable[Claim]) -> None:
        for claim in list(claims):
            _log.warning("lease_lost", item=str(claim.id), attempts=claim.attempts)
            task = self._held.pop(claim)
            if task is not None:
                task.cancel()
