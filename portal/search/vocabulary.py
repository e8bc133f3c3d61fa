"""The vocabulary: which words there are, in how many things, and which of them are akin to a word."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from portal.kernel import sql
from portal.kernel.sql import Values
from portal.search.words import keys_of

MOST_FOUND = 1000


@dataclass(frozen=True, slots=True)
class Known:
    """A word that the index has, and in how many things, products among them."""

    word: str
    documents: int
    products: int


async def count(documents: Mapping[str, int], products: Mapping[str, int]) -> None:
    """So many more things have these words, or fewer; a word that nothing has any more is forgotten."""
    changed = sorted(word for word, more in documents.items() if more or products.get(word))
    if not changed:
        return
    values = Values()
    rows = [(word, documents[word], products.get(word, 0), keys_of(word)) for word in changed]
    given = sql.table_of("n", {"word": "text", "documents": "int", "products": "int", "keys": "text"}, rows, values)
    await sql.execute(
        f"""
        INSERT INTO search_words (word, documents, products, keys)
        SELECT n.word, n.documents, n.products, n.keys FROM {given} WHERE TRUE
        ON CONFLICT (word) DO UPDATE SET documents = search_words.documents + EXCLUDED.documents,
            products = search_words.products + EXCLUDED.products
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    if gone := [word for word in changed if documents[word] < 0]:
        values = Values()
        fewer = values.marks(gone)
        await sql.execute(f"DELETE FROM search_words WHERE documents <= 0 AND word IN ({fewer})", *values)  # noqa: S608


async def with_keys(wanted: Iterable[Collection[str]]) -> list[Known]:
    """The words that have all keys of one of these lists, those in most things first."""
    keys = [sorted(one) for one in wanted if one]
    if not keys:
        return []
    values = Values()
    if sql.on_sqlite():
        match = " OR ".join(f"({' AND '.join(_quoted(key) for key in one)})" for one in keys)
        condition = (
            f"w.number IN (SELECT rowid FROM search_words_fts WHERE search_words_fts MATCH {values.mark(match)})"  # noqa: S608
        )
    else:
        match = " | ".join(f"({' & '.join(_literal(key) for key in one)})" for one in keys)
        condition = f"portal_words(w.keys) @@ {values.mark(match)}::text::tsquery"
    rows = await sql.fetch(
        f"""SELECT w.word, w.documents, w.products FROM search_words w WHERE {condition}
            ORDER BY w.documents DESC, w.word LIMIT {MOST_FOUND}""",  # noqa: S608 - only placeholders are put in
        *values,
    )
    return [Known(row["word"], row["documents"], row["products"]) for row in rows]


async def known(words: Collection[str]) -> dict[str, Known]:
    """Those of the words that the index has."""
    if not words:
        return {}
    values = Values()
    given = sql.table_of("n", {"word": "text"}, [(word,) for word in sorted(words)], values)
    rows = await sql.fetch(
        f"SELECT w.word, w.documents, w.products FROM {given} JOIN search_words w ON w.word = n.word",  # noqa: S608
        *values,
    )
    return {row["word"]: Known(row["word"], row["documents"], row["products"]) for row in rows}


def _quoted(word: str) -> str:
    """As SQLite's FTS5 reads a word: words have letters and digits alone, and so no quotes."""
    return f'"{word}"'


def _literal(word: str) -> str:
    """As PostgreSQL reads a lexeme."""
    return f"'{word}'"
