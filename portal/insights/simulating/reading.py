"""Reading what happened to some members from the tables, in a handful of statements for all of them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from portal.holdouts.models import HoldoutKind
from portal.holdouts.withholding import ever_withheld
from portal.insights.simulating.facts import Entry, History, Id, OrderFacts, Person
from portal.insights.simulating.ranks import Period
from portal.kernel import sql
from portal.kernel.snapshots import Snapshot, snapshot
from portal.loyalty.programme.models import EarnAction
from portal.shop.amounts import in_programme
from portal.shop.models import Order, OrderLine, Refund
from portal.shop.orders.standing import base_of, standing, standing_of
from portal.shop.orders.telling import IMPORTED
from portal.shop.remaining import remaining_lines

_PEOPLE = """
    SELECT a.id FROM loyalty_accounts a WHERE a.merged_into_id IS NULL AND a.id > $1 AND a.opened_at < $2
    ORDER BY a.id LIMIT $3
"""
_ACCOUNTS = """
    SELECT a.id, a.member_id, a.opened_at, a.merged_into_id, a.closed_at, a.tier_id,
        a.granted_tier_id IS NOT NULL OR EXISTS (SELECT 1 FROM audit_entries e
            WHERE e.target_id = a.member_id AND e.action = 'tier.grant')
    FROM loyalty_accounts a
    WHERE {ids} OR a.merged_into_id IN (SELECT b.member_id FROM loyalty_accounts b WHERE {of_targets})
    ORDER BY a.id
"""
_ENTRIES = """
    SELECT t.account_id, t.number, t.id, t.kind, t.from_pot, t.to_pot, t.points, t.available_after, t.pending_after,
        t.debt_after, t.qualifying, t.idempotency_key, t.action, t.source_id, t.award_id, t.rule_version_id, t.rate,
        t.multiplier, t.line_multipliers, t.line_terms, t.base_minor, t.before_cap, t.occurred_at, t.created_at,
        l.available_at, CASE WHEN l.id IS NULL THEN NULL
            ELSE COALESCE((SELECT MIN(x.ended_at) FROM points_extensions x WHERE x.lot_id = l.id), l.expires_at) END
    FROM points_transfers t LEFT JOIN points_lots l ON l.award_id = t.id
    WHERE {ids} AND t.created_at < {until} ORDER BY t.account_id, t.number
"""
_PERIODS = """
    SELECT p.account_id, p.tier_id, p.began_at, p.ended_at FROM loyalty_tier_periods p
    WHERE {ids} AND p.began_at < {until} ORDER BY p.account_id, p.began_at
"""
_ORDERS = """
    SELECT c.member_id, o.id, o.placed_at, o.recorded_at, o.source, o.currency, o.rate, o.state, o.total_minor,
        o.eligible_minor, o.standing_minor, o.refunded_minor
    FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
    WHERE {ids} AND o.recorded_at < {until} AND NOT o.is_open ORDER BY o.placed_at, o.id
