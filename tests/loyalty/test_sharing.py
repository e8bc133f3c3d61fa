"""A share is proven by the visit that it brings, and earns once a day at most."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts.origin import Origin
from portal.kernel import clock
from portal.kernel.errors import Suspended
from portal.kernel.steps import finish
from portal.loyalty.earning import shares
from portal.loyalty.earning.models import Share, ShareChannel
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers

pytestmark = pytest.mark.anyio
HOME, ELSEWHERE = Origin(address="192.0.2.1"), Origin(address="198.51.100.7")


@pytest.fixture
async def sharer(make):
    await make.earn_rule(EarnAction.SHARE, 5)
    member = await make.member()
    await tiers.enter(member.id)
    return member


async def share(make, member, path="/p/beans", channel=ShareChannel.EMAIL):
    return await shares.record_share(path, channel, by=await make.viewer(member), origin=HOME)


async def points(make, member):
    return (await make.account(member)).available


async def test_a_share_earns_nothing_until_somebody_else_comes_by_it(make, sharer):
    link = await share(make, sharer)
    assert await shares.follow(link.token, origin=HOME) == "/p/beans"
    assert await points(make, sharer) == 0

    assert await shares.follow(link.token, origin=ELSEWHERE) == "/p/beans"

    assert await points(make, sharer) == 5


async def test_sharing_earns_once_a_day_whatever_is_shared_and_however_many_come(make, sharer):
    links = [
        await share(make, sharer),
        await share(make, sharer, "/p/cup"),
        await share(make, sharer, channel=ShareChannel.WHATSAPP),
    ]
    assert (await share(make, sharer)).token == links[0].token, "the same link all day"
    for link in (*links, *links):
        await shares.follow(link.token, origin=ELSEWHERE)
    assert await points(make, sharer) == 5

    with time_machine.travel(clock.now() + timedelta(days=1)):
        await shares.follow((await share(make, sharer)).token, origin=ELSEWHERE)

    assert await points(make, sharer) == 10


async def test_a_link_leads_on_for_thirty_days(make, sharer):
    link = await share(make, sharer)
    assert await shares.follow("made up", origin=ELSEWHERE) is None
    with time_machine.travel(clock.now() + timedelta(days=30, minutes=1)):
        await shares.follow(link.token, origin=ELSEWHERE)
        assert await finish(shares.forget_old, clock.now()) == 1
        assert await shares.follow(link.token, origin=ELSEWHERE) is None

    assert await points(make, sharer) == 0


async def test_who_is_suspended_shares_nothing(make, sharer):
    blocked = await make.member(suspended_until=clock.now() + timedelta(days=1))
    with pytest.raises(Suspended):
        await share(make, blocked)

    assert not await Share.exists()
