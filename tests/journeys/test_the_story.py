"""One story over HTTP: invite, ask, answer, buy, rise, see early, be moderated, be refunded, and every point accounted for."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from portal import worker
from portal.accounts.models import Role
from portal.kernel import clock
from portal.loyalty import ledger
from tests.journeys.browsing import Person
from tests.journeys.steps import ORDER, PASSWORD, REFUND, REGISTER, VERIFY, employ, open_the_shop
from tests.mailbox import Mailbox, chosen_settings, mailbox, smtp_port, token_in
from tests.server import LiveServer, live_server

__all__ = ["chosen_settings", "live_server", "mailbox", "smtp_port"]
pytestmark = pytest.mark.anyio
Later = Callable[..., Awaitable[None]]

MY_CODE = "{ viewer { referralCodes { code url } } }"
MY_REFERRALS = "{ viewer { referrals(first: 10) { nodes { state referee { displayName } } } } }"
ASK = """mutation ($input: AskQuestionInput!) { askQuestion(input: $input) {
  thread { id firstPost { id } product { sku } } errors { code message } } }"""
REPLY = (
    "mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id number } errors { code message } } }"
)
ACCEPT = "mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { thread { isSolved } errors { code } } }"
EXCLUSIVE = "query ($slug: String!) { exclusive(slug: $slug) { title bodyHtml access { state } } }"
REPORT = "mutation ($input: ReportInput!) { report(input: $input) { reference errors { code message } } }"
QUEUE = "{ moderationQueue(first: 5) { nodes { id state target { ... on Post { id } } } } }"
DECIDE = "mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { state } errors { code message } } }"


@pytest.fixture
async def later() -> AsyncIterator[Later]:
    """Let days pass, and the worker do what has come due in them."""
    travels: list[Any] = []

    async def pass_time(**how: float) -> None:
        assert await ledger.verify() == []
        destination = clock.now() + timedelta(**how)
        if travels:
            travels.pop().stop()
        travel = time_machine.travel(destination, tick=True)
        travel.start()
        travels.append(travel)
        await worker.run_due()
        assert await ledger.verify() == []

    yield pass_time
    for travel in travels:
        travel.stop()


async def join(server: LiveServer, mailbox: Mailbox, handle: str, **values: Any) -> Person:
    """Sign up, open the mail, follow the link."""
    person = Person(server, handle=handle)
    await person.ask(
        REGISTER, input={"email": f"{handle}@example.org", "password": PASSWORD, "handle": handle, **values}
    )
    assert (await person.ask("{ viewer { email } }")) is None, "signing up signs nobody in"
    (letter,) = [mail for mail in await mailbox.fetch() if mail["To"] == f"{handle}@example.org"]
    verified = await person.ask(VERIFY, input={"token": token_in(letter), "password": PASSWORD})
    person.token = verified["sessionToken"]
    return person


async def test_a_member_lives_the_whole_story_by_graphql(
    make, live_server: LiveServer, mailbox: Mailbox, later: Later
) -> None:
    """Every claim of the portal in one go; the ledger is proven before and after each pause."""
    staff = await employ(make, live_server, "staff", Role.BRAND)
    moderator = await employ(make, live_server, "mod", Role.MODERATOR)
    await open_the_shop(staff)

    # A invites B; B registers and verifies.
    anna = await join(live_server, mailbox, "anna")
    (code,) = (await anna.ask(MY_CODE))["referralCodes"]
    ben = await join(live_server, mailbox, "ben", referralCode=code["code"])
    (referral,) = (await anna.ask(MY_REFERRALS))["referrals"]["nodes"]
    assert referral == {"state": "SIGNED_UP", "referee": {"displayName": "ben"}}

    # B asks about a product; A answers and is accepted: points pending, then available.
    asked = (await ben.ask(ASK, input={"productSku": "BEANS", "title": "For espresso?", "bodyMarkdown": "Is it?"}))[
        "thread"
    ]
    answer = (await anna.ask(REPLY, input={"threadId": asked["id"], "bodyMarkdown": "Yes, at **93 °C**."}))["post"]
    assert (await ben.ask(ACCEPT, input={"postId": answer["id"]}))["thread"]["isSolved"] is True
    assert await anna.points() == {"available": 0, "pending": 150, "debt": 0, "tier": {"slug": "silver"}}
    await later(days=2, minutes=1)
    assert await anna.points() == {"available": 150, "pending": 0, "debt": 0, "tier": {"slug": "silver"}}

    # B orders; both are rewarded after the hold.
    order = {
        "externalId": "1001",
        "customerEmail": "ben@example.org",
        "placedAt": clock.now().isoformat(),
        "total": {"amount": "45.00", "currency": "EUR"},
        "lines": [
            {"sku": "BEANS", "title": "Harbour blend", "quantity": 3, "total": {"amount": "45.00", "currency": "EUR"}}
        ],
    }
    assert (await staff.ask(ORDER, input=order))["order"]["pointsEarned"] == 450
    assert (await anna.ask(MY_REFERRALS))["referrals"]["nodes"][0]["state"] == "QUALIFIED"
    assert (await ben.points())["pending"] == 450
    await later(days=13)
    assert (await anna.points())["available"] == 150, "the return window is still open"
    await later(days=1, minutes=2)
    assert (await anna.ask(MY_REFERRALS))["referrals"]["nodes"][0]["state"] == "REWARDED"
    assert await ben.points() == {"available": 650, "pending": 0, "debt": 0, "tier": {"slug": "gold"}}

    # A reaches the next tier and opens a release that others cannot see.
    assert await anna.points() == {"available": 650, "pending": 0, "debt": 0, "tier": {"slug": "gold"}}
    release = await anna.ask(EXCLUSIVE, slug="first-harvest")
    assert release["bodyHtml"] == "<p>Only <strong>forty</strong> bags.</p>\n"
    assert release["access"] == {"state": "EARLY_ACCESS"}
    carl = await join(live_server, mailbox, "carl")
    assert await carl.ask(EXCLUSIVE, slug="first-harvest") is None
    assert await Person(live_server).ask(EXCLUSIVE, slug="first-harvest") is None

    # A moderator hides A's answer, and the points go back; restored, they are there again, once.
    await ben.ask(REPORT, input={"targetId": answer["id"], "reason": "OFF_TOPIC"})
    (case,) = (await moderator.ask(QUEUE))["nodes"]
    assert case["target"] == {"id": answer["id"]}
    decision = {
        "caseId": case["id"],
        "reason": "OFF_TOPIC",
        "ground": "House rule 3",
        "statement": "It misses the question.",
    }
    await moderator.ask(DECIDE, input={**decision, "action": "HIDE"})
    assert (await anna.points())["available"] == 500
    assert (await ben.ask("query ($id: ID!) { node(id: $id) { id } }", id=answer["id"])) is None
    await moderator.ask(DECIDE, input={**decision, "action": "RESTORE", "statement": "It answers it after all."})
    assert (await anna.points())["available"] == 650
    assert await ledger.verify() == []

    # The order is refunded, and both rewards are reversed.
    refunded = await staff.ask(
        REFUND,
        input={
            "externalId": "R1",
            "orderExternalId": "1001",
            "amount": {"amount": "45.00", "currency": "EUR"},
            "refundedAt": clock.now().isoformat(),
        },
    )
    assert refunded["order"] == {"state": "REFUNDED", "pointsEarned": 0}
    assert (await anna.ask(MY_REFERRALS))["referrals"]["nodes"][0]["state"] == "REVERSED"
    assert await anna.points() == {"available": 150, "pending": 0, "debt": 0, "tier": {"slug": "silver"}}
    assert await ben.points() == {"available": 0, "pending": 0, "debt": 0, "tier": {"slug": "silver"}}
    assert await anna.ask(EXCLUSIVE, slug="first-harvest") is None, "with the tier goes what it opened"
    assert await ledger.verify() == []
