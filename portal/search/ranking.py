"""Ranking: the same on either database, and the same again when the next page is asked for.

BM25 over two fields (BM25F): a word says more the rarer it is, the first time more than the fifth, and in a title more
than in a text. What is rare is taken in steps, so that a page does not shift because somebody posts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from portal.search.asking import SAME, Term, Words
from portal.search.finding import Candidate
from portal.search.sources import source_of

_IN_TITLE = 3.0
_SATURATION = 1.2
_LENGTH_COUNTS = 0.35
_USUAL_TITLE, _USUAL_TEXT = 7.0, 80.0
_SIDE_BY_SIDE = 0.35
"""What two words add, of what they count, that stand beside each other as they were typed."""
_ALL_OF_IT = 0.5
"""The share of a hit's score that depends on how much of what was asked it has."""


@dataclass(frozen=True, slots=True)
class Ranked:
    candidate: Candidate
    score: float

    @property
    def place(self) -> tuple[float, int]:
        return (self.score, self.candidate.number)


def ranked(found: Iterable[Candidate], terms: Sequence[Term], newest: int) -> list[Ranked]:
    """The best first; of equals, the newest."""
    weights = [_rarity(term.documents, newest) for term in terms]
    pairs = [
        (one.forms[-1], other.forms[0])
        for one, other in pairwise(terms)
        if len(one.forms) == 1 and len(other.forms) == 1
    ]
    judged = [Ranked(one, _score(one, terms, weights, pairs)) for one in found]
    return sorted(judged, key=lambda one: one.place, reverse=True)


def _score(one: Candidate, terms: Sequence[Term], weights: Sequence[float], pairs: Sequence[tuple[str, str]]) -> float:
    title, body = f" {one.title} ", f" {one.body} "
    short = _norm(title.count(" ") - 1, _USUAL_TITLE)
    long = _norm(body.count(" ") - 1, _USUAL_TEXT)
    total = had = 0.0
    for term, weight in zip(terms, weights, strict=True):
        best = 0.0
        for words, worth in term.choices.items():
            often = _often(words, title) * _IN_TITLE / short + _often(words, body) / long
            best = max(best, worth * often * (_SATURATION + 1) / (often + _SATURATION))
        total += weight * best
        had += weight if best else 0.0
    for first, second in pairs:
        if f" {first} {second} " in title or f" {first} {second} " in body:
            total += _SIDE_BY_SIDE * min(weights) * SAME
    asked = sum(weights)
    source = source_of(one.kind)
    share = had / asked if asked else 0.0
    return round(total * (1 - _ALL_OF_IT + _ALL_OF_IT * share) * (source.weight if source else 1.0), 6)


def _often(words: Words, text: str) -> int:
    return min(text.count(f" {word} ") for word in words)


def _norm(length: int, usual: float) -> float:
    return 1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / usual


def _rarity(documents: int, newest: int) -> float:
    """In steps of a doubling: from 1 for what is everywhere to some 15 for what is once in many."""
    return float(1 + max(0, (newest + 1).bit_length() - (documents + 1).bit_length()))
