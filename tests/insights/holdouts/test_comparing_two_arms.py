"""Two arms are compared as the textbooks compute it, to the digits that are printed, and honestly by 2,000 trials."""

from math import log1p
from random import Random

import pytest

from portal.insights.holdouts import comparing, student
from portal.insights.holdouts.comparing import Arm, arm, cuped, welch

HELD_OUT = (
    *((0, 0, 0), (20, 0, 0), (35, 30, 1), (40, 45, 1), (0, 0, 0), (60, 80, 2)),
    *((15, 0, 0), (90, 70, 2), (25, 25, 1), (10, 0, 0), (120, 150, 3), (50, 40, 1)),
)
"""What each had spent before, spent since, and ordered since."""
TREATED = (
    *((0, 15, 1), (25, 20, 1), (30, 45, 1), (45, 60, 2), (5, 0, 0), (55, 75, 2)),
    *((20, 30, 1), (80, 95, 2), (30, 0, 0), (10, 20, 1), (110, 240, 4), (50, 55, 1)),
)
RUNS = 2_000


def spent(people: tuple[tuple[int, int, int], ...]) -> list[float]:
    return [float(y) for _, y, _ in people]


def before_and_since(people: tuple[tuple[int, int, int], ...]) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y, _ in people]


def exactly(*values: float) -> object:
    return pytest.approx(values, abs=5.1e-7)


def test_means_are_compared_by_welch_in3() -> None:
    treated, held_out = arm(spent(TREATED)), arm(spent(HELD_OUT))
    found = welch(treated, held_out)

    assert (held_out.mean, treated.mean) == exactly(36.666667, 54.583333)
    assert (held_out.variance, treated.variance) == exactly(2074.242424, 4279.356061)
    assert (found.value, found.error, found.df) == exactly(17.916667, 23.010140, 19.634892)
    assert (found.low, found.high, found.p) == exactly(-30.138926, 65.972259, 0.445474)
    assert not found.is_found


@pytest.mark.parametrize(("df", "t"), [(19.634892, 2.088453), (1000, 1.962339), (1e9, 1.959964), (1, 12.706205)])
def test_the_quantile_of_student_needs_no_table_in3(df: float, t: float) -> None:
    assert student.quantile(df) == pytest.approx(t, abs=1e-6)


def test_the_quantile_leaves_out_what_the_chance_says() -> None:
    for df in (1.5, 7, 30, 4000):
        for confidence in (0.5, 0.95, 0.999):
            assert student.two_sided(student.quantile(df, confidence), df) == pytest.approx(1 - confidence, abs=1e-12)


def test_of_two_degrees_of_freedom_the_chance_has_a_closed_form() -> None:
    for t in (0.1, 1.0, 5.0, 80.0):
        assert student.two_sided(t, 2) == pytest.approx(1 - t / (2 + t * t) ** 0.5, rel=1e-9)


def test_what_was_known_before_narrows_the_interval_in4() -> None:
    plain = welch(arm(spent(TREATED)), arm(spent(HELD_OUT)))
    found = cuped(before_and_since(TREATED), before_and_since(HELD_OUT))
    less = found.difference

    assert (found.theta, found.rho, found.rho**2) == exactly(1.477451, 0.891093, 0.794047)
    assert (less.value, less.error, less.df) == exactly(18.532271, 9.820338, 17.733285)
    assert (less.low, less.high, less.p) == exactly(-2.121759, 39.186301, 0.075623)
    assert 1 - (less.error / plain.error) ** 2 == pytest.approx(0.817856, abs=5.1e-7)


def test_theta_within_the_arms_comes_to_nearly_the_same_in4() -> None:
    of_products = of_squares = 0.0
    for people in (TREATED, HELD_OUT):
        mean_x, mean_y = sum(x for x, _, _ in people) / 12, sum(spent(people)) / 12
        of_products += sum((x - mean_x) * (y - mean_y) for x, y, _ in people)
        of_squares += sum((x - mean_x) ** 2 for x, _, _ in people)
    theta = of_products / of_squares
    found = welch(*(arm([y - theta * x for x, y, _ in people]) for people in (TREATED, HELD_OUT)))

    assert (theta, found.value, found.error) == exactly(1.479225, 18.533010, 9.820306)


def test_nothing_known_before_changes_nothing_in4() -> None:
    nothing = [[(0.0, y) for _, y in before_and_since(people)] for people in (TREATED, HELD_OUT)]
    found = cuped(*nothing)

    assert (found.theta, found.rho) == (0.0, 0.0)
    assert found.difference == welch(arm(spent(TREATED)), arm(spent(HELD_OUT)))


def test_what_the_treatment_moved_itself_takes_its_effect_away_in4() -> None:
    chance = Random(5)
    through = [chance.gauss(3, 1) for _ in range(4_000)], [chance.gauss(0, 1) for _ in range(4_000)]
    pairs = [[(x, x + chance.gauss(0, 0.1)) for x in arm_] for arm_ in through]

    assert welch(*(arm([y for _, y in people]) for people in pairs)).value == pytest.approx(3, abs=0.1)
    assert cuped(*pairs).difference.value == pytest.approx(0.0, abs=0.1)


