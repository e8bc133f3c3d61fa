"""Many at the counter at the same instant, over two real servers: as many are served as there is something for."""

import asyncio
import json
from collections import Counter

import pytest
from websockets.asyncio.client import connect

from graphql_schema.ids import global_id
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, Transfer, TransferKind
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from tests.bank.asking import Line
from tests.bank.clients import CANCEL, REDEEM
from tests.bank.running import servers
from tests.bank.stage import START, set_up
from tests.makers.loyalty import GIFT

pytestmark = pytest.mark.anyio
USE = "mutation ($input: MarkCouponUsedInput!) { told: markCouponUsed(input: $input) { errors { code } } }"


async def by_http(port, query, told, token):
    line = Line(port)
    answer = await line.ask(query, {"input": told}, token)
    line.close()
    return answer["data"]["told"]


async def by_socket(port, query, told, token):
    """What the WebSocket says to it: that door is for subscriptions."""
    async with connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=["graphql-transport-ws"], proxy=None) as socket:
        await socket.send(json.dumps({"type": "connection_init", "payload": {"authorization": f"Bearer {token}"}}))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        asked = {"query": query, "variables": {"input": told}}
        await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": asked}))
        heard = json.loads(await asyncio.wait_for(socket.recv(), 60))
        return heard["payload"][0]["extensions"]["code"]


def counted(answers):
    """How often each answer was given, OK where there was no refusal."""
    return Counter(told["errors"][0]["code"] if told["errors"] else "OK" for told in answers)


def two(running):
    """A port for each turn, by turns."""
    ports = [server.port for server in running]
    return lambda turn: ports[turn % len(ports)]


async def test_twenty_redemptions_for_a_balance_of_three_and_none_by_the_other_door_p1_r55(make, portal_db):
    stage = await set_up(make, 1)
    reward = await make.reward(30)
    member = stage.members[0]
    async with servers(portal_db, 2) as running:
        port = two(running)

        def wish(turn):
            told = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": f"key {turn}"}
            return port(turn), REDEEM, told, member.token

        served, refused = await asyncio.gather(
            asyncio.gather(*(by_http(*wish(turn)) for turn in range(20))),
            asyncio.gather(*(by_socket(*wish(turn)) for turn in range(20, 24))),
        )

    assert counted(served) == {"OK": 3, "INSUFFICIENT_POINTS": 17}
    assert refused == ["OPERATION_NOT_ALLOWED"] * 4
    assert await Redemption.filter(state=RedemptionState.ISSUED).count() == 3
    assert (await Account.get(member_id=member.key)).available == START - 90
    assert await ledger.verify() == []


async def test_one_key_fifty_times_at_once_is_one_redemption_and_one_answer_p2_r6(make, portal_db):
    stage = await set_up(make, 2)
    reward, other = await make.reward(10), await make.reward(10)
    member, stranger = stage.members
    wish = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "mine"}
    async with servers(portal_db, 2) as running:
        port = two(running)
        answers = await asyncio.gather(*(by_http(port(turn), REDEEM, wish, member.token) for turn in range(50)))
        another_reward = await by_http(
            port(0), REDEEM, {**wish, "rewardId": global_id("Reward", other.id)}, member.token
        )
        another_member = await by_http(port(1), REDEEM, wish, stranger.token)

    assert counted(answers) == {"OK": 50}
    assert len({told["redemption"]["id"] for told in answers}) == 1
    assert counted([another_reward]) == {"CONFLICT": 1}
    assert counted([another_member]) == {"OK": 1}
    assert (await Account.get(member_id=member.key)).available == START - 10
    assert await ledger.verify() == []


