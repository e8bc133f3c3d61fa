"""What newcomers meet: an address where nothing is, an invitation with a name, a mail that went astray; and a session that ends."""

import re
from datetime import UTC, datetime

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.accounts.models import Member, Role, Session
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Reward
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.mailbox import Mailbox, token_in

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_a_newcomer_who_was_invited_gets_the_mail_where_they_wanted_it(
    make, mailbox: Mailbox, visit: Visit
) -> None:
    await make.campaign()
    alice = await make.member(display_name="Alice Hartwell")
    code = await make.referral_code(alice)
    page = await visit(may_hear="404")

    await page.goto("/nowhere")
    await expect(page.get_by_role("link", name="To the forum")).to_be_visible()

    await page.goto(f"/r/{code.code}")
    await expect(page.get_by_test_id("invitation")).to_contain_text("Alice Hartwell invites you")
    await page.get_by_label("E-mail address").fill("anna@exmaple.org")
    await page.get_by_label("User name").fill("anna")
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_text("anna@exmaple.org")).to_be_visible()
    await page.get_by_role("button", name="Another address").click()
    await page.get_by_label("E-mail address").fill("anna@example.org")
    await page.get_by_role("button", name="Create account").click()
    await expect(page.get_by_text("anna@example.org")).to_be_visible()
    await mailbox.fetch()
    await page.get_by_role("button", name="Send it again").click()
    await expect(page.get_by_text("Sent again.")).to_be_visible()

    (letter,) = await mailbox.fetch()
    assert (letter["To"], bool(token_in(letter))) == ("anna@example.org", True)
    assert (await Member.get(handle="anna")).email == "anna@example.org"


async def test_whose_a_code_is_stands_beneath_it_while_it_is_typed(make, visit: Visit) -> None:
    await make.campaign()
    code = await make.referral_code(await make.member(display_name="Alice Hartwell"))
    page = await visit()
    await page.goto("/join")
    said = page.get_by_test_id("code-note")

    await page.get_by_label("Referral code").press_sequentially("NOPE-1")
    await expect(said).to_have_text("Nobody has this code. Check it, or leave the field empty.")
    await page.get_by_label("Referral code").fill(code.code)
    await expect(said).to_contain_text("Alice Hartwell invites you")
    await page.get_by_label("Referral code").fill("")
    await expect(said).to_be_empty()


async def test_who_was_signed_out_while_writing_signs_in_beside_the_text_and_finds_it_again(make, visit: Visit) -> None:
    anna = await make.member_with_password(PASSWORD, "anna")
    await make.programme()
    await make.category()
    page = await visit(may_hear="401")
    await sign_in(page, "anna@example.org")
    await page.goto("/new")
    await page.locator("[name=title]").fill("Which grind for a siphon?")
    await page.locator("[name=bodyMarkdown]").fill("An answer of three lines")
    await Session.filter(member_id=anna.id).delete()

    await page.locator("[name=bodyMarkdown]").press("Control+Enter")
    await page.get_by_test_id("sign-in-again").click()
    await page.locator("[name=title]").evaluate("field => (field.dataset.stays = '1')")
    dialog = page.get_by_role("dialog", name="Sign in")
    await dialog.get_by_label("E-mail address").fill("anna@example.org")
    await dialog.get_by_label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")

    await expect(dialog).to_have_count(0)
    await expect(page.locator("[data-stays]")).to_have_value("Which grind for a siphon?")
    await expect(page.locator("main").get_by_test_id("form-error")).to_be_hidden()
    await expect(page.locator("[name=bodyMarkdown]")).to_have_value("An answer of three lines")
    await page.locator("[name=bodyMarkdown]").press("Control+Enter")
    await expect(page.get_by_role("heading", name="Which grind for a siphon?")).to_be_visible()


async def test_who_was_signed_out_while_reading_finds_the_way_in_beside_the_refusal(make, visit: Visit) -> None:
    """And comes back to what they read; a list about oneself that grows says the same."""
    anna = await make.member_with_password(PASSWORD, "anna")
    await make.programme()
    await make.earn_rule(EarnAction.POST, 1)
    thread = await make.thread(within=await make.category())
    page = await visit(may_hear="401")
    await sign_in(page, "anna@example.org")
    await page.goto(f"/t/{global_id('Thread', thread.id)}")
    await expect(page.get_by_role("button", name="Bookmark").first).to_be_visible()
    await Session.filter(member_id=anna.id).delete()

    await page.get_by_role("button", name="Bookmark").first.click()
    await page.get_by_test_id("toast").get_by_test_id("sign-in-again").click()
    await page.get_by_label("E-mail address").fill("anna@example.org")
    await page.get_by_label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")

    await expect(page).to_have_url(re.compile("/t/"))
    await expect(page.get_by_role("button", name="Bookmark").first).to_be_visible()

    for number in range(26):
        await make.post(to=thread, by=anna, body=f"Post {number}.")
    await page.goto("/account/points")
    await expect(page.get_by_test_id("more")).to_be_visible()
    await Session.filter(member_id=anna.id).delete()

    await page.get_by_test_id("more").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("You are signed out.")
    await expect(page.get_by_test_id("toast").get_by_test_id("sign-in-again")).to_be_visible()


async def test_staff_elsewhere_say_moments_in_the_programmes_time(make, visit: Visit) -> None:
    """An hour after the clocks went forward in Berlin, and as long before they do so where the browser is."""
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit(zone="America/New_York")
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rewards")

    await page.get_by_role("button", name="New reward").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Title").fill("Five euros off")
    await dialog.get_by_label("Costs (points)").fill("500")
    await dialog.get_by_label("Worth (EUR)").fill("5")
    await dialog.get_by_label("From").fill("2027-03-28T03:30")
    await dialog.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()

    assert (await Reward.get()).available_from == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    await page.get_by_role("button", name="Edit Five euros off").click()
    await expect(page.get_by_label("From")).to_have_value("2027-03-28T03:30")
