"""The doors for shops: only what their secrets signed comes in, raw, once, and never unless it is on disk (R78, W1-W11)."""

import asyncio
import base64
import contextlib
import gzip
import hashlib
import hmac
import json
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest
import time_machine

from portal.kernel import work
from portal.kernel.steps import finish
from portal.settings import Settings
from portal.shop.inbox import jobs
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order
from portal.web import metrics
from portal.web.hooks import door, signatures
from tests.server import at_the_door
from tests.shop.shops import (
    OWN_SECRET,
    SHOP,
    SHOPIFY,
    SHOPIFY_SECRET,
    Shops,
    chosen_settings,
    mac,
    order_of_shopify,
    own_signature,
    shops,
    with_shops,
)

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio

BODY = b'{"id":450789469,"total_price":"409.94"}'


def counted(door: str, outcome: str) -> float:
    return metrics.DELIVERIES.labels(door, outcome)._value.get()


async def nothing_is_kept() -> bool:
    return not await ShopDelivery.exists()


def test_the_signature_of_shopify_and_woocommerce_is_the_published_one() -> None:
    """SH1."""
    assert mac("hush", BODY) == "eYVgkU3BMRWp+8hwU0qRHcqcmZK5Q5jWLx/ErEBlFjM="


def test_the_signature_of_standard_webhooks_is_the_published_one() -> None:
    """SH4."""
    signed = own_signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')

    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("spelling", ["x-shopify-", "shopify-"])
async def test_a_signed_delivery_of_shopify_is_kept_in_both_spellings_of_its_headers(shops: Shops, spelling) -> None:
    """SH1."""
    headers = {f"{spelling}topic": "orders/paid", f"{spelling}hmac-sha256": mac(SHOPIFY_SECRET, BODY)}
    headers |= {f"{spelling}shop-domain": SHOP, f"{spelling}webhook-id": "w-9"}

    answer = await shops.client.post("/hooks/shopify", content=BODY, headers=headers)

    kept = await ShopDelivery.get()
    assert answer.status_code == 202
    assert (kept.source, kept.topic, kept.delivery_id, kept.body) == (SHOPIFY, "orders/paid", "w-9", BODY)


FORGED = {
    "wrong": mac("another secret", BODY),
    "empty": "",
    "hex instead of base64": hmac.new(SHOPIFY_SECRET.encode(), BODY, hashlib.sha256).hexdigest(),
    "of another body": mac(SHOPIFY_SECRET, BODY + b" "),
    "truncated": mac(SHOPIFY_SECRET, BODY)[:20],
    "longer": mac(SHOPIFY_SECRET, BODY) + "A" * 200,
    "with a space": " " + mac(SHOPIFY_SECRET, BODY)[1:],
    "not even Latin": "é" * 44,
}


@pytest.mark.parametrize("kind", FORGED)
async def test_a_forged_signature_is_refused_and_nothing_but_a_counter_moves(shops: Shops, kind: str) -> None:
    """W1, R78."""
    before = counted("shopify", "refused")

    answer = await shops.shopify("orders/paid", BODY, **{"x-shopify-hmac-sha256": FORGED[kind].encode("latin-1")})

    assert answer.status_code == 401
    assert counted("shopify", "refused") == before + 1
    assert await nothing_is_kept()


async def test_no_signature_and_two_signatures_are_refused(shops: Shops) -> None:
    """W1: something on the way may have looked at the other one."""
    good = mac(SHOPIFY_SECRET, BODY)
    several = [
        [("x-shopify-topic", "orders/paid")],
        [("x-shopify-topic", "orders/paid"), ("x-shopify-hmac-sha256", good), ("x-shopify-hmac-sha256", good)],
        [("x-shopify-topic", "orders/paid"), ("x-shopify-hmac-sha256", good), ("shopify-hmac-sha256", good)],
        [("x-shopify-topic", "orders/paid"), ("x-shopify-topic", "x/y"), ("x-shopify-hmac-sha256", good)],
    ]

    answers = [await shops.client.post("/hooks/shopify", content=BODY, headers=headers) for headers in several]

    assert [answer.status_code for answer in answers] == [401] * 4
    assert await nothing_is_kept()


