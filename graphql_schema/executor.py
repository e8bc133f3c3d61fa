"""The executor: plain attributes of plain objects are read at once, everything else is graphql-core's.

Most fields of a page are scalars that lie in the object already. For them graphql-core would make a path,
a resolve info and two calls each; here they are one look-up and one coercion. A value that does not fit
goes the ordinary way, so that every error is graphql-core's own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from graphql import GraphQLObjectType, is_leaf_type, is_non_null_type
from graphql.execution.collect_fields import GroupedFieldSet
from graphql.pyutils import AwaitableOrValue, Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField


@dataclass(frozen=True, slots=True)
class PlainField:
    """A scalar or enum without arguments or resolver: an attribute under another name."""

    read: Callable[[Any], Any]
    coerce: Callable[[Any], Any]
    is_nullable: bool


class Executor(StrawberryGraphQLCoreExecutionContext):
    """graphql-core's executor with the short way for plain fields; handed to it as ``executor_class``."""

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
        if not others:
            return at_once
        rest = super().execute_fields(parent_type, source_value, path, others, position_context)
        if not at_once:
            return rest
        if isinstance(rest, dict):
            return _in_order(grouped_field_set, at_once, rest)
        return _in_order_later(grouped_field_set, at_once, rest)


@lru_cache(maxsize=1024)
def plain_fields(parent_type: GraphQLObjectType) -> dict[str, PlainField]:
    """Which fields of a type go the short way, by their names in the schema."""
    found: dict[str, PlainField] = {}
    for name, field in parent_type.fields.items():
        definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
        is_nullable = not is_non_null_type(field.type)
        leaf = field.type if is_nullable else field.type.of_type
        if isinstance(definition, StrawberryField) and definition.is_basic_field and is_leaf_type(leaf):
            found[name] = PlainField(attrgetter(definition.python_name), leaf.coerce_output_value, is_nullable)
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
