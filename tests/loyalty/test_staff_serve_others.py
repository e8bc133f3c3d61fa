"""Staff serve nobody they are themselves (SH67)."""

from datetime import timedelta

import pytest

from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.kernel.money import Money
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.loyalty.tiering import grants
from portal.shop.models import Order, Refund
from portal.shop.recording.orders import NewOrder, record_order
from portal.shop.recording.refunds import NewRefund, record_refund
from tests.makers.points import account, one_point_per_euro

TEN_EUROS = Money(1000, "EUR")
pytestmark = pytest.mark.anyio


async def test_nobody_gives_points_to_themselves(make):
    staff = await make.brand()

    with pytest.raises(Forbidden):
        await adjust_points(staff.id, 5000, reason="Because", idempotency_key="key-0001", by=await make.viewer(staff))

    assert await Transfer.all().count() == 0


async def test_nobody_grants_themselves_a_tier_or_ends_one(make):
    staff, colleague = await make.brand(), await make.brand()
    await make.tier("gold", 1, 1000)
    until = clock.now() + timedelta(days=30)

    with pytest.raises(Forbidden):
        await grants.grant_tier(staff.id, "gold", until, reason="Because", by=await make.viewer(staff))
    assert await Account.filter(granted_tier_id__isnull=False).count() == 0

    await grants.grant_tier(staff.id, "gold", until, reason="Because", by=await make.viewer(colleague))
    with pytest.raises(Forbidden):
        await grants.end_grant(staff.id, reason="Because", by=await make.viewer(staff))
    assert await Account.filter(member_id=staff.id, granted_tier_id__isnull=False).count() == 1


async def test_nobody_merges_a_customer_into_themselves(make):
    staff, customer = await make.brand(), await make.member()

    with pytest.raises(Forbidden):
        await merge_members(customer.id, staff.id, reason="Because", by=await make.viewer(staff))

    assert (await Member.get(id=customer.id)).merged_into_id is None


async def test_only_administrators_merge_into_an_account_with_rights_sh67(make):
    customer, colleague = await make.member(), await make.moderator()

    with pytest.raises(Forbidden):
        await merge_members(customer.id, colleague.id, reason="Because", by=await make.viewer(await make.brand()))
    assert (await Member.get(id=customer.id)).merged_into_id is None

    await merge_members(customer.id, colleague.id, reason="Because", by=await make.viewer(await make.admin()))
    assert (await Member.get(id=customer.id)).merged_into_id == colleague.id


async def test_nobody_records_what_they_bought_or_gave_back_themselves(make):
    await one_point_per_euro(make)
    staff, customer = await make.brand(), await make.member()
    by = await make.viewer(staff)

    with pytest.raises(Forbidden):
        await record_order(bought(staff, "A-1"), by=by)
    await record_order(bought(customer, "A-2"), by=by)
    await make.order(staff, "90.00", external_id="A-3")
    back = NewRefund(external_id="R", order_external_id="A-3", amount=TEN_EUROS, refunded_at=clock.now())
    with pytest.raises(Forbidden):
        await record_refund(back, by=by)

    assert await Order.filter(external_id="A-1").count() == 0
    assert await Refund.all().count() == 0
    assert (await account(make, staff), await account(make, customer)) == ((90, 0, 0), (10, 0, 0))


def bought(member: Member, number: str) -> NewOrder:
    return NewOrder(
        external_id=number, customer_email=member.email or "", placed_at=clock.now(), total=TEN_EUROS, lines=()
    )


async def test_nobody_uses_up_or_writes_off_a_coupon_of_their_own(make):
    staff = await make.brand()
    await make.points(staff, 500)
    coupon, by = await make.redemption(staff, await make.reward(500)), await make.viewer(staff)

    with pytest.raises(Forbidden):
        await mark_coupon_used(coupon.coupon_code, by=by)
    with pytest.raises(Forbidden):
        await cancel_redemption(coupon.id, write_off=True, by=by)
    assert (await Redemption.get(id=coupon.id)).state is RedemptionState.ISSUED

    await cancel_redemption(coupon.id, by=by)
    assert await account(make, staff) == (500, 0, 0)
