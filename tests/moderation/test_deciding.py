"""Deciding a case: once for each turn, with reasons, by somebody who may (DSA Art. 17, D2, A22)."""

import asyncio
from datetime import timedelta

import pytest

from portal.access.viewers import viewer_for_session, viewer_of
from portal.accounts.models import Member, Role, Session
from portal.accounts.roles import grant_role
from portal.accounts.sessions import open_session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import VISITOR
from portal.community.models import ContentState, Post, Thread
from portal.community.posts import delete_post
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Forbidden, Invalid, NotFound, Required, Unauthenticated
from portal.kernel.ids import new_id
from portal.kernel.models import OutboxItem
from portal.loyalty.programme.models import EarnAction
from portal.moderation.decisions import decide_case
from portal.moderation.models import AuditEntry, Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "You called somebody a fool."}


async def case_about(make, post, *, by=None):
    await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer(by))
    return await Case.get(open_key=f"Post:{post.id}")


async def an_answer(make, **by):
    return await make.answer(to=await make.question(), **by)


async def test_hiding_takes_the_post_out_of_sight_and_is_on_record(make):
    post, moderator = await an_answer(make), await make.moderator()
    case = await case_about(make, post)

    decided = await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(moderator), **WORDS)

    assert (decided.state, decided.open_key) == (CaseState.DECIDED, None)
    assert (await Post.get(id=post.id)).state is ContentState.HIDDEN
    decision = await Decision.get()
    assert (decision.turn, decision.action, decision.moderator_id) == (1, CaseAction.HIDE, moderator.id)
    assert decision.appealable_until - decision.decided_at == timedelta(days=184)
    entry = await AuditEntry.get(action="case.decide")
    assert (entry.actor_id, entry.target_id, entry.detail) == (moderator.id, case.id, "HIDE (ABUSE): House rule 3")


async def test_hiding_takes_the_points_and_restoring_gives_them_back(make):
    """The story of issue 2: report, hide, restore (FP11, FP12)."""
    await make.programme()
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    author, viewer = await make.member(), await make.viewer(await make.moderator())
    post = await make.accepted_answer(to=await make.question(), by=author)
    case = await case_about(make, post)
    assert (await make.account(author)).available == 15

    await decide_case(case.id, action=CaseAction.HIDE, by=viewer, **WORDS)
    assert (await make.account(author)).available == 0

    await decide_case(case.id, action=CaseAction.RESTORE, by=viewer, **WORDS)
    assert (await make.account(author)).available == 15
    assert (await Post.get(id=post.id)).state is ContentState.VISIBLE
    assert [d.turn for d in await Decision.all().order_by("turn")] == [1, 2]


async def test_of_two_moderators_one_decides_and_the_audit_has_both(make):
    """D2."""
    case = await case_about(make, await an_answer(make))
    one, two = await make.viewer(await make.moderator()), await make.viewer(await make.moderator())

    results = await asyncio.gather(
        decide_case(case.id, action=CaseAction.HIDE, by=one, **WORDS),
        decide_case(case.id, action=CaseAction.NO_ACTION, by=two, **WORDS),
        return_exceptions=True,
    )

    assert sorted(type(result) for result in results if isinstance(result, Exception)) == [AlreadyDone]
    assert await Decision.all().count() == 1
    assert {entry.action for entry in await AuditEntry.all()} == {"case.decide", "case.decide.too_late"}
    assert {entry.actor_id for entry in await AuditEntry.all()} == {one.member_id, two.member_id}


async def test_of_two_who_restore_one_does(make):
    case = await case_about(make, await an_answer(make))
    viewers = [await make.viewer(await make.moderator()) for _ in range(2)]
    await decide_case(case.id, action=CaseAction.HIDE, by=viewers[0], **WORDS)

    results = await asyncio.gather(
        *(decide_case(case.id, action=CaseAction.RESTORE, by=viewer, **WORDS) for viewer in viewers),
        return_exceptions=True,
    )

    assert [type(result) for result in results if isinstance(result, Exception)] == [AlreadyDone]
    assert await Decision.all().count() == 2


