"""The cache of compiled operations: within bounds, and nothing of a document stands in the generated text."""

from typing import Any

import pytest
from graphql import parse

from graphql_schema.compiled import operations as keeping
from graphql_schema.compiled.operations import Operations
from tests.compiled.both import answer, compiling
from tests.compiled.every_kind import SCHEMA, Fate


async def ask(operations: Operations, document: Any, **variables: Any) -> str:
    return await answer(SCHEMA._schema, document, Fate(), compiling(operations), **variables)


async def test_an_operation_is_compiled_once():
    sources: list[str] = []
    operations, document = Operations(sources.append), parse("{ cat { number friends { name } } }")

    await ask(operations, document)
    made = len(sources)
    await ask(operations, document)

    assert made == len(sources) > 0
    assert operations.statistics()["operations"] == 1


async def test_an_operation_that_comes_again_is_compiled_and_not_one_that_comes_once():
    """A stranger who sends another document each time buys no compiling."""
    sources: list[str] = []
    operations, document = Operations(sources.append, interpreted_first=2), parse("{ cat { number } }")

    told = [(await ask(operations, document), len(sources)) for _ in range(4)]

    assert [made for _, made in told] == [0, 0, 1, 1]
    assert len({answered for answered, _ in told}) == 1


async def test_the_operation_that_was_not_asked_for_longest_is_forgotten_first(monkeypatch):
    monkeypatch.setattr(keeping, "MOST_OPERATIONS", 2)
    sources: list[str] = []
    operations = Operations(sources.append)
    first, second, third = (parse(f"{{ cat(n: {n}) {{ number }} }}") for n in range(3))
    for one in (first, second, first, third):
        await ask(operations, one)
    sources.clear()

    await ask(operations, first)
    assert sources == []
    await ask(operations, second)

    assert len(sources) == 1
    assert operations.statistics()["operations"] == 2


async def test_together_they_take_no_more_than_so_many_bytes(monkeypatch):
    monkeypatch.setattr(keeping, "MOST_BYTES", 60_000)
    operations = Operations()

    for n in range(50):
        await ask(operations, parse(f"{{ cat(n: {n}) {{ number name mother {{ name lives }} }} }}"))

    kept = operations.statistics()
    assert 0 < kept["operations"] < 50
    assert kept["bytes"] <= 60_000


async def test_of_one_operation_only_so_many_conditions_are_compiled():
    sources: list[str] = []
    operations = Operations(sources.append)
    flags = [f"f{n}" for n in range(5)]
    document = parse(
        f"query({' '.join(f'${one}: Boolean!' for one in flags)}) "
        f"{{ cat {{ number {' '.join(f'{one}: name @include(if: ${one})' for one in flags)} }} }}"
    )

    for n in range(2**5):
        told = await ask(operations, document, **{one: bool(n >> at & 1) for at, one in enumerate(flags)})
        assert told.count("cat 1") == n.bit_count()

    assert len(sources) == keeping.MOST_VARIANTS


async def test_the_values_of_a_request_are_not_kept():
    operations, document = (
        Operations(),
        parse("query($n: Int!, $yes: Boolean!) { cat(n: $n) { number @include(if: $yes) } }"),
    )

    assert '"number": 3' in await ask(operations, document, n=3, yes=True)
    assert '"number": 4' in await ask(operations, document, n=4, yes=True)
    assert '"cat": {}' in await ask(operations, document, n=5, yes=False)


async def test_no_name_and_no_value_of_a_document_stands_in_the_generated_text():
    sources: list[str] = []
    document = 'query Evil { evilOne: cat { evilTwo: number evilThree: asked(wanted: {}, words: ["evil four"]) } }'

    await ask(Operations(sources.append), document)

    texts = ["\n".join(line for line in one.splitlines() if not line.startswith("#")) for one in sources]
    assert any("evilTwo" in one for one in sources), "a person sees what the names are bound to"
    assert [one for one in texts if "evil" in one.lower()] == []
    assert all(one.isascii() for one in texts)


@pytest.mark.parametrize(
    "document", ["{ cat { ...f } } fragment f on Cat @whatever { number }", "query @whatever { cat { number } }"]
)
async def test_what_has_directives_that_nobody_knows_is_not_compiled(document):
    sources: list[str] = []

    assert '"number": 1' in await ask(Operations(sources.append), document)

    assert sources == []
