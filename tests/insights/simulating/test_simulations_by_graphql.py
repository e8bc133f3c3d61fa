"""Asking for a simulation by the API, and reading how far it has come: the brand's staff alone."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.insights.simulating import working
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.programme.models import EarnAction

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)

START = """
    mutation ($input: SimulateProgramInput!) {
        simulateProgram(input: $input) {
            simulation { id state progress members done changes terms { thing term value } before { issued } groups { members } }
            errors { code field }
        }
    }
"""
READ = """
    query {
        simulations {
            state progress refusal assumption startsOn endsOn breakEvenLift expectedLift revenue { amount }
            before { issued cost { amount } shareOfRevenue } after { issued cost { amount } shareOfRevenue }
            groups { least most members points } tierMoves { before after members rises }
        }
    }
"""


@pytest.fixture
async def rule(make):
    with clock.living_at(NOON - timedelta(days=30)):
        await make.programme()
        found = await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    for _ in range(12):
        member = await make.member()
        with clock.living_at(NOON):
            await make.order(member, "100.00", placed_at=NOON)
            reward = await make.reward(50)
            await make.redemption(member, reward)
    return found.rule


def asked(rule):
    changed = {"id": global_id("EarnRule", rule.id), "action": "PURCHASE", "title": "Orders", "perCurrencyUnit": "2"}
    return {"from": "2026-05-01", "to": "2026-05-31", "earnRules": [changed], "margin": 0.4, "elasticity": 1.5}


async def test_staff_start_one_watch_it_and_read_what_came_out(make, graphql, rule):
    staff = await make.member(roles=(Role.BRAND,))
    with clock.living_at(NOON + timedelta(days=20)):
        started = await graphql(START, viewer=staff, input=asked(rule))
        waiting = started["simulation"]
        await finish(working.work_due, clock.now())
        [found] = await graphql(READ, viewer=staff)

    assert (waiting["state"], waiting["progress"], waiting["before"], waiting["groups"]) == ("WAITING", 0.0, None, [])
    assert waiting["changes"] == ["Orders: per_currency_unit 2"]
    assert waiting["terms"] == [{"thing": "Orders", "term": "perCurrencyUnit", "value": "2"}]
    assert (found["state"], found["progress"], found["refusal"]) == ("DONE", 1.0, None)
    assert (found["before"]["issued"], found["after"]["issued"]) == (1200, 2400)
    assert (found["before"]["cost"]["amount"], found["after"]["cost"]["amount"]) == ("6.00", "12.00")
    assert (found["before"]["shareOfRevenue"], found["after"]["shareOfRevenue"]) == (0.005, 0.01)
    assert found["revenue"]["amount"] == "1200.00"
    assert found["groups"] == [{"least": 1, "most": 100, "members": 12, "points": 1200}]
    assert found["breakEvenLift"] == pytest.approx(0.01 * 0.5 / (0.4 - 0.02 * 0.5))
    assert found["expectedLift"] == pytest.approx((0.98 / 0.99) ** -1.5 - 1)
    assert found["assumption"].startswith("Orders, contributions and redemptions are as they were")


async def test_terms_are_told_one_by_one_by_their_names_in_the_input(make, graphql, rule):
    staff = await make.member(roles=(Role.BRAND,))
    off = {"id": global_id("EarnRule", rule.id), "action": "PURCHASE", "title": "Orders", "isActive": False}
    programme = {"name": "Beans", "pointsName": "beans", "pointsPerCurrencyUnit": 50, "expiryIsSliding": True}
    wanted = {"from": "2026-05-01", "to": "2026-05-31", "program": programme, "earnRules": [off]}
    with clock.living_at(NOON + timedelta(days=20)):
        started = (await graphql(START, viewer=staff, input=wanted))["simulation"]

    assert [(one["thing"], one["term"], one["value"]) for one in started["terms"]] == [
        (None, "expiryIsSliding", "true"),
        (None, "pointsPerCurrencyUnit", "50"),
        ("Orders", "perCurrencyUnit", "1"),
        ("Orders", "isActive", "false"),
    ]


async def test_a_member_starts_none_and_reads_none(make, graphql, rule):
    member = await make.member()
    with clock.living_at(NOON + timedelta(days=20)):
        answer = await graphql(START, viewer=member, input=asked(rule))
        read = await graphql.raw(READ, viewer=member)

    assert answer["errors"] == [{"code": "FORBIDDEN", "field": None}]
    assert read["data"]["simulations"] is None


async def test_what_is_wrong_is_told_where_it_stands(make, graphql, rule):
    staff = await make.member(roles=(Role.BRAND,))
    wrong = {**asked(rule), "earnRules": [{"action": "PURCHASE", "title": "", "perCurrencyUnit": "2"}]}
    with clock.living_at(NOON + timedelta(days=20)):
        answer = await graphql(START, viewer=staff, input=wrong)

    assert answer["simulation"] is None
    assert [one["code"] for one in answer["errors"]] == ["REQUIRED"]
