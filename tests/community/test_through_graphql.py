"""The forum through the door that members use."""

import asyncio

from graphql_schema.context import Context
from graphql_schema.execution import stream
from graphql_schema.ids import global_id
from portal.access.keys import grant_key, revoke_key
from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community import posts, threads, views
from portal.community.live import topic_of
from portal.community.models import Category, Thread
from portal.community.posts import PostDraft
from portal.kernel import live
from portal.moderation.models import AuditEntry
from portal.shop.products.keeping import save_product

CREATE = """mutation ($input: CreateThreadInput!) { createThread(input: $input) {
    thread { slug title kind tags author { handle } firstPost { bodyHtml number } category { slug parent { slug } } viewerIsFollowing }
    errors { code message field } } }"""
REPLY = """mutation ($input: CreatePostInput!) { createPost(input: $input) {
    post { id number bodyHtml thread { replyCount } replyTo { number } } errors { code message field } } }"""


async def test_opening_a_thread(make, graphql):
    member = await make.member("anna")
    await make.category("room", parent=await make.category("house"))

    made = await graphql(
        CREATE,
        viewer=member,
        input={
            "categorySlug": "room",
            "kind": "QUESTION",
            "title": "Too sour?",
            "bodyMarkdown": "*Why*?",
            "tags": ["V60"],
        },
    )

    assert made == {
        "thread": {
            "slug": "too-sour",
            "title": "Too sour?",
            "kind": "QUESTION",
            "tags": ["v60"],
            "author": {"handle": "anna"},
            "firstPost": {"bodyHtml": "<p><em>Why</em>?</p>\n", "number": 1},
            "category": {"slug": "room", "parent": {"slug": "house"}},
            "viewerIsFollowing": True,
        },
        "errors": [],
    }


async def test_refusals_name_the_field_in_the_readers_language(make, graphql):
    given = {"categorySlug": "nowhere", "kind": "DISCUSSION", "title": "Hi", "bodyMarkdown": "Hi"}

    english = await graphql(CREATE, viewer=await make.member(), input=given)
    german = await graphql(CREATE, viewer=await make.member(), locale="de", input=given)
    visitor = await graphql(CREATE, input=given)

    assert english["errors"] == [
        {"code": "NOT_FOUND", "message": "There is no such category.", "field": ["categorySlug"]}
    ]
    assert german["errors"][0]["message"] == "Diese Kategorie gibt es nicht."
    assert visitor["errors"][0]["code"] == "UNAUTHENTICATED"
    assert await Thread.all().count() == 0


async def test_replying_with_a_key(make, graphql):
    thread, member = await make.thread(), await make.member()
    opening = await make.first_post(thread)
    given = {
        "threadId": global_id("Thread", thread.id), "bodyMarkdown": "Hello", "replyToId": global_id("Post", opening.id),
        "idempotencyKey": "k",
    }  # fmt: skip

    first = await graphql(REPLY, viewer=member, input=given)
    again = await graphql(REPLY, viewer=member, input=given)

    assert (first["errors"], first["post"]["number"], first["post"]["replyTo"]) == ([], 2, {"number": 1})
    assert again["post"]["id"] == first["post"]["id"]
    assert again["post"]["thread"]["replyCount"] == 1


