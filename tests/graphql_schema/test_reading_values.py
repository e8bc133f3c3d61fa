"""Numbers, money, instants, days and text: one strict spelling each (M10, M11, M12, G26-G28, U4)."""

import time
from typing import Any

import pytest

from graphql_schema.execution import execute

NOT_WHOLE: list[Any] = [2147483648, -2147483649, 1e3, 1.0, True, "5", 10**400, None]
NO_MONEY: list[Any] = [
    "NaN",
    "Infinity",
    "-1",
    "-0",
    "1E+1000000",
    "0.1e-999999",
    "1_000",
    " 5 ",
    "٣",
    "0x10",
    5,
    5.0,
    "1234567890123",
    "1.23456",
    ".5",
    "5.",
    "",
    "1\n",
]
NO_INSTANT: list[Any] = [
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-11-23T09:30:00",
    "2026-11-23",
    "2026-02-30T00:00:00Z",
    "2026-11-23T23:59:60Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T09:30:00+25:00",
    "２026-11-23T09:30:00Z",
    "2026-W48-1T00:00:00Z",
    1764000000,
]
NO_DAY: list[Any] = ["0001-01-01", "9999-12-31", "2026-02-30", "20261123", "2026-11-23T00:00:00Z", "", 20261123]
NO_TEXT = ["a\x00b", "\ud800", "\udc00\ud800", "\ufffe", "\uffff", "\ufdd0", "\U0001ffff"]

HANG = 10.0
"""Seconds of the processor's own time: not a figure, but what tells an attack that works from one that does not."""


async def refused(query: str, value: Any) -> None:
    began = time.process_time()
    answer = await execute(query, {"v": value})

    assert "data" not in answer
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"INVALID"}
    assert all(len(error["message"]) <= 300 for error in answer["errors"])
    assert time.process_time() - began < HANG


@pytest.mark.parametrize("value", NOT_WHOLE, ids=lambda value: repr(value)[:20])
async def test_what_is_no_int_is_refused_g26(sample: list[str], value: Any) -> None:
    await refused("query($v:Int!){whole(n:$v)}", value)

    assert sample == []


@pytest.mark.parametrize("literal", ["2147483648", "1e3", "1.0", "true", '"5"', "9" * 5000, "-2147483649"])
async def test_what_is_no_int_is_refused_as_a_literal_g26(sample: list[str], literal: str) -> None:
    answer = await execute("{whole(n:" + literal + ")}")

    assert [error["extensions"]["code"] for error in answer["errors"]] == ["INVALID"]
    assert sample == []


@pytest.mark.parametrize("value", [2147483647, -2147483648, 0])
async def test_the_ends_of_int_are_ints_g26(sample: list[str], value: int) -> None:
    assert await execute("query($v:Int!){whole(n:$v)}", {"v": value}) == {"data": {"whole": value}}


@pytest.mark.parametrize("value", NO_MONEY, ids=repr)
async def test_what_is_no_decimal_is_refused_g27(sample: list[str], value: Any) -> None:
    await refused("query($v:Decimal!){money(d:$v)}", value)


@pytest.mark.parametrize("value", ["0", "12.50", "999999999999.9999", "007"])
async def test_a_decimal_keeps_its_digits_g27(sample: list[str], value: str) -> None:
    answer = await execute("query($v:Decimal!){money(d:$v)}", {"v": value})

    assert answer["data"]["money"] == (value.lstrip("0") if value == "007" else value)


@pytest.mark.parametrize("literal", ["5", "5.0", "NaN", '"1e9"'])
async def test_only_a_string_is_a_decimal_literal_g27(sample: list[str], literal: str) -> None:
    answer = await execute("{money(d:" + literal + ")}")

    assert [error["extensions"]["code"] for error in answer["errors"]] == ["INVALID"]


@pytest.mark.parametrize("value", NO_INSTANT, ids=repr)
async def test_what_is_no_instant_is_refused_g28(sample: list[str], value: Any) -> None:
    await refused("query($v:DateTime!){instant(t:$v)}", value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"),
        ("2026-11-23T09:30:00.25+01:00", "2026-11-23T08:30:00.250000Z"),
        ("2026-11-23T09:30-05:30", "2026-11-23T15:00:00Z"),
    ],
)
async def test_an_instant_is_answered_in_utc_g28(sample: list[str], value: str, shown: str) -> None:
    assert await execute("query($v:DateTime!){instant(t:$v)}", {"v": value}) == {"data": {"instant": shown}}


@pytest.mark.parametrize("value", NO_DAY, ids=repr)
async def test_what_is_no_day_is_refused_g28(sample: list[str], value: Any) -> None:
    await refused("query($v:Date!){day(d:$v)}", value)


async def test_a_day_is_a_day(sample: list[str]) -> None:
    assert await execute('{day(d:"2024-02-29")}') == {"data": {"day": "2024-02-29"}}


async def test_big_numbers_have_a_type_of_their_own_m11(sample: list[str]) -> None:
    assert await execute("{big(n:9007199254740991)}") == {"data": {"big": 9007199254740991}}
    answer = await execute("{big(n:9007199254740992)}")
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["INVALID"]


@pytest.mark.parametrize("value", NO_TEXT, ids=ascii)
async def test_what_is_no_text_is_refused_wherever_it_stands_u4(sample: list[str], value: str) -> None:
    for variables in ({"v": value}, {"v": "a", "t": [value]}):
        answer = await execute("query($v:String!,$t:[String!]){echo(text:$v,tags:$t)}", variables)
        assert [error["extensions"]["code"] for error in answer["errors"]] == ["INVALID"]

    assert sample == []


@pytest.mark.parametrize("literal", ['"a\\u0000b"', '"\\ufffe"', '"\\u{1ffff}"', '"""\ufdd0"""'])
async def test_what_is_no_text_is_refused_as_a_literal_u4(sample: list[str], literal: str) -> None:
    answer = await execute("{echo(text:" + literal + ")}")

    assert [error["extensions"]["code"] for error in answer["errors"]] == ["INVALID"]
    assert sample == []


@pytest.mark.parametrize("text", ["", "Grüße", "👩‍👩‍👧", "a\tb\n", "\U0001f600", "\ufffd"])
async def test_every_other_text_passes_as_it_is_u4(sample: list[str], text: str) -> None:
    assert await execute("query($v:String!){echo(text:$v)}", {"v": text}) == {"data": {"echo": text}}
