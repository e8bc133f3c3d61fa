"""What a document may ask for, measured before it is validated (M1, M5, G1-G9, G12-G17, G21, G52)."""

import time
from typing import Any

import pytest
from graphql import get_introspection_query, parse

from graphql_schema import limits
from graphql_schema.execution import execute
from tests.graphql_schema.sample import SAMPLE

HANG = 10.0
"""Seconds of the processor's own time: not a figure, but what tells an attack that works from one that does not."""


def bomb(fragments: int, leaf: str = "id") -> str:
    chain = "".join(f"fragment F{n} on Thing{{...F{n + 1} ...F{n + 1}}} " for n in range(fragments))
    return f'{{thing(id:"a"){{...F0}}}} {chain} fragment F{fragments} on Thing{{{leaf}}}'


def codes(answer: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in answer.get("errors", [])]


async def refused(query: str, variables: dict[str, Any] | None = None) -> str:
    answer = await execute(query, variables)
    assert "data" not in answer
    assert codes(answer) == ["TOO_COMPLEX"]
    message: str = answer["errors"][0]["message"]
    return message


async def test_ninety_doubling_fragments_cost_ninety_visits_m1(sample: list[str]) -> None:
    document = parse(bomb(90))
    surveyor = limits._Surveyor(document, SAMPLE._schema)

    with pytest.raises(limits.TooComplex):
        surveyor.survey()

    assert surveyor.visits == 1 + 1 + 2 * 90 + 1


@pytest.mark.parametrize("leaf", ["id", "...Nope"])
async def test_a_fragment_bomb_is_refused_at_once_g6(sample: list[str], leaf: str) -> None:
    began = time.process_time()

    await refused(bomb(90, leaf))

    assert time.process_time() - began < HANG
    assert sample == []


@pytest.mark.parametrize(
    "query",
    [
        "{...A} fragment A on Query{...A}",
        "{...A} fragment A on Query{...B} fragment B on Query{...A}",
        "{...A} fragment A on Query{...{...A}}",
        "{me} fragment A on Query{...B} fragment B on Query{...A}",
        '{thing(id:"a"){...A}} fragment A on Thing{peer{...B}} fragment B on Thing{peer{...A}}',
    ],
)
async def test_fragments_in_a_circle_are_refused_g7(sample: list[str], query: str) -> None:
    assert "spreads itself" in await refused(query)


async def test_thirty_aliases_pass_and_thirty_one_are_refused_g1(sample: list[str]) -> None:
    def asking(count: int) -> str:
        return "{" + " ".join(f'a{n}:thing(id:"{n}"){{number}}' for n in range(count)) + "}"

    assert len((await execute(asking(30)))["data"]) == 30
    sample.clear()
    await refused(asking(31))

    assert sample == []


async def test_only_one_login_in_a_document_g2(sample: list[str]) -> None:
    await refused('mutation{a:login(email:"x",password:"1"){done} b:login(email:"x",password:"2"){done}}')

    assert sample == []


@pytest.mark.parametrize(
    "query",
    [
        'mutation{...F} fragment F on Mutation{a:login(email:"x",password:"1"){done} b:login(email:"x",password:"2"){done}}',
        'mutation{...F ...F} fragment F on Mutation{login(email:"x",password:"1"){done}}',
        'mutation{... on Mutation{a:login(email:"x",password:"1"){done}} b:login(email:"x",password:"2"){done}}',
        'mutation A{login(email:"x",password:"1"){done}} mutation B{login(email:"x",password:"2"){done}}',
    ],
)
async def test_logins_count_through_fragments_and_operations_g4_g21(sample: list[str], query: str) -> None:
    """L51."""
    await refused(query)

    assert sample == []


async def test_ten_mutations_pass_and_eleven_are_refused_m5(sample: list[str]) -> None:
    def touching(count: int) -> str:
        return "mutation{" + " ".join(f"m{n}:touch(n:1){{done}}" for n in range(count)) + "}"

    await execute(touching(10))
    assert sample == ["touch"] * 10
    sample.clear()
    await refused(touching(11))

    assert sample == []


async def test_ten_levels_pass_and_eleven_are_refused_g8(sample: list[str]) -> None:
    def deep(levels: int) -> str:
        return '{thing(id:"a")' + "{peer" * (levels - 2) + "{number}" + "}" * (levels - 2) + "}"

    assert (await execute(deep(10)))["data"]
    await refused(deep(11))
    await refused(deep(50))


async def test_five_thousand_levels_are_refused_by_the_parser_g8(sample: list[str]) -> None:
    answer = await execute('{thing(id:"a")' + "{peer" * 5000)

    assert codes(answer) == ["GRAPHQL_PARSE_FAILED"]


async def test_the_number_of_things_is_counted_before_anything_runs_g9(sample: list[str]) -> None:
    """G53."""
    message = await refused("{things(first:100){nodes{things(first:100){nodes{things(first:100){nodes{number}}}}}}}")

    assert "1,060,100 things" in message
    assert sample == []


async def test_the_number_of_things_is_counted_with_variables_g9(sample: list[str]) -> None:
    query = "query($n:Int=2){things(first:$n){nodes{things(first:$n){nodes{number}}}}}"

    assert (await execute(query))["data"]
    assert (await execute(query, {"n": 50}))["data"]
    sample.clear()
    message = await refused(query, {"n": 100})

    assert "10,600 things" in message
    assert sample == []


async def test_of_two_sizes_the_larger_counts_and_null_is_none_g9(sample: list[str]) -> None:
    query = """query($first:Int,$last:Int){things(first:$first,last:$last){nodes{things(first:50){nodes{number}}}}}"""

    assert (await execute(query, {"first": None, "last": None}))["data"]
    assert (await execute(query, {"first": 93, "last": None}))["data"]
    assert "5,350 things" in await refused(query, {"first": None, "last": 100})
    assert "5,350 things" in await refused(query, {"first": 100, "last": 1})


