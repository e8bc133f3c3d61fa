"""Who reads the queue, a case, the trail: moderators, and the affected person their own decision."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.access.keyring import KeyKind
from portal.accounts.models import Role
from portal.accounts.viewer import VISITOR
from portal.kernel.errors import Forbidden, Unauthenticated
from portal.kernel.pagination import page
from portal.moderation import policies, queries
from portal.moderation.decisions import decide_case
from portal.moderation.models import AuditEntry, Case, CaseAction, CaseState, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

WORDS = {"reason": ReportReason.ABUSE, "ground": "House rule 3", "statement": "You called somebody a fool."}


async def case_about(make, *, author=None, reason=ReportReason.ABUSE):
    post = await make.answer(to=await make.question(), by=author)
    await report(TargetType.POST, post.id, reason, by=await make.viewer())
    return await Case.get(open_key=f"Post:{post.id}")


async def test_the_queue_is_in_the_order_of_waiting_and_can_be_narrowed(make):
    first, second = await case_about(make), await case_about(make, reason=ReportReason.SPAM)
    viewer = await make.viewer(await make.moderator())
    await Case.filter(id=first.id).update(created_at=second.created_at - timedelta(days=2))
    await decide_case(second.id, action=CaseAction.HIDE, by=viewer, **WORDS)

    everything = await queries.moderation_queue(page(), viewer=viewer)
    assert [case.id for case in everything.rows] == [first.id, second.id]
    assert await everything.count() == 2
    narrowed = await queries.moderation_queue(page(), state=CaseState.OPEN, viewer=viewer)
    assert [case.id for case in narrowed.rows] == [first.id]
    of_spam = await queries.moderation_queue(page(), reason=ReportReason.SPAM, viewer=viewer)
    assert [case.id for case in of_spam.rows] == [second.id]


async def test_the_queue_goes_on_where_a_page_ended(make):
    made = [await case_about(make) for _ in range(3)]
    viewer = await make.viewer(await make.moderator())

    first = await queries.moderation_queue(page(2, reader="m"), viewer=viewer)
    rest = await queries.moderation_queue(page(2, first.cursor(first.rows[-1]), reader="m"), viewer=viewer)

    assert [case.id for case in (*first.rows, *rest.rows)] == [case.id for case in made]
    assert (first.has_next, rest.has_next) == (True, False)


async def test_nobody_but_moderators_reads_queue_and_trail(make):
    await case_about(make)

    for reader, refusal in ((VISITOR, Unauthenticated), (await make.viewer(), Forbidden)):
        with pytest.raises(refusal):
            await queries.moderation_queue(page(), viewer=reader)
        with pytest.raises(refusal):
            await queries.audit_log(page(), viewer=reader)
    with pytest.raises(Forbidden):
        await queries.moderation_queue(page(), viewer=await make.viewer(await make.brand()))


async def test_the_queue_leaves_out_what_a_moderator_may_not_enter_and_what_is_about_them(make):
    """L52, A22."""
    admin, moderator = await make.admin(), await make.moderator()
    cellar = await make.category(who_can_see="ADMIN", who_can_start="ADMIN")
    secret = await make.thread(by=admin, within=cellar)
    await report(TargetType.THREAD, secret.id, ReportReason.OTHER, by=await make.viewer(admin))
    own = await case_about(make, author=moderator)
    viewer = await make.viewer(moderator)

    assert (await queries.moderation_queue(page(), viewer=viewer)).rows == []
    assert await queries.cases_by_id([own.id, (await Case.get(target_id=secret.id)).id], viewer) == {}
    assert await queries.reports_of([own.id], viewer) == {}


async def test_the_affected_person_reads_the_decision_but_not_who_reported_or_decided(make):
    author = await make.member()
    case = await case_about(make, author=author)
    viewer = await make.viewer(author)
    assert await queries.cases_by_id([case.id], viewer) == {}

    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)

    found = (await queries.cases_by_id([case.id], viewer))[case.id]
    assert await queries.reports_of([case.id], viewer) == {}
    assert not policies.is_judge_of(viewer, found)
    assert (await queries.decisions_of([case.id], viewer))[case.id].statement == WORDS["statement"]


async def test_a_case_that_came_to_nothing_is_not_shown_to_whom_it_was_about(make):
    author = await make.member()
    case = await case_about(make, author=author)

    await decide_case(case.id, action=CaseAction.NO_ACTION, by=await make.viewer(await make.moderator()), **WORDS)

    assert await queries.cases_by_id([case.id], await make.viewer(author)) == {}


async def test_bystanders_and_visitors_find_no_case_and_no_entry(make):
    case, moderator = await case_about(make), await make.viewer(await make.moderator())
    await decide_case(case.id, action=CaseAction.HIDE, by=moderator, **WORDS)
    entry = (await queries.audit_log(page(), viewer=moderator)).rows[0]

    for reader in (VISITOR, await make.viewer(), await make.viewer(await make.brand())):
        assert await queries.cases_by_id([case.id], reader) == {}
        assert await queries.audit_entries_by_id([entry.id], reader) == {}


async def test_the_trail_can_be_narrowed_to_a_person_or_a_thing(make):
    case, moderator = await case_about(make), await make.viewer(await make.moderator())
    await decide_case(case.id, action=CaseAction.HIDE, by=moderator, **WORDS)

    by_actor = await queries.audit_log(page(), actor_id=moderator.id, viewer=moderator)
    of_case = await queries.audit_log(page(), target_id=case.id, viewer=moderator)
    of_other = await queries.audit_log(page(), actor_id=case.id, viewer=moderator)

    assert [entry.action for entry in by_actor.rows] == ["case.decide"]
    assert [entry.target_id for entry in of_case.rows] == [case.id]
    assert of_other.rows == []


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.BRAND, Role.ADMIN])
async def test_staff_who_have_reached_a_tier_read_what_others_do_l56(make, role):
    """A key to a gate is a value of the statements that others do not have."""
    case = await case_about(make)
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(await make.moderator()), **WORDS)
    reader = await make.viewer(await make.member(roles=(role,)))
    risen = replace(reader, keys=frozenset({KeyKind.TIER.key("silver"), KeyKind.TIER.key("gold")}))

    seen, as_others = [
        (
            [entry.action for entry in (await queries.audit_log(page(), viewer=one)).rows],
            set(await queries.audit_entries_by_id([entry.id for entry in await AuditEntry.all()], one)),
            set(await queries.cases_by_id([case.id], one)),
            [found.id for found in (await queries.decided_about(page(), viewer=one)).rows],
        )
        for one in (risen, reader)
    ]

    assert seen == as_others
    assert bool(seen[0]) is (role is not Role.BRAND)
