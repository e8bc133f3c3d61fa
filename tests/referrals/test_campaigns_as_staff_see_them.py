"""Staff see every campaign and how many members have had all its rewards; others see what runs, and no count."""

from datetime import timedelta

from portal.kernel import clock
from portal.referrals.models import ReferrerTally

SHOWN = "{ program { referralCampaigns(includeInactive: true) { slug isActive codesFull } } }"

STANDINGS = "{ program { referralCampaigns(includeInactive: true) { slug isActive isSwitchedOff } } }"


async def two_campaigns(make):
    now = clock.now()
    over = await make.campaign("over", starts_at=now - timedelta(days=9), ends_at=now - timedelta(days=1))
    running = await make.campaign("friends", max_rewards_per_referrer=2)
    for campaign, rewarded in ((running, 2), (running, 3), (running, 1), (over, 50)):
        await ReferrerTally.create(campaign=campaign, referrer=await make.member(), rewarded=rewarded)


async def test_staff_see_what_is_over_and_how_many_codes_are_full_r68(make, graphql):
    await two_campaigns(make)

    shown = await graphql(SHOWN, viewer=await make.brand())

    assert shown["referralCampaigns"] == [
        {"slug": "friends", "isActive": True, "codesFull": 2},
        {"slug": "over", "isActive": False, "codesFull": 0},
    ]


async def test_members_and_moderators_see_what_runs_and_no_count(make, graphql):
    await two_campaigns(make)

    for viewer in (None, await make.member(), await make.moderator()):
        shown = await graphql(SHOWN, viewer=viewer)
        assert shown["referralCampaigns"] == [{"slug": "friends", "isActive": True, "codesFull": 0}]


async def test_one_to_come_that_is_off_is_told_from_one_that_will_begin(make, graphql):
    soon = clock.now() + timedelta(days=7)
    await make.campaign("off", starts_at=soon, is_active=False)
    await make.campaign("on", starts_at=soon)

    shown = await graphql(STANDINGS, viewer=await make.brand())

    assert {one["slug"]: (one["isActive"], one["isSwitchedOff"]) for one in shown["referralCampaigns"]} == {
        "off": (False, True),
        "on": (False, False),
    }
