"""What reviews earn, when it goes, and that it is said (FP20, LW17; G20 of the requirements)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty import jobs, ledger
from portal.loyalty.earning.reviews import MOST_A_WEEK
from portal.loyalty.ledger.models import Account, SourceType, Transfer
from portal.loyalty.programme.models import EarnAction, EarnRule, EarnRuleVersion
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.reviews import queries
from portal.reviews.models import Review
from portal.reviews.writing import delete_review, edit_review
from portal.shop.recording.orders import NewLine

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 10, tzinfo=UTC)
WORDS = {"reason": ReportReason.FAKE_REVIEW, "ground": "House rule 3", "statement": "It is made up."}


async def a_buyer(make, *skus, hold_days=0, **order):
    """Somebody who bought, where a review is worth 50 points."""
    await make.programme(points_expire_after_days=None)
    await make.earn_rule(EarnAction.REVIEW, 50, hold_days=hold_days)
    anna = await make.member()
    lines = []
    for sku in skus or ("beans",):
        await make.product(sku)
        lines.append(NewLine(sku=sku, title=sku, quantity=1, total=Money(5000, "EUR")))
    total = Money(5000 * len(lines), "EUR")
    return anna, await make.order(anna, amount=total, lines=lines, **order)


async def points(make, member):
    found = await Account.get_or_none(member_id=member.id)
    return 0 if found is None else found.available


@pytest.mark.parametrize(("rating", "body"), [(1, "Bad."), (5, "Good. " * 500)])
async def test_one_star_earns_what_five_do_and_few_words_what_many_do_fp20(make, rating, body):
    anna, _ = await a_buyer(make)

    review = await make.review(by=anna, rating=rating, body=body)

    assert await points(make, anna) == 50
    award = await Transfer.get(action=EarnAction.REVIEW)
    assert (award.points, award.source_type, award.source_id) == (50, SourceType.REVIEW, review.id)
    assert (review.is_verified_purchase, (await Review.get()).is_incentivised) == (True, True)


async def test_who_bought_nothing_earns_nothing_and_is_labelled_all_the_same_fp20(make):
    await a_buyer(make)
    bert = await make.member()

    review = await make.review(by=bert)

    assert (review.is_verified_purchase, review.is_incentivised) == (False, True)
    assert await Transfer.filter(action=EarnAction.REVIEW).count() == 0


async def test_without_a_rule_nothing_is_promised(make):
    await make.programme()

    review = await make.review()

    assert review.is_incentivised is False


async def test_no_edit_earns_and_none_takes_the_label_off_fp20(make):
    anna, _ = await a_buyer(make)
    review = await make.review(by=anna)
    await EarnRule.all().update(is_active=False)
    await EarnRuleVersion.all().update(is_active=False)

    await edit_review(review.id, rating=1, body_markdown="Other words.", by=await make.viewer(anna))

    assert await points(make, anna) == 50
    assert (await Review.get()).is_incentivised is True


async def test_what_was_deleted_is_taken_back_and_written_again_given_once_fp11(make):
    """R48, FP12."""
    anna, _ = await a_buyer(make)
    first = await make.review(by=anna)
    with clock.living_at(clock.now() + timedelta(days=400)):
        await delete_review(first.id, by=await make.viewer(anna))
        gone = await points(make, anna)
        second = await make.review(by=anna)

    assert (gone, await points(make, anna)) == (0, 50)
    assert await Transfer.filter(action=EarnAction.REVIEW, kind="EARN", award_id=None).count() == 1
    await delete_review(second.id, by=await make.viewer(anna))
    assert await points(make, anna) == 0


async def test_moderators_hide_a_review_with_its_points_and_restore_both_fp12(make):
    """LW4: by a case, with its reasons."""
    anna, _ = await a_buyer(make)
    review = await make.review(by=anna)
    moderator = await make.viewer(await make.moderator())
    await report(TargetType.REVIEW, review.id, ReportReason.FAKE_REVIEW, by=await make.viewer())
    case = await Case.get(open_key=f"Review:{review.id}")

    await decide_case(case.id, action=CaseAction.HIDE, by=moderator, **WORDS)
    hidden = (await points(make, anna), (await queries.ratings([review.product_id]))[review.product_id].count)
    await decide_case(case.id, action=CaseAction.RESTORE, by=moderator, **WORDS)

    assert hidden == (0, 0)
    assert (await points(make, anna), case.subject_id) == (50, anna.id)
    assert (await queries.ratings([review.product_id]))[review.product_id].count == 1


async def test_points_go_when_all_of_the_order_went_back_and_the_mark_of_a_buyer_with_them_fp20(make):
    anna, order = await a_buyer(make)
    await make.review(by=anna)

    await make.refund(order, "20.00")
    kept = ((await Review.get()).is_verified_purchase, await points(make, anna))
    await make.refund(order, "30.00")

    assert kept == (True, 50)
    assert ((await Review.get()).is_verified_purchase, await points(make, anna)) == (False, 0)
    assert (await Review.get()).is_incentivised is True


async def test_points_come_when_it_is_known_who_bought(make):
    anna, _ = await a_buyer(make, "grinder")
    await make.review("beans", by=anna)
    before = await points(make, anna)

    await make.order(anna, "10.00")

    assert ((await Review.get()).is_verified_purchase, before, await points(make, anna)) == (True, 0, 50)


async def test_a_refund_at_the_same_moment_leaves_no_points_fp20(make):
    anna, order = await a_buyer(make)

    await asyncio.gather(make.review(by=anna), make.refund(order, "50.00"))

    assert ((await Review.get()).is_verified_purchase, await points(make, anna)) == (False, 0)


async def test_only_so_many_reviews_of_a_week_earn_fp20(make):
    skus = [f"p{number}" for number in range(MOST_A_WEEK + 2)]
    anna, _ = await a_buyer(make, *skus)
    for sku in skus[:-1]:
        review = await make.review(sku, by=anna)

    assert await points(make, anna) == 50 * MOST_A_WEEK
    assert review.is_incentivised is True
    with clock.living_at(clock.now() + timedelta(days=8)):
        await make.review(skus[-1], by=anna)
    assert await points(make, anna) == 50 * (MOST_A_WEEK + 1)


async def test_of_two_accounts_with_a_review_of_one_product_one_review_is_left_r75(make):
    anna, _ = await a_buyer(make)
    anne = await make.member()
    await make.order(anne, "10.00")
    mine, hers = await make.review(by=anna, rating=5), await make.review(by=anne, rating=1)

    await merge_members(anne.id, anna.id, reason="The same", by=SYSTEM)

    rating = (await queries.ratings([mine.product_id]))[mine.product_id]
    assert (rating.histogram, await points(make, anna)) == ((0, 0, 0, 0, 1), 50)
    assert (await Review.get(id=hers.id)).author_id == anna.id
    await delete_review(mine.id, by=await make.viewer(anna))
    assert await points(make, anna) == 0


@pytest.mark.parametrize(("deletes_posts", "left"), [(False, 1), (True, 0)])
async def test_an_erased_reviewer_leaves_the_stars_or_nothing_r76(make, deletes_posts, left):
    anna, _ = await a_buyer(make)
    review = await make.review(by=anna)

    await erase_member(anna.id, deletes_posts=deletes_posts)

    assert (await queries.ratings([review.product_id]))[review.product_id].count == left
    assert bool((await Review.get()).body_markdown) is bool(left)


@pytest.mark.parametrize("restarts", ["report", "edit", None])
async def test_points_of_a_review_wait_anew_from_a_first_report_or_an_edit_on_fp14(make, restarts):
    with time_machine.travel(NOON, tick=False) as clocks:
        anna, _ = await a_buyer(make, hold_days=7)
        review = await make.review(by=anna)
        clocks.shift(timedelta(days=5))
        if restarts == "report":
            await report(TargetType.REVIEW, review.id, ReportReason.SPAM, by=await make.viewer())
        elif restarts == "edit":
            await edit_review(review.id, body_markdown="Buy mine instead.", by=await make.viewer(anna))
        clocks.shift(timedelta(days=3))
        await jobs.release_due(NOON + timedelta(days=8))
        eighth = await points(make, anna)
        clocks.shift(timedelta(days=4))
        await jobs.release_due(NOON + timedelta(days=12))

    assert (eighth, await points(make, anna)) == (0 if restarts else 50, 50)
    assert await ledger.verify() == []
