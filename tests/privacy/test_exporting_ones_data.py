"""Everything that is held about a member, for them alone: each entry, lot and referral with its reason (R77)."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.sessions import end_all_sessions, open_session
from portal.accounts.viewer import SYSTEM
from portal.community import threads
from portal.community.models import Audience, ContentState, Thread
from portal.kernel import clock
from portal.kernel.errors import NotFound, RateLimited
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.privacy import exports, holdings
from portal.privacy.models import DataExport
from portal.web.app import create_app
from tests.mailbox import text_of
from tests.privacy.lives import lived

pytestmark = pytest.mark.anyio
ASK = "mutation { requestDataExport { downloadUrl errors { code message } } }"


async def data_of(member):
    return json.loads(await holdings.of_member(member.id))


def token_of(url):
    return url.rsplit("/", 1)[1]


@pytest.fixture
async def door(portal_db):
    app = create_app(portal_db)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://portal.example.org") as client:
        yield client


async def test_an_export_holds_every_entry_lot_and_referral_with_its_reason_r77(make):
    anna = await lived(make)

    data = await data_of(anna)

    entries = [(one["kind"], one["points"], one["reason"]) for one in data["points entries"]]
    assert entries == [
        ("EARN", 100, "A gift for a test"),
        ("EARN", 40, "For a PURCHASE"),
        ("REVERSE", 10, "For a PURCHASE"),
        ("REDEEM", 20, "Five euros off"),
        ("EARN", 15, "For telling what you prefer"),
    ]
    assert [(one["amount"], one["remaining"]) for one in data["points lots"]] == [(100, 80), (40, 30), (15, 15)]
    assert [one["points"] for one in data["points draws"]] == [10, 20]
    (referral,) = data["referrals"]
    assert (referral["part"], referral["state"], referral["reason"]) == ("I invited", "SIGNED_UP", "CODE")


async def test_an_export_holds_what_was_bought_written_agreed_to_and_told_r77(make):
    """LW11."""
    anna = await lived(make)

    data = await data_of(anna)

    assert data["accounts"][0]["email"] == "anna@example.org"
    assert [(one["external_id"], one["total_minor"], one["refunded_minor"]) for one in data["orders"]] == [
        ("A-1", 4000, 1000)
    ]
    assert [one["sku"] for one in data["order lines"]] == ["beans"]
    assert [one["title"] for one in data["threads"]] == ["How I brew"]
    assert [one["body_markdown"] for one in data["posts"]] == ["It is raining."]
    assert [one["purpose"] for one in data["consents"]] == ["TERMS"]
    assert [one["user_agent"] for one in data["sessions"]] == ["Annas Browser"]
    assert [one["reward"] for one in data["redemptions"]] == ["Five euros off"]
    assert "REPLY" in [one["kind"] for one in data["notifications"]]


async def test_nothing_of_anybody_else_and_no_secret_is_in_an_export_r77(make):
    """L54."""
    anna = await lived(make)
    bert = await make.member_with_password("grey seven hills", "berta", email="berta@example.org")
    await make.points(bert, 77)

    text = json.dumps(await data_of(anna)) + json.dumps(await data_of(bert))

    assert "berta@example.org" not in json.dumps(await data_of(anna))
    assert not [word for word in ("argon2", "token_hash", "password_hash", "risk") if word in text]


async def test_an_account_that_was_merged_is_in_it_r75_r77(make):
    old, anna = await make.member("annaold"), await make.member("anna")
    await make.points(old, 10)
    await merge_members(old.id, anna.id, reason="The same", by=SYSTEM)

    data = await data_of(anna)

    assert sorted(one["handle"] for one in data["accounts"]) == ["anna", "annaold"]
    assert ("EARN", 10) in [(one["kind"], one["points"]) for one in data["points entries"]]


async def test_the_link_comes_at_once_and_by_mail_and_lies_nowhere_r77(make, graphql, mailbox):
    anna = await make.member("anna")

    answer = await graphql(ASK, viewer=anna)
    (letter,) = await mailbox.fetch()

    assert answer["errors"] == []
    assert answer["downloadUrl"].startswith("https://portal.example.org/exports/")
    assert answer["downloadUrl"] in text_of(letter)
    token = token_of(answer["downloadUrl"])
    assert token not in str(await OutboxItem.all().values()) + str(await DataExport.all().values())


async def test_an_export_is_made_once_a_day_r77(make):
    anna = await make.viewer(await make.member("anna"))
    results = await asyncio.gather(
        exports.request_export(by=anna), exports.request_export(by=anna), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in results) == ["RateLimited", "str"]

    with time_machine.travel(clock.now() + timedelta(hours=25)):
        await exports.request_export(by=anna)
        with pytest.raises(RateLimited):
            await exports.request_export(by=anna)


async def test_a_link_is_good_for_a_day_and_for_its_member_alone_r77_u9(make):
    """L54."""
    anna, bert = await make.viewer(await make.member("anna")), await make.viewer(await make.member("bert"))
    token = token_of(await exports.request_export(by=anna))

    with pytest.raises(NotFound):
        await exports.fetch(token, by=bert)
    assert b'"member"' in await exports.fetch(token, by=anna)
    with time_machine.travel(clock.now() + timedelta(days=1, seconds=1)):
        with pytest.raises(NotFound):
            await exports.fetch(token, by=anna)
        assert await finish(exports.forget_old, clock.now()) == 1


async def test_the_door_hands_a_file_to_who_is_signed_in_and_is_never_stored_r77_a13_u9(make, door):
    anna, bert = await make.member("anna"), await make.member("bert")
    url = "/exports/" + token_of(await exports.request_export(by=await make.viewer(anna)))
    hers, his = [await open_session(one.id, user_agent=None) for one in (anna, bert)]

    async def get(session):
        return await door.get(url, headers={"authorization": f"Bearer {session}"} if session else {})

    file = await get(hers)
    assert file.status_code == 200
    assert file.json()["accounts"][0]["handle"] == "anna"
    assert file.headers["cache-control"] == "no-store"
    assert file.headers["content-disposition"] == 'attachment; filename="my-data.json"'
    assert [(await get(session)).status_code for session in (his, None)] == [404, 401]
    await end_all_sessions(anna.id)
    assert (await get(hers)).status_code == 401


async def test_the_link_of_an_erased_member_is_gone_r76_a13(make):
    anna = await make.member("anna")
    viewer = await make.viewer(anna)
    token = token_of(await exports.request_export(by=viewer))

    await erase_member(anna.id, deletes_posts=False)

    with pytest.raises(NotFound):
        await exports.fetch(token, by=viewer)
    assert await DataExport.all().count() == 0


@pytest.mark.parametrize("way", ["hidden", "moved out of sight", "deleted"])
async def test_an_export_shows_nothing_of_a_thread_that_is_gone_for_the_member_l54(make, way):
    """Neither its title of today, nor that they read it; their own words in it are theirs."""
    anna, moderator = await make.member("anna"), await make.viewer(await make.admin())
    thread = await make.thread(title="In the open")
    await make.post(to=thread, by=anna, body="My own words")
    await make.post(to=await make.thread(title="Still here"), by=anna, body="Here, too")
    await threads.rename_thread(thread.id, "TOP SECRET", by=moderator)
    if way == "moved out of sight":
        await threads.move_thread(
            thread.id, (await make.category("staff", who_can_see=Audience.BRAND)).slug, by=moderator
        )
    else:
        await Thread.filter(id=thread.id).update(state=ContentState[way.upper()])

    data = await data_of(anna)

    assert "TOP SECRET" not in json.dumps(data)
    assert [(one["thread"], one["body_markdown"]) for one in data["posts"]] == [
        (None, "My own words"),
        ("Still here", "Here, too"),
    ]
    assert {one["thread"] for one in data["threads read"]} <= {"Still here"}


async def test_an_export_tells_of_a_case_only_what_was_decided_against_the_member_l54(make):
    """An open case, and what moderators wrote where they did nothing, is not shown by the node either."""
    anna, moderator = await make.member("anna"), await make.viewer(await make.moderator())
    posts = [await make.post(to=await make.thread(), by=anna) for _ in range(3)]
    for post in posts:
        await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer())
    cases = {case.target_id: case for case in await Case.all()}
    words = {"reason": ReportReason.ABUSE, "ground": "House rules"}
    await decide_case(
        cases[posts[0].id].id,
        action=CaseAction.NO_ACTION,
        statement="The reporter is oversensitive",
        by=moderator,
        **words,
    )
    await decide_case(cases[posts[1].id].id, action=CaseAction.HIDE, statement="This was rude", by=moderator, **words)

    data = await data_of(anna)

    assert [(one["action"], one["statement"]) for one in data["decisions about me"]] == [("HIDE", "This was rude")]
    assert "oversensitive" not in json.dumps(data)
