"""What counts as text: one stored form, lengths, and what may stand in a line, in prose and in a name (U1-U4, M12)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from portal.kernel.errors import Invalid, Required, TooLong, TooShort
from portal.kernel.wording import Plural

MOST_MARKS = 4
"""Combining marks on one base; living scripts need no more (U3)."""
BYTES_PER_CHARACTER = 3
"""A text of ``most`` characters has at most three times as many bytes: any language fits, a wall of emoji does not."""
LONGEST_ADDRESS = 500

_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane | last) for plane in _PLANES for last in (0xFFFE, 0xFFFF))
_NO_TEXT = re.compile(f"[\x00\ud800-\udfff{_NONCHARACTERS}]")
_SPACES = re.compile(r"\s+")
_BLANK_BEFORE = re.compile(r"\A(?:[^\S\n]*\n)+|\A\s+\Z")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_CONTROLS = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f]")
_TAGS = "\U000e0000-\U000e007f"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff"
    f"\uffa0\ufff9-\ufffb{_TAGS}]"
)
_JOINERS = re.compile("[\u200c\u200d]")
_ORDER_CHANGING = re.compile(f"[\u202a-\u202e\ufeff\ufff9-\ufffb{_TAGS}]")
_READ_WITHOUT = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
)
"""Accents, and the points of Hebrew and Arabic, which a reader does without."""
_FIRST_JOINING_SCRIPT = "\u0590"
_STACKABLE = ("Mn", "Me")
_SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def line(value: str, *, field: str | tuple[str, ...] | None, most: int, least: int = 1) -> str:
    """``value`` as a title or a name: one line, its spaces single, nothing in it that cannot be seen.

    Raises Required, TooShort, TooLong, or Invalid for what is no text.
    """
    text = _SPACES.sub(" ", _stored_form(value, field))
    _refuse_controls(text, field)
    return _fitting(_SPACES.sub(" ", without_invisible(text)).strip(), field, most, least)


def prose(value: str, *, field: str | tuple[str, ...] | None, most: int, least: int = 1) -> str:
    """``value`` as a text of several lines, without blank ones at its start and spaces at its end; what turns the
    reading order around is taken out. Spaces at the start of its first line mean something in Markdown.

    Raises as `line` does.
    """
    text = _LINE_ENDS.sub("\n", _stored_form(value, field))
    _refuse_controls(text, field)
    return _fitting(_BLANK_BEFORE.sub("", _ORDER_CHANGING.sub("", text)).rstrip(), field, most, least)


def optional_line(value: str | None, *, field: str | tuple[str, ...] | None, most: int) -> str | None:
    """`line`, where nothing at all and nothing but spaces both mean None."""
    return None if value is None else line(value, field=field, most=most, least=0) or None


def optional_prose(value: str | None, *, field: str | tuple[str, ...] | None, most: int) -> str | None:
    """`prose`, where nothing at all and nothing but spaces both mean None."""
    return None if value is None else prose(value, field=field, most=most, least=0) or None


def web_address(value: str, *, field: str | tuple[str, ...] | None) -> str:
    """``value`` as a link that people may follow: http or https, a host, and no name and password in it (S2).

    Raises Required, TooLong or Invalid.
    """
    text = line(value, field=field, most=LONGEST_ADDRESS)
    if not _is_web_address(text):
        raise Invalid("Please give a whole web address that begins with https://.", field=field)
    return text


def optional_web_address(value: str | None, *, field: str | tuple[str, ...] | None) -> str | None:
    """`web_address`, where nothing at all and nothing but spaces both mean None."""
    return None if value is None or not value.strip() else web_address(value, field=field)


def slug(value: str, *, field: str | tuple[str, ...] | None, most: int) -> str:
    """``value`` as a name in addresses: small letters, digits and single hyphens between them.

    Raises Required, TooLong or Invalid.
    """
    text = line(value, field=field, most=most)
    if not _SLUG.fullmatch(text):
        raise Invalid("Please write a name of small letters a–z, digits and hyphens, like summer-sale.", field=field)
    return text


def is_text(value: str) -> bool:
    """Whether ``value`` holds no NUL, no half of a surrogate pair and no noncharacter."""
    return "\x00" not in value if value.isascii() else _NO_TEXT.search(value) is None


def strings_within(value: Any) -> Iterator[str]:
    """Every string in a structure of JSON values, names of members included."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            pending.extend(one.keys())
            pending.extend(one.values())
        elif isinstance(one, Sequence):
            pending.extend(one)


def has_invisible(text: str) -> bool:
    """Whether something in ``text`` leaves no trace on the page: handles and codes may hold no such thing (U2)."""
    return not text.isascii() and (_INVISIBLE.search(text) or _JOINERS.search(text)) is not None


