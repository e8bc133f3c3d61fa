"""Points become coupons: never more than there are points, pieces and uses."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import (
    Conflict,
    Expired,
    Forbidden,
    InsufficientPoints,
    LimitReached,
    NotEligible,
    NotFound,
    NotOpenYet,
    PortalError,
    Suspended,
    TooLong,
    TooShort,
)
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer, TransferKind
from portal.loyalty.redeeming import coupon_expiry, coupons
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


async def outcomes(*attempts):
    results = await asyncio.gather(*attempts, return_exceptions=True)
    for result in results:
        assert not isinstance(result, BaseException) or isinstance(result, PortalError), result
    return Counter(type(result).__name__ for result in results)


async def test_twenty_redemptions_at_once_succeed_exactly_as_often_as_there_are_points_r55(make):
    member = await make.member()
    await make.points(member, 350)
    reward = await make.reward(100)

    counted = await outcomes(*(make.redemption(member, reward) for _ in range(20)))

    assert counted == {"Redemption": 3, "InsufficientPoints": 17}
    assert (await make.account(member)).available == 50
    assert await ledger.verify() == []


async def test_of_the_last_piece_one_of_many_members_gets_it_and_cancelling_brings_it_back_r54(make):
    members = [await make.member() for _ in range(6)]
    for member in members:
        await make.points(member, 100)
    reward = await make.reward(100, stock=1)

    counted = await outcomes(*(make.redemption(member, reward) for member in members))

    assert counted == {"Redemption": 1, "OutOfStock": 5}
    await reward.refresh_from_db()
    assert reward.stock == 0
    winner = await Redemption.get()
    await cancel_redemption(winner.id, by=SYSTEM)
    await reward.refresh_from_db()
    assert reward.stock == 1
    assert {(await make.account(member)).available for member in members} == {100}
    assert await ledger.verify() == []


async def test_the_same_key_many_times_at_once_is_one_redemption_p2(make):
    member, other = await make.member(), await make.member()
    await make.points(member, 500)
    await make.points(other, 500)
    reward, another = await make.reward(100), await make.reward(100)

    made = await asyncio.gather(*(make.redemption(member, reward, key="k") for _ in range(12)))

    assert len({one.id for one in made}) == 1
    with pytest.raises(Conflict):
        await make.redemption(member, another, key="k")
    assert (await make.redemption(other, reward, key="k")).id != made[0].id
    assert (await make.account(member)).available == 400


@pytest.mark.parametrize(("key", "refusal"), [("", TooShort), ("  ", TooShort), ("x" * 10_000, TooLong)])
async def test_a_key_of_no_or_endless_length_is_refused_p2(make, key, refusal):
    member = await make.member()
    await make.points(member, 100)
    reward = await make.reward(100)

    with pytest.raises(refusal):
        await redeem_reward(reward.id, idempotency_key=key, by=await make.viewer(member))

    assert (await make.account(member)).available == 100


async def test_a_limit_for_each_member_holds_against_parallel_wishes(make):
    member = await make.member()
    await make.points(member, 1000)
    reward = await make.reward(100, per_member_limit=2)

    counted = await outcomes(*(make.redemption(member, reward) for _ in range(6)))

    assert counted == {"Redemption": 2, "LimitReached": 4}
    assert (await make.account(member)).available == 800


async def test_the_reason_why_a_reward_cannot_be_had_is_named(make):
    member = await make.member()
    await make.points(member, 10)
    await make.tier("gold", 2, 1000)
    later = await make.reward(5, available_from=datetime.now(UTC) + timedelta(days=1))
    over = await make.reward(5, available_until=datetime.now(UTC) - timedelta(days=1))
    gold = await make.reward(5, required_tier_slug="gold")
    gone = await make.reward(5, is_active=False)
    dear = await make.reward(11)

    for reward, refusal in (
        (later, NotOpenYet),
        (over, Expired),
        (gold, NotEligible),
        (gone, NotFound),
        (dear, InsufficientPoints),
    ):
        with pytest.raises(refusal):
            await make.redemption(member, reward)

    assert (await make.account(member)).available == 10
    assert not await Redemption.exists()


async def test_a_suspended_member_redeems_nothing_d3(make):
    member = await make.member(suspended_until=datetime.now(UTC) + timedelta(days=1))
    await make.points(member, 10)
    reward = await make.reward(5)

    with pytest.raises(Suspended):
        await make.redemption(member, reward)

    assert (await make.account(member)).available == 10


async def test_of_two_checkouts_with_one_code_the_second_hears_that_it_was_used_r53(make):
    member = await make.member()
    await make.points(member, 100)
    coupon = await make.redemption(member, await make.reward(100))

    counted = await outcomes(
        *(mark_coupon_used(coupon.coupon_code, order_external_id=f"A-{n}", by=SYSTEM) for n in range(5))
    )

    assert counted == {"Redemption": 1, "AlreadyDone": 4}
    used = await Redemption.get()
    again = await mark_coupon_used(coupon.coupon_code, order_external_id=used.order_external_id, by=SYSTEM)
    assert again.state is RedemptionState.USED


async def test_of_cancelling_and_using_exactly_one_happens_p4(make):
    member = await make.member()
    await make.points(member, 100)
    reward = await make.reward(100)
    coupon = await make.redemption(member, reward)
    viewer = await make.viewer(member)

    counted = await outcomes(
        *(cancel_redemption(coupon.id, by=viewer) for _ in range(5)),
        *(mark_coupon_used(coupon.coupon_code, by=SYSTEM) for _ in range(5)),
    )

    assert counted == {"Redemption": 1, "AlreadyDone": 9}
    state = (await Redemption.get()).state
    assert (await make.account(member)).available == (100 if state is RedemptionState.CANCELLED else 0)
    assert await Transfer.filter(kind=TransferKind.RETURN).count() == (state is RedemptionState.CANCELLED)
    assert await ledger.verify() == []


async def test_somebody_else_s_redemption_is_as_unknown(make):
    member, other = await make.member(), await make.member()
    await make.points(member, 100)
    coupon = await make.redemption(member, await make.reward(100))

    with pytest.raises(NotFound):
        await cancel_redemption(coupon.id, by=await make.viewer(other))

    assert (await Redemption.get()).state is RedemptionState.ISSUED


async def test_a_coupon_is_good_to_the_end_of_its_last_day_and_its_points_stay_spent_r57(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 200)
        reward = await make.reward(100, coupon_valid_days=30)
        coupon = await make.redemption(member, reward)
    end = datetime(2026, 7, 1, 22, tzinfo=UTC)
    assert coupon.expires_at == end

    with time_machine.travel(end, tick=False):
        with pytest.raises(Expired):
            await mark_coupon_used(coupon.coupon_code, by=SYSTEM)
        with pytest.raises(Expired):
            await cancel_redemption(coupon.id, by=await make.viewer(member))
        assert [await finish(coupon_expiry.expire_coupons, end) for _ in range(2)] == [1, 0]

    assert (await Redemption.get()).state is RedemptionState.EXPIRED
    assert (await make.account(member)).available == 100


async def test_where_the_reward_says_so_a_coupon_that_ends_unused_gives_its_points_back_once_r57(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 100)
        reward = await make.reward(100, coupon_valid_days=30, returns_points=True, stock=1)
        await make.redemption(member, reward)
        # What the reward says later is for later coupons.
        await make.reward(100, id=reward.id, coupon_valid_days=30, returns_points=False, stock=0)
    end = datetime(2026, 7, 1, 22, tzinfo=UTC)

    with time_machine.travel(end, tick=False):
        assert [await finish(coupon_expiry.expire_coupons, end) for _ in range(2)] == [1, 0]

    await reward.refresh_from_db()
    assert ((await Redemption.get()).state, reward.stock) == (RedemptionState.EXPIRED, 0)
    assert (await make.account(member)).available == 100
    assert await ledger.verify() == []


async def test_a_price_that_changed_since_it_was_shown_is_not_paid_r58(make):
    member = await make.member()
    await make.points(member, 500)
    reward = await make.reward(100)
    await make.reward(120, id=reward.id)

    with pytest.raises(Conflict):
        await redeem_reward(reward.id, idempotency_key="k", shown_cost=100, by=await make.viewer(member))
    assert not await Redemption.exists()
    assert (await make.account(member)).available == 500

    await redeem_reward(reward.id, idempotency_key="k", shown_cost=120, by=await make.viewer(member))
    assert (await make.account(member)).available == 380


async def test_staff_may_write_a_piece_off_and_members_may_not_r54(make):
    member = await make.member()
    await make.points(member, 200)
    reward = await make.reward(100, stock=2)
    first, second = [await make.redemption(member, reward) for _ in range(2)]

    with pytest.raises(Forbidden):
        await cancel_redemption(first.id, write_off=True, by=await make.viewer(member))
    await cancel_redemption(first.id, write_off=True, by=SYSTEM)
    await cancel_redemption(second.id, by=SYSTEM)

    await reward.refresh_from_db()
    assert reward.stock == 1
    assert (await make.account(member)).available == 200


async def test_a_code_is_found_however_it_is_typed_and_a_wrong_one_is_unknown_p10(make):
    code = coupons.new_code()

    assert coupons.spelt(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code
    assert coupons.spelt("ABCD") is None
    for wrong in ("", "ABCD", coupons.new_code()):
        with pytest.raises(NotFound):
            await mark_coupon_used(wrong, by=SYSTEM)


async def test_no_limit_is_left_used_up_by_a_wish_that_failed(make):
    member = await make.member()
    reward = await make.reward(100, per_member_limit=1, stock=1)
    for _ in range(2):
        with pytest.raises(InsufficientPoints):
            await make.redemption(member, reward)

    await make.points(member, 100)
    await make.redemption(member, reward)

    await reward.refresh_from_db()
    assert reward.stock == 0
    with pytest.raises(LimitReached):
        await make.redemption(member, reward)
