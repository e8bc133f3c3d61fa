"""The story as people live it, in Chromium: invite, join, ask, answer, accept, earn, open early, be moderated."""

from datetime import timedelta

import pytest
import time_machine
from playwright.async_api import Page, expect

from portal import worker
from portal.accounts.models import Member, Role
from portal.kernel import clock
from portal.loyalty import ledger
from tests.browser.visiting import Visit, sign_in
from tests.journeys.browsing import Person
from tests.journeys.steps import ORDER, PASSWORD, REFUND, employ, open_the_shop, save
from tests.mailbox import Mailbox, token_in
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: the same story runs on both databases over HTTP."""


async def join(page: Page, mailbox: Mailbox, handle: str) -> None:
    """Fill in the form that is open, and follow the link in the mail."""
    await page.get_by_label("E-mail address").fill(f"{handle}@example.org")
    await page.get_by_label("User name").fill(handle)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_text("Check your inbox")).to_be_visible()
    (letter,) = await mailbox.fetch()
    await page.goto(f"/verify?token={token_in(letter)}")
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Confirm address").click()
    await expect(page.get_by_test_id("account-menu")).to_be_visible()


async def available(page: Page) -> str:
    await page.goto("/account")
    number, _ = (await page.get_by_test_id("available").inner_text()).split(maxsplit=1)
    return number


async def days_pass(days: int) -> None:
    with time_machine.travel(clock.now() + timedelta(days=days, minutes=5), tick=False):
        await worker.run_due()


async def moderate(page: Page, decision: str) -> None:
    """Decide the only case."""
    await page.goto("/moderation")
    if decision == "RESTORE":
        await page.goto("/moderation?state=DECIDED")
    case = page.get_by_test_id("case")
    await case.get_by_role("button", name="Decide").click()
    await page.get_by_label("Decision", exact=True).select_option(decision)
    await page.get_by_label("Rule or law").fill("House rule 3")
    await page.get_by_label("Statement of reasons").fill("It was looked at with care.")
    async with page.expect_response(lambda answer: "decideCases" in (answer.request.post_data or "")) as told:
        await page.get_by_role("button", name="Send decision").click()
    answer = await (await told.value).json()
    assert answer["data"]["decideCases"]["errors"] == []


async def test_the_story(make, live_server: LiveServer, mailbox: Mailbox, visit: Visit) -> None:
    """Every step through the pages, but for the shop's order and its refund, which shops tell by the API."""
    staff = await employ(make, live_server, "staff", Role.BRAND)
    await employ(make, live_server, "mod", Role.MODERATOR)
    await open_the_shop(staff)
    now = clock.now()
    await save(
        staff,
        "saveExclusive",
        slug="first-harvest",
        kind="PRODUCT_DROP",
        title="The first harvest",
        teaser="Forty bags.",
        bodyMarkdown="Only **forty** bags.",
        visibility="HIDDEN",
        windows=[{"tierSlug": "gold", "opensAt": (now - timedelta(hours=1)).isoformat()}],
        publicAt=(now + timedelta(days=300)).isoformat(),
    )
    anna, ben = await visit(), await visit()

    # Anna joins and finds her link; Ben follows it, joins and asks.
    await anna.goto("/join")
    await join(anna, mailbox, "anna")
    await anna.goto("/account/referrals")
    link = await anna.get_by_test_id("referral-url").first.input_value()
    await ben.goto(link)
    await join(ben, mailbox, "ben")
    await ben.goto("/p/BEANS")
    await ben.get_by_role("button", name="Ask a question").click()
    await ben.get_by_label("Question", exact=True).fill("Good for espresso?")
    await ben.get_by_label("Details").fill("Is it dark enough?")
    await ben.get_by_role("button", name="Ask", exact=True).click()
    await expect(ben.get_by_role("heading", name="Good for espresso?")).to_be_visible()

    # Anna answers by keyboard alone; Ben sees it arrive, and accepts it.
    thread = ben.url
    await anna.goto(thread)
    reply = anna.get_by_label("Text", exact=True)
    await reply.focus()
    await anna.keyboard.type("Yes, at **93 °C**.")
    await anna.keyboard.press("Control+Enter")
    answer = ben.get_by_test_id("post").filter(has_text="Yes, at")
    await expect(answer.locator("strong")).to_have_text("93 °C")
    await answer.get_by_role("button", name="Accept answer").click()
    await expect(ben.get_by_text("Accepted answer").first).to_be_visible()

    # The points come after the hold, those for Ben's order and both rewards after the return window.
    assert await available(anna) == "0"
    await days_pass(3)
    assert await available(anna) == "150"
    money = {"amount": "45.00", "currency": "EUR"}
    line = {"sku": "BEANS", "title": "Harbour blend", "quantity": 3, "total": money}
    await staff.ask(
        ORDER,
        input={
            "externalId": "1001",
            "customerEmail": "ben@example.org",
            "placedAt": clock.now().isoformat(),
            "total": money,
            "lines": [line],
        },
    )
    await days_pass(15)
    assert (await available(anna), await available(ben)) == ("650", "650")

    # Gold opens what a newcomer cannot see.
    await anna.goto("/exclusives/first-harvest")
    await expect(anna.get_by_test_id("release-body").locator("strong")).to_have_text("forty")
    carl = await visit()
    await carl.goto("/exclusives")
    await expect(carl.get_by_text("Nothing announced")).to_be_visible()

    # Ben reports the answer; a moderator hides it, and the points go; restored, they are back.
    await ben.goto(thread)
    await answer.get_by_role("button", name="Report").click()
    await ben.get_by_label("Reason").select_option("OFF_TOPIC")
    await ben.get_by_role("button", name="Send report").click()
    await expect(ben.get_by_text("Your reference:")).to_be_visible()
    mod = await visit()
    await sign_in(mod, "mod@example.org")
    await moderate(mod, "HIDE")
    assert await available(anna) == "500"
    await moderate(mod, "RESTORE")
    account = await make.account(await Member.get(handle="anna"))
    # The days that passed above were the worker's alone: by the pages' clock the answer's hold is still on.
    assert account.available + account.pending == 650

    # The order is refunded: both rewards go, Ben's points page says why, and Anna's early access ends with her tier.
    await staff.ask(
        REFUND,
        input={
            "externalId": "R1",
            "orderExternalId": "1001",
            "amount": money,
            "refundedAt": clock.now().isoformat(),
        },
    )
    assert await available(ben) == "0"
    await ben.goto("/account/points")
    await expect(ben.get_by_text("Reversed").first).to_be_visible()
    await anna.goto("/account/referrals")
    await expect(anna.get_by_text("Taken back")).to_be_visible()
    await anna.goto("/exclusives")
    await expect(anna.get_by_text("Nothing announced")).to_be_visible()
    assert await ledger.verify() == []


async def test_a_phone_in_german(make, live_server: LiveServer, visit: Visit) -> None:
    """At 320 pixels nothing is cut off, and everything is German."""
    staff = await employ(make, live_server, "staff", Role.BRAND)
    await open_the_shop(staff)
    phone = await visit(width=320, locale="de-DE")

    for path in ("/", "/p", "/p/BEANS", "/join", "/sign-in", "/exclusives", "/leaderboard"):
        await phone.goto(path)
        await expect(phone.locator("main h1").first).to_be_visible()
        assert await phone.evaluate("document.documentElement.scrollWidth <= 320"), path
    assert await phone.evaluate("document.documentElement.lang") == "de"


async def test_a_wrong_password_is_said_beside_the_form(make, live_server: LiveServer, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "ida")
    page = await visit()

    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill("ida@example.org")
    await page.get_by_label("Password").fill("not my password")
    await page.keyboard.press("Enter")

    await expect(page.get_by_test_id("form-error")).to_be_visible()
    assert await Person(live_server).ask("{ viewer { email } }") is None
