"""Staff plan, start and stop a holdout; who is drawn is drawn once, for good, by the lot of its name (HO1, HO3, HO4)."""

import asyncio
import contextvars
from datetime import UTC, date, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.holdouts.models import Holdout, HoldoutKind, HoldoutMember
from portal.insights.changes import ChangeKind, changes
from portal.insights.holdouts import keeping, listing
from portal.insights.holdouts.drawing import lot
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock, steps
from portal.kernel.errors import Conflict
from portal.kernel.work import unit_of_work
from portal.moderation.models import AuditEntry
from portal.segments.models import AudienceKind
from tests.makers.segments import condition

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
FIELDS = "name kind state subjectTitle message share outcome endsOn members heldOut eligible"
PLAN = f"""mutation ($input: PlanHoldoutInput!) {{ planHoldout(input: $input) {{
    holdout {{ id {FIELDS} }} errors {{ code field message }} }} }}"""
DEED = """mutation ($id: ID!) {{ {0}(input: {{holdoutId: $id}}) {{ holdout {{ state members }} errors {{ code field }} }} }}"""
START, STOP, DELETE = (DEED.format(name) for name in ("startHoldout", "stopHoldout", "deleteHoldout"))
HOLDOUTS = f"""query {{ holdouts {{ {FIELDS} }} }}"""


def planned(reward, **values):
    wanted = {
        "name": "Coffee for free",
        "kind": "REWARD",
        "subjectId": global_id("Reward", reward.id),
        "share": 0.2,
        "outcome": "REVENUE",
        "endsOn": "2026-08-31",
    }
    return wanted | values


async def test_staff_plan_start_and_stop_one_on_record_ho3(make, graphql):
    with clock.living_at(NOW):
        brand, anna = await make.brand(), await make.member("anna")
        reward = await make.reward(20, title="Coffee")
        made = await graphql(PLAN, viewer=brand, input=planned(reward))
        its_id = made["holdout"].pop("id")
        started = await graphql(START, viewer=brand, id=its_id)
        await steps.finish(listing.list_due, NOW)
        [running] = await graphql(HOLDOUTS, viewer=brand)
        stopped = await graphql(STOP, viewer=brand, id=its_id)
        again = await graphql(STOP, viewer=brand, id=its_id)
        marks = await changes(NOW, NOW + timedelta(days=1))

    assert made["errors"] == []
    assert made["holdout"] == {
        "name": "Coffee for free",
        "kind": "REWARD",
        "state": "PLANNED",
        "subjectTitle": "Coffee",
        "message": None,
        "share": 0.2,
        "outcome": "REVENUE",
        "endsOn": "2026-08-31",
        "members": 0,
        "heldOut": 0,
        "eligible": 1,
    }
    assert started == {"holdout": {"state": "DRAWING", "members": 0}, "errors": []}
    held_out = int(lot("Coffee for free", str(anna.id)) < 0.2)
    assert running == made["holdout"] | {"state": "RUNNING", "members": 1, "heldOut": held_out}
    assert stopped == {"holdout": {"state": "STOPPED", "members": 1}, "errors": []}
    assert again["errors"] == [{"code": "ALREADY_DONE", "field": None}]
    assert await AuditEntry.filter(action__startswith="holdout.").order_by("id").values_list("action", flat=True) == [
        "holdout.plan",
        "holdout.start",
        "holdout.stop",
    ]
    assert [one.title for one in marks if one.kind is ChangeKind.HOLDOUT] == ["Coffee for free"] * 2


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"share": 0.6}, ["share"]),
        ({"endsOn": "2026-07-01", "share": 0.001}, ["share", "endsOn"]),
        ({"endsOn": "2027-08-01"}, ["endsOn"]),
        ({"outcome": "MARGIN"}, ["margin"]),
        ({"margin": 1.5}, ["margin"]),
        ({"cap": {"amount": "100.00", "currency": "USD"}}, ["cap"]),
        ({"cap": {"amount": "100.00", "currency": "EUR"}, "outcome": "ORDERS"}, ["cap"]),
        ({"name": ""}, ["name"]),
        ({"subjectId": None}, ["subjectId"]),
        ({"kind": "MESSAGE"}, ["message"]),
    ],
)
async def test_what_makes_no_sense_is_refused_all_at_once_ho3(make, graphql, values, fields):
    with clock.living_at(NOW):
        made = await graphql(PLAN, viewer=await make.brand(), input=planned(await make.reward(20), **values))

    assert sorted(one["field"] for one in made["errors"]) == sorted([one] for one in fields)
    assert not await Holdout.exists()


