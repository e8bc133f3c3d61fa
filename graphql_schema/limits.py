"""How much one document may ask for: measured before validation, each fragment once, however often it is spread.

The limits hold after expansion: what a fragment holds counts at every spread. Counting works by adding
up what was measured once, so a bomb of ninety fragments costs ninety visits (M1, G1-G17).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
)

from graphql_schema.complexity import ENOUGH, THING, Complexity, Size
from graphql_schema.errors import RequestRefused
from graphql_schema.executor import plain_fields
from graphql_schema.list_size import IN_INTROSPECTION, declared_size, is_list
from graphql_schema.overlapping_fields import overlapping_pairs
from portal.kernel.errors import ErrorCode
from portal.kernel.pagination import LARGEST_SIZE
from portal.kernel.text import is_text, strings_within

MOST_TOKENS = 2_000
DEEPEST = 10
MOST_FIELDS = 500
MOST_SPREADS = 500
MOST_ALIASES = 30
MOST_DIRECTIVES = 50
MOST_MUTATIONS = 10
MOST_THINGS = 5_000
MOST_THINGS_AN_EVENT = 500
"""For a subscription: it is answered anew for each event, for as long as somebody listens."""
MOST_INTROSPECTED = 4_000_000
"""What may be asked of the schema itself, by weight: nearly twice the introspection query that tools send (G17)."""
MOST_OVERLAPS = 3_000
LONGEST_LIST = 100
UNSAID_SIZE = 20
"""As how many a list counts that says nothing of its size; tests/promises holds that none of ours is silent."""
SENSITIVE = frozenset(
    {
        "eraseAccount",
        "requestDataExport",
        "login",
        "register",
        "requestPasswordReset",
        "resetPassword",
        "refreshSession",
        "signOn",
        "verifyEmail",
        "changePassword",
        "requestEmailChange",
        "confirmEmailChange",
        "stopEmailChange",
        "redeemReward",
        "recordReferralVisit",
    }
)
"""Root fields of which a document holds one at most: guessing is done one request at a time (M5, G2-G4)."""
INTROSPECTION = frozenset({"__schema", "__type"})


class TooComplex(RequestRefused):
    code = "TOO_COMPLEX"


class Measured:
    """A document that is within the limits, but for the size of its answer where variables decide it."""

    def __init__(self, whole: Complexity, streams: Sequence[Complexity], defaults: Mapping[str, int]) -> None:
        self._bounds = ((whole, MOST_THINGS), *((one, MOST_THINGS_AN_EVENT) for one in streams))
        self._defaults = defaults
        self._varies = any(size.variables for one in whole.all_within(set()) for size, _ in one.lists)
        if not self._varies:
            self._ensure_few({})

    def check(self, variables: Mapping[str, Any]) -> None:
        """Refuse variables that ask for too many things, or hold what is no text or too long a list.

        Raises TooComplex, or RequestRefused with the code INVALID.
        """
        for text in strings_within(variables):
            ensure_text(text)
        for items in _lists_within(variables):
            _ensure_short(len(items))
        if self._varies:
            self._ensure_few({**self._defaults, **variables})

    def things(self, variables: Mapping[str, Any]) -> int:
        """How many things a document may return with these variables, of MOST_THINGS."""
        whole, _ = self._bounds[0]
        return -(-whole.weigh({**self._defaults, **variables}, {}) // THING)

    def _ensure_few(self, variables: Mapping[str, Any]) -> None:
        known: dict[int, int] = {}
        for asked, most in self._bounds:
            weight = asked.weigh(variables, known)
            if weight > most * THING:
                counted = "a billion or more" if weight >= ENOUGH else f"{-(-weight // THING):,}"
                raise TooComplex(f"This may return {counted} things, and {most:,} is the most: ask for smaller pages.")


def measure(document: DocumentNode, schema: GraphQLSchema) -> Measured:
    """Refuse a document that asks for too much, whichever of its operations is to be run (G21).

    Raises TooComplex.
    """
    return _Surveyor(document, schema).survey()


class _Surveyor:
    """Walks every definition once."""

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._definitions = document.definitions
        self._fragments = {
            one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)
        }
        self._known: dict[str, Complexity] = {}
        self._entered: set[str] = set()
        self._defaults: dict[str, int] = {}
        self._level = 0
        self.visits = 0
        """How many selections were looked at; grows with the text, not with what it expands to."""

    def survey(self) -> Measured:
        whole = Complexity()
        streams: list[Complexity] = []
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                asked = self._operation(definition)
                whole.include(asked)
                whole.parts.append(asked)
                if definition.operation is OperationType.SUBSCRIPTION:
                    streams.append(asked)
            elif isinstance(definition, FragmentDefinitionNode):
                _ensure_within(self._fragment(definition.name.value))
            else:
                raise RequestRefused("A document holds operations and fragments, and nothing else.")
        _ensure_within(whole)
        if whole.introspections and whole.roots > 1:
            raise TooComplex("The schema is asked about by itself: `__schema` or `__type` alone, once in a document.")
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                _ensure_few_overlaps(definition.selection_set, self._fragments)
        return Measured(whole, streams, self._defaults)

    def _operation(self, node: OperationDefinitionNode) -> Complexity:
        for variable in node.variable_definitions or ():
            self._value(variable.default_value)
            if isinstance(variable.default_value, IntValueNode | ListValueNode):
                name = variable.variable.name.value
                self._defaults[name] = max(self._defaults.get(name, 0), _written(variable.default_value))
        asked = self._selections(node.selection_set, self._schema.get_root_type(node.operation))
        asked.directives += _directives(node)
        if node.operation is OperationType.MUTATION and asked.roots > MOST_MUTATIONS:
            raise TooComplex(f"A request may carry out {MOST_MUTATIONS} mutations at most.")
        return asked

    def _fragment(self, name: str) -> Complexity:
        if (known := self._known.get(name)) is not None:
            return known
        definition = self._fragments.get(name)
        if definition is None:
            return Complexity()  # validation names it
        if name in self._entered:
            raise TooComplex("A fragment spreads itself, directly or through others.")
        self._entered.add(name)
        on = self._schema.get_type(definition.type_condition.name.value)
        complexity = self._selections(definition.selection_set, on)
        complexity.directives += _directives(definition)
        self._known[name] = complexity
        return complexity

    def _selections(self, node: SelectionSetNode, parent: GraphQLNamedType | None) -> Complexity:
        self._level += 1
        if self._level > 4 * DEEPEST + len(self._fragments):
            raise TooComplex(f"This is nested too deeply; {DEEPEST} levels are the most.")
        complexity = Complexity()
        for selection in node.selections:
            self.visits += 1
            complexity.directives += _directives(selection)
            if isinstance(selection, FieldNode):
                self._field(selection, parent, complexity)
            elif isinstance(selection, InlineFragmentNode):
                on = self._schema.get_type(selection.type_condition.name.value) if selection.type_condition else parent
                self._part(self._selections(selection.selection_set, on), complexity)
            elif isinstance(selection, FragmentSpreadNode):
                self._part(self._fragment(selection.name.value), complexity)
        self._level -= 1
        return complexity

    @staticmethod
    def _part(part: Complexity, complexity: Complexity) -> None:
        complexity.spreads += 1
        complexity.include(part)
        complexity.parts.append(part)

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None, complexity: Complexity) -> None:
        name = node.name.value
        definition = _definition(self._schema, parent, name)
        complexity.fields += 1
        complexity.roots += 1
        complexity.aliases += node.alias is not None
        complexity.sensitive += name in SENSITIVE and parent is not None and parent is self._schema.mutation_type
        for argument in node.arguments or ():
            self._value(argument.value)
        within = Complexity()
        if node.selection_set is not None:
            within = self._selections(node.selection_set, get_named_type(definition.type) if definition else None)
        if name in INTROSPECTION:
            self._introspection(within, complexity)
            return
        if parent is not None and parent.name.startswith("__"):
            within.depth = 0  # introspection nests by its nature, and is weighed by itself (G17)
        complexity.include(within, deeper=1)
        if definition is None:
            complexity.parts.append(within)  # validation names it
        elif (size := _size(node, definition, parent)) is not None and node.selection_set is not None:
            complexity.lists.append((size, within))
        else:
            complexity.weight += _weight(node, definition, parent, size)
            complexity.parts.append(within)

    @staticmethod
    def _introspection(within: Complexity, complexity: Complexity) -> None:
        """Weigh what is asked of the schema itself, whose size is known; it is no part of what the rows weigh."""
        if within.weigh({}, {}) > MOST_INTROSPECTED:
            raise TooComplex("This asks for too much of the schema; the usual introspection query passes.")
        within.depth = 0
        complexity.include(within, deeper=1)
        complexity.introspections += 1

    def _value(self, node: ValueNode | None) -> None:
        """Refuse what is no text and lists that are too long, as in variables (U4, G12)."""
        match node:
            case StringValueNode(value=text):
                ensure_text(text)
            case ListValueNode(values=items):
                _ensure_short(len(items))
                for item in items:
                    self._value(item)
            case ObjectValueNode(fields=members):
                for member in members:
                    self._value(member.value)
            case _:
                pass


def ensure_text(text: str) -> None:
    """Refuse what one of the databases could not store (U4)."""
    if not is_text(text):
        raise RequestRefused(
            "A text holds a NUL character, half of a surrogate pair or a noncharacter.", code=ErrorCode.INVALID.value
        )


def _ensure_few_overlaps(node: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
    if overlapping_pairs(node, fragments) > MOST_OVERLAPS:
        raise TooComplex("The same field is repeated too often in one place; ask for it once.")


def _ensure_within(complexity: Complexity) -> None:
    checks: Sequence[tuple[int, int, str]] = (
        (complexity.depth, DEEPEST, "levels deep"),
        (complexity.fields, MOST_FIELDS, "fields"),
        (complexity.spreads, MOST_SPREADS, "fragments spread"),
        (complexity.aliases, MOST_ALIASES, "aliases"),
        (complexity.directives, MOST_DIRECTIVES, "directives"),
    )
    for found, most, what in checks:
        if found > most:
            raise TooComplex(f"This asks for too much: {most} {what} are the most, fragments counted at every spread.")
    if complexity.sensitive > 1:
        raise TooComplex("Signing in and the like are done one at a time: at most one such field in a document.")


def _definition(schema: GraphQLSchema, parent: GraphQLNamedType | None, name: str) -> GraphQLField | None:
    fields: Mapping[str, GraphQLField] = getattr(parent, "fields", None) or {}
    if name in fields:
        return fields[name]
    return schema.get_field(parent, name) if parent is schema.query_type and parent is not None else None


def _size(node: FieldNode, definition: GraphQLField, parent: GraphQLNamedType | None) -> Size | None:
    """How many things a field asks for; None for a field that is no list, or whose page was counted above it."""
    names = {"ids"} if "ids" in definition.args else {"first", "last"} & definition.args.keys()
    if not names:
        return _unpaged(node, definition, parent)
    given = [one.value for one in node.arguments or () if one.name.value in names]
    return Size(
        written=max(
            (_written(value) for value in given if isinstance(value, IntValueNode | ListValueNode)), default=None
        ),
        variables=tuple(value.name.value for value in given if isinstance(value, VariableNode)),
    )


def _unpaged(node: FieldNode, definition: GraphQLField, parent: GraphQLNamedType | None) -> Size | None:
    if not is_list(definition) or _is_connection(parent):
        return None
    if parent is not None and parent.name.startswith("__"):
        return Size(written=IN_INTROSPECTION.get(node.name.value, UNSAID_SIZE))
    declared = declared_size(definition)
    return Size(written=UNSAID_SIZE if declared is None else declared)


def _is_connection(parent: GraphQLNamedType | None) -> bool:
    return "pageInfo" in (getattr(parent, "fields", None) or {})


def _weight(node: FieldNode, definition: GraphQLField, parent: GraphQLNamedType | None, size: Size | None) -> int:
    """What a field weighs that is asked for once: an object or a worked-out value, or so many values of a list."""
    if _is_connection(parent) and is_list(definition):
        return 0
    if node.selection_set is not None:
        return THING
    values = 1 if size is None else size.within({})
    is_read = parent is None or parent.name.startswith("__") or node.name.value in plain_fields(parent)
    return values if is_read else THING + values - 1


def _written(value: IntValueNode | ListValueNode) -> int:
    """A size in the document, at most what a page may hold: more is refused by the page itself, with its own words."""
    if isinstance(value, ListValueNode):
        return len(value.values)
    return min(int(value.value.lstrip("-")), LARGEST_SIZE) if len(value.value) <= 4 else LARGEST_SIZE  # noqa: PLR2004


def _directives(node: Node) -> int:
    return len(getattr(node, "directives", None) or ())


def _ensure_short(length: int) -> None:
    if length > LONGEST_LIST:
        raise TooComplex(f"A list in the input has {length:,} elements; {LONGEST_LIST} are the most.")


def _lists_within(value: Any) -> Iterator[list[Any]]:
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, list):
            yield one
            pending.extend(one)
        elif isinstance(one, dict):
            pending.extend(one.values())