async def test_the_deeds_of_a_question(make, graphql):
    """Vote, accept, withdraw, follow, read, edit, delete: each answers with the thing as it is then."""
    asker, helper = await make.member(), await make.member()
    question = await make.question(by=asker)
    answer = await make.answer(to=question, by=helper)
    post_id, thread_id = global_id("Post", answer.id), global_id("Thread", question.id)

    async def do(mutation, selection, viewer, **given):
        name = mutation[0].upper() + mutation[1:]
        name = {"UnacceptAnswer": "AcceptAnswer"}.get(name, name)
        document = (
            f"mutation ($input: {name}Input!) {{ {mutation}(input: $input) {{ {selection} errors {{ code }} }} }}"
        )
        return await graphql(document, viewer=viewer, input=given)

    voted = await do("vote", "post { score viewerVote }", asker, postId=post_id, value=1)
    accepted = await do("acceptAnswer", "thread { isSolved acceptedAnswer { id isAccepted } }", asker, postId=post_id)
    opened = await do("unacceptAnswer", "thread { isSolved acceptedAnswer { id } }", asker, postId=post_id)
    left = await do("followThread", "thread { viewerIsFollowing }", asker, threadId=thread_id, follow=False)
    read = await do("markThreadRead", "thread { viewerUnreadCount }", asker, threadId=thread_id, upToPostNumber=2)
    edited = await do(
        "editPost",
        "post { bodyHtml editedAt revisions { bodyMarkdown reason editor { handle } } }",
        helper,
        postId=post_id,
        bodyMarkdown="Better",
        reason="shorter",
    )
    deleted = await do("deletePost", "post { id state bodyHtml }", helper, postId=post_id)

    assert voted == {"post": {"score": 1, "viewerVote": 1}, "errors": []}
    assert accepted == {
        "thread": {"isSolved": True, "acceptedAnswer": {"id": post_id, "isAccepted": True}},
        "errors": [],
    }
    assert opened == {"thread": {"isSolved": False, "acceptedAnswer": None}, "errors": []}
    assert left == {"thread": {"viewerIsFollowing": False}, "errors": []}
    assert read == {"thread": {"viewerUnreadCount": 0}, "errors": []}
    assert edited["post"]["bodyHtml"] == "<p>Better</p>\n"
    assert edited["post"]["revisions"] == [
        {"bodyMarkdown": "Try it with less water.", "reason": "shorter", "editor": {"handle": helper.handle}}
    ]
    assert deleted == {"post": {"id": post_id, "state": "DELETED", "bodyHtml": ""}, "errors": []}


async def test_what_a_moderator_does_stands_in_the_audit_trail(make, graphql):
    thread, moderator = await make.thread(), await make.moderator()
    document = """mutation ($input: ModerateThreadInput!) { moderateThread(input: $input) {
        thread { isLocked isPinned title viewerCanModerate } errors { code } } }"""
    thread_id = global_id("Thread", thread.id)

    locked = await graphql(
        document, viewer=moderator, input={"threadId": thread_id, "action": "LOCK", "reason": "heated"}
    )
    refused = await graphql(document, viewer=await make.member(), input={"threadId": thread_id, "action": "PIN"})

    assert locked["thread"] == {
        "isLocked": True,
        "isPinned": False,
        "title": "About the weather",
        "viewerCanModerate": True,
    }
    assert refused == {"thread": None, "errors": [{"code": "FORBIDDEN"}]}
    assert await AuditEntry.all().values_list("action", flat=True) == ["thread.lock"]


async def test_saving_a_category(make, graphql):
    await make.tier("gold", 1, 100)
    document = """mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) {
        category { slug name description requiredTier { slug } viewerCanPost } errors { code field } } }"""
    brand = await make.brand()

    made = await graphql(
        document,
        viewer=brand,
        input={
            "slug": "lounge",
            "name": "Lounge",
            "description": "Quiet",
            "requiredTierSlug": "gold",
            "whoCanPost": "BRAND",
        },
    )
    renamed = await graphql(document, viewer=brand, input={"slug": "lounge", "name": "Cabin"})
    opened = await graphql(
        document, viewer=brand, input={"slug": "lounge", "name": "Cabin", "requiredTierSlug": None, "description": None}
    )
    refused = await graphql(document, viewer=await make.member(), input={"slug": "lounge", "name": "Mine"})

    assert made["category"] == {
        "slug": "lounge",
        "name": "Lounge",
        "description": "Quiet",
        "requiredTier": {"slug": "gold"},
        "viewerCanPost": True,
    }
    assert renamed["category"]["requiredTier"] == {"slug": "gold"}
    assert (opened["category"]["requiredTier"], opened["category"]["description"]) == (None, "")
    assert refused == {"category": None, "errors": [{"code": "FORBIDDEN", "field": None}]}
    assert (await Category.get(slug="lounge")).name == "Cabin"


async def test_categories_in_their_tree(make, graphql):
    house = await make.category("house")
    await make.category("kitchen", parent=house)
    await make.category("lounge", parent=house, required_tier_slug="gold")

    shown = await graphql("{ categories { slug parent { slug } children { slug } } }")

    assert shown == [
        {"slug": "house", "parent": None, "children": [{"slug": "kitchen"}]},
        {"slug": "kitchen", "parent": {"slug": "house"}, "children": []},
    ]


