"""What screening finds in a text (LW10)."""

import pytest

from portal.screening.findings import has_personal_data, has_words


@pytest.mark.parametrize(
    "text",
    [
        "Write to anna@example.org please",
        "Ruf an: 0171 234 56 78",
        "+49 (0)30 / 1234567",
        "0049301234567",
        "DE89 3704 0044 0532 0130 00 ist das Konto",
        "DE89370400440532013000",
    ],
)
def test_addresses_numbers_and_accounts_are_found_lw10(text):
    assert has_personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "93 °C, 18 g in, 36 g out, 28 s",
        "Bestellung 2026-11-29-0042 kam an",
        "It costs 1,299.00 or 0.5 more",
        "https://example.org/a/0301234567",
        "DE00370400440532013000",
        "Best of 2020, 2021, 2022 and 2023",
        "@anna said so",
    ],
)
def test_measures_dates_links_and_false_accounts_are_not_lw10(text):
    assert not has_personal_data(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Visit our CASINO now", True),
        ("casinò", True),
        ("the Casinobesuch", False),
        ("free   money here", True),
        ("Pillenversand", True),
        ("ANTIPILLE", False),
        ("carefree moneyless", False),
        ("", False),
    ],
)
def test_words_are_found_in_whatever_spelling_lw10(text, found):
    assert has_words(text, "casino\n\nfree money\npillen*\n*") is found
