"""All texts of a language as one file of gettext (PO), and what such a file says.

An entry is a text: its context names the thing and the field (``Reward/…/title``), its msgid is the original. What is
not translated has an empty msgstr; what translates an earlier original is marked fuzzy, with that original beside it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileParser, write_po

from portal.kernel import clock
from portal.kernel.text import is_text
from portal.kernel.wording import language_tag

LARGEST = 16 << 20
"""Bytes of a file: many more than all texts of a large brand have."""
_OUTDATED = "fuzzy"
_LINE = re.compile(r'(?P<keyword>msgctxt|msgid|msgid_plural|msgstr)?(?:\[[0-9]\])?\s*"(?:[^"\\]|\\.)*"')
_AFTER: Mapping[str, Collection[str]] = {
    "msgctxt": ("", "msgstr"),
    "msgid": ("", "msgctxt", "msgstr"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural"),
}
"""What each keyword may follow."""
_WORD_OF_THE_PORTAL = "Translations of what the brand's staff wrote."


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in a file. ``line`` is where its original stands."""

    kind: str
    named: str
    field: str
    original: str
    text: str
    is_outdated: bool = False
    translates: str | None = None
    """Of an outdated one: what it translates."""
    line: int = 0

    @property
    def context(self) -> str:
        return f"{self.kind}/{self.named}/{self.field}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and in which line."""

    line: int
    why: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.why}"


class Unreadable(Exception):
    """A file of which nothing is taken."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


def written(locale: str, entries: Sequence[Entry]) -> bytes:
    """The file."""
    catalog = Catalog(
        locale=locale.replace("-", "_"),
        project="portal",
        header_comment=f"# {_WORD_OF_THE_PORTAL}",
        creation_date=clock.now(),
        revision_date=clock.now(),
        fuzzy=False,
    )
    for one in entries:
        catalog.add(
            one.original,
            one.text,
            context=one.context,
            flags=[_OUTDATED] if one.is_outdated else (),
            previous_id=one.translates if one.is_outdated and one.translates else (),
        )
    held = BytesIO()
    write_po(held, catalog, include_previous=True, width=0)
    return held.getvalue()


def read(content: bytes, locale: str) -> list[Entry]:
    """The entries of a file that is in this language; those that are taken out of use (``#~``) are none.

    Raises Unreadable with everything that is odd in it.
    """
    if len(content) > LARGEST:
        raise Unreadable([Fault(1, f"The file is larger than {LARGEST >> 20} MB.")])
    found = _parsed(_decoded(content))
    faults = list(found.faults)
    if found.language is not None and language_tag(found.language) != locale:
        faults.append(Fault(1, f"The file is in {found.language}, not in {locale}."))
    entries, known = list[Entry](), dict[str, int]()
    for message in found.messages:
        entry = _entry(message)
        if isinstance(entry, Fault):
            faults.append(entry)
        elif entry.context in known:
            faults.append(Fault(entry.line, f"{entry.context} is in line {known[entry.context]} already."))
        else:
            known[entry.context] = entry.line
            entries.append(entry)
    if faults:
        raise Unreadable(sorted(faults, key=lambda fault: fault.line))
    return entries


class _Found(Catalog):
    """Every entry as it stands in a file; a catalogue would make one of two that say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Message] = []
        self.faults: list[Fault] = []
        self.language: str | None = None

    def __setitem__(self, msgid: Any, message: Message) -> None:
        if msgid:
            self.entries.append(message)
            return
        for line in str(message.string).splitlines():
            name, _, value = line.partition(":")
            if name.strip().lower() == "language" and value.strip():
                self.language = value.strip()


@dataclass(frozen=True, slots=True)
class _Parsed:
    messages: Sequence[Message]
    faults: Sequence[Fault]
    language: str | None


class _Parser(PoFileParser):
    """babel's, which notes every fault instead of printing it."""

    def _invalid_pofile(self, line: str, lineno: int, msg: str) -> None:
        assert isinstance(self.catalog, _Found)
        self.catalog.faults.append(Fault(lineno + 1, f"{msg.split(' for msgid ', maxsplit=1)[0].capitalize()}."))


def _parsed(text: str) -> _Parsed:
    if odd := _odd_lines(text):
        return _Parsed((), odd, None)
    found = _Found()
    _Parser(found).parse(StringIO(text))
    return _Parsed(found.entries, found.faults, found.language)


def _odd_lines(text: str) -> list[Fault]:
    """Lines that babel would pass over, or take for something else."""
    odd, said = list[Fault](), ""
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        parts = _LINE.fullmatch(stripped)
        if parts is None:
            odd.append(Fault(number, "This is no line of a PO file."))
            continue
        keyword = parts["keyword"] or said
        if keyword != said and said not in _AFTER.get(keyword, ()):
            odd.append(Fault(number, f"There is no {keyword} to be here."))
        elif not keyword:
            odd.append(Fault(number, "This text belongs to nothing."))
        said = keyword
    return odd


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as odd:
        raise Unreadable([Fault(content.count(b"\n", 0, odd.start) + 1, "This is not UTF-8.")]) from None
    return text.replace("\r\n", "\n")


def _entry(message: Message) -> Entry | Fault:
    line = message.lineno or 1
    if not isinstance(message.id, str) or not isinstance(message.string, str):
        return Fault(line, "Texts of staff have no plural forms.")
    if not (is_text(message.id) and is_text(message.string)):
        return Fault(line, "There are characters in it that no text has.")
    kind, _, rest = (message.context or "").partition("/")
    named, slash, field = rest.rpartition("/")
    if not (kind and named and slash and field):
        return Fault(line, "Its msgctxt names no text: Kind/name/field.")
    return Entry(kind, named, field, message.id, message.string, is_outdated=_OUTDATED in message.flags, line=line)
