"""Reviews are found by what they and the brand's answers say, by whom they are shown to (SE6)."""

from datetime import timedelta

import pytest

from portal.accounts.viewer import VISITOR
from portal.community.models import ContentState
from portal.kernel import clock
from portal.reviews import writing
from portal.reviews.models import Review
from portal.reviews.replying import reply_to_review
from portal.search.sources import Narrowed
from portal.shop.models import Product
from tests.search.index import found, indexed

pytestmark = pytest.mark.anyio


async def test_a_review_is_found_by_its_words_and_the_answer_until_it_goes_se6(make):
    anna = await make.member()
    review = await make.review(by=anna, title="Fruchtig", body="Schmeckt nach **Pflaume**.")
    await reply_to_review(review.id, "Das ist die Ernte von 2025.", by=await make.viewer(await make.brand()))
    await indexed()

    assert [await found(word) for word in ("fruchtig", "Pflaumen", "Ernte")] == [[review.id]] * 3

    await writing.edit_review(review.id, by=await make.viewer(anna), body_markdown="Schmeckt nach Kirsche.")
    await indexed()
    assert [await found(word, verbatim=True) for word in ("Kirsche", "Pflaume")] == [[review.id], []]

    await writing.delete_review(review.id, by=await make.viewer(anna))
    assert await found("Kirsche") == []


async def test_what_is_hidden_or_no_longer_sold_is_not_found_se6(make):
    moderator = await make.viewer(await make.moderator())
    hidden, gone = await make.review(body="Pflaume"), await make.review("tea", body="Pflaume")
    await indexed()
    assert set(await found("Pflaume")) == {hidden.id, gone.id}

    await Review.filter(id=hidden.id).update(state=ContentState.HIDDEN)
    await Product.filter(sku="tea").update(is_active=False)

    assert await found("Pflaume") == []
    assert await found("Pflaume", moderator) == [hidden.id]


async def test_it_is_narrowed_by_author_time_and_kind_and_is_of_no_category_se6(make):
    anna = await make.member("anna")
    review, thread = (
        await make.review(by=anna, body="Pflaume"),
        await make.thread(by=anna, title="Pflaume", tags=("obst",)),
    )
    await indexed()

    async def narrowed(**how):
        return set(await found("Pflaume", VISITOR, Narrowed(**how)))

    assert await narrowed(author_handle="ANNA") == {review.id, thread.id}
    assert await narrowed(author_handle="bert") == set()
    assert await narrowed(kinds=frozenset({"Review"})) == {review.id}
    assert await narrowed(tag="Obst") == {thread.id}
    assert await narrowed(kinds=frozenset({"Review"}), since=clock.now() + timedelta(minutes=1)) == set()
    assert await narrowed(kinds=frozenset({"Review"}), until=clock.now() + timedelta(minutes=1)) == {review.id}
