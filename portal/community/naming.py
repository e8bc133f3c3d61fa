"""How a post names members: what in a text is an @mention, and the link that it becomes."""

import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import UUID

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from portal.accounts.handles import LONGEST, SHORTEST
from portal.kernel.scripts import MARKS

MOST_LOOKED_UP = 200
"""Names in one text that are looked up at all."""

_LETTER = rf"(?:[^\W_][{MARKS}]*)"
_NAME = re.compile(rf"(?<![\w{MARKS}@/.+\-])@((?>{_LETTER}(?:[\w{MARKS}.-]*{_LETTER})?))(?!@|/\w)")
"""Not in an address of mail or of the web, nor in the name of a package."""
_SEPARATORS = "._-"
_MOST_CUTS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A member whom a text may name."""

    id: UUID
    handle: str


People = Mapping[str, Named]
"""Whom what is written behind an @ means, by how it is written."""


def names_in(text: str) -> Sequence[str]:
    """All that may be a name in a text as it was written; what stands in code is among it, too."""
    found: dict[str, None] = {}
    for match in _NAME.finditer(text):
        found.update(dict.fromkeys(_readings(match[1])))
        if len(found) >= MOST_LOOKED_UP:
            break
    return list(found)[:MOST_LOOKED_UP]


def link_to(handle: str) -> str:
    """Where a member is found."""
    return f"/m/{quote(handle)}"


def show_mentions(state: StateCore) -> None:
    """Make links of the names in `People`, outside of code and links, and tell who was named outside of quotations."""
    people: People = state.env.get("people") or {}
    if not people:
        return
    quotations = 0
    for token in state.tokens:
        if token.type.startswith("blockquote_"):
            quotations += token.nesting
        if token.type == "inline" and "@" in token.content:
            token.children = list(_with_links(token.children or [], people, state.env if quotations == 0 else {}))


def _with_links(children: Sequence[Token], people: People, env: MutableMapping[str, Any]) -> Iterator[Token]:
    links = 0
    for token in children:
        if token.type.startswith("link_"):
            links += token.nesting
        if token.type == "text" and links == 0 and "@" in token.content:
            yield from _divided(token, people, env.setdefault("named", {}))
        else:
            yield token


def _divided(token: Token, people: People, named: dict[UUID, None]) -> Iterator[Token]:
    told = 0
    for match in _NAME.finditer(token.content):
        reading = next((one for one in _readings(match[1]) if one in people), None)
        if reading is None:
            continue
        person = people[reading]
        named[person.id] = None
        yield _text(token.content[told : match.start()], token.level)
        yield Token("link_open", "a", 1, attrs={"href": link_to(person.handle)}, level=token.level)
        yield _text(f"@{person.handle}", token.level + 1)
        yield Token("link_close", "a", -1, level=token.level)
        told = match.start(1) + len(reading)
    yield _text(token.content[told:], token.level)


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)


def _readings(written: str) -> Iterator[str]:
    """The longest name first: of ``anna.Danke`` it may be that ``anna`` is meant."""
    for _ in range(_MOST_CUTS):
        if SHORTEST <= len(written) <= LONGEST:
            yield written
        cut = max(map(written.rfind, _SEPARATORS))
        if cut < SHORTEST:
            return
        written = written[:cut].rstrip(_SEPARATORS)
