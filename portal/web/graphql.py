"""GraphQL over HTTP: by POST, queries by GET too, and an answer in the media type that was asked for."""

import asyncio
import re
from collections.abc import Mapping

import orjson
from graphql import OperationType
from starlette.types import Receive, Scope, Send

from graphql_schema.context import Context
from graphql_schema.errors import OUT_OF_REACH
from graphql_schema.execution import ONE_ANSWER, READING, WRONG_KIND, Answer, answer, deadline, kind_of
from portal.kernel import outages
from portal.kernel.errors import RateLimited
from portal.kernel.wording import say
from portal.kernel.work import when_over
from portal.settings import Settings
from portal.web import bodies, caching, cors, metrics, sessions
from portal.web.addresses import client_address, header
from portal.web.bodies import HungUp, Malformed
from portal.web.parameters import Asked
from portal.web.visitors import Answers, Counted, VisitorContext

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"
_CONTENT_TYPE = re.compile(r'application/json(?:\s*;\s*charset\s*=\s*"?utf-?8"?)?\s*;?', re.IGNORECASE)
_METHODS = "GET, POST, OPTIONS"
_UNAVAILABLE = {"UNAVAILABLE": 503, "TIMEOUT": 504}
_WRONG_METHOD = 405
_TOO_LATE = frozenset(_UNAVAILABLE)
"""By these codes a mutation may have been answered that is still at its work."""
_RETRY = {"retry-after": "1"}
_CHANGING = (OperationType.MUTATION, None)
"""A document that is too large to be kept may be a mutation."""


class _SessionOver(Exception):
    """A token was sent, and it is not good: whoever sent it takes themselves for somebody who is signed in."""

    def __init__(self, token: str, *, by_cookie: bool) -> None:
        super().__init__("session over")
        self.sentence = sessions.not_good(token)
        self.by_cookie = by_cookie


