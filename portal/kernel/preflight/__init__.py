"""The preflight check of a database, by its plain driver and before the ORM opens it: is it there, whole, writable?

It changes nothing, takes two seconds at most for a file and five for a server, and what it finds wrong is
one sentence for the operator that says what to do and holds no password.
"""

from dataclasses import dataclass

RECORD = "tortoise_migrations"
_FULL_TEXT = ("search_entries_fts", "search_words_fts")
FILLED_BY_MIGRATIONS = (
    *(RECORD, "table_stamps"),
    *(f"{name}{part}" for name in _FULL_TEXT for part in ("", "_config", "_data", "_docsize", "_idx")),
)
"""Tables that have rows before anybody lives in a database."""
"""The table in which migrations are recorded as applied."""


class Unusable(Exception):
    """The database cannot be used as it stands; the text is one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Found:
    """A database that can be read: what is recorded in it as applied, and what else it allows."""

    applied: frozenset[str] = frozenset()
    """Names of migrations."""
    exists: bool = True
    """False for a file that is not there and may be made."""
    takes_changes: bool = True
    """False for a standby, and where an administrator has set the database to reading."""


def causes(error: BaseException) -> list[BaseException]:
    """``error`` and what lies behind it, the driver's own among them."""
    found: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in found:
        found.append(cause)
        cause = cause.__cause__ or cause.__context__
    return found
