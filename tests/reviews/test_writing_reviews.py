"""Writing, changing and taking back reviews, and what they add up to."""

import asyncio
from dataclasses import replace

import pytest

from portal.accounts.viewer import VISITOR
from portal.community.models import ContentState
from portal.kernel.errors import Conflict, Forbidden, Invalid, NotFound, PortalError, Suspended
from portal.kernel.pagination import page
from portal.reviews import queries
from portal.reviews.models import Review, ReviewRevision, ReviewVote
from portal.reviews.replying import reply_to_review
from portal.reviews.votes import vote_helpful
from portal.reviews.writing import ReviewDraft, delete_review, edit_review, write_review

pytestmark = pytest.mark.anyio


async def test_a_review_says_who_thinks_what_of_a_product(make):
    product, anna = await make.product(), await make.member("anna")

    row = await write_review(ReviewDraft("beans", 2, "Too *bitter*.", title=" So  so "), by=await make.viewer(anna))

    assert (row.product_id, row.author_id, row.rating, row.title) == (product.id, anna.id, 2, "So so")
    assert row.body_html == "<p>Too <em>bitter</em>.</p>\n"
    assert (row.is_verified_purchase, row.is_incentivised, row.helpful_count) == (False, False, 0)


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (ReviewDraft("none", 0, " ", title="x" * 121), {"productSku", "rating", "title", "bodyMarkdown"}),
        (ReviewDraft("beans", 6, "Good."), {"rating"}),
    ],
)
async def test_all_that_is_wrong_with_a_review_is_said_at_once(make, draft, fields):
    await make.product()

    with pytest.raises(PortalError) as refused:
        await write_review(draft, by=await make.viewer())

    assert {one.field[0] for one in refused.value.faults} == fields
    assert await Review.all().count() == 0


async def test_a_product_is_reviewed_once_by_each_even_at_the_same_moment(make):
    await make.product()
    viewer = await make.viewer()
    drafts = [ReviewDraft("beans", 5, "Good."), ReviewDraft("beans", 1, "Bad.")]

    results = await asyncio.gather(*(write_review(one, by=viewer) for one in drafts), return_exceptions=True)

    assert sorted(type(one).__name__ for one in results) == ["Conflict", "ReviewRow"]
    assert await Review.all().count() == 1


async def test_the_same_key_makes_one_review_r6(make):
    await make.product()
    viewer = await make.viewer()
    draft = ReviewDraft("beans", 5, "Good.", idempotency_key="k1")

    first, again = [await write_review(draft, by=viewer) for _ in range(2)]

    assert first.id == again.id
    with pytest.raises(Conflict):
        await write_review(ReviewDraft("beans", 1, "Good.", idempotency_key="k1"), by=viewer)


async def test_the_brands_staff_and_the_suspended_rate_nothing(make):
    await make.product()
    draft = ReviewDraft("beans", 5, "Good.")

    for viewer, refusal in (
        (await make.viewer(await make.brand()), Forbidden),
        (replace(await make.viewer(), is_suspended=True), Suspended),
    ):
        with pytest.raises(refusal):
            await write_review(draft, by=viewer)
    assert await Review.all().count() == 0


async def test_an_edit_keeps_what_was_said_before(make):
    anna = await make.member()
    review = await make.review(by=anna, rating=2, title="Hm", body="Bitter.")

    row = await edit_review(review.id, rating=4, title=None, by=await make.viewer(anna))
    same = await edit_review(review.id, rating=4, by=await make.viewer(anna))

    assert (row.rating, row.title, row.body_markdown, same.edited_at) == (4, None, "Bitter.", row.edited_at)
    kept = await ReviewRevision.all()
    assert [(one.rating, one.title, one.body_markdown) for one in kept] == [(2, "Hm", "Bitter.")]


async def test_nobody_changes_the_review_of_another(make):
    review = await make.review(rating=2)
    moderator = await make.viewer(await make.moderator())

    with pytest.raises(Forbidden):
        await edit_review(review.id, rating=5, by=moderator)
    with pytest.raises(Forbidden):
        await delete_review(review.id, by=moderator)

    assert (await Review.get()).rating == 2


