"""Who brought whom, when two of them are one person: nobody brings themselves, and nobody is brought twice (R75)."""

from uuid import UUID

from tortoise.expressions import Q

from portal.accounts.events import MembersMerged
from portal.kernel import sql
from portal.kernel.work import unit_of_work
from portal.referrals import posts, verdicts
from portal.referrals.models import Referral, ReferralCode, ReferralState, RiskSignal, SignUpTrace
from portal.referrals.partners import newcomers
from portal.referrals.partners.models import Partner

_OPEN = (ReferralState.SIGNED_UP, ReferralState.QUALIFIED, ReferralState.IN_REVIEW, ReferralState.EXPIRED)


@unit_of_work
async def pass_referrals_on(event: MembersMerged) -> None:
    """Codes and edges are the target's; where both were brought by somebody, the target's own edge holds."""
    source, target = event.source_id, event.target_id
    for referral in await Referral.filter(
        Q(referrer_id=source, referee_id=target) | Q(referrer_id=target, referee_id=source)
    ):
        await _void(referral)
    brought = await Referral.get_or_none(referee_id=source)
    if brought is not None and await Referral.exists(referee_id=target):
        await _void(brought)
    elif brought is not None:
        await Referral.filter(id=brought.id).update(referee_id=target)
    await SignUpTrace.filter(member_id=source).delete()
    await Referral.filter(referrer_id=source).update(referrer_id=target)
    await ReferralCode.filter(owner_id=source).update(owner_id=target)
    await posts.pass_on(source, target)
    await newcomers.pass_on(source, target)
    await Partner.filter(member_id=source).update(member_id=target)
    await _add_tallies(source, target)


async def _void(referral: Referral) -> None:
    """Turn it down before its reward, take the rewards back after it."""
    if not await verdicts.turn_down(referral, RiskSignal.SAME_PERSON, out_of=_OPEN):
        await verdicts.take_back(referral, RiskSignal.SAME_PERSON)


async def _add_tallies(source: UUID, target: UUID) -> None:
    """How often a campaign thanked either counts for the one, in all and in the later month of the two (R68)."""
    await sql.execute(
        """
        UPDATE referrer_tallies SET
            rewarded = rewarded + (SELECT s.rewarded FROM referrer_tallies s
                WHERE s.referrer_id = $1 AND s.campaign_id = referrer_tallies.campaign_id),
            in_month = (SELECT CASE WHEN s.month = referrer_tallies.month THEN referrer_tallies.in_month + s.in_month
                    WHEN s.month > COALESCE(referrer_tallies.month, '') THEN s.in_month
                    ELSE referrer_tallies.in_month END FROM referrer_tallies s
                WHERE s.referrer_id = $1 AND s.campaign_id = referrer_tallies.campaign_id),
            month = (SELECT CASE WHEN s.month > COALESCE(referrer_tallies.month, '') THEN s.month
                    ELSE referrer_tallies.month END FROM referrer_tallies s
                WHERE s.referrer_id = $1 AND s.campaign_id = referrer_tallies.campaign_id)
        WHERE referrer_id = $2 AND campaign_id IN (SELECT campaign_id FROM referrer_tallies WHERE referrer_id = $1)
        """,
        source,
        target,
    )
    await sql.execute(
        "DELETE FROM referrer_tallies WHERE referrer_id = $1"
        " AND campaign_id IN (SELECT campaign_id FROM referrer_tallies WHERE referrer_id = $2)",
        source,
        target,
    )
    await sql.execute("UPDATE referrer_tallies SET referrer_id = $2 WHERE referrer_id = $1", source, target)
