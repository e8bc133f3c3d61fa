"""Pages of a list: sizes, both directions, and cursors that are good for one list and one reader (G10, G47, L9)."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any
from uuid import uuid4

import pytest

from graphql_schema.execution import execute
from portal.accounts.viewer import VISITOR, Viewer

PAGE = """query($first:Int,$after:String,$last:Int,$before:String){
  things(first:$first,after:$after,last:$last,before:$before){
    nodes{number} edges{cursor node{number}} totalCount pageInfo{hasNextPage hasPreviousPage startCursor endCursor} } }"""


async def page(viewer: Viewer = VISITOR, **variables: Any) -> dict[str, Any]:
    answer = await execute(PAGE, variables, viewer=viewer)
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["things"]
    return found


async def code(query: str = PAGE, viewer: Viewer = VISITOR, **variables: Any) -> str:
    answer = await execute(query, variables, viewer=viewer)
    found: str = answer["errors"][0]["extensions"]["code"]
    return found


def numbers(found: dict[str, Any]) -> list[int]:
    return [node["number"] for node in found["nodes"]]


async def test_a_page_has_twenty_rows_unless_it_is_said(sample: list[str]) -> None:
    assert numbers(await page()) == list(range(1, 21))
    assert numbers(await page(first=None)) == list(range(1, 21))
    assert numbers(await page(first=3)) == [1, 2, 3]


async def test_walking_forwards_meets_every_row_once(sample: list[str]) -> None:
    seen: list[int] = []
    after = None
    while True:
        found = await page(first=100, after=after)
        seen += numbers(found)
        if not found["pageInfo"]["hasNextPage"]:
            break
        after = found["pageInfo"]["endCursor"]

    assert seen == list(range(1, 251))


async def test_walking_backwards_meets_every_row_once(sample: list[str]) -> None:
    seen: list[int] = []
    before = None
    while True:
        found = await page(last=100, before=before)
        seen = numbers(found) + seen
        if not found["pageInfo"]["hasPreviousPage"]:
            break
        before = found["pageInfo"]["startCursor"]

    assert seen == list(range(1, 251))


async def test_a_page_says_where_it_lies(sample: list[str]) -> None:
    first = await page(first=2)
    second = await page(first=2, after=first["pageInfo"]["endCursor"])

    assert first["totalCount"] == 250
    assert [edge["node"]["number"] for edge in second["edges"]] == [3, 4]
    assert second["pageInfo"]["hasPreviousPage"] is True
    assert first["pageInfo"]["hasPreviousPage"] is False
    assert second["pageInfo"]["startCursor"] == second["edges"][0]["cursor"]


@pytest.mark.parametrize(
    "asked",
    [
        {"first": 101},
        {"first": 99999999},
        {"first": 2147483647},
        {"first": 0},
        {"first": -1},
        {"last": 0},
        {"last": 101},
        {"first": 1, "last": 1},
        {"first": 1, "before": "x"},
        {"last": 1, "after": "x"},
    ],
    ids=str,
)
async def test_page_sizes_out_of_bounds_are_refused_g10(sample: list[str], asked: dict[str, Any]) -> None:
    assert await code(**asked) == "INVALID"


async def test_a_size_beyond_int_is_refused_g10(sample: list[str]) -> None:
    assert await code(first=2147483648) == "INVALID"


async def test_a_cursor_of_another_list_or_reader_is_refused_g47(sample: list[str]) -> None:
    reader = Viewer(member_id=uuid4())
    cursor = (await page(reader, first=1))["pageInfo"]["endCursor"]

    others = "query($after:String){others(after:$after){nodes{number}}}"
    assert await code(others, viewer=reader, after=cursor) == "INVALID_CURSOR"
    assert await code(viewer=Viewer(member_id=uuid4()), after=cursor) == "INVALID_CURSOR"
    assert await code(after=cursor) == "INVALID_CURSOR"


async def test_a_list_goes_on_for_who_signs_in_on_the_way_g47(sample: list[str]) -> None:
    cursor = (await page(first=2))["pageInfo"]["endCursor"]

    found = await page(Viewer(member_id=uuid4()), first=1, after=cursor)

    assert [node["number"] for node in found["nodes"]] == [3]


async def test_a_cursor_that_was_touched_is_refused_g47(sample: list[str]) -> None:
    cursor = (await page(first=1))["pageInfo"]["endCursor"]
    raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    rewritten = urlsafe_b64encode(raw[:12] + b"[200]").decode().rstrip("=")
    flipped = urlsafe_b64encode(bytes([raw[0] ^ 1]) + raw[1:]).decode().rstrip("=")

    for bad in (rewritten, flipped, "A" * 10_240, "'; DROP TABLE posts; --", "", "é", cursor + "\x01", cursor[:-1]):
        assert await code(after=bad) == "INVALID_CURSOR"


async def test_the_refusal_speaks_the_readers_language(sample: list[str]) -> None:
    answer = await execute(PAGE, {"first": 0}, locale="de")

    assert answer["errors"][0]["message"] == "„first“ ist eine Zahl von 1 bis 100."
