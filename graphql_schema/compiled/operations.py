"""The compiled operations of a process, the least used of them forgotten first."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLOutputType, OperationDefinitionNode
from graphql.execution.collect_fields import GroupedFieldSet, collect_fields
from graphql.execution.values import VariableValues

from graphql_schema.compiled.conditions import conditions_of
from graphql_schema.compiled.guards import Complete
from graphql_schema.compiled.infos import Asked
from graphql_schema.compiled.resolvers import Call, root_call_of
from graphql_schema.compiled.selections import Compiler, NotCompilable
from graphql_schema.compiled.sources import Source

MOST_OPERATIONS = 256
MOST_BYTES = 16 << 20
MOST_VARIANTS = 8
"""As many ways of answering one operation's `@skip` and `@include` are compiled; what comes after is interpreted."""
_PER_CHARACTER = 50
"""What the parsed text takes for each character, in bytes; it may be held here alone."""


@dataclass(frozen=True, slots=True)
class Root:
    """What calls one root field, and completes its values."""

    asked: Asked
    complete: Complete
    call: Call | None
    """None where graphql-core calls it, with whatever stands around its resolver."""

    @property
    def kind(self) -> GraphQLOutputType:
        """The field's own type: values of a part of it are none of this."""
        return self.asked.field.type


@dataclass(slots=True)
class Operation:
    """An operation under one set of conditions: its root fields by response name, but for those that are not known."""

    roots: dict[str, Root] = field(default_factory=dict)
    asked: GroupedFieldSet | None = None
    """All root fields in the order of the answer; None where they were not collected yet."""
    size: int = 0
    """About how many bytes it takes; more once types are met that were not met before."""


INTERPRETED = Operation()
"""Of which nothing is known: graphql-core does all of it."""


@dataclass(slots=True)
class _Known:
    node: OperationDefinitionNode
    """Kept, so that no other operation can have its identity."""
    to_interpret: int
    """How many times more it is left to graphql-core before it is compiled."""
    conditions: tuple[str, ...] | None = None
    """None until they are looked for, and where there is something that nobody knows."""
    variants: dict[tuple[Any, ...], Operation] = field(default_factory=dict)

    @property
    def size(self) -> int:
        text = self.node.loc.end - self.node.loc.start if self.node.loc else 0
        return _PER_CHARACTER * text + sum(one.size for one in self.variants.values())


class Operations:
    """A cache within bounds, by the identity of the parsed operation and the values of its conditions."""

    def __init__(self, shown: Callable[[str], None] | None = None, *, interpreted_first: int = 0) -> None:
        """``shown`` is told the source of every function that is generated.

        An operation is ``interpreted_first`` so many times: compiling takes longer than validating, and a stranger
        could send a new one with each request.
        """
        self._shown = shown
        self._interpreted_first = interpreted_first
        self._known: OrderedDict[int, _Known] = OrderedDict()

    def of(self, executor: Any) -> Operation:
        """The operation that an executor of graphql-core is about to run, as far as it compiles."""
        known = self._known_of(executor.operation)
        if known.to_interpret > 0:
            known.to_interpret -= 1
            return INTERPRETED
        if known.to_interpret == 0:
            known.to_interpret = -1
            known.conditions = conditions_of(known.node, executor.fragment_definitions.values())
        if known.conditions is None:
            return INTERPRETED
        coerced = executor.variable_values.coerced
        values = tuple([coerced.get(name) for name in known.conditions])
        if None in values:
            return INTERPRETED  # said to be null, which is neither yes nor no: the error is graphql-core's
        found = known.variants.get(values)
        if found is None:
            if len(known.variants) >= MOST_VARIANTS:
                return INTERPRETED
            found = known.variants[values] = self._compiled(executor, known.conditions)
            self._keep_within_bounds()
        return found

    def statistics(self) -> dict[str, int]:
        return {"operations": len(self._known), "bytes": sum(one.size for one in self._known.values())}

    def _known_of(self, node: OperationDefinitionNode) -> _Known:
        known = self._known.get(id(node))
        if known is None:
            known = self._known[id(node)] = _Known(node, self._interpreted_first)
            self._keep_within_bounds()
        else:
            self._known.move_to_end(id(node))
        return known

    def _compiled(self, executor: Any, conditions: tuple[str, ...]) -> Operation:
        operation = Operation()
        variables: VariableValues = executor.variable_values
        # The others are one request's, and are not kept.
        deciding = VariableValues(*({name: held[name] for name in conditions if name in held} for held in variables))
        schema, node = executor.schema, executor.operation

        def seen(source: Source) -> None:
            operation.size += source.size
            if self._shown is not None:
                self._shown(source.shown)

        compiler = Compiler(schema, node, executor.fragments, deciding, seen)
        root_type = schema.get_root_type(node.operation)
        collected = collect_fields(schema, executor.fragments, deciding, root_type, node)
        for response_name, details in collected.grouped_field_set.items():
            asked = root_type.fields.get(details[0].node.name.value)
            if asked is None:
                continue
            place = Asked(response_name, root_type, asked, details)
            try:
                made = compiler.value(asked.type, place)
            except NotCompilable:
                continue
            operation.roots[response_name] = Root(place, made.complete, root_call_of(place, schema))
        operation.asked = collected.grouped_field_set
        return operation

    def _keep_within_bounds(self) -> None:
        size = sum(one.size for one in self._known.values())
        while len(self._known) > 1 and (len(self._known) > MOST_OPERATIONS or size > MOST_BYTES):
            _, forgotten = self._known.popitem(last=False)
            size -= forgotten.size
