"""What new customers cost, by how they came: what referrals cost in the end, and what staff say (CV2, CV3)."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.insights.acquisition import Acquired, acquisition, each_of
from portal.insights.costs import save_acquisition_cost, save_channel_cost, save_margin
from portal.insights.models import AcquisitionChannel
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.redeeming.models import Redemption
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.referrals.models import ReferralRewardKind, RewardSide
from portal.referrals.terms import RewardTerms
from tests.insights.friends import DAY, bought, rewarded_later

pytestmark = pytest.mark.anyio
REFERRED, OTHER = AcquisitionChannel.REFERRED, AcquisitionChannel.OTHER
MARCH = {"from": "2026-03-01", "to": "2026-03-31"}
BOTH_SIDES = [
    RewardTerms(side, ReferralRewardKind.STORE_CREDIT, value=Money(1000, "EUR"))
    for side in (RewardSide.REFERRER, RewardSide.REFEREE)
]
LATER = datetime(2026, 7, 1, 12, tzinfo=UTC)
REPORT = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) {
  clv { acquisitionCost { amount } }
  acquisition { channel customers rewardCost { amount } runningCost { amount } statedCost { amount }
    totalCost { amount } costPerCustomer { amount } }
  clvBy(dimension: CHANNEL) { key profit { amount } acquisitionCost { amount } ltvToCac }
} }"""
CHANNEL_COST = """mutation ($input: SaveChannelCostInput!) {
  saveChannelCost(input: $input) { monthlyCost { amount } errors { code field } } }"""
MARGIN = "mutation ($input: SaveMarginInput!) { saveMargin(input: $input) { margin errors { code field } } }"


def euros(minor: int) -> Money:
    return Money(minor, "EUR")


def acquired(channel=OTHER, customers=0, rewards=0, running=0, stated=None) -> Acquired:
    return Acquired(channel, customers, euros(rewards), euros(running), None if stated is None else euros(stated))


def test_a_referred_customer_costs_the_rewards_and_a_share_of_the_tools_cv3() -> None:
    """50.00 honoured and 29.00 of tools for three friends."""
    friends = acquired(REFERRED, 3, 5000, 2900)

    assert (friends.total, friends.each) == (euros(7900), euros(2633))


def test_others_cost_what_staff_say_of_each_and_of_their_channel_cv3() -> None:
    assert acquired(OTHER, 4, running=1000, stated=1400).each == euros(1650)
    assert acquired(OTHER, 4, running=1000).each == euros(250)
    assert acquired(OTHER, 4, stated=1400).each == euros(1400)


def test_what_nobody_said_is_not_known_rather_than_nothing_cv3() -> None:
    assert acquired(OTHER, 4).each is None
    assert each_of([acquired(REFERRED, 1, 500), acquired(OTHER, 4)]) is None


def test_all_new_customers_cost_the_mean_of_them_cv3() -> None:
    """(7900 + 6600) / 7."""
    assert each_of([acquired(REFERRED, 3, 5000, 2900), acquired(OTHER, 4, running=1000, stated=1400)]) == euros(2071)
    assert each_of([acquired(REFERRED, 2, 300), acquired(OTHER)]) == euros(150)


def test_where_nobody_new_came_a_customer_costs_what_staff_say_cv3() -> None:
    assert each_of([acquired(REFERRED), acquired(OTHER, stated=1400)]) == euros(1400)
    assert each_of([acquired(REFERRED), acquired(OTHER)]) is None


@pytest.mark.parametrize(
    ("start", "end", "minor"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), 2800),
        (date(2026, 2, 15), date(2026, 3, 31), 1400 + 2800),
        (date(2026, 1, 1), date(2026, 1, 31), 0),
        (date(2026, 4, 1), date(2026, 5, 31), 1400 + 1550 + 3100),
    ],
)
async def test_a_channel_costs_of_each_day_the_part_of_its_month_cv3(portal_db, start, end, minor) -> None:
    """28.00 a month from 1 February on, from 16 April 31.00."""
    await save_channel_cost(REFERRED, euros(2800), since=date(2026, 2, 1), by=SYSTEM)
    await save_channel_cost(REFERRED, euros(3100), since=date(2026, 4, 16), by=SYSTEM)
    await save_channel_cost(OTHER, euros(99900), since=date(2026, 1, 1), by=SYSTEM)

    with time_machine.travel(LATER, tick=False):
        [friends, _] = await acquisition(start, end)

    assert friends.running == euros(minor)


