"""What buyers ask of their shop and it hands on: known to staff, forgotten, or one where they were two."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty import ledger
from portal.privacy import restriction
from portal.privacy.models import CustomerDataRequest, DataExport
from portal.shop.inbox.applying import SHOP_LEFT
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Customer, Order
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import SHOP, SHOPIFY, WOO, Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

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


async def test_a_member_who_asks_the_shop_for_their_data_is_sent_the_link_to_it(shops: Shops, make) -> None:
    member = await make.member(email="anna@example.org")
    body = {"shop_id": 9, "shop_domain": SHOP, "customer": REDACT["customer"], "orders_requested": [1]}
    await shops.shopify("customers/data_request", body)
    await shops.applied()

    assert (await DataExport.get()).member_id == member.id
    assert (await ShopDelivery.get()).state == DeliveryState.APPLIED


async def test_who_was_banned_cannot_fetch_it_and_is_answered_by_staff_sh99(shops: Shops, make) -> None:
    await make.member(email="anna@example.org", banned_at=clock.now())
    body = {"shop_id": 9, "shop_domain": SHOP, "customer": REDACT["customer"], "orders_requested": [1]}
    await shops.shopify("customers/data_request", body)
    await shops.applied()

    assert not await DataExport.exists()
    assert (await CustomerDataRequest.get()).email_key == "anna@example.org"


async def test_redacting_who_was_banned_forgets_the_buyer_and_lifts_no_ban_r76(shops: Shops, make) -> None:
    """The account stays, and its address with it, so that nobody comes back by it as a stranger."""
    member = await make.member(email="anna@example.org", banned_at=clock.now())
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("customers/redact", REDACT, id="w-2")
    await shops.applied()

    await member.refresh_from_db()
    assert (member.email_key, member.banned_at is None) == ("anna@example.org", False)
    assert (await Customer.get()).is_forgotten


SHOP_REDACT = {"shop_id": 9, "shop_domain": SHOP}


async def test_a_shop_that_leaves_takes_everybody_whom_it_told_of(shops: Shops, make) -> None:
    """SH30: buyers, addresses, what they typed and what was delivered; the sums stay, and the ledger proves them."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(1, browser_ip="203.0.113.7"))
    await shops.shopify("orders/paid", order_of_shopify(2, customer=None, email="guest@example.org"), id="w-2")
    await shops.shopify("shop/redact", SHOP_REDACT, id="w-3")
    await shops.applied()

    for customer in await Customer.all():
        assert customer.external_id == f"erased:{customer.id}"
        assert (customer.email, customer.email_key, customer.member_id, customer.country) == (None, None, None, None)
    assert await Customer.all().count() == 2
    orders = await Order.all()
    assert [(one.total_minor, one.ip_hash, one.referral_code) for one in orders] == [(10490, None, None)] * 2
    assert await account(make, member) == (100, 0, 0)
    assert await ledger.verify() == []
    done = await ShopDelivery.get(topic="shop/redact")
    assert (done.state, done.note) == (DeliveryState.APPLIED, SHOP_LEFT)
    assert [one.body for one in await ShopDelivery.filter(topic="orders/paid")] == [None, None]


async def test_what_a_shop_tells_late_of_before_it_left_is_about_nobody(shops: Shops, make) -> None:
    """R76."""
    await shops.shopify("orders/paid", order_of_shopify(1))
    await shops.shopify("shop/redact", SHOP_REDACT, id="w-2")
    await shops.applied()

    await shops.shopify("orders/paid", order_of_shopify(2), id="w-3")
    await shops.shopify("shop/redact", SHOP_REDACT, id="w-4")
    await shops.applied()

    assert (await Order.get(external_id="2")).customer_id is None
    assert await Customer.filter(email=None).count() == 1


async def test_another_shop_keeps_its_buyers(shops: Shops, make) -> None:
    await shops.woocommerce("order.updated", order_of_woocommerce())
    await shops.shopify("orders/paid", order_of_shopify(1))
    await shops.shopify("shop/redact", SHOP_REDACT, id="w-2")
    await shops.applied()

    assert [one.email for one in await Customer.filter(source=WOO)] == ["anna@example.org"]
    assert await ShopDelivery.filter(source=WOO, body=None).count() == 0


