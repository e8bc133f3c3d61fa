"""Deciding who brought a newcomer: once, for good, and never oneself."""

import pytest

from portal.kernel import events
from portal.referrals.attribution import attribute
from portal.referrals.codes import create_code
from portal.referrals.events import ReferralRejected
from portal.referrals.models import Referral, ReferralCode, ReferralReason, ReferralState
from portal.referrals.visits import record_visit


async def test_a_typed_code_attributes_the_newcomer_to_its_owner(make):
    await make.campaign()
    owner = await make.member()
    code = await make.referral_code(owner)

    newcomer = await make.newcomer(f"code:{code.code.lower()}")

    referral = await Referral.get(referee=newcomer)
    assert (referral.referrer_id, referral.state) == (owner.id, ReferralState.SIGNED_UP)
    assert referral.reason == ReferralReason.CODE


async def test_only_a_proven_address_counts_as_a_sign_up(make):
    await make.campaign()
    code = await make.referral_code(await make.member())

    newcomer = await make.newcomer(f"code:{code.code}")
    before = (await ReferralCode.get(id=code.id)).sign_ups
    await make.verified(newcomer)

    assert (before, (await ReferralCode.get(id=code.id)).sign_ups) == (0, 1)


@pytest.mark.parametrize(
    ("owner", "newcomer"),
    [
        ("anna@gmail.com", "anna@gmail.com"),  # A.nna+x@Gmail.com and anna@googlemail.com, as accounts normalises them
        ("anna@company.example", "anna@company.example"),
    ],
)
async def test_r60_bringing_oneself_is_kept_as_rejected(make, owner, newcomer):
    await make.campaign()
    anna = await make.member(mailbox_key=owner)
    code = await make.referral_code(anna)
    heard = await _listening()

    again = await make.newcomer(f"code:{code.code}", mailbox_key=newcomer)

    referral = await Referral.get(referee=again)
    assert (referral.state, referral.risk_signals) == (ReferralState.REJECTED, ["SAME_MAILBOX"])
    assert [type(event) for event in heard] == [ReferralRejected]
    await make.verified(again)
    assert (await ReferralCode.get(id=code.id)).sign_ups == 0


async def test_r60_a_friend_who_is_here_under_another_spelling_is_no_newcomer(make):
    await make.campaign()
    code = await make.referral_code(await make.member())
    await make.member(mailbox_key="ben@gmail.com")

    ben = await make.newcomer(f"code:{code.code}", mailbox_key="ben@gmail.com")

    assert (await Referral.get(referee=ben)).risk_signals == ["KNOWN_MAILBOX"]


async def test_two_accounts_of_one_newcomer_count_once(make):
    await make.campaign()
    code = await make.referral_code(await make.member())
    first = await make.newcomer(f"code:{code.code}", mailbox_key="ben@gmail.com")
    second = await make.newcomer(f"code:{code.code}", mailbox_key="ben@gmail.com")

    await make.verified(first)
    await make.verified(second)

    assert (await ReferralCode.get(id=code.id)).sign_ups == 1
    assert (await Referral.get(referee=second)).state is ReferralState.REJECTED


async def test_r61_a_circle_of_any_length_is_refused(make):
    await make.campaign()
    ada = await make.member("ada")
    previous = ada
    for _ in range(3):
        previous = (await make.friend(previous)).referee
    last_code = await make.referral_code(previous)

    await attribute(ada.id, ada.mailbox_key, f"code:{last_code.code}")
    twin = await make.newcomer(f"code:{last_code.code}", mailbox_key=ada.mailbox_key)

    assert (await Referral.get(referee=ada)).risk_signals == ["CIRCLE"]
    assert (await Referral.get(referee=twin)).risk_signals == ["CIRCLE"]


async def test_r62_the_first_valid_part_wins_and_is_never_changed(make):
    await make.campaign()
    first, second = await make.member(), await make.member()
    token = (await record_visit((await make.referral_code(first)).code)).token
    typed = (await make.referral_code(second)).code

    newcomer = await make.newcomer(f"code:NEVERGIVEN token:{token} code:{typed}")
    again = await attribute(newcomer.id, newcomer.mailbox_key, f"code:{typed}")

    referral = await Referral.get(referee=newcomer)
    assert (referral.referrer_id, referral.reason) == (first.id, ReferralReason.LINK)
    assert again is None


@pytest.mark.parametrize("invitation", ["code:", "token:", "code", "gift:ABC", "   ", ":", "code:" + "Z" * 190])
async def test_an_invitation_that_says_nothing_brings_nobody(make, invitation):
    await make.campaign()

    await make.newcomer(invitation)

    assert not await Referral.exists()


async def test_every_code_of_a_member_brings_to_the_same_member(make):
    await make.campaign()
    owner = await make.member()
    vanity = await create_code("friends", vanity="barista", by=await make.viewer(owner))

    newcomer = await make.newcomer("code:BARISTA")

    referral = await Referral.get(referee=newcomer)
    assert (referral.referrer_id, referral.code_id) == (owner.id, vanity.id)


async def _listening():
    heard = []

    async def listen(event):
        heard.append(event)

    events.wire({ReferralRejected: (listen,)})
    return heard
