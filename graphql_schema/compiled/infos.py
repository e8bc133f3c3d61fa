"""What a resolver may ask about its field, looked up when it asks."""

from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLObjectType
from graphql.execution.collect_fields import FieldDetailsList
from graphql.pyutils import Path as CorePath

from graphql_schema.compiled.runs import Path


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A field as it stands in an operation."""

    response_name: str
    parent_type: GraphQLObjectType
    field: GraphQLField
    details: FieldDetailsList

    @property
    def node(self) -> FieldNode:
        return self.details[0].node


class ResolveInfo:
    """All that graphql-core's `GraphQLResolveInfo` of strawberry has, made of what is there already.

    graphql-core fills in fifteen fields for every call; most resolvers read the context and nothing else.
    """

    __slots__ = ("_asked", "_executor", "_path")

    def __init__(self, executor: Any, asked: Asked, path: Path) -> None:
        self._executor = executor
        self._asked = asked
        self._path = path

    @property
    def context(self) -> Any:
        return self._executor.context_value

    @property
    def field_name(self) -> str:
        return self._asked.node.name.value

    @property
    def field_nodes(self) -> list[FieldNode]:
        return [one.node for one in self._asked.details]

    @property
    def return_type(self) -> Any:
        return self._asked.field.type

    @property
    def parent_type(self) -> GraphQLObjectType:
        return self._asked.parent_type

    @property
    def path(self) -> CorePath | None:
        return _spelt_out(self._path)

    @property
    def schema(self) -> Any:
        return self._executor.schema

    @property
    def fragments(self) -> Any:
        return self._executor.fragment_definitions

    @property
    def root_value(self) -> Any:
        return self._executor.root_value

    @property
    def operation(self) -> Any:
        return self._executor.operation

    @property
    def variable_values(self) -> Any:
        return self._executor.variable_values.coerced

    @property
    def is_awaitable(self) -> Any:
        return self._executor.is_awaitable

    @property
    def abort_signal(self) -> Any:
        return self._executor.abort_signal

    @property
    def async_helpers(self) -> Any:
        return self._executor.async_helpers

    @property
    def operation_extensions(self) -> Any:
        return self._executor.operation_extensions


def info_of(base: type[Any], asked: Asked, definition: Any) -> type[Any]:
    """A class of strawberry's infos for one field, with the context at hand, which most resolvers read and nothing
    else. What lies under it is made when somebody asks. Whoever makes one sets its three attributes: a page has dozens.
    """

    class Info(base):  # type: ignore[misc]  # a variable
        __slots__ = ("_executor", "_path", "context")
        _field = definition

        @property
        def _raw_info(self) -> ResolveInfo:
            return ResolveInfo(self._executor, asked, self._path)

    return Info


def field_path(path: Path) -> Path:
    """The path of the field to which a value belongs that may be an element of its list."""
    while path is not None and path[2] is None:
        path = path[0]
    return path


def _spelt_out(path: Path) -> CorePath | None:
    if path is None or isinstance(path, CorePath):
        return path
    return CorePath(_spelt_out(path[0]), path[1], path[2])
