"""Handles: the name that a member is known and mentioned by."""

import re
import unicodedata
from uuid import UUID

from portal.kernel.errors import Invalid, Required, Taken
from portal.kernel.scripts import ACCENTS, is_mark, is_of_a_language, marks_stand_well, script_of
from portal.kernel.text import has_invisible, is_text, skeleton, too_long, too_short

SHORTEST, LONGEST = 3, 32
_LONGEST_KEY = 64
_ALLOWED = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")
_TOGETHER = ({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}, {"CJK", "HANGUL"}, {"CJK", "BOPOMOFO"})
"""Scripts that one language writes side by side."""
_RESERVED = frozenset(
    skeleton(word)
    for word in (  # noqa: SIM905 - a page of words is read more easily than a page of quotes
        "admin administrator administration root system portal staff team official offiziell brand marke "
        "moderator moderation mod support help hilfe service kundenservice kundendienst contact kontakt "
        "security sicherheit abuse legal impressum datenschutz privacy webmaster postmaster hostmaster "
        "noreply no-reply mailer-daemon info news newsletter shop billing rechnung account konto me you "
        "everyone here anonymous anonym deleted geloescht unknown unbekannt guest gast null "
        "undefined none api graphql media hooks healthz readyz metrics settings login logout register"
    ).split()
)

FORMER = "former-"
"""How the pseudonyms of those who were erased begin: nobody else may look like one (R76)."""
_FORMER = skeleton(FORMER)


def handle_of(value: str, *, field: str = "handle", may_be_reserved: bool = False) -> str:
    """``value`` as a handle: 3 to 32 letters and digits of one script, with its vowel signs and . _ - between them
    (U1, U2).

    Raises Required, TooShort, TooLong, Invalid, or Taken for a name that the portal keeps to itself.
    """
    if not is_text(value) or has_invisible(value):
        raise _unfit(field)
    handle = unicodedata.normalize("NFKC", value.strip())
    if not handle:
        raise Required("Please fill this in.", field=field)
    if len(handle) < SHORTEST:
        raise too_short(SHORTEST, field)
    if len(handle) > LONGEST or len(handle_key(handle)) > _LONGEST_KEY:
        raise too_long(LONGEST, field)
    letters = "".join(character for character in handle if not is_mark(character))
    if not _ALLOWED.fullmatch(letters) or not _is_one_script(handle) or not marks_stand_well(handle):
        raise _unfit(field)
    if (handle_key(handle) in _RESERVED or handle_key(handle).startswith(_FORMER)) and not may_be_reserved:
        raise taken(field)
    return handle


def handle_key(handle: str) -> str:
    """Two handles with one key are the same to a reader; the database keeps keys unique."""
    return skeleton(handle)


def pseudonym_of(member_id: UUID) -> str:
    """The handle of somebody who was erased."""
    return f"{FORMER}{member_id.hex[-12:]}"


def taken(field: str = "handle") -> Taken:
    """The refusal for a handle that somebody has."""
    return Taken("This name, or one that looks like it, is taken; please choose another.", field=field)


def _unfit(field: str) -> Invalid:
    return Invalid(
        "A name is made of letters and digits of one script, with a dot, dash or underscore between them.", field=field
    )


def _is_one_script(handle: str) -> bool:
    scripts = set()
    for character in handle:
        if character.isascii():
            if character.isalpha():
                scripts.add("LATIN")
        elif unicodedata.category(character)[0] == "L":
            if not is_of_a_language(character):
                return False  # ᴀ and ꓮ would pass for A
            scripts.add(script_of(character))
        elif is_mark(character):
            if character not in ACCENTS:
                scripts.add(script_of(character))
        else:
            return False  # digits and signs of other scripts look like too many things
    return len(scripts) <= 1 or any(scripts <= group for group in _TOGETHER)
