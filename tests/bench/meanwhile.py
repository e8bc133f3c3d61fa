"""How long an order and a mail take while 50,000 tiers are reviewed, and while a shop answers nothing.

    python -m tests.bench.meanwhile [postgresql|sqlite]

Orders are posted to /hooks/orders, signed, and timed until the worker has applied them; members ask for their data
and are timed until the mail that says where to fetch it has arrived. First while nothing is due, then while tiers
are reviewed, then while the shop that makes coupons and is looked into takes connections and says nothing: as
long as the measurement lasts, in the place of ten minutes, with twenty coupons waiting for it. On SQLite the worker
runs in the server, on PostgreSQL beside it.
"""

import asyncio
import contextlib
import itertools
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

from aiosmtpd.controller import Controller

from portal.accounts.sessions import open_session
from portal.kernel import sql
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind
from portal.settings import Settings, use
from tests.bank.asking import Line
from tests.bench import due_stage
from tests.bench.databases import KINDS, fresh
from tests.bench.intake import Connection
from tests.faults.clients import order
from tests.faults.silent import silent_server
from tests.makers import Make
from tests.processes import Process, Server, free_port
from tests.shop.loopback import KEY, SECRET
from tests.shop.shops import OWN_SECRET, own_signature, written

BUYERS, ASKERS = 200, 1200
ORDERS_A_SECOND, MAILS_A_SECOND = 10, 3
QUIET, PASSES = 15.0, 3
WAITING_COUPONS = 20
ORDER_LIMIT, MAIL_LIMIT = 1.0, 2.0
ASK = "mutation { requestDataExport { errors { code } } }"


class Sink:
    """A mail server that takes everything, and remembers when what came to whom."""

    def __init__(self, port: int) -> None:
        self.came: dict[str, float] = {}
        self._controller = Controller(self, hostname="127.0.0.1", port=port)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        for to in envelope.rcpt_tos:
            self.came.setdefault(to, time.time())
        return "250 OK"

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()


