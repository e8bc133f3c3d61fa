"""Reporting and deciding as front ends meet it: refusals in the payload, nothing shown to the wrong eyes."""

import pytest

from graphql_schema.ids import global_id
from portal.kernel import rate_limits
from portal.kernel.ids import new_id
from portal.moderation.models import AuditEntry, Case, Report

REPORT = """mutation ($input: ReportInput!) { report(input: $input) { reference errors { code field message } } }"""
DECIDE = """mutation ($input: DecideCaseInput!) { decideCase(input: $input) {
    case { id state decision { action reason ground statement automated moderator { handle } } }
    errors { code field }
} }"""
QUEUE = """{ moderationQueue { totalCount nodes {
    id state target { ... on Post { bodyMarkdown } ... on Thread { title } ... on Member { handle } }
    reports { reason note reporter { handle } } decision { action }
} } }"""
CASE = """query ($id: ID!) { node(id: $id) { ... on ModerationCase {
    state reports { reason } decision { action statement moderator { handle } }
} } }"""
AUDIT = """{ auditLog { nodes { id action detail actor { handle } target { id } } } }"""


@pytest.fixture(autouse=True)
def fresh_counters():
    rate_limits.reset()


async def reported(make, graphql, *, author=None, reporter=None, **details):
    post = await make.answer(to=await make.question(), by=author)
    given = {"targetId": global_id("Post", post.id), "reason": "ABUSE", **details}
    answer = await graphql(REPORT, viewer=reporter or await make.member(), input=given)
    assert answer["errors"] == []
    return post, await Case.get(target_id=post.id)


def ruling(case, **values):
    given = {"action": "HIDE", "reason": "ABUSE", "ground": "House rule 3", "statement": "You called somebody a fool."}
    return {"caseId": global_id("ModerationCase", case.id), **given, **values}


async def test_a_report_is_answered_with_its_reference(make, graphql):
    _, case = await reported(make, graphql, note="Look at the second sentence.")

    filed = await Report.get(case_id=case.id)
    assert filed.note == "Look at the second sentence."


async def test_a_visitor_is_asked_for_name_address_and_word_in_their_language(make, graphql):
    thread = await make.thread()

    answer = await graphql(REPORT, locale="de", input={"targetId": global_id("Thread", thread.id), "reason": "SPAM"})

    assert answer == {
        "reference": None,
        "errors": [
            {"code": "REQUIRED", "field": [field], "message": message}
            for field, message in (
                ("notifierName", "Ohne Anmeldung bitte den Namen angeben."),
                ("notifierEmail", "Ohne Anmeldung bitte die E-Mail-Adresse angeben."),
                ("goodFaith", "Bitte bestätigen, dass die Meldung nach bestem Wissen erfolgt."),
            )
        ],
    }
    assert not await Case.exists()


async def test_unseen_unknown_and_malformed_targets_are_one_answer(make, graphql):
    """L5, G45."""
    vault = await make.category(who_can_see="ADMIN", who_can_start="ADMIN")
    secret = await make.thread(by=await make.admin(), within=vault)
    member = await make.member()
    targets = [
        global_id("Thread", secret.id),
        global_id("Post", (await make.first_post(secret)).id),
        global_id("Post", new_id()),
        global_id("Order", new_id()),
        "nonsense",
    ]

    answers = [await graphql(REPORT, viewer=member, input={"targetId": one, "reason": "SPAM"}) for one in targets]

    assert len({str(answer) for answer in answers}) == 1
    assert answers[0]["errors"][0]["code"] == "NOT_FOUND"
    assert not await Case.exists()


async def test_a_moderator_sees_the_queue_and_decides(make, graphql):
    reporter, moderator = await make.member("rita"), await make.moderator("martha")
    post, case = await reported(make, graphql, reporter=reporter, note="Rude.")

    queue = await graphql(QUEUE, viewer=moderator)
    assert queue["totalCount"] == 1
    assert queue["nodes"][0] == {
        "id": global_id("ModerationCase", case.id),
        "state": "OPEN",
        "target": {"bodyMarkdown": post.body_markdown},
        "reports": [{"reason": "ABUSE", "note": "Rude.", "reporter": {"handle": "rita"}}],
        "decision": None,
    }

    decided = await graphql(DECIDE, viewer=moderator, input=ruling(case))
    assert decided["errors"] == []
    assert decided["case"]["state"] == "DECIDED"
    assert decided["case"]["decision"] == {
        "action": "HIDE",
        "reason": "ABUSE",
        "ground": "House rule 3",
        "statement": "You called somebody a fool.",
        "automated": False,
        "moderator": {"handle": "martha"},
    }

    again = await graphql(DECIDE, viewer=await make.moderator(), input=ruling(case, action="NO_ACTION"))
    assert again == {"case": None, "errors": [{"code": "ALREADY_DONE", "field": ["caseId"]}]}


async def test_the_affected_person_reads_the_reasons_without_names(make, graphql):
    author = await make.member()
    _, case = await reported(make, graphql, author=author)
    await graphql(DECIDE, viewer=await make.moderator(), input=ruling(case))

    seen = await graphql(CASE, viewer=author, id=global_id("ModerationCase", case.id))

    assert seen == {
        "state": "DECIDED",
        "reports": [],
        "decision": {"action": "HIDE", "statement": "You called somebody a fool.", "moderator": None},
    }


async def test_cases_and_entries_are_unknown_to_everyone_else(make, graphql):
    _, case = await reported(make, graphql)
    await graphql(DECIDE, viewer=await make.moderator(), input=ruling(case))
    entry = await AuditEntry.get()
    ids = [global_id("ModerationCase", case.id), global_id("AuditEntry", entry.id)]

    for reader in (None, await make.member(), await make.brand()):
        found = await graphql("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", viewer=reader, ids=ids)
        assert found == [None, None]


async def test_queue_and_trail_are_for_staff_alone(make, graphql):
    """A22: the brand's staff do not read the queue, and nothing of moderating in the trail."""
    await reported(make, graphql)
    brand = await make.brand()

    for document in (QUEUE, AUDIT):
        for reader, code in (
            (None, "UNAUTHENTICATED"),
            (await make.member(), "FORBIDDEN"),
            *([(brand, "FORBIDDEN")] if document == QUEUE else []),
        ):
            answer = await graphql.raw(document, viewer=reader)
            assert not any(answer["data"].values())
            assert [error["extensions"]["code"] for error in answer["errors"]] == [code]
    assert await graphql(AUDIT, viewer=brand) == {"nodes": []}


async def test_a_refused_queue_leaves_what_else_was_asked(make, graphql):
    answer = await graphql.raw(
        "{ categories { slug } moderationQueue { totalCount } threads { totalCount } }", viewer=await make.member()
    )

    assert answer["data"] == {"categories": [], "moderationQueue": None, "threads": {"totalCount": 0}}
    assert [(error["path"], error["extensions"]["code"]) for error in answer["errors"]] == [
        (["moderationQueue"], "FORBIDDEN")
    ]


async def test_the_trail_names_who_did_what_to_what(make, graphql):
    moderator = await make.moderator("martha")
    _, case = await reported(make, graphql)
    await graphql(DECIDE, viewer=moderator, input=ruling(case))

    (entry,) = (await graphql(AUDIT, viewer=moderator))["nodes"]

    assert (entry["action"], entry["actor"], entry["target"]) == (
        "case.decide",
        {"handle": "martha"},
        {"id": global_id("ModerationCase", case.id)},
    )
