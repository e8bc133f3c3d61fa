"""Documents made of the schema itself: one for every way from a root or a thing with an id to something else.

Nobody has to remember a new field: whatever the schema has is asked for, with every way to order and to narrow a list.
"""

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)

PAGING = frozenset({"first", "after", "last", "before"})
A_PAGE = 10
NEAR = 2
"""How many levels of things without an id are unfolded; of things with one, the id is enough."""
IT = object()
"""Stands where the variable of a document stands."""
NUMBERS = {"withinDays": 30, "upToPostNumber": 1, "rating": 4, "around": 1}
DAYS = {"from": "2026-01-01", "to": "2026-02-28", "since": "2026-01-01T00:00:00Z", "until": "2026-12-31T00:00:00Z"}
WORDS = {
    "categorySlug": "slug",
    "campaignSlug": "slug",
    "parentSlug": "slug",
    "placeKey": "slug",
    "requiredTierSlug": "slug",
    "slug": "slug",
    "tierSlug": "slug",
    "productSku": "sku",
    "sku": "sku",
    "skus": "sku",
    "authorHandle": "handle",
    "handle": "handle",
    "memberHandle": "handle",
    "code": "code",
    "couponCode": "code",
    "referralCode": "code",
    "saleCode": "code",
    "vanity": "code",
    "externalId": "number",
    "number": "number",
    "orderExternalId": "number",
    "source": "source",
    "provider": "source",
    "reference": "reference",
    "tag": "tag",
    "prefix": "handle",
    "query": "query",
    "search": "handle",
    "customerEmail": "email",
    "email": "email",
    "notifierEmail": "email",
}
"""Arguments by which something that there is can be meant, and what kind of name they take."""
PROSE: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *(
                "auth",
                "authority",
                "benefits",
                "bio",
                "bodyMarkdown",
                "categories",
                "choice",
                "choices",
                "clientId",
                "clientSecret",
                "colour",
                "csv",
                "customerClaim",
            ),
            *("description", "displayName", "endpoint", "facts", "field", "ground", "imageUrl", "ip", "issuer"),
            *("legalGround", "location", "p256dh"),
            *(
                "name",
                "newEmail",
                "note",
                "notifierName",
                "paymentFingerprint",
                "pointsName",
                "productType",
                "prompt",
                "publicKey",
                "purpose",
                "publicReason",
            ),
            *(
                "reason",
                "referralToken",
                "refreshToken",
                "statement",
                "summary",
                "tags",
                "teaser",
                "text",
                "textVersion",
                "textDe",
                "textEn",
                "title",
                "token",
                "url",
                "value",
                "values",
                "version",
                "words",
            ),
            *("accent", "footerText", "heroText", "heroTitle", "subjectDe", "subjectEn"),
            *("contactUrl", "cookiesUrl", "imprintUrl", "privacyUrl", "termsUrl", "termsVersion"),
        ),
        "Some words that mean nothing",
    ),
    **dict.fromkeys(("currentPassword", "newPassword", "password"), "a made-up sentence to sign in with"),
    **dict.fromkeys(("clientMutationKey", "idempotencyKey"), "a key"),
    "currency": "EUR",
    "emoji": "🎉",
    "kind": "Category",
    "locale": "de",
    "perEuro": "0.93",
    "topics": "webhook.test",
}
"""What is written freely, or names nothing that could be hidden."""


@dataclass(frozen=True)
class Reading:
    """A document that only reads, and what it was made for: ``Thread.posts (orderBy: NEWEST)``."""

    path: str
    text: str
    shorter: str = field(repr=False)
    """The same with less of what is found, for where the whole would be too much for one document."""
    fields: frozenset[str] = field(repr=False)
    """``Type.field`` for each that it selects."""


def undecided(schema: GraphQLSchema) -> list[str]:
    """Arguments of text of which nobody has said yet whether they may name something."""
    kinds = [schema.query_type, schema.mutation_type, schema.subscription_type]
    found = {
        where[-1]
        for root in kinds
        if root is not None
        for name, one in root.fields.items()
        for argument, what in one.args.items()
        for where, kind in leaves(what.type, (name, argument))
        if kind.name == "String"
    }
    return sorted(found - WORDS.keys() - PROSE.keys() - PAGING)


