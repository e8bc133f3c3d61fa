"""How the texts of staff are answered: in the reader's language where a translation is kept, else as written (TL1)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from inspect import isawaitable
from typing import Protocol, TypeAlias, TypeVar
from uuid import UUID

from graphql_schema.context import Info
from portal.accounts.viewer import Viewer
from portal.translations.kinds import Stored
from portal.translations.queries import Languages, Spoken, is_spoken, spoken

T = TypeVar("T")
Asked: TypeAlias = tuple[UUID, Languages]
"""A thing, and the languages in which its texts are wanted."""


class Translated(Protocol):
    """A row that says in which locales its texts are kept."""

    @property
    def id(self) -> UUID: ...
    @property
    def translated_into(self) -> str | None: ...


async def in_languages(
    keys: Sequence[tuple[UUID, Languages]], viewer: Viewer
) -> Mapping[tuple[UUID, Languages], Spoken]:
    """What is kept of things in the languages that they are asked for in; one statement for all of a request."""
    found: dict[Asked, Spoken] = {}
    for languages in {languages for _, languages in keys}:
        texts = await spoken([key for key, asked in keys if asked == languages], languages)
        found.update({(key, languages): one for key, one in texts.items()})
    return found


def in_words(info: Info, row: Translated, field: str, original: T, read: Callable[[Stored], T]) -> Awaitable[T] | T:
    """``original``, or what ``read`` makes of the field's translation.

    What is not translated into the reader's languages is a plain value, and costs no look.
    """
    languages = info.context.languages
    if not original or not is_spoken(row.translated_into, languages):
        return original
    found = info.context.find(in_languages, (row.id, languages), _as_it_is)
    if isawaitable(found):
        return _once_loaded(found, field, original, read)
    return _of(found, field, original, read)


def text(info: Info, row: Translated, field: str, original: str | None) -> Awaitable[str | None] | str | None:
    """`in_words` for a line or prose."""
    return in_words(info, row, field, original, _text)


def _text(stored: Stored) -> str | None:
    return stored.text


async def said(info: Info, row: Translated, field: str, original: str) -> str:
    """`text`, for a sentence that names the thing."""
    found = text(info, row, field, original)
    return (await found if isawaitable(found) else found) or original


def lines(stored: Stored) -> list[str]:
    """For a list, of which each line is a part."""
    return stored.text.split("\n")


def html(stored: Stored) -> str | None:
    """For Markdown as it is shown."""
    return stored.html


def _as_it_is(spoken: Spoken) -> Spoken:
    return spoken


def _of(found: Spoken | None, field: str, original: T, read: Callable[[Stored], T]) -> T:
    stored = found.get(field) if found else None
    return original if stored is None else read(stored)


async def _once_loaded(found: Awaitable[Spoken | None], field: str, original: T, read: Callable[[Stored], T]) -> T:
    return _of(await found, field, original, read)