async def test_the_known_bad_vectors_of_shopify_are_refused_and_the_good_one_is_kept(shared, database_url, portal_db):
    """W1 with shared/data/webhooks/signatures.json."""
    vectors = json.loads((shared / "data" / "webhooks" / "signatures.json").read_text())["shopify_webhook_vectors"]
    found = Shops(with_shops(database_url, shopify_webhook_secret=vectors["secret"]))

    for case in vectors["cases"]:
        headers = {"x-shopify-topic": "orders/paid", "x-shopify-hmac-sha256": case["X-Shopify-Hmac-Sha256"]}
        answer = await found.client.post("/hooks/shopify", content=case["raw_body"].encode(), headers=headers)
        assert answer.status_code == (202 if case["valid"] else 401), case

    assert await ShopDelivery.all().count() == 1


async def test_the_vectors_of_standard_webhooks_are_told_apart(shared, database_url, portal_db) -> None:
    """W1 with shared/data/webhooks/signatures.json."""
    vectors = json.loads((shared / "data" / "webhooks" / "signatures.json").read_text())["standard_webhooks_vectors"]
    for case in vectors["cases"]:
        found = Shops(with_shops(database_url, webhook_secret=case["secret"]))
        headers = {"webhook-id": case["id"], "webhook-timestamp": str(case["timestamp"])}
        headers["webhook-signature"] = case["signature"]
        with time_machine.travel(datetime.fromtimestamp(case["timestamp"], UTC), tick=False):
            answer = await found.client.post("/hooks/orders", content=case["payload"].encode(), headers=headers)
        assert answer.status_code == (202 if case["valid"] else 401), case


@pytest.mark.parametrize("path", ["/hooks/shopify", "/hooks/woocommerce", "/hooks/orders"])
async def test_a_door_without_a_secret_is_closed(path: str) -> None:
    """W2."""
    async with at_the_door() as client:
        answer = await client.post(path, content=BODY, headers={"x-shopify-hmac-sha256": mac("", BODY)})

    assert answer.status_code == 404


async def test_only_v1_signatures_by_our_own_secret_count(shops: Shops) -> None:
    """W3: neither algorithm nor key comes from the request."""
    at, body = int(time.time()), b'{"type":"order.paid"}'
    good = own_signature("msg_1", at, body)
    by_attacker = own_signature("msg_1", at, body, "whsec_" + base64.b64encode(b"a" * 32).decode())

    for signature in ("v1a," + good[3:], good[3:], "v2," + good[3:], "v1,v1," + good[3:], by_attacker, "none", "v1,"):
        answer = await shops.own(body, at=at, **{"webhook-signature": signature})
        assert answer.status_code == 401, signature
    assert await nothing_is_kept()


async def test_of_several_signatures_one_that_fits_is_enough(shops: Shops) -> None:
    """SH4: while a shop's secret is replaced it signs with both."""
    at, body = int(time.time()), b"{}"
    both = "v1,AAAA v1a,BBBB " + own_signature("msg_1", at, body)

    assert (await shops.own(body, at=at, **{"webhook-signature": both})).status_code == 202


async def test_a_secret_that_is_being_replaced_goes_on_working(database_url, portal_db) -> None:
    new = "whsec_" + base64.b64encode(b"n" * 32).decode()
    found = Shops(with_shops(database_url, webhook_secret=f"{new}, {OWN_SECRET}", shopify_webhook_secret="new old"))

    by_new = await found.own(b"{}", **{"webhook-signature": own_signature("msg_1", int(time.time()), b"{}", new)})
    by_old = await found.own(b"{}", id="msg_2")
    shopify = [await found.shopify("a/b", BODY, **{"x-shopify-hmac-sha256": mac(one, BODY)}) for one in ("new", "old")]

    assert [by_new.status_code, by_old.status_code, *(one.status_code for one in shopify)] == [202] * 4


async def test_the_bytes_are_signed_not_what_they_mean(shops: Shops) -> None:
    """W4."""
    signed = mac(SHOPIFY_SECRET, b'{"name":"A"}')
    for body in (b'{"name": "A"}', b'{"name":"\\u0041"}', b'\xef\xbb\xbf{"name":"A"}', b'{"name":"A"}\n'):
        answer = await shops.shopify("orders/paid", body, **{"x-shopify-hmac-sha256": signed})
        assert answer.status_code == 401
    assert await nothing_is_kept()


