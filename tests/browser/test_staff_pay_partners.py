"""Staff make a partner, decide what is held, close a list, and save it as a table without formulas (R90 to R93, U8)."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.kernel import clock
from portal.referrals.partners.models import CommissionState, Partner, PartnerCommission, PartnerPayout
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def orders_of(make, code: str) -> None:
    """Two by one card, the second of which is held."""
    for number in (1, 2):
        await make.order(
            f"buyer{number}@kiel.example",
            "50.00",
            external_id=f"A-{number}",
            placed_at=clock.now() - timedelta(days=3 - number / 10),
            referral_code=code,
            payment_fingerprint="card",
        )


async def test_from_a_new_partner_to_the_table_of_a_list(make, visit: Visit, tmp_path: Path) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit(width=1280)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/partners")
    await page.get_by_role("button", name="New partner").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Code").fill("HARBOUR")
    await form.get_by_label("Name", exact=True).fill("=HYPERLINK(1)")
    await form.get_by_label("Share of an order, in percent").fill("10")
    await form.get_by_label("Days until it is due").fill("0")
    await pictured(page, "partner-form")
    await form.get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("partner")).to_contain_text("10 % of an order")
    await orders_of(make, "harbour")

    await page.reload()
    held = page.get_by_test_id("held-commission")
    await expect(held).to_contain_text("paid with the same card")
    await pictured(page, "partners-held")
    await held.get_by_role("button", name="Let it go on").click()
    await page.get_by_role("dialog").get_by_label("Reason").fill("A family")
    await page.get_by_role("dialog").get_by_role("button", name="Let it go on").click()
    await expect(held).to_have_count(0)
    await page.get_by_role("button", name="Close a list").click()
    await page.get_by_role("dialog").get_by_role("button", name="Close a list").click()
    await expect(page.get_by_test_id("payout")).to_contain_text("10.00")
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Save list 1 as a table").click()

    file = tmp_path / "list.csv"
    await (await saved.value).save_as(file)
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0].startswith('"List","Code","Name"')
    assert [row.split(",")[2] for row in rows[1:]] == ['"\'=HYPERLINK(1)"'] * 2
    assert [row.split(",")[-2:] for row in rows[1:]] == [["5", '"EUR"']] * 2
    assert (await PartnerPayout.get(number=1)).total_minor == 1000


async def test_on_a_telephone_in_german_a_partner_is_erased_with_a_reason(make, visit: Visit) -> None:
    await make.programme()
    await make.partner(name="Radio am Hafen mit einem sehr, sehr langen Namen")
    await make.order("buyer@kiel.example", "50.00", referral_code="harbour")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit(width=390)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/partners")
    await expect(page.get_by_test_id("partner")).to_contain_text("5,00")
    await pictured(page, "partners-390")
    assert await width_beyond(page) == 0

    await page.get_by_role("button", name="löschen").click()
    await page.get_by_role("dialog").get_by_label("Grund").fill("Sie wünschen es")
    await page.get_by_role("dialog").get_by_role("button", name="Löschen", exact=True).click()

    await expect(page.get_by_test_id("partner")).to_contain_text("Gelöscht")
    assert (await Partner.all().first()).name == "—"
    assert (await PartnerCommission.all().first()).state is CommissionState.REJECTED
