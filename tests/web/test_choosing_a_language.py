"""In which language a request is answered (TL3)."""

import pytest

from portal.accounts.sessions import open_session
from portal.accounts.viewer import SYSTEM
from portal.community.categories import save_category
from portal.translations.saving import NewText, save_translations
from tests.server import at_the_door

pytestmark = pytest.mark.anyio
NAMES = {"de": "Zubereitung", "de-AT": "Kochen", "fr": "Préparation", "en": "Brewing"}


@pytest.fixture
async def room(portal_db):
    row = await save_category("brewing", NAMES["en"], by=SYSTEM)
    for locale in ("de", "de-AT", "fr"):
        await save_translations("Category", row.id, locale, [NewText("name", NAMES[locale])], by=SYSTEM)


async def name_for(client, **headers):
    answer = await client.get("/graphql", params={"query": '{ category(slug: "brewing") { name } }'}, headers=headers)
    return answer.json()["data"]["category"]["name"]


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        ({}, "en"),
        ({"accept-language": "de-AT,de;q=0.9,en;q=0.8"}, "de-AT"),
        ({"accept-language": "en;q=0.2, de-CH"}, "de"),
        ({"accept-language": "fr;q=0.9, de;q=1"}, "de"),
        ({"accept-language": "*, de;q=0"}, "en"),
        ({"accept-language": "tlh, fr;q=0.5"}, "fr"),
        ({"x-portal-locale": "fr", "accept-language": "de"}, "fr"),
        ({"x-portal-locale": "DE_at"}, "de-AT"),
        ({"x-portal-locale": "nonsense", "accept-language": "de"}, "de"),
        ({"x-portal-locale": "x" * 5000, "accept-language": "de"}, "de"),
    ],
)
async def test_a_visitor_reads_what_the_app_says_else_what_the_browser_prefers_tl3(room, headers, language):
    async with at_the_door() as client:
        assert await name_for(client, **headers) == NAMES[language]


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        ({"accept-language": "fr"}, "de"),
        ({"accept-language": "fr, de-AT;q=0.1"}, "de-AT"),
        ({"x-portal-locale": "fr", "accept-language": "de-AT"}, "fr"),
    ],
)
async def test_a_member_reads_what_the_app_says_else_their_profiles_language_tl3(room, make, headers, language):
    token = await open_session((await make.member(locale="de")).id, user_agent="test")

    async with at_the_door() as client:
        assert await name_for(client, authorization=f"Bearer {token}", **headers) == NAMES[language]


async def test_sentences_follow_the_app_too(room):
    async with at_the_door() as client:
        answer = await client.post(
            "/graphql", json={"query": "{ auditLog { nodes { id } } }"}, headers={"x-portal-locale": "de-AT"}
        )

    assert answer.json()["errors"][0]["message"] == "Bitte zuerst anmelden."


async def test_answers_by_get_are_kept_apart_by_language_tl3(room):
    async with at_the_door() as client:
        asked = {"query": '{ category(slug: "brewing") { name } }'}
        german = await client.get("/graphql", params=asked, headers={"x-portal-locale": "de"})
        french = await client.get("/graphql", params=asked, headers={"x-portal-locale": "fr"})
        again = await client.get(
            "/graphql", params=asked, headers={"x-portal-locale": "de", "if-none-match": german.headers["etag"]}
        )
        changed = await client.get(
            "/graphql", params=asked, headers={"x-portal-locale": "fr", "if-none-match": german.headers["etag"]}
        )

    assert {"accept-language", "x-portal-locale"} <= set(german.headers["vary"].split(", "))
    assert german.headers["etag"] != french.headers["etag"]
    assert (again.status_code, changed.status_code) == (304, 200)
