"""A small brand, those who may see little of it, and one thing of every type that is none of their business.

Whoever adds a type with a global id adds a gated thing of it here, or says in `types_of_ids.OPEN` why there is none.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from graphql_schema.ids import global_id
from portal.access.keys import replace_keys
from portal.access.viewers import viewer_of
from portal.accounts import sessions
from portal.accounts.models import ApiScope, Member, Session
from portal.accounts.viewer import SYSTEM, VISITOR, Viewer
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.community import reacting, reading
from portal.community.exceptions import Exemption
from portal.community.fair_play.models import Finding
from portal.community.models import Audience, Category, ContentState, Thread
from portal.community.rights_models import Ability
from portal.exclusives.jobs import open_due
from portal.feedback.models import Survey
from portal.holdouts.models import HoldoutKind, HoldoutMessage, HoldoutOutcome
from portal.insights.goals.keeping import GoalTerms, save_goal
from portal.insights.holdouts.keeping import plan_holdout
from portal.insights.holdouts.policies import HoldoutTerms
from portal.insights.models import GoalMetric
from portal.insights.own_segments.conditions import Condition, SegmentComparison, SegmentField
from portal.insights.own_segments.limiting import save_audience
from portal.insights.own_segments.saving import SegmentTerms, save_segment
from portal.insights.simulating.starting import simulate
from portal.kernel import clock
from portal.kernel import steps as steps_of_jobs
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion
from portal.loyalty.redeeming.models import CouponCase, Redemption, Reward
from portal.loyalty.tiering.grants import grant_tier
from portal.moderation import decisions, replies, reports
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import AuditEntry, Case, CaseAction, ReportReason
from portal.moderation.replies import ReplyTerms
from portal.moderation.sanctions import sanction_member
from portal.moderation.targets import TargetType
from portal.moderation.threads import Details, ThreadModeration, moderate_thread
from portal.notifications.models import Notification
from portal.privacy.models import CustomerDataRequest
from portal.referrals.models import Referral
from portal.referrals.partners.models import PartnerCommission, PartnerPayout
from portal.search import indexing
from portal.segments.models import AudienceKind, SegmentMatch
from portal.shop.inbox.deliveries import Delivery, keep
from portal.shop.inbox.models import ShopDelivery
from portal.shop.models import Product
from portal.staff_texts import THE_PROGRAMME
from portal.webhooks import deliveries
from portal.webhooks.endpoints import EndpointTerms, save_endpoint
from tests.insights.simulating.wishes import wish
from tests.leaks.types_of_ids import TYPES
from tests.makers import Make
from tests.queue import notices_told
from tests.upgrades.small_brand import fill

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
"""The present of this world, which stands still."""
SECRET = "qwzx"
"""In every text behind a gate, and in no other."""


@dataclass(slots=True)
class World:
    """Whom there is to ask for, what everybody may find, and what they may not."""

    viewers: dict[str, Viewer] = field(default_factory=dict)
    """Those who may see little, by what they are."""
    there: dict[str, list[str]] = field(default_factory=dict)
    """The ids of all things, by type, before there was anything behind the gates."""
    gated: dict[str, list[UUID]] = field(default_factory=dict)
    """What is behind the gates, by type."""
    words: dict[str, list[str]] = field(default_factory=dict)
    """What is called by name behind the gates, by the end of the arguments that take such a name."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """The same of what everybody may find."""

    def ids_behind_gates(self, type_name: str) -> list[str]:
        return [global_id(type_name, key) for key in self.gated.get(type_name, ())]


async def small_world(make: Make) -> World:
    """The brand, and the people who will not see what is made in it next."""
    await fill(make)
    with clock.living_at(NOW):
        world = World()
        await Survey.all().update(points=0)  # what is earned is on the leaderboards, and is meant to be
        for one in await Survey.all():  # what is for a segment has a suite of its own
            await save_audience(AudienceKind.SURVEY, one.id, None, by=SYSTEM)
        await make.ladder()
        anna, bert = await Member.get(handle="anna"), await Member.get(handle="bert")
        await _given(anna, "silver")
        for handle in ("goldie", "gustav"):
            await _given(await make.member(handle), "gold")
        await make.points(await Member.get(handle="goldie"), 500, expires_at=NOW + timedelta(days=900))
        await make.member("fritz")
        await make.accepted_answer(
            to=await make.question(by=await Member.get(handle="goldie"), title="First badges"),
            by=await Member.get(handle="gustav"),
        )
        susi = await make.member("susi")
        await sanction_member(
            susi.id,
            SanctionKind.SUSPENSION,
            statement="So that it cools down.",
            by=SYSTEM,
            until=NOW + timedelta(days=9),
        )
        key, _ = await make.api_key(ApiScope.CATALOG_WRITE)
        open_thread = await Thread.filter(state=ContentState.VISIBLE).order_by("created_at", "id").first()
        assert open_thread is not None
        await make.post(to=open_thread, by=await Member.get(handle="fritz"), body="I read along.")
        await make.review("beans", by=bert, rating=3)
        await sessions.open_session(anna.id, user_agent="Another browser")
        await make.release({"silver": NOW - timedelta(days=1)}, slug="open-drop", title="An open drop")
        for_gold = {"who_can_open": Audience.BRAND, "exceptions": [Exemption(Ability.OPEN, tier_slug="gold")]}
        await make.category("lounge", description="Whoever has gold may come in.", **for_gold)
        await settled()
        world.viewers = {
            "visitor": VISITOR,
            "lower tier": await viewer_of(anna.id),
            "suspended": await viewer_of(susi.id),
            "former gold": await viewer_of((await Member.get(handle="fritz")).id),
            "API key": Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.CATALOG_WRITE})),
        }
        for type_name, model in TYPES.items():
            keys = await model.all().order_by("id").limit(6).values_list("id", flat=True)
            world.there[type_name] = [global_id(type_name, key) for key in keys]  # type: ignore[arg-type]
        world.there["Program"] = [global_id("Program", THE_PROGRAMME)]  # its row has another key
        code = await make.referral_code(anna)
        world.names = {
            "slug": ["coffee", "open-drop", "silver", "friends"],
            "sku": ["beans"],
            "handle": ["bert"],
            "code": [code.code],
            "number": ["A-1"],
            "tag": ["grinding"],
            "prefix": ["b"],
            "query": ["press", "grinding"],
            "search": ["bert"],
            "currency": ["CHF"],
            "kind": ["Category"],
            "locale": ["de"],
        }
    return world


async def behind_gates(make: Make, world: World) -> None:
    """Make what is behind the gates, by those who may; whoever had a key and lost it joins the viewers."""
    with clock.living_at(NOW):
        goldie, gustav, fritz = [await Member.get(handle=name) for name in ("goldie", "gustav", "fritz")]
        rules = await EarnRuleVersion.all().values_list("id", flat=True)
        await EarnRuleVersion.all().update(is_active=False)  # what is earned is on the leaderboards, and is meant to be
        await replace_keys(fritz.id, "tier:", ["tier:silver", "tier:gold"])
        gated: dict[str, list[UUID]] = {}
        await _in_the_forum(make, gated, goldie, gustav, fritz)
        await _in_the_shop(make, gated, goldie, gustav)
        await _of_staff(make, gated)
        await replace_keys(fritz.id, "tier:", [])
        await EarnRuleVersion.filter(id__in=rules).update(is_active=True)
        await settled()
        notices = await Notification.filter(member_id__in=[goldie.id, gustav.id]).order_by("id")
        gated["Notification"] = [one.id for one in notices]
        world.gated = gated
        world.words = {
            "slug": [f"{SECRET}room", f"{SECRET}-drop"],
            "tag": [f"{SECRET}tag"],
            "handle": [f"{SECRET}newcomer"],
            "number": [f"{SECRET}-1001"],
            "code": [(await Redemption.get(id=gated["Redemption"][0])).coupon_code or "", f"{SECRET}10"],
            "query": [SECRET],
        }


async def _given(member: Member, tier: str) -> None:
    await grant_tier(member.id, tier, NOW + timedelta(days=900), reason="For this world.", by=SYSTEM)


async def settled() -> None:
    """Everybody has been told, and what can be found is in the index."""
    await open_due(NOW)
    await notices_told()
    await steps_of_jobs.finish(indexing.index_due, NOW)


async def _in_the_forum(
    make: Make, gated: dict[str, list[UUID]], goldie: Member, gustav: Member, fritz: Member
) -> None:
    room = await make.category(f"{SECRET}room", required_tier_slug="gold")
    cellar = await make.category(f"{SECRET}cellar", who_can_see="MODERATOR", who_can_start="MODERATOR")
    beans = await Product.get(sku="beans")
    question = await make.question(
        within=room,
        by=goldie,
        product=beans,
        title=f"The {SECRET} question",
        body=f"Who knows {SECRET}? @anna @bert press",
        tags=(f"{SECRET}tag",),
    )
    answer = await make.accepted_answer(to=question, by=gustav)
    await make.vote(answer, by=goldie)
    watching = await viewer_of(fritz.id)
    await reacting.react(answer.id, "🎉", by=watching)
    await reacting.bookmark(answer.id, by=watching)
    await reading.follow_thread(question.id, follow=True, by=watching)
    reply = await make.post(to=question, by=gustav, body=f"More of {SECRET}, @fritz, @anna", reply_to=answer)
    lounge = await Category.get(slug="lounge")
    shelf = await make.category(f"{SECRET}shelf", parent=lounge)
    talk = await make.thread(within=lounge, by=goldie, title=f"{SECRET} in the lounge", body=f"{SECRET}, @anna!")
    chat = await make.thread(within=shelf, by=goldie, title=f"{SECRET} on the shelf", tags=(f"{SECRET}tag",))
    nobodys = [Exemption(Ability.SEE, audience=Audience.EVERYONE, is_denied=True)]
    attic = await make.category(f"{SECRET}attic", exceptions=nobodys)
    note = await make.thread(within=attic, by=await make.admin(f"{SECRET}admin"), title=f"{SECRET} in the attic")
    below = await make.thread(within=cellar, by=await make.moderator(f"{SECRET}mod"), title=f"{SECRET} below")
    hidden = await make.thread(within=await Category.get(slug="coffee"), by=goldie, title=f"Hidden {SECRET} words")
    case_id = await _hidden(TargetType.THREAD, hidden.id, gustav)
    await moderate_thread(below.id, ThreadModeration.RENAME, Details(title=f"{SECRET} renamed"), by=await _mona())
    gated |= {
        "Category": [room.id, cellar.id, shelf.id, attic.id],
        "Thread": [question.id, below.id, hidden.id, talk.id, chat.id, note.id],
        "Post": [answer.id, reply.id, (await make.first_post(hidden)).id, (await make.first_post(below)).id],
        "ModerationCase": [case_id],
        "FairPlayFinding": [(await Finding.first()).id],
        "AuditEntry": [(await AuditEntry.get(action="thread.rename", target_id=below.id)).id],
        "Exclusive": [
            (await make.hidden_release(slug=f"{SECRET}-drop", title=f"{SECRET}", sale_code=f"{SECRET}10")).id
        ],
    }


async def _hidden(target: TargetType, target_id: UUID, reporter: Member) -> UUID:
    """A moderator takes it out of sight; the case."""
    await reports.report(target, target_id, ReportReason.SPAM, by=await viewer_of(reporter.id), note=f"{SECRET} note")
    case = await Case.get(target_id=target_id)
    await decisions.decide_case(
        case.id,
        action=CaseAction.HIDE,
        reason=ReportReason.SPAM,
        ground=f"{SECRET} ground",
        statement=f"{SECRET} statement",
        by=await _mona(),
    )
    return case.id


async def _mona() -> Viewer:
    return await viewer_of((await Member.get(handle="mona")).id)


async def _in_the_shop(make: Make, gated: dict[str, list[UUID]], goldie: Member, gustav: Member) -> None:
    reward = await make.reward(10, title=f"{SECRET} reward")
    rule = await make.earn_rule(EarnAction.SHARE, 3, title=f"{SECRET} rule", is_active=False)
    coupon = await make.redemption(goldie, reward)
    await Reward.filter(id=reward.id).update(is_active=False)
    order = await make.order(goldie, "12.00", external_id=f"{SECRET}-1001", placed_at=NOW - timedelta(hours=1))
    await sessions.open_session(goldie.id, user_agent=f"{SECRET} browser")
    code = await make.referral_code(goldie)
    newcomer = await make.newcomer(f"code:{code.code}", handle=f"{SECRET}newcomer", handle_key=f"{SECRET}newcomer")
    await make.response(await Survey.get(), 2, by=goldie, words=f"{SECRET} words")
    review = await make.review(by=goldie, body=f"{SECRET} review")
    await _hidden(TargetType.REVIEW, review.id, gustav)
    contact = Contact(customer_email=goldie.email or "", channel=InteractionChannel.CHAT, summary=f"{SECRET} chat")
    contact_id = await record_interaction(contact, by=SYSTEM)
    guest = await make.order(f"{SECRET}@example.org", "9.00", external_id=f"{SECRET}-1003")
    gated |= {
        "Customer": [goldie.id, guest.customer_id],
        "EarnRule": [rule.rule.id],
        "Interaction": [contact_id],
        "LoyaltyAccount": [(await make.account(goldie)).id],
        "Member": [newcomer.id],
        "Order": [order.id],
        "PointsTransaction": [(await Transfer.filter(account__member=goldie).first()).id],
        "Redemption": [coupon.id],
        "Referral": [(await Referral.get(referee=newcomer)).id],
        "ReferralCode": [code.id],
        "Review": [review.id],
        "Reward": [reward.id],
        "Session": [(await Session.get(member=goldie)).id],
    }


async def _of_staff(make: Make, gated: dict[str, list[UUID]]) -> None:
    """What no customer sees, whosever it is."""
    key, _ = await make.api_key(ApiScope.ORDERS_WRITE, name=f"{SECRET} key")
    endpoint, _ = await save_endpoint(
        EndpointTerms(url=f"https://{SECRET}.example.org", description=f"{SECRET} told", topics=["reward.redeemed"]),
        by=SYSTEM,
    )
    message = await deliveries.send_test(endpoint.id, by=SYSTEM)
    await keep(Delivery("shop", SECRET, "order.paid", b'{"type": "order.paid"}', id_is_signed=True))
    reply = await replies.save_reply(
        ReplyTerms(title=f"{SECRET} reply", text_en=f"{SECRET} text", ground=f"{SECRET} rule"), by=SYSTEM
    )
    wanted = GoalTerms(metric=GoalMetric.NPS, target=30.0, due_on=(NOW + timedelta(days=90)).date())
    goal = await save_goal(wanted, by=SYSTEM)
    trial = HoldoutTerms(
        name=f"{SECRET} trial",
        kind=HoldoutKind.MESSAGE,
        message=HoldoutMessage.MONTHLY_POINTS,
        share=0.1,
        outcome=HoldoutOutcome.BUYERS,
        ends_on=(NOW + timedelta(days=90)).date(),
    )
    holdout = await plan_holdout(trial, by=SYSTEM)
    asked = Condition(SegmentField.ORDERS, SegmentComparison.AT_LEAST, ["1"])
    terms = SegmentTerms(name=f"{SECRET} buyers", match=SegmentMatch.ALL, conditions=[asked])
    segment = await save_segment(terms, by=SYSTEM)
    simulation = await simulate(wish(NOW.date()), by=SYSTEM)
    partner = await make.partner(f"{SECRET}-radio", name=f"{SECRET} Radio")
    await make.order("guest@example.org", "20.00", external_id=f"{SECRET}-1002", referral_code=partner.code)
    gated |= {
        "Goal": [goal.id],
        "Holdout": [holdout.id],
        "OwnSegment": [segment.id],
        "Simulation": [simulation.id],
        "Partner": [partner.id],
        "PartnerCommission": [(await PartnerCommission.get(partner_id=partner.id)).id],
        "PartnerPayout": [(await PartnerPayout.all().first()).id],
        "SavedReply": [reply.id],
        "ApiKey": [key.id],
        "CouponCase": [(await CouponCase.all().first()).id],
        "CustomerDataRequest": [(await CustomerDataRequest.all().first()).id],
        "ShopDelivery": [(await ShopDelivery.get(delivery_id=SECRET)).id],
        "WebhookDelivery": [message.id],
        "WebhookEndpoint": [endpoint.id],
    }
