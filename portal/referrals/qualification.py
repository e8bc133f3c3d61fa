"""Whether a friend's first order fulfils the campaign's terms, and whether it goes on doing so."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import Q

from portal.accounts.models import Member
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.steps import change_some
from portal.kernel.work import unit_of_work
from portal.referrals import attribution, policies, suspicions, verdicts
from portal.referrals.events import ReferralQualified, ReferralReleased
from portal.referrals.models import REFUSED, Referral, ReferralState, RiskSignal
from portal.shop.amounts import in_programme
from portal.shop.models import Order, OrderState
from portal.shop.orders.standing import net_of
from portal.shop.orders.telling import is_imported

_WAITING = (ReferralState.SIGNED_UP, ReferralState.EXPIRED)
"""An order may be heard of long after it was placed: one from within the window still counts."""
_WAITING_VALUES = tuple(state.value for state in _WAITING)
_WAITS = f"referee_id = $1 AND state IN ({sql.placeholders(len(_WAITING), start=2)})"
_JUDGED_BY = f"""
    id = (
        SELECT id FROM orders
        WHERE NOT is_open AND (state <> 'CANCELLED' OR was_sent)
            AND customer_id IN (SELECT id FROM customers WHERE member_id = $1)
        ORDER BY COALESCE(ordered_at, placed_at), id LIMIT 1
    ) AND (
        referral_code IS NOT NULL OR EXISTS (SELECT 1 FROM referrals WHERE {_WAITS})
        OR EXISTS (SELECT 1 FROM partner_sign_ups WHERE member_id = $1)
    )
"""  # noqa: S608 - only placeholders are put in
"""A member's first order that was not called off, if a referral or a partner waits for it, or it names a code."""
_HELD = (ReferralState.QUALIFIED, ReferralState.IN_REVIEW)
_BY_ITS_ORDER = (RiskSignal.GIVEN_BACK, RiskSignal.BELOW_MINIMUM, RiskSignal.CUSTOMER_BEFORE)
"""Why a referral was turned down because of its order alone: without that order nothing speaks against it."""


@unit_of_work
async def consider(member_id: UUID) -> bool:
    """Judge the referral of a member by their first order, the earliest of all, whenever it was heard of.

    Whether there is one that decides anything: else no partner has to be asked for either.

    Only the first order counts that was not called off, by when it was placed, however late it was paid; what comes
    later than the window, or from an import, changes nothing (R63, R65, R82, R83). Of two orders at the same moment one
    qualifies, and the referral with it once (R67).
    """
    order = await Order.read_one(_JUDGED_BY, member_id, *_WAITING_VALUES)
    if order is not None:
        await _judge(member_id, order)
    return order is not None


async def _judge(member_id: UUID, order: Order) -> None:
    referral = await _referral_of(member_id, order)
    if referral is None or order.bought_at >= referral.expires_at:
        return
    net = in_programme(net_of(order), order.currency, order.rate)
    signal = policies.speaks_against(referral, net, order.bought_at)
    if signal is None and await suspicions.has_bought_before(referral, order):
        signal = RiskSignal.CUSTOMER_BEFORE
    if signal is not None:
        await verdicts.turn_down(referral, signal, out_of=_WAITING, order_id=order.id)
    elif not is_imported(order.source):
        await _qualify(referral, order)


@unit_of_work
async def reconsider(order_id: UUID, net_minor: int) -> None:
    """An order changed by which a referral was judged.

    Below the minimum it earns no thanks, and takes back those that were given (R66); once the money is there again,
    they are due again (R84). One that was called off uses up no chance: the next order is judged (R82).
    """
    referral = await Referral.get_or_none(order_id=order_id).select_related("campaign", "order")
    if referral is None or referral.order is None:
        return
    if is_called_off(referral.order):
        await _wait_again(referral)
    elif policies.fulfils(referral.campaign, net_minor):
        await _qualify(referral, referral.order, out_of=REFUSED, reason=RiskSignal.GIVEN_BACK)
    elif not await verdicts.turn_down(referral, RiskSignal.GIVEN_BACK, out_of=_HELD):
        await verdicts.take_back(referral, RiskSignal.GIVEN_BACK)


@unit_of_work
async def take_away(order_id: UUID, buyer_id: UUID | None) -> None:
    """The order turned out not to be the friend's: what was given for it goes back, and the referral waits (SH64)."""
    referral = await Referral.get_or_none(order_id=order_id).select_related("campaign", "order")
    if referral is not None and referral.referee_id != buyer_id:
        await _wait_again(referral)


def is_called_off(order: Order) -> bool:
    """Whether nothing came of an order: it is not paid, or not any more, or was cancelled before anything was sent."""
    return order.state is OrderState.OPEN or (order.state is OrderState.CANCELLED and not order.was_sent)


async def expire_due(now: datetime) -> int:
    """Close referrals whose friend did not buy within the window; how many there were in this step."""
    return await change_some("referrals", "state = 'EXPIRED'", "state = 'SIGNED_UP' AND expires_at <= $1", now)


async def _referral_of(member_id: UUID, order: Order) -> Referral | None:
    """The member's referral while it waits for an order; where there was none, the order's own code begins one."""
    if order.referral_code and not await Referral.filter(referee_id=member_id).exists():
        member = await Member.get(id=member_id)
        await attribution.attribute(member_id, member.mailbox_key, f"order:{order.referral_code}", at=order.bought_at)
        await attribution.count_sign_up(member_id)
    waiting = await Referral.read_one(_WAITS, member_id, *_WAITING_VALUES)
    if waiting is not None:
        await waiting.fetch_related("campaign")
    return waiting


async def _wait_again(referral: Referral) -> None:
    """Let the referral wait for another order, and judge the one that may be there already."""
    await verdicts.take_back(referral, RiskSignal.GIVEN_BACK)
    of_order = Referral.filter(id=referral.id, order_id=referral.order_id)
    by_it = [signal.value for signal in _BY_ITS_ORDER]
    released = await of_order.filter(Q(state__in=_HELD) | Q(state__in=REFUSED, reason__in=by_it)).update(
        state=ReferralState.SIGNED_UP, order_id=None, qualified_at=None, rewards_due_at=None, rewarded_at=None
    )
    if released:
        await announce(
            ReferralReleased(referral_id=referral.id, referrer_id=referral.referrer_id, referee_id=referral.referee_id)
        )
        await consider(referral.referee_id)


async def _qualify(
    referral: Referral,
    order: Order,
    *,
    out_of: Collection[ReferralState] = _WAITING,
    reason: RiskSignal | None = None,
) -> None:
    held = Referral.filter(id=referral.id, state__in=list(out_of))
    qualified = await (held if reason is None else held.filter(reason=reason.value)).update(
        state=ReferralState.QUALIFIED,
        order_id=order.id,
        qualified_at=order.placed_at,
        rewards_due_at=order.placed_at + timedelta(days=referral.campaign.hold_days),
        rewarded_at=None,
    )
    if not qualified:
        return
    referral.state = ReferralState.QUALIFIED
    found = await suspicions.of_order(referral, order)
    if not await suspicions.note(referral, found) or not await verdicts.hold(referral, out_of=(referral.state,)):
        await announce(
            ReferralQualified(referral_id=referral.id, referrer_id=referral.referrer_id, referee_id=referral.referee_id)
        )
