"""The cache of documents that were parsed, measured and validated, kept by their text: the dearest stages, once."""

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    ExecutableDefinitionNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    InlineFragmentNode,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    ValuesOfCorrectTypeRule,
    parse,
    specified_rules,
    validate,
)

from graphql_schema import limits
from graphql_schema.errors import MOST_ERRORS, RequestRefused
from graphql_schema.values import VALUE_RULES

MOST_DOCUMENTS = 256
MOST_BYTES = 1 << 20
LARGEST_KEPT = 8 << 10
"""A document above this is read anew each time: an honest client has few, and they are smaller (G51)."""

_RULES = (*(one for one in specified_rules if one is not ValuesOfCorrectTypeRule), *VALUE_RULES)


_STRING_OR_IGNORED = re.compile(
    r'"""(?:[^"\\]|\\(?:""")?|"(?!""))*(?:""")?|"(?:\\.|[^"\\\n\r])*"?|(?:#[^\n\r]*|[\s,\ufeff])+'
)


class NotValid(Exception):
    """A document that cannot be run, with what is wrong with it."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("not valid")
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Document:
    """A document that may be run with any variables that its ``measured`` lets pass."""

    node: DocumentNode
    measured: limits.Measured
    operations: tuple[OperationDefinitionNode, ...]
    asked: frozenset[str]
    """The names of all fields in it, wherever they stand."""
    introspects: bool
    """Whether it asks of the schema itself; `limits` lets it ask for nothing else then."""
    lasts: bool
    """Whether it is kept; one that is read anew each time is not worth compiling."""
    kept: list[Any] = field(default_factory=list)
    """What such a document was answered without variables, once it was."""

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation to run.

        Raises RequestRefused where the name leaves it open or names none.
        """
        if name is None and len(self.operations) == 1:
            return self.operations[0]
        if name is None:
            raise RequestRefused("The document has several operations: say which one with `operationName`.")
        for one in self.operations:
            if one.name is not None and one.name.value == name:
                return one
        raise RequestRefused("The document has no operation of this name.")


class Documents:
    """The documents of one schema, the least used of them forgotten first."""

    def __init__(self, schema: GraphQLSchema, *, introspection: bool = True) -> None:
        self._schema = schema
        self._rules = _RULES if introspection else (*_RULES, NoSchemaIntrospectionCustomRule)
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._bytes = 0

    def read(self, text: str) -> Document:
        """The document of this text.

        Raises NotValid.
        """
        found = self._kept.get(text)
        if found is not None:
            self._kept.move_to_end(text)
            return found
        document = self._read(text)
        self._keep(text, document)
        return document

    def kept(self, text: str) -> Document | None:
        """The document of this text, where it was read before."""
        return self._kept.get(text)

    def statistics(self) -> dict[str, Any]:
        return {"documents": len(self._kept), "bytes": self._bytes}

    def _read(self, text: str) -> Document:
        try:
            node = parse(text if len(text) <= LARGEST_KEPT else condensed(text), max_tokens=limits.MOST_TOKENS)
            measured = limits.measure(node, self._schema)
        except GraphQLSyntaxError as error:
            raise NotValid([_with_code(error, "GRAPHQL_PARSE_FAILED")]) from None
        except GraphQLError as error:
            raise NotValid([error]) from None
        except RecursionError:
            raise NotValid([limits.TooComplex("This is nested too deeply.")]) from None
        errors = validate(self._schema, node, self._rules, max_errors=MOST_ERRORS)
        if errors:
            told = {error.message: error for error in reversed(errors[:MOST_ERRORS])}
            raise NotValid([_with_code(error, "GRAPHQL_VALIDATION_FAILED") for error in reversed(told.values())])
        operations = tuple(one for one in node.definitions if isinstance(one, OperationDefinitionNode))
        if not operations:
            raise NotValid([RequestRefused("The document has no operation to run.")])
        asked = frozenset(_fields_in(node))
        introspects = not asked.isdisjoint(limits.INTROSPECTION)
        return Document(
            node=node,
            measured=measured,
            operations=operations,
            asked=asked,
            introspects=introspects,
            lasts=_size(text) <= LARGEST_KEPT,
        )

    def _keep(self, text: str, document: Document) -> None:
        if not document.lasts:
            return
        self._kept[text] = document
        self._bytes += _size(text)
        while len(self._kept) > MOST_DOCUMENTS or self._bytes > MOST_BYTES:
            forgotten, _ = self._kept.popitem(last=False)
            self._bytes -= _size(forgotten)


def _size(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


def condensed(text: str) -> str:
    """``text`` without its comments and with one blank for each run of blanks and commas.

    The lexer takes its time over each of them, and they are no tokens, so only the size of the body bounds
    them (G15). A string that is never closed ends the search for more, so this takes time by length alone.
    """
    return _STRING_OR_IGNORED.sub(lambda found: found.group() if found.group().startswith('"') else " ", text)


def _fields_in(document: DocumentNode) -> Iterator[str]:
    """Each selection is visited once: a fragment where it is defined, not where it is spread."""
    waiting = [one.selection_set for one in document.definitions if isinstance(one, ExecutableDefinitionNode)]
    while waiting:
        for selection in waiting.pop().selections:
            if isinstance(selection, FieldNode):
                yield selection.name.value
            if isinstance(selection, FieldNode | InlineFragmentNode) and selection.selection_set is not None:
                waiting.append(selection.selection_set)


def _with_code(error: GraphQLError, code: str) -> GraphQLError:
    if not (error.extensions or {}).get("code"):
        error.extensions = {**(error.extensions or {}), "code": code}
    return error
