"""Over the whole schema and a world with something of everything, both executors answer the same, to the byte."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from random import Random
from typing import Any

import pytest
from graphql import DocumentNode, OperationType, parse, validate
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graphql_schema.schema import schema
from tests.compiled.both import GivenUp
from tests.compiled.disguises import in_disguise
from tests.compiled.whole_schema.conftest import TIMES
from tests.compiled.whole_schema.page_queries import page_documents, values_for
from tests.conftest import missing

BACKENDS = ["sqlite"]  # an executor knows nothing of the database
INVENTED = 30 * TIMES
EVERYBODY = ("visitor", "member", "staff")


def disguised(document: DocumentNode, variables: dict[str, Any], seeds: range) -> Iterator[tuple[DocumentNode, Any]]:
    """Those disguises that are valid; a repetition may ask for the same name twice."""
    for seed in seeds:
        text, values = in_disguise(schema()._schema, document, variables, seed)
        node = parse(text)
        if not validate(schema()._schema, node):
            yield node, values


async def test_every_field_of_every_type_is_answered_alike(everything, monkeypatch):
    given_up, found = GivenUp(monkeypatch), []
    for reading in everything.readings:
        found += await everything.differences(parse(reading.text), of=EVERYBODY)

    assert found == []
    assert given_up.times < len(everything.readings) / 10, "nearly everything is answered by what was compiled"


async def test_every_field_in_disguise_is_answered_alike(everything):
    found, tried = [], 0
    for at, reading in enumerate(everything.readings):
        for node, values in disguised(parse(reading.shorter), {}, range(1_000 * at, 1_000 * at + TIMES)):
            tried += 1
            found += await everything.differences(node, values)

    assert found == []
    assert tried > 0.9 * TIMES * len(everything.readings)


async def test_every_query_of_the_pages_is_answered_alike(everything):
    documents, found = page_documents(OperationType.QUERY), []
    for at, node in enumerate(documents.values()):
        for turn in range(2 * TIMES):
            variables = values_for(node, everything.ids, everything.names, Random(1_000 * at + turn))
            found += await everything.differences(node, variables, of=EVERYBODY[turn % 2 + 1 :])
            for other, values in disguised(node, variables, range(turn, turn + 1)):
                found += await everything.differences(other, values)

    assert found == []
    assert len(documents) > 60


@pytest.fixture
def hypothesis_graphql():
    if find_spec("hypothesis_graphql") is None:
        missing("Install what tests/requirements.lock has: hypothesis-graphql is not here.")
    return import_module("hypothesis_graphql")


async def test_invented_documents_are_answered_alike_as_they_are_and_in_disguise(everything, hypothesis_graphql):
    """hypothesis-graphql invents arguments and what is selected; it knows neither fragments nor directives."""
    nodes = hypothesis_graphql.nodes
    scalars = {
        "ID": st.sampled_from(everything.ids).map(nodes.String),
        "Decimal": st.just(nodes.String("1.50")),
        "DateTime": st.sampled_from(["2026-01-01T00:00:00Z", "2026-06-01T12:00:00+02:00"]).map(nodes.String),
        "Date": st.just(nodes.String("2026-01-31")),
        "BigInt": st.integers(0, 100).map(nodes.Int),
    }
    invented: list[str] = []

    @given(hypothesis_graphql.queries(schema()._schema, custom_scalars=scalars))
    @settings(
        max_examples=INVENTED,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    def invent(text: str) -> None:
        invented.append(text)

    invent()
    found = []
    for at, text in enumerate(invented):
        found += await everything.differences(parse(text))
        for node, values in disguised(parse(text), {}, range(10 * at, 10 * at + 5)):
            found += await everything.differences(node, values)

    assert found == []
    assert len(invented) >= INVENTED / 2
