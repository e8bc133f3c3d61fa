"""Reviews through the door that front ends use."""

import json

import pytest

from graphql_schema.ids import global_id
from portal.reviews import replying
from portal.reviews.models import Review
from tests.statements import counted

pytestmark = pytest.mark.anyio
SHOWN = """{ id rating title bodyHtml isVerifiedPurchase isIncentivised helpfulCount viewerFoundHelpful viewerCanEdit
    brandReplyHtml state product { sku } author { handle } }"""
WRITE = f"mutation ($input: WriteReviewInput!) {{ writeReview(input: $input) {{ review {SHOWN} errors {{ code field }} }} }}"
EDIT = "mutation ($input: EditReviewInput!) { editReview(input: $input) { review { rating title } errors { code } } }"
VOTE = """mutation ($input: VoteReviewInput!) { voteReviewHelpful(input: $input) {
    review { helpfulCount viewerFoundHelpful viewerCanEdit } errors { code } } }"""
REPLY = """mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) {
    review { brandReplyHtml } errors { code } } }"""
DELETE = "mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { review { state } errors { code } } }"
PAGE = """query ($first: Int) { product(sku: "beans") {
    rating { average averageUnincentivised count histogram howChecked }
    reviews(first: $first) { nodes { id rating product { sku } author { handle } } totalCount }
    viewerReview { rating } } }"""


async def test_a_review_from_its_writing_to_its_end(make, graphql):
    await make.product()
    anna, bert, brand = await make.member("anna"), await make.member("bert"), await make.brand()

    written = (
        await graphql(WRITE, viewer=anna, input={"productSku": "beans", "rating": 3, "bodyMarkdown": "Good enough."})
    )["review"]
    by_id = {"reviewId": written["id"]}
    edited = await graphql(EDIT, viewer=anna, input={**by_id, "title": "Hm"})
    voted = await graphql(VOTE, viewer=bert, input={**by_id, "helpful": True})
    refused = await graphql(REPLY, viewer=bert, input={**by_id, "bodyMarkdown": "No."})
    answered = await graphql(REPLY, viewer=brand, input={**by_id, "bodyMarkdown": "Thanks."})
    deleted = await graphql(DELETE, viewer=anna, input=by_id)

    assert written == {
        "id": written["id"],
        "rating": 3,
        "title": None,
        "bodyHtml": "<p>Good enough.</p>\n",
        "isVerifiedPurchase": False,
        "isIncentivised": False,
        "helpfulCount": 0,
        "viewerFoundHelpful": False,
        "viewerCanEdit": True,
        "brandReplyHtml": None,
        "state": "VISIBLE",
        "product": {"sku": "beans"},
        "author": {"handle": "anna"},
    }
    assert edited["review"] == {"rating": 3, "title": "Hm"}
    assert voted["review"] == {"helpfulCount": 1, "viewerFoundHelpful": True, "viewerCanEdit": False}
    assert (refused["review"], refused["errors"]) == (None, [{"code": "FORBIDDEN"}])
    assert answered["review"] == {"brandReplyHtml": "<p>Thanks.</p>\n"}
    assert deleted["review"] == {"state": "DELETED"}


async def test_a_product_says_how_its_reviews_are_checked_lw16(make, graphql):
    await make.review(by=await make.member("anna"), rating=4)

    english = await graphql(PAGE, viewer=await make.member("bert"))
    german = await graphql(PAGE, viewer=await make.member("carla", locale="de"), locale="de")

    assert english["rating"]["histogram"] == [0, 0, 0, 1, 0]
    assert english["rating"]["howChecked"].startswith("Every member can write one review of a product")
    assert german["rating"]["howChecked"].startswith("Jedes Mitglied kann ein Produkt einmal bewerten")


async def test_a_page_of_reviews_costs_the_same_whatever_its_size(make, graphql):
    anna = await make.member("anna")
    for _ in range(6):
        await make.review()

    costs = []
    for first in (1, 6):
        with counted() as statements:
            assert len((await graphql(PAGE, viewer=anna, first=first))["reviews"]["nodes"]) == first
        costs.append(len(statements))

    assert costs[0] == costs[1]


async def test_an_id_of_another_kind_names_no_review_g46(make, graphql):
    review, anna = await make.review(by=await make.member("anna")), await make.member("bert")

    answer = await graphql(VOTE, viewer=anna, input={"reviewId": global_id("Post", review.id), "helpful": True})

    assert answer["errors"] == [{"code": "NOT_FOUND"}]
    assert await Review.all().count() == 1


JSON_LD = """{ product(sku: "beans") { rating { jsonLd } } }"""


async def test_search_engines_are_told_of_no_review_that_was_rewarded_lw19(make, graphql):
    await make.product()
    assert (await graphql(JSON_LD))["rating"] == {"jsonLd": None}
    for rating in (5, 4, 1):
        review = await make.review(rating=rating)
    await Review.filter(id=review.id).update(is_incentivised=True)

    told = json.loads((await graphql(JSON_LD))["rating"]["jsonLd"])

    assert told == {
        "@context": "https://schema.org",
        "@type": "AggregateRating",
        "ratingValue": 4.5,
        "reviewCount": 2,
        "bestRating": 5,
        "worstRating": 1,
    }


FOR_STAFF = """query ($answered: Boolean, $rating: Int) {
    productReviews(first: 5, answered: $answered, rating: $rating) { totalCount nodes { rating product { sku } } } }"""


async def test_the_brands_staff_read_what_waits_for_an_answer(make, graphql):
    brand = await make.brand()
    answered = await make.review("tea", rating=5)
    await make.review("beans", rating=2)
    await replying.reply_to_review(answered.id, "Thanks!", by=await make.viewer(brand))

    async def read(**how):
        return [one["product"]["sku"] for one in (await graphql(FOR_STAFF, viewer=brand, **how))["nodes"]]

    assert (await read(), await read(answered=False), await read(answered=True)) == (
        ["beans", "tea"],
        ["beans"],
        ["tea"],
    )
    assert await read(rating=5) == ["tea"]
    refused = await graphql.raw(FOR_STAFF, viewer=await make.member())
    assert (refused["data"], refused["errors"][0]["extensions"]["code"]) == ({"productReviews": None}, "FORBIDDEN")
