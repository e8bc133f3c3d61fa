"""Letters as words are compared: without case, umlauts and accents, and with ss for ß.

The databases fold letters each in its own way, so they are listed here, for both and for the words that are looked for.
"""

import sqlite3
import unicodedata

_PLAIN = {
    "a": "äáàâãåāă", "c": "çćč", "d": "ďđ", "e": "éèêëēęě", "g": "ğ", "i": "íìîïīı", "l": "łľ", "n": "ñńň",
    "o": "öóòôõøōő", "r": "řŕ", "s": "śšşș", "t": "ťțţ", "u": "üúùûūůű", "y": "ýÿ", "z": "žźż",
}  # fmt: skip
PAIRS = {"ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
SINGLE = {
    case: plain
    for plain, letters in _PLAIN.items()
    for one in letters
    for case in {one, one.upper()}
    if not case.isascii()
}
_TABLE = str.maketrans(SINGLE | PAIRS)
_SQLITE_NAME = "portal_plain"


def plain(text: str) -> str:
    """``text`` as it is compared."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).translate(_TABLE).lower()


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection to SQLite the function that `in_sqlite` names."""
    connection.create_function(_SQLITE_NAME, 1, plain, deterministic=True)


def in_sqlite(column: str) -> str:
    """`plain` of a column, in SQLite's SQL."""
    return f"{_SQLITE_NAME}({column})"


def in_postgres(column: str) -> str:
    """`plain` of a column, in PostgreSQL's."""
    found = column
    for letter, instead in PAIRS.items():
        found = f"replace({found}, '{letter}', '{instead}')"
    return f"lower(translate({found}, '{''.join(SINGLE)}', '{''.join(SINGLE.values())}'))"
