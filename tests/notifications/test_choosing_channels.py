"""By which channels each kind of notice reaches a member (NC1 to NC3)."""

from datetime import UTC, datetime

import pytest

from portal.accounts.models import DigestRhythm, Member
from portal.kernel import clock
from portal.notifications import choices
from portal.notifications.inbox import News, tell
from portal.notifications.models import Channel, Notification, NotificationChoice, NotificationKind
from portal.notifications.waiting import next_digest

CHOSEN = "{ viewer { digestRhythm reminderMails notificationPreferences { kind channels } } }"
CHOOSE = """mutation ($input: NotificationPreferencesInput!) { updateNotificationPreferences(input: $input) {
    preferences { kind channels } errors { code field }
} }"""
UNREAD = "{ viewer { unreadNotificationCount notifications(first: 5) { totalCount nodes { id } } } }"
COUPON = News(kind=NotificationKind.REWARD, about={"cost": 5})
FRIDAY = datetime(2026, 6, 5, 10, tzinfo=UTC)


def channels_of(preferences, kind: str) -> list[str]:
    return {one["kind"]: one["channels"] for one in preferences}[kind]


async def test_every_kind_has_channels_before_anybody_chose_nc1(make, graphql):
    anna = await make.member()

    viewer = await graphql(CHOSEN, viewer=anna)

    preferences = viewer["notificationPreferences"]
    assert [one["kind"] for one in preferences] == [kind.value for kind in NotificationKind]
    assert channels_of(preferences, "REPLY") == ["IN_APP", "EMAIL", "PUSH"]
    assert channels_of(preferences, "VOTE") == ["IN_APP"]
    assert channels_of(preferences, "TIER_CHANGED") == ["IN_APP", "DIGEST"]
    assert viewer["digestRhythm"] == "WEEKLY"


async def test_what_is_chosen_holds_and_the_rest_stays_nc1(make, graphql):
    anna = await make.member()
    wanted = [{"kind": "VOTE", "channels": ["DIGEST"]}, {"kind": "REPLY", "channels": []}]

    saved = await graphql(CHOOSE, viewer=anna, input={"preferences": wanted, "digestRhythm": "DAILY"})

    assert saved["errors"] == []
    assert channels_of(saved["preferences"], "VOTE") == ["DIGEST"]
    assert channels_of(saved["preferences"], "REPLY") == []
    assert channels_of(saved["preferences"], "MENTION") == ["IN_APP", "EMAIL", "PUSH"]
    assert (await graphql(CHOSEN, viewer=anna))["digestRhythm"] == "DAILY"


async def test_reminders_by_mail_are_the_same_in_the_profile_and_among_the_kinds(make, graphql):
    anna = await make.member()
    wanted = [{"kind": "POINTS_EXPIRING", "channels": ["IN_APP"]}]

    await graphql(CHOOSE, viewer=anna, input={"preferences": wanted})
    without = await graphql(CHOSEN, viewer=anna)
    await Member.filter(id=anna.id).update(reminder_mails=True)
    again = await graphql(CHOSEN, viewer=anna)

    assert without["reminderMails"] is False
    assert channels_of(again["notificationPreferences"], "POINTS_EXPIRING") == ["IN_APP", "EMAIL"]


@pytest.mark.parametrize(
    "wanted",
    [
        [{"kind": "VOTE", "channels": []}, {"kind": "MODERATION", "channels": ["IN_APP"]}],
        [{"kind": "VOTE", "channels": []}, {"kind": "VOTE", "channels": ["EMAIL"]}],
    ],
)
async def test_decisions_are_not_switched_off_and_no_kind_is_named_twice_nc2(make, graphql, wanted):
    anna = await make.member()

    refused = await graphql(CHOOSE, viewer=anna, input={"preferences": wanted})

    assert refused["errors"] == [{"code": "INVALID", "field": ["preferences"]}]
    assert not await NotificationChoice.exists()


async def test_visitors_choose_nothing(graphql):
    refused = await graphql(CHOOSE, input={"preferences": []})

    assert refused["errors"] == [{"code": "UNAUTHENTICATED", "field": None}]


async def test_what_is_wanted_by_mail_alone_is_not_in_the_inbox_nc1(make, graphql):
    anna = await make.member()
    await choices.choose({NotificationKind.REWARD: {Channel.EMAIL}}, by=await make.viewer(anna))

    assert await tell(anna.id, COUPON, once="coupon") is True

    viewer = await graphql(UNREAD, viewer=anna)
    assert (viewer["unreadNotificationCount"], viewer["notifications"]) == (0, {"totalCount": 0, "nodes": []})
    assert (await Notification.get()).mail_due_at is not None


async def test_what_is_wanted_by_no_channel_is_not_kept_nc1(make):
    anna = await make.member()
    await choices.choose({NotificationKind.REWARD: frozenset()}, by=await make.viewer(anna))

    assert await tell(anna.id, COUPON, once="coupon") is False

    assert not await Notification.exists()


async def test_an_address_that_nobody_proved_gets_neither_mail_nor_digest_nc3(make):
    anna = await make.member()
    await Member.filter(id=anna.id).update(email_verified_at=None)
    everything = {NotificationKind.REWARD: frozenset({Channel.IN_APP, Channel.EMAIL})}
    await choices.choose(everything, by=await make.viewer(anna))

    await tell(anna.id, COUPON, once="coupon")

    notice = await Notification.get()
    assert (notice.in_app, notice.mail_due_at, notice.digest_due_at) == (True, None, None)


async def test_giving_mails_up_leaves_the_inbox_and_what_the_law_wants(make):
    anna = await make.member()

    await choices.give_up(Channel.EMAIL, anna.id)

    chosen = await choices.of_viewer(await make.viewer(anna))
    assert chosen[NotificationKind.REPLY] == {Channel.IN_APP, Channel.PUSH}
    assert chosen[NotificationKind.MODERATION] == {Channel.IN_APP, Channel.EMAIL}


@pytest.mark.parametrize(
    ("rhythm", "day"),
    [
        (DigestRhythm.DAILY, datetime(2026, 6, 6, 6, tzinfo=UTC)),
        (DigestRhythm.WEEKLY, datetime(2026, 6, 8, 6, tzinfo=UTC)),
    ],
)
async def test_digests_come_in_the_morning_where_the_brand_is_nc8(rhythm, day):
    assert next_digest(rhythm, FRIDAY) == day


async def test_what_is_wanted_in_the_digest_waits_for_its_morning_nc8(make):
    anna = await make.member()
    await choices.choose({NotificationKind.REWARD: {Channel.DIGEST}}, by=await make.viewer(anna))

    with clock.living_at(FRIDAY):
        await tell(anna.id, COUPON, once="coupon")

    assert (await Notification.get()).digest_due_at == datetime(2026, 6, 8, 6, tzinfo=UTC)
