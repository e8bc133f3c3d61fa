"""`save…` and `update…` have one meaning: what is left out stays as it is, and null clears it; every one, every field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from graphql import GraphQLInputObjectType, GraphQLNonNull, get_named_type

from graphql_schema.schema import schema
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community.models import Category
from portal.exclusives.models import Release
from portal.kernel.records import Record
from portal.loyalty.programme.models import EarnRuleVersion, Programme, Tier
from portal.loyalty.redeeming.models import Reward
from portal.referrals.models import Campaign
from portal.screening.models import ScreeningTerms
from portal.shop.models import Product
from portal.shop.products import save_product
from portal.sign_on.models import IdentityProvider
from portal.webhooks.models import WebhookEndpoint

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: the statements behind it are tested on both databases."""
MUTATIONS = schema()._schema.mutation_type.fields  # type: ignore[union-attr]
OUTSIDE = {"id", "idempotencyKey"}
"""Which thing is meant is no term of it."""
MONEY = {"amount": "7.00", "currency": "EUR"}
SOON, LATER = "2031-05-01T08:00:00Z", "2031-06-01T08:00:00Z"


@dataclass(frozen=True)
class Saving:
    """A thing with every optional field said, as one that is worth another value than that of a new one."""

    rows: type[Record]
    needed: Mapping[str, Any]
    said: Mapping[str, Any]
    apart: frozenset[str] = frozenset({"id", "version", "saved_at", "edition", "edition_since"})
    returns: str = "errors { code field }"
    by_id: str | None = None
    """The type whose id says which one is changed; None where a slug or a number does."""
    is_refused: frozenset[str] = field(default_factory=frozenset)
    """What may not be cleared: then nothing changes, and the form says why."""


