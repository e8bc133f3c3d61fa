"""Each root field names the scopes that open it to API keys, or is closed to all of them; a new one is closed.

The matrix of every field and every scope is tried against the door (A21, AK3): what is closed is FORBIDDEN, and its
resolver does not run.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from graphql import GraphQLField, GraphQLNonNull

from graphql_schema.execution import execute
from graphql_schema.schema import schema
from graphql_schema.scopes import ANY, OPEN_TO_KEYS, scopes_of
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import rate_limits
from tests.graphql_schema.usual_values import selection, usual

BACKENDS = ("sqlite",)
"""No field that is tried here comes as far as the database, or what it does there is tested in its room."""
KEY = UUID(int=7)
OPEN = {
    "Query.viewer": set(ApiScope),
    "Query.product": {"CATALOG_WRITE"},
    "Query.products": {"CATALOG_WRITE"},
    "Query.translations": {"CATALOG_WRITE"},
    "Query.translatableTexts": {"CATALOG_WRITE"},
    "Query.thingsToTranslate": {"CATALOG_WRITE"},
    "Query.findMembers": {"CUSTOMERS_READ"},
    "Query.findOrders": {"CUSTOMERS_READ"},
    "Query.insights": {"INSIGHTS_READ"},
    "Mutation.recordOrder": {"ORDERS_WRITE"},
    "Mutation.recordRefund": {"ORDERS_WRITE"},
    "Mutation.recordInteraction": {"INTERACTIONS_WRITE"},
    "Mutation.markCouponUsed": {"COUPONS_WRITE"},
    "Mutation.saveProduct": {"CATALOG_WRITE"},
    "Mutation.saveTranslations": {"CATALOG_WRITE"},
}
"""Said here once more: whoever opens another field to keys changes two places, and a reviewer sees it."""


def roots() -> dict[str, dict[str, GraphQLField]]:
    made = schema()._schema
    kinds = {"Query": made.query_type, "Mutation": made.mutation_type, "Subscription": made.subscription_type}
    return {name: dict(kind.fields) for name, kind in kinds.items() if kind is not None}


def fields() -> Iterator[tuple[str, str]]:
    for root, found in roots().items():
        for name in found:
            yield root, name


def document(root: str, name: str) -> tuple[str, dict[str, Any]]:
    field = roots()[root][name]
    needed = {key: one for key, one in field.args.items() if isinstance(one.type, GraphQLNonNull)}
    head = ", ".join(f"${key}: {one.type}" for key, one in needed.items())
    given = ", ".join(f"{key}: ${key}" for key in needed)
    asked = f"{name}({given})" if given else name
    variables = {key: usual(key, one.type) for key, one in needed.items()}
    return f"{root.lower()}{f'({head})' if head else ''} {{ {asked} {selection(field)} }}", variables


def codes(answer: dict[str, Any]) -> set[str]:
    """Of refusals, wherever they stand in the answer."""
    found = {error["extensions"]["code"] for error in answer.get("errors", ())}
    for value in (answer.get("data") or {}).values():
        if isinstance(value, dict):
            found |= {error["code"] for error in value.get("errors", ())}
    return found


def test_the_table_names_fields_that_there_are() -> None:
    known = roots()

    assert {root: set(found) - set(known[root]) for root, found in OPEN_TO_KEYS.items()} == {
        "Query": set(),
        "Mutation": set(),
        "Subscription": set(),
    }
    assert set(known) == set(OPEN_TO_KEYS)


def test_every_root_field_is_closed_to_keys_or_names_its_scopes() -> None:
    """A field that was forgotten is closed: `scopes_of` answers none for it, and the door asks it of every field."""
    opened = {f"{root}.{name}": scopes_of(root, name) for root, name in fields() if scopes_of(root, name)}

    assert opened == OPEN
    assert opened["Query.viewer"] == ANY
    assert scopes_of("Mutation", "aFieldOfTomorrow") == set()
    guards = {
        f"{root}.{one.python_name}": [type(guard).__name__ for guard in one.extensions]
        for root, kind in (
            ("Query", schema().query),
            ("Mutation", schema().mutation),
            ("Subscription", schema().subscription),
        )
        for one in kind.__strawberry_definition__.fields  # type: ignore[union-attr]
    }
    assert [name for name, found in guards.items() if "OpenToKeys" not in found] == []


@pytest.mark.parametrize("scope", list(ApiScope))
async def test_a_key_opens_nothing_but_what_its_scope_names_a21(portal_db: Any, scope: ApiScope) -> None:
    """AK3, by every root field of the schema but subscriptions, which the socket refuses."""
    rate_limits.reset()
    key = Viewer(api_key_id=KEY, scopes=frozenset({scope}))
    wrong = []
    for root, name in fields():
        if root == "Subscription":
            continue
        query, variables = document(root, name)
        refused = "FORBIDDEN" in codes(await execute(query, variables, viewer=key))
        if refused is not (scope not in scopes_of(root, name)):
            wrong.append(f"{root}.{name}")

    assert wrong == []


async def test_what_is_closed_is_not_run_whatever_stands_around_it_ak3(portal_db: Any) -> None:
    """By alias, through fragments, beside an open field: each field is judged by itself."""
    key = Viewer(api_key_id=KEY, scopes=frozenset({ApiScope.CATALOG_WRITE}))
    query = """query { viewer { id } ...F ... on Query { mine: findMembers(search: "a") { email } } }
    fragment F on Query { found: findMembers(search: "anna@example.org") { email } products(first: 1) { totalCount } }"""

    answer = await execute(query, {}, viewer=key)

    assert answer["data"] == {"viewer": None, "found": None, "products": {"totalCount": 0}, "mine": None}
    assert [(error["path"], error["extensions"]["code"]) for error in answer["errors"]] == [
        (["found"], "FORBIDDEN"),
        (["mine"], "FORBIDDEN"),
    ]
