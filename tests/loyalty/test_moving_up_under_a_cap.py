"""A cap counts what is valid: what it cut moves up once there is room, and no order of a day's events changes their sum (FP3; G2, G3 of the requirements)."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from portal.loyalty import earning, ledger
from portal.loyalty.earning import deeds
from portal.loyalty.earning.models import CappedDeed
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction, EarnRule
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import enrolled, refund, snapshot

pytestmark = pytest.mark.anyio
MORNING = datetime(2026, 6, 1, 8, tzinfo=UTC)
CAP = 70
_numbers = count(1)


def reply(member, name, after=0):
    done_at = MORNING + timedelta(minutes=after)
    return earning.Deed(action=EarnAction.POST, member_id=member.id, name=keys.Name(name), done_at=done_at)


async def undo(name, why=keys.REMOVED):
    await earning.undo(EarnAction.POST, keys.Name(name), why=why)


async def again(name):
    await deeds.stand_again(EarnAction.POST, keys.Name(name), why=keys.RESTORED)


async def entries(member):
    """What was given and taken, in the order of writing."""
    found = await Transfer.filter(account__member_id=member.id).order_by("number")
    return [(one.kind.value, one.points) for one in found if one.kind is not TransferKind.RELEASE]


@pytest.fixture
async def anna(make):
    await make.earn_rule(EarnAction.POST, 30, daily_cap=CAP)
    return await make.member()


async def test_what_was_cut_moves_up_once_an_earlier_deed_is_taken_back_fp3(make, anna):
    """G2: as an entry of its own, whose key names the award that made room."""
    first = await earning.earn(reply(anna, "one"))
    await earning.earn(reply(anna, "two", 1))
    await earning.earn(reply(anna, "three", 2))  # 10 of 30
    await earning.earn(reply(anna, "four", 3))  # nothing of 30
    assert await account(make, anna) == (70, 0, 0)

    await undo("one")

    assert await account(make, anna) == (70, 0, 0)
    assert await entries(anna) == [
        ("EARN", 30), ("EARN", 30), ("EARN", 10), ("EARN", 0), ("REVERSE", 30), ("EARN", 20), ("EARN", 10)
    ]  # fmt: skip
    moved = await Transfer.filter(idempotency_key__contains=f":for:{first.id}").order_by("number")
    assert [(one.idempotency_key.partition(":more:")[0], one.points) for one in moved] == [
        ("POST:three", 20),
        ("POST:four", 10),
    ]
    assert {one.occurred_at for one in moved} == {MORNING + timedelta(minutes=2), MORNING + timedelta(minutes=3)}
    assert await ledger.verify() == []


async def test_what_moved_up_goes_with_its_deed(make, anna):
    for number, name in enumerate(("one", "two", "three")):
        await earning.earn(reply(anna, name, number))
    await undo("one")

    await undo("three")

    assert await account(make, anna) == (30, 0, 0)
    assert await ledger.verify() == []


async def test_what_comes_back_finds_no_room_and_moves_up_once_there_is_some(make, anna):
    for number, name in enumerate(("one", "two", "three")):
        await earning.earn(reply(anna, name, number))
    await undo("one")
    await again("one")
    assert await account(make, anna) == (70, 0, 0)

    await undo("two")

    assert await account(make, anna) == (60, 0, 0)
    assert await ledger.verify() == []


async def test_a_deed_that_was_cut_and_undone_does_not_move_up(make, anna):
    for number, name in enumerate(("one", "two", "three", "four")):
        await earning.earn(reply(anna, name, number))
    await undo("four")
    await undo("three")

    await undo("one")

    assert await account(make, anna) == (30, 0, 0)
    assert await CappedDeed.filter(wanted__gt=0).count() == 0


async def test_the_same_reversal_twice_moves_nothing_up_twice(make, anna):
    for number, name in enumerate(("one", "two", "three", "four")):
        await earning.earn(reply(anna, name, number))

    await undo("one")
    written = await entries(anna)
    await undo("one")
    await undo("one", keys.WITHDRAWN)

    assert await entries(anna) == written


async def test_nothing_moves_up_from_another_day_or_by_another_rule(make, anna):
    await make.earn_rule(EarnAction.THREAD, 30, daily_cap=10)
    await earning.earn(reply(anna, "one"))
    for minutes, name in ((24 * 60, "two"), (24 * 60 + 1, "three"), (24 * 60 + 2, "four")):
        await earning.earn(reply(anna, name, minutes))
    thread = {"action": EarnAction.THREAD, "member_id": anna.id, "done_at": MORNING}
    await earning.earn(earning.Deed(name=keys.Name("a thread"), **thread))
    assert await account(make, anna) == (110, 0, 0)

    await undo("one")

    assert await account(make, anna) == (80, 0, 0)


async def test_what_moves_up_waits_as_long_as_its_deed_would_have(make):
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=30, hold_days=3)
    with time_machine.travel(MORNING, tick=False):
        await earning.earn(reply(member, "one"))
        await earning.earn(reply(member, "two"))

        await undo("one")

        assert await account(make, member) == (0, 30, 0)
    with time_machine.travel(MORNING + timedelta(days=4), tick=False):
        await earning.earn(reply(member, "three", 4 * 24 * 60))
        assert (await account(make, member))[0] == 30


async def test_a_cut_order_moves_up_and_goes_back_in_parts(make):
    """30 of 60 euros were cut; half of the first order makes room for them."""
    await one_point_per_euro(make, daily_cap=100)
    anna = await enrolled(make)
    await intake.keep_order(snapshot(anna, external_id="1001", total="70.00"))
    await intake.keep_order(snapshot(anna, external_id="1002", total="60.00"))

    await intake.keep_refund(refund("half", "35.00", order_external_id="1001"))

    assert await account(make, anna) == (95, 0, 0)
    await intake.keep_refund(refund("some", "20.00", order_external_id="1002"))
    assert await account(make, anna) == (75, 0, 0)
    await intake.keep_refund(refund("all", "35.00", order_external_id="1001"))
    assert await account(make, anna) == (40, 0, 0)
    assert await ledger.verify() == []


async def test_reversals_and_deeds_at_the_same_moment_leave_what_the_cap_allows(make, anna):
    for number in range(6):
        await earning.earn(reply(anna, f"deed {number}", number))

    await asyncio.gather(
        *(undo(f"deed {number}") for number in range(4)),
        *(again(f"deed {number}") for number in (0, 1)),
        *(earning.earn(reply(anna, f"late {number}", 10 + number)) for number in range(3)),
        *(undo(f"deed {number}") for number in range(4)),
    )
    for number in range(4):
        await undo(f"deed {number}")

    assert await account(make, anna) == (CAP, 0, 0)  # of five deeds that stand
    assert await ledger.verify() == []


# Each deed with what becomes of it; interleaved in any way, but none is undone before it is done.
FATES = st.lists(st.sampled_from(["", "-", "-+", "-+-", "--+"]), min_size=2, max_size=6)


@st.composite
def days(draw):
    fates = draw(FATES)
    turns = [number for number, fate in enumerate(fates) for _ in range(len(fate) + 1)]
    return fates, draw(st.permutations(turns)), draw(st.permutations(turns))


@settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(day=days())
async def test_any_order_of_a_days_events_and_reversals_gives_the_same_fp3(make, day):
    """G3: after each of them it is what stands, or the cap."""
    fates, *orders = day
    if not await EarnRule.exists():
        await make.earn_rule(EarnAction.POST, 30, daily_cap=CAP)
    sums = []
    for turns in orders:
        member, run = await make.member(), next(_numbers)
        to_come, stands = [f"!{fate}" for fate in fates], dict.fromkeys(range(len(fates)), False)
        for number in turns:
            step, to_come[number] = to_come[number][0], to_come[number][1:]
            name = f"run {run} deed {number}"
            if step == "!":
                await earning.earn(reply(member, name, number))
            else:
                await (undo(name) if step == "-" else again(name))
            stands[number] = step != "-"
            assert await account(make, member) == (min(CAP, 30 * sum(stands.values())), 0, 0)
        sums.append(await account(make, member))
    assert sums[0] == sums[1]
    assert await ledger.verify() == []


PARTS = st.lists(st.tuples(st.integers(5, 80), st.integers(0, 80)), min_size=2, max_size=4)


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(orders=PARTS, turn=st.integers(0, 2**32))
async def test_any_order_of_a_days_orders_and_refunds_gives_the_same_fp3(make, orders, turn):
    """Refunds may be told before their order (R19)."""
    if not await EarnRule.exists():
        await one_point_per_euro(make, daily_cap=CAP)
    anna, run = await enrolled(make), next(_numbers)
    told = []
    for number, (total, back) in enumerate(orders):
        order = f"{run}-{number}"
        told.append((intake.keep_order, snapshot(anna, external_id=order, total=f"{total}.00")))
        if back:
            told.append((intake.keep_refund, refund(f"r{order}", f"{min(total, back)}.00", order_external_id=order)))
    random.Random(turn).shuffle(told)

    for keep, facts in told:
        await keep(facts)

    stands = sum(total - min(total, back) for total, back in orders)
    assert await account(make, anna) == (min(CAP, stands), 0, 0)
    assert await ledger.verify() == []
