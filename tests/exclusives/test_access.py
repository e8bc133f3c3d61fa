"""When a release opens for whom, to the instant."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.exclusives.access import AccessState, Window, judge

GOLD_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
SILVER_AT = GOLD_AT + timedelta(days=2)
PUBLIC_AT = GOLD_AT + timedelta(days=7)
WINDOWS = (Window("silver", 1, SILVER_AT), Window("gold", 2, GOLD_AT))
SILVER = frozenset({"tier:silver"})
GOLD = frozenset({"tier:silver", "tier:gold"})
NOBODY = frozenset()
MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("keys", "at", "state", "opens_at"),
    [
        (NOBODY, PUBLIC_AT - MOMENT, AccessState.LOCKED, PUBLIC_AT),
        (NOBODY, PUBLIC_AT, AccessState.PUBLIC, PUBLIC_AT),
        (SILVER, SILVER_AT - MOMENT, AccessState.LOCKED, SILVER_AT),
        (SILVER, SILVER_AT, AccessState.EARLY_ACCESS, SILVER_AT),
        (GOLD, GOLD_AT - MOMENT, AccessState.LOCKED, GOLD_AT),
        (GOLD, GOLD_AT, AccessState.EARLY_ACCESS, GOLD_AT),
        (GOLD, PUBLIC_AT, AccessState.PUBLIC, GOLD_AT),
    ],
)
def test_a_release_opens_at_the_exact_instant_of_ones_own_window(keys, at, state, opens_at):
    access = judge(WINDOWS, PUBLIC_AT, keys, at)

    assert (access.state, access.opens_at, access.is_open) == (state, opens_at, state is not AccessState.LOCKED)


def test_a_release_without_a_window_and_a_public_date_never_opens():
    access = judge(WINDOWS, None, frozenset({"tier:bronze"}), PUBLIC_AT + timedelta(days=3650))

    assert (access.state, access.opens_at, access.required_tier) == (AccessState.LOCKED, None, "silver")


def test_a_lower_tiers_earlier_window_is_the_higher_tiers_too():
    upside_down = (Window("silver", 1, GOLD_AT), Window("gold", 2, SILVER_AT))

    assert judge(upside_down, None, GOLD, GOLD_AT).state is AccessState.EARLY_ACCESS


def test_the_required_tier_is_the_lowest_with_a_window_and_none_once_it_is_public():
    assert judge(WINDOWS, PUBLIC_AT, NOBODY, GOLD_AT).required_tier == "silver"
    assert judge(WINDOWS, PUBLIC_AT, NOBODY, PUBLIC_AT).required_tier is None
    assert judge((), PUBLIC_AT, NOBODY, GOLD_AT).required_tier is None


def test_windows_are_shown_highest_tier_first():
    assert [window.tier_slug for window in judge(WINDOWS, None, NOBODY, GOLD_AT).windows] == ["gold", "silver"]


def test_the_brands_staff_read_what_is_locked_and_see_that_it_is():
    access = judge(WINDOWS, PUBLIC_AT, NOBODY, GOLD_AT, reads_all=True)

    assert (access.state, access.is_open) == (AccessState.LOCKED, True)
