"""Running an operation: the one way in for HTTP, WebSocket, tests and the command line."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from functools import lru_cache
from inspect import isawaitable
from typing import Any, cast

import structlog
from graphql import ExecutionResult, GraphQLError, OperationType
from graphql import subscribe as open_stream
from strawberry.execution import optimized_is_awaitable

from graphql_schema.compiled.operations import Operations
from graphql_schema.context import Context
from graphql_schema.documents import Document, Documents, NotValid
from graphql_schema.errors import RequestRefused, TookTooLong, told
from graphql_schema.executor import AnswerTooLarge, Executor
from graphql_schema.limits import MOST_THINGS
from graphql_schema.persisted import Reference, texts
from graphql_schema.schema import schema
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import live, outages, sql
from portal.kernel.errors import TryAgain
from portal.settings import settings

TIME_LIMIT = 10.0
"""Seconds that an operation may take; what it began to write is finished nevertheless, in its shielded unit of work."""

_QUICK = 0.5
"""Seconds in which a database that is well answers the smallest question."""

INTERPRETED_FIRST = 2
"""So many times an operation is interpreted before it is compiled: a front end's come again and again."""

_beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="introspection")

_log = structlog.get_logger(__name__)

READING = (OperationType.QUERY,)
ONE_ANSWER = (OperationType.QUERY, OperationType.MUTATION)
MANY_ANSWERS = (OperationType.SUBSCRIPTION,)
WRONG_KIND = "OPERATION_NOT_ALLOWED"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the client is told. ``refused`` means that nothing was run at all."""

    data: dict[str, Any] | None = None
    errors: list[dict[str, Any]] = field(default_factory=list)
    refused: bool = False
    cost: Mapping[str, int] | None = None
    """What the document asked for and what was left, for a client that wants to know."""
    sequence: str | None = None
    """Where the stream is with this, for a client that wants to go on from here."""

    @property
    def codes(self) -> set[str]:
        return {error["extensions"]["code"] for error in self.errors}

    def as_response(self) -> dict[str, Any]:
        """The response map of the GraphQL specification: no `data` where nothing was run."""
        response: dict[str, Any] = {"errors": self.errors} if self.errors else {}
        if self.refused:
            return response
        extensions = {"cost": self.cost, "sequence": self.sequence}
        told = {name: value for name, value in extensions.items() if value is not None}
        return {**response, "data": self.data, **({"extensions": told} if told else {})}


async def execute(
    query: str,
    variables: dict[str, Any] | None = None,
    viewer: Viewer = VISITOR,
    locale: str | None = None,
    operation_name: str | None = None,
) -> dict[str, Any]:
    """The response to a query or a mutation of ``viewer``, with all the rules of the door but those of HTTP."""
    context = Context(viewer=viewer, locale=locale or viewer.locale)
    return (await answer(query, variables or {}, context, operation_name)).as_response()


async def answer(
    query: str | Reference,
    variables: dict[str, Any],
    context: Context,
    operation_name: str | None = None,
    *,
    until: float | None = None,
    kinds: Collection[OperationType] = ONE_ANSWER,
    tells_cost: bool = False,
) -> Answer:
    """Run a query or a mutation in ``context``, until TIME_LIMIT is over or the loop's clock says ``until``.

    Of other ``kinds`` than these nothing is run.
    """
    try:
        document = _admitted(query, variables, operation_name, kinds)
        context.asked = document.asked
        async with asyncio.timeout_at(until or deadline()):
            if document.introspects:
                return await _introspected(document, variables, context, operation_name)
            answered = _answered(await _run(document, variables, context, operation_name), context)
            return replace(answered, cost=_cost(document, variables)) if tells_cost else answered
    except NotValid as refusal:
        return Answer(errors=told(refusal.errors, context), refused=True)
    except TimeoutError:
        return Answer(errors=told([GraphQLError("", original_error=await _who_was_slow())], context))


def kind_of(query: str | Reference, operation_name: str | None) -> OperationType | None:
    """What would be run; None for a document that is not kept: one that is new, is refused or is too large."""
    try:
        document = documents().kept(texts().text_of(Reference(query) if isinstance(query, str) else query))
        return None if document is None else document.operation(operation_name).operation
    except RequestRefused:
        return None


def _cost(document: Document, variables: dict[str, Any]) -> Mapping[str, int]:
    """Computed from the document alone, so it is the same whatever there is to see (G53)."""
    things = document.measured.things(variables)
    return {"things": things, "most": MOST_THINGS, "left": MOST_THINGS - things}


def deadline() -> float:
    """When an operation that begins now has had its time, by the loop's clock."""
    return asyncio.get_running_loop().time() + TIME_LIMIT


async def _who_was_slow() -> Exception:
    """The document asked for too much, unless it is the database that does not answer anybody."""
    try:
        async with asyncio.timeout(_QUICK):
            await sql.ping()
    except Exception as away:  # noqa: BLE001 - what is no outage is no reason to blame the database
        if outages.is_outage(away):
            return TryAgain(str(away))
    return TookTooLong()


