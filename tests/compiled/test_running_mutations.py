"""Mutations run one after the other and never twice, whatever becomes of their answers."""

from functools import partial

import pytest
from graphql import parse

from tests.compiled.both import PLAIN, GivenUp, answer, compiling
from tests.compiled.every_kind import SCHEMA, Fate

DOCUMENT = """mutation { a: rename(n: 1, to: "Tom") { name mother { number rival { name } } } b: count
  c: rename(n: 2, to: "Kit") { asked(wanted: {}) friends { number } } d: count }"""
ALL = ["1 is Tom", "counted", "2 is Kit", "counted"]


async def test_they_run_in_the_order_of_the_document_and_nothing_is_given_up(monkeypatch):
    fate, given_up = Fate(), GivenUp(monkeypatch)

    told = await answer(SCHEMA._schema, DOCUMENT, fate, compiling())

    assert fate.done == ALL
    assert '"b": 2' in told
    assert '"d": 4' in told
    assert given_up.times == 0


@pytest.mark.parametrize("seed", range(60))
async def test_none_is_run_twice_when_its_answer_fails(seed):
    fate = partial(Fate, seed, missing=seed % 3 * 8, wrong=seed % 5 * 3, raising=seed % 4 * 8)
    by_graphql_core, by_us = fate(), fate()

    theirs = await answer(SCHEMA._schema, DOCUMENT, by_graphql_core, PLAIN)
    ours = await answer(SCHEMA._schema, parse(DOCUMENT), by_us, compiling())

    assert ours == theirs
    assert by_us.done == by_graphql_core.done