async def test_compressed_bodies_are_refused_unread(shops: Shops) -> None:
    """W4."""
    packed = gzip.compress(b"0" * 100_000_000)

    answer = await shops.shopify("orders/paid", packed, **{"content-encoding": "gzip"})

    assert answer.status_code == 415
    assert await nothing_is_kept()


def test_signatures_are_compared_in_constant_time() -> None:
    """W5: the comparison is the library's own, and there is no other."""
    code = "".join(path.read_text() for path in Path(signatures.__file__).parent.glob("*.py"))

    assert code.count("compare_digest") == 1
    assert "signature ==" not in code


async def test_the_same_delivery_again_changes_nothing_however_late(shops: Shops) -> None:
    """W6, R18: at once, after six minutes, after thirty days, when its body is forgotten."""
    order = order_of_shopify()
    assert (await shops.shopify("orders/paid", order)).status_code == 202
    assert await shops.applied() == 1

    for later in (timedelta(), timedelta(minutes=6), timedelta(days=31)):
        with time_machine.travel(datetime.now(UTC) + later, tick=False):
            await finish(jobs.clear_bodies, datetime.now(UTC))
            assert (await shops.shopify("orders/paid", order)).status_code == 202
            assert await shops.applied() == 0

    assert await ShopDelivery.all().count() == 1
    assert await Order.all().count() == 1


async def test_a_replay_under_a_new_number_changes_nothing(shops: Shops) -> None:
    """W6, R18: Shopify signs neither time nor number; shop, order and its state decide."""
    for number in range(5):
        await shops.shopify("orders/paid", order_of_shopify(), id=f"w-{number}")
    await shops.applied()

    order = await Order.get()
    assert (order.source, order.external_id, order.total_minor) == (SHOPIFY, "1001", 10490)


async def test_a_stolen_number_does_not_shut_out_the_real_delivery(shops: Shops) -> None:
    """SH7: the number is not signed: another body under it, or another topic, is another delivery."""
    await shops.shopify("nobody/knows", order_of_shopify(), id="w-1")
    await shops.shopify("orders/paid", order_of_shopify(2002), id="w-1")
    await shops.shopify("orders/paid", order_of_shopify(), id="w-1")
    await shops.applied()

    assert sorted(await Order.all().values_list("external_id", flat=True)) == ["1001", "2002"]


@pytest.mark.parametrize("seconds", [-301, 301, -(86400 * 30)])
async def test_standard_webhooks_outside_five_minutes_are_refused(shops: Shops, seconds: int) -> None:
    """W6, R78."""
    answer = await shops.own(b"{}", at=int(time.time()) + seconds)

    assert answer.status_code == 401
    assert await nothing_is_kept()


@pytest.mark.parametrize("at", ["", "x", "1e9", "-1", "1" * 30, "１６１４２６５３３０"])
async def test_a_time_that_is_none_is_refused(shops: Shops, at: str) -> None:
    headers = {"webhook-id": "msg_1", "webhook-timestamp": at.encode(), "webhook-signature": "v1,AAAA"}

    assert (await shops.client.post("/hooks/orders", content=b"{}", headers=headers)).status_code == 401


async def test_an_id_with_a_full_stop_is_refused(shops: Shops) -> None:
    """Else `a.1` at 2 and `a` at `1.2` would have one signature."""
    assert (await shops.own(b"{}", id="msg.1")).status_code == 401


async def test_a_body_beyond_five_mebibytes_is_refused(shops: Shops) -> None:
    """W9."""
    answer = await shops.shopify("orders/paid", b"[" + b" " * (20 << 20) + b"]")

    assert (answer.status_code, answer.json()) == (413, {"message": "A body has 5120 KiB at most."})
    assert await nothing_is_kept()


