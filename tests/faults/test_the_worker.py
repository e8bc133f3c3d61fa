"""Workers that are killed or told to stop, and receivers that say nothing: processes, on both databases (F17, F19, F30)."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest
from aiosmtpd.controller import Controller
from tortoise.backends.base.executor import EXECUTOR_CACHE

from portal import database
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, mail, sql, timeouts
from portal.kernel.events import announce
from portal.kernel.mail import Mail
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.queue import LEASE
from portal.kernel.work import unit_of_work
from portal.loyalty.events import TierChanged
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.settings import Settings, use
from portal.shop.inbox import deliveries
from portal.shop.inbox.models import DeliveryState, ShopDelivery, ShopPull
from portal.shop.reconciling import pulls
from portal.shop.stores import woocommerce
from portal.webhooks.endpoints import EndpointTerms, save_endpoint
from tests.faults.clients import order
from tests.faults.silent import silent_server
from tests.mailbox import Mailbox
from tests.processes import Process, Server, free_port
from tests.shop.coupon_shops import CouponShop, woocommerce_coupons
from tests.shop.loopback import KEY, SECRET, Shop, open_shop, woocommerce_of
from tests.shop.shops import OWN_SECRET, SHOP, SHOPIFY, order_of_shopify, own_signature, with_shops, written
from tests.webhooks.receiver import listening, status

pytestmark = pytest.mark.anyio
HELD_UP = 25.0
"""Seconds after which something has waited for a receiver that says nothing: it has thirty for a letter, and more for
the rest. What takes longer than it may to end is cut off, and its exit code says so."""


@asynccontextmanager
async def running(*command: str, url: str, words, smtp: int, **more: str) -> AsyncIterator[Process]:
    environment = {"PORTAL_DATABASE_URL": url, "PORTAL_SMTP_URL": f"smtp://127.0.0.1:{smtp}", **more}
    process = Process(*command, words=words, **environment)
    await process.start()
    try:
        yield process
    finally:
        await process.kill()
        print(process.words[-8000:])  # noqa: T201 - pytest shows it with a failure


@asynccontextmanager
async def a_mail_server(port: int) -> AsyncIterator[Mailbox]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


async def until(there: Callable[[], Awaitable[object]], *, within: float = 60) -> float:
    """Look until it is there; how many seconds that took."""
    begun = time.monotonic()
    while not await there():
        assert time.monotonic() - begun < within, f"not within {within} s"
        await asyncio.sleep(0.05)
    return time.monotonic() - begun


@unit_of_work
async def write(count: int) -> None:
    for number in range(count):
        await mail.put(Mail(f"reader{number}@example.org", "en", "Hello", "Hello {name}", {"name": number}))


@unit_of_work
async def rise(member) -> None:
    await announce(TierChanged(member_id=member.id, before=None, after="gold", is_promotion=True))


async def held(table: str, condition: str = "TRUE") -> int:
    return await sql.fetch_value(
        f"SELECT COUNT(*) FROM {table} WHERE state = 'WAITING' AND taken_by IS NOT NULL AND {condition}"
    )


async def count_of(table: str, state: str) -> int:
    return await sql.fetch_value(f"SELECT COUNT(*) FROM {table} WHERE state = '{state}'")


async def deliver_orders(numbers: range) -> None:
    for number in numbers:
        body = written(order_of_shopify(number, customer=None, email=""))
        await deliveries.keep(deliveries.Delivery(SHOPIFY, f"w-{number}", "orders/paid", body))


class Frozen:
    """A worker that lives and does nothing for a while."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def freeze(self) -> None:
        """Where it can be written to the database nevertheless: not in the middle of a transaction on SQLite."""
        while True:
            os.kill(self._process.pid, signal.SIGSTOP)
            try:
                await sql.execute("UPDATE outbox SET attempts = attempts WHERE state = 'NONE'")
            except Exception:  # noqa: BLE001 - whatever it holds, it is to let go of it
                self.thaw()
                await asyncio.sleep(0.05)
            else:
                return

    def thaw(self) -> None:
        os.kill(self._process.pid, signal.SIGCONT)


