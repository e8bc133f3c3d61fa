"""Looking for words within a column as people spell them: whatever their case, umlauts, accents and ß."""

from portal.kernel import letters, sql
from portal.kernel.folding import folded, umlauts_joined
from portal.kernel.sql import Values


def within(column: str, word: str, values: Values) -> str:
    """That ``word`` is somewhere in the text of ``column``; ``ae`` also finds ``ä``."""
    wanted = folded(word)
    find, said = ("instr", letters.in_sqlite) if sql.on_sqlite() else ("strpos", letters.in_postgres)
    either = dict.fromkeys((wanted, umlauts_joined(wanted)))
    return " OR ".join(f"{find}({said(column)}, {values.mark(one)}) > 0" for one in either)
