"""How many front pages, product pages and trivial queries a second one `portal serve` process answers (T2, T3).

The pages ask what the sample frontend asks, of a forum of 400 threads about 40 products. Search over 20,000 posts, the other
half of T2, is still to come.

    python -m tests.bench.small_pages [sqlite|postgresql]
"""

import asyncio
import random
import sys
import time
from pathlib import Path
from typing import Any

from portal.kernel import clock
from portal.shop.models import Product
from tests.bank.asking import Line
from tests.bank.running import servers
from tests.bench.databases import KINDS, fresh
from tests.makers import Make

QUERIES = Path(__file__).parents[2] / "frontend_stub" / "queries"
THREADS, PRODUCTS, MEMBERS, CLIENTS, SECONDS = 400, 40, 50, 16, 5.0
TARGETS = {"trivial": 2000, "front page": 120, "product page": 120}
FRONT, PRODUCT = ((QUERIES / f"{name}.graphql").read_text() for name in ("front-page", "product-page"))


async def seed(make: Make) -> None:
    """Threads about products, half of them questions with an answer."""
    members = [await make.member() for _ in range(MEMBERS)]
    products = [
        await Product.create(sku=f"sku-{number}", title=f"Coffee {number}", created_at=clock.now())
        for number in range(PRODUCTS)
    ]
    room = await make.category()
    for number in range(THREADS):
        author, about = members[number % MEMBERS], products[number % PRODUCTS]
        begin = make.question if number % 2 else make.thread
        thread = await begin(by=author, within=room, product=about, title=f"Thread {number}")
        await make.post(to=thread, by=members[(number + 1) % MEMBERS])


def asked(page: str, dice: random.Random) -> tuple[str, dict[str, Any]]:
    if page == "trivial":
        return "{ __typename }", {}
    if page == "front page":
        return FRONT, {"first": 20}
    return PRODUCT, {"sku": f"sku-{dice.randrange(PRODUCTS)}", "first": 20}


async def rate(port: int, page: str) -> float:
    """Answers a second, without errors, of so many clients who ask one after the other."""
    answered, until = 0, time.perf_counter() + SECONDS

    async def go_on(lane: int) -> None:
        nonlocal answered
        line, dice = Line(port), random.Random(lane)
        while time.perf_counter() < until:
            answer = await line.ask(*asked(page, dice), "")
            assert "errors" not in answer, answer
            answered += 1
        line.close()

    await asyncio.gather(*(go_on(lane) for lane in range(CLIENTS)))
    return answered / SECONDS


async def main(kind: str) -> None:
    async with fresh(kind) as chosen:
        await seed(Make())
        async with servers(chosen, 1) as (server,):
            for page, target in TARGETS.items():
                await rate(server.port, page)
                found = await rate(server.port, page)
                print(f"{kind} {page}: {found:.0f}/s ({found / target:.2f} of the target)")


if __name__ == "__main__":
    for backend in sys.argv[1:] or KINDS:
        asyncio.run(main(backend))
