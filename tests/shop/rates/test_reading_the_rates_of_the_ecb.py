"""The ECB's two files of reference rates, zipped or plain, and files that are wrong somewhere (SH50, SH77)."""

import io
import zipfile
from datetime import date

import pytest

from portal.kernel.errors import Invalid
from portal.shop.rates.ecb import Published, Unreadable, rates_within

TODAY = date(2026, 11, 29)
FRIDAY, THURSDAY = date(2026, 11, 27), date(2026, 11, 26)
DAILY = b"Date, USD, JPY, CHF, \n27 November 2026, 1.1568, 180.52, 0.9325, \n"
HISTORY = (
    b"Date,USD,JPY,BGN,CHF,\n"
    b"2026-11-27,1.1568,180.52,N/A,0.9325,\n"
    b"2026-11-26,1.16,181,N/A,0.9318,\n"
    b"1999-01-04,1.1789,133.73,N/A,1.6168,\n"
)


def zipped(content: bytes, *more: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("eurofxref-hist.csv", *more):
            packed.writestr(name, content)
    return file.getvalue()


def test_the_daily_file_writes_its_day_in_words_and_blanks_behind_commas_sh50() -> None:
    assert rates_within(DAILY, TODAY) == [
        Published("USD", FRIDAY, "1.1568"),
        Published("JPY", FRIDAY, "180.52"),
        Published("CHF", FRIDAY, "0.9325"),
    ]


@pytest.mark.parametrize("pack", [bytes, zipped, lambda file: b"\xef\xbb\xbf" + file.replace(b"\n", b"\r\n")])
def test_the_history_is_read_by_the_names_of_its_columns_sh50(pack) -> None:
    """Newest first, a comma at the end of each row, N/A where there is no rate; with a BOM and CRLF as well."""
    assert rates_within(pack(HISTORY), TODAY) == [
        Published("USD", FRIDAY, "1.1568"),
        Published("JPY", FRIDAY, "180.52"),
        Published("CHF", FRIDAY, "0.9325"),
        Published("USD", THURSDAY, "1.16"),
        Published("JPY", THURSDAY, "181"),
        Published("CHF", THURSDAY, "0.9318"),
        Published("USD", date(1999, 1, 4), "1.1789"),
        Published("JPY", date(1999, 1, 4), "133.73"),
        Published("CHF", date(1999, 1, 4), "1.6168"),
    ]


@pytest.mark.parametrize(
    "header", [b"Date,USD,CHF\n2026-11-27,1.1568,0.9325\n", b"Date,USD,CHF\n2026-11-27,1.1568,0.9325,\n"]
)
def test_copies_without_the_comma_at_the_end_are_read_too(header: bytes) -> None:
    assert [one.per_euro for one in rates_within(header, TODAY)] == ["1.1568", "0.9325"]


def test_a_rate_is_written_without_needless_zeros_so_that_the_same_is_the_same() -> None:
    told = b"Date,USD,ISK,\n2026-11-27,1.1500,0150.00,\n"

    assert [one.per_euro for one in rates_within(told, TODAY)] == ["1.15", "150"]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (b"", "The file is empty."),
        (b"Date,USD,\n", "There is no day in the file."),
        (b"<html>Not found</html>", "Line 1: the columns are not those of the ECB: Date, USD, JPY and so on."),
        (b"Date,\n2026-11-27,\n", "Line 1: the columns are not those of the ECB: Date, USD, JPY and so on."),
        (b"Date,USD,usd,\n", "Line 1: “usd” is no currency."),
        (b"Date,USD,USD,\n", "Line 1: the currency USD is there twice."),
        (b"Date,USD,\n2026-11-27,1.1,\n27.11.2026,1.1,\n", "Line 3: “27.11.2026” is no day."),
        (b"Date,USD,\n2026-02-30,1.1,\n", "Line 2: “2026-02-30” is no day."),
        (b"Date,USD,\n30 Brumaire 2026,1.1,\n", "Line 2: “30 Brumaire 2026” is no day."),
        (b"Date,USD,\n2026-11-30,1.1,\n", "Line 2: the day 2026-11-30 is in the future."),
        (b"Date,USD,\n1998-12-31,1.1,\n", "Line 2: the day 1998-12-31 was before the euro."),
        (b"Date,USD,\n2026-11-27,1.1,\n2026-11-27,1.2,\n", "Line 3: the day 2026-11-27 was there already, in line 2."),
        (b"Date,USD,\n2026-11-27,-1.1,\n", "Line 2: “-1.1” is no rate of USD."),
        (b"Date,USD,\n2026-11-27,0.000,\n", "Line 2: “0.000” is no rate of USD."),
        (b"Date,USD,\n2026-11-27,1e3,\n", "Line 2: “1e3” is no rate of USD."),
        (b'Date,USD,\n2026-11-27,"1,1",\n', "Line 2: “1,1” is no rate of USD."),
        (b"Date,USD,\n2026-11-27,NaN,\n", "Line 2: “NaN” is no rate of USD."),
        (
            b"Date,USD,CHF,\n2026-11-27,1.1,0.9,\n2026-11-26,1.1\n",
            "Line 3: there are other rates than columns; the file is cut off or damaged here.",
        ),
        (
            b"Date,USD,CHF,\n2026-11-27,1.1,\n",
            "Line 2: there are other rates than columns; the file is cut off or damaged here.",
        ),
        (
            b"Date,USD,\n2026-11-27,1.1,0.9,\n",
            "Line 2: there are other rates than columns; the file is cut off or damaged here.",
        ),
        (b'Date,USD,\n2026-11-27,"1.1', "Line 2: this cannot be read."),
        (b"Date,USD,\n2026-11-27,1.1,\n2026-11-26,\xff,\n", "Line 3: this is no text in UTF-8."),
        (b"PK\x03\x04broken", "The zip cannot be unpacked."),
        (zipped(HISTORY, "more.csv"), "In the zip there is more or less than one file."),
        (zipped(b"0" * (17 << 20)), "The file in the zip is larger than any table of rates."),
    ],
)
def test_a_file_that_is_wrong_anywhere_is_refused_with_the_line_sh77(file: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        rates_within(file, TODAY)

    assert str(refused.value) == sentence


def test_why_a_file_is_refused_is_said_in_the_language_of_who_reads_it_sh77() -> None:
    with pytest.raises(Unreadable) as refused:
        rates_within(b"Date,USD,\n2026-11-27,1.1,\n2026-11-26,dear,\n", TODAY)

    within = Invalid("This is no table of the ECB: {wrong}", wrong=refused.value.said)
    assert within.message("de") == "Das ist keine Kurstabelle der EZB: Zeile 3: „dear“ ist kein Kurs von USD."
    assert within.message("en") == "This is no table of the ECB: Line 3: “dear” is no rate of USD."
