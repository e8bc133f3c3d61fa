"""A daily cap counts what stands: what a refund took back may be earned again, and is not given twice (FP2, R46, F17)."""

import pytest

from portal.kernel import clock
from portal.loyalty import earning, ledger
from portal.loyalty.ledger import keys
from portal.loyalty.programme.models import EarnAction
from portal.shop.facts import RefundKind
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import enrolled, refund, snapshot

pytestmark = pytest.mark.anyio


async def bought(member, number, total="60.00", **values):
    await intake.keep_order(snapshot(member, external_id=number, total=total, **values))


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make, daily_cap=100)
    return await enrolled(make)


async def test_what_a_refund_took_back_frees_the_cap_of_its_day_f17(make, anna):
    await bought(anna, "1001")
    await bought(anna, "1002")
    assert await account(make, anna) == (100, 0, 0)

    await intake.keep_refund(refund("r", "60.00"))
    await bought(anna, "1003")

    # 40 of the second order stand, so 60 of the third are within 100.
    assert await account(make, anna) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_of_a_part_that_went_back_that_part_is_free(make, anna):
    await bought(anna, "1001", "100.00")
    await intake.keep_refund(refund("r", "30.00"))

    await bought(anna, "1002", "100.00")

    assert await account(make, anna) == (100, 0, 0)


async def test_a_refund_frees_no_other_day(make, anna):
    await bought(anna, "1001", "100.00")
    await bought(anna, "1002", "100.00", paid=24 * 60)
    await intake.keep_refund(refund("r", "100.00"))

    await bought(anna, "1003", "50.00", paid=24 * 60 + 1)

    assert await account(make, anna) == (100, 0, 0)


async def test_money_that_comes_again_gets_what_the_cap_has_left(make, anna):
    """Lost and won: what another order earned meanwhile stays."""
    await bought(anna, "1001", "100.00")
    await intake.keep_refund(refund("c", "100.00", kind=RefundKind.CHARGEBACK))
    await bought(anna, "1002", "70.00")

    await intake.keep_refund(refund("c", "100.00", kind=RefundKind.CHARGEBACK_WON))

    assert await account(make, anna) == (100, 0, 0)
    await intake.keep_refund(refund("r", "70.00", order_external_id="1002"))
    assert await account(make, anna) == (100, 0, 0)  # what the cap had kept from it is its own again (FP3)
    assert await ledger.verify() == []


async def test_an_order_that_grows_stays_under_the_cap(make, anna):
    await bought(anna, "1001", "40.00")
    await bought(anna, "1001", "300.00", told=2)

    assert await account(make, anna) == (100, 0, 0)


async def test_a_deed_that_is_undone_and_done_again_gets_no_more_than_the_cap_r48(make):
    """R47: twice the cap by restoring what was taken away is not to be had."""
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=50)
    first, second, third = (
        earning.Deed(action=EarnAction.POST, member_id=member.id, name=keys.Name(name), done_at=clock.now())
        for name in ("one", "two", "three")
    )
    await earning.earn(first)
    await earning.undo(EarnAction.POST, first.name, why=keys.REMOVED)
    await earning.earn(second)
    await earning.earn(third)

    await earning.earn(first)

    assert await account(make, member) == (50, 0, 0)
