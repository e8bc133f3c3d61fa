"""E6: whoever rewards a referral is killed between its two sides: both have theirs afterwards, or neither (F1, R69)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from portal.kernel import clock
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming.models import Redemption
from portal.referrals.jobs import reward_due
from portal.referrals.models import Referral, ReferralRewardKind, ReferralState, ReferrerTally, RewardSide
from portal.referrals.terms import RewardTerms
from tests.processes import Process

pytestmark = pytest.mark.anyio
POINTS, COUPONS = (
    [RewardTerms(side, ReferralRewardKind.POINTS, 300) for side in RewardSide],
    [
        RewardTerms(RewardSide.REFERRER, ReferralRewardKind.STORE_CREDIT, value=Money(1000, "EUR")),
        RewardTerms(RewardSide.REFEREE, ReferralRewardKind.DISCOUNT_PERCENT, percent=Decimal(10)),
    ],
)
KILLED_AFTER_ONE = """
import asyncio, os, signal, sys
from datetime import timedelta

from portal import database
from portal.kernel import clock, timeouts
from portal.kernel.steps import finish
from portal.loyalty.earning import of_referrals
from portal.reactions import wire_reactions
from portal.referrals.jobs import reward_due
from portal.settings import Settings, use

room, name = (of_referrals.earning, "earn") if "POINTS" in os.environ["REWARDS"] else (of_referrals.giving, "give")
verb = getattr(room, name)

async def last_deed(*args, **named):
    await verb(*args, **named)
    os.kill(os.getpid(), signal.SIGKILL)

async def main():
    use(Settings())
    wire_reactions()
    setattr(room, name, last_deed)
    async with database.opened(Settings(), timeouts.COMMANDS):
        await finish(reward_due, clock.now() + timedelta(days=30))

asyncio.run(main())
"""


@pytest.mark.parametrize("rewards", ["POINTS", "COUPONS"])
async def test_e6_both_sides_have_theirs_or_neither(make, portal_db, tmp_path, rewards):
    await make.programme()
    await make.campaign(rewards=POINTS if rewards == "POINTS" else COUPONS)
    ada = await make.member("ada")
    referral = await make.friend(ada, email="ben@kiel.example")
    await make.order("ben@kiel.example", placed_at=clock.now())
    sides = [ada.id, referral.referee_id]
    killed = Process(
        words=tmp_path / "killed.log",
        program=("-c", KILLED_AFTER_ONE),
        PORTAL_DATABASE_URL=portal_db.database_url,
        REWARDS=rewards,
    )

    await killed.start()
    await killed.gone()

    assert killed.exit_code == -9, killed.words
    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED
    assert await had(sides) == ([0, 0], 0)
    assert not await ReferrerTally.filter(rewarded__gt=0).exists()

    assert await finish(reward_due, clock.now() + timedelta(days=30)) == 1

    assert await had(sides) == (([300, 300], 0) if rewards == "POINTS" else ([0, 0], 2))
    assert await ledger.verify() == []


async def had(members):
    accounts = {account.member_id: account for account in await Account.filter(member_id__in=members)}
    points = [accounts[one].available + accounts[one].pending if one in accounts else 0 for one in members]
    return points, await Redemption.filter(member_id__in=members).count()
