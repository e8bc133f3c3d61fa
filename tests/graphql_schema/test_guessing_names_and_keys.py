"""What one learns by guessing: names of the schema, never values out of the data; and keys that no input has."""

from typing import Any

import pytest

from graphql_schema.context import Context
from graphql_schema.execution import answer, execute
from graphql_schema.schema import schema
from portal.accounts.models import Role, RoleGrant
from portal.accounts.viewer import SYSTEM
from portal.shop.products.keeping import save_product
from tests.graphql_schema.usual_values import selection, usual


def messages(found: dict[str, Any]) -> list[str]:
    return [error["message"] for error in found.get("errors", ())]


async def test_suggestions_are_names_of_the_schema_and_never_data_g19(make: Any) -> None:
    await make.member("annabel")
    await save_product("beans-1", "Beans", by=SYSTEM)

    wrong_field = await execute("{ viewe { id } }")
    wrong_value = await execute("{ threads(orderBy: NEWES) { totalCount } }")
    nearly = await execute('{ member(handle: "annabe") { id } product(sku: "beans-") { id } }')

    assert messages(wrong_field) == ["Cannot query field 'viewe' on type 'Query'. Did you mean 'viewer'?"]
    assert "NEWEST" in messages(wrong_value)[0]
    assert nearly == {"data": {"member": None, "product": None}}
    assert "annabel" not in str([wrong_field, wrong_value])


@pytest.mark.parametrize("name", list(schema()._schema.mutation_type.fields))  # type: ignore[union-attr]
async def test_no_input_takes_keys_that_it_does_not_have_s4(make: Any, name: str) -> None:
    """Roles, points and authors are nobody's to say: the mutation does not run at all."""
    mutation = schema()._schema.mutation_type
    assert mutation is not None
    field = mutation.fields[name]
    if "input" not in field.args:
        return
    viewer = await make.viewer(await make.member())
    kind = field.args["input"].type
    document = f"mutation ($input: {kind}) {{ {name}(input: $input) {selection(field)} }}"
    for extra in ("roles", "points", "isVerifiedPurchase", "authorId", "createdAt", "__class__"):
        if extra in usual("input", kind) or extra in kind.of_type.fields:  # type: ignore[union-attr]
            continue
        refused = await execute(document, {"input": {**usual("input", kind), extra: ["ADMIN"]}}, viewer=viewer)

        assert "data" not in refused
        assert refused["errors"][0]["extensions"]["code"] == "INVALID"
    assert not await RoleGrant.filter(role=Role.ADMIN).exists()


async def test_thirty_aliased_look_ups_count_as_thirty_g3(make: Any) -> None:
    """R73: from the limit on, a code that there is and one that there is not are refused in one shape."""
    await make.campaign()
    code = (await make.referral_code(await make.member())).code
    query = "{ " + " ".join(f'c{n}: referralCode(code: "AAAA{n:04d}") {{ id }}' for n in range(30)) + " }"

    async def look(text: str) -> dict[str, Any]:
        return (await answer(text, {}, Context(client_address="192.0.2.7"))).as_response()

    first = await look(query)
    hit = await look(f'{{ c: referralCode(code: "{code}") {{ id }} }}')
    miss = await look('{ c: referralCode(code: "AAAA0000") { id } }')

    assert set(first["data"].values()) == {None}
    assert "errors" not in first
    for refused in (hit, miss):
        assert refused["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
        refused["errors"][0]["extensions"].pop("retryAfterSeconds")
        refused["errors"][0].pop("message")
    assert hit == miss
