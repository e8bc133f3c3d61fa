"""A port that cannot be had: told before anything is done or printed, with one that can."""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError

from portal.web import listening
from tests.cli.running import portal, running
from tests.cli.standing_in import free_port
from tests.conftest import missing

REDIS = os.environ.get("PORTAL_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
SERVING = {"serve": ("serve",), "serve by two": ("serve", "--workers", "2"), "demo": ("demo",)}


@pytest.fixture
def redis_url() -> str:
    async def ping() -> None:
        async with Redis.from_url(REDIS) as client:
            await client.ping()

    try:
        asyncio.run(ping())
    except RedisError:
        missing(f"Redis does not answer at {REDIS}; start redis-server or set PORTAL_TEST_REDIS_URL.")
    return REDIS


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which somebody else listens, with the next one free."""
    while True:
        port = free_port()
        with socket.create_server(("127.0.0.1", port)):
            if listening._is_free("127.0.0.1", port + 1):
                yield port
                return


@pytest.mark.parametrize("command", SERVING)
def test_a_taken_port_is_told_with_one_that_is_free_and_nothing_is_begun(
    command: str, taken: int, folder: Path
) -> None:
    said = portal(
        *SERVING[command],
        "--port",
        str(taken),
        within=folder,
        PORTAL_DATABASE_URL=f"sqlite://{folder}/portal.db",
        PORTAL_REDIS_URL=REDIS,
    )

    assert (said.code, said.out) == (1, "")
    assert said.sentence == f"Port {taken} is taken; use --port {taken + 1}."
    assert not (folder / "portal.db").exists()


def test_of_two_servers_that_begin_together_the_later_one_is_told() -> None:
    port = free_port()
    with listening.bound("127.0.0.1", port) as first, listening.bound("127.0.0.1", port) as second:
        listening.listen(first)

        with pytest.raises(listening.CannotListen, match=rf"Port {port} is taken; use --port \d+\."):
            listening.listen(second)


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        (
            "nowhere.invalid",
            "There is no address “nowhere.invalid”; write one of this machine's, or 0.0.0.0 for all of them.",
        ),
        ("203.0.113.9", "This machine does not have the address 203.0.113.9; use --host 0.0.0.0 for all that it has."),
    ],
)
def test_an_address_that_this_machine_does_not_have(host: str, sentence: str, folder: Path) -> None:
    said = portal("serve", "--host", host, "--port", str(free_port()), within=folder)

    assert (said.code, said.sentence) == (1, sentence)


def test_several_processes_serve_at_one_port(folder: Path, redis_url: str) -> None:
    port = free_port()

    with running(
        *SERVING["serve by two"],
        "--port",
        str(port),
        within=folder,
        PORTAL_DATABASE_URL=f"sqlite://{folder}/portal.db",
        PORTAL_REDIS_URL=redis_url,
        PORTAL_LOG_LEVEL="ERROR",
    ) as server:
        server.told(f"Serving at http://127.0.0.1:{port}\n")
        ready = httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=120)  # who listens lets it wait until they are up
        said = server.end()

    assert ready.status_code == 200
    assert (said.code, said.err) == (0, "")


def test_the_port_is_free_again_afterwards(folder: Path) -> None:
    port = free_port()

    for _ in range(2):
        with running(
            "serve", "--port", str(port), within=folder, PORTAL_DATABASE_URL=f"sqlite://{folder}/portal.db"
        ) as server:
            server.told("Serving")
            assert httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=30).status_code == 200
            assert server.end(signal.SIGINT).code == 0
