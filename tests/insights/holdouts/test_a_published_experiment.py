"""Hillstrom's e-mail experiment of 2008 comes out as two published analyses have it (IN11)."""

import csv
import lzma
from collections import defaultdict
from pathlib import Path
from random import Random

import pytest

from portal.insights.holdouts.comparing import arm, capped, cuped, welch

ARMS = ("No E-Mail", "Mens E-Mail", "Womens E-Mail")


@pytest.fixture(scope="module")
def experiment(shared: Path) -> dict[str, dict[str, list[float]]]:
    """By arm, the columns of the published file."""
    path = shared / "data" / "experiments" / "hillstrom_email_2008.csv.xz"
    if not path.is_file():
        pytest.skip("The file ../shared/data/experiments/hillstrom_email_2008.csv.xz is not here.")
    found: dict[str, dict[str, list[float]]] = {one: defaultdict(list) for one in ARMS}
    with lzma.open(path, "rt") as file:
        for row in csv.DictReader(file):
            for column in ("visit", "conversion", "spend", "history"):
                found[row["treatment"]][column].append(float(row[column]))
    return found


@pytest.mark.parametrize(
    ("name", "members", "visits", "buyers", "spent", "mean", "deviation"),
    [
        ("No E-Mail", 21306, 2262, 122, 13908.33, 0.652789, 11.588200),
        ("Mens E-Mail", 21307, 3894, 267, 30311.69, 1.422617, 17.754205),
        ("Womens E-Mail", 21387, 3238, 189, 23038.11, 1.077202, 15.116106),
    ],
)
def test_its_arms_are_those_published_in11(experiment, name, members, visits, buyers, spent, mean, deviation) -> None:
    found = experiment[name]
    spend = arm(found["spend"])

    assert (spend.members, sum(found["visit"]), sum(found["conversion"])) == (members, visits, buyers)
    assert sum(found["spend"]) == pytest.approx(spent, abs=0.005)
    assert (spend.mean, spend.variance**0.5) == pytest.approx((mean, deviation), abs=5e-7)


@pytest.mark.parametrize(
    ("outcome", "name", "value", "error", "df", "low", "high", "p"),
    [
        ("visit", "Mens", 0.0765896, 0.00338589, 40593.7, 0.0699531, 0.0832260, 1.4e-112),
        ("visit", "Womens", 0.0452331, 0.00323446, 41792.9, 0.0388935, 0.0515727, 2.4e-44),
        ("conversion", "Mens", 0.00680501, 0.000920873, 37486.7, 0.00500007, 0.00860994, 1.5e-13),
        ("conversion", "Womens", 0.00311106, 0.000822677, 40913.8, 0.00149859, 0.00472352, 0.000156),
        ("spend", "Mens", 0.769827, 0.145247, 36671.2, 0.485140, 1.05451, 1.16e-7),
        ("spend", "Womens", 0.424412, 0.130333, 40064.9, 0.168957, 0.679868, 0.001129),
    ],
)
def test_its_differences_are_those_published_in11(experiment, outcome, name, value, error, df, low, high, p) -> None:
    found = welch(arm(experiment[f"{name} E-Mail"][outcome]), arm(experiment["No E-Mail"][outcome]))

    assert (found.value, found.error, found.low, found.high) == pytest.approx((value, error, low, high), rel=6e-6)
    assert found.df == pytest.approx(df, abs=0.051)
    assert found.p == pytest.approx(p, rel=0.04)


@pytest.mark.parametrize(
    ("outcome", "theta", "rho", "value", "error"),
    [("spend", 0.00122290, 0.0209, 0.767438, 0.145215), ("visit", 9.13420e-5, 0.0667, 0.0764111, 0.00337836)],
)
def test_a_weak_covariate_buys_nothing_in11(experiment, outcome, theta, rho, value, error) -> None:
    found = cuped(
        *(
            list(zip(experiment[name]["history"], experiment[name][outcome], strict=True))
            for name in ("Mens E-Mail", "No E-Mail")
        )
    )

    assert found.theta == pytest.approx(theta, rel=6e-6)
    assert found.rho == pytest.approx(rho, abs=5e-5)
    assert (found.difference.value, found.difference.error) == pytest.approx((value, error), rel=6e-6)


@pytest.mark.parametrize(
    ("cap", "value", "error"), [(100, 0.423121, 0.0692075), (200, 0.610565, 0.104815), (300, 0.704717, 0.124423)]
)
def test_a_cap_answers_less_than_the_money_in11(experiment, cap, value, error) -> None:
    found = welch(*(arm(capped(experiment[name]["spend"], cap)) for name in ("Mens E-Mail", "No E-Mail")))

    assert (found.value, found.error) == pytest.approx((value, error), rel=6e-6)


def test_a_tenth_held_out_with_few_buyers_misses_too_often_in8(experiment) -> None:
    """Draws of 18,000 and 2,000 with 11 buyers expected cover 89.8 % only, hence no verdict under a hundred."""
    chance, spend, covered, runs = Random(8), experiment["No E-Mail"]["spend"], 0, 120
    for _ in range(runs):
        found = welch(arm(chance.choices(spend, k=18_000)), arm(chance.choices(spend, k=2_000)))
        covered += found.low <= 0 <= found.high

    assert covered / runs < 0.95
