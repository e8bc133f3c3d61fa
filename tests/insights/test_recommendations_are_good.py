"""Recommendations are better than what most buy and than what is bought together, on real orders (IN24).

The last order of each customer is held back, all others are learnt from; all products are ranked, those that the
customer had not bought before are looked for among the first ten.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from portal.insights.recommending.pairing import Basket, Learnt, learn, picks
from tests.insights.real_orders import Invoice, invoices

TEN = 10
Rank = Callable[[Sequence[frozenset[str]]], Sequence[str]]


def goods(invoice: Invoice) -> frozenset[str]:
    return frozenset(code for code, _, _ in invoice.lines)


@pytest.fixture(scope="module")
def split(shared: Path) -> tuple[list[Basket], dict[str, list[frozenset[str]]], dict[str, frozenset[str]]]:
    """What is learnt from; the earlier orders of each customer, the latest first; what they bought last."""
    of_customer: dict[str, list[Invoice]] = defaultdict(list)
    rest: list[Basket] = []
    for one in sorted(invoices(shared), key=lambda invoice: (invoice.at, invoice.number)):
        if one.customer is None:
            rest.append(Basket(None, goods(one)))
        else:
            of_customer[one.customer].append(one)
    earlier, last = {}, {}
    for customer, bought in of_customer.items():
        held_back = bought[-1] if len(bought) > 1 else None
        kept = bought[:-1] if held_back else bought
        rest.extend(Basket(customer, goods(one)) for one in kept)
        if held_back:
            before = [goods(one) for one in reversed(kept)]
            new = goods(held_back) - frozenset().union(*before)
            if new:
                earlier[customer], last[customer] = before, new
    return rest, earlier, last


def hits(split: tuple[list[Basket], dict[str, list[frozenset[str]]], dict[str, frozenset[str]]], rank: Rank) -> float:
    """Of how many customers one of the first ten was bought next."""
    _, earlier, last = split
    return sum(bool(last[one] & frozenset(rank(earlier[one])[:TEN])) for one in last) / len(last)


def mean_place(
    split: tuple[list[Basket], dict[str, list[frozenset[str]]], dict[str, frozenset[str]]], rank: Rank
) -> float:
    """One over the first place of something that was bought next, on average; nothing where none of ten was."""
    _, earlier, last = split
    places = [[place for place, one in enumerate(rank(earlier[who])[:TEN], 1) if one in last[who]] for who in last]
    return sum(1 / found[0] for found in places if found) / len(last)


def ours(learnt: Learnt) -> Rank:
    return lambda orders: [one.product for one in picks(orders, learnt.neighbours, learnt.popular, TEN)]


def most_bought(baskets: Sequence[Basket]) -> Rank:
    count = Counter(product for one in baskets for product in one.products)
    ordered = sorted(count, key=lambda one: (-count[one], one))

    def rank(orders: Sequence[frozenset[str]]) -> list[str]:
        own = frozenset().union(*orders)
        return [one for one in ordered if one not in own][:TEN]

    return rank


def bought_together(baskets: Sequence[Basket]) -> Rank:
    """By in how many orders a product is together with an own one."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for one in baskets:
        for a, b in combinations(sorted(one.products), 2):
            count[a][b] += 1
            count[b][a] += 1

    def rank(orders: Sequence[frozenset[str]]) -> list[str]:
        own = frozenset().union(*orders)
        sums: Counter[str] = Counter()
        for product in own:
            sums.update(count[product])
        return sorted((one for one in sums if one not in own), key=lambda one: (-sums[one], one))[:TEN]

    return rank


def test_they_are_better_than_what_most_buy_and_than_what_is_bought_together_in24(split) -> None:
    baskets, _, last = split

    rank = ours(learn(baskets))
    found = {
        "ours": hits(split, rank),
        "most bought": hits(split, most_bought(baskets)),
        "bought together": hits(split, bought_together(baskets)),
    }

    assert len(last) > 400
    assert found["ours"] > found["bought together"] > found["most bought"], found
    # The paper's .3745 and .1651 are of all baskets; those of more than a hundred products count for no pair here.
    assert found["ours"] == pytest.approx(0.3745, abs=0.005), found
    assert mean_place(split, rank) == pytest.approx(0.1651, abs=0.005)


def test_every_pair_was_bought_by_ten_customers_in23(split) -> None:
    baskets, _, _ = split
    learnt = learn(baskets)
    buyers: dict[frozenset[str], set[str | None]] = defaultdict(set)
    for one in baskets:
        for pair in combinations(sorted(one.products), 2):
            if pair[1] in {other for other, _ in learnt.neighbours.get(pair[0], ())}:
                buyers[frozenset(pair)].add(one.buyer)

    assert buyers
    assert all(len(who - {None}) >= TEN for who in buyers.values())
