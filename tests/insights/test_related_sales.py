"""What is bought together: pairs that stand out, and never one of fewer than ten customers (IN18)."""

from collections import Counter, defaultdict
from datetime import UTC, datetime
from fractions import Fraction
from itertools import combinations
from math import comb
from uuid import UUID

import pytest

from portal.accounts.viewer import SYSTEM
from portal.insights import related_sales
from portal.insights.baskets import Basket
from portal.insights.pairs import Together, standing_out
from portal.insights.related_sales import work_out
from portal.kernel.money import Money
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine
from tests.insights.real_orders import Invoice, invoices, put_in

SALES = """query { insights(from: "2026-01-01", to: "2026-12-31") { relatedSales {
  averageLinesPerOrder crossSellRate topPairs { products { sku } orders lift } } } }"""


def test_a_pair_that_goes_together_in18() -> None:
    pair = Together(all=1000, first=60, second=50, both=12)

    assert pair.lift == 4
    assert pair.chance == pytest.approx(1.48903e-5, rel=1e-5)


def test_a_pair_that_is_there_by_chance_in18() -> None:
    assert Together(1000, 60, 50, 3).lift == 1
    assert Together(1000, 60, 50, 3).chance == pytest.approx(0.589334, abs=1e-6)
    assert Together(100, 60, 50, 10).chance == 1
    assert Together(1000, 60, 50, 4).chance == pytest.approx(float(exact_chance(1000, 60, 50, 4)), rel=1e-9)


@pytest.mark.parametrize("both", range(1, 51))
def test_a_chance_that_is_too_large_is_not_worked_out_and_others_stay_in18(both: int) -> None:
    pair = Together(1000, 60, 50, both)

    shown = pair.chance_up_to(0.05)

    assert shown == pair.chance if pair.chance <= 0.05 else shown > 0.05


def test_what_was_seen_once_has_the_highest_lift_and_is_no_news_in18() -> None:
    once = Together(1000, 1, 1, 1)

    assert (once.lift, once.chance) == (1000, pytest.approx(0.001))


@pytest.mark.parametrize(
    ("together", "lift"), [(Together(3595, 32, 27, 24), 99.861111), (Together(3595, 173, 285, 139), 10.135)]
)
def test_lifts_of_a_gift_shop_in18(together: Together, lift: float) -> None:
    assert together.lift == pytest.approx(lift, abs=5e-4)


def test_most_of_many_tests_are_not_found_by_chance_in18() -> None:
    """The example of Benjamini and Hochberg (1995): four of fifteen stand out."""
    chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459]
    chances += [0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]

    assert standing_out(chances) == [True] * 4 + [False] * 11


def basket(number: int, buyer: str | None, *products: int) -> Basket:
    known = frozenset(UUID(int=one).bytes for one in products)
    return Basket(buyer, len(products), len(set(products)), known)


@pytest.mark.parametrize(("customers", "shown"), [(9, 0), (10, 1)])
def test_a_pair_needs_ten_customers_however_often_it_is_bought_in18(customers: int, shown: int) -> None:
    together = [basket(n, f"b{n % customers}", 1, 2) for n in range(40)]
    alone = [basket(n, f"c{n}", 3) for n in range(100)]
    nobody = [basket(n, None, 1, 2) for n in range(5)]

    assert len(work_out([*together, *alone, *nobody]).pairs) == shown


def test_a_list_of_a_hundred_and_one_products_says_nothing_of_pairs_in18() -> None:
    large = [basket(n, f"b{n}", *range(101)) for n in range(20)]
    alone = [basket(n, f"c{n}", 300) for n in range(100)]

    found = work_out([*large, *alone])

    assert found.pairs == ()
    assert found.lines_per_order == (20 * 101 + 100) / 120


@pytest.mark.anyio
async def test_staff_read_what_goes_together(make, graphql) -> None:
    brand = await make.brand()
    await save_product("filter", "Filter", by=SYSTEM)
    await save_product("beans", "Beans", by=SYSTEM)
    await save_product("mug", "Mug", by=SYSTEM)

    async def order(number: int, *skus: str) -> None:
        await make.order(
            f"b{number}@example.org",
            amount=Money(500 * len(skus), "EUR"),
            placed_at=datetime(2026, 2, 3, 12, number % 60, tzinfo=UTC),
            lines=[NewLine(sku=sku, title=sku, quantity=1, total=Money(500, "EUR")) for sku in skus],
        )

    for number in range(11):
        await order(number, "beans", "filter")
        await order(20 + number, "mug")

    report = (await graphql(SALES, viewer=brand))["relatedSales"]

    assert (report["averageLinesPerOrder"], report["crossSellRate"]) == (1.5, 0.5)
    (pair,) = report["topPairs"]
    assert {one["sku"] for one in pair["products"]} == {"beans", "filter"}
    assert (pair["orders"], pair["lift"]) == (11, 2.0)


def exact_chance(all_: int, first: int, second: int, both: int) -> Fraction:
    ways = sum(comb(first, i) * comb(all_ - first, second - i) for i in range(both, min(first, second) + 1))
    return Fraction(ways, comb(all_, second))


def straightforward(bought: list[Invoice], products: dict[str, UUID]) -> list[tuple[frozenset[UUID], int, float]]:
    """The pairs that should be shown, by whole fractions and without any shortcut."""
    having = [one for one in bought if len({code for code, _, _ in one.lines}) <= 100]
    counts = Counter(code for one in having for code in {code for code, _, _ in one.lines})
    both: Counter[tuple[str, str]] = Counter()
    buyers = defaultdict(set)
    for one in having:
        for pair in combinations(sorted({code for code, _, _ in one.lines}), 2):
            both[pair] += 1
            if one.customer:
                buyers[pair].add(one.customer)
    tested = [pair for pair in both if len(buyers[pair]) >= 10]
    chance = {(a, b): exact_chance(len(having), counts[a], counts[b], both[a, b]) for a, b in tested}
    ordered = sorted(chance.values())
    bound = max((one for rank, one in enumerate(ordered, 1) if one <= Fraction(rank, 20 * len(ordered))), default=-1)
    shown = [pair for pair in tested if chance[pair] <= bound]
    lift = {(a, b): Fraction(both[a, b] * len(having), counts[a] * counts[b]) for a, b in shown}
    return [
        (frozenset({products[a], products[b]}), both[a, b], float(lift[a, b]))
        for a, b in sorted(shown, key=lambda pair: -lift[pair])
    ]


@pytest.mark.anyio
async def test_a_year_of_a_gift_shop_is_what_a_straightforward_count_says_in18(shared, portal_db) -> None:
    bought = invoices(shared)
    assert len(bought) == 3595
    products = await put_in(bought)

    found = await related_sales.related_sales(datetime(2009, 12, 1, tzinfo=UTC), datetime(2011, 1, 1, tzinfo=UTC))

    expected = straightforward(bought, products)
    assert found.lines_per_order == pytest.approx(sum(len(one.lines) for one in bought) / len(bought))
    several = sum(len({code for code, _, _ in one.lines}) > 1 for one in bought)
    assert found.cross_sell_rate == pytest.approx(several / len(bought))
    assert len(found.pairs) == related_sales.MOST_PAIRS
    assert [one.lift for one in found.pairs] == pytest.approx([lift for _, _, lift in expected[: len(found.pairs)]])
    by_pair = {pair: (orders, lift) for pair, orders, lift in expected}
    for one in found.pairs:
        assert by_pair[frozenset(one.products)] == (one.orders, pytest.approx(one.lift))
