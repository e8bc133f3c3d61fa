"""GraphQL over WebSocket: the protocol graphql-transport-ws, and nothing but subscriptions."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any
from uuid import UUID

import orjson
import structlog
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from graphql_schema.execution import stream
from portal.accounts.viewer import Viewer
from portal.kernel import live
from portal.kernel.errors import RateLimited, TryAgain
from portal.settings import Settings
from portal.web import bodies, metrics, sessions
from portal.web.addresses import client_address, header, is_allowed, is_our_own
from portal.web.bodies import Malformed
from portal.web.parameters import Asked

PROTOCOL = "graphql-transport-ws"
LARGEST_MESSAGE = 64 << 10
LONGEST_ID = 128
MOST_SUBSCRIPTIONS = 20
MOST_SOCKETS = 10
MOST_SOCKETS_OF_ADDRESS = 200
INIT_TIME_LIMIT = 10.0
WHO_TIME_LIMIT = 5.0
"""Seconds for finding out who begins a conversation, before the client is told to try later."""
RECHECK_EVERY = 30.0
"""Seconds after which a session is looked at again, should the word that it ended not have come through."""

BAD_MESSAGE, NOT_YET, FORBIDDEN, BAD_PROTOCOL = 4400, 4401, 4403, 4406
INIT_TIMEOUT, ALREADY_THERE, TOO_MANY_INITS, TOO_MANY = 4408, 4409, 4429, 4429
TOO_BIG, OURS, TRY_LATER, TOO_SLOW = 1009, 1011, 1013, 1013

_log = structlog.get_logger("portal.web")
_of_principal: Counter[UUID] = Counter()
_of_address: Counter[str] = Counter()


class Closing(Exception):
    """The conversation ends, with this code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class SocketDoor:
    """The ASGI application behind the WebSocket at /graphql."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        if not self._may_enter(scope):
            await socket.close()  # before it is accepted: the handshake is answered with 403
            return
        await socket.accept(subprotocol=PROTOCOL if PROTOCOL in scope["subprotocols"] else None)
        if PROTOCOL not in scope["subprotocols"]:
            await socket.close(BAD_PROTOCOL, "Only graphql-transport-ws is spoken here.")
            return
        with metrics.SOCKETS.track_inprogress():
            await Conversation(socket, self._settings).hold()

    def _may_enter(self, scope: Scope) -> bool:
        """Pages of others stay outside: a browser sends cookies along with any handshake (G36)."""
        origin = header(scope, b"origin")
        return origin is None or is_our_own(origin, scope, self._settings) or is_allowed(origin, self._settings)


class Conversation:
    """One socket, from its first message to its close."""

    def __init__(self, socket: WebSocket, settings: Settings) -> None:
        self._socket = socket
        self._settings = settings
        self._token: str | None = None
        self._locale: str | None = None
        self._viewer: Viewer | None = None
        self._acknowledged = asyncio.Event()
        self._streams: dict[str, asyncio.Task[None]] = {}
        self._ending: asyncio.Future[Closing] = asyncio.get_running_loop().create_future()
        self._address = client_address(socket.scope, settings) or ""

    async def hold(self) -> None:
        """Listen and answer until one side ends it."""
        _of_address[self._address] += 1
        listening = asyncio.create_task(self._listen())
        minding = asyncio.create_task(self._mind())
        try:
            if _of_address[self._address] > MOST_SOCKETS_OF_ADDRESS:
                self.end(Closing(TOO_MANY, "Too many connections from this address."))
            waits: set[asyncio.Future[Any]] = {listening, self._ending}
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._leave(listening, minding)

    def end(self, closing: Closing) -> None:
        """Close the socket soon; the first reason counts."""
        if not self._ending.done():
            self._ending.set_result(closing)

    async def _leave(self, *tasks: asyncio.Task[None]) -> None:
        tasks = (*tasks, *self._streams.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        _count_down(_of_address, self._address)
        if self._viewer is not None and self._viewer.principal_id is not None:
            _count_down(_of_principal, self._viewer.principal_id)
        if self._ending.done():
            closing = self._ending.result()
            # The client may have gone in the meantime, and then there is nobody to say goodbye to.
            with suppress(RuntimeError, WebSocketDisconnect):
                await self._socket.close(closing.code, closing.reason)

    async def _listen(self) -> None:
        try:
            while True:
                await self._understand(await self._next_message())
        except Closing as closing:
            self.end(closing)
        except Malformed as refusal:
            self.end(Closing(BAD_MESSAGE, refusal.sentence))
        except RateLimited as often:
            self.end(Closing(TOO_MANY, str(often)))
        except (TryAgain, TimeoutError):
            self.end(Closing(TRY_LATER, "The portal cannot be reached for the moment."))
        except WebSocketDisconnect:
            return
        except Exception:  # noqa: BLE001 - the last fence of a socket: recorded, and closed with a code
            _log.exception("socket_failed")
            self.end(Closing(OURS, "Something went wrong on our side."))

    async def _next_message(self) -> dict[str, Any]:
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1000))
        text = message.get("text")
        if text is None:
            raise Closing(BAD_MESSAGE, "Messages are text.")
        if len(text) > LARGEST_MESSAGE:
            raise Closing(TOO_BIG, "A message has 64 KiB at most.")
        return bodies.as_object(text)

    async def _understand(self, message: Mapping[str, Any]) -> None:
        match message:
            case {"type": "connection_init"}:
                await self._begin(_payload(message))
            case {"type": "ping"}:
                _payload(message)
                await self._send({"type": "pong"})
            case {"type": "pong"}:
                _payload(message)
            case {"type": "subscribe", "id": str(id_), "payload": dict(payload)} if 0 < len(id_) <= LONGEST_ID:
                self._subscribe(id_, payload)
            case {"type": "complete", "id": str(id_)}:
                self._complete(id_)
            case _:
                raise Closing(BAD_MESSAGE, "This message is not understood.")

    async def _begin(self, payload: Mapping[str, Any]) -> None:
        if self._acknowledged.is_set():
            raise Closing(TOO_MANY_INITS, "Too many initialisation requests")
        by_cookie, said = False, sessions.token_in_payload(payload)
        tokens: Sequence[str] = () if said is None else (said,)
        self._locale = _locale(payload)
        if said is None and header(self._socket.scope, b"origin") is not None:
            # A cookie counts only from a page that could prove where it comes from.
            tokens, by_cookie = sessions.tokens_in(self._socket.scope, self._settings)
        async with asyncio.timeout(WHO_TIME_LIMIT):
            self._token, viewer = await sessions.authenticated(tokens, self._address, takes_keys=not by_cookie)
        if viewer is None and self._token is not None:
            raise Closing(FORBIDDEN, "Your session is over; sign in again.")
        if viewer is not None and viewer.principal_id is not None:
            if _of_principal[viewer.principal_id] >= MOST_SOCKETS:
                raise Closing(TOO_MANY, "Too many connections of this member.")
            _of_principal[viewer.principal_id] += 1
        self._viewer = viewer
        here = await live.here()
        self._acknowledged.set()
        await self._send({"type": "connection_ack", **({"payload": {"sequence": here}} if here else {})})

    def _subscribe(self, id_: str, payload: Mapping[str, Any]) -> None:
        if not self._acknowledged.is_set():
            raise Closing(NOT_YET, "Unauthorized")
        if id_ in self._streams:
            raise Closing(ALREADY_THERE, f"Subscriber for {id_} already exists")
        if len(self._streams) >= MOST_SUBSCRIPTIONS:
            raise Closing(TOO_MANY, "Too many subscriptions on this connection.")
        self._streams[id_] = asyncio.create_task(self._deliver(id_, Asked.of(payload), _since(payload)))

    def _complete(self, id_: str) -> None:
        task = self._streams.pop(id_, None)
        if task is not None:
            task.cancel()

    async def _deliver(self, id_: str, asked: Asked, since: str | None) -> None:
        """Send what a subscription yields; its end, or why it cannot be."""
        request_id: str = self._socket.scope["state"]["request_id"]
        context = sessions.context_for(self._socket.scope, self._viewer, request_id, self._settings, said=self._locale)
        context.recheck = sessions.recheck_of(self._token)
        context.since = since
        try:
            async with aclosing(stream(asked.query, asked.variables, context, asked.operation_name)) as answers:
                async for answered in answers:
                    if "UNAVAILABLE" in answered.codes:
                        # Clients take an error for the end, and come back after this: with the place they were at.
                        self.end(Closing(TRY_LATER, "The portal cannot be reached for the moment."))
                        return
                    if answered.refused:
                        await self._send({"id": id_, "type": "error", "payload": answered.errors})
                        return
                    await self._send({"id": id_, "type": "next", "payload": answered.as_response()})
            await self._send({"id": id_, "type": "complete"})
        except live.TooSlow:
            self.end(Closing(TOO_SLOW, "You read too slowly."))
        except live.Missed:
            self.end(Closing(TRY_LATER, "Updates may have been missed; connect again."))
        except Exception:  # noqa: BLE001 - as in `_listen`
            _log.exception("subscription_failed", request_id=request_id)
            self.end(Closing(OURS, "Something went wrong on our side."))
        finally:
            if self._streams.get(id_) is asyncio.current_task():
                del self._streams[id_]

    async def _mind(self) -> None:
        """See to it that the conversation begins in time, and ends when the session behind it does (G37, G41)."""
        try:
            await asyncio.wait_for(self._acknowledged.wait(), INIT_TIME_LIMIT)
        except TimeoutError:
            self.end(Closing(INIT_TIMEOUT, "Connection initialisation timeout"))
            return
        if self._viewer is None:
            return
        async with live.subscribe(_about(self._viewer)) as told:
            while True:
                with suppress(TimeoutError):
                    await asyncio.wait_for(anext(told), RECHECK_EVERY)
                await self._look_again(self._viewer)

    async def _look_again(self, known: Viewer) -> None:
        try:
            viewer = await sessions.viewer_behind(self._token, None)
        except Exception as unreachable:  # noqa: BLE001 - a database that is away ends no session
            _log.warning("socket_not_rechecked", reason=type(unreachable).__name__)
            return
        if viewer is None:
            self.end(Closing(FORBIDDEN, "You have been signed out."))
        elif viewer.is_suspended > known.is_suspended or known.roles - viewer.roles or known.keys - viewer.keys:
            self.end(Closing(FORBIDDEN, "Your rights have changed; connect again."))
        else:
            self._viewer = viewer

    async def _send(self, message: Mapping[str, Any]) -> None:
        try:
            await self._socket.send({"type": "websocket.send", "text": orjson.dumps(message).decode()})
        except RuntimeError:
            # The other side closed while this was on its way; the listener hears of it by itself.
            raise asyncio.CancelledError from None


def _about(viewer: Viewer) -> str:
    """On which topic it is told that this viewer's rights changed."""
    return live.about_member(viewer.id) if viewer.api_key_id is None else live.about_api_key(viewer.api_key_id)


def _payload(message: Mapping[str, Any]) -> Mapping[str, Any]:
    payload = message.get("payload")
    if payload is not None and not isinstance(payload, dict):
        raise Closing(BAD_MESSAGE, "A payload is an object.")
    return payload or {}


def _since(payload: Mapping[str, Any]) -> str | None:
    """Where an earlier stream of this subscription ended: `extensions.since`."""
    since = (payload.get("extensions") or {}).get("since")
    if since is not None and not isinstance(since, str):
        raise Closing(BAD_MESSAGE, "The extension `since` is a string.")
    return since


def _locale(payload: Mapping[str, Any]) -> str | None:
    """The language that the app says in its first message: `locale`."""
    locale = payload.get("locale")
    if locale is not None and not isinstance(locale, str):
        raise Closing(BAD_MESSAGE, "The locale is a string.")
    return locale


def _count_down(counter: Counter[Any], key: object) -> None:
    counter[key] -= 1
    if counter[key] <= 0:
        del counter[key]
