"""Two or three products that are bought together, as a bundle at a discount (IN43)."""

from datetime import UTC, datetime
from itertools import combinations
from uuid import UUID

import pytest

from portal.accounts.viewer import SYSTEM
from portal.insights.baskets import Basket
from portal.insights.bundles import Found, priced, together
from portal.insights.costs import save_margin
from portal.kernel.money import Money
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine

BUNDLES = """query ($discount: Float!) { insights(from: "2026-02-01", to: "2026-02-28") { bundles(discount: $discount) {
  products { sku } orders partialOrders lift price { amount } bundlePrice { amount } givenAway { amount }
  profitOfEachMore { amount } paysFrom moreOrders } } }"""


def basket(buyer: str | None, *products: int) -> Basket:
    known = frozenset(UUID(int=one).bytes for one in products)
    return Basket(buyer, len(products), len(set(products)), known)


def found(orders: int = 40) -> Found:
    return Found((UUID(int=1), UUID(int=2)), orders, parts=60, lift=4.0)


def test_a_bundle_pays_once_so_many_more_are_sold_in43() -> None:
    """30.00 at a tenth off and a margin of 0.4: 0.1 ÷ (0.4 − 0.1) = a third more, 14 of 40; each leaves 9.00."""
    bundle = priced(found(), 3000, 0.1, 0.4)

    assert (bundle.price, bundle.bundle_price) == (Money(3000, "EUR"), Money(2700, "EUR"))
    assert bundle.given_away == Money(40 * 300, "EUR")
    assert bundle.each_more == Money(900, "EUR")
    assert (bundle.pays_from, bundle.more_orders) == (pytest.approx(1 / 3), 14)


def test_so_many_more_make_up_for_what_is_given_away_in43() -> None:
    """20 % off at a margin of 60 %: half as many more, and 20 × 12.00 are what 40 × 6.00 are."""
    bundle = priced(found(), 3000, 0.2, 0.6)

    assert bundle.more_orders == 20
    assert bundle.each_more is not None
    assert bundle.more_orders * bundle.each_more.minor == bundle.given_away.minor


def test_a_discount_of_the_whole_margin_never_pays_in43() -> None:
    assert (priced(found(), 3000, 0.4, 0.4).pays_from, priced(found(), 3000, 0.4, 0.4).more_orders) == (None, None)
    without_margin = priced(found(), 3000, 0.1, None)
    assert (without_margin.each_more, without_margin.pays_from, without_margin.more_orders) == (None, None, None)


def test_three_that_go_together_are_told_beside_their_pairs_in43() -> None:
    """Twelve customers bought all three, five the first alone, 100 others something else."""
    all_three = [basket(f"b{number}", 1, 2, 3) for number in range(12)]
    one_alone = [basket(f"c{number}", 1) for number in range(5)]
    others = [basket(f"d{number}", 4) for number in range(100)]

    told = together([*all_three, *one_alone, *others])

    assert {(tuple(one.int for one in two.products), two.orders, two.parts) for two in told} == {
        ((1, 2), 12, 5),
        ((1, 3), 12, 5),
        ((2, 3), 12, 0),
        ((1, 2, 3), 12, 5),
    }
    [three] = [one for one in told if len(one.products) == 3]
    assert three.lift == pytest.approx(12 * 117 / (12 * 17))


def test_three_pairs_are_no_three_in43() -> None:
    """Each pair was bought by twelve, and all of them by nine customers, however often."""
    pairs = [basket(f"{pair}{number}", *pair) for pair in combinations((1, 2, 3), 2) for number in range(12)]
    few = [basket(f"b{number % 9}", 1, 2, 3) for number in range(30)]
    others = [basket(f"d{number}", 4) for number in range(200)]

    told = together([*pairs, *few, *others])

    assert sorted(tuple(one.int for one in two.products) for two in told) == [(1, 2), (1, 3), (2, 3)]


@pytest.mark.anyio
async def test_staff_read_what_bundles_would_cost_in43(make, graphql) -> None:
    """Eleven bought beans and a filter together; what has no price is no bundle."""
    brand = await make.brand()
    await save_product("beans", "Beans", price=Money(1200, "EUR"), by=SYSTEM)
    await save_product("filter", "Filter", price=Money(800, "EUR"), by=SYSTEM)
    await save_product("spoon", "Spoon", by=SYSTEM)
    await save_product("jug", "Jug", price=Money(900, "EUR"), by=SYSTEM)
    await save_margin(0.5, since=datetime(2026, 1, 1, tzinfo=UTC).date(), by=SYSTEM)

    async def order(buyer: str, *skus: str) -> None:
        lines = [NewLine(sku=sku, title=sku, quantity=1, total=Money(500, "EUR")) for sku in skus]
        await make.order(
            f"{buyer}@kiel.example",
            amount=Money(500 * len(skus), "EUR"),
            placed_at=datetime(2026, 2, 3, 12, tzinfo=UTC),
            lines=lines,
        )

    for number in range(11):
        await order(f"a{number}", "beans", "filter")
        await order(f"b{number}", "spoon", "jug")
    await order("c", "beans")

    told = (await graphql(BUNDLES, viewer=brand, discount=0.1))["bundles"]

    assert len(told) == 1
    [bundle] = told
    assert {one["sku"] for one in bundle.pop("products")} == {"beans", "filter"}
    assert bundle == {
        "orders": 11,
        "partialOrders": 1,
        "lift": pytest.approx(11 * 23 / (12 * 11)),
        "price": {"amount": "20.00"},
        "bundlePrice": {"amount": "18.00"},
        "givenAway": {"amount": "22.00"},
        "profitOfEachMore": {"amount": "8.00"},
        "paysFrom": pytest.approx(0.25),
        "moreOrders": 3,
    }


@pytest.mark.anyio
@pytest.mark.parametrize("discount", [0.0, 1.0])
async def test_a_discount_is_a_part_of_the_price_in43(make, graphql, discount: float) -> None:
    answer = await graphql.raw(BUNDLES, viewer=await make.brand(), discount=discount)

    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
