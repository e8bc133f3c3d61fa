"""What the brand translates is found by the words of any language, and shown in one: the reader's (SE7)."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.exclusives.models import ReleaseVisibility
from portal.findable import SOURCES
from portal.shop.products.keeping import save_product
from portal.staff_texts import KINDS
from portal.translations.saving import NewText, save_translations
from tests.search.index import indexed

pytestmark = pytest.mark.anyio
SEARCH = """
query ($words: String!) {
  search(query: $words) { nodes { snippetHtml result { ... on Product { title } ... on Exclusive { title } } } }
}
"""


@pytest.fixture
async def kettle(make):
    """A product and a release that are written in German, and told in English."""
    product = await save_product(
        "K-1", "Kessel", by=SYSTEM, description="Der Kessel hält das Wasser warm.", categories=["Zubehör"]
    )
    release = await make.release(
        {}, slug="kessel", title="Kesseltag", teaser="Kessel für alle.", visibility=ReleaseVisibility.TEASER
    )
    english = {"title": "Kettle", "description": "The kettle keeps water warm."}
    await _told("Product", product.id, english)
    await _told("Exclusive", release.id, {"title": "Kettle day", "teaser": "A kettle for everyone."})
    return product


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        (
            "en",
            "kettle",
            {
                ("Kettle", "The <mark>kettle</mark> keeps water warm. K-1"),
                ("Kettle day", "A <mark>kettle</mark> for everyone."),
            },
        ),
        ("en", "Kessel", {("Kettle", "The kettle keeps water warm. K-1"), ("Kettle day", "A kettle for everyone.")}),
        (
            "de",
            "Kessel",
            {
                ("Kessel", "Der <mark>Kessel</mark> hält das Wasser warm. Zubehör K-1"),
                ("Kesseltag", "<mark>Kessel</mark> für alle."),
            },
        ),
        (
            "de",
            "kettle",
            {("Kessel", "Der Kessel hält das Wasser warm. Zubehör K-1"), ("Kesseltag", "Kessel für alle.")},
        ),
    ],
)
async def test_title_and_excerpt_are_in_the_language_of_the_reader_se7(kettle, graphql, language, words, shown):
    await indexed()

    found = await graphql(SEARCH, words=words, locale=language)

    assert {(one["result"]["title"], one["snippetHtml"]) for one in found["nodes"]} == shown


async def test_what_is_not_translated_stands_as_it_was_written_se7(kettle, graphql):
    await save_translations("Product", kettle.id, "en", [NewText("description", None)], by=SYSTEM)
    await indexed()

    found = await graphql(SEARCH, words="K-1", locale="en")

    assert [one["result"]["title"] for one in found["nodes"]] == ["Kettle"]
    assert found["nodes"][0]["snippetHtml"].startswith("Der Kessel hält das Wasser warm.")


def test_every_kind_that_is_translated_says_what_it_tells_a_reader_se7():
    translated = {one.name for one in KINDS}

    assert {one.kind for one in SOURCES if one.told is not None} == {"Product", "Exclusive"}
    assert {one.kind for one in SOURCES if one.kind in translated} == {"Product", "Exclusive"}


async def _told(kind, key, texts):
    await save_translations(kind, key, "en", [NewText(field, text) for field, text in texts.items()], by=SYSTEM)
