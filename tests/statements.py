"""Counting what is sent to the database, below everything that the portal has of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import aiosqlite
import asyncpg

DOORS = (
    *((aiosqlite.Connection, name) for name in ("execute", "execute_fetchall", "execute_insert", "executemany")),
    *((asyncpg.Connection, name) for name in ("fetch", "fetchrow", "fetchval", "execute", "executemany")),
)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that are sent within the block."""
    sent: list[str] = []
    patches = [patch.object(kind, name, _noting(getattr(kind, name), sent)) for kind, name in DOORS]
    for one in patches:
        one.start()
    try:
        yield sent
    finally:
        for one in patches:
            one.stop()


def _noting(door: Any, sent: list[str]) -> Any:
    def noted(self: Any, statement: str, *args: Any, **kwargs: Any) -> Any:
        sent.append(" ".join(statement.split()))
        return door(self, statement, *args, **kwargs)

    return noted
