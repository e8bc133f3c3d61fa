"""What referrals do when people come and orders arrive."""

from uuid import UUID

from portal.accounts.events import EmailVerified, MemberRegistered
from portal.referrals import attribution, qualification, traces
from portal.referrals.partners import commissions, newcomers
from portal.shop.events import CustomerLinked, OrderChanged, OrderEvent, OrderPassed, OrderRecorded


async def attribute_newcomer(event: MemberRegistered) -> None:
    """Keep who brought them, if anyone did; and, for a few weeks, from where they came."""
    await traces.keep(event)
    if event.invitation:
        await attribution.attribute(event.member_id, event.mailbox_key, event.invitation)


async def count_newcomer(event: EmailVerified) -> None:
    """Let the one who brought them see it."""
    await attribution.count_sign_up(event.member_id)


async def judge_first_order(event: OrderRecorded) -> None:
    """See whether the order is what their referral has waited for."""
    if event.member_id is not None:
        await _judge_first_order_of(event.member_id)


async def judge_orders_of_linked(event: CustomerLinked) -> None:
    """Orders from before the address was proved count as if they had come after."""
    await _judge_first_order_of(event.member_id)


async def judge_commissions_of_linked(event: CustomerLinked) -> None:
    """Nobody is paid for what turns out to be their own order."""
    await commissions.judge_those_of(event.customer_id)


async def judge_refund(event: OrderChanged) -> None:
    """See whether what is left of the order still deserves the thanks."""
    await qualification.reconsider(event.order_id, event.total_minor - event.refunded_minor)
    if event.is_cancelled and event.member_id is not None:
        await newcomers.consider(event.member_id)


async def judge_passed_order(event: OrderPassed) -> None:
    """See what remains of a referral that an order decided which turned out to be another's, and what it decides."""
    await qualification.take_away(event.order_id, event.member_id)
    if not event.is_forgotten:
        await newcomers.take_away(event.order_id, event.member_id)
    for member_id in (event.from_member_id, event.member_id):
        if member_id is not None:
            await _judge_first_order_of(member_id)


async def follow_for_partner(event: OrderEvent) -> None:
    """Keep what the order brings the partner whose code it names, by what it is worth now."""
    await commissions.follow(event)


async def _judge_first_order_of(member_id: UUID) -> None:
    if await qualification.consider(member_id):
        await newcomers.consider(member_id)
