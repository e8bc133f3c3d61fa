"""An alarm is told to who may do something about it: votes to judge are the moderators', the rest the brand's (SH83)."""

import pytest

from portal.accounts.models import RoleGrant
from portal.alarms import watching
from portal.alarms.models import Alarm, AlarmKind
from portal.community.fair_play.models import Finding, FindingKind, WaitsFor
from portal.kernel import clock
from portal.notifications.models import Notification
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
ALARMS = "{ alarms { kind url } }"
INBOX = "{ viewer { unreadNotificationCount notifications(first: 5) { nodes { url } } } }"
FINDINGS = "{ fairPlayFindings(first: 5) { totalCount } }"
TO_VOTES = "/moderation/fair-play"


async def votes_wait() -> None:
    await Finding.create(kind=FindingKind.VOTER_BANNED, found_at=clock.now(), waits_for=WaitsFor.STAFF)
    await watching.watch(clock.now())
    await notices_told()


async def inbox(graphql, member):
    found = await graphql(INBOX, viewer=member)
    urls = [one["url"] for one in found["notifications"]["nodes"]]
    assert found["unreadNotificationCount"] == len(urls)
    return urls


async def test_votes_that_wait_are_told_to_moderators_and_to_nobody_else_fp10(make, graphql):
    moderator, admin, brand, member = (
        await make.moderator(), await make.admin(), await make.brand(), await make.member(),
    )  # fmt: skip

    await votes_wait()

    assert [await inbox(graphql, one) for one in (moderator, admin, brand, member)] == [[TO_VOTES], [TO_VOTES], [], []]


@pytest.mark.parametrize("roles", [("MODERATOR",), ("BRAND",), ("BRAND", "MODERATOR"), ("ADMIN",), ()])
async def test_who_hears_of_votes_that_wait_may_open_their_page_and_the_other_way_round_fp10(make, graphql, roles):
    member = await make.member(roles=roles)

    await votes_wait()

    heard = await Notification.filter(member_id=member.id).exists()
    alarms, page = await graphql.raw(ALARMS, viewer=member), await graphql.raw(FINDINGS, viewer=member)
    listed = {"kind": "VOTES_WAIT", "url": TO_VOTES} in ((alarms["data"] or {}).get("alarms") or [])
    opens = (page["data"] or {}).get("fairPlayFindings") is not None
    assert heard == listed == opens == bool({"MODERATOR", "ADMIN"} & set(roles))


async def test_moderators_see_none_of_the_brands_alarms_and_the_brand_all_others_sh83(make, graphql):
    moderator, brand, both = (
        await make.moderator(), await make.brand(), await make.member(roles=("BRAND", "MODERATOR")),
    )  # fmt: skip
    for kind in (AlarmKind.NOT_UNDERSTOOD, AlarmKind.VOTES_WAIT):
        await Alarm.create(kind=kind, about="", count=1, since=clock.now(), raised_at=clock.now())

    seen = [{one["kind"] for one in await graphql(ALARMS, viewer=who)} for who in (moderator, brand, both)]

    assert seen == [{"VOTES_WAIT"}, {"NOT_UNDERSTOOD"}, {"NOT_UNDERSTOOD", "VOTES_WAIT"}]


async def test_who_moderates_no_more_has_no_notice_of_it_left_fp10(make, graphql):
    moderator = await make.moderator()
    await votes_wait()

    await RoleGrant.filter(member_id=moderator.id).delete()

    assert await inbox(graphql, moderator) == []


async def test_the_notice_goes_once_nothing_waits_fp10(make, graphql):
    moderator = await make.moderator()
    await votes_wait()

    await Finding.all().update(waits_for=None)
    await watching.watch(clock.now())

    assert await inbox(graphql, moderator) == []
    assert not await Notification.all().exists()
