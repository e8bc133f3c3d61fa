"""Segments by recency, frequency and money: equal customers have equal scores (IN17)."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from portal.insights.recorded import Bought
from portal.insights.segments import Habits, Segment, habits, scores, segment_counts, segments

SEGMENTS = """query { insights(from: "2026-01-01", to: "2026-06-30") { segments {
  segment customers revenue { amount } } } }"""


def test_scores_are_mid_ranks_in17() -> None:
    assert scores([1] * 6 + [2, 2, 3, 7]) == [2] * 6 + [4, 4, 5, 5]


def test_scores_do_not_depend_on_the_order_in17() -> None:
    values = [1, 1, 2, 2, 2, 3, 5, 8, 8, 8]
    known = dict(zip(values, scores(values), strict=True))
    Random(1).shuffle(values)

    assert scores(values) == [known[value] for value in values]


def test_three_bands_for_few_customers_and_none_for_fewer_in17() -> None:
    assert set(scores(list(range(30)), 3)) == {1, 3, 5}
    few = {f"b{n}": Habits(n, 1, 100) for n in range(14)}
    assert segments(few) == {}
    assert len(segments({**few, "one more": Habits(20, 3, 900)})) == 15


def test_each_segment_has_its_habits_in17() -> None:
    known = {f"b{n}": Habits(last=n, days=1 + n % 7, revenue=100 * (1 + n % 7)) for n in range(100)}

    found = segments(known)

    assert found["b97"] is Segment.CHAMPION  # 7 purchases, three days ago
    assert found["b50"] is Segment.PROMISING  # 2 purchases, half way back
    assert found["b98"] is Segment.NEW  # the only purchase, yesterday
    assert found["b6"] is Segment.AT_RISK  # 7 purchases, the last of them long ago
    assert found["b0"] is Segment.LOST


def test_money_is_net_and_nothing_of_who_was_erased_in17() -> None:
    orders = [
        Bought("anna", 10, 1000, ((12, 400), (30, 100))),
        Bought("anna", 11, 500, ((12, 500),)),
        Bought("gone", 10, 900, is_forgotten=True),
        Bought(None, 10, 900),
        Bought("later", 21, 900),
    ]

    assert habits(orders, 20) == {"anna": Habits(10, 1, 600)}


def test_counts_add_up_in17() -> None:
    chance = Random(2)
    orders = [Bought(f"b{chance.randrange(80)}", chance.randrange(300), chance.randrange(1, 9000)) for _ in range(400)]

    counts = segment_counts(orders, 299)

    assert sum(one.customers for one in counts) == len({one.buyer for one in orders})
    assert sum(one.revenue for one in counts) == sum(one.total for one in orders)


@pytest.mark.anyio
async def test_staff_read_segments(make, graphql) -> None:
    brand, begin = await make.brand(), datetime(2026, 1, 5, 12, tzinfo=UTC)
    for number in range(16):
        for time in range(1 + number // 8):
            placed_at = begin + timedelta(days=10 * number + time)
            await make.order(f"b{number}@example.org", "10.00", placed_at=placed_at)

    found = {one["segment"]: one for one in (await graphql(SEGMENTS, viewer=brand))["segments"]}

    assert sum(one["customers"] for one in found.values()) == 16
    assert found["CHAMPION"] == {"segment": "CHAMPION", "customers": 5, "revenue": {"amount": "100.00"}}
    assert found["LOST"]["customers"] == 5
