"""What is recommended to a member: from what they bought, asked and read, with reasons, never across a gate (IN22, IN33)."""

from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.access.keys import replace_keys
from portal.accounts.viewer import SYSTEM
from portal.community import reading
from portal.insights.recommending import learning
from portal.insights.recommending.models import Learning, Neighbour, Popular
from portal.insights.recommending.pairing import Basket, again, learn, picks, score
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.programme.models import EarnAction
from portal.privacy.restriction import restrict
from portal.shop.recording.orders import NewLine
from tests.statements import counted

RECOMMENDED = """{ viewer { wantsRecommendations recommendations {
  products { sku } buyAgain { sku } threads { title } rewards { title }
  nextBestActions { code title points subject { id } } reasons { thingId text product { sku } }
} } }"""
WISH = """mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { viewer { wantsRecommendations } errors { code } } }"""
NOTHING = {"products": [], "buyAgain": [], "threads": [], "rewards": [], "nextBestActions": [], "reasons": []}


def test_a_score_is_a_cosine_that_few_orders_shrink_in22() -> None:
    assert score(12, 60, 50) == pytest.approx(0.119503, abs=5e-7)


def test_a_pair_needs_ten_distinct_customers_in23() -> None:
    nine = [Basket(f"c{one}", frozenset({"tea", "cup"})) for one in range(9)]
    again_and_again = [Basket("c0", frozenset({"tea", "cup"}))] * 20
    guests = [Basket(None, frozenset({"tea", "cup"}))] * 20

    assert learn([*nine, *again_and_again, *guests]).neighbours == {}
    assert learn([*nine, *again_and_again, *guests]).popular == {}
    learnt = learn([*nine, Basket("c9", frozenset({"tea", "cup"}))])
    assert learnt.neighbours == {"tea": [("cup", 0.5)], "cup": [("tea", 0.5)]}
    assert learnt.popular == {"tea": 10, "cup": 10}


def test_later_orders_say_more_and_what_most_buy_fills_up_in22() -> None:
    neighbours = {"tea": [("cup", 0.5), ("pot", 0.4)], "bean": [("mill", 0.45)]}
    popular = {"cup": 20, "pot": 12, "mill": 11, "soap": 90, "tea": 99}

    found = picks([["bean"], ["tea"]], neighbours, popular, 10)

    assert [(one.product, one.because) for one in found] == [
        ("mill", "bean"),
        ("cup", "tea"),
        ("pot", "tea"),
        ("soap", None),
    ]


def test_equal_ones_go_by_customers_and_then_by_id_in22() -> None:
    neighbours = {"tea": [("cup", 0.5), ("pot", 0.5), ("lid", 0.5)]}

    found = picks([["tea"]], neighbours, {"pot": 12, "cup": 11, "lid": 11}, 10)

    assert [one.product for one in found] == ["pot", "cup", "lid"]


def test_what_was_bought_more_than_once_is_offered_again_in22() -> None:
    assert again([["milk"], ["tea", "milk"], ["tea"], ["cup"]], 10) == ["milk", "tea"]


async def bought(make, who, *skus, days=5):
    lines = [NewLine(sku=sku, title=sku.title(), quantity=1, total=Money(1000, "EUR")) for sku in skus]
    total = Money(1000 * len(skus), "EUR")
    return await make.order(who, amount=total, lines=lines, placed_at=clock.now() - timedelta(days=days))


@pytest.fixture
async def shop(make):
    """Ten guests bought tea with a cup, and nine a pot with it; soap is what most buy."""
    for sku in ("tea", "cup", "pot", "soap"):
        await make.product(sku, sku.title())
    for one in range(10):
        await bought(make, f"g{one}@example.org", "tea", "cup", *(["pot"] if one else []))
    for one in range(12):
        await bought(make, f"h{one}@example.org", "soap")


async def recommended(graphql, who, locale="en"):
    return (await graphql(RECOMMENDED, viewer=who, locale=locale))["recommendations"]


