"""Who bought is what the shop said last: corrected addresses, accounts that change hands, mergers (SH64-SH66)."""

import pytest

from portal.kernel.pagination import Page
from portal.loyalty import ledger
from portal.loyalty.tiering import tiers
from portal.shop.buyers.belonging import root_of
from portal.shop.buyers.mergers import become_one
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Customer, Order
from portal.shop.queries import orders_of_member
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import SHOP, Shops, chosen_settings, order_of_shopify, order_of_woocommerce, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio


def at(minute: int) -> str:
    return f"2026-11-01T10:{minute:02}:00+01:00"


def bought(number: int, minute: int, email: str | None, customer: int | None = 77, **changed):
    """An order that Shopify tells at that minute of a customer with that address."""
    who = None if customer is None else {"id": customer, "email": email}
    return order_of_shopify(number, updated_at=at(minute), customer=who, email=email, **changed)


def changed(minute: int, email: str | None, customer: int = 77):
    """A customer as Shopify tells of them at that minute."""
    return {"id": customer, "email": email, "updated_at": at(minute), "state": "enabled", "default_address": None}


MERGED = {
    "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/78",
    "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/77",
    "status": "completed",
}


async def tell(shops: Shops, *words: tuple[str, dict]) -> None:
    for place, (topic, body) in enumerate(words):
        await shops.shopify(topic, body, id=f"w-{place}-{hash(str(body))}")
        await shops.applied()


async def reads(member) -> list[str]:
    return sorted(order.external_id for order in (await orders_of_member(member.id, Page())).rows)


