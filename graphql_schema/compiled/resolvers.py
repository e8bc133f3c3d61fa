"""How a field is called that has a resolver: its own function, where strawberry would only carry the call there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from inspect import iscoroutinefunction, signature
from typing import Any, Protocol
from uuid import UUID

from graphql import FieldNode, GraphQLError, ListValueNode, ObjectValueNode, VariableNode
from graphql.execution.executor import default_field_resolver
from graphql.execution.values import get_argument_values
from strawberry import ID
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import convert_argument
from strawberry.types.base import StrawberryOptional
from strawberry.types.field import StrawberryField

from graphql_schema.compiled.infos import Asked, ResolveInfo, info_of
from graphql_schema.compiled.runs import Path, Run

Call = Callable[[Any, Run, Path], Any]
"""Takes the object, the run, and the path of the field."""

_AS_THEY_ARE = (str, int, float, bool, ID)
_SAME_FOR_ALL = (str, int, float, bool, Enum, datetime, date, Decimal, UUID, type(None))


@dataclass(frozen=True, slots=True)
class Resolver:
    call: Call
    is_coroutine: bool
    """Whether it always has to be awaited; of others that is looked at each time."""
    function: Callable[..., Any] | None = None
    """What may be called instead with the object alone, or with the object and an `Info` of ``info_class``."""
    info_class: type[Any] | None = None


class Elsewhere(Protocol):
    """What the class of an object may have in the place of an attribute that lies in another object."""

    path: str
    """The attributes on the way there, with points between."""
    made_by: Callable[[Any], Any] | None
    """What is made of it there, if it is not the attribute itself."""


def definition_of(asked: Asked) -> StrawberryField | None:
    found = asked.field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return found if isinstance(found, StrawberryField) else None


def attribute_of(asked: Asked, schema: Any) -> str | None:
    """The attribute that a field reads which has no resolver; None where there is more to it."""
    definition = definition_of(asked)
    is_plain = (
        definition is not None
        and type(definition).get_result is StrawberryField.get_result
        and definition.is_basic_field
        and not definition.is_subscription
        and not asked.field.args
        and _of_strawberry(schema).config.default_resolver is getattr
        and not _of_strawberry(schema).exception_handlers
    )
    return definition.python_name if is_plain and definition is not None else None


def elsewhere(asked: Asked, attribute: str) -> Elsewhere | None:
    """Where objects of the parent's own class have the attribute, if it is not in themselves."""
    definition = asked.parent_type.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    found = getattr(getattr(definition, "origin", None), attribute, None)
    return found if hasattr(found, "path") and hasattr(found, "made_by") else None


def resolver_of(asked: Asked, schema: Any) -> Resolver:
    definition = definition_of(asked)
    if (
        definition is None
        or definition.base_resolver is None
        or definition.extensions
        or definition.is_subscription
        or type(definition).get_result is not StrawberryField.get_result
        or _of_strawberry(schema).exception_handlers
    ):
        return _whole(asked)
    return _direct(asked, definition, _of_strawberry(schema))


class Passing(Protocol):
    """A field extension that has nothing to do for most who ask."""

    def passes(self, context: Any) -> bool:
        """Whether all that it would do for the asker is to call on."""


def root_call_of(asked: Asked, schema: Any) -> Call | None:
    """How a root field is called whose resolver is a coroutine function, with nothing around it but extensions that
    say when they pass: then it is called itself, else through strawberry. None for all others.
    """
    definition = definition_of(asked)
    if definition is None or definition.base_resolver is None:
        return None
    passing: list[Passing] = [one for one in definition.extensions if hasattr(one, "passes")]
    if (
        len(passing) != len(definition.extensions)
        or not iscoroutinefunction(definition.base_resolver.wrapped_func)
        or definition.is_subscription
        or type(definition).get_result is not StrawberryField.get_result
        or _of_strawberry(schema).exception_handlers
    ):
        return None
    try:
        direct, whole = _direct(asked, definition, _of_strawberry(schema)).call, _whole(asked).call
    except GraphQLError:  # an argument that no variable is in does not fit: graphql-core says so each time
        return None

    def call(value: Any, run: Run, path: Path) -> Any:
        context = run.executor.context_value
        return (direct if all(one.passes(context) for one in passing) else whole)(value, run, path)

    return call if passing else direct


