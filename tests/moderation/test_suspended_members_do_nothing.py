"""A suspended member writes nothing, votes on nothing, changes nothing old and redeems nothing, by any door (D3)."""

from datetime import timedelta
from typing import Any

import pytest
from tortoise import Tortoise

from graphql_schema.ids import global_id
from portal.access.keyring import KeyKind
from portal.access.keys import grant_key
from portal.accounts import standing
from portal.community.models import Thread
from portal.kernel import clock

pytestmark = pytest.mark.anyio

APART = {"idempotency_keys", "live_events"}
"""What no reader sees of a deed."""


async def everything() -> dict[str, list[Any]]:
    """All rows of the portal, by table."""
    return {
        model._meta.db_table: sorted(await model.all().values_list(), key=repr)
        for model in Tortoise.apps["portal"].values()
        if model._meta.db_table not in APART
    }


@pytest.fixture
async def deeds(make) -> tuple[Any, dict[str, tuple[str, dict[str, Any]]]]:
    """A member with things of their own, and what they would do to them and to others'."""
    anna, bert = await make.member("anna"), await make.member("bert")
    room = await make.category("room")
    thread, question = await make.thread(by=anna, within=room), await make.question(by=anna, within=room)
    own, other = await make.post(to=thread, by=anna), await make.post(to=thread, by=bert)
    answer = await make.answer(to=question, by=bert)
    await make.points(anna, 500)
    reward = await make.reward(100)
    product = await make.product()
    theirs = await make.review(by=bert)
    mine = await make.review(by=anna)
    post, of_thread, review = (lambda one: global_id("Post", one.id)), global_id("Thread", thread.id), "Review"
    return anna, {
        "createPost": ("CreatePostInput", {"threadId": of_thread, "bodyMarkdown": "x", "idempotencyKey": "waits"}),
        "createThread": (
            "CreateThreadInput",
            {"categorySlug": "room", "kind": "DISCUSSION", "title": "A title", "bodyMarkdown": "x"},
        ),
        "editPost": ("EditPostInput", {"postId": post(own), "bodyMarkdown": "Another."}),
        "editThread": ("EditThreadInput", {"threadId": of_thread, "title": "Another title"}),
        "vote": ("VoteInput", {"postId": post(other), "value": 1}),
        "react": ("ReactInput", {"postId": post(other), "emoji": "🎉"}),
        "acceptAnswer": ("AcceptAnswerInput", {"postId": post(answer)}),
        "redeemReward": (
            "RedeemRewardInput",
            {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "waits too"},
        ),
        "writeReview": ("WriteReviewInput", {"productSku": product.sku, "rating": 1, "bodyMarkdown": "Bad."}),
        "editReview": ("EditReviewInput", {"reviewId": global_id(review, mine.id), "rating": 1}),
        "voteReviewHelpful": ("VoteReviewInput", {"reviewId": global_id(review, theirs.id), "helpful": True}),
        "recordShare": ("RecordShareInput", {"targetId": of_thread, "channel": "LINK"}),
    }


async def test_every_deed_is_refused_and_nothing_changes_d3(deeds, graphql):
    anna, wanted = deeds
    await standing.suspend(anna.id, until=clock.now() + timedelta(days=1))
    before = await everything()

    said = {}
    for name, (kind, given) in wanted.items():
        document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ errors {{ code }} }} }}"
        answer = await graphql(document, viewer=anna, input=given)
        said[name] = [error["code"] for error in answer["errors"]]

    assert said == {name: ["SUSPENDED"] for name in wanted}
    assert await everything() == before


async def test_the_key_of_a_post_that_went_through_makes_no_other_and_tells_of_none_d3(deeds, graphql):
    anna, wanted = deeds
    kind, given = wanted["createPost"]
    document = f"mutation ($input: {kind}!) {{ createPost(input: $input) {{ post {{ number }} errors {{ code }} }} }}"
    assert (await graphql(document, viewer=anna, input=given))["post"] == {"number": 4}
    await standing.suspend(anna.id, until=clock.now() + timedelta(days=1))
    before = await everything()

    again = await graphql(document, viewer=anna, input=given)

    assert again == {"post": None, "errors": [{"code": "SUSPENDED"}]}
    assert await everything() == before


@pytest.mark.parametrize("has_care", [False, True], ids=["of the forum", "of a category"])
async def test_the_rights_of_a_suspended_moderator_rest_d3(make, graphql, has_care):
    room = await make.category("room")
    thread = await make.thread(within=room)
    mona = await make.member("mona") if has_care else await make.moderator("mona")
    if has_care:
        await grant_key(mona.id, KeyKind.MODERATOR.key(str(room.id)))
    lock = "mutation Lock($id: ID!) { moderateThread(input: {threadId: $id, action: LOCK}) { errors { code } } }"
    given = {"id": global_id("Thread", thread.id)}
    await standing.suspend(mona.id, until=clock.now() + timedelta(days=1))

    refused = await graphql(lock, viewer=mona, **given)
    await standing.settle(mona.id, suspended_until=None, is_banned=False)
    was_locked = (await Thread.get(id=thread.id)).is_locked
    taken = await graphql(lock, viewer=mona, **given)

    assert (refused["errors"], was_locked, taken["errors"]) == ([{"code": "SUSPENDED"}], False, [])
