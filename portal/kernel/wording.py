"""Translations (i18n, gettext): what people read, in their language, with its plurals, numbers and dates.

English sentences are the keys; every other language has a catalogue, portal/locale/LANGUAGE/LC_MESSAGES/messages.po.
It is compiled in memory when it is first asked for, so that nothing is built and nothing compiled can be out of date.
pybabel finds the sentences where they stand (`python -m tests.translations`): in refusals, `say`, `Said`, `Plural`
and `translatable`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

LOCALES = ("en", "de")
DEFAULT_LOCALE = "en"
DOMAIN = "messages"
CATALOGUES = Path(__file__).parent.parent / "locale"
_TAG = re.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
_REGION = re.compile("[A-Z]{2}|[0-9]{3}")
_LONGEST_TAG = 40
"""What is longer names no language, and is not kept in memory as a word that was asked for."""
_POINTS = {"en": re.compile(r"(?<!\{)\bpoints\b"), "de": re.compile(r"(?<!\{)\bPunkten?\b")}
"""How a sentence for many names points, in each language, where it is no placeholder."""
_PLAIN_NAMES = frozenset({"points", "punkte"})
"""What is called so has no name of its own: each language has its word for it."""
_MANY = 2


@dataclass(frozen=True, slots=True)
class Plural:
    """A sentence that is another one for one than for many: the value ``{count}`` decides (ngettext)."""

    one: str
    many: str


Sentence: TypeAlias = str | Plural


class Said:
    """A sentence, or a part of one, that is said in whichever language it is asked for: it may stand within another.

    What is no person's to put right, like the words of a library, does not belong into one.
    """

    def __init__(self, sentence: Sentence, **values: object) -> None:
        self.sentence = sentence
        self.values = values

    def within(self, locale: str) -> str:
        return say(self.sentence, locale, **self.values)

    def __str__(self) -> str:
        return self.within(DEFAULT_LOCALE)


def translatable(text: str) -> str:
    """``text`` itself: marks a sentence that stands in a table and is said elsewhere (gettext_noop)."""
    return text


def say(sentence: Sentence, locale: str, **values: object) -> str:
    """``sentence`` in ``locale``, with its ``{placeholders}`` filled; English where no translation stands.

    A sentence that counts points is given ``points_name``, what its reader's programme calls them, and says that
    instead (NC15). Such a name is one word for one and for many, so the sentence for many is said of one, too.
    """
    spoken = supported(locale)
    known = translations(spoken)
    name = _name_of_its_own(values.get("points_name"))
    if isinstance(sentence, Plural):
        count = values["count"]
        assert isinstance(count, int)
        text = known.ngettext(sentence.one, sentence.many, count if name is None else _MANY)
    else:
        text = known.gettext(sentence) if sentence else ""  # gettext keeps the catalogue's header under ""
    if name is not None:
        text = _POINTS[spoken].sub(lambda _: name.replace("{", "{{").replace("}", "}}"), text)
    return text.format_map({name: shown(value, spoken) for name, value in values.items()}) if values else text


def _name_of_its_own(name: object) -> str | None:
    return None if name is None or str(name).casefold() in _PLAIN_NAMES else str(name)


def shown(value: object, locale: str) -> str:
    """A value as it stands in a sentence: a number with the language's separators, a day written out."""
    match value:
        case bool() | datetime():
            return str(value)
        case int() | Decimal():
            return str(format_decimal(value, locale=locale))
        case Said():
            return value.within(locale)
        case date():
            return str(format_date(value, "long", locale=locale))
        case _:
            return str(value)


def time_of_day(instant: datetime, locale: str, *, zone: tzinfo) -> str:
    """The time by the clocks of ``zone``, to the minute, as it is written in the language."""
    return str(format_time(instant, "short", tzinfo=zone, locale=supported(locale)))


def supported(locale: str | None) -> str:
    """The supported locale nearest to ``locale`` (``de-AT`` is ``de``), else English."""
    language = (locale or "").replace("_", "-").split("-")[0].lower()
    return language if language in LOCALES else DEFAULT_LOCALE


def language_tag(given: str) -> str | None:
    """``given`` as the tag of a language is written: ``de``, ``de-AT``, ``zh-Hant-TW``; None for what names none."""
    return None if len(given) > _LONGEST_TAG else _tag(given)


def language_of(given: str) -> str | None:
    """The language that people converse in who read ``given``: its tag without a region; None for what names none."""
    tag = language_tag(given)
    return None if tag is None else "-".join(part for part in tag.split("-") if not _REGION.fullmatch(part))


@lru_cache(maxsize=256)
def _tag(given: str) -> str | None:
    parts = _TAG.fullmatch(given.strip())
    if parts is None:
        return None
    language, script, region = parts.groups()
    try:
        Locale.parse(language.lower())
    except (UnknownLocaleError, ValueError):
        return None
    written = (language.lower(), script.title() if script else None, region.upper() if region else None)
    return "-".join(part for part in written if part)


def fallbacks(locale: str) -> tuple[str, ...]:
    """The languages in which somebody reads who reads ``locale``, the best first: ``de-AT``, then ``de`` (TL2)."""
    return _fallbacks(language_tag(locale))


@lru_cache(maxsize=256)
def _fallbacks(tag: str | None) -> tuple[str, ...]:
    parts = tag.split("-") if tag else []
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


@lru_cache(maxsize=len(LOCALES))
def translations(locale: str) -> NullTranslations:
    """The catalogue of ``locale``; of English, whose sentences are the keys, an empty one."""
    if locale == DEFAULT_LOCALE:
        return NullTranslations()
    compiled = BytesIO()
    with (CATALOGUES / locale / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=locale, domain=DOMAIN))
    compiled.seek(0)
    return Translations(compiled)
