"""What members hear of points and coupons that an order, or staff, took, kept or gave back (SH80, SH81)."""

from datetime import timedelta

import pytest
import time_machine

from portal import worker
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, outbox
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.redeeming import coupon_expiry
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.coupon_cases import decide_case
from portal.loyalty.redeeming.models import CouponCase
from portal.notifications.models import Notification
from portal.shop.facts import RefundKind
from portal.shop.models import Customer, Order
from portal.shop.recording import intake
from tests.loyalty.held_coupons import paid_with_a_coupon_that_was_given_back, unpaid
from tests.makers.points import one_point_per_euro
from tests.makers.shop_facts import SHOP, at, refund, snapshot
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
INBOX = "{ viewer { notifications(first: 20) { nodes { kind title body } } } }"


@pytest.fixture
async def buyer(make):
    await one_point_per_euro(make)
    return await make.member("anna")


@pytest.fixture
def heard(graphql):
    """What the member hears of, the newest first: since the last time, in German where that is wanted."""

    async def hear(member, locale="en"):
        await notices_told()
        found = await graphql(INBOX, viewer=member, locale=locale)
        await Notification.filter(member_id=member.id).delete()
        return [(one["title"], one["body"]) for one in found["notifications"]["nodes"]]

    return hear


async def test_who_gives_something_back_hears_what_went_and_for_which_order_sh80(heard, buyer):
    await intake.keep_order(snapshot(buyer))
    await heard(buyer)

    await intake.keep_refund(refund("7", "40.00"))
    await intake.keep_refund(refund("7", "40.00"))

    assert await heard(buyer) == [
        ("40 points were taken back", "Order 1001 was given back, cancelled or changed, and counts for less.")
    ]


async def test_what_is_owed_is_told_and_what_repays_it_sh80(make, heard, buyer):
    await intake.keep_order(snapshot(buyer))
    await adjust_points(
        buyer.id, -99, reason="Counted twice", idempotency_key="1", by=await make.viewer(await make.brand())
    )
    assert (await heard(buyer))[0] == ("99 points were taken back", "Counted twice")

    await intake.keep_order(snapshot(buyer, told=2, cancelled_at=at(2)))
    assert await heard(buyer, "de") == [
        (
            "100 Punkte wurden zurückgenommen",
            (
                "Bestellung 1001 wurde zurückgegeben, storniert oder geändert und zählt weniger. "
                "99 Punkte davon hattest du nicht mehr: Du schuldest sie, bis deine nächsten Punkte sie begleichen."
            ),
        )
    ]

    await intake.keep_order(snapshot(buyer, external_id="1002", total="98.00"))
    assert await heard(buyer, "de") == [
        ("98 Punkte haben eine Schuld beglichen", "Aus Bestellung 1002. Du schuldest noch einen Punkt."),
        ("98 Punkte für dich", "Für deinen Einkauf."),
    ]
    await make.points(buyer, 5)
    assert ("One point repaid what you owed", "You owe nothing any more.") in await heard(buyer)


async def test_points_that_repay_once_they_are_released_name_their_order_sh80(make, heard):
    await one_point_per_euro(make, hold_days=14)
    buyer = await make.member()
    await intake.keep_order(snapshot(buyer))
    with time_machine.travel(clock.now() + timedelta(days=15), tick=False):
        await worker.run_due()
        await intake.keep_order(
            snapshot(buyer, external_id="1002", total="30.00", told=2, placed_at=clock.now(), paid_at=clock.now())
        )
        viewer = await make.viewer(await make.brand())
        await adjust_points(buyer.id, -100, reason="A test", idempotency_key="1", by=viewer)
        await intake.cancel_order(SHOP, "1001", clock.now())
        await heard(buyer)
    with time_machine.travel(clock.now() + timedelta(days=30), tick=False):
        await worker.run_due()

        assert await heard(buyer) == [("30 points repaid what you owed", "From order 1002. You still owe 70 points.")]


