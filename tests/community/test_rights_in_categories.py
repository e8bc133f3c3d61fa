"""Who sees a category, opens it, starts threads in it and replies: its terms, and the exceptions to them."""

import pytest

from portal.access.keys import replace_keys
from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import categories, posts, queries, threads
from portal.community.exceptions import Exemption
from portal.community.models import Audience, Category, Post, Thread, ThreadKind
from portal.community.posts import PostDraft
from portal.community.rights_models import Ability, CategoryRight
from portal.community.threads import ThreadDraft
from portal.kernel import pagination
from portal.kernel.errors import Conflict, Forbidden, NotFound
from portal.moderation.models import AuditEntry

pytestmark = pytest.mark.anyio
SEE, OPEN, START, REPLY = Ability
CATEGORY = """query($slug: String!) { category(slug: $slug) { name description threadCount viewerCanOpen viewerCanPost
    children { slug } threads(first: 5) { totalCount nodes { title } } } }"""
SAVE = """mutation($input: SaveCategoryInput!) { saveCategory(input: $input) {
    category { terms { whoCanSee whoCanOpen whoCanPost whoCanReply
        exceptions { ability audience tier { slug } denied } } }
    errors { code field } } }"""


def denied(ability, audience=None, tier=None):
    return Exemption(ability, audience, tier, is_denied=True)


@pytest.fixture
async def boss(make):
    return await make.admin()


@pytest.fixture
async def lounge(make, boss):
    """A category that everybody sees and gold members open, with a thread in it and a category below it."""
    await make.tier("gold", 3, 500)
    room = await make.category(
        "lounge",
        description="For gold members.",
        who_can_open=Audience.BRAND,
        exceptions=[Exemption(OPEN, tier_slug="gold")],
    )
    await make.category("bar", parent=room)
    await make.thread(within=room, by=boss, title="What is on the menu")
    return room


async def of_tier(make, slug, **values):
    member = await make.member(**values)
    await replace_keys(member.id, "tier:", [f"tier:{slug}"])
    return await make.viewer(member)


async def reads(viewer, thread):
    return await queries.thread_by_id(thread.id, viewer) is not None


async def draft(room, by):
    words = ThreadDraft(category_slug=room.slug, kind=ThreadKind.DISCUSSION, title="Beans", body_markdown="Which?")
    return await threads.start_thread(words, by=by)


async def test_who_sees_a_category_and_may_not_open_it_finds_its_name_alone_co22(graphql, lounge):
    assert await graphql(CATEGORY, slug="lounge") == {
        "name": "Lounge",
        "description": "For gold members.",
        "threadCount": 0,
        "viewerCanOpen": False,
        "viewerCanPost": False,
        "children": [],
        "threads": {"totalCount": 0, "nodes": []},
    }


async def test_what_is_in_it_answers_as_unknown_co22(make, lounge):
    thread = await Thread.get()
    member = await make.viewer()

    assert not await reads(member, thread)
    assert await queries.category_by_slug("bar", member) is None
    with pytest.raises(NotFound, match="no such thread"):
        await posts.reply(PostDraft(thread.id, "Me, too"), by=member)
    with pytest.raises(Forbidden, match="not open to you"):
        await draft(lounge, member)

    assert (await Post.all().count(), await Thread.all().count()) == (1, 1)


async def test_an_exception_opens_it_to_a_tier_co22(make, lounge):
    gold, silver = await of_tier(make, "gold"), await of_tier(make, "silver")
    thread = await Thread.get()

    assert (await reads(gold, thread), await reads(silver, thread)) == (True, False)
    assert await queries.category_by_slug("bar", gold) is not None
    assert (await draft(lounge, gold)).title == "Beans"


async def test_a_denial_beats_whatever_allows_it_co23(make, boss):
    await make.tier("gold", 3, 500)
    room = await make.category(
        "room", required_tier_slug="gold", exceptions=[Exemption(OPEN, Audience.MODERATOR), denied(OPEN, tier="gold")]
    )
    thread = await make.thread(within=room, by=boss)

    assert not await reads(await of_tier(make, "gold"), thread)
    assert await reads(await make.viewer(await make.moderator()), thread)
    assert not await reads(await of_tier(make, "gold", roles=(Role.MODERATOR,)), thread)
    assert await reads(await make.viewer(boss), thread)


