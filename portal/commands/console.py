"""Standard output and standard error of the commands: what came of it, and the one sentence of a failure."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

import typer
from rich.console import Console


class CannotSay(Exception):
    """Standard output takes nothing more: its disk is full, say. Whoever reads it has not been told what came of it."""

    def __init__(self, failure: OSError) -> None:
        super().__init__(f"Standard output cannot be written: {failure.strerror}.")


@contextmanager
def _sayable() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # whoever read it has read enough
    except OSError as failure:
        # What Python still holds of it would fail once more when the process ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        raise CannotSay(failure) from failure


class _Out(Console):
    def print(self, *args: Any, **kwargs: Any) -> None:
        with _sayable():
            super().print(*args, **kwargs)


out = _Out(highlight=False)


def write(text: str) -> None:
    """Write ``text`` to standard output as it is."""
    with _sayable():
        sys.stdout.write(text)
        sys.stdout.flush()


def say_if_possible(sentence: str) -> None:
    """For whoever started it. What goes on whether or not somebody reads that, is not kept from it (F12)."""
    with suppress(CannotSay):
        out.print(sentence, markup=False)


def ended_well(command: Callable[[], object]) -> None:
    """Run a command; that nobody can be told what came of it is a sentence and exit code 1."""
    try:
        command()
    except CannotSay as failure:
        complain(str(failure))
        sys.exit(1)


def fail(sentence: str) -> NoReturn:
    """End the command with exit code 1 and ``sentence`` as the only line on standard error."""
    complain(sentence)
    raise typer.Exit(1)


def complain(sentence: str, style: str = "red") -> None:
    """Write ``sentence`` to standard error as it is: one line however long, its brackets no markup."""
    with suppress(OSError):
        Console(stderr=True, highlight=False).print(sentence, style=style, markup=False, soft_wrap=True)
