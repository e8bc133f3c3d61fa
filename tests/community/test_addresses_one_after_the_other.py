"""Addresses are found in a moment, however many stand in a text, and however long one is (X4, X12)."""

import time

import pytest

from portal.community import links, markdown


@pytest.mark.parametrize("between", ["—", "“", "。", ")", " "])
def test_addresses_that_follow_each_other_are_read_in_a_moment(between):
    """X4: as many as a post can hold, each with the end of another right behind it."""
    source = f"https://e.org/a{between}" * 3_000
    began = time.perf_counter()

    body = markdown.render(source)

    assert time.perf_counter() - began < 3
    assert body.html.count("<a href=") == 3_000


def test_an_address_of_any_length_is_one_x12():
    address = f"https://example.org/{'a' * (2 * links.LONGEST)}"

    assert f'<a href="{address}"' in markdown.render(f"see {address} there").html