def test_the_order_value_has_the_member_as_its_unit_in5() -> None:
    held_out, treated = (
        comparing.ratio([(float(y), float(n)) for _, y, n in people]) for people in (HELD_OUT, TREATED)
    )
    assert held_out is not None
    assert treated is not None
    found = comparing.difference_of_ratios(treated, held_out)

    assert (held_out.value, held_out.error) == exactly(40.0, 3.488739)
    assert (treated.value, treated.error) == exactly(40.9375, 5.981330)
    assert (found.value, found.error, found.low, found.high) == exactly(0.9375, 6.924421, -12.634117, 14.509117)


def test_the_delta_method_agrees_with_the_jackknife_where_there_are_hundreds_in5() -> None:
    chance = Random(3)
    people = [(orders * chance.uniform(20, 60), float(orders)) for orders in chance.choices((0, 1, 2, 3), k=600)]
    whole = comparing.ratio(people)
    without = [comparing.ratio(people[:place] + people[place + 1 :]) for place in range(600)]
    values = [one.value for one in without if one is not None]
    mean = sum(values) / 600
    jackknife = (599 / 600 * sum((value - mean) ** 2 for value in values)) ** 0.5

    assert whole is not None
    assert whole.error == pytest.approx(jackknife, rel=0.01)


def test_there_is_no_order_value_without_orders() -> None:
    assert comparing.ratio([(0.0, 0.0), (0.0, 0.0)]) is None


def test_a_lift_is_made_of_logarithms_in6() -> None:
    found = comparing.lift(arm(spent(TREATED)), arm(spent(HELD_OUT)))

    assert found is not None
    assert (found.value, found.low, found.high) == exactly(0.488636, -0.439381, 2.952839)


def test_there_is_no_lift_over_nothing() -> None:
    assert comparing.lift(Arm(10, 4.0, 1.0), Arm(10, 0.0, 0.0)) is None


def test_a_cap_holds_for_both_arms_in6() -> None:
    found = welch(*(arm(comparing.capped(spent(people), 150)) for people in (TREATED, HELD_OUT)))

    assert (found.value, found.error, found.low, found.high) == exactly(10.416667, 18.244880, -27.424158, 48.257491)


def test_logarithms_answer_another_question_in6() -> None:
    found = welch(*(arm([log1p(y) for y in spent(people)]) for people in (TREATED, HELD_OUT)))

    assert (found.value, found.low, found.high, found.p) == exactly(0.894305, -0.721034, 2.509644, 0.262516)


def test_a_bootstrap_of_members_finds_an_interval_like_it_in3() -> None:
    chance, (treated, held_out) = Random(1), (spent(TREATED), spent(HELD_OUT))
    found = sorted(
        sum(chance.choices(treated, k=12)) / 12 - sum(chance.choices(held_out, k=12)) / 12 for _ in range(10_000)
    )

    assert (found[249], found[9_749]) == pytest.approx((-22.917, 64.167), abs=1)


def test_arms_that_do_not_spread_differ_for_sure_or_not_at_all() -> None:
    assert welch(Arm(5, 2.0, 0.0), Arm(5, 2.0, 0.0)).p == 1
    assert welch(Arm(5, 3.0, 0.0), Arm(5, 2.0, 0.0)).is_found


def test_who_looks_at_many_outcomes_finds_each_harder_in10() -> None:
    assert comparing.holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert comparing.holm([0.6, 0.9]) == [1.0, 1.0]


def spendings(chance: Random, people: int, more: float = 0.0) -> list[float]:
    """A quarter buys, with baskets as skewed as those of shops."""
    return [more + (chance.lognormvariate(3, 1) if chance.random() < 0.25 else 0.0) for _ in range(people)]


def test_a_known_effect_is_within_95_of_100_intervals() -> None:
    """Of 2,000 programmes 1,900 are expected, give or take three times 9.75; 110 buyers in each arm."""
    chance, effect, covered = Random(20261130), 2.0, 0
    for _ in range(RUNS):
        found = welch(arm(spendings(chance, 440, effect)), arm(spendings(chance, 440)))
        covered += found.low <= effect <= found.high

    assert 1_871 <= covered <= 1_929


def test_where_there_is_no_effect_one_is_rarely_found() -> None:
    chance, found = Random(15), 0
    for _ in range(RUNS):
        found += welch(arm(spendings(chance, 440)), arm(spendings(chance, 440))).is_found

    assert 71 <= found <= 129


def test_what_was_known_before_is_as_honest_and_narrower_in4() -> None:
    """ρ² is 0.524; the intervals have half the variance."""
    chance, effect, covered, gained = Random(7), 1.0, 0, 0.0
    noise = (1 / 0.524 - 1) ** 0.5

    def people(more: float) -> list[tuple[float, float]]:
        return [(x, more + x + noise * chance.gauss(0, 1)) for x in (chance.gauss(0, 1) for _ in range(60))]

    for _ in range(RUNS):
        treated, held_out = people(effect), people(0)
        found = cuped(treated, held_out).difference
        covered += found.low <= effect <= found.high
        gained += (found.error / welch(arm([y for _, y in treated]), arm([y for _, y in held_out])).error) ** 2

    assert 1_871 <= covered <= 1_929
    assert gained / RUNS == pytest.approx(0.476, abs=0.02)
