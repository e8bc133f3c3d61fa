"""The setting up and tearing down around a command: settings, the start-up check, reactions, the database open."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import typer

from portal import database, environment, startup
from portal.commands.console import complain, fail
from portal.kernel import timeouts
from portal.kernel.errors import PortalError
from portal.kernel.preflight import Unusable
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from portal.startup import Demand

T = TypeVar("T")


def chosen_settings() -> Settings:
    """The settings of this process; ends the command with exit code 2 where one of them makes no sense."""
    try:
        return environment.read()
    except environment.Unclear as unclear:
        for sentence in unclear.sentences:
            complain(sentence)
        raise typer.Exit(2) from unclear


def ready(demand: Demand, *, migrate: str = startup.MIGRATE) -> list[str]:
    """See that the database is what a command demands, or end the command with the sentence that says why not.

    The names of the migrations that were applied for it. ``migrate`` is the command that brings it up to date.
    """
    return told(startup.prepare(chosen_settings(), demand, migrate=migrate))


def run(body: Callable[[], Awaitable[T]]) -> T:
    """Run ``body`` with the database open and every reaction wired."""
    chosen = chosen_settings()
    use(chosen)
    wire_reactions()

    async def with_database() -> T:
        async with database.opened(chosen, timeouts.COMMANDS):
            return await body()

    return told(with_database())


def told(work: Coroutine[Any, Any, T]) -> T:
    """Run ``work``; a refusal, and a database that fails it, is a sentence and no traceback."""
    try:
        return asyncio.run(work)
    except Unusable as unusable:
        fail(str(unusable))
    except PortalError as refusal:
        fail(database.explain(refusal, chosen_settings()) or refusal.message("en"))
    except Exception as error:
        sentence = database.explain(error, chosen_settings())
        if sentence is None:
            raise
        fail(sentence)