async def test_what_was_decided_is_not_decided_again(make):
    case = await case_about(make, await an_answer(make))
    viewer = await make.viewer(await make.moderator())
    await decide_case(case.id, action=CaseAction.NO_ACTION, by=viewer, **WORDS)

    for action in (CaseAction.HIDE, CaseAction.RESTORE):
        with pytest.raises(AlreadyDone):
            await decide_case(case.id, action=action, by=viewer, **WORDS)

    assert await Decision.all().count() == 1


async def test_members_and_visitors_decide_nothing(make):
    post = await an_answer(make)
    case = await case_about(make, post)

    with pytest.raises(Forbidden):
        await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(), **WORDS)
    with pytest.raises(Forbidden):
        await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.brand()), **WORDS)
    with pytest.raises(Unauthenticated):
        await decide_case(case.id, action=CaseAction.HIDE, by=VISITOR, **WORDS)

    assert (await Post.get(id=post.id)).state is ContentState.VISIBLE
    assert (await Case.get()).state is CaseState.OPEN
    assert not await AuditEntry.exists()


async def test_a_moderator_decides_neither_about_themself_nor_about_an_administrator(make):
    """A22."""
    moderator, admin = await make.moderator(), await make.admin()
    own = await case_about(make, await an_answer(make, by=moderator))
    of_admin = await case_about(make, await an_answer(make, by=admin))

    for case in (own, of_admin):
        with pytest.raises(Forbidden):
            await decide_case(case.id, action=CaseAction.NO_ACTION, by=await make.viewer(moderator), **WORDS)
    with pytest.raises(Forbidden):
        await decide_case(of_admin.id, action=CaseAction.NO_ACTION, by=await make.viewer(admin), **WORDS)
    assert not await Decision.exists()

    await decide_case(of_admin.id, action=CaseAction.HIDE, by=await make.viewer(await make.admin()), **WORDS)
    assert await Decision.all().count() == 1


@pytest.mark.parametrize(("words", "field"), [({"ground": " "}, "ground"), ({"statement": ""}, "statement")])
async def test_a_decision_has_ground_and_statement(make, words, field):
    case, viewer = await case_about(make, await an_answer(make)), await make.viewer(await make.moderator())

    with pytest.raises(Required) as refused:
        await decide_case(case.id, action=CaseAction.HIDE, by=viewer, **(WORDS | words))

    assert refused.value.field == (field,)
    assert (await Case.get()).state is CaseState.OPEN


async def test_an_unknown_case_and_one_in_a_closed_room_are_the_same(make):
    """L52: a moderator acts only where they can read."""
    admin, moderator = await make.admin(), await make.moderator()
    cellar = await make.category(who_can_see="ADMIN", who_can_start="ADMIN", who_can_reply="ADMIN")
    secret = await make.thread(by=admin, within=cellar)
    await report(TargetType.THREAD, secret.id, ReportReason.OTHER, by=await make.viewer(admin))
    case = await Case.get()

    refusals = set()
    for key in (case.id, new_id()):
        with pytest.raises(NotFound) as refused:
            await decide_case(key, action=CaseAction.HIDE, by=await make.viewer(moderator), **WORDS)
        refusals.add((str(refused.value), refused.value.field))

    assert refusals == {("There is no such case.", ("caseId",))}


async def test_a_case_about_an_opening_post_hides_its_thread_and_brings_it_back(make):
    thread, viewer = await make.thread(), await make.viewer(await make.moderator())
    case = await case_about(make, await make.first_post(thread))

    await decide_case(case.id, action=CaseAction.HIDE, by=viewer, **WORDS)
    assert (await Thread.get(id=thread.id)).state is ContentState.HIDDEN

    await decide_case(case.id, action=CaseAction.RESTORE, by=viewer, **WORDS)
    assert (await Thread.get(id=thread.id)).state is ContentState.VISIBLE


async def test_what_its_author_deleted_meanwhile_is_decided_but_never_brought_back(make):
    author = await make.member()
    post, viewer = await an_answer(make, by=author), await make.viewer(await make.moderator())
    case = await case_about(make, post)
    await delete_post(post.id, by=await make.viewer(author))

    await decide_case(case.id, action=CaseAction.REMOVE, by=viewer, **WORDS)
    with pytest.raises(Invalid):
        await decide_case(case.id, action=CaseAction.RESTORE, by=viewer, **WORDS)

    assert (await Post.get(id=post.id)).state is ContentState.DELETED


