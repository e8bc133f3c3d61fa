"""Naming members with an @: the link, who is told of it, and what is left when somebody is erased."""

from datetime import timedelta
from urllib.parse import quote

import pytest

from portal.access.keys import grant_key
from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.community import posts
from portal.community.markdown import render
from portal.community.marks_models import PostMention
from portal.community.mentions import mentioned_in
from portal.community.models import ContentState, Post, PostRevision
from portal.community.naming import Named, names_in
from portal.community.posts import PostDraft
from portal.community.reading import follow_thread
from portal.kernel import clock
from portal.kernel.errors import LimitReached
from portal.kernel.ids import new_id
from portal.notifications.models import Notification
from portal.notifications.queries import unread_count
from tests import statements
from tests.queue import notices_told

ANNA = Named(new_id(), "anna")
DOTTED = Named(new_id(), "Anna.B-c_d")
KANJI = Named(new_id(), "漢字人")
PRIYA = Named(new_id(), "प्रिया")
PEOPLE = {"anna": ANNA, "ANNA": ANNA, "Anna.B-c_d": DOTTED, "漢字人": KANJI, "प्रिया": PRIYA}
LINK = '<a href="/m/anna" rel="nofollow ugc noopener">@anna</a>'


async def told(member):
    """The kinds of what a member heard."""
    await notices_told()
    return [row.kind.value for row in await Notification.filter(member_id=member.id).order_by("id")]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("@anna", f"<p>{LINK}</p>\n"),
        ("Danke, @ANNA!", f"<p>Danke, {LINK}!</p>\n"),
        ("(@anna), **@anna**", f"<p>({LINK}), <strong>{LINK}</strong></p>\n"),
        ("@anna.Danke", f"<p>{LINK}.Danke</p>\n"),
        ("_@anna_", f"<p><em>{LINK}</em></p>\n"),
        (
            "@Anna.B-c_d.",
            '<p><a href="/m/Anna.B-c_d" rel="nofollow ugc noopener">@Anna.B-c_d</a>.</p>\n',
        ),
        ("राम@प्रिया", "<p>राम@प्रिया</p>\n"),
        (
            "(@प्रिया)",
            f'<p>(<a href="/m/{quote("प्रिया")}" rel="nofollow ugc noopener">@प्रिया</a>)</p>\n',
        ),
        (
            "@漢字人",
            '<p><a href="/m/%E6%BC%A2%E5%AD%97%E4%BA%BA" rel="nofollow ugc noopener">@漢字人</a></p>\n',
        ),
    ],
)
def test_a_name_behind_an_at_is_a_link_to_the_member(source, shown):
    """CO14."""
    assert render(source, people=PEOPLE).html == shown


@pytest.mark.parametrize(
    "source",
    [
        *("`@anna`", "    @anna", "[x @anna](https://example.org)", "mail@anna", "x.y@anna", "@anna@example.org"),
        *("@anna/x", "\\@anna", "@annabel", "@bert", "https://example.org/@anna", "<anna@anna.example>"),
    ],
)
def test_what_only_looks_like_one_is_none(source):
    """CO14."""
    body = render(source, people=PEOPLE)

    assert body.mentioned == ()
    assert "/m/" not in body.html


def test_a_quotation_names_nobody_anew():
    """CO15."""
    body = render("> @anna said so", people=PEOPLE)

    assert LINK in body.html
    assert body.mentioned == ()


def test_of_a_text_full_of_names_two_hundred_are_looked_up():
    """X4."""
    assert len(names_in(" ".join(f"@member{number}" for number in range(5000)))) == 200


async def test_who_is_named_in_a_reply_hears_that_and_nothing_else(make):
    """CO15."""
    asker, named, writer = await make.member(), await make.member("anna"), await make.member("writer")
    thread = await make.question(by=asker)
    await follow_thread(thread.id, follow=True, by=await make.viewer(named))

    post = await make.post(to=thread, by=writer, body="@anna knows, and so do I: @writer. @anna!")

    assert await told(named) == ["MENTION"]
    assert await told(asker) == ["REPLY"]
    assert await told(writer) == []
    assert (await Notification.get(member_id=named.id)).actor_id == writer.id
    assert set(await mentioned_in(post.id)) == {named.id, writer.id}


async def test_who_is_named_in_a_first_post_is_told(make):
    """CO15."""
    named = await make.member("anna")

    await make.thread(body="What does @anna say?")

    assert await told(named) == ["MENTION"]


async def test_an_edit_tells_whom_it_adds_and_takes_back_what_it_takes_out(make):
    """CO15."""
    anna, bert, author = await make.member("anna"), await make.member("bert"), await make.member()
    by = await make.viewer(author)
    post = await make.post(to=await make.thread(), by=author, body="@anna")
    assert await told(anna) == ["MENTION"]

    await posts.edit_post(post.id, "@bert and @anna", by=by)
    assert (await told(anna), await told(bert)) == (["MENTION"], ["MENTION"])

    await posts.edit_post(post.id, "@bert", by=by)
    assert (await told(anna), await told(bert)) == ([], ["MENTION"])


