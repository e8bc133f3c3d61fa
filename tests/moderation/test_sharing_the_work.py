"""Whose work a case is, and who writes about it at the moment."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.models import MemberState, Role
from portal.accounts.roles import grant_role
from portal.community import appointing
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.kernel.ids import new_id
from portal.moderation import appeals, assignment
from portal.moderation.decisions import decide_case
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import AuditEntry, Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.sanctions import sanction_member
from portal.moderation.targets import TargetType

pytestmark = pytest.mark.anyio

ASSIGN = """mutation ($input: AssignCaseInput!) { assignCase(input: $input) {
    case { assignee { handle } } errors { code field } } }"""
ANSWERING = """mutation ($input: NoteAnsweringInput!) { noteAnswering(input: $input) {
    case { answering { handle } } errors { code } } }"""
QUEUE = """query ($assigned: Assigned) { moderationQueue(filter: {assigned: $assigned}) {
    totalCount nodes { id assignee { handle } } } }"""
TEAM = "{ moderationTeam { handle } }"
WORDS = {"reason": ReportReason.SPAM, "ground": "House rule 1", "statement": "It sells something."}


async def a_case(make, author=None, thread=None, reporter=None):
    post = await make.post(to=thread or await make.thread(), by=author)
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(reporter))
    return await Case.get(target_id=post.id)


def given(case, assignee=None, instead_of=None):
    return {
        "caseId": global_id("ModerationCase", case.id),
        "assigneeId": assignee and global_id("Member", assignee.id),
        "insteadOfId": instead_of and global_id("Member", instead_of.id),
    }


async def assignee_of(case):
    return (await Case.get(id=case.id)).assignee_id


async def test_a_moderator_takes_a_case_hands_it_over_and_gives_it_up(make, graphql):
    mona, max_, case = await make.moderator("mona"), await make.moderator("max"), await a_case(make)

    taken = await graphql(ASSIGN, viewer=mona, input=given(case, mona))
    handed = await graphql(ASSIGN, viewer=mona, input=given(case, max_, mona))
    given_up = await graphql(ASSIGN, viewer=max_, input=given(case, None, max_))

    assert taken == {"case": {"assignee": {"handle": "mona"}}, "errors": []}
    assert handed == {"case": {"assignee": {"handle": "max"}}, "errors": []}
    assert given_up == {"case": {"assignee": None}, "errors": []}
    assert [one.detail for one in await AuditEntry.filter(action="case.assign").order_by("id")] == [
        f"nobody → {mona.id}",
        f"{mona.id} → {max_.id}",
        f"{max_.id} → nobody",
    ]


async def test_of_two_who_take_a_case_at_once_one_gets_it_d2_lw28(make):
    mona, max_ = await make.viewer(await make.moderator("mona")), await make.viewer(await make.moderator("max"))
    case = await a_case(make)

    answers = await asyncio.gather(
        *(assignment.assign_case(case.id, one.id, instead_of=None, by=one) for one in (mona, max_)),
        return_exceptions=True,
    )

    [won] = [one for one in answers if isinstance(one, Case)]
    [lost] = [one for one in answers if isinstance(one, BaseException)]
    assert isinstance(lost, Conflict)
    assert await assignee_of(case) == won.assignee_id
    assert await AuditEntry.filter(action="case.assign").count() == 1


async def test_the_same_again_changes_nothing_and_is_not_written_down_twice(make, graphql):
    mona, case = await make.moderator("mona"), await a_case(make)
    await graphql(ASSIGN, viewer=mona, input=given(case, mona))

    again = await graphql(ASSIGN, viewer=mona, input=given(case, mona))

    assert again == {"case": {"assignee": {"handle": "mona"}}, "errors": []}
    assert await AuditEntry.filter(action="case.assign").count() == 1


async def test_nobody_is_given_a_case_that_they_may_not_decide(make, graphql):
    mona, member = await make.moderator("mona"), await make.member()
    about = await make.moderator("max")
    case = await a_case(make, author=about)

    for who in (member, about):
        answer = await graphql(ASSIGN, viewer=mona, input=given(case, who))
        assert answer["errors"] == [{"code": "INVALID", "field": ["assigneeId"]}]

    assert await assignee_of(case) is None


async def test_a_case_in_a_room_that_a_moderator_may_not_enter_is_unknown_to_them_l52(make, graphql):
    vault = await make.category(who_can_see="ADMIN", who_can_start="ADMIN", who_can_reply="ADMIN")
    admin = await make.admin()
    mona = await make.moderator("mona")
    thread = await make.thread(within=vault, by=admin)
    case = await a_case(make, author=admin, thread=thread, reporter=await make.admin())

    for document, values in (
        (ASSIGN, given(case, mona)),
        (ANSWERING, {"caseId": global_id("ModerationCase", case.id), "isAnswering": True}),
    ):
        answer = await graphql(document, viewer=mona, input=values)
        assert [error["code"] for error in answer["errors"]] == ["NOT_FOUND"]

    stands = await Case.get(id=case.id)
    assert (stands.assignee_id, stands.answering_id) == (None, None)


async def test_members_assign_nothing_and_read_no_team(make, graphql):
    anna, case = await make.member("anna"), await a_case(make)

    assigned = await graphql.raw(ASSIGN, viewer=anna, input=given(case, anna))
    team = await graphql.raw(TEAM, viewer=anna)

    assert [error["code"] for error in assigned["data"]["assignCase"]["errors"]] == ["FORBIDDEN"]
    assert team["data"] == {"moderationTeam": None}
    assert await assignee_of(case) is None


async def test_the_queue_is_narrowed_to_ones_own_to_nobodys_and_to_others(make, graphql):
    mona, max_ = await make.moderator("mona"), await make.moderator("max")
    mine, others, nobodys = [await a_case(make) for _ in range(3)]
    await Case.filter(id=mine.id).update(assignee_id=mona.id)
    await Case.filter(id=others.id).update(assignee_id=max_.id)

    found = {one: await graphql(QUEUE, viewer=mona, assigned=one) for one in ("ME", "OTHERS", "NOBODY", None)}

    assert {one: [node["id"] for node in page["nodes"]] for one, page in found.items() if one} == {
        "ME": [global_id("ModerationCase", mine.id)],
        "OTHERS": [global_id("ModerationCase", others.id)],
        "NOBODY": [global_id("ModerationCase", nobodys.id)],
    }
    assert {one: page["totalCount"] for one, page in found.items()} == {"ME": 1, "OTHERS": 1, "NOBODY": 1, None: 3}


async def test_the_team_is_whoever_moderates_by_handle(make, graphql):
    await make.member("anna")
    await make.moderator("zoe")
    mona = await make.moderator("mona")

    assert await graphql(TEAM, viewer=mona) == [{"handle": "mona"}, {"handle": "zoe"}]


async def test_others_see_who_writes_a_decision_until_it_is_a_while_ago(make, graphql):
    mona, max_, case = await make.moderator("mona"), await make.moderator("max"), await a_case(make)
    says = {"caseId": global_id("ModerationCase", case.id), "isAnswering": True}

    first = await graphql(ANSWERING, viewer=mona, input=says)
    second = await graphql(ANSWERING, viewer=max_, input=says)
    await Case.filter(id=case.id).update(answering_until=clock.now() - timedelta(seconds=1))
    later = await graphql(ANSWERING, viewer=max_, input=says)

    assert [one["case"]["answering"]["handle"] for one in (first, second, later)] == ["mona", "mona", "max"]


async def test_who_closes_the_form_or_decides_is_no_more_named(make, graphql):
    mona, case, other = await make.moderator("mona"), await a_case(make), await a_case(make)
    viewer = await make.viewer(mona)
    for one in (case, other):
        await assignment.note_answering(one.id, is_answering=True, by=viewer)

    await assignment.note_answering(case.id, is_answering=False, by=viewer)
    await decide_case(other.id, action=CaseAction.HIDE, by=viewer, **WORDS)

    assert {(one.answering_id, one.answering_until) for one in await Case.all()} == {(None, None)}


async def test_a_decided_case_is_nobodys_to_take(make, graphql):
    mona, case = await make.moderator("mona"), await a_case(make)
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(mona), **WORDS)

    answer = await graphql(ASSIGN, viewer=mona, input=given(case, mona))

    assert [error["code"] for error in answer["errors"]] == ["ALREADY_DONE"]
    assert await assignee_of(case) is None


async def test_a_complaint_waits_for_another_than_who_decided_lw6(make):
    anna, mona = await make.member("anna"), await make.viewer(await make.moderator("mona"))
    case = await a_case(make, author=anna)
    await assignment.assign_case(case.id, mona.id, instead_of=None, by=mona)
    await decide_case(case.id, action=CaseAction.HIDE, by=mona, **WORDS)

    await appeals.appeal(case.id, "It does not.", by=await make.viewer(anna))

    assert await assignee_of(case) is None


async def test_what_waited_for_somebody_who_left_waits_for_anybody_r76(make):
    await make.moderator("max")
    mona, case = await make.viewer(await make.moderator("mona")), await a_case(make)
    await assignment.assign_case(case.id, mona.id, instead_of=None, by=mona)
    await assignment.note_answering(case.id, is_answering=True, by=mona)

    await erase_member(mona.id, deletes_posts=False)

    stands = await Case.get(id=case.id)
    assert (stands.assignee_id, stands.answering_id, stands.answering_until) == (None, None, None)


async def test_whoever_loses_the_right_to_moderate_keeps_no_case_from_the_others_lw28(make):
    mona, admin = await make.moderator("mona"), await make.viewer(await make.admin())
    case, decided = await a_case(make), await a_case(make)
    by = await make.viewer(mona)
    for one in (case, decided):
        await assignment.assign_case(one.id, mona.id, instead_of=None, by=by)
    await assignment.note_answering(case.id, is_answering=True, by=by)
    await decide_case(decided.id, action=CaseAction.NO_ACTION, by=by, **WORDS)

    await grant_role(mona.id, Role.MODERATOR, by=admin, revoke=True)

    freed = await Case.get(id=case.id)
    assert (freed.assignee_id, freed.answering_id, freed.answering_until) == (None, None, None)
    assert await assignee_of(decided) == mona.id, "what she decided stays hers"
    last = await AuditEntry.filter(action="case.assign").order_by("-id").first()
    assert (last.target_id, last.actor_id, last.detail) == (case.id, None, f"{mona.id} → nobody")


async def test_who_may_still_decide_a_case_keeps_it_lw28(make):
    mona, admin = await make.moderator("mona"), await make.viewer(await make.admin())
    home = await make.category("home")
    inside, outside = await a_case(make, thread=await make.thread(within=home)), await a_case(make)
    await appointing.appoint_moderator(home.id, mona.id, by=admin)
    for case in (inside, outside):
        await assignment.assign_case(case.id, mona.id, instead_of=None, by=await make.viewer(mona))

    await grant_role(mona.id, Role.MODERATOR, by=admin, revoke=True)
    assert (await assignee_of(inside), await assignee_of(outside)) == (mona.id, None)

    await appointing.appoint_moderator(home.id, mona.id, by=admin, revoke=True)
    assert await assignee_of(inside) is None


@pytest.mark.parametrize("kind", [SanctionKind.SUSPENSION, SanctionKind.BAN])
async def test_who_is_suspended_or_banned_has_no_case_either_and_who_is_warned_has_lw28(make, kind):
    mona, admin, case = await make.moderator("mona"), await make.viewer(await make.admin()), await a_case(make)
    await assignment.assign_case(case.id, mona.id, instead_of=None, by=await make.viewer(mona))

    await sanction_member(mona.id, SanctionKind.WARNING, statement="Mind the tone.", by=admin)
    assert await assignee_of(case) == mona.id

    until = clock.now() + timedelta(days=3) if kind is SanctionKind.SUSPENSION else None
    await sanction_member(mona.id, kind, statement="Enough.", until=until, by=admin)
    assert await assignee_of(case) is None


async def test_a_case_for_somebody_who_is_not_there_is_not_found_lw28(make, graphql):
    mona, case = await make.moderator("mona"), await a_case(make)
    gone = await make.member("gone", state=MemberState.ERASED)
    wanted = [{**given(case), "assigneeId": global_id("Member", one)} for one in (new_id(), gone.id)]

    answers = [await graphql(ASSIGN, viewer=mona, input=one) for one in wanted]

    assert answers == [{"case": None, "errors": [{"code": "NOT_FOUND", "field": ["assigneeId"]}]}] * 2
    assert await assignee_of(case) is None
