"""An executor that completes every root field's value both ways, compiled and by graphql-core, and tells where they differ.

The root field itself, a mutation say, is run once. With PORTAL_TEST_BOTH_WAYS=1 all tests run on it.
"""

import copy
import json
from typing import Any

from graphql import GraphQLError
from graphql.execution.executor import CollectedErrors
from strawberry.execution import optimized_is_awaitable

from graphql_schema.executor import Executor
from tests.statements import uncounted

differences: list[str] = []
"""What was told differently, in words; a test that runs on the twin ends with it empty."""
compared: list[str] = []
"""The paths of all values that were completed both ways."""


class TwinExecutor(Executor):
    """Answers what the compiled operation says."""

    def complete_value(self, return_type: Any, field_details_list: Any, info: Any, path: Any, *others: Any) -> Any:
        root = self._roots.get(path.key) if path.prev is None else None
        if root is None or root.kind is not return_type:
            return super().complete_value(return_type, field_details_list, info, path, *others)
        return self._both_ways(return_type, field_details_list, info, path, *others)

    async def _both_ways(self, *asked: Any) -> Any:
        compared.append(str(asked[3].key))
        by_graphql_core, compiled = copy.copy(self), copy.copy(self)
        by_graphql_core._roots = {}
        told: dict[str, tuple[str, list[str], str]] = {}
        told["compiled"] = await _outcome(compiled, *asked)
        with uncounted():  # a server sends them once
            told["graphql-core"] = await _outcome(by_graphql_core, *asked)
        if told["compiled"] != told["graphql-core"]:
            differences.append(f"{asked[3].as_list()}: {told}")
        for error in compiled.collected_errors.errors:
            self.collected_errors.add(error, _path_of(asked[3], error))
        if compiled._raised is not None:
            raise compiled._raised
        return compiled._value

    _value: Any = None
    _raised: Exception | None = None


async def _outcome(executor: Any, *asked: Any) -> tuple[str, list[str], str]:
    """The value, the errors, and what was raised."""
    executor.collected_errors = CollectedErrors()
    try:
        found = Executor.complete_value(executor, *asked)
        executor._value = await found if optimized_is_awaitable(found) else found
    except Exception as raised:  # noqa: BLE001 - it is compared, and raised again
        executor._raised = raised
    errors = [_said(one) for one in executor.collected_errors.errors]
    raised_too = "" if executor._raised is None else _said(executor._raised)
    return json.dumps(executor._value, ensure_ascii=False), errors, raised_too


def _said(error: Exception) -> str:
    """An error in words that are the same for another of its kind."""
    if isinstance(error, GraphQLError):
        return f"{error.formatted} of {type(error.original_error).__name__}"
    return f"{type(error).__name__}: {error}"


def _path_of(root: Any, error: GraphQLError) -> Any:
    path = None
    for key in error.path or ():
        path = root if path is None else path.add_key(key)
    return path
