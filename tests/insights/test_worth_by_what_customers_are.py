"""Lifetime value of customers apart: referred, contributing, of a tier, in a segment (CV9)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.insights.recorded import Bought
from portal.insights.worth import Groups, Kind, summed
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Account

TODAY = datetime(2026, 7, 1, 9, tzinfo=UTC)
DAY = TODAY.date().toordinal()
GROUPS = """query { insights(from: "2026-01-01", to: "2026-06-30") { clvBy(dimension: %s) {
  key tier { name } customers orders revenue { amount } averageOrderValue { amount } clv { amount } } } }"""


def test_groups_have_the_formula_over_the_same_days_cv9() -> None:
    """Anna bought twice within 100 of the 200 days in which anybody bought, Bert once."""
    orders = [
        Bought("anna", DAY - 200, 3000),
        Bought("anna", DAY - 100, 5000, ((DAY - 90, 1000),)),
        Bought("bert", DAY, 2000),
        Bought("bert", DAY - 400, 9900),
        Bought("carla", DAY - 50, 800, ((DAY - 40, 800),)),
        Bought("gone", DAY - 50, 800, is_forgotten=True),
        Bought(None, DAY - 50, 800),
    ]

    [member, referred] = summed(orders, Groups({"anna": Kind.REFERRED}, frozenset({"bert"})), DAY - 300, DAY)

    assert (referred.key, referred.customers, referred.orders) == ("REFERRED", 1, 2)
    assert (referred.revenue, member.revenue) == (Money(7000, "EUR"), Money(2000, "EUR"))
    assert (member.key, member.customers, member.orders) == ("MEMBER", 1, 1)
    yearly = 2 / (200 / 365.2425)
    assert referred.value.purchases_per_year == pytest.approx(yearly)
    assert referred.value.value == Money(round(3500 * yearly * (100 / 365.2425 + 1 / yearly)), "EUR")
    assert member.value.value == Money(2000, "EUR")


def test_whom_nobody_knows_is_a_guest_cv9() -> None:
    groups = Groups({"anna": "CHAMPION"}, frozenset({"anna", "bert"}))

    assert [groups.of(one) for one in ("anna", "bert", "carla")] == ["CHAMPION", "MEMBER", "GUEST"]


@pytest.mark.anyio
async def test_members_are_told_apart_by_what_they_are_cv9(make, graphql):
    """Anna wrote and has a tier, Bert has neither, Anna's friend came by her code; one is no member at all."""
    await make.programme()
    brand = await make.brand()
    await make.campaign()
    silver = await make.tier("silver", 1, 100)
    with time_machine.travel(TODAY - timedelta(days=100), tick=False):
        anna, bert = await make.member("anna"), await make.member("bert")
        await make.thread(by=anna)
        await make.friend(anna, email="friend@kiel.example")
        people = (anna.email, bert.email, "friend@kiel.example", "guest@example.org")
        for email, amount in zip(people, ("30.00", "20.00", "50.00", "10.00"), strict=True):
            await make.order(email, amount, placed_at=clock.now())
    await make.points(anna, 150)
    await Account.filter(member_id=anna.id).update(tier_id=silver.id)

    async def revenue(dimension: str) -> dict[str, str]:
        found = (await graphql(GROUPS % dimension, viewer=brand))["clvBy"]
        return {one["tier"]["name"] if one["tier"] else one["key"]: one["revenue"]["amount"] for one in found}

    assert await revenue("CHANNEL") == {"REFERRED": "50.00", "MEMBER": "50.00", "GUEST": "10.00"}
    assert await revenue("CONTRIBUTION") == {"CONTRIBUTOR": "30.00", "MEMBER": "70.00", "GUEST": "10.00"}
    assert await revenue("TIER") == {silver.name: "30.00", "NO_TIER": "70.00", "GUEST": "10.00"}
    assert await revenue("SEGMENT") == {"NO_SEGMENT": "110.00"}
