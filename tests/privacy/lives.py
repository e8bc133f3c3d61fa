"""A member about whom every room knows something."""

from datetime import timedelta

from portal.accounts.events import MemberRegistered
from portal.accounts.models import Consent, IdempotencyKey
from portal.accounts.profile import ProfileChanges, update_profile
from portal.accounts.sessions import open_session
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.holdouts.models import HoldoutKind, HoldoutMessage
from portal.kernel import clock
from portal.loyalty.programme.models import EarnAction
from portal.media import pictures
from portal.moderation import appeals
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.referrals.traces import keep
from portal.reviews.votes import vote_helpful
from portal.reviews.writing import edit_review
from portal.sign_on.models import ExternalIdentity
from tests.makers.drawings import drawn
from tests.makers.segments import condition
from tests.queue import notices_told
from tests.sign_on.shop import Shop


async def lived(make):
    """Somebody with points, an order, a refund, a coupon, words, votes and friends."""
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    await make.campaign()
    anna, bert = await make.member("anna"), await make.member("bert")
    await make.points(anna, 100, expires_at=clock.now() + timedelta(days=30))
    order = await make.order(anna, "40.00", external_id="A-1")
    await make.refund(order, "10.00")
    await make.redemption(anna, await make.reward(20))
    await make.friend(anna)
    await keep(MemberRegistered(member_id=anna.id, mailbox_key="anna@example.org", invitation=None, network_hash="a"))
    brewing = await make.thread(by=anna, title="How I brew")
    post = await make.post(to=brewing, by=bert)
    await IdempotencyKey.create(
        member=anna, verb="thread", idempotency_key="k1", made_id=brewing.id, made_at=clock.now()
    )
    review = await make.review(by=anna)
    await edit_review(review.id, rating=2, by=await make.viewer(anna))
    await vote_helpful((await make.review(by=bert)).id, helpful=True, by=await make.viewer(anna))
    await make.response(await make.survey(points=0), 3, by=anna, words="It came late.")
    await make.response(await make.survey(points=0), 4, by=anna, order_id=order.id)
    await make.told(await make.profile_question(), "Press", by=anna)
    contact = Contact(customer_email="anna@example.org", channel=InteractionChannel.PHONE, summary="It came late.")
    await record_interaction(contact, by=await make.viewer(await make.brand()))
    await make.own_segment(condition("DAYS_SINCE_JOINING", "AT_LEAST", "0"))
    await make.holdout(HoldoutKind.MESSAGE, message=HoldoutMessage.MONTHLY_POINTS, share=0.5)
    await notices_told()
    await make.vote(post, by=anna)
    await Consent.create(
        member=anna, purpose="TERMS", text_version="terms-1", email="anna@example.org", given_at=clock.now()
    )
    await report(TargetType.POST, (await make.first_post(brewing)).id, ReportReason.SPAM, by=await make.viewer(bert))
    case = await Case.get(subject_id=anna.id)
    words = {"reason": ReportReason.SPAM, "ground": "House rule 1", "statement": "A warning."}
    await decide_case(case.id, action=CaseAction.WARN, by=await make.viewer(await make.moderator()), **words)
    await appeals.appeal(case.id, "It is no spam.", by=await make.viewer(anna))
    await open_session(anna.id, user_agent="Annas Browser")
    shop = await Shop.set_up()
    await ExternalIdentity.create(
        provider=shop.provider, subject="7", member=anna, linked_at=clock.now(), last_used_at=clock.now()
    )
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    await update_profile(ProfileChanges(avatar_media_id=picture.id), by=await make.viewer(anna))
    return anna
