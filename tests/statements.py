"""What is sent to the database, seen below everything that the portal has of its own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from unittest.mock import patch

import aiosqlite
import asyncpg

DOORS = (
    *((aiosqlite.Connection, name) for name in ("execute", "execute_fetchall", "execute_insert", "executemany")),
    *((asyncpg.Connection, name) for name in ("fetch", "fetchrow", "fetchval", "execute", "executemany")),
)
_uncounted = ContextVar("uncounted", default=False)
Sent = tuple[str, Sequence[object]]
"""A statement, and its values as PostgreSQL's driver is given them."""


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that are sent within the block."""
    sent: list[str] = []
    with _watched(lambda statement, _: sent.append(statement)):
        yield sent


@contextmanager
def recorded() -> Iterator[list[Sent]]:
    """The statements that are sent within the block, with their values."""
    sent: list[Sent] = []
    with _watched(lambda statement, values: sent.append((statement, values))):
        yield sent


@contextmanager
def uncounted() -> Iterator[None]:
    """What this task and those that it begins send within the block is not among them."""
    before = _uncounted.set(True)
    try:
        yield
    finally:
        _uncounted.reset(before)


@contextmanager
def _watched(note: Callable[[str, Sequence[object]], None]) -> Iterator[None]:
    patches = [patch.object(kind, name, _noting(getattr(kind, name), note)) for kind, name in DOORS]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


def _noting(door: Any, note: Callable[[str, Sequence[object]], None]) -> Any:
    def noted(self: Any, statement: str, *args: Any, **kwargs: Any) -> Any:
        if not _uncounted.get():
            note(" ".join(statement.split()), args)
        return door(self, statement, *args, **kwargs)

    return noted
