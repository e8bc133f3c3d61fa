"""Where somebody's life is in danger an authority is told, and what proves it outlasts every deletion (DSA Art. 18, LW5)."""

import json
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import httpx
import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts.erasure import erase_member
from portal.accounts.models import Member, MemberState
from portal.accounts.sessions import open_session
from portal.community import appointing, posts
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Forbidden, NotFound
from portal.kernel.models import OutboxItem
from portal.media import pictures
from portal.moderation import evidence, threats, transparency, transparency_file
from portal.moderation.decisions import decide_case
from portal.moderation.models import AuditEntry, Case, CaseAction, Evidence, EvidencePicture, ReportReason, Threat
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.moderation.threats import Marking
from portal.notifications.models import Notification
from portal.privacy import holdings, retention
from portal.web.app import create_app
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio
MARK = """mutation ($input: MarkThreatInput!) { markThreat(input: $input) {
    case { threat { facts authority reference markedBy { handle } copies { digest } } } errors { code field } } }"""
END = """mutation ($input: EndThreatInput!) { endThreat(input: $input) {
    case { threat { facts } } errors { code field } } }"""
QUEUE = "{ moderationQueue { nodes { id threat { facts evidencePath } } } }"
FACTS = Marking(facts="He says when and where.")


@pytest.fixture(autouse=True)
def unlimited():
    rate_limits.reset()


async def a_case(make, author=None, body="I will hurt him.", **place):
    post = await make.post(to=await make.thread(**place), by=author, body=body)
    await report(TargetType.POST, post.id, ReportReason.ILLEGAL, by=await make.viewer(), note="He means it.")
    return await Case.get(target_id=post.id)


def given(case, **values):
    return {"caseId": global_id("ModerationCase", case.id)} | values