"""


_ACTIONS: Mapping[str | None, EarnAction | None] = {None: None, **{one.value: one for one in EarnAction}}


class _Amounts(NamedTuple):
    """What `base_of` and `standing_of` ask of an order."""

    state: str
    total_minor: int
    eligible_minor: int | None
    standing_minor: int | None
    refunded_minor: int


async def people_after(account_id: UUID, until: datetime, at_once: int) -> Sequence[UUID]:
    """The next accounts, of those that were there, and not merged into others."""
    rows = await sql.fetch(_PEOPLE, account_id, until, at_once)
    return [sql.uuid_of(row["id"]) for row in rows]


async def read_people(ids: Sequence[UUID], until: datetime, *, with_lines: bool) -> Sequence[Person]:
    """All that happened before ``until`` to these accounts, and those that were merged into them; of one moment."""
    async with snapshot() as moment:
        histories = {one.account_id: one for one in await _accounts(moment, ids)}
        await _read_entries(moment, histories, until)
        await _read_periods(moment, histories, until)
        orders = await _orders(moment, "c.member_id", [one.member_id for one in histories.values()], until)
        by_id = {order.id: order for some in orders.values() for order in some}
        if elsewhere := [one for one in _awarded(histories.values()) if one not in by_id]:
            passed = await _orders(moment, "o.id", elsewhere, until)
            by_id |= {order.id: order for some in passed.values() for order in some}
    await _read_refunds([one for one in by_id.values() if one.went_back])
    if with_lines:
        await _read_lines(list(by_id.values()))
    people: dict[UUID, Person] = {}
    _share_out(orders, histories)
    for one in histories.values():
        if one.left_at is None:
            people[one.member_id] = Person(one, orders=by_id)
    for one in histories.values():
        if (target := _taken_over_by(one, histories.values())) is not None:
            people[target.member_id].others.append(one)
    withheld = await ever_withheld(list(people), HoldoutKind.EARN_RULE)
    for member_id, ways in withheld.items():
        people[member_id].withheld = ways
    return list(people.values())


def _taken_over_by(one: History, histories: Iterable[History]) -> History | None:
    """Into which account it was merged in the end, of what happened so far."""
    if one.left_at is None:
        return None
    family = {one.merged_into}
    for other in histories:
        is_of_family = other.member_id in family or other.merged_into in family
        if other is one or not is_of_family:
            continue
        if any(entry.kind == "MERGE" and entry.created_at == one.left_at for entry in other.entries):
            return other if other.left_at is None else _taken_over_by(other, histories)
    return None


def _share_out(orders: Mapping[UUID | None, Sequence[OrderFacts]], histories: Mapping[Id, History]) -> None:
    """Each order to the account of its buyer; what earned in one that was merged into theirs since, to that one."""
    earned_by = {
        entry.source_id: one
        for one in sorted(histories.values(), key=lambda each: each.merged_into is None)
        for entry in one.entries
        if entry.action == EarnAction.PURCHASE and entry.kind == "EARN" and entry.award_id is None
    }
    for buyer in histories.values():
        for order in orders.get(buyer.member_id, ()):
            earner = earned_by.get(order.id, buyer)
            (earner if earner.merged_into == buyer.member_id else buyer).orders.append(order)


def _awarded(histories: Iterable[History]) -> set[Id]:
    """The orders that earned."""
    return {
        entry.source_id
        for one in histories
        for entry in one.entries
        if entry.action == EarnAction.PURCHASE and entry.source_id is not None
    }


async def _accounts(moment: Snapshot, ids: Sequence[UUID]) -> Sequence[History]:
    values = sql.Values()
    statement = _ACCOUNTS.format(ids=sql.among("a.id", ids, values), of_targets=sql.among("b.id", ids, values))
    rows, found = await moment.read(statement, *values), []
    while (row := await rows.next()) is not None:
        account_id, member_id, opened_at, merged_into, closed_at, tier_id, has_granted = row
        found.append(
            History(
                account_id=account_id,
                member_id=sql.uuid_of(member_id),
                opened_at=sql.instant_of(opened_at),
                merged_into=sql.uuid_or_none(merged_into),
                closed_at=sql.instant_or_none(closed_at),
                has_granted_tier=bool(has_granted),
                tier_id=sql.uuid_or_none(tier_id),
            )
        )
    return found


async def _read_entries(moment: Snapshot, histories: Mapping[Id, History], until: datetime) -> None:
    values = sql.Values()
    ids = sql.among("t.account_id", list(histories), values)
    rows = await moment.read(_ENTRIES.format(ids=ids, until=values.mark(until)), *values)
    versions: dict[Id, UUID | None] = {None: None}
    while (row := await rows.next()) is not None:
        *plain, occurred_at, created_at, available_at, first_end = row
        plain[12] = _ACTIONS[plain[12]]
        if (version := versions.get(plain[15])) is None:
            version = versions[plain[15]] = sql.uuid_or_none(plain[15])
        plain[15], plain[18], plain[19] = version, _loaded(plain[18]), _loaded(plain[19])
        lot = (sql.instant_or_none(available_at), sql.instant_or_none(first_end))
        entry = Entry._make((*plain, sql.instant_of(occurred_at), sql.instant_of(created_at), *lot))
        histories[entry.account_id].entries.append(entry)


async def _read_periods(moment: Snapshot, histories: Mapping[Id, History], until: datetime) -> None:
    values = sql.Values()
    ids = sql.among("p.account_id", list(histories), values)
    rows = await moment.read(_PERIODS.format(ids=ids, until=values.mark(until)), *values)
    while (row := await rows.next()) is not None:
        account_id, tier_id, began_at, ended_at = row
        period = Period(sql.uuid_of(tier_id), sql.instant_of(began_at), sql.instant_or_none(ended_at))
        histories[account_id].periods.append(period)


async def _orders(
    moment: Snapshot, column: str, wanted: Sequence[UUID], until: datetime
) -> dict[UUID | None, list[OrderFacts]]:
    values = sql.Values()
    ids = sql.among(column, wanted, values)
    rows = await moment.read(_ORDERS.format(ids=ids, until=values.mark(until)), *values)
    found: defaultdict[UUID | None, list[OrderFacts]] = defaultdict(list)
    while (row := await rows.next()) is not None:
        member_id, order_id, placed_at, recorded_at, source, currency, rate, *amounts = row
        told = _Amounts._make(amounts)
        order = cast("Order", told)
        facts = OrderFacts(
            id=order_id,
            placed_at=sql.instant_of(placed_at),
            recorded_at=sql.instant_of(recorded_at),
            base_minor=in_programme(base_of(order), currency, rate),
            standing_minor=in_programme(standing_of(order), currency, rate),
            is_imported=source.startswith(IMPORTED),
            went_back=told.refunded_minor > 0,
        )
        found[sql.uuid_or_none(member_id)].append(facts)
    return found


async def _read_refunds(facts: Sequence[OrderFacts]) -> None:
    """What still stood of each order after each of its refunds."""
    if not facts:
        return
    orders, refunds = await _with_refunds(facts)
    for one in facts:
        order, heard = orders[sql.uuid_of(one.id)], refunds[sql.uuid_of(one.id)]
        one.stood_at = [
            (refund.recorded_at, _in_programme(standing(order, heard[: place + 1]).eligible_minor, order))
            for place, refund in enumerate(heard)
        ]


async def _with_refunds(facts: Sequence[OrderFacts]) -> tuple[Mapping[UUID, Order], Mapping[UUID, Sequence[Refund]]]:
    values = sql.Values()
    orders = {one.id: one for one in await Order.read(sql.among("id", [one.id for one in facts], values), *values)}
    values = sql.Values()
    refunds: defaultdict[UUID, list[Refund]] = defaultdict(list)
    for refund in await Refund.read(f"{sql.among('order_id', orders, values)} ORDER BY recorded_at, id", *values):
        if refund.order_id is not None:
            refunds[refund.order_id].append(refund)
    return orders, refunds


def _in_programme(minor: int, order: Order) -> int:
    return in_programme(minor, order.currency, order.rate)


async def _read_lines(facts: Sequence[OrderFacts]) -> None:
    """What was left of each order's lines: at first, and after each of its refunds."""
    if not facts:
        return
    orders, refunds = await _with_refunds(facts)
    values = sql.Values()
    lines: defaultdict[UUID, list[OrderLine]] = defaultdict(list)
    for line in await OrderLine.read(f"{sql.among('order_id', orders, values)} ORDER BY position", *values):
        lines[line.order_id].append(line)
    for one in facts:
        order, heard = orders[sql.uuid_of(one.id)], refunds[sql.uuid_of(one.id)]
        moments = [one.recorded_at, *(refund.recorded_at for refund in heard)]
        one.lines_at = [
            (at, await remaining_lines(order, heard[:place], lines[order.id])) for place, at in enumerate(moments)
        ]


def _loaded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
