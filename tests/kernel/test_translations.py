"""Sentences in the language of their reader: one and many, numbers, days (gettext, ngettext)."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from portal.kernel.errors import Invalid, PortalError, Unauthenticated
from portal.kernel.money import money
from portal.kernel.text import line, too_long, too_short
from portal.kernel.wording import Plural, say, supported
from portal.loyalty.ledger.spending import not_enough

POINTS = Plural("One point for you", "{count} points for you")


@pytest.mark.parametrize(
    ("count", "english", "german"),
    [
        (0, "0 points for you", "0 Punkte für dich"),
        (1, "One point for you", "Ein Punkt für dich"),
        (2, "2 points for you", "2 Punkte für dich"),
        (1000, "1,000 points for you", "1.000 Punkte für dich"),
        (-1, "-1 points for you", "-1 Punkte für dich"),
    ],
)
def test_a_count_decides_the_form_and_is_written_as_the_language_writes_it(count, english, german):
    assert say(POINTS, "en", count=count) == english
    assert say(POINTS, "de", count=count) == german


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (1234567, "1,234,567", "1.234.567"),
        (Decimal("1.50"), "1.5", "1,5"),
        (date(2026, 12, 24), "December 24, 2026", "24. Dezember 2026"),
        ("1000", "1000", "1000"),
        (True, "True", "True"),
        (datetime(2026, 12, 24, tzinfo=UTC), "2026-12-24 00:00:00+00:00", "2026-12-24 00:00:00+00:00"),
    ],
)
def test_values_stand_in_a_sentence_as_the_language_writes_them(value, english, german):
    assert say("Until {day}.", "en", day=value) == f"Until {english}."
    assert say("Until {day}.", "de", day=value) == f"Bis {german}."


def test_what_no_catalogue_has_is_said_as_it_is():
    """The titles of rules are said, too: people write them, braces and all."""
    assert say("Double points {now}!", "de") == "Double points {now}!"
    assert say("", "de") == ""
    assert say(Plural("{count} cup", "{count} cups"), "de", count=1) == "1 cup"
    assert say(Plural("{count} cup", "{count} cups"), "de", count=2) == "2 cups"


@pytest.mark.parametrize(
    ("asked", "spoken"), [("de-AT", "de"), ("de_DE", "de"), ("EN-gb", "en"), ("fr", "en"), ("", "en"), (None, "en")]
)
def test_the_nearest_language_is_spoken(asked, spoken):
    assert supported(asked) == spoken


def test_a_language_that_is_not_spoken_is_answered_in_english():
    assert say(POINTS, "fr", count=1000) == "1,000 points for you"


@pytest.mark.parametrize(
    ("refusal", "english", "german"),
    [
        (not_enough(1, 0), "This takes one point; available: 0.", "Das kostet einen Punkt; verfügbar: 0."),
        (not_enough(2, 1), "This takes 2 points; available: 1.", "Das kostet 2 Punkte; verfügbar: 1."),
        (
            not_enough(25000, 1000),
            "This takes 25,000 points; available: 1,000.",
            "Das kostet 25.000 Punkte; verfügbar: 1.000.",
        ),
        (
            too_short(1, "title"),
            "This is too short: it needs at least one character.",
            "Das ist zu kurz: Es braucht mindestens ein Zeichen.",
        ),
        (
            too_short(2, "title"),
            "This is too short: it needs at least 2 characters.",
            "Das ist zu kurz: Es braucht mindestens 2 Zeichen.",
        ),
        (
            too_long(1, "title"),
            "This is too long: at most one character fits.",
            "Das ist zu lang: Höchstens ein Zeichen hat Platz.",
        ),
        (
            too_long(2, "title"),
            "This is too long: at most 2 characters fit.",
            "Das ist zu lang: Höchstens 2 Zeichen haben Platz.",
        ),
        (Unauthenticated(), "Sign in first.", "Bitte zuerst anmelden."),
    ],
)
def test_a_refusal_is_told_in_both_languages(refusal: PortalError, english, german):
    assert refusal.message("en") == str(refusal) == english
    assert refusal.message("de") == german


@pytest.mark.parametrize(
    ("currency", "english", "german"),
    [
        ("JPY", "JPY has 0 decimals; the amount has more.", "JPY hat 0 Nachkommastellen; der Betrag hat mehr."),
        ("EUR", "EUR has 2 decimals; the amount has more.", "EUR hat 2 Nachkommastellen; der Betrag hat mehr."),
    ],
)
def test_an_amount_with_too_many_decimals_hears_how_many_there_are(currency, english, german):
    with pytest.raises(Invalid) as refused:
        money(Decimal("1.005"), currency)

    assert [refused.value.message(locale) for locale in ("en", "de")] == [english, german]


def test_a_text_of_thousands_hears_the_limit_with_separators():
    with pytest.raises(PortalError) as refused:
        line("x" * 5001, field="title", most=5000)

    assert refused.value.message("en") == "This is too long: at most 5,000 characters fit."
    assert refused.value.message("de") == "Das ist zu lang: Höchstens 5.000 Zeichen haben Platz."
