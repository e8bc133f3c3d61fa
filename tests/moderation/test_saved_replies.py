"""Texts that staff use again: kept with placeholders, and filled in for whom a decision is about."""

import pytest

from graphql_schema.ids import global_id
from portal.access.keys import grant_key, revoke_key
from portal.accounts.models import Role
from portal.moderation.decisions import decide_case
from portal.moderation.models import AuditEntry, Case, CaseAction, Decision, ReportReason, SavedReply
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

pytestmark = pytest.mark.anyio

SAVE = """mutation ($input: SaveReplyInput!) { saveReply(input: $input) {
    reply { id title textEn textDe ground } errors { code field message } } }"""
DELETE = """mutation ($input: DeleteReplyInput!) { deleteReply(input: $input) { replyId errors { code } } }"""
ALL = "{ savedReplies { title textEn } }"
STATEMENT = "{name}, what you wrote in “{thread}” is against {rule}. {Sorry}"


async def decided(make, case, statement=STATEMENT, by=None):
    moderator = await make.viewer(by or await make.moderator())
    await decide_case(
        case.id,
        action=CaseAction.HIDE,
        reason=ReportReason.SPAM,
        ground="House rule 3",
        statement=statement,
        by=moderator,
    )
    return (await Decision.get(case_id=case.id)).statement


async def a_case(make, thread, author, reporter=None):
    post = await make.post(to=thread, by=author)
    await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(reporter))
    return await Case.get(target_id=post.id)


async def test_a_moderator_keeps_a_text_in_both_languages(make, graphql):
    given = {
        "title": "Advertising",
        "textEn": "Please do not, {name}.",
        "textDe": "Bitte nicht, {name}.",
        "ground": "House rule 3",
    }

    answer = await graphql(SAVE, viewer=await make.moderator(), input=given)

    reply = await SavedReply.get()
    assert answer == {"reply": {"id": global_id("SavedReply", reply.id), **given}, "errors": []}
    assert [one.action for one in await AuditEntry.all()] == ["reply.save"]


@pytest.mark.parametrize("unknown", ["{nmae}", "{e-mail}", "{ }"])
async def test_a_placeholder_that_stands_for_nothing_is_refused_in_words_lw29(make, graphql, unknown):
    given = {"title": "Advertising", "textEn": "Hello {name}.", "textDe": f"Hallo {unknown}."}

    answer = await graphql(SAVE, viewer=await make.moderator(), input=given)

    [error] = answer["errors"]
    assert (error["code"], error["field"]) == ("INVALID", ["textDe"])
    assert error["message"].endswith("Known are {name}, {thread}, {rule}.")
    assert not await SavedReply.exists()


async def test_a_text_in_no_language_is_refused(make, graphql):
    answer = await graphql(SAVE, viewer=await make.moderator(), input={"title": "Advertising", "textEn": " "})

    assert [(error["code"], error["field"]) for error in answer["errors"]] == [("REQUIRED", ["textEn"])]
    assert not await SavedReply.exists()


@pytest.mark.parametrize("roles", [(Role.MODERATOR,), (Role.BRAND,), (Role.ADMIN,)])
async def test_all_staff_read_them_by_title(make, graphql, roles):
    await SavedReply.create(title="Second", text_en="2")
    await SavedReply.create(title="First", text_en="1")

    answer = await graphql(ALL, viewer=await make.member(roles=roles))

    assert answer == [{"title": "First", "textEn": "1"}, {"title": "Second", "textEn": "2"}]


async def test_members_neither_read_nor_keep_them(make, graphql):
    anna = await make.member("anna")
    await SavedReply.create(title="First", text_en="1")

    read = await graphql.raw(ALL, viewer=anna)
    saved = await graphql.raw(SAVE, viewer=anna, input={"title": "Mine", "textEn": "1"})

    assert (read["data"], read["errors"][0]["extensions"]["code"]) == ({"savedReplies": None}, "FORBIDDEN")
    assert [error["code"] for error in saved["data"]["saveReply"]["errors"]] == ["FORBIDDEN"]
    assert await SavedReply.all().count() == 1


async def test_a_text_that_is_gone_is_gone_for_all_and_on_record(make, graphql):
    reply = await SavedReply.create(title="First", text_en="1")

    answer = await graphql(DELETE, viewer=await make.moderator(), input={"replyId": global_id("SavedReply", reply.id)})

    assert answer == {"replyId": global_id("SavedReply", reply.id), "errors": []}
    assert not await SavedReply.exists()
    assert [(one.action, one.detail) for one in await AuditEntry.all()] == [("reply.delete", "First")]


async def test_the_statement_names_person_thread_and_rule_lw29(make):
    anna = await make.member("anna", display_name="Anna")
    case = await a_case(make, await make.thread(title="Grinders"), anna)

    assert await decided(make, case) == "Anna, what you wrote in “Grinders” is against House rule 3. {Sorry}"


async def test_a_thread_that_its_affected_person_may_no_longer_read_is_not_named_lw29_l52(make):
    gold = await make.category(required_tier_slug="gold")
    goldie = await make.member("goldie", display_name="Goldie")
    gustav = await make.member("gustav")
    for one in (goldie, gustav):
        await grant_key(one.id, "tier:gold")
    case = await a_case(make, await make.thread(within=gold, title="Secret drop", by=goldie), goldie, gustav)
    await revoke_key(goldie.id, "tier:gold")
    admin = await make.admin()

    assert (
        await decided(make, case, by=admin)
        == "Goldie, what you wrote in “this thread” is against House rule 3. {Sorry}"
    )


async def test_a_name_that_looks_like_a_placeholder_stays_a_name_x1(make):
    anna = await make.member("anna", display_name="{rule}")
    case = await a_case(make, await make.thread(title="{name}"), anna)

    assert await decided(make, case, "{name} · {thread}") == "{rule} · {name}"


async def test_whoever_has_left_is_addressed_without_a_name(make):
    anna = await make.member("anna")
    case = await a_case(make, await make.thread(title="Grinders"), anna)
    await Case.filter(id=case.id).update(subject_id=None)

    assert await decided(make, case, "Dear {name}, about {thread}.") == "Dear you, about this thread."


async def test_a_case_about_a_member_has_no_thread_to_name(make):
    anna = await make.member("anna", display_name="Anna")
    await report(TargetType.MEMBER, anna.id, ReportReason.ABUSE, by=await make.viewer())
    case = await Case.get(target_id=anna.id)
    moderator = await make.viewer(await make.moderator())

    await decide_case(
        case.id,
        action=CaseAction.WARN,
        reason=ReportReason.ABUSE,
        ground="R1",
        statement="{name}: {thread}",
        by=moderator,
    )

    assert (await Decision.get(case_id=case.id)).statement == "Anna: this thread"
