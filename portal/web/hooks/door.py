"""What every door for shops does: read within bounds, have the signature proven, keep the delivery, answer in time."""

import asyncio
from typing import Protocol

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal.kernel.errors import TryAgain
from portal.shop.inbox import deliveries
from portal.shop.inbox.deliveries import Delivery
from portal.web import bodies, metrics

USUAL = 1 << 20
LARGEST = 5 << 20
"""A dealer's order of some thousand lines; whoever sends more than the usual says so beforehand."""
MOST_LARGE_AT_ONCE = 4
"""Nobody has proven anything yet while a body is read, so only a few large ones are held at a time."""
TIME_LIMIT = 0.8
"""Seconds for writing a delivery down: a shop waits a second, then takes us for dead (W10)."""
MOST_AT_ONCE = 200
AGAIN_AFTER = "30"
_log = structlog.get_logger(__name__)


class Forged(Exception):
    """The signature does not prove that the shop sent this. Why is for the log alone."""


class Reader(Protocol):
    """How one dialect proves and names a delivery."""

    def greets(self, request: Request, body: bytes) -> bool:
        """Whether this only asks if somebody is there, and tells nothing."""

    def proven(self, request: Request, body: bytes) -> Delivery:
        """The delivery, once its signature over the raw bytes was found good.

        Raises Forged.
        """


class Door:
    def __init__(self, name: str, reader: Reader) -> None:
        self._name = name
        self._reader = reader
        self._keeping = 0
        self._large = 0

    async def take(self, request: Request) -> Response:
        """202 once the delivery is on disk; 401 for what no secret signed, 503 when it should be sent again."""
        try:
            body = await self._read(request)
            if body is None:
                return self._answer(503, "unavailable", "Too much at once; please send it again.")
            if self._reader.greets(request, body):
                return self._answer(200, "greeted", "Here.")
            delivery = self._reader.proven(request, body)
        except bodies.Malformed as malformed:
            return self._answer(malformed.status, "malformed", malformed.sentence)
        except bodies.HungUp:
            return self._answer(400, "malformed", "The body never ended.")
        except Forged as forged:
            _log.info("hook_refused", door=self._name, reason=str(forged))
            return self._answer(401, "refused", "The signature does not fit.")
        return await self._keep(delivery)

    async def _read(self, request: Request) -> bytes | None:
        """The body; None where too many large ones are being read."""
        announced = request.headers.get("content-length", "")
        is_large = announced.isdecimal() and len(announced) < USUAL.bit_length() and int(announced) > USUAL
        if not is_large:
            return await bodies.read(request.scope, request.receive, largest=USUAL)
        if self._large >= MOST_LARGE_AT_ONCE:
            return None
        self._large += 1
        try:
            return await bodies.read(request.scope, request.receive, largest=LARGEST)
        finally:
            self._large -= 1

    async def _keep(self, delivery: Delivery) -> Response:
        if self._keeping >= MOST_AT_ONCE:
            return self._answer(503, "unavailable", "Too much at once; please send it again.")
        self._keeping += 1
        try:
            async with asyncio.timeout(TIME_LIMIT):
                is_new = await deliveries.keep(delivery)
        except (TimeoutError, TryAgain):
            # It may be written down after all; sent again, it is known then.
            return self._answer(503, "unavailable", "The database is busy; please send it again.")
        finally:
            self._keeping -= 1
        return self._answer(202, "kept", "Kept.") if is_new else self._answer(202, "known", "Known already.")

    def _answer(self, status: int, outcome: str, sentence: str) -> Response:
        metrics.count_delivery(self._name, outcome)
        headers = {"retry-after": AGAIN_AFTER} if status == 503 else None  # noqa: PLR2004
        return JSONResponse({"message": sentence}, status_code=status, headers=headers)
