"""Reading trusted documents anew while the portal serves: on SIGHUP, by which servers hear that files have changed."""

import asyncio
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from graphql_schema import manifests, persisted

_log = structlog.get_logger(__name__)


@contextmanager
def heard() -> Iterator[None]:
    """For the length of the block the signal has the manifests read; outside the main thread none can be heard."""
    if threading.current_thread() is not threading.main_thread() or sys.platform == "win32":
        yield
        return
    loop = asyncio.get_running_loop()
    reading: set[asyncio.Task[None]] = set()

    def begin() -> None:
        task = loop.create_task(_read())
        reading.add(task)
        task.add_done_callback(reading.discard)

    loop.add_signal_handler(signal.SIGHUP, begin)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)


async def _read() -> None:
    try:
        count = await asyncio.to_thread(persisted.read_anew)
    except manifests.BadManifest as wrong:
        _log.error("documents_not_read", reason=str(wrong))
    else:
        _log.info("documents_read", documents=count)
