"""Warning, suspending and banning members, and lifting it again: with reasons, by who may, and nobody else (A22, LW4)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_for_session
from portal.accounts.models import Member, Role, RoleGrant
from portal.accounts.sessions import open_session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import VISITOR
from portal.kernel import clock
from portal.kernel.errors import (
    AlreadyDone,
    Conflict,
    Forbidden,
    Invalid,
    NotFound,
    Required,
    Suspended,
    Unauthenticated,
)
from portal.kernel.ids import new_id
from portal.kernel.models import OutboxItem
from portal.moderation import in_force
from portal.moderation.decisions import decide_case
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import AuditEntry, Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.sanctions import lift_sanction, sanction_member
from portal.moderation.targets import TargetType
from portal.notifications.models import Notification
from tests.one_after_another import in_this_order

SOON = datetime(2100, 1, 1, tzinfo=UTC)
LATER = datetime(2101, 1, 1, tzinfo=UTC)
WORDS = "You called three people fools."
SANCTION = """mutation ($input: SanctionMemberInput!) { sanctionMember(input: $input) {
    member { handle } errors { code field message }
} }"""
LIFT = """mutation ($input: LiftSanctionInput!) { liftSanction(input: $input) { member { handle } errors { code } } }"""
MINE = """{ viewer { sanctions { kind ground statement until liftedAt case { state decision { moderator { handle } } } } } }"""
PREVIEW = """query ($id: ID!) { sanctionPreview(memberId: $id) {
    member { handle } sessions availablePoints pendingPoints coupons votes openReferrals sanctions { kind }
} }"""


async def suspended(make, member, *, until=SOON, **values):
    moderator = await make.viewer(await make.moderator())
    return await sanction_member(
        member.id, SanctionKind.SUSPENSION, statement=WORDS, until=until, by=moderator, **values
    )


async def test_a_suspension_is_a_decision_with_reasons_that_its_member_is_told(make):
    """DSA Art. 17: kind, duration, facts, ground, redress; told by mail and in the inbox, in their language."""
    member = await make.member(locale="de")

    case_id = await suspended(make, member)

    assert (await Member.get(id=member.id)).suspended_until == SOON
    case, decision = await Case.get(), await Decision.get()
    assert (case.id, case.state, case.target_type, case.target_id) == (case_id, CaseState.DECIDED, "Member", member.id)
    assert (decision.until, decision.automated, decision.ground) == (SOON, False, "Die Regeln dieser Gemeinschaft")
    assert await AuditEntry.filter(action="case.decide", target_id=case_id).count() == 1
    mail = await OutboxItem.get(once_key=f"statement:{decision.id}")
    values = mail.payload["values"]
    assert (mail.payload["locale"], values["statement"], values["until"]) == ("de", WORDS, "Bis 1. Januar 2100.\n")
    assert values["consequences"].startswith("Bis dahin kannst du lesen")
    assert values["notice"] == "Die Moderation hat es selbst bemerkt."
    assert (await Notification.get(member_id=member.id)).about["statement"] == WORDS


async def test_a_warning_takes_nothing_away_and_is_on_record(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())

    await sanction_member(member.id, SanctionKind.WARNING, statement=WORDS, by=moderator)

    assert (await make.viewer(member)).is_suspended is False
    [warning] = (await in_force.sanctions_of([member.id], moderator))[member.id]
    assert (warning.kind, warning.until, warning.lifted_at) == (SanctionKind.WARNING, None, None)


async def test_what_was_reported_of_a_member_is_settled_by_the_sanction(make):
    member = await make.member()
    await report(TargetType.MEMBER, member.id, ReportReason.ABUSE, by=await make.viewer())

    case_id = await suspended(make, member)

    assert (await Case.get()).id == case_id
    mail = await OutboxItem.get(once_key=f"statement:{(await Decision.get()).id}")
    assert mail.payload["values"]["notice"] == "The case began with a report."


async def test_under_one_key_a_sanction_is_imposed_once(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    words = {"statement": WORDS, "by": moderator, "idempotency_key": "a double click"}

    one = await sanction_member(member.id, SanctionKind.WARNING, **words)
    again = await sanction_member(member.id, SanctionKind.WARNING, **words)

    assert one == again
    assert await Decision.all().count() == 1
    with pytest.raises(Conflict):
        await sanction_member(member.id, SanctionKind.BAN, **words)
    assert (await Member.get(id=member.id)).banned_at is None


async def test_nobody_sanctions_themself_their_equals_or_those_above(make):
    """A22."""
    moderator, admin = await make.moderator(), await make.admin()
    above = [moderator, await make.moderator(), await make.brand(), admin]

    for member in above:
        with pytest.raises(Forbidden):
            await sanction_member(member.id, SanctionKind.BAN, statement=WORDS, by=await make.viewer(moderator))
    with pytest.raises(Forbidden):
        await sanction_member((await make.admin()).id, SanctionKind.BAN, statement=WORDS, by=await make.viewer(admin))
    for one in (await make.viewer(), await make.viewer(await make.brand())):
        with pytest.raises(Forbidden):
            await sanction_member((await make.member()).id, SanctionKind.BAN, statement=WORDS, by=one)
    with pytest.raises(Unauthenticated):
        await sanction_member((await make.member()).id, SanctionKind.BAN, statement=WORDS, by=VISITOR)

    assert not await Member.exists(banned_at__isnull=False)
    assert not await Case.exists()

    await sanction_member(moderator.id, SanctionKind.BAN, statement=WORDS, by=await make.viewer(admin))
    assert await Member.filter(banned_at__isnull=False).values_list("id", flat=True) == [moderator.id]


async def test_a_suspension_ends_on_a_day_to_come_and_nothing_else_has_an_end(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    past = clock.now() - timedelta(seconds=1)

    for kind, until, refusal in (
        (SanctionKind.SUSPENSION, None, Required),
        (SanctionKind.SUSPENSION, past, Invalid),
        (SanctionKind.BAN, SOON, Invalid),
    ):
        with pytest.raises(refusal) as refused:
            await sanction_member(member.id, kind, statement=WORDS, until=until, by=moderator)
        assert [fault.field for fault in refused.value.faults] == [("until",)]
    with pytest.raises(NotFound):
        await sanction_member(new_id(), SanctionKind.BAN, statement=WORDS, by=moderator)
    assert not await Case.exists()


async def test_lifted_a_suspension_is_over_and_its_member_is_told_why(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await suspended(make, member)

    await lift_sanction(member.id, "It was somebody else.", by=moderator)

    assert (await Member.get(id=member.id)).suspended_until is None
    [sanction] = (await in_force.sanctions_of([member.id], await make.viewer(member)))[member.id]
    assert sanction.lifted_at is not None
    lifted = await Decision.get(turn=2)
    assert lifted.statement == "It was somebody else."
    assert await OutboxItem.exists(once_key=f"statement:{lifted.id}")
    with pytest.raises(AlreadyDone):
        await lift_sanction(member.id, "Once more.", by=moderator)
    assert await Decision.all().count() == 2


async def test_lifting_takes_all_that_is_in_force(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await suspended(make, member)
    await sanction_member(member.id, SanctionKind.BAN, statement=WORDS, by=moderator)

    await lift_sanction(member.id, "A mistake.", by=moderator)

    found = await Member.get(id=member.id)
    assert (found.suspended_until, found.banned_at) == (None, None)
    assert await in_force.holding(member.id) == []


async def test_of_two_suspensions_one_that_is_taken_back_leaves_the_other(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await suspended(make, member, until=SOON)
    longer = await suspended(make, member, until=LATER)
    await decide_case(
        longer, action=CaseAction.RESTORE, reason=ReportReason.OTHER, ground="A", statement="B", by=moderator
    )

    assert (await Member.get(id=member.id)).suspended_until == SOON


async def test_a_standing_that_no_decision_made_is_lifted_too(make):
    member, moderator = await make.member(suspended_until=SOON), await make.viewer(await make.moderator())

    await lift_sanction(member.id, "Long ago.", by=moderator)

    assert (await Member.get(id=member.id)).suspended_until is None
    entry = await AuditEntry.get(action="member.reinstate")
    assert (entry.target_id, entry.detail) == (member.id, "Long ago.")


async def test_nobody_lifts_their_own_suspension(make):
    moderator = await make.moderator()
    await Member.filter(id=moderator.id).update(suspended_until=SOON)

    with pytest.raises(Suspended):
        await lift_sanction(moderator.id, "Enough.", by=await make.viewer(moderator))

    assert (await Member.get(id=moderator.id)).suspended_until == SOON


async def test_who_signs_in_at_the_moment_of_their_ban_is_not_in(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())

    token, _ = await asyncio.gather(
        open_session(member.id, user_agent=None),
        sanction_member(member.id, SanctionKind.BAN, statement=WORDS, by=moderator),
    )

    assert await viewer_for_session(token_hash(token)) is None


async def test_a_moderator_who_lost_the_right_while_they_decided_is_asked_again(make):
    """Rights are those of the session that asks; whom it is about is looked at when the sanction is written."""
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await RoleGrant.create(member=member, role=Role.ADMIN, granted_at=clock.now())

    with pytest.raises(Forbidden):
        await sanction_member(member.id, SanctionKind.BAN, statement=WORDS, by=moderator)

    assert (await Member.get(id=member.id)).banned_at is None


async def test_the_member_reads_their_sanctions_and_not_who_decided(make, graphql):
    member, moderator = await make.member("berta"), await make.moderator("martha")
    given = {"memberId": global_id("Member", member.id), "kind": "SUSPENSION", "statement": WORDS}

    answer = await graphql(SANCTION, viewer=moderator, input={**given, "until": "2100-01-01T00:00:00Z"})
    assert answer == {"member": {"handle": "berta"}, "errors": []}

    assert (await graphql(MINE, viewer=member))["sanctions"] == [
        {
            "kind": "SUSPENSION",
            "ground": "The rules of this community",
            "statement": WORDS,
            "until": "2100-01-01T00:00:00Z",
            "liftedAt": None,
            "case": {"state": "DECIDED", "decision": {"moderator": None}},
        }
    ]
    assert (await graphql(MINE, viewer=await make.member()))["sanctions"] == []

    lifted = await graphql(LIFT, viewer=moderator, input={"memberId": given["memberId"], "reason": "A mix-up."})
    assert lifted == {"member": {"handle": "berta"}, "errors": []}
    assert (await graphql(MINE, viewer=member))["sanctions"][0]["liftedAt"] is not None


async def test_what_would_follow_is_said_beforehand_to_who_may_impose_it(make, graphql):
    await make.programme()
    member = await make.member("berta")
    await make.points(member, 700)
    await make.redemption(member, await make.reward(500))
    await make.points(member, 40, available_at=SOON)
    await make.vote(await make.post(to=await make.thread()), by=member)
    await open_session(member.id, user_agent=None)
    await suspended(make, member)
    about = global_id("Member", member.id)

    assert await graphql(PREVIEW, viewer=await make.moderator(), id=about) == {
        "member": {"handle": "berta"},
        "sessions": 1,
        "availablePoints": 200,
        "pendingPoints": 40,
        "coupons": 1,
        "votes": 1,
        "openReferrals": 0,
        "sanctions": [{"kind": "SUSPENSION"}],
    }
    assert await graphql(PREVIEW, viewer=await make.moderator(), id=global_id("Member", new_id())) is None
    refused = await graphql.raw(PREVIEW, viewer=await make.member(), id=about)
    assert (refused["data"], refused["errors"][0]["extensions"]["code"]) == ({"sanctionPreview": None}, "FORBIDDEN")


async def test_lifting_one_leaves_the_suspension_that_begins_at_the_same_moment(make):
    member, moderator = await make.member(), await make.viewer(await make.moderator())
    await suspended(make, member)

    await in_this_order(
        lambda: sanction_member(member.id, SanctionKind.SUSPENSION, statement=WORDS, until=LATER, by=moderator),
        lambda: lift_sanction(member.id, "Good again.", by=moderator),
    )

    held_until = max((one.until for one in await in_force.holding(member.id)), default=None)
    assert (await Member.get(id=member.id)).suspended_until == held_until
