"""A brand so small that one can read its database: made-up people, and something in every table.

Whoever adds a table adds a row of it here. It lives in 2026; nothing in it ends before 2100 that a test needs.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from portal.access.viewers import viewer_of
from portal.accounts import erasure, registration, sessions
from portal.accounts.models import AccountToken, ApiScope, EmailChange, Member, Session, TokenPurpose
from portal.accounts.origin import Origin
from portal.accounts.profile import ProfileChanges, update_profile
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import SYSTEM
from portal.alarms.models import Alarm, AlarmKind
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.community import drafts, merging, posts, reacting, reading
from portal.community.draft_models import DraftPlace
from portal.community.exceptions import Exemption
from portal.community.fair_play import terms as fair_play_terms
from portal.community.fair_play import voiding
from portal.community.fair_play.models import FindingKind
from portal.community.models import Audience, Post, Thread
from portal.community.posts import PostDraft
from portal.community.rights_models import Ability
from portal.exclusives.feeds import renew_feed
from portal.feedback.models import SurveyOccasion, SurveyRequest
from portal.holdouts.models import HoldoutKind, HoldoutMessage, HoldoutOutcome
from portal.imports import steps
from portal.imports.report import Report
from portal.insights import counting, predictions, segmenting
from portal.insights.costs import save_acquisition_cost, save_channel_cost, save_margin
from portal.insights.forecasting.models import Forecast, ForecastDemand, ForecastFigure, ForecastMetric, ForecastSegment
from portal.insights.goals.keeping import GoalTerms, save_goal
from portal.insights.holdouts import keeping as holdouts
from portal.insights.holdouts.listing import list_due
from portal.insights.holdouts.policies import HoldoutTerms
from portal.insights.models import AcquisitionChannel, CustomerSegment, GoalMetric
from portal.insights.recommending import learning
from portal.insights.recommending.models import Learning, Neighbour, Popular
from portal.insights.segments import Segment
from portal.insights.simulating.starting import simulate
from portal.kernel import clock, clock_check, live
from portal.kernel import steps as steps_of_jobs
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs
from portal.loyalty.earning import shares
from portal.loyalty.earning.models import ShareChannel
from portal.loyalty.ledger import reminders
from portal.loyalty.programme.look import save_look
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Redemption, Reward
from portal.media import pictures
from portal.moderation import appeals, decisions, replies, reports, threats
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.targets import TargetType
from portal.moderation.threats import Marking
from portal.notifications import choices
from portal.notifications.models import Channel, NotificationKind
from portal.privacy import exports
from portal.privacy.buyers import keep_request
from portal.referrals.jobs import reward_due
from portal.referrals.partners.payouts import close_payout
from portal.referrals.visits import record_visit
from portal.reviews import writing
from portal.reviews.votes import vote_helpful
from portal.screening.terms import save_terms
from portal.search import indexing
from portal.shop.correcting.placing import move_order
from portal.shop.events import CustomerDataRequested
from portal.shop.facts import OrderFacts
from portal.shop.inbox.deliveries import Delivery, keep
from portal.shop.inbox.models import ShopPull
from portal.shop.models import Product
from portal.shop.products.keeping import save_product
from portal.shop.rates.keeping import save_rate
from portal.shop.recording.intake import keep_order
from portal.shop.recording.orders import NewLine
from portal.sign_on import keys
from portal.sign_on.entering import Visit, sign_on
from portal.sign_on.models import ProviderSession
from portal.sign_on.providers import OpenIdTerms, save_openid
from portal.translations.saving import NewText, save_translations
from portal.webhooks.endpoints import EndpointTerms, save_endpoint
from tests.insights.simulating.wishes import wish
from tests.makers import Make
from tests.makers.drawings import drawn
from tests.sign_on.shop import Shop
from tests.upgrades.small_brand_devices import tell_a_device
from tests.upgrades.small_brand_groups import singled_out, told
from tests.upgrades.small_brand_releases import released

BEGINNING = datetime(2026, 1, 10, 9, tzinfo=UTC)
LATER = BEGINNING + timedelta(days=20)
WORDS = "a made-up sentence to sign in with"
"""The password of anna, who can pay for the reward whenever a test asks her to."""


async def fill(make: Make) -> None:
    """Put a row into every table, by the verbs that the portal itself writes with."""
    with clock.living_at(BEGINNING):
        reward = await _terms(make)
        anna, bert = await _people(make)
        await _conversation(make, anna, bert)
        await _shop(make, anna, bert)
        await _others(make, anna)
    with clock.living_at(LATER):
        await _time_passes(make, anna, bert, reward)
        await _goodbye(make)
        await clock_check.remember(clock.now())
        await steps_of_jobs.finish(indexing.index_due, clock.now())
        await indexing.begin_anew()
        await save_product("beans", "Beans", by=SYSTEM)
    await _open_pages(anna)


@unit_of_work
async def _open_pages(anna: Member) -> None:
    """Open pages hear of the present alone."""
    live.tell_of_member(anna.id)


async def _terms(make: Make) -> Reward:
    await make.programme(points_expire_after_days=None, points_expire_after_months=12, expiry_is_sliding=True)
    await save_look(accent="#1f5a4b", imprint_url="https://shop.example/imprint", terms_version="2026-01-01", by=SYSTEM)
    await make.tier("silver", 1, 150)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(2))
    await make.earn_rule(EarnAction.THREAD, 5)
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15, daily_cap=14)
    await make.earn_rule(EarnAction.VERIFY_EMAIL, 5)
    await save_acquisition_cost(Money(1250, "EUR"), since=date(2026, 1, 1), by=SYSTEM)
    await save_channel_cost(AcquisitionChannel.OTHER, Money(30000, "EUR"), since=date(2026, 1, 1), by=SYSTEM)
    await save_margin(0.6, since=date(2026, 1, 1), by=SYSTEM)
    await simulate(wish(date(2026, 1, 1)), by=SYSTEM)
    await save_goal(GoalTerms(metric=GoalMetric.NPS, target=30.0, due_on=date(2026, 12, 31)), by=SYSTEM)
    await make.campaign()
    reward = await make.reward(100, coupon_valid_days=60)
    await save_translations("Reward", reward.id, "de", [NewText("title", "Fünf Euro geschenkt")], by=SYSTEM)
    return reward


async def _people(make: Make) -> tuple[Member, Member]:
    anna = await make.member_with_password(WORDS, "anna")
    bert = await make.member("bert", locale="de")
    await sessions.open_session(anna.id, user_agent="A browser")
    await sessions.sign_in(anna.id, user_agent="A page of the shop", is_refreshable=True)
    await _signed_on()
    await registration.register(email="carla@example.org", password=WORDS, handle="carla", newsletter=True)
    await AccountToken.create(
        member=await Member.get(handle="carla"),
        purpose=TokenPurpose.VERIFY_EMAIL,
        token_hash=token_hash("a made-up token"),
        email="carla@example.org",
        created_at=clock.now(),
        expires_at=LATER,
    )
    await EmailChange.create(
        member=bert,
        former_email="bert@example.org",
        email="bert@example.com",
        confirm_hash=token_hash("a made-up link"),
        stop_hash=token_hash("another made-up link"),
        asked_at=clock.now(),
        expires_at=LATER,
        stoppable_until=LATER,
    )
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    await update_profile(ProfileChanges(avatar_media_id=picture.id), by=await make.viewer(anna))
    return anna, bert


async def _signed_on() -> None:
    """A customer of the shop whom it signed on."""
    shop = await Shop.set_up()
    signed_in = await sign_on("shop", shop.token("11", "fred@example.org", name="Fred"), Visit())
    login = await save_openid(
        OpenIdTerms(slug="login", name="Login", issuer="https://login.example.org", client_id="portal"), by=SYSTEM
    )
    await ProviderSession.create(
        session=await Session.get(member_id=signed_in.member_id),
        provider=login,
        subject="11",
        sealed_id_token=keys.seal("a made-up token"),
        began_at=clock.now(),
    )


async def _conversation(make: Make, anna: Member, bert: Member) -> None:
    anna_asks, bert_says = await make.viewer(anna), await make.viewer(bert)
    question = await make.question(
        within=await make.category("coffee", exceptions=[Exemption(Ability.REPLY, Audience.EVERYONE)]),
        by=anna,
        title="How coarse for a press?",
        body="It tastes of sand.",
        tags=("grinding",),
    )
    answer = await make.accepted_answer(to=question, by=bert)
    await posts.reply(PostDraft(question.id, "Thank you, @bert!", idempotency_key="thanks"), by=anna_asks)
    await make.vote(answer, by=anna)
    await reacting.react(answer.id, "🎉", by=anna_asks)
    await reacting.bookmark(answer.id, by=anna_asks)
    await drafts.save_draft(DraftPlace.REPLY, str(question.id), "And for how long", by=anna_asks)
    await posts.edit_post(answer.id, "Coarser, and *less* water.", by=bert_says)
    await reading.mark_thread_read(question.id, 2, by=anna_asks)
    await _moderated(make, await make.post(to=question, by=bert, body="Buy my grinder!"), anna)
    await _held(make, bert)
    await _arranged(make, question, anna, bert)
    again = await make.question(within=await make.category("tea"), by=bert, title="How coarse?")
    await merging.merge_threads(again.id, question.id, by=SYSTEM)


async def _held(make: Make, author: Member) -> None:
    """Something that waits for a moderator."""
    await save_terms(words="casino", by=SYSTEM)
    await fair_play_terms.save_terms(votes_a_day=30, by=SYSTEM)
    await make.thread(by=author, title="A casino")


async def _arranged(make: Make, question: Thread, anna: Member, bert: Member) -> None:
    """A vote, and an answer, that looked arranged."""
    post = await make.post(to=question, by=bert, body="Or a paper filter.")
    await make.vote(post, by=anna)
    await voiding.void(FindingKind.BURST, [anna.id, bert.id], votes=[(post.id, anna.id)], acceptances=[post.id])


async def _moderated(make: Make, post: Post, reporter: Member) -> None:
    await replies.save_reply(replies.ReplyTerms(title="Advertising", text_en="Please do not, {name}."), by=SYSTEM)
    await reports.report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(reporter), note="Again.")
    decided = await decisions.decide_case(
        (await Case.get(target_id=post.id)).id,
        action=CaseAction.HIDE,
        reason=ReportReason.SPAM,
        ground="The rules of this community",
        statement="It sells something.",
        by=await make.viewer(await make.moderator("mona")),
    )
    assert decided.subject_id is not None
    picture = await pictures.keep(drawn(), owner_id=decided.subject_id)
    await pictures.show_as_avatar(picture.id, owner_id=decided.subject_id)
    threat = Marking(facts="Says that he will hurt his neighbour.", authority="Police", told_at=clock.now())
    await threats.mark_threat(decided.id, threat, by=await make.viewer(await make.moderator("max")))
    await appeals.appeal(decided.id, "It is a good grinder.", by=await viewer_of(decided.subject_id))


async def _shop(make: Make, anna: Member, bert: Member) -> None:
    await save_product("beans", "Beans", by=SYSTEM)
    beans = NewLine(sku="beans", title="Beans", quantity=2, total=Money(9000, "EUR"))
    order = await make.order(anna, "90.00", external_id="A-1", lines=[beans])
    await make.refund(order, "10.00", external_id="R-1")
    await make.refund("A-3", "5.00", external_id="R-2")
    phoned = await make.order("guest@example.org", "15.00", external_id="A-7")
    await move_order(phoned.id, bert.id, reason="He told us his number", idempotency_key="a move", by=SYSTEM)
    await save_rate("CHF", date(2026, 1, 9), "0.9312", by=SYSTEM)
    await _reviews(make, anna, bert)
    await _asked(make, bert)
    code = await make.referral_code(anna)
    asked = await Post.filter(author_id=anna.id).order_by("id").first()
    assert asked is not None
    await record_visit(code.code, post_id=asked.id)
    friend = (
        await make.friend(anna, email="dora@example.org", handle="dora", handle_key="dora", origin=Origin("192.0.2.7"))
    ).referee
    await make.order(friend, "40.00", external_id="A-2", placed_at=clock.now())
    await make.partner("HARBOUR")
    two_days_ago = clock.now() - timedelta(days=2)
    await make.newcomer("code:harbour", email="emil@example.org", handle="emil", handle_key="emil")
    await make.order("guest@example.org", "20.00", external_id="A-8", referral_code="harbour", placed_at=two_days_ago)
    await close_payout(clock.local_day(clock.now()) - timedelta(days=1), by=SYSTEM)
    await make.points(bert, 30, expires_at=LATER + timedelta(days=20))
    await make.points(anna, 500, expires_at=datetime(2100, 1, 1, tzinfo=UTC))


async def _reviews(make: Make, anna: Member, bert: Member) -> None:
    review = await make.review("beans", by=anna, rating=4, body="They smell of cocoa.")
    await writing.edit_review(review.id, rating=5, by=await make.viewer(anna))
    await vote_helpful(review.id, helpful=True, by=await make.viewer(bert))


async def _asked(make: Make, bert: Member) -> None:
    """A survey that is sent, in which one customer was asked, and what they said to it."""
    survey = await make.survey(sent_after=SurveyOccasion.PURCHASE, sent_after_days=7)
    now = clock.now()
    await SurveyRequest.create(survey_id=survey.id, member_id=bert.id, settled_at=now, asked_at=now)
    await make.response(survey, 9, by=bert, words="It tastes of cocoa.")


async def _others(make: Make, anna: Member) -> None:
    """What other systems tell and are told, and what is made for members."""
    await make.api_key(ApiScope.ORDERS_WRITE)
    await record_interaction(
        Contact(
            customer_email="anna@example.org",
            channel=InteractionChannel.PHONE,
            summary="Asked when her order comes.",
            external_id="C-1",
        ),
        by=await make.viewer(await make.brand("olga")),
    )
    await save_endpoint(
        EndpointTerms(
            url="https://shop.example.org/told", description="The shop", topics=["reward.redeemed", "points.changed"]
        ),
        by=SYSTEM,
    )
    await keep(Delivery("shop", "1", "order.paid", b'{"type": "order.paid"}', id_is_signed=True))
    await keep_request(
        CustomerDataRequested(source="shop", external_id="99", email="guest@example.org", order_external_ids=("A-9",))
    )
    await ShopPull.create(source="shopify:shop.example.org", seen_until=clock.now(), due_at=clock.now())
    await Alarm.create(kind=AlarmKind.FAILED, about="shop", count=1, since=clock.now(), raised_at=clock.now())
    await steps.begin("orders:old", "orders", "0" * 64)
    await steps.finish("orders:old", "orders", Report())
    await released(make, anna, LATER)
    await renew_feed(by=await make.viewer(anna))
    await tell_a_device(await make.viewer(anna))
    await shares.record_share("/threads", ShareChannel.LINK, by=await make.viewer(anna))
    await exports.request_export(by=await make.viewer(anna))
    await choices.choose({NotificationKind.VOTE: frozenset({Channel.DIGEST})}, by=await make.viewer(anna))


async def _time_passes(make: Make, anna: Member, bert: Member, reward: Reward) -> None:
    """Bert hears that points end, and keeps them by what he does; anna's friend has kept what they bought."""
    await reminders.remind_due(clock.now())
    await reward_due(clock.now())
    await jobs.release_due(clock.now())
    await jobs.review_due(clock.now())
    coupon = await make.redemption(anna, reward, "a wish of anna")
    await steps_of_jobs.finish(counting.count_due, clock.now())
    await make.order(bert, "20.00", external_id="A-4")
    await _coupons(coupon)
    await _held_out()
    await singled_out()
    await told(anna)
    await predictions.refit_due(clock.now())
    await segmenting.refresh_due(clock.now())
    await learning.learn_due(clock.now())
    learnt = await Learning.get()
    beans = await Product.all().order_by("id").first()
    assert beans is not None
    await Neighbour.create(learning=learnt, product=beans, other=beans, score=0.25)
    await Popular.create(learning=learnt, product=beans, customers=10)
    forecast = await Forecast.create(month=date(2026, 4, 1), made_at=clock.now(), currency="EUR", by_model=False)
    for metric in (ForecastMetric.ORDERS, ForecastMetric.LIABILITY):
        await ForecastFigure.create(forecast=forecast, metric=metric, month=date(2026, 4, 1), expected=2.5, high=4.0)
    await ForecastDemand.create(forecast=forecast, product=beans, expected=1.5)
    foretold = {"customers": 10, "expected_orders": 2.5, "expected_revenue": 25.0, "came_orders": 3}
    await ForecastSegment.create(forecast=forecast, segment=Segment.LOYAL, month=date(2026, 4, 1), **foretold)
    await CustomerSegment.create(id=anna.id, member=anna, segment=Segment.LOYAL, since=clock.now().date())


