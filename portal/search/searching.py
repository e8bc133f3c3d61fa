"""Searching: what is found for somebody, the best first, a page of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from portal.accounts.origin import Origin
from portal.accounts.viewer import Viewer
from portal.kernel import rate_limits, sql
from portal.kernel.pagination import Key, Page, Position, Slice
from portal.search import asking, corrections
from portal.search.asking import Term
from portal.search.finding import ALL, Candidate, candidates
from portal.search.highlighting import snippet
from portal.search.ranking import Ranked, ranked
from portal.search.sources import EVERYTHING, Narrowed, source_of

_BEST_FIRST = (Key("place"), Key("number"))
"""By its number a hit is found again where it stands by now; its place is where to go on once it is gone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found; the thing itself is read by its id."""

    kind: str
    thing_id: UUID
    score: float
    snippet_html: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, and the words that were looked for instead of misspelt ones; None where nothing was corrected."""

    hits: Slice[Hit]
    corrected: str | None


async def search(
    query: str,
    page: Page,
    viewer: Viewer,
    narrowed: Narrowed = EVERYTHING,
    *,
    verbatim: bool = False,
    languages: tuple[str, ...] = (),
    origin: Origin | None = None,
) -> Found:
    """What the viewer may see of what has the words of ``query``; nothing for a query without a word.

    ``verbatim`` takes misspellings for what they are. What the brand translates is shown in the first of the
    ``languages`` that it is kept in, else as it was written. Raises InvalidCursor for a cursor of another list, and
    RateLimited.
    """
    await rate_limits.hit("search.address", None if origin is None else origin.network)
    keyset = page.keyset("search", query, narrowed, verbatim, keys=_BEST_FIRST)
    terms, everything, corrected = await _ranked(query, viewer, narrowed, verbatim=verbatim)
    places = {one.candidate.number: place for place, one in enumerate(everything)}
    walked = _beyond(keyset.position, everything, places, backwards=page.backwards)

    def position(one: Ranked) -> Position:
        return (places[one.candidate.number], one.candidate.number)

    async def count() -> int:
        return len(everything)

    found = keyset.slice(walked[: keyset.limit], position=position, count=count)
    hits = await _hits(found.rows, terms, languages)
    cursors = {hit.number: found.cursor(one) for hit, one in zip(hits, found.rows, strict=True)}
    return Found(
        Slice(
            rows=[hit for hit in hits if hit.snippet_html],
            has_next=found.has_next,
            has_previous=found.has_previous,
            count=count,
            cursor=lambda hit: cursors[hit.number],
        ),
        corrected,
    )


def _beyond(
    position: Position | None, everything: list[Ranked], places: Mapping[int, int], *, backwards: bool
) -> list[Ranked]:
    """What comes after the place where the last page ended, or before it, in the order in which it is walked."""
    if position is None:
        return everything[::-1] if backwards else everything
    then, number = (int(str(one)) for one in position)
    at = places.get(number)
    if backwards:
        return everything[: then if at is None else at][::-1]
    return everything[then if at is None else at + 1 :]


async def _ranked(
    query: str, viewer: Viewer, narrowed: Narrowed, *, verbatim: bool
) -> tuple[Sequence[Term], list[Ranked], str | None]:
    terms = await asking.understood(query)
    if not terms:
        return terms, [], None
    newest = int(await sql.fetch_value("SELECT COALESCE(MAX(number), 0) FROM search_entries"))
    found = await candidates(terms, viewer, narrowed, newest)
    unmatched = [] if verbatim or any(one.tier >= ALL for one in found) else _without_a_match(terms, found)
    if not verbatim and not all(one.choices for one in terms):
        unmatched = _without_a_match(terms, found)
    if not unmatched:
        return terms, ranked(found, terms), None
    corrected = [replace(term, choices=dict(term.choices)) for term in terms]
    await corrections.correct([new for new, old in zip(corrected, terms, strict=True) if old in unmatched])
    if corrected == terms:
        return terms, ranked(found, terms), None
    found = await candidates(corrected, viewer, narrowed, newest)
    said = _said(corrected, unmatched, found)
    return corrected, ranked(found, corrected), said


def _without_a_match(terms: Sequence[Term], found: Sequence[Candidate]) -> list[Term]:
    """The terms of which nothing that was found has any: for this viewer they are words that nobody wrote."""
    texts = [f" {one.title} {one.body} " for one in found]
    return [term for term in terms if not any(_has(term, text) for text in texts)]


def _has(term: Term, text: str) -> bool:
    return any(all(f" {word} " in text for word in words) for words in term.choices)


def _said(terms: Sequence[Term], unmatched: Sequence[Term], found: Sequence[Candidate]) -> str | None:
    """The query with the words that were found in the place of those that were not; None where none of them was."""
    texts = [f" {one.title} {one.body} " for one in found]
    forms = {term.forms for term in unmatched}
    words, is_other = [], False
    for term in terms:
        instead = None
        if term.forms in forms:
            counted = [
                (sum(f" {word} " in text for text in texts), worth, word) for (word, *_), worth in term.choices.items()
            ]
            instead = max((one for one in counted if one[0]), default=None, key=lambda one: (one[1], one[0]))
        words.append(term.forms[-1] if instead is None else instead[2])
        is_other = is_other or instead is not None
    return " ".join(words) if is_other else None


async def _hits(rows: Sequence[Ranked], terms: Sequence[Term], languages: tuple[str, ...]) -> list[Hit]:
    """Each with what it says now; one that has gone meanwhile has no snippet."""
    words = {word for term in terms for choice in term.choices for word in choice}
    kinds = {one.candidate.kind for one in rows}
    documents: dict[UUID, str] = {}
    for kind in sorted(kinds):
        documents |= await _texts(
            kind, [one.candidate.thing_id for one in rows if one.candidate.kind == kind], languages
        )
    return [
        Hit(
            kind=one.candidate.kind,
            thing_id=one.candidate.thing_id,
            score=one.score,
            snippet_html=snippet(documents.get(one.candidate.thing_id, ""), words),
            number=one.candidate.number,
        )
        for one in rows
    ]


async def _texts(kind: str, ids: Sequence[UUID], languages: tuple[str, ...]) -> Mapping[UUID, str]:
    source = source_of(kind)
    assert source is not None
    documents = await (source.load(ids) if source.told is None else source.told(ids, languages))
    return {key: one.text or one.title for key, one in documents.items()}
