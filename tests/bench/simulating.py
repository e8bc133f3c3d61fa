"""How long a simulation of many orders takes, beside a plain walk through the same rows; and that its memory is bounded.

python -m tests.bench.simulating [sqlite|postgresql] [ORDERS]
"""

import asyncio
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.insights.models import Simulation, SimulationState
from portal.insights.simulating import results, working
from portal.insights.simulating.starting import simulate
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.kernel.snapshots import snapshot
from portal.kernel.work import unit_of_work
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Account, ActorKind, Lot, LotState, Pot, SourceType, Transfer, TransferKind
from portal.loyalty.programme import ProgrammeTerms, save_programme
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Tier
from portal.loyalty.tiering.models import TierPeriod
from portal.loyalty.tiering.terms import TierTerms, save_tier
from portal.shop.models import Customer, Order, OrderState
from tests.bench.databases import KINDS, fresh
from tests.insights.simulating.wishes import purchases, wish

EACH = 20
TIERS = {"silver": 500, "gold": 1000, "platinum": 1500}
FIRST = datetime(2026, 1, 5, 11, tzinfo=UTC)
HOLD = timedelta(days=14)
_OWN_AND_THEIRS = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
AT_ONCE = 100
"""Members that are written together."""


async def fill(orders: int) -> EarnRuleVersion:
    """Members who bought twenty times each, for 100 points that waited two weeks, and rose through three tiers."""
    with clock.living_at(FIRST - HOLD):
        await save_programme(ProgrammeTerms(name="Club", points_name="points"), by=SYSTEM)
        terms = EarnRuleTerms(action=EarnAction.PURCHASE, title="Orders", per_currency_unit=Decimal(1), hold_days=14)
        version = (await save_earn_rule(terms, by=SYSTEM)).version
        tiers = [
            await save_tier(TierTerms(slug=slug, name=slug, rank=rank, qualifying_points=points), by=SYSTEM)
            for rank, (slug, points) in enumerate(TIERS.items())
        ]
    for begin in range(0, orders // EACH, AT_ONCE):
        await _write(range(begin, min(begin + AT_ONCE, orders // EACH)), version, tiers)
    return version


@unit_of_work
async def _write(numbers: range, version: EarnRuleVersion, tiers: Sequence[Tier]) -> None:
    members, accounts, customers = [], [], []
    orders, transfers, lots, periods = [], [], [], []
    for number in numbers:
        member = Member(
            id=new_id(), handle=f"m{number}", handle_key=f"m{number}", display_name=f"M {number}", joined_at=FIRST
        )
        account = Account(id=new_id(), member_id=member.id, opened_at=FIRST, available=100 * EACH)
        account.lifetime_earned, account.last_number = 100 * EACH, 2 * EACH
        customer = Customer(id=new_id(), source="shop", external_id=str(number), member_id=member.id, created_at=FIRST)
        customer.is_placed = False
        members.append(member)
        accounts.append(account)
        customers.append(customer)
        booked = list(_entries(account, customer, version))
        orders += [order for order, _, _, _ in booked]
        lots += [lot for _, _, _, lot in booked]
        mine = sorted([one for _, award, free, _ in booked for one in (award, free)], key=lambda one: one.created_at)
        available = pending = 0
        for place, one in enumerate(mine):
            one.number = place + 1
            pending += 100 if one.kind is TransferKind.EARN else -100
            available += 0 if one.kind is TransferKind.EARN else 100
            one.available_after, one.pending_after = available, pending
        transfers += mine
        begun = [_bought_at(tier.qualifying_points // 100 - 1) + HOLD for tier in tiers]
        for tier, began_at, ended_at in zip(tiers, begun, [*begun[1:], None], strict=True):
            periods.append(
                TierPeriod(id=new_id(), account_id=account.id, tier_id=tier.id, began_at=began_at, ended_at=ended_at)
            )
    for rows in (members, accounts, customers, orders, transfers, lots, periods):
        await type(rows[0]).bulk_create(rows, batch_size=400)


def _bought_at(place: int) -> datetime:
    return FIRST + timedelta(days=9 * place, seconds=place)


def _entries(
    account: Account, customer: Customer, version: EarnRuleVersion
) -> Iterator[tuple[Order, Transfer, Transfer, Lot]]:
    for place in range(EACH):
        at = _bought_at(place)
        order = Order(
            id=new_id(),
            source="shop",
            external_id=str(new_id()),
            body_hash="",
            customer_id=customer.id,
            placed_at=at,
            currency="EUR",
            total_minor=10000,
            state=OrderState.PAID,
            recorded_at=at,
        )
        told = {"account_id": account.id, "points": 100, "debt_after": 0, "body_hash": "", "description": "Orders"}
        told |= {
            "action": EarnAction.PURCHASE,
            "occurred_at": at,
            "number": 0,
            "available_after": 0,
            "pending_after": 0,
        }
        award = Transfer(
            id=new_id(),
            kind=TransferKind.EARN,
            from_pot=Pot.ISSUANCE,
            to_pot=Pot.PENDING,
            idempotency_key=keys.deed(EarnAction.PURCHASE, keys.order(order.id)),
            source_type=SourceType.ORDER,
            source_id=order.id,
            actor_kind=ActorKind.RULE,
            rule_version_id=version.id,
            rate="1",
            multiplier="1",
            base_minor=10000,
            created_at=at,
            **told,
        )
        lot = Lot(
            id=new_id(),
            account_id=account.id,
            award_id=award.id,
            number=0,
            amount=100,
            remaining=100,
            state=LotState.ACTIVE,
            earned_at=at,
            available_at=at + HOLD,
        )
        free = Transfer(
            id=new_id(),
            kind=TransferKind.RELEASE,
            from_pot=Pot.PENDING,
            to_pot=Pot.AVAILABLE,
            qualifying=100,
            idempotency_key=keys.release(lot.id),
            actor_kind=ActorKind.CLOCK,
            award_id=award.id,
            created_at=at + HOLD,
            **told,
        )
        yield order, award, free, lot


async def walk() -> int:
    """Every row that a simulation reads, once."""
    seen = 0
    async with snapshot() as moment:
        for statement in (
            "SELECT t.*, l.* FROM points_transfers t LEFT JOIN points_lots l ON l.award_id = t.id ORDER BY 2, 3",
            "SELECT o.*, c.member_id FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.placed_at, o.id",
        ):
            rows = await moment.read(statement)
            while await rows.next() is not None:
                seen += 1
    return seen


def processor_time() -> float:
    """Of this process, and of those that replayed beside it and have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, _OWN_AND_THEIRS))


async def measure(kind: str, orders: int) -> None:
    async with fresh(kind):
        version = await fill(orders)
        begun = time.perf_counter()
        rows = await walk()
        walked = time.perf_counter() - begun
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        with clock.living_at(FIRST + timedelta(days=300)):
            twice = [(purchases(2, id=version.rule_id, hold_days=14), ())]
            made = await simulate(wish(FIRST.date(), (FIRST + timedelta(days=299)).date(), rules=twice), by=SYSTEM)
            begun, worked = time.perf_counter(), processor_time()
            steps = 0
            while await working.work_due(clock.now()):
                steps += 1
            took, worked = time.perf_counter() - begun, processor_time() - worked
        found = await Simulation.get(id=made.id)
    assert found.state is SimulationState.DONE, (found.state, found.unlike)
    sides = results.sides_of(found)
    assert sides is not None
    assert [side.points.issued for side in sides] == [100 * orders, 200 * orders]
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    print(
        f"{kind}: {orders} orders ({rows} rows) in {took:.1f} s and {steps} steps, {took / walked:.1f} times a plain walk; "
        f"a million would take {took / orders * 1e6:.0f} s, {worked / orders * 1e6:.0f} s of them at work (60 are wanted); "
        f"{grown:.0f} MiB more than before"
    )


if __name__ == "__main__":
    wanted = [one for one in sys.argv[1:] if one in KINDS] or list(KINDS)
    sizes = [int(one) for one in sys.argv[1:] if one.isdigit()] or [100_000]
    for backend in wanted:
        for size in sizes:
            asyncio.run(measure(backend, size))
