"""What is suspect waits: for its author and moderators alone, until a decision with reasons (LW10, L55)."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import editing, posts, proof, queries
from portal.community.editing import ThreadChanges
from portal.community.models import Category, ContentState, Post, Profile, Thread
from portal.community.posts import delete_post
from portal.community.restoring import restore_own_post
from portal.kernel import clock, pagination
from portal.kernel.errors import Conflict, Forbidden, Invalid
from portal.kernel.models import OutboxItem
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import EarnAction
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, CaseState, ReportReason
from portal.moderation.queries import moderation_queue
from portal.notifications.models import Notification
from portal.reviews import queries as reviews
from portal.reviews.models import Review
from portal.reviews.writing import edit_review
from portal.screening.models import Finding, HeldContent, Holds
from portal.screening.terms import in_force, save_terms
from tests.queue import notices_told

pytestmark = pytest.mark.anyio

WORDS = {"reason": ReportReason.SPAM, "ground": "House rule 1", "statement": "It was looked at."}


async def decided(make, target_id, action):
    case = await Case.get(target_id=target_id, state=CaseState.OPEN)
    return await decide_case(case.id, action=action, by=await make.viewer(await make.moderator()), **WORDS)


async def points_of(member):
    account = await Account.get_or_none(member=member)
    return 0 if account is None else account.available


async def all_counts_are_right():
    return await proof.verify() == []


async def test_a_held_post_is_there_for_its_author_and_moderators_alone_lw10_l55(make):
    await save_terms(words="casino", by=SYSTEM)
    thread, anna, bert = await make.thread(), await make.member("anna"), await make.member("bert")
    before = await Thread.get(id=thread.id)

    post = await make.post(to=thread, by=anna, body="Come to my casino")

    assert post.state is ContentState.PENDING_REVIEW
    who = {"author": anna, "other": bert, "moderator": await make.moderator()}
    seen = {name: await queries.post_by_id(post.id, await make.viewer(one)) is not None for name, one in who.items()}
    assert seen == {"author": True, "other": False, "moderator": True}
    after = await Thread.get(id=thread.id)
    assert (after.reply_count, after.last_activity_at) == (before.reply_count, before.last_activity_at)
    assert not await Profile.exists(member=anna, post_count__gt=0)
    assert await all_counts_are_right()
    assert (await HeldContent.get()).findings == Finding.WORDS
    assert (await Case.get()).target_id == post.id


async def test_the_count_of_posts_says_what_the_list_shows_lw10(make, graphql):
    await save_terms(words="casino", by=SYSTEM)
    thread, anna, bert = await make.thread(), await make.member("anna"), await make.member("bert")
    await make.post(to=thread, by=anna, body="Come to my casino")
    page = "query ($id: ID!) { thread(id: $id) { posts(first: 10) { totalCount nodes { number } } } }"

    seen = {}
    for name, viewer in {"author": anna, "other": bert, "moderator": await make.moderator(), "visitor": None}.items():
        posts_shown = (await graphql(page, viewer=viewer, id=global_id("Thread", thread.id)))["posts"]
        seen[name] = (posts_shown["totalCount"], len(posts_shown["nodes"]))

    assert seen == {"author": (2, 2), "other": (1, 1), "moderator": (2, 2), "visitor": (1, 1)}


async def test_nobody_is_told_and_nothing_is_earned_until_it_is_released_lw10(make):
    await make.programme()
    await make.earn_rule(EarnAction.POST, 5)
    await save_terms(words="casino", by=SYSTEM)
    opener, anna = await make.member("opener"), await make.member("anna")
    thread = await make.thread(by=opener)
    post = await make.post(to=thread, by=anna, body="Come to my casino")
    await notices_told()
    assert (await Notification.filter(member=opener).count(), await points_of(anna)) == (0, 0)

    await decided(make, post.id, CaseAction.RESTORE)
    await notices_told()

    assert (await Post.get(id=post.id)).state is ContentState.VISIBLE
    assert await Notification.filter(member=opener, kind="REPLY").count() == 1
    assert await points_of(anna) == 5
    assert (await Thread.get(id=thread.id)).reply_count == 1
    assert (await Profile.get(member=anna)).post_count == 1
    assert await all_counts_are_right()


async def test_who_waited_is_told_that_it_can_be_seen_with_the_reasons_lw10(make):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    post = await make.post(to=await make.thread(), by=anna, body="Come to my casino")

    await decided(make, post.id, CaseAction.RESTORE)

    about = (await Notification.get(member=anna, kind="MODERATION")).about
    assert (about["is_release"], about["statement"]) == (True, "It was looked at.")


async def test_refused_it_stays_out_of_sight_and_its_author_gets_the_reasons_lw4(make):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna", email_verified_at=clock.now())
    thread = await make.thread(by=anna, title="My casino")

    await decided(make, thread.id, CaseAction.HIDE)

    assert (await Thread.get(id=thread.id)).state is ContentState.HIDDEN
    assert await Notification.filter(member=anna, kind="MODERATION").count() == 1
    mail = await OutboxItem.filter(once_key__startswith="statement:").first()
    assert mail is not None
    assert "A program had held it back" in str(mail.payload)
    assert await all_counts_are_right()


async def test_a_held_thread_counts_and_earns_once_it_is_released_lw10(make):
    await make.programme()
    await make.earn_rule(EarnAction.THREAD, 3)
    room = await make.category(holds=Holds.EVERYTHING)
    anna = await make.member("anna")
    thread = await make.thread(by=anna, within=room)
    assert (thread.state, (await Category.get(id=room.id)).thread_count) == (ContentState.PENDING_REVIEW, 0)
    assert await queries.thread_by_id(thread.id, VISITOR) is None
    assert await points_of(anna) == 0

    await decided(make, thread.id, CaseAction.NO_ACTION)

    assert (await Category.get(id=room.id)).thread_count == 1
    assert await points_of(anna) == 3
    assert (await Profile.get(member=anna)).post_count == 1
    assert await all_counts_are_right()


async def test_a_held_thread_is_not_continued_before_somebody_has_looked(make):
    anna = await make.member("anna")
    thread = await make.thread(by=anna, within=await make.category(holds=Holds.EVERYTHING))

    with pytest.raises(Conflict):
        await make.post(to=thread, by=anna)

    assert await Post.filter(thread=thread).count() == 1


async def test_its_author_takes_it_back_without_anybody_hearing_of_it(make):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    post = await make.post(to=await make.thread(), by=anna, body="Come to my casino")
    waiting = await OutboxItem.all().count()

    await posts.delete_post(post.id, by=await make.viewer(anna))

    assert await OutboxItem.all().count() == waiting
    assert await all_counts_are_right()


async def test_an_edit_does_not_bring_in_what_would_have_waited_lw10(make):
    await make.programme()
    await make.earn_rule(EarnAction.POST, 5)
    await save_terms(holds_personal_data=True, by=SYSTEM)
    anna = await make.member("anna")
    thread = await make.thread()
    post = await make.post(to=thread, by=anna, body="Hello")
    assert await points_of(anna) == 5

    await posts.edit_post(post.id, "Hello, call 0171 2345678", by=await make.viewer(anna))

    assert (await Post.get(id=post.id)).state is ContentState.PENDING_REVIEW
    assert (await Thread.get(id=thread.id)).reply_count == 0
    assert await points_of(anna) == 0
    await decided(make, post.id, CaseAction.RESTORE)
    assert await points_of(anna) == 5
    assert await all_counts_are_right()


async def test_a_title_that_would_have_waited_takes_the_thread_out_of_sight_lw10(make):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    thread = await make.thread(by=anna)

    await editing.edit_thread(thread.id, ThreadChanges(title="My casino"), by=await make.viewer(anna))

    assert (await Thread.get(id=thread.id)).state is ContentState.PENDING_REVIEW
    assert await all_counts_are_right()


async def test_reviews_wait_likewise_and_are_in_no_average_lw10(make):
    await make.programme()
    await make.earn_rule(EarnAction.REVIEW, 10)
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    await make.product()
    review = await make.review(by=anna, body="Better than any casino")

    assert review.state is ContentState.PENDING_REVIEW
    assert (await reviews.ratings([review.product_id]))[review.product_id].count == 0
    await decided(make, review.id, CaseAction.RESTORE)
    assert (await reviews.ratings([review.product_id]))[review.product_id].count == 1

    await edit_review(review.id, title="casino royal", by=await make.viewer(anna))
    assert (await Review.get(id=review.id)).state is ContentState.VISIBLE, "it was looked at with that word"


@pytest.mark.parametrize(("days", "state"), [(1, ContentState.PENDING_REVIEW), (30, ContentState.VISIBLE)])
async def test_newcomers_wait_where_a_category_says_so_lw10(make, days, state):
    anna = await make.member("anna")
    await Member.filter(id=anna.id).update(joined_at=clock.now() - timedelta(days=days))

    thread = await make.thread(by=anna, within=await make.category(holds=Holds.NEWCOMERS))

    assert thread.state is state


async def test_newcomers_with_many_links_wait_lw10(make):
    await save_terms(most_links_of_newcomers=1, by=SYSTEM)
    thread = await make.thread()

    one = await make.post(to=thread, body="https://example.org")
    two = await make.post(to=thread, body="https://example.org https://example.net")

    assert (one.state, two.state) == (ContentState.VISIBLE, ContentState.PENDING_REVIEW)


async def test_staff_and_moderators_are_not_screened(make):
    await save_terms(words="casino", by=SYSTEM)
    room = await make.category(holds=Holds.EVERYTHING)

    threads = [await make.thread(by=one, within=room) for one in (await make.brand(), await make.moderator())]

    assert [thread.state for thread in threads] == [ContentState.VISIBLE] * 2


async def test_where_nothing_is_held_nothing_is_looked_for(make):
    await save_terms(words="casino", by=SYSTEM)

    thread = await make.thread(within=await make.category(holds=Holds.NOTHING), title="My casino")

    assert thread.state is ContentState.VISIBLE


async def test_what_is_looked_for_is_staffs_alone_to_say_and_to_know(make):
    await save_terms(words="casino", by=await make.viewer(await make.brand()))

    for one in (await make.member(), await make.moderator()):
        with pytest.raises(Forbidden):
            await save_terms(words="", by=await make.viewer(one))
    with pytest.raises(Invalid):
        await save_terms(newcomer_days=366, by=SYSTEM)

    assert (await in_force()).words == "casino"


@pytest.mark.parametrize("is_opening", [True, False])
async def test_what_was_closed_while_it_was_deleted_waits_again_in_a_case_once_it_is_back_co30_lw10(make, is_opening):
    await save_terms(words="casino", by=SYSTEM)
    anna, mona = await make.member("anna"), await make.viewer(await make.moderator())
    by = await make.viewer(anna)
    thread = await make.thread(by=anna, body="My casino") if is_opening else await make.thread()
    post = await make.first_post(thread) if is_opening else await make.post(to=thread, by=anna, body="My casino")
    held_id = thread.id if is_opening else post.id
    await delete_post(post.id, by=by)
    await decided(make, held_id, CaseAction.NO_ACTION)

    await restore_own_post(post.id, by=by)

    waiting = await moderation_queue(pagination.page(first=9), state=CaseState.OPEN, viewer=mona)
    assert [one.target_id for one in waiting.rows] == [held_id]
    assert await queries.post_by_id(post.id, VISITOR) is None
    await decided(make, held_id, CaseAction.NO_ACTION)
    assert (await queries.post_by_id(post.id, VISITOR)).body_markdown == "My casino"
    assert await all_counts_are_right()


async def test_what_comes_back_while_its_case_is_open_stays_in_that_case_co30(make):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    post, by = await make.post(to=await make.thread(), by=anna, body="My casino"), await make.viewer(anna)
    await delete_post(post.id, by=by)

    await restore_own_post(post.id, by=by)

    assert (await Case.get()).state is CaseState.OPEN
    assert (await Post.get(id=post.id)).state is ContentState.PENDING_REVIEW


@pytest.mark.parametrize(
    ("action", "state"),
    [
        (CaseAction.WARN, ContentState.VISIBLE),
        (CaseAction.SUSPEND, ContentState.HIDDEN),
        (CaseAction.BAN, ContentState.HIDDEN),
    ],
)
async def test_what_was_decided_about_its_author_does_not_wait_on_lw10(make, action, state):
    await save_terms(words="casino", by=SYSTEM)
    anna = await make.member("anna")
    post = await make.post(to=await make.thread(), by=anna, body="Come to my casino")
    case = await Case.get(target_id=post.id)
    until = clock.now() + timedelta(days=3) if action is CaseAction.SUSPEND else None

    await decide_case(case.id, action=action, until=until, by=await make.viewer(await make.admin()), **WORDS)

    assert (await Post.get(id=post.id)).state is state
    assert (await Case.get(id=case.id)).state is CaseState.DECIDED
    assert await all_counts_are_right()
