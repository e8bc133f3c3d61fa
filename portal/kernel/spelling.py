"""Looking for words within a column as people spell them: whatever their case, umlauts, accents and ß."""

from portal.kernel import letters, sql
from portal.kernel.sql import Values

_SPELT_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def within(column: str, word: str, values: Values) -> str:
    """That ``word`` is somewhere in the text of ``column``; ``ae`` also finds ``ä``."""
    wanted = letters.plain(word)
    joined = wanted
    for spelt_out, letter in _SPELT_OUT:
        joined = joined.replace(spelt_out, letter)
    find, said = ("instr", letters.in_sqlite) if sql.on_sqlite() else ("strpos", letters.in_postgres)
    return " OR ".join(f"{find}({said(column)}, {values.mark(one)}) > 0" for one in dict.fromkeys((wanted, joined)))
