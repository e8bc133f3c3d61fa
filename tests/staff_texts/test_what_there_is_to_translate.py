"""What staff have to translate, and what becomes of translations with their things (TL13, TL14)."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import ApiScope
from portal.accounts.viewer import SYSTEM, Viewer
from portal.community.categories import save_category
from portal.community.models import Category
from portal.kernel import clock, sql
from portal.shop.products.keeping import save_product
from portal.staff_texts import KINDS
from portal.translations.models import Translation
from portal.translations.saving import NewText, save_translations
from tests.statements import counted

pytestmark = pytest.mark.anyio
LIST = """query ($kind: String!, $into: String!, $first: Int, $after: String, $last: Int, $before: String) {
    thingsToTranslate(kind: $kind, locale: $into, first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { thingId kind name isOpen texts { field original translation translates } }
        pageInfo { endCursor hasNextPage startCursor } } }"""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_every_kind_is_listed_until_all_its_texts_are_translated_tl14(things, save, graphql, staff, kind):
    thing = things[kind.name]

    async def listed():
        found = await graphql(LIST, viewer=staff, kind=kind.name, into="de")
        (one,) = [one for one in found["nodes"] if one["thingId"] == thing]
        return one

    before = await listed()
    texts = {one["field"]: one["original"] for one in before["texts"]}
    await save(thing, **{field: f"{text}" for field, text in texts.items()})
    after = await listed()

    assert before["isOpen"]
    assert all(text and one["translation"] is None for text, one in zip(texts.values(), before["texts"], strict=True))
    assert (after["isOpen"], {one["field"]: one["translation"] for one in after["texts"]}) == (False, texts)


async def test_what_is_missing_or_outdated_stands_first_and_is_walked_both_ways_tl14(graphql, staff, portal_db):
    for at in range(5):
        saved = await save_product(f"P-{at}", f"Product {at}", by=SYSTEM)
        if at != 3:
            await save_translations("Product", saved.id, "de", [NewText("title", f"Produkt {at}")], by=SYSTEM)
    await save_product("P-4", "Product four", by=SYSTEM)
    given = {"kind": "Product", "into": "de"}

    whole = await graphql(LIST, viewer=staff, **given)
    forward, after = [], None
    while True:
        page = await graphql(LIST, viewer=staff, **given, first=2, after=after)
        forward += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    back = await graphql(LIST, viewer=staff, **given, last=4, before=after)

    assert [(one["name"], one["isOpen"]) for one in whole["nodes"]] == [
        ("P-3", True), ("P-4", True), ("P-0", False), ("P-1", False), ("P-2", False),
    ]  # fmt: skip
    assert whole["nodes"][1]["texts"] == [
        {"field": "title", "original": "Product four", "translation": "Produkt 4", "translates": "Product 4"}
    ]
    assert (whole["totalCount"], forward, back["nodes"]) == (5, whole["nodes"], whole["nodes"][:4])


@pytest.mark.parametrize("first", [2, 20])
async def test_a_page_takes_two_statements_however_many_things_are_on_it_tl14(graphql, make, portal_db, first):
    for at in range(20):
        await save_product(f"P-{at}", f"Product {at}", by=SYSTEM)
    staff = await make.viewer(await make.brand())

    with counted() as sent:
        await graphql(LIST.replace("totalCount", ""), viewer=staff, kind="Product", into="de", first=first)

    assert len(sent) == 2, "\n".join(sent)


async def test_who_may_not_save_the_originals_is_told_nothing_of_them_tl14(graphql, make, things):
    key, _ = await make.api_key(ApiScope.CATALOG_WRITE)
    shop = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.CATALOG_WRITE}))

    async def codes(viewer, kind="Exclusive"):
        answer = await graphql.raw(LIST, viewer=viewer, kind=kind, into="de")
        return answer["data"]["thingsToTranslate"] and "told", [
            one["extensions"]["code"] for one in answer.get("errors", ())
        ]

    assert await codes(None) == (None, ["UNAUTHENTICATED"])
    assert await codes(await make.member()) == (None, ["FORBIDDEN"])
    assert await codes(await make.moderator(), "Nonsense") == (None, ["FORBIDDEN"])
    assert await codes(shop) == (None, ["FORBIDDEN"])
    assert await codes(shop, "Product") == ("told", [])


@pytest.mark.parametrize(
    ("kind", "locale", "field"),
    [("Member", "de", ["kind"]), ("", "de", ["kind"]), ("Product", "german", ["locale"]), ("Product", "x" * 10_000, ["locale"])],
    ids=["member", "none", "word", "long"],
)  # fmt: skip
async def test_what_is_no_kind_or_language_is_refused_tl14(graphql, staff, kind, locale, field):
    answer = await graphql.raw(LIST, viewer=staff, kind=kind, into=locale)

    (error,) = answer["errors"]
    assert (error["extensions"]["code"], error["extensions"].get("field")) == ("INVALID", field)


TABLES = [kind for kind in KINDS if kind.name not in ("Tier", "ReferralCampaign")]


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
async def test_what_is_deleted_takes_its_translations_along_tl13(things, save, kind):
    for name, thing in things.items():
        field = next(text for one in KINDS if one.name == name for text in one.texts if not text.is_list).field
        await save(thing, **{field: "Auf Deutsch"})
    before = {one.kind for one in await Translation.all()}

    await sql.execute(f"DELETE FROM {kind.table}")

    gone = {"Survey", "SurveyQuestion"} if kind.name == "Survey" else {kind.name}
    assert before - {one.kind for one in await Translation.all()} == gone


async def test_a_translation_for_what_was_deleted_meanwhile_is_refused_tl13(things, graphql, staff):
    await sql.execute("DELETE FROM products")

    told = await graphql(
        """mutation ($input: SaveTranslationsInput!) { saveTranslations(input: $input) { errors { code field } } }""",
        viewer=staff,
        input={"id": things["Product"], "locale": "de", "texts": [{"field": "title", "text": "Hausmischung"}]},
    )

    assert told == {"errors": [{"code": "NOT_FOUND", "field": ["id"]}]}
    assert await Translation.all().count() == 0


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        '<img src=x onerror="alert(1)">',
        "![x](data:text/html,<script>alert(1)</script>)",
        "<svg/onload=alert(1)>",
    ],
)
async def test_a_translated_body_is_cleaned_as_its_original_is(make, save, graphql, attack):
    """X1."""
    release = await make.release(public_at=clock.now() - timedelta(days=1))
    await save(global_id("Exclusive", release.id), bodyMarkdown=f"Hallo {attack}")

    shown = await graphql(
        "query ($slug: String!) { exclusive(slug: $slug) { bodyHtml } }", slug=release.slug, locale="de"
    )

    html = shown["bodyHtml"].lower()
    assert "hallo" in html
    assert not [one for one in ("<script", "<svg", "<img", 'href="javascript', 'src="data') if one in html]


async def test_a_hidden_release_stays_hidden_whatever_it_is_called_in_translation(make, save, graphql):
    """L25: neither the list, nor its own address, nor its id, nor notices tell of it."""
    hidden = await make.hidden_release()
    await save(global_id("Exclusive", hidden.id), title="Geheime Ernte", teaser="Geheim")

    answer = await graphql.raw(
        """query ($slug: String!, $id: ID!) { exclusive(slug: $slug) { title } node(id: $id) { id }
            exclusives(first: 9) { nodes { title } } }""",
        viewer=await make.member(),
        slug=hidden.slug,
        id=global_id("Exclusive", hidden.id),
        locale="de",
    )

    assert answer["data"] == {"exclusive": None, "node": None, "exclusives": {"nodes": []}}
    assert "Geheim" not in str(answer)


async def test_a_gated_category_is_not_told_by_its_translation(make, save, graphql):
    await make.category("lounge", required_tier_slug="gold")
    room = await make.category("lounge", required_tier_slug="gold")
    await save(global_id("Category", room.id), name="Salon")

    answer = await graphql.raw('{ category(slug: "lounge") { name } categories { name } }', locale="de")

    assert answer["data"] == {"category": None, "categories": []}


async def test_two_saves_of_one_text_at_once_leave_one_of_them(things, portal_db):
    room = await Category.get(slug="brewing")
    await asyncio.gather(
        *(
            save_translations("Category", room.id, "de", [NewText("name", f"Zubereitung {at}")], by=SYSTEM)
            for at in range(4)
        ),
        save_category("brewing", "Brewing at home", by=SYSTEM),
    )

    (kept,) = await Translation.filter(thing_id=room.id)
    assert kept.text in {f"Zubereitung {at}" for at in range(4)}
