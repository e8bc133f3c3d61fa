"""The book of rules (portal/rules) and those who cite it: what is cited stands there, and what stands there is tested."""

import re
from collections import Counter

import pytest

from tests.book_of_rules import (
    BOOK,
    INDEX,
    cited,
    codes_in,
    codes_in_name,
    comments_of,
    last_numbers,
    looks_like_a_mark,
    named_by_tests,
    ranges_in,
    rules,
)


def test_the_index_lists_every_page() -> None:
    listed = re.findall(r"^\| \[(\w[\w-]*\.md)\]\(\1\) \|", INDEX, re.MULTILINE)
    pages = {path.name for path in BOOK.glob("*.md")} - {"README.md"}

    assert pages == set(listed), f"portal/rules/README.md has a table of the pages: {pages ^ set(listed)}"
    assert len(listed) == len(set(listed))


def test_every_rule_stands_in_the_book_once() -> None:
    twice = [code for code, times in Counter(rule.code for rule in rules()).items() if times > 1]

    assert len(rules()) > 400
    assert not twice, f"Each code is one rule; give the newer one the next number of its letters: {twice}"


def test_the_index_says_what_every_letter_means() -> None:
    for rule in rules():
        letters = rule.code.rstrip("0123456789")
        assert letters in last_numbers(), (
            f"{rule.page} has {rule.code}, and the table of letters in portal/rules/README.md does not know {letters}"
        )
        assert int(rule.code.removeprefix(letters)) <= last_numbers()[letters], (
            f"{rule.page} has {rule.code}: name it in the table of letters of portal/rules/README.md"
        )
    highest = {rule.code for rule in rules()}
    for letters, last in last_numbers().items():
        assert f"{letters}{last}" in highest, f"The table of letters goes to {letters}{last}, the book does not"


def test_every_cited_code_stands_in_the_book() -> None:
    known = {rule.code for rule in rules()}
    unknown = {code: sorted(files) for code, files in cited().items() if code not in known}

    assert len(cited()) > 150
    assert not unknown, (
        f"Write these rules into the page of their room in portal/rules, or mend the code where it is cited: {unknown}"
    )


def test_every_rule_is_named_by_a_test_or_marked() -> None:
    silent = [
        f"{rule.code} ({rule.page})" for rule in rules() if not rule.is_marked and rule.code not in named_by_tests()
    ]

    assert not silent, (
        "No test names these rules. Name the code in the docstring of the test that proves it, or end the rule with "
        f"*Not built yet.* or *No test names it yet.*: {silent}"
    )


def test_no_rule_is_marked_that_a_test_names() -> None:
    kept = {
        rule.code: f"{rule.page}, named in {named_by_tests()[rule.code]}"
        for rule in rules()
        if rule.is_marked and rule.code in named_by_tests()
    }

    assert not kept, f"A test names these rules now: take the mark at their end out of portal/rules: {kept}"


def test_a_mark_is_one_of_the_two() -> None:
    wrong = [rule.code for rule in rules() if not rule.is_marked and looks_like_a_mark(rule.text)]

    assert not wrong, f"A mark stands at the end, in italics: *Not built yet.* or *No test names it yet.*: {wrong}"


@pytest.mark.parametrize(
    ("text", "single", "within_ranges"),
    [
        ("late, twice, in any order (R17-R19, W7)", ["W7"], ["R17", "R18", "R19"]),
        ("U1 to U4, S2.", ["S2"], ["U1", "U2", "U3", "U4"]),
        ("a group E61, a dripper V60, invoice C1004, fragment F0", [], []),
    ],
)
def test_codes_are_told_from_other_words(text: str, single: list[str], within_ranges: list[str]) -> None:
    assert list(codes_in(text)) == single
    assert list(ranges_in(text)) == within_ranges


def test_a_name_ends_in_codes_and_a_suppressed_check_is_none() -> None:
    assert list(codes_in_name("test_only_v1_counts_until_half_past_r29_fp4")) == ["R29", "FP4"]
    (comment,) = comments_of("x = 1  # noqa: S608 - only a constant, by R9\n")
    assert list(codes_in(comment)) == ["R9"]
