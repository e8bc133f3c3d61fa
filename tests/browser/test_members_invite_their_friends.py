"""The share page: a text for each channel, and what the friend reads; and the page that says that a link is over (R88)."""

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import expect

from graphql_schema.ids import global_id
from portal.kernel.money import Money
from portal.referrals.models import Campaign, Referral, ReferralRewardKind, RewardSide
from portal.referrals.terms import RewardTerms, StepTerms
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""
AMOUNT, PERCENT = ReferralRewardKind.DISCOUNT_AMOUNT, ReferralRewardKind.DISCOUNT_PERCENT
REWARDS = [
    RewardTerms(RewardSide.REFERRER, AMOUNT, value=Money(500, "EUR"), steps=[StepTerms(3, value=Money(900, "EUR"))]),
    RewardTerms(RewardSide.REFEREE, PERCENT, percent=Decimal(10)),
]


async def test_an_invitation_goes_out_by_each_channel_with_what_the_friend_gets(make, visit: Visit) -> None:
    await make.programme()
    await make.campaign(rewards=REWARDS)
    await make.member_with_password(PASSWORD, "alice", display_name="Alice Hartwell")
    page = await visit()
    await sign_in(page, "alice@example.org")

    await page.goto("/account/referrals")

    link = await page.get_by_test_id("referral-url").input_value()
    whatsapp = await page.get_by_role("link", name="By WhatsApp").get_attribute("href")
    telegram = await page.get_by_role("link", name="By Telegram").get_attribute("href")
    mail = await page.get_by_role("link", name="By e-mail").get_attribute("href")
    text = f"Join me: you get 10% off after your first order. {link}"
    assert parse_qs(urlsplit(whatsapp).query)["text"] == [text]
    assert parse_qs(urlsplit(telegram).query) == {"url": [link], "text": [text.removesuffix(f" {link}")]}
    assert parse_qs(urlsplit(mail).query)["body"] == [text]
    await expect(page.get_by_test_id("friend-preview")).to_contain_text("Alice Hartwell invites you")
    await expect(page.get_by_test_id("step")).to_have_text("From friend 3 on: €9.00 off.")


async def test_the_share_page_in_german_on_a_small_phone(make, visit: Visit) -> None:
    await make.programme()
    await make.campaign(rewards=REWARDS)
    await make.member_with_password(PASSWORD, "alice", display_name="Alice Hartwell", locale="de")
    phone = await visit(width=320)
    await sign_in(phone, "alice@example.org")

    await phone.goto("/account/referrals")

    await expect(phone.get_by_test_id("friend-preview")).to_contain_text("Alice Hartwell lädt dich ein")
    assert await width_beyond(phone) == 0


async def test_r88_a_link_that_is_over_says_so_and_lets_one_join(make, visit: Visit) -> None:
    await make.campaign()
    code = await make.referral_code(await make.member())
    await Campaign.all().update(is_active=False)
    page = await visit()

    await page.goto(f"/r/{code.code}")

    await expect(page.get_by_test_id("invitation-over")).to_contain_text("not good any more")
    await expect(page.get_by_role("button", name="Create account")).to_be_visible()


async def test_r94_who_reads_a_shared_answer_is_told_who_invites_and_joins_by_it(make, visit: Visit) -> None:
    await make.programme()
    await make.campaign(rewards=REWARDS)
    alice = await make.member_with_password(PASSWORD, "alice", display_name="Alice Hartwell")
    thread = await make.thread(title="Which water for filter coffee?")
    answer = await make.answer(to=thread, by=alice)
    page, reader = await visit(), await visit(width=320)
    await sign_in(page, "alice@example.org")

    await page.goto(f"/t/{global_id('Thread', thread.id)}#post-2")
    await page.locator("#post-2").get_by_role("button", name="Share").click()
    link = urlsplit(await page.get_by_test_id("post-url").input_value())
    assert link.query == f"post={global_id('Post', answer.id)}"
    await reader.goto(f"{link.path}?{link.query}")

    note = reader.get_by_test_id("invitation")
    await expect(note).to_contain_text("Alice Hartwell invites you")
    await expect(note).to_contain_text("10% off")
    await expect(reader.locator("#post-2")).to_contain_text("Try it with less water.")
    assert await width_beyond(reader) == 0
    await note.get_by_role("link", name="Join").click()
    await reader.get_by_label("E-mail address").fill("bea@example.org")
    await reader.get_by_label("User name").fill("bea")
    await reader.get_by_label("Password").fill(PASSWORD)
    await reader.get_by_role("button", name="Create account").click()
    await expect(reader.get_by_text("bea@example.org")).to_be_visible()
    assert (await Referral.get()).post_id == answer.id
    await make.verified(await (await Referral.get()).referee)

    await page.goto("/account/referrals")
    row = page.get_by_test_id("referral-post")
    await expect(row).to_contain_text("Which water for filter coffee?")
    await expect(row).to_contain_text("one visit")
    await expect(row).to_contain_text("one joined")


async def test_r94_an_invitation_outlasts_a_look_at_other_pages(make, visit: Visit) -> None:
    await make.campaign()
    alice = await make.member("alice")
    answer = await make.answer(to=await make.thread(), by=alice)
    code = await make.referral_code(alice)
    page = await visit()

    await page.goto(f"/r/{code.code}?post={global_id('Post', answer.id)}")
    await page.get_by_role("navigation").get_by_role("link").first.click()
    await page.locator("header").get_by_role("link", name="Join").click()

    await expect(page.get_by_test_id("invitation")).to_contain_text("invites you")
