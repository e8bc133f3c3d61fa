"""Whoever looks after one category moderates where they may read, in it and below it, and nowhere else (L52)."""

import pytest

from graphql_schema.ids import global_id
from portal.access.keyring import without_special
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community import appointing, posts, queries, threads
from portal.community.models import Audience, Post, Thread
from portal.community.posts import PostDraft
from portal.community.splitting import Split
from portal.kernel import pagination
from portal.kernel.errors import Conflict, Forbidden, NotFound
from portal.moderation import assignment, replies
from portal.moderation import queries as cases
from portal.moderation.decisions import decide_case
from portal.moderation.history import histories_of
from portal.moderation.models import AuditEntry, Case, CaseAction, CaseState, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.moderation.threads import Details, ThreadModeration, merge_threads, moderate_thread, split_thread

pytestmark = pytest.mark.anyio
WORDS = {"reason": ReportReason.SPAM, "ground": "Our rules", "statement": "So that it stops."}
APPOINT = """mutation($input: AppointModeratorInput!) { appointModerator(input: $input) {
    category { moderators { handle } } errors { code field } } }"""


@pytest.fixture
async def staff(make):
    return await make.brand("sabine")


@pytest.fixture
async def home(make):
    """A category with one below it; the first is in a member's care."""
    room = await make.category("home")
    return room, await make.category("below", parent=room)


@pytest.fixture
async def carla(make, home, staff):
    member = await make.member("carla")
    await appointing.appoint_moderator(home[0].id, member.id, by=await make.viewer(staff))
    return await make.viewer(member)


async def queue(viewer):
    return [one.target_id for one in (await cases.moderation_queue(pagination.page(first=10), viewer=viewer)).rows]


async def reported(make, target, kind=TargetType.THREAD, by=None):
    await report(kind, target.id, ReportReason.SPAM, by=await make.viewer(by), note="x")
    return await Case.get(target_id=target.id)


async def test_staff_appoint_and_dismiss_them_l52(make, graphql, staff, home):
    member = await make.member("carla")
    ids = {"categoryId": global_id("Category", home[0].id), "memberId": global_id("Member", member.id)}

    for _ in range(2):
        named = await graphql(APPOINT, viewer=staff, input=ids)
    assert named == {"category": {"moderators": [{"handle": "carla"}]}, "errors": []}
    assert (await queries.category_by_slug("below", await make.viewer(member))).viewer_moderates

    gone = await graphql(APPOINT, viewer=staff, input={**ids, "revoke": True})
    assert gone == {"category": {"moderators": []}, "errors": []}
    assert not (await queries.category_by_slug("home", await make.viewer(member))).viewer_moderates
    trail = await AuditEntry.filter(actor_id=staff.id).order_by("at", "id").values_list("action", "detail")
    assert trail == [("category.appoint", "home: carla"), ("category.dismiss", "home: carla")]


async def test_nobody_but_staff_appoints(make, home):
    member = await make.member()

    for viewer in (await make.viewer(member), await make.viewer(await make.moderator())):
        with pytest.raises(Forbidden):
            await appointing.appoint_moderator(home[0].id, member.id, by=viewer)

    assert await appointing.moderators_of([home[0].id]) == {}


async def test_they_lock_pin_rename_and_edit_in_their_category_and_below_l52(make, home, carla):
    for room in home:
        thread = await make.thread(within=room)
        await moderate_thread(thread.id, ThreadModeration.LOCK, by=carla)
        await moderate_thread(thread.id, ThreadModeration.PIN, by=carla)
        await moderate_thread(thread.id, ThreadModeration.RENAME, Details(title="Better"), by=carla)
        await posts.reply(PostDraft(thread.id, "It is closed."), by=carla)
        await posts.edit_post((await make.first_post(thread)).id, "Better said.", by=carla)

        now = await queries.thread_by_id(thread.id, VISITOR)
        assert (now.is_locked, now.is_pinned, now.title, now.post_count) == (True, True, "Better", 2)