def leaves(kind: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], GraphQLNamedType]]:
    """Each single value within an input, with the way to it."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType):
        for name, one in named.fields.items():
            yield from leaves(one.type, (*path, name))
    else:
        yield path, named


class Documents:
    """Makes the documents of a schema; ``there`` has ids by type, ``names`` has names by the kind of name."""

    def __init__(self, schema: GraphQLSchema, there: Mapping[str, list[str]], names: Mapping[str, list[str]]) -> None:
        self._schema = schema
        self._there = there
        self._names = names
        self._covered: set[str] = set()

    def readings(self) -> Iterator[Reading]:
        """Every field of every type that can be come to, at least once; lists in every order and by every filter."""
        for kind, (way, closing) in self._ways().items():
            if _is_page(kind):
                continue  # whoever selects a list selects all of it
            plain = [
                self._once(kind, name, one)
                for name, one in kind.fields.items()
                if is_leaf_type(get_named_type(one.type))
            ]
            if kind is not self._schema.query_type and plain:
                yield self._reading(kind.name, (way, " ".join(plain), closing))
            for name, one in kind.fields.items():
                if is_leaf_type(get_named_type(one.type)):
                    continue
                self._covered.add(f"{kind.name}.{name}")
                below = self._near(get_named_type(one.type), NEAR)
                less = self._near(get_named_type(one.type), 0)
                for label, arguments in self._arguments(one):
                    whole = (way, f"{name}{arguments} {{ {below} }}", closing)
                    yield self._reading(
                        f"{kind.name}.{name}{label}", whole, (way, f"{name}{arguments} {{ {less} }}", closing)
                    )

    def _reading(self, path: str, whole: Sequence[str], shorter: Sequence[str] = ()) -> Reading:
        covered, self._covered = frozenset(self._covered), set()
        return Reading(path, " ".join(whole), " ".join(shorter or whole), covered)

    def _once(self, kind: GraphQLObjectType, name: str, one: GraphQLField) -> str:
        self._covered.add(f"{kind.name}.{name}")
        _, arguments = next(self._arguments(one))
        return f"{name}{arguments}"

    def _ways(self) -> dict[GraphQLObjectType, tuple[str, str]]:
        """The shortest way to each type of object, as what stands before a selection of it and what after."""
        query = self._schema.query_type
        assert query is not None
        ways: dict[GraphQLObjectType, tuple[str, str]] = {query: ("{", "}")}
        node = self._schema.get_type("Node")
        assert isinstance(node, GraphQLInterfaceType)
        for kind in self._schema.get_possible_types(node):
            ids = ", ".join(f'"{one}"' for one in self._there.get(kind.name, ()))
            ways[kind] = (f"{{ nodes(ids: [{ids}]) {{ ... on {kind.name} {{", "} } }")
        pending = deque(ways)
        while pending:
            kind = pending.popleft()
            way, closing = ways[kind]
            for name, one in kind.fields.items():
                for below in self._objects(get_named_type(one.type)):
                    if below in ways:
                        continue
                    _, arguments = next(self._arguments(one))
                    ways[below] = (f"{way} {name}{arguments} {{", f"}} {closing}")
                    pending.append(below)
        return ways

    def _objects(self, kind: GraphQLNamedType) -> list[GraphQLObjectType]:
        return [kind] if isinstance(kind, GraphQLObjectType) else []

    def _near(self, kind: GraphQLNamedType, levels: int) -> str:
        """What is selected of something that a field leads to: all that is plain, and of other things enough to know them."""
        if isinstance(kind, GraphQLUnionType | GraphQLInterfaceType):
            parts, seen = ["__typename"], dict[str, str]()
            for possible in self._schema.get_possible_types(kind):
                plain = [
                    self._once(possible, name, one)
                    for name, one in possible.fields.items()
                    if is_leaf_type(get_named_type(one.type)) and seen.setdefault(name, str(one.type)) == str(one.type)
                ]
                parts.append(f"... on {possible.name} {{ {' '.join(plain)} }}")
            return " ".join(parts)
        assert isinstance(kind, GraphQLObjectType)
        parts = []
        for name, one in kind.fields.items():
            below = get_named_type(one.type)
            if is_leaf_type(below):
                parts.append(self._once(kind, name, one))
            elif kind.name.endswith("Connection") and name == "nodes":
                parts.append(f"{self._once(kind, name, one)} {{ __typename }}")
            elif _is_page(kind):
                parts.append(f"{self._once(kind, name, one)} {{ {self._near(below, levels)} }}")
            elif isinstance(below, GraphQLObjectType) and "id" in below.fields:
                parts.append(f"{self._once(kind, name, one)} {{ id }}")
            elif levels and not below.name.endswith("Connection"):
                parts.append(f"{self._once(kind, name, one)} {{ {self._near(below, levels - 1)} }}")
        return " ".join(parts) or "__typename"

    def _arguments(self, one: GraphQLField) -> Iterator[tuple[str, str]]:
        """The arguments of a field: first what it needs, then each way to order or to narrow beside that."""
        needed = {name: self._value(name, what.type) for name, what in one.args.items() if _is_needed(what)}
        if "first" in one.args:
            needed["first"] = A_PAGE
        yield "", self._written(one, needed)
        for name, what in one.args.items():
            for where, kind in leaves(what.type, (name,)):
                if where[-1] in PAGING or kind.name == "ID":
                    continue
                for value in self._choices(where[-1], kind):
                    given = {**needed, name: self._placed(what.type, where[1:], value)}
                    if given != needed:
                        yield f" ({'.'.join(where)}: {value})", self._written(one, given)

    def _choices(self, name: str, kind: GraphQLNamedType) -> list[Any]:
        if isinstance(kind, GraphQLEnumType):
            return list(kind.values)
        if kind.name == "Boolean":
            return [True, False]
        if kind.name == "String":
            return list(self._names.get(WORDS.get(name, ""), ())) or [PROSE.get(name, "x")]
        return [self._value(name, kind)]

    def _value(self, name: str, kind: Any) -> Any:
        named = get_named_type(kind)
        match named.name:
            case "ID":
                value: Any = next(
                    (ids[0] for of, ids in self._there.items() if ids and name.endswith(of[1:] + "Id")), None
                )
                value = value or self._there["Thread"][0]
            case "String":
                value = next(iter(self._names.get(WORDS.get(name, ""), ())), PROSE.get(name, "x"))
            case "Int":
                value = NUMBERS.get(name, 1)
            case "Boolean":
                value = False
            case "Date":
                value = DAYS.get(name, "2026-01-01")[:10]
            case "DateTime":
                value = DAYS.get(name, "2026-12-31T00:00:00Z")
            case "Decimal":
                value = "1"
            case "Float":
                value = 0.25  # a share, wherever one is asked for
            case _:
                value = next(iter(named.values)) if isinstance(named, GraphQLEnumType) else None
                if isinstance(named, GraphQLInputObjectType):
                    value = self.filled(named)
        return [value] if _is_list(kind) else value

    def filled(self, kind: GraphQLInputObjectType) -> dict[str, Any]:
        """An input with what it needs, and nothing else."""
        return {name: self._value(name, one.type) for name, one in kind.fields.items() if _is_needed(one)}

    def _placed(self, kind: Any, way: Sequence[str], value: Any) -> Any:
        """``value`` at the end of ``way`` into an input of this kind, which has besides what it needs."""
        if way:
            named = get_named_type(kind)
            assert isinstance(named, GraphQLInputObjectType)
            value = {**self.filled(named), way[0]: self._placed(named.fields[way[0]].type, way[1:], value)}
        return [value] if _is_list(kind) else value

    def asking(self, root: GraphQLObjectType, name: str, where: Sequence[str], kind: GraphQLNamedType) -> str:
        """A document that asks the root field for what the variable ``$it`` says at the end of ``where``."""
        one = root.fields[name]
        given = {other: self._value(other, what.type) for other, what in one.args.items() if _is_needed(what)}
        given[where[0]] = self._placed(one.args[where[0]].type, where[1:], IT)
        below = get_named_type(one.type)
        selection = "" if is_leaf_type(below) else f"{{ {self._near(below, NEAR)} }}"
        return f"{root.name.lower()} ($it: {kind.name}!) {{ {name}{self._written(one, given)} {selection} }}"

    @staticmethod
    def _written(one: GraphQLField, values: Mapping[str, Any]) -> str:
        parts = [f"{name}: {literal(value, one.args[name].type)}" for name, value in values.items()]
        return f"({', '.join(parts)})" if parts else ""


def literal(value: Any, kind: Any) -> str:
    """A value as it stands in a document."""
    if value is IT:
        return "$it"
    if isinstance(value, list):
        return f"[{', '.join(literal(one, kind) for one in value)}]"
    named = get_named_type(kind)
    if isinstance(value, dict):
        assert isinstance(named, GraphQLInputObjectType)
        return f"{{{', '.join(f'{name}: {literal(one, named.fields[name].type)}' for name, one in value.items())}}}"
    return str(value) if isinstance(named, GraphQLEnumType) else json.dumps(value, ensure_ascii=False)


def _is_page(kind: GraphQLNamedType) -> bool:
    return kind.name.endswith(("Connection", "Edge")) or kind.name == "PageInfo"


def _is_needed(what: GraphQLArgument | Any) -> bool:
    return isinstance(what.type, GraphQLNonNull)


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)