async def test_the_last_piece_is_one_of_fifty_members_p3_r54(make, portal_db):
    stage = await set_up(make, 50)
    reward = await make.reward(10, stock=1)
    wish = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "the last one"}
    async with servers(portal_db, 2) as running:
        port = two(running)
        answers = await asyncio.gather(
            *(by_http(port(turn), REDEEM, wish, one.token) for turn, one in enumerate(stage.members))
        )

    assert counted(answers) == {"OK": 1, "OUT_OF_STOCK": 49}
    await reward.refresh_from_db()
    assert reward.stock == 0
    assert Counter(await Account.filter(member_id__in=[one.key for one in stage.members]).values_list("available")) == {
        (START - 10,): 1,
        (START,): 49,
    }
    assert await ledger.verify() == []


async def test_of_twenty_cancellations_and_twenty_uses_at_once_one_wins_p4_r53(make, portal_db):
    stage = await set_up(make, 1)
    member = stage.members[0]
    reward = global_id("Reward", (await make.reward(40)).id)
    async with servers(portal_db, 2) as running:
        port = two(running)
        told = await by_http(port(0), REDEEM, {"rewardId": reward, "idempotencyKey": "k"}, member.token)
        coupon = await Redemption.get()
        cancel = {"redemptionId": told["redemption"]["id"]}
        use = {"couponCode": coupon.coupon_code, "orderExternalId": None}
        answers = await asyncio.gather(
            *(
                by_http(
                    port(turn), *((CANCEL, cancel, member.token) if turn % 4 < 2 else (USE, use, stage.staff.token))
                )
                for turn in range(40)
            )
        )

    assert counted(answers) == {"OK": 1, "ALREADY_DONE": 39}
    await coupon.refresh_from_db()
    given_back = coupon.state is RedemptionState.CANCELLED
    assert given_back or coupon.state is RedemptionState.USED
    assert (await Account.get(member_id=member.key)).available == (START if given_back else START - 40)
    assert await Transfer.filter(kind=TransferKind.RETURN).count() == int(given_back)
    assert await ledger.verify() == []


async def test_accounts_that_are_taken_crosswise_keep_nobody_waiting_f9(make, portal_db):
    """In whatever order somebody names two accounts, their locks are taken in one order."""
    anna, anne = await make.member(), await make.member()
    for member in (anna, anne):
        await make.points(member, 100)

    @unit_of_work
    async def spend_of_both(first, second, key):
        async with ledger.books((first.id, second.id)) as books:
            for member in (first, second):
                await ledger.spend(books[member.id], 1, key=f"{key}:{member.id}", body={}, cause=GIFT)

    pairs = [(anna, anne), (anne, anna)] * 10
    await asyncio.wait_for(
        asyncio.gather(*(spend_of_both(*pair, key=str(turn)) for turn, pair in enumerate(pairs))), 30
    )

    assert [(await make.account(member)).available for member in (anna, anne)] == [80, 80]
    assert await ledger.verify() == []


async def test_a_deadlock_that_was_forced_is_retried_until_both_are_done_f9(make, portal_db):
    """Each holds what the other wants; the database ends one of them, and the unit of work begins it anew."""
    anna, anne = await make.member(), await make.member()
    for member in (anna, anne):
        await make.points(member, 100)
    begun = Counter()
    met = asyncio.Barrier(2)

    @unit_of_work
    async def spend_crosswise(first, second, key):
        begun[key] += 1
        async with ledger.book(first.id) as book:
            await ledger.spend(book, 1, key=f"{key}:{first.id}", body={}, cause=GIFT)
            if begun.total() <= 2 and portal_db.database_url.startswith("postgres"):
                await met.wait()
            async with ledger.book(second.id) as other:
                await ledger.spend(other, 1, key=f"{key}:{second.id}", body={}, cause=GIFT)

    await asyncio.wait_for(
        asyncio.gather(spend_crosswise(anna, anne, "one"), spend_crosswise(anne, anna, "other")), 120
    )

    if portal_db.database_url.startswith("postgres"):
        assert sorted(begun.values()) == [1, 2]
    assert [(await make.account(member)).available for member in (anna, anne)] == [98, 98]
    assert await ledger.verify() == []
