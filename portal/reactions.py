"""The portal's story on one page: when this happens, these react, in this order."""

from portal.access import keyring
from portal.access import reactions as access
from portal.access.events import KeyRevoked
from portal.access.keyring import KeyKind, Knows
from portal.accounts import terms
from portal.accounts.events import (
    ConsentConfirmed,
    ConsentWithdrawn,
    EmailChanged,
    EmailVerified,
    MemberErased,
    MemberRegistered,
    MembersMerged,
    RoleChanged,
    StaffActed,
)
from portal.alarms import causes
from portal.alarms.causes import Finds
from portal.alarms.events import AlarmOver, AlarmRaised
from portal.care import interactions as care
from portal.community import live as open_threads
from portal.community import reactions as community
from portal.community.appointing import is_category
from portal.community.erasure import forget_author
from portal.community.events import (
    AcceptancesJudged,
    AcceptanceWithdrawn,
    AnswerAccepted,
    FoundUnfair,
    IdeaMoved,
    PostAdded,
    PostEdited,
    PostRemoved,
    PostRestored,
    ThreadRead,
    ThreadsMerged,
    ThreadSplit,
    ThreadStarted,
    VoteCast,
)
from portal.community.mergers import pass_content_on
from portal.exclusives import holding
from portal.exclusives import reactions as exclusives
from portal.exclusives.events import EventNear, PlaceGiven, ReleaseOpened
from portal.feedback.erasure import forget_respondent
from portal.feedback.events import ProfileTold, SurveyAnswered
from portal.feedback.mergers import pass_responses_on
from portal.feedback.profile.erasure import forget_profile
from portal.feedback.profile.mergers import pass_profile_on
from portal.findable import SOURCES
from portal.holdouts import reactions as holdouts
from portal.insights import reactions as insights
from portal.kernel import mail
from portal.kernel.events import Event, Reactions, wire
from portal.loyalty import reactions as loyalty
from portal.loyalty.earning import of_referrals
from portal.loyalty.earning import reactions as contributions
from portal.loyalty.events import (
    BalanceChanged,
    CouponCaseDecided,
    CouponCaseOpened,
    CouponChanged,
    CouponFreed,
    CouponHeld,
    CouponNotMade,
    CouponPointsReturned,
    CouponPointsTakenAgain,
    CouponRevoked,
    DebtRepaid,
    PointsAwarded,
    PointsExpiring,
    PointsTaken,
    QualifyingPointsChanged,
    RewardRedeemed,
    TierChanged,
)
from portal.loyalty.programme import look
from portal.loyalty.tiering.tiers import is_tier
from portal.moderation import evidence, merged_threads
from portal.moderation import reactions as moderation
from portal.moderation.events import AppealDecided, CaseDecided, ContentReported
from portal.notifications import live as inbox
from portal.notifications import of_consents as consents
from portal.notifications import reactions as notices
from portal.notifications.erasure import forget_notices
from portal.notifications.events import NotificationCreated
from portal.notifications.inbox import quiet_what_was_read
from portal.notifications.mergers import pass_notices_on
from portal.privacy import buyers, exports, requests
from portal.referrals import reactions as referrals
from portal.referrals.erasure import close_referrals_of
from portal.referrals.events import (
    PartnerCredited,
    ReferralHeld,
    ReferralJudged,
    ReferralQualified,
    ReferralRejected,
    ReferralReleased,
    ReferralReversed,
    ReferralRewarded,
)
from portal.referrals.mergers import pass_referrals_on
from portal.reviews import reactions as reviews
from portal.reviews.erasure import forget_reviewer
from portal.reviews.events import PurchaseChecked, ReviewAnswered, ReviewEdited, ReviewRemoved, ReviewRestored
from portal.reviews.mergers import pass_reviews_on
from portal.screening.events import ContentHeld
from portal.search import sources as search
from portal.segments import reactions as segments
from portal.shop import reactions as shop
from portal.shop.buyers.erasure import forget_customers_of
from portal.shop.buyers.mergers import pass_customers_on
from portal.shop.events import (
    BuyersAreOne,
    CouponsNamed,
    CustomerDataRequested,
    CustomerLinked,
    CustomerRedacted,
    CustomersMerged,
    ExchangeRatesKept,
    OrderChanged,
    OrderPassed,
    OrderRecorded,
    OrdersMoved,
    ProductReviewed,
    ShopRedacted,
)
from portal.shop.inbox import awaiting
from portal.shop.inbox.forgetting import forget_deliveries_of
from portal.sign_on import reactions as sign_on
from portal.staff_texts import KINDS
from portal.translations import kinds as translations
from portal.webhooks import enqueueing as webhooks

