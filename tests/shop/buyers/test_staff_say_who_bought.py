"""Staff say whose an order is: everything goes with it, and no word of the shop undoes it (SH88, SH89)."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict, Forbidden, NotFound
from portal.loyalty import ledger
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.tiering import tiers
from portal.moderation.models import AuditEntry
from portal.notifications.models import Notification
from portal.shop.buyers.mergers import become_one
from portal.shop.correcting.placing import move_customer, move_order
from portal.shop.models import Customer, Order
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.queue import notices_told
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
MOVE = """
mutation ($order: ID!, $member: ID, $key: String!) {
  moveOrder(input: {orderId: $order, memberId: $member, reason: "It was her card", idempotencyKey: $key}) {
    order { externalId } errors { code field message }
  }
}
"""
MINE = """
{ viewer {
    orders { nodes { externalId } }
    notifications(first: 9) { nodes { kind title body } }
} }
"""


@pytest.fixture
async def two(make):
    """Anna and Ben, with one point for each euro, and an account each."""
    await one_point_per_euro(make)
    members = await make.member("anna"), await make.member("ben")
    for one in members:
        await tiers.enter(one.id)
    return members


async def moved(order, to, key="key-1", by=SYSTEM):
    member_id = None if to is None else to.id
    return await move_order(order.id, member_id, reason="It was her card", idempotency_key=key, by=by)


async def test_an_order_goes_with_its_points_to_whom_staff_name(graphql, make, two):
    anna, ben = two
    order, staff = await make.order(ben, "90.00", external_id="A-1"), await make.brand()

    told = await graphql(
        MOVE, viewer=staff, order=global_id("Order", order.id), member=global_id("Member", anna.id), key="key-1"
    )

    assert told == {"order": {"externalId": "A-1"}, "errors": []}
    assert (await account(make, anna), await account(make, ben)) == ((90, 0, 0), (0, 0, 0))
    assert await ledger.verify() == []
    entry = await AuditEntry.get(action="order.move")
    assert (entry.actor_id, entry.target_type, entry.target_id, entry.detail) == (
        staff.id,
        "Order",
        order.id,
        f"{ben.id} -> {anna.id}: It was her card",
    )


async def test_both_read_of_it_and_only_the_buyer_reads_the_order(graphql, make, two):
    anna, ben = two
    order = await make.order(ben, "90.00", external_id="A-1")
    await notices_told()
    await Notification.all().delete()

    await moved(order, anna)
    await notices_told()

    to_ben, to_anna = [await graphql(MINE, viewer=one) for one in (ben, anna)]
    assert to_ben["orders"]["nodes"] == []
    assert to_anna["orders"]["nodes"] == [{"externalId": "A-1"}]
    assert (
        await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=ben, id=global_id("Order", order.id)) is None
    )
    assert {one["title"]: one["body"] for one in to_ben["notifications"]["nodes"]} == {
        "An order in your account was not yours": "We looked into it and took it out, with what it had earned. "
        "Please write to us if that is wrong.",
        "90 points were taken back": "An order that counted for you counts for less, or no more.",
    }
    assert {one["title"]: one["body"] for one in to_anna["notifications"]["nodes"]} == {
        "An order of yours is in your account now": "It is order A-1. We looked into it: what you bought counts for you. "
        "Please write to us if it was not you.",
        "90 points for you": "For your purchase.",
    }


async def test_the_same_key_moves_once_and_another_wish_under_it_is_refused(make, two):
    anna, ben = two
    order, by = await make.order(ben, "90.00"), await make.viewer(await make.brand())
    await moved(order, anna, by=by)
    await moved(order, ben, key="key-2", by=by)

    await moved(order, anna, by=by)
    with pytest.raises(Conflict):
        await moved(order, None, by=by)

    assert (await account(make, anna), await account(make, ben)) == ((0, 0, 0), (90, 0, 0))
    assert await AuditEntry.filter(action="order.move").count() == 2


async def test_an_order_of_nobody_counts_once_it_is_somebodys_and_no_more_once_it_is_not(make, two):
    anna, _ = two
    order = await make.order("stranger@example.org", "90.00")

    await moved(order, anna)
    assert await account(make, anna) == (90, 0, 0)
    await moved(order, None, key="key-2")

    assert await account(make, anna) == (0, 0, 0)
    assert await Order.filter(customer__member_id=anna.id).count() == 0


async def test_what_was_spent_of_it_is_owed_by_who_spent_it(make, two):
    anna, ben = two
    order = await make.order(ben, "90.00")
    await make.redemption(ben, await make.reward(60))
    await Redemption.all().update(state=RedemptionState.USED)

    await moved(order, anna)

    assert (await account(make, anna), await account(make, ben)) == ((90, 0, 0), (0, 0, 60))


async def test_a_refund_after_the_move_is_taken_from_whose_it_is_now(make, two):
    anna, ben = two
    order = await make.order(ben, "90.00")
    await moved(order, anna)

    await make.refund(order, "30.00")

    assert (await account(make, anna), await account(make, ben)) == ((60, 0, 0), (0, 0, 0))


async def test_a_referral_waits_again_without_its_order_and_is_fulfilled_by_the_friends(make):
    await one_point_per_euro(make)
    await make.campaign()
    edge = await make.friend(await make.member("anna"))
    other = await make.member("ben")
    order = await make.order(other, "90.00", placed_at=clock.now())

    await moved(order, edge.referee)
    await edge.refresh_from_db()
    assert (edge.state.value, edge.order_id) == ("QUALIFIED", order.id)

    await moved(order, other, key="key-2")
    await edge.refresh_from_db()
    assert (edge.state.value, edge.order_id) == ("SIGNED_UP", None)


@pytest.mark.parametrize("dialect", ["shopify", "woocommerce"])
async def test_no_later_word_of_the_shop_undoes_it(shops: Shops, make, two, dialect):
    anna, ben = two

    async def tell(minute: int, email: str, **more) -> None:
        moment = f"2026-11-01T10:{minute:02}:00"
        if dialect == "shopify":
            body = order_of_shopify(1, updated_at=f"{moment}+01:00", customer={"id": 77, "email": email}, email=email)
            await shops.shopify("orders/updated", body | more, id=f"w-{minute}")
        else:
            body = order_of_woocommerce(
                1, date_modified_gmt=moment, customer_id=77, billing={"email": email, "country": "DE"}
            )
            await shops.woocommerce("order.updated", body | more, id=f"w-{minute}")
        await shops.applied()

    await tell(1, ben.email)
    assert await account(make, ben) == (100, 0, 0)
    await moved(await Order.get(external_id="1"), anna)

    await tell(2, ben.email, note="touched")
    await tell(3, "ben.again@example.org")
    await tell(4, ben.email)
    later = await make.member(email="ben.again@example.org")
    await prove_address(later)

    assert [await account(make, one) for one in (anna, ben, later)] == [(100, 0, 0), (0, 0, 0), (0, 0, 0)]
    assert (await Order.get(external_id="1").select_related("customer")).customer.member_id == anna.id


async def test_nobody_moves_an_order_to_themselves_or_away_from_themselves(make, two):
    anna, ben = two
    staff = await make.brand()
    order, own = await make.order(ben, "90.00"), await make.order(staff, "40.00")
    by = await make.viewer(staff)

    for which, to in ((order, staff), (own, anna)):
        with pytest.raises(Forbidden):
            await moved(which, to, by=by)
    with pytest.raises(Forbidden):
        await moved(order, anna, by=await make.viewer(anna))

    assert [await account(make, one) for one in (anna, ben, staff)] == [(0, 0, 0), (90, 0, 0), (40, 0, 0)]


async def test_nothing_goes_to_nobody_known_or_comes_from_the_erased(make, two):
    anna, ben = two
    order = await make.order(ben, "90.00")
    with pytest.raises(NotFound):
        await move_order(order.id, order.id, reason="Why not", idempotency_key="key-1", by=SYSTEM)

    await erase_member(ben.id, deletes_posts=False)
    with pytest.raises(Conflict):
        await moved(order, anna)

    assert await account(make, anna) == (0, 0, 0)


async def test_staff_find_an_order_by_its_number_and_nobody_else_does(graphql, make, two):
    anna, _ = two
    await make.order(anna, "90.00", external_id="A-1")
    find = '{ findOrders(number: "A-1") { externalId } }'

    assert await graphql(find, viewer=await make.brand()) == [{"externalId": "A-1"}]
    refused = await graphql.raw(find, viewer=anna)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_staff_find_the_orders_of_whom_a_coupon_belongs_to(graphql, make, two):
    anna, ben = two
    for number, buyer in (("A-1", anna), ("A-2", ben), ("A-3", anna)):
        await make.order(buyer, "90.00", external_id=number)
    await make.points(anna, 500)
    code = (await make.redemption(anna, await make.reward(500))).coupon_code
    find = f'{{ findOrders(couponCode: "{code.lower()}") {{ externalId }} }}'
    staff = await make.brand()

    assert {one["externalId"] for one in await graphql(find, viewer=staff)} == {"A-1", "A-3"}
    assert await graphql('{ findOrders(couponCode: "none") { externalId } }', viewer=staff) == []
    refused = await graphql.raw(find, viewer=anna)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_staff_read_of_an_order_who_bought_it_and_its_buyer_no_number_of_the_shop(shops, graphql, make, two):
    anna, ben = two
    ask = '{ findOrders(number: "1001") { number source customerNumber member { handle } } }'
    mine = "{ viewer { orders { nodes { source customerNumber member { handle } } } } }"
    await shops.shopify("orders/paid", order_of_shopify(name="#1001"))
    await shops.applied()
    staff = await make.brand()

    at_first, own = await graphql(ask, viewer=staff), await graphql(mine, viewer=anna)
    await moved(await Order.get(), ben)

    known = {"number": "#1001", "source": SHOPIFY}
    assert at_first == [{**known, "customerNumber": "77", "member": {"handle": anna.handle}}]
    assert own["orders"]["nodes"] == [{"source": SHOPIFY, "customerNumber": None, "member": {"handle": anna.handle}}]
    assert await graphql(ask, viewer=staff) == [{**known, "customerNumber": None, "member": {"handle": ben.handle}}]
    await moved(await Order.get(), None, key="key-2")
    assert await graphql(ask, viewer=staff) == [{**known, "customerNumber": None, "member": None}]


MOVE_CUSTOMER = """
mutation ($number: String!, $member: ID) {
  moveCustomer(input: {source: "shopify:shop.example", number: $number, memberId: $member, reason: "Her account",
    idempotencyKey: "key-1"}) { orders errors { code field } }
}
""".replace("shopify:shop.example", SHOPIFY)


async def told_by_shopify(shops: Shops, number: int, minute: int, email: str | None) -> None:
    moment = f"2026-11-01T10:{minute:02}:00+01:00"
    body = order_of_shopify(number, updated_at=moment, customer={"id": 77, "email": email}, email=email)
    await shops.shopify("orders/updated", body, id=f"w-{number}-{minute}")
    await shops.applied()


async def test_a_customer_goes_with_all_that_they_bought_and_will_buy(shops: Shops, graphql, make, two):
    anna, ben = two
    await told_by_shopify(shops, 1, 1, ben.email)
    await told_by_shopify(shops, 2, 2, ben.email)
    await notices_told()
    await Notification.all().delete()

    to = {"viewer": await make.brand(), "number": "77", "member": global_id("Member", anna.id)}
    assert await graphql(MOVE_CUSTOMER, **to) == {"orders": 2, "errors": []}
    assert await graphql(MOVE_CUSTOMER, **to) == {"orders": None, "errors": []}
    await told_by_shopify(shops, 3, 3, ben.email)
    await told_by_shopify(shops, 1, 4, ben.email)

    assert (await account(make, anna), await account(make, ben)) == ((300, 0, 0), (0, 0, 0))
    assert await ledger.verify() == []
    assert await AuditEntry.filter(action="customer.move").count() == 1
    await notices_told()
    titles = [one["title"] for one in (await graphql(MINE, viewer=ben))["notifications"]["nodes"]]
    assert "2 orders in your account were not yours" in titles


async def test_an_address_that_nobody_proved_leaves_a_placed_customer_where_they_are(shops: Shops, make, two):
    anna, ben = two
    await told_by_shopify(shops, 1, 1, ben.email)
    await placed(anna)

    await told_by_shopify(shops, 2, 2, "new@example.org")
    await told_by_shopify(shops, 1, 3, "new@example.org")
    await prove_address(await make.member(email="new@example.org"))

    assert (await account(make, anna), await account(make, ben)) == ((200, 0, 0), (0, 0, 0))


async def test_an_account_that_changes_hands_later_takes_nothing_along(shops: Shops, make, two):
    """Ben's address leads to a guest of his own: what anna has is not his for it."""
    anna, ben = two
    await make.member(email="carl@example.org", handle="carl")
    carl = await Member.get(handle="carl")
    await shops.shopify("orders/paid", order_of_shopify(9, customer=None, email=ben.email), id="w-9")
    await told_by_shopify(shops, 1, 1, ben.email)
    await placed(anna)
    later = (clock.now() + timedelta(minutes=1)).isoformat()
    await told_by_shopify(shops, 2, 2, ben.email)

    body = {"id": 77, "email": carl.email, "updated_at": later, "state": "enabled", "default_address": None}
    await shops.shopify("customers/update", body, id="w-changed")
    await shops.applied()
    await told_by_shopify(shops, 1, 5, ben.email)
    order = order_of_shopify(3, updated_at=later, customer={"id": 77, "email": carl.email}, email=carl.email)
    await shops.shopify("orders/paid", order, id="w-3")
    await shops.applied()

    assert [await account(make, one) for one in (anna, ben, carl)] == [(200, 0, 0), (100, 0, 0), (100, 0, 0)]