@pytest.mark.anyio
async def test_what_goes_with_what_one_bought_comes_first_with_its_reason_in22(make, graphql, shop):
    anna = await make.member("anna")
    await bought(make, anna, "tea")
    await learning.learn_due(clock.now())

    found = await recommended(graphql, anna, locale="de")

    assert [one["sku"] for one in found["products"]] == ["cup", "soap"]
    assert [(one["text"], one["product"]) for one in found["reasons"]] == [
        ("Das passt zu etwas, das du gekauft hast.", {"sku": "tea"}),
        ("Viele Kunden kaufen das.", None),
    ]
    assert found["buyAgain"] == []


@pytest.mark.anyio
async def test_what_was_bought_before_is_in_a_list_of_its_own_in22(make, graphql, shop):
    anna = await make.member("anna")
    for days in (9, 5):
        await bought(make, anna, "tea", days=days)
    await learning.learn_due(clock.now())

    found = await recommended(graphql, anna)

    assert [one["sku"] for one in found["buyAgain"]] == ["tea"]
    assert "tea" not in [one["sku"] for one in found["products"]]


@pytest.mark.anyio
async def test_it_is_learnt_once_a_week_and_the_new_takes_the_place_of_the_old_in23(make, shop):
    now = clock.now()
    await learning.learn_due(now)
    first = await Learning.get()
    await learning.learn_due(now + timedelta(days=6))
    assert (await Learning.get()).id == first.id

    await learning.learn_due(now + timedelta(days=7, minutes=1))

    second = await Learning.get()
    assert second.id != first.id
    assert second.is_finished
    assert {one.learning_id for one in await Neighbour.all()} == {second.id}
    assert {one.learning_id for one in await Popular.all()} == {second.id}


@pytest.mark.anyio
async def test_a_round_that_was_left_is_begun_anew_and_is_read_by_nobody_before_it_is_whole_in23(make, graphql, shop):
    now, anna = clock.now(), await make.member("anna")
    await Learning.create(day=clock.local_day(now), made_at=now - timedelta(hours=2))

    assert (await recommended(graphql, anna))["products"] == []
    await learning.learn_due(now)

    assert (await Learning.get()).is_finished
    assert [one["sku"] for one in (await recommended(graphql, anna))["products"]][:1] == ["soap"]


@pytest.mark.anyio
async def test_whoever_wants_none_gets_none_and_counts_for_nobody_in33(make, graphql, shop):
    anna = await make.member("anna")
    tenth = await make.member("tenth")
    await bought(make, tenth, "tea", "pot")
    await bought(make, anna, "tea")
    await learning.learn_due(clock.now())
    assert "pot" in [one["sku"] for one in (await recommended(graphql, anna))["products"]]

    for who in (anna, tenth):
        answer = await graphql(WISH, viewer=who, input={"wantsRecommendations": False})
        assert answer == {"viewer": {"wantsRecommendations": False}, "errors": []}
    await learning.learn_due(clock.now() + timedelta(days=8))

    assert await recommended(graphql, anna) == NOTHING
    await graphql(WISH, viewer=anna, input={"wantsRecommendations": None})
    assert "pot" not in [one["sku"] for one in (await recommended(graphql, anna))["products"]]


@pytest.mark.anyio
async def test_who_is_restricted_gets_none_and_counts_for_nobody_lw30(make, graphql, shop):
    anna, tenth = await make.member("anna"), await make.member("tenth")
    await bought(make, tenth, "tea", "pot")
    await bought(make, anna, "tea")
    for who in (anna, tenth):
        await restrict(who.id, reason="Disputed", by=SYSTEM)

    await learning.learn_due(clock.now())

    assert await recommended(graphql, anna) == NOTHING
    pot = await make.product("pot")
    assert not await Neighbour.filter(product_id=pot.id).exists()


