"""Who a partner is goes with them, and nobody but the brand's staff keeps them (R93)."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden, NotEligible, NotFound
from portal.kernel.money import Money
from portal.loyalty.redeeming.models import Reward
from portal.referrals.partners import keeping
from portal.referrals.partners.judging import review_commission
from portal.referrals.partners.models import (
    CommissionState,
    Partner,
    PartnerCommission,
    PartnerPayment,
    PartnerPayout,
    PartnerPayoutLine,
)
from portal.referrals.partners.payouts import close_payout
from portal.shop.correcting.recorded import Correction, correct_order
from tests.referrals.partner_orders import TODAY, YESTERDAY, at_noon, bought, commission_of, programme

__all__ = ["at_noon", "programme"]

pytestmark = pytest.mark.anyio
PENDING, IN_REVIEW = CommissionState.PENDING, CommissionState.IN_REVIEW
LISTED, REJECTED = CommissionState.LISTED, CommissionState.REJECTED


SAVE = "mutation ($input: SavePartnerInput!) { savePartner(input: $input) { errors { code } } }"


async def correct(order, total, key):
    told = Correction(total=Money(total, "EUR"))
    await correct_order(order.id, told, reason="Typed wrongly", idempotency_key=key, by=SYSTEM)


async def lines():
    rows = await PartnerPayoutLine.all().select_related("payout").order_by("payout__number", "amount_minor")
    return [(row.payout.number, row.amount_minor) for row in rows]


async def test_r93_r76_an_erased_partner_is_nobody_and_closed_lists_keep_their_sums(make, programme):
    partner = await make.partner(email="radio@example.org")
    await bought(make, 1, days_ago=6)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)
    waiting = await bought(make, 2, days_ago=1)

    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)
    await bought(make, 3, days_ago=1)

    gone = await Partner.get(id=partner.id)
    assert (gone.name, gone.email, gone.mailbox_key, gone.member_id, gone.is_active) == ("—", None, None, None, False)
    assert ((await commission_of(waiting)).state, (await commission_of(waiting)).amount_minor) == (REJECTED, 0)
    assert await PartnerCommission.all().count() == 2
    assert await lines() == [(1, 500)]
    with pytest.raises(Conflict):
        await review_commission((await commission_of(waiting)).id, approve=True, reason="Pay", by=SYSTEM)
    with pytest.raises(AlreadyDone):
        await keeping.erase_partner(partner.id, reason="Again", by=SYSTEM)


async def test_r93_what_a_list_had_of_an_erased_partner_grows_no_more(make, programme):
    partner = await make.partner(email="radio@example.org")
    listed = await bought(make, 1, days_ago=6)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)

    await correct(listed, 70_00, "before")
    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)
    await correct(listed, 900_00, "after")

    commission = await commission_of(listed)
    assert (commission.state, commission.amount_minor, commission.settled_minor) == (LISTED, 500, 500)
    with pytest.raises(NotEligible):
        await close_payout(YESTERDAY, by=SYSTEM)
    assert await lines() == [(1, 500)]


async def test_nobody_of_the_staff_makes_themselves_a_partner_or_changes_the_one_they_are(make, graphql, programme):
    brand = await make.brand()
    partner = await make.partner(percent=Decimal(10))
    terms = {"name": "Harbour Radio", "paidBy": "STORE_CREDIT", "holdDays": 0, "percent": "90"}

    made = await graphql(SAVE, viewer=brand, input={**terms, "code": "OWNER", "memberHandle": brand.handle})
    await Partner.filter(id=partner.id).update(member_id=brand.id)
    changed = await graphql(SAVE, viewer=brand, input={**terms, "code": partner.code})

    assert made["errors"] == changed["errors"] == [{"code": "FORBIDDEN"}]
    assert [one.percent for one in await Partner.all()] == ["10"]


async def test_r93_a_member_who_is_erased_is_forgotten_as_a_partner_and_a_merged_one_goes_on(make, programme):
    ada, bea = await make.member("ada"), await make.member("bea")
    partner = await make.partner(member_handle="ada")

    await merge_members(ada.id, bea.id, reason="One person", by=SYSTEM)
    merged = (await Partner.get(id=partner.id)).member_id
    await erase_member(bea.id, deletes_posts=False)

    assert merged == bea.id
    assert (await Partner.get(id=partner.id)).name == "—"


async def test_only_the_brands_staff_keep_judge_and_pay_partners_and_none_of_them_themselves(make, programme):
    partner = await make.partner()
    order = await bought(make, 1)
    commission = await commission_of(order)
    member, moderator = await make.viewer(await make.member()), await make.viewer(await make.moderator())
    for viewer in (member, moderator):
        for deed in (
            close_payout(TODAY - timedelta(days=1), by=viewer),
            keeping.erase_partner(partner.id, reason="No", by=viewer),
            review_commission(commission.id, approve=False, reason="No", by=viewer),
        ):
            with pytest.raises(Forbidden):
                await deed
    brand = await make.brand()
    await Partner.filter(id=partner.id).update(member_id=brand.id)
    with pytest.raises(Forbidden):
        await review_commission(commission.id, approve=False, reason="Mine", by=await make.viewer(brand))
    with pytest.raises(NotFound):
        await review_commission(partner.id, approve=False, reason="Whose?", by=Viewer(roles=SYSTEM.roles))

    assert (await commission_of(order)).state is PENDING
    assert not await PartnerPayout.exists()


async def test_r93_a_coupon_that_a_partner_was_paid_with_does_not_keep_their_name(make, programme):
    await make.member("ada")
    partner = await make.partner(paid_by=PartnerPayment.STORE_CREDIT, member_handle="ada")
    await bought(make, 1)
    await close_payout(YESTERDAY, by=SYSTEM)

    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)

    assert [one.title for one in await Reward.filter(is_given=True)] == ["Commission as a partner"]


async def test_r93_a_save_beside_the_erasure_brings_nothing_back(make, programme):
    for number in range(6):
        code = f"HARBOUR-{number}"
        partner = await make.partner(code)

        await asyncio.gather(
            make.partner(code, name="Harbour Radio Kiel", email="radio@example.org"),
            keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM),
            return_exceptions=True,
        )

        gone = await Partner.get(id=partner.id)
        assert (gone.name, gone.email, gone.mailbox_key) == ("—", None, None)
        assert gone.erased_at is not None