async def test_who_deleted_a_review_may_write_another(make):
    anna = await make.member()
    first = await make.review(by=anna)

    gone = await delete_review(first.id, by=await make.viewer(anna))
    await make.review(by=anna, rating=1)

    assert (gone.state, gone.body_html) == (ContentState.DELETED, "")
    assert await queries.review_by_id(first.id, await make.viewer(anna)) is None
    assert (await queries.ratings([first.product_id]))[first.product_id].histogram == (1, 0, 0, 0, 0)


async def test_a_helpful_vote_counts_once_and_can_be_taken_back(make):
    """FP4: not for oneself."""
    anna, bert = await make.member(), await make.member()
    review = await make.review(by=anna)
    viewer = await make.viewer(bert)

    await asyncio.gather(*(vote_helpful(review.id, helpful=True, by=viewer) for _ in range(2)))
    assert (await queries.review_by_id(review.id, viewer)).helpful_count == 1
    with pytest.raises(Forbidden):
        await vote_helpful(review.id, helpful=True, by=await make.viewer(anna))
    back = await vote_helpful(review.id, helpful=False, by=viewer)

    assert (back.helpful_count, back.viewer_found_helpful, await ReviewVote.all().count()) == (0, False, 0)


async def test_the_brands_staff_find_no_review_helpful_lw17(make):
    """No. 23c of the annex to § 3(3) UWG: nor do they take part in which reviews stand first."""
    review = await make.review()

    for staff in (await make.brand(), await make.admin()):
        with pytest.raises(Forbidden):
            await vote_helpful(review.id, helpful=True, by=await make.viewer(staff))

    assert await ReviewVote.all().count() == 0


async def test_the_brand_answers_and_takes_its_answer_back(make):
    review, brand = await make.review(), await make.viewer(await make.brand())

    with pytest.raises(Forbidden):
        await reply_to_review(review.id, "Thanks!", by=await make.viewer())
    answered = await reply_to_review(review.id, "Thanks!", by=brand)
    without = await reply_to_review(review.id, None, by=brand)

    assert (answered.brand_reply_html, without.brand_reply_html) == ("<p>Thanks!</p>\n", None)


async def test_reviews_add_up_with_and_without_those_that_points_were_promised_for_lw17(make):
    for rating in (5, 5, 2):
        review = await make.review(rating=rating)
    await Review.filter(id=review.id).update(is_incentivised=True)

    rating = (await queries.ratings([review.product_id]))[review.product_id]

    assert (rating.count, rating.histogram, rating.average) == (3, (0, 1, 0, 0, 2), 4.0)
    assert rating.average_unincentivised == 5.0


async def test_a_product_without_reviews_has_no_average(make):
    product = await make.product()

    rating = (await queries.ratings([product.id]))[product.id]

    assert (rating.count, rating.average, rating.average_unincentivised) == (0, None, None)


async def test_reviews_are_listed_by_page_stars_and_buyers(make):
    written = [await make.review(rating=rating) for rating in (1, 2, 1)]
    await Review.filter(id=written[2].id).update(is_verified_purchase=True)
    product_id = written[0].product_id

    first = await queries.reviews_of_product(product_id, page(2), VISITOR)
    rest = await queries.reviews_of_product(product_id, page(2, first.cursor(first.rows[1])), VISITOR)
    of_stars = await queries.reviews_of_product(product_id, page(), VISITOR, rating=1)
    of_buyers = await queries.reviews_of_product(product_id, page(), VISITOR, verified=True)

    newest_first = [one.id for one in reversed(written)]
    assert [one.id for one in (*first.rows, *rest.rows)] == newest_first
    assert (first.has_next, rest.has_next, await first.count()) == (True, False, 3)
    assert [one.id for one in of_stars.rows] == [newest_first[0], newest_first[2]]
    assert [one.id for one in of_buyers.rows] == newest_first[:1]
    with pytest.raises(Invalid):
        await queries.reviews_of_product(product_id, page(), VISITOR, rating=6)


async def test_a_hidden_review_is_nobodys_but_moderators(make):
    anna = await make.member()
    review = await make.review(by=anna)
    await Review.filter(id=review.id).update(state=ContentState.HIDDEN)

    with pytest.raises(NotFound):
        await edit_review(review.id, rating=5, by=await make.viewer(anna))
    with pytest.raises(Conflict):
        await make.review(by=anna)

    assert await queries.reviews_by_id([review.id], VISITOR) == {}
    assert set(await queries.reviews_by_id([review.id], await make.viewer(await make.moderator()))) == {review.id}
    assert (await queries.ratings([review.product_id]))[review.product_id].count == 0
