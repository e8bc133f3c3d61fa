"""The sample brand as it is written down: everything that it names exists, and times run forwards."""

from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from portal.community.models import ThreadKind
from portal.demo.brand import EARN_RULES, REDEMPTIONS, REWARDS, TIERS
from portal.demo.categories import CATEGORIES
from portal.demo.moderation import DECISIONS, REPORTS
from portal.demo.orders import ORDERS, total
from portal.demo.people import CUSTOMERS, PEOPLE, STAFF
from portal.demo.products import PRODUCTS
from portal.demo.referrals import CAMPAIGN, LOOKED_ONLY, REFERRALS, VANITY_CODES
from portal.demo.releases import RELEASES
from portal.demo.shapes import SampleThread, moment
from portal.demo.threads import THREADS
from portal.demo.timeline import timeline
from portal.demo.votes import VOTES
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind
from portal.referrals.models import ReferralState

ANYONE = {person.handle: person for person in PEOPLE}
SKUS = {product.sku for product in PRODUCTS}
BY_KEY = {thread.key: thread for thread in THREADS}
TIER_SLUGS = {tier.slug for tier in TIERS}

threads = pytest.mark.parametrize("thread", THREADS, ids=lambda thread: thread.key)


def test_the_sample_is_as_large_as_a_living_community():
    counts = (len(PRODUCTS), len(CATEGORIES), len(THREADS), sum(len(thread.posts) for thread in THREADS))

    assert counts == (27, 13, 40, 202)
    assert len(CUSTOMERS) == 31
    assert len(ORDERS) == 146


def test_half_of_it_is_german_and_half_english():
    assert Counter(thread.locale for thread in THREADS) == {"de": 21, "en": 19}
    assert Counter(person.locale for person in CUSTOMERS) == {"de": 17, "en": 14}


def test_all_four_kinds_of_threads_are_there():
    assert Counter(thread.kind for thread in THREADS) == {
        ThreadKind.QUESTION: 19,
        ThreadKind.DISCUSSION: 14,
        ThreadKind.IDEA: 4,
        ThreadKind.ANNOUNCEMENT: 3,
    }


def test_every_name_is_used_once():
    for names in (
        [person.handle for person in PEOPLE],
        [person.email for person in PEOPLE],
        [product.sku for product in PRODUCTS],
        [category.slug for category in CATEGORIES],
        [thread.key for thread in THREADS],
        [thread.title for thread in THREADS],
        [post.text for thread in THREADS for post in thread.posts],
        [release.slug for release in RELEASES],
        [reward.key for reward in REWARDS],
        [(order.customer, order.days_ago) for order in ORDERS],
    ):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_all_addresses_are_reserved_for_examples():
    assert all(person.email.endswith("@example.org") for person in PEOPLE)


def test_categories_come_after_their_parents():
    seen: set[str] = set()
    for category in CATEGORIES:
        assert category.parent is None or category.parent in seen
        assert category.required_tier is None or category.required_tier in TIER_SLUGS
        seen.add(category.slug)


@threads
def test_a_thread_names_what_exists(thread: SampleThread):
    assert thread.category in {category.slug for category in CATEGORIES}
    assert thread.product is None or thread.product in SKUS
    assert {post.author for post in thread.posts} <= ANYONE.keys()


@threads
def test_a_conversation_runs_forwards(thread: SampleThread):
    days = [post.days_ago for post in thread.posts]

    assert days == sorted(days, reverse=True)
    assert len(set(days)) == len(days)
    assert days[-1] > 0
    for number, post in enumerate(thread.posts, start=1):
        assert post.days_ago < ANYONE[post.author].joined
        assert post.to is None or 1 <= post.to < number


@threads
def test_only_a_question_has_one_accepted_answer_by_somebody_else(thread: SampleThread):
    accepted = [post for post in thread.posts if post.accepted]

    assert len(accepted) <= (1 if thread.kind is ThreadKind.QUESTION else 0)
    assert all(post.author != thread.posts[0].author for post in accepted)
    assert not thread.posts[0].accepted


@threads
def test_ideas_alone_have_a_status(thread: SampleThread):
    assert (thread.idea_status is not None) == (thread.kind is ThreadKind.IDEA)
    assert (thread.status_note is not None) == (thread.kind is ThreadKind.IDEA)


@threads
def test_product_questions_stand_in_their_category(thread: SampleThread):
    assert (thread.product is not None) == (thread.category == "product-questions")


def test_whoever_writes_in_a_category_of_a_tier_has_that_tier():
    ranks = {tier.slug: tier.rank for tier in TIERS}
    gates = {category.slug: category.required_tier for category in CATEGORIES}
    for thread in THREADS:
        gate = gates[thread.category]
        for post in thread.posts if gate else ():
            person = ANYONE[post.author]
            assert person.roles or ranks[person.tier or ""] >= ranks[gate or ""]


def test_only_the_reported_advertiser_repeats_itself():
    shouting = [post.author for thread in THREADS for post in thread.posts if "Great post!" in post.text]

    assert shouting == ["bargain_beans"]


def test_every_tier_is_somebodys():
    assert Counter(person.tier for person in CUSTOMERS) == {"platinum": 3, "gold": 6, "silver": 9, "bronze": 13}
    assert [person.tier for person in STAFF] == [None, None, None]


def test_each_tier_of_the_sample_asks_for_more_than_the_one_below():
    assert [tier.qualifying_points for tier in TIERS] == [0, 1_000, 2_500, 6_000]
    assert [tier.earn_multiplier for tier in TIERS] == [Decimal(1), Decimal("1.1"), Decimal("1.25"), Decimal("1.5")]


