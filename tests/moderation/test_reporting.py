"""Anyone can report; nobody learns by it what they may not see (DSA Art. 16, D1, L5)."""

import asyncio

import pytest

from portal.access.keys import grant_key
from portal.accounts.viewer import VISITOR
from portal.community.posts import delete_post
from portal.kernel import rate_limits
from portal.kernel.errors import ErrorCode, Invalid, NotFound, RateLimited, Required, TooLong
from portal.kernel.ids import new_id
from portal.kernel.models import OutboxItem
from portal.moderation.models import Case, CaseState, Report, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType

SPAM = ReportReason.SPAM


@pytest.fixture(autouse=True)
def fresh_counters():
    rate_limits.reset()


async def reported(make):
    """An answer that somebody else wrote."""
    return await make.answer(to=await make.question())


async def test_a_member_gets_a_reference_and_a_receipt(make):
    """LW3."""
    post, reporter = await reported(make), await make.member("rita", display_name="Rita")

    reference = await report(TargetType.POST, post.id, SPAM, by=await make.viewer(reporter), note="It sells pills.")

    filed = await Report.get(reference=reference)
    assert (filed.reporter_id, filed.note, filed.reason) == (reporter.id, "It sells pills.", SPAM)
    mail = await OutboxItem.get(topic="mail")
    assert mail.payload["to"] == "rita@example.org"
    assert mail.payload["values"] == {"greeting": "Hello Rita,", "reference": reference}


async def test_all_reports_of_one_target_are_one_case(make):
    post = await reported(make)

    references = {
        await report(TargetType.POST, post.id, SPAM, by=await make.viewer()),
        await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer()),
    }

    case = await Case.get()
    assert (case.target_id, case.subject_id) == (post.id, post.author_id)
    assert len(references) == 2
    assert await Report.filter(case_id=case.id).count() == 2


async def test_a_second_report_by_the_same_member_answers_the_same_reference(make):
    post, viewer = await reported(make), await make.viewer()

    first = await report(TargetType.POST, post.id, SPAM, by=viewer)
    second = await report(TargetType.POST, post.id, ReportReason.HATE, by=viewer, note="again")

    assert first == second
    assert await Report.all().count() == 1
    assert await OutboxItem.filter(topic="mail").count() == 1


async def test_reports_at_the_same_moment_open_one_case(make):
    post = await reported(make)
    viewers = [await make.viewer() for _ in range(6)]

    references = await asyncio.gather(*(report(TargetType.POST, post.id, SPAM, by=viewer) for viewer in viewers))

    assert len(set(references)) == 6
    assert await Case.all().count() == 1
    assert await Report.all().count() == 6


@pytest.mark.parametrize(
    ("missing", "field"),
    [("notifier_name", "notifierName"), ("notifier_email", "notifierEmail"), ("good_faith", "goodFaith")],
)
async def test_a_visitor_gives_name_address_and_word(make, missing, field):
    post = await reported(make)
    given = {"notifier_name": "Nils", "notifier_email": "nils@example.org", "good_faith": True} | {missing: None}

    with pytest.raises(Required) as refused:
        await report(TargetType.POST, post.id, SPAM, by=VISITOR, **given)

    assert refused.value.field == (field,)
    assert not await Case.exists()


async def test_who_reports_that_a_child_is_abused_need_not_say_who_they_are_lw2(make):
    post = await reported(make)

    reference = await report(TargetType.POST, post.id, ReportReason.CHILD_ABUSE, by=VISITOR, good_faith=True)

    filed = await Report.get(reference=reference)
    assert (filed.reporter_id, filed.notifier_name, filed.notifier_email) == (None, None, None)
    assert (filed.reason, filed.good_faith) == (ReportReason.CHILD_ABUSE, True)
    assert await OutboxItem.filter(topic="mail").count() == 0


async def test_their_word_is_asked_of_them_as_well_and_every_such_notice_is_kept_lw2(make):
    post = await reported(make)

    with pytest.raises(Required) as refused:
        await report(TargetType.POST, post.id, ReportReason.CHILD_ABUSE, by=VISITOR)
    assert refused.value.field == ("goodFaith",)
    assert not await Report.exists()

    for _ in range(2):
        await report(TargetType.POST, post.id, ReportReason.CHILD_ABUSE, by=VISITOR, good_faith=True)
    assert (await Report.all().count(), await Case.all().count()) == (2, 1)


async def test_who_gives_an_address_there_is_answered_lw2(make):
    post = await reported(make)
    given = {"notifier_email": "nils@example.org", "good_faith": True}

    await report(TargetType.POST, post.id, ReportReason.CHILD_ABUSE, by=VISITOR, **given)

    assert (await Report.get()).notifier_email == "nils@example.org"
    assert (await OutboxItem.get(topic="mail")).payload["to"] == "nils@example.org"


