"""What speaks against paying a partner for an order, and what lets it wait for staff."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.addresses import mailbox_key
from portal.kernel import clock, sql
from portal.kernel.sql import Row, Values
from portal.referrals.models import BRINGING
from portal.referrals.partners.models import CommissionSignal, CommissionState, Partner, PartnerCommission
from portal.shop.models import Order
from portal.shop.orders.alike import IN_COMMON

_BUYER = """
    SELECT o.id AS order_id, p.member_id AS partner_id, p.mailbox_key AS partners, own.mailbox_key AS partners_account,
        COALESCE(c.member_id, kept.member_id) AS buyer_id, c.email_key AS address, buyer.mailbox_key AS buyers_account
    FROM orders o {beside} JOIN customers c ON c.id = o.customer_id
        LEFT JOIN customers kept ON kept.id = c.merged_into_id
        LEFT JOIN members buyer ON buyer.id = COALESCE(c.member_id, kept.member_id)
        LEFT JOIN members own ON own.id = p.member_id
    WHERE {which}
"""
_OF_ONE = _BUYER.format(beside="JOIN partners p ON p.id = $2", which="o.id = $1")
_COMES_FIRST = """
    o.id <> this.id AND NOT o.is_open AND (o.state <> 'CANCELLED' OR o.was_sent)
        AND (COALESCE(o.ordered_at, o.placed_at) < COALESCE(this.ordered_at, this.placed_at) OR (
            COALESCE(o.ordered_at, o.placed_at) = COALESCE(this.ordered_at, this.placed_at) AND o.id < this.id
        ))
"""
_OF_BUYER = """
    SELECT c.id FROM customers b JOIN customers c ON c.id = b.id OR c.id = b.merged_into_id
        OR c.merged_into_id = COALESCE(b.merged_into_id, b.id) OR c.member_id = b.member_id
    WHERE b.id = {customer}
"""
_BOUGHT_BEFORE = f"""
    SELECT 1 FROM orders this JOIN orders o ON {_COMES_FIRST}
    WHERE this.id = $1 AND o.customer_id IN ({_OF_BUYER.format(customer="$2")})
    UNION ALL
    SELECT 1 FROM orders this JOIN orders o ON {IN_COMMON["customer"].format(one="o", other="this")} AND {_COMES_FIRST}
    WHERE this.id = $1
    LIMIT 1
"""  # noqa: S608 - conditions of our own
_NOT_FIRST = f"""
    SELECT k.order_id FROM partner_commissions k JOIN orders this ON this.id = k.order_id
    WHERE {{which}} AND k.new_customers_only AND (
        EXISTS (
            SELECT 1 FROM orders o
            WHERE {_COMES_FIRST} AND o.customer_id IN ({_OF_BUYER.format(customer="this.customer_id")})
        ) OR EXISTS (
            SELECT 1 FROM orders o
            WHERE {_COMES_FIRST} AND {IN_COMMON["customer"].format(one="o", other="this")}
        )
    )
"""  # noqa: S608 - conditions of our own
_LISTED_AS_FIRST = f"""
    SELECT 1 FROM orders o JOIN partner_commissions k ON k.order_id = o.id
    WHERE o.customer_id IN ({_OF_BUYER.format(customer="$1")}) AND o.id <> $2
        AND k.new_customers_only AND k.state = 'LISTED'
    LIMIT 1
"""  # noqa: S608 - conditions of our own
_ALIKE = {name: alike.format(one="o", other="this") for name, alike in IN_COMMON.items()}
_FOUND = ", ".join(f"MAX(CASE WHEN {alike} THEN 1 ELSE 0 END) AS {name}" for name, alike in _ALIKE.items())
_THEIRS = f"""
    SELECT {_FOUND}
    FROM orders this JOIN orders o ON o.id <> this.id JOIN customers c ON c.id = o.customer_id
    WHERE this.id = $1
        AND ({_ALIKE["payment"]} OR {_ALIKE["address"]}
            OR ((({_ALIKE["customer"]}) OR {_ALIKE["network"]}) AND c.member_id = $2))
        AND (c.member_id = $2 OR (o.customer_id <> this.customer_id AND EXISTS (
            SELECT 1 FROM partner_commissions k WHERE k.order_id = o.id AND k.partner_id = $3
        )))
