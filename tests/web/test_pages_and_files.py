"""The forum's pages, their files, and the explorer for developers (G20, X9)."""

import re
from typing import Any

import httpx
import pytest

from portal.settings import Environment, Settings
from portal.web.app import create_app
from portal.web.found.rendering import outlined
from portal.web.found.things import PAGES_OF_THINGS
from portal.web.packs.building import of_folder
from portal.web.pages import ADDRESSES, FRONTEND
from tests.server import at_the_door

PRODUCTION: dict[str, Any] = {
    "environment": Environment.PRODUCTION,
    "secret_key": "s" * 40,
    "public_url": "https://community.example.org",
    "smtp_url": "smtp://127.0.0.1:25",
}
PAGES = [re.sub(r"{\w+}", "a-1", address) for address in ADDRESSES if address not in {"/", *PAGES_OF_THINGS}]


async def test_every_clean_address_shows_the_one_page() -> None:
    """L20."""
    async with at_the_door() as client:
        for page in PAGES:
            answer = await client.get(page)
            assert (page, answer.status_code) == (page, 200)
            assert answer.headers["content-type"] == "text/html; charset=utf-8"
            assert answer.headers["cache-control"] == "no-cache"


async def test_a_page_is_hinted_at_and_says_what_it_needs_in_its_readers_language() -> None:
    async with at_the_door() as client:
        english = await client.get("/account", headers={"accept-language": "en-GB"})
        german = await client.get("/account", headers={"accept-language": "de-AT,en;q=0.5"})
        named = await client.get("/account?lang=de", headers={"accept-language": "en"})

    for page, language, loading, needed in (
        (english, "en", "Loading…", "To take part, switch JavaScript on."),
        (german, "de", "Wird geladen …", "Schalte JavaScript ein, um mitzumachen."),
    ):
        assert page.headers["vary"] == "accept-language"
        assert f'<html lang="{language}">' in page.text
        assert re.findall(r'data-test="outline"><span class="sr-only">([^<]*)<', page.text) == [loading]
        assert re.findall(r'class="noscript">([^<]*)<', page.text) == [needed]
    assert named.text == german.text


async def test_a_browser_at_an_unknown_address_gets_a_page_that_leads_on_and_a_program_json() -> None:
    async with at_the_door() as client:
        page = await client.get("/nowhere/at/all", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        data = await client.get("/nowhere/at/all", headers={"accept": "*/*"})

    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    packs = of_folder(FRONTEND)
    assert f"script-src 'self' {packs.inline};" in page.headers["content-security-policy"]
    assert page.text == outlined(packs.page, "en")
    assert (data.status_code, data.json()["errors"][0]["extensions"]["code"]) == (404, "NOT_FOUND")


def test_the_server_knows_each_address_of_the_frontends_router() -> None:
    written = re.findall(r'^route\("([^"]+)"', (FRONTEND / "app.js").read_text(), re.MULTILINE)
    patterns = [re.compile("^" + re.sub(r"{\w+}", "[^/]+", address) + "$") for address in ADDRESSES]

    for address in written:
        shortest = re.sub(r"/:\w+\?", "", address)
        for variant in {shortest, address.replace("?", "")}:
            page = re.sub(r":\w+", "x", variant) or "/"
            assert any(pattern.match(page) for pattern in patterns), address


async def test_a_page_runs_no_script_but_its_own_x9() -> None:
    async with at_the_door() as client:
        policy = (await client.get("/")).headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert f"script-src 'self' {of_folder(FRONTEND).inline};" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("listed", "sources"),
    [
        ({}, "'self' data: https:"),
        (
            {"image_hosts": "cdn.shop.example, *.pictures.example"},
            "'self' data: https://cdn.shop.example https://*.pictures.example",
        ),
        (PRODUCTION, "'self' data:"),
    ],
    ids=["development", "listed", "production"],
)
async def test_a_page_shows_pictures_of_the_hosts_that_are_listed(listed: dict[str, Any], sources: str) -> None:
    async with at_the_door(chosen=Settings(**listed)) as client:
        policy = (await client.get("/")).headers["content-security-policy"]

    assert f"img-src {sources};" in policy


@pytest.mark.parametrize(
    ("path", "policy"),
    [("/reset?token=secret", "no-referrer"), ("/verify?token=secret", "no-referrer"), ("/", "same-origin")],
)
async def test_a_page_with_a_token_in_its_address_tells_it_to_nobody_a15(path: str, policy: str) -> None:
    async with at_the_door() as client:
        assert (await client.get(path)).headers["referrer-policy"] == policy


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("app.js", "text/javascript"),
        ("styles/base.css", "text/css"),
        ("icon.svg", "image/svg+xml"),
        ("queries/login.graphql", "application/graphql"),
    ],
)
async def test_files_have_their_types_and_are_asked_for_again(path: str, media_type: str) -> None:
    async with at_the_door() as client:
        first = await client.get(f"/static/{path}")
        again = await client.get(f"/static/{path}", headers={"if-none-match": first.headers["etag"]})

    assert first.headers["content-type"].split(";")[0] == media_type
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["x-content-type-options"] == "nosniff"
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    ["/static/../pyproject.toml", "/static/%2e%2e/pyproject.toml", "/static//etc/passwd", "/static/", "/nothing"],
)
async def test_no_file_but_those_of_the_pages_is_served(path: str) -> None:
    async with at_the_door() as client:
        answer = await client.get(path)

    assert answer.status_code == 404


async def test_the_explorer_is_for_developers_at_the_machine_g20() -> None:
    secret = "x" * 40
    production = Settings(
        environment=Environment.PRODUCTION,
        secret_key=secret,
        public_url="https://forum.example",
        smtp_url="smtp://localhost",
    )
    statuses = {}
    for name, settings, address in (
        ("development", Settings(), "127.0.0.1"),
        ("from elsewhere", Settings(), "198.51.100.7"),
        ("production", production, "127.0.0.1"),
    ):
        transport = httpx.ASGITransport(create_app(settings), client=(address, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            statuses[name] = [(await client.get(path)).status_code for path in ("/explorer", "/explorer/explorer.js")]

    assert statuses == {"development": [200, 200], "from elsewhere": [404, 404], "production": [404, 404]}


async def test_https_is_kept_to_once_it_is_spoken_x9() -> None:
    app = create_app(Settings(public_url="https://forum.example"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
        answer = await client.get("/healthz")

    assert answer.headers["strict-transport-security"] == "max-age=31536000"
