"""What a query asks for: its words, each with all that would do for it. What is typed is words, not syntax (G29)."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from portal.search import compounds, stems, vocabulary
from portal.search.vocabulary import Known
from portal.search.words import STOP_WORDS, inner_trigrams, kin_of, spans_of

LONGEST_QUERY = 2000
"""Characters of a query that are read; the rest is not refused."""
MOST_READ, MOST_TERMS = 24, 10
MOST_COMPOUNDS = 12
SAME, WRITTEN_OUT, AKIN, SPLIT, HEAD, BESIDE, LAST, FIRST = 1.0, 0.95, 0.8, 0.5, 0.55, 0.4, 0.25, 0.15
"""What a word counts that is the one typed; spelt with or without umlauts; another form of it; the parts of the
compound that was typed; a compound with it as its head; a compound that is only about it; the last part alone; the
first one alone."""

Words = tuple[str, ...]


@dataclass(slots=True)
class Term:
    """One word of a query: the words, or the words together, that would do for it, and what each of them counts."""

    forms: Words
    """As it was typed, folded: of T-Shirt t, shirt and tshirt."""
    choices: dict[Words, float] = field(default_factory=dict)
    documents: int = 0
    """In about how many things it is."""

    def allow(self, words: Words, weight: float) -> None:
        self.choices[words] = max(weight, self.choices.get(words, 0.0))


async def understood(query: str) -> list[Term]:
    """The words of a query that somebody may mean something by, in their order; two statements, or three."""
    terms = [Term(forms) for forms in _typed(query)]
    _allow_kin(terms, await vocabulary.with_keys({key} for key in _keys(terms)))
    await _allow_compounds(terms)
    return _the_telling(terms)


def _typed(query: str) -> list[Words]:
    written = unicodedata.normalize("NFC", query[:LONGEST_QUERY])
    typed = list(dict.fromkeys(tuple(forms) for _, _, forms in spans_of(written) if forms))
    telling = [forms for forms in typed if len(forms) > 1 or forms[0] not in STOP_WORDS]
    return (telling or typed)[:MOST_READ]


def _keys(terms: Iterable[Term]) -> set[str]:
    return {key for term in terms for form in term.forms for key in kin_of(form)}


def _allow_kin(terms: Iterable[Term], known: Sequence[Known]) -> None:
    """Give each term the words of the index that are another form of it, or it itself."""
    by_key: dict[str, list[Known]] = {}
    for one in known:
        for key in kin_of(one.word):
            by_key.setdefault(key, []).append(one)
    for term in terms:
        parts = term.forms if len(term.forms) == 1 else term.forms[-1:]
        for form in parts:
            for key in kin_of(form):
                for one in by_key.get(key, ()):
                    if one.word in STOP_WORDS and one.word != form:
                        continue  # kann is no Kanne
                    weight = SAME if one.word == form else WRITTEN_OUT if key.startswith("u") else AKIN
                    term.allow((one.word,), weight)
                    term.documents = max(term.documents, one.documents)
        if len(term.forms) > 1 and all(f"u{_joined(form)}" in by_key for form in term.forms[:-1]):
            term.allow(term.forms[:-1], WRITTEN_OUT)
            term.documents = max(term.documents, 1)


def _joined(form: str) -> str:
    return kin_of(form)[0][1:]


async def _allow_compounds(terms: Sequence[Term]) -> None:
    """Give each term the compounds that it is a part of, and to a compound its parts."""
    asked = {
        term.forms[0]: stems.german(term.forms[0])
        for term in terms
        if len(term.forms) == 1 and term.forms[0].isalpha() and len(term.forms[0]) >= compounds.SHORTEST_ASKED
    }
    within = [inner_trigrams(stem) for stem in asked.values() if len(stem) >= compounds.SHORTEST_ASKED]
    wholes = await vocabulary.with_keys({f"t{one}" for one in trigrams} for trigrams in within)
    taken_apart = {
        word: [
            (one, rest, is_head)
            for one in wholes
            if one.word != word
            for rest, is_head in compounds.rests(one.word, word)
        ]
        for word in asked
    }
    own = {word: list(compounds.splits(word)) for word in asked}
    parts = {rest for found in taken_apart.values() for _, rest, _ in found}
    parts |= {form for found in own.values() for pair in found for part in pair for form in (part, stems.german(part))}
    known = await vocabulary.known(parts)
    for term in terms:
        if len(term.forms) == 1 and term.forms[0] in asked:
            _allow_wholes(term, taken_apart[term.forms[0]], known)
            _allow_parts(term, own[term.forms[0]], known)


def _allow_wholes(term: Term, found: Iterable[tuple[Known, str, bool]], known: Mapping[str, Known]) -> None:
    allowed: dict[str, tuple[float, int]] = {}
    for one, rest, is_head in found:
        if _is_part(rest, known) and (one.word,) not in term.choices:
            weight = HEAD if is_head else BESIDE
            allowed[one.word] = max((weight, one.documents), allowed.get(one.word, (0.0, 0)))
    for word, (weight, documents) in sorted(allowed.items(), key=lambda item: item[1], reverse=True)[:MOST_COMPOUNDS]:
        term.allow((word,), weight)
        term.documents = max(term.documents, documents)


def _allow_parts(term: Term, found: Iterable[tuple[str, str]], known: Mapping[str, Known]) -> None:
    """Both of them together, and each alone for less: who asks for a Baristakurs may mean the Kurs for a Barista."""
    pairs = [
        (first, last)
        for one, other in found
        for first in dict.fromkeys((one, stems.german(one)))
        for last in dict.fromkeys((other, stems.german(other)))
        if first in known and last in known and not {first, last} & STOP_WORDS
    ]
    if pairs:
        best = max(pairs, key=lambda pair: (min(len(part) for part in pair), min(known[one].documents for one in pair)))
        term.allow(best, SPLIT)
        term.allow(best[1:], LAST)
        term.allow(best[:1], FIRST)
        term.documents = max(term.documents, 1)


def _is_part(word: str, known: Mapping[str, Known]) -> bool:
    """A word of the catalogue, or one that several things have: chance has made words, too."""
    one = known.get(word)
    return one is not None and word not in STOP_WORDS and (one.products > 0 or one.documents > 1)


def _the_telling(terms: list[Term]) -> list[Term]:
    """The rarest of many, in the order in which they were typed; what the index does not have says least."""
    if len(terms) <= MOST_TERMS:
        return terms
    rare = sorted(terms, key=lambda term: (not term.choices, term.documents))[:MOST_TERMS]
    return [term for term in terms if any(term is one for one in rare)]
