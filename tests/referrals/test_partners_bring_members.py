"""Who signs up by a partner's code is theirs for a window, and their first order pays though it names no code (R95)."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import NotFound
from portal.kernel.money import Money
from portal.privacy.holdings import SECTIONS
from portal.referrals.invitations import ensure_good
from portal.referrals.models import Referral
from portal.referrals.partners import keeping
from portal.referrals.partners.models import CommissionState, PartnerCommission, PartnerSignUp
from portal.referrals.partners.payouts import close_payout
from portal.shop.correcting.placing import move_order
from portal.shop.facts import CustomerFacts, OrderFacts
from portal.shop.recording import intake
from tests.referrals.partner_orders import NOON, YESTERDAY, at_noon, commission_of, programme

__all__ = ["at_noon", "programme"]

pytestmark = pytest.mark.anyio
PENDING, REJECTED = CommissionState.PENDING, CommissionState.REJECTED
JOINED = NOON - timedelta(days=5)


async def came(make, invitation="token:HARBOUR", **values):
    """Somebody who signed up five days ago, and proved their address."""
    with time_machine.travel(JOINED, tick=False):
        return await make.verified(await make.newcomer(invitation, **values))


async def orders_of(make, member, *days_ago, **values):
    return [await make.order(member, "50.00", placed_at=NOON - timedelta(days=one), **values) for one in days_ago]


@pytest.mark.parametrize("invitation", ["token:HARBOUR", "code:harb0ur", "token:nobodys code:harbour"])
async def test_r95_the_first_order_of_who_signed_up_by_the_code_pays_and_no_other(make, programme, invitation):
    await make.partner()
    member = await came(make, invitation)

    first, second = await orders_of(make, member, 3, 2)

    assert ((await commission_of(first)).state, (await commission_of(first)).amount_minor) == (PENDING, 500)
    assert not await PartnerCommission.exists(order_id=second.id)


async def test_r95_r63_the_window_is_whole_local_days_and_is_kept_as_it_was(make, programme):
    await make.partner(attribution_days=3)
    last, late = await came(make), await came(make)
    await make.partner(attribution_days=90)
    over = (await PartnerSignUp.all().first()).expires_at

    within = await make.order(last, placed_at=over - timedelta(seconds=1))
    await make.order(late, placed_at=over)

    assert [one.order_id for one in await PartnerCommission.all()] == [within.id]


async def test_r95_r62_a_code_that_the_order_names_takes_nobody_away(make, programme):
    await make.campaign()
    harbour = await make.partner("HARBOUR")
    await make.partner("LIGHTHOUSE")
    code = await make.referral_code(await make.member("ada"))
    one, other = await came(make), await came(make)

    [by_partners] = await orders_of(make, one, 3, referral_code="lighthouse")
    [by_members] = await orders_of(make, other, 3, referral_code=code.code)

    assert [(await commission_of(order)).partner_id for order in (by_partners, by_members)] == [harbour.id] * 2
    assert not await Referral.exists()


async def test_r95_r62_who_was_brought_by_a_member_is_no_partners(make, programme):
    await make.campaign()
    await make.partner()
    code = await make.referral_code(await make.member("ada"))
    member = await came(make, f"code:{code.code} code:harbour")

    await orders_of(make, member, 3)

    assert await Referral.exists(referee_id=member.id)
    assert not await PartnerSignUp.exists()
    assert not await PartnerCommission.exists()


async def test_r95_r60_the_partner_and_who_is_here_already_came_by_nobody(make, programme):
    await make.partner(email="radio@example.org")
    await make.member("ada", mailbox_key="ada@kiel.example")

    await came(make, email="radio@example.org")
    await came(make, email="ada@kiel.example")

    assert not await PartnerSignUp.exists()


async def told(member, number, minute, **changed):
    """An order as the shop tells it so many minutes after it was placed."""
    placed = NOON - timedelta(days=3) + timedelta(minutes=int(number))
    facts = {
        "source": "shopify:beans.example",
        "external_id": number,
        "told_at": placed + timedelta(minutes=minute),
        "placed_at": placed,
        "paid_at": placed,
        "total": Money(5000, "EUR"),
        "eligible": Money(5000, "EUR"),
        "customer": CustomerFacts(external_id=member.email, email=member.email),
    }
    await intake.keep_order(OrderFacts(**{**facts, **changed}))


async def test_r95_r82_of_a_first_order_that_was_called_off_the_next_takes_the_place(make, programme):
    await make.partner()
    member = await came(make)
    await told(member, "1", 1)
    await told(member, "2", 1)

    await told(member, "1", 2, cancelled_at=NOON)

    found = await PartnerCommission.all().select_related("order").order_by("order__external_id")
    assert [(one.order.external_id, one.amount_minor) for one in found] == [("1", 0), ("2", 500)]


async def test_r95_sh64_an_order_that_turns_out_to_be_anothers_brings_nothing_and_the_next_does(make, programme):
    await make.partner()
    member, other = await came(make), await make.member("ada")
    first, second = await orders_of(make, member, 3, 2)

    await move_order(first.id, other.id, reason="She told us her number", idempotency_key="a move", by=SYSTEM)

    turned_down = await commission_of(first)
    assert (turned_down.state, turned_down.signals, turned_down.amount_minor) == (REJECTED, ["OTHER_BUYER"], 0)
    assert (await commission_of(second)).amount_minor == 500


async def test_r95_r83_of_two_heard_in_the_wrong_order_the_one_placed_first_is_paid(make, programme):
    await make.partner()
    member = await came(make)
    later, earlier = await orders_of(make, member, 2, 3)

    payout = await close_payout(YESTERDAY, by=SYSTEM)

    assert payout.total_minor == 500
    assert [(await commission_of(one)).state for one in (later, earlier)] == [REJECTED, CommissionState.LISTED]


async def test_r95_r75_merged_the_targets_own_partner_goes_before(make, programme):
    harbour, lighthouse = await make.partner("HARBOUR"), await make.partner("LIGHTHOUSE")
    source, target = await came(make, "code:harbour"), await came(make, "code:lighthouse")
    alone, brought = await make.member("alone"), await came(make, "code:harbour")

    await merge_members(source.id, target.id, reason="One person", by=SYSTEM)
    await merge_members(brought.id, alone.id, reason="One person", by=SYSTEM)

    kept = {one.member_id: one.partner_id for one in await PartnerSignUp.all()}
    assert kept == {target.id: lighthouse.id, alone.id: harbour.id}


async def test_r95_r93_erased_nobody_is_anybodys_and_what_was_brought_stays(make, programme):
    partner = await make.partner()
    member, other = await came(make), await came(make)
    [order] = await orders_of(make, member, 3)

    await erase_member(member.id, deletes_posts=False)
    left = [one.member_id for one in await PartnerSignUp.all()]
    stays = await commission_of(order)
    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)
    await orders_of(make, other, 2)

    assert left == [other.id]
    assert (stays.state, stays.amount_minor) == (PENDING, 500)
    assert not await PartnerSignUp.exists()
    assert await PartnerCommission.all().count() == 1


async def test_r95_r88_a_partners_code_may_be_typed_at_the_sign_up_while_it_runs(make, programme):
    await make.partner("HARBOUR")
    await make.partner("LIGHTHOUSE", is_active=False)

    await ensure_good("harb0ur")
    with pytest.raises(NotFound):
        await ensure_good("lighthouse")


def test_r95_the_export_says_by_whose_code_somebody_signed_up():
    assert "partner_sign_ups" in SECTIONS["signed up by a partner's code"]


SIGN_UPS = "{ partners(first: 5) { nodes { code signUps } } }"


async def test_r95_the_brands_staff_see_how_many_signed_up_by_each_code(make, programme, graphql):
    await make.partner("HARBOUR")
    await make.partner("LIGHTHOUSE")
    for _ in range(2):
        await came(make)

    seen = await graphql(SIGN_UPS, viewer=await make.brand())

    assert {one["code"]: one["signUps"] for one in seen["nodes"]} == {"HARBOUR": 2, "LIGHTHOUSE": 0}
