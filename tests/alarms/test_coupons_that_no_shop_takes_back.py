"""Staff hear of coupons that a shop does not take back, see them, and the portal begins anew (SH83, SH93)."""

from datetime import timedelta

import pytest
from starlette.responses import JSONResponse, Response

from portal import worker
from portal.alarms import watching
from portal.alarms.models import Alarm
from portal.kernel.errors import Forbidden
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.pagination import Page
from portal.kernel.steps import finish
from portal.loyalty.redeeming import withdrawals
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import RedemptionState
from portal.loyalty.redeeming.withdrawals import TOPIC
from tests.loyalty.shop_coupons import NOON, at, pots, shop

__all__ = ["shop"]
pytestmark = pytest.mark.anyio
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SHOP = "woocommerce:127.0.0.1"
LIST = """{ couponsBeingWithdrawn(first: 5) { nodes {
  state isBeingWithdrawn withdrawingSince withdrawalReason member { handle } } } }"""
MINE = "{ viewer { redemptions { nodes { isBeingWithdrawn withdrawingSince withdrawalReason } } } }"


@pytest.fixture
async def member(make):
    member = await make.member("anna")
    await make.points(member, 100)
    return member


@pytest.fixture
async def coupon(shop, make, member):
    """Given back at noon, while its shop is away."""
    coupon = await make.redemption(member, await make.reward(100))
    await worker.ask_shops()
    shop.first = [Response(status_code=503)] * 200
    with at(NOON):
        await cancel_redemption(coupon.id, by=await make.viewer(member))
    return coupon


async def alarms(now):
    await watching.watch(now)
    return [(one.kind.value, one.about, one.count, one.since) for one in await Alarm.all()]


async def test_staff_are_alarmed_after_an_hour_until_it_is_taken_back_sh93(shop, make, member, coupon):
    assert await alarms(NOON + HOUR - timedelta(seconds=1)) == []
    assert await alarms(NOON + HOUR) == [("COUPON_WITHDRAWALS", SHOP, 1, NOON)]

    shop.first = []
    with at(NOON + HOUR):
        await worker.ask_shops()

    assert await alarms(NOON + HOUR) == []


async def test_the_alarm_says_what_to_do_sh93(shop, make, graphql, member, coupon):
    await alarms(NOON + HOUR)

    said = await graphql("{ alarms { title body } }", viewer=await make.brand())

    assert said == [
        {
            "title": f"One coupon is still not taken back at {SHOP}",
            "body": (
                "Since June 1, 2026, 14:00. Their points are not back until that shop has said whether they are used, "
                "and it does not answer, or will not remove them. See whether it can be reached, and whether the "
                "portal's key may change discounts there."
            ),
        }
    ]


async def test_staff_see_which_they_are_and_why_and_members_only_that_it_is_so_sh93(
    shop, make, graphql, member, coupon
):
    staff, other = await make.brand(), await make.member()

    shown = await graphql(LIST, viewer=staff)

    assert shown["nodes"] == [
        {
            "state": "ISSUED",
            "isBeingWithdrawn": True,
            "withdrawingSince": "2026-06-01T12:00:00Z",
            "withdrawalReason": "CANCELLED",
            "member": {"handle": "anna"},
        }
    ]
    assert (await graphql(MINE, viewer=member))["redemptions"]["nodes"] == [
        {"isBeingWithdrawn": True, "withdrawingSince": None, "withdrawalReason": None}
    ]
    with pytest.raises(Forbidden):
        await withdrawals.being_withdrawn(Page(), by=await make.viewer(other))


async def test_what_the_queue_has_given_up_begins_anew_after_a_day_sh93(shop, make, member, coupon):
    await OutboxItem.filter(topic=TOPIC).update(state=OutboxState.FAILED, attempts=11, finished_at=NOON)
    shop.first = []
    assert await finish(withdrawals.start_over, NOON + DAY - timedelta(seconds=1)) == 0

    assert await finish(withdrawals.start_over, NOON + DAY) == 1
    assert await finish(withdrawals.start_over, NOON + DAY) == 0
    with at(NOON + DAY):
        await worker.ask_shops()

    await coupon.refresh_from_db()
    assert coupon.state is RedemptionState.CANCELLED
    assert await pots(make, member) == (100, 0, 0, 0)
    assert [one.state for one in await OutboxItem.filter(topic=TOPIC)] == [OutboxState.SENT]


async def test_what_still_waits_in_the_queue_keeps_its_pauses_sh93(shop, make, member, coupon):
    with at(NOON):
        await worker.ask_shops()
    before = await OutboxItem.filter(topic=TOPIC).values()

    assert await withdrawals.start_over(NOON + DAY) == 0

    assert await OutboxItem.filter(topic=TOPIC).values() == before
    assert before[0]["attempts"] == 1


async def test_what_was_forgotten_in_the_queue_is_asked_for_again_sh93(shop, make, member, coupon):
    await OutboxItem.filter(topic=TOPIC).delete()
    shop.first = []

    assert await withdrawals.start_over(NOON + DAY) == 1
    with at(NOON + DAY):
        await worker.ask_shops()

    assert await pots(make, member) == (100, 0, 0, 0)


async def test_a_key_that_may_not_remove_coupons_is_an_alarm_of_its_own_sh86(shop, make, member, coupon):
    shop.first = [JSONResponse({"code": "woocommerce_rest_cannot_view"}, status_code=401)] * 4

    with at(NOON + HOUR):
        await worker.ask_shops()

    assert ("KEY_REFUSED", SHOP) in [one[:2] for one in await alarms(NOON + HOUR)]
