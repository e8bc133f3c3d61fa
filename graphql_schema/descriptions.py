"""Descriptions of what is named the same way everywhere, so that nothing in the schema is without one.

Fields and inputs say at their place what they are; what their name or their kind says already (a page, the answer
of a mutation, the argument `first`) is said here once.
"""

from collections.abc import Iterator, Mapping

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
)

from graphql_schema.enum_values import ENUM_VALUES

TYPES: Mapping[str, str] = {
    "Query": "What can be read.",
    "Mutation": "What can be done. Each takes one input, and answers in `errors` with whatever a person can put right.",
    "Subscription": "What can be listened to, over a WebSocket.",
}
SUFFIXES: Mapping[str, str] = {
    "Connection": "A page of a list: {of}.",
    "Edge": "A place in a list, with its cursor.",
    "Payload": "The answer of a mutation: what it changed, or in `errors` why it did not.",
    "Input": "What the mutation takes.",
}
ARGUMENTS: Mapping[str, str] = {
    "input": "What is to be done.",
    "exclusiveId": "The release.",
    "first": "How many at most, from the beginning or after a cursor: 1 to 100, 20 if unsaid.",
    "after": "The cursor after which to begin.",
    "last": "How many at most, from the end or before a cursor: 1 to 100.",
    "before": "The cursor before which to end.",
    "orderBy": "What comes first.",
    "id": "A global id, as every node has one.",
    "ids": "Global ids, at most 100.",
    "threadId": "The thread.",
    "slug": "Its name in addresses.",
    "threshold": "From which value of goods on shipping would cost nothing, in the programme's currency.",
    "within": "How far below a threshold still is just below: 0.05 to 0.5, 0.2 if unsaid.",
    "fillShare": "Which share of the orders just below would fill up, above 0 and at most 1; unsaid, the observed one.",
    "shippingFee": "What shipping costs where an order does not say.",
    "discount": "The share of the price that a bundle costs less, above 0 and below 1; 0.1 if unsaid.",
    "horizonMonths": "Within how many months what a customer brings is counted as profit: 1 to 120, 12 if unsaid.",
    "dimension": "By what customers are told apart.",
    "tierSlug": "A tier, by its name in addresses; left out, a visitor.",
    "rating": "So many stars alone: 1 to 5.",
    "answered": "True for those that the brand has answered, false for the others; left out, all.",
    "verified": "True for reviews of verified buyers alone, false for all others; left out, all.",
    "sku": "Its article number.",
    "skus": "Article numbers, at most 100.",
    "handle": "The name that a member is mentioned by.",
    "code": "As it is written; case, and letters that look alike, make no difference.",
    "couponCode": "The code of a coupon, as it is written.",
    "filter": "What the list is narrowed to.",
    "query": "Words to find.",
    "number": "As its buyer knows it.",
    "search": "A handle, a name, or an address that is spelt out.",
    "prefix": "What was typed so far, with or without the @.",
    "state": "Those in this state alone.",
    "types": "Those of these types alone.",
    "memberId": "The member.",
    "verbatim": "Whether misspellings are taken for what they are.",
    "metric": "What is counted.",
    "period": "Since when.",
    "from": "The first day, in the installation's time zone.",
    "to": "The last day, which counts.",
    "at": "The moment; now if unsaid.",
    "actorId": "What this member did.",
    "targetId": "What was done to this.",
    "endpointId": "Of this endpoint alone.",
    "currency": "Of this currency alone, ISO 4217.",
    "withinDays": "How many days ahead.",
    "kind": "A type of this schema, like `Category`.",
    "locale": "The language, as a tag: `de`, `de-AT`, `zh-Hant`.",
    "around": "The number of a post.",
    "unreadOnly": "Those that are not read yet alone.",
    "onlyOpen": "Those that wait for a decision alone.",
    "isOpen": "Those that wait for an answer, or those that have one.",
    "includeInactive": "Also those that cannot be had at the moment; for staff.",
}
INPUT_FIELDS: Mapping[str, str] = {
    "postId": "The post.",
    "threadId": "The thread.",
    "requestId": "The request.",
    "follow": "Whether to be told from here on.",
    "action": "What to do.",
    "currency": "ISO 4217.",
    "day": "The day that it holds for.",
    "name": "What people call it.",
    "title": "What people call it.",
    "description": "What it is, in words.",
    "price": "What one costs.",
}

Described = GraphQLNamedType | GraphQLField | GraphQLArgument | GraphQLInputField


def describe(schema: GraphQLSchema) -> None:
    """Give everything that has no description of its own the one of its name or kind."""
    for kind in schema.type_map.values():
        if kind.name.startswith("__"):
            continue
        _put(kind, _of_type(kind))
        if isinstance(kind, GraphQLEnumType):
            for name, value in kind.values.items():
                value.description = value.description or ENUM_VALUES.get(kind.name, {}).get(name)
        elif isinstance(kind, GraphQLInputObjectType):
            for name, given in kind.fields.items():
                _put(given, INPUT_FIELDS.get(name))
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field in kind.fields.values():
                for name, argument in field.args.items():
                    _put(argument, ARGUMENTS.get(name))


def undescribed(schema: GraphQLSchema) -> Iterator[str]:
    """The coordinates of whatever has no description: ``Type``, ``Type.field``, ``Type.field(argument)``."""
    for kind in schema.type_map.values():
        if kind.name.startswith("__"):
            continue
        if not kind.description:
            yield kind.name
        if isinstance(kind, GraphQLEnumType):
            yield from (f"{kind.name}.{name}" for name, value in kind.values.items() if not value.description)
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for name, field in kind.fields.items():
                if not field.description:
                    yield f"{kind.name}.{name}"
                for argument, details in getattr(field, "args", {}).items():
                    if not details.description:
                        yield f"{kind.name}.{name}({argument}:)"


def _of_type(kind: GraphQLNamedType) -> str | None:
    if kind.name in TYPES:
        return TYPES[kind.name]
    for suffix, words in SUFFIXES.items():
        if kind.name.endswith(suffix):
            return words.format(of=kind.name.removesuffix(suffix))
    return None


def _put(one: Described, words: str | None) -> None:
    if not one.description and words is not None:
        one.description = words
