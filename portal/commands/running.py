"""The setting up and tearing down around a command: settings, reactions, the database open."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import typer
from pydantic import ValidationError

from portal import database
from portal.commands.console import complain, fail
from portal.kernel import patience
from portal.kernel.errors import PortalError
from portal.reactions import wire_reactions
from portal.settings import Settings, settings, use

T = TypeVar("T")


def chosen_settings() -> Settings:
    """The settings of this process; ends the command with exit code 2 where one of them makes no sense."""
    try:
        return settings()
    except ValidationError as wrong:
        for error in wrong.errors():
            name = "_".join(("PORTAL", *(str(part).upper() for part in error["loc"])))
            complain(f"{name if error['loc'] else 'Settings'}: {error['msg'].removeprefix('Value error, ')}")
        raise typer.Exit(2) from wrong


def run(body: Callable[[], Awaitable[T]]) -> T:
    """Run ``body`` with the database open and every reaction wired."""
    chosen = chosen_settings()
    use(chosen)
    wire_reactions()

    async def with_database() -> T:
        async with database.opened(chosen, patience.COMMANDS):
            return await body()

    try:
        return asyncio.run(with_database())
    except PortalError as refusal:
        fail(refusal.message("en"))
