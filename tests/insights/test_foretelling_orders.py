"""What the months to come will bring, by the orders there are (IN12) and the points of the ledger (IN13)."""

from datetime import date

import pytest

from portal.insights.forecasting import orders, points
from portal.insights.forecasting.points import Lots
from portal.insights.months import month_of
from portal.insights.recorded import Bought
from tests.insights.buyers_by_chance import JULY, lives, on


def steady(months: int, *, back: int = 0) -> list[Bought]:
    """Ten orders of guests for 100 in each month before July; of each so much goes back in the next month."""
    return [
        Bought(None, on(month, 1 + number), 100, ((on(month + 1), back),) if back else ())
        for month in range(JULY - months, JULY)
        for number in range(10)
    ]


def test_of_fewer_than_three_whole_months_nothing_is_foretold_in12() -> None:
    assert orders.foretell([], JULY, 12) is None
    assert orders.foretell(steady(2), JULY, 12) is None
    begun_late = [one for one in steady(3) if one.day > on(JULY - 3)]
    assert orders.foretell(begun_late, JULY, 12) is None
    assert orders.foretell(steady(3), JULY, 12) is not None


def test_where_no_model_fits_all_orders_go_on_as_one_row_in12() -> None:
    found = orders.foretell(steady(6), JULY, 2)

    assert found is not None
    assert not found.by_model
    assert found.months == [orders.Outlook(10, 1000, 1000)] * 2


def test_what_goes_back_lessens_the_month_in_which_it_goes_back_in12() -> None:
    """A fifth goes back in the month after: of July's 1,000 that is August's loss, and July has June's."""
    found = orders.foretell(steady(6, back=20), JULY, 2)

    assert found is not None
    [july, august] = found.months
    # Of June nothing had gone back when July began: that is known to come, and in the cash of July.
    assert july == pytest.approx((10, 800, 800))
    assert august == pytest.approx((10, 800, 800))


def test_nothing_is_known_of_what_comes_later_in12() -> None:
    """Orders of July on, and what went back from July on, change nothing."""
    before = steady(6)
    later = [Bought(None, on(JULY, 3), 99_999)]
    taken = [one._replace(given_back=((on(JULY, 2), 100),)) for one in before]

    assert orders.foretell([*before, *later], JULY, 3) == orders.foretell(before, JULY, 3)
    assert orders.foretell(taken, JULY, 3) == orders.foretell(before, JULY, 3)


def test_lives_as_the_models_suppose_them_are_foretold_in12() -> None:
    """A year is known; the half year after it comes within a tenth, in orders and in money."""
    everything = lives(3000, on(JULY - 12), on(JULY + 6))

    found = orders.foretell(everything, JULY, 6)

    assert found is not None
    assert found.by_model
    came = orders.came(everything, range(JULY, JULY + 6))
    assert sum(one.orders for one in found.months) == pytest.approx(sum(one.orders for one in came), rel=0.1)
    assert sum(one.revenue for one in found.months) == pytest.approx(sum(one.revenue for one in came), rel=0.12)


def test_the_range_is_what_was_missed_before_in12() -> None:
    everything = lives(3000, on(JULY - 12), on(JULY + 6))

    found = orders.foretell(everything, JULY, 6)

    assert found is not None
    assert found.ranges is not None
    for month, spans in zip(found.months, found.ranges, strict=True):
        for value, span in zip(month, spans, strict=True):
            assert span.low <= value <= span.high
        assert spans[0].high - spans[0].low > 2 * orders.Z * month.orders**0.5 * 0.99


def test_the_range_is_as_wide_as_counts_vary_here_and_not_as_chance_alone_has_them_in12() -> None:
    """100 orders a month, and 400 in one of the year before: nine of ten months were no more than foretold, but φ is 46."""
    with_one_great_month = [
        Bought(None, on(month, 1 + number % 28), 100)
        for month in range(JULY - 18, JULY)
        for number in range(400 if month == JULY - 11 else 100)
    ]

    found = orders.foretell(with_one_great_month, JULY, 1)

    assert found is not None
    assert found.ranges is not None
    [month], [spans] = found.months, found.ranges
    assert month.orders == 100
    assert spans[0].high == pytest.approx(100 + orders.Z * (100 * 1350 / 29) ** 0.5)


def test_without_earlier_errors_there_is_no_range_in12() -> None:
    found = orders.foretell(steady(5), JULY, 3)

    assert found is not None
    assert found.ranges is None


def test_orders_that_went_back_wholly_do_not_count_and_refunds_have_their_month() -> None:
    bought = [
        Bought("anna", on(JULY), 1000, ((on(JULY + 1), 400),)),
        Bought("anna", on(JULY, 5), 500, ((on(JULY, 6), 500),)),
    ]

    assert orders.came(bought, range(JULY, JULY + 2)) == [orders.Outlook(1, 600, 1000), orders.Outlook(0, 0, -400)]


def test_points_of_coming_months_in13() -> None:
    """Half of June's and May's points were redeemed at once, and nothing later; they end in the third month."""
    lots = [
        Lots(JULY - 2, 1000, [500, 0], [(JULY + 1, 500)]),
        Lots(JULY - 1, 1000, [500], [(JULY + 2, 500)]),
    ]

    found = points.ahead(lots, [200.0, 0.0, 0.0], JULY, life=3, has_expired=True)

    assert found == [
        points.Points(200, 100, 0, 1100, 0),
        points.Points(0, 0, 500, 600, 0),
        points.Points(0, 0, 500, 100, 0),
    ]


def test_until_some_expired_all_points_are_taken_to_be_redeemed_in13() -> None:
    lots = [Lots(JULY - 1, 1000, [0], [(None, 1000)])]

    [july] = points.ahead(lots, [0.0], JULY, life=None, has_expired=False)

    assert (july.outstanding, july.to_come) == (1000, 1000)


def test_no_more_is_redeemed_than_is_left_and_first_what_ends_first_in13() -> None:
    lots = [
        Lots(JULY - 2, 100, [0, 90], [(JULY, 4), (None, 6)]),
        Lots(JULY - 1, 100, [0], [(JULY, 30), (JULY + 5, 30)]),
    ]

    [july] = points.ahead(lots, [0.0], JULY, life=None, has_expired=True)

    assert july.redeemed == 60
    assert july.expired == 4
    assert july.outstanding == 6


def test_months_have_numbers() -> None:
    assert month_of(date(2026, 7, 1).toordinal()) == JULY
