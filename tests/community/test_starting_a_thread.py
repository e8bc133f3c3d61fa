"""Opening threads: title, tags, kinds, and questions about a product."""

import asyncio

import pytest

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import categories, queries, questions, threads
from portal.community.models import Audience, BadgeAward, Category, IdeaStatus, Post, Profile, Tag, Thread, ThreadKind
from portal.community.queries import ThreadFilter
from portal.community.threads import ThreadDraft, slug_of
from portal.kernel import pagination
from portal.kernel.errors import (
    Conflict,
    Forbidden,
    Invalid,
    LimitReached,
    NotFound,
    Required,
    TooLong,
    Unauthenticated,
)
from portal.shop.products.keeping import save_product


def draft(room, **values):
    return ThreadDraft(
        **{"category_slug": room.slug, "kind": ThreadKind.DISCUSSION, "title": "Hi", "body_markdown": "Hello", **values}
    )


async def test_a_new_thread_stands_in_its_category_with_its_first_post(make):
    room, viewer = await make.category(), await make.viewer()

    started = await threads.start_thread(draft(room, title="  Grüße   aus Köln  ", body_markdown="**Moin**"), by=viewer)

    assert (started.title, started.slug) == ("Grüße aus Köln", "gruesse-aus-koeln")
    assert (started.reply_count, started.last_post_number, started.viewer_follows, started.viewer_unread) == (
        0,
        1,
        True,
        0,
    )
    assert (await Post.get(thread_id=started.id)).body_html == "<p><strong>Moin</strong></p>\n"
    assert (await Category.get(id=room.id)).thread_count == 1
    assert (await Profile.get(member_id=viewer.id)).post_count == 1


async def test_tags_are_written_one_way_and_shared(make):
    room = await make.category()

    first = await threads.start_thread(draft(room, tags=["#Pour Over", "pour-over", "V60"]), by=await make.viewer())
    second = await threads.start_thread(draft(room, tags=["POUR OVER"]), by=await make.viewer())

    assert first.tags == ("pour-over", "v60")
    assert second.tags == ("pour-over",)
    assert await Tag.all().count() == 2
    found = await queries.threads(pagination.page(), VISITOR, ThreadFilter(tag="v60"))
    assert [row.id for row in found.rows] == [first.id]


@pytest.mark.parametrize(
    ("tags", "refusal"),
    [
        (["a", "b", "c", "d", "e", "f"], LimitReached),
        ([""], Required),
        (["x" * 41], TooLong),
        (["<script>"], Invalid),
        (["' OR 1=1--"], Invalid),
        (["-"], Invalid),
    ],
)
async def test_what_is_no_tag_is_refused_and_nothing_is_written(make, tags, refusal):
    with pytest.raises(refusal):
        await threads.start_thread(draft(await make.category(), tags=tags), by=await make.viewer())

    assert await Thread.all().count() == 0
    assert await Tag.all().count() == 0


@pytest.mark.parametrize("name", ["constructor", "tostring", "__proto__x", "toString"])
async def test_words_that_mean_something_to_programs_are_plain_tags(make, name):
    """S6."""
    if name.startswith("_"):
        with pytest.raises(Invalid):
            await threads.start_thread(draft(await make.category(), tags=[name]), by=await make.viewer())
    else:
        started = await threads.start_thread(draft(await make.category(), tags=[name]), by=await make.viewer())
        assert started.tags == (name.casefold(),)


@pytest.mark.parametrize(
    ("title", "refusal"),
    [("", Required), (" ", Required), ("x" * 201, TooLong), ("a\x00b", Invalid), ("a\x1b[31m", Invalid)],
)
async def test_titles_that_are_none_are_refused(make, title, refusal):
    with pytest.raises(refusal) as refused:
        await threads.start_thread(draft(await make.category(), title=title), by=await make.viewer())

    assert refused.value.field == ("title",)
    assert await Thread.all().count() == 0


async def test_an_idea_begins_as_open_and_asking_makes_curious(make):
    room, viewer = await make.category(), await make.viewer()

    idea = await threads.start_thread(draft(room, kind=ThreadKind.IDEA), by=viewer)
    question = await threads.start_thread(draft(room, kind=ThreadKind.QUESTION), by=viewer)

    assert (idea.idea_status, question.idea_status) == (IdeaStatus.OPEN, None)
    assert await BadgeAward.filter(member_id=viewer.id).values_list("slug", flat=True) == ["first-question"]


