"""What takes long to make and is only copied: the first test process that wants it makes it for all of them."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests import postgres

_RUN = "PORTAL_TEST_RUN"
IS_FIRST = _RUN not in os.environ
"""Whether this is the process that started the tests, and not one that it shares them out to."""
RUN = os.environ.setdefault(_RUN, uuid4().hex[:8])


def file(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory) -> Path:
    """The file ``name`` as ``make`` has written it where it was told to; who comes meanwhile waits."""
    folder = factory.getbasetemp() if IS_FIRST else factory.getbasetemp().parent
    made = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            begun = folder / f"{name}.begun"
            make(begun)
            begun.rename(made)
    return made


def database(
    name: str,
    fill: Callable[[str], Coroutine[Any, Any, None]],
    factory: pytest.TempPathFactory,
    *,
    template: str | None = None,
) -> str:
    """The address of a PostgreSQL database that ``fill`` has filled, to be a template: nobody opens it.

    ``template`` is what it is a copy of before that; `drop_databases` drops it.
    """

    def make(path: Path) -> None:
        url = asyncio.run(postgres.create(f"{_prefix()}{name}", template=template))
        asyncio.run(fill(url))
        path.write_text(url)

    return file(f"{name}.url", make, factory).read_text()


def drop_databases() -> None:
    """At the end of a run, by the process that started it."""
    if IS_FIRST:
        asyncio.run(postgres.drop_all(_prefix()))


def _prefix() -> str:
    return f"portal_template_{RUN}_"