async def test_an_order_that_is_another_member_s_by_now_is_not_named_sh80(make, heard, buyer):
    await intake.keep_order(snapshot(buyer))
    await intake.keep_refund(refund("7", "40.00"))
    await notices_told()
    before = await Notification.filter(subject_type="Order").count()
    other = await make.member("bert")
    theirs = await Customer.create(source=SHOP, external_id="bert", member=other, created_at=clock.now())

    await Order.all().update(customer_id=theirs.id)

    assert before == 1
    assert (await heard(buyer))[0] == (
        "40 points were taken back",
        "An order that counted for you counts for less, or no more.",
    )
    assert await heard(other) == []


async def test_an_order_that_went_to_another_before_the_notice_was_made_is_kept_out_of_it_sh80(make, heard, buyer):
    await intake.keep_order(snapshot(buyer))
    await heard(buyer)
    await intake.keep_refund(refund("7", "40.00"))
    theirs = await Customer.create(
        source=SHOP, external_id="bert", member=await make.member("bert"), created_at=clock.now()
    )
    await Order.all().update(customer_id=theirs.id)

    await notices_told()

    assert (await Notification.get(member_id=buyer.id)).subject_id is None


async def test_a_notice_goes_to_the_account_into_which_its_member_s_was_merged_sh80(make, heard, buyer):
    await intake.keep_order(snapshot(buyer))
    await heard(buyer)
    await intake.keep_refund(refund("7", "40.00"))
    stays = await make.member()
    await merge_members(buyer.id, stays.id, reason="One person", by=SYSTEM)

    assert ("40 points were taken back", "Order 1001 was given back, cancelled or changed, and counts for less.") in (
        await heard(stays)
    )


async def test_a_revoked_coupon_is_told_with_the_order_that_it_came_of_sh80(make, heard, buyer):
    """Points were taken, and a coupon with them: who finds out at the till was told too late."""
    await make.points(buyer, 400)
    await intake.keep_order(snapshot(buyer, total="160.00"))
    await make.redemption(buyer, await make.reward(500))
    await heard(buyer)

    await intake.cancel_order(SHOP, "1001", at(9))

    assert set(await heard(buyer, "de")) == {
        (
            "160 Punkte wurden zurückgenommen",
            "Bestellung 1001 wurde zurückgegeben, storniert oder geändert und zählt weniger.",
        ),
        (
            "Dein Gutschein wurde zurückgenommen",
            (
                "Bestellung 1001 wurde zurückgegeben, storniert oder geändert, und aus ihren Punkten war dieser Gutschein "
                "geworden. Die 500 Punkte, die er gekostet hatte, kamen auf dein Konto zurück."
            ),
        ),
    }


async def test_a_coupon_that_staff_take_back_is_told_and_one_s_own_doing_is_not_sh80(make, heard, buyer):
    await make.points(buyer, 2)
    reward = await make.reward(1)
    mine, theirs = await make.redemption(buyer, reward, "1"), await make.redemption(buyer, reward, "2")
    await heard(buyer)

    await cancel_redemption(mine.id, by=await make.viewer(buyer))
    assert await heard(buyer) == []
    await cancel_redemption(theirs.id, by=await make.viewer(await make.brand()))

    assert await heard(buyer) == [
        (
            "Your coupon was taken back",
            "We took it back. The point that it had cost came back to your account.",
        )
    ]


@pytest.mark.parametrize(
    ("gives_back", "told"),
    [
        (False, "Sein letzter Tag ist vorbei, und er wurde nicht eingelöst."),
        (
            True,
            (
                "Sein letzter Tag ist vorbei, und er wurde nicht eingelöst. "
                "Die 500 Punkte, die er gekostet hatte, kamen auf dein Konto zurück."
            ),
        ),
    ],
)
async def test_a_coupon_that_ends_unused_is_told_sh80(make, heard, buyer, gives_back, told):
    await make.points(buyer, 500)
    await make.redemption(buyer, await make.reward(500, coupon_valid_days=1, returns_points=gives_back))
    await heard(buyer)

    with time_machine.travel(clock.now() + timedelta(days=3), tick=False):
        await coupon_expiry.expire_coupons(clock.now())

        assert await heard(buyer, "de") == [("Dein Gutschein ist abgelaufen", told)]


