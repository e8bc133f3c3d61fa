"""Staff read why a referral is held, how much that weighs, and decide with a reason (R71, R85, E2)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.referrals.models import Referral, ReferralState
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def held(make) -> Referral:
    await make.programme()
    await make.campaign()
    referral = await make.friend(await make.member("ada"), display_name="Bea")
    signals = ["SAME_PAYMENT", "THROWAWAY_MAILBOX"]
    await Referral.filter(id=referral.id).update(state=ReferralState.IN_REVIEW, risk_score=80, risk_signals=signals)
    return referral


async def test_staff_read_why_it_is_held_and_turn_it_down_with_a_reason(make, visit: Visit) -> None:
    referral = await held(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit(width=1280)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/referrals")
    row = page.get_by_test_id("referral-review")
    await expect(row).to_contain_text("Bea, eingeladen von Ada")
    await expect(row.get_by_test_id("risk-score")).to_have_text("Risiko: 80 von 100; ab 50 wird zurückgehalten")
    await expect(row).to_contain_text("Beide haben mit derselben Karte bezahlt.")
    await expect(row).to_contain_text("Die Adresse ist von einem Wegwerf-Anbieter.")
    await pictured(page, "held-referrals-1280")

    await row.get_by_role("button", name="Ablehnen").click()
    await page.get_by_role("dialog").get_by_label("Grund").fill("Dieselbe Karte, dasselbe Haus")
    await page.get_by_role("dialog").get_by_role("button", name="Ablehnen").click()

    await expect(page.get_by_text("Nichts wird zurückgehalten")).to_be_visible()
    judged = await Referral.get(id=referral.id)
    assert (judged.state, judged.reason) == (ReferralState.REJECTED, "Dieselbe Karte, dasselbe Haus")


async def test_on_a_telephone_in_english_it_is_let_go_on(make, visit: Visit) -> None:
    referral = await held(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit(width=390)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/referrals")
    await expect(page.get_by_test_id("referral-review")).to_contain_text("Both paid with the same card.")
    await pictured(page, "held-referrals-390")
    assert await width_beyond(page) == 0

    await page.get_by_role("button", name="Let it go on: Bea, invited by Ada").click()
    await page.get_by_role("dialog").get_by_label("Reason").fill("A family")
    await page.get_by_role("dialog").get_by_role("button", name="Let it go on").click()

    await expect(page.get_by_text("Nothing is held")).to_be_visible()
    assert (await Referral.get(id=referral.id)).state is ReferralState.SIGNED_UP
