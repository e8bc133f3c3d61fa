"""What there is to be seen of a referral that may be a farm's: at the sign-up, and again by the order (E1, E2)."""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.models import Member, MemberState
from portal.kernel import clock, sql
from portal.referrals import risk, traces
from portal.referrals.disposable import is_disposable
from portal.referrals.models import Referral, ReferralState, RiskSignal
from portal.shop.models import Order
from portal.shop.orders.alike import IN_COMMON

MANY_IN_AN_HOUR, FLOOD_IN_AN_HOUR = 10, 50
LONG_CHAIN = 8
CHAIN_DAYS = timedelta(days=30)
"""So many who brought each other within so short a time are no chain of friends."""
OFTEN = 2
"""So many friends of one member whose orders went back after the rewards."""

_NEW_ANCESTORS = """
    WITH RECURSIVE line(id, depth) AS (
        SELECT CAST($1 AS {uuid}), 1
        UNION
        SELECT r.referrer_id, line.depth + 1 FROM referrals r JOIN line ON r.referee_id = line.id
        WHERE r.created_at > $2 AND line.depth < $3
    )
    SELECT MAX(depth) FROM line
"""
_ALIKE = {name: alike.format(one="o", other="own") for name, alike in IN_COMMON.items()}
_FOUND = ", ".join(f"MAX(CASE WHEN {alike} THEN 1 ELSE 0 END) AS {name}" for name, alike in _ALIKE.items())
_OF_OTHERS = f"""
    SELECT {_FOUND}
    FROM orders own JOIN orders o ON o.id <> own.id JOIN customers c ON c.id = o.customer_id
    WHERE own.id = $1
        AND ({_ALIKE["payment"]} OR {_ALIKE["address"]} OR ({_ALIKE["customer"]})
            OR ({_ALIKE["network"]} AND c.member_id = $3))
        AND c.member_id <> $2 AND (c.member_id = $3 OR EXISTS (
            SELECT 1 FROM referrals r WHERE r.referee_id = c.member_id AND r.referrer_id = $3
        ))
"""  # noqa: S608 - conditions of our own
_BOUGHT_BEFORE = """
    SELECT 1 FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
    WHERE o.source = $1 AND o.buyer_number = $2 AND COALESCE(o.ordered_at, o.placed_at) < $3
        AND NOT o.is_open AND (o.state <> 'CANCELLED' OR o.was_sent)
        AND (c.member_id IS NULL OR c.member_id <> $4)
    LIMIT 1
"""


async def at_sign_up(member_id: UUID, mailbox_key: str | None, *, referrer_id: UUID) -> list[RiskSignal]:
    """What a newcomer's address, network and line of inviters say."""
    found = [RiskSignal.THROWAWAY_MAILBOX] if is_disposable(mailbox_key) else []
    beside = await traces.seen(member_id, referrer_id)
    if beside.shares_network:
        found.append(RiskSignal.SAME_NETWORK)
    if beside.shares_device:
        found.append(RiskSignal.SAME_DEVICE)
    if beside.within_an_hour > FLOOD_IN_AN_HOUR:
        found.append(RiskSignal.FLOOD_OF_SIGN_UPS)
    elif beside.within_an_hour > MANY_IN_AN_HOUR:
        found.append(RiskSignal.MANY_SIGN_UPS)
    if await _is_end_of_chain(referrer_id, clock.now()):
        found.append(RiskSignal.CHAIN)
    return found


async def of_order(referral: Referral, order: Order) -> list[RiskSignal]:
    """What the order has in common with those of who invited, and of the other friends who came by them."""
    row = await sql.fetch_one(_OF_OTHERS, order.id, referral.referee_id, referral.referrer_id)
    shared = {
        "customer": RiskSignal.SAME_CUSTOMER,
        "payment": RiskSignal.SAME_PAYMENT,
        "address": RiskSignal.SAME_ADDRESS,
        "network": RiskSignal.SAME_NETWORK,
    }
    found = [signal for name, signal in shared.items() if row is not None and row[name]]
    given_back = Referral.filter(
        referrer_id=referral.referrer_id, state=ReferralState.REVERSED, reason=RiskSignal.GIVEN_BACK.value
    )
    if await given_back.exclude(id=referral.id).count() >= OFTEN:
        found.append(RiskSignal.OFTEN_GIVEN_BACK)
    return found


async def note(referral: Referral, found: list[RiskSignal]) -> bool:
    """Keep what was found with the referral; whether staff decide before anything is paid.

    Whatever staff have decided once is asked no more.
    """
    signals = list(referral.risk_signals)
    signals += [signal.value for signal in found if signal.value not in signals]
    points = risk.score(signals)
    if signals != referral.risk_signals:
        referral.risk_signals, referral.risk_score = signals, points
        await Referral.filter(id=referral.id).update(risk_signals=signals, risk_score=points)
    return referral.reviewed_at is None and risk.needs_review(points, referral.campaign.review_score)


async def is_known(member_id: UUID, mailbox_key: str | None) -> bool:
    """Whether another member has proved an address of the same mailbox."""
    if mailbox_key is None:
        return False
    others = Member.filter(mailbox_key=mailbox_key).exclude(id=member_id)
    return await others.exclude(state=MemberState.UNVERIFIED).exists()


async def has_bought_before(referral: Referral, order: Order) -> bool:
    """Whether the shop knew the buyer, by its number, under another address before they were invited (R64)."""
    if order.buyer_number is None:
        return False
    known = await sql.fetch_one(
        _BOUGHT_BEFORE, order.source, order.buyer_number, referral.invited_at, referral.referee_id
    )
    return known is not None


async def _is_end_of_chain(referrer_id: UUID, now: datetime) -> bool:
    uuid = "text" if sql.on_sqlite() else "uuid"
    depth = await sql.fetch_value(_NEW_ANCESTORS.format(uuid=uuid), referrer_id, now - CHAIN_DAYS, LONG_CHAIN)
    return int(depth or 0) >= LONG_CHAIN