async def test_a_name_is_the_salt_and_is_given_once_ho1(make, graphql):
    brand, reward = await make.brand(), await make.reward(20)
    with clock.living_at(NOW):
        await graphql(PLAN, viewer=brand, input=planned(reward))
        again = await graphql(PLAN, viewer=brand, input=planned(reward))

    assert [(one["code"], one["field"]) for one in again["errors"]] == [("TAKEN", ["name"])]


@pytest.mark.parametrize("who", ["member", "moderator"])
async def test_nobody_else_plans_starts_or_sees_any_ho3(make, graphql, who):
    viewer = await getattr(make, who)()
    reward = await make.reward(20)
    holdout = await make.planned_holdout(HoldoutKind.REWARD, reward.id)
    its_id = global_id("Holdout", holdout.id)

    answers = [await graphql(deed, viewer=viewer, id=its_id) for deed in (START, STOP, DELETE)]
    seen = await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=viewer, id=its_id)

    assert [one["errors"] for one in answers] == [[{"code": "FORBIDDEN", "field": None}]] * 3
    assert seen is None
    assert (await Holdout.get(id=holdout.id)).started_at is None


async def test_what_has_started_is_not_dropped_and_starts_no_second_time_ho3(make, graphql):
    brand, reward = await make.brand(), await make.reward(20)
    holdout = await make.holdout(HoldoutKind.REWARD, reward.id)
    its_id = global_id("Holdout", holdout.id)

    answers = [await graphql(deed, viewer=brand, id=its_id) for deed in (START, DELETE)]

    assert [one["errors"] for one in answers] == [[{"code": "ALREADY_DONE", "field": None}]] * 2


async def test_of_one_thing_one_runs_at_a_time_ho3(make):
    reward = await make.reward(20)
    await make.holdout(HoldoutKind.REWARD, reward.id, name="first")
    second = await make.planned_holdout(HoldoutKind.REWARD, reward.id, name="second")

    with pytest.raises(Conflict):
        await keeping.start_holdout(second.id, by=SYSTEM)


async def test_customers_who_may_have_it_and_never_had_it_are_drawn_ho1(make):
    reward = await make.reward(20)
    anna, bert, carla = [await make.member(name) for name in ("anna", "bert", "carla")]
    await make.points(bert, 100)
    await make.redemption(bert, reward)
    await Member.filter(id=carla.id).update(restricted_at=clock.now())
    await make.brand()
    await make.moderator()

    holdout = await make.holdout(HoldoutKind.REWARD, reward.id)
    await make.member("late")
    await steps.finish(listing.list_due, clock.now())

    assert await HoldoutMember.all().values_list("member_id", flat=True) == [anna.id]
    assert (await Holdout.get(id=holdout.id)).members == 1


async def test_the_arm_is_the_lot_of_the_name_and_the_member_in1(make, monkeypatch):
    monkeypatch.setattr(listing, "AT_ONCE", 4)
    members = [await make.member() for _ in range(10)]

    holdout = await make.holdout(HoldoutKind.REWARD, (await make.reward(20)).id, name="autumn", share=0.3)

    drawn = {one.member_id: one.is_held_out for one in await HoldoutMember.all()}
    assert drawn == {one.id: lot("autumn", str(one.id)) < 0.3 for one in members}
    assert (holdout.members, holdout.held_out) == (10, sum(drawn.values()))
    assert holdout.listed_at is not None


