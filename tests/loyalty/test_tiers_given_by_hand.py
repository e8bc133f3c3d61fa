"""Tiers that staff give: with an end and a reason, and members who are placed where they were before (R42, R43)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.access.keys import keys_of
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Forbidden, Invalid, NotFound
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers
from portal.loyalty.tiering.grants import end_grant, grant_tier
from portal.moderation.models import AuditEntry
from tests.loyalty.ladder import DAY, START, do, kept, ladder, round_at, slug_of

pytestmark = pytest.mark.anyio


async def test_a_tier_given_by_hand_outlives_every_evaluation_until_its_end_r42(make):
    member, staff = await make.member(), await make.viewer(await make.brand())
    end = START + 60 * DAY
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await grant_tier(member.id, "gold", end, reason="A friend of the house", by=staff)
        assert await slug_of(make, member) == "gold"
        assert await keys_of(member.id) == {"tier:bronze", "tier:silver", "tier:gold"}
        await do(member, 30)
        await make.tier("bronze", 1, 5)
        assert await kept(make, member) == (470, end)

    await round_at(end - timedelta(seconds=1))
    assert await slug_of(make, member) == "gold"
    await round_at(end)

    assert await slug_of(make, member) == "bronze"
    assert await keys_of(member.id) == {"tier:bronze"}
    entry = await AuditEntry.get(action="tier.grant")
    assert (entry.actor_id, entry.target_id) == (staff.id, member.id)


async def test_what_is_earned_beyond_a_tier_given_by_hand_is_theirs_as_well_r42(make):
    member = await make.member()
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        await grant_tier(member.id, "silver", START + 60 * DAY, reason="A gift", by=SYSTEM)
        order = await make.order(member, "500.00")
        assert await slug_of(make, member) == "gold"

        await make.refund(order, "500.00")

        account = await make.account(member)
        assert (await slug_of(make, member), account.tier_until) == ("silver", START + 60 * DAY)


async def test_a_tier_given_by_hand_can_be_taken_back_and_only_by_staff(make):
    member, staff = await make.member(), await make.viewer(await make.brand())
    await ladder(make)
    until = datetime.now(UTC) + DAY
    with pytest.raises(Forbidden):
        await grant_tier(member.id, "gold", until, reason="Me", by=await make.viewer(member))
    with pytest.raises(NotFound):
        await grant_tier(member.id, "no-such", until, reason="A gift", by=staff)
    with pytest.raises(Invalid):
        await grant_tier(member.id, "gold", until - 2 * DAY, reason="A gift", by=staff)
    assert not await Account.filter(member_id=member.id, tier_id__isnull=False).exists()

    await grant_tier(member.id, "gold", until, reason="A gift", by=staff)
    await end_grant(member.id, reason="A mistake", by=staff)

    assert await slug_of(make, member) == "bronze"
    with pytest.raises(NotFound):
        await end_grant(member.id, reason="Again", by=staff)


async def test_a_placed_tier_keeps_its_date_and_fires_no_present_unless_asked_r43(make):
    plain, greeted = await make.member(), await make.member()
    since = START - 100 * DAY
    with time_machine.travel(START, tick=False):
        await make.tier("bronze", 1, 0)
        await make.tier("gold", 3, 500, entry_points=50)
        await tiers.enter(plain.id)
        await tiers.enter(greeted.id)

        assert await tiers.place(plain.id, "gold", since, START + 10 * DAY)
        await tiers.place(greeted.id, "gold", since, START + 10 * DAY, fires_entry_rewards=True)

    accounts = [await make.account(one) for one in (plain, greeted)]
    assert [account.tier_since for account in accounts] == [since, since]
    assert [account.available for account in accounts] == [0, 50]


async def test_a_tier_placed_without_an_end_lasts_a_window_and_one_that_is_over_is_not_placed_r43(make):
    member, late = await make.member(), await make.member()
    await make.programme(tier_window_days=30)
    with time_machine.travel(START, tick=False):
        await ladder(make)
        await tiers.place(member.id, "gold", START - 900 * DAY, None)
        assert not await tiers.place(late.id, "gold", START - 900 * DAY, START - DAY)

    assert (await make.account(member)).tier_until == datetime(2026, 2, 8, 23, tzinfo=UTC)
    assert (await make.account(late)).tier_id is None