def _of_strawberry(schema: Any) -> Any:
    return schema._strawberry_schema  # noqa: SLF001 - where strawberry keeps itself


def _whole(asked: Asked) -> Resolver:
    """The resolver as graphql-core calls it, with strawberry's extensions and all else around it."""
    resolve: Callable[..., Any] = asked.field.resolve or default_field_resolver
    arguments = _arguments(asked)

    def call(value: Any, run: Run, path: Path) -> Any:
        return resolve(value, ResolveInfo(run.executor, asked, path), **arguments(run))

    return Resolver(call, is_coroutine=iscoroutinefunction(resolve))


def _direct(asked: Asked, definition: StrawberryField, strawberry: Any) -> Resolver:
    """The function that was written for the field, given what it names among its parameters."""
    base = definition.base_resolver
    assert base is not None
    function: Callable[..., Any] = base.wrapped_func  # type: ignore[assignment]  # bound by strawberry
    takes_self = bool(base.self_parameter)
    by_name = [one.name for one in (base.parent_parameter, base.root_parameter) if one]
    info_name = base.info_parameter.name if base.info_parameter else None
    arguments = _arguments(asked) if asked.field.args else None
    config, registry = strawberry.config, strawberry.schema_converter.scalar_registry
    info_class = config.info_class
    wanted = [
        (config.name_converter.from_argument(one), one.python_name, one.type, _is_plain(one.type))
        for one in definition.arguments
    ]

    def call(value: Any, run: Run, path: Path) -> Any:
        info = info_class(_raw_info=ResolveInfo(run.executor, asked, path), _field=definition)
        given: dict[str, Any] = {}
        if arguments is not None:
            coerced = arguments(run)
            for name, python_name, kind, is_plain in wanted:
                if name in coerced:
                    value_given = coerced[name]
                    given[python_name] = (
                        value_given
                        if is_plain
                        else convert_argument(
                            value_given, kind, scalar_registry=registry, config=config, info=info, path=(name,)
                        )
                    )
        for name in by_name:
            given[name] = value
        if info_name is not None:
            given[info_name] = info
        return function(value, **given) if takes_self else function(**given)

    resolver = Resolver(call, iscoroutinefunction(function))
    if not takes_self or by_name or arguments is not None:
        return resolver
    if info_name is None:
        return replace(resolver, function=function)
    if list(signature(function).parameters)[1:] != [info_name]:
        return resolver
    return replace(resolver, function=function, info_class=info_of(info_class, asked, definition))


def _is_plain(kind: Any) -> bool:
    """Whether values of an argument are handed over as graphql-core has coerced them: strawberry changes none.

    What is a `Maybe` it wraps, though a class of that is an optional as well.
    """
    while type(kind) is StrawberryOptional:
        kind = kind.of_type
    return kind in _AS_THEY_ARE


def _arguments(asked: Asked) -> Callable[[Run], dict[str, Any]]:
    """The coerced arguments of a field, worked out once where no variable and nothing mutable is among them."""
    field, node = asked.field, asked.node

    def coerced(run: Run) -> dict[str, Any]:
        executor = run.executor
        return get_argument_values(field, node, executor.variable_values, None, executor.hide_suggestions)

    if not field.args:
        return lambda _: {}
    if _names_variables(node):
        return coerced
    once = get_argument_values(field, node)
    if not all(isinstance(one, _SAME_FOR_ALL) for one in once.values()):
        return coerced
    return lambda _: once


def _names_variables(node: FieldNode) -> bool:
    waiting: list[Any] = [one.value for one in node.arguments or ()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, VariableNode):
            return True
        if isinstance(value, ListValueNode):
            waiting.extend(value.values)
        elif isinstance(value, ObjectValueNode):
            waiting.extend(one.value for one in value.fields)
    return False
