"""Scripts: which letters could pass for others, in names and in hosts of addresses."""

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
