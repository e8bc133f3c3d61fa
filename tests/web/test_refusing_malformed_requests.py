"""What is no GraphQL request is refused before anybody looks at it closely (M6, G5, G22, G23, G30, G32, G33)."""

import json
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from tests.server import at_the_door

RESPONSE = "application/graphql-response+json"
ASKING = {"content-type": "application/json", "accept": RESPONSE}

MALFORMED: dict[str, bytes] = {
    "null": b"null",
    "number": b"1",
    "string": b'"x"',
    "list": b"[]",
    "batch of one": b'[{"query":"{__typename}"}]',
    "batch of a number": b"[1]",
    "brace": b"{",
    "empty": b"",
    "no UTF-8": b'{"query":"\xff\xfe"}',
    "byte order mark": b"\xef\xbb\xbf" + b'{"query":"{__typename}"}',
    "UTF-16": '{"query":"{__typename}"}'.encode("utf-16"),
    "query 1": b'{"query":1}',
    "no query": b"{}",
    "variables []": b'{"query":"{__typename}","variables":[]}',
    "variables string": b'{"query":"{__typename}","variables":"{}"}',
    "extensions string": b'{"query":"{__typename}","extensions":"x"}',
    "operationName 1": b'{"query":"{__typename}","operationName":1}',
    "100,000 brackets": b"[" * 100_000,
    "500 brackets": b'{"query":"{__typename}","variables":{"a":' + b"[" * 500 + b"]" * 500 + b"}}",
    "5,000 levels": b'{"query":"{__typename}","variables":' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}",
    "5,000 digits": b'{"query":"{__typename}","variables":{"a":' + b"9" * 5000 + b"}}",
    "NaN": b'{"query":"{__typename}","variables":{"a":NaN}}',
    "Infinity": b'{"query":"{__typename}","variables":{"a":-Infinity}}',
    "query twice": b'{"query":"{__typename}","query":"{me}"}',
    "twice with a blank before a colon": b'{"query":"{__typename}","query" :"{me}"}',
    "twice beside a name that ends with a backslash": b'{"query":"{me}","query":"{__typename}" , "k\\\\":3}',
    "twice, once escaped": b'{"query":"{__typename}","\\u0071uery":"{me}"}',
    "variable twice": b'{"query":"{__typename}","variables":{"a":1,"a":2}}',
    "trailing": b'{"query":"{__typename}"} {}',
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
async def test_a_malformed_body_is_400_and_no_more_m6_g23(sample: list[str], body: bytes) -> None:
    with capture_logs() as logs:
        async with at_the_door() as client:
            answer = await client.post("/graphql", content=body, headers=ASKING)

    assert answer.status_code == 400
    assert answer.headers["content-type"] == f"{RESPONSE}; charset=utf-8"
    assert len(answer.json()["errors"]) == 1
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("request", "info")]


@pytest.mark.parametrize(
    ("variables", "status"),
    [
        (b"[" + b"[]," * 20_000 + b"[]]", 400),
        (b"[" + b"{}," * 20_000 + b"{}]", 400),
        (b"[" + b",".join([b"[" + b"[]," * 98 + b"[]]"] * 99) + b"]", 200),
        (b'"' + b"[" * 60_000 + b'\\"{' * 1000 + b'"', 200),
    ],
    ids=["lists", "objects", "fewer", "a text"],
)
async def test_a_body_of_more_lists_than_anybody_needs_is_refused_before_it_is_made_g12(
    sample: list[str], variables: bytes, status: int
) -> None:
    """By what it is made of, not by what stands in its texts."""
    body = b'{"query":"{__typename}","variables":{"a":' + variables + b"}}"
    async with at_the_door() as client:
        answer = await client.post("/graphql", content=body, headers=ASKING)

    assert answer.status_code == status, answer.text
    if status == 400:
        assert answer.json()["errors"][0]["message"] == "A body has 20,000 lists and objects at most."


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain, application/json",
        "application/jsonp",
        "application/json; charset=utf-7",
        "application/json; charset=latin-1",
        "application/graphql",
    ],
)
async def test_other_media_types_are_not_read_g32_g33(sample: list[str], content_type: str | None) -> None:
    """G34."""
    request = httpx.Request("POST", "http://127.0.0.1:8000" + "/graphql", content=b'{"query":"{me}"}')
    if content_type:
        request.headers["content-type"] = content_type
    async with at_the_door() as client:
        answer = await client.send(request)

    assert answer.status_code == 415
    assert sample == []


@pytest.mark.parametrize(
    "content_type", ["APPLICATION/JSON", "application/json; charset=utf-8", 'application/json;charset="UTF-8"']
)
async def test_the_media_type_is_compared_as_the_standard_says_g33(sample: list[str], content_type: str) -> None:
    async with at_the_door() as client:
        answer = await client.post(
            "/graphql", content=b'{"query":"{__typename}"}', headers={"content-type": content_type}
        )

    assert answer.json() == {"data": {"__typename": "Query"}}


async def test_a_compressed_body_is_not_read(sample: list[str]) -> None:
    async with at_the_door() as client:
        answer = await client.post("/graphql", content=b"\x1f\x8b", headers={**ASKING, "content-encoding": "gzip"})

    assert answer.status_code == 415


@pytest.mark.parametrize("announced", [True, False])
async def test_a_body_of_more_than_256_kib_is_refused_m9(sample: list[str], announced: bool) -> None:
    body = json.dumps({"query": "{__typename}" + " " * (256 << 10)}).encode()

    async def parts() -> Any:
        for start in range(0, len(body), 50_000):
            yield body[start : start + 50_000]

    async with at_the_door() as client:
        answer = await client.post("/graphql", content=body if announced else parts(), headers=ASKING)

    assert answer.status_code == 413


async def test_the_address_says_nothing_about_the_query_g22(sample: list[str]) -> None:
    async with at_the_door() as client:
        answer = await client.post("/graphql?query={broken}&debug=true", json={"query": "{__typename}"})

    assert answer.json() == {"data": {"__typename": "Query"}}


async def test_extensions_of_others_are_ignored_g25(sample: list[str]) -> None:
    extensions = {"tracing": True, "persisted": {"sha256Hash": "00"}}
    headers = {"x-debug": "1", "apollo-federation-include-trace": "ftv1"}
    async with at_the_door(**headers) as client:
        answer = await client.post("/graphql", json={"query": "{__typename}", "extensions": extensions})

    assert answer.json() == {"data": {"__typename": "Query"}}


async def test_a_half_of_a_surrogate_pair_is_refused_u4(sample: list[str]) -> None:
    body = b'{"query":"query($t:String!){echo(text:$t)}","variables":{"t":"\\ud800"}}'
    async with at_the_door() as client:
        answer = await client.post("/graphql", content=body, headers=ASKING)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "INVALID"
    assert sample == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD"])
async def test_a_mutation_runs_by_post_alone_g31(sample: list[str], method: str) -> None:
    async with at_the_door() as client:
        answer = await client.request(method, '/graphql?query=mutation{login(email:"a",password:"b"){done}}')

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST, OPTIONS"
    assert sample == []


async def test_nobody_is_shown_an_editor_under_graphql_g20(sample: list[str]) -> None:
    async with at_the_door(accept="text/html") as client:
        answer = await client.get("/graphql")

    assert answer.status_code == 400
    assert "html" not in answer.headers["content-type"]
