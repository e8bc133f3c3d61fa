"""Deciding, once and for good, who brought a newcomer."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.expressions import F

from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.referrals import policies, queries, suspicions, verdicts, visits
from portal.referrals.models import Referral, ReferralCode, ReferralReason, ReferralState, RiskSignal
from portal.referrals.partners import newcomers

_LINEAGE = """
    WITH RECURSIVE line(id) AS (
        SELECT CAST($1 AS {uuid})
        UNION
        SELECT r.referrer_id FROM referrals r JOIN line ON r.referee_id = line.id
    )
    SELECT m.id, m.mailbox_key FROM members m JOIN line ON m.id = line.id
"""
_NOT_REWARDED = (ReferralState.SIGNED_UP, ReferralState.EXPIRED, ReferralState.IN_REVIEW, ReferralState.QUALIFIED)
"""Orders from before the address was proved may have been judged by the time it is."""
_TYPED = {"code": ReferralReason.CODE, "order": ReferralReason.ORDER}


@dataclass(frozen=True, slots=True)
class _Invitation:
    """A code that is still good, and how the newcomer came by it."""

    code: ReferralCode
    reason: ReferralReason
    invited_at: datetime
    expires_at: datetime
    visit_id: UUID | None = None
    post_id: UUID | None = None


@unit_of_work
async def attribute(
    member_id: UUID, mailbox_key: str | None, invitation: str, *, at: datetime | None = None
) -> Referral | None:
    """Keep who brought a newcomer, by the first part of their invitation that is good (R62).

    ``invitation`` is ``token:…`` or ``code:…``, or both with a space between; an order that named a
    code is ``order:…``, and ``at`` is when it was placed. Where none is good nothing is kept. A
    referral to oneself, in a circle, or of somebody who is here already under another spelling of
    their address, is kept as REJECTED: the newcomer hears nothing of it, and nobody else can be
    named for them later. The code of a partner is as good as a member's, and who came by one is theirs (R95).
    """
    now = at or clock.now()
    if await Referral.filter(referee_id=member_id).exists() or await newcomers.is_brought(member_id, now):
        return None
    for part in invitation.split():
        found = await _understood(part, now)
        if found is not None and (found.visit_id is None or await visits.use_up(found.visit_id)):
            return await _keep(found, member_id, mailbox_key)
        if found is None and await newcomers.keep(member_id, mailbox_key, part):
            return None
    return None


@unit_of_work
async def count_sign_up(member_id: UUID) -> None:
    """A newcomer proved their address: from here on they count, once, unless they turn out to be known already."""
    referral = await Referral.get_or_none(referee_id=member_id).select_related("referee")
    if referral is None:
        await newcomers.count_sign_up(member_id)
        return
    if referral.state not in _NOT_REWARDED:
        return
    if referral.reviewed_at is None and await suspicions.is_known(member_id, referral.referee.mailbox_key):
        await verdicts.turn_down(referral, RiskSignal.KNOWN_MAILBOX, out_of=_NOT_REWARDED)
    elif await Referral.filter(id=referral.id, counted_at__isnull=True).update(counted_at=clock.now()):
        await ReferralCode.filter(id=referral.code_id).update(sign_ups=F("sign_ups") + 1)


async def _understood(part: str, at: datetime) -> _Invitation | None:
    kind, _, value = part.partition(":")
    if kind == "token":
        return await _from_link(value)
    if kind in _TYPED:
        return await _from_code(value, _TYPED[kind], at)
    return None


async def _from_link(token: str) -> _Invitation | None:
    """A token is good until its own end, even if the campaign has run out in the meantime."""
    visit = await visits.find_visit(token)
    if visit is None or not policies.can_bring(visit.code, clock.now()):
        return None
    return _Invitation(visit.code, ReferralReason.LINK, visit.created_at, visit.expires_at, visit.id, visit.post_id)


async def _from_code(typed: str, reason: ReferralReason, at: datetime) -> _Invitation | None:
    code = await queries.valid_code(typed, at=at)
    if code is None:
        return None
    return _Invitation(code, reason, at, visits.end_of_window(at, code.campaign.attribution_days))


async def _keep(found: _Invitation, member_id: UUID, mailbox_key: str | None) -> Referral:
    referral = await Referral.create(
        code=found.code,
        campaign_id=found.code.campaign_id,
        referrer_id=found.code.owner_id,
        referee_id=member_id,
        post_id=found.post_id,
        reason=found.reason,
        created_at=clock.now(),
        invited_at=found.invited_at,
        expires_at=found.expires_at,
    )
    signal = await _suspicion(found.code.owner_id, member_id, mailbox_key)
    if signal is not None:
        await verdicts.turn_down(referral, signal, out_of=(ReferralState.SIGNED_UP,))
        return referral
    referral.campaign = found.code.campaign
    await suspicions.note(
        referral, await suspicions.at_sign_up(member_id, mailbox_key, referrer_id=found.code.owner_id)
    )
    return referral


async def _suspicion(owner_id: UUID, member_id: UUID, mailbox_key: str | None) -> RiskSignal | None:
    """What speaks against a newcomer; the same mailbox is the same person, however it is spelt (R60, R61)."""
    uuid = "text" if sql.on_sqlite() else "uuid"
    for row in await sql.fetch(_LINEAGE.format(uuid=uuid), owner_id):
        ancestor = sql.uuid_of(row["id"])
        if ancestor == member_id or (mailbox_key is not None and row["mailbox_key"] == mailbox_key):
            return RiskSignal.SAME_MAILBOX if ancestor == owner_id else RiskSignal.CIRCLE
    return RiskSignal.KNOWN_MAILBOX if await suspicions.is_known(member_id, mailbox_key) else None
