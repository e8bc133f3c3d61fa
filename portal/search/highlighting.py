"""Highlighting: a piece of what a hit says, escaped, in which the portal's own ``<mark>`` is the only element (X5)."""

from collections.abc import Collection
from html import escape

from portal.search.words import spans_of

LENGTH = 220
_BEFORE = 50
_READ = 20_000
_MORE = "…"

Span = tuple[int, int, str]


def snippet(text: str, words: Collection[str]) -> str:
    """The piece of ``text`` with most of the words, marked; its beginning where there is none of them."""
    text = " ".join(text[:_READ].split())
    spans = [
        (start, end, next(form for form in forms if form in words))
        for start, end, forms in spans_of(text)
        if any(form in words for form in forms)
    ]
    start, end = _around(_densest(spans), text)
    return _marked(text, [one for one in spans if start <= one[0] and one[1] <= end], start, end)


def _densest(spans: list[Span]) -> int:
    """Where the piece begins that has most different words, and of those the first."""
    best, at = 0, 0
    for place, (start, _, _) in enumerate(spans):
        within = {word for begin, end, word in spans[place : place + 40] if end <= start + LENGTH - _BEFORE}
        if len(within) > best:
            best, at = len(within), start
    return max(0, at - _BEFORE)


def _around(start: int, text: str) -> tuple[int, int]:
    """The piece from about there, between blanks as far as there are any."""
    if start:
        blank = text.find(" ", start, start + _BEFORE)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        blank = text.rfind(" ", start + LENGTH // 2, end)
        end = blank if blank > 0 else end
    return start, end


def _marked(text: str, spans: list[Span], start: int, end: int) -> str:
    pieces = [_MORE] if start else []
    for begin, finish, _ in spans:
        pieces += [escape(text[start:begin]), "<mark>", escape(text[begin:finish]), "</mark>"]
        start = finish
    pieces.append(escape(text[start:end]))
    return "".join([*pieces, _MORE if end < len(text) else ""])
