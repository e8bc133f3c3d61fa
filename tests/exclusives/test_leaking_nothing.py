"""A hidden release, for those below its tier, answers exactly like one that never existed (L1, L7, L35, L46, L48)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.access.keys import replace_keys
from portal.exclusives.models import ReleaseKind
from portal.exclusives.terms import EventTerms
from portal.kernel import clock
from portal.kernel.ids import new_id

WHOLE = """ fragment Whole on Exclusive {
  __typename id slug kind title teaser bodyHtml saleCode visibility product { sku } event { startsAt location seats }
  access { state opensAt publicAt requiredTier { slug } windows { opensAt tier { slug } } }
}"""
NODE = "query ($id: ID!) { node(id: $id) { ...Whole } }" + WHOLE
NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { ...Whole } }" + WHOLE
ONE = "query ($slug: String!) { exclusive(slug: $slug) { ...Whole } }" + WHOLE
ALL = (
    "{ exclusives(first: 10) { totalCount nodes { slug } edges { node { slug } } pageInfo { hasNextPage endCursor } } }"
)
PREVIEW = """query ($slug: String!, $tier: String, $at: DateTime) {
  previewExclusive(slug: $slug, tierSlug: $tier, at: $at) { title bodyHtml access { state } }
}"""
SAVE = """mutation ($input: SaveExclusiveInput!) {
  saveExclusive(input: $input) { exclusive { slug bodyHtml access { state } } errors { code message field } }
}"""
OPENS_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
async def people(make):
    """Whose tier is too low, and whose is not."""
    await make.ladder()
    silver, gold, platinum = await make.member("silvia"), await make.member("goldie"), await make.member("plato")
    await replace_keys(silver.id, "tier:", ["tier:silver"])
    await replace_keys(gold.id, "tier:", ["tier:silver", "tier:gold"])
    await replace_keys(platinum.id, "tier:", ["tier:silver", "tier:gold", "tier:platinum"])
    return {"low": (None, silver, await make.member("nobody"), await make.moderator("mo")), "high": (gold, platinum)}


async def test_l1_node_and_nodes_answer_as_for_an_unknown_id(make, graphql, people):
    hidden = global_id("Exclusive", (await make.hidden_release()).id)
    unknown = global_id("Exclusive", new_id())

    for viewer in people["low"]:
        assert await graphql.raw(NODE, viewer=viewer, id=hidden) == await graphql.raw(NODE, viewer=viewer, id=unknown)
        assert await graphql(NODES, viewer=viewer, ids=[hidden, unknown, "x"]) == [None, None, None]
    for viewer in (*people["high"], await make.brand()):
        assert (await graphql(NODE, viewer=viewer, id=hidden))["bodyHtml"] is not None


async def test_l48_its_slug_answers_as_one_that_was_never_given(make, graphql, people):
    hidden = await make.hidden_release(slug="secret-drop")

    for viewer in people["low"]:
        assert await graphql.raw(ONE, viewer=viewer, slug=hidden.slug) == await graphql.raw(
            ONE, viewer=viewer, slug="never-given"
        )
    for viewer in people["high"]:
        assert (await graphql(ONE, viewer=viewer, slug=hidden.slug))["slug"] == "secret-drop"


async def test_l7_lists_counts_and_page_ends_do_not_know_it(make, graphql, people):
    await make.release(slug="for-all")
    before = [await graphql(ALL, viewer=viewer) for viewer in people["low"]]

    await make.hidden_release(slug="secret-drop")

    assert [await graphql(ALL, viewer=viewer) for viewer in people["low"]] == before
    assert before[0]["totalCount"] == 1
    for viewer in people["high"]:
        found = await graphql(ALL, viewer=viewer)
        assert (found["totalCount"], [node["slug"] for node in found["nodes"]]) == (2, ["secret-drop", "for-all"])


async def test_a_teaser_tells_title_teaser_and_when_it_opens_and_nothing_else(make, graphql, people):
    release = await make.release(
        {"gold": OPENS_AT, "silver": OPENS_AT + timedelta(days=2)},
        slug="evening",
        kind=ReleaseKind.EVENT,
        sale_code="GEHEIM-10",
        event=EventTerms(OPENS_AT + timedelta(days=30), "Flensburg", 24),
        public_at=OPENS_AT + timedelta(days=7),
    )

    with time_machine.travel(OPENS_AT + timedelta(hours=1)):
        silver = await graphql(ONE, viewer=people["low"][1], slug=release.slug)
        gold = await graphql(ONE, viewer=people["high"][0], slug=release.slug)

    assert (silver["title"], silver["teaser"]) == ("The autumn roast", "Something is coming.")
    assert [silver[name] for name in ("bodyHtml", "saleCode", "product", "event")] == [None] * 4
    assert silver["access"] == {
        "state": "LOCKED",
        "opensAt": "2026-12-03T09:00:00Z",
        "publicAt": "2026-12-08T09:00:00Z",
        "requiredTier": {"slug": "silver"},
        "windows": [
            {"opensAt": "2026-12-01T09:00:00Z", "tier": {"slug": "gold"}},
            {"opensAt": "2026-12-03T09:00:00Z", "tier": {"slug": "silver"}},
        ],
    }
    assert (gold["access"]["state"], gold["saleCode"], gold["event"]["location"]) == (
        "EARLY_ACCESS",
        "GEHEIM-10",
        "Flensburg",
    )


async def test_a_release_is_there_from_its_instant_on_without_anybody_doing_anything(make, graphql, people):
    gold = people["high"][0]
    await make.hidden_release(opens_in=OPENS_AT - clock.now(), slug="secret-drop")

    with time_machine.travel(OPENS_AT - timedelta(milliseconds=50), tick=False):
        before = await graphql(ONE, viewer=gold, slug="secret-drop")
    with time_machine.travel(OPENS_AT + timedelta(milliseconds=50), tick=False):
        after = await graphql(ONE, viewer=gold, slug="secret-drop")

    assert (before, after["access"]["state"]) == (None, "EARLY_ACCESS")


async def test_losing_the_tier_closes_it_in_the_next_request(make, graphql, people):
    gold = people["high"][0]
    hidden = await make.hidden_release()
    seen = await graphql(ONE, viewer=gold, slug=hidden.slug)

    await replace_keys(gold.id, "tier:", ["tier:silver"])

    assert (seen is not None, await graphql(ONE, viewer=gold, slug=hidden.slug)) == (True, None)


async def test_staff_preview_what_a_tier_would_be_served(make, graphql, people):
    await make.hidden_release(opens_in=OPENS_AT - clock.now(), slug="secret-drop")
    staff, at = await make.brand(), (OPENS_AT + timedelta(hours=1)).isoformat().replace("+00:00", "Z")

    gold = await graphql(PREVIEW, viewer=staff, slug="secret-drop", tier="gold", at=at)
    silver = await graphql(PREVIEW, viewer=staff, slug="secret-drop", tier="silver", at=at)
    visitor = await graphql(PREVIEW, viewer=staff, slug="secret-drop", tier=None, at=at)
    refused = await graphql.raw(PREVIEW, viewer=people["high"][1], slug="secret-drop", tier="gold", at=at)

    assert (gold["access"]["state"], silver, visitor) == ("EARLY_ACCESS", None, None)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_l48_only_staff_can_learn_that_a_slug_is_taken(make, graphql, people):
    await make.hidden_release(slug="secret-drop")
    terms = {
        "slug": "secret-drop",
        "kind": "ARTICLE",
        "title": "Mine",
        "teaser": "Mine",
        "bodyMarkdown": "Mine",
        "visibility": "TEASER",
        "windows": [{"tierSlug": "gold", "opensAt": "2026-12-01T09:00:00Z"}],
    }

    customer = people["high"][1]
    taken = await graphql(SAVE, viewer=customer, input=terms)
    free = await graphql(SAVE, viewer=customer, input={**terms, "slug": "never-given"})
    saved = await graphql(SAVE, viewer=await make.brand(), input=terms)

    assert taken == free
    assert taken["errors"][0]["code"] == "FORBIDDEN"
    assert (saved["exclusive"]["slug"], saved["exclusive"]["bodyHtml"]) == ("secret-drop", "<p>Mine</p>\n")