@pytest.mark.parametrize("person", CUSTOMERS, ids=lambda person: person.handle)
def test_what_a_customer_spent_leads_to_their_tier(person):
    rate = next(rule.per_currency_unit for rule in EARN_RULES if rule.action is EarnAction.PURCHASE)
    tier = next(tier for tier in TIERS if tier.slug == person.tier)
    above = min((other.qualifying_points for other in TIERS if other.rank > tier.rank), default=10**9)
    in_the_window = [order for order in ORDERS if order.customer == person.handle and order.days_ago < 364]

    # The least they can have: held purchases left out, no multiplier, nothing for posts.
    certain = sum(_kept(order) for order in in_the_window if order.days_ago > 15) * rate
    most = sum(_kept(order) for order in in_the_window) * rate * tier.earn_multiplier

    assert tier.qualifying_points <= certain
    assert most < above


def test_orders_name_products_and_customers_and_follow_the_sign_up():
    for order in ORDERS:
        assert {sku for sku, _ in order.lines} <= SKUS
        assert 0 < order.days_ago < ANYONE[order.customer].joined
        assert total(order) > 0
        if order.refund is not None:
            assert order.refund.days_after < order.days_ago
            assert (order.refund.amount or total(order)) <= total(order)
    assert len([order for order in ORDERS if order.refund]) == 8
    assert max(order.days_ago for order in ORDERS) < 548


def test_every_product_was_bought_or_is_asked_about():
    assert {sku for order in ORDERS for sku, _ in order.lines} == SKUS


def test_referrals_are_in_every_state_that_a_friend_can_be_in():
    assert Counter(referral.state for referral in REFERRALS) == {
        ReferralState.REWARDED: 3,
        ReferralState.REVERSED: 1,
        ReferralState.REJECTED: 1,
        ReferralState.QUALIFIED: 1,
        ReferralState.SIGNED_UP: 1,
    }
    for referral in REFERRALS:
        assert referral.referrer in VANITY_CODES
        assert ANYONE[referral.referrer].joined > ANYONE[referral.referee].joined
    assert LOOKED_ONLY.keys() == VANITY_CODES.keys() <= ANYONE.keys()


def test_a_referral_has_the_orders_that_its_state_needs():
    for referral in REFERRALS:
        orders = [order for order in ORDERS if order.customer == referral.referee]
        fulfils = [order for order in orders if total(order) >= CAMPAIGN.minimum_order]
        match referral.state:
            case ReferralState.REWARDED:
                assert fulfils[0].days_ago > CAMPAIGN.hold_days
            case ReferralState.QUALIFIED:
                assert fulfils[0].days_ago < CAMPAIGN.hold_days
            case ReferralState.REVERSED:
                refund = fulfils[0].refund
                assert refund is not None
                assert refund.days_after > CAMPAIGN.hold_days
            case ReferralState.SIGNED_UP:
                assert orders == []


def test_rewards_are_of_all_kinds():
    assert {reward.kind for reward in REWARDS} == set(RewardKind)
    for reward in REWARDS:
        assert reward.product is None or reward.product in SKUS
        assert reward.required_tier is None or reward.required_tier in TIER_SLUGS
    assert {redemption.reward for redemption in REDEMPTIONS} <= {reward.key for reward in REWARDS}
    assert {redemption.customer for redemption in REDEMPTIONS} <= ANYONE.keys()


def test_one_release_opens_tomorrow_for_gold_in_three_days_for_silver_and_in_a_week_for_all():
    drop = next(release for release in RELEASES if release.slug == "kirinyaga-peaberry")

    assert dict(drop.windows) == {"platinum": 0.2, "gold": -1.0, "silver": -3.0}
    assert drop.public == -7.0


def test_releases_open_upwards_first():
    ranks = {tier.slug: tier.rank for tier in TIERS}
    for release in RELEASES:
        opening = [days for _, days in sorted(release.windows, key=lambda window: -ranks[window[0]])]
        assert opening == sorted(opening, reverse=True)
        assert release.written >= opening[0]
        assert release.public is None or release.public < opening[-1]
        assert release.product is None or release.product in SKUS


def test_reports_point_at_posts_and_come_after_them():
    for report in (*REPORTS, *DECISIONS):
        post = BY_KEY[report.thread].posts[report.number - 1]
        assert report.days_ago < post.days_ago
    decided = {(decision.thread, decision.number) for decision in DECISIONS}
    reported = {(report.thread, report.number) for report in REPORTS}
    assert len(decided) == 1
    assert len(reported - decided) == 3


def test_a_moment_lies_as_many_days_before_the_start():
    start = datetime(2026, 3, 1, 12, tzinfo=UTC)

    assert moment(start, 1.5) == datetime(2026, 2, 28, 0, tzinfo=UTC)
    assert moment(start, -7) == datetime(2026, 3, 8, 12, tzinfo=UTC)


def _kept(order) -> Decimal:
    """What of an order was not given back."""
    if order.refund is None:
        return total(order)
    return total(order) - (order.refund.amount or total(order))


def test_votes_are_one_for_each_voter_and_post_and_never_ones_own():
    assert len(VOTES) == len({(vote.thread, vote.number, vote.voter) for vote in VOTES})
    for vote in VOTES:
        post = BY_KEY[vote.thread].posts[vote.number - 1]
        assert vote.voter != post.author
        assert 0 < vote.days_ago < min(post.days_ago, ANYONE[vote.voter].joined)


def test_the_timeline_runs_from_the_past_to_the_opening():
    days = [step.days_ago for step in timeline()]

    assert days == sorted(days, reverse=True)
    assert days[-1] > 0
