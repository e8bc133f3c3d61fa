"""Redis behind one circuit breaker that all its users in this process share: none waits longer than a moment.

Nothing that may be lost is kept there (F15), so each use has another way: `Away` says that it is time for that.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import TypeVar

import structlog
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from portal.kernel.breaker import Breaker
from portal.settings import settings

T = TypeVar("T")

TIME_LIMIT = 0.15
"""Seconds that one question may take, …"""
TIME_LIMIT_OF_REQUEST = 0.2
"""… seconds that all questions of one request may take together, …"""
PAUSE = 2.0
"""… and seconds for which a Redis that did not answer is left alone by all."""
FAILURES = (RedisError, OSError, TimeoutError)
_MOST_CONNECTIONS = 500
_log = structlog.get_logger(__name__)


class Away(Exception):
    """Redis is not set, did not answer in time, or is left alone because it did not."""


class _State:
    """The connections of this process, and what is known of who is at their other end."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.url: str | None = None
        self.client: Redis | None = None
        self.breaker = Breaker(PAUSE, clock=lambda: monotonic())  # noqa: PLW0108 - looked up late, for tests


class _Budget:
    """What is left of a request's time_limit."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


_state = _State()
_budget: ContextVar[_Budget | None] = ContextVar("time_limit_of_redis", default=None)


@contextmanager
def time_limit_of_request() -> Iterator[None]:
    """All that this block asks of Redis, in whatever tasks, waits TIME_LIMIT_OF_REQUEST at most in all."""
    before = _budget.set(_Budget(TIME_LIMIT_OF_REQUEST))
    try:
        yield
    finally:
        _budget.reset(before)


def client() -> Redis | None:
    """The Redis that is set; None where none is. What is asked of it goes through `ask`."""
    url = settings().redis_url
    if url != _state.url:
        _state.forget()
        _state.url = url
        _state.client = None if url is None else Redis(connection_pool=pool(url, time_limit=TIME_LIMIT))
    return _state.client


def pool(url: str, *, time_limit: float) -> ConnectionPool:
    """Connections that never wait longer than ``time_limit`` seconds for one step, nor try by themselves again."""
    return ConnectionPool.from_url(
        url,
        socket_timeout=time_limit,
        socket_connect_timeout=time_limit,
        retry=Retry(NoBackoff(), 0),
        max_connections=_MOST_CONNECTIONS,
    )


async def ask(question: Callable[[Redis], Awaitable[T]]) -> T:
    """What Redis answers to ``question``.

    Raises Away where none is set, or it does not answer in time, or did not a moment ago.
    """
    asked = client()
    budget = _budget.get()
    time_limit = TIME_LIMIT if budget is None else min(TIME_LIMIT, budget.seconds)
    if asked is None or time_limit <= 0 or not _state.breaker.admits():
        raise Away
    began = monotonic()
    try:
        async with asyncio.timeout(time_limit):
            answer = await question(asked)
    except FAILURES as failure:
        failed(failure)
        raise Away from failure
    finally:
        if budget is not None:
            budget.seconds -= monotonic() - began
    succeeded()
    return answer


def failed(why: BaseException) -> None:
    """Tell all users of Redis that it did not answer: they leave it alone for a while."""
    if _state.breaker.is_closed:
        _log.warning("redis_away", reason=f"{type(why).__name__}: {why}"[:300], seconds=PAUSE)
    _state.breaker.failed()


def succeeded() -> None:
    """Tell all users of Redis that it answers."""
    if not _state.breaker.is_closed:
        _log.info("redis_back")
    _state.breaker.succeeded()


def is_away() -> bool:
    """Whether it was seen lately that Redis does not answer."""
    return not _state.breaker.is_closed


async def close() -> None:
    """Give the connections back: at the end of a process, and between tests."""
    if _state.client is not None:
        await _state.client.connection_pool.disconnect()
    _state.forget()


def reset() -> None:
    """Forget the connections and what was seen: for tests."""
    _state.forget()