def without_invisible(text: str) -> str:
    """``text`` less what leaves no trace; joiners stay where they shape an emoji or a script that needs them."""
    if text.isascii():
        return text
    seen = _INVISIBLE.sub("", text)
    return _JOINERS.sub(lambda found: found.group() if _joins(seen, found.start()) else "", seen)


def skeleton(text: str) -> str:
    """What is left of ``text`` when everything that looks alike is the same (U1).

    Two handles, or two referral codes, with one skeleton are one to a reader: case, width, accents,
    Cyrillic and Greek doubles, 0 and o, 1 and l and i, rn and m.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    visible = _JOINERS.sub("", _INVISIBLE.sub("", folded))
    bare = _READ_WITHOUT.sub("", unicodedata.normalize("NFD", visible))
    return unicodedata.normalize("NFC", bare).translate(_LOOKALIKES).replace("rn", "m").replace("vv", "w")


def _stored_form(value: str, field: str | tuple[str, ...] | None) -> str:
    if not is_text(value):
        raise Invalid("This contains characters that no text can have; please type it anew.", field=field)
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def _refuse_controls(text: str, field: str | tuple[str, ...] | None) -> None:
    if _CONTROLS.search(text):
        raise Invalid("This contains control characters; please take them out.", field=field)


def _fitting(text: str, field: str | tuple[str, ...] | None, most: int, least: int) -> str:
    if not text and least:
        raise Required("Please fill this in.", field=field)
    if len(text) < least:
        raise too_short(least, field)
    if len(text) > most:
        raise too_long(most, field)
    if not text.isascii():
        _refuse_bytes(text, field, most * BYTES_PER_CHARACTER)
        _refuse_towers(text, field)
    return text


def too_short(least: int, field: str | tuple[str, ...] | None) -> TooShort:
    """The refusal of a text with fewer than ``least`` characters."""
    sentence = Plural(
        "This is too short: it needs at least one character.",
        "This is too short: it needs at least {count} characters.",
    )
    return TooShort(sentence, field=field, count=least)


def too_long(most: int, field: str | tuple[str, ...] | None) -> TooLong:
    """The refusal of a text with more than ``most`` characters."""
    sentence = Plural(
        "This is too long: at most one character fits.",
        "This is too long: at most {count} characters fit.",
    )
    return TooLong(sentence, field=field, count=most)


def _refuse_bytes(text: str, field: str | tuple[str, ...] | None, most: int) -> None:
    if len(text.encode()) > most:
        raise TooLong(
            Plural(
                "This is too long: at most one byte fits, and an emoji has four.",
                "This is too long: at most {count} bytes fit, and an emoji has four.",
            ),
            field=field,
            count=most,
        )


def _refuse_towers(text: str, field: str | tuple[str, ...] | None) -> None:
    height = 0
    for character in text:
        height = height + 1 if unicodedata.category(character) in _STACKABLE else 0
        if height > MOST_MARKS:
            raise Invalid(
                Plural(
                    "One letter carries at most one accent or mark.",
                    "One letter carries at most {count} accents or marks.",
                ),
                field=field,
                count=MOST_MARKS,
            )


def _joins(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before >= _FIRST_JOINING_SCRIPT and after >= _FIRST_JOINING_SCRIPT and not _JOINERS.match(after)


def _is_web_address(text: str) -> bool:
    if " " in text or "\\" in text or not text.isprintable():
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


_LOOKALIKES = str.maketrans(
    {
        # digits and Latin
        "0": "o",
        "1": "l",
        "i": "l",
        "|": "l",
        "ı": "l",
        "ɩ": "l",
        "ǀ": "l",
        "ł": "l",
        "ɑ": "a",
        "ɡ": "g",
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ŧ": "t",
        "ʏ": "y",
        "ʀ": "r",
        "æ": "ae",
        "œ": "oe",
        # Cyrillic
        "а": "a",
        "ӕ": "ae",
        "в": "b",
        "ь": "b",
        "с": "c",
        "ԁ": "d",
        "е": "e",
        "ё": "e",
        "є": "e",
        "ғ": "f",
        "г": "r",
        "н": "h",
        "һ": "h",
        "і": "l",
        "ї": "l",
        "ӏ": "l",
        "ј": "j",
        "к": "k",
        "қ": "k",
        "м": "m",
        "о": "o",
        "ө": "o",
        "р": "p",
        "ԛ": "q",
        "ѕ": "s",
        "т": "t",
        "у": "y",
        "ү": "y",
        "ѵ": "v",
        "ԝ": "w",
        "х": "x",
        "з": "3",
        # Greek
        "α": "a",
        "β": "b",
        "γ": "y",
        "ε": "e",
        "ζ": "z",
        "η": "h",
        "ι": "l",
        "κ": "k",
        "μ": "m",
        "ν": "v",
        "ο": "o",
        "ρ": "p",
        "σ": "o",
        "ς": "c",
        "τ": "t",
        "υ": "y",
        "χ": "x",
        "ω": "w",
    }
)
