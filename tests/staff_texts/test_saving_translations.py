"""Saving what staff wrote in another language: what is kept, and what is refused."""

import asyncio

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import ApiScope
from portal.accounts.viewer import SYSTEM, Viewer
from portal.community.categories import save_category
from portal.community.models import Category
from portal.moderation.models import AuditEntry
from portal.shop.models import Product
from portal.shop.products.keeping import save_product
from portal.staff_texts import THE_PROGRAMME
from portal.translations.models import Translation
from portal.translations.saving import NewText, save_translations
from tests.staff_texts.conftest import SAVE

pytestmark = pytest.mark.anyio
KEPT = "query ($id: ID!) { translations(id: $id) { locale field text isOutdated } }"


async def refused(graphql, viewer, **given):
    told = await graphql(SAVE, viewer=viewer, input=given)
    assert told["translations"] == []
    return [(one["code"], one["field"]) for one in told["errors"]]


async def test_what_is_saved_is_kept_and_what_is_not_named_stays(things, save, graphql, staff):
    await save(things["Category"], name="Zubereitung", description="Wasser und Kaffee.")
    await save(things["Category"], "fr", name="Préparation")
    told = await save(things["Category"], name="Aufbrühen")

    assert told == await graphql(KEPT, viewer=staff, id=things["Category"])
    assert [(one["locale"], one["field"], one["text"]) for one in told] == [
        ("de", "name", "Aufbrühen"),
        ("de", "description", "Wasser und Kaffee."),
        ("fr", "name", "Préparation"),
    ]


async def test_null_takes_a_translation_away_and_the_row_says_so(things, save):
    await save(things["Category"], name="Zubereitung")
    assert (await Category.get(slug="brewing")).translated_into == "de"

    assert await save(things["Category"], name=None) == []

    assert (await Category.get(slug="brewing")).translated_into is None


@pytest.mark.parametrize(
    ("given", "kept"), [("DE", "de"), ("de_at", "de-AT"), ("zh-hant-tw", "zh-Hant-TW"), (" pt-BR ", "pt-BR")]
)
async def test_a_language_has_one_spelling(things, save, given, kept):
    assert [one["locale"] for one in await save(things["Category"], given, name="Zubereitung")] == [kept]


@pytest.mark.parametrize("given", ["", "german", "xx", "de-", "de-AT-x-dialect", "d" * 500])
async def test_what_names_no_language_is_refused(things, graphql, staff, given):
    texts = [{"field": "name", "text": "Zubereitung"}]

    assert await refused(graphql, staff, id=things["Category"], locale=given, texts=texts) == [("INVALID", ["locale"])]
    assert await Translation.all().count() == 0


async def test_all_faults_of_a_form_are_told_and_nothing_is_kept_tl5(things, graphql, staff):
    texts = [
        {"field": "title", "text": "x" * 201},
        {"field": "teaser", "text": " "},
        {"field": "name", "text": "There is none"},
        {"field": "teaser", "text": "Once more"},
        {"field": "eventLocation", "text": "Alte Rösterei"},
    ]

    assert await refused(graphql, staff, id=things["Exclusive"], locale="de", texts=texts) == [
        ("TOO_LONG", ["texts", "0", "text"]),
        ("REQUIRED", ["texts", "1", "text"]),
        ("INVALID", ["texts", "2", "field"]),
        ("INVALID", ["texts", "3", "field"]),
    ]
    assert await Translation.all().count() == 0


async def test_a_list_has_a_line_for_each_of_its_parts_tl5(things, save, graphql, staff):
    one = [{"field": "benefits", "text": "Versand geschenkt"}]

    told = await graphql(SAVE, viewer=staff, input={"id": things["Tier"], "locale": "de", "texts": one})

    assert told["errors"] == [
        {
            "code": "INVALID",
            "message": "The original is a list of 2 things; write a line for each.",
            "field": ["texts", "0", "text"],
        }
    ]
    both = await save(things["Tier"], benefits="Versand  geschenkt\r\n\r\nEin Geschenk\n")
    assert both[0]["text"] == "Versand geschenkt\nEin Geschenk"


async def test_where_nothing_was_written_there_is_nothing_to_translate_tl1(make, graphql, staff):
    room = await make.category("quiet")
    texts = [{"field": "description", "text": "Still"}]

    assert await refused(graphql, staff, id=global_id("Category", room.id), locale="de", texts=texts) == [
        ("INVALID", ["texts", "0", "text"])
    ]