async def files_of(case, by):
    with ZipFile(BytesIO(await evidence.packed(case.id, by=by))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def trail(*actions):
    return [(one.action, one.detail) for one in await AuditEntry.filter(action__in=actions).order_by("id")]


async def test_a_moderator_marks_it_and_says_who_was_told_lw5(make, graphql):
    mona, case = await make.moderator("mona"), await a_case(make)
    told = (clock.now() - timedelta(hours=1)).replace(microsecond=0)

    marked = await graphql(MARK, viewer=mona, input=given(case, facts="He says when."))
    answer = await graphql(
        MARK,
        viewer=mona,
        input=given(
            case, facts="He says when.", authority="Police Hamburg", toldAt=told.isoformat(), reference="AZ 7/26"
        ),
    )

    [copy] = marked["case"]["threat"]["copies"]
    assert answer == {
        "case": {
            "threat": {
                "facts": "He says when.",
                "authority": "Police Hamburg",
                "reference": "AZ 7/26",
                "markedBy": {"handle": "mona"},
                "copies": [copy],
            }
        },
        "errors": [],
    }
    assert await trail("case.threat", "case.threat_copied", "case.threat_changed") == [
        ("case.threat", None),
        ("case.threat_copied", copy["digest"]),
        ("case.threat_changed", f"Police Hamburg, {told.isoformat()}, AZ 7/26"),
    ]


async def test_the_same_again_changes_nothing_and_is_not_written_down_twice(make):
    by, case = await make.viewer(await make.moderator()), await a_case(make)
    await threats.mark_threat(case.id, FACTS, by=by)

    await threats.mark_threat(case.id, FACTS, by=by)

    assert (await Threat.all().count(), await Evidence.all().count(), await AuditEntry.all().count()) == (1, 1, 2)


async def test_who_was_told_is_said_whole_or_not_at_all(make, graphql):
    mona, case = await make.moderator(), await a_case(make)
    later = (clock.now() + timedelta(days=1)).isoformat()

    for wrong, faults in (
        ({"authority": "Police"}, [("REQUIRED", "toldAt")]),
        ({"reference": "AZ 7"}, [("REQUIRED", "authority")]),
        ({"toldAt": later}, [("REQUIRED", "authority"), ("INVALID", "toldAt")]),
        ({"facts": " "}, [("REQUIRED", "facts")]),
    ):
        answer = await graphql(MARK, viewer=mona, input=given(case, **({"facts": "He says when."} | wrong)))
        assert [(one["code"], *one["field"]) for one in answer["errors"]] == faults

    assert not await Threat.exists()


async def test_the_copy_has_what_was_said_its_versions_pictures_the_case_and_the_account_lw5(make):
    anna = await make.member("anna")
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    by = await make.viewer(await make.moderator())
    case = await a_case(make, anna, body=f"I will hurt him. ![where](/media/{picture.name})", title="Neighbours")
    await posts.edit_post(case.target_id, "Never mind.", by=await make.viewer(anna))

    await threats.mark_threat(case.id, FACTS, by=by)

    files = await files_of(case, by)
    assert files.keys() == {"evidence-1.json", f"pictures/{picture.name}.webp"}
    copy = json.loads(files["evidence-1.json"])
    assert copy["reported"]["post"][0]["body_markdown"] == "Never mind."
    assert copy["reported"]["versions"][0]["body_markdown"].startswith("I will hurt him.")
    assert copy["reported"]["thread"][0]["title"] == "Neighbours"
    assert [one["note"] for one in copy["reports"]] == ["He means it."]
    assert (copy["account"]["member"][0]["handle"], copy["account"]["member"][0]["email"]) == ("anna", anna.email)
    shown = files[f"pictures/{picture.name}.webp"]
    assert copy["pictures"] == {picture.name: sha256(shown).hexdigest()}
    digest = sha256(files["evidence-1.json"]).hexdigest()
    assert await trail("case.threat_copied", "case.threat_read") == [
        ("case.threat_copied", digest),
        ("case.threat_read", None),
    ]


@pytest.mark.parametrize("deletes_posts", [False, True])
async def test_nothing_that_its_author_deletes_reaches_the_copy_lw5(make, deletes_posts):
    anna = await make.member("anna")
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    by = await make.viewer(await make.moderator())
    case = await a_case(make, anna, body=f"I will hurt him. ![where](/media/{picture.name})")
    await threats.mark_threat(case.id, FACTS, by=by)
    await posts.edit_post(case.target_id, "I will do it on Friday.", by=await make.viewer(anna))

    await posts.delete_post(case.target_id, by=await make.viewer(anna))
    await erase_member(anna.id, deletes_posts=deletes_posts)
    with time_machine.travel(clock.now() + timedelta(days=12 * 366)):
        while await retention.forget_due(clock.now()) or await pictures.forget_unused(clock.now()):
            pass

    files = await files_of(case, by)
    assert (await Member.get(id=anna.id)).state is MemberState.ERASED
    assert files.keys() == {"evidence-1.json", "evidence-2.json", f"pictures/{picture.name}.webp"}
    first, second = (json.loads(files[f"evidence-{number}.json"]) for number in (1, 2))
    assert first["reported"]["post"][0]["body_markdown"].startswith("I will hurt him.")
    assert "I will do it on Friday." in json.dumps(second["reported"])
    assert second["account"]["member"][0]["email"] == anna.email


async def test_neither_its_author_nor_who_reported_is_told_lw5(make, graphql):
    anna, mona = await make.member("anna"), await make.moderator("mona")
    case = await a_case(make, anna)
    before = (await Notification.all().count(), await OutboxItem.all().count())

    await threats.mark_threat(case.id, FACTS, by=await make.viewer(mona))

    assert (await Notification.all().count(), await OutboxItem.all().count()) == before
    held = (await holdings.of_member(anna.id)).decode()
    assert "hurt him" in held
    assert FACTS.facts not in held
    assert "threat_evidence" not in held


async def test_an_author_who_moderates_learns_nothing_by_their_rights_lw5(make, graphql):
    max_ = await make.moderator("max")
    case = await a_case(make, max_)
    await threats.mark_threat(case.id, FACTS, by=await make.viewer(await make.moderator()))

    answer = await graphql.raw(MARK, viewer=max_, input=given(case, facts="Let me see."))

    assert answer["data"]["markThreat"]["errors"] == [{"code": "NOT_FOUND", "field": ["caseId"]}]
    with pytest.raises(NotFound):
        await evidence.packed(case.id, by=await make.viewer(max_))
    log = await graphql("{ auditLog { nodes { action } } }", viewer=max_)
    assert [one for one in log["nodes"] if "threat" in one["action"]] == []


async def test_it_stands_first_in_the_queue_until_it_ends_lw5(make, graphql):
    mona = await make.moderator("mona")
    old, marked = await a_case(make), await a_case(make)
    order = [global_id("ModerationCase", one.id) for one in (old, marked)]

    await threats.mark_threat(marked.id, FACTS, by=await make.viewer(mona))
    first = await graphql(QUEUE, viewer=mona)
    page = await graphql.raw("{ moderationQueue(first: 1) { pageInfo { endCursor } } }", viewer=mona)
    after = page["data"]["moderationQueue"]["pageInfo"]["endCursor"]
    rest = await graphql(
        "query ($after: String) { moderationQueue(first: 5, after: $after) { nodes { id } } }", viewer=mona, after=after
    )
    await threats.end_threat(marked.id, reason="The police asked for nothing.", by=await make.viewer(mona))

    assert first["nodes"][0] == {
        "id": order[1],
        "threat": {"facts": FACTS.facts, "evidencePath": f"/evidence/{marked.id}"},
    }
    assert [one["id"] for one in rest["nodes"]] == [order[0]]
    assert [one["id"] for one in (await graphql(QUEUE, viewer=mona))["nodes"]] == order


async def test_a_moderator_ends_it_with_a_reason_and_what_proved_it_goes_lw5(make, graphql):
    mona, case = await make.moderator("mona"), await a_case(make)
    await threats.mark_threat(case.id, FACTS, by=await make.viewer(mona))

    no_reason = await graphql(END, viewer=mona, input=given(case, reason=" "))
    ended = await graphql(END, viewer=mona, input=given(case, reason="A quotation from a film."))
    again = await graphql(END, viewer=mona, input=given(case, reason="Once more."))

    assert no_reason["errors"] == [{"code": "REQUIRED", "field": ["reason"]}]
    assert ended == {"case": {"threat": None}, "errors": []}
    assert again["errors"] == [{"code": "ALREADY_DONE", "field": ["caseId"]}]
    assert (await Evidence.all().count(), await EvidencePicture.all().count()) == (0, 0)
    threat = await Threat.get()
    assert (threat.facts, threat.end_reason) == (FACTS.facts, "A quotation from a film.")
    assert await trail("case.threat_ended") == [("case.threat_ended", "A quotation from a film.")]


async def test_who_keeps_a_category_marks_and_neither_reads_the_account_nor_ends_it_l52(make, graphql):
    room, carla = await make.category("home"), await make.member("carla")
    await appointing.appoint_moderator(room.id, carla.id, by=await make.viewer(await make.brand()))
    inside, outside = await a_case(make, within=room), await a_case(make)

    marked = await graphql(MARK, viewer=carla, input=given(inside, facts="He says when."))
    unknown = await graphql(MARK, viewer=carla, input=given(outside, facts="He says when."))
    refused = await graphql(END, viewer=carla, input=given(inside, reason="Enough."))

    assert marked["errors"] == []
    assert unknown["errors"] == [{"code": "NOT_FOUND", "field": ["caseId"]}]
    assert [one["code"] for one in refused["errors"]] == ["FORBIDDEN"]
    [row] = (await graphql(QUEUE, viewer=carla))["nodes"]
    assert row["threat"] == {"facts": "He says when.", "evidencePath": None}
    with pytest.raises(Forbidden):
        await evidence.packed(inside.id, by=await make.viewer(carla))
    assert await Threat.all().count() == 1


async def test_a_threat_in_a_review_a_thread_and_a_profile_is_copied_too(make):
    anna, by = await make.member("anna", bio="I hurt people."), await make.viewer(await make.moderator())
    review, thread = await make.review(by=anna), await make.thread(by=anna, body="I will hurt him.")
    for kind, target, part in (
        (TargetType.REVIEW, review, "review"),
        (TargetType.THREAD, thread, "post"),
        (TargetType.MEMBER, anna, None),
    ):
        await report(kind, target.id, ReportReason.ILLEGAL, by=await make.viewer())
        case = await Case.get(target_id=target.id)

        await threats.mark_threat(case.id, FACTS, by=by)

        copy = json.loads((await files_of(case, by))["evidence-1.json"])
        assert copy["account"]["member"][0]["bio"] == "I hurt people."
        assert part is None or copy["reported"][part][0]["body_markdown"]


async def test_the_yearly_figures_have_what_was_marked_and_told_lw5_lw8(make, graphql):
    by = await make.viewer(await make.moderator())
    await threats.mark_threat((await a_case(make)).id, FACTS, by=by)
    case = await a_case(make)
    told = Marking(facts="He says when.", authority="Police", told_at=clock.now())
    await threats.mark_threat(case.id, told, by=by)
    await decide_case(
        case.id,
        action=CaseAction.REMOVE,
        reason=ReportReason.ILLEGAL,
        ground="§ 241 StGB",
        statement="A threat.",
        by=by,
    )
    await threats.end_threat(case.id, reason="The court has it.", by=by)
    today = clock.local_day(clock.now())

    found = await transparency.report(today, today, viewer=by)

    assert (found.threats, found.threats_told) == (2, 1)
    written = transparency_file.written(found)
    assert "18,threats_to_life,,,2" in written
    assert "18,threats_to_life_told_to_authorities,,,1" in written


async def test_the_door_hands_the_file_to_moderators_alone_and_it_is_never_stored_lw5(make, portal_db):
    anna, mona, case = await make.member("anna"), await make.moderator("mona"), await a_case(make)
    await threats.mark_threat(case.id, FACTS, by=await make.viewer(mona))
    hers, mine = [await open_session(one.id, user_agent=None) for one in (anna, mona)]
    transport = httpx.ASGITransport(app=create_app(portal_db))

    async with httpx.AsyncClient(transport=transport, base_url="https://portal.example.org") as door:
        answers = [
            await door.get(f"/evidence/{name}", headers={"authorization": f"Bearer {session}"} if session else {})
            for name, session in ((case.id, None), (case.id, hers), ("nothing", mine), (case.id, mine))
        ]

    assert [one.status_code for one in answers] == [401, 403, 404, 200]
    assert answers[-1].headers["content-type"] == "application/zip"
    assert {one.headers["cache-control"] for one in answers} == {"no-store"}
