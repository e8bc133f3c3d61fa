"""What counts as text: U1 to U4, S2."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.kernel.errors import Invalid, PortalError, Required, TooLong, TooShort
from portal.kernel.text import (
    has_invisible,
    is_text,
    line,
    optional_line,
    optional_prose,
    optional_web_address,
    prose,
    skeleton,
    strings_within,
    web_address,
)


def test_a_line_is_one_line_with_single_spaces():
    assert line(" Kaffee \r\n\t für\u2028alle  ", field="title", most=40) == "Kaffee für alle"


def test_prose_keeps_its_lines_and_ends_them_alike():
    assert prose("eins\r\nzwei\rdrei\u2028vier\n\n", field="body", most=40) == "eins\nzwei\ndrei\nvier"


def test_prose_keeps_the_spaces_that_its_first_line_begins_with():
    """Four of them are a block of code in Markdown, and two a list within a list."""
    assert prose(" \n\n    code\n  - item  \n \n", field="body", most=40) == "    code\n  - item"
    assert prose("\t x", field="body", most=40) == "\t x"
    assert prose(" \n \n", field="body", most=40, least=0) == prose("  ", field="body", most=40, least=0) == ""


def test_text_has_one_stored_form():
    """U5."""
    assert line("Cafe\u0301", field=None, most=10) == "Caf\u00e9" == prose("Cafe\u0301", field=None, most=10)


@pytest.mark.parametrize("check", [line, prose])
@pytest.mark.parametrize(
    ("value", "refusal", "text"),
    [
        ("", Required, "Please fill this in."),
        (" \n ", Required, "Please fill this in."),
        ("a\x00b", Invalid, "This contains characters that no text can have; please type it anew."),
        ("\ud800", Invalid, "This contains characters that no text can have; please type it anew."),
        ("\udc00\ud800", Invalid, "This contains characters that no text can have; please type it anew."),
        ("a\ufffe", Invalid, "This contains characters that no text can have; please type it anew."),
        ("a\U0010ffff", Invalid, "This contains characters that no text can have; please type it anew."),
        ("a\x1b[31m", Invalid, "This contains control characters; please take them out."),
        ("x" * 41, TooLong, "This is too long: at most 40 characters fit."),
        ("\U0001f600" * 40, TooLong, "This is too long: at most 120 bytes fit, and an emoji has four."),
        ("a" + "\u0301" * 6, Invalid, "One letter carries at most 4 accents or marks."),
    ],
)
def test_every_refusal_says_what_is_wrong_and_where(check, value, refusal, text):
    with pytest.raises(refusal) as caught:
        check(value, field="title", most=40)

    assert (str(caught.value), caught.value.field) == (text, ("title",))


def test_too_short_is_told_from_empty():
    with pytest.raises(TooShort):
        line("ab", field=None, most=10, least=3)
    with pytest.raises(Required):
        line("  ", field=None, most=10, least=3)


def test_ten_thousand_marks_are_refused():
    """U3."""
    with pytest.raises(PortalError):
        line("Z" + "\u0336" * 10_000, field=None, most=200)


def test_languages_that_need_marks_have_them():
    for text in ("שָׁלוֹם עֲלֵיכֶם", "สวัสดีครับ", "नमस्ते दुनिया", "tiếng Việt", "漢字かな", "مَرْحَبًا"):
        assert line(text, field=None, most=40)


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u2069", "\u200b", "\u200e", "\ufeff", "\u00ad", "\U000e0041", "\u3164", "\u2800"]
)
def test_a_name_shows_all_that_is_in_it(hidden):
    """U2."""
    assert has_invisible(f"An{hidden}na")
    assert line(f"An{hidden}na", field=None, most=20) == "Anna"
    assert optional_line(hidden * 3, field=None, most=20) is None


def test_a_joiner_stays_where_it_shapes_what_is_seen():
    farmer, persian = "\U0001f469\u200d\U0001f33e", "می\u200cخواهم"

    assert line(farmer, field=None, most=20) == farmer
    assert line(persian, field=None, most=20) == persian
    assert line("An\u200dna", field=None, most=20) == "Anna"


def test_prose_does_not_turn_the_reading_order_around():
    assert prose("user\u202enimda", field=None, most=40) == "usernimda"


def test_nothing_and_only_spaces_mean_none():
    for optional in (optional_line, optional_prose):
        assert optional(None, field=None, most=9) is None
        assert optional(" \n ", field=None, most=9) is None
        assert optional("a ", field=None, most=9) == "a"
    assert optional_web_address("  ", field=None) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paypal", "\u0440\u0430\u0443\u0440\u0430l"),
        ("admin", "\u0430dm\u0456n"),
        ("Gold", "Ｇ0ld"),
        ("gold", "ℊold"),
        ("Istanbul", "ıstanbul"),
        ("modern", "modem"),
        ("O0O0", "0oOo"),
        ("Il1l", "1LiI"),
        ("STRASSE", "Straße"),
        ("Muller", "Müller"),
        ("wawa", "vvavva"),
        ("An\u200bna", "anna"),
        ("ΑΒΕ", "abe"),
    ],
)
def test_what_looks_alike_has_one_skeleton(one, other):
    """U1."""
    assert skeleton(one) == skeleton(other)


def test_what_looks_different_has_another_skeleton():
    names = ["anna", "anne", "berta", "kaffee", "caffee", "tea", "gold", "silber", "漢字", "עברית"]

    assert len({skeleton(name) for name in names}) == len(names)


@given(st.text(max_size=60))
def test_a_line_is_a_fixed_point_and_its_skeleton_too(text):
    try:
        once = line(text, field=None, most=200, least=0)
    except PortalError:
        return
    assert line(once, field=None, most=200, least=0) == once
    assert "\n" not in once
    assert skeleton(skeleton(once)) == skeleton(once)


@given(st.text(max_size=60))
def test_prose_is_a_fixed_point(text):
    try:
        once = prose(text, field=None, most=200, least=0)
    except PortalError:
        return
    assert prose(once, field=None, most=200, least=0) == once


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://Example.ORG/ü"])
def test_links_go_to_the_web(address):
    assert web_address(address, field="url") == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "\\\\evil.example",
        "https:\\\\evil.example",
        "https://user:password@example.org",
        "https://",
        "https:///path",
        "https://example.org:99999",
        "http://[::1",
        "file:///etc/passwd",
        "https://exa mple.org",
        "example.org",
    ],
)
def test_links_of_other_schemes_are_no_links(address):
    """S2."""
    with pytest.raises(Invalid) as refusal:
        web_address(address, field="url")
    assert refusal.value.field == ("url",)


def test_naughty_strings_are_either_stored_as_they_read_or_refused(shared: Path):
    """X1, U2, U4: every one of the list gives a text that both databases take, or a refusal with a sentence."""
    naughty = json.loads((shared / "data/testsuites/blns.json").read_text())
    strings = [text for text in strings_within(naughty) if isinstance(text, str)]

    refused = 0
    for text in strings:
        for check in (line, prose):
            try:
                kept = check(text, field="title", most=500, least=0)
            except PortalError:
                refused += 1
            else:
                assert is_text(kept)
                assert not has_invisible(kept) or check is prose or "\u200d" in kept or "\u200c" in kept
    assert len(strings) > 400
    assert 0 < refused < 60
