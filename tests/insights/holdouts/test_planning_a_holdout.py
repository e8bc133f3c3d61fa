"""Who is held out, how many it takes, and what may be looked at meanwhile, by the numbers of the requirements."""

from math import sqrt
from random import Random

import pytest

from portal.insights.holdouts import comparing, drawing, sizing, watching


@pytest.mark.parametrize(
    ("experiment", "member", "place"),
    [
        ("exp-2026-01", "m1", 0.280475),
        ("exp-2026-01", "m2", 0.542239),
        ("exp-2026-01", "m3", 0.843672),
        ("exp-2026-02", "m1", 0.267047),
    ],
)
def test_the_lot_is_the_digest_of_both_names_in1(experiment: str, member: str, place: float) -> None:
    assert drawing.lot(experiment, member) == pytest.approx(place, abs=5e-7)


def test_a_fifth_of_ten_thousand_is_held_out_in1() -> None:
    assert sum(drawing.lot("exp-2026-01", f"m{number}") < 0.2 for number in range(1, 10_001)) == 1_991


@pytest.mark.parametrize(
    ("counts", "shares", "chi_squared", "p"),
    [
        ((5_000, 5_210), (0.5, 0.5), 4.319295, 0.037683),
        ((9_000, 1_100), (0.9, 0.1), 8.910891, 0.002835),
        ((21_306, 21_307, 21_387), (1, 1, 1), 0.202531, 0.903693),
    ],
)
def test_arms_of_about_their_shares_are_no_alarm_in7(counts, shares, chi_squared: float, p: float) -> None:
    found = drawing.mismatch(counts, shares)

    assert (found.chi_squared, found.p) == pytest.approx((chi_squared, p), abs=5e-7)
    assert not found.is_alarm


def test_arms_that_chance_does_not_make_are_an_alarm_in7() -> None:
    assert drawing.mismatch((9_000, 1_150), (0.9, 0.1)).is_alarm


def test_of_nobody_there_is_no_mismatch() -> None:
    assert not drawing.mismatch((0, 0), (0.9, 0.1)).is_alarm


def test_the_size_that_is_needed_is_told_before_in9() -> None:
    assert f"{sizing.FACTOR:.6f}" == "7.848880"
    assert sizing.per_arm(0.5, 15**2) == 14_128
    assert sizing.per_arm_of_shares(0.10, 0.11) == 14_749


@pytest.mark.parametrize(("share", "members"), [(0.5, 28_256), (0.2, 44_150), (0.1, 78_489), (0.05, 148_716)])
def test_a_small_holdout_takes_more_members_in_all_in9(share: float, members: int) -> None:
    assert sizing.in_all(0.5, 15, share) == members


def test_so_many_members_show_so_small_an_effect_in9() -> None:
    assert sizing.smallest_effect(10_000, 15, 0.1) == pytest.approx(1.400793, abs=5e-7)
    assert sizing.in_all(sizing.smallest_effect(10_000, 15, 0.1), 15, 0.1) in (10_000, 10_001)


def test_what_is_known_before_spares_members_in9() -> None:
    assert sizing.in_all(0.5, 15, 0.1, rho=0.6) == pytest.approx(78_489 * 0.64, abs=1)
    assert sizing.smallest_effect(10_000, 15, 0.1, rho=0.6) == pytest.approx(1.400793 * 0.8, abs=5e-7)


def test_the_mixture_goes_on_until_the_evidence_is_twentyfold_in10() -> None:
    found = watching.mixture(0.8, 0.09, 0.25)

    assert (found.ratio, found.half) == pytest.approx((7.027360, 0.946595), abs=5e-7)
    assert not found.is_found
    assert watching.mixture(1.2, 0.09, 0.25).is_found


def test_the_mixture_is_found_just_where_its_interval_leaves_nothing_out_in10() -> None:
    half = watching.mixture(0.0, 0.09, 0.25).half

    assert watching.mixture(half, 0.09, 0.25).ratio == pytest.approx(20)


def test_the_confidence_sequence_is_wider_than_a_fixed_end_in10() -> None:
    assert watching.tuning(24) == pytest.approx(0.330673, abs=5e-7)
    assert watching.sequence_half(23.010140, 24, 24) == pytest.approx(69.840584, abs=5e-6)
    for members, planned, wider in ((1_000, 1_000, 1.5486), (200, 1_000, 1.7163)):
        assert watching.sequence_half(1.0, members, planned) / 1.959964 == pytest.approx(wider, abs=5e-5)


def test_who_looks_fifty_times_is_not_led_astray_by_the_sequence_in10() -> None:
    """Of nothings a fixed interval finds 32 % by then, and the sequence at most 5 %."""
    chance, runs, size = Random(10), 600, 20
    peeked = watched = 0
    for _ in range(runs):
        total, fixed, always = 0.0, False, False
        for look in range(1, 51):
            total += chance.gauss(0, sqrt(size))
            members = look * size
            error = 1 / sqrt(members)
            fixed |= abs(total / members) > 1.959964 * error
            always |= members >= 100 and abs(total / members) > watching.sequence_half(error, members, 1_000)
        peeked, watched = peeked + fixed, watched + always

    assert 0.26 <= peeked / runs <= 0.38
    assert watched / runs <= 0.05


def test_looking_often_finds_what_is_not_there_in10() -> None:
    chance, runs, found = Random(2), 4_000, 0
    for _ in range(runs):
        total = 0.0
        looks = [abs(total := total + chance.gauss(0, 1)) / sqrt(count) > 1.959964 for count in range(1, 11)]
        found += any(looks)

    assert found / runs == pytest.approx(0.194, abs=0.02)


def test_an_arm_of_one_member_has_no_variance() -> None:
    with pytest.raises(ZeroDivisionError):
        comparing.arm([1.0])
