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
        ({"former_secret_keys": f"{'o' * 32} {DEVELOPMENT_SECRET}"}, "PORTAL_FORMER_SECRET_KEYS has keys"),
        ({"former_secret_keys": "short"}, "PORTAL_FORMER_SECRET_KEYS has keys"),
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


SHOPS = {
    "shopify_shop": "my-shop.myshopify.com",
    "shopify_webhook_secret": "s" * 16,
    "shopify_access_token": "t",
    "woocommerce_url": "https://shop.example.org",
    "woocommerce_webhook_secret": "s" * 16,
    "woocommerce_key": "ck_1",
    "woocommerce_secret": "cs_1",
    "webhook_secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
}


def test_a_production_with_shops_starts() -> None:
    assert Settings(**SAFE, **SHOPS).shopify_shop == "my-shop.myshopify.com"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"shopify_shop": None, "shopify_access_token": None}, "PORTAL_SHOPIFY_SHOP must be set"),
        ({"shopify_shop": None, "shopify_webhook_secret": None}, "ACCESS_TOKEN needs PORTAL_SHOPIFY_SHOP"),
        ({"shopify_shop": "shop.example.org"}, "shopify_shop"),
        ({"shopify_webhook_secret": "hush"}, "PORTAL_SHOPIFY_WEBHOOK_SECRET must have at least 16"),
        ({"woocommerce_url": None, "woocommerce_key": None, "woocommerce_secret": None}, "WOOCOMMERCE_URL must be set"),
        ({"woocommerce_url": "http://shop.example.org"}, "WOOCOMMERCE_URL must begin with https://"),
        ({"woocommerce_secret": None}, "belong together"),
        ({"webhook_secret": "whsec_c2hvcnQ="}, "must be whsec_"),
        ({"webhook_secret": "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}, "must be whsec_"),
    ],
)
def test_an_unsafe_connection_to_a_shop_does_not_start(changed: dict[str, str | None], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Settings(**{**SAFE, **SHOPS, **changed})
