"""Standard output and standard error of the commands: what came of it, and the one sentence of a failure."""

from contextlib import suppress
from typing import NoReturn

import typer
from rich.console import Console

out = Console(highlight=False)


def fail(sentence: str) -> NoReturn:
    """End the command with exit code 1 and ``sentence`` as the only line on standard error."""
    complain(sentence)
    raise typer.Exit(1)


def complain(sentence: str, style: str = "red") -> None:
    """Write ``sentence`` to standard error as it is: one line however long, its brackets no markup."""
    with suppress(BrokenPipeError):
        Console(stderr=True, highlight=False).print(sentence, style=style, markup=False, soft_wrap=True)
