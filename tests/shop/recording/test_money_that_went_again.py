"""Payments that failed after all, totals below what the lines say, clocks far ahead: points follow the money."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from portal.kernel import clock
from portal.kernel.errors import Invalid
from portal.kernel.pagination import Page
from portal.loyalty import ledger
from portal.shop.facts import OrderFacts
from portal.shop.models import Order, OrderState, Refund
from portal.shop.queries import orders_of_member
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import SHOP, buyer, enrolled, euros, refund, snapshot

__all__ = ["buyer"]
pytestmark = pytest.mark.anyio


def failed(member, minute: int, **changed) -> OrderFacts:
    return snapshot(member, told=minute, paid=None, has_failed=True, **changed)


async def test_a_direct_debit_that_came_back_takes_the_points_sh35(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    order = await intake.keep_order(failed(buyer, 2))

    assert order.state is OrderState.OPEN
    assert await account(make, buyer) == (0, 0, 0)
    assert (await orders_of_member(buyer.id, Page())).rows == []
    assert await ledger.verify() == []


async def test_an_order_that_is_paid_after_all_earns_once_sh35(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.keep_order(failed(buyer, 2))
    order = await intake.keep_order(snapshot(buyer, told=3))

    assert order.state is OrderState.PAID
    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_an_older_failure_does_not_outrank_the_payment_that_came_after_it_r19(make, buyer):
    await intake.keep_order(snapshot(buyer, told=3))
    await intake.keep_order(failed(buyer, 2))

    assert await account(make, buyer) == (100, 0, 0)


async def test_an_open_order_of_no_failure_leaves_a_paid_one_paid_sh35(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.keep_order(snapshot(buyer, told=2, paid=None))

    assert await account(make, buyer) == (100, 0, 0)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (("paid", "failed"), (OrderState.OPEN, (0, 0, 0))),
        (("open", "paid", "failed"), (OrderState.OPEN, (0, 0, 0))),
        (("paid", "failed", "again"), (OrderState.PAID, (100, 0, 0))),
        (("open", "paid", "failed", "again"), (OrderState.PAID, (100, 0, 0))),
        (("paid", "failed", "of the same moment"), (OrderState.PAID, (100, 0, 0))),
    ],
)
async def test_failures_and_payments_come_to_the_same_in_whatever_order_w7(make, words, end):
    await one_point_per_euro(make)
    ends = set()
    for number, order in enumerate(permutations(words)):
        member = await enrolled(make)
        said = {
            "open": snapshot(member, told=0, paid=None, external_id=str(number)),
            "paid": snapshot(member, told=1, external_id=str(number)),
            "failed": failed(member, 2, external_id=str(number)),
            "again": snapshot(member, told=3, external_id=str(number)),
            "of the same moment": snapshot(member, told=2, external_id=str(number)),
        }
        for word in order:
            await intake.keep_order(said[word])
        kept = await Order.get(source=SHOP, external_id=str(number))
        ends.add((kept.state, await account(make, member)))

    assert ends == {end}
    assert await ledger.verify() == []


@pytest.mark.parametrize(("total", "points"), [("64.90", 64), ("0.00", 0), ("100.00", 100)])
async def test_nobody_earns_more_than_the_order_cost_sh57(make, buyer, total, points):
    await intake.keep_order(snapshot(buyer, total=total, eligible=euros("100.00")))

    assert await account(make, buyer) == (points, 0, 0)


async def test_a_word_from_a_clock_far_ahead_blocks_no_later_cancellation_sh58(make, buyer):
    await intake.keep_order(snapshot(buyer, told_at=datetime(2036, 1, 1, tzinfo=UTC)))
    assert await account(make, buyer) == (100, 0, 0)

    await intake.keep_order(snapshot(buyer, told_at=clock.now(), cancelled_at=clock.now()))

    assert await account(make, buyer) == (0, 0, 0)


async def test_a_deletion_from_a_clock_far_ahead_is_taken_back_by_a_later_word_sh58(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.cancel_order(SHOP, "1001", datetime(2036, 1, 1, tzinfo=UTC))
    assert await account(make, buyer) == (0, 0, 0)

    await intake.keep_order(snapshot(buyer, told_at=clock.now() + timedelta(seconds=1)))

    assert await account(make, buyer) == (100, 0, 0)


async def test_a_payment_that_lies_in_the_future_is_refused_and_nothing_is_kept_sh58(buyer):
    with pytest.raises(Invalid) as refused:
        await intake.keep_order(snapshot(buyer, told=1, paid_at=datetime(2036, 1, 1, tzinfo=UTC)))

    assert refused.value.field == ("paidAt",)
    assert await Order.all().count() == 0


async def test_a_refund_from_a_clock_far_ahead_counts_from_when_it_came_sh58(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.keep_refund(refund("r-1", "20.00", refunded_at=datetime(2036, 1, 1, tzinfo=UTC)))

    assert await account(make, buyer) == (80, 0, 0)
    assert (await Refund.get(external_id="r-1")).refunded_at <= clock.now()
