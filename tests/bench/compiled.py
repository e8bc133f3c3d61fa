"""Thread page and front page with compiled operations and without, in turns, and the thread page of a hand-written endpoint.

    python -m tests.bench.compiled [POSTS]

On PostgreSQL, in threads of zipf sizes (20,000 posts, or as many as are said), for visitors. Printed are the medians of
five rounds: answers a second of 16 connections, processor time of the server for one, and both as a ratio within the
round: without to with, and the hand-written endpoint (of the thread page only) to with.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graphql_schema.ids import global_id
from tests.bench.databases import fresh
from tests.bench.forum_growth import FRONT, seed
from tests.bench.thread_page import QUERY, rate, ready, request

POSTS, ROUNDS, SECONDS, PAGE = 20_000, 5, 3.0, 20
PORTS = {"compiled": 8771, "interpreted": 8772, "hand-written": 8773}
Figures = dict[str, list[tuple[float, float]]]
"""By server, of each round: answers a second, and milliseconds of processor time for one."""


def serve(url: str) -> dict[str, subprocess.Popen[bytes]]:
    """One process each, none with a worker inside."""
    portal = [sys.executable, "-m", "portal", "serve", "--port"]
    floor = [sys.executable, "-m", "uvicorn", "--factory", "tests.bench.floor:application", "--no-access-log", "--port"]
    programs = {"compiled": (portal, "true"), "interpreted": (portal, "false"), "hand-written": (floor, "true")}
    started = {}
    for name, (program, compiled) in programs.items():
        environment = {
            **os.environ,
            "PORTAL_DATABASE_URL": url,
            "PORTAL_LOG_LEVEL": "WARNING",
            "PORTAL_EMBEDDED_WORKER": "false",
            "PORTAL_COMPILED_OPERATIONS": compiled,
        }
        started[name] = subprocess.Popen(
            [*program, str(PORTS[name])], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    return started


def processor_time(process: subprocess.Popen[bytes]) -> float:
    """Seconds that it has had so far, its own and the system's for it."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(
    processes: Mapping[str, subprocess.Popen[bytes]], requests: list[bytes], servers: tuple[str, ...]
) -> Figures:
    for name in servers:
        await rate(PORTS[name], requests, 1)
    found: Figures = {name: [] for name in servers}
    for turn in range(ROUNDS):
        for name in servers if turn % 2 else reversed(servers):
            before = processor_time(processes[name])
            answers = await rate(PORTS[name], requests, SECONDS)
            spent = processor_time(processes[name]) - before
            found[name].append((answers, 1000 * spent / (answers * SECONDS)))
    return found


def told(page: str, found: Figures) -> None:
    for name, rounds in found.items():
        each = [
            (answers / compiled[0], spent / compiled[1])
            for (answers, spent), compiled in zip(rounds, found["compiled"], strict=True)
        ]
        answers, spent, faster, dearer = (
            statistics.median(column)
            for column in zip(*(one + other for one, other in zip(rounds, each, strict=True)), strict=True)
        )
        print(
            f"{page}, {name}: {answers:.0f}/s, {spent:.2f} ms of processor time; {faster:.2f} of compiled, {dearer:.2f} of its time",
            flush=True,
        )


async def same(question: Mapping[str, Any], servers: tuple[str, ...]) -> None:
    body = json.dumps(question).encode()
    answers = [await ready(PORTS[name], body) for name in servers]
    assert all(one == answers[0] and "errors" not in one for one in answers), f"all must answer the same: {answers}"


async def main(posts: int) -> None:
    async with fresh("postgresql") as chosen:
        _, threads = await seed(chosen.database_url, posts)
        full = [global_id("Thread", thread) for thread, length in threads if length >= PAGE]
        processes = serve(chosen.database_url)
        try:
            pages = [{"query": QUERY, "variables": {"id": thread}} for thread in full]
            for question in pages[:5]:
                await same(question, tuple(PORTS))
            front = {"query": FRONT, "variables": {"first": PAGE}}
            ours = ("compiled", "interpreted")
            await same(front, ours)
            told(
                "thread page",
                await measure(processes, [request(json.dumps(one).encode()) for one in pages], tuple(PORTS)),
            )
            told("front page", await measure(processes, [request(json.dumps(front).encode())], ours))
        finally:
            for process in processes.values():
                process.terminate()
                process.wait(20)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else POSTS))
