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


def ranked(found: Iterable[Candidate], terms: Sequence[Term]) -> list[Ranked]:
    """The best first; of equals, the newest.

    How rare a word is, is told by what was found for this viewer alone: no score knows of what they do not see (L8).
    """
    judged = [(one, _worths(one, terms)) for one in found]
    weights = [_rarity(sum(worths[at] > 0 for _, worths in judged), len(judged)) for at in range(len(terms))]
    pairs = [
        (one.forms[-1], other.forms[0])
        for one, other in pairwise(terms)
        if len(one.forms) == 1 and len(other.forms) == 1
    ]
    scored = [Ranked(one, _score(one, worths, weights, pairs)) for one, worths in judged]
    return sorted(scored, key=lambda one: one.place, reverse=True)


def _worths(one: Candidate, terms: Sequence[Term]) -> list[float]:
    """What each term counts in it, as often and as prominently as it stands there; 0 for one that does not."""
    title, body = f" {one.title} ", f" {one.body} "
    short = _norm(title.count(" ") - 1, _USUAL_TITLE)
    long = _norm(body.count(" ") - 1, _USUAL_TEXT)

    def of_words(words: Words, worth: float) -> float:
        often = _often(words, title) * _IN_TITLE / short + _often(words, body) / long
        return worth * often * (_SATURATION + 1) / (often + _SATURATION)

    return [max((of_words(*choice) for choice in term.choices.items()), default=0.0) for term in terms]


def _score(
    one: Candidate, worths: Sequence[float], weights: Sequence[float], pairs: Sequence[tuple[str, str]]
) -> float:
    title, body = f" {one.title} ", f" {one.body} "
    total = sum(weight * worth for weight, worth in zip(weights, worths, strict=True))
    had = sum(weight for weight, worth in zip(weights, worths, strict=True) if worth)
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


def _rarity(having: int, found: int) -> float:
    """In steps of a doubling: from 1 for what is in all that was found to some 10 for what is once in many."""
    return float(1 + (found + 1).bit_length() - (having + 1).bit_length())