async def test_a_customer_with_another_address_is_who_has_that_from_then_on(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    await tell(
        shops,
        ("orders/paid", bought(1, 1, "old@example.org")),
        ("orders/paid", bought(2, 2, "new@example.org")),
    )
    member = await make.member(email="new@example.org")

    await prove_address(member)

    assert await account(make, member) == (100, 0, 0)
    assert await reads(member) == ["2"]


async def test_a_till_customer_who_gets_an_address_gets_what_they_bought_before(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await tell(shops, ("orders/paid", bought(1, 1, None)))
    assert await Order.filter(customer__member_id=member.id).count() == 0

    await tell(shops, ("orders/updated", bought(1, 2, "anna@example.org")))

    assert await account(make, member) == (100, 0, 0)
    assert await reads(member) == ["1"]


async def test_a_till_customer_who_gets_an_address_by_another_word_gets_all_of_it(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await tell(shops, ("orders/paid", bought(1, 1, None)), ("customers/update", changed(2, "anna@example.org")))

    assert await account(make, member) == (100, 0, 0)
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0


async def test_a_misspelt_address_of_a_guest_is_corrected(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await tell(
        shops,
        ("orders/paid", bought(1, 1, "anan@example.org", None)),
        ("orders/updated", bought(1, 2, "anna@example.org", None)),
    )

    assert await account(make, member) == (100, 0, 0)
    assert await reads(member) == ["1"]


async def test_a_corrected_address_takes_the_order_from_the_one_who_had_the_wrong_one(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    wrong, right = await make.member(email="anan@example.org"), await make.member(email="anna@example.org")
    await tell(shops, ("orders/paid", bought(1, 1, "anan@example.org", None)))
    assert await account(make, wrong) == (100, 0, 0)

    await tell(shops, ("orders/updated", bought(1, 2, "anna@example.org", None)))

    assert await account(make, wrong) == (0, 0, 0)
    assert await account(make, right) == (100, 0, 0)
    assert (await reads(wrong), await reads(right)) == ([], ["1"])
    assert await ledger.verify() == []


async def test_who_bought_is_said_by_an_older_word_where_no_newer_one_names_anybody(shops: Shops, make) -> None:
    """The newest of those that do, in whatever order they come: a body may be cut down, or its buyer hidden."""
    await one_point_per_euro(make)
    anna, ben = await make.member(email="anna@example.org"), await make.member(email="ben@example.org")
    await tell(
        shops,
        ("orders/updated", bought(1, 5, None, None)),
        ("orders/paid", bought(1, 1, "anna@example.org")),
        ("orders/updated", bought(1, 3, "ben@example.org", 78)),
        ("orders/updated", bought(1, 2, "anna@example.org")),
    )

    assert (await reads(anna), await reads(ben)) == ([], ["1"])
    assert await account(make, ben) == (100, 0, 0)
    assert (await make.account(anna)).available == 0


async def test_an_order_may_go_to_and_fro_and_stands_once(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    anna, ben = await make.member(email="anna@example.org"), await make.member(email="ben@example.org")
    for one in (anna, ben):
        await tiers.enter(one.id)
    ends = []
    for minute, address in enumerate(["anna", "ben", "anna", "ben", "nobody", "anna"]):
        await tell(shops, ("orders/updated", bought(1, minute, f"{address}@example.org", None)))
        ends.append([(await make.account(one)).available for one in (anna, ben)])

    assert ends == [[100, 0], [0, 100], [100, 0], [0, 100], [0, 0], [100, 0]]
    assert await ledger.verify() == []


async def test_an_account_of_the_shop_that_changes_hands(shops: Shops, make) -> None:
    """What was bought before stays, and the one reads nothing of the other's."""
    await one_point_per_euro(make)
    anna, ben = await make.member(email="anna@example.org"), await make.member(email="ben@example.org")
    await tell(
        shops,
        ("orders/paid", bought(1, 1, "anna@example.org")),
        ("orders/paid", bought(2, 2, "ben@example.org")),
    )

    assert (await account(make, anna), await account(make, ben)) == ((100, 0, 0), (100, 0, 0))
    assert (await reads(anna), await reads(ben)) == (["1"], ["2"])


async def test_an_account_that_goes_to_a_stranger_shows_their_orders_to_nobody(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    anna = await make.member(email="anna@example.org")
    await tell(
        shops,
        ("orders/paid", bought(1, 1, "anna@example.org")),
        ("customers/update", changed(2, "stranger@example.org")),
        ("orders/paid", bought(2, 3, "stranger@example.org")),
        ("orders/paid", bought(3, 4, None)),
    )

    assert await account(make, anna) == (200, 0, 0), "an order without an address is theirs who had the first"
    assert await reads(anna) == ["1", "3"]


async def test_the_country_is_the_newest_word_too(shops: Shops) -> None:
    await tell(
        shops,
        ("orders/paid", bought(1, 5, "anna@example.org", shipping_address={"country_code": "FR"})),
        ("orders/paid", bought(2, 9, "anna@example.org", shipping_address={"country_code": "AT"})),
        ("orders/paid", bought(3, 7, "anna@example.org", shipping_address={"country_code": "DE"})),
    )

    assert (await Customer.get(external_id="77")).country == "AT"


async def test_a_nameless_customer_who_is_merged_into_a_member_brings_their_orders(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await tell(
        shops,
        ("orders/paid", bought(1, 1, None)),
        ("orders/paid", bought(2, 2, "anna@example.org", 78)),
        ("customers/merge", MERGED),
    )
    assert await account(make, member) == (200, 0, 0)

    await tell(shops, ("orders/updated", bought(1, 9, None, total_price="104.91", current_total_price="104.91")))

    assert await account(make, member) == (200, 0, 0)
    assert await reads(member) == ["1", "2"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [("78>77 77>78", "77"), ("78>77 77>79 79>78", "79"), ("78>77 79>77 77>79 79>78 77>78", "77")],
)
async def test_mergers_that_run_in_a_circle_end_with_the_first(words: str, kept: str, shops: Shops, make) -> None:
    """SH66: what nobody's numbers bought, before and after, is the one member's among them, wherever the circle began."""
    await one_point_per_euro(make)
    anna = await make.member(email="anna@example.org")
    await tell(shops, ("orders/paid", bought(1, 1, None, 77)), ("orders/paid", bought(2, 2, "anna@example.org", 78)))

    for word in words.split():
        gone, stays = word.split(">")
        await become_one(f"shopify:{SHOP}", kept=stays, gone=gone)
    await tell(shops, ("orders/paid", bought(3, 9, None, 77)))

    roots = {(await root_of(one)).external_id for one in await Customer.all()}
    assert (roots, await reads(anna)) == ({kept}, ["1", "2", "3"])
    assert await account(make, anna) == (300, 0, 0)


async def test_customers_whose_rows_run_in_a_circle_have_an_end(shops: Shops) -> None:
    """SH66: nothing of ours writes such rows, and reading them waits for nobody for ever."""
    await tell(shops, *[("orders/paid", bought(number, 1, None, number)) for number in (77, 78, 79)])
    circle = await Customer.all().order_by("id")
    for one, after in zip(circle, [*circle[1:], circle[0]], strict=True):
        await Customer.filter(id=one.id).update(merged_into_id=after.id)

    found = [(await root_of(one)).id for one in await Customer.all()]

    assert found == [circle[0].id] * 3


async def test_what_one_of_two_members_bought_stays_theirs_when_the_shop_makes_them_one(shops: Shops, make) -> None:
    """Whether two who can both sign in are one is for staff to say: nobody reads the other's order meanwhile."""
    await one_point_per_euro(make)
    anna = await make.member_with_password("correct horse battery", email="anna@example.org")
    ben = await make.member_with_password("correct horse battery", email="ben@example.org")
    await tell(
        shops,
        ("orders/paid", bought(1, 1, "anna@example.org", 77)),
        ("orders/paid", bought(2, 2, "ben@example.org", 78)),
        ("customers/merge", MERGED),
        ("orders/updated", bought(1, 9, "anna@example.org", 77, total_price="104.91", current_total_price="104.91")),
    )

    assert (await reads(anna), await reads(ben)) == (["1"], ["2"])
    assert (await account(make, anna), await account(make, ben)) == ((100, 0, 0), (100, 0, 0))


async def test_whoever_was_merged_into_somebody_is_forgotten_with_them(shops: Shops, make) -> None:
    """R76: and no late word about either makes them somebody again."""
    redacted = {
        "shop_id": 9,
        "shop_domain": SHOP,
        "customer": {"id": 78, "email": "anna@example.org"},
        "orders_to_redact": [],
    }
    await tell(
        shops,
        ("orders/paid", bought(1, 1, None, 77)),
        ("orders/paid", bought(2, 2, "anna@example.org", 78)),
        ("customers/merge", MERGED),
        ("customers/redact", redacted),
        ("customers/update", changed(9, "anna@example.org", 78)),
        ("orders/updated", bought(1, 9, "anna@example.org", 77)),
    )

    assert {one.external_id.partition(":")[0] for one in await Customer.all()} == {"erased"}
    assert [one.email for one in await Customer.all()] == [None, None]


async def test_woocommerce_tells_of_a_changed_customer_too(shops: Shops, make) -> None:
    """What was bought before stays with who had the address then; an order that is older than the word is heard late."""
    await one_point_per_euro(make)
    anna, ben = await make.member(email="anna@example.org"), await make.member(email="ben@example.org")
    await shops.woocommerce("order.created", order_of_woocommerce(1), id="d-1")
    changed_to_ben = {
        "id": 77,
        "username": "office",
        "email": "ben@example.org",
        "billing": {"country": "AT"},
        "date_created_gmt": "2026-01-01T09:00:00",
        "date_modified_gmt": "2026-11-01T09:30:00",
    }
    await shops.woocommerce("customer.updated", changed_to_ben, id="d-2")
    await shops.applied()

    assert (await reads(anna), await reads(ben)) == (["1"], [])
    customer = await Customer.get(external_id="77")
    assert (customer.email, customer.country, customer.member_id) == ("ben@example.org", "AT", ben.id)


async def test_our_own_format_tells_of_a_changed_customer_too(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    changed_to_anna = {"id": "C-7", "email": "anna@example.org", "country": "DE", "updated_at": "2026-11-01T10:00:00Z"}
    await shops.own({"type": "customer.updated", "data": changed_to_anna})
    await shops.applied()

    customer = await Customer.get(external_id="C-7")
    assert (customer.email, customer.country, customer.member_id) == ("anna@example.org", "DE", member.id)
    assert (await ShopDelivery.get()).state is DeliveryState.APPLIED


async def test_a_guest_order_of_woocommerce_that_is_put_onto_an_account(shops: Shops, make) -> None:
    """With the account's own address."""
    await one_point_per_euro(make)
    guest, holder = await make.member(email="anan@example.org"), await make.member(email="anna@example.org")
    await shops.woocommerce(
        "order.created", order_of_woocommerce(customer_id=0, billing={"email": "anan@example.org"}), id="d-1"
    )
    await shops.applied()
    body = order_of_woocommerce(billing={"email": "anna@example.org"}, date_modified_gmt="2026-11-01T09:09:00")
    await shops.woocommerce("order.updated", body, id="d-2")
    await shops.applied()

    assert (await account(make, guest), await account(make, holder)) == ((0, 0, 0), (100, 0, 0))
    assert (await reads(guest), await reads(holder)) == ([], ["727"])
