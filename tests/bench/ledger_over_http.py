"""Orders and redemptions a second over GraphQL, on distinct members and on one, with the crowd on the same machine (T4).

One `portal serve` on SQLite, two on PostgreSQL. Afterwards every sum must be right.

    python -m tests.bench.ledger_over_http
"""

import asyncio
import random
import statistics
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from portal.loyalty import ledger
from tests.bank.asking import Line
from tests.bank.clients import ORDER, REDEEM
from tests.bank.running import servers
from tests.bank.stage import Person, Stage, set_up
from tests.bench.databases import KINDS, fresh, settled
from tests.makers import Make

MEMBERS, CLIENTS, SECONDS = 400, 16, 6.0
TARGETS = {"sqlite": 200, "postgresql": 300}


def order(stage: Stage, member: Person, key: str) -> tuple[str, dict[str, Any], str]:
    total = {"amount": "25.00", "currency": "EUR"}
    told = {
        "externalId": key,
        "customerEmail": member.email,
        "placedAt": (datetime.now(UTC) - timedelta(minutes=1)).isoformat(),
        "total": total,
        "lines": [{"sku": "beans", "title": "Beans", "quantity": 1, "total": total}],
    }
    return ORDER, told, stage.staff.token


def redemption(stage: Stage, member: Person, key: str) -> tuple[str, dict[str, Any], str]:
    return REDEEM, {"rewardId": stage.rewards[0][0], "idempotencyKey": key}, member.token


async def crowd(stage: Stage, ports: list[int], deed: Any, members: tuple[Person, ...]) -> tuple[float, float]:
    """How many a second, and the 99th percentile of a request in milliseconds."""
    took: list[float] = []
    until = time.perf_counter() + SECONDS

    async def go_on(lane: int) -> None:
        line, dice, turn = Line(ports[lane % len(ports)]), random.Random(lane), 0
        while time.perf_counter() < until:
            query, told, token = deed(stage, dice.choice(members), f"{deed.__name__}-{len(members)}-{lane}-{turn}")
            begun = time.perf_counter()
            answer = await line.ask(query, {"input": told}, token)
            took.append(time.perf_counter() - begun)
            codes = {error["code"] for error in answer["data"]["told"]["errors"]}
            assert codes <= {"INSUFFICIENT_POINTS"}, answer
            turn += 1
        line.close()

    await asyncio.gather(*(go_on(lane) for lane in range(CLIENTS)))
    return len(took) / SECONDS, statistics.quantiles(took, n=100)[-1] * 1000


async def main(kind: str) -> None:
    async with fresh(kind) as chosen:
        stage = await set_up(Make(), MEMBERS)
        await settled(kind)
        async with servers(chosen, 2 if kind == "postgresql" else 1) as running:
            ports = [server.port for server in running]
            for deed in (order, redemption):
                await crowd(stage, ports, deed, stage.members[:50])
                rate, slow = await crowd(stage, ports, deed, stage.members)
                hot, _ = await crowd(stage, ports, deed, stage.members[:1])
                share = rate / TARGETS[kind]
                print(
                    f"{kind} {deed.__name__}: {rate:.0f}/s ({share:.2f} of the target), p99 {slow:.0f} ms; one member {hot:.0f}/s"
                )
        assert await ledger.verify() == []


if __name__ == "__main__":
    for backend in KINDS:
        asyncio.run(main(backend))
