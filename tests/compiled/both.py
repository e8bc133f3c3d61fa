"""Asking both executors the same: strawberry's own by graphql-core, and the portal's with compiled operations."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from graphql import DocumentNode, ExecutionResult, GraphQLSchema, execute, parse, subscribe
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphql_schema.compiled.operations import Operations
from graphql_schema.compiled.runs import Run
from graphql_schema.executor import Executor

PLAIN = {"executor_class": StrawberryGraphQLCoreExecutionContext, "operation_extensions": None}


def compiling(operations: Operations | None = None) -> dict[str, Any]:
    return {"executor_class": Executor, "operation_extensions": None, "operations": operations or Operations()}


async def answer(
    schema: GraphQLSchema, document: DocumentNode | str, context: Any, how: Mapping[str, Any], **variables: Any
) -> str:
    """The whole answer as the text that would be sent, and what each error came from."""
    result: ExecutionResult | Awaitable[ExecutionResult] = execute(
        schema,
        parse(document) if isinstance(document, str) else document,
        context_value=context,
        variable_values=variables,
        is_awaitable=optimized_is_awaitable,  # type: ignore[arg-type]
        **how,
    )
    return told(result if isinstance(result, ExecutionResult) else await result)


async def events(
    schema: GraphQLSchema, document: str, context: Any, how: Mapping[str, Any], **variables: Any
) -> list[str]:
    opened = subscribe(schema, parse(document), context_value=context, variable_values=variables, **how)
    opened = await opened if hasattr(opened, "__await__") else opened
    if isinstance(opened, ExecutionResult):
        return [told(opened)]
    return [told(one) async for one in opened]


def told(result: ExecutionResult) -> str:
    errors = [{**one.formatted, "from": _said(one.original_error)} for one in result.errors or ()]
    return json.dumps({"data": result.data, "errors": errors}, ensure_ascii=False)


def _said(error: BaseException | None) -> str:
    """The same for another that says the same: no addresses of objects."""
    return f"{type(error).__name__}: {re.sub(' at 0x[0-9a-f]+', '', str(error))}"


async def both(
    schema: GraphQLSchema, document: DocumentNode | str, context: Callable[[], Any], **variables: Any
) -> tuple[str, str]:
    """graphql-core's answer, and the compiled one's, each in a world of its own."""
    node = parse(document) if isinstance(document, str) else document
    operations = Operations()
    theirs = await answer(schema, node, context(), PLAIN, **variables)
    ours = await answer(schema, node, context(), compiling(operations), **variables)
    again = await answer(schema, node, context(), compiling(operations), **variables)
    assert ours == again, "what is compiled already answers what it did at first"
    return theirs, ours


class GivenUp:
    """Counts the values that were left to graphql-core after all."""

    def __init__(self, monkeypatch: Any) -> None:
        self.times = 0
        give_up = Run.give_up

        def counted(run: Run) -> None:
            self.times += 1
            give_up(run)

        monkeypatch.setattr(Run, "give_up", counted)
