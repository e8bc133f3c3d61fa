"""How much one document may ask for: measured before validation, each fragment once, however often it is spread.

The limits hold after expansion: what a fragment holds counts at every spread. Counting works by adding
up what was measured once, so a bomb of ninety fragments costs ninety visits (M1, G1-G17).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    ArgumentNode,
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

from graphql_schema.errors import RequestRefused
from portal.kernel.errors import ErrorCode
from portal.kernel.paging import DEFAULT_SIZE, LARGEST_SIZE
from portal.kernel.text import is_text, strings_within

MOST_TOKENS = 2_000
DEEPEST = 10
MOST_FIELDS = 500
MOST_SPREADS = 500
MOST_ALIASES = 30
MOST_DIRECTIVES = 50
MOST_MUTATIONS = 10
MOST_NODES = 5_000
MOST_TWINS = 3_000
LONGEST_LIST = 100
SENSITIVE = frozenset(
    {
        "login",
        "register",
        "requestPasswordReset",
        "resetPassword",
        "verifyEmail",
        "changePassword",
        "redeemReward",
        "recordReferralVisit",
    }
)
"""Root fields of which a document holds one at most: guessing is done one request at a time (M5, G2-G4)."""

_ENOUGH = 10**9
_PAGE_ARGUMENTS = frozenset({"first", "last"})


class TooComplex(RequestRefused):
    code = "TOO_COMPLEX"


@dataclass(frozen=True, slots=True)
class Size:
    """How many things a list is asked for: written in the document, or left to a variable."""

    number: int = DEFAULT_SIZE
    variable: str | None = None

    def within(self, variables: Mapping[str, Any]) -> int:
        if self.variable is None or self.variable not in variables:
            return self.number
        given = variables[self.variable]
        if isinstance(given, list):
            return len(given)
        # What is no size at all is refused where it is used; here it counts as the most it could be.
        return min(abs(given), LARGEST_SIZE) if isinstance(given, int) else LARGEST_SIZE


@dataclass(slots=True)
class Extent:
    """What one selection set asks for, with everything that it spreads."""

    depth: int = 0
    fields: int = 0
    spreads: int = 0
    aliases: int = 0
    directives: int = 0
    roots: int = 0
    sensitive: int = 0
    lists: list[tuple[Size, "Extent"]] = field(default_factory=list)
    parts: list["Extent"] = field(default_factory=list)

    def include(self, other: "Extent", *, deeper: int = 0) -> None:
        """Add what a part asks for; ``deeper`` is 1 for the selections of a field, 0 for a fragment's."""
        self.depth = max(self.depth, other.depth + deeper)
        self.fields = min(self.fields + other.fields, _ENOUGH)
        self.spreads = min(self.spreads + other.spreads, _ENOUGH)
        self.aliases = min(self.aliases + other.aliases, _ENOUGH)
        self.directives = min(self.directives + other.directives, _ENOUGH)
        self.sensitive = min(self.sensitive + other.sensitive, _ENOUGH)
        if not deeper:
            self.roots = min(self.roots + other.roots, _ENOUGH)

    def nodes(self, variables: Mapping[str, Any], known: dict[int, int]) -> int:
        """How many things the answer may hold at most; each part is counted once and remembered in ``known``."""
        if (found := known.get(id(self))) is None:
            found = sum(part.nodes(variables, known) for part in self.parts)
            found += sum(size.within(variables) * (1 + inner.nodes(variables, known)) for size, inner in self.lists)
            found = known[id(self)] = min(found, _ENOUGH)
        return found

    def sizes(self, seen: set[int]) -> Iterator[Size]:
        if id(self) in seen:
            return
        seen.add(id(self))
        for size, inner in self.lists:
            yield size
            yield from inner.sizes(seen)
        for part in self.parts:
            yield from part.sizes(seen)


