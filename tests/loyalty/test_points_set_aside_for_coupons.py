"""Points that are set aside for a coupon which a shop is still to make: for half an hour, and nobody else's (R31)."""

from datetime import timedelta

import pytest
from starlette.responses import JSONResponse

from portal import worker
from portal.accounts import erasure
from portal.kernel import sql
from portal.kernel.errors import InsufficientPoints
from portal.kernel.steps import finish
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Lot, Transfer
from portal.loyalty.queries.accounts import balances_of_member, expiring
from portal.loyalty.redeeming import shop_coupons
from portal.loyalty.redeeming.models import RedemptionState
from tests.loyalty.shop_coupons import NOON, SOON, at, pots, shop, state, told

__all__ = ["shop"]
pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("job_runs", [True, False])
async def test_points_that_expire_after_they_were_set_aside_are_good_for_the_coupon_r31(shop, make, job_runs):
    member = await make.member()
    with at(NOON):
        await make.points(member, 60, expires_at=NOON + SOON / 2)
        await make.points(member, 60)
    with at(NOON):
        await make.redemption(member, await make.reward(100))
    with at(NOON + SOON):
        if job_runs:
            await finish(jobs.expire_due, NOON + SOON)
            assert await finish(jobs.expire_due, NOON + SOON) == 0

        await worker.ask_shops()

        assert await state() is RedemptionState.ISSUED
        assert await pots(make, member) == (20, 0, 0, 100)
        assert (await make.account(member)).lifetime_expired == 0


async def test_points_that_are_free_again_after_their_day_expire_at_once_r31(shop, make):
    member = await make.member()
    with at(NOON):
        await make.points(member, 60, expires_at=NOON + SOON / 2)
        await make.points(member, 60)
    shop.first = [JSONResponse({}, status_code=400)]
    with at(NOON):
        await make.redemption(member, await make.reward(100))
        assert (await make.account(member)).last_number == 3
    with at(NOON + SOON):
        await worker.ask_shops()

        assert await pots(make, member) == (60, 0, 0, 0)
        assert (await make.account(member)).lifetime_expired == 60
    written = await Transfer.filter(number__gt=3).order_by("number")
    assert [(one.kind, one.points) for one in written] == [("UNRESERVE", 100), ("EXPIRE", 60)]
    assert written[1].occurred_at == NOON + SOON / 2


async def test_points_are_set_aside_for_half_an_hour_and_no_longer_r31(shop, make):
    """To the instant; what a shop makes of it later is removed."""
    member = await make.member()
    await make.points(member, 100)
    with at(NOON):
        redemption = await make.redemption(member, await make.reward(100))
    end = NOON + shop_coupons.RESERVED_FOR
    assert timedelta(minutes=30) == shop_coupons.RESERVED_FOR

    with at(end - timedelta(milliseconds=1)):
        assert await finish(shop_coupons.give_up_late, end - timedelta(milliseconds=1)) == 0
        assert await pots(make, member) == (0, 100, 0, 0)
    shop.keep({"code": redemption.coupon_code.lower()})
    with at(end):
        assert await shop_coupons.confirm(redemption.id) is False
        assert await finish(shop_coupons.give_up_late, end) == 1
        assert await finish(shop_coupons.give_up_late, end) == 0
        assert await pots(make, member) == (100, 0, 0, 0)
        await worker.ask_shops()

    assert (shop.asked_to_make, shop.coupons) == (0, {})
    assert await told(member) == [True]


async def test_a_coupon_is_confirmed_until_the_last_millisecond_r31(shop, make):
    member = await make.member()
    await make.points(member, 100)
    with at(NOON):
        redemption = await make.redemption(member, await make.reward(100))

    with at(NOON + shop_coupons.RESERVED_FOR - timedelta(milliseconds=1)):
        assert await shop_coupons.confirm(redemption.id) is True
        assert await shop_coupons.confirm(redemption.id) is False

    assert await pots(make, member) == (0, 0, 0, 100)


async def test_what_is_set_aside_is_nobodys_to_spend_or_to_expire(shop, make):
    member = await make.member()
    reward = await make.reward(100)
    with at(NOON):
        await make.points(member, 100, expires_at=NOON + timedelta(days=3))
        await make.redemption(member, reward)

        with pytest.raises(InsufficientPoints):
            await make.redemption(member, reward)
        balances = await balances_of_member(member.id)
        assert balances.available == 0
        assert await expiring(balances, 30) == []
    with at(NOON + timedelta(days=4)):
        assert (await balances_of_member(member.id)).available == 0


async def test_who_is_erased_leaves_nothing_set_aside_and_no_coupon_r76(shop, make):
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))

    await erasure.erase_member(member.id, deletes_posts=True)
    await worker.ask_shops()

    assert await pots(make, member) == (0, 0, 0, 0)
    assert shop.coupons == {}


async def test_a_wrong_sum_of_what_is_set_aside_is_found_r7(shop, make):
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(60))
    lot = await Lot.get()

    await sql.execute("UPDATE points_lots SET reserved = 10 WHERE id = $1", lot.id)
    found = await ledger.verify()

    assert [(one.what, one.stored, one.entries_say) for one in found] == [
        ("what is reserved in the lot of entry 1", 10, 60)
    ]
