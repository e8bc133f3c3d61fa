"""The one Tortoise app: its model modules, bottom layer first, and how a process opens and closes it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tortoise import Tortoise

from portal.kernel import live, migrations, timeouts, work
from portal.kernel.preflight import Found, files, servers
from portal.kernel.timeouts import Limits
from portal.settings import Settings

APP = "portal"
MIGRATIONS = "migrations"
MODELS = (
    "portal.kernel.models",
    "portal.media.models",
    "portal.accounts.models",
    "portal.segments.models",
    "portal.holdouts.models",
    "portal.access.models",
    "portal.translations.models",
    "portal.search.models",
    "portal.screening.models",
    "portal.shop.models",
    "portal.shop.inbox.models",
    "portal.shop.rates.models",
    "portal.sign_on.models",
    "portal.community.models",
    "portal.community.marks_models",
    "portal.community.rights_models",
    "portal.community.draft_models",
    "portal.community.fair_play.models",
    "portal.reviews.models",
    "portal.feedback.models",
    "portal.feedback.profile.models",
    "portal.moderation.models",
    "portal.alarms.models",
    "portal.referrals.models",
    "portal.referrals.partners.models",
    "portal.loyalty.programme.models",
    "portal.loyalty.ledger.models",
    "portal.loyalty.tiering.models",
    "portal.loyalty.redeeming.models",
    "portal.loyalty.earning.models",
    "portal.exclusives.models",
    "portal.notifications.models",
    "portal.privacy.models",
    "portal.insights.models",
    "portal.insights.forecasting.models",
    "portal.insights.recommending.models",
    "portal.care.models",
    "portal.webhooks.models",
    "portal.imports.models",
)


def configuration(settings: Settings, limits: Limits = timeouts.REQUESTS) -> dict[str, Any]:
    """What Tortoise wants to know, for either database."""
    return {
        "connections": {"default": _connection(settings, limits)},
        "apps": {APP: {"models": list(MODELS), "default_connection": "default", "migrations": MIGRATIONS}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def open_database(settings: Settings, limits: Limits = timeouts.REQUESTS) -> None:
    """Connect this process; every task of it sees the connection."""
    await Tortoise.init(config=configuration(settings, limits), _enable_global_fallback=True)


async def close_database() -> None:
    """Let every unit of work that has begun finish, then close the connections."""
    await live.stop_reading()
    await work.drain()
    await Tortoise.close_connections()


@asynccontextmanager
async def opened(settings: Settings, limits: Limits = timeouts.REQUESTS) -> AsyncIterator[None]:
    """The database for the length of a block, with the timeouts of requests unless told otherwise."""
    await open_database(settings, limits)
    try:
        yield
    finally:
        await close_database()


def is_embedded(settings: Settings) -> bool:
    return urlsplit(settings.database_url).scheme == "sqlite"


def file_of(settings: Settings) -> Path:
    """Where the embedded database is."""
    return Path(settings.database_url.removeprefix("sqlite://"))


def address_of(settings: Settings) -> servers.Address:
    """Where the PostgreSQL database is."""
    url = urlsplit(settings.database_url)
    options = dict(parse_qsl(url.query))
    return servers.Address(
        host=url.hostname or options.get("host", "localhost"),
        port=url.port or 5432,
        user=unquote(url.username or "postgres"),
        password=unquote(url.password) if url.password else None,
        database=unquote(url.path.lstrip("/")) or "postgres",
        ssl_mode=options.get("sslmode"),
    )


def name_of(settings: Settings) -> str:
    """What an operator calls the database: its file, or its name and place; never with a password."""
    if is_embedded(settings):
        return str(file_of(settings).absolute())
    address = address_of(settings)
    return f"“{address.database}” at {address}, as “{address.user}”,"


async def look(settings: Settings) -> Found:
    """What the database is, by a look that opens nothing and changes nothing. Raises Unusable with the reason."""
    if is_embedded(settings):
        return await files.look(file_of(settings))
    return await servers.look(address_of(settings))


async def has_rows(settings: Settings) -> bool:
    """Whether a database that can be read has any row; changes nothing. Raises Unusable, like `look`."""
    if is_embedded(settings):
        return await files.has_rows(file_of(settings))
    return await servers.has_rows(address_of(settings))


def explain(error: BaseException, settings: Settings) -> str | None:
    """The sentence for an operator where it was the database that failed; None where it was something else."""
    if is_embedded(settings):
        return files.explain(error, file_of(settings))
    return servers.explain(error, address_of(settings))


def _connection(settings: Settings, limits: Limits) -> dict[str, Any]:
    if is_embedded(settings):
        return {
            "engine": "portal.kernel.backends.sqlite",
            "credentials": {"file_path": str(file_of(settings)), "limits": limits},
        }
    address = address_of(settings)
    return {
        "engine": "portal.kernel.backends.postgres",
        "credentials": {
            "user": address.user,
            "password": address.password,
            "host": address.host,
            "port": address.port,
            "database": address.database,
            "ssl": address.ssl_mode,
            "minsize": 0,
            "maxsize": settings.database_pool,
            "limits": limits,
            "server_settings": {
                "idle_in_transaction_session_timeout": f"{limits.idle}s",
                "tcp_keepalives_idle": "10",
                "tcp_keepalives_interval": "5",
                "tcp_keepalives_count": "3",
            },
        },
    }


async def migrate(settings: Settings) -> list[str]:
    """Bring the opened database up to date; the names of the migrations that were applied."""
    return await migrations.migrate(_apps(settings), lock_file=_lock_file(settings))


async def migration_state(settings: Settings) -> migrations.State:
    """What of this code's migrations the opened database has."""
    return await migrations.state(_apps(settings))


def judge(found: Found) -> migrations.State:
    """What of this code's migrations a database has that was looked at."""
    return migrations.State.between(found.applied, migrations.known(MIGRATIONS))


def _apps(settings: Settings) -> dict[str, dict[str, Any]]:
    apps: dict[str, dict[str, Any]] = configuration(settings)["apps"]
    return apps


def _lock_file(settings: Settings) -> Path | None:
    if not is_embedded(settings) or str(file_of(settings)) == ":memory:":
        return None
    return Path(f"{file_of(settings)}.migrating")
