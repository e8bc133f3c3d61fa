"""Finding candidates: a statement asks the full-text index and, of each row, whether the viewer may see it (L13, L16).

What is so common that ranking all of it would take longer the more there is, is looked for among the newest first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of
from portal.search.asking import Term, Words
from portal.search.sources import Narrowed, every_source

MOST_RANKED = 300
"""So many hits are ranked, listed and counted: nobody reads on."""
ENOUGH = 600
"""So many matches of a tier are looked at, where there are more: they would fill the list several times."""
LEAST = 20
_MOST_EVER = 50_000
TITLE, ALL, SOME = 3, 2, 1
"""What a candidate has: every word in its title; every word; some of the rarer ones."""


@dataclass(frozen=True, slots=True)
class Candidate:
    number: int
    kind: str
    thing_id: UUID
    title: str
    body: str
    tier: int


async def candidates(terms: Sequence[Term], viewer: Viewer, narrowed: Narrowed, newest: int) -> list[Candidate]:
    """What the viewer may see of what has the terms, at most MOST_RANKED; ``newest`` is the number of the last entry.

    One statement, or two where what is common was looked for among the newest and hardly any of that was found.
    """
    found = [term for term in terms if term.choices]
    if not found:
        return []
    floors = {tier: _floor(tier, found, newest) for tier in (TITLE, ALL, SOME)}
    hits = await _asked(found, viewer, narrowed, floors)
    if len(hits) < LEAST and any(floors.values()):
        hits = await _asked(found, viewer, narrowed, dict.fromkeys(floors, 0))
    return hits


def _floor(tier: int, terms: Sequence[Term], newest: int) -> int:
    """The number from which on enough matches are to be expected."""
    counts = [term.documents for term in terms]
    expected = min(counts) if tier in (TITLE, ALL) else sum(sorted(counts)[:6])
    return 0 if expected <= ENOUGH else newest - newest * ENOUGH // expected


async def _asked(terms: Sequence[Term], viewer: Viewer, narrowed: Narrowed, floors: dict[int, int]) -> list[Candidate]:
    values = Values()
    seen = [
        f"(e.kind = '{source.kind}' AND {condition})"
        for source in every_source()
        if (narrowed.kinds is None or source.kind in narrowed.kinds)
        and (condition := source.seen(viewer, narrowed, values)) is not None
    ]
    if not seen:
        return []
    matched = " UNION ALL ".join(_tiers(terms, floors, values))
    rows = await sql.fetch(_one_after_the_other(matched, " OR ".join(seen)), *values)
    return [
        Candidate(row["number"], row["kind"], uuid_of(row["thing_id"]), row["title"], row["body"], row["tier"])
        for row in rows
    ]


def _one_after_the_other(matched: str, seen: str) -> str:
    """Who may see an entry is asked of the best first, until there are enough; of what is common there are many more.

    Both databases ask of all of them and sort what is left, unless the best are in order before and it is a loop that
    asks: on PostgreSQL for one entry each, on SQLite by an order that has a limit and a join whose order is kept.
    """
    best = "SELECT number, MAX(tier) AS tier FROM matched GROUP BY number ORDER BY MAX(tier) DESC, number DESC"
    columns = "b.number, e.kind, e.thing_id, e.title, e.body, b.tier"
    if sql.on_sqlite():
        return f"""
            WITH matched AS ({matched})
            SELECT {columns} FROM ({best} LIMIT -1) b CROSS JOIN search_entries e
            WHERE e.number = b.number AND ({seen}) LIMIT {MOST_RANKED}
        """  # noqa: S608 - only the portal's own conditions and placeholders are put in
    return f"""
        WITH matched AS MATERIALIZED ({matched})
        SELECT {columns} FROM ({best}) b
        CROSS JOIN LATERAL (SELECT * FROM search_entries e WHERE e.number = b.number AND ({seen}) LIMIT 1) e
        ORDER BY b.tier DESC, b.number DESC LIMIT {MOST_RANKED}
    """  # noqa: S608 - only the portal's own conditions and placeholders are put in


def _tiers(terms: Sequence[Term], floors: dict[int, int], values: Values) -> list[str]:
    every = _all([_any(list(term.choices)) for term in terms])
    tiers = [_matching(every, TITLE, floors[TITLE], values), _matching(every, ALL, floors[ALL], values)]
    if len(terms) > 1:
        rarest = sorted(terms, key=lambda term: term.documents)
        pairs = combinations([_any(list(term.choices)) for term in rarest[:6]], 2)
        some = [_all(list(pair)) for pair in pairs] + [_any(list(term.choices)) for term in rarest[:2]]
        tiers.append(_matching(_either(some), SOME, floors[SOME], values))
    return tiers


def _matching(expression: str, tier: int, floor: int, values: Values) -> str:
    """A SELECT of the entries for which the expression holds, in their titles alone or altogether."""
    if sql.on_sqlite():
        asked = f"{{title}} : ({expression})" if tier == TITLE else expression
        source = f"search_entries_fts WHERE search_entries_fts MATCH {values.mark(asked)}"
        number = "rowid"
    else:
        words = "title" if tier == TITLE else "btrim(title || ' ' || body)"
        source = f"search_entries WHERE portal_words({words}) @@ {values.mark(expression)}::text::tsquery"
        number = "number"
    after = f" AND {number} > {floor}" if floor else ""
    return (
        f"SELECT * FROM (SELECT {number} AS number, {tier} AS tier FROM {source}{after} LIMIT {_MOST_EVER}) AS m{tier}"  # noqa: S608
    )


def _any(choices: Sequence[Words]) -> str:
    return _either([_all([_word(word) for word in words]) for words in choices])


def _either(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({(' OR ' if sql.on_sqlite() else ' | ').join(parts)})"


def _all(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({(' AND ' if sql.on_sqlite() else ' & ').join(parts)})"


def _word(word: str) -> str:
    """Letters and digits alone, as `words` makes them: nothing in it can end the quotes."""
    return f'"{word}"' if sql.on_sqlite() else f"'{word}'"
