"""How often somebody may do something: counted in Redis for all processes together, else in this one.

When Redis is away the counting goes on in process, so that a limit never stands open (A7, F15).
"""

import math
from collections.abc import Awaitable, Callable, Mapping
from functools import lru_cache
from hashlib import blake2b
from ipaddress import IPv6Address, IPv6Network, ip_address
from time import monotonic, time
from typing import TypeVar

import structlog
from limits import RateLimitItem, parse_many
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter as Counter
from redis.asyncio import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from portal.kernel.errors import RateLimited
from portal.settings import settings

T = TypeVar("T")

LIMITS: Mapping[str, str] = {
    # Growing pauses for one who guesses: a few at once, then a few an hour, then a few a day (A5).
    "login.pair": "6 per minute; 20 per hour; 60 per day",  # one account from one address
    "login.address": "60 per minute; 300 per hour",  # one address, whatever the account (A6)
    "login.account": "100 per hour",  # one account from addresses that it never signed in from
    "register.address": "20 per hour; 60 per day",
    "mail.mailbox": "3 per hour",  # mails that anyone can cause, to one mailbox (A4)
    "mail.address": "20 per hour",  # and from one address
    "token.address": "60 per hour",  # tries at tokens from mails (A16)
    "password.member": "10 per hour",  # asking for the current password (A5)
    "referral_code.address": "30 per hour; 100 per day",  # look-ups of codes (R73, G3)
    "referral_code.all": "3000 per hour",
    "referral_visit.address": "30 per hour",
    "share_visit.address": "30 per hour",
    "report.member": "20 per hour; 60 per day",
    "report.address": "5 per hour; 20 per day",
    "post.member": "10 per minute; 100 per hour; 400 per day",
    "thread.member": "5 per minute; 20 per hour; 60 per day",
    "vote.member": "60 per minute; 600 per hour",
    "search.address": "60 per minute",
}
"""Every limit of the portal on one page; the part after the dot says who is counted."""

PATIENCE = 0.15
"""Seconds that a request waits for Redis, and …"""
PAUSE = 5.0
"""… seconds for which it is then left alone."""
_log = structlog.get_logger(__name__)


async def hit(name: str, key: str | None, limit: str | None = None) -> None:
    """Count one more ``name`` by ``key``, by the table or by ``limit`` (``5/minute``).

    Raises RateLimited when that is one too many; what a short window refuses does not count in the
    longer ones. A key of None (no address is known: a job, a command) is never refused.
    """
    if key is None:
        return
    for item in _items(limit or LIMITS[name]):
        if not await _asked(Counter.hit, item, name, key):
            stats = await _asked(Counter.get_window_stats, item, name, key)
            seconds = max(1, min(item.get_expiry(), math.ceil(stats.reset_time - time())))
            raise RateLimited("Too many attempts; please try again in {seconds} seconds.", seconds=seconds)


async def has_room(name: str, key: str | None, limit: str | None = None) -> bool:
    """Whether `hit` would pass now; nothing is counted."""
    if key is None:
        return True
    for item in _items(limit or LIMITS[name]):
        if not await _asked(Counter.test, item, name, key):
            return False
    return True


async def forgive(name: str, key: str | None) -> None:
    """Forget what was counted for ``key``: the right password makes up for the wrong ones before it."""
    if key is None:
        return
    for item in _items(LIMITS[name]):
        await _asked(Counter.clear, item, name, key)


def network_of(address: str | None) -> str | None:
    """What is counted as one client address: an IPv4 address, or the /64 that one IPv6 customer has to themselves."""
    if address is None:
        return None
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        mapped = parsed.ipv4_mapped
        return str(mapped) if mapped else str(IPv6Network((int(parsed) >> 64 << 64, 64)))
    return str(parsed)


async def close() -> None:
    """Give the connection to Redis back: at the end of a process, and between tests."""
    if _state.connections is not None:
        await _state.connections.disconnect()
    _state.forget()


def reset() -> None:
    """Forget everything that this process counted: for tests."""
    _state.forget()


class _State:
    """The counters of this process, and since when Redis is left alone."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.in_process = Counter(MemoryStorage())
        self.shared: Counter | None = None
        self.connections: ConnectionPool | None = None
        self.left_alone_until = 0.0

    def redis(self) -> Counter | None:
        """The counter in Redis; None where none is set, or while it is left alone."""
        url = settings().redis_url
        if url is None or monotonic() < self.left_alone_until:
            return None
        if self.shared is None:
            self.connections = ConnectionPool.from_url(
                url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE, retry=Retry(NoBackoff(), 0)
            )
            storage = RedisStorage(
                url,
                implementation="redispy",
                key_prefix="portal",
                connection_pool=self.connections,  # type: ignore[arg-type]  # documented, though not in its signature
            )
            self.shared = Counter(storage)
        return self.shared


_state = _State()


async def _asked(
    question: Callable[[Counter, RateLimitItem, str, str], Awaitable[T]], item: RateLimitItem, name: str, key: str
) -> T:
    # The key may be an address of a person: only its digest goes to Redis, and its length is no concern.
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    shared = _state.redis()
    if shared is not None:
        try:
            return await question(shared, item, name, digest)
        except (RedisError, OSError, TimeoutError) as away:
            _state.left_alone_until = monotonic() + PAUSE
            _log.warning("throttle_without_redis", reason=type(away).__name__, seconds=PAUSE)
    return await question(_state.in_process, item, name, digest)


@lru_cache(maxsize=256)
def _items(limit: str) -> tuple[RateLimitItem, ...]:
    return tuple(sorted(parse_many(limit), key=lambda item: item.get_expiry()))