class Measured:
    """A document that is within the limits, but for the number of nodes where variables decide it."""

    def __init__(self, whole: Extent) -> None:
        self._whole = whole
        self._varies = any(size.variable for size in whole.sizes(set()))
        if not self._varies:
            self._ensure_few(whole.nodes({}, {}))

    def check(self, variables: Mapping[str, Any]) -> None:
        """Refuse variables that ask for too many things, or hold what is no text or too long a list.

        Raises TooComplex, or RequestRefused with the code INVALID.
        """
        for text in strings_within(variables):
            ensure_text(text)
        for items in _lists_within(variables):
            _ensure_short(len(items))
        if self._varies:
            self._ensure_few(self._whole.nodes(variables, {}))

    @staticmethod
    def _ensure_few(nodes: int) -> None:
        if nodes > MOST_NODES:
            counted = "a billion or more" if nodes >= _ENOUGH else f"{nodes:,}"
            raise TooComplex(
                f"This may return {counted} things, and {MOST_NODES:,} is the most: ask for smaller pages."
            )


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
        self._known: dict[str, Extent] = {}
        self._entered: set[str] = set()
        self._level = 0
        self.visits = 0
        """How many selections were looked at; grows with the text, not with what it expands to."""

    def survey(self) -> Measured:
        whole = Extent()
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                asked = self._operation(definition)
                whole.include(asked)
                whole.parts.append(asked)
            elif isinstance(definition, FragmentDefinitionNode):
                _ensure_within(self._fragment(definition.name.value))
            else:
                raise RequestRefused("A document holds operations and fragments, and nothing else.")
        _ensure_within(whole)
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                self._ensure_few_twins(definition.selection_set)
        return Measured(whole)

    def _ensure_few_twins(self, node: SelectionSetNode) -> None:
        """Refuse many fields of one name in one place: validation compares each pair of them (G14).

        It looks at the expanded fields one by one, which by now are known to be few.
        """
        twins = 0
        pending: list[list[SelectionSetNode]] = [[node]]
        while pending:
            below: dict[str, list[SelectionSetNode]] = {}
            counts: dict[str, int] = {}
            for selected in self._merged(pending.pop()):
                name = (selected.alias or selected.name).value
                counts[name] = counts.get(name, 0) + 1
                if selected.selection_set is not None:
                    below.setdefault(name, []).append(selected.selection_set)
            pending.extend(below.values())
            twins += sum(count * (count - 1) // 2 for count in counts.values())
        if twins > MOST_TWINS:
            raise TooComplex("The same field is repeated too often in one place; ask for it once.")

    def _merged(self, sets: list[SelectionSetNode]) -> Iterator[FieldNode]:
        """The fields of several selection sets that end in one place, those of a fragment once."""
        spread: set[str] = set()
        pending = list(sets)
        while pending:
            for selection in pending.pop().selections:
                if isinstance(selection, FieldNode):
                    yield selection
                elif isinstance(selection, InlineFragmentNode):
                    pending.append(selection.selection_set)
                elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in spread:
                    spread.add(selection.name.value)
                    if definition := self._fragments.get(selection.name.value):
                        pending.append(definition.selection_set)

    def _operation(self, node: OperationDefinitionNode) -> Extent:
        for variable in node.variable_definitions or ():
            self._value(variable.default_value)
        asked = self._selections(node.selection_set, self._schema.get_root_type(node.operation))
        self._default_sizes(node, asked)
        asked.directives += _directives(node)
        if node.operation is OperationType.MUTATION and asked.roots > MOST_MUTATIONS:
            raise TooComplex(f"A request may carry out {MOST_MUTATIONS} mutations at most.")
        return asked

    def _default_sizes(self, node: OperationDefinitionNode, asked: Extent) -> None:
        """Count what a variable's default asks for as the number that holds where the variable is not given."""
        defaults = {one.variable.name.value: one.default_value for one in node.variable_definitions or ()}
        for extent in _extents(asked, set()):
            extent.lists = [
                (Size(_written(defaults.get(size.variable or "")), size.variable), inner)
                if size.variable
                else (size, inner)
                for size, inner in extent.lists
            ]

    def _fragment(self, name: str) -> Extent:
        if (known := self._known.get(name)) is not None:
            return known
        definition = self._fragments.get(name)
        if definition is None:
            return Extent()  # validation names it
        if name in self._entered:
            raise TooComplex("A fragment spreads itself, directly or through others.")
        self._entered.add(name)
        on = self._schema.get_type(definition.type_condition.name.value)
        extent = self._selections(definition.selection_set, on)
        extent.directives += _directives(definition)
        self._known[name] = extent
        return extent

    def _selections(self, node: SelectionSetNode, parent: GraphQLNamedType | None) -> Extent:
        self._level += 1
        if self._level > 4 * DEEPEST + len(self._fragments):
            raise TooComplex(f"This is nested too deeply; {DEEPEST} levels are the most.")
        extent = Extent()
        for selection in node.selections:
            self.visits += 1
            extent.directives += _directives(selection)
            if isinstance(selection, FieldNode):
                self._field(selection, parent, extent)
            elif isinstance(selection, InlineFragmentNode):
                on = self._schema.get_type(selection.type_condition.name.value) if selection.type_condition else parent
                self._part(self._selections(selection.selection_set, on), extent)
            elif isinstance(selection, FragmentSpreadNode):
                self._part(self._fragment(selection.name.value), extent)
        self._level -= 1
        return extent

    @staticmethod
    def _part(part: Extent, extent: Extent) -> None:
        extent.spreads += 1
        extent.include(part)
        extent.parts.append(part)

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None, extent: Extent) -> None:
        name = node.name.value
        definition = _definition(self._schema, parent, name)
        extent.fields += 1
        extent.roots += 1
        extent.aliases += node.alias is not None
        extent.sensitive += name in SENSITIVE and parent is not None and parent is self._schema.mutation_type
        for argument in node.arguments or ():
            self._value(argument.value)
        within = Extent()
        if node.selection_set is not None:
            within = self._selections(node.selection_set, get_named_type(definition.type) if definition else None)
        if name in {"__schema", "__type"} or (parent is not None and parent.name.startswith("__")):
            within.depth = 0  # introspection nests by its nature, and has a validation rule of its own (G17)
        extent.include(within, deeper=1)
        if definition is not None and (size := _size(node.arguments or (), definition)) is not None:
            extent.lists.append((size, within))
        else:
            extent.parts.append(within)

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


