"""Which objects a type of the schema admits: what a class was once found to be, it is from then on."""

from collections.abc import Callable
from inspect import isawaitable
from typing import Any

from graphql import GraphQLAbstractType, GraphQLObjectType, GraphQLSchema, Undefined
from graphql.execution.executor import default_type_resolver
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.cast import get_strawberry_type_cast

from graphql_schema.compiled.infos import Asked, ResolveInfo, field_path
from graphql_schema.compiled.runs import Path, Run, Unanswerable

Complete = Callable[[Any, Run, Path], Any]


class Guard:
    """Holds the classes whose objects a type admits; `admit` is asked for any other, and learns."""

    def __init__(self, kind: GraphQLObjectType, asked: Asked) -> None:
        self.known: set[type] = set()
        self._kind = kind
        self._asked = asked
        self._goes_by_class = _goes_by_class(kind)

    def admit(self, value: Any, run: Run, path: Path) -> None:
        """Raises Unanswerable for what is not of the type."""
        ensure_a_thing(value)
        if self._kind.is_type_of is not None:
            admitted = self._kind.is_type_of(value, _info(run, self._asked, path))
            if admitted is not True:
                raise Unanswerable
        if self._goes_by_class and get_strawberry_type_cast(value) is None:
            self.known.add(value.__class__)


class Dispatch:
    """Completes a value of an interface or a union by the functions of the type that it turns out to be."""

    def __init__(
        self, kind: GraphQLAbstractType, asked: Asked, schema: GraphQLSchema, of: Any, *, nullable: bool
    ) -> None:
        """``of`` makes the function of an object type, when a value of it is met first."""
        self._kind = kind
        self._asked = asked
        self._of: Callable[[GraphQLObjectType], Complete] = of
        self._nullable = nullable
        self._by_class: dict[type, Complete] = {}
        self._by_name: dict[str, Complete] = {}
        self._goes_by_class = all(_goes_by_class(one) for one in schema.get_possible_types(kind))

    def complete(self, value: Any, run: Run, path: Path) -> Any:
        found = self._by_class.get(value.__class__)
        if found is None:
            if value is None and self._nullable:
                return None
            found = self._decide(value, run, path)
        return found(value, run, path)

    def _decide(self, value: Any, run: Run, path: Path) -> Complete:
        ensure_a_thing(value)
        resolve = self._kind.resolve_type or default_type_resolver
        info: Any = _info(run, self._asked, path)
        name = resolve(value, info, self._kind)
        kind = run.executor.ensure_valid_runtime_type(name, self._kind, self._asked.details, info, value)
        found = self._by_name.get(kind.name)
        if found is None:
            found = self._by_name[kind.name] = self._of(kind)
        if self._goes_by_class and get_strawberry_type_cast(value) is None:
            self._by_class[value.__class__] = found
        return found


def ensure_a_thing(value: Any) -> None:
    """Raises Unanswerable for null, for what has yet to be awaited, and for an error in the place of a value."""
    if value is None or value is Undefined or isinstance(value, Exception) or isawaitable(value):
        raise Unanswerable


def _info(run: Run, asked: Asked, path: Path) -> Any:
    return ResolveInfo(run.executor, asked, field_path(path))


def _goes_by_class(kind: GraphQLObjectType) -> bool:
    """Whether an object's class alone says that it is of the type; of a generic one strawberry looks at the parts."""
    definition = kind.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return (
        isinstance(definition, StrawberryObjectDefinition)
        and definition.is_type_of is None
        and definition.concrete_of is None
    )