async def test_what_is_still_to_come_costs_nothing_yet_cv3(portal_db) -> None:
    await save_channel_cost(OTHER, euros(3000), since=date(2026, 1, 1), by=SYSTEM)

    with time_machine.travel(datetime(2026, 4, 10, 12, tzinfo=UTC), tick=False):
        [_, others] = await acquisition(date(2026, 4, 1), date(2026, 4, 30))

    assert others.running == euros(1000)


async def test_friends_cost_what_was_used_and_nothing_that_was_only_promised_cv3(make, graphql) -> None:
    """Two friends came, one of four coupons of 10.00 was used, and tools cost 31.00; two others cost 14.00 each."""
    await make.programme()
    brand = await make.brand()
    await make.campaign(rewards=BOTH_SIDES)
    ada = await make.member("ada")
    await bought(make, ada, 1)
    await bought(make, ada, 2)
    for guest in ("a@kiel.example", "b@kiel.example"):
        await make.order(guest, "30.00", placed_at=DAY)
    await rewarded_later()
    coupon = await Redemption.filter(member_id=ada.id).first()
    with time_machine.travel(DAY + timedelta(days=20), tick=False):
        await mark_coupon_used(coupon.coupon_code, order_external_id="X-1", by=await make.viewer(brand))
    await save_channel_cost(REFERRED, euros(3100), since=date(2026, 1, 1), by=SYSTEM)
    await save_acquisition_cost(euros(1400), since=date(2026, 1, 1), by=SYSTEM)
    await save_margin(0.6, since=date(2026, 1, 1), by=SYSTEM)

    with clock.living_at(LATER):
        report = await graphql(REPORT, viewer=brand, **MARCH)

    friends, others = report["acquisition"]
    assert await Redemption.all().count() == 4
    assert friends == {
        "channel": "REFERRED",
        "customers": 2,
        "rewardCost": {"amount": "10.00"},
        "runningCost": {"amount": "31.00"},
        "statedCost": None,
        "totalCost": {"amount": "41.00"},
        "costPerCustomer": {"amount": "20.50"},
    }
    assert (others["customers"], others["rewardCost"], others["totalCost"]) == (
        2,
        {"amount": "0.00"},
        {"amount": "28.00"},
    )
    assert report["clv"] == {"acquisitionCost": {"amount": "17.25"}}
    by_channel = {one["key"]: one for one in report["clvBy"]}
    assert by_channel["REFERRED"]["profit"] == {"amount": "30.00"}
    assert by_channel["REFERRED"]["acquisitionCost"] == {"amount": "20.50"}
    assert by_channel["REFERRED"]["ltvToCac"] == pytest.approx(30 / 20.5)
    assert by_channel["GUEST"]["ltvToCac"] == pytest.approx(18 / 14)


async def test_a_margin_and_a_channel_are_said_by_staff_alone(make, graphql) -> None:
    anna = await make.member()
    cost = {"channel": "OTHER", "amount": {"amount": "1.00", "currency": "EUR"}, "since": "2026-01-01"}

    refused = [
        (await graphql(MARGIN, viewer=anna, input={"share": 0.5, "since": "2026-01-01"}))["errors"],
        (await graphql(CHANNEL_COST, viewer=anna, input=cost))["errors"],
    ]

    assert [errors[0]["code"] for errors in refused] == ["FORBIDDEN", "FORBIDDEN"]


@pytest.mark.parametrize("share", [0.0, -0.1, 1.01])
async def test_a_margin_is_a_share_of_revenue_cv2(make, graphql, share: float) -> None:
    refused = await graphql(MARGIN, viewer=await make.brand(), input={"share": share, "since": "2026-01-01"})

    assert refused == {"margin": None, "errors": [{"code": "INVALID", "field": ["share"]}]}


async def test_a_channel_costs_in_the_currency_of_the_programme_cv3(make, graphql) -> None:
    cost = {"channel": "OTHER", "amount": {"amount": "1.00", "currency": "USD"}, "since": "2026-01-01"}

    refused = await graphql(CHANNEL_COST, viewer=await make.brand(), input=cost)

    assert refused == {"monthlyCost": None, "errors": [{"code": "INVALID", "field": ["amount"]}]}


@pytest.mark.parametrize("months", [0, 121])
async def test_a_horizon_is_a_month_at_least_and_ten_years_at_most_cv2(make, graphql, months: int) -> None:
    asked = 'query { insights(from: "2026-01-01", to: "2026-02-01") { clv(horizonMonths: %d) { horizonMonths } } }'

    answer = await graphql.raw(asked % months, viewer=await make.brand())

    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