async def test_a_visitor_with_all_three_is_heard_and_mailed_in_their_language(make):
    post = await reported(make)

    reference = await report(
        TargetType.POST,
        post.id,
        ReportReason.ILLEGAL,
        by=VISITOR,
        notifier_name="Nils",
        notifier_email="nils@example.org",
        good_faith=True,
        legal_ground="§ 185 StGB",
        locale="de",
    )

    filed = await Report.get(reference=reference)
    assert (filed.reporter_id, filed.notifier_name, filed.legal_ground) == (None, "Nils", "§ 185 StGB")
    mail = await OutboxItem.get(topic="mail")
    assert (mail.payload["to"], mail.payload["locale"]) == ("nils@example.org", "de")
    # Anybody may have typed the name, and the address of somebody else: the brand does not say it to them.
    assert mail.payload["values"] == {"greeting": "Hallo,", "reference": reference}


async def test_a_false_word_or_a_broken_address_is_refused(make):
    post = await reported(make)

    with pytest.raises(Required):
        await report(
            TargetType.POST,
            post.id,
            SPAM,
            by=VISITOR,
            notifier_name="N",
            notifier_email="n@example.org",
            good_faith=False,
        )
    with pytest.raises(Invalid) as refused:
        await report(
            TargetType.POST, post.id, SPAM, by=VISITOR, notifier_name="N", notifier_email="nobody", good_faith=True
        )

    assert refused.value.field == ("notifierEmail",)
    assert not await Report.exists()


async def test_a_flood_of_visitors_is_stopped_and_mails_nobody_to_death(make):
    """D1: the limit counts by address of the client, the mails by mailbox."""
    post = await reported(make)

    async def from_client(address, email):
        return await report(
            TargetType.POST,
            post.id,
            SPAM,
            by=VISITOR,
            notifier_name="N",
            notifier_email=email,
            good_faith=True,
            client_address=address,
        )

    for number in range(5):
        await from_client("203.0.113.7", f"n{number}@example.org")
    with pytest.raises(RateLimited):
        await from_client("203.0.113.7", "n9@example.org")
    assert await Report.all().count() == 5

    before = await OutboxItem.filter(topic="mail").count()
    for number in range(6):
        await from_client(f"198.51.100.{number}", f"victim+{number}@example.org")
    assert await OutboxItem.filter(topic="mail").count() == before + 3


async def test_what_the_reporter_cannot_see_is_not_there(make):
    """L5: gated, deleted and unknown answer alike, and leave nothing behind."""
    gold = await make.member()
    await grant_key(gold.id, "tier:gold")
    gated = await make.thread(by=gold, within=await make.category(required_tier_slug="gold"))
    open_thread = await make.thread(by=gold)
    gone = await make.post(to=open_thread, by=gold)
    await delete_post(gone.id, by=await make.viewer(gold))
    outsider = await make.viewer()

    refusals = set()
    for kind, key in (
        (TargetType.THREAD, gated.id),
        (TargetType.POST, gone.id),
        (TargetType.POST, new_id()),
        (TargetType.MEMBER, new_id()),
        (TargetType.POST, open_thread.id),
    ):
        with pytest.raises(NotFound) as refused:
            await report(kind, key, SPAM, by=outsider)
        refusals.add((refused.value.code, str(refused.value), refused.value.field))

    assert refusals == {(ErrorCode.NOT_FOUND, "There is nothing with this id.", ("targetId",))}
    assert not await Case.exists()
    await report(TargetType.THREAD, gated.id, SPAM, by=await make.viewer(gold))
    assert await Case.all().count() == 1


async def test_a_note_stays_text_and_has_an_end(make):
    """X1, D1: no markup is made of it, and a megabyte is refused."""
    post, viewer = await reported(make), await make.viewer()
    evil = "<script>alert(1)</script> [x](javascript:alert(1))"

    reference = await report(TargetType.POST, post.id, SPAM, by=viewer, note=evil)
    with pytest.raises(TooLong):
        await report(TargetType.POST, post.id, SPAM, by=await make.viewer(), note="x" * 1_000_000)

    assert (await Report.get(reference=reference)).note == evil
    assert await Report.all().count() == 1


async def test_members_can_be_reported(make):
    rude = await make.member()

    await report(TargetType.MEMBER, rude.id, ReportReason.ABUSE, by=await make.viewer())

    case = await Case.get()
    assert (case.target_type, case.subject_id) == ("Member", rude.id)


async def test_a_report_sent_again_with_its_key_is_the_same_though_its_case_was_decided_since_r6(make):
    post, viewer = await reported(make), await make.viewer()
    told = (TargetType.POST, post.id, SPAM)
    first = await report(*told, by=viewer, idempotency_key="k1")
    await Case.all().update(state=CaseState.DECIDED)

    assert await report(*told, by=viewer, idempotency_key="k1") == first
    assert await Report.all().count() == 1


async def test_a_visitors_key_counts_with_the_same_words_only_r6(make):
    post = await reported(make)

    async def told(name):
        return await report(
            TargetType.POST,
            post.id,
            SPAM,
            by=VISITOR,
            notifier_name=name,
            notifier_email=f"{name}@example.org",
            good_faith=True,
            idempotency_key="k1",
        )

    first, other = await told("nils"), await told("nora")

    assert await told("nils") == first != other
    assert await Report.all().count() == 2
