"""What an operator sets: one frozen object read once from PORTAL_* variables, loud when wrong."""

from enum import StrEnum
from functools import lru_cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEVELOPMENT_SECRET = "development-only-secret-never-used-in-production"  # noqa: S105
SHORTEST_SECRET = 32


class Environment(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """Everything that differs between two installations; see the table in README.md."""

    model_config = SettingsConfigDict(env_prefix="PORTAL_", frozen=True, extra="ignore")

    environment: Environment = Field(default=Environment.DEVELOPMENT, description="`development` or `production`.")
    database_url: str = Field(
        default="sqlite://portal.db",
        description="`sqlite://FILE` or `postgres://USER:PASSWORD@HOST:PORT/NAME`.",
    )
    database_pool: int = Field(
        default=10, ge=2, le=200, description="PostgreSQL connections that one process may hold."
    )
    redis_url: str | None = Field(
        default=None, description="Redis or Valkey; needed as soon as more than one process serves."
    )
    secret_key: SecretStr = Field(
        default=SecretStr(DEVELOPMENT_SECRET),
        description="Signs cursors and tokens; at least 32 characters, no default in production.",
    )
    public_url: str = Field(
        default="http://127.0.0.1:8000", description="Where people reach the portal; links in mails begin so."
    )
    shop_url: str | None = Field(default=None, description="Where referral links lead; sign-up when unset.")
    smtp_url: SecretStr | None = Field(
        default=None,
        description="`smtp://USER:PASSWORD@HOST:PORT` or `smtps://…`; mail is logged when unset.",
    )
    mail_from: str = Field(default="Portal <portal@localhost>", description="The sender of mails.")
    time_zone: str = Field(
        default="Europe/Berlin", description="Decides what a day is for caps, expiry and statements."
    )
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$", description="The programme's currency, ISO 4217.")
    trusted_proxies: str = Field(
        default="", description="Comma-separated addresses or networks whose X-Forwarded-For is believed."
    )
    allowed_origins: str = Field(
        default="", description="Comma-separated origins of shop pages that may call the API from a browser."
    )
    introspection: bool = Field(default=True, description="Whether the schema may be asked for its types.")
    embedded_worker: bool = Field(
        default=True,
        description="Whether `portal serve` runs the worker inside; `false` where `portal worker` does.",
    )
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as unknown:
            raise ValueError(f"“{value}” is no time zone; write one like Europe/Berlin") from unknown
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"sqlite", "postgres", "postgresql"}:
            raise ValueError("must begin with sqlite:// or postgres://")
        return value

    @field_validator("public_url", "shop_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and urlsplit(value).scheme not in {"http", "https"}:
            raise ValueError("must begin with https:// (or http:// for development)")
        return value.rstrip("/") if value else value

    @model_validator(mode="after")
    def _safe_in_production(self) -> "Settings":
        if self.environment is not Environment.PRODUCTION:
            return self
        secret = self.secret_key.get_secret_value()
        if secret == DEVELOPMENT_SECRET or len(secret) < SHORTEST_SECRET:
            raise ValueError("PORTAL_SECRET_KEY must be set in production, to at least 32 random characters")
        if not self.public_url.startswith("https://"):
            raise ValueError("PORTAL_PUBLIC_URL must begin with https:// in production")
        if self.smtp_url is None:
            raise ValueError("PORTAL_SMTP_URL must be set in production, else nobody can verify an address")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def in_production(self) -> bool:
        return self.environment is Environment.PRODUCTION

    @property
    def secret(self) -> bytes:
        return self.secret_key.get_secret_value().encode()


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