async def stream(
    query: str | Reference,
    variables: dict[str, Any],
    context: Context,
    operation_name: str | None = None,
) -> AsyncGenerator[Answer, None]:
    """The answers of a subscription, one for each event; a refusal is the only answer there is."""
    try:
        document = _admitted(query, variables, operation_name, MANY_ANSWERS)
        context.asked = document.asked
        events = open_stream(
            schema()._schema,  # noqa: SLF001 - strawberry is the schema's language, graphql-core runs it
            document.node,
            context_value=context,
            variable_values=variables,
            operation_name=operation_name,
            executor_class=Executor,
            operation_extensions=None,
            operations=_compiled(document),
        )
        opened = await events if isawaitable(events) else events
    except NotValid as refusal:
        yield Answer(errors=told(refusal.errors, context), refused=True)
        return
    if isinstance(opened, ExecutionResult):
        yield _answered(opened, context)
        return
    async with aclosing(opened) as results:  # type: ignore[type-var]
        try:
            async for result in results:
                yield replace(_answered(result, context), sequence=context.sequence)
        except (live.TooSlow, live.Missed):
            raise
        except Exception as broken:  # noqa: BLE001 - masked by class like any other error, and the stream ends
            yield Answer(errors=told([_located(broken)], context), refused=True)


def _admitted(
    query: str | Reference, variables: dict[str, Any], operation_name: str | None, kinds: Collection[OperationType]
) -> Document:
    meant = Reference(query) if isinstance(query, str) else query
    try:
        document = documents().read(texts().text_of(meant))
        texts().keep(meant)
        operation = document.operation(operation_name)
        _ensure_of(kinds, operation.operation)
        document.measured.check(variables)
    except RequestRefused as refusal:
        raise NotValid([refusal]) from None
    return document


def _ensure_of(kinds: Collection[OperationType], kind: OperationType) -> None:
    """Each door runs its own kinds: a socket would otherwise carry mutations past all that guards HTTP (M4, G38)."""
    if kind not in kinds:
        by_get = kinds is READING and kind is OperationType.MUTATION
        raise RequestRefused(_BY_POST if by_get else _WRONG_DOOR[kind], code=WRONG_KIND)


async def _introspected(
    document: Document, variables: dict[str, Any], context: Context, operation_name: str | None
) -> Answer:
    """What a document asks of the schema itself: worked out beside the loop, one at a time, and kept (G17).

    The whole schema is half a second of work without a pause, and the same for everybody.
    """
    if document.kept and not variables:
        kept: Answer = document.kept[0]
        return kept
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(_beside, _execute, document, variables, context, operation_name)
    assert isinstance(result, ExecutionResult), "nothing of the schema itself is awaited"
    answered = _answered(result, context)
    if not variables and not answered.errors:
        document.kept.append(answered)
    return answered


async def _run(
    document: Document, variables: dict[str, Any], context: Context, operation_name: str | None
) -> ExecutionResult:
    result = _execute(document, variables, context, operation_name)
    return await result if isawaitable(result) else result


def _execute(
    document: Document, variables: dict[str, Any], context: Context, operation_name: str | None
) -> Awaitable[ExecutionResult] | ExecutionResult:
    built = Executor.build(
        schema()._schema,  # noqa: SLF001 - as in `stream`
        document.node,
        context_value=context,
        raw_variable_values=variables,
        operation_name=operation_name,
        is_awaitable=optimized_is_awaitable,  # type: ignore[arg-type]
        operation_extensions=None,
        operations=_compiled(document),
    )
    if isinstance(built, list):
        return ExecutionResult(None, errors=built)
    # In one piece: nothing is deferred here.
    return cast("Awaitable[ExecutionResult] | ExecutionResult", built.execute_operation())


def _compiled(document: Document) -> Operations | None:
    """Where operations are compiled; not those that are read anew each time, nor those that run beside the loop."""
    return operations() if document.lasts and not document.introspects else None


def _answered(result: ExecutionResult, context: Context) -> Answer:
    if not result.errors:
        return Answer(data=result.data)
    for error in result.errors:
        if isinstance(error.original_error, AnswerTooLarge):
            return Answer(errors=told([error.original_error], context))  # half of it would look like all
    # Variables that do not fit are found before anything runs; such an error has no path.
    refused = result.data is None and all(error.path is None for error in result.errors)
    return Answer(data=result.data, errors=told(result.errors, context), refused=refused)


def _located(broken: Exception) -> GraphQLError:
    return broken if isinstance(broken, GraphQLError) else GraphQLError("", original_error=broken)


_BY_POST = "Mutations are sent by POST: nothing is changed by GET."
_WRONG_DOOR = {
    OperationType.QUERY: "Queries are sent over HTTP; this door is for subscriptions.",
    OperationType.MUTATION: "Mutations are sent over HTTP; this door is for subscriptions.",
    OperationType.SUBSCRIPTION: "Subscriptions are opened over WebSocket, with the protocol graphql-transport-ws.",
}


@lru_cache(maxsize=1)
def operations() -> Operations | None:
    """The compiled operations of this process; None where the settings want none."""
    chosen = settings()
    if not chosen.compiled_operations:
        return None
    return Operations(_show if chosen.log_level == "DEBUG" else None, interpreted_first=INTERPRETED_FIRST)


def _show(source: str) -> None:
    _log.debug("operation_compiled", source=source)


@lru_cache(maxsize=1)
def documents() -> Documents:
    """The documents of this process."""
    return Documents(schema()._schema, introspection=settings().introspection)  # noqa: SLF001 - as in `stream`