async def test_who_becomes_one_is_in_the_arm_of_the_earlier_account_in2(make):
    reward = await make.reward(20)
    older, newer = await make.member("older"), await make.member("newer")
    await Member.filter(id=older.id).update(joined_at=clock.now() - timedelta(days=9))
    await make.holdout(HoldoutKind.REWARD, reward.id, keeps_out=[older], and_not=[newer])

    await merge_members(older.id, newer.id, reason="The same.", by=SYSTEM)

    [row] = await HoldoutMember.all()
    assert (row.member_id, row.is_held_out) == (newer.id, True)
    assert (await make.viewer(newer)).withheld == {reward.id}


async def test_who_became_one_with_a_drawn_member_is_not_drawn_again_ho4(make, monkeypatch):
    monkeypatch.setattr(listing, "AT_ONCE", 1)
    anna, bert, reward = await make.member("anna"), await make.member("bert"), await make.reward(20)
    holdout = await make.planned_holdout(HoldoutKind.REWARD, reward.id)
    await keeping.start_holdout(holdout.id, by=SYSTEM)
    await listing.list_due(clock.now())

    await merge_members(anna.id, bert.id, reason="The same.", by=SYSTEM)
    await steps.finish(listing.list_due, clock.now())

    [row] = await HoldoutMember.all()
    stored = await Holdout.get(id=holdout.id)
    assert (row.member_id, stored.members, stored.listed_at is not None) == (bert.id, 1, True)


async def test_who_is_erased_is_on_no_list_and_was_drawn_all_the_same_r76(make):
    anna, _ = await make.member("anna"), await make.member("bert")
    holdout = await make.holdout(HoldoutKind.REWARD, (await make.reward(20)).id)

    await erase_member(anna.id, deletes_posts=False)

    assert await HoldoutMember.all().count() == 1
    assert (await Holdout.get(id=holdout.id)).members == 2


async def test_of_two_that_start_at_the_same_moment_one_does_ho3(make):
    reward = await make.reward(20)
    planned = [await make.planned_holdout(HoldoutKind.REWARD, reward.id, name=name) for name in ("one", "two")]

    outside = contextvars.copy_context()

    @unit_of_work
    async def start_both() -> asyncio.Task[Holdout]:
        await keeping.start_holdout(planned[0].id, by=SYSTEM)
        other = asyncio.create_task(keeping.start_holdout(planned[1].id, by=SYSTEM), context=outside)
        await asyncio.sleep(0.3)
        return other

    with pytest.raises(Conflict):
        await (await start_both())
    assert [one.id for one in await Holdout.filter(started_at__isnull=False)] == [planned[0].id]


async def test_it_starts_no_more_when_its_end_has_come_ho3(make, graphql):
    brand, reward = await make.brand(), await make.reward(20)
    with clock.living_at(NOW):
        holdout = await make.planned_holdout(HoldoutKind.REWARD, reward.id, ends_on=date(2026, 7, 5))
    with clock.living_at(NOW + timedelta(days=4)):
        late = await graphql(START, viewer=brand, id=global_id("Holdout", holdout.id))

    assert late["errors"] == [{"code": "INVALID", "field": ["endsOn"]}]


async def test_of_a_thing_for_a_segment_its_members_alone_are_drawn_ho1_in40(make, graphql):
    with clock.living_at(NOW - timedelta(days=100)):
        await make.member("anna")
    with clock.living_at(NOW):
        brand, bert = await make.brand(), await make.member("bert")
        reward = await make.reward(20, title="Coffee")
        newcomers = await make.own_segment(condition("DAYS_SINCE_JOINING", "AT_MOST", "1"))
        await save_audience(AudienceKind.REWARD, reward.id, newcomers.id, by=SYSTEM)
        made = await graphql(PLAN, viewer=brand, input=planned(reward))
        await graphql(START, viewer=brand, id=made["holdout"]["id"])
    with clock.living_at(NOW + timedelta(hours=1)):
        await save_audience(AudienceKind.REWARD, reward.id, None, by=SYSTEM)
        await steps.finish(listing.list_due, clock.now())

    assert made["holdout"]["eligible"] == 1
    assert await HoldoutMember.all().values_list("member_id", flat=True) == [bert.id]
