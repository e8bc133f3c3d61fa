"""What people read, in their language: English sentences are the keys, catalogues give the German."""

from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

LOCALES = ("en", "de")
DEFAULT_LOCALE = "en"
_CATALOGUES = Path(__file__).parent.parent / "locale"


def say(text: str, locale: str, **values: object) -> str:
    """``text`` in ``locale``, with its ``{placeholders}`` filled; English where no translation stands."""
    sentence = text if locale == DEFAULT_LOCALE else catalogue(locale).get(text, text)
    return sentence.format_map(values) if values else sentence


def supported(locale: str | None) -> str:
    """The supported locale nearest to ``locale`` (``de-AT`` is ``de``), else English."""
    language = (locale or "").replace("_", "-").split("-")[0].lower()
    return language if language in LOCALES else DEFAULT_LOCALE


@lru_cache(maxsize=len(LOCALES))
def catalogue(locale: str) -> dict[str, str]:
    """Every translated sentence of ``locale``, gathered from one file per room."""
    sentences: dict[str, str] = {}
    for path in sorted((_CATALOGUES / locale).glob("*.po")):
        with path.open("rb") as source:
            for message in read_po(source, locale=locale):
                if message.id and message.string:
                    sentences[str(message.id)] = str(message.string)
    return sentences