async def test_a_page_without_a_size_counts_as_twenty_g9(sample: list[str]) -> None:
    message = await refused("{things{nodes{things{nodes{things{nodes{number}}}}}}}")

    assert "8,820 things" in message


async def test_pages_inside_fragments_count_at_every_spread_g9(sample: list[str]) -> None:
    message = await refused(
        "{a:things(first:50){nodes{...F}} b:things(first:50){nodes{...F}}} fragment F on Thing{things(first:60){nodes{number}}}"
    )

    assert "6,400 things" in message


async def test_list_arguments_are_refused_by_length_g12(sample: list[str]) -> None:
    await refused('query($t:[String!]){echo(text:"a",tags:$t)}', {"t": ["x"] * 101})
    await refused('{echo(text:"a",tags:[' + '"x",' * 101 + "])}")

    assert (await execute('{echo(text:"a",tags:[' + '"x",' * 100 + "])}"))["data"] == {"echo": "a"}


@pytest.mark.parametrize("query", ["{me " + "@skip(if:false) " * 51 + "}", "{me " + "@aa " * 51 + "}"])
async def test_more_than_fifty_directives_are_refused_with_one_error_g13(sample: list[str], query: str) -> None:
    await refused(query)


async def test_an_unknown_directive_is_named_once_g13(sample: list[str]) -> None:
    answer = await execute("{me " + "@aa " * 10 + "}")

    assert [error["message"] for error in answer["errors"]] == ["Unknown directive '@aa'."]


@pytest.mark.parametrize(
    "query",
    [
        "{" + "me " * 501 + "}",
        "{" + "me " * 400 + "}",
        "{" + 'thing(id:"a"){peer{number}} ' * 160 + "}",
        "{" + '...{thing(id:"a"){peer{number}}} ' * 120 + "}",
        '{thing(id:"a"){' + ("peer{" + "peer{number} " * 11 + "} ") * 20 + "}}",
    ],
)
async def test_repeated_fields_are_refused_before_each_pair_is_compared_g14(sample: list[str], query: str) -> None:
    began = time.process_time()

    await refused(query)

    assert time.process_time() - began < HANG


async def test_two_thousand_tokens_are_the_most_g15(sample: list[str]) -> None:
    answer = await execute("{" + "me " * 2000 + "}")

    assert codes(answer) == ["GRAPHQL_PARSE_FAILED"]


@pytest.mark.parametrize(
    "flood",
    ["," * 250_000, "#" * 250_000 + "\n", "\n" * 250_000, "# x\n," * 50_000],
    ids=["commas", "comment", "lines", "both"],
)
async def test_what_is_no_token_costs_little_g15(sample: list[str], flood: str) -> None:
    began = time.process_time()

    answer = await execute(flood + "{__typename}")

    assert answer == {"data": {"__typename": "Query"}}
    assert time.process_time() - began < HANG


@pytest.mark.parametrize("text", ['{"' + '\\"' * 120_000 + "}", '{"""' + '\\"""' * 60_000, "{" + '"' * 250_000 + "}"])
async def test_a_string_that_never_ends_costs_its_length_and_no_more(sample: list[str], text: str) -> None:
    began = time.process_time()

    answer = await execute(text)

    assert codes(answer) == ["GRAPHQL_PARSE_FAILED"]
    assert time.process_time() - began < HANG


async def test_a_flood_of_mistakes_gives_five_short_errors_g16(sample: list[str]) -> None:
    answer = await execute("{" + " ".join(f"x{n}" for n in range(300)) + " " + "y" * 10_000 + "}")

    assert len(answer["errors"]) <= 5
    assert all(len(error["message"]) <= 300 for error in answer["errors"])


async def test_a_long_name_is_not_echoed_whole_g16(sample: list[str]) -> None:
    answer = await execute("{" + "y" * 10_000 + "}")

    assert [len(error["message"]) for error in answer["errors"]] == [300]


async def test_introspection_passes_whole_and_is_refused_in_circles_g17_g18(sample: list[str]) -> None:
    whole = get_introspection_query(specified_by_url=True, directive_is_repeatable=True, input_value_deprecation=True)

    assert "errors" not in await execute(whole)
    assert "of the schema" in await refused("{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}")


async def test_every_operation_counts_though_one_is_chosen_g21(sample: list[str]) -> None:
    answer = await execute(" ".join(f"query Q{n}{{me}}" for n in range(450)) + " query Z{me}", operation_name="Z")
    assert codes(answer) == [] or codes(answer) == ["GRAPHQL_PARSE_FAILED"]

    await refused(" ".join(f"query Q{n}{{" + " ".join(f"a{i}:me" for i in range(10)) + "}" for n in range(4)))


@pytest.mark.parametrize("name", [None, "C", ""])
async def test_the_operation_to_run_must_be_named_g21(sample: list[str], name: str | None) -> None:
    answer = await execute("query A{me} query B{me}", operation_name=name)

    assert "data" not in answer
    assert codes(answer) == ["BAD_REQUEST"]


@pytest.mark.parametrize("directive", ["@defer", "@stream", '@export(as: "x")'])
async def test_unknown_directives_are_refused_g52(sample: list[str], directive: str) -> None:
    answer = await execute("{me " + directive + "}")

    assert "data" not in answer
    assert set(codes(answer)) == {"GRAPHQL_VALIDATION_FAILED"}


async def test_type_definitions_are_no_request(sample: list[str]) -> None:
    answer = await execute("type Query { a: Int } query { me }")

    assert codes(answer) == ["BAD_REQUEST"]
