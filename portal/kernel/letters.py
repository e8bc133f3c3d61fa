"""`folding` in the databases' own SQL: SQLite is taught it, PostgreSQL is told what becomes of which letter."""

import sqlite3

from portal.kernel.folding import folded

_RANGES = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
"""Latin, Greek and Cyrillic letters that are not plain."""
_FOLDED = {chr(code): folded(chr(code)) for codes in _RANGES for code in codes if folded(chr(code)) != chr(code)}
_ONE_BY_ONE = {letter: plain for letter, plain in _FOLDED.items() if len(plain) == 1 and plain not in "'\\"}
_BY_SEVERAL = {
    letter: plain for letter, plain in _FOLDED.items() if len(plain) > 1 and plain.isascii() and plain.isalpha()
}
_SQLITE_NAME = "portal_folded"


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection to SQLite the function that `in_sqlite` names."""
    connection.create_function(_SQLITE_NAME, 1, folded, deterministic=True)


def in_sqlite(column: str) -> str:
    """`folded` of a column, in SQLite's SQL."""
    return f"{_SQLITE_NAME}({column})"


def in_postgres(column: str) -> str:
    """`folded` of a column, in PostgreSQL's, for letters as they are kept: put together."""
    found = column
    for letter, instead in _BY_SEVERAL.items():
        found = f"replace({found}, '{letter}', '{instead}')"
    return f"lower(translate({found}, '{''.join(_ONE_BY_ONE)}', '{''.join(_ONE_BY_ONE.values())}'))"
