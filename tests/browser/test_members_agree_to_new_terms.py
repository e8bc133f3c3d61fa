"""Staff have members asked for new terms: a line above every page, which closes nothing and goes once they agree (LW31)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Consent, Role
from portal.accounts.viewer import SYSTEM
from portal.loyalty.programme.look import save_look
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_a_member_agrees_to_the_terms_that_staff_ask_for(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    ada = await make.member_with_password(PASSWORD, "ada", locale="de")
    await save_look(terms_url="https://shop.example/terms", terms_version="2026-06-01", by=SYSTEM)
    staff = await visit()
    await sign_in(staff, "staff@example.org")
    await staff.goto("/staff/look")
    await staff.get_by_label("Version of the terms of use").fill("2026-12-01")
    await staff.get_by_label("Ask members who have not agreed").check()
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_test_id("terms-acceptance")).to_contain_text(
        "0 of 2 members have agreed to version 2026-12-01."
    )
    await expect(staff.get_by_test_id("terms-asked")).to_be_visible()
    await pictured(staff, "terms-asked-by-staff-1280")

    page = await visit(width=320)
    await sign_in(page, "ada@example.org")
    line = page.get_by_test_id("terms-asked")
    await expect(line).to_contain_text("Es gelten neue Nutzungsbedingungen, Fassung 2026-12-01.")
    await expect(line.get_by_role("link")).to_have_attribute("href", "https://shop.example/terms")
    assert await width_beyond(page) == 0
    await pictured(page, "terms-asked-320-de")
    await page.goto("/account/settings")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await save_look(terms_version="2026-12-02", by=SYSTEM)
    await line.get_by_role("button").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("haben sich inzwischen geändert")
    await expect(line).to_contain_text("Fassung 2026-12-02")
    assert not await Consent.filter(member=ada).exists()

    await line.get_by_role("button", name="Ich stimme zu").click()
    await expect(line).to_have_count(0)
    proof = await Consent.get(member=ada)
    assert (proof.text_version, proof.source) == ("2026-12-02", "asked anew")
    await page.reload()
    await expect(page.get_by_test_id("accepted-terms")).to_contain_text("Fassung 2026-12-02")
    await expect(line).to_have_count(0)
