"""The executor: what root fields return is completed by compiled functions, everything else by graphql-core.

A value that does not fit, and one in which something raised, is completed once more by graphql-core, so that every
error is its own; the root field itself is never asked again. Where nothing is compiled, plain attributes of plain
objects are still read at once: for a scalar that lies in the object graphql-core would make a path, a resolve info and
two calls.
"""

from collections.abc import Awaitable, Callable, Mapping, Sized
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLLeafType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    OperationType,
    is_leaf_type,
    is_non_null_type,
)
from graphql.execution.collect_fields import FieldDetailsList, GroupedFieldSet
from graphql.pyutils import AwaitableOrValue, Path
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from graphql_schema.compiled.infos import ResolveInfo
from graphql_schema.compiled.leaves import leaf_of
from graphql_schema.compiled.operations import INTERPRETED, Operations, Root
from graphql_schema.compiled.resolvers import Call
from graphql_schema.compiled.runs import Run
from graphql_schema.compiled.selections import SHORT
from graphql_schema.compiled.waiting import settle

MOST_ITEMS = 10_000
"""How many elements all lists of one answer may have together."""
MOST_TEXT = 8 << 20
"""How many characters all long texts of one answer may have together."""


@dataclass(frozen=True, slots=True)
class PlainField:
    """A scalar or enum without arguments or resolver: an attribute under another name."""

    read: Callable[[Any], Any]
    coerce: Callable[[Any], Any]
    is_nullable: bool


class AnswerTooLarge(GraphQLError):
    """More came together than an answer may hold; nothing of it is sent."""

    def __init__(self) -> None:
        super().__init__(
            f"The answer is too large: {MOST_ITEMS:,} things in lists and {MOST_TEXT >> 20} MiB of text are the most.",
            extensions={"code": "TOO_COMPLEX"},
        )