def _ensure_within(extent: Extent) -> None:
    checks: Sequence[tuple[int, int, str]] = (
        (extent.depth, DEEPEST, "levels deep"),
        (extent.fields, MOST_FIELDS, "fields"),
        (extent.spreads, MOST_SPREADS, "fragments spread"),
        (extent.aliases, MOST_ALIASES, "aliases"),
        (extent.directives, MOST_DIRECTIVES, "directives"),
    )
    for found, most, what in checks:
        if found > most:
            raise TooComplex(f"This asks for too much: {most} {what} are the most, fragments counted at every spread.")
    if extent.sensitive > 1:
        raise TooComplex("Signing in and the like are done one at a time: at most one such field in a document.")


def _definition(schema: GraphQLSchema, parent: GraphQLNamedType | None, name: str) -> GraphQLField | None:
    fields: Mapping[str, GraphQLField] = getattr(parent, "fields", None) or {}
    if name in fields:
        return fields[name]
    return schema.get_field(parent, name) if parent is schema.query_type and parent is not None else None


def _size(arguments: Iterable[ArgumentNode], definition: GraphQLField) -> Size | None:
    """How many things a field asks for; None for a field that is no page of a list."""
    given = {one.name.value: one.value for one in arguments}
    if "ids" in definition.args:
        value = given.get("ids")
        return Size(LONGEST_LIST, value.name.value) if isinstance(value, VariableNode) else Size(_length(value))
    if "first" not in definition.args:
        return None
    for name in _PAGE_ARGUMENTS & given.keys():
        value = given[name]
        if isinstance(value, VariableNode):
            return Size(DEFAULT_SIZE, value.name.value)
        return Size(_written(value))
    return Size()


def _length(value: ValueNode | None) -> int:
    return len(value.values) if isinstance(value, ListValueNode) else 1


def _written(value: ValueNode | None) -> int:
    """A size in the document, at most what a page may hold: more is refused by the page itself, with its own words."""
    if isinstance(value, ListValueNode):
        return _length(value)
    if not isinstance(value, IntValueNode):
        return DEFAULT_SIZE
    return min(int(value.value.lstrip("-")), LARGEST_SIZE) if len(value.value) <= 4 else LARGEST_SIZE  # noqa: PLR2004


def _directives(node: Node) -> int:
    return len(getattr(node, "directives", None) or ())


def _extents(extent: Extent, seen: set[int]) -> Iterator[Extent]:
    if id(extent) in seen:
        return
    seen.add(id(extent))
    yield extent
    for part in extent.parts:
        yield from _extents(part, seen)
    for _, inner in extent.lists:
        yield from _extents(inner, seen)


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