async def test_the_ping_of_woocommerce_is_greeted_and_nothing_is_kept(shops: Shops) -> None:
    """SH3: a form with the webhook's number, unsigned."""
    form = {"content-type": "application/x-www-form-urlencoded"}
    good = await shops.client.post("/hooks/woocommerce", content=b"webhook_id=12", headers=form)
    more = await shops.client.post("/hooks/woocommerce", content=b"webhook_id=12&x=1", headers=form)
    bare = await shops.client.post("/hooks/woocommerce", content=b"webhook_id=12")

    assert [good.status_code, more.status_code, bare.status_code] == [200, 401, 401]
    assert await nothing_is_kept()


@contextlib.asynccontextmanager
async def a_stuck_database(url: str):
    """Somebody else holds what a delivery is written to."""
    if url.startswith("sqlite"):
        other = sqlite3.connect(url.removeprefix("sqlite://"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
    else:
        other = await asyncpg.connect(url)
        await other.execute("BEGIN; LOCK TABLE shop_deliveries IN ACCESS EXCLUSIVE MODE")
        yield
        await other.close()


async def test_a_slow_database_is_never_answered_with_success(shops: Shops, portal_db: Settings) -> None:
    """W10, NL3: within a second a 503, so that the shop sends it again; what was written down late is known then."""
    async with a_stuck_database(portal_db.database_url):
        answer = await shops.shopify("orders/paid", BODY)

    assert door.TIME_LIMIT < 1
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    await work.drain()
    assert (await shops.shopify("orders/paid", BODY)).json() == {"message": "Known already."}
    assert await ShopDelivery.all().count() == 1


async def test_the_header_of_another_shop_is_refused(shops: Shops) -> None:
    """W11."""
    shopify = await shops.shopify("orders/paid", BODY, **{"x-shopify-shop-domain": "other.myshopify.com"})
    woocommerce = await shops.woocommerce("order.updated", BODY, **{"x-wc-webhook-source": "https://other.example/"})

    assert (shopify.status_code, woocommerce.status_code) == (401, 401)
    assert await nothing_is_kept()


async def test_where_no_shop_is_named_the_secret_alone_decides_which_it_is(database_url, portal_db) -> None:
    """W11: a header that nobody signed makes no second shop out of one."""
    found = Shops(with_shops(database_url, shopify_shop=None))

    for domain in ("a.myshopify.com", "b.myshopify.com"):
        await found.shopify("orders/paid", order_of_shopify(), id=domain, **{"x-shopify-shop-domain": domain})
    await found.applied()

    assert (await Order.get()).source == "shopify"


async def test_what_deliveries_said_is_forgotten_after_thirty_days_and_their_keys_never(shops: Shops) -> None:
    """Raw bodies hold personal data."""
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.applied()
    finished = (await ShopDelivery.get(state=DeliveryState.APPLIED)).finished_at

    assert await finish(jobs.clear_bodies, finished + timedelta(days=30)) == 0
    assert await finish(jobs.clear_bodies, finished + timedelta(days=31)) == 1

    assert (await ShopDelivery.get(state=DeliveryState.APPLIED)).body is None
    assert await ShopDelivery.filter(key="").count() == 0


async def test_only_a_few_large_bodies_are_read_at_once(shops: Shops) -> None:
    """Nobody has proven anything yet: the others are told to come again, and usual ones pass."""
    let_go, all_there, there = asyncio.Event(), asyncio.Event(), []

    async def slowly():
        yield b"["
        there.append(1)
        if len(there) == 4:
            all_there.set()
        await let_go.wait()
        yield b" " * (2 << 20)

    large = {"content-length": str((2 << 20) + 1)}
    held = [
        asyncio.ensure_future(shops.client.post("/hooks/shopify", content=slowly(), headers=large)) for _ in range(4)
    ]
    await asyncio.wait_for(all_there.wait(), 60)

    refused = await shops.client.post("/hooks/shopify", content=b" " * (2 << 20))
    usual = await shops.shopify("orders/paid", order_of_shopify())
    let_go.set()

    assert (refused.status_code, refused.headers["retry-after"], usual.status_code) == (503, "30", 202)
    assert [one.status_code for one in await asyncio.gather(*held)] == [401] * 4
    assert (await shops.client.post("/hooks/shopify", content=b" " * (2 << 20))).status_code == 401
