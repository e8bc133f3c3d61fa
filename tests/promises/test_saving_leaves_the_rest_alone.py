"""`save…` and `update…` have one meaning: what is left out stays as it is, and null clears it; every one, every field."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLNonNull, get_named_type

from graphql_schema.schema import schema
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community.models import Category
from portal.loyalty.programme.models import EarnRuleVersion, Tier
from portal.shop.models import Product
from portal.shop.products.keeping import save_product
from tests.promises.savings import SAVINGS, Saving

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: the statements behind it are tested on both databases."""
MUTATIONS = schema()._schema.mutation_type.fields  # type: ignore[union-attr]
OUTSIDE = {"id", "idempotencyKey", "version"}
"""Which thing is meant, and which state of it one began with, is no term of it."""
NOTHING_OPTIONAL = {
    "saveExchangeRate",
    "saveAcquisitionCost",
    "saveChannelCost",
    "saveMargin",
    "saveTranslations",
    "saveGoal",
    "saveSegment",
    "saveProfileQuestion",
}
ADDITIONS = {
    "exceptions": "Rows of their own: tests/community/test_rights_in_categories.py leaves them alone, and clears them.",
    "memberHandle": "It names a member: tests/referrals/test_keeping_partners.py leaves it alone, and clears it.",
    "logoMediaId": "Likewise: tests/loyalty/test_what_pages_look_like.py leaves it alone.",
    "avatarMediaId": "It names an upload: tests/media/test_what_shows_a_picture.py leaves it alone.",
}
CASES = [
    (name, place, left_out) for name, ways in SAVINGS.items() for place, way in enumerate(ways) for left_out in way.said
]


def test_every_saving_and_each_of_its_optional_fields_is_tried() -> None:
    known = {name: {field for way in ways for field in way.said} for name, ways in SAVINGS.items()}
    wanted = {name: set(optional(name)) - ADDITIONS.keys() for name in MUTATIONS if name.startswith(("save", "update"))}

    assert known == {name: fields for name, fields in wanted.items() if fields}
    assert {name for name, fields in wanted.items() if not fields} == NOTHING_OPTIONAL


def optional(name: str) -> Iterator[str]:
    given = get_named_type(MUTATIONS[name].args["input"].type)
    assert isinstance(given, GraphQLInputObjectType)
    for key, member in given.fields.items():
        if not isinstance(member.type, GraphQLNonNull) and key not in OUTSIDE:
            yield key


class Told:
    """Saving through the door, and how the row is then."""

    def __init__(self, name: str, way: Saving, graphql: Any, viewer: Any) -> None:
        self.name, self.way, self._graphql, self._viewer = name, way, graphql, viewer
        kind = get_named_type(MUTATIONS[name].args["input"].type).name
        self._document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ {way.returns} }} }}"
        self.key: dict[str, Any] = {}

    async def save(self, given: Mapping[str, Any]) -> list[Any]:
        answer = await self._graphql(self._document, viewer=self._viewer, input={**given, **self.key})
        made = next((one for key, one in answer.items() if key != "errors" and one), None)
        if self.way.by_id and made:
            self.key = {"id": made["id"]}
        errors: list[Any] = answer["errors"]
        return errors

    async def row(self) -> dict[str, Any]:
        rows = self.way.rows.filter(id=self._viewer.id) if self.way.rows is Member else self.way.rows.all()
        if self.way.rows is EarnRuleVersion:
            rows = rows.order_by("-version")
        if self.way.rows is Category:
            rows = rows.filter(slug="room")
        if self.way.rows is Product:
            rows = rows.filter(sku="B-1")
        if self.way.rows is Tier:
            rows = rows.filter(slug="iron")
        found = (await rows.limit(1).values())[0]
        return {key: value for key, value in found.items() if key not in self.way.apart}


@pytest.fixture
async def scene(make: Any) -> Any:
    """What the inputs name, and somebody who may save everything."""
    await make.tier("gold", 1, 0)
    await make.category("house")
    await save_product("TEA-1", "Tea", by=SYSTEM)
    return await make.admin()


@pytest.mark.parametrize(("name", "place", "left_out"), CASES)
async def test_what_is_left_out_stays_and_null_clears_it(
    scene: Any, graphql: Any, name: str, place: int, left_out: str
) -> None:
    way = SAVINGS[name][place]
    told = Told(name, way, graphql, scene)
    assert await told.save({**way.needed, **way.said}) == []
    before = await told.row()

    assert await told.save({**way.needed, **{key: one for key, one in way.said.items() if key != left_out}}) == []
    assert await told.row() == before
    assert await told.save(way.needed) == []
    assert await told.row() == before

    refusals = await told.save({**way.needed, left_out: None})
    if left_out in way.is_refused:
        assert await told.row() == before
    else:
        assert refusals == []
        assert await told.row() != before


@pytest.mark.parametrize("left_out", ["location", "seats"])
async def test_of_an_event_place_and_seats_stay_too(scene: Any, graphql: Any, left_out: str) -> None:
    way = SAVINGS["saveExclusive"][0]
    told = Told("saveExclusive", way, graphql, scene)
    await told.save({**way.needed, **way.said})
    before = await told.row()
    event = {key: one for key, one in way.said["event"].items() if key != left_out}

    assert await told.save({**way.needed, "event": event}) == []
    assert await told.row() == before
    assert await told.save({**way.needed, "event": {**event, left_out: None}}) == []
    assert await told.row() == {**before, f"event_{left_out}": None}
