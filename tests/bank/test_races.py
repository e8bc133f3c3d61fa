"""Two things at the same instant, over real servers: refund and redemption (P5), redemption and expiry (P9)."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Account, Transfer, TransferKind
from tests.bank.asking import Line
from tests.bank.clients import REDEEM, REFUND
from tests.bank.running import servers
from tests.bank.stage import START, set_up

pytestmark = pytest.mark.anyio
MEMBERS = 16


async def ask(port, query, told, token):
    line = Line(port)
    answer = await line.ask(query, {"input": told}, token)
    line.close()
    return answer["data"]["told"]


async def test_of_a_refund_and_a_redemption_at_once_nobody_keeps_points_for_money_that_went_back_p5_r11(
    make, portal_db, backend
):
    stage = await set_up(make, MEMBERS)
    reward = await make.reward(START + 60, title="Everything")
    orders = [await make.order(member.email, "60.00") for member in stage.members]
    async with servers(portal_db, 2 if backend == "postgresql" else 1) as running:

        async def race(member, order, turn):
            redeem = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "now"}
            refund = {
                "externalId": f"back of {order.external_id}",
                "orderExternalId": order.external_id,
                "amount": {"amount": "60.00", "currency": "EUR"},
                "refundedAt": clock.now().isoformat(),
            }
            ports = [server.port for server in running]
            requests = [
                ask(ports[turn % len(ports)], REDEEM, redeem, member.token),
                ask(ports[-1 - turn % len(ports)], REFUND, refund, stage.staff.token),
            ]
            return await asyncio.gather(*(requests if turn % 4 < 2 else reversed(requests)))

        answers = await asyncio.gather(
            *(race(member, order, turn) for turn, (member, order) in enumerate(zip(stage.members, orders, strict=True)))
        )

    refusals = {error["code"] for pair in answers for told in pair for error in told["errors"]}
    assert refusals <= {"INSUFFICIENT_POINTS"}
    accounts = await Account.filter(member_id__in=[member.key for member in stage.members])
    assert {(one.available, one.debt, one.lifetime_redeemed) for one in accounts} == {(START, 0, 0)}
    assert await ledger.verify() == []


async def test_of_redemption_and_expiry_at_the_last_moment_exactly_one_wins_p9_r29_r30_r33(make, portal_db, backend):
    stage = await set_up(make, MEMBERS)
    reward = await make.reward(START + 10, title="With the last points")
    crowd = [await Member.get(id=person.key) for person in stage.members]
    async with servers(portal_db, 2 if backend == "postgresql" else 1) as running:
        end = clock.now() + timedelta(seconds=3)
        for member in crowd:
            await make.points(member, 10, expires_at=end)

        async def redeem(member, turn):
            moment = end - timedelta(seconds=0.4) + timedelta(seconds=0.8) * turn / MEMBERS
            await asyncio.sleep(max(0, (moment - clock.now()).total_seconds()))
            told = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "the last moment"}
            return await ask(running[turn % len(running)].port, REDEEM, told, member.token)

        async def expire():
            while clock.now() < end + timedelta(seconds=1):
                await asyncio.gather(*(finish(jobs.expire_due, clock.now()) for _ in range(2)))
                await asyncio.sleep(0.02)

        answers, _ = await asyncio.gather(
            asyncio.gather(*(redeem(member, turn) for turn, member in enumerate(stage.members))), expire()
        )

    for member, answer in zip(crowd, answers, strict=True):
        entries = await Transfer.filter(account__member_id=member.id).order_by("number")
        outcome = [entry.kind for entry in entries if entry.kind is not TransferKind.EARN]
        redeemed = [entry for entry in entries if entry.kind is TransferKind.REDEEM]
        assert outcome == ([TransferKind.REDEEM] if redeemed else [TransferKind.EXPIRE])
        assert [error["code"] for error in answer["errors"]] == ([] if redeemed else ["INSUFFICIENT_POINTS"])
        assert all(entry.created_at < end for entry in redeemed)
    assert await ledger.verify() == []
