"""Several cases decided at once, with what is known of whom they are about."""

import pytest

from graphql_schema.ids import global_id
from portal.community.models import ContentState, Post
from portal.moderation import appeals
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

pytestmark = pytest.mark.anyio

DECIDE = """mutation ($input: DecideCasesInput!) { decideCases(input: $input) {
    cases { state decision { statement } } errors { code field }
} }"""
HISTORY = """{ moderationQueue(filter: {state: OPEN}) { nodes { subjectHistory {
    reportsAbout reportsMade reportsUnfounded complaints complaintsUpheld decisions { action count }
} } } }"""
WORDS = {"reason": ReportReason.SPAM, "ground": "House rule 1", "statement": "It sells something."}


async def a_case(make, author=None, reporter=None):
    post = await make.post(to=await make.thread(), by=author)
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(reporter))
    return await Case.get(target_id=post.id)


def ruling(case, statement="It sells something.", action="HIDE"):
    return {
        "caseId": global_id("ModerationCase", case.id),
        "action": action,
        "reason": "SPAM",
        "ground": "House rule 1",
        "statement": statement,
    }


async def test_several_cases_are_decided_each_with_its_own_statement(make, graphql):
    one, two = await a_case(make), await a_case(make)
    given = {"cases": [ruling(one, "To Anna."), ruling(two, "To Bert.")]}

    answer = await graphql(DECIDE, viewer=await make.moderator(), input=given)

    assert answer == {
        "cases": [
            {"state": "DECIDED", "decision": {"statement": "To Anna."}},
            {"state": "DECIDED", "decision": {"statement": "To Bert."}},
        ],
        "errors": [],
    }
    assert await Post.filter(state=ContentState.HIDDEN).count() == 2


async def test_where_one_cannot_be_decided_none_is_and_it_is_named(make, graphql):
    moderator = await make.moderator()
    one, own = await a_case(make), await a_case(make, author=moderator)

    answer = await graphql(DECIDE, viewer=moderator, input={"cases": [ruling(one), ruling(own)]})

    assert answer["errors"] == [{"code": "FORBIDDEN", "field": ["cases", "1"]}]
    assert (await Decision.all().count(), await Case.filter(state=CaseState.OPEN).count()) == (0, 2)


async def test_what_is_wrong_with_the_words_of_each_is_told_before_anything_is_decided(make, graphql):
    one, two = await a_case(make), await a_case(make)

    given = {"cases": [ruling(one, " "), ruling(two, action="SUSPEND")]}
    answer = await graphql(DECIDE, viewer=await make.moderator(), input=given)

    assert {tuple(error["field"]) for error in answer["errors"]} == {
        ("cases", "0", "statement"),
        ("cases", "1", "until"),
    }
    assert await Decision.all().count() == 0


async def test_more_than_fifty_are_not_decided_at_once(make, graphql):
    case = await a_case(make)

    answer = await graphql(DECIDE, viewer=await make.moderator(), input={"cases": [ruling(case)] * 51})

    assert [error["code"] for error in answer["errors"]] == ["TOO_LONG"]
    assert await Decision.all().count() == 0


async def test_members_decide_nothing(make, graphql):
    case = await a_case(make)

    answer = await graphql(DECIDE, viewer=await make.member(), input={"cases": [ruling(case)]})

    assert [error["code"] for error in answer["errors"]] == ["FORBIDDEN"]
    assert (await Case.get(id=case.id)).state is CaseState.OPEN


async def test_beside_a_case_stands_what_is_known_of_its_author_l52(make, graphql):
    anna, moderator = await make.member("anna"), await make.moderator()
    first = await a_case(make, author=anna)
    await decide_case(first.id, action=CaseAction.HIDE, by=await make.viewer(moderator), **WORDS)
    await appeals.appeal(first.id, "It does not.", by=await make.viewer(anna))
    unfounded = await a_case(make, reporter=anna)
    await decide_case(unfounded.id, action=CaseAction.NO_ACTION, by=await make.viewer(moderator), **WORDS)
    await a_case(make, author=anna)

    answer = await graphql(HISTORY, viewer=moderator)

    assert answer["nodes"] == [
        {
            "subjectHistory": {
                "reportsAbout": 2,
                "reportsMade": 1,
                "reportsUnfounded": 1,
                "complaints": 1,
                "complaintsUpheld": 0,
                "decisions": [{"action": "HIDE", "count": 1}],
            }
        }
    ]


async def test_no_case_at_all_is_asked_for(make, graphql):
    answer = await graphql(DECIDE, viewer=await make.moderator(), input={"cases": []})

    assert answer == {"cases": [], "errors": [{"code": "REQUIRED", "field": ["cases"]}]}
    assert await Decision.all().count() == 0
