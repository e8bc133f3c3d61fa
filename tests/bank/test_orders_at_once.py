"""Orders over GraphQL at the same instant, and under a server that is killed: told, given back, corrected and moved."""

import asyncio
from contextlib import suppress

import pytest

from graphql_schema.ids import global_id
from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, Transfer
from portal.shop.models import Order, OrderState
from tests.bank.asking import Closed, Line, Unknown
from tests.bank.clients import ORDER, REFUND
from tests.bank.running import servers
from tests.bank.stage import START, set_up

pytestmark = pytest.mark.anyio
_MUTATION = "mutation ($input: %s!) { told: %s(input: $input) { errors { code } order { id } } }"
CORRECT = _MUTATION % ("CorrectOrderInput", "correctOrder")
MOVE = _MUTATION % ("MoveOrderInput", "moveOrder")


def euros(amount):
    return {"amount": f"{amount}.00", "currency": "EUR"}


def order(member, number, amount=60):
    lines = [{"sku": "beans", "title": "Beans", "quantity": 1, "total": euros(amount)}]
    told = {"externalId": number, "customerEmail": member.email, "total": euros(amount), "lines": lines}
    return {**told, "placedAt": "2026-11-01T10:00:00Z"}


def refund(number, amount):
    told = {"externalId": f"back of {number}", "orderExternalId": number, "amount": euros(amount)}
    return {**told, "refundedAt": clock.now().isoformat()}


async def ask(port, query, told, token):
    line = Line(port)
    answer = await line.ask(query, {"input": told}, token)
    line.close()
    return answer["data"]["told"]


async def held():
    return {str(one.member_id): (one.available, one.debt) for one in await Account.all()}


async def test_an_order_that_is_told_by_many_at_once_is_one_r18(make, portal_db, backend):
    stage = await set_up(make, 4)
    async with servers(portal_db, 2 if backend == "postgresql" else 1) as running:
        asking = [
            ask(running[turn % len(running)].port, ORDER, order(member, f"of {member.key}"), stage.staff.token)
            for turn in range(6)
            for member in stage.members
        ]
        answers = await asyncio.gather(*asking)

    assert {code["code"] for told in answers for code in told["errors"]} == set()
    assert len({told["order"]["id"] for told in answers}) == await Order.all().count() == 4
    assert {pair for key, pair in (await held()).items() if key != stage.staff.key} == {(START + 60, 0)}
    assert await ledger.verify() == []


async def test_a_refund_and_a_correction_at_once_come_to_the_same_as_one_after_the_other_r20_sh90(
    make, portal_db, backend
):
    """60.00 were 40.00, and 15.00 of it go back."""
    stage = await set_up(make, 8)
    orders = [await make.order(member.email, "60.00") for member in stage.members]
    async with servers(portal_db, 2 if backend == "postgresql" else 1) as running:
        here, there = running[0].port, running[-1].port

        async def both(known):
            told = {"orderId": global_id("Order", known.id), "total": euros(40), "reason": "Typed wrongly"}
            correcting = ask(here, CORRECT, {**told, "idempotencyKey": known.external_id}, stage.staff.token)
            giving_back = ask(there, REFUND, refund(known.external_id, 15), stage.staff.token)
            return await asyncio.gather(correcting, giving_back)

        answers = await asyncio.gather(*(both(known) for known in orders))

    assert {error["code"] for pair in answers for told in pair for error in told["errors"]} == set()
    assert {pair for key, pair in (await held()).items() if key != stage.staff.key} == {(START + 25, 0)}
    assert await ledger.verify() == []


async def test_an_order_that_is_moved_to_two_at_once_is_one_s_and_its_points_too_sh88(make, portal_db, backend):
    stage = await set_up(make, 3)
    anna, *others = stage.members
    known = await make.order(anna.email, "60.00")
    async with servers(portal_db, 2 if backend == "postgresql" else 1) as running:
        asking = [
            ask(
                running[turn % len(running)].port,
                MOVE,
                {
                    "orderId": global_id("Order", known.id),
                    "memberId": others[turn % 2].id,
                    "reason": "Theirs",
                    "idempotencyKey": f"move {turn}",
                },
                stage.staff.token,
            )
            for turn in range(6)
        ]
        answers = await asyncio.gather(*asking)

    assert {error["code"] for told in answers for error in told["errors"]} == set()
    await known.refresh_from_db()
    owner = str((await known.customer).member_id)
    assert owner in {one.key for one in others}
    have = await held()
    assert {one.key: have[one.key] for one in stage.members} == {
        one.key: (START + 60 if one.key == owner else START, 0) for one in stage.members
    }
    assert await ledger.verify() == []


async def test_killed_while_orders_are_told_and_corrected_nothing_is_done_twice_or_by_half_f1(
    make, portal_db, backend, kept
):
    """NL1: what was not answered is asked again under its number or its key, and counts once."""
    stage = await set_up(make, 6)
    numbers = [(member, f"{turn} of {member.key}") for turn in range(12) for member in stage.members]
    async with servers(portal_db, 1, kept=kept) as (server,):

        async def tell(member, number):
            token = stage.staff.token
            recorded = await ask(server.port, ORDER, order(member, number), token)
            told = {"orderId": recorded["order"]["id"], "total": euros(40), "reason": "Typed wrongly"}
            await ask(server.port, CORRECT, {**told, "idempotencyKey": number}, token)
            await ask(server.port, REFUND, {**refund(number, 15), "refundedAt": "2026-11-02T10:00:00Z"}, token)

        async def tell_all(whose):
            for member, number in numbers[whose::6]:
                with suppress(Unknown, Closed):
                    await tell(member, number)

        for blow in range(2):
            telling = asyncio.gather(*(tell_all(whose) for whose in range(6)))
            while await Order.all().count() < 12 * (blow + 1):  # noqa: ASYNC110 - another process records them
                await asyncio.sleep(0.02)
            await server.kill()
            await telling
            await server.start()
        for member, number in numbers:
            await tell(member, number)

    assert set(await Order.all().values_list("total_minor", "refunded_minor", "state")) == {
        (4000, 1500, OrderState.PARTIALLY_REFUNDED)
    }
    assert await Order.all().count() == len(numbers)
    assert {pair for key, pair in (await held()).items() if key != stage.staff.key} == {(START + 12 * 25, 0)}
    assert await Transfer.filter(action="PURCHASE", award_id=None).count() == len(numbers)
    assert await ledger.verify() == []
