"""Starting `portal` without the seconds that its imports take: a process that has them forks itself for each start.

What runs is a process of its own all the same: it has its own environment and memory, and can be killed.
"""

import atexit
import multiprocessing
import multiprocessing.context
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload(["portal.cli", "portal.demo.build", "graphql_schema.schema", "tests.cli.running"])
Started = multiprocessing.context.ForkServerProcess


@cache
def ready() -> None:
    """Wait until the imports are done; once."""
    first = context.Process(target=_nothing)
    first.start()
    first.join()


def start(arguments: Sequence[str], environment: Mapping[str, str], words: Path | None) -> Started:
    """``portal ARGUMENTS`` in that environment alone; its standard error is added to ``words``."""
    process = context.Process(target=_run, args=(list(arguments), dict(environment), words and str(words.absolute())))
    process.start()
    atexit.register(_kill, process)
    return process


def _nothing() -> None:
    """All that the first one does."""


def _kill(process: Started) -> None:
    with suppress(ValueError):
        process.kill()


def _run(arguments: list[str], environment: dict[str, str], words: str | None) -> None:
    for number, path in ((1, os.devnull), (2, words)):
        if path is not None:
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), number)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["portal", *arguments]

    from portal import cli  # noqa: PLC0415 - with the environment that it is given, as a shell would

    cli.main()
