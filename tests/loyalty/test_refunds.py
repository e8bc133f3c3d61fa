"""What a refund does to points: R11 to R18."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.accounts.models import MemberState
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.earning.terms import points_for
from portal.loyalty.ledger.models import Lot, LotState, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.shop.facts import CustomerFacts
from portal.shop.models import Order, OrderState
from portal.shop.recording import intake
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import at, refund, snapshot

pytestmark = pytest.mark.anyio


async def test_refunds_line_by_line_take_fifteen_fifteen_fourteen_r12(make):
    member = await make.member()
    await make.tier("silver", 1, 0, earn_multiplier=Decimal("1.5"))
    await make.points(member, 1)
    await one_point_per_euro(make, multiplier_by_tier=True)
    order = await make.order(member, "29.97", placed_at=clock.now())
    assert (await account(make, member))[0] == 45

    taken = []
    for _ in range(3):
        before = (await account(make, member))[0]
        await make.refund(order, "9.99")
        taken.append(before - (await account(make, member))[0])

    assert taken == [15, 15, 14]
    assert await ledger.verify() == []


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 100_000),
    st.lists(st.integers(1, 40_000), max_size=6),
    st.sampled_from(["1", "0.33", "2.5", "10"]),
    st.sampled_from(["1", "1.1", "1.25", "1.5"]),
)
def test_whatever_is_refunded_in_whatever_parts_no_more_and_no_less_is_taken_than_was_given_p7(
    total, parts, rate, multiplier
):
    def worth(minor):
        return points_for(max(0, minor), Fraction(rate) * Fraction(multiplier))

    left, taken = total, 0
    for part in [*parts, total]:
        before = worth(left)
        left = max(0, left - part)
        taken += before - worth(left)

    assert taken == worth(total)


async def test_a_refund_beyond_the_order_stops_at_the_award_r14(make):
    member = await make.member()
    await one_point_per_euro(make)
    order = await make.order(member, "50.00")

    for amount in ("40.00", "40.00", "40.00"):
        order = await make.refund(order, amount)

    assert (order.refunded_minor, order.state.value) == (5000, "REFUNDED")
    assert await account(make, member) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_a_refund_while_the_award_is_held_cancels_that_lot_alone_r15(make):
    member = await make.member()
    await make.points(member, 20)
    await one_point_per_euro(make, hold_days=14)
    order = await make.order(member, "50.00")
    assert await account(make, member) == (20, 50, 0)

    await make.refund(order, "20.00")
    assert await account(make, member) == (20, 30, 0)
    await make.refund(order, "30.00")

    assert await account(make, member) == (20, 0, 0)
    award = await Transfer.get(source_id=order.id, kind=TransferKind.EARN)
    assert (await Lot.get(award_id=award.id)).state is LotState.CANCELLED
    assert await ledger.verify() == []


async def test_what_was_spent_is_owed_once_no_unused_coupon_is_left_to_revoke_r11(make):
    member = await make.member()
    await one_point_per_euro(make)
    order = await make.order(member, "100.00")
    reward = await make.reward(60)
    used = await make.redemption(member, reward)
    await mark_coupon_used(used.coupon_code, order_external_id="another order", by=SYSTEM)

    await make.refund(order, "100.00")

    assert await account(make, member) == (0, 0, 60)
    assert await ledger.verify() == []


async def test_an_unused_coupon_is_revoked_before_debt_comes_r11(make):
    member = await make.member()
    await one_point_per_euro(make)
    order = await make.order(member, "100.00")
    reward = await make.reward(60, stock=5)
    coupon = await make.redemption(member, reward)

    await make.refund(order, "100.00")

    await coupon.refresh_from_db()
    await reward.refresh_from_db()
    assert (coupon.state, reward.stock) == (RedemptionState.CANCELLED, 5)
    assert await account(make, member) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_a_coupon_whose_points_have_expired_covers_nothing_so_the_next_is_revoked_too_r11(make):
    member = await make.member()
    await one_point_per_euro(make)
    reward = await make.reward(60)
    await make.points(member, 60)
    older = await make.redemption(member, reward)
    await make.points(member, 60, expires_at=clock.now() + timedelta(hours=1))
    newer = await make.redemption(member, reward)
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        order = await make.order(member, "60.00")
        used = await make.redemption(member, reward)
        await mark_coupon_used(used.coupon_code, order_external_id="another order", by=SYSTEM)

        await make.refund(order, "60.00")

        for coupon in (older, newer):
            await coupon.refresh_from_db()
        assert (newer.state, older.state) == (RedemptionState.CANCELLED, RedemptionState.CANCELLED)
        assert await account(make, member) == (0, 0, 0)
        assert await ledger.verify() == []


async def test_points_spent_on_a_refunded_order_come_back_by_share_to_their_lots_r16(make):
    member = await make.member()
    gift = await make.points(member, 60)
    reward = await make.reward(60)
    coupon = await make.redemption(member, reward)
    order = await make.order(member, "100.00")
    await mark_coupon_used(coupon.coupon_code, order_external_id=order.external_id, by=SYSTEM)

    await make.refund(order, "25.00")
    assert await account(make, member) == (15, 0, 0)
    await make.refund(order, "75.00")

    assert await account(make, member) == (60, 0, 0)
    assert (await Lot.get(award_id=gift.id)).remaining == 60
    assert await ledger.verify() == []


async def test_a_refund_told_before_its_order_makes_the_award_net_from_the_start_r17(make):
    member = await make.member()
    await one_point_per_euro(make)

    assert await make.refund("A-early", "20.00") is None
    order = await make.order(member, "50.00", external_id="A-early")
    assert (order.refunded_minor, order.state.value) == (2000, "PARTIALLY_REFUNDED")
    assert await account(make, member) == (30, 0, 0)
    await make.refund(order, "10.00")

    assert await account(make, member) == (20, 0, 0)
    assert await ledger.verify() == []


async def test_an_order_and_its_refund_told_at_the_same_moment_find_each_other_r17(make):
    member = await make.member()
    await one_point_per_euro(make)

    for number in range(5):
        name = f"A-twin-{number}"
        await asyncio.gather(make.order(member, "50.00", external_id=name), make.refund(name, "50.00"))

    assert await account(make, member) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_an_imported_order_earns_nothing(make):
    member = await make.member()
    await one_point_per_euro(make)

    await make.order(member, "50.00", source="import:old-shop")

    assert not await Transfer.exists()


async def test_a_guest_who_proves_the_address_earns_once_for_recent_orders_r23(make):
    await make.programme(claim_window_days=30)
    await one_point_per_euro(make)
    await make.order("guest@example.org", "50.00")
    await make.order("guest@example.org", "70.00", placed_at=clock.now() - timedelta(days=31))
    await make.order("somebody@example.org", "90.00")
    member = await make.member(email="guest@example.org")
    assert not await Transfer.exists()

    for _ in range(2):
        await prove_address(member)

    assert await account(make, member) == (50, 0, 0)


async def test_an_order_from_before_the_claim_window_earns_nothing_by_being_refunded_r23(make):
    await make.programme(claim_window_days=30)
    await one_point_per_euro(make)
    old = await make.order("guest@example.org", "50.00", placed_at=clock.now() - timedelta(days=31))
    await prove_address(await make.member(email="guest@example.org"))

    await make.refund(old, "10.00")

    assert not await Transfer.exists()


async def test_an_old_order_that_is_first_told_as_refunded_earns_once_the_refund_is_deleted_r23(make):
    """As one that is first told as paid: the member was there when it was told, and claims nothing."""
    await make.programme(claim_window_days=30)
    await one_point_per_euro(make)
    member = await make.member()
    placed = clock.now() - timedelta(days=200)
    whole = snapshot(member, placed_at=placed, paid_at=placed, lists_refunds=True)
    await intake.keep_order(replace(whole, refunds=[refund("R1", "100.00")]))
    assert await account(make, member) == (0, 0, 0)

    await intake.keep_order(replace(whole, told_at=at(2)))

    assert await account(make, member) == (100, 0, 0)


async def test_an_old_order_of_a_guest_earns_nothing_by_failing_and_being_paid_again_r23(make):
    await make.programme(claim_window_days=30)
    await one_point_per_euro(make)
    placed = clock.now() - timedelta(days=31)
    old = snapshot(placed_at=placed, paid_at=placed, customer=CustomerFacts(email="guest@example.org"))
    await intake.keep_order(old)
    member = await make.member(email="guest@example.org")
    await prove_address(member)

    await intake.keep_order(replace(old, told_at=at(2), paid_at=None, has_failed=True))
    await intake.keep_order(replace(old, told_at=at(3)))

    assert not await Transfer.exists()
    assert (await Order.get()).state is OrderState.PAID


async def test_an_order_older_than_points_live_earns_nothing_that_is_left_and_its_refund_owes_nothing_r28(make):
    await make.programme(points_expire_after_days=365)
    await one_point_per_euro(make)
    member = await make.member()
    order = await make.order(member, "100.00", placed_at=clock.now() - timedelta(days=400))
    assert await account(make, member) == (0, 0, 0)

    await make.refund(order, "100.00")

    assert await account(make, member) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_an_address_that_is_not_proved_claims_nothing_r23(make):
    await one_point_per_euro(make)
    await make.member(email="guest@example.org", email_key=None, email_verified_at=None, state=MemberState.UNVERIFIED)

    await make.order("guest@example.org", "50.00")

    assert not await Transfer.exists()


async def test_what_goes_back_is_counted_by_the_version_that_gave_rounded_down_as_then_r26(make):
    member = await make.member()
    rule = await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal("0.33"))
    order = await make.order(member, "10.00")
    assert await account(make, member) == (3, 0, 0)
    await make.earn_rule(EarnAction.PURCHASE, id=rule.rule.id, per_currency_unit=Decimal(5))

    await make.refund(order, "0.90")
    # 9.10 × 0.33 is 3.003: all three points stand.
    assert await account(make, member) == (3, 0, 0)
    await make.refund(order, "0.02")

    # 9.08 × 0.33 is 2.9964.
    assert await account(make, member) == (2, 0, 0)


async def test_another_currency_earns_and_goes_back_at_the_rate_stored_with_the_order_r24(make):
    member = await make.member()
    await one_point_per_euro(make)
    yen = await make.order(member, amount=Money(10_000, "JPY"), rate=Decimal("0.0061"))
    assert await account(make, member) == (61, 0, 0)

    await make.refund(yen, Money(5_000, "JPY"))

    assert await account(make, member) == (30, 0, 0)


async def test_an_order_earns_by_the_tier_of_the_day_it_was_paid_and_the_one_that_lifts_by_the_old_r37_r38(make):
    member = await make.member()
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 2, 100, earn_multiplier=Decimal(2))
    await one_point_per_euro(make, multiplier_by_tier=True)
    start = clock.now() - timedelta(days=10)

    with time_machine.travel(start + timedelta(days=9), tick=False):
        lifting = await make.order(member, "100.00", placed_at=start + timedelta(days=2))
        later = await make.order(member, "10.00", placed_at=start + timedelta(days=3))
        told_late = await make.order(member, "10.00", placed_at=start + timedelta(days=1))

    points = {row.source_id: row.points for row in await Transfer.filter(kind=TransferKind.EARN)}
    assert [points[order.id] for order in (lifting, later, told_late)] == [100, 20, 10]


async def test_of_two_coupons_of_one_instant_the_one_made_last_is_revoked_r11(make, backend):
    @unit_of_work
    async def refund():
        if backend == "postgresql":  # the index would give them in the order of their making, a sort need not
            await sql.execute("SET LOCAL enable_indexscan = off")
            await sql.execute("SET LOCAL enable_bitmapscan = off")
        await make.refund(order, "60.00")

    member = await make.member()
    await one_point_per_euro(make)
    reward = await make.reward(60)
    await make.points(member, 60)
    order = await make.order(member, "60.00")
    with time_machine.travel(clock.now() + timedelta(hours=1), tick=False):
        first, last = [await make.redemption(member, reward) for _ in range(2)]

        await refund()

    await first.refresh_from_db()
    await last.refresh_from_db()
    assert first.created_at == last.created_at
    assert (first.state, last.state) == (RedemptionState.ISSUED, RedemptionState.CANCELLED)
