"""Looking for words within a column as people spell them: whatever their case, umlauts, accents and ß."""

import re
from collections.abc import Iterable

from portal.kernel import letters, sql
from portal.kernel.folding import folded, umlauts_joined
from portal.kernel.sql import Values


def within(column: str, word: str, values: Values) -> str:
    """That ``word`` is somewhere in the text of ``column``; ``ae`` also finds ``ä``."""
    return _like(column, [f"%{one}%" for one in _either(word)], values)


def beginning(column: str, word: str, values: Values) -> str:
    """That the text of ``column``, or a word in it, begins so."""
    return _like(column, [pattern for one in _either(word) for pattern in (f"{one}%", f"% {one}%")], values)


def _either(word: str) -> Iterable[str]:
    """As it is folded, with what has a meaning in LIKE written as itself; of nothing but marks, nothing is left."""
    wanted = folded(word)
    return [re.sub("([!%_])", r"!\1", one) for one in dict.fromkeys((wanted, umlauts_joined(wanted))) if one]


def spelt(column: str) -> str:
    """The text of ``column`` as `folded` writes it: compare it with words that are folded themselves.

    Most texts have plain letters alone, and are not folded letter by letter for each question.
    """
    said, size = (
        (letters.in_sqlite, f"LENGTH(CAST({column} AS BLOB))")
        if sql.on_sqlite()
        else (letters.in_postgres, f"octet_length({column})")
    )
    return f"CASE WHEN {size} = LENGTH({column}) THEN LOWER({column}) ELSE {said(column)} END"


def _like(column: str, patterns: Iterable[str], values: Values) -> str:
    text = spelt(column)
    found = [f"{text} LIKE {values.mark(one)} ESCAPE '!'" for one in patterns]
    return f"({' OR '.join(found) or 'FALSE'})"
