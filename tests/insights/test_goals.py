"""Goals: a target for a figure, a day, and whether it is on track (GO1 to GO4)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import ApiScope
from portal.accounts.viewer import SYSTEM, Viewer
from portal.insights.goals.metrics import WINDOWS, measure
from portal.insights.goals.track import Line
from portal.insights.models import Goal, GoalMetric
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.moderation.models import AuditEntry

TODAY = datetime(2026, 7, 1, 9, tzinfo=UTC)
FIELDS = """id metric target dueOn startedOn startValue windowDays measuredOn current expected onTrack noValue"""
SAVE = f"""mutation ($input: SaveGoalInput!) {{ saveGoal(input: $input) {{
    goal {{ {FIELDS} }} errors {{ code field message }} }} }}"""
DELETE = """mutation ($input: DeleteGoalInput!) { deleteGoal(input: $input) { goal { metric } errors { code } } }"""
GOALS = f"""query ($from: Date!, $to: Date!) {{ insights(from: $from, to: $to) {{ goals {{ {FIELDS} }} }} }}"""
ACTIVE = {"metric": "ACTIVE_MEMBERS", "target": 10.0, "dueOn": "2026-10-09"}


def test_on_track_is_a_straight_line_by_days_go2() -> None:
    """From 0.20 to 0.30 within 100 days: 0.25 on the fiftieth."""
    line = Line(date(2026, 1, 1), 0.20, date(2026, 4, 11), 0.30)

    assert line.at(date(2026, 2, 20)) == pytest.approx(0.25)
    assert (line.at(date(2025, 12, 1)), line.at(date(2026, 4, 11)), line.at(date(2027, 1, 1))) == (0.20, 0.30, 0.30)
    assert line.is_kept(date(2026, 2, 20), 0.25)
    assert not line.is_kept(date(2026, 2, 20), 0.2499)
    assert not line.is_kept(date(2026, 2, 20), None)


async def goals_of(graphql, viewer, until="2026-07-31"):
    found = await graphql(GOALS, viewer=viewer, **{"from": "2026-01-01", "to": until})
    return found["goals"]


@pytest.mark.anyio
async def test_a_goal_sets_out_from_what_is_measured_that_day_go2(make, graphql):
    brand, anna = await make.brand(), await make.member("anna")
    with clock.living_at(TODAY):
        await make.thread(by=anna)
        saved = await graphql(SAVE, viewer=brand, input=ACTIVE)
    with clock.living_at(TODAY + timedelta(days=25)):
        for _ in range(2):
            await make.thread(by=await make.member())
        [goal] = await goals_of(graphql, brand)

    assert saved["errors"] == []
    assert (saved["goal"]["startValue"], saved["goal"]["current"], saved["goal"]["onTrack"]) == (1.0, 1.0, True)
    assert goal == saved["goal"] | {
        "measuredOn": "2026-07-26",
        "windowDays": 30,
        "current": 3.0,
        "expected": 3.25,
        "onTrack": False,
    }


@pytest.mark.anyio
async def test_it_is_told_as_it_stood_at_the_end_of_the_span_and_not_before_it_was_set_go2(make, graphql):
    brand = await make.brand()
    with clock.living_at(TODAY):
        await graphql(SAVE, viewer=brand, input=ACTIVE)
    with clock.living_at(TODAY + timedelta(days=200)):
        late = await goals_of(graphql, brand, until="2026-12-31")
        earlier = await goals_of(graphql, brand, until="2026-07-11")

        assert [(one["measuredOn"], one["expected"]) for one in late] == [("2026-10-09", 10.0)]
        assert [(one["measuredOn"], one["expected"]) for one in earlier] == [("2026-07-11", 1.0)]
        assert await goals_of(graphql, brand, until="2026-06-30") == []


@pytest.mark.anyio
async def test_a_change_keeps_where_a_goal_set_out_but_another_figure_begins_anew_go2(make, graphql):
    brand = await make.brand()
    with clock.living_at(TODAY):
        goal = (await graphql(SAVE, viewer=brand, input=ACTIVE))["goal"]
    with clock.living_at(TODAY + timedelta(days=5)):
        await make.thread()
        later = (await graphql(SAVE, viewer=brand, input={**ACTIVE, "id": goal["id"], "target": 20.0}))["goal"]
        other = {"id": goal["id"], "metric": "ANSWERED_SHARE", "target": 0.9, "dueOn": "2026-10-09"}
        another = (await graphql(SAVE, viewer=brand, input=other))["goal"]

    assert (later["target"], later["startedOn"], later["startValue"]) == (20.0, "2026-07-01", 0.0)
    assert (another["metric"], another["startedOn"]) == ("ANSWERED_SHARE", "2026-07-06")
    assert await Goal.all().count() == 1


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"target": 0.0}, "target", "Ein Zielwert ist größer als 0 und höchstens eine Milliarde."),
        ({"target": 1_000_000_000.5}, "target", "Ein Zielwert ist größer als 0 und höchstens eine Milliarde."),
        (
            {"metric": "REDEMPTION_RATE", "target": 1.5},
            "target",
            "Ein Anteil ist größer als 0 und höchstens 1: 0,25 ist ein Viertel.",
        ),
        ({"metric": "NPS", "target": 101.0}, "target", "Ein NPS ist eine Zahl von −100 bis 100."),
        ({"metric": "NPS", "target": -101.0}, "target", "Ein NPS ist eine Zahl von −100 bis 100."),
        ({"dueOn": "2026-07-01"}, "dueOn", "Ein Ziel ist für einen Tag, der noch kommt."),
        ({"dueOn": "2032-01-01"}, "dueOn", "Ein Ziel ist für einen Tag in den nächsten fünf Jahren."),
    ],
)
async def test_a_target_without_sense_is_refused_in_words_go3(make, graphql, given, field, words):
    brand = await make.brand()
    with clock.living_at(TODAY):
        answer = await graphql(SAVE, viewer=brand, locale="de", input=ACTIVE | given)

    [error] = answer["errors"]
    assert (error["code"], error["field"], error["message"]) == ("INVALID", [field], words)
    assert not await Goal.exists()


@pytest.mark.anyio
async def test_all_that_is_wrong_is_told_at_once_go3(make, graphql):
    answer = await graphql(
        SAVE, viewer=await make.brand(), input={"metric": "CLV", "target": -1, "dueOn": "2020-01-01"}
    )

    assert [error["field"] for error in answer["errors"]] == [["target"], ["dueOn"]]


@pytest.mark.anyio
async def test_what_cannot_be_measured_is_not_on_track_and_says_why_go1(make, graphql):
    brand = await make.brand()
    with clock.living_at(TODAY):
        for metric, target in (("NPS", 30), ("LTV_TO_CAC", 3), ("CLV", 100), ("REDEMPTION_RATE", 0.5)):
            await graphql(SAVE, viewer=brand, input={"metric": metric, "target": target, "dueOn": "2026-10-09"})
        found = await graphql(GOALS, viewer=brand, locale="de", **{"from": "2026-01-01", "to": "2026-07-01"})

    assert {(one["current"], one["startValue"], one["onTrack"]) for one in found["goals"]} == {(None, None, False)}
    assert {one["metric"]: one["noValue"] for one in found["goals"]} == {
        "NPS": "In dieser Zeit haben weniger als 10 Leute geantwortet.",
        "LTV_TO_CAC": "Noch hat niemand angegeben, was es kostet, einen Kunden zu gewinnen, und welche Marge vom Umsatz bleibt.",
        "CLV": "In dieser Zeit hat niemand etwas gekauft.",
        "REDEMPTION_RATE": "In dieser Zeit wurden keine Punkte vergeben.",
    }


@pytest.mark.anyio
async def test_each_figure_is_measured_over_its_own_days_go1(make):
    anna, bert = await make.member("anna"), await make.member("bert")
    for who, days, total in ((anna, 80, "30.00"), (anna, 1, "50.00"), (bert, 85, "10.00"), (bert, 120, "90.00")):
        await make.order(who, total, placed_at=TODAY - timedelta(days=days))
    with clock.living_at(TODAY):
        today = TODAY.date()
        assert set(WINDOWS) == set(GoalMetric)
        assert await measure(GoalMetric.AVERAGE_ORDER_VALUE, today, by=SYSTEM) == 30.0
        assert await measure(GoalMetric.REPEAT_PURCHASE_RATE, today, by=SYSTEM) == 1.0
        assert await measure(GoalMetric.REPEAT_PURCHASE_RATE, today - timedelta(days=100), by=SYSTEM) == 0.0
        assert await measure(GoalMetric.REFERRED_CUSTOMERS, today, by=SYSTEM) == 0.0
        assert await measure(GoalMetric.ANSWERED_SHARE, today, by=SYSTEM) is None
        question = await make.question(by=anna)
        assert await measure(GoalMetric.ANSWERED_SHARE, today, by=SYSTEM) == 0.0
        await make.post(to=question, by=bert)
        assert await measure(GoalMetric.ANSWERED_SHARE, today, by=SYSTEM) == 1.0


@pytest.mark.anyio
@pytest.mark.parametrize("metric", GoalMetric)
async def test_no_figure_is_measured_for_who_may_not_read_the_insights_go4(make, metric):
    anna = await make.viewer(await make.member("anna"))

    with clock.living_at(TODAY), pytest.raises(Forbidden):
        await measure(metric, TODAY.date(), by=anna)


@pytest.mark.anyio
async def test_goals_are_the_brands_alone_go4(make, graphql):
    brand, anna = await make.brand(), await make.member("anna")
    with clock.living_at(TODAY):
        goal = (await graphql(SAVE, viewer=brand, input=ACTIVE))["goal"]
        key, _ = await make.api_key(ApiScope.INSIGHTS_READ)
        system = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.INSIGHTS_READ}))

        for viewer in (anna, await make.moderator()):
            saved = await graphql(SAVE, viewer=viewer, input=ACTIVE | {"id": goal["id"], "target": 1.0})
            dropped = await graphql(DELETE, viewer=viewer, input={"goalId": goal["id"]})
            assert [one["code"] for one in (*saved["errors"], *dropped["errors"])] == ["FORBIDDEN"] * 2
            assert await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=viewer, id=goal["id"]) is None
        assert [one["target"] for one in await goals_of(graphql, system)] == [10.0]

    assert [one.target for one in await Goal.all()] == [10.0]


@pytest.mark.anyio
async def test_a_goal_that_is_dropped_is_gone_and_on_record_go4(make, graphql):
    brand = await make.brand()
    with clock.living_at(TODAY):
        goal = (await graphql(SAVE, viewer=brand, input=ACTIVE))["goal"]
        answer = await graphql(DELETE, viewer=brand, input={"goalId": goal["id"]})
        again = await graphql(DELETE, viewer=brand, input={"goalId": goal["id"]})

    assert answer == {"goal": {"metric": "ACTIVE_MEMBERS"}, "errors": []}
    assert again == {"goal": None, "errors": [{"code": "NOT_FOUND"}]}
    assert not await Goal.exists()
    assert [(one.action, one.detail) for one in await AuditEntry.all().order_by("id")] == [
        ("goal.save", "ACTIVE_MEMBERS: 10 → 2026-10-09"),
        ("goal.delete", "ACTIVE_MEMBERS: 10 → 2026-10-09"),
    ]


@pytest.mark.anyio
async def test_there_are_at_most_fifty_goals_go3(make, graphql):
    for _ in range(50):
        await Goal.create(
            metric=GoalMetric.NPS, target=1, due_on=date(2026, 9, 1), started_on=TODAY.date(), saved_at=TODAY
        )
    with clock.living_at(TODAY):
        answer = await graphql(SAVE, viewer=await make.brand(), input=ACTIVE)

    assert [error["code"] for error in answer["errors"]] == ["LIMIT_REACHED"]
    assert await Goal.all().count() == 50


@pytest.mark.anyio
async def test_a_goal_is_had_by_its_id(make, graphql):
    brand = await make.brand()
    with clock.living_at(TODAY):
        await graphql(SAVE, viewer=brand, input=ACTIVE)
        goal = await Goal.get()
        document = "query ($id: ID!) { node(id: $id) { ... on Goal { target measuredOn } } }"

        found = await graphql(document, viewer=brand, id=global_id("Goal", goal.id))

    assert found == {"target": 10.0, "measuredOn": "2026-07-01"}
