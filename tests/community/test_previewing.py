"""What one writes can be seen as everybody would see it, and nothing comes of looking (CO33)."""

from dataclasses import replace

import pytest

from portal.community import posts
from portal.community.marks_models import PostMention
from portal.community.models import Post
from portal.community.posts import PostDraft
from portal.notifications.models import Notification

pytestmark = pytest.mark.anyio
PREVIEW = "query ($text: String!) { previewPost(bodyMarkdown: $text) }"
TEXT = "**Bold** for @ida and @nobody_at_all\n<script>alert(1)</script>\n\n- one\n- two"


async def test_it_is_what_the_post_will_be_and_nobody_hears_of_it_co33(make, graphql):
    ida, thread, mine = await make.member("ida"), await make.thread(), await make.viewer()
    before = await Post.all().count()

    shown = await graphql(PREVIEW, text=TEXT, viewer=mine)
    assert (await Post.all().count(), await PostMention.all().count()) == (before, 0)
    assert await Notification.filter(member_id=ida.id).count() == 0

    post = await posts.reply(PostDraft(thread.id, TEXT), by=mine)
    assert shown == post.body_html
    assert "<strong>Bold</strong>" in shown
    assert 'href="/m/ida"' in shown
    assert "<script" not in shown


async def refused(graphql, text, viewer=None):
    answer = await graphql.raw(PREVIEW, text=text, viewer=viewer)
    assert answer["data"] == {"previewPost": None}
    return [error["extensions"]["code"] for error in answer["errors"]]


@pytest.mark.parametrize(("text", "code"), [("  ", "REQUIRED"), ("x" * 61_441, "TOO_LONG")])
async def test_what_is_no_post_has_no_preview_co33(make, graphql, text, code):
    assert await refused(graphql, text, await make.viewer()) == [code]


async def test_visitors_and_the_suspended_have_none_co33(make, graphql):
    suspended = replace(await make.viewer(), is_suspended=True)

    assert await refused(graphql, "Hello") == ["UNAUTHENTICATED"]
    assert await refused(graphql, "Hello", suspended) == ["SUSPENDED"]
