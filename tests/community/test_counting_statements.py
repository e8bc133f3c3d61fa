"""The hot pages are a few statements each, whatever their size (G11, G49, T12). The session's look-up makes one more."""

import pytest

from graphql_schema.ids import global_id
from portal.community.models import Post
from tests.statements import counted

POST = """
    id number bodyHtml createdAt editedAt state score isAccepted isOfficial isVerifiedBuyer
    viewerVote viewerCanEdit viewerCanAccept replyTo { id number author { id displayName } }
    author { id handle displayName avatarUrl isBrand isModerator postCount acceptedAnswerCount helpfulCount
        tier { id name colour } badges { slug name description } }
"""
THREAD = """
    id slug title kind tags createdAt lastActivityAt replyCount viewCount score
    isPinned isLocked isSolved ideaStatus viewerIsFollowing viewerUnreadCount viewerCanReply viewerCanModerate
    category { id slug name } author { id handle displayName avatarUrl }
"""
TIER = "author { tier { id name colour } }"
THREAD_PAGE = f"""query ($id: ID!, $first: Int!) {{ thread(id: $id) {{ {THREAD}
    posts(first: $first) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ {POST} }} }} }} }}"""
FRONT_PAGE = f"""query ($first: Int!) {{ threads(first: $first) {{ totalCount pageInfo {{ hasNextPage endCursor }}
    nodes {{ {THREAD} {TIER} excerpt lastPoster {{ displayName isBrand tier {{ name }} }} }} }} }}"""
NODES = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on Post {{ {POST} }} ... on Thread {{ {THREAD} }} }} }}"


@pytest.fixture
async def thread(make):
    """Thirty posts by ten members in several tiers, each answering to the one before."""
    for rank in range(3):
        await make.tier(f"tier-{rank}", rank, rank * 100)
    members = [await make.member() for _ in range(10)]
    thread = await make.thread(by=members[0])
    post = await make.first_post(thread)
    for at in range(29):
        post = await make.post(to=thread, by=members[at % 10], reply_to=post)
    return thread


@pytest.mark.parametrize("first", [2, 20, 30])
async def test_a_thread_page_takes_two(make, graphql, thread, first):
    reader = await make.viewer()

    with counted() as statements:
        shown = await graphql(THREAD_PAGE, viewer=reader, id=global_id("Thread", thread.id), first=first)

    assert len(shown["posts"]["nodes"]) == first
    assert shown["posts"]["nodes"][1]["replyTo"]["number"] == 1
    assert len(statements) == 2, statements


async def test_a_later_page_takes_as_many_though_its_posts_answer_to_an_earlier_one(make, graphql, thread):
    first = await graphql(THREAD_PAGE, id=global_id("Thread", thread.id), first=10)
    cursor = first["posts"]["pageInfo"]["endCursor"]
    page = THREAD_PAGE.replace("$first: Int!", "$first: Int!, $after: String").replace(
        "first: $first", "first: $first, after: $after"
    )

    with counted() as statements:
        shown = await graphql(page, id=global_id("Thread", thread.id), first=10, after=cursor)

    assert [post["number"] for post in shown["posts"]["nodes"]] == list(range(11, 21))
    assert shown["posts"]["nodes"][0]["replyTo"]["number"] == 10
    assert len(statements) == 2, statements


@pytest.mark.parametrize("first", [2, 12])
async def test_the_front_page_takes_one(make, graphql, first):
    for _ in range(12):
        await make.thread(tags=("one", "two"))

    viewer = await make.viewer()
    with counted() as statements:
        shown = await graphql(FRONT_PAGE, viewer=viewer, first=first)

    assert (len(shown["nodes"]), shown["totalCount"]) == (first, 12)
    assert shown["nodes"][0]["tags"] == ["one", "two"]
    assert len(statements) == 1, statements


async def test_a_hundred_nodes_take_three_and_the_same_one_twice_is_loaded_once(make, graphql, thread):
    """G11."""
    posts = [global_id("Post", post.id) for post in await Post.filter(thread_id=thread.id)]
    ids = [*posts, *posts, *posts, *[global_id("Thread", thread.id)] * 10]

    with counted() as statements:
        shown = await graphql(NODES, ids=ids)

    assert (len(shown), None in shown) == (100, False)
    assert len(statements) <= 5, statements
