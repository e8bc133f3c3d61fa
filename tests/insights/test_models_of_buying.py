"""BG/NBD and Gamma-Gamma give what their authors published, on the authors' own data and at single points (CV7)."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from random import Random

import pytest

from portal.insights.predicting import bg_nbd, gamma_gamma
from portal.insights.predicting.bg_nbd import BgNbd, Buying
from portal.insights.predicting.gamma_gamma import GammaGamma, Spending
from portal.insights.predicting.nelder_mead import minimum
from tests.insights.cdnow import customers

PUBLISHED = BgNbd(r=0.2426, alpha=4.4135, a=0.7929, b=2.4258)
SOMEBODY = Buying(2, 30.43, 38.86)


@pytest.fixture(scope="module")
def cdnow(shared: Path) -> list[tuple[Buying, Spending | None]]:
    """The tenth of CDNOW's customers whom the papers use, with 39 weeks of purchases."""
    return customers(shared)


def test_bg_nbd_has_the_published_parameters_cv6(cdnow) -> None:
    found = bg_nbd.fit(buying for buying, _ in cdnow)

    assert found.is_found
    assert found.model.r == pytest.approx(0.243, abs=5e-4)
    assert found.model.alpha == pytest.approx(4.414, abs=5e-4)
    assert found.model.a == pytest.approx(0.793, abs=5e-4)
    assert found.model.b == pytest.approx(2.426, abs=5e-4)
    assert found.log_likelihood == pytest.approx(-9582.43, abs=0.005)


def test_gamma_gamma_has_the_published_parameters_cv6(cdnow) -> None:
    known = [spending for _, spending in cdnow if spending is not None]

    found = gamma_gamma.fit(known)

    assert len(known) == 946
    assert found.is_found
    # Published as 6.25, 3.74 and 15.44; the likelihood is highest here.
    assert found.model.p == pytest.approx(6.2488, abs=5e-4)
    assert found.model.q == pytest.approx(3.7446, abs=5e-4)
    assert found.model.v == pytest.approx(15.4478, abs=1e-3)
    assert found.model.mean == pytest.approx(35.17, abs=0.005)
    assert abs(found.correlation) < 0.12


def test_the_next_39_weeks_of_cdnow_are_foretold_a_little_low_cv6(shared: Path, cdnow) -> None:
    """4,160.8 purchases on days after the first until 1998-06-30 against 4,339 that came, so 4.1 % too few."""
    model = bg_nbd.fit(buying for buying, _ in cdnow).model
    days: dict[str, set[date]] = defaultdict(set)
    for line in (shared / "data" / "cdnow" / "CDNOW_sample.txt").read_text().splitlines():
        customer, _, day, *_ = line.split()
        days[customer].add(date(int(day[:4]), int(day[4:6]), int(day[6:])))
    end = date(1998, 6, 30)
    foretold = sum(model.expected((end - min(one)).days / 7) for one in days.values())

    assert sum(len(one) - 1 for one in days.values()) == 4339
    assert foretold == pytest.approx(4160.8, abs=0.5)


@pytest.mark.parametrize(
    ("weeks", "purchases"), [(1 / 7, 0.0078), (1, 0.0532), (3, 0.1506), (31.857, 1.0405), (32, 1.0437), (78, 1.8580)]
)
def test_how_often_a_new_customer_buys_again_cv6(weeks: float, purchases: float) -> None:
    assert PUBLISHED.expected(weeks) == pytest.approx(purchases, abs=1.1e-4)


@pytest.mark.parametrize(("weeks", "purchases"), [(4, 0.147316), (13, 0.457158), (26, 0.861559), (39, 1.225911)])
def test_how_often_a_known_customer_will_buy_cv6(weeks: float, purchases: float) -> None:
    assert PUBLISHED.expected_of(SOMEBODY, weeks) == pytest.approx(purchases, abs=1e-6)


def test_whether_a_customer_still_comes_cv6() -> None:
    assert PUBLISHED.probability_alive(SOMEBODY) == pytest.approx(0.7266, abs=5e-5)


def test_who_bought_once_is_alive_by_construction_cv4() -> None:
    assert PUBLISHED.probability_alive(Buying(0, 0.0, 38.86)) == 1


def test_what_a_customer_spends_lies_between_their_own_mean_and_that_of_all_cv6() -> None:
    model = GammaGamma(p=6.25, q=3.74, v=15.44)

    assert model.mean_of(Spending(2, 22.35)) == pytest.approx(24.6637, abs=5e-5)
    assert model.mean_of(None) == pytest.approx(35.2, abs=0.05)


@pytest.mark.parametrize("repeats", [1, 50, 2000])
@pytest.mark.parametrize("model", [PUBLISHED, BgNbd(0.4, 16.0, 20_000.0, 160_000.0), BgNbd(0.4, 16.0, 1e-5, 0.01)])
def test_expectations_neither_overflow_nor_turn_negative(model: BgNbd, repeats: int) -> None:
    one = Buying(repeats, 700.0, 720.0)

    assert 0 < model.expected_of(one, 365) < 365 * 4
    assert 0 < model.probability_alive(one) <= 1


@pytest.mark.parametrize("a", [1.0, 1 - 1e-9, 1 + 1e-9])
def test_the_gap_of_the_formula_at_one_is_filled(a: float) -> None:
    beside = [BgNbd(0.25, 4.4, a + step, 2.4).expected_of(SOMEBODY, 39) for step in (-1e-4, 1e-4)]

    assert BgNbd(0.25, 4.4, a, 2.4).expected_of(SOMEBODY, 39) == pytest.approx(sum(beside) / 2, rel=1e-6)


@pytest.mark.parametrize(
    "model", [BgNbd(0.5, 10.0, 1.5, 3.0), BgNbd(0.5, 10.0, 0.4, 1.2), BgNbd(0.9, 10.0, 20_000.0, 160_000.0)]
)
def test_what_is_expected_is_what_many_lives_come_to_cv4(model: BgNbd) -> None:
    """Not the formula against itself: lives drawn from the model's own story have the mean that it says."""
    chance, lives, bought = Random(3), 40_000, 0
    for _ in range(lives):
        rate, leaving = chance.gammavariate(model.r, 1 / model.alpha), chance.betavariate(model.a, model.b)
        time = chance.expovariate(rate)
        while time <= 52:
            bought += 1
            if chance.random() < leaving:
                break
            time += chance.expovariate(rate)

    assert bought / lives == pytest.approx(model.expected(52), rel=0.03)


def test_amounts_fit_alike_in_any_unit() -> None:
    known = [Spending(1 + n % 4, 10.0 + (n * 37) % 50) for n in range(200)]
    euros = gamma_gamma.fit(known)
    cents = gamma_gamma.fit([Spending(one.repeats, one.mean * 100) for one in known])

    assert cents.model.p == pytest.approx(euros.model.p, rel=1e-6)
    assert cents.model.v == pytest.approx(euros.model.v * 100, rel=1e-6)


def test_up_to_one_the_mean_of_all_would_be_negative_cv5() -> None:
    assert not GammaGamma(p=2.0, q=0.9, v=10.0).has_mean
    assert GammaGamma(p=2.0, q=1.1, v=10.0).has_mean


def test_the_simplex_finds_rosenbrocks_valley() -> None:
    found = minimum(lambda at: (1 - at[0]) ** 2 + 100 * (at[1] - at[0] ** 2) ** 2, (-1.2, 1.0), tolerance=1e-12)

    assert found.is_found
    assert found.at == pytest.approx((1.0, 1.0), abs=1e-4)