async def test_a_suspension_has_an_end_and_ends_the_writing(make):
    author = await make.member()
    case, viewer = await case_about(make, await an_answer(make, by=author)), await make.viewer(await make.moderator())
    until = clock.now() + timedelta(days=7)

    with pytest.raises(Required):
        await decide_case(case.id, action=CaseAction.SUSPEND, by=viewer, **WORDS)
    with pytest.raises(Invalid):
        await decide_case(case.id, action=CaseAction.SUSPEND, until=clock.now(), by=viewer, **WORDS)
    with pytest.raises(Invalid):
        await decide_case(case.id, action=CaseAction.HIDE, until=until, by=viewer, **WORDS)
    await decide_case(case.id, action=CaseAction.SUSPEND, until=until, by=viewer, **WORDS)

    assert (await viewer_of(author.id)).is_suspended
    await decide_case(case.id, action=CaseAction.RESTORE, by=viewer, **WORDS)
    assert not (await viewer_of(author.id)).is_suspended


async def test_a_ban_ends_every_session(make):
    author = await make.member()
    token = await open_session(author.id, user_agent=None)
    case, viewer = await case_about(make, await an_answer(make, by=author)), await make.viewer(await make.moderator())

    await decide_case(case.id, action=CaseAction.BAN, by=viewer, **WORDS)

    assert (await Member.get(id=author.id)).banned_at is not None
    assert (await Session.get(member_id=author.id)).ended_at is not None
    assert await viewer_for_session(token_hash(token)) is None


async def test_a_member_is_not_hidden(make):
    rude = await make.member()
    await report(TargetType.MEMBER, rude.id, ReportReason.ABUSE, by=await make.viewer())
    case = await Case.get()

    with pytest.raises(Invalid) as refused:
        await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)

    assert refused.value.field == ("action",)
    assert (await Case.get()).state is CaseState.OPEN


async def test_affected_and_notifier_are_told_in_their_language_without_the_content(make):
    """LW3, LW4: Art. 16(5) and 17; L31: the letters do not quote what was reported."""
    author = await make.member(locale="de")
    post, moderator = await an_answer(make, by=author), await make.moderator("martha")
    reference = await report(
        TargetType.POST,
        post.id,
        ReportReason.ABUSE,
        by=VISITOR,
        notifier_name="Nils",
        notifier_email="nils@example.org",
        good_faith=True,
    )
    case = await Case.get()

    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(moderator), **WORDS)

    receipt, outcome, statement = await OutboxItem.filter(topic="mail").order_by("created_at", "id")
    assert (receipt.payload["to"], outcome.payload["to"]) == ("nils@example.org", "nils@example.org")
    assert outcome.payload["values"]["reference"] == reference
    assert (statement.payload["to"], statement.payload["locale"]) == (author.email, "de")
    assert statement.payload["values"]["ruling"] == "Dein Beitrag wurde ausgeblendet"
    assert statement.payload["values"]["statement"] == "You called somebody a fool."
    for letter in (receipt, outcome, statement):
        assert post.body_markdown not in str(letter.payload)
        assert "martha" not in str(letter.payload).casefold()


async def test_a_new_report_after_the_decision_opens_a_new_case(make):
    post, viewer = await an_answer(make), await make.viewer(await make.moderator())
    first = await case_about(make, post)
    await decide_case(first.id, action=CaseAction.NO_ACTION, by=viewer, **WORDS)

    second = await case_about(make, post)

    assert second.id != first.id
    assert second.state is CaseState.OPEN


async def test_rights_given_and_taken_are_on_record(make):
    admin, member = await make.admin(), await make.member()

    await grant_role(member.id, Role.MODERATOR, by=await make.viewer(admin))
    await grant_role(member.id, Role.MODERATOR, by=await make.viewer(admin), revoke=True)

    entries = await AuditEntry.all().order_by("at", "id")
    assert [(entry.action, entry.actor_id, entry.target_id, entry.detail) for entry in entries] == [
        ("role.grant", admin.id, member.id, "MODERATOR"),
        ("role.revoke", admin.id, member.id, "MODERATOR"),
    ]
