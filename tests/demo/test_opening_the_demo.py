"""Opening the sample brand: it is whole, lives by the portal's own rules, and is the same each time."""

from collections import Counter
from datetime import timedelta

import pytest
from tortoise.expressions import Q

from portal.access.viewers import viewer_of
from portal.accounts.models import Consent, ConsentPurpose, Member
from portal.accounts.signing_in import login
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import queries
from portal.community.models import Category, ContentState, Post, Thread
from portal.demo.build import open_demo, who_can_sign_in
from portal.demo.people import CUSTOMERS, PASSWORD
from portal.demo.referrals import REFERRALS
from portal.demo.threads import THREADS
from portal.feedback.models import SurveyRequest, SurveyResponse
from portal.insights.referrals import funnel
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.kernel.models import OutboxItem
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, Transfer, TransferKind
from portal.loyalty.programme import look
from portal.loyalty.programme.current import current
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.moderation.models import Case, CaseState, Report
from portal.notifications.models import Notification, NotificationKind
from portal.referrals.models import Referral
from portal.shop.models import Order, Product
from portal.staff_texts import KINDS
from portal.translations.models import Translation
from portal.translations.queries import originals
from tests.demo.conftest import START
from tests.demo.picture import picture


async def test_the_demo_is_the_same_each_time_and_on_every_database(opened_once, portal_db):
    report = await open_demo(START)

    assert report.is_new
    seen = await picture()
    for table, rows in opened_once[1].items():
        assert seen[table] == rows, table


async def test_a_second_opening_changes_nothing(brand):
    before = await picture()

    report = await open_demo(START + timedelta(days=3))

    assert not report.is_new
    assert (report.members, report.products, report.threads, report.posts, report.orders) == (34, 27, 40, 202, 146)
    assert await picture() == before


async def test_the_demo_does_not_open_where_somebody_lives_already(make):
    await make.member("resident")

    with pytest.raises(Conflict):
        await open_demo(START)

    assert await Member.all().values_list("handle", flat=True) == ["resident"]
    assert await Product.all().count() == 0


async def test_every_customer_has_reached_the_tier_that_is_written_down(brand):
    reached = dict(await Account.all().values_list("member__handle", "tier__slug"))

    assert {person.handle: reached[person.handle] for person in CUSTOMERS} == {
        person.handle: person.tier for person in CUSTOMERS
    }


async def test_the_ledger_is_clean(brand):
    assert await ledger.verify() == []


async def test_points_were_earned_held_spent_expired_and_taken_back(brand):
    kinds = set(await Transfer.all().values_list("kind", flat=True))
    earned = set(await Transfer.filter(kind=TransferKind.EARN).values_list("action", flat=True))

    assert kinds == {
        TransferKind.EARN, TransferKind.RELEASE, TransferKind.REDEEM, TransferKind.EXPIRE, TransferKind.REVERSE,
    }  # fmt: skip
    assert earned == {
        EarnAction.PURCHASE, EarnAction.VERIFY_EMAIL, EarnAction.THREAD, EarnAction.ANSWER_ACCEPTED,
        EarnAction.VOTE_RECEIVED, EarnAction.REFERRER, EarnAction.REFEREE, EarnAction.REVIEW,
    }  # fmt: skip
    assert Counter(await Redemption.all().values_list("state", flat=True)) == {
        RedemptionState.ISSUED: 4,
        RedemptionState.USED: 3,
    }


async def test_referrals_came_to_the_states_that_are_written_down(brand):
    states = await Referral.all().values_list("referrer__handle", "referee__handle", "state")

    assert sorted(states) == sorted((one.referrer, one.referee, one.state) for one in REFERRALS)


async def test_questions_have_the_answers_that_are_written_down(brand):
    accepted = await Post.filter(is_accepted=True).values_list("thread__title", "number")

    assert sorted(accepted) == sorted(
        (thread.title, number)
        for thread in THREADS
        for number, post in enumerate(thread.posts, start=1)
        if post.accepted
    )
    assert await Thread.filter(is_solved=True).count() == len(accepted) == 18


async def test_three_cases_wait_and_one_is_decided(brand):
    assert Counter(await Case.all().values_list("state", flat=True)) == {CaseState.OPEN: 3, CaseState.DECIDED: 1}
    assert await Report.all().count() == 5
    assert await Post.filter(state=ContentState.HIDDEN).values_list("author__handle", flat=True) == ["dithmarscher"]