@pytest.mark.parametrize("action", list(ThreadModeration))
async def test_elsewhere_they_are_members_like_others_l52(make, carla, action):
    thread = await make.thread(title="Mine")

    with pytest.raises(Forbidden):
        await moderate_thread(thread.id, action, Details(title="Theirs", category_slug="home"), by=carla)
    with pytest.raises(Forbidden):
        await posts.edit_post((await make.first_post(thread)).id, "Theirs.", by=carla)

    now = await queries.thread_by_id(thread.id, VISITOR)
    assert (now.is_locked, now.is_pinned, now.title) == (False, False, "Mine")
    assert not await AuditEntry.filter(actor_id=carla.id).exists()


async def test_what_is_hidden_is_theirs_to_see_there_and_nowhere_else_l52(make, home, carla):
    boss = await make.viewer(await make.moderator())
    seen = []
    for room in (home[1], await make.category()):
        thread, held = await make.thread(within=room), await make.thread(within=room)
        post = await make.post(to=thread)
        await posts.hide_post(post.id, by=boss)
        await threads.hide_thread(held.id, by=boss)
        row = await queries.thread_by_id(thread.id, carla)
        listed = await queries.posts_of_thread(row, pagination.page(first=9), carla, queries.PostOrder.OLDEST)
        one = await queries.post_by_id(post.id, carla), await queries.thread_by_id(held.id, carla)
        seen.append((*(found is not None for found in one), len(listed.rows), await listed.count()))

    assert seen == [(True, True, 2, 2), (False, False, 1, 1)]


async def test_where_they_may_not_read_they_do_not_moderate_l52(make, home, carla, staff):
    secret = await make.category("secret", parent=home[0], who_can_open=Audience.BRAND)
    thread = await make.thread(within=secret, by=staff)
    case = await reported(make, thread, by=staff)

    with pytest.raises(NotFound):
        await moderate_thread(thread.id, ThreadModeration.LOCK, by=carla)
    with pytest.raises(NotFound):
        await decide_case(case.id, action=CaseAction.HIDE, by=carla, **WORDS)

    assert await queue(carla) == []
    assert await cases.cases_by_id([case.id], carla) == {}
    assert (await Case.get(id=case.id)).state is CaseState.OPEN


async def test_queue_cases_trail_and_history_hold_what_is_in_their_care_l52(make, home, carla):
    author, boss = await make.member(), await make.viewer(await make.moderator())
    mine, others = await make.thread(within=home[1], by=author), await make.thread(by=author)
    of_mine, of_others = await reported(make, mine), await reported(make, others)
    of_member = await reported(make, author, TargetType.MEMBER)

    assert await queue(carla) == [mine.id]
    assert set(await cases.cases_by_id([of_mine.id, of_others.id, of_member.id], carla)) == {of_mine.id}
    for case in (of_others, of_member):
        with pytest.raises(NotFound):
            await decide_case(case.id, action=CaseAction.NO_ACTION, by=carla, **WORDS)
    await decide_case(of_mine.id, action=CaseAction.HIDE, by=carla, **WORDS)
    await decide_case(of_others.id, action=CaseAction.HIDE, by=boss, **WORDS)

    trail = (await cases.audit_log(pagination.page(first=10), viewer=carla)).rows
    assert [(one.action, one.target_id) for one in trail] == [("case.decide", of_mine.id)]
    history = (await histories_of([author.id], carla))[author.id]
    assert (history.reports_about, history.decisions) == (1, {CaseAction.HIDE: 1})


@pytest.mark.parametrize("action", [CaseAction.WARN, CaseAction.BAN])
async def test_about_people_they_do_not_decide_l52(make, home, carla, action):
    case = await reported(make, await make.thread(within=home[0]))

    with pytest.raises(Forbidden):
        await decide_case(case.id, action=action, by=carla, **WORDS)

    assert (await Case.get(id=case.id)).state is CaseState.OPEN


async def test_a_ban_is_not_theirs_to_lift_l52(make, home, carla):
    author = await make.member()
    case = await reported(make, await make.thread(within=home[0], by=author))
    await decide_case(case.id, action=CaseAction.BAN, by=await make.viewer(await make.moderator()), **WORDS)

    with pytest.raises(Forbidden):
        await decide_case(case.id, action=CaseAction.RESTORE, by=carla, **WORDS)

    await author.refresh_from_db()
    assert author.banned_at is not None