async def test_a_customer_whom_staff_made_nobody_stays_so_when_the_shop_merges(shops: Shops, make, two):
    anna, ben = two
    await told_by_shopify(shops, 1, 1, ben.email)
    await placed(None)

    for kept, gone in (("77", "78"), ("79", "77")):
        await make_one(kept, gone, anna)

    assert (await account(make, anna), await account(make, ben)) == ((0, 0, 0), (0, 0, 0))


async def make_one(kept: str, gone: str, member: Member) -> None:
    other = gone if kept == "77" else kept
    await Customer.create(source=SHOPIFY, external_id=other, member_id=member.id, created_at=clock.now())
    await become_one(SHOPIFY, kept=kept, gone=gone)


async def test_nobody_moves_a_customer_to_themselves(shops: Shops, make, two):
    _, ben = two
    staff = await make.brand()
    await told_by_shopify(shops, 1, 1, ben.email)

    with pytest.raises(Forbidden):
        await placed(staff, by=await make.viewer(staff))
    with pytest.raises(NotFound):
        await move_customer(SHOPIFY, "78", ben.id, reason="Why not", idempotency_key="key-2", by=SYSTEM)

    assert await account(make, ben) == (100, 0, 0)


async def placed(member, by=SYSTEM):
    member_id = None if member is None else member.id
    return await move_customer(SHOPIFY, "77", member_id, reason="Her account", idempotency_key="key-1", by=by)
