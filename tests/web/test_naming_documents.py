"""Documents that are named: by a digest, which stands for nobody else's text, or by their id in a manifest (G30)."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from graphql_schema import execution, manifests, persisted
from graphql_schema.persisted import Reference, Texts
from tests.graphql_schema import sample as samples
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


APOLLO = {
    "format": "apollo-persisted-query-manifest",
    "version": 1,
    "operations": [{"id": sha256(QUERY.encode()).hexdigest(), "name": "Language", "type": "query", "body": QUERY}],
}
RELAY = {"5eb63bbbe01eeed093cb22bb8f5acdc3": "query Me { me }", f"sha256:{sha256(b'{me}').hexdigest()}": "{me}"}


def written(folder: Path, *found: Any) -> list[Path]:
    paths = [folder / f"{number}.json" for number, _ in enumerate(found)]
    for path, manifest in zip(paths, found, strict=True):
        path.write_text(manifest if isinstance(manifest, str) else json.dumps(manifest))
    return paths


async def test_documents_of_manifests_are_named_as_each_client_does(
    sample: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GraphQL over HTTP, Relay and Apollo; texts of others are run as ever."""
    texts = Texts(manifests.read(written(tmp_path, APOLLO, RELAY), samples.SAMPLE._schema))
    monkeypatch.setattr(execution, "texts", lambda: texts)
    md5, prefixed = RELAY
    async with at_the_door() as client:
        by_id = [
            await client.post("/graphql", json={"documentId": md5}),
            await client.post("/graphql", json={"documentId": prefixed}),
            await client.get("/graphql", params={"documentId": md5}),
            await client.post("/graphql", json={"id": md5, "query": None, "variables": {}}),
            await client.post("/graphql", json={"doc_id": md5}),
        ]
        apollo = await client.post("/graphql", json={"extensions": named(QUERY)})
        other = await client.post("/graphql", json={"query": "{language}"})
        unknown = await client.post("/graphql", json={"documentId": "unknown"})
        both = await client.post("/graphql", json={"documentId": md5, "query": "{language}"})

    assert [answer.json() for answer in by_id] == [{"data": {"me": None}}] * 5
    assert apollo.json() == other.json() == {"data": {"language": "en"}}
    assert unknown.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert both.status_code == 400


async def test_where_only_trusted_documents_are_run_no_other_text_is_g55(
    sample: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not beside its own digest either; the pages of the portal and whoever sends a trusted text are served."""
    trusted = manifests.read(written(tmp_path, APOLLO), samples.SAMPLE._schema)
    texts = Texts(trusted, frozenset({"{me}"}))
    monkeypatch.setattr(execution, "texts", lambda: texts)
    mutation = "mutation{touch(n:1){done}}"
    async with at_the_door() as client:
        refused = [
            await client.post("/graphql", json={"query": mutation}),
            await client.post("/graphql", json={"query": mutation, "extensions": named(mutation)}),
            await client.post("/graphql", json={"query": "{__schema{types{name}}}"}),
        ]
        named_by_digest = await client.post("/graphql", json={"extensions": named(mutation)})
        trusted_text = await client.post("/graphql", json={"query": QUERY})
        our_own = await client.post("/graphql", json={"query": "{me}"})

    assert [answer.json()["errors"][0]["extensions"] for answer in refused] == [{"code": "DOCUMENT_NOT_TRUSTED"}] * 3
    assert named_by_digest.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert trusted_text.json() == {"data": {"language": "en"}}
    assert our_own.json() == {"data": {"me": None}}
    assert sample == []


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (["{"], "is not JSON"),
        ([[]], "is no manifest"),
        ([{"a": 1}], "is no manifest"),
        ([{**APOLLO, "operations": 1}], "is no manifest"),
        ([{"a": "{me}"}, {"a": "{language}"}], "“a” stands for two documents"),
        ([{"a": "{nope}"}], "“a” cannot be run: Cannot query field 'nope'"),
        ([{f"sha256:{'0' * 64}": "{me}"}], "is not the SHA-256 of its document"),
    ],
)
def test_a_manifest_that_cannot_be_used_says_why(found: list[Any], says: str, tmp_path: Path) -> None:
    with pytest.raises(manifests.BadManifest, match=says):
        manifests.read(written(tmp_path, *found), samples.SAMPLE._schema)


def test_a_manifest_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(manifests.BadManifest, match="cannot be read: No such file"):
        manifests.read([tmp_path / "none.json"], samples.SAMPLE._schema)


def test_what_the_portals_own_pages_ask_is_known() -> None:
    own = manifests.our_own()

    assert len(own) > 50
    assert all(text.lstrip().startswith(("query", "mutation", "subscription", "fragment", "#")) for text in own)