@pytest.mark.parametrize("way", ["read", "mailed"])
async def test_a_mention_that_is_put_back_is_not_told_again_to_who_has_heard_of_it_co15(make, way):
    author, anna = await make.member("author"), await make.member("anna")
    by = await make.viewer(author)
    post = await make.post(to=await make.thread(), by=author, body="@anna")
    await notices_told()
    heard = {"read_at": clock.now()} if way == "read" else {"mailed_at": clock.now(), "mail_due_at": None}
    await Notification.filter(member_id=anna.id).update(**heard)

    for body in ("Nobody", "@anna again"):
        await posts.edit_post(post.id, body, by=by)
        await notices_told()

    shown = await unread_count(await make.viewer(anna))
    (notice,) = await Notification.filter(member_id=anna.id)
    assert (shown, notice.in_app, notice.read_at is not None, notice.mail_due_at) == (0, False, True, None)


async def test_who_has_not_heard_of_a_mention_yet_is_told_when_it_is_back_co15(make):
    author, anna = await make.member("author"), await make.member("anna")
    by = await make.viewer(author)
    post = await make.post(to=await make.thread(), by=author, body="@anna")
    await notices_told()

    await posts.edit_post(post.id, "Nobody", by=by)
    between = await told(anna)
    await posts.edit_post(post.id, "@anna again", by=by)

    assert (between, await told(anna)) == ([], ["MENTION"])


async def test_nobody_is_told_who_muted_the_thread_or_may_not_see_it(make):
    """CO15, L25."""
    silent, outside, author = await make.member("silent"), await make.member("outside"), await make.member()
    for member in (silent, author):
        await grant_key(member.id, "tier:gold")
    thread = await make.thread(by=author, within=await make.category(required_tier_slug="gold"))
    await follow_thread(thread.id, follow=False, by=await make.viewer(silent))

    await make.post(to=thread, by=author, body="@silent @outside")

    assert (await told(silent), await told(outside)) == ([], [])


async def test_the_notice_goes_with_the_post(make):
    """CO15."""
    named, author = await make.member("anna"), await make.member()
    post = await make.post(to=await make.thread(), by=author, body="@anna")
    assert await told(named) == ["MENTION"]

    await posts.delete_post(post.id, by=await make.viewer(author))

    assert await told(named) == []


async def test_who_was_named_while_the_post_was_hidden_is_told_when_it_is_back(make):
    """CO15."""
    named, moderator = await make.member("anna"), await make.viewer(await make.moderator())
    post = await make.post(to=await make.thread(), body="@anna")
    await posts.hide_post(post.id, by=moderator)
    assert await told(named) == []

    await posts.restore_post(post.id, by=moderator)

    assert await told(named) == ["MENTION"]


async def test_a_post_mentions_ten_members_and_a_newcomers_two(make):
    """CO15."""
    names = [(await make.member(f"member{number:02}")).handle for number in range(10 + 1)]
    thread, author = await make.thread(), await make.member()
    by = await make.viewer(author)

    async def post(count):
        body = " ".join(f"@{name}" for name in names[:count])
        return await posts.reply(PostDraft(thread.id, body), by=by)

    await post(2)
    with pytest.raises(LimitReached) as refused:
        await post(3)
    assert refused.value.field == ("bodyMarkdown",)
    await Member.filter(id=author.id).update(joined_at=clock.now() - timedelta(days=2))
    await post(10)
    with pytest.raises(LimitReached):
        await post(10 + 1)

    assert await Post.filter(thread_id=thread.id, state=ContentState.VISIBLE).count() == 3


async def test_the_erased_are_mentioned_under_their_pseudonym(make):
    """CO14, R76."""
    named = await make.member("anna")
    post = await make.post(to=await make.thread(), by=(author := await make.member()), body="@Anna, and annabel")
    await posts.edit_post(post.id, "@Anna, @annabel, anna", by=await make.viewer(author))

    await erase_member(named.id, deletes_posts=False)

    post, handle = await Post.get(id=post.id), (await Member.get(id=named.id)).handle
    assert post.body_markdown == f"@{handle}, @annabel, anna"
    assert post.body_html == f"<p>@{handle}, @annabel, anna</p>\n"
    assert (await PostRevision.get(post_id=post.id)).body_markdown == f"@{handle}, and annabel"
    assert not await PostMention.exists()


async def test_a_text_without_names_costs_no_statement_more(make):
    """T12."""
    thread, by = await make.thread(), await make.viewer()
    await make.member("anna")

    async def cost(body):
        with statements.counted() as counted:
            await posts.reply(PostDraft(thread.id, body), by=by)
        return len(counted)

    plain = await cost("Hello")

    assert await cost("Hello, mail@anna") == plain
    assert await cost("Hello, @anna") <= plain + 4
