"""Status, media type and headers of an answer (G24, G50, X9, F4)."""

import asyncio
import json

import pytest
from structlog.testing import capture_logs

from graphql_schema import execution
from portal.web import deadlines, sessions, unsubscribing
from tests.server import at_the_door

RESPONSE = "application/graphql-response+json"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}, application/json;q=0.9", RESPONSE),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("text/html", "application/json"),
        (f"application/json, {RESPONSE};q=0", "application/json"),
    ],
)
async def test_the_newer_media_type_is_for_who_names_it(sample: list[str], accept: str, media_type: str) -> None:
    async with at_the_door(accept=accept) as client:
        answer = await client.post("/graphql", json={"query": "{__typename}"})

    assert answer.headers["content-type"] == f"{media_type}; charset=utf-8"


@pytest.mark.parametrize(("accept", "status"), [(RESPONSE, 400), ("application/json", 200)])
@pytest.mark.parametrize("query", ["{nope}", "{", "{" + "me " * 501 + "}"])
async def test_a_refused_document_is_400_in_the_newer_type_alone(
    sample: list[str], query: str, accept: str, status: int
) -> None:
    async with at_the_door(accept=accept) as client:
        answer = await client.post("/graphql", json={"query": query})

    assert answer.status_code == status
    assert "data" not in answer.json()


async def test_our_own_fault_tells_an_id_that_the_log_knows_g24(sample: list[str]) -> None:
    with capture_logs() as logs:
        async with at_the_door(accept=RESPONSE) as client:
            answer = await client.post("/graphql", json={"query": "{broken}"})

    assert answer.status_code == 200
    assert answer.json()["data"] == {"broken": None}
    assert answer.json()["errors"][0]["extensions"]["errorId"] == answer.headers["x-request-id"]
    assert [entry["event"] for entry in logs] == ["operation_failed", "request"]
    assert {entry["request_id"] for entry in logs} == {answer.headers["x-request-id"]}


async def test_an_operation_that_takes_too_long_is_504(sample: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(execution, "TIME_LIMIT", 0.05)
    async with at_the_door() as client:
        answer = await client.post("/graphql", json={"query": "{slow}"})

    assert answer.status_code == 504


async def test_an_outage_asks_to_try_again_f4(sample: list[str]) -> None:
    async with at_the_door() as client:
        answer = await client.post("/graphql", json={"query": "{unreachable}"}, headers={"accept-language": "de"})

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["errors"][0]["message"].startswith("Das Portal ist gerade nicht erreichbar")
    assert answer.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"}
    assert "db.internal" not in answer.text


async def test_an_outage_while_asking_who_it_is_asks_to_try_again_f4(
    sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: str) -> None:
        raise ConnectionRefusedError("db.internal:5432 refused")

    monkeypatch.setattr(sessions, "viewer_for_session", away)
    async with at_the_door(authorization="Bearer abc") as client:
        answer = await client.post("/graphql", json={"query": "{me}"})

    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"}


@pytest.mark.parametrize("body", [{"query": "{__typename}"}, {"query": "{nope}"}, {"query": 1}])
async def test_no_answer_is_stored_framed_or_guessed_at_g50_x9(sample: list[str], body: dict[str, object]) -> None:
    """L33."""
    async with at_the_door() as client:
        answer = await client.post("/graphql", json=body)

    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "server" not in answer.headers


async def test_a_door_that_fails_answers_in_json_with_an_id_that_the_log_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: str) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(unsubscribing, "unsubscribe", broken)
    with capture_logs() as logs:
        async with at_the_door() as client:
            answer = await client.post("/unsubscribe/something")

    assert answer.status_code == 500
    assert answer.json()["errors"][0]["extensions"] == {"code": "INTERNAL"}
    assert answer.headers["x-request-id"] in answer.json()["errors"][0]["message"]
    assert "secret" not in answer.text
    assert [(entry["event"], entry["request_id"]) for entry in logs] == [
        ("request_failed", answer.headers["x-request-id"]),
        ("request", answer.headers["x-request-id"]),
    ]


