"""A small schema with a field of every kind, to try the rules of the door on, whatever the rooms offer."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry.schema.config import StrawberryConfig

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.nodes import NodeQuery
from graphql_schema.scalars import SCALARS, BigInt
from graphql_schema.schema import ContractNames, _refusing
from graphql_schema.streams import deliveries
from portal.accounts.models import Member
from portal.kernel.errors import Invalid, RateLimited
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.work import unit_of_work

ran: list[str] = []
"""Which resolvers ran: a refusal is proven by what did not."""


@strawberry.type
class Thing(Node):
    number: int

    @strawberry.field
    async def things(self, info: Info, first: int | None = None, after: str | None = None) -> "Connection[Thing]":
        return await _page(info, first, after)

    text: str = "x" * 1_000

    @strawberry.field
    async def peer(self) -> "Thing":
        return self

    @strawberry.field(directives=sized(150))
    def parts(self) -> "list[Thing]":
        """Twice as many as it says."""
        return [thing(number) for number in range(300)]

    @strawberry.field(directives=sized(400))
    def words(self) -> list[str]:
        return ["word"]

    @strawberry.field(directives=sized(2))
    def texts(self) -> list[str]:
        return ["x" * 500, "x" * 500]

    @strawberry.field
    def worked_out_text(self) -> str:
        return "x" * 1_000

    @strawberry.field
    def square(self) -> int:
        return self.number**2


def thing(number: int) -> Thing:
    return Thing(id=strawberry.ID(f"thing-{number}"), number=number)


async def _page(info: Info, *asked: Any, name: str = "things") -> "Connection[Thing]":
    page = info.context.page(*asked)
    return Connection.of(_numbers(page, name), thing)


def _numbers(page: Page, name: str) -> Slice[int]:
    """One page of the numbers from 1 to 250."""
    keyset = page.keyset(name, keys=[Key("number")])
    ordered = list(range(250, 0, -1) if page.backwards else range(1, 251))
    if keyset.position is not None:
        ordered = ordered[ordered.index(keyset.position[0]) + 1 :]

    async def count() -> int:
        return 250

    return keyset.slice(ordered[: keyset.limit], position=lambda row: (row,), count=count)


@strawberry.type
class SampleQuery:
    @strawberry.field
    async def thing(self, id: strawberry.ID) -> Thing | None:
        ran.append("thing")
        return thing(1)

    @strawberry.field
    async def things(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Thing]:
        ran.append("things")
        return await _page(info, first, after, last, before)

    @strawberry.field
    async def others(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Thing]:
        return await _page(info, first, after, name="others")

    @strawberry.field
    def whole(self, n: int) -> int:
        ran.append("whole")
        return n

    @strawberry.field
    def big(self, n: BigInt) -> BigInt:
        return n

    @strawberry.field
    def money(self, d: Decimal) -> Decimal:
        return d

    @strawberry.field
    def instant(self, t: datetime) -> datetime:
        return t

    @strawberry.field
    def day(self, d: date) -> date:
        return d

    @strawberry.field
    def echo(self, text: str, tags: list[str] | None = None) -> str:
        ran.append("echo")
        return text

    @strawberry.field
    def too_big_for_int(self) -> int | None:
        return 3_000_000_000

    @strawberry.field
    async def broken(self) -> str | None:
        raise RuntimeError("postgres://portal:hunter2@db/portal said SELECT password")

    @strawberry.field
    async def refused(self) -> str | None:
        raise Invalid("“{name}” is a number from 1 to {largest}.", field="first", name="first", largest=100)

    @strawberry.field
    async def waiting(self, seconds: int) -> str | None:
        raise RateLimited("Too many attempts; please try again in a while.", retry_after=seconds)

    @strawberry.field
    async def unreachable(self) -> str | None:
        raise ConnectionRefusedError("db.internal:5432 refused")

    @strawberry.field
    async def slow(self) -> str:
        await asyncio.sleep(30)
        return "late"

    @strawberry.field
    def me(self, info: Info) -> str | None:
        return info.context.viewer.handle

    @strawberry.field
    def mine(self, info: Info) -> str | None:
        return info.context.signed_in.handle

    @strawberry.field
    def address(self, info: Info) -> str | None:
        return info.context.client_address

    @strawberry.field
    def language(self, info: Info) -> str:
        return info.context.locale


@strawberry.type
class DonePayload(Payload):
    done: bool = False


@strawberry.type(name="Mutation")
class SampleMutation:
    @strawberry.mutation
    async def login(self, email: str, password: str) -> DonePayload:
        ran.append("login")
        return DonePayload(done=True)

    @strawberry.mutation
    async def touch(self, n: int) -> DonePayload:
        ran.append("touch")
        if n < 0:
            raise Invalid("“{name}” is a number from 1 to {largest}.", field=("input", "n"), name="n", largest=100)
        return DonePayload(done=True)

    @strawberry.mutation
    async def wait(self, seconds: int) -> DonePayload:
        raise RateLimited("Too many attempts; please try again in a while.", retry_after=seconds)

    @strawberry.mutation
    async def explode(self) -> DonePayload:
        raise RuntimeError("the resolver broke")

    @strawberry.mutation
    async def enter(self, info: Info, token: str) -> DonePayload:
        info.context.start_session(token, info.context.viewer)
        return DonePayload(done=True)

    @strawberry.mutation
    async def leave(self, info: Info) -> DonePayload:
        info.context.end_session()
        return DonePayload(done=True)


@unit_of_work
async def count_members() -> int:
    return await Member.all().count()


@strawberry.type(name="Subscription")
class SampleSubscription:
    @strawberry.subscription
    async def told(self, info: Info, topic: str) -> AsyncIterator[int]:
        async for payload in deliveries(info, topic):
            yield payload["n"]

    @strawberry.subscription
    async def members(self) -> AsyncIterator[int]:
        """Works in the database for as long as it is listened to: what a storm of cancels meets."""
        while True:
            yield await count_members()

    @strawberry.subscription
    async def moved(self) -> AsyncIterator[Thing]:
        yield thing(1)

    @strawberry.subscription
    async def breaks(self) -> AsyncIterator[int]:
        yield 1
        raise RuntimeError("hunter2")


@strawberry.type
class Query(SampleQuery, NodeQuery):
    pass


SAMPLE = strawberry.Schema(
    query=Query,
    mutation=_refusing(SampleMutation),
    subscription=SampleSubscription,
    config=StrawberryConfig(name_converter=ContractNames(), scalar_map=SCALARS),
)
