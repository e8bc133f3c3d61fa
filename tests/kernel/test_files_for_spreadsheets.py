"""A file of ours holds no formula that somebody typed, and numbers stay numbers (U8)."""

import csv

import pytest

from portal.kernel import csv_files


@pytest.mark.parametrize(
    "typed", ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "\r=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201"]
)
def test_a_formula_is_kept_as_text_u8(typed: str) -> None:
    file = csv_files.written(["name", "count"], [[typed, -1]])

    assert list(csv.reader(file.splitlines(keepends=True))) == [["name", "count"], [f"'{typed}", "-1"]]


@pytest.mark.parametrize("typed", ["a=1", "1-1", 'Say "hi", please', "two\nlines", ""])
def test_what_is_none_stays_as_it_was_typed_u8(typed: str) -> None:
    file = csv_files.written(["name", "count"], [[typed, 0.5]])

    assert list(csv.reader(file.splitlines(keepends=True))) == [["name", "count"], [typed, "0.5"]]
