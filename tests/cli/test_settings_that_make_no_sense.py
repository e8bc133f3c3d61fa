"""Settings that cannot be taken: a sentence for each with what to write, exit code 2, and never a secret in it."""

from pathlib import Path

import pytest

from portal.settings import Settings
from tests.cli.commands import COMMANDS
from tests.cli.running import portal

SECRET = "geheim"
IN_AN_ADDRESS = "within a password write %2F for /, %23 for #, %3F for ? and %40 for @."
REFUSED = {
    "PORTAL_LOG_LEVEL=LOUD": "“LOUD” is no level; write DEBUG, INFO, WARNING or ERROR.",
    "PORTAL_SMTP_URL=rubbish": "must begin with smtp:// or smtps:// and name a host, like smtp://USER:PASSWORD@HOST:587.",
    f"PORTAL_SMTP_URL=smtp://u:{SECRET}#1@mail.example.org:587": (
        f"is no address like smtp://USER:PASSWORD@HOST:587; {IN_AN_ADDRESS}"
    ),
    f"PORTAL_DATABASE_URL=postgres://u:{SECRET}/1@db.example.org/shop": (
        f"is no address like postgres://USER:PASSWORD@HOST:5432/NAME; {IN_AN_ADDRESS}"
    ),
    "PORTAL_DATABASE_URL=mysql://db.example.org/shop": "must begin with sqlite:// or postgres://.",
    "PORTAL_DATABASE_URL=sqlite:portal.db": "must begin with sqlite:// or postgres://.",
    "PORTAL_DATABASE_URL=sqlite://": "must name a file, like sqlite://portal.db.",
    "PORTAL_DATABASE_URL=": "must begin with sqlite:// or postgres://.",
    "PORTAL_DATABASE_URL=postgres://db.example.org/shop?sslmode=on": (
        "“on” is no sslmode; write one of disable, allow, prefer, require, verify-ca, verify-full."
    ),
    "PORTAL_DATABASE_URL=postgres://db.example.org/shop?connect_timeout=3": (
        "“connect_timeout” is no option that is taken; behind the ? only host and sslmode may stand."
    ),
    "PORTAL_DATABASE_POOL=many": "“many” is no whole number.",
    "PORTAL_DATABASE_POOL=1": "“1” is less than 2.",
    "PORTAL_DATABASE_POOL=1000": "“1000” is more than 200.",
    "PORTAL_REDIS_URL=cache.example.org:6379": (
        "must begin with redis://, rediss:// or unix://, like redis://HOST:6379/0."
    ),
    "PORTAL_MAIL_FROM=The Portal": "“The Portal” holds no address; write one like Portal <portal@example.org>.",
    f"PORTAL_PUSH_KEY={SECRET}": "is no key for pushing; take what `portal push-key` prints.",
    f"PORTAL_PUSH_KEY={SECRET:+<43}": "is no key for pushing; take what `portal push-key` prints.",
    f"PORTAL_PUSH_KEY={'A' * 43}": "is no key for pushing; take what `portal push-key` prints.",
    f"PORTAL_PUSH_KEY={'_' * 43}": "is no key for pushing; take what `portal push-key` prints.",
    "PORTAL_CURRENCY=zzz": "“zzz” is no currency; write the three capital letters of ISO 4217, like EUR.",
    "PORTAL_CURRENCY=ZZZ": "“ZZZ” is no currency that is in use; write one like EUR.",
    "PORTAL_TIME_ZONE=Europe": "“Europe” is no time zone; write one like Europe/Berlin.",
    "PORTAL_TRUSTED_PROXIES=10.0.0.0/8, proxy": "“proxy” is no address and no network; write one like 10.0.0.0/8.",
    "PORTAL_ALLOWED_ORIGINS=https://shop.example.org/cart": (
        "“https://shop.example.org/cart” is no origin; write a scheme and a host alone, like https://shop.example.org."
    ),
    "PORTAL_IMAGE_HOSTS=https://cdn.shop.example": (
        "“https://cdn.shop.example” is no host; write it like cdn.shop.example or *.shop.example."
    ),
    "PORTAL_PUBLIC_URL=https://": "must begin with https:// (or http:// for development) and name a host.",
    "PORTAL_INTROSPECTION=maybe": "“maybe” is neither true nor false.",
    "PORTAL_ENVIRONMENT=prod": "“prod” is none of 'development' or 'production'.",
    "PORTAL_COUPON_SHOP=ebay": "“ebay” is none of 'shopify' or 'woocommerce'.",
    "PORTAL_SHOPIFY_SHOP=shop.example.org": (
        "“shop.example.org” is no shop's own name at Shopify; write it like my-shop.myshopify.com."
    ),
}


@pytest.mark.parametrize("variable", REFUSED)
def test_a_wrong_setting_is_named_with_what_to_write(variable: str, folder: Path) -> None:
    name, _, value = variable.partition("=")

    said = portal("migrate", within=folder, **{name: value})

    assert (said.code, said.out) == (2, "")
    assert said.sentence == f"{name}: {REFUSED[variable]}"
    assert SECRET not in said.err
    assert not (folder / "portal.db").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_them(command: str, folder: Path) -> None:
    said = portal(*COMMANDS[command], within=folder, PORTAL_CURRENCY="ZZZ", PORTAL_ADMIN_PASSWORD="grey seven hills")

    assert (said.code, said.out) == (2, "")
    assert said.sentence == "PORTAL_CURRENCY: “ZZZ” is no currency that is in use; write one like EUR."


def test_all_wrong_settings_are_named_at_once(folder: Path) -> None:
    said = portal("migrate", within=folder, PORTAL_LOG_LEVEL="LOUD", PORTAL_DATABASE_POOL="many")

    assert said.err.splitlines() == [
        "PORTAL_DATABASE_POOL: “many” is no whole number.",
        "PORTAL_LOG_LEVEL: “LOUD” is no level; write DEBUG, INFO, WARNING or ERROR.",
    ]


@pytest.mark.parametrize(
    "name", ["redis_url", "smtp_url", "shop_url", "webhook_secret", "coupon_shop", "woocommerce_url"]
)
def test_an_optional_setting_may_be_empty(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"PORTAL_{name.upper()}", "")

    assert getattr(Settings(), name) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("database_url", "postgres://u:p%2F%23@db.example.org:5433/shop"),
        ("database_url", "postgresql:///shop?host=/run/postgresql"),
        ("redis_url", "unix:///run/redis.sock"),
        ("mail_from", "portal@localhost"),
        ("allowed_origins", "https://shop.example.org, http://localhost:3000/"),
        ("trusted_proxies", "10.0.0.1, fd00::/8"),
    ],
)
def test_settings_that_made_sense_still_do(name: str, value: str) -> None:
    assert getattr(Settings(**{name: value}), name) == value


def test_the_level_of_the_log_may_be_written_small() -> None:
    assert Settings(log_level="warning").log_level == "WARNING"