async def _held_out() -> None:
    """A few are kept from the monthly mail for a year, to see what it brings the others."""
    terms = HoldoutTerms(
        name="monthly-mail",
        kind=HoldoutKind.MESSAGE,
        message=HoldoutMessage.MONTHLY_POINTS,
        share=0.5,
        outcome=HoldoutOutcome.BUYERS,
        ends_on=date(2026, 12, 31),
    )
    holdout = await holdouts.plan_holdout(terms, by=SYSTEM)
    await holdouts.start_holdout(holdout.id, by=SYSTEM)
    await steps_of_jobs.finish(list_due, clock.now())


async def _coupons(coupon: Redemption) -> None:
    """One order is paid with Anna's coupon, which another had named before."""
    for number, paid_at in (("A-5", None), ("A-6", clock.now())):
        total = Money(1000, "EUR")
        await keep_order(
            OrderFacts(
                source="shop",
                external_id=number,
                told_at=clock.now(),
                placed_at=clock.now() - timedelta(minutes=5 if paid_at is None else 1),
                paid_at=paid_at,
                total=total,
                eligible=total,
                coupon_codes=[coupon.coupon_code],
            )
        )


async def _goodbye(make: Make) -> None:
    """Somebody who was here once, and is forgotten."""
    gone = await make.member("emil")
    await make.points(gone, 10)
    await erasure.erase_member(gone.id, deletes_posts=False)
