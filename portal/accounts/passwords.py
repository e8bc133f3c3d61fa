"""What a good password is: any text of eight characters that is not among the first that are tried (A8, A10)."""

import re
import unicodedata

from portal.kernel.errors import Invalid, Required, WeakPassword
from portal.kernel.text import is_text, too_long, too_short

SHORTEST, LONGEST = 8, 128
_FEWEST_DIFFERENT = 4
_LONG = 20
"""From here on length makes up for sameness."""
_LONGEST_RUN_SHARE = 0.75
_LEET = str.maketrans("013457@$!|", "oleastasll")
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "qwertzuiopü",
    "asdfghjklöä",
    "zxcvbnm",
    "yxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6zhn",
    "1qay2wsx3edc4rfv5tgb6yhn",
    "q1w2e3r4t5z6u7i8o9p0",
    "q1w2e3r4t5y6u7i8o9p0",
    "1q2w3e4r5t6z7u8i9o0p",
    "1q2w3e4r5t6y7u8i9o0p",
)
_COMMONEST = frozenset(
    (  # noqa: SIM905 - a page of words is read more easily than a page of quotes
        "password passwort passw passwd pass kennwort geheim secret login welcome willkommen letmein hallo hello "
        "admin administrator root user test testtest guest default changeme master superman batman spiderman "
        "pokemon starwars startrek matrix dragon monkey tiger panther lion eagle falcon phoenix shadow hunter "
        "ranger killer ninja samurai soldier warrior wizard merlin gandalf frodo football fussball baseball "
        "basketball hockey soccer tennis golf sport arsenal chelsea liverpool barcelona realmadrid bayern "
        "schalke dortmund bundesliga ferrari porsche mercedes bmw audi corvette mustang harley yamaha honda "
        "toyota jordan michael jennifer jessica ashley amanda nicole daniel thomas andrew joshua matthew anthony "
        "robert charlie george maggie buster ginger pepper cookie cheese banana apple orange cherry summer winter "
        "autumn spring sommer herbst fruehling frühling january monday sunday freedom forever family friends "
        "flower princess prinzessin angel engel heaven jesus christ blessed faith lovely lover loveme iloveyou "
        "ichliebedich schatz schatzi schnucki maus mausi hase hasi baby babygirl sweetheart sunshine sonnenschein "
        "sonne rainbow diamond silver golden purple yellow whatever trustno nothing computer internet google "
        "facebook instagram twitter youtube microsoft windows linux samsung iphone android nintendo playstation "
        "xbox minecraft fortnite qwerty qwertz asdf asdfgh zxcvbn yxcvbn abc abcd abcdef qazwsx qweasd access "
        "money dollar euro business success lucky happy crazy cool super hacker hacked pussy fuck fuckyou fuckoff "
        "asshole bitch scheisse arschloch ficken berlin hamburg muenchen münchen koeln köln frankfurt germany "
        "deutschland österreich schweiz london paris newyork america england france russia marina natasha "
        "alexander christian sebastian stefan andreas martin michaela sandra sabine stephanie claudia julia "
        "kaffee coffee espresso portal shop kunde customer treue bonus punkte"
    ).split()
)
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def password_of(value: str, *, field: str = "password", about: tuple[str, ...] = ()) -> str:
    """``value`` as a new password, in its one normal form; ``about`` is what others know of the person.

    Raises Required, Invalid, WeakPassword, TooShort or TooLong.
    """
    text = presented(value, field=field)
    if not text:
        raise Required("Please fill this in.", field=field)
    if is_weak(text, about):
        raise WeakPassword(
            "This password is among the first that are tried; a few words that belong to nobody else are better.",
            field=field,
        )
    if len(text) < SHORTEST:
        raise too_short(SHORTEST, field)
    return text


def presented(value: str, *, field: str = "password") -> str:
    """``value`` as the password of somebody who signs in: the same normal form, and no work for a book of it.

    Raises Invalid or TooLong.
    """
    if len(value) > LONGEST * 4:
        raise too_long(LONGEST, field)
    if not is_text(value):
        raise Invalid("This contains characters that no text can have; please type it anew.", field=field)
    text = unicodedata.normalize("NFC", value)
    if len(text) > LONGEST:
        raise too_long(LONGEST, field)
    return text


def is_weak(password: str, about: tuple[str, ...] = ()) -> bool:
    """Whether somebody who guesses gets to ``password`` soon: a common word, a row of keys, the person's own name."""
    plain = password.casefold().strip()
    if (len(plain) < _LONG and len(set(plain)) < _FEWEST_DIFFERENT) or _is_row(plain):
        return True
    known = _COMMONEST | {part for one in about for part in _parts(one)}
    return not _forms(plain).isdisjoint(known)


def _forms(plain: str) -> set[str]:
    """The word behind the digits, signs and letters written as digits that people put around it."""
    bare = _EDGES.sub("", plain)
    read = plain.translate(_LEET)
    forms = {plain, bare, read, _EDGES.sub("", read), _EDGES.sub("", plain[:-1].rstrip("0123456789"))}
    forms |= {bare.translate(_LEET)}
    # The same word twice is the word.
    return forms | {form[: len(form) // 2] for form in forms if form and form == form[: len(form) // 2] * 2}


def _parts(known: str) -> set[str]:
    """An address or a name, whole and by its parts of at least four letters."""
    plain = known.casefold()
    return {plain, *(part for part in re.split(r"[\W_]+", plain) if len(part) > _FEWEST_DIFFERENT - 1)}


def _is_row(plain: str) -> bool:
    """Whether most of it walks along the keyboard, the alphabet or the numbers, in either direction."""
    steps = sum(
        any(plain[at : at + 3] in row or plain[at : at + 3] in row[::-1] for row in _ROWS)
        for at in range(len(plain) - 2)
    )
    return len(plain) > 2 and steps >= _LONGEST_RUN_SHARE * (len(plain) - 2)  # noqa: PLR2004 - three letters make a row
