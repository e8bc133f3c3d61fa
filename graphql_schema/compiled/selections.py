"""The compiler: a field's type and what is selected of it become the functions that complete its values.

Which fields stand where, after fragments, type conditions and directives, is graphql-core's own `collect_subfields`,
asked once for each type instead of once for each object.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    OperationDefinitionNode,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.execution.collect_fields import FragmentDetails, collect_subfields
from graphql.execution.values import VariableValues
from strawberry.execution import optimized_is_awaitable

from graphql_schema.compiled.guards import Complete, Dispatch, Guard
from graphql_schema.compiled.infos import Asked
from graphql_schema.compiled.leaves import PLAIN, Leaf, leaf_of
from graphql_schema.compiled.resolvers import Resolver, attribute_of, elsewhere, resolver_of
from graphql_schema.compiled.runs import Awaited, Unanswerable
from graphql_schema.compiled.sources import Source, is_attribute

SHORT = 200
"""Up to here a text costs no more than any other value, and is not counted."""


class NotCompilable(Exception):
    """The operation holds something that only graphql-core knows."""


@dataclass(frozen=True, slots=True)
class Made:
    """A function that completes a value, and whether anything in it asks where the value stands."""

    complete: Complete
    asks_path: bool
    known: AbstractSet[type] = frozenset()
    """Of these classes its values are known to be what they should, and nothing that has to be awaited."""


class Compiler:
    """Compiles the fields of one operation, under one set of values of the variables that its directives go by."""

    def __init__(
        self,
        schema: GraphQLSchema,
        operation: OperationDefinitionNode,
        fragments: dict[str, FragmentDetails],
        conditions: VariableValues,
        seen: Callable[[Source], None],
    ) -> None:
        """``seen`` is handed every source that was made, also of types that are met later."""
        self._schema = schema
        self._operation = operation
        self._fragments = fragments
        self._conditions = conditions
        self._seen = seen

    def value(self, kind: GraphQLOutputType, asked: Asked) -> Made:
        """What completes the values of a field or of a list's elements.

        Raises NotCompilable.
        """
        nullable = not is_non_null_type(kind)
        inner: Any = kind.of_type if is_non_null_type(kind) else kind
        if is_leaf_type(inner):
            return self._leaf(leaf_of(inner), nullable=nullable)
        if is_list_type(inner):
            return self._list(inner.of_type, asked, nullable=nullable)
        if is_abstract_type(inner):
            dispatch = Dispatch(
                inner,
                asked,
                self._schema,
                lambda found: self._object(found, asked, nullable=False).complete,
                nullable=nullable,
            )
            return Made(dispatch.complete, asks_path=True)
        assert is_object_type(inner)
        return self._object(inner, asked, nullable=nullable)

    def _leaf(self, leaf: Leaf, *, nullable: bool) -> Made:
        source = Source("leaf")
        _read_leaf(source, leaf, "value", nullable=nullable)
        source.line("return value")
        return self._made(source, asks_path=False)

    def _list(self, of: GraphQLOutputType, asked: Asked, *, nullable: bool) -> Made:
        source = Source("elements")
        if nullable:
            source.line("if value is None:")
            source.line("return None", deeper=1)
        source.line("if value.__class__ is not list:")
        source.line(f"{source.bind('ensure_list', _ensure_list)}(value)", deeper=1)
        source.line("if not value:")
        source.line("return []", deeper=1)
        source.line("run.count(len(value))")
        inner = self.value(of, asked)
        complete = source.bind("element", inner.complete)
        if inner.asks_path:
            source.line(f"return [{complete}(one, run, (path, at, None)) for at, one in enumerate(value)]")
        else:
            source.line(f"return [{complete}(one, run, None) for one in value]")
        return self._made(source, asks_path=inner.asks_path)

    def _object(self, kind: GraphQLObjectType, asked: Asked, *, nullable: bool) -> Made:
        source = Source("selections")
        if nullable:
            source.line("if value is None:")
            source.line("return None", deeper=1)
        guard = Guard(kind, asked)
        known, admit = source.bind("known", guard.known), source.bind("admit", guard.admit)
        source.line(f"if value.__class__ not in {known}:")
        source.line(f"{admit}(value, run, path)", deeper=1)
        collected = collect_subfields(
            self._schema, self._fragments, self._conditions, self._operation, kind, asked.details
        )
        names = dict.fromkeys(collected.grouped_field_set)
        source.line(f"found = {source.bind('blank', names.copy)}()")  # it never has to grow
        asks_path = kind.is_type_of is not None
        for response_name, details in collected.grouped_field_set.items():
            field_name = details[0].node.name.value
            if field_name == "__typename":
                source.line(f"found[{source.bind('name', response_name)}] = {source.bind('type', kind.name)}")
                continue
            field = kind.fields.get(field_name)
            if field is None:
                raise NotCompilable(field_name)
            asks_path |= self._field(source, Asked(response_name, kind, field, details))
        source.line("return found")
        return self._made(source, asks_path=asks_path, known=guard.known)

    def _field(self, source: Source, asked: Asked) -> bool:
        """The lines of one field; whether they ask for the path."""
        attribute = attribute_of(asked, self._schema)
        if attribute is None:
            self._resolved(source, asked)
            return True
        if not is_attribute(attribute):
            raise NotCompilable(attribute)
        into = f"found[{source.bind('name', asked.response_name)}]"
        nullable = not is_non_null_type(asked.field.type)
        inner: Any = asked.field.type if nullable else asked.field.type.of_type  # type: ignore[union-attr]
        there = elsewhere(asked, attribute)
        path_there = attribute if there is None else there.path
        if not all(is_attribute(name) for name in path_there.split(".")):
            raise NotCompilable(path_there)
        if there is None or there.made_by is None:
            source.line(f"one = value.{path_there}")
        else:
            source.line(f"one = {source.bind('made_by', there.made_by)}(value.{path_there})")
        if is_leaf_type(inner):
            _read_leaf(source, leaf_of(inner), "one", nullable=nullable)
            source.line(f"{into} = one")
            return False
        made = self.value(asked.field.type, asked)
        path = _path(source, asked) if made.asks_path else "None"
        source.line(f"{into} = {source.bind('complete', made.complete)}(one, run, {path})")
        return made.asks_path

    def _resolved(self, source: Source, asked: Asked) -> None:
        resolver = resolver_of(asked, self._schema)
        made = self.value(asked.field.type, asked)
        name = source.bind("name", asked.response_name)
        complete = source.bind("complete", made.complete)
        source.line(f"there = {_path(source, asked)}")
        _call(source, resolver)
        wait = f"run.waiting.append({source.bind('awaited', Awaited)}(one, found, {name}, {complete}, there))"
        wait_for = (f"found[{name}] = None", wait)
        if resolver.is_coroutine:
            for text in wait_for:
                source.line(text)
            return
        is_known = _note_if_quick(source, asked.field.type, name)
        is_awaitable, known = source.bind("is_awaitable", optimized_is_awaitable), source.bind("known", made.known)
        is_other = f"one.__class__ not in {source.bind('plain', PLAIN)} and one.__class__ not in {known}"
        source.line(f"{'elif' if is_known else 'if'} one is not None and {is_other} and {is_awaitable}(one):")
        for text in wait_for:
            source.line(text, deeper=1)
        source.line("else:")
        source.line(f"found[{name}] = {complete}(one, run, there)", deeper=1)

    def _made(self, source: Source, *, asks_path: bool, known: AbstractSet[type] = frozenset()) -> Made:
        complete = source.made()
        self._seen(source)
        return Made(complete, asks_path, known)


def _call(source: Source, resolver: Resolver) -> None:
    """The call of a resolver, without anything between where it asks for little."""
    if resolver.function is None:
        source.line(f"one = {source.bind('call', resolver.call)}(value, run, there)")
        return
    function = source.bind("function", resolver.function)
    if resolver.info_class is None:
        source.line(f"one = {function}(value)")
        return
    source.line(f"info = {source.bind('new', object.__new__)}({source.bind('info', resolver.info_class)})")
    source.line("info._executor = run.executor")
    source.line("info.context = run.executor.context_value")
    source.line("info._path = there")
    source.line(f"one = {function}(value, info)")


def _note_if_quick(source: Source, kind: GraphQLOutputType, name: str) -> bool:
    """Lines that take what a resolver returned for the answer, where it is plainly that; whether there are any."""
    inner: Any = kind.of_type if is_non_null_type(kind) else kind
    leaf = leaf_of(inner) if is_leaf_type(inner) else None
    if leaf is None or leaf.quick is None:
        return False
    source.line(f"if {leaf.quick.format('one')}:")
    if leaf.may_be_text:
        source.line(f"if len(one) > {SHORT}:", deeper=1)
        source.line("run.count_text(len(one))", deeper=2)
    source.line(f"found[{name}] = one", deeper=1)
    return True


def _path(source: Source, asked: Asked) -> str:
    return f"(path, {source.bind('name', asked.response_name)}, {source.bind('type', asked.parent_type.name)})"


def _read_leaf(source: Source, leaf: Leaf, name: str, *, nullable: bool) -> None:
    """Lines that put in the place of a value what it is coerced to."""
    deeper = 0
    if nullable:
        source.line(f"if {name} is not None:")
        deeper = 1
    coerced = f"{name} = {source.bind('coerce', leaf.coerce)}({name})"
    if leaf.quick is not None:
        source.line(f"if not ({leaf.quick.format(name)}):", deeper=deeper)
        source.line(coerced, deeper=deeper + 1)
    elif leaf.of_plain is not None:
        of_plain, plain = source.bind("of_plain", leaf.of_plain), source.bind("plain", PLAIN)
        source.line(f"text = {of_plain}({name}) if {name}.__class__ in {plain} else None", deeper=deeper)
        source.line("if text.__class__ is str:", deeper=deeper)
        source.line(f"{name} = text", deeper=deeper + 1)
        source.line("else:", deeper=deeper)
        source.line(coerced, deeper=deeper + 1)
    else:
        source.line(coerced, deeper=deeper)
    if leaf.may_be_text:
        is_text = "" if leaf.quick else f"{name}.__class__ is str and "
        source.line(f"if {is_text}len({name}) > {SHORT}:", deeper=deeper)
        source.line(f"run.count_text(len({name}))", deeper=deeper + 1)


def _ensure_list(value: Any) -> None:
    """Raises Unanswerable for what has no length or can be gone through once only; graphql-core knows what to do."""
    if not isinstance(value, list | tuple):
        raise Unanswerable
