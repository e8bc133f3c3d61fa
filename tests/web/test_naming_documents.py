"""Persisted queries: a request names its document by a digest, and nobody's digest stands for another's text (G30)."""

import json
from hashlib import sha256
from typing import Any

import pytest

from graphql_schema import persisted
from graphql_schema.persisted import Reference, Texts
from tests.server import at_the_door

QUERY = "query Language { language }"


def named(query: str, *, version: int = 1) -> dict[str, Any]:
    return {"persistedQuery": {"version": version, "sha256Hash": sha256(query.encode()).hexdigest()}}


@pytest.fixture(autouse=True)
def nothing_known() -> None:
    persisted.texts.cache_clear()


async def test_a_digest_is_known_once_its_text_was_sent(sample: list[str]) -> None:
    """As Apollo's clients do it: the digest, where that is not known the text beside it, and then the digest alone."""
    async with at_the_door() as client:
        unknown = await client.post("/graphql", json={"extensions": named(QUERY)})
        taught = await client.post("/graphql", json={"query": QUERY, "extensions": named(QUERY)})
        posted = await client.post("/graphql", json={"extensions": named(QUERY)})
        got = await client.get("/graphql", params={"extensions": json.dumps(named(QUERY)), "operationName": "Language"})

    assert unknown.json() == {
        "errors": [{"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}]
    }
    assert unknown.headers["cache-control"] == "private, no-store"
    assert taught.json() == posted.json() == got.json() == {"data": {"language": "en"}}


async def test_a_digest_of_another_text_is_refused_and_not_kept_g30(sample: list[str]) -> None:
    async with at_the_door() as client:
        lied = await client.post("/graphql", json={"query": "{me}", "extensions": named(QUERY)})
        asked = await client.post("/graphql", json={"extensions": named(QUERY)})

    assert lied.json()["errors"][0]["extensions"] == {"code": "BAD_REQUEST"}
    assert asked.json()["errors"][0]["message"] == "PersistedQueryNotFound"


@pytest.mark.parametrize("text", ["{nope}", "{"])
async def test_what_is_not_valid_is_not_kept_g30(sample: list[str], text: str) -> None:
    async with at_the_door() as client:
        await client.post("/graphql", json={"query": text, "extensions": named(text)})

    assert persisted.texts().statistics() == {"texts": 0, "bytes": 0}


async def test_other_kinds_of_persisted_queries_make_clients_send_the_text(sample: list[str]) -> None:
    async with at_the_door() as client:
        answers = [
            await client.post("/graphql", json={"extensions": extensions})
            for extensions in (named(QUERY, version=2), {"persistedQuery": {"md5": "00"}}, {"persistedQuery": 1})
        ]
        odd = await client.post("/graphql", json={"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "A"}}})

    for answer in answers:
        assert answer.json() == {
            "errors": [
                {"message": "PersistedQueryNotSupported", "extensions": {"code": "PERSISTED_QUERY_NOT_SUPPORTED"}}
            ]
        }
    assert odd.json()["errors"][0]["extensions"] == {"code": "BAD_REQUEST"}


async def test_a_mutation_that_is_named_runs_by_post_alone_g31(sample: list[str]) -> None:
    mutation = "mutation{touch(n:1){done}}"
    async with at_the_door() as client:
        await client.post("/graphql", json={"query": mutation, "extensions": named(mutation)})
        posted = await client.post("/graphql", json={"extensions": named(mutation)})
        got = await client.get("/graphql", params={"extensions": json.dumps(named(mutation))})

    assert posted.json() == {"data": {"touch": {"done": True}}}
    assert got.status_code == 405
    assert sample == ["touch", "touch"]


def test_texts_are_kept_within_bounds_g30() -> None:
    kept = Texts()
    for number in range(persisted.MOST_TEXTS + 1):
        kept.keep(reference(f"{number}"))
    assert kept.statistics()["texts"] == persisted.MOST_TEXTS

    for number in range(200):
        kept.keep(reference(f"{number}" + " " * 31_000))
    kept.keep(reference(" " * (persisted.LARGEST_TEXT + 1)))

    assert persisted.MOST_BYTES - 32_000 < kept.statistics()["bytes"] <= persisted.MOST_BYTES


def reference(text: str) -> Reference:
    return Reference(text, sha256(text.encode()).hexdigest())