@pytest.mark.parametrize(
    ("handle", "sees"),
    [("doro_dreht", True), ("alice_pours", True), ("bob_blooms", False), ("carla_cortado", False), (None, False)],
)
async def test_the_lounge_opens_for_gold_and_platinum_alone(brand, handle, sees):
    viewer = VISITOR if handle is None else await viewer_of((await Member.get(handle=handle)).id)

    lounge = await queries.category_by_slug("kajuete", viewer)

    assert (lounge is not None) == sees


async def test_everybody_who_is_listed_can_sign_in(brand):
    listed = who_can_sign_in()

    assert [(person.email, person.role, person.tier) for person in listed] == [
        ("admin@example.org", "ADMIN", None),
        ("brand@example.org", "BRAND", None),
        ("moderator@example.org", "MODERATOR", None),
        ("doro@example.org", "CUSTOMER", "platinum"),
        ("alice@example.org", "CUSTOMER", "gold"),
        ("bob@example.org", "CUSTOMER", "silver"),
        ("carla@example.org", "CUSTOMER", "bronze"),
    ]
    for person in listed:
        signed_in = await login(email=person.email, password=person.password)
        assert signed_in.member_id == (await Member.get(email=person.email)).id
    assert {person.password for person in listed} == {PASSWORD}


async def test_customers_were_asked_in_a_survey_and_a_part_of_them_answered_fb10(brand):
    asked = await SurveyRequest.filter(asked_at__isnull=False).count()
    answered = await SurveyRequest.filter(answered_at__isnull=False).count()

    assert asked >= 40
    assert 0.25 < answered / asked < 0.6
    assert await SurveyResponse.all().count() == answered


async def test_inboxes_are_alive(brand):
    kinds = set(await Notification.all().values_list("kind", flat=True))

    assert kinds >= {
        NotificationKind.REPLY, NotificationKind.ANSWER_ACCEPTED, NotificationKind.VOTE, NotificationKind.POINTS_EARNED,
        NotificationKind.TIER_CHANGED, NotificationKind.REFERRAL_REWARDED, NotificationKind.EXCLUSIVE_OPENED,
        NotificationKind.MODERATION, NotificationKind.REWARD,
    }  # fmt: skip
    assert await Notification.filter(read_at=None, member__handle="alice_pours").exists()


async def test_no_mail_to_sample_people_waits_to_be_sent(brand):
    assert await OutboxItem.all().count() == 0
    assert await Notification.filter(Q(mail_due_at__isnull=False) | Q(digest_due_at__isnull=False)).count() == 0


async def test_nothing_is_dated_later_than_the_opening(brand):
    assert clock.now() == START
    for model, column in (
        (Post, "created_at"),
        (Order, "placed_at"),
        (Notification, "created_at"),
        (Transfer, "created_at"),
    ):
        latest = await model.all().order_by(f"-{column}").first().values_list(column, flat=True)
        assert latest <= START


async def test_the_room_for_product_questions_is_the_demos_own(brand):
    assert await Category.all().count() == 13
    assert await Thread.filter(category__slug="product-questions", product_id__isnull=False).count() == 5


async def test_every_thread_is_in_the_language_in_which_it_is_written_l60(brand):
    found = dict(await Thread.all().values_list("title", "locale"))

    assert found == {thread.title: thread.locale for thread in THREADS}


async def test_everything_of_staff_is_there_in_either_language(brand):
    """One text and its translation, not both in one string."""
    kept = {(one.thing_id, one.field): one.text for one in await Translation.all()}
    missing, mixed = [], []
    for kind in KINDS:
        for key, original in (await originals(kind)).items():
            for field, text in original.texts.items():
                mixed += [text] if " · " in text else []
                if text and (key, field) not in kept:
                    missing.append((kind.name, text))

    assert (missing, mixed) == ([], [])
    assert kept.keys()


async def test_the_brand_says_who_it_is_and_which_terms_hold(brand):
    programme = await current()
    agreed = await Consent.filter(purpose=ConsentPurpose.TERMS).values_list("text_version", flat=True)

    assert all(getattr(programme, look.column_of(field)) for field in look.LINKS)
    assert (programme.terms_version, set(agreed)) == ("1.0", {"1.0"})


async def test_of_a_reward_for_bringing_a_friend_something_was_bought(brand):
    today = clock.local_day(START)

    told = await funnel(today - timedelta(days=30), today, by=SYSTEM)

    assert told.reward_cost == Money(500, "EUR")
