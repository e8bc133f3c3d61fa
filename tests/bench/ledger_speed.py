"""Awards, redemptions and orders a second in one process, beside the very same statements sent by the bare driver.

Every statement of the measured deeds is written down and then sent again, one after the other, by sqlite3
or asyncpg to a copy of the database as it was before. What the share leaves is Python: rules, events, ORM.

    python -m tests.bench.ledger_speed
"""

import asyncio
import statistics
from collections import Counter
from collections.abc import Awaitable, Callable

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.loyalty.redeeming.models import Reward
from tests.bench.bare import copied, timed, written_down
from tests.bench.databases import KINDS, fresh
from tests.makers import Make

MEMBERS, TIMES, ROUNDS = 50, 100, 7


async def measure(kind: str, url: str, what: str, deed: Callable[[int], Awaitable[object]]) -> None:
    """By turns, so that both meet the same machine; the middle of the shares counts."""
    for turn in range(20):
        await deed(turn)
    rounds: list[tuple[float, float]] = []
    verbs: Counter[str] = Counter()
    async with copied(kind, url) as bare:
        for first in range(20, 20 + ROUNDS * TIMES, TIMES):
            with written_down() as sent, timed() as took:
                for turn in range(first, first + TIMES):
                    await deed(turn)
            with timed() as alone:
                await bare.again(sent)
            rounds.append((alone.wall / took.wall, TIMES / took.wall))
            verbs.update(statement.split(None, 1)[0].rstrip(";").upper() for _, statement, _ in sent)
    share, rate = statistics.median(share for share, _ in rounds), statistics.median(rate for _, rate in rounds)
    each = ", ".join(f"{count / TIMES / ROUNDS:.0f} {verb}" for verb, count in verbs.most_common(3))
    print(f"{kind} {what}: {rate:.0f}/s, {share:.2f} of the bare statements ({each})")


async def main(kind: str) -> None:
    make = Make()
    async with fresh(kind) as chosen:
        members, reward = await _scene(make)
        viewers = [await viewer_of(member.id) for member in members]

        async def award(turn: int) -> None:
            await make.points(members[turn % MEMBERS], 5, key=f"award {turn}")

        async def redeem(turn: int) -> None:
            await redeem_reward(reward.id, idempotency_key=f"wish {turn}", by=viewers[turn % MEMBERS])

        async def order(turn: int) -> None:
            await make.order(members[turn % MEMBERS], "25.00")

        for what, deed in (("award", award), ("redemption", redeem), ("order", order)):
            await measure(kind, chosen.database_url, what, deed)


async def _scene(make: Make) -> tuple[list[Member], Reward]:
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    await make.tier("friend", 1, 0)
    await make.tier("gold", 2, 10_000)
    members = [await make.member() for _ in range(MEMBERS)]
    for member in members:
        await make.points(member, 100_000)
    return members, await make.reward(10)


if __name__ == "__main__":
    for backend in KINDS:
        asyncio.run(main(backend))
