"""Rate limits: how often somebody may do something, counted in Redis for all processes together, else in this one.

When Redis is away the counting goes on in process, so that a limit never stands open (A7, F15).
"""

import asyncio
import math
import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from time import monotonic, time
from typing import TypeVar
from weakref import WeakValueDictionary

from limits import RateLimitItem, parse_many
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter as Counter
from redis.asyncio import Redis

from portal.kernel import redis
from portal.kernel.errors import RateLimited
from portal.kernel.wording import Plural

T = TypeVar("T")

LIMITS: Mapping[str, str] = {
    # Growing pauses for one who guesses: a few at once, then a few an hour, then a few a day (A5).
    "login.pair": "6 per minute; 20 per hour; 60 per day",  # one account from one address
    "login.address": "60 per minute; 300 per hour",  # one address, whatever the account (A6)
    "login.site": "300 per minute; 1500 per hour",  # one IPv6 site (/48), whatever the account
    "login.account": "100 per hour",  # one account from addresses that it never signed in from
    "register.address": "20 per hour; 60 per day",
    "mail.mailbox": "3 per hour",  # mails that anyone can cause, to one mailbox (A4)
    "mail.address": "20 per hour",  # and from one address
    "token.address": "60 per hour",  # tries at tokens from mails (A16)
    "provider_logout.address": "600 per minute",
    "provider_check.member": "20 per minute; 100 per hour",
    "refresh.address": "120 per minute",
    "sign_on.address": "60 per minute; 600 per hour",  # tries at tokens of shops (A6)
    "password.member": "10 per hour",  # asking for the current password (A5)
    "referral_code.address": "30 per hour; 100 per day",  # look-ups of codes (R73, G3)
    "referral_code.all": "3000 per hour",
    "referral_visit.address": "30 per hour",
    "share_visit.address": "30 per hour",
    "report.member": "20 per hour; 60 per day",
    "report.address": "5 per hour; 20 per day",
    "post.member": "10 per minute; 100 per hour; 400 per day",
    "thread.member": "5 per minute; 20 per hour; 60 per day",
    "picture.member": "20 per minute; 100 per hour; 300 per day",
    "review.member": "5 per minute; 20 per hour; 60 per day",
    "vote.member": "60 per minute; 600 per hour",
    "reaction.member": "60 per minute; 600 per hour",
    "draft.member": "60 per minute; 1200 per hour",  # a page that is written on saves itself every few seconds
    "preview.member": "60 per minute; 600 per hour",
    "bookmark.member": "60 per minute; 600 per hour",
    "api_key.key": "1200 per minute",  # root fields that one key of a back end asks for
    "api_key.address": "30 per minute; 300 per hour",  # keys that are not good, from one address
    "calendar.feed": "60 per hour",  # one calendar, by whatever programmes fetch it
    "search.address": "60 per minute",
    "suggestion.member": "120 per minute; 2000 per hour",  # one for each letter of a mention
}
"""Every limit of the portal on one page; the part after the dot says who is counted."""


_NUMBER = re.compile(r"\b[0-9]+(?= per )")


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
            raise RateLimited(
                Plural(
                    "Too many attempts; please try again in one second.",
                    "Too many attempts; please try again in {count} seconds.",
                ),
                retry_after=seconds,
                count=seconds,
            )


def times(limit: str, factor: int) -> str:
    """The same limit for who may do something so many times as often."""
    return limit if factor == 1 else _NUMBER.sub(lambda found: str(int(found.group()) * factor), limit)


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


def site_of(address: str | None) -> str | None:
    """What one holder of addresses has at the most: an IPv4 address, or the /48 that one IPv6 site is given."""
    network = network_of(address)
    if network is None or ":" not in network or "/" not in network:
        return network
    return str(IPv6Network(network).supernet(new_prefix=48))


def neighbourhood_of(address: str | None) -> str | None:
    """Where one sign-up is beside others: the /24 of an IPv4 address, the /64 of an IPv6 one."""
    network = network_of(address)
    if network is None or ":" in network:
        return network
    return str(IPv4Network(network).supernet(new_prefix=24))


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


_INNER = tuple(
    ip_network(written)
    for written in (
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
        "::1/128", "fc00::/7", "fe80::/10",
    )
)  # fmt: skip
"""Loopback, link-local, private and shared addresses (RFC 1122, 3927, 1918, 6598, 4291, 4193)."""


def is_inner(address: str) -> bool:
    """Whether an address is of no network that customers reach the internet from, or is none at all."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return True
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    return any(parsed in network for network in _INNER)


async def close() -> None:
    """Give the connections to Redis back: at the end of a process, and between tests."""
    await redis.close()
    _state.forget()


def reset() -> None:
    """Forget everything that this process counted: for tests."""
    redis.reset()
    _state.forget()


class _Memory(MemoryStorage):
    """The counters of this process. What has run out is looked for now and then, not with every count: the library
    goes through all counters there are each time. One that is asked for is forgotten in time in any case.
    """

    def __init__(self) -> None:
        super().__init__()
        self._swept_at = -math.inf

    async def _MemoryStorage__schedule_expiry(self) -> None:  # noqa: N802 - the library's name for it
        if monotonic() - self._swept_at >= SWEEPS_EVERY:
            self._swept_at = monotonic()
            await super()._MemoryStorage__schedule_expiry()  # type: ignore[misc]  # it leaves no other door


SWEEPS_EVERY = 60.0
"""Seconds."""


class _State:
    """The counters of this process."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.in_process = Counter(_Memory())
        self.shared: Counter | None = None
        self.client: Redis | None = None
        self.turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def turn(self, key: str) -> asyncio.Lock:
        """Held while Redis is asked about ``key``: thirty look-ups of one request ask one after the other, by one
        connection, and do not outrun its patience together.
        """
        lock = self.turns.get(key)
        if lock is None:
            lock = self.turns[key] = asyncio.Lock()
        return lock

    def in_redis(self) -> Counter | None:
        """The counter in Redis; None where none is set."""
        client = redis.client()
        if client is not self.client:
            self.client = client
            self.shared = None if client is None else _counting_by(client)
        return self.shared


def _counting_by(client: Redis) -> Counter:
    return Counter(
        RedisStorage(
            "redis://",  # the connections know where
            implementation="redispy",
            key_prefix="portal",
            connection_pool=client.connection_pool,  # type: ignore[arg-type]  # documented, though not in its signature
        )
    )


_state = _State()


async def _asked(
    question: Callable[[Counter, RateLimitItem, str, str], Awaitable[T]], item: RateLimitItem, name: str, key: str
) -> T:
    # The key may be an address of a person: only its digest goes to Redis, and its length is no concern.
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    shared = _state.in_redis()
    if shared is not None:
        with suppress(redis.Away):
            async with _state.turn(digest):
                return await redis.ask(lambda _: question(shared, item, name, digest))
    return await question(_state.in_process, item, name, digest)


@lru_cache(maxsize=256)
def _items(limit: str) -> tuple[RateLimitItem, ...]:
    return tuple(sorted(parse_many(limit), key=lambda item: item.get_expiry()))
