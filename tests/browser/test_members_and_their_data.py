"""In Chromium: staff put points right and make one account of two; a member reads the statement, takes the data, goes."""

import json
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member, MemberState, Role
from portal.loyalty import ledger
from tests.browser.visiting import Visit
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)


async def sign_in(page: Page, email: str) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(email)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("account-menu")).to_be_visible()


async def test_staff_put_points_right_with_a_reason_and_hear_in_words_what_cannot_be(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    anna = await make.member("anna")
    await make.points(anna, 40)
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/members")
    await page.get_by_label("Handle, name or e-mail address").fill("anna@example.org")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("balance-of-member")).to_have_text("40 available")
    await page.get_by_role("button", name="Adjust points").click()
    dialog = page.get_by_role("dialog")
    for wrong, words in (("-41", "available: 40"), ("0", "Give or take from 1")):
        await dialog.get_by_label("Points to give").fill(wrong)
        await dialog.get_by_label("Reason").fill("A cup was broken")
        await dialog.get_by_role("button", name="Adjust points").click()
        await expect(dialog.get_by_text(words)).to_be_visible()
    await dialog.get_by_label("Points to give").fill("60")
    await expect(dialog.get_by_test_id("preview")).to_have_text("Now 40, afterwards 100")
    await dialog.get_by_role("button", name="Adjust points").click()

    await expect(page.get_by_test_id("balance-of-member")).to_have_text("100 available")
    assert (await make.account(anna)).available == 100


async def test_staff_make_one_account_of_two(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    old, kept = await make.member("annaold"), await make.member("anna")
    await make.points(old, 40)
    page = await visit(width=360)
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/members?q=annaold")
    await page.get_by_role("button", name="Merge into another account").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Reason").fill("She wrote to us")
    await dialog.get_by_label("Handle of the account that goes on").fill("nobody")
    await dialog.get_by_role("button", name="Merge").click()
    await expect(dialog.get_by_text("There is nobody of that name.")).to_be_visible()
    await dialog.get_by_label("Handle of the account that goes on").fill("@anna")
    await dialog.get_by_role("button", name="Merge").click()

    await expect(page.get_by_text("Merged into @anna.")).to_be_visible()
    await expect(page.get_by_test_id("found-member")).to_contain_text("40 available")
    assert (await make.account(kept)).available == 40
    assert (await Member.get(id=old.id)).state is MemberState.MERGED


async def test_a_member_reads_the_statement_takes_the_data_and_goes(make, visit: Visit) -> None:
    await make.programme()
    anna = await make.member_with_password(PASSWORD, "anna")
    await make.points(anna, 120)
    await make.redemption(anna, await make.reward(50))
    page = await visit()
    await sign_in(page, "anna@example.org")

    await page.goto("/account/statement")
    await expect(page.get_by_test_id("statement")).to_contain_text("70")
    await expect(page.get_by_test_id("movement")).to_have_count(2)
    async with page.expect_download() as sheet:
        await page.get_by_role("button", name="Download (CSV)").click()
    lines = Path(await (await sheet.value).path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 5
    assert "Five euros off" in lines[3]
    await page.goto("/account/settings")
    await page.get_by_role("button", name="Get my data").click()
    async with page.expect_download() as file:
        await page.get_by_test_id("my-data").click()
    held = json.loads(Path(await (await file.value).path()).read_text())
    assert [one["points"] for one in held["points entries"]] == [120, 50]

    await page.get_by_role("button", name="Erase my account").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_text("You lose 70 beans.")).to_be_visible()
    await dialog.get_by_label("Current password").fill("not the password")
    await dialog.get_by_role("button", name="Erase for good").click()
    await expect(dialog.get_by_text("The password is another one.")).to_be_visible()
    await dialog.get_by_label("Current password").fill(PASSWORD)
    await dialog.get_by_role("button", name="Erase for good").click()

    await expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    assert (await Member.get(id=anna.id)).state is MemberState.ERASED
    assert await ledger.verify() == []
