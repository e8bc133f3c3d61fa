"""Every list has a size before it is fetched, and an answer an end while it is made (G9, G17, T8)."""

from typing import Any

import pytest
from graphql import get_introspection_query, parse

from graphql_schema import execution, executor, limits
from graphql_schema.context import Context
from graphql_schema.execution import execute
from graphql_schema.schema import schema

USUAL = get_introspection_query(
    descriptions=True,
    specified_by_url=True,
    directive_is_repeatable=True,
    schema_description=True,
    input_value_deprecation=True,
)


def refusal(answer: dict[str, Any]) -> str:
    assert "data" not in answer or answer["data"] is None
    [error] = answer["errors"]
    assert error["extensions"]["code"] == "TOO_COMPLEX"
    message: str = error["message"]
    return message


@pytest.mark.parametrize("depth", [4, 5, 6])
async def test_a_list_in_itself_without_a_size_is_counted_by_what_it_usually_has_g9(depth: int) -> None:
    query = "{products(first:100){nodes{id" + " boughtTogether{id" * depth + "}" * depth + "}}}"

    assert "5,000 is the most" in refusal(await execute(query))


async def test_what_a_list_declares_is_what_it_counts_g9(sample: list[str]) -> None:
    """`parts` declares 150 for each thing, and each has an id: 100 + 100 × 150 + 100 × 150 / 20."""
    assert "15,850 things" in refusal(await execute("{things(first:100){nodes{parts{id}}}}"))


async def test_words_count_a_twentieth_of_a_thing_g9(sample: list[str]) -> None:
    """`words` declares 400 for each thing, and is worked out: 100 + 3 × 100 × (20 + 399) / 20."""
    assert "data" in await execute("{things(first:100){nodes{words}}}")
    assert "6,385 things" in refusal(await execute("{things(first:100){nodes{a:words b:words c:words}}}"))


async def test_an_object_counts_as_a_thing_g9(sample: list[str]) -> None:
    """A hundred things with thirty others each and twenty more: 100 + 100 × 30 × 21 / 20 + 100 × 20 × 21 / 20."""
    peers = " ".join(f"p{number}:peer{{id}}" for number in range(30))

    message = refusal(await execute("{things(first:100){nodes{" + peers + " things{nodes{id}}}}}"))

    assert "5,350 things" in message


async def test_a_worked_out_value_counts_as_a_thing_g9(sample: list[str]) -> None:
    values = " ".join(f"s{number}:square" for number in range(30))

    assert "data" in await execute("{things(first:100){nodes{" + values + "}}}")
    assert "5,000 is the most" in refusal(
        await execute("{things(first:20){nodes{things(first:10){nodes{" + values + "}}}}}")
    )


async def test_a_subscription_may_ask_a_tenth_for_each_event_g9(sample: list[str]) -> None:
    query = "subscription($n:Int){moved{things(first:$n){nodes{number peer{peer{peer{number}}}}}}}"

    [told] = [answer async for answer in execution.stream(query, {"n": 100}, Context())]
    [refused] = [
        answer async for answer in execution.stream(query.replace("{number}", "{peer{number}}"), {"n": 100}, Context())
    ]

    assert told.data is not None
    assert len(told.data["moved"]["things"]["nodes"]) == 100
    assert refused.codes == {"TOO_COMPLEX"}
    assert "500 is the most" in refused.errors[0]["message"]


async def test_an_answer_ends_when_its_lists_have_more_than_they_should(
    sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """T8: what a list has in truth may be more than it declares."""
    monkeypatch.setattr(executor, "MOST_ITEMS", 350)

    assert len((await execute("{things(first:1){nodes{parts{id}}}}"))["data"]["things"]["nodes"][0]["parts"]) == 300
    assert "350 things" in refusal(await execute("{things(first:2){nodes{parts{id}}}}"))


@pytest.mark.parametrize("text", ["text", "workedOutText", "texts"])
async def test_an_answer_ends_when_its_texts_are_too_long(
    sample: list[str], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """T8."""
    monkeypatch.setattr(executor, "MOST_TEXT", 5_000)

    assert "data" in await execute("{things(first:4){nodes{" + text + "}}}")
    assert "too large" in refusal(await execute("{things(first:6){nodes{" + text + "}}}"))


@pytest.mark.parametrize(
    "query",
    [
        "{a:__schema{queryType{name}} b:__schema{queryType{name}}}",
        '{__schema{queryType{name}} __type(name:"Thing"){name}}',
        "{__schema{queryType{name}} me}",
        "query A{__schema{queryType{name}}} query B{me}",
        "{...F me} fragment F on Query{__schema{queryType{name}}}",
    ],
)
async def test_the_schema_is_asked_about_by_itself_and_once_g17(sample: list[str], query: str) -> None:
    assert "by itself" in refusal(await execute(query, operation_name="A" if "query A" in query else None))
    assert sample == []


async def test_lists_of_the_schema_repeated_under_other_names_are_weighed_g17(sample: list[str]) -> None:
    types = "types{name fields{name args{name type{kind name}} type{kind name}}}"
    assert "errors" not in await execute("{__schema{" + types + "}}")

    assert "of the schema" in refusal(
        await execute("{__schema{" + " ".join(f"t{number}:{types}" for number in range(20)) + "}}")
    )


async def test_the_usual_introspection_leaves_a_quarter_of_what_is_allowed_g17(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the schema may grow, and tools ask a little more than today's."""
    monkeypatch.setattr(limits, "MOST_INTROSPECTED", limits.MOST_INTROSPECTED * 3 // 4)

    assert limits.measure(parse(USUAL), schema()._schema)


async def test_the_answer_about_the_schema_is_kept_g17(sample: list[str]) -> None:
    first = await execution.answer(USUAL, {}, Context())
    again = await execution.answer(USUAL, {}, Context())

    assert first.data is not None
    assert again is first


async def test_the_answer_about_the_schema_depends_on_variables_g17(sample: list[str]) -> None:
    query = "query($name:String!){__type(name:$name){name}}"

    assert (await execute(query, {"name": "Thing"}))["data"] == {"__type": {"name": "Thing"}}
    assert (await execute(query, {"name": "Query"}))["data"] == {"__type": {"name": "Query"}}