@pytest.mark.parametrize("ability", [SEE, OPEN])
async def test_what_is_denied_above_is_denied_below_co23(make, boss, ability):
    house = await make.category("house", exceptions=[denied(ability, Audience.CUSTOMER)])
    cellar = await make.category("cellar", parent=await make.category("floor", parent=house))
    thread = await make.thread(within=cellar, by=boss)
    member = await make.viewer()

    assert (await reads(member, thread), await reads(VISITOR, thread)) == (False, True)
    assert [one.slug for one in (await queries.category_tree(member)).in_order()] == (
        ["house"] if ability is OPEN else []
    )
    assert await queries.count_threads(member) == 0
    assert (await queries.threads(pagination.page(first=5), member)).rows == []


async def test_starting_and_replying_are_denied_each_for_itself_and_below_co23(make):
    house = await make.category("house", exceptions=[denied(START, Audience.CUSTOMER), denied(REPLY, Audience.BRAND)])
    room = await make.category("room", parent=house)
    thread = await make.thread(within=await make.category("open"))
    await Thread.filter(id=thread.id).update(category_id=room.id)
    member, staff = await make.viewer(), await make.viewer(await make.brand())

    with pytest.raises(Forbidden, match="not open threads"):
        await draft(room, member)
    await posts.reply(PostDraft(thread.id, "Me, too"), by=member)
    with pytest.raises(Forbidden, match="not reply"):
        await posts.reply(PostDraft(thread.id, "And we"), by=staff)

    assert await Post.filter(thread_id=thread.id).count() == 2


async def test_a_tier_may_write_where_others_only_read_co22(make):
    await make.tier("gold", 3, 500)
    room = await make.category("room", who_can_start=Audience.BRAND, exceptions=[Exemption(START, tier_slug="gold")])
    gold, other = await of_tier(make, "gold"), await make.viewer()

    thread = await draft(room, gold)
    with pytest.raises(Forbidden):
        await posts.reply(PostDraft(thread.id, "Me, too"), by=gold)
    with pytest.raises(Forbidden):
        await draft(room, other)

    seen = [(await queries.category_by_slug("room", one)).viewer_may_start for one in (gold, other, VISITOR)]
    assert seen == [True, False, False]


async def test_counts_of_members_follow_what_everybody_may_open_co5(make):
    author = await make.member()
    room = await make.category("room")
    await make.thread(within=room, by=author)

    counts = []
    for audience in (Audience.CUSTOMER, Audience.EVERYONE):
        await categories.save_category("room", "Room", by=SYSTEM, who_can_open=audience)
        counts.append((await queries.authors_by_id([author.id]))[author.id].post_count)
    await categories.save_category("room", "Room", by=SYSTEM, exceptions=[denied(OPEN, Audience.EVERYONE)])
    counts.append((await queries.authors_by_id([author.id]))[author.id].post_count)

    assert counts == [0, 1, 0]


async def test_staff_write_terms_down_and_read_them_again_co22(make, graphql):
    await make.tier("gold", 3, 500)
    staff = await make.brand()
    exceptions = [
        {"ability": "OPEN", "tierSlug": "gold"},
        {"ability": "REPLY", "audience": "CUSTOMER", "denied": True},
    ]
    wanted = {"slug": "room", "name": "Room", "whoCanOpen": "BRAND", "exceptions": exceptions}

    saved = await graphql(SAVE, viewer=staff, input=wanted)
    renamed = await graphql(SAVE, viewer=staff, input={"slug": "room", "name": "Hall"})
    cleared = await graphql(SAVE, viewer=staff, input={"slug": "room", "name": "Hall", "exceptions": None})

    assert saved == {
        "category": {
            "terms": {
                "whoCanSee": "EVERYONE",
                "whoCanOpen": "BRAND",
                "whoCanPost": "CUSTOMER",
                "whoCanReply": "CUSTOMER",
                "exceptions": [
                    {"ability": "REPLY", "audience": "CUSTOMER", "tier": None, "denied": True},
                    {"ability": "OPEN", "audience": None, "tier": {"slug": "gold"}, "denied": False},
                ],
            }
        },
        "errors": [],
    }
    assert renamed["category"] == saved["category"]
    assert cleared["category"]["terms"]["exceptions"] == []
    assert await AuditEntry.filter(action="category.save", actor_id=staff.id).count() == 3