async def test_a_shop_that_leaves_leaves_whose_data_is_restricted_until_that_ends_lw30(shops: Shops, make) -> None:
    """Everybody else is forgotten at once; orders, requests and what nobody understood of them stay as they are."""
    anna = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(1, browser_ip="203.0.113.7"))
    await shops.shopify("orders/paid", order_of_shopify(2, customer=None, email="guest@example.org"), id="w-2")
    await shops.woocommerce("order.updated", order_of_woocommerce())
    await shops.applied()
    await CustomerDataRequest.create(
        source=SHOPIFY, external_id="77", email_key=None, order_numbers=[], asked_at=clock.now(), due_at=clock.now()
    )
    await ShopDelivery.filter(topic="orders/paid").update(state=DeliveryState.NOT_UNDERSTOOD)
    await restriction.restrict(anna.id, reason="Disputed", by=SYSTEM)

    await shops.shopify("shop/redact", SHOP_REDACT, id="w-3")
    await shops.applied()
    kept = await Customer.get(source=SHOPIFY, member_id=anna.id)
    order = await Order.get(customer_id=kept.id)
    bodies = [one.body is None for one in await ShopDelivery.filter(topic="orders/paid").order_by("id")]
    asked = (await CustomerDataRequest.get()).external_id
    await restriction.lift(anna.id, reason="Settled", by=SYSTEM)

    assert (kept.email, kept.erasure_asked_at is None, order.ip_hash is None) == ("anna@example.org", False, False)
    assert (bodies, asked) == ([False, True], "77")
    assert (await Customer.get(id=kept.id)).is_forgotten
    assert (await Order.get(id=order.id)).ip_hash is None
    assert [one.email for one in await Customer.filter(source=WOO)] == ["anna@example.org"]
    assert await ShopDelivery.filter(topic="orders/paid", body__not_isnull=True).count() == 0
    assert (await CustomerDataRequest.get()).external_id is None


@pytest.mark.parametrize("named", ["number", "address", "orders"])
async def test_a_restriction_holds_whoever_the_shop_names_them_by_lw30(shops: Shops, make, named: str) -> None:
    """SH30: also by an order alone; another shop's customer of theirs stays when it ends."""
    anna = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(1001))
    await shops.woocommerce("order.updated", order_of_woocommerce())
    await shops.applied()
    await restriction.restrict(anna.id, reason="Disputed", by=SYSTEM)
    who = {"id": 77 if named == "number" else 99, "email": "anna@example.org" if named == "address" else None}

    orders = [1001] if named == "orders" else []
    await shops.shopify("customers/redact", {**REDACT, "customer": who, "orders_to_redact": orders}, id="w-2")
    await shops.applied()
    before = await Customer.filter(email="anna@example.org").count()
    await restriction.lift(anna.id, reason="Settled", by=SYSTEM)

    assert before == 2
    assert [one.source for one in await Customer.filter(email="anna@example.org")] == [WOO]


async def test_a_body_that_says_more_than_the_shop_forgets_nobody(shops: Shops) -> None:
    """W1: the topic is not signed."""
    await shops.shopify("orders/paid", order_of_shopify(1))
    await shops.shopify("shop/redact", {**SHOP_REDACT, "orders_requested": []}, id="w-2")
    await shops.applied()

    assert [one.email for one in await Customer.all()] == ["anna@example.org"]
    assert (await ShopDelivery.get(topic="shop/redact")).state == DeliveryState.NOT_UNDERSTOOD


async def test_what_was_left_out_of_an_order_is_noted_on_its_delivery(shops: Shops) -> None:
    """SH55."""
    await shops.shopify("orders/paid", order_of_shopify(browser_ip=7, discount_codes=[1]))
    await shops.applied()

    kept = await ShopDelivery.get()
    assert kept.state == DeliveryState.APPLIED
    assert kept.note is not None
    assert set(kept.note.split(". ")) == {"`discount_codes` is no list of objects", "`browser_ip` is no text."}
