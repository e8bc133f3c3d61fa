"""Every number of the list of attacks has a test, or says why there is nothing to attack; the page is that of the tests."""

import pytest

import portal
from tests import attacks
from tests.book_of_rules import ROOT, last_numbers

PAGE = ROOT / "portal" / "ATTACKS.md"


def test_the_page_is_that_of_the_tests() -> None:
    assert PAGE.read_text() == attacks.printed(), (
        "Run `python -m tests.attacks > portal/ATTACKS.md` and look at the diff."
    )
    assert PAGE.parent == ROOT / portal.__name__


@pytest.mark.parametrize("letters", attacks.LISTS)
def test_no_number_is_left_out(letters: str) -> None:
    numbers = [rule.code for rule in attacks.attacks(letters)]

    assert numbers == [f"{letters}{number}" for number in range(1, last_numbers()[letters] + 1)]


@pytest.mark.parametrize("letters", attacks.LISTS)
def test_each_number_has_a_test_or_says_why_it_has_none(letters: str) -> None:
    """Either, and not both: what is built is tried."""
    silent = [
        rule.code
        for rule in attacks.attacks(letters)
        if (rule.code in attacks.tests_by_code()) is (attacks.why_not(rule) is not None)
    ]

    assert silent == [], "Name the number in a test, or end its rule with *Not built yet: why.*"
