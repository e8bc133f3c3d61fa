"""Argon2id off the event loop: two hashes at a time, twenty in the queue, the rest is asked to come again (A9).

The parameters are OWASP's: 19 MiB, two passes, one lane. The library's own default takes 64 MiB and
four lanes each, which is 1.3 GiB under load.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import TypeVar

from argon2 import PasswordHasher, Type, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

from portal.kernel.errors import RateLimited

T = TypeVar("T")

AT_A_TIME = 2
QUEUE = 20
_RUSH = 2
"""Seconds in which the queue of a rush is worked off."""
_MOST_MEMORY_KIB = 65536
_MOST_PASSES = 10
_MOST_LANES = 4
_ARGON2_VERSION = 19
_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1, hash_len=32, salt_len=16)
# The hash of a password that nobody has, with today's parameters: an unknown account costs what a known one costs (A2).
_NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$cG9ydGFsLW5vYm9keS0wMQ$8BvjJ0EYgCv1XEXHWi3dSmxXJ0AMXtP1rJ5ctYcLBmE"
_workers = ThreadPoolExecutor(max_workers=AT_A_TIME, thread_name_prefix="argon2")
_places = BoundedSemaphore(AT_A_TIME + QUEUE)


async def hash_password(password: str) -> str:
    """What is stored of ``password``.

    Raises RateLimited when too many others wait already.
    """
    return await _in_worker(lambda: _hasher.hash(password))


async def is_password(password: str, stored: str | None) -> bool:
    """Whether ``stored`` is the hash of ``password``; with None it takes as long and is False.

    A stored hash whose parameters are beyond ours was tampered with, and is refused without being
    computed (A11). Raises RateLimited when too many others wait already.
    """
    usable = stored if stored is not None and _is_ours(stored) else None
    matches = await _in_worker(lambda: _matches(password, usable or _NOBODYS))
    return matches and usable is not None


def is_outdated(stored: str) -> bool:
    """Whether the hash was made with other parameters than today's, so that it should be made anew (A11)."""
    return _hasher.check_needs_rehash(stored)


def _matches(password: str, stored: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _is_ours(stored: str) -> bool:
    try:
        found = extract_parameters(stored)
    except InvalidHashError:
        return False
    return (
        found.type is Type.ID
        and found.version == _ARGON2_VERSION
        and found.memory_cost <= _MOST_MEMORY_KIB
        and found.time_cost <= _MOST_PASSES
        and found.parallelism <= _MOST_LANES
    )


async def _in_worker(work: Callable[[], T]) -> T:
    if not _places.acquire(blocking=False):
        raise RateLimited(
            "Many people are signing in at this moment; please try again in a few seconds.", retry_after=_RUSH
        )
    future = _workers.submit(work)
    future.add_done_callback(lambda _done: _places.release())
    return await asyncio.wrap_future(future)