async def test_every_door_asks_to_try_again_in_an_outage_f4(monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(_: str) -> None:
        raise ConnectionRefusedError("db.internal:5432 refused")

    monkeypatch.setattr(unsubscribing, "unsubscribe", away)
    async with at_the_door(**{"accept-language": "de"}) as client:
        answer = await client.post("/unsubscribe/something")

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"}
    assert answer.json()["errors"][0]["message"].startswith("Das Portal ist gerade nicht erreichbar")


async def test_a_door_that_never_ends_is_answered_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async def endless(_: str) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(unsubscribing, "unsubscribe", endless)
    monkeypatch.setattr(deadlines, "TIME_LIMIT", 0.05)
    async with at_the_door() as client:
        answer = await client.post("/unsubscribe/something")

    assert answer.status_code == 503


async def test_an_operation_that_the_database_kept_waiting_is_no_fault_of_its_document(
    sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def silent() -> None:
        raise TimeoutError

    monkeypatch.setattr(execution, "TIME_LIMIT", 0.05)
    monkeypatch.setattr(execution.sql, "ping", silent)
    async with at_the_door() as client:
        answer = await client.post("/graphql", json={"query": "{slow}"})

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"}


async def test_who_got_nothing_hears_so_by_the_status_and_who_got_something_gets_that(sample: list[str]) -> None:
    async with at_the_door() as client:
        nothing = await client.post("/graphql", json={"query": "{unreachable}"})
        part = await client.post("/graphql", json={"query": "{language unreachable}"})

    assert (nothing.status_code, nothing.json()["data"]) == (503, {"unreachable": None})
    assert (part.status_code, part.json()["data"]) == (200, {"language": "en", "unreachable": None})


async def test_values_in_an_address_do_not_reach_the_log_a15() -> None:
    with capture_logs() as logs:
        async with at_the_door() as client:
            await client.get("/reset?token=secret-value&next=%2F")
            await client.get("/unsubscribe/secret-value")

    assert [entry["path"] for entry in logs] == ["/reset?token=…&next=…", "/unsubscribe/…"]
    assert "secret-value" not in json.dumps(logs)


async def test_the_language_of_a_visitor_is_the_browsers(sample: list[str]) -> None:
    for accepted, language in (
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr,en;q=0.5", "en"),
        ("fr;q=1, de;q=0.1", "de"),
        ("de;q=0,en", "en"),
        ("x;q=y,,;", "en"),
    ):
        async with at_the_door(**{"accept-language": accepted}) as client:
            answer = await client.post("/graphql", json={"query": "{language}"})
        assert answer.json() == {"data": {"language": language}}


WAIT = {
    "in a payload": "mutation{wait(seconds:40){done errors{code retryAfterSeconds}}}",
    "of two payloads": "mutation{a:wait(seconds:40){done} b:wait(seconds:7){errors{code retryAfterSeconds}}}",
    "among the errors": "{waiting(seconds:40)}",
}


@pytest.mark.parametrize("way", WAIT)
async def test_who_asks_too_often_hears_in_how_many_seconds_to_try_again(sample: list[str], way: str) -> None:
    async with at_the_door() as client:
        answer = await client.post("/graphql", json={"query": WAIT[way]})

    assert answer.headers["retry-after"] == "40"
    told = answer.json()
    match way:
        case "in a payload":
            assert told["data"]["wait"]["errors"] == [{"code": "RATE_LIMITED", "retryAfterSeconds": 40}]
        case "of two payloads":
            assert told["data"]["b"]["errors"] == [{"code": "RATE_LIMITED", "retryAfterSeconds": 7}]
        case _:
            assert told["errors"][0]["extensions"] == {"code": "RATE_LIMITED", "retryAfterSeconds": 40}


async def test_other_answers_ask_nobody_to_wait(sample: list[str]) -> None:
    async with at_the_door() as client:
        answer = await client.post("/graphql", json={"query": "mutation{touch(n:-1){errors{code retryAfterSeconds}}}"})

    assert "retry-after" not in answer.headers
    assert answer.json()["data"]["touch"]["errors"] == [{"code": "INVALID", "retryAfterSeconds": None}]
