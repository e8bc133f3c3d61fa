"""A form is refused once for all that is wrong with it: every mutation, every field that can be wrong by itself.

The walk is made from the schema. Of each field it looks for a value that is refused at that field; then it sends all of
them together, and every one has to be told.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    get_named_type,
)

from graphql_schema.execution import execute
from graphql_schema.ids import global_id
from graphql_schema.schema import schema
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import rate_limits
from portal.shop.products.keeping import save_product

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what refuses looks the same on both databases."""
MUTATIONS = schema()._schema.mutation_type.fields  # type: ignore[union-attr]
WRONG: Mapping[str, tuple[Any, ...]] = {
    "String": ("", "x" * 70_000, "no such / thing", "NOTHING"),
    "Int": (-1, 0, 2**31 - 1),
    "Float": (-1.0, 0.0, 1e12),
    "Decimal": ("0", "999999999999"),
    "DateTime": ("1999-01-01T00:00:00Z", "2199-01-01T00:00:00Z"),
    "Date": ("2199-01-01",),
}
GOOD: Mapping[str, Any] = {
    "String": "word",
    "Int": 1,
    "Float": 1.0,
    "Decimal": "1",
    "Boolean": True,
    "DateTime": "2026-01-01T00:00:00Z",
    "Date": "2026-01-01",
    "ID": "nothing",
}
NAMED: Mapping[str, Any] = {
    "email": "somebody@example.org",
    "customerEmail": "somebody@example.org",
    "notifierEmail": "somebody@example.org",
    "currency": "EUR",
    "url": "https://example.org/",
    "imageUrl": "https://example.org/a.png",
    "locale": "en",
    "password": "correct horse battery",
    "newPassword": "correct horse battery",
    "productSku": "TEA-1",
    "categorySlug": "house",
    "parentSlug": "house",
    "tierSlug": "gold",
    "requiredTierSlug": "gold",
    "colour": "#c79a2b",
    "topics": ["tier.changed"],
    "kind": "POINTS",
    "goodFaith": True,
    "birthday": "1990-01-01",
    "dueOn": "2031-01-01",
    "rewards": [{"side": "REFERRER", "kind": "POINTS", "points": 9}],
    "windows": [],
    "vanity": "FRIENDS-1",
    "publicAt": "2031-01-01T00:00:00Z",
    "startsAt": "2031-01-01T00:00:00Z",
    "endsAt": "2031-02-01T00:00:00Z",
    "availableFrom": "2031-01-01T00:00:00Z",
    "availableUntil": "2031-02-01T00:00:00Z",
    "until": "2031-02-01T00:00:00Z",
}
"""What a field of this name has to be for the rest to be looked at."""
SPECIAL: Mapping[str, Mapping[str, Any]] = {
    "createThread": {"kind": "DISCUSSION"},
    "saveReward": {"kind": "EXPERIENCE"},
    "saveExclusive": {"kind": "ARTICLE"},
    "saveExchangeRate": {"currency": "CHF"},
    "removeExchangeRate": {"currency": "CHF"},
    "decideCase": {"action": "SUSPEND"},
    "saveEarnRule": {"points": 5},
    "saveReferralCampaign": {"startsAt": "2031-01-01T00:00:00Z", "endsAt": "2031-02-01T00:00:00Z"},
    "grantTier": {"until": "2031-02-01T00:00:00Z"},
}
TELLS_LESS: Mapping[str, str] = {
    "login": "What is no address is refused before any password is looked at.",
    "saveProgram": "More can be wrong with it than the ten faults that one answer tells.",
    "simulateProgram": "Of two days in the wrong order one is named, and either could be meant.",
    "redeemReward": "That the price is another by now is found in the reward, once the form is good.",
}
"""Mutations that do not, each with the reason."""


@pytest.fixture
async def known(make: Any) -> dict[str, Any]:
    """Ids of things that there are, by the name of the field that asks for one."""
    await make.tier("gold", 1, 0)
    category = await make.category("house")
    await save_product("TEA-1", "Tea", by=SYSTEM)
    thread = await make.question(within=category)
    post = await make.answer(to=thread)
    member = await make.member()
    reward = await make.reward(500)
    return {
        "threadId": global_id("Thread", thread.id),
        "postId": global_id("Post", post.id),
        "targetId": global_id("Post", post.id),
        "memberId": global_id("Member", member.id),
        "rewardId": global_id("Reward", reward.id),
    }


def value(name: str, wanted: Any, known: Mapping[str, Any]) -> Any:
    """What the field takes; ``known`` has it for some names."""
    kind = wanted.of_type if isinstance(wanted, GraphQLNonNull) else wanted
    if name in known and not (isinstance(kind, GraphQLEnumType) and known[name] not in kind.values):
        return known[name]
    if isinstance(kind, GraphQLList):
        return [value(name, kind.of_type, known)]
    if isinstance(kind, GraphQLInputObjectType):
        needed = {key: one.type for key, one in kind.fields.items() if isinstance(one.type, GraphQLNonNull)}
        return {key: value(key, one, known) for key, one in needed.items()}
    return next(iter(kind.values)) if isinstance(kind, GraphQLEnumType) else GOOD[kind.name]


def wrong(wanted: Any) -> Iterator[Any]:
    """Values of the type that somebody might send by mistake; of a list, with one such member."""
    kind = wanted.of_type if isinstance(wanted, GraphQLNonNull) else wanted
    if isinstance(kind, GraphQLList):
        for one in wrong(kind.of_type):
            yield [one]
    elif isinstance(kind, GraphQLScalarType):
        yield from WRONG.get(kind.name, ())


class Door:
    def __init__(self, name: str, viewer: Viewer) -> None:
        given = get_named_type(MUTATIONS[name].args["input"].type)
        self._document = f"mutation ($input: {given.name}!) {{ {name}(input: $input) {{ errors {{ code field }} }} }}"
        self._name, self._viewer = name, viewer

    async def faults(self, given: Mapping[str, Any]) -> set[str]:
        """The fields at the top of the form that are told to be at fault."""
        rate_limits.reset()
        answer = await execute(self._document, {"input": given}, viewer=self._viewer)
        payload = (answer.get("data") or {}).get(self._name) or {"errors": ()}
        return {error["field"][0] for error in payload["errors"] if error["field"]}


@pytest.mark.parametrize("name", [name for name, field in MUTATIONS.items() if "input" in field.args])
async def test_all_that_is_wrong_with_a_form_is_told_together(make: Any, known: Any, name: str) -> None:
    door = Door(name, await make.viewer(await make.admin()))
    special = SPECIAL.get(name, {})
    form = get_named_type(MUTATIONS[name].args["input"].type)
    assert isinstance(form, GraphQLInputObjectType)
    needed = {key: one.type for key, one in form.fields.items() if isinstance(one.type, GraphQLNonNull)}
    good = {**{key: value(key, one, {**NAMED, **known, **special}) for key, one in needed.items()}, **special}
    told_anyway = await door.faults(good)

    refused: dict[str, Any] = {}
    for key, member in form.fields.items():
        for bad in wrong(member.type):
            if key not in told_anyway and await door.faults({**good, key: bad}) == told_anyway | {key}:
                refused[key] = bad
                break
    together = await door.faults({**good, **refused})

    if name in TELLS_LESS:
        assert not together >= refused.keys(), f"{name} tells everything: take it off the list"
        return
    assert together >= refused.keys()
