"""Queries by GET, and what caches may keep of the answers (G22, G31, G50, L33)."""

import json

import pytest

from portal.accounts.sessions import open_session
from portal.settings import Settings
from portal.web.caching import VARIES_BY
from tests.makers import Make
from tests.server import LiveServer, at_the_door

RESPONSE = "application/graphql-response+json"
NAMED = {
    "query": "query One($t: String!) { echo(text: $t) } query Two { language } mutation Three { touch(n: 1) { done } }",
    "variables": json.dumps({"t": "a+b & ü"}),
}


async def test_a_query_in_the_address_is_answered_as_by_post(sample: list[str]) -> None:
    async with at_the_door() as client:
        one = await client.get("/graphql", params={**NAMED, "operationName": "One", "extensions": "{}"})
        two = await client.get("/graphql", params={"query": NAMED["query"], "operationName": "Two", "variables": ""})

    assert one.json() == {"data": {"echo": "a+b & ü"}}
    assert two.json() == {"data": {"language": "en"}}


@pytest.mark.parametrize("operation", ["mutation{touch(n:1){done}}", "subscription{moved{id}}"])
async def test_nothing_but_queries_runs_by_get_g31(sample: list[str], operation: str) -> None:
    async with at_the_door(accept=RESPONSE) as client:
        answer = await client.get("/graphql", params={"query": operation})
        named = await client.get("/graphql", params={**NAMED, "operationName": "Three"})

    for refused in (answer, named):
        assert refused.status_code == 405
        assert refused.json()["errors"][0]["extensions"] == {"code": "OPERATION_NOT_ALLOWED"}
        assert refused.headers["cache-control"] == "private, no-store"
    assert sample == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        "query=",
        "query={me}&query={language}",
        "query={me}&variables=[]",
        "query={me}&variables={",
        "query={me}&extensions=1",
        "query=%ff",
        "query={me}&" + "&".join(f"p{number}=1" for number in range(20)),
    ],
)
async def test_an_address_that_is_no_request_is_400_g22_g23(sample: list[str], address: str) -> None:
    async with at_the_door() as client:
        answer = await client.get(f"/graphql?{address}")

    assert (answer.status_code, len(answer.json()["errors"])) == (400, 1)


async def test_a_cookie_speaks_by_get_from_our_own_pages_alone_g31(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    member = await make.member("ada")
    token = await open_session(member.id, user_agent="test")
    async with live_server.client(cookie=f"portal={token}") as client:
        own = await client.get("/graphql?query={me}", headers={"sec-fetch-site": "same-origin"})
        picture = await client.get("/graphql?query={me}", headers={"sec-fetch-site": "cross-site"})
        foreign = await client.get("/graphql?query={me}", headers={"origin": "https://evil.example"})

    assert own.json() == {"data": {"me": "ada"}}
    assert (picture.status_code, foreign.status_code) == (403, 403)


async def test_a_visitors_answer_is_everybodys_and_a_members_their_own_g50_l33(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    member = await make.member("ada")
    token = await open_session(member.id, user_agent="test")
    async with live_server.client() as client:
        visitors = await client.get("/graphql?query={me}")
        members = await client.get("/graphql?query={me}", headers={"authorization": f"Bearer {token}"})
        failed = await client.get("/graphql?query={me broken}")
        posted = await client.post("/graphql", json={"query": "{me}"})

    assert visitors.headers["cache-control"] == "public, no-cache"
    assert members.headers["cache-control"] == "private, no-cache"
    assert visitors.headers["vary"] == members.headers["vary"] == VARIES_BY
    for other in (failed, posted):
        assert other.headers["cache-control"] == "private, no-store"
        assert "etag" not in other.headers


async def test_a_cdn_shows_visitors_an_answer_as_long_as_the_settings_say(sample: list[str]) -> None:
    async with at_the_door(chosen=Settings(shared_cache_seconds=30)) as client:
        answer = await client.get("/graphql?query={language}")

    assert answer.headers["cache-control"] == "public, max-age=0, s-maxage=30"


async def test_who_has_an_answer_already_is_told_so(live_server: LiveServer, sample: list[str]) -> None:
    shop = {"origin": live_server.url}
    async with live_server.client(**shop) as client:
        first = await client.get("/graphql?query={language}")
        known = {"if-none-match": f'"other", W/{first.headers["etag"]}'}
        again = await client.get("/graphql?query={language}", headers=known)
        changed = await client.get("/graphql?query={language}", headers={**known, "accept-language": "de"})
        newer_type = await client.get("/graphql?query={language}", headers={**known, "accept": RESPONSE})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == "public, no-cache"
    assert (changed.status_code, changed.json()) == (200, {"data": {"language": "de"}})
    assert newer_type.status_code == 200


async def test_what_a_query_costs_and_what_is_left_is_told_on_request_g53(sample: list[str]) -> None:
    query = "query($n:Int=2){things(first:$n){nodes{number}}}"
    asked = {"query": query, "extensions": {"cost": True}}
    async with at_the_door() as client:
        two = await client.post("/graphql", json=asked)
        hundred = await client.post("/graphql", json={**asked, "variables": {"n": 100}})
        unasked = await client.post("/graphql", json={"query": query})

    assert two.json()["extensions"]["cost"] == {"things": 3, "most": 5000, "left": 4997}
    assert hundred.json()["extensions"]["cost"]["things"] == 105
    assert unasked.json().keys() == {"data"}
