"""Two processes that open the same new database at the same moment: both come to a good end (F23)."""

import signal
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx

from tests.cli.conftest import NAMES
from tests.cli.running import running
from tests.cli.standing_in import free_port


def test_two_demos_on_a_new_database(folder: Path, database_in: Callable[[str], str]) -> None:
    assert threads_of_both("demo", database_in("empty"), folder) == [38, 38]


def test_two_servers_on_a_new_file(folder: Path) -> None:
    """On PostgreSQL they wait for `portal migrate`."""
    assert threads_of_both("serve", f"sqlite://{folder}/portal.db", folder) == [0, 0]


def threads_of_both(command: str, url: str, folder: Path) -> list[int]:
    """How many threads each of two servers shows that were started together; neither has anything to complain of."""
    ports = (free_port(), free_port())
    with ExitStack() as both:
        servers = [
            both.enter_context(running(command, "--port", str(port), within=folder, PORTAL_DATABASE_URL=url))
            for port in ports
        ]
        for server, port in zip(servers, ports, strict=True):
            server.told(f"http://127.0.0.1:{port}", within=300)
            assert answer(port, "/readyz").status_code == 200
        seen = [threads(port) for port in ports]
        said = [server.end() for server in servers]
    assert [one.code for one in said] == [-signal.SIGTERM, -signal.SIGTERM]
    assert not any("Traceback" in one.err or "[error" in one.err + one.out for one in said), said
    return seen


def test_two_migrators_on_a_new_database(folder: Path, database_in: Callable[[str], str]) -> None:
    url = database_in("empty")

    with ExitStack() as both:
        migrators = [both.enter_context(running("migrate", within=folder, PORTAL_DATABASE_URL=url)) for _ in range(2)]
        said = [migrator.ended() for migrator in migrators]

    assert [(one.code, one.err) for one in said] == [(0, ""), (0, "")]
    assert sorted(one.out for one in said) == [f"Applied: {', '.join(NAMES)}.\n", "The database is up to date.\n"]


def threads(port: int) -> int:
    found = answer(port, "/graphql", json={"query": "{ threads(first: 1) { totalCount } }"})
    return int(found.json()["data"]["threads"]["totalCount"])


def answer(port: int, path: str, **sent: Any) -> httpx.Response:
    with httpx.Client(transport=httpx.HTTPTransport(retries=20), timeout=30) as client:
        return client.request("POST" if sent else "GET", f"http://127.0.0.1:{port}{path}", **sent)
