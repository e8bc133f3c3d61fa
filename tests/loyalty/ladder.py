"""A ladder of tiers, and a member who climbs it."""

from datetime import UTC, datetime, timedelta

import time_machine

from portal.kernel.steps import finish
from portal.loyalty import earning, jobs
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.queries.accounts import balances_of_member, progress

START = datetime(2026, 1, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def ladder(make):
    await make.tier("bronze", 1, 0)
    await make.tier("silver", 2, 100)
    await make.tier("gold", 3, 500)
    await make.tier("platinum", 4, 1000)


async def slug_of(make, member):
    tier = await Tier.get_or_none(id=(await make.account(member)).tier_id)
    return tier.slug if tier else None


async def do(member, points, at=None):
    done_at = at or datetime.now(UTC)
    deed = earning.Deed(
        action=EarnAction.POST,
        member_id=member.id,
        name=f"{points}:{done_at}",
        done_at=done_at,
        promised=points,
        title="A",
    )
    return await earning.earn(deed)


async def round_at(moment):
    with time_machine.travel(moment, tick=False):
        await finish(jobs.review_due, moment)


async def kept(make, member):
    found = await progress(await balances_of_member(member.id))
    return found.keep_points, found.keep_until
