"""`recordOrder` over GraphQL, through the whole door of one process, beside the very same statements sent bare.

What the share leaves is the portal: HTTP, GraphQL, rules, events, ORM. By the clock, and by the processor time of this
process, which holds on a busy machine too (on PostgreSQL the server's own is in neither). The statements of one order
are printed with it.

    python -m tests.bench.record_order [sqlite|postgresql]
"""

import asyncio
import re
import statistics
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import uvloop
from starlette.types import ASGIApp

from tests.bank.clients import ORDER
from tests.bank.stage import Person, Stage, set_up
from tests.bench.bare import Sent, Took, copied, timed, written_down
from tests.bench.databases import KINDS, fresh, settled
from tests.bench.in_process import ask, portal
from tests.makers import Make

MEMBERS, TIMES, ROUNDS, WARM = 50, 100, 9, 100
_SUBJECT = re.compile(r'\b(?:FROM|INTO|UPDATE)\s+"?(\w+)|(\w+_lock)\b')


def order(member: Person, number: int) -> dict[str, Any]:
    total = {"amount": "25.00", "currency": "EUR"}
    told = {
        "externalId": f"order {number}",
        "customerEmail": member.email,
        "placedAt": (datetime.now(UTC) - timedelta(minutes=1)).isoformat(),
        "total": total,
        "lines": [{"sku": "beans", "title": "Beans", "quantity": 1, "total": total}],
    }
    return {"query": ORDER, "variables": {"input": told}}


async def record(app: ASGIApp, stage: Stage, numbers: Iterable[int]) -> None:
    for number in numbers:
        answer = await ask(app, "/graphql", order(stage.members[number % MEMBERS], number), stage.staff.token)
        assert answer["data"]["told"]["errors"] == [], answer


async def main(kind: str) -> None:
    async with fresh(kind) as chosen:
        make = Make()
        stage = await set_up(make, MEMBERS)
        await make.tier("friend", 1, 0)
        await make.tier("gold", 2, 10_000)
        await settled(kind)
        app = portal(chosen)
        await record(app, stage, range(WARM))
        rounds: list[tuple[Took, Took]] = []
        async with copied(kind, chosen.database_url) as bare:
            for first in range(WARM, WARM + ROUNDS * TIMES, TIMES):
                with written_down() as sent, timed() as took:
                    await record(app, stage, range(first, first + TIMES))
                with timed() as alone:
                    await bare.again(sent)
                rounds.append((took, alone))
        told(kind, sent, rounds)


def told(kind: str, sent: Sent, rounds: Sequence[tuple[Took, Took]]) -> None:
    def middle(values: Iterable[float]) -> float:
        return statistics.median(values)

    of_one = sent[: len(sent) // TIMES]
    for _, statement, _ in of_one:
        subject = next((one for found in _SUBJECT.finditer(statement) for one in found.groups() if one), "")
        print(f"    {statement.split(None, 1)[0]} {subject}".rstrip())
    print(
        f"{kind} recordOrder: {middle(TIMES / took.wall for took, _ in rounds):.0f}/s one after the other,"
        f" {middle(alone.wall / took.wall for took, alone in rounds):.2f} of the {len(of_one)} statements sent bare;"
        f" processor time {middle(took.cpu / TIMES * 1000 for took, _ in rounds):.2f} ms an order,"
        f" of which bare {middle(alone.cpu / TIMES * 1000 for _, alone in rounds):.2f} ms"
        f" ({middle(alone.cpu / took.cpu for took, alone in rounds):.2f})"
    )


if __name__ == "__main__":
    for backend in sys.argv[1:] or KINDS:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(main(backend))
