"""What keeps a tier and what takes it: windows, grace, refunds and spending."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.kernel.steps import finish
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Account, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction, TierBasis, TierDowngrade, TierRefunds, TierWindow
from portal.loyalty.tiering import tiers
from portal.loyalty.tiering.models import TierPeriod
from tests.loyalty.ladder import DAY, START, do, kept, ladder, round_at, slug_of

pytestmark = pytest.mark.anyio


async def test_a_tier_falls_by_one_step_that_lasts_a_window_of_its_own(make):
    member = await make.member()
    await make.programme(tier_window_days=30, tier_downgrade=TierDowngrade.ONE_DOWN)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await do(member, 1000)
    first = datetime(2026, 2, 8, 23, tzinfo=UTC)
    second = datetime(2026, 3, 10, 23, tzinfo=UTC)

    await round_at(first)
    assert await slug_of(make, member) == "gold"
    assert (await make.account(member)).tier_until == second
    await round_at(second - timedelta(seconds=1))
    assert await slug_of(make, member) == "gold"
    await round_at(second)
    assert await slug_of(make, member) == "silver"
    await round_at(second + 30 * DAY)
    assert (await slug_of(make, member), (await make.account(member)).tier_until) == ("bronze", None)


async def test_where_the_fall_is_to_what_is_reached_it_goes_all_the_way(make):
    member = await make.member()
    await make.programme(tier_window_days=30, tier_downgrade=TierDowngrade.DROP)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await do(member, 1000)

    await round_at(datetime(2026, 2, 8, 23, tzinfo=UTC))

    assert await slug_of(make, member) == "bronze"


async def test_a_worker_that_comes_days_late_dates_the_fall_to_when_it_was_due_r33_r37(make):
    member = await make.member()
    await make.programme(tier_window_days=30, tier_grace_days=5)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await do(member, 120)

    await round_at(datetime(2026, 3, 20, tzinfo=UTC))

    over = datetime(2026, 2, 14, 23, tzinfo=UTC)
    account = await make.account(member)
    assert account.tier_since == over
    assert await slug_of(make, member) == "bronze"
    assert (await TierPeriod.get(account_id=account.id, ended_at=over)).began_at == START


async def test_what_is_earned_before_a_late_worker_comes_does_not_hide_a_tier_that_was_lost_meanwhile_r39(make):
    member = await make.member()
    await make.programme(tier_window_days=30)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await do(member, 120)
    back = datetime(2026, 3, 1, 12, tzinfo=UTC)

    with time_machine.travel(back, tick=False):
        await do(member, 100)

    account = await make.account(member)
    assert (await slug_of(make, member), account.tier_since) == ("silver", back)
    assert await TierPeriod.filter(account_id=account.id).order_by("began_at").values_list("began_at", flat=True) == [
        START,
        datetime(2026, 2, 8, 23, tzinfo=UTC),
        back,
    ]


async def test_the_tier_begins_when_the_points_reached_it_in_whichever_order_the_news_came_r37(make):
    member = await make.member()
    with time_machine.travel(START + DAY, tick=False):
        await ladder(make)
        await tiers.enter(member.id)
        await do(member, 60, at=START + DAY - timedelta(hours=1))
        await do(member, 60, at=START + DAY - timedelta(hours=9))

    account = await make.account(member)
    assert await slug_of(make, member) == "silver"
    began = await TierPeriod.get(account_id=account.id, ended_at=None)
    assert began.began_at == START + DAY


async def test_the_order_that_crosses_the_threshold_earns_as_before_and_the_next_by_the_new_tier_r38(make):
    member = await make.member()
    with time_machine.travel(START, tick=False):
        await make.tier("bronze", 1, 0)
        await make.tier("silver", 2, 100, earn_multiplier=Decimal(2))
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), multiplier_by_tier=True)
        crossing = await make.order(member, "150.00", placed_at=START - timedelta(hours=3))
        after = await make.order(member, "10.00", placed_at=START - timedelta(hours=2))
        told_late = await make.order(member, "10.00", placed_at=START - timedelta(hours=4))

    earned = {one.source_id: one.points for one in await Transfer.filter(action=EarnAction.PURCHASE)}
    assert (earned[crossing.id], earned[after.id], earned[told_late.id]) == (150, 20, 10)


async def test_a_refund_takes_the_tier_at_once_and_without_grace_r40(make):
    member = await make.member()
    await make.programme(tier_grace_days=30, tier_downgrade=TierDowngrade.ONE_DOWN)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        order = await make.order(member, "1200.00")
        assert await slug_of(make, member) == "platinum"

        await make.refund(order, "1150.00")

    assert await slug_of(make, member) == "bronze"
    assert (await make.account(member)).tier_until is None


async def test_where_the_programme_says_so_a_refund_takes_the_tier_at_the_end_of_the_day_r40(make):
    member = await make.member()
    await make.programme(tier_refunds=TierRefunds.AT_NEXT_EVALUATION)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        order = await make.order(member, "600.00")
        await make.refund(order, "550.00")
        await do(member, 1)
        assert await slug_of(make, member) == "gold"
    midnight = datetime(2026, 1, 10, 23, tzinfo=UTC)

    await round_at(midnight - timedelta(seconds=1))
    assert await slug_of(make, member) == "gold"
    await round_at(midnight)

    assert await slug_of(make, member) == "bronze"


async def test_an_exchange_on_one_day_costs_no_tier_where_refunds_wait_for_the_evaluation_r40(make):
    member = await make.member()
    await make.programme(tier_refunds=TierRefunds.AT_NEXT_EVALUATION)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        order = await make.order(member, "600.00")
        await make.refund(order, "600.00")
        await make.order(member, "600.00")

    await round_at(datetime(2026, 1, 11, 12, tzinfo=UTC))

    account = await make.account(member)
    assert (await slug_of(make, member), account.tier_since) == ("gold", START - timedelta(minutes=1))


async def test_each_tier_that_is_passed_gives_its_present_r41(make):
    member = await make.member()
    await make.tier("bronze", 1, 0, entry_points=5)
    await make.tier("silver", 2, 100, entry_points=10)
    await make.tier("gold", 3, 500, entry_points=50)
    await make.tier("platinum", 4, 1000, entry_points=500)

    await do(member, 600)

    account = await make.account(member)
    assert (account.available, account.qualifying_points) == (665, 600)
    assert await slug_of(make, member) == "gold"
    given = await Transfer.filter(action=None).order_by("number")
    assert [(one.description, one.points, one.qualifying) for one in given] == [
        ("Bronze", 5, 0),
        ("Silver", 10, 0),
        ("Gold", 50, 0),
    ]
    assert await ledger.verify() == []


@pytest.mark.parametrize(
    ("window", "comes_back", "presents"),
    [
        (TierWindow.ROLLING, START + 20 * DAY, 1),
        (TierWindow.ROLLING, START + 31 * DAY, 2),
        (TierWindow.CALENDAR_YEAR, datetime(2026, 12, 31, 22, tzinfo=UTC), 1),
        (TierWindow.CALENDAR_YEAR, datetime(2027, 1, 1, tzinfo=UTC), 2),
        (TierWindow.LIFETIME, START + 9999 * DAY, 1),
    ],
)
async def test_who_falls_and_comes_back_within_the_window_gets_no_second_present_r40(
    make, window, comes_back, presents
):
    member = await make.member()
    await make.programme(tier_window=window, tier_window_days=30)
    with time_machine.travel(START, tick=False):
        await make.tier("bronze", 1, 0)
        await make.tier("silver", 2, 100, entry_points=10)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        order = await make.order(member, "100.00")
        await make.refund(order, "100.00")
        assert await slug_of(make, member) == "bronze"

    with time_machine.travel(comes_back, tick=False):
        await make.order(member, "100.00")

    assert await slug_of(make, member) == "silver"
    assert await Transfer.filter(action=None, kind=TransferKind.EARN).count() == presents


async def test_where_spending_counts_money_lifts_and_a_refund_lowers_r39_r40(make):
    member = await make.member()
    await make.programme(tier_basis=TierBasis.SPEND)
    await ladder(make)
    await make.earn_rule(EarnAction.POST, 5000)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(100))

    order = await make.order(member, "499.99")
    await do(member, 5000)
    assert (await make.account(member)).qualifying_points == 499
    assert await slug_of(make, member) == "silver"
    await make.order(member, "0.01")
    assert await slug_of(make, member) == "gold"
    await make.refund(order, "400.00")

    assert (await make.account(member)).qualifying_points == 100
    assert await slug_of(make, member) == "silver"


async def test_spending_needs_no_rule_of_earning_and_leaves_the_window_as_points_do_r39(make):
    member = await make.member()
    await make.programme(tier_basis=TierBasis.SPEND, tier_window_days=30)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await make.order(member, "100.00", placed_at=START)
        assert await slug_of(make, member) == "silver"
        assert await kept(make, member) == (100, datetime(2026, 2, 8, 23, tzinfo=UTC))

    await round_at(datetime(2026, 2, 8, 23, tzinfo=UTC))

    assert await slug_of(make, member) == "bronze"


async def test_progress_says_by_when_how_much_keeps_the_tier_in_each_kind_of_window(make):
    member = await make.member()
    await make.programme(tier_window_days=30, tier_grace_days=10)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await do(member, 80)
    with time_machine.travel(START + 3 * DAY, tick=False):
        await do(member, 60)
        assert await kept(make, member) == (40, datetime(2026, 2, 8, 23, tzinfo=UTC))
        await do(member, 50)
        assert await kept(make, member) == (100, datetime(2026, 2, 11, 23, tzinfo=UTC))
    with time_machine.travel(datetime(2026, 2, 12, 12, tzinfo=UTC), tick=False):
        await finish(jobs.review_due, datetime(2026, 2, 12, 12, tzinfo=UTC))
        assert await kept(make, member) == (100, datetime(2026, 2, 22, 23, tzinfo=UTC))
        await make.programme(tier_window=TierWindow.CALENDAR_YEAR)
        await finish(jobs.review_due, datetime(2026, 2, 12, 12, tzinfo=UTC))
        assert await kept(make, member) == (None, datetime(2026, 12, 31, 23, tzinfo=UTC))
        await make.programme(tier_window=TierWindow.LIFETIME)
        await finish(jobs.review_due, datetime(2026, 2, 12, 12, tzinfo=UTC))
        assert await kept(make, member) == (None, None)


async def test_accounts_that_were_merged_or_closed_keep_no_other_from_its_review_r75_r76(make, monkeypatch):
    monkeypatch.setattr(jobs.TO_REVIEW, "_at_once", 2)
    gone = [await make.member() for _ in range(2)]
    member = await make.member()
    await make.tier("bronze", 1, 0)
    for one in (*gone, member):
        await make.points(one, 10)
    await Account.filter(member_id=gone[0].id).update(merged_into_id=member.id)
    await Account.filter(member_id=gone[1].id).update(closed_at=START)
    await make.tier("silver", 2, 5)

    assert await finish(jobs.review_due, datetime.now(UTC)) == 1

    assert [await slug_of(make, one) for one in (*gone, member)] == ["bronze", "bronze", "silver"]