class GraphQLDoor:
    """The ASGI application behind /graphql."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._visitors = Answers(settings.visitor_answers_seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        media_type = _accepted(header(scope, b"accept"))
        headers = cors.headers_for(scope, self._settings)
        if scope["method"] == "OPTIONS":
            await _send(send, 204, b"", {**headers, "allow": _METHODS})
            return
        try:
            status, body, more = await self._answer(scope, receive, media_type)
        except Malformed as refusal:
            status, more = refusal.status, {"allow": _METHODS} if refusal.status == _WRONG_METHOD else {}
            body = _errors(refusal.sentence, refusal.code)
        except _SessionOver as over:
            status, body = 401, _errors(say(over.sentence, _locale(scope)), "UNAUTHENTICATED")
            more = {"www-authenticate": 'Bearer error="invalid_token"'}
            if over.by_cookie:  # the next request is a visitor's then
                more["set-cookie"] = sessions.over_cookie(scope, self._settings)
        except RateLimited as often:
            status, body = 429, _errors(often.message(_locale(scope)), often.code.value)
            more = {"retry-after": str(often.retry_after)}
        except HungUp:
            return
        except Exception as away:
            if not outages.is_outage(away):
                raise
            status, body, more = 503, _errors(say(OUT_OF_REACH, _locale(scope)), "UNAVAILABLE"), _RETRY
        await _send(send, status, body, {"content-type": f"{media_type}; charset=utf-8", **headers, **more})

    async def _answer(self, scope: Scope, receive: Receive, media_type: str) -> tuple[int, bytes, dict[str, str]]:
        by_get = scope["method"] == "GET"
        if not by_get and scope["method"] != "POST":
            raise Malformed(_WRONG_METHOD, "Send GraphQL by POST, or a query by GET.")
        if not by_get and not _CONTENT_TYPE.fullmatch(header(scope, b"content-type") or ""):
            raise Malformed(415, "Send application/json in UTF-8.")
        tokens, by_cookie = sessions.tokens_in(scope, self._settings)
        sessions.ensure_not_forged(scope, self._settings, by_cookie=by_cookie)
        sent = scope["query_string"] if by_get else await bodies.read(scope, receive)
        if self._visitors.is_on and not tokens:
            return await self._for_visitors(scope, sent, media_type, by_get=by_get)
        asked = Asked.in_address(sent) if by_get else Asked.of(bodies.as_object(sent))
        until = deadline()
        async with asyncio.timeout_at(until):  # who it is takes of the same time as what they ask
            token, viewer = await sessions.authenticated(
                tokens, client_address(scope, self._settings), takes_keys=not by_cookie
            )
        if token is not None and viewer is None:
            raise _SessionOver(token, by_cookie=by_cookie)
        context = sessions.context_for(scope, viewer, scope["state"]["request_id"], self._settings)
        answered = await self._answered(asked, context, until, by_get=by_get)
        return self._told(scope, answered, context, media_type, by_get=by_get, for_anybody=token is None)

    async def _for_visitors(
        self, scope: Scope, sent: bytes, media_type: str, *, by_get: bool
    ) -> tuple[int, bytes, dict[str, str]]:
        """The same for one who is not signed in: with many others, where they ask the same."""
        key = (scope["method"], sent, *sessions.languages_of(scope, None))
        shared, mine = self._visitors.get(key), list[tuple[Answer, Context]]()
        if shared is None:
            asked = Asked.in_address(sent) if by_get else Asked.of(bodies.as_object(sent))
            until, request_id = deadline(), scope["state"]["request_id"]

            async def work() -> tuple[bytes, Counted] | None:
                context = sessions.context_for(scope, None, request_id, self._settings, kind=VisitorContext)
                assert isinstance(context, VisitorContext)
                answered = await self._answered(asked, context, until, by_get=by_get)
                mine.append((answered, context))
                is_mine = context.is_personal or context.viewer.is_signed_in or answered.cost is not None
                return None if answered.errors or is_mine else (orjson.dumps(answered.as_response()), context.counted)

            if kind_of(asked.query, asked.operation_name) is OperationType.QUERY:
                shared = await self._visitors.share(key, work)
            if shared is None and not mine:
                await work()
        if mine:
            answered, context = mine[0]
            return self._told(scope, answered, context, media_type, by_get=by_get, for_anybody=True)
        assert shared is not None
        shared.count()
        metrics.count_operation(frozenset(), refused=False)
        if by_get:
            return self._cacheable(scope, shared.body, media_type, for_anybody=True)
        return 200, shared.body, {}

    async def _answered(self, asked: Asked, context: Context, until: float, *, by_get: bool) -> Answer:
        kinds = READING if by_get else ONE_ANSWER
        answered: Answer | None = None
        try:
            answered = await answer(
                asked.query,
                asked.variables,
                context,
                asked.operation_name,
                until=until,
                kinds=kinds,
                tells_cost=asked.wants_cost,
            )
            return answered
        finally:
            was_run = answered is None or not answered.refused
            if self._visitors.is_on and was_run and kind_of(asked.query, asked.operation_name) in _CHANGING:
                self._visitors.forget()
                if answered is None or not _TOO_LATE.isdisjoint(answered.codes):
                    when_over(self._visitors.forget)  # what it writes is not written yet

    def _told(
        self, scope: Scope, answered: Answer, context: Context, media_type: str, *, by_get: bool, for_anybody: bool
    ) -> tuple[int, bytes, dict[str, str]]:
        metrics.count_operation(answered.codes, refused=answered.refused)
        status, body = _status(answered, media_type, by_get=by_get), orjson.dumps(answered.as_response())
        if by_get and not answered.errors:
            return self._cacheable(scope, body, media_type, for_anybody=for_anybody)
        more = self._cookie(context) | (_RETRY if status == _UNAVAILABLE["UNAVAILABLE"] else {})
        if status == _WRONG_METHOD:
            more["allow"] = _METHODS
        if (seconds := _retry_after(answered, context)) is not None:
            more["retry-after"] = str(seconds)
        return status, body, more

    def _cacheable(
        self, scope: Scope, body: bytes, media_type: str, *, for_anybody: bool
    ) -> tuple[int, bytes, dict[str, str]]:
        headers = caching.headers_for(body, media_type, self._settings, for_anybody=for_anybody)
        return (304, b"", headers) if caching.is_known(scope, headers["etag"]) else (200, body, headers)

    def _cookie(self, context: Context) -> dict[str, str]:
        if context.session_token is not None:
            return {"set-cookie": sessions.set_cookie(context.session_token, self._settings)}
        return {"set-cookie": sessions.clear_cookie(self._settings)} if context.session_ended else {}


def _accepted(accept: str | None) -> str:
    """The media type of the answer: the newer one only for who names it."""
    for part in (accept or "").lower().split(","):
        media_type, _, weight = part.partition(";")
        if media_type.strip() == GRAPHQL_RESPONSE and weight.replace(" ", "") not in {"q=0", "q=0.0"}:
            return GRAPHQL_RESPONSE
    return JSON


def _status(answered: Answer, media_type: str, *, by_get: bool) -> int:
    """By GraphQL over HTTP: a refusal is 400 in the newer media type; in JSON every well-formed request has 200.

    In both, who got nothing because the portal could not answer hears so by the status, and so does who
    sent by GET what is no query.
    """
    if by_get and answered.codes == {WRONG_KIND}:
        return _WRONG_METHOD
    if not any(value is not None for value in (answered.data or {}).values()):
        for code, status in _UNAVAILABLE.items():
            if code in answered.codes:
                return status
    return 400 if answered.refused and media_type == GRAPHQL_RESPONSE else 200


def _retry_after(answered: Answer, context: Context) -> int | None:
    """The longest that any part of the answer asks to wait: with less the same refusal comes again."""
    told = [error["extensions"].get("retryAfterSeconds") for error in answered.errors]
    return max((one for one in [context.retry_after, *told] if one is not None), default=None)


def _locale(scope: Scope) -> str:
    return sessions.languages_of(scope, None)[0]


def _errors(sentence: str, code: str) -> bytes:
    return orjson.dumps({"errors": [{"message": sentence, "extensions": {"code": code}}]})


async def _send(send: Send, status: int, body: bytes, headers: Mapping[str, str]) -> None:
    written = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    if body:
        written.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": written})
    await send({"type": "http.response.body", "body": body})
