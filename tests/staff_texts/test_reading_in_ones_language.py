"""What staff wrote answers in the reader's language, else as it was written."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.community.categories import save_category
from portal.community.models import Category
from portal.staff_texts import KINDS
from portal.translations.models import Translation
from tests.statements import counted

pytestmark = pytest.mark.anyio

AUTHOR = "author { displayName tier { name benefits } }"
FRONT_PAGE = f"""query ($first: Int!) {{ threads(first: $first) {{ totalCount nodes {{
    title category {{ name description }} {AUTHOR} }} }} }}"""
THREAD_PAGE = f"""query ($id: ID!, $first: Int!) {{ thread(id: $id) {{ title category {{ name }}
    posts(first: $first) {{ nodes {{ number {AUTHOR} }} }} }} }}"""
SHOWN_AS = {
    ("Exclusive", "bodyMarkdown"): "bodyHtml",
    ("Exclusive", "eventLocation"): "event { location }",
}
"""Where a text is not answered under its own name."""
TEXTS = [(kind, text) for kind in KINDS for text in kind.texts]


FOR_MEMBERS = {"Survey", "SurveyQuestion", "ProfileQuestion"}
"""Kinds that a visitor does not see."""


async def answered(graphql, kind, field, thing, locale, staff):
    shown = SHOWN_AS.get((kind, field), field)
    found = await graphql(
        f"query ($id: ID!) {{ node(id: $id) {{ ... on {kind} {{ {shown} }} }} }}",
        id=thing,
        locale=locale,
        viewer=staff if kind in FOR_MEMBERS else None,
    )
    while isinstance(found, dict):
        (found,) = found.values()
    return found


@pytest.mark.parametrize(("kind", "text"), TEXTS, ids=lambda given: getattr(given, "name", getattr(given, "field", "")))
async def test_every_text_answers_in_the_readers_language_else_as_written_tl1(things, save, graphql, staff, kind, text):
    thing = things[kind.name]
    before = await answered(graphql, kind.name, text.field, thing, "de", staff)

    written = "https://shop.example/zum-ersten" if text.field.endswith("Url") else "Zum *ersten*"
    await save(thing, **{text.field: f"{written}\nZum zweiten" if text.is_list else written})

    after = {
        locale: await answered(graphql, kind.name, text.field, thing, locale, staff) for locale in ("en", "fr", "de")
    }
    assert after["en"] == after["fr"] == before
    translated = {
        **{field: ["Zum *ersten*", "Zum zweiten"] for field in ("benefits", "choices")},
        "bodyMarkdown": "<p>Zum <em>ersten</em></p>\n",
    }
    assert after["de"] == translated.get(text.field, written) != before


async def test_a_region_falls_back_to_its_language_and_that_to_the_original_field_by_field_tl2(things, save, graphql):
    await save(things["Category"], "de", name="Zubereitung", description="Wasser und Kaffee.")
    await save(things["Category"], "de-AT", name="Kochen")
    asked = '{ category(slug: "brewing") { name description } }'

    shown = {locale: await graphql(asked, locale=locale) for locale in ("de-AT", "de-CH", "de", "fr-CA", "en")}

    german = {"name": "Zubereitung", "description": "Wasser und Kaffee."}
    original = {"name": "Brewing", "description": "Water and coffee."}
    assert shown == {
        "de-AT": {"name": "Kochen", "description": "Wasser und Kaffee."},
        "de-CH": german,
        "de": german,
        "fr-CA": original,
        "en": original,
    }


async def test_an_original_that_is_taken_away_takes_its_translation_along_tl1(things, save, graphql):
    await save(things["Category"], description="Wasser und Kaffee.")

    await save_category("brewing", "Brewing", by=SYSTEM, description=None)

    assert await graphql('{ category(slug: "brewing") { description } }', locale="de") == {"description": ""}


async def test_a_locked_release_tells_nothing_by_its_translation(make, save, graphql):
    release = await make.release()
    await save(global_id("Exclusive", release.id), title="Die Herbströstung", bodyMarkdown="Ein *Natural* aus Sidama.")

    shown = await graphql(
        "query ($slug: String!) { exclusive(slug: $slug) { title bodyHtml } }", slug=release.slug, locale="de"
    )

    assert shown == {"title": "Die Herbströstung", "bodyHtml": None}


@pytest.fixture
async def pages(make, save):
    """Threads in two categories by members of two tiers, all of which have German names."""
    tiers = [await make.tier(f"tier-{rank}", rank, rank * 100) for rank in range(2)]
    rooms = [await make.category() for _ in range(2)]
    for thing in [*(global_id("Tier", one.id) for one in tiers), *(global_id("Category", one.id) for one in rooms)]:
        await save(thing, name="Auf Deutsch")
    members = [await make.member() for _ in range(6)]
    for at, one in enumerate(members):
        await make.points(one, 1 + 100 * (at % 2))
    threads = [await make.thread(by=one, within=rooms[at % 2]) for at, one in enumerate(members)]
    for one in members[1:]:
        await make.post(to=threads[0], by=one)
    return threads


@pytest.mark.parametrize("first", [2, 6])
@pytest.mark.parametrize(("locale", "statements"), [("en", 1), ("de", 2), ("de-AT", 2)])
async def test_the_front_page_takes_one_more_for_categories_and_tiers_together_tl4(
    make, graphql, pages, first, locale, statements
):
    viewer = await make.viewer()

    with counted() as sent:
        shown = await graphql(FRONT_PAGE, viewer=viewer, first=first, locale=locale)

    names = {one["category"]["name"] for one in shown["nodes"]} | {
        one["author"]["tier"]["name"] for one in shown["nodes"]
    }
    assert (names == {"Auf Deutsch"}) is (locale != "en")
    assert len(sent) == statements, "\n".join(sent)


@pytest.mark.parametrize("first", [2, 6])
@pytest.mark.parametrize(("locale", "statements"), [("en", 2), ("de", 4)])
async def test_a_thread_page_takes_one_more_for_its_category_and_one_for_the_tiers_tl4(
    make, graphql, pages, first, locale, statements
):
    viewer = await make.viewer()

    with counted() as sent:
        shown = await graphql(
            THREAD_PAGE, viewer=viewer, id=global_id("Thread", pages[0].id), first=first, locale=locale
        )

    assert (shown["category"]["name"] == "Auf Deutsch") is (locale == "de")
    assert len(sent) == statements, "\n".join(sent)


async def test_what_has_no_translation_in_the_readers_language_costs_no_look_tl4(make, graphql, things, save):
    await save(things["Category"], "fr", name="Préparation")

    with counted() as sent:
        shown = await graphql('{ category(slug: "brewing") { name } }', locale="de")

    assert shown == {"name": "Brewing"}
    assert len(sent) == 1, sent
    assert await Translation.all().count() == 1
    assert (await Category.get(slug="brewing")).translated_into == "fr"