REACTIONS: Reactions = {
    # People. What was bought as a guest is theirs first, so that the rest is judged with it.
    MemberRegistered: (referrals.attribute_newcomer,),
    EmailVerified: (shop.link_customers, care.link_interactions, referrals.count_newcomer, loyalty.welcome),
    EmailChanged: (shop.link_customers_of_changed, care.link_interactions_of_changed, loyalty.remember_mailboxes),
    RoleChanged: (moderation.record_role, moderation.free_cases_of_dismissed, holding.hold_what_they_planned),
    ConsentConfirmed: (consents.begin_mails,),
    ConsentWithdrawn: (consents.end_mails,),
    # Two who are one: customers first, for what they spent may count for the tier; the accounts are taken
    # next, in their order, and everything that is taken back after that is taken back from the one that is left.
    MembersMerged: (
        pass_reviews_on,
        pass_responses_on,
        pass_profile_on,
        care.pass_interactions_on,
        exclusives.pass_bookings_on,
        pass_customers_on,
        sign_on.pass_identities_on,
        loyalty.merge,
        access.pass_keys_on,
        holdouts.pass_arms_on,
        segments.pass_stays_on,
        pass_content_on,
        pass_referrals_on,
        contributions.take_back_what_one_gave_oneself,
        moderation.pass_cases_on,
        pass_notices_on,
        insights.forget_segment_of_merged,
        exports.forget_exports,
        moderation.record_merger,
    ),
    # Somebody who goes: their coupons and points while the rows still say whose, the customers last of the sums.
    # Before any room forgets: what proves a threat to life is copied whole.
    MemberErased: (
        evidence.take_before_erasure,
        loyalty.close_accounts,
        access.drop_keys,
        holdouts.forget_arms,
        segments.forget_stays_of,
        sign_on.forget_identities,
        close_referrals_of,
        forget_deliveries_of,
        exclusives.forget_bookings,
        forget_customers_of,
        forget_author,
        forget_reviewer,
        forget_respondent,
        forget_profile,
        care.forget_interactions_of,
        holding.hold_what_the_erased_planned,
        forget_notices,
        insights.forget_segments_of,
        exports.forget_exports,
        buyers.forget_requests_of_member,
        moderation.give_cases_up,
        moderation.record_erasure,
    ),
    StaffActed: (moderation.record_deed,),
    # The forum. Open pages hear of whatever changes in their thread; an edit never earns again.
    ThreadStarted: (community.award_first_question, contributions.reward_thread, notices.tell_of_mentions_in_thread),
    # Whatever posts had earned, and who is told of them, goes with the posts.
    ThreadsMerged: (merged_threads.follow_opening_post, open_threads.tell_of_merge),
    ThreadSplit: (open_threads.tell_of_split,),
    IdeaMoved: (notices.tell_of_idea,),
    ThreadRead: (quiet_what_was_read,),
    ContentHeld: (moderation.open_case_of_held,),
    PostAdded: (
        community.review_trust_of_author,
        contributions.reward_post,
        notices.tell_of_reply,
        open_threads.tell_of_reply,
    ),
    PostEdited: (notices.tell_of_mentions_by_edit, open_threads.tell_of_edit),
    PostRemoved: (
        contributions.take_back_what_the_post_earned,
        notices.take_mentions_back,
        open_threads.tell_of_removal,
    ),
    PostRestored: (
        contributions.give_back_what_the_post_earned,
        notices.tell_of_mentions_again,
        open_threads.tell_of_return,
    ),
    AnswerAccepted: (
        community.award_for_answers,
        notices.tell_author_of_acceptance,
        contributions.reward_accepted_answer,
        open_threads.tell_of_acceptance,
    ),
    AcceptanceWithdrawn: (
        notices.take_acceptance_back,
        contributions.take_back_acceptance,
        open_threads.tell_of_acceptance,
    ),
    VoteCast: (
        community.award_for_votes,
        community.review_trust_of_author,
        notices.tell_author_of_first_vote,
        notices.take_vote_back,
        contributions.reward_vote,
        open_threads.tell_of_vote,
    ),
    AcceptancesJudged: (contributions.judge_acceptances,),
    FoundUnfair: (notices.tell_of_unfairness,),
    # The shop
    CustomerLinked: (
        reviews.check_purchases_of_linked,
        loyalty.judge_welcome_of_customer,
        loyalty.reward_claimed_orders,
        loyalty.review_spending,
        referrals.judge_orders_of_linked,
        referrals.judge_commissions_of_linked,
    ),
    CouponsNamed: (loyalty.follow_coupons,),
    OrderRecorded: (
        reviews.check_purchase,
        loyalty.return_spent,
        loyalty.reward_purchase,
        loyalty.review_spending,
        referrals.judge_first_order,
        referrals.follow_for_partner,
    ),
    ProductReviewed: (loyalty.reward_review,),
    SurveyAnswered: (loyalty.reward_survey,),
    ProfileTold: (loyalty.reward_profile,),
    ReviewEdited: (loyalty.let_what_the_review_earned_wait,),
    ReviewRemoved: (loyalty.take_back_what_the_review_earned,),
    ReviewRestored: (loyalty.give_back_what_the_review_earned,),
    PurchaseChecked: (loyalty.judge_review_by_purchase,),
    OrderChanged: (
        reviews.check_purchase,
        loyalty.apply_order_change,
        loyalty.review_spending,
        referrals.judge_refund,
        referrals.follow_for_partner,
    ),
    OrderPassed: (
        reviews.check_purchase,
        loyalty.pass_purchase,
        loyalty.review_spending,
        referrals.judge_passed_order,
        referrals.follow_for_partner,
    ),
    OrdersMoved: (notices.tell_of_moved_orders,),
    CustomerDataRequested: (requests.make_data_ready,),
    CustomerRedacted: (requests.forget_customer,),
    CustomersMerged: (requests.merge_customers,),
    BuyersAreOne: (requests.merge_members_of,),
    ShopRedacted: (buyers.forget_requests_of_shop,),
    ExchangeRatesKept: (awaiting.go_on,),
    # Those who invite, and those who come
    ReferralRewarded: (notices.tell_of_referral, of_referrals.reward_referral),
    ReferralReversed: (of_referrals.take_back_referral,),
    ReferralHeld: (notices.tell_of_held_referral,),
    ReferralJudged: (notices.tell_of_judged_referral,),
    PartnerCredited: (of_referrals.credit_partner,),
    # Points, and what they open
    PointsAwarded: (notices.tell_of_points,),
    PointsTaken: (notices.tell_of_points_taken,),
    DebtRepaid: (notices.tell_of_repaid_debt,),
    PointsExpiring: (notices.tell_of_points_that_end, notices.write_of_points_that_end),
    QualifyingPointsChanged: (loyalty.review_tier,),
    BalanceChanged: (loyalty.tell_open_pages,),
    TierChanged: (notices.tell_of_tier,),
    KeyRevoked: (exclusives.give_up_what_closed, moderation.free_cases_of_category),
    RewardRedeemed: (notices.tell_of_coupon,),
    CouponNotMade: (notices.tell_of_refused_coupon,),
    CouponChanged: (loyalty.return_what_went_back_already, notices.tell_of_ended_coupon),
    CouponRevoked: (notices.tell_of_revoked_coupon,),
    CouponHeld: (notices.tell_of_held_coupon,),
    CouponFreed: (notices.tell_of_freed_coupon,),
    CouponPointsReturned: (notices.tell_of_returned_points,),
    CouponPointsTakenAgain: (notices.tell_of_points_taken_again,),
    CouponCaseOpened: (notices.tell_of_coupon_case,),
    CouponCaseDecided: (notices.tell_of_decided_coupon_case,),
    ReleaseOpened: (notices.tell_of_release,),
    PlaceGiven: (notices.tell_of_place,),
    EventNear: (notices.remind_of_event,),
    # The brand's staff
    AlarmRaised: (notices.tell_of_alarm,),
    AlarmOver: (notices.take_alarm_back,),
    # Moderators
    ContentReported: (contributions.wait_anew,),
    CaseDecided: (
        notices.tell_of_decision,
        moderation.free_cases_of_sanctioned,
        exclusives.give_up_of_who_may_not_come,
    ),
    AppealDecided: (notices.tell_of_appeal,),
    # The inbox
    NotificationCreated: (inbox.publish_notice,),
}

NOBODY_REACTS: dict[type[Event], str] = {
    ReviewAnswered: "It stands beneath the review; other systems hear of it.",
    ReferralQualified: "Its rewards wait for the return window; the pages show its state.",
    ReferralReleased: "Nothing is given before another order qualifies it; the pages show that it waits.",
    ReferralRejected: "Why is for staff alone, so nobody is told; what staff decide is told by itself.",
}
"""Events that nothing inside reacts to, each with the reason."""


KEYS: dict[KeyKind, Knows] = {KeyKind.TIER: is_tier, KeyKind.MODERATOR: is_category}
"""Who knows which keys there are: asked by the rooms beneath before they ask for one at a gate."""


CAUSES: tuple[Finds, ...] = (buyers.pressing,)
"""Who looks for what staff should hear of, in the rooms above the one that raises alarms."""


def wire_reactions() -> None:
    """Install the tables; every process does so once, at its start. Who listens from outside hears last."""
    wire(REACTIONS, to_everything=(webhooks.enqueue,))
    keyring.wire(KEYS)
    mail.wire((look.links_for_mails,))
    terms.wire(look.terms_in_force)
    causes.wire(CAUSES)
    translations.wire(KINDS)
    search.wire(SOURCES)