"""  # noqa: S608 - conditions of our own
_SIGNALS = {
    "customer": CommissionSignal.SAME_CUSTOMER,
    "payment": CommissionSignal.SAME_PAYMENT,
    "address": CommissionSignal.SAME_ADDRESS,
    "network": CommissionSignal.SAME_NETWORK,
}


async def fault_of(partner: Partner, order: Order, *, is_first_alone: bool) -> CommissionSignal | None:
    """Why an order brings the partner nothing: they bought it themselves (R60), or it is not what is paid for (R91)."""
    if (fault := await own_purchase(partner.id, order.id)) is not None:
        return fault
    if is_first_alone and (await bought_before(order) or await _is_listed_as_first(order)):
        return CommissionSignal.CUSTOMER_BEFORE
    if await thanked_for([order.id]):
        return CommissionSignal.BROUGHT_BY_MEMBER
    return CommissionSignal.CAPPED if await is_full(partner, order) else None


async def own_purchase(partner_id: UUID, order_id: UUID) -> CommissionSignal | None:
    """How the buyer is known to be the partner by now: an order may find its buyer long after it came."""
    row = await sql.fetch_one(_OF_ONE, order_id, partner_id)
    return None if row is None else _themselves(row)


async def own_purchases(commission_ids: Sequence[UUID]) -> Mapping[UUID, CommissionSignal]:
    """The same for many commissions, by their orders."""
    values = Values()
    which = sql.among("k.id", commission_ids, values)
    beside = "JOIN partner_commissions k ON k.order_id = o.id JOIN partners p ON p.id = k.partner_id"
    rows = await sql.fetch(_BUYER.format(beside=beside, which=which), *values)
    found = {sql.uuid_of(row["order_id"]): _themselves(row) for row in rows}
    return {key: signal for key, signal in found.items() if signal is not None}


async def bought_before(order: Order) -> bool:
    """Whether the buyer bought before this order, by when each was placed (R83), in any shop and under any number."""
    return await sql.fetch_one(_BOUGHT_BEFORE, order.id, order.customer_id) is not None


async def no_first_orders(commission_ids: Sequence[UUID]) -> set[UUID]:
    """For which orders, of those for whose being the first these commissions are, an earlier one is known by now."""
    values = Values()
    which = sql.among("k.id", commission_ids, values)
    rows = await sql.fetch(_NOT_FIRST.format(which=which), *values)
    return {sql.uuid_of(row["order_id"]) for row in rows}


async def _is_listed_as_first(order: Order) -> bool:
    """Whether a later order of the buyer stands in a list as their first: it was heard of before this one."""
    return await sql.fetch_one(_LISTED_AS_FIRST, order.customer_id, order.id) is not None


async def thanked_for(order_ids: Sequence[UUID]) -> set[UUID]:
    """For which of the orders a member is thanked: one order is not paid for twice (R62)."""
    values = Values()
    states = ", ".join(values.mark(state.value) for state in BRINGING)
    which = sql.among("order_id", order_ids, values)
    rows = await sql.fetch(f"SELECT order_id FROM referrals WHERE state IN ({states}) AND {which}", *values)  # noqa: S608
    return {sql.uuid_of(row["order_id"]) for row in rows}


async def is_full(partner: Partner, order: Order) -> bool:
    """Whether the local month of the order has as many commissions beside it as the terms allow (R68).

    What brings nothing takes no place.
    """
    if partner.max_commissions_per_month is None:
        return False
    first = clock.local_day(order.placed_at).replace(day=1)
    begins, ends = clock.start_of_day(first), clock.start_of_day(clock.months_later(first, 1))
    of_month = PartnerCommission.filter(partner_id=partner.id, placed_at__gte=begins, placed_at__lt=ends)
    others = of_month.filter(amount_minor__gt=0).exclude(order_id=order.id).exclude(state=CommissionState.REJECTED)
    return await others.count() >= partner.max_commissions_per_month


async def suspicions(partner: Partner, order: Order) -> list[CommissionSignal]:
    """What the order has in common with the partner's own, or with those of other customers of theirs (E1)."""
    row = await sql.fetch_one(_THEIRS, order.id, partner.member_id, partner.id)
    return [] if row is None else [signal for name, signal in _SIGNALS.items() if row[name]]


def are_held_for(signals: Sequence[CommissionSignal]) -> bool:
    """Whether staff decide first: a network in common weighs too little to hold anything alone (E1)."""
    return any(signal is not CommissionSignal.SAME_NETWORK for signal in signals)


def _themselves(row: Row) -> CommissionSignal | None:
    if row["partner_id"] is not None and row["buyer_id"] == row["partner_id"]:
        return CommissionSignal.SAME_PERSON
    theirs = {row["partners"], row["partners_account"]}
    used = {mailbox_key(row["address"] or ""), row["buyers_account"]}
    return CommissionSignal.SAME_MAILBOX if (theirs & used) - {None, ""} else None
