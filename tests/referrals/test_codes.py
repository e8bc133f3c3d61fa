"""Having a code: the one that everyone gets, and those of one's own choice."""

import asyncio
import re
from datetime import timedelta

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import (
    Conflict,
    Invalid,
    LimitReached,
    NotEligible,
    NotFound,
    Suspended,
    Taken,
    TooLong,
    TooShort,
)
from portal.referrals.codes import ALPHABET, create_code, own_codes
from portal.referrals.models import ReferralCode
from portal.referrals.queries import public_code


async def test_r73_the_first_look_gives_a_code_of_ten_letters_out_of_32(make):
    await make.campaign()
    member = await make.viewer()

    codes = await own_codes(by=member)

    assert len(set(ALPHABET)) == 32
    assert [bool(re.fullmatch(f"[{ALPHABET}]{{10}}", code.code)) for code in codes] == [True]
    assert [code.id for code in await own_codes(by=member)] == [codes[0].id]


async def test_looking_twenty_times_at_once_gives_one_code(make):
    await make.campaign()
    member = await make.viewer()

    await asyncio.gather(*(own_codes(by=member) for _ in range(20)))

    assert await ReferralCode.filter(owner_id=member.id).count() == 1


async def test_no_code_is_given_for_a_campaign_that_is_over_or_has_not_begun(make):
    now = clock.now()
    await make.campaign("over", ends_at=now - timedelta(days=1))
    await make.campaign("to-come", starts_at=now + timedelta(days=1))
    await make.campaign("off", is_active=False)
    member = await make.viewer()

    assert await own_codes(by=member) == []
    with pytest.raises(NotEligible):
        await create_code("over", by=member)
    with pytest.raises(NotFound):
        await create_code("nowhere", by=member)
    assert not await ReferralCode.exists()


async def test_r72_a_code_that_looks_like_another_is_taken(make):
    await make.campaign()
    await create_code("friends", vanity="KAFFEE-OLI", by=await make.viewer())
    other = await make.viewer()

    for twin in ("kaffee-oli", "KAFFEE-0LI", "Kaffee-o1i", "kaffeeoli", "k-affee-oli"):
        with pytest.raises(Taken) as refused:
            await create_code("friends", vanity=twin, by=other)
        assert refused.value.field == ("vanity",)

    assert not await ReferralCode.filter(owner_id=other.id).exists()


async def test_r72_the_code_of_who_is_gone_is_nobody_elses_and_brings_nobody(make):
    await make.campaign()
    ada = await make.member("ada")
    await create_code("friends", vanity="KAFFEE-OLI", by=await make.viewer(ada))
    await erase_member(ada.id, deletes_posts=False)

    with pytest.raises(Taken):
        await create_code("friends", vanity="kaffee-oli", by=await make.viewer())

    assert await ReferralCode.filter(owner_id=ada.id, is_active=False).count() == 1
    assert await ReferralCode.all().count() == 1


async def test_r72_the_old_code_goes_on_working_beside_the_new_one(make):
    await make.campaign()
    member = await make.member()
    old = await make.referral_code(member)

    new = await create_code("friends", vanity="Anna-2026", by=await make.viewer(member))

    assert (await public_code("anna-2026")).id == new.id
    assert (await public_code(old.code.lower())).id == old.id


@pytest.mark.parametrize(
    ("vanity", "refusal"),
    [
        ("abc", TooShort),
        ("a-b-c", TooShort),
        ("a" * 25, TooLong),
        ("öl-freund", Invalid),
        ("анна", Invalid),
        ("anna oli", Invalid),
        ("-anna", Invalid),
        ("SUPP0RT", Invalid),
        ("adm1n", Invalid),
        ("f-u-c-k-you", Invalid),
        ("anna\u202e", Invalid),
        ("<b>anna", Invalid),
    ],
)
async def test_r72_unfit_codes_are_refused(make, vanity, refusal):
    await make.campaign()

    with pytest.raises(refusal) as refused:
        await create_code("friends", vanity=vanity, by=await make.viewer())

    assert refused.value.field == ("vanity",)
    assert not await ReferralCode.exists()


async def test_five_codes_are_enough_even_when_asked_for_at_once(make):
    await make.campaign()
    member = await make.viewer()

    answers = await asyncio.gather(*(create_code("friends", by=member) for _ in range(8)), return_exceptions=True)

    assert [type(answer) for answer in answers].count(LimitReached) == 3
    assert await ReferralCode.filter(owner_id=member.id).count() == 5


async def test_one_vanity_wanted_by_many_at_once_goes_to_one(make):
    await make.campaign()
    members = [await make.viewer() for _ in range(6)]

    answers = await asyncio.gather(
        *(create_code("friends", vanity="ESPRESSO", by=member) for member in members), return_exceptions=True
    )

    assert [type(answer) for answer in answers].count(Taken) == 5
    assert await ReferralCode.all().count() == 1


async def test_the_suspended_make_no_codes(make):
    await make.campaign()
    member = await make.member(suspended_until=clock.now() + timedelta(days=1))

    with pytest.raises(Suspended):
        await create_code("friends", by=await make.viewer(member))
    assert await own_codes(by=Viewer(member_id=member.id, is_suspended=True)) == []


async def test_a_code_wished_for_twice_with_one_key_is_made_once_r6(make):
    campaign = await make.campaign()
    member = await make.viewer()

    made = await asyncio.gather(*(create_code(campaign.slug, idempotency_key="k1", by=member) for _ in range(3)))

    assert len({code.id for code in made}) == 1
    assert await ReferralCode.filter(owner_id=member.id).count() == 1


async def test_the_key_of_one_code_is_not_good_for_another_r6(make):
    campaign = await make.campaign()
    member = await make.viewer()
    await create_code(campaign.slug, vanity="ANNA-2026", idempotency_key="k1", by=member)

    with pytest.raises(Conflict):
        await create_code(campaign.slug, vanity="ANNA-2027", idempotency_key="k1", by=member)

    assert await ReferralCode.filter(owner_id=member.id).count() == 1
