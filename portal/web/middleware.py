"""Middleware (ASGI) of all requests: a request id, safe headers, one line in the log, and no traceback for anyone."""

import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import structlog
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphql_schema.errors import OUT_OF_REACH
from portal.kernel import outages, redis, stopping, timeouts
from portal.kernel.errors import TryAgain
from portal.kernel.wording import say
from portal.settings import Settings
from portal.web import metrics
from portal.web.addresses import client_address, header
from portal.web.sessions import preferred_locale

PAGE_POLICY = (
    "default-src 'none'; script-src 'self' {script}; style-src 'self'; img-src {pictures}; connect-src 'self' {live}; "
    "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
_TOKEN_IN_PATH = ("/unsubscribe/", "/mute/", "/appeal/", "/exports/", "/s/")
_LAST_ASKED = frozenset({"/healthz", "/readyz", "/metrics"})
_log = structlog.get_logger("portal.web")

Headers = list[tuple[bytes, bytes]]


class RequestMiddleware:
    """Wraps the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._safe = list(_safe_headers(settings))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        request_id = uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        if scope["type"] == "http":
            await _HttpRequest(self._app, self._settings, self._safe, request_id).serve(scope, receive, send)
        else:
            await self._app(scope, receive, send)


class _HttpRequest:
    """One HTTP request from its arrival to its line in the log."""

    def __init__(self, app: ASGIApp, settings: Settings, safe: Headers, request_id: str) -> None:
        self._app = app
        self._settings = settings
        self._safe = safe
        self._request_id = request_id
        self._status: int | None = None
        self._is_read = False

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()
        self._is_read = not _has_body(scope)

        async def receive_noting() -> Message:
            message = await receive()
            self._is_read = self._is_read or not message.get("more_body", False)
            return message

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._status = message["status"]
                message = {**message, "headers": self._with_safe(message["headers"])}
            await send(message)

        try:
            if stopping.is_leaving() and scope["path"] not in _LAST_ASKED:
                await _farewell(scope)(scope, receive_noting, send_safely)
                return
            with redis.time_limit_of_request(), timeouts.of_request():
                await self._app(scope, receive_noting, send_safely)
        except Exception as failure:  # noqa: BLE001 - the last fence: recorded here, and nobody sees a traceback
            if outages.is_outage(failure):
                _log.warning("request_unavailable", reason=str(failure), request_id=self._request_id)
            else:
                _log.exception("request_failed", request_id=self._request_id)
            if self._status is None:
                await apology(scope, failure)(scope, receive, send_safely)
        finally:
            self._note(scope, time.perf_counter() - began)

    def _with_safe(self, headers: Iterable[tuple[bytes, bytes]]) -> Headers:
        given = [(name.lower(), value) for name, value in headers]
        names = {name for name, _ in given}
        added = [(name, value) for name, value in self._safe if name not in names]
        if not self._is_read and b"connection" not in names:
            # What is still on its way would keep the connection for as long as it dribbles (M9).
            added.append((b"connection", b"close"))
        return [*given, *added, (b"x-request-id", self._request_id.encode())]

    def _note(self, scope: Scope, seconds: float) -> None:
        status = self._status or 499  # the client went away before there was an answer
        metrics.count_request(scope["path"], status, seconds)
        _log.info(
            "request",
            method=scope["method"],
            path=shown_path(scope),
            status=status,
            ms=round(seconds * 1000, 1),
            client=client_address(scope, self._settings),
            request_id=self._request_id,
        )


def _has_body(scope: Scope) -> bool:
    return header(scope, b"transfer-encoding") is not None or header(scope, b"content-length") not in {None, "0"}


def _farewell(scope: Scope) -> Response:
    """Another server will do it, or this one when it is there again; what was begun here is still ended."""
    answer = apology(scope, TryAgain("stopping"))
    answer.headers["connection"] = "close"
    return answer


def apology(scope: Scope, failure: Exception) -> Response:
    """What a client hears of a failure of ours: 503 where trying again helps, else 500 with the id in the log."""
    if outages.is_outage(failure):
        status, code, headers = 503, "UNAVAILABLE", {"retry-after": "1"}
        sentence = say(OUT_OF_REACH, preferred_locale(header(scope, b"accept-language")))
    else:
        status, code, headers = 500, "INTERNAL", {}
        sentence = f"Something went wrong on our side. It is recorded under {scope['state']['request_id']}."
    return JSONResponse({"errors": [{"message": sentence, "extensions": {"code": code}}]}, status, headers)


def shown_path(scope: Scope) -> str:
    """The path with the names, never the values, of what was in the query: links carry tokens there (A15)."""
    path: str = scope["path"]
    for prefix in _TOKEN_IN_PATH:
        if path.startswith(prefix):
            path = f"{prefix}…"
    query: Any = scope.get("query_string", b"")
    names = [name for name, _ in parse_qsl(query[:2000].decode("latin-1"), keep_blank_values=True)]
    return path[:300] + ("?" + "&".join(f"{name[:40]}=…" for name in names[:10]) if names else "")


def _safe_headers(settings: Settings) -> Headers:
    """For every answer that does not say otherwise: not stored, not framed, not guessed at (X9, G50)."""
    headers = {
        "cache-control": "private, no-store",
        "content-security-policy": DATA_POLICY,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
    }
    if settings.public_url.startswith("https://"):
        headers["strict-transport-security"] = "max-age=31536000"
    return [(name.encode(), value.encode()) for name, value in headers.items()]
