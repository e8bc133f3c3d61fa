"""Which things have texts that are translated. The table stands in `portal.staff_texts`, above all that it names."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql, text
from portal.kernel.errors import Invalid
from portal.kernel.wording import Plural
from portal.translations.models import Translatable

_CAPITAL = re.compile("[A-Z]")


@dataclass(frozen=True, slots=True)
class Stored:
    """A text as it is kept; ``html`` is what the renderer of ``version`` made of it, where it is Markdown."""

    text: str
    html: str | None = None
    version: int | None = None


Check: TypeAlias = Callable[[str, str, tuple[str, ...]], Stored]
"""Takes a translation, the original, and the path in the input; raises what a save of the original would."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a thing: ``field`` is its name in the schema and in files."""

    field: str
    check: Check
    is_list: bool = False

    @property
    def column(self) -> str:
        return _CAPITAL.sub(lambda found: f"_{found.group().lower()}", self.field)

    def original(self, value: Any) -> str:
        """What a column says as one text; empty where it says nothing."""
        if self.is_list:
            return "\n".join(sql.json_of(value) or ())
        return value or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Things that are translated alike."""

    name: str
    """Their type in the schema."""
    model: type[Translatable]
    texts: Sequence[Text]
    may_save: Callable[[Viewer], None]
    """Raises for who may not save the original."""
    named_by: str = "slug"
    """The column that names one of them in files, for people."""
    source: str | None = None
    """SQL that has the id and the columns of the texts, where they do not stand in the model's own table."""
    saved: Callable[..., Awaitable[None]] | None = None
    """Called with the thing's id and ``by=`` once translations of it are saved, in the same unit of work."""
    only: UUID | None = None
    """The key by which the schema knows the only one there is, whatever its row's is."""

    @property
    def table(self) -> str:
        return self.model._meta.db_table  # noqa: SLF001 - Tortoise offers no other way

    def text(self, field: str) -> Text | None:
        return next((one for one in self.texts if one.field == field), None)


_kinds: dict[str, Kind] = {}


def wire(kinds: Sequence[Kind]) -> None:
    """Install the table; `portal.reactions` does so."""
    _kinds.clear()
    _kinds.update({one.name: one for one in kinds})


def every_kind() -> Sequence[Kind]:
    """In the order of the table."""
    return list(_kinds.values())


def kind_named(name: str) -> Kind | None:
    return _kinds.get(name)


def line(field: str, most: int) -> Text:
    """A title or a name."""

    def check(value: str, original: str, path: tuple[str, ...]) -> Stored:
        return Stored(text.line(value, field=path, most=most))

    return Text(field, check)


def prose(field: str, most: int) -> Text:
    """A text of several lines."""

    def check(value: str, original: str, path: tuple[str, ...]) -> Stored:
        return Stored(text.prose(value, field=path, most=most))

    return Text(field, check)


def lines(field: str, *, each: int) -> Text:
    """A list: a line of the text for each thing in it, as many as the original has."""
    return Text(field, partial(_checked_lines, each), is_list=True)


def _checked_lines(each: int, value: str, original: str, path: tuple[str, ...]) -> Stored:
    longest = (each + 1) * (original.count("\n") + 1)
    found = [one for one in text.prose(value, field=path, most=longest).split("\n") if one.strip()]
    wanted = original.count("\n") + 1
    if len(found) != wanted:
        raise Invalid(
            Plural(
                "The original is a list of one thing; write one line.",
                "The original is a list of {count} things; write a line for each.",
            ),
            field=path,
            count=wanted,
        )
    return Stored("\n".join(text.line(one, field=path, most=each) for one in found))
