"""The portal's story on one page: when this happens, these react, in this order."""

from portal.accounts.events import EmailVerified, MemberRegistered
from portal.community.events import (
    AcceptanceWithdrawn,
    AnswerAccepted,
    PostAdded,
    PostRemoved,
    PostRestored,
    ThreadStarted,
    VoteCast,
)
from portal.kernel.events import Reactions, wire
from portal.loyalty import reactions as loyalty
from portal.loyalty.events import BalanceChanged, QualifyingPointsChanged
from portal.referrals import reactions as referrals
from portal.referrals.events import ReferralReversed, ReferralRewarded
from portal.shop import reactions as shop
from portal.shop.events import CustomerLinked, OrderRecorded, OrderRefunded

REACTIONS: Reactions = {
    # People
    MemberRegistered: (referrals.attribute_newcomer,),
    EmailVerified: (loyalty.welcome, referrals.count_newcomer, shop.link_customers),
    # The forum
    ThreadStarted: (loyalty.reward_thread,),
    PostAdded: (loyalty.reward_post,),
    PostRemoved: (loyalty.take_back_what_the_post_earned,),
    PostRestored: (loyalty.give_back_what_the_post_earned,),
    AnswerAccepted: (loyalty.reward_accepted_answer,),
    AcceptanceWithdrawn: (loyalty.take_back_acceptance,),
    VoteCast: (loyalty.reward_vote,),
    # The shop
    CustomerLinked: (loyalty.reward_claimed_orders, referrals.judge_orders_of_linked),
    OrderRecorded: (loyalty.reward_purchase, referrals.judge_first_order),
    OrderRefunded: (loyalty.claw_back_purchase, referrals.judge_refund),
    # Those who invite, and those who come
    ReferralRewarded: (loyalty.reward_referral,),
    ReferralReversed: (loyalty.take_back_referral,),
    # Points
    BalanceChanged: (loyalty.tell_open_pages,),
    QualifyingPointsChanged: (loyalty.review_tier,),
}


def wire_reactions() -> None:
    """Install the table; every process does so once, at its start."""
    wire(REACTIONS)
