"""Scripts: which letters and marks could pass for others, in names and in hosts of addresses."""

import re
import unicodedata

IN_DAILY_USE = frozenset(
    {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "ETHIOPIC", "THAANA", "TIBETAN"}
    | {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "BOPOMOFO", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR"}
    | {"DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA"}
)
"""Those of Unicode Standard Annex 31, table 5. In others, like Lisu and Cherokee, most of the letters look Latin."""
_TECHNICAL = (range(0x0250, 0x02B0), range(0x1D00, 0x1DC0), range(0xA720, 0xA800), range(0xAB30, 0xAB70))
"""Blocks of phonetic signs and small capitals: ᴘ and ʟ are no P and L."""
_OF_LANGUAGES = frozenset("ɓɔɖɗəɛɣɨɩɲʃʈʉʊʋʌʒ")
"""Those of them in which languages are written: Azerbaijani, Akan, Ewe, Hausa, Kabiye and others."""


def script_of(letter: str) -> str:
    """As the names of its letters begin; 々 and 〇 are of no other script than the signs that they stand among."""
    first = unicodedata.name(letter, "UNKNOWN").split()[0]
    return "CJK" if first == "IDEOGRAPHIC" else first


def is_of_a_language(letter: str) -> bool:
    """Whether names and words are written with it today."""
    is_technical = letter not in _OF_LANGUAGES and any(ord(letter) in block for block in _TECHNICAL)
    return script_of(letter) in IN_DAILY_USE and not is_technical


_VOWELS_OF_THEIR_OWN = frozenset(
    {"DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA"}
)
"""Scripts in which a vowel that begins a syllable is a letter of its own: अ with the sign of ā would pass for आ."""
_VOWEL = re.compile(
    r"\S+ (?:LETTER (?:(?:SHORT|CANDRA|PRISHTHAMATRA|VOCALIC) )?"
    r"(?:A|AA|AE|AAE|I|II|U|UU|E|EE|AI|O|OO|OE|OOE|AU|AW|UE|UUE|R|RR|L|LL|IRUYANNA|IRUUYANNA"
    r"|AYANNA|AAYANNA|AEYANNA|AEEYANNA|UYANNA|UUYANNA|EYANNA|EEYANNA|AIYANNA|OYANNA|OOYANNA|AUYANNA)|IRI|URA)"
)
_IS_VOWEL_SIGN = re.compile(r"VOWEL SIGN|LENGTH MARK")
_OF_RECITING = re.compile("ACCENT|STRESS SIGN|SMALL HIGH|ASTROLOGICAL|ROUNDED HIGH|EMPTY CENTRE")
_BLOCKS_WITH_MARKS = (range(0x0300, 0x0370), range(0x0591, 0x1000), range(0x1000, 0x10A0), range(0x1780, 0x1800))
ACCENTS = frozenset("\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030c\u0323\u0327\u0330\u0331")
"""Those that languages write on letters for which there is no sign with the accent: ɔ́."""


def is_mark(character: str) -> bool:
    """Whether it stands on, under or around the letter before it."""
    return not character.isascii() and unicodedata.category(character) in ("Mn", "Mc")


def _is_of_words(mark: str) -> bool:
    """Not what marks how to chant or to recite."""
    if mark in ACCENTS:
        return True
    return is_mark(mark) and script_of(mark) in IN_DAILY_USE and not _OF_RECITING.search(unicodedata.name(mark))


MARKS = "".join(chr(code) for block in _BLOCKS_WITH_MARKS for code in block if _is_of_words(chr(code)))
"""Vowel signs, viramas, tones and points with which words are written, as Unicode Standard Annex 31 has them."""
_MARKS = frozenset(MARKS)


def marks_stand_well(word: str) -> bool:
    """Whether each mark stands where its script writes one, and none makes a letter pass for another (U1)."""
    before = ""
    for character in word:
        if is_mark(character) and not (character in _MARKS and _may_follow(character, before)):
            return False
        before = character
    return True


def _may_follow(mark: str, before: str) -> bool:
    if mark in ACCENTS:
        is_plain = before.isalpha() and not any(map(is_mark, unicodedata.normalize("NFD", before)))
        return (is_plain and script_of(before) in {"LATIN", "CYRILLIC", "GREEK"}) or before in ACCENTS - {mark}
    script = script_of(mark)
    if before == mark or not (before.isalpha() or is_mark(before)) or script_of(before) != script:
        return False
    if script not in _VOWELS_OF_THEIR_OWN or not _IS_VOWEL_SIGN.search(unicodedata.name(mark)):
        return True
    name = unicodedata.name(before)
    return not _IS_VOWEL_SIGN.search(name) and not _VOWEL.fullmatch(name)
