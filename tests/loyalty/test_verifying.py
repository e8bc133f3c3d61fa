"""`portal ledger verify`: whatever is stored that the entries do not say is found, and named (R7, R81)."""

import asyncio
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Draw, Lot, Pot, SourceType, Transfer, TransferKind
from portal.loyalty.ledger.movements import MOVEMENTS
from portal.loyalty.tiering.proof import verify_tiers
from tests.makers.loyalty import GIFT

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
GUARDED = ("points_transfers", "points_draws")


@unit_of_work
async def spend(member, points, key="spend"):
    async with ledger.book(member.id) as book:
        cause = replace(GIFT, source=ledger.Source(SourceType.REDEMPTION, new_id()))
        return await ledger.spend(book, points, key=key, body={"points": points}, cause=cause)


@asynccontextmanager
async def without_guards():
    """Somebody who owns the database takes the triggers away, and puts them back."""
    if sql.on_sqlite():
        rows = await sql.fetch("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = [tuple(row) for row in rows if row["name"].startswith(GUARDED)]
        for name, _ in guards:
            await sql.execute(f"DROP TRIGGER {name}")
        yield
        for _, again in guards:
            await sql.execute(again)
        return
    for table in GUARDED:
        await sql.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    for table in GUARDED:
        await sql.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.fixture
async def story(make):
    """Anna's account: two lots (entries 1 and 2), 12 points spent on both (3), 20 that wait (4). Berta's is in order."""
    anna, berta = await make.member(), await make.member()
    await make.points(anna, 10, expires_at=NOON + 400 * DAY)
    await make.points(anna, 10)
    await spend(anna, 12)
    await make.points(anna, 20, available_at=datetime.now(UTC) + 9 * DAY)
    await make.points(berta, 10)
    assert await ledger.verify() == []
    return anna


ANNAS = "account_id = (SELECT id FROM loyalty_accounts WHERE member_id = $1)"


@pytest.mark.parametrize(
    ("change", "what", "stored", "entries_say"),
    [
        ("UPDATE loyalty_accounts SET available = 9 WHERE member_id = $1", "available", 9, 8),
        ("UPDATE loyalty_accounts SET pending = 0 WHERE member_id = $1", "pending", 0, 20),
        ("UPDATE loyalty_accounts SET reserved = 3 WHERE member_id = $1", "reserved", 3, 0),
        ("UPDATE loyalty_accounts SET available = 0, debt = 5 WHERE member_id = $1", "debt", 5, 0),
        ("UPDATE loyalty_accounts SET lifetime_earned = 99 WHERE member_id = $1", "lifetime_earned", 99, 40),
        ("UPDATE loyalty_accounts SET lifetime_redeemed = 0 WHERE member_id = $1", "lifetime_redeemed", 0, 12),
        ("UPDATE loyalty_accounts SET lifetime_expired = 1 WHERE member_id = $1", "lifetime_expired", 1, 0),
        ("UPDATE loyalty_accounts SET last_number = 5 WHERE member_id = $1", "last_number", 5, 4),
        (f"UPDATE points_lots SET remaining = 7 WHERE number = 2 AND {ANNAS}", "rest of the lot of entry 2", 7, 8),
        (f"UPDATE points_lots SET amount = 11 WHERE number = 2 AND {ANNAS}", "amount of the lot of entry 2", 11, 10),
        (f"UPDATE points_lots SET state = 'ACTIVE' WHERE number = 4 AND {ANNAS}", "state of the lot of entry 4", 0, 1),
        (f"UPDATE points_lots SET number = 7 WHERE number = 2 AND {ANNAS}", "number of the lot of entry 2", 7, 2),
    ],
)
async def test_a_corrupted_balance_or_lot_is_found_and_named_r81(story, change, what, stored, entries_say):
    await sql.execute(change, story.id)

    found = await ledger.verify()

    assert (what, stored, entries_say) in {(one.what, one.stored, one.entries_say) for one in found}
    assert {one.member_id for one in found} == {story.id}


@pytest.mark.parametrize(
    ("change", "what", "stored", "entries_say"),
    [
        ("UPDATE points_transfers SET points = 11 WHERE number = 1", "available after entry 1", 10, 11),
        ("UPDATE points_transfers SET available_after = 5 WHERE number = 3", "available after entry 3", 5, 8),
        ("UPDATE points_transfers SET pending_after = 5 WHERE number = 4", "pending after entry 4", 5, 20),
        ("UPDATE points_transfers SET debt_after = 5 WHERE number = 3", "debt after entry 3", 5, 0),
        ("UPDATE points_transfers SET number = 5 WHERE number = 4", "number of entry 5", 5, 4),
        ("UPDATE points_transfers SET to_pot = 'EXPIRY' WHERE number = 3", "pots of entry 3", 12, 0),
        ("UPDATE points_transfers SET qualifying = -12 WHERE number = 3", "qualifying points of entry 3", -12, 0),
        ("UPDATE points_transfers SET description = ' ' WHERE number = 3", "cause of entry 3", 0, 1),
    ],
)
async def test_a_changed_entry_is_found_and_named_r2_r5_r8_r10(story, change, what, stored, entries_say):
    async with without_guards():
        await sql.execute(f"{change} AND {ANNAS}", story.id)

    found = await ledger.verify()

    assert (what, stored, entries_say) in {(one.what, one.stored, one.entries_say) for one in found}
    assert {one.member_id for one in found} == {story.id}


async def test_a_changed_draw_is_found_and_named_r3(story):
    spent = await Transfer.get(kind=TransferKind.REDEEM)
    async with without_guards():
        await Draw.filter(transfer_id=spent.id, points=2).delete()

    found = await ledger.verify()

    assert {(one.what, one.stored, one.entries_say) for one in found} == {
        ("draws of entry 3", 10, 12),
        ("rest of the lot of entry 2", 8, 10),
        ("points in active lots", 10, 8),
    }


async def test_a_lot_that_was_used_before_its_turn_is_found_and_named_r9(make):
    member = await make.member()
    await make.points(member, 10)
    await make.points(member, 10, expires_at=NOON + 400 * DAY)
    spent = await spend(member, 10)
    first, second = await Lot.all().order_by("number")

    async with without_guards():
        await Draw.filter(transfer_id=spent.id).update(lot_id=first.id)
    await Lot.filter(id=first.id).update(remaining=0, state="EMPTY")
    await Lot.filter(id=second.id).update(remaining=10, state="ACTIVE")

    assert [(one.what, one.stored, one.entries_say) for one in await ledger.verify()] == [
        ("order of lots in entry 3", 1, 2)
    ]


async def test_a_lot_whose_award_was_taken_back_first_loses_its_turn_and_gets_it_again_r9(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        dated = await make.points(member, 10, expires_at=NOON + DAY)
        await make.points(member, 10)
        first = await spend(member, 10)
        await spend(member, 5, key="from the second")
        await _give_back(member, first, 10)
        await spend(member, 5, key="from the first again")

        assert (await Lot.get(award_id=dated.id)).remaining == 5
        assert await ledger.verify() == []


@unit_of_work
async def _give_back(member, spent, points):
    async with ledger.book(member.id) as book:
        await ledger.return_points(
            book,
            spent,
            points,
            key="back",
            body={},
            cause=replace(GIFT, source=ledger.source_of(spent)),
        )


async def test_more_taken_back_than_was_given_is_found_and_named_r5(story):
    award = await Transfer.get(number=1, account__member_id=story.id)
    account = await award.account
    await Transfer.create(
        id=new_id(),
        account_id=account.id,
        number=5,
        kind=TransferKind.REVERSE,
        from_pot=Pot.DEBT,
        to_pot=Pot.ISSUANCE,
        points=11,
        available_after=8,
        pending_after=20,
        debt_after=11,
        idempotency_key="too much",
        body_hash="",
        description="Taken back",
        actor_kind="RULE",
        award_id=award.id,
        occurred_at=NOON,
        created_at=NOON,
    )

    found = {(one.what, one.stored, one.entries_say) for one in await ledger.verify()}

    assert ("what was taken back from entry 1", 11, 10) in found
    assert ("debt", 0, 11) in found


async def test_verifying_reads_one_moment_while_others_go_on_writing_r81(make):
    members = [await make.member() for _ in range(4)]
    for member in members:
        await make.points(member, 100)

    async def write():
        for number in range(10):
            await spend(members[number % 4], 3, key=f"spend {number}")

    results = await asyncio.gather(write(), *(ledger.verify() for _ in range(5)))

    assert results[1:] == [[]] * 5
    assert await ledger.verify() == []


async def test_every_kind_of_entry_is_in_the_table_of_movements_r2():
    assert {kind for kind, _, _ in MOVEMENTS} == set(TransferKind)
    own = {Pot.AVAILABLE, Pot.PENDING, Pot.RESERVED, Pot.DEBT}
    assert all({from_pot, to_pot} & own or kind is TransferKind.MERGE for kind, from_pot, to_pot in MOVEMENTS)


async def test_the_command_names_each_difference_and_fails_r81(story, portal_db):
    await sql.execute("UPDATE loyalty_accounts SET available = 9 WHERE member_id = $1", story.id)

    told = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "portal",
        "ledger",
        "verify",
        env={**os.environ, "PORTAL_DATABASE_URL": portal_db.database_url, "COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    said, _ = await told.communicate()

    assert f"member {story.id}: available is stored as 9, the entries say 8" in said.decode()
    assert told.returncode == 1


@pytest.mark.parametrize(
    ("planted", "what", "stored", "said"),
    [
        ("qualifying_points = 499", "qualifying_points", 499, 500),
        ("tier_id = (SELECT id FROM loyalty_tiers WHERE slug = 'bronze')", "rank of the tier", 1, 2),
    ],
)
async def test_a_wrong_tier_or_sum_for_it_is_found_r7_r81(make, planted, what, stored, said):
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 2, 500)
    member = await make.member()
    await make.points(member, 500)
    assert await verify_tiers() == []

    await sql.execute(f"UPDATE loyalty_accounts SET {planted}")
    found = await verify_tiers()

    assert (found[0].member_id, found[0].what, found[0].stored, found[0].entries_say) == (member.id, what, stored, said)


async def test_a_tier_that_is_due_for_a_review_is_proven_after_it_r7(make):
    """Between the brand's change of a threshold and the worker's next round the old tier stands."""
    await make.tier("gold", 2, 500)
    member = await make.member()
    await make.points(member, 500)

    await make.tier("gold", 2, 600)
    assert await verify_tiers() == []
    await finish(jobs.review_due, clock.now())

    assert (await make.account(member)).tier_id is None
    assert await verify_tiers() == []