@pytest.mark.anyio
async def test_threads_are_about_ones_products_or_like_what_one_read_in33(make, graphql):
    anna, bert = await make.member("anna"), await make.member("bert")
    tea = await make.product("tea", "Tea")
    await bought(make, anna, "tea")
    await make.thread(by=bert, title="My tea is bitter", product=tea)
    await make.thread(by=bert, title="The weather")
    read = await make.thread(by=bert, title="Grinders", tags=["grinding"])
    await make.thread(by=bert, title="Grinding finer", tags=["grinding"])
    await make.thread(by=anna, title="My own", tags=["grinding"])
    await reading.mark_thread_read(read.id, 1, by=await make.viewer(anna))

    found = await recommended(graphql, anna)

    assert [one["title"] for one in found["threads"]] == ["My tea is bitter", "Grinding finer"]
    assert [(one["text"], one["product"]) for one in found["reasons"]] == [
        ("It is about something that you bought.", {"sku": "tea"}),
        ("It is like what you asked and read.", None),
    ]


@pytest.mark.anyio
async def test_nothing_behind_a_gate_is_recommended_before_it_opens_in33(make, graphql):
    anna, bert = await make.member("anna"), await make.member("bert")
    tea = await make.product("tea", "Tea")
    await bought(make, anna, "tea")
    lounge = await make.category("lounge", required_tier_slug="gold")
    await replace_keys(bert.id, "tier:", {"tier:gold"})
    await make.thread(by=bert, title="A secret tea", product=tea, within=lounge)
    before = await recommended(graphql, anna)

    await replace_keys(anna.id, "tier:", {"tier:gold"})

    assert before["threads"] == before["reasons"] == []
    assert [one["title"] for one in (await recommended(graphql, anna))["threads"]] == ["A secret tea"]


@pytest.mark.anyio
async def test_rewards_are_those_one_can_have_and_those_that_are_near_in33(make, graphql):
    anna = await make.member("anna")
    await make.tier("gold", 1, 1_000_000)
    for cost, more in (
        (100, {}),
        (300, {}),
        (500, {}),
        (900, {}),
        (200, {"stock": 0}),
        (250, {"required_tier_slug": "gold"}),
        (260, {"is_active": False}),
    ):
        await make.reward(cost, title=f"For {cost}", **more)
    await make.points(anna, 300)

    found = await recommended(graphql, anna)

    assert [one["title"] for one in found["rewards"]] == ["For 300", "For 100", "For 500"]
    assert [one["text"] for one in found["reasons"]] == [
        "You have the points for it.",
        "You have the points for it.",
        "You are not far from it.",
    ]


@pytest.mark.anyio
async def test_next_comes_what_would_be_lost_then_what_is_to_be_had_then_what_one_may_give_in34(make, graphql):
    anna = await make.member("anna")
    await make.earn_rule(EarnAction.REVIEW, 30)
    await make.earn_rule(EarnAction.BIRTHDAY, 50)
    tea = await make.product("tea", "Tea")
    await bought(make, anna, "tea")
    reward = await make.reward(100)
    survey = await make.survey()
    await make.campaign()
    await make.points(anna, 120, expires_at=clock.now() + timedelta(days=10))

    found = (await recommended(graphql, anna))["nextBestActions"]

    assert [(one["code"], one["points"]) for one in found] == [
        ("POINTS_EXPIRE", 120),
        ("REDEEM_REWARD", None),
        ("ANSWER_SURVEY", 20),
        ("WRITE_REVIEW", 30),
        ("INVITE_FRIEND", found[4]["points"]),
    ]
    assert [one["subject"] and one["subject"]["id"] for one in found] == [
        None,
        global_id("Reward", reward.id),
        global_id("Survey", survey.id),
        global_id("Product", tea.id),
        None,
    ]


@pytest.mark.anyio
async def test_what_was_done_is_not_next_in34(make, graphql):
    anna = await make.member("anna")
    await bought(make, anna, "tea")
    await make.product("tea", "Tea")
    await make.review("tea", by=anna)
    await make.response(await make.survey(), 9, by=anna)

    assert (await recommended(graphql, anna))["nextBestActions"] == []


@pytest.mark.anyio
async def test_a_request_reads_no_orders_but_ones_own(make, graphql, shop):
    anna = await make.member("anna")
    await bought(make, anna, "tea")
    await learning.learn_due(clock.now())

    with counted() as sent:
        await recommended(graphql, anna)

    of_orders = [one for one in sent if "FROM orders" in one or "JOIN order_lines" in one]
    assert of_orders
    assert all("c.member_id = " in one for one in of_orders)