@pytest.mark.parametrize(
    ("exception", "error"),
    [
        ({"ability": "OPEN"}, {"code": "REQUIRED", "field": ["exceptions", "0", "audience"]}),
        ({"ability": "SEE", "audience": "ADMIN"}, {"code": "INVALID", "field": ["exceptions", "0", "audience"]}),
        ({"ability": "SEE", "tierSlug": "tin"}, {"code": "NOT_FOUND", "field": ["exceptions", "0", "tierSlug"]}),
    ],
)
async def test_an_exception_for_nobody_is_refused_and_nothing_is_saved(make, graphql, exception, error):
    refused = await graphql(
        SAVE, viewer=await make.brand(), input={"slug": "room", "name": "Room", "exceptions": [exception]}
    )

    assert refused == {"category": None, "errors": [error]}
    assert not await CategoryRight.exists()
    assert await queries.category_by_slug("room", SYSTEM) is None


async def test_what_is_allowed_and_denied_at_once_is_refused(make, graphql):
    both = [{"ability": "SEE", "audience": "CUSTOMER", "denied": denies} for denies in (True, False)]

    refused = await graphql(SAVE, viewer=await make.brand(), input={"slug": "room", "name": "R", "exceptions": both})

    assert refused["errors"] == [{"code": "INVALID", "field": ["exceptions", "1", "denied"]}]


async def test_members_do_not_read_the_terms(make, graphql):
    await make.category("room")

    assert await graphql('{ category(slug: "room") { terms { whoCanSee } } }', viewer=await make.moderator()) == {
        "terms": None
    }


GATES = [
    {"who_can_see": Audience.CUSTOMER},
    {"who_can_open": Audience.CUSTOMER},
    {"required_tier_slug": "gold"},
    {"exceptions": [denied(SEE, Audience.CUSTOMER)]},
    {"exceptions": [denied(OPEN, Audience.EVERYONE)]},
    {"who_can_open": Audience.BRAND, "exceptions": [Exemption(OPEN, tier_slug="gold")]},
]


@pytest.mark.parametrize("gate", GATES)
async def test_a_thread_leaves_a_gate_only_where_that_is_said_l24(make, boss, gate):
    await make.tier("gold", 3, 500)
    gated, hall = await make.category("gated", **gate), await make.category("hall")
    thread, viewer = await make.thread(within=gated, by=boss), await make.viewer(boss)

    with pytest.raises(Conflict, match="published"):
        await threads.move_thread(thread.id, "hall", by=viewer)
    assert (await Thread.get(id=thread.id)).category_id == gated.id

    await threads.move_thread(thread.id, "hall", by=viewer, publishes=True)
    assert (await Thread.get(id=thread.id)).category_id == hall.id


@pytest.mark.parametrize("gate", GATES)
async def test_between_equal_gates_and_into_them_nothing_has_to_be_said_l24(make, boss, gate):
    await make.tier("gold", 3, 500)
    await make.category("gated", **gate)
    await make.category("other", **gate)
    thread, viewer = await make.thread(within=await make.category("hall"), by=boss), await make.viewer(boss)

    await threads.move_thread(thread.id, "gated", by=viewer)
    await threads.move_thread(thread.id, "other", by=viewer)

    assert (await queries.thread_by_id(thread.id, viewer)).category.slug == "other"


async def test_what_was_hidden_of_a_thread_stays_hidden_where_it_moves_out_l24(make, boss):
    gated = await make.category("gated", who_can_see=Audience.MODERATOR)
    await make.category("hall")
    thread, viewer = await make.thread(within=gated, by=boss, body="A secret."), await make.viewer(boss)
    first = await make.first_post(thread)
    await posts.edit_post(first.id, "Nothing.", by=viewer)
    hidden = await make.post(to=thread, by=boss, body="Another.")
    await posts.hide_post(hidden.id, by=viewer)

    await threads.move_thread(thread.id, "hall", by=viewer, publishes=True)

    assert await reads(VISITOR, thread)
    assert await queries.revisions([first.id], VISITOR) in ({}, {first.id: []})
    assert await queries.post_by_id(hidden.id, VISITOR) is None


async def test_what_is_denied_to_staff_is_neither_changed_nor_built_upon_by_them_co23_l48(make):
    staff = await make.viewer(await make.brand())
    await categories.save_category("secret", "Secret", exceptions=[denied(SEE, Audience.BRAND)], by=SYSTEM)

    for slug, details in (("secret", {"exceptions": []}), ("below", {"parent_slug": "secret"})):
        with pytest.raises(NotFound):
            await categories.save_category(slug, "Another", by=staff, **details)

    assert await Category.all().values_list("slug", "name") == [("secret", "Secret")]
