"""The inbox by thread: one line for each, how much of it is new, and quiet when the thread was read (NC13)."""

from datetime import timedelta

import pytest

from portal.community import reading
from portal.community.models import ContentState, Post
from portal.kernel import clock
from portal.notifications.inbox import News, tell
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told

INBOX = """query ($unreadOnly: Boolean, $first: Int = 10, $after: String) { viewer {
  unreadNotificationCount unreadNotificationGroupCount
  notificationGroups(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount nodes { count unreadCount threadId latest { kind url } } pageInfo { endCursor hasNextPage }
  }
} }"""
READ = """mutation ($threadId: ID!) {
  markNotificationsRead(input: {threadId: $threadId}) { unreadNotificationCount errors { code } }
}"""


@pytest.fixture
async def inbox(make):
    """Anna was told of two replies in one thread, of one in another, and of points."""
    anna, bert = await make.member("anna"), await make.member("bert")
    first, second = await make.thread(by=anna), await make.thread(by=anna)
    for thread in (first, second, first):
        await make.post(to=thread, by=bert)
        await notices_told()
    await tell(anna.id, News(kind=NotificationKind.REWARD), once="reward")
    return anna, first, second


async def test_a_thread_stands_once_with_how_much_is_told_of_it_nc13(inbox, graphql):
    anna, _, _ = inbox

    shown = await graphql(INBOX, viewer=anna)

    groups = shown["notificationGroups"]["nodes"]
    assert [(one["count"], one["unreadCount"], one["latest"]["kind"]) for one in groups] == [
        (1, 1, "REWARD"),
        (2, 2, "REPLY"),
        (1, 1, "REPLY"),
    ]
    assert groups[0]["threadId"] is None
    assert groups[1]["latest"]["url"].endswith("#post-3")
    assert groups[1]["threadId"] in groups[1]["latest"]["url"]
    assert shown["notificationGroups"]["totalCount"] == 3
    assert (shown["unreadNotificationCount"], shown["unreadNotificationGroupCount"]) == (4, 3)


async def test_pages_of_it_miss_nothing_and_show_nothing_twice_nc13(inbox, graphql):
    anna, _, _ = inbox
    found, after = [], None
    for _ in range(3):
        page = (await graphql(INBOX, viewer=anna, first=1, after=after))["notificationGroups"]
        found += [one["count"] for one in page["nodes"]]
        after = page["pageInfo"]["endCursor"]

    assert (found, page["pageInfo"]["hasNextPage"]) == ([1, 2, 1], False)


async def test_reading_a_thread_quiets_what_was_told_of_it_nc13(inbox, make, graphql):
    anna, first, _ = inbox

    await reading.mark_thread_read(first.id, 2, by=await make.viewer(anna))
    half = (await graphql(INBOX, viewer=anna))["notificationGroups"]["nodes"][1]
    await reading.mark_thread_read(first.id, 3, by=await make.viewer(anna))
    whole = await graphql(INBOX, viewer=anna, unreadOnly=True)

    assert (half["count"], half["unreadCount"]) == (2, 1)
    assert [one["latest"]["kind"] for one in whole["notificationGroups"]["nodes"]] == ["REWARD", "REPLY"]
    assert (whole["unreadNotificationCount"], whole["unreadNotificationGroupCount"]) == (2, 2)


async def test_a_thread_s_notices_are_marked_together_and_no_others(inbox, make, graphql):
    anna, _, _ = inbox
    other = await make.member("carla")
    group = (await graphql(INBOX, viewer=anna))["notificationGroups"]["nodes"][1]

    by_other = await graphql(READ, viewer=other, threadId=group["threadId"])
    before = (await graphql(INBOX, viewer=anna))["unreadNotificationCount"]
    marked = await graphql(READ, viewer=anna, threadId=group["threadId"])

    assert by_other == {"unreadNotificationCount": 0, "errors": []}
    assert (before, marked) == (4, {"unreadNotificationCount": 2, "errors": []})


async def test_what_may_no_longer_be_seen_counts_in_no_group_l25(inbox, graphql):
    anna, first, _ = inbox
    await Post.filter(thread_id=first.id, number=3).update(state=ContentState.HIDDEN)

    groups = (await graphql(INBOX, viewer=anna))["notificationGroups"]["nodes"]

    assert [(one["count"], one["latest"]["kind"]) for one in groups] == [(1, "REWARD"), (1, "REPLY"), (1, "REPLY")]


async def test_an_inbox_ends_with_the_newest_500_in_every_list_and_count_nc16(inbox, graphql):
    anna, _, _ = inbox
    replies = await Notification.filter(kind=NotificationKind.REPLY).order_by("created_at")
    later = clock.now() + timedelta(days=1)
    more = [
        Notification(member_id=anna.id, kind=NotificationKind.REWARD, once_key=f"more {number}", created_at=later)
        for number in range(498)
    ]
    await Notification.bulk_create(more)

    shown = await graphql(INBOX, viewer=anna)
    flat = await graphql("{ viewer { notifications(first: 1) { totalCount } } }", viewer=anna)

    assert len(replies) == 3
    assert (shown["unreadNotificationCount"], shown["unreadNotificationGroupCount"]) == (500, 500)
    assert shown["notificationGroups"]["totalCount"] == 500
    assert flat["notifications"]["totalCount"] == 500
