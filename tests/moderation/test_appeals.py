"""Complaints: for six months, by whom a decision affects and by who gave notice, decided by somebody else (LW6)."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community.models import ContentState, Post
from portal.kernel import clock, rate_limits
from portal.kernel.errors import AlreadyDone, Conflict, Expired, Forbidden, NotFound, Required, Unauthenticated
from portal.kernel.models import OutboxItem
from portal.loyalty.programme.models import EarnAction
from portal.moderation import appeals
from portal.moderation.decisions import decide_case
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import Appeal, AuditEntry, Case, CaseAction, CaseState, Decision, Report, ReportReason
from portal.moderation.reports import report
from portal.moderation.sanctions import sanction_member
from portal.moderation.targets import TargetType
from portal.notifications.models import Notification
from tests.one_after_another import in_this_order

WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "You called somebody a fool."}
SAID = "It was a quotation."
APPEAL = """mutation ($input: AppealInput!) { appeal(input: $input) {
    case { state appealText complaints { text byNotifier upheld statement } } errors { code field }
} }"""
BY_REFERENCE = """mutation ($input: AppealByReferenceInput!) { appealByReference(input: $input) {
    reference errors { code field }
} }"""
DECIDE = """mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) {
    case { state decision { action } complaints { upheld statement } } errors { code field }
} }"""
MINE = """{ viewer { decisionsAboutMe { nodes { state appealText decision { action moderator { handle } } } } } }"""


@pytest.fixture(autouse=True)
def fresh_counters():
    rate_limits.reset()


async def decided(make, action=CaseAction.HIDE, *, reporter=None, joined_by=None, **notice):
    """A case about an accepted answer, decided; with its author and who decided."""
    author, moderator = await make.member(), await make.viewer(await make.moderator())
    post = await make.accepted_answer(to=await make.question(), by=author)
    by = VISITOR if notice else await make.viewer(reporter)
    await report(TargetType.POST, post.id, ReportReason.ABUSE, by=by, **notice)
    if joined_by is not None:
        await report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(joined_by))
    case = await Case.get(target_id=post.id)
    await decide_case(case.id, action=action, by=moderator, **WORDS)
    return case, author, moderator


async def decide(make, case, *, uphold, by=None):
    moderator = by or await make.viewer(await make.moderator())
    return await appeals.decide_appeal(case.id, uphold=uphold, statement="We looked again.", by=moderator)


async def test_upheld_a_complaint_gives_back_sight_and_points_once(make):
    await make.programme()
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    case, author, _ = await decided(make)
    assert (await make.account(author)).available == 0

    appealed = await appeals.appeal(case.id, SAID, by=await make.viewer(author))
    assert appealed.state is CaseState.APPEALED
    closed = await decide(make, case, uphold=True)

    assert closed.state is CaseState.CLOSED
    assert (await Post.get(id=case.target_id)).state is ContentState.VISIBLE
    assert (await make.account(author)).available == 15
    assert [one.action for one in await Decision.filter(case_id=case.id).order_by("turn")] == ["HIDE", "RESTORE"]
    with pytest.raises(AlreadyDone):
        await decide(make, case, uphold=True)
    assert (await make.account(author)).available == 15


async def test_not_upheld_a_decision_stands_for_good_and_the_reasons_are_told(make):
    case, author, _ = await decided(make)
    await appeals.appeal(case.id, SAID, by=await make.viewer(author))

    await decide(make, case, uphold=False)

    assert (await Post.get(id=case.target_id)).state is ContentState.HIDDEN
    complaint = await Appeal.get()
    assert (complaint.upheld, complaint.statement) == (False, "We looked again.")
    mail = await OutboxItem.get(once_key=f"appeal decided:{complaint.id}")
    assert mail.payload["values"]["statement"] == "We looked again."
    notice = await Notification.get(member_id=author.id, once_key=f"appeal:{complaint.id}:{author.id}")
    assert notice.about["upheld"] is False
    assert await AuditEntry.filter(action="case.appeal", target_id=case.id).count() == 1

    await appeals.appeal(case.id, "Again.", by=await make.viewer(author))
    assert await Appeal.all().count() == 1
    assert (await Case.get()).state is CaseState.CLOSED


async def test_never_does_who_decided_first_decide_again(make):
    case, author, moderator = await decided(make)
    await appeals.appeal(case.id, SAID, by=await make.viewer(author))

    with pytest.raises(Forbidden, match="nobody else here may decide"):
        await decide(make, case, uphold=True, by=moderator)
    await make.moderator()
    with pytest.raises(Forbidden, match="somebody else has to look"):
        await decide(make, case, uphold=True, by=moderator)
    for one in (author, await make.member(), await make.brand()):
        with pytest.raises(Forbidden):
            await decide(make, case, uphold=True, by=await make.viewer(one))

    assert (await Appeal.get()).decided_at is None
    assert (await Post.get(id=case.target_id)).state is ContentState.HIDDEN


async def test_while_somebody_complains_nobody_decides_past_it(make):
    case, author, moderator = await decided(make)
    await appeals.appeal(case.id, SAID, by=await make.viewer(author))

    with pytest.raises(Conflict):
        await decide_case(case.id, action=CaseAction.RESTORE, by=moderator, **WORDS)

    assert (await Post.get(id=case.target_id)).state is ContentState.HIDDEN


async def test_said_twice_a_complaint_is_one(make):
    case, author, _ = await decided(make)
    viewer = await make.viewer(author)

    await asyncio.gather(*(appeals.appeal(case.id, SAID, by=viewer) for _ in range(2)))

    assert await Appeal.all().count() == 1
    assert await OutboxItem.filter(once_key__startswith="appeal:").count() == 1


async def test_after_six_months_it_is_too_late(make, monkeypatch):
    case, author, _ = await decided(make)
    viewer = await make.viewer(author)
    end = (await Decision.get()).appealable_until
    assert end - clock.now() > timedelta(days=183)
    monkeypatch.setattr(clock, "now", lambda: end + timedelta(seconds=1))

    with pytest.raises(Expired):
        await appeals.appeal(case.id, SAID, by=viewer)

    assert not await Appeal.exists()


async def test_nobody_complains_of_what_is_not_theirs(make):
    case, author, _ = await decided(make)

    with pytest.raises(NotFound):
        await appeals.appeal(case.id, SAID, by=await make.viewer())
    with pytest.raises(Unauthenticated):
        await appeals.appeal(case.id, SAID, by=VISITOR)
    with pytest.raises(Required):
        await appeals.appeal(case.id, " ", by=await make.viewer(author))
    with pytest.raises(NotFound):
        await appeals.appeal_by_reference("AAAA-BBBB-CCCC", SAID, client_address=None)

    assert not await Appeal.exists()


async def test_a_visitor_whose_notice_came_to_nothing_has_the_case_opened_again(make):
    notifier = {"notifier_name": "Rita", "notifier_email": "rita@example.org", "good_faith": True}
    case, _, _ = await decided(make, CaseAction.NO_ACTION, **notifier)
    reference = (await Report.get()).reference

    await appeals.appeal_by_reference(reference.lower(), "Read the second line.", client_address=None)
    opened = await decide(make, case, uphold=True)

    assert (opened.state, opened.open_key) == (CaseState.OPEN, f"Post:{case.target_id}")
    mail = await OutboxItem.get(once_key=f"appeal decided:{(await Appeal.get()).id}")
    assert mail.payload["to"] == "rita@example.org"
    assert mail.payload["values"]["outcome"] == "Your complaint was upheld: the case is looked at once more."
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)
    assert [one.turn for one in await Decision.all().order_by("turn")] == [1, 2]


async def test_who_reported_does_not_complain_of_what_hit_another(make):
    reporter = await make.member()
    case, *_ = await decided(make, reporter=reporter)

    with pytest.raises(Conflict):
        await appeals.appeal(case.id, SAID, by=await make.viewer(reporter))

    assert not await Appeal.exists()


async def test_who_is_banned_complains_by_the_reference_in_the_mail(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await sanction_member(member.id, SanctionKind.BAN, statement="Enough.", by=moderator)
    decision = await Decision.get()
    mail = await OutboxItem.get(once_key=f"statement:{decision.id}")
    assert f"/appeal/{decision.id}\n" in mail.payload["values"]["redress"]

    await appeals.appeal_by_reference(str(decision.id), SAID, client_address=None)
    await decide(make, await Case.get(), uphold=True)

    assert (await Member.get(id=member.id)).banned_at is None


async def test_a_warning_is_taken_back(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    case_id = await sanction_member(member.id, SanctionKind.WARNING, statement="Enough.", by=moderator)

    await appeals.appeal(case_id, SAID, by=await make.viewer(member))
    await decide(make, await Case.get(), uphold=True)

    assert [one.action for one in await Decision.all().order_by("turn")] == ["WARN", "RESTORE"]


async def test_complaining_and_deciding_by_graphql(make, graphql):
    case, author, _ = await decided(make)
    about = global_id("ModerationCase", case.id)

    said = await graphql(APPEAL, viewer=author, input={"caseId": about, "text": SAID})
    assert said == {
        "case": {
            "state": "APPEALED",
            "appealText": SAID,
            "complaints": [{"text": SAID, "byNotifier": False, "upheld": None, "statement": None}],
        },
        "errors": [],
    }
    assert (await graphql(MINE, viewer=author))["decisionsAboutMe"]["nodes"] == [
        {"state": "APPEALED", "appealText": SAID, "decision": {"action": "HIDE", "moderator": None}}
    ]
    given = {"caseId": about, "uphold": True, "statement": "You are right."}
    assert await graphql(DECIDE, viewer=await make.moderator(), input=given) == {
        "case": {
            "state": "CLOSED",
            "decision": {"action": "RESTORE"},
            "complaints": [{"upheld": True, "statement": "You are right."}],
        },
        "errors": [],
    }
    unknown = await graphql(BY_REFERENCE, input={"reference": "nonsense", "text": SAID})
    assert unknown == {"reference": None, "errors": [{"code": "NOT_FOUND", "field": ["reference"]}]}


async def test_a_complaint_that_comes_in_while_another_is_decided_is_decided_too(make):
    """Art. 20(4): none is left lying in a case that is closed."""
    one, other = await make.member(), await make.member()
    case, _, _ = await decided(make, CaseAction.NO_ACTION, reporter=one, joined_by=other)
    await appeals.appeal(case.id, SAID, by=await make.viewer(one))
    second = await make.viewer(other)

    await in_this_order(
        lambda: appeals.appeal(case.id, "It was none.", by=second), lambda: decide(make, case, uphold=False)
    )

    assert [one.upheld for one in await Appeal.all()] == [False, False]
    assert (await Case.get(id=case.id)).state is CaseState.CLOSED


async def test_what_is_complained_of_at_this_moment_is_not_decided_beside_the_complaint(make):
    case, author, moderator = await decided(make)
    complainant = await make.viewer(author)

    outcome = await in_this_order(
        lambda: appeals.appeal(case.id, SAID, by=complainant),
        lambda: decide_case(case.id, action=CaseAction.RESTORE, by=moderator, **WORDS),
    )

    assert isinstance(outcome, Conflict)
    assert await Decision.filter(case_id=case.id).count() == 1
    assert (await decide(make, case, uphold=True)).state is CaseState.CLOSED
