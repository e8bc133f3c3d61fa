"""What the hot paths of the ledger ask of the database: so many statements, however many orders there were before."""

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.loyalty.programme.models import EarnAction
from tests.bank.clients import ORDER, REDEEM
from tests.statements import counted

pytestmark = pytest.mark.anyio


@pytest.fixture
async def stage(make):
    await make.programme()
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 2, 50_000)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)


def an_order(member, number):
    total = {"amount": "25.00", "currency": "EUR"}
    return {
        "externalId": f"order {number}", "customerEmail": member.email, "placedAt": "2026-11-01T10:00:00Z",
        "total": total, "lines": [{"sku": "beans", "title": "Beans", "quantity": 1, "total": total}],
    }  # fmt: skip


@pytest.mark.parametrize("earlier", [1, 30])
async def test_an_order_that_earns_takes_18_statements(stage, make, graphql, backend, earlier):
    member, staff = await make.member(), await viewer_of((await make.brand()).id)
    for number in range(earlier):
        await graphql(ORDER, viewer=staff, input=an_order(member, number))

    with counted() as sent:
        recorded = await graphql(ORDER, viewer=staff, input=an_order(member, "the last"))

    assert recorded["errors"] == []
    assert (await make.account(member)).available == 25 * (earlier + 1)
    # One of them is the word to open pages, and one asks for stamps (terms, rules, tiers and listeners are kept). Nobody looks for reviews, for nothing in it is of the catalogue. PostgreSQL is told to begin, to take turns about the order, and to commit, and has the entry, its lot and the balance at once.
    assert len(sent) == {"sqlite": 18, "postgresql": 18}[backend], "\n".join(sent)


@pytest.mark.parametrize("earlier", [1, 30])
async def test_a_redemption_takes_18_statements(stage, make, graphql, backend, earlier):
    member = await make.member()
    await make.points(member, 1000)
    reward = await make.reward(10)
    asking = await viewer_of(member.id)
    for number in range(earlier):
        await make.redemption(member, reward, key=f"earlier {number}")

    with counted() as sent:
        told = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "the last"}
        redeemed = await graphql(REDEEM, viewer=asking, input=told)

    assert redeemed["errors"] == []
    assert len(sent) == {"sqlite": 18, "postgresql": 17}[backend], "\n".join(sent)
