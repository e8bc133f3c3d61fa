"""Following a link: a visit is counted, and its token brings one newcomer."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.kernel import clock
from portal.kernel.errors import NotFound
from portal.kernel.steps import finish
from portal.referrals.models import Referral, ReferralCode, ReferralState, ReferralVisit
from portal.referrals.visits import forget_expired, record_visit


async def test_a_visit_is_counted_and_its_token_kept_only_as_a_digest(make):
    await make.campaign()
    code = await make.referral_code(await make.member())

    visit = await record_visit(code.code.lower())

    assert (await ReferralCode.get(id=code.id)).visits == 1
    kept = await ReferralVisit.get()
    assert visit.token not in (kept.token_hash, str(kept.id))
    assert len(visit.token) == 32


async def test_visits_at_once_are_all_counted(make):
    await make.campaign()
    code = await make.referral_code(await make.member())

    await asyncio.gather(*(record_visit(code.code) for _ in range(10)))

    assert (await ReferralCode.get(id=code.id)).visits == 10


async def test_r63_the_token_is_good_to_the_end_of_the_last_local_day(make):
    await make.campaign(attribution_days=90)
    code = await make.referral_code(await make.member())

    # 23:30 on 28 November in Berlin; the 90th day after it is 26 February, and ends at 23:00 UTC.
    with time_machine.travel(datetime(2026, 11, 28, 22, 30, tzinfo=UTC)):
        visit = await record_visit(code.code)

    assert visit.expires_at == datetime(2027, 2, 26, 23, 0, tzinfo=UTC)


async def test_unknown_withdrawn_and_orphaned_codes_are_refused_in_the_same_words(make):
    now = clock.now()
    await make.campaign()
    banned = await make.member()
    orphan = await make.referral_code(banned)
    banned.banned_at = now
    await banned.save()
    withdrawn = await make.referral_code(await make.member())
    await ReferralCode.filter(id=withdrawn.id).update(is_active=False)

    sentences = set()
    for code in ("NEVERGIVEN", orphan.code, withdrawn.code, "x" * 500, "", "\u202e"):
        with pytest.raises(NotFound) as refused:
            await record_visit(code)
        sentences.add((refused.value.message("en"), refused.value.field))

    assert sentences == {("This referral link does not work any more.", ("code",))}
    assert not await ReferralVisit.exists()


async def test_e4_a_token_brings_one_newcomer_even_when_two_bring_it_at_once(make):
    await make.campaign()
    token = (await record_visit((await make.referral_code(await make.member())).code)).token

    await asyncio.gather(*(make.newcomer(f"token:{token}") for _ in range(5)))

    assert await Referral.filter(state=ReferralState.SIGNED_UP).count() == 1


async def test_a_token_that_ran_out_or_was_forged_brings_nobody_and_stops_nobody(make):
    await make.campaign(attribution_days=1)
    token = (await record_visit((await make.referral_code(await make.member())).code)).token

    with time_machine.travel(clock.now() + timedelta(days=3)):
        await make.newcomer(f"token:{token}")
        await make.newcomer(f"token:{token[::-1]}")

    assert not await Referral.exists()


async def test_what_ran_out_is_forgotten_and_the_count_stays(make):
    await make.campaign(attribution_days=1)
    code = await make.referral_code(await make.member())
    await record_visit(code.code)

    assert await finish(forget_expired, clock.now()) == 0
    assert await finish(forget_expired, clock.now() + timedelta(days=3)) == 1
    assert (await ReferralCode.get(id=code.id)).visits == 1