@pytest.mark.parametrize("kind", ["Member", "Thread", "Nonsense"])
async def test_what_has_no_texts_of_staff_is_not_found(make, graphql, staff, kind):
    thing = global_id(kind, (await make.thread()).id)

    assert await refused(graphql, staff, id=thing, locale="de", texts=[]) == [("NOT_FOUND", ["id"])]
    answer = await graphql.raw(KEPT, viewer=staff, id=thing)
    assert (answer["data"], answer["errors"][0]["extensions"]["code"]) == ({"translations": None}, "NOT_FOUND")


async def test_an_unsaved_programme_has_no_texts_of_staff(graphql, staff, make):
    texts = [{"field": "name", "text": "Der Klub"}]
    thing = global_id("Program", THE_PROGRAMME)

    assert await refused(graphql, staff, id=thing, locale="de", texts=texts) == [("NOT_FOUND", ["id"])]


async def test_who_may_not_save_the_original_neither_reads_nor_saves_translations_tl6(things, save, make, graphql):
    await save(things["Category"], name="Zubereitung")
    others = {"FORBIDDEN": [await make.member(), await make.moderator()], "UNAUTHENTICATED": [None]}

    for code, viewers in others.items():
        for viewer in viewers:
            for kind, thing in things.items():
                told = await graphql(SAVE, viewer=viewer, input={"id": thing, "locale": "de", "texts": []})
                assert [one["code"] for one in told["errors"]] == [code], kind
                answer = await graphql.raw(KEPT, viewer=viewer, id=thing)
                assert (answer["data"], answer["errors"][0]["extensions"]["code"]) == ({"translations": None}, code)
    assert [one.text for one in await Translation.all()] == ["Zubereitung"]


async def test_it_is_on_the_audit_trail_tl6(things, save, staff):
    await save(things["Tier"], name="Silber", benefits=None)

    entry = await AuditEntry.get(action="translations.save")

    assert (entry.actor_id, entry.target_type, entry.detail) == (staff.id, "Tier", "de: name, benefits")
    assert global_id("Tier", entry.target_id) == things["Tier"]


async def test_an_original_that_changed_makes_its_translation_outdated_until_it_is_saved_anew_tl7(
    things, save, graphql, staff
):
    await save(things["Product"], title="Hausmischung", description="Rund.")

    await save_product("RN-1", "House blend, new", by=SYSTEM)

    told = await graphql(KEPT, viewer=staff, id=things["Product"])
    assert [(one["field"], one["isOutdated"]) for one in told] == [("title", True), ("description", False)]
    shown = await graphql('{ product(sku: "RN-1") { title } }', locale="de")
    assert shown == {"title": "Hausmischung"}
    again = await save(things["Product"], title="Hausmischung")
    assert [one["isOutdated"] for one in again] == [False, False]


async def test_saving_the_original_leaves_its_translations_alone(things, save, graphql):
    await save(things["Category"], name="Zubereitung")
    await save(things["Product"], title="Hausmischung")

    await save_category("brewing", "Brewing at home", by=SYSTEM)
    await save_product("RN-1", "House blend", by=SYSTEM, description=None)

    assert (await Category.get(slug="brewing")).translated_into == "de"
    assert (await Product.get(sku="RN-1")).translated_into == "de"


async def test_two_languages_saved_at_once_are_both_told_to_readers(things, portal_db):
    room = await Category.get(slug="brewing")
    languages = ["de", "fr", "it", "nl", "pl"]

    await asyncio.gather(
        *(
            save_translations("Category", room.id, one, [NewText("name", f"Brewing in {one}")], by=SYSTEM)
            for one in languages
        )
    )

    assert (await Category.get(slug="brewing")).translated_into == " ".join(languages)


async def test_a_thing_has_at_most_forty_languages(things, portal_db):
    room = await Category.get(slug="brewing")
    tags = [f"de-{first}{second}" for first in "ABCDE" for second in "ABCDEFGH"]
    for one in tags:
        await save_translations("Category", room.id, one, [NewText("name", "Zubereitung")], by=SYSTEM)

    with pytest.raises(Exception, match="At most 40 languages fit"):
        await save_translations("Category", room.id, "fr", [NewText("name", "Préparation")], by=SYSTEM)

    assert await Translation.filter(locale="fr").count() == 0


async def test_a_shops_key_to_the_catalogue_translates_products_and_nothing_else_tl6(things, make, graphql):
    key, _ = await make.api_key(ApiScope.CATALOG_WRITE)
    shop = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.CATALOG_WRITE}))
    texts = [{"field": "title", "text": "Hausmischung"}]

    for kind, thing in things.items():
        told = await graphql(SAVE, viewer=shop, input={"id": thing, "locale": "de", "texts": texts})
        assert [one["code"] for one in told["errors"]] == ([] if kind == "Product" else ["FORBIDDEN"]), kind

    assert [one.text for one in await Translation.all()] == ["Hausmischung"]
    assert (await AuditEntry.get(action="translations.save")).api_key_id == key.id
