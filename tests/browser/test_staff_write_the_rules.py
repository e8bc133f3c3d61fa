"""Staff start a campaign and offer a reward; members see both, and a switched-off one no longer."""

from decimal import Decimal

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.loyalty.programme.earn_rules import newest_rules
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Reward
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_staff_start_a_campaign_and_offer_a_reward(make, live_server: LiveServer, visit: Visit) -> None:
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), title="Shopping")
    await make.member_with_password(PASSWORD, "anna")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff, member = await visit(), await visit(width=320)
    await sign_in(staff, "staff@example.org")

    await staff.goto("/staff/rules")
    await staff.get_by_role("button", name="New rule").click()
    await staff.get_by_label("Title").fill("Harvest weekend")
    await staff.get_by_label("Gives").select_option("multiplier")
    await staff.get_by_label("How many").fill("-2")
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("Please write a number from 0 on")).to_be_visible()
    await staff.get_by_label("How many").fill("0")
    await staff.get_by_label("Only these products").fill("beans, cup")
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("A multiplier is more than 0")).to_be_visible()
    await staff.get_by_label("How many").fill("2,5")
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("Saved.", exact=True)).to_be_visible()
    campaign = (await newest_rules())[-1].version
    assert (campaign.multiplier, campaign.conditions) == ("2.5", [{"field": "product", "values": ["beans", "cup"]}])

    await staff.goto("/staff/rewards")
    await staff.get_by_role("button", name="New reward").click()
    await staff.get_by_label("Title").fill("Five euros off")
    await staff.get_by_label("Costs (points)").fill("500")
    await staff.get_by_label("Worth (EUR)").fill("5,00")
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("Saved.", exact=True)).to_be_visible()

    await sign_in(member, "anna@example.org")
    await member.goto("/account/points")
    await expect(member.get_by_text("Harvest weekend")).to_be_visible()
    await member.goto("/account/rewards")
    await expect(member.get_by_test_id("reward")).to_contain_text("500 points missing")
    assert await member.evaluate("document.documentElement.scrollWidth <= 320")

    await staff.get_by_role("button", name="Edit Five euros off").click()
    await staff.get_by_label("Switched on").uncheck()
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_test_id("staff-reward")).to_contain_text("Off")
    assert not (await Reward.get()).is_active
    await member.reload()
    await expect(member.get_by_test_id("reward")).to_have_count(0)


async def test_tiers_are_chosen_and_points_too_large_are_refused_in_words(make, visit: Visit) -> None:
    await make.tier("silver", 1, 100, name="Silber")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rules")
    await page.get_by_role("button", name="Neue Regel").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Titel").fill("Für Silber")
    await dialog.get_by_label("Wie viel").fill("99999999999")
    await dialog.get_by_label("Silber", exact=True).check()

    await dialog.get_by_role("button", name="Speichern").click()
    await expect(dialog.get_by_text("Punkte sind eine ganze Zahl mit höchstens neun Ziffern.")).to_be_visible()
    await dialog.get_by_label("Wie viel").fill("7")
    await dialog.get_by_label("Höchstens am Tag").fill("99999999999")
    await dialog.get_by_role("button", name="Speichern").click()
    await expect(dialog.get_by_text("Höchstens 999.999.999, bitte.")).to_be_visible()
    await dialog.get_by_label("Höchstens am Tag").fill("")
    await dialog.get_by_role("button", name="Speichern").click()
    await expect(page.get_by_text("Gespeichert.", exact=True)).to_be_visible()

    rule = (await newest_rules())[-1].version
    assert (rule.points, rule.conditions) == (7, [{"field": "tier", "values": ["silver"]}])
