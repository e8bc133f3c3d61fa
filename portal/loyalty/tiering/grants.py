"""Tiers by the hand of staff: with an end, a reason, and a line in the audit trail."""

from datetime import datetime
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.forms import Form
from portal.kernel.work import unit_of_work
from portal.loyalty.ledger.models import Account
from portal.loyalty.tiering import tiers
from portal.moderation import audit

LONGEST_REASON = 300


@unit_of_work
async def grant_tier(
    member_id: UUID, tier_slug: str, until: datetime, *, reason: str, by: Viewer, fires_entry_rewards: bool = False
) -> None:
    """Give a member a tier until then (R42); a second grant takes the place of the first.

    Raises NotFound for an unknown member or tier, Invalid for an end that is not in the future.
    """
    by.ensure_brand()
    by.ensure_impartial(member_id)
    form = Form()
    with form:
        words = text.line(reason, field="reason", most=LONGEST_REASON)
    with form:
        if until <= clock.now():
            raise Invalid("Please choose an end that is still to come.", field="until")
    with form:
        await tiers.named(tier_slug)
    with form:
        await _ensure_member(member_id)
    form.ensure_good()
    await tiers.place(member_id, tier_slug, clock.now(), until, fires_entry_rewards=fires_entry_rewards)
    detail = f"{tier_slug} until {until.isoformat()}: {words}"
    await audit.write("tier.grant", by=by, target_type="Member", target_id=member_id, detail=detail)


@unit_of_work
async def end_grant(member_id: UUID, *, reason: str, by: Viewer) -> None:
    """Take back a tier that was given by hand: from now on evaluation alone decides."""
    by.ensure_brand()
    by.ensure_impartial(member_id)
    words = text.line(reason, field="reason", most=LONGEST_REASON)
    await _ensure_member(member_id)
    granted = Account.filter(member_id=member_id, granted_tier_id__isnull=False)
    if not await granted.update(granted_tier_id=None, granted_until=None):
        raise NotFound("This member has no tier that was given by hand.", field="memberId")
    await tiers.review(member_id)
    await audit.write("tier.end_grant", by=by, target_type="Member", target_id=member_id, detail=words)


async def _ensure_member(member_id: UUID) -> None:
    if not await Member.exists(id=member_id):
        raise NotFound("There is no such member.", field="memberId")