async def test_what_a_killed_worker_had_in_hand_another_has_once_its_lease_is_over(portal_db, make, tmp_path):
    """A letter, a webhook, a coupon and deliveries of a shop, all of them in work when it dies; until then nobody
    else has them, however long it takes."""
    url, member, port = portal_db.database_url, await make.member(), free_port()
    await make.points(member, 100)
    async with (
        silent_server() as silent,
        a_mail_server(port) as mailbox,
        listening() as receiver,
        open_shop(woocommerce_coupons, CouponShop) as shop,
    ):
        shop.silent_for, receiver.answers = 60.0, [60.0, status(200)]
        settings = {"woocommerce_url": shop.url, "woocommerce_key": KEY, "woocommerce_secret": SECRET}
        use(with_shops(url, coupon_shop="woocommerce", **settings))
        environment = {f"PORTAL_{name.upper()}": value for name, value in settings.items()}
        environment |= {"PORTAL_COUPON_SHOP": "woocommerce", "PORTAL_SHOPIFY_SHOP": SHOP}
        await save_endpoint(EndpointTerms(url=receiver.url, description="It", topics=("tier.changed",)), by=SYSTEM)
        async with running("worker", url=url, words=tmp_path / "other", smtp=port, **environment) as other:
            await deliver_orders(range(1))
            await until(lambda: count_of("shop_deliveries", "APPLIED"))
            frozen = Frozen(other)
            await frozen.freeze()
            async with running("worker", url=url, words=tmp_path / "one", smtp=silent.port, **environment) as one:
                await rise(member)
                await write(1)
                await make.redemption(member, await make.reward(100))
                await until(lambda: held("outbox", "topic = 'mail'"))
                await until(lambda: held("outbox", "topic = 'coupon'"))
                await until(lambda: held("webhook_deliveries"))
                frozen.thaw()
                await asyncio.sleep(LEASE.total_seconds() + 2)
                assert (mailbox.messages, len(receiver.got), shop.coupons, await held("outbox")) == ([], 1, {}, 2)

                shop.silent_for = 0.0
                await deliver_orders(range(1, 81))
                await until(lambda: ShopDelivery.filter(state=DeliveryState.APPLIED).count())
                await one.kill()
            await until(nothing_waits)

    assert timedelta(seconds=10) > LEASE, "so long another waits for what a killed one had"
    assert (len(mailbox.messages), len(receiver.got), len(shop.coupons)) == (1, 2, 1)
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1
    assert await ShopDelivery.filter(state=DeliveryState.APPLIED).count() == 81
    assert (await Redemption.get()).state is RedemptionState.ISSUED


async def nothing_waits() -> bool:
    tables = ("outbox", "webhook_deliveries", "shop_deliveries")
    return not [table for table in tables if await count_of(table, "WAITING")]


async def test_a_mail_server_that_says_nothing_delays_nothing_but_mail(portal_db, tmp_path):
    """Twelve letters wait; a delivery is answered and applied meanwhile, and when the server speaks all of them go."""
    url, port = portal_db.database_url, free_port()
    await write(12)
    async with silent_server(port) as silent, the_server(url, tmp_path, smtp=port) as server:
        await silent.met.wait()
        applied_after = []
        for number in range(5):
            assert await post(server, f"A-{number}") == 202
            applied_after.append(await until(nothing_of_shops_waits))
        assert set(await OutboxItem.all().values_list("state", flat=True)) == {OutboxState.WAITING}
        await server.stop()
    assert max(applied_after) < HELD_UP
    assert server.exit_code in {0, -signal.SIGTERM}
    assert not await held("outbox"), "they were given back"

    async with a_mail_server(port) as mailbox, running("worker", url=url, words=tmp_path / "worker", smtp=port):
        await until(lambda: all_sent(12))
    assert len(mailbox.messages) == 12


async def all_sent(count: int) -> bool:
    return await count_of("outbox", "SENT") == count


async def nothing_of_shops_waits() -> bool:
    return not await count_of("shop_deliveries", "WAITING")


@asynccontextmanager
async def the_server(url: str, folder, *, smtp: int, **more: str) -> AsyncIterator[Server]:
    more = {"PORTAL_SMTP_URL": f"smtp://127.0.0.1:{smtp}", "PORTAL_WEBHOOK_SECRET": OWN_SECRET, **more}
    server = Server(url, words=folder / "server", **more)
    await server.start()
    try:
        yield server
    finally:
        await server.kill()
        print(server.words[-8000:])  # noqa: T201 - pytest shows it with a failure


async def post(server: Server, number: str) -> int:
    at, body = int(time.time()), json.dumps(order(number)).encode()
    signature = own_signature(number, at, body)
    signed = {"webhook-id": number, "webhook-timestamp": str(at), "webhook-signature": signature}
    async with httpx.AsyncClient() as client:
        return (await client.post(f"{server.url}/hooks/orders", content=body, headers=signed)).status_code