async def test_a_coupon_that_is_held_and_back_again_is_told_each_time_sh80(make, heard, buyer):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await heard(buyer)

    await intake.keep_order(unpaid(coupon, member=buyer))
    held = await heard(buyer)
    await intake.keep_order(unpaid(coupon, member=buyer))
    again = await heard(buyer)
    await intake.keep_order(unpaid(coupon, member=buyer, told=2, cancelled_at=at(2)))
    back = await heard(buyer)

    assert held == [
        (
            "Your coupon is kept for an order",
            "It stands in order 1001. Once that is paid the coupon is used; until then it does not end.",
        )
    ]
    assert again == []
    assert back == [("Your coupon is yours again", "It does not stand in order 1001 any more, or that is gone.")]


async def test_what_is_over_before_it_is_told_is_not_told_sh80(make, heard, buyer):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await heard(buyer)
    await intake.keep_order(unpaid(coupon, member=buyer))

    await intake.keep_order(unpaid(coupon, member=buyer, told=2, paid=2))

    assert [title for title, _ in await heard(buyer)] == ["100 points for you"]


async def test_a_coupon_in_somebody_else_s_order_is_held_without_naming_it_sh80(make, heard, buyer):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await heard(buyer)

    await intake.keep_order(unpaid(coupon, member=await make.member("bert")))

    assert await heard(buyer) == [
        (
            "Your coupon is kept for an order",
            "It stands in an order. Once that is paid the coupon is used; until then it does not end.",
        )
    ]


async def test_points_that_come_back_with_a_used_coupon_and_go_again_are_told_sh80(make, heard, buyer):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await intake.keep_order(unpaid(coupon, member=buyer, paid=1))
    await heard(buyer)

    await intake.keep_refund(refund("7", "50.00", kind=RefundKind.CHARGEBACK))

    assert (
        "250 points came back",
        "For your coupon on order 1001, of which something was given back.",
    ) in await heard(buyer)
    await intake.keep_refund(refund("7", "50.00", kind=RefundKind.CHARGEBACK_WON))
    assert (
        "250 points were taken again",
        "They had come back for your coupon on order 1001, which stands again, or more of it.",
    ) in await heard(buyer)


@pytest.mark.parametrize(
    ("forgives", "outcome"),
    [
        (True, "Die 500 abgezogenen Punkte gehören wieder dir."),
        (False, "Die 500 abgezogenen Punkte bleiben abgezogen."),
    ],
)
async def test_the_case_of_a_coupon_is_told_when_it_opens_and_when_it_is_over_sh81(
    make, heard, buyer, forgives, outcome
):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)
    opened = await heard(buyer)

    staff = await make.viewer(await make.brand())
    await decide_case((await CouponCase.get()).id, forgives=forgives, note="For staff alone", by=staff)

    not_good = "Order 1001 was paid with a coupon of yours that was no longer good."
    again = "500 points that had come back for it were taken again; we look into it."
    assert ("A coupon was no longer good", f"{not_good} {again}") in opened
    assert (
        "Die Sache mit deinem Gutschein ist geklärt",
        f"Bestellung 1001 wurde mit einem deiner Gutscheine bezahlt, der nicht mehr galt. {outcome}",
    ) in await heard(buyer, "de")


async def test_a_notice_that_the_worker_tells_twice_is_there_once_sh80(buyer):
    await intake.keep_order(snapshot(buyer))
    await intake.keep_refund(refund("7", "40.00"))
    items = []

    async def twice(item):
        items.append(item)
        await worker.NOTICES[item.topic](item)
        await worker.NOTICES[item.topic](item)

    while await outbox.deliver({"notices": twice}):
        pass

    assert len(items) == 1
    assert await Notification.filter(member_id=buyer.id, subject_type="Order").count() == 1