async def test_products_and_their_questions(make, graphql):
    await save_product("RN-1", "House blend", by=SYSTEM)
    asked = await graphql(
        """mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { thread { id product { sku } } errors { code } } }""",
        viewer=await make.member(),
        input={"productSku": "RN-1", "title": "How strong?", "bodyMarkdown": "Is it strong?"},
    )

    shown = await graphql(
        '{ product(sku: "RN-1") { id title price { amount } questions { totalCount nodes { id } } boughtTogether { sku } } }'
    )

    assert asked["thread"]["product"] == {"sku": "RN-1"}
    assert shown["questions"] == {"totalCount": 1, "nodes": [{"id": asked["thread"]["id"]}]}
    assert (await graphql("query ($id: ID!) { node(id: $id) { ... on Product { sku } } }", id=shown["id"])) == {
        "sku": "RN-1"
    }
    assert await graphql('{ product(sku: "RN-2") { id } }') is None


async def test_saving_a_product(make, graphql):
    document = """mutation ($input: SaveProductInput!) { saveProduct(input: $input) {
        product { sku title url price { amount currency } } errors { code field } } }"""
    brand = await make.brand()

    saved = await graphql(
        document,
        viewer=brand,
        input={
            "sku": "RN-1",
            "title": "Blend",
            "url": "https://a.example",
            "price": {"amount": "12.50", "currency": "EUR"},
        },
    )
    kept = await graphql(document, viewer=brand, input={"sku": "RN-1", "title": "Blend 2", "price": None})
    bad = await graphql(
        document, viewer=brand, input={"sku": "RN-1", "title": "Blend", "imageUrl": "javascript:alert(1)"}
    )
    refused = await graphql(document, viewer=await make.member(), input={"sku": "RN-1", "title": "Mine"})

    assert saved["product"] == {
        "sku": "RN-1",
        "title": "Blend",
        "url": "https://a.example",
        "price": {"amount": "12.50", "currency": "EUR"},
    }
    assert kept["product"] == {"sku": "RN-1", "title": "Blend 2", "url": "https://a.example", "price": None}
    assert bad["errors"] == [{"code": "INVALID", "field": ["imageUrl"]}]
    assert refused["errors"] == [{"code": "FORBIDDEN", "field": None}]


async def test_opening_a_thread_counts_as_a_view(make, graphql):
    thread = await make.thread()
    await views.flush()

    await graphql("query ($id: ID!) { thread(id: $id) { id } }", id=global_id("Thread", thread.id))
    await graphql("query ($id: ID!) { node(id: $id) { id } }", id=global_id("Thread", thread.id))
    await views.flush()

    assert (await Thread.get(id=thread.id)).view_count == 1


async def test_new_posts_are_told_while_the_reader_may_see_them(make):
    """L36: rights are looked up at each delivery; who loses them hears no more, and the stream ends."""
    gold = await make.member()
    await grant_key(gold.id, "tier:gold")
    room = await make.category("lounge", required_tier_slug="gold")
    writer = await make.viewer(await make.brand())
    thread = await make.thread(within=room, by=await Member.get(id=writer.id))
    context = Context(viewer=await viewer_of(gold.id), recheck=lambda: viewer_of(gold.id))
    told = stream(
        "subscription ($id: ID!) { postAdded(threadId: $id) { number } }",
        {"id": global_id("Thread", thread.id)},
        context,
    )

    waiting = asyncio.create_task(anext(told))
    async with asyncio.timeout(60):
        while not live.watchers(topic_of(thread.id)):  # noqa: ASYNC110 - told by nothing else
            await asyncio.sleep(0.01)
    await posts.reply(PostDraft(thread.id, "First"), by=writer)
    assert (await waiting).data == {"postAdded": {"number": 2}}

    await revoke_key(gold.id, "tier:gold")
    waiting = asyncio.create_task(anext(told, None))
    await asyncio.sleep(0.05)
    await posts.reply(PostDraft(thread.id, "Second"), by=writer)
    assert await asyncio.wait_for(waiting, 60) is None


async def test_hidden_threads_are_shown_to_moderators_with_their_state(make, graphql):
    thread, moderator = await make.thread(), await make.moderator()
    await threads.hide_thread(thread.id, by=await make.viewer(moderator))
    document = "query ($id: ID!) { thread(id: $id) { state } }"

    assert await graphql(document, viewer=moderator, id=global_id("Thread", thread.id)) == {"state": "HIDDEN"}
    assert (
        await graphql(document, viewer=await Member.get(id=thread.author_id), id=global_id("Thread", thread.id)) is None
    )