class Executor(StrawberryGraphQLCoreExecutionContext):
    """graphql-core's executor with the compiled and the short way; handed to it as ``executor_class``.

    It counts what the answer comes to. The measure of a document goes by what lists usually have; here nothing is
    taken on trust, and what is too large ends as soon as it is (T8).
    """

    _items = 0
    _text = 0

    def __init__(self, *args: Any, operations: Operations | None = None, **kwargs: Any) -> None:
        """Without ``operations`` nothing is compiled."""
        super().__init__(*args, **kwargs)
        self._compiled = INTERPRETED if operations is None else operations.of(self)
        self._roots: Mapping[Any, Root] = self._compiled.roots

    def execute_operation(self, serially: bool | None = None) -> AwaitableOrValue[Any]:
        """A query of which it is known which root fields it has: graphql-core's way without looking for them again."""
        asked, operation = self._compiled.asked, self.operation.operation
        if asked is None or serially is not None or operation is not OperationType.QUERY:
            return super().execute_operation(serially)
        root_type = self.schema.query_type
        assert root_type is not None
        if len(asked) == 1:
            ((name, details),) = asked.items()
            root = self._roots.get(name)
            if root is not None and root.call is not None:
                return self._responded(self._alone(name, root, root.call, details))
        try:
            data = self.execute_fields(root_type, self.root_value, None, asked, None)
        except GraphQLError as error:
            return self._without_data(error)
        return self.build_response(data) if isinstance(data, dict) else self._responded(data)

    async def _alone(self, name: str, root: Root, call: Call, details: FieldDetailsList) -> dict[str, Any]:
        """The only root field, as `execute_fields` and `execute_field` would have it."""
        path = Path(None, name, root.asked.parent_type.name)
        where: Any = path
        try:
            result = call(self.root_value, Run(self), where)
        except Exception as raised:  # noqa: BLE001 - as in `execute_field`
            self.handle_field_error(raised, root.kind, details, path)
            return {name: None}
        info: Any = ResolveInfo(self, root.asked, where)
        return {name: await self.complete_awaitable_value(root.kind, details, info, path, result, None)}

    async def _responded(self, data: Awaitable[dict[str, Any]]) -> Any:
        try:
            return self.build_response(await data)
        except GraphQLError as error:
            return self._without_data(error)

    def _without_data(self, error: GraphQLError) -> Any:
        """An error of a field that may not be null goes up to the whole answer."""
        self.collected_errors.add(error, None)
        return self.build_response(None)

    def execute_field(
        self,
        parent_type: GraphQLObjectType,
        source: Any,
        field_details_list: FieldDetailsList,
        path: Path,
        position_context: Any,
    ) -> AwaitableOrValue[Any]:
        """A root field is called as it was compiled; what becomes of it, and of what it raises, is graphql-core's."""
        root = self._roots.get(path.key) if path.prev is None else None
        if root is None or root.call is None:
            return super().execute_field(parent_type, source, field_details_list, path, position_context)
        where: Any = path
        try:
            result = root.call(source, Run(self), where)
        except Exception as raised:  # noqa: BLE001 - an argument that cannot be made, told as any other error
            self.handle_field_error(raised, root.kind, field_details_list, path)
            return None
        info: Any = ResolveInfo(self, root.asked, where)
        return self.complete_awaitable_value(root.kind, field_details_list, info, path, result, position_context)

    def complete_value(
        self,
        return_type: GraphQLOutputType,
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> AwaitableOrValue[Any]:
        root = self._roots.get(path.key) if path.prev is None else None
        if root is None or root.kind is not return_type:
            return super().complete_value(return_type, field_details_list, info, path, result, position_context)
        run = Run(self)
        try:
            completed = root.complete(result, run, path)
        except Exception:  # noqa: BLE001 - graphql-core meets it again and says what was wrong
            run.give_up()
            return super().complete_value(return_type, field_details_list, info, path, result, position_context)
        if not run.waiting:
            return completed
        once_more = partial(
            super().complete_value, return_type, field_details_list, info, path, result, position_context
        )
        return _completed_later(run, completed, once_more)

    def count_items(self, more: int) -> None:
        """Count the elements of a list; raises AnswerTooLarge."""
        self._items += more
        if self._items > MOST_ITEMS:
            raise AnswerTooLarge

    def count_text(self, more: int) -> None:
        """Count the characters of a long text; raises AnswerTooLarge."""
        self._text += more
        if self._text > MOST_TEXT:
            raise AnswerTooLarge

    def complete_list_value(
        self,
        return_type: GraphQLList[Any],
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> AwaitableOrValue[list[Any]]:
        if isinstance(result, Sized):
            self.count_items(len(result))
        return super().complete_list_value(return_type, field_details_list, info, path, result, position_context)

    def complete_leaf_value(self, return_type: GraphQLLeafType, result: Any) -> Any:  # type: ignore[override]
        value = super().complete_leaf_value(return_type, result)
        if value.__class__ is str and len(value) > SHORT:
            self.count_text(len(value))
        return value

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Path | None,
        grouped_field_set: GroupedFieldSet,
        position_context: Any,
    ) -> AwaitableOrValue[dict[str, Any]]:
        plain = plain_fields(parent_type)
        at_once: dict[str, Any] = {}
        others: GroupedFieldSet = {}
        for response_name, details in grouped_field_set.items():
            known = plain.get(details[0].node.name.value)
            if known is None or not _read_into(at_once, response_name, known, source_value):
                others[response_name] = details
        for value in at_once.values():
            if value.__class__ is str and len(value) > SHORT:
                self.count_text(len(value))
        if not others:
            return at_once
        rest = super().execute_fields(parent_type, source_value, path, others, position_context)
        if not at_once:
            return rest
        if isinstance(rest, dict):
            return _in_order(grouped_field_set, at_once, rest)
        return _in_order_later(grouped_field_set, at_once, rest)


async def _completed_later(run: Run, completed: Any, once_more: Callable[[], AwaitableOrValue[Any]]) -> Any:
    try:
        await settle(run)
        return completed
    except Exception:  # noqa: BLE001 - as above
        run.give_up()
    answer = once_more()
    return await answer if optimized_is_awaitable(answer) else answer


@lru_cache(maxsize=1024)
def plain_fields(parent_type: GraphQLObjectType) -> dict[str, PlainField]:
    """Which fields of a type go the short way, by their names in the schema."""
    found: dict[str, PlainField] = {}
    for name, field in parent_type.fields.items():
        definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
        is_nullable = not is_non_null_type(field.type)
        leaf = field.type if is_nullable else field.type.of_type
        if isinstance(definition, StrawberryField) and definition.is_basic_field and is_leaf_type(leaf):
            found[name] = PlainField(attrgetter(definition.python_name), leaf_of(leaf).coerce, is_nullable)
    return found


def _read_into(at_once: dict[str, Any], response_name: str, field: PlainField, source: Any) -> bool:
    """Whether the field could be read the short way; what cannot is left to graphql-core, with its errors."""
    try:
        value = field.read(source)
        coerced = None if value is None else field.coerce(value)
    except Exception:  # noqa: BLE001 - graphql-core meets it again and says what was wrong
        return False
    if coerced is None and (value is not None or not field.is_nullable):
        return False
    at_once[response_name] = coerced
    return True


def _in_order(asked: GroupedFieldSet, at_once: dict[str, Any], rest: dict[str, Any]) -> dict[str, Any]:
    """The response map lists fields in the order of the document."""
    return {name: at_once[name] if name in at_once else rest[name] for name in asked if name in at_once or name in rest}


async def _in_order_later(
    asked: GroupedFieldSet, at_once: dict[str, Any], rest: Awaitable[dict[str, Any]]
) -> dict[str, Any]:
    return _in_order(asked, at_once, await rest)
