"""The inbox as front ends meet it."""

import asyncio

from graphql_schema.context import Context
from graphql_schema.execution import stream
from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.accounts.viewer import VISITOR
from portal.community.models import Post
from portal.kernel import live
from portal.notifications.inbox import News, tell
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told

INBOX = """{ viewer { unreadNotificationCount notifications(first: 10) {
    totalCount nodes { id kind title body url createdAt readAt subject { id } }
} } }"""
UNREAD_ONLY = "{ viewer { notifications(unreadOnly: true) { nodes { id } } } }"
MARK = """mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) {
    unreadNotificationCount viewer { unreadNotificationCount } errors { code field }
} }"""
RECEIVED = "subscription { notificationReceived { kind title } }"
COUPON = News(kind=NotificationKind.REWARD, about={"cost": 5})


async def test_the_inbox_has_words_and_a_way_to_the_post(make, graphql):
    asker, anna = await make.member(), await make.member("anna")
    thread = await make.question(by=asker, title="Why is it bitter?")
    await make.answer(to=thread, by=anna)
    await notices_told()

    inbox = await graphql(INBOX, viewer=asker, locale="de")

    assert (inbox["unreadNotificationCount"], inbox["notifications"]["totalCount"]) == (1, 1)
    (notice,) = inbox["notifications"]["nodes"]
    assert (notice["kind"], notice["title"], notice["body"]) == (
        "REPLY",
        "Anna hat in deinem Thema geantwortet",
        "Why is it bitter?",
    )
    assert notice["url"] == f"/t/{global_id('Thread', thread.id)}/why-is-it-bitter#post-2"
    assert notice["readAt"] is None
    assert notice["subject"] == {"id": global_id("Post", (await Post.get(thread_id=thread.id, number=2)).id)}


async def test_marking_says_what_is_left(make, graphql):
    member = await make.member()
    for once in ("1", "2"):
        await tell(member.id, COUPON, once=once)
    first = await Notification.all().order_by("id").first()

    some = await graphql(MARK, viewer=member, input={"ids": [global_id("Notification", first.id), "nonsense"]})
    assert some == {"unreadNotificationCount": 1, "viewer": {"unreadNotificationCount": 1}, "errors": []}
    assert len((await graphql(UNREAD_ONLY, viewer=member))["notifications"]["nodes"]) == 1
    rest = await graphql(MARK, viewer=member, input={"all": True})
    assert rest == {"unreadNotificationCount": 0, "viewer": {"unreadNotificationCount": 0}, "errors": []}


async def test_marking_nothing_or_as_a_visitor_is_refused(make, graphql):
    nothing = await graphql(MARK, viewer=await make.member(), input={})
    visitor = await graphql(MARK, input={"all": True})

    assert nothing["errors"] == [{"code": "REQUIRED", "field": ["ids"]}]
    assert visitor["errors"] == [{"code": "UNAUTHENTICATED", "field": None}]


async def test_a_notice_is_a_node_for_its_reader_alone(make, graphql):
    mine, other = await make.member(), await make.member()
    await tell(mine.id, COUPON, once="1")
    given = {"id": global_id("Notification", (await Notification.get()).id)}
    document = "query ($id: ID!) { node(id: $id) { id } }"

    assert await graphql(document, viewer=mine, **given) == given
    assert await graphql(document, viewer=other, **given) is None
    assert await graphql(document, **given) is None


async def test_new_notices_arrive_while_they_may_be_seen_and_only_ones_own(make):
    """L37."""
    member, other = await make.member(), await make.member()
    received = stream(RECEIVED, {}, Context(viewer=await viewer_of(member.id), locale="en"))
    first = asyncio.ensure_future(anext(received))
    async with asyncio.timeout(60):
        while not live.watchers():  # noqa: ASYNC110 - told by nothing else
            await asyncio.sleep(0.01)

    await tell(other.id, COUPON, once="1")
    await tell(member.id, News(kind=NotificationKind.REPLY, subject=("Post", other.id)), once="2")
    await tell(member.id, COUPON, once="3")

    answer = await asyncio.wait_for(first, 60)
    assert answer.data == {"notificationReceived": {"kind": "REWARD", "title": "Your coupon is ready"}}
    await received.aclose()


async def test_a_visitor_is_refused_the_stream(portal_db):
    """G42."""
    answers = [answer async for answer in stream(RECEIVED, {}, Context(viewer=VISITOR))]

    assert [answer.codes for answer in answers] == [{"UNAUTHENTICATED"}]