class Crowd:
    """Those who buy and those who ask for their data; both are timed from when it was their turn."""

    def __init__(self, port: int, sink: Sink, askers: Sequence[tuple[str, str]]) -> None:
        self._port, self._sink = port, sink
        self._askers, self._numbers = iter(askers), itertools.count(1)
        self.refused = 0
        self._ordered: dict[str, float] = {}
        self._asked: dict[str, float] = {}

    async def come_while(self, going_on: Callable[[], Awaitable[bool]]) -> tuple[list[float], list[float]]:
        """Let them come at a steady pace as long as it goes on; how long orders and mails took."""
        self._ordered, self._asked, over = {}, {}, asyncio.Event()

        async def watch() -> None:
            while await going_on():  # noqa: ASYNC110 - the database is asked
                await asyncio.sleep(0.25)
            over.set()

        await asyncio.gather(
            watch(), self._pace(ORDERS_A_SECOND, self._order, over), self._pace(MAILS_A_SECOND, self._ask, over)
        )
        return await self._applied(), await self._mailed()

    async def _pace(self, rate: float, deed: Callable[[float], Awaitable[None]], over: asyncio.Event) -> None:
        begun, under_way = time.time(), []
        for number in itertools.count():
            due = begun + number / rate
            await asyncio.sleep(max(0.0, due - time.time()))
            if over.is_set():
                break
            under_way.append(asyncio.ensure_future(deed(due)))
        await asyncio.gather(*under_way)

    async def _order(self, due: float) -> None:
        number = f"while-{next(self._numbers)}"
        told = order(number)
        told["data"]["customer"] = {"id": number, "email": f"buyer{len(self._ordered) % BUYERS}@example.org"}
        body, at = written(told), int(time.time())
        head = (
            f"POST /hooks/orders HTTP/1.1\r\nhost: 127.0.0.1\r\nwebhook-id: {number}\r\nwebhook-timestamp: {at}\r\n"
            f"webhook-signature: {own_signature(number, at, body)}\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        self._ordered[number] = due
        connection = Connection(self._port)
        while (status := await connection.send(head.encode() + body)) == 503:
            self.refused += 1
            await asyncio.sleep(0.1)  # again, as a shop would; it counts against the time
        assert status == 202
        connection.close()

    async def _ask(self, due: float) -> None:
        email, token = next(self._askers)
        self._asked[email] = due
        line = Line(self._port)
        answer = await line.ask(ASK, {}, token)
        line.close()
        assert answer["data"]["requestDataExport"]["errors"] == [], answer

    async def _applied(self) -> list[float]:
        waiting = "SELECT COUNT(*) FROM shop_deliveries WHERE state = 'WAITING'"
        while await sql.fetch_value(waiting):  # noqa: ASYNC110 - the database is asked
            await asyncio.sleep(0.2)
        rows = await sql.fetch("SELECT delivery_id, state, finished_at FROM shop_deliveries")
        ended = {row["delivery_id"]: row for row in rows}
        assert {ended[number]["state"] for number in self._ordered} == {"APPLIED"}
        took = [sql.instant_of(ended[number]["finished_at"]).timestamp() - due for number, due in self._ordered.items()]
        return sorted(took)

    async def _mailed(self) -> list[float]:
        patience = time.monotonic() + 60
        while not self._asked.keys() <= self._sink.came.keys():
            assert time.monotonic() < patience, "mails are missing"
            await asyncio.sleep(0.2)
        return sorted(self._sink.came[email] - due for email, due in self._asked.items())


async def people() -> list[tuple[str, str]]:
    """Those who buy, and a rule by which they earn; those who ask, with their tokens."""
    make = Make()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    for number in range(BUYERS):
        await make.member(f"buyer{number}")
    askers = [await make.member(f"asker{number}") for number in range(ASKERS)]
    return [(member.email or "", await open_session(member.id, user_agent=None)) for member in askers]


async def coupons_wait(url: str, shop: dict[str, str]) -> None:
    """Coupons that the silent shop is to make."""
    make = Make()
    use(Settings(database_url=url, coupon_shop="woocommerce", **shop))
    reward = await make.reward(100, kind=RewardKind.FREE_SHIPPING, value=None)
    for number in range(WAITING_COUPONS):
        member = await make.member(f"waits{number}")
        await make.points(member, 100)
        await make.redemption(member, reward)
    use(Settings(database_url=url))


@contextlib.asynccontextmanager
async def running(url: str, sink_port: int, folder: Path, **more: str) -> AsyncIterator[int]:
    """The server, with its worker in it or beside it; its port."""
    is_embedded = url.startswith("sqlite")
    environment = {
        "PORTAL_DATABASE_URL": url,
        "PORTAL_SMTP_URL": f"smtp://127.0.0.1:{sink_port}",
        "PORTAL_WEBHOOK_SECRET": OWN_SECRET,
        "PORTAL_LOG_LEVEL": "ERROR",
        **more,
    }
    server = Server(
        **{**environment, "PORTAL_EMBEDDED_WORKER": str(is_embedded).lower()},
        database_url=url,
        words=folder / "server",
    )
    worker = None if is_embedded else Process("worker", words=folder / "worker", **environment)
    await server.start()
    if worker is not None:
        await worker.start()
        await worker.ready_to_stop()
    try:
        yield server.port
    finally:
        await server.stop()
        if worker is not None:
            await worker.stop()


def for_a_while() -> Callable[[], Awaitable[bool]]:
    until = time.monotonic() + QUIET

    async def going_on() -> bool:
        return time.monotonic() < until

    return going_on


async def reviews_go_on() -> bool:
    return await due_stage.reviews_left() > 0


def say(what: str, orders: Sequence[float], mails: Sequence[float]) -> None:
    parts = [
        f"{name} p50 {_at(took, 0.5):.2f} s, p99 {_at(took, 0.99):.2f} s of {limit:.0f} s, longest {took[-1]:.2f} s"
        for name, took, limit in (("orders", orders, ORDER_LIMIT), ("mails", mails, MAIL_LIMIT))
    ]
    print(f"  {what} ({len(orders)} orders, {len(mails)} mails): {'; '.join(parts)}")


def _at(took: Sequence[float], share: float) -> float:
    return took[min(len(took) - 1, int(len(took) * share))]


async def while_tiers_are_reviewed(crowd: Crowd) -> None:
    orders: list[float] = []
    mails: list[float] = []
    for _ in range(PASSES):
        await due_stage.make_due()
        due = await due_stage.reviews_left()
        while await due_stage.reviews_left() >= due:  # noqa: ASYNC110 - the worker looks every twenty seconds
            await asyncio.sleep(0.1)
        of_pass = await crowd.come_while(reviews_go_on)
        orders.extend(of_pass[0])
        mails.extend(of_pass[1])
    say(
        f"while {due_stage.MEMBERS} tiers are reviewed, {PASSES} times, {crowd.refused} refused at first",
        sorted(orders),
        sorted(mails),
    )


async def measure(kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder, Sink(free_port()) as sink:
        async with fresh(kind) as chosen, silent_server() as silent:
            url, port = chosen.database_url, sink._controller.port
            await due_stage.build(url)
            askers = await people()
            print(kind)
            async with running(url, port, Path(folder)) as at:
                crowd = Crowd(at, sink, askers)
                say("while nothing is due", *await crowd.come_while(for_a_while()))
                await while_tiers_are_reviewed(crowd)
            shop = {
                "woocommerce_url": f"http://127.0.0.1:{silent.port}",
                "woocommerce_key": KEY,
                "woocommerce_secret": SECRET,
            }
            await coupons_wait(url, shop)
            more = {f"PORTAL_{name.upper()}": value for name, value in shop.items()}
            async with running(url, port, Path(folder), PORTAL_COUPON_SHOP="woocommerce", **more) as at:
                crowd._port = at
                await silent.met.wait()
                say("while a shop says nothing", *await crowd.come_while(for_a_while()))
            assert not await sql.fetch_value("SELECT COUNT(*) FROM outbox WHERE topic = 'coupon' AND state = 'SENT'")


async def main(kinds: Sequence[str]) -> None:
    for kind in kinds:
        await measure(kind)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or KINDS))
