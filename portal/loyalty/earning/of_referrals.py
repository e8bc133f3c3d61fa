"""Thanking both sides of a referral, with points and coupons, and taking that back."""

from portal.kernel import clock
from portal.loyalty import earning
from portal.loyalty.earning import Deed
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.models import SourceType
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming import giving
from portal.referrals.events import PartnerCredited, ReferralReversed, ReferralRewarded


async def reward_referral(event: ReferralRewarded) -> None:
    """Both sides are thanked in one transaction, so that either both are or neither is (R69)."""
    sides = (
        (EarnAction.REFERRER, event.referrer_id, event.referrer_points, "A friend came by your invitation"),
        (EarnAction.REFEREE, event.referee_id, event.referee_points, "You came by a friend's invitation"),
    )
    # In the order of the members' ids, as everywhere, so that no two transactions wait for each other.
    for action, member_id, points, title in sorted(sides, key=lambda side: side[1]):
        if points > 0:
            await earning.earn(
                Deed(
                    action=action,
                    member_id=member_id,
                    name=keys.referral(event.referral_id),
                    done_at=clock.now(),
                    source=Source(SourceType.REFERRAL, event.referral_id),
                    promised=points,
                    title=title,
                )
            )
    for gift in event.gifts:
        await giving.give(gift, cause=keys.referral(event.referral_id))


async def take_back_referral(event: ReferralReversed) -> None:
    """Both sides give back what they got for an order that was given back, each by its kind (R66)."""
    await giving.take_back(keys.referral(event.referral_id), (event.referrer_id, event.referee_id))
    await earning.adjust_source(event.referral_id, lambda _: False, why=keys.REVERSED)


async def credit_partner(event: PartnerCredited) -> None:
    """A partner who is paid in store credit has a coupon of what a list says, once; never points."""
    await giving.give(event.gift, cause=keys.partner_payout(event.payout_id, event.partner_id))