async def test_announcements_are_for_staff_and_moderators(make):
    room = await make.category()

    with pytest.raises(Forbidden):
        await threads.start_thread(draft(room, kind=ThreadKind.ANNOUNCEMENT), by=await make.viewer())
    await threads.start_thread(draft(room, kind=ThreadKind.ANNOUNCEMENT), by=await make.viewer(await make.brand()))

    assert await Thread.all().count() == 1


async def test_a_category_may_keep_threads_to_staff(make):
    room = await make.category(who_can_start=Audience.BRAND)

    with pytest.raises(Forbidden):
        await threads.start_thread(draft(room), by=await make.viewer())

    assert await Thread.all().count() == 0


async def test_visitors_do_not_write(make):
    with pytest.raises(Unauthenticated):
        await threads.start_thread(draft(await make.category()), by=VISITOR)


async def test_a_question_about_a_product_stands_on_its_page(make):
    product = await save_product("RN-1", "House blend", by=SYSTEM)

    asked = await questions.ask_question("RN-1", "How strong?", "Is it *strong*?", by=await make.viewer())

    assert (asked.kind, asked.product_id, asked.category.slug) == (
        ThreadKind.QUESTION,
        product.id,
        categories.QUESTIONS_SLUG,
    )
    found = await queries.threads(pagination.page(), VISITOR, ThreadFilter(product_id=product.id))
    assert [row.id for row in found.rows] == [asked.id]
    again = await questions.ask_question("RN-1", "And how sour?", "Is it sour?", by=await make.viewer())
    assert again.category.id == asked.category.id


async def test_a_product_that_is_not_sold_cannot_be_asked_about(make):
    product = await save_product("RN-1", "House blend", by=SYSTEM)
    product.is_active = False
    await product.save()

    for sku in ("RN-1", "RN-2"):
        with pytest.raises(NotFound):
            await questions.ask_question(sku, "How strong?", "Is it strong?", by=await make.viewer())

    assert await Thread.all().count() == 0


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Straße & Öl", "strasse-oel"), ("日本語", "thread"), ("A" * 200, "a" * 80), ("Crème brûlée?!", "creme-brulee"),
        ("Ærø Łódź", "aero-lodz"), ("Gro\u0308ße", "groesse"), ("STRAẞE", "strasse"), ("Ça va – naïve’s", "ca-va-naive-s"),
    ],
)  # fmt: skip
def test_titles_in_addresses_co6(title, slug):
    assert slug_of(title) == slug


async def test_a_thread_sent_twice_with_its_key_is_opened_once_r6(make):
    room, viewer = await make.category(), await make.viewer()
    once = draft(room, tags=("Beans",), idempotency_key="k1")

    opened = await asyncio.gather(*(threads.start_thread(once, by=viewer) for _ in range(3)))

    assert len({thread.id for thread in opened}) == 1
    assert (await Category.get(id=room.id)).thread_count == 1
    assert (await Profile.get(member_id=viewer.id)).post_count == 1


async def test_a_thread_with_the_key_of_another_is_refused_r6(make):
    room, viewer = await make.category(), await make.viewer()
    await threads.start_thread(draft(room, idempotency_key="k1"), by=viewer)

    with pytest.raises(Conflict) as refused:
        await threads.start_thread(draft(room, title="Another", idempotency_key="k1"), by=viewer)

    assert refused.value.field == ("idempotencyKey",)
    assert await Thread.all().count() == 1


async def test_a_repetition_does_not_count_against_the_rate_limit_r6(make):
    room, viewer = await make.category(), await make.viewer()
    for _ in range(20):
        await threads.start_thread(draft(room, idempotency_key="k1"), by=viewer)

    assert await Thread.all().count() == 1


async def test_a_question_sent_twice_with_its_key_is_asked_once_r6(make):
    await save_product("beans", "Beans", by=SYSTEM)
    viewer = await make.viewer()

    asked = [await questions.ask_question("beans", "How?", "So?", by=viewer, idempotency_key="k1") for _ in range(2)]

    assert asked[0].id == asked[1].id
    assert await Thread.all().count() == 1
