"""What was not understood keeps what it said until staff have decided what it comes to (SH82)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts.erasure import erase_member
from portal.kernel.steps import finish
from portal.moderation.models import AuditEntry
from portal.shop.inbox import jobs
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio

SEE = "query ($state: ShopDeliveryState) { shopDeliveries(state: $state) { nodes { id body note } } }"
DISMISS = """mutation ($id: ID!, $note: String!) { dismissShopDelivery(input: {deliveryId: $id, note: $note}) {
  delivery { state note body } errors { code field } } }"""
AGAIN = "mutation ($id: ID!) { repeatShopDelivery(input: {deliveryId: $id}) { delivery { state } errors { code } } }"
MUCH_LATER = timedelta(days=400)


async def only(graphql, staff, state="NOT_UNDERSTOOD"):
    (seen,) = (await graphql(SEE, viewer=staff, state=state))["nodes"]
    return seen


async def test_what_was_not_understood_is_kept_until_somebody_has_decided_sh82(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.shopify("orders/paid", b'{"id": 7}')
    await shops.applied()

    assert await finish(jobs.clear_bodies, datetime.now(UTC) + MUCH_LATER) == 0
    assert (await only(graphql, staff))["body"] == '{"id": 7}'


async def test_what_failed_for_good_is_kept_as_well_sh82(shops: Shops) -> None:
    await shops.shopify("orders/paid", b'{"id": 7}')
    await ShopDelivery.all().update(state=DeliveryState.FAILED, finished_at=datetime.now(UTC))

    assert await finish(jobs.clear_bodies, datetime.now(UTC) + MUCH_LATER) == 0


async def test_staff_set_it_aside_with_a_reason_and_then_it_is_forgotten_sh82(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.shopify("orders/paid", b'{"id": 7}')
    await shops.applied()
    seen = await only(graphql, staff)

    done = await graphql(DISMISS, viewer=staff, id=seen["id"], note="A test of theirs")
    again = await graphql(DISMISS, viewer=staff, id=seen["id"], note="Once more")

    told = {"state": "DISMISSED", "note": "A test of theirs", "body": '{"id": 7}'}
    assert done == {"delivery": told, "errors": []}
    assert again == {"delivery": None, "errors": [{"code": "ALREADY_DONE", "field": None}]}
    entry = await AuditEntry.get(action="delivery.dismiss")
    assert (entry.actor_id, entry.detail) == (staff.id, f"{SHOPIFY}, orders/paid: A test of theirs")
    decided = (await ShopDelivery.get()).finished_at
    assert await finish(jobs.clear_bodies, decided + timedelta(days=30)) == 0
    assert await finish(jobs.clear_bodies, decided + timedelta(days=31)) == 1


async def test_what_was_set_aside_can_be_applied_after_all_while_it_is_known_sh82(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.shopify("orders/paid", order_of_shopify())
    await ShopDelivery.all().update(state=DeliveryState.FAILED, finished_at=datetime.now(UTC))
    seen = await only(graphql, staff, "FAILED")
    await graphql(DISMISS, viewer=staff, id=seen["id"], note="By mistake")

    again = await graphql(AGAIN, viewer=staff, id=seen["id"])
    await shops.applied()

    assert again == {"delivery": {"state": "WAITING"}, "errors": []}
    assert (await Order.get()).external_id == "1001"


async def test_what_waits_for_a_rate_can_be_set_aside_sh82(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.woocommerce("order.updated", b"{}")
    await ShopDelivery.all().update(awaits_rate_of="CHF", attempts=1)
    seen = await only(graphql, staff, "WAITING")

    done = await graphql(DISMISS, viewer=staff, id=seen["id"], note="We never sold in francs")

    assert done["delivery"]["state"] == "DISMISSED"
    assert (await ShopDelivery.get()).awaits_rate_of is None


async def test_nobody_else_decides_and_nothing_else_is_decided_sh82(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("orders/paid", b'{"id": 7}', id="w-2")
    await shops.applied()
    applied, open_one = await only(graphql, staff, "APPLIED"), await only(graphql, staff)

    as_member = await graphql(DISMISS, viewer=await make.member(), id=open_one["id"], note="Mine")
    without_reason = await graphql(DISMISS, viewer=staff, id=open_one["id"], note=" ")
    of_applied = await graphql(DISMISS, viewer=staff, id=applied["id"], note="Why not")

    assert as_member["errors"] == [{"code": "FORBIDDEN", "field": None}]
    assert without_reason["errors"] == [{"code": "REQUIRED", "field": ["note"]}]
    assert of_applied["errors"] == [{"code": "ALREADY_DONE", "field": None}]
    assert await ShopDelivery.filter(state=DeliveryState.DISMISSED).count() == 0


@pytest.mark.parametrize(
    "body",
    [
        b'{"id": 7, "email": "Anna@Example.org"}',
        b'{"id": 7, "customer": {"id": 77}}',
        b'{"id": 7, "customer_id": "77"}',
        b"no JSON, of anna@example.org",
    ],
)
async def test_a_buyer_whom_the_shop_wants_forgotten_is_forgotten_in_what_is_kept_sh82(shops: Shops, body) -> None:
    await shops.shopify("orders/paid", body, id="w-1")
    await shops.shopify("orders/paid", b'{"id": 8, "email": "bert@example.org", "customer": {"id": 78}}', id="w-2")
    await shops.applied()

    redact = {"shop_domain": "my-shop.myshopify.com", "customer": {"id": 77, "email": "anna@example.org"}}
    await shops.shopify("customers/redact", {**redact, "orders_to_redact": []}, id="w-3")
    await shops.applied()

    kept = await ShopDelivery.filter(state=DeliveryState.NOT_UNDERSTOOD).order_by("received_at")
    assert [one.body is None for one in kept] == [True, False]


async def test_a_member_who_is_erased_is_forgotten_in_what_is_kept_sh82(shops: Shops, make) -> None:
    member = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", b'{"id": 7, "email": "anna@example.org"}')
    await shops.applied()

    await erase_member(member.id, deletes_posts=False)

    assert (await ShopDelivery.get()).body is None
