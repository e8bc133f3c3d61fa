"""A shop's month as it comes over HTTP in both dialects, with every balance worked out by hand.

A guest buys and registers; a coupon pays part of an order by bank transfer; goods go back with their shipping; an
order was typed with a wrong address; a direct debit is returned by the bank.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine

from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.programme.models import EarnAction
from portal.settings import Settings
from portal.shop.inbox import applying
from tests.journeys.browsing import Person
from tests.journeys.steps import PASSWORD, REGISTER, VERIFY
from tests.mailbox import Mailbox, mailbox, smtp_port, token_in
from tests.server import LiveServer, live_server
from tests.shop.shops import SHOP, SHOPIFY_SECRET, WOO_SECRET, mac, with_shops, written

__all__ = ["live_server", "mailbox", "smtp_port"]
pytestmark = pytest.mark.anyio

REDEEM = """mutation ($input: RedeemRewardInput!) { redeemReward(input: $input) {
  redemption { id couponCode state } errors { code message } } }"""
REWARDS = "{ program { rewards(first: 5) { nodes { id } } } }"
COUPONS = "{ viewer { redemptions(first: 5) { nodes { id couponCode state isHeld } } } }"
GIVE_BACK = "mutation ($input: CancelRedemptionInput!) { cancelRedemption(input: $input) { errors { code } } }"
ORDERS = "{ viewer { orders(first: 9) { nodes { externalId state pointsEarned } } } }"
STATEMENT = "{ viewer { loyalty { transactions(first: 50) { nodes { points } } } } }"


@dataclass
class Order:
    """What happened at the shop, whichever way it is told."""

    number: int
    email: str
    goods: list[tuple[str, str]]
    """SKU and price of each line, after discounts."""
    placed: datetime
    shipping: str = "0.00"
    is_paid: bool = False
    is_returned: bool = False
    """The bank took the money back."""
    code: str | None = None
    given_back: list[tuple[int, str]] = field(default_factory=list)
    """The place of a line and its sum; the shipping went back with the first."""

    @property
    def total(self) -> str:
        return f"{sum(float(price) for _, price in self.goods) + float(self.shipping):.2f}"


class Shopify:
    """Snapshots in the form of 2026-07; a refund lists its lines and its shipping."""

    async def tell(self, http: Any, order: Order, number: int) -> None:
        content = written(self.body(order))
        headers = {
            "x-shopify-topic": "orders/updated",
            "x-shopify-api-version": "2026-07",
            "x-shopify-hmac-sha256": mac(SHOPIFY_SECRET, content),
            "x-shopify-shop-domain": SHOP,
            "x-shopify-webhook-id": f"w-{number}",
        }
        answer = await http.post("/hooks/shopify", content=content, headers=headers)
        assert answer.status_code == 202

    def body(self, order: Order) -> dict[str, Any]:
        status = "voided" if order.is_returned else "paid" if order.is_paid else "pending"
        return {
            "id": order.number,
            "currency": "EUR",
            "presentment_currency": "EUR",
            "created_at": order.placed.isoformat(),
            "processed_at": order.placed.isoformat(),
            "updated_at": clock.now().isoformat(),
            "cancelled_at": None,
            "financial_status": "partially_refunded" if order.given_back else status,
            "test": False,
            "total_price": order.total,
            "subtotal_price": f"{float(order.total) - float(order.shipping):.2f}",
            "total_shipping_price_set": money(order.shipping),
            "customer": {"id": 10_000 + len(order.email), "email": order.email},
            "email": order.email,
            "line_items": [
                {"id": at, "sku": sku, "title": sku, "quantity": 1, "price": price, "discount_allocations": []}
                for at, (sku, price) in enumerate(order.goods, start=1)
            ],
            "discount_codes": [{"code": order.code, "amount": "5.00", "type": "fixed_amount"}] if order.code else [],
            "note_attributes": [],
            "refunds": [self.refund(order, at, amount) for at, amount in order.given_back],
        }

    @staticmethod
    def refund(order: Order, at: int, amount: str) -> dict[str, Any]:
        now = clock.now().isoformat()
        return {
            "id": order.number * 10 + at,
            "order_id": order.number,
            "created_at": now,
            "processed_at": now,
            "refund_line_items": [
                {"id": at, "line_item_id": at, "quantity": 1, "subtotal": float(amount), "total_tax": 0.0}
            ],
            "refund_shipping_lines": [
                {"id": 1, "subtotal_amount_set": money(order.shipping), "tax_amount_set": money("0.00")}
            ],
            "order_adjustments": [],
            "transactions": [
                {
                    "id": order.number * 100 + at,
                    "kind": "refund",
                    "status": "success",
                    "amount": f"{float(amount) + float(order.shipping):.2f}",
                    "currency": "EUR",
                }
            ],
        }


class WooCommerce:
    """Webhooks of orders; of a refund they tell the sum and nothing else."""

    async def tell(self, http: Any, order: Order, number: int) -> None:
        content = written(self.body(order))
        headers = {
            "x-wc-webhook-topic": "order.updated",
            "x-wc-webhook-signature": mac(WOO_SECRET, content),
            "x-wc-webhook-source": "https://shop.example.org/",
            "x-wc-webhook-delivery-id": f"d-{number}",
        }
        answer = await http.post("/hooks/woocommerce", content=content, headers=headers)
        assert answer.status_code == 202

    def body(self, order: Order) -> dict[str, Any]:
        paid = order.placed.strftime("%Y-%m-%dT%H:%M:%S") if order.is_paid or order.is_returned else None
        return {
            "id": order.number,
            "status": "failed" if order.is_returned else "processing" if order.is_paid else "on-hold",
            "currency": "EUR",
            "date_created_gmt": order.placed.strftime("%Y-%m-%dT%H:%M:%S"),
            "date_modified_gmt": clock.now().strftime("%Y-%m-%dT%H:%M:%S"),
            "date_paid_gmt": paid,
            "prices_include_tax": True,
            "total": order.total,
            "shipping_total": order.shipping,
            "customer_id": 0,
            "billing": {"email": order.email, "country": "DE"},
            "line_items": [
                {"id": at, "name": sku, "sku": sku, "quantity": 1, "total": price, "total_tax": "0.00"}
                for at, (sku, price) in enumerate(order.goods, start=1)
            ],
            "coupon_lines": [{"id": 1, "code": order.code.lower(), "discount": "5.00"}] if order.code else [],
            "meta_data": [],
            "refunds": [
                {"id": order.number * 10 + at, "reason": "", "total": f"-{float(amount) + float(order.shipping):.2f}"}
                for at, amount in order.given_back
            ],
        }


def money(amount: str) -> dict[str, Any]:
    return {"shop_money": {"amount": amount, "currency_code": "EUR"}}


@pytest.fixture
def chosen_settings(database_url: str, smtp_port: int) -> Settings:
    return with_shops(
        database_url,
        smtp_url=f"smtp://127.0.0.1:{smtp_port}",
        mail_from="Portal <hello@portal.example.org>",
        public_url="https://portal.example.org",
    )


@pytest.fixture
async def on_day() -> AsyncIterator[Callable[[int], None]]:
    """Go to a day of the month; between the days the ledger has to be right."""
    began, travels = clock.now(), []

    def go(day: int) -> None:
        if travels:
            travels.pop().stop()
        travels.append(time_machine.travel(began + timedelta(days=day), tick=True))
        travels[-1].start()

    yield go
    for travel in travels:
        travel.stop()


@pytest.mark.parametrize(("shop", "kept"), [(Shopify(), 45), (WooCommerce(), 42)], ids=["shopify", "woo"])
async def test_a_month_of_a_shop_ends_with_the_right_points(
    make: Any,
    live_server: LiveServer,
    mailbox: Mailbox,
    on_day: Callable[[int], None],
    shop: Shopify | WooCommerce,
    kept: int,
) -> None:
    """F6, F4, W2, W3, SH25: a point for every euro of goods, and 60 points for a coupon of 5 euros.

    Of the order over 75 euros of goods and 5 of shipping 30 and 5 go back. Shopify says which: 45 are left. WooCommerce
    says the sum, 35 of 80, so that share of the goods is taken: 75 × (1 - 35/80) = 42.1875 are left, and 42 points. Of
    the coupon's 60 points the share comes back that went back of what was paid: 60 × 35/80 = 26.25, so 26 (R16).
    """
    await make.programme(claim_window_days=90)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    await make.reward(60)
    tell = teller(live_server, shop)

    first = Order(1, "anna@example.org", [("MILL", "100.00")], clock.now(), shipping="4.90", is_paid=True)
    await tell(first)

    on_day(1)
    anna = await join(live_server, mailbox, "anna", "anna@example.org")
    stranger = await join(live_server, mailbox, "ana", "ana@example.org")
    assert await anna.points() == balance(100)

    on_day(2)
    reward = (await anna.ask(REWARDS))["rewards"]["nodes"][0]["id"]
    redeemed = await anna.ask(REDEEM, input={"rewardId": reward, "idempotencyKey": "a coupon"})
    coupon = redeemed["redemption"]
    assert await anna.points() == balance(40)

    on_day(3)
    second = Order(2, "anna@example.org", [("KETTLE", "45.00"), ("BEANS", "30.00")], clock.now(), shipping="5.00")
    second.code = coupon["couponCode"]
    await tell(second)
    assert await coupons(anna) == [("ISSUED", True)]
    refused = (await anna.raw(GIVE_BACK, input={"redemptionId": coupon["id"]}))["data"]["cancelRedemption"]
    assert len(refused["errors"]) == 1
    assert await anna.points() == balance(40)

    on_day(5)
    second.is_paid = True
    await tell(second)
    assert await coupons(anna) == [("USED", False)]
    assert await anna.points() == balance(115)

    on_day(8)
    second.given_back = [(2, "30.00")]
    await tell(second)
    after_refund = 40 + kept + 26
    assert await anna.points() == balance(after_refund)

    on_day(10)
    third = Order(3, "ana@example.org", [("CUPS", "60.00")], clock.now(), is_paid=True)
    await tell(third)
    assert (await anna.points(), await stranger.points()) == (balance(after_refund), balance(60))

    on_day(11)
    third.email = "anna@example.org"
    await tell(third)
    assert (await anna.points(), await stranger.points()) == (balance(after_refund + 60), balance(0))
    assert (await stranger.ask(ORDERS))["orders"]["nodes"] == []

    on_day(14)
    fourth = Order(4, "anna@example.org", [("FILTERS", "40.00")], clock.now(), is_paid=True)
    await tell(fourth)
    assert await anna.points() == balance(after_refund + 100)

    on_day(20)
    fourth.is_paid, fourth.is_returned = False, True
    await tell(fourth)
    assert await anna.points() == balance(after_refund + 60)

    orders = (await anna.ask(ORDERS))["orders"]["nodes"]
    assert {order["externalId"]: (order["state"], order["pointsEarned"]) for order in orders} == {
        "1": ("PAID", 100),
        "2": ("PARTIALLY_REFUNDED", kept),
        "3": ("PAID", 60),
    }
    moved = (await anna.ask(STATEMENT))["loyalty"]["transactions"]["nodes"]
    assert sum(one["points"] for one in moved) == after_refund + 60
    assert await ledger.verify() == []


def balance(available: int) -> dict[str, Any]:
    return {"available": available, "pending": 0, "debt": 0, "tier": None}


async def coupons(person: Person) -> list[tuple[str, bool]]:
    nodes = (await person.ask(COUPONS))["redemptions"]["nodes"]
    return [(one["state"], one["isHeld"]) for one in nodes]


def teller(server: LiveServer, shop: Shopify | WooCommerce) -> Callable[[Order], Awaitable[None]]:
    """Sends what the shop says of an order, and has the worker apply it."""
    told: list[int] = []

    async def tell(order: Order) -> None:
        told.append(order.number)
        async with server.client() as http:
            await shop.tell(http, order, len(told))
        while await applying.apply_waiting():
            pass
        assert await ledger.verify() == []

    return tell


async def join(server: LiveServer, mailbox: Mailbox, handle: str, email: str) -> Person:
    person = Person(server, handle=handle)
    await person.ask(REGISTER, input={"email": email, "password": PASSWORD, "handle": handle})
    (letter,) = [one for one in await mailbox.fetch() if one["to"] == email]
    verified = await person.ask(VERIFY, input={"token": token_in(letter), "password": PASSWORD})
    person.token = verified["sessionToken"]
    return person