async def test_a_worker_that_is_told_to_stop_ends_though_nobody_answers_and_gives_all_of_it_back(
    portal_db, make, tmp_path
):
    """The mail server and the receiver of a webhook say nothing; another worker has their work at once."""
    url, member, port = portal_db.database_url, await make.member(), free_port()
    async with silent_server() as silent, listening() as receiver:
        receiver.answers = [60.0, status(200)]
        await save_endpoint(EndpointTerms(url=receiver.url, description="It", topics=("tier.changed",)), by=SYSTEM)
        await rise(member)
        await write(3)
        async with running("worker", url=url, words=tmp_path / "one", smtp=silent.port) as one:
            await silent.met.wait()
            await receiver.has_got.wait()
            await one.stop()

        assert one.exit_code == 0
        assert (await held("outbox"), await held("webhook_deliveries")) == (0, 0)
        async with a_mail_server(port), running("worker", url=url, words=tmp_path / "other", smtp=port):
            await until(nothing_waits)
    assert len(receiver.got) == 2


async def test_a_mail_server_that_was_away_costs_no_letter_a_try_and_has_all_of_them_when_it_is_back(
    portal_db, tmp_path
):
    port = free_port()
    await write(30)
    async with running("worker", url=portal_db.database_url, words=tmp_path / "worker", smtp=port):
        await until(lambda: OutboxItem.filter(last_error__isnull=False).count())
        await asyncio.sleep(5)
        assert set(await OutboxItem.all().values_list("attempts", flat=True)) <= {0, 1}
        async with a_mail_server(port) as mailbox:
            await until(lambda: all_sent(30))

    assert len(mailbox.messages) == 30


async def test_a_shop_that_answers_nothing_delays_nothing_but_itself(portal_db, tmp_path):
    """It is being looked into for as long as all of this takes."""
    url, port = portal_db.database_url, free_port()
    async with a_mail_server(port) as mailbox, open_shop(woocommerce_of, Shop) as shop:
        shop.silent_for = 600.0
        key = {"PORTAL_WOOCOMMERCE_KEY": KEY, "PORTAL_WOOCOMMERCE_SECRET": SECRET}
        now = clock.now()
        source = woocommerce.source_of(with_shops(url, woocommerce_url=shop.url))
        await ShopPull.create(source=source, seen_until=now - pulls.EVERY, due_at=now)
        async with the_server(url, tmp_path, smtp=port, PORTAL_WOOCOMMERCE_URL=shop.url, **key) as server:
            await until(lambda: asked(shop))
            waited = []
            for number in range(5):
                assert await post(server, f"A-{number}") == 202
                await write(1)
                waited.append(await until(nothing_waits))
            await server.stop()

    assert max(waited) < HELD_UP
    assert len(mailbox.messages) == 5
    assert server.exit_code in {0, -signal.SIGTERM}
    assert (await ShopPull.get()).taken_by is None, "another may look at once"


async def asked(shop: Shop) -> int:
    return len(shop.asked)


async def test_a_letter_is_sent_once_though_the_database_freezes_before_that_can_be_noted(
    postgres_cluster, tmp_path, request
):
    """For longer than a lease, in the moment in which the mail server says yes."""
    if request.config.getoption("--db") == "sqlite":
        pytest.skip("This is about PostgreSQL.")

    class Freezing(Mailbox):
        async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
            if not self.messages:
                postgres_cluster.freeze()
            return await super().handle_DATA(server, session, envelope)

    await postgres_cluster.ask("CREATE DATABASE mail")
    url, port, box = postgres_cluster.url("mail"), free_port(), Freezing()
    chosen = Settings(database_url=url)
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements per connection name, whichever database that was before
    async with database.opened(chosen, timeouts.COMMANDS):
        await database.migrate(chosen)
        await write(1)
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        async with running("worker", url=url, words=tmp_path / "worker", smtp=port):
            await until(lambda: there(box.messages))
            await asyncio.sleep(LEASE.total_seconds() + 2)
            postgres_cluster.thaw()
            async with database.opened(chosen):
                await until(lambda: all_sent(1))
    finally:
        postgres_cluster.thaw()
        controller.stop()

    assert len(box.messages) == 1


async def there(what: list[object]) -> int:
    return len(what)
