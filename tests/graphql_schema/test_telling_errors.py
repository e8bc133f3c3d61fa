"""What goes wrong, as the client hears of it: refusals whole, our own faults masked (M7, M8, G24)."""

import pytest
from structlog.testing import capture_logs

from graphql_schema import execution
from graphql_schema.execution import execute

MASKED = ("Traceback", "site-packages", "SELECT", "password", "postgres://", "hunter2")


async def test_a_refusal_stands_in_the_payload(sample: list[str]) -> None:
    answer = await execute("mutation{touch(n:-1){done errors{code message field}}}")

    assert answer == {
        "data": {
            "touch": {
                "done": False,
                "errors": [{"code": "INVALID", "message": "“n” is a number from 1 to 100.", "field": ["input", "n"]}],
            }
        }
    }


async def test_a_refusal_speaks_the_viewers_language(sample: list[str]) -> None:
    answer = await execute("mutation{touch(n:-1){errors{message}}}", locale="de")

    assert answer["data"]["touch"]["errors"] == [{"message": "„n“ ist eine Zahl von 1 bis 100."}]


async def test_success_has_no_errors(sample: list[str]) -> None:
    assert await execute("mutation{touch(n:1){done errors{code}}}") == {"data": {"touch": {"done": True, "errors": []}}}


async def test_a_refused_query_is_a_graphql_error_with_the_code(sample: list[str]) -> None:
    answer = await execute("{refused}")

    assert answer["data"] == {"refused": None}
    assert answer["errors"] == [
        {
            "message": "“first” is a number from 1 to 100.",
            "locations": [{"line": 1, "column": 2}],
            "path": ["refused"],
            "extensions": {"code": "INVALID", "field": ["first"]},
        }
    ]


async def test_what_needs_a_member_says_so_to_a_visitor(sample: list[str]) -> None:
    answer = await execute("{mine}")

    assert answer["errors"][0]["extensions"] == {"code": "UNAUTHENTICATED"}


@pytest.mark.parametrize("query", ["{broken}", "mutation{explode{done}}", "{tooBigForInt}"])
async def test_our_own_fault_is_a_sentence_and_an_id_logged_once_m8_g24(sample: list[str], query: str) -> None:
    with capture_logs() as logs:
        answer = await execute(query)

    assert len(answer["errors"]) == 1
    error = answer["errors"][0]
    assert error["extensions"]["code"] == "INTERNAL"
    assert (
        error["message"] == f"Something went wrong on our side. It is recorded under {error['extensions']['errorId']}."
    )
    assert not any(word in str(answer) for word in MASKED)
    assert [(entry["event"], entry["request_id"]) for entry in logs] == [
        ("operation_failed", error["extensions"]["errorId"])
    ]
    assert logs[0]["exc_info"] is not None


async def test_what_graphql_refuses_stays_helpful_m7(sample: list[str]) -> None:
    for query, helpful in (
        ("{nope}", "Cannot query field 'nope' on type 'Query'."),
        ("{...Nope}", "Unknown fragment 'Nope'."),
        ("{", "Syntax Error: Expected Name, found <EOF>."),
        ("query($n:Int!){whole(n:$n)}", "Variable '$n' has invalid value"),
    ):
        answer = await execute(query)
        assert helpful in answer["errors"][0]["message"]
        assert "data" not in answer


async def test_an_argument_that_turns_out_null_is_the_clients(sample: list[str]) -> None:
    answer = await execute("query($n:Int=1){whole(n:$n)}", {"n": None})

    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
    assert sample == []


async def test_an_operation_has_its_time(sample: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(execution, "TIME_LIMIT", 0.05)

    answer = await execute("{slow}")

    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == "TIMEOUT"


async def test_a_subscription_is_not_for_this_door(sample: list[str]) -> None:
    answer = await execute('subscription{told(topic:"x")}')

    assert answer["errors"][0]["extensions"]["code"] == "OPERATION_NOT_ALLOWED"
