"""A schema with a field of every kind, and a world in which each value may be missing, wrong or raise: fate decides.

The same fate gives the same world, so two executors that are asked the same have to answer the same.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.permission import BasePermission

from graphql_schema.scalars import SCALARS

T = TypeVar("T")


@strawberry.enum
class Colour(Enum):
    RED = "red"
    BLUE = strawberry.enum_value("blue", name="AZURE")


@dataclass
class Fate:
    """What happens: of a hundred values so many are missing, are wrong, or raise."""

    seed: int = 0
    missing: int = 0
    wrong: int = 0
    raising: int = 0
    done: list[str] = field(default_factory=list)
    """What mutations did, in order."""
    told: list[str] = field(default_factory=list)
    """What types were told that were asked for what is of them."""

    def of(self, *about: Any, value: Any) -> Any:
        """``value``, or what became of it."""
        turn = Random(repr((self.seed, about))).randrange(100)
        if turn < self.missing:
            return None
        if turn < self.missing + self.wrong:
            return WRONG[turn % len(WRONG)]
        return value

    def befall(self, *about: Any) -> None:
        if Random(repr((self.seed, "befall", about))).randrange(100) < self.raising:
            raise RuntimeError(f"befallen: {about}")

    def future(self, value: Any) -> asyncio.Future[Any]:
        """As a dataloader hands it out."""
        found = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(found.set_result, value)
        return found


class Odd(Exception):
    """Of no built-in module: a String takes such objects by their words, where they are no errors."""


@dataclass
class Later:
    """A value that has to be awaited, and has words of its own until then."""

    value: Any

    def __await__(self) -> Any:
        yield from asyncio.sleep(0).__await__()
        return self.value


WRONG: tuple[Any, ...] = (
    object(),
    ValueError("in the place of a value"),
    Odd("odd"),
    [],
    "",
    3_000_000_000,
    {"a": 1},
    True,
    ("x",),
)

Info = strawberry.Info[Fate, None]


class Twice(FieldExtension):
    async def resolve_async(self, next_: Any, source: Any, info: Info, **kwargs: Any) -> Any:
        return 2 * await next_(source, info, **kwargs)


class Gate(FieldExtension):
    """Has nothing to say to every other fate."""

    @staticmethod
    def passes(context: Fate) -> bool:
        return context.seed % 2 == 0

    async def resolve_async(self, next_: Any, source: Any, info: Info, **kwargs: Any) -> Any:
        if not self.passes(info.context):
            info.context.befall("gate", kwargs)
        return await next_(source, info, **kwargs)


class OnlyEven(BasePermission):
    message = "only of even numbers"

    def has_permission(self, source: Any, info: Info, **kwargs: Any) -> bool:
        return bool(getattr(source, "number", 0) % 2 == 0)


@strawberry.input
class Wanted:
    most: int = 2
    colours: list[Colour] | None = None


@strawberry.type
class Page(Generic[T]):
    nodes: list[T]
    more: bool = False

    @strawberry.field
    def first(self) -> T | None:
        return self.nodes[0] if self.nodes else None


@strawberry.interface
class Named:
    number: int
    name: str

    @strawberry.field
    async def friends(self, info: Info, most: int = 2) -> "list[Named | None]":
        info.context.befall("friends", self.number)
        return info.context.of(
            "friends", self.number, value=[thing(info.context, self.number + n) for n in range(most)]
        )

    @strawberry.field
    def nearest(self, info: Info) -> "Named":
        info.context.befall("nearest", self.number)
        return info.context.of("nearest", self.number, value=thing(info.context, self.number + 1))


@strawberry.type
class Cat(Named):
    colour: Colour
    lives: int | None
    nicknames: list[str]
    grid: list[list[int | None] | None]
    born: date | None
    weight: Decimal

    @strawberry.field
    async def mother(self, info: Info) -> "Cat | None":
        await asyncio.sleep(0)
        info.context.befall("mother", self.number)
        return info.context.of("mother", self.number, value=cat(info.context, self.number + 2))

    @strawberry.field(graphql_type="Cat")
    def rival(self, info: Info) -> Any:
        return info.context.future(info.context.of("rival", self.number, value=cat(info.context, self.number + 4)))

    @strawberry.field
    def paths(self, info: Info) -> list[str]:
        return [str(one) for one in info.path.as_list()]

    @strawberry.field
    def asked(self, info: Info, wanted: Wanted, words: list[str] | None = None) -> str:
        info.context.befall("asked", self.number)
        return f"{wanted} {words} {info.field_name} {info.variable_values} {[one.name for one in info.selected_fields]}"


@strawberry.type
class Dog(Named):
    length: float
    tag: strawberry.ID
    owner: "Person | None"

    @strawberry.field(extensions=[Twice()])
    async def twice(self) -> int:
        return self.number

    @strawberry.field(permission_classes=[OnlyEven])
    def secret(self) -> str | None:
        return "even"


@dataclass
class Catch:
    """Is no instance of `Fish`, which says itself that it is one."""

    number: int
    name: Any


@strawberry.type
class Fish(Named):
    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        info.context.told.append(f"{info.field_name} {info.path.as_list()} {info.parent_type}")
        return isinstance(value, Catch)


@strawberry.type
class Person:
    name: str
    pets: "list[Cat | Dog]"

    @strawberry.field
    def page(self) -> "Page[Cat]":
        return Page(nodes=[one for one in self.pets if isinstance(one, Cat)])


def cat(fate: Fate, n: int) -> Cat:
    def of(name: str, value: Any) -> Any:
        return fate.of("cat", n, name, value=value)

    return Cat(
        number=of("number", n),
        name=of("name", f"cat {n}" + "!" * (n % 300)),
        colour=of("colour", list(Colour)[n % 2]),
        lives=of("lives", n % 9 or None),
        nicknames=of("nicknames", ["puss", of("nickname", "mog")]),
        grid=of("grid", [[n, None], None, [of("cell", 1)]]),
        born=of("born", date(2026, 1, 1 + n % 28)),
        weight=of("weight", Decimal(n)),
    )


def dog(fate: Fate, n: int) -> Dog:
    def of(name: str, value: Any) -> Any:
        return fate.of("dog", n, name, value=value)

    owner = Person(name=of("owner's name", "Ann"), pets=of("pets", [cat(fate, n + 1), of("pet", cat(fate, n + 3))]))
    return Dog(
        number=of("number", n),
        name=of("name", f"dog {n}"),
        length=of("length", n / 2),
        tag=of("tag", strawberry.ID(f"dog-{n}")),
        owner=of("owner", owner if n % 3 else None),
    )


def thing(fate: Fate, n: int) -> Any:
    return fate.of("thing", n, value=dog(fate, n) if n % 3 == 0 else cat(fate, n))


@strawberry.type
class Query:
    @strawberry.field
    async def cat(self, info: Info, n: int = 1) -> Cat | None:
        info.context.befall("root cat", n)
        return cat(info.context, n)

    @strawberry.field
    def things(self, info: Info, most: int = 4) -> list[Named]:
        info.context.befall("things", most)
        return [thing(info.context, n) for n in range(most)]

    @strawberry.field
    async def some(self, info: Info, first: int = 3) -> list[Cat | Dog | None] | None:
        return [thing(info.context, n) for n in range(first)]

    @strawberry.field(extensions=[Gate()])
    async def gated(self, info: Info, n: int = 1, wanted: Wanted | None = None) -> Cat:
        info.context.befall("gated", n, wanted)
        return info.context.of("gated", n, value=cat(info.context, n))

    @strawberry.field
    def colour(self, wanted: Colour = Colour.BLUE) -> Colour:
        return wanted

    @strawberry.field
    def page(self, info: Info) -> Page[Dog]:
        return Page(nodes=[dog(info.context, n) for n in (2, 4)], more=True)

    @strawberry.field(graphql_type=list[Named])
    def catch(self, info: Info) -> Any:
        return [Catch(1, "eel"), cat(info.context, 3), Catch(2, Later("pike"))]

    @strawberry.field(graphql_type=list[Fish | None])
    def fish(self, info: Info) -> Any:
        return [Catch(1, "eel"), None, cat(info.context, 3)]

    @strawberry.field
    def once(self, info: Info) -> list[Cat]:
        return (cat(info.context, n) for n in (5, 7))  # type: ignore[return-value]  # can be gone through once only


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def rename(self, info: Info, n: int, to: str) -> Cat:
        info.context.befall("rename", n)
        await asyncio.sleep(0)
        info.context.done.append(f"{n} is {to}")
        return cat(info.context, n)

    @strawberry.mutation
    def count(self, info: Info) -> int:
        info.context.done.append("counted")
        return len(info.context.done)


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def seen(self, info: Info, most: int = 3) -> AsyncIterator[Named]:
        for n in range(most):
            yield thing(info.context, n)


SCHEMA = strawberry.Schema(
    Query,
    Mutation,
    Subscription,
    types=[Cat, Dog, Fish],
    config=strawberry.schema.config.StrawberryConfig(scalar_map=SCALARS),
)