RULE = {"action": "PURCHASE", "title": "Earn"}
REWARD = {"title": "Off", "description": "", "cost": 500}
SAVINGS: Mapping[str, tuple[Saving, ...]] = {
    "updateProfile": (
        Saving(
            Member,
            {},
            {
                "displayName": "Anna B.",
                "bio": "Coffee.",
                "locale": "de",
                "birthday": "1990-05-01",
                "reminderMails": False,
            },
            is_refused=frozenset({"displayName", "locale"}),
        ),
    ),
    "updateNotificationPreferences": (
        Saving(Member, {"preferences": []}, {"digestRhythm": "DAILY"}, is_refused=frozenset({"digestRhythm"})),
    ),
    "saveCategory": (
        Saving(
            Category,
            {"slug": "room", "name": "Room"},
            {
                "description": "A room.",
                "parentSlug": "house",
                "requiredTierSlug": "gold",
            }
            | {"whoCanPost": "MODERATOR", "whoCanReply": "BRAND", "whoCanSee": "CUSTOMER"}
            | {"position": 7, "earnsPoints": False, "holds": "NEWCOMERS", "locale": "fr"},
            is_refused=frozenset(),
        ),
    ),
    "saveProduct": (
        Saving(
            Product,
            {"sku": "B-1", "title": "Beans"},
            {
                "description": "Brown.",
                "url": "https://shop.example/b",
                "imageUrl": "https://shop.example/b.png",
                "price": MONEY,
                "productType": "Coffee",
                "categories": ["Coffee"],
            },
        ),
    ),
    "saveProgram": (
        Saving(
            Programme,
            {"name": "Club", "pointsName": "beans", "pointsPerCurrencyUnit": 50},
            {
                "pointsExpireAfterDays": 400,
                "expiryIsSliding": True,
                "adjustmentsAreActivity": True,
                "reminderDays": [9],
                "claimWindowDays": 5,
                "voterAgeDays": 9,
                "overlap": "ADDITIVE",
            }
            | {"tierBasis": "SPEND", "tierWindow": "CALENDAR_YEAR", "tierWindowDays": 100, "tierGraceDays": 11}
            | {"tierDowngrade": "ONE_DOWN", "tierRefunds": "AT_NEXT_EVALUATION"},
            is_refused=frozenset({"pointsExpireAfterDays"}),
        ),
        Saving(
            Programme,
            {"name": "Club", "pointsName": "beans", "pointsPerCurrencyUnit": 50},
            {"pointsExpireAfterMonths": 12},
        ),
    ),
    "saveScreening": (
        Saving(
            ScreeningTerms,
            {},
            {"words": "casino", "holdsPersonalData": True, "mostLinksOfNewcomers": 2}
            | {"newcomerDays": 3, "reviews": "EVERYTHING"},
        ),
    ),
    "saveTier": (
        Saving(
            Tier,
            {"slug": "iron", "name": "Iron", "rank": 3, "qualifyingPoints": 10, "earnMultiplier": "1", "benefits": []},
            {"colour": "#c79a2b", "entryPoints": 50},
        ),
    ),
    "saveEarnRule": (
        Saving(
            EarnRuleVersion,
            RULE,
            {
                "multiplier": "2",
                "asksMinimumAgain": False,
                "dailyCap": 9,
                "holdDays": 3,
                "startsAt": SOON,
                "conditions": [{"field": "minimumOrder", "values": ["25.00"]}],
                "endsAt": LATER,
                "multiplierByTier": True,
                "isActive": False,
            },
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"multiplier"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"points": 9},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"points"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"perCurrencyUnit": "2"},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"perCurrencyUnit"}),
        ),
        Saving(
            EarnRuleVersion,
            RULE,
            {"earnsNothing": True, "conditions": [{"field": "product", "values": ["B-1"]}]},
            returns="earnRule { id } errors { code field }",
            by_id="EarnRule",
            is_refused=frozenset({"earnsNothing", "conditions"}),
        ),
    ),
    "saveReward": (
        Saving(
            Reward,
            {**REWARD, "kind": "DISCOUNT_AMOUNT"},
            {
                "value": MONEY,
                "requiredTierSlug": "gold",
                "stock": 3,
                "perMemberLimit": 2,
                "availableFrom": SOON,
                "availableUntil": LATER,
                "couponValidDays": 60,
                "returnsPoints": True,
                "isActive": False,
            },
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"value"}),
        ),
        Saving(
            Reward,
            {**REWARD, "kind": "DISCOUNT_PERCENT"},
            {"percent": "10"},
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"percent"}),
        ),
        Saving(
            Reward,
            {**REWARD, "kind": "FREE_PRODUCT"},
            {"productSku": "TEA-1"},
            returns="reward { id } errors { code field }",
            by_id="Reward",
            is_refused=frozenset({"productSku"}),
        ),
    ),
    "saveReferralCampaign": (
        Saving(
            Campaign,
            {
                "slug": "friends",
                "name": "Friends",
                "rewards": [{"side": "REFERRER", "kind": "POINTS", "points": 9}],
                "holdDays": 1,
                "attributionDays": 9,
            },
            {
                "minimumOrder": MONEY,
                "maxRewardsPerReferrer": 3,
                "startsAt": SOON,
                "endsAt": LATER,
                "isActive": False,
            },
        ),
    ),
    "saveExclusive": (
        Saving(
            Release,
            {
                "slug": "roast",
                "kind": "EVENT",
                "title": "Roast",
                "teaser": "Soon.",
                "bodyMarkdown": "It is.",
                "visibility": "TEASER",
                "windows": [],
            },
            {
                "productSku": "TEA-1",
                "saleCode": "ROAST",
                "publicAt": SOON,
                "event": {"startsAt": LATER, "location": "Bremen", "seats": 20},
            },
            is_refused=frozenset({"event"}),
        ),
    ),
    "saveOpenIdProvider": (
        Saving(
            IdentityProvider,
            {},
            {
                "slug": "login",
                "name": "Login",
                "issuer": "https://login.example.org",
                "clientId": "portal",
                "clientSecret": "of the client",
                "customerClaim": "customer_id",
                "source": "shop",
                "isActive": False,
            },
            returns="provider { id } errors { code field }",
            by_id="IdentityProvider",
            is_refused=frozenset({"slug", "name", "issuer", "clientId"}),
        ),
    ),
    "saveShopSignOn": (
        Saving(
            IdentityProvider,
            {},
            {
                "slug": "shop",
                "name": "Shop",
                "algorithm": "EDDSA",
                "publicKey": Ed25519PrivateKey.generate()
                .public_key()
                .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
                .decode(),
                "source": "shop",
                "isActive": False,
            },
            returns="provider { id } errors { code field }",
            by_id="IdentityProvider",
            is_refused=frozenset({"slug", "name", "algorithm", "publicKey"}),
        ),
    ),
    "saveWebhookEndpoint": (
        Saving(
            WebhookEndpoint,
            {"url": "https://hooks.example/portal", "description": "It", "topics": ["tier.changed"]},
            {"isActive": False},
            returns="endpoint { id } errors { code field }",
            by_id="WebhookEndpoint",
        ),
    ),
}
NOTHING_OPTIONAL = {"saveExchangeRate", "saveAcquisitionCost", "saveTranslations"}
ADDITIONS = {"avatarMediaId": "It names an upload: tests/media/test_what_shows_a_picture.py leaves it alone."}
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
