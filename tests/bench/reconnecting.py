"""How long it takes until a thousand subscribers are back after their server was killed and started again (F26).

python -m tests.bench.reconnecting
"""

import asyncio
import itertools
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from graphql_schema.ids import global_id
from portal import database
from portal.settings import Settings
from tests import postgres
from tests.faults.portals import founded
from tests.faults.subscriber import Subscriber
from tests.makers import Make

SUBSCRIBERS, OF_AN_ADDRESS = 1000, 150
DATABASE = "portal_bench_reconnecting"


async def main() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    url = await postgres.create(DATABASE)
    try:
        with TemporaryDirectory() as folder:
            await _measure(url, Path(folder))
    finally:
        await postgres.drop(url)


async def _measure(url: str, folder: Path) -> None:
    portal = await founded(url, folder / "log")
    async with database.opened(Settings(database_url=url)):
        thread = global_id("Thread", (await Make().thread()).id)
    await portal.server.start()
    addresses = itertools.chain.from_iterable([f"127.0.0.{last}"] * OF_AN_ADDRESS for last in range(2, 250))
    crowd = [
        Subscriber(portal.server, thread, local=address)
        for address, _ in zip(addresses, range(SUBSCRIBERS), strict=False)
    ]
    staying = [asyncio.create_task(one.stay()) for one in crowd]
    try:
        print(f"{SUBSCRIBERS} connected in {await _all_in(crowd):.1f} s")
        await portal.server.kill()
        await asyncio.gather(*(one.cut_off() for one in crowd))
        await portal.server.start()
        print(f"back {await _all_in(crowd):.1f} s after the server was ready again")
        print(f"refused: {sum(len(one.refused) for one in crowd)}")
    finally:
        for task in staying:
            task.cancel()
        await asyncio.gather(*staying, return_exceptions=True)
        await portal.server.kill()


async def _all_in(crowd: list[Subscriber]) -> float:
    begun = time.monotonic()
    await asyncio.gather(*(one.subscribed() for one in crowd))
    return time.monotonic() - begun


if __name__ == "__main__":
    asyncio.run(main())
