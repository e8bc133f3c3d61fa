"""Resolvers run side by side, what fails waits for its neighbours, and what is cancelled leaves nothing open."""

import asyncio
import gc

import pytest
import strawberry
from graphql import execute, parse
from strawberry.schema.schema import _OperationContextAwareGraphQLResolveInfo as GraphQLCoresInfo

from graphql_schema.compiled.infos import ResolveInfo
from tests.compiled.both import PLAIN, answer, compiling

log: list[str] = []


async def heard(name: str, *, fails: bool = False) -> str:
    log.append(f"{name} begins")
    await asyncio.sleep(0.01)
    log.append(f"{name} ends")
    if fails:
        raise RuntimeError(name)
    return name


@strawberry.type
class Part:
    @strawberry.field
    async def slow(self) -> str:
        return await heard("slow")

    @strawberry.field
    async def other(self) -> str:
        return await heard("other")

    @strawberry.field
    async def failing(self) -> str | None:
        return await heard("failing", fails=True)

    @strawberry.field
    async def part(self) -> "Part":
        await heard("part")
        return Part()

    @strawberry.field
    def parts(self) -> "list[Part]":
        return [Part(), Part(), Part()]

    @strawberry.field
    async def for_ever(self) -> str:
        await asyncio.Event().wait()
        return "never"

    @strawberry.field
    def known(self, info: strawberry.Info) -> list[str]:
        names = GraphQLCoresInfo._fields
        return [f"{name} {getattr(info._raw_info, name) if name in TOLD else ''}" for name in names]


TOLD = {"field_name", "return_type", "parent_type", "path", "root_value", "variable_values", "context"}


@strawberry.type
class Query:
    @strawberry.field
    async def part(self) -> Part:
        log.append("root")
        return Part()


SCHEMA = strawberry.Schema(Query)._schema


@pytest.fixture(autouse=True)
def clear():
    log.clear()


async def test_fields_and_elements_are_waited_for_side_by_side():
    await answer(SCHEMA, "{ part { slow other parts { slow part { other } } } }", None, compiling())

    begun = [at for at, one in enumerate(log) if one in ("slow begins", "part begins")]
    ended = [at for at, one in enumerate(log) if one == "slow ends"]
    assert len(begun) == 7
    assert max(begun) < min(ended)


async def test_what_failed_is_asked_again_once_its_neighbours_have_ended():
    told = await answer(SCHEMA, "{ part { failing slow } }", None, compiling())

    assert log == [
        "root",
        *("failing begins", "slow begins", "failing ends", "slow ends"),
        *("failing begins", "slow begins", "failing ends", "slow ends"),
    ]
    assert told == await answer(SCHEMA, "{ part { failing slow } }", None, PLAIN)


@pytest.mark.parametrize("beneath", ["{ forEver slow }", "{ parts { forEver slow part { slow } } forEver }"])
async def test_what_is_cancelled_leaves_nothing_that_was_never_awaited(beneath):
    async def run() -> None:
        await execute(SCHEMA, parse("{ part " + beneath + " }"), **compiling())

    for pause in (0, 0.001, 0.03):
        task = asyncio.create_task(run())
        await asyncio.sleep(pause)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        del task
        gc.collect()  # warnings are errors here


async def test_a_resolver_is_told_all_that_graphql_core_tells_it():
    theirs = await answer(SCHEMA, "{ part { parts { known } known } }", "the context", PLAIN)
    ours = await answer(SCHEMA, "{ part { parts { known } known } }", "the context", compiling())

    assert ours == theirs
    assert "the context" in ours


def test_a_resolver_can_ask_for_every_field_of_graphql_core_s_info() -> None:
    """A field that a later version of it has is missed here."""
    ours = {name for name, held in vars(ResolveInfo).items() if isinstance(held, property)}

    assert set(GraphQLCoresInfo._fields) - ours == set()
