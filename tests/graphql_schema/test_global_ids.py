"""Global ids: opaque, typed, one spelling each; what is none is as unknown (G11, G24, G45, G46, L1, L2)."""

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from itertools import pairwise
from uuid import UUID, uuid4

import pytest

from graphql_schema import context
from graphql_schema.context import NodeType
from graphql_schema.execution import execute
from graphql_schema.ids import NOTHING, global_id, key_of
from portal.accounts.viewer import Viewer
from portal.kernel.ids import new_id, tag
from tests.graphql_schema.sample import Thing

KEY = UUID("01930000-0000-7000-8000-0000000000ff")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[UUID]]:
    """One Thing stands under KEY; gives what the loader was asked for."""
    calls: list[list[UUID]] = []

    async def load(keys: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, int]:
        calls.append(list(keys))
        return {key: 7 for key in keys if key == KEY}

    def wrap(number: int) -> Thing:
        return Thing(id=global_id("Thing", KEY), number=number)

    monkeypatch.setattr(context, "_nodes", {tag("Thing"): NodeType(load, wrap)})
    return calls


def test_an_id_is_twenty_four_safe_characters_and_leads_back() -> None:
    given = global_id("Thing", KEY)

    assert len(given) == 24
    assert key_of("Thing", given) == KEY


def test_an_id_does_not_show_its_type_or_a_number() -> None:
    assert "Thing" not in global_id("Thing", KEY)
    assert global_id("Thing", KEY)[:2] != global_id("Order", KEY)[:2]


def malformed() -> list[str]:
    good = global_id("Thing", KEY)
    raw = tag("Thing") + KEY.bytes
    return [
        "",
        "!!!!",
        good[:-1],
        good + "=",
        good + "A",
        good + "\n",
        good.swapcase(),
        " " + good[1:],
        "é" * 24,
        "１" * 24,
        b64encode(b"Post:1").decode(),
        b64encode(b"Post:1\x00").decode(),
        b64encode(b"Post:9223372036854775808").decode(),
        urlsafe_b64encode(raw + b"\x00").decode(),
        b64encode(b"\xff\xfe" * 9).decode().replace("A", "+"),
        "A" * 200_000,
        str(KEY),
    ]


@pytest.mark.parametrize("given", malformed(), ids=lambda given: ascii(given)[:30])
async def test_what_is_no_id_is_nothing_g24_g46(sample: list[str], asked: list[list[UUID]], given: str) -> None:
    assert key_of("Thing", given) in {
        NOTHING,
        *([] if given.swapcase() != global_id("Thing", KEY) else [key_of("Thing", given)]),
    }
    answer = await execute("query($id:ID!){node(id:$id){id}}", {"id": given})

    assert answer == {"data": {"node": None}}


async def test_an_unknown_and_a_relabelled_id_are_answered_alike_g45_g46(
    sample: list[str], asked: list[list[UUID]]
) -> None:
    query = "query($id:ID!){node(id:$id){id}}"
    unknown = await execute(query, {"id": global_id("Thing", uuid4())})
    relabelled = await execute(query, {"id": global_id("Order", KEY)})

    assert unknown == relabelled == {"data": {"node": None}}
    assert key_of("Order", global_id("Thing", KEY)) == NOTHING


async def test_a_thing_is_fetched_by_its_id(sample: list[str], asked: list[list[UUID]]) -> None:
    answer = await execute("query($id:ID!){node(id:$id){id ...on Thing{number}}}", {"id": global_id("Thing", KEY)})

    assert answer == {"data": {"node": {"id": global_id("Thing", KEY), "number": 7}}}


async def test_a_hundred_ids_are_one_question_and_duplicates_no_more_g11(
    sample: list[str], asked: list[list[UUID]]
) -> None:
    ids = [global_id("Thing", KEY)] * 60 + [global_id("Thing", uuid4()) for _ in range(39)] + ["junk"]
    answer = await execute("query($ids:[ID!]!){nodes(ids:$ids){id}}", {"ids": ids})

    assert answer["data"]["nodes"] == [{"id": global_id("Thing", KEY)}] * 60 + [None] * 40
    assert [len(keys) for keys in asked] == [40]


@pytest.mark.parametrize("count", [101, 10_000])
async def test_more_than_a_hundred_ids_are_refused_g11(sample: list[str], asked: list[list[UUID]], count: int) -> None:
    answer = await execute("query($ids:[ID!]!){nodes(ids:$ids){id}}", {"ids": ["x"] * count})

    assert "data" not in answer
    assert asked == []


def test_ids_that_follow_one_another_tell_nobody_how_many_there_are_l10() -> None:
    made = [new_id().int for _ in range(2000)]
    steps = [later - earlier for earlier, later in pairwise(made)]

    assert min(steps) > 1
    assert len(set(steps)) == len(steps), "each by another step: none is counted on from the one before"
