"""In production a missing secret, a default one, or an insecure address stops the start with what to set."""

import pytest
from pydantic import ValidationError

from portal.settings import DEVELOPMENT_SECRET, Settings

SAFE = {
    "environment": "production",
    "secret_key": "k" * 32,
    "public_url": "https://club.example.org",
    "smtp_url": "smtp://mail.example.org",
}


def test_a_safe_production_starts() -> None:
    assert Settings(**SAFE).in_production


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"secret_key": DEVELOPMENT_SECRET}, "PORTAL_SECRET_KEY must be set"),
        ({"secret_key": "short"}, "PORTAL_SECRET_KEY must be set"),
        ({"public_url": "http://club.example.org"}, "PORTAL_PUBLIC_URL must begin with https://"),
        ({"smtp_url": None}, "PORTAL_SMTP_URL must be set"),
    ],
)
def test_an_unsafe_production_does_not_start(changed: dict[str, str | None], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Settings(**{**SAFE, **changed})


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"time_zone": "Mars/Base"}, "no time zone"),
        ({"database_url": "mysql://x"}, "must begin with sqlite:// or postgres://"),
        ({"currency": "eur"}, "currency"),
        ({"public_url": "club.example.org"}, "must begin with https://"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(changed: dict[str, str], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Settings(**changed)


def test_secrets_are_hidden_when_printed() -> None:
    assert "k" * 32 not in repr(Settings(**SAFE))
