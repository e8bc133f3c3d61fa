"""Search through the API: hits of every type, in one page, and what the contract promises of it."""

import pytest

from portal.exclusives.models import ReleaseVisibility
from portal.kernel import clock
from portal.kernel.rate_limits import LIMITS
from tests.search.index import catalogue, indexed
from tests.statements import counted

pytestmark = pytest.mark.anyio
SEARCH = """
query ($words: String!, $types: [SearchType!], $filter: SearchFilter, $verbatim: Boolean, $first: Int, $after: String) {
  search(query: $words, types: $types, filter: $filter, verbatim: $verbatim, first: $first, after: $after) {
    totalCount correctedQuery pageInfo { hasNextPage endCursor }
    edges { cursor node { score snippetHtml result {
      __typename
      ... on Thread { title author { handle } category { slug } firstPost { number } }
      ... on Post { number thread { title } author { handle } }
      ... on Product { title questionCount: sku }
      ... on Member { handle tier { name } }
      ... on Exclusive { title slug }
      ... on Review { rating product { sku } }
    } } }
  }
}
"""


async def test_everything_is_found_at_once(make, graphql):
    mocha = await make.member("mocha", display_name="Mocha Miller")
    thread = await make.thread(by=mocha, title="Mocha at home", body="How do I *brew* it?")
    await make.post(to=thread, by=mocha, body="With a <b>mocha</b> pot & water")
    await catalogue("Mocha beans", description="From Yemen")
    await make.release({}, slug="drop", title="Mocha Friday", visibility=ReleaseVisibility.TEASER)
    await make.release({"gold": clock.now()}, slug="hidden", title="Mocha", visibility=ReleaseVisibility.HIDDEN)
    await make.review("sku-Mocha beans", by=mocha, rating=5, title="Finest mocha", body="Sweet and heavy.")
    await indexed()

    found = await graphql(SEARCH, words="mocha")

    results = {edge["node"]["result"]["__typename"]: edge["node"] for edge in found["edges"]}
    assert (found["totalCount"], len(found["edges"]), found["correctedQuery"]) == (6, 6, None)
    assert results.keys() == {"Thread", "Post", "Product", "Member", "Exclusive", "Review"}
    assert results["Thread"]["result"]["title"] == "Mocha at home"
    assert results["Thread"]["snippetHtml"] == "How do I brew it?"
    assert results["Post"]["result"]["thread"]["title"] == "Mocha at home"
    assert "<mark>mocha</mark>" in results["Post"]["snippetHtml"]
    assert results["Member"]["snippetHtml"] == "@<mark>mocha</mark>"
    assert results["Review"]["result"] | {"__typename": None} == {
        "__typename": None,
        "rating": 5,
        "product": {"sku": "sku-Mocha beans"},
    }
    assert results["Product"]["snippetHtml"].startswith("From Yemen")


async def test_types_and_filter_narrow_it(make, graphql):
    room = await make.category("pots")
    await make.thread(within=room, title="Mocha")
    await make.thread(title="Mocha elsewhere")
    await catalogue("Mocha")
    await indexed()

    async def of(**how):
        return sorted(
            edge["node"]["result"]["__typename"] for edge in (await graphql(SEARCH, words="mocha", **how))["edges"]
        )

    assert await of() == ["Product", "Thread", "Thread"]
    assert await of(types=["PRODUCT"]) == ["Product"]
    assert await of(types=[]) == ["Product", "Thread", "Thread"]
    assert await of(filter={"categorySlug": "pots"}) == ["Thread"]
    assert await of(types=["PRODUCT"], filter={"solved": True}) == []


async def test_what_was_corrected_is_told_with_a_way_back_in29(make, graphql):
    await make.thread(title="Wanderschuhe")
    await indexed()

    corrected = await graphql(SEARCH, words="meine Wanderschue")
    verbatim = await graphql(SEARCH, words="meine Wanderschue", verbatim=True)

    assert (corrected["correctedQuery"], corrected["totalCount"]) == ("wanderschuhe", 1)
    assert (verbatim["correctedQuery"], verbatim["totalCount"]) == (None, 0)


async def test_a_page_is_so_many_statements_whatever_is_on_it_se5(make, graphql):
    author = await make.member()
    threads = [await make.thread(by=author, title=f"Mocha {number}") for number in range(3)]
    for thread in threads:
        await make.post(to=thread, body="mocha")
    await indexed()
    with counted() as few:
        assert len((await graphql(SEARCH, words="mocha", first=2))["edges"]) == 2
    for number in range(12):
        await make.post(to=await make.thread(title=f"Mocha again {number}"), body="mocha mocha")
    await indexed()
    with counted() as more:
        assert len((await graphql(SEARCH, words="mocha", first=30))["edges"]) == 30

    assert len(more) <= len(few) + 3
    assert len(more) <= 18


async def test_an_address_searches_sixty_times_a_minute():
    assert LIMITS["search.address"] == "60 per minute"