async def test_moving_merging_and_splitting_take_rights_at_both_ends_l52(make, home, carla):
    thread, other = await make.thread(within=home[0]), await make.thread(within=await make.category("elsewhere"))
    post = await make.post(to=thread)

    with pytest.raises(Forbidden):
        await threads.move_thread(thread.id, "elsewhere", by=carla)
    with pytest.raises(Forbidden):
        await threads.move_thread(other.id, "home", by=carla)
    for source, target in ((thread, other), (other, thread)):
        with pytest.raises(Forbidden):
            await merge_threads(source.id, target.id, by=carla)
    with pytest.raises(Forbidden):
        await split_thread(Split(thread.id, [post.id], "Apart", category_slug="elsewhere"), by=carla)
    assert await Thread.all().count() == 2

    await threads.move_thread(thread.id, "below", by=carla)
    made = await split_thread(Split(thread.id, [post.id], "Apart"), by=carla)
    await merge_threads(made.id, thread.id, by=carla)
    assert await Post.filter(thread_id=thread.id).count() == 2


async def test_nothing_comes_out_from_behind_a_gate_by_them_l52(make, home, carla, staff):
    gated = await make.category("gated", parent=home[0], who_can_see=Audience.CUSTOMER)
    thread = await make.thread(within=gated, by=staff)

    with pytest.raises(Conflict):
        await threads.move_thread(thread.id, "home", by=carla)
    with pytest.raises(Forbidden):
        await threads.move_thread(thread.id, "home", by=carla, publishes=True)

    assert (await Thread.get(id=thread.id)).category_id == gated.id


async def test_it_is_a_right_of_staff_that_no_signed_on_session_has_so6(carla):
    assert len(carla.keys) == 1
    assert without_special({"tier:gold", *carla.keys}) == {"tier:gold"}


async def test_they_take_cases_in_their_category_and_say_that_they_answer_and_nowhere_else_l52_lw28(make, home, carla):
    mine = await reported(make, await make.thread(within=home[1]))
    elsewhere = await reported(make, await make.thread())

    await assignment.assign_case(mine.id, carla.id, instead_of=None, by=carla)
    await assignment.note_answering(mine.id, is_answering=True, by=carla)
    for refused in (
        assignment.assign_case(elsewhere.id, carla.id, instead_of=None, by=carla),
        assignment.note_answering(elsewhere.id, is_answering=True, by=carla),
    ):
        with pytest.raises(NotFound):
            await refused

    stands = [
        (one.assignee_id, one.answering_id) for one in (await Case.get(id=mine.id), await Case.get(id=elsewhere.id))
    ]
    assert stands == [(carla.id, carla.id), (None, None)]


async def test_they_are_of_the_team_and_read_it_l52(make, carla):
    boss = await make.moderator("boss")

    assert await assignment.team(by=carla) == await assignment.team(by=await make.viewer(boss)) == [boss.id, carla.id]


async def test_they_decide_with_texts_that_are_kept_in_the_language_of_the_author_l52(make, home, carla, graphql):
    boss = await make.viewer(await make.moderator())
    kept = await replies.save_reply(replies.ReplyTerms(title="Off topic", text_en="Hello {name}."), by=boss)
    author = await make.member("dora", locale="de")
    await reported(make, await make.thread(within=home[0], by=author))

    assert [one.id for one in await replies.saved_replies(by=carla)] == [kept.id]
    assert list(await replies.replies_by_id([kept.id], carla)) == [kept.id]
    asked = "{ moderationQueue(first: 5) { nodes { subjectLocale } } }"
    assert await graphql(asked, viewer=await Member.get(id=carla.id)) == {"nodes": [{"subjectLocale": "de"}]}


async def test_the_queue_is_open_to_them_while_they_are_appointed_l52(make, graphql, home, staff):
    carla = await make.member("carla")
    asked = "{ viewer { moderates } }"

    assert await graphql(asked, viewer=carla) == {"moderates": False}
    await appointing.appoint_moderator(home[0].id, carla.id, by=await make.viewer(staff))
    assert await graphql(asked, viewer=carla) == {"moderates": True}
    await appointing.appoint_moderator(home[0].id, carla.id, by=await make.viewer(staff), revoke=True)
    assert await graphql(asked, viewer=carla) == {"moderates": False}
    assert await graphql(asked, viewer=await make.moderator()) == {"moderates": True}
    assert await graphql(asked, viewer=staff) == {"moderates": False}
