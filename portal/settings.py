"""What an operator sets: one frozen object read once from PORTAL_* variables, loud when wrong."""

import re
from collections.abc import Sequence
from email.utils import parseaddr
from enum import StrEnum
from functools import lru_cache
from ipaddress import ip_network
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, FilePath, SecretStr, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from portal.periods import Periods
from portal.secret_forms import is_push_key, is_standard_secret, keys_within

DEVELOPMENT_SECRET = "development-only-secret-never-used-in-production"  # noqa: S105
SHORTEST_SECRET = 32
SHORTEST_SHOP_SECRET = 16
LONGEST_HOST = 48
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_HOST = re.compile(r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z]")
_SHOPIFY_SHOP = re.compile(r"[a-z0-9][a-z0-9-]{0,37}\.myshopify\.com")


class Environment(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(Periods):
    """Everything that differs between two installations; see the table in README.md."""

    model_config = SettingsConfigDict(env_prefix="PORTAL_", frozen=True, extra="ignore")

    environment: Environment = Field(default=Environment.DEVELOPMENT, description="`development` or `production`.")
    database_url: str = Field(
        default="sqlite://portal.db",
        description="`sqlite://FILE` or `postgres://USER:PASSWORD@HOST:PORT/NAME`, with `?sslmode=` as libpq has it.",
    )
    database_pool: int = Field(
        default=10,
        ge=2,
        le=200,
        description="PostgreSQL connections of one process, besides one for health checks. "
        "A simulation of 2,000 members or more has up to four processes beside the worker, with two each.",
    )
    redis_url: str | None = Field(
        default=None, description="Redis or Valkey; needed as soon as more than one process serves."
    )
    secret_key: SecretStr = Field(
        default=SecretStr(DEVELOPMENT_SECRET),
        description="Signs cursors and tokens; at least 32 characters, no default in production.",
    )
    former_secret_keys: SecretStr | None = Field(
        default=None,
        description="Keys that PORTAL_SECRET_KEY replaced, commas or spaces between; what they signed stays good.",
    )
    public_url: str = Field(
        default="http://127.0.0.1:8000", description="Where people reach the portal; links in mails begin so."
    )
    shop_url: str | None = Field(default=None, description="Where referral links lead; sign-up when unset.")
    disposable_domains_file: FilePath | None = Field(default=None, description="Throw-away mail domains, a line each.")
    smtp_url: SecretStr | None = Field(
        default=None, description="`smtp://USER:PASSWORD@HOST:PORT` or `smtps://…`; mail is logged when unset."
    )
    mail_from: str = Field(default="Portal <portal@localhost>", description="The sender of mails.")
    push_key: SecretStr | None = Field(default=None, description="Signs what devices are told; see `portal push-key`.")
    time_zone: str = Field(
        default="Europe/Berlin", description="Decides what a day is for caps, expiry and statements."
    )
    currency: str = Field(default="EUR", description="The programme's currency, ISO 4217.")
    trusted_proxies: str = Field(
        default="", description="Comma-separated addresses or networks whose X-Forwarded-For is believed."
    )
    metrics_from: str = Field(
        default="127.0.0.0/8,::1",
        description="Comma-separated addresses or networks that may read `/metrics` without a token.",
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=20,
        description="Opens `/metrics` from anywhere, as `Authorization: Bearer …`; at least 20 characters.",
    )
    allowed_origins: str = Field(
        default="", description="Comma-separated origins of shop pages that may call the API from a browser."
    )
    image_hosts: str = Field(
        default="",
        description="Comma-separated hosts of product pictures, like cdn.shop.example or *.shop.example. In production"
        " none but the portal's own without it.",
    )
    picture_quota: int = Field(
        default=100, ge=0, le=100_000, description="MiB of pictures that each member may have; with 0 none are taken."
    )
    shared_cache_seconds: int = Field(
        default=0, ge=0, le=3600, description="For how many seconds a CDN may show visitors an answer without asking."
    )
    visitor_answers_seconds: float = Field(
        default=1, ge=0, le=10, description="For how many seconds visitors share an answer; with 0 they never do."
    )
    documents: str = Field(
        default="",
        description="Comma-separated manifests (of Relay, Code Generator, Apollo) of documents that clients may name.",
    )
    documents_only: bool = Field(
        default=False,
        description="Whether only the documents of `PORTAL_DOCUMENTS` are run, and those of the portal's own pages.",
    )
    introspection: bool = Field(default=True, description="Whether the schema may be asked for its types.")
    compiled_operations: bool = Field(
        default=True, description="Whether operations are compiled; the log shows to what at DEBUG."
    )
    embedded_worker: bool = Field(
        default=True, description="Whether `portal serve` runs the worker inside; `false` where `portal worker` does."
    )
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")
    shopify_webhook_secret: SecretStr | None = Field(
        default=None, description="Signs Shopify's webhooks; `/hooks/shopify` is closed when unset."
    )
    shopify_shop: str | None = Field(
        default=None, description="The only shop whose webhooks are taken, like `my-shop.myshopify.com`."
    )
    shopify_access_token: SecretStr | None = Field(
        default=None, description="Token of the app in Shopify; daily reconciliation and coupons need it."
    )
    shopify_url: str | None = Field(
        default=None, description="Where a Shopify of your tests answers, not the shop itself; refused in production."
    )
    woocommerce_webhook_secret: SecretStr | None = Field(
        default=None, description="Signs WooCommerce's webhooks; `/hooks/woocommerce` is closed when unset."
    )
    woocommerce_url: str | None = Field(
        default=None, description="The only WooCommerce shop whose webhooks are taken, like `https://shop.example.org`."
    )
    woocommerce_key: SecretStr | None = Field(
        default=None, description="Consumer key (`ck_…`); daily reconciliation and coupons need it."
    )
    woocommerce_secret: SecretStr | None = Field(default=None, description="Consumer secret (`cs_…`) to that key.")
    coupon_shop: Literal["shopify", "woocommerce"] | None = Field(
        default=None,
        description="Where coupons are made, `shopify` or `woocommerce`; unset, the shop learns of them by webhooks.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None, description="Signs what your own shop tells `/hooks/orders`, as `whsec_…`; closed when unset."
    )

    @field_validator(
        "redis_url", "shop_url", "smtp_url", "shopify_webhook_secret", "shopify_shop", "shopify_access_token",
        "woocommerce_webhook_secret", "woocommerce_url", "woocommerce_key", "woocommerce_secret", "coupon_shop",
        "webhook_secret", "push_key", "former_secret_keys", "shopify_url", mode="before",
    )  # fmt: skip
    @classmethod
    def _unset_when_empty(cls, value: object) -> object:
        """Where a setting may be missing, one that is empty is, as compose files and templates leave it."""
        return None if value == "" else value

    @field_validator("push_key")
    @classmethod
    def _key_of_p256(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not is_push_key(value.get_secret_value()):
            raise ValueError("is no key for pushing; take what `portal push-key` prints")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
            raise ValueError(f"“{value}” is no time zone; write one like Europe/Berlin") from unknown
        return value

    @field_validator("currency")
    @classmethod
    def _like_a_currency(cls, value: str) -> str:
        if not (len(value) == 3 and value.isascii() and value.isalpha() and value.isupper()):  # noqa: PLR2004
            raise ValueError(f"“{value}” is no currency; write the three capital letters of ISO 4217, like EUR")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in LOG_LEVELS:
            raise ValueError(f"“{value}” is no level; write DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value.startswith("sqlite://"):
            if value == "sqlite://":
                raise ValueError("must name a file, like sqlite://portal.db")
            return value
        url = _split(value, "postgres://USER:PASSWORD@HOST:5432/NAME")
        if url.scheme not in {"postgres", "postgresql"}:
            raise ValueError("must begin with sqlite:// or postgres://")
        for name, chosen in parse_qsl(url.query, keep_blank_values=True):
            if name not in {"host", "sslmode"}:
                raise ValueError(f"“{name}” is no option that is taken; behind the ? only host and sslmode may stand")
            if name == "sslmode" and chosen not in SSL_MODES:
                raise ValueError(f"“{chosen}” is no sslmode; write one of {', '.join(SSL_MODES)}")
        return value

    @field_validator("redis_url")
    @classmethod
    def _known_redis(cls, value: str | None) -> str | None:
        like = "redis://HOST:6379/0"
        if value is not None and _split(value, like).scheme not in {"redis", "rediss", "unix"}:
            raise ValueError(f"must begin with redis://, rediss:// or unix://, like {like}")
        return value

    @field_validator("smtp_url")
    @classmethod
    def _known_mail_server(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            like = "smtp://USER:PASSWORD@HOST:587"
            url = _split(value.get_secret_value(), like)
            if url.scheme not in {"smtp", "smtps"} or not url.hostname:
                raise ValueError(f"must begin with smtp:// or smtps:// and name a host, like {like}")
        return value

    @field_validator("mail_from")
    @classmethod
    def _with_an_address(cls, value: str) -> str:
        local, _, domain = parseaddr(value)[1].rpartition("@")
        if not local or not domain:
            raise ValueError(f"“{value}” holds no address; write one like Portal <portal@example.org>")
        return value

    @field_validator("public_url", "shop_url", "shopify_url", "woocommerce_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None:
            url = _split(value, "https://shop.example.org")
            if url.scheme not in {"http", "https"} or not url.hostname:
                raise ValueError("must begin with https:// (or http:// for development) and name a host")
        return value.rstrip("/") if value else value

    @field_validator("trusted_proxies", "metrics_from")
    @classmethod
    def _networks(cls, value: str) -> str:
        for part in _parts(value):
            try:
                ip_network(part, strict=False)
            except ValueError as wrong:
                raise ValueError(f"“{part}” is no address and no network; write one like 10.0.0.0/8") from wrong
        return value

    @field_validator("allowed_origins")
    @classmethod
    def _origins(cls, value: str) -> str:
        like = "https://shop.example.org"
        for part in _parts(value):
            url = _split(part, like)
            if url.scheme not in {"http", "https"} or not url.hostname or url.path.strip("/") or url.query:
                raise ValueError(f"“{part}” is no origin; write a scheme and a host alone, like {like}")
        return value

    @field_validator("image_hosts")
    @classmethod
    def _hosts(cls, value: str) -> str:
        for part in _parts(value):
            if not _HOST.fullmatch(part):
                raise ValueError(f"“{part}” is no host; write it like cdn.shop.example or *.shop.example")
        return value

    @field_validator("shopify_shop")
    @classmethod
    def _shop_at_shopify(cls, value: str | None) -> str | None:
        if value is not None and not _SHOPIFY_SHOP.fullmatch(value):
            raise ValueError(f"“{value}” is no shop's own name at Shopify; write it like my-shop.myshopify.com")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _standard_secret(cls, value: SecretStr | None) -> SecretStr | None:
        for secret in keys_within(value):
            if not is_standard_secret(secret):
                raise ValueError("must be whsec_ and the base64 of 24 to 64 random bytes (Standard Webhooks)")
        return value

    @field_validator("woocommerce_url")
    @classmethod
    def _name_that_fits(cls, value: str | None) -> str | None:
        if value is not None and not 0 < len(urlsplit(value).hostname or "") <= LONGEST_HOST:
            raise ValueError(f"must have a host of at most {LONGEST_HOST} characters")
        return value

    @model_validator(mode="after")
    def _whole(self) -> "Settings":
        if self.shopify_access_token is not None and self.shopify_shop is None:
            raise ValueError("PORTAL_SHOPIFY_ACCESS_TOKEN needs PORTAL_SHOPIFY_SHOP")
        if (self.woocommerce_key is None) != (self.woocommerce_secret is None):
            raise ValueError("PORTAL_WOOCOMMERCE_KEY and PORTAL_WOOCOMMERCE_SECRET belong together")
        if self.woocommerce_key is not None and self.woocommerce_url is None:
            raise ValueError("PORTAL_WOOCOMMERCE_KEY needs PORTAL_WOOCOMMERCE_URL")
        if self.coupon_shop == "shopify" and self.shopify_access_token is None:
            raise ValueError("PORTAL_COUPON_SHOP=shopify needs PORTAL_SHOPIFY_ACCESS_TOKEN")
        if self.coupon_shop == "woocommerce" and self.woocommerce_key is None:
            raise ValueError("PORTAL_COUPON_SHOP=woocommerce needs PORTAL_WOOCOMMERCE_KEY")
        return self

    @model_validator(mode="after")
    def _safe_in_production(self) -> "Settings":
        if self.environment is not Environment.PRODUCTION:
            return self
        secret = self.secret_key.get_secret_value()
        if secret == DEVELOPMENT_SECRET or len(secret) < SHORTEST_SECRET:
            raise ValueError("PORTAL_SECRET_KEY must be set in production, to at least 32 random characters")
        if any(one == DEVELOPMENT_SECRET or len(one) < SHORTEST_SECRET for one in keys_within(self.former_secret_keys)):
            raise ValueError("PORTAL_FORMER_SECRET_KEYS has keys that were never good enough for production")
        if not self.public_url.startswith("https://"):
            raise ValueError("PORTAL_PUBLIC_URL must begin with https:// in production")
        if self.smtp_url is None:
            raise ValueError("PORTAL_SMTP_URL must be set in production, else nobody can verify an address")
        self._ensure_shops_are_safe()
        return self

    def _ensure_shops_are_safe(self) -> None:
        if self.shopify_webhook_secret is not None and self.shopify_shop is None:
            raise ValueError("PORTAL_SHOPIFY_SHOP must be set in production where PORTAL_SHOPIFY_WEBHOOK_SECRET is")
        if self.woocommerce_webhook_secret is not None and self.woocommerce_url is None:
            raise ValueError("PORTAL_WOOCOMMERCE_URL must be set in production with PORTAL_WOOCOMMERCE_WEBHOOK_SECRET")
        if self.shopify_url is not None:
            raise ValueError("PORTAL_SHOPIFY_URL is for tests alone: in production the shop is asked itself")
        if not (self.woocommerce_url or "https://").startswith("https://"):
            raise ValueError("PORTAL_WOOCOMMERCE_URL must begin with https:// in production")
        for name in ("shopify_webhook_secret", "woocommerce_webhook_secret"):
            if any(len(secret) < SHORTEST_SHOP_SECRET for secret in keys_within(getattr(self, name))):
                raise ValueError(
                    f"PORTAL_{name.upper()} must have at least {SHORTEST_SHOP_SECRET} characters in production"
                )

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def in_production(self) -> bool:
        return self.environment is Environment.PRODUCTION

    @property
    def hosts_of_pictures(self) -> Sequence[str] | None:
        """Whose pictures pages show beside the portal's own; None for anybody's: in development, with none listed."""
        hosts = _parts(self.image_hosts)
        return hosts if hosts or self.in_production else None

    @property
    def secret(self) -> bytes:
        """What signs and seals from now on."""
        return self.secret_key.get_secret_value().encode()

    @property
    def secrets(self) -> tuple[bytes, ...]:
        """All by which something may have been signed or sealed that is still good, the newest first (F32)."""
        return self.secret, *(former.encode() for former in keys_within(self.former_secret_keys))


def _split(value: str, like: str) -> SplitResult:
    """The parts of an address. What is wrong is said without it, for there may be a password in it."""
    try:
        url = urlsplit(value)
        _ = url.port  # asked for, to have it judged
    except ValueError:
        raise ValueError(
            f"is no address like {like}; within a password write %2F for /, %23 for #, %3F for ? and %40 for @"
        ) from None
    return url


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


_override: list[Settings] = []


def settings() -> Settings:
    """The settings of this process; read from the environment the first time they are asked for."""
    return _override[-1] if _override else _from_environment()


def use(chosen: Settings) -> None:
    """Let this process run on ``chosen`` instead of the environment: for the demo and for tests."""
    _override[:] = [chosen]


@lru_cache(maxsize=1)
def _from_environment() -> Settings:
    return Settings()
