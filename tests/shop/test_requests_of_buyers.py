"""What buyers ask of their shop and it hands on: known to staff, forgotten, or one where they were two."""

import pytest

from portal.loyalty import ledger
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Customer, Order
from tests.loyalty.test_refunds import account, one_point_per_euro
from tests.shop.shops import SHOP, Shops, chosen_settings, order_of_shopify, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio

REDACT = {
    "shop_id": 9,
    "shop_domain": SHOP,
    "customer": {"id": 77, "email": "anna@example.org"},
    "orders_to_redact": [1001],
}


async def test_a_redacted_buyer_is_forgotten_and_the_sums_stay(shops: Shops) -> None:
    await shops.shopify("orders/paid", order_of_shopify(browser_ip="203.0.113.7"))
    await shops.shopify("customers/redact", REDACT, id="w-2")
    await shops.applied()

    customer, order = await Customer.get(), await Order.get()
    assert (customer.email, customer.email_key) == (None, None)
    assert (order.total_minor, order.ip_hash) == (10490, None)


async def test_a_redacted_guest_is_found_by_the_order(shops: Shops) -> None:
    """SH30: Shopify may tell nothing but an address, or only the orders."""
    await shops.shopify("orders/paid", order_of_shopify(customer=None))
    await shops.shopify("customers/redact", {**REDACT, "customer": {"id": 99, "email": None}}, id="w-2")
    await shops.applied()

    assert (await Customer.get()).email is None


async def test_redaction_keeps_the_members_own_account(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("customers/redact", REDACT, id="w-2")
    await shops.applied()

    assert await account(make, member) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_customers_who_are_merged_belong_to_the_one_who_is_a_member(shops: Shops, make) -> None:
    """R79, R75: what was bought under the other number is theirs, too."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(1))
    other = {"customer": {"id": 78, "email": "a.nna@work.example"}, "email": "a.nna@work.example"}
    await shops.shopify("orders/paid", order_of_shopify(2, **other), id="w-2")
    merged = {
        "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/78",
        "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/77",
        "status": "completed",
    }

    await shops.shopify("customers/merge", merged, id="w-3")
    await shops.applied()

    assert await account(make, member) == (200, 0, 0)


async def test_two_members_are_not_merged_by_a_shop(shops: Shops, make) -> None:
    """Staff do that: each has a password, and may be somebody else."""
    anna, other = await make.member(email="anna@example.org"), await make.member(email="b@example.org")
    await shops.shopify("orders/paid", order_of_shopify(1))
    await shops.shopify("orders/paid", order_of_shopify(2, customer={"id": 78, "email": "b@example.org"}), id="w-2")
    merged = {
        "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/78",
        "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/77",
    }

    await shops.shopify("customers/merge", merged, id="w-3")
    await shops.applied()

    owners = dict(await Customer.all().values_list("external_id", "member_id"))
    assert owners == {"77": anna.id, "78": other.id}


@pytest.mark.parametrize("topic", ["customers/data_request", "shop/redact"])
async def test_what_only_people_can_answer_is_among_the_deliveries(shops: Shops, topic: str) -> None:
    body = {"shop_id": 9, "shop_domain": SHOP}
    if topic == "customers/data_request":
        body |= {"customer": {"id": 77, "email": "anna@example.org"}, "orders_requested": [1]}
    await shops.shopify(topic, body)
    await shops.applied()

    kept = await ShopDelivery.get()
    assert (kept.topic, kept.state) == (topic, DeliveryState.APPLIED)
    assert (kept.note is not None) is (topic == "shop/redact")
