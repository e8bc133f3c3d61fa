"""Staff change the programme, make a tier and give it away; the member sees what it means for them."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Locator, Page, expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty import programme
from portal.loyalty.programme.earn_rules import EarnRuleTerms, newest_rules, save_earn_rule
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.redeeming.models import Reward
from portal.loyalty.redeeming.rewards import RewardTerms, save_reward
from portal.loyalty.tiering import tiers
from portal.translations.saving import NewText, save_translations
from tests.browser.visiting import Visit, pictured, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def test_staff_set_up_the_programme_and_a_member_sees_it(make, live_server: LiveServer, visit: Visit) -> None:
    await make.programme(tier_grace_days=30)
    await make.tier("bronze", 1, 0)
    anna = await make.member_with_password(PASSWORD, "anna")
    ends = clock.end_of_day(clock.local_day(clock.now()) + timedelta(days=400))
    await make.points(anna, 120, expires_at=ends)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff, member = await visit(), await visit(width=320)
    await sign_in(staff, "staff@example.org")

    await staff.goto("/staff/programme")
    await staff.get_by_label("Points live").select_option("YEARS")
    await staff.get_by_label("How many", exact=True).fill("2")
    await staff.get_by_label("Remind members").fill("60, 10")
    await staff.get_by_role("button", name="Save").click()
    await expect(staff.get_by_text("Saved.", exact=True)).to_be_visible()

    saved = await programme.current()
    assert (saved.points_expire_after_days, saved.points_expire_after_months) == (None, 24)
    assert (saved.reminder_days, saved.tier_grace_days) == ("60,10", 30)

    await staff.get_by_role("button", name="New tier").click()
    await staff.get_by_label("Name", exact=True).fill("Gold")
    await staff.get_by_label("Short name").fill("gold")
    await staff.get_by_label("Threshold").fill("5000")
    await staff.get_by_label("Multiplies points by").fill("1,5")
    await staff.get_by_label("Benefits").fill("Free shipping\nEarly access")
    form, asked = staff.get_by_role("dialog").first, staff.get_by_role("dialog").last
    await form.get_by_label("Threshold").fill("100")
    await form.get_by_role("button", name="Save").click()
    await expect(asked).to_contain_text("Add Gold?1 member reaches a higher tier.")
    await asked.get_by_role("button", name="Cancel").click()
    await expect(form.get_by_test_id("form-error")).to_have_text("Nothing was saved.")
    assert await Tier.all().count() == 1
    await form.get_by_label("Threshold").fill("5000")
    await form.get_by_role("button", name="Save").click()
    await expect(staff.get_by_test_id("tier-row")).to_have_count(2)
    gold = await Tier.get(slug="gold")
    assert (gold.earn_multiplier, gold.rank, gold.benefits) == ("1.5", 2, ["Free shipping", "Early access"])

    await staff.get_by_role("button", name="Give a tier").click()
    await staff.get_by_label("Member's name").fill("@anna")
    await staff.get_by_label("Until").fill((clock.now() + timedelta(days=40)).date().isoformat())
    await staff.get_by_label("Reason").fill("She opened the shop with us")
    await staff.get_by_role("button", name="Give", exact=True).click()
    await expect(staff.get_by_text("Their tier is Gold now")).to_be_visible()

    await staff.goto("/staff/translations?kind=Tier&language=de")
    tier = staff.get_by_test_id("thing").filter(has_text="Free shipping")
    await tier.get_by_label("Name in German").fill("Goldstufe")
    await tier.get_by_label("Benefits in German").fill("Versand geschenkt")
    await staff.keyboard.press("Control+Enter")
    await expect(tier.get_by_text("The original is a list of 2 things; write a line for each.")).to_be_visible()
    await tier.get_by_label("Benefits in German").fill("Versand geschenkt\nFrüher dran")
    await staff.keyboard.press("Control+Enter")
    await expect(tier.get_by_text("Translated", exact=True)).to_be_visible()
    await staff.set_viewport_size({"width": 375, "height": 800})
    assert await staff.evaluate("document.documentElement.scrollWidth") == 375

    await sign_in(member, "anna@example.org")
    await member.goto("/account/points")
    await expect(member.get_by_test_id("tier-keep")).to_contain_text("4,880 more by")
    await expect(member.get_by_test_id("expiring")).to_contain_text("120 beans")
    width = await member.evaluate("document.documentElement.scrollWidth")
    assert width == 320


async def test_staff_who_read_a_translation_change_the_original(make, visit: Visit) -> None:
    """TL14."""
    await make.programme()
    tier = await make.tier("gold", 1, 100, name="Gold", benefits=["Free shipping"])
    texts = [NewText("name", "Goldstufe"), NewText("benefits", "Versand geschenkt")]
    await save_translations("Tier", tier.id, "de", texts, by=SYSTEM)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/programme")

    await page.get_by_role("button", name="Goldstufe bearbeiten").click()
    await expect(page.get_by_label("Name", exact=True).last).to_have_value("Gold")
    await page.get_by_role("dialog").get_by_role("button", name="Speichern").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)

    kept = await Tier.get(id=tier.id)
    assert (kept.name, kept.benefits) == ("Gold", ["Free shipping"])


async def test_what_every_balance_is_worth_changes_after_a_question_alone(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/programme")
    await page.get_by_label("Points worth one unit").fill("1")

    await page.get_by_role("button", name="Save").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("1,000 points are worth €10.00 now and €1,000.00 then.")
    await page.keyboard.press("Escape")

    await expect(page.get_by_text("Nothing was saved.")).to_be_visible()
    assert (await programme.current()).points_per_currency_unit == 100
    await page.get_by_role("button", name="Save").click()
    await dialog.get_by_role("button", name="Change it").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert (await programme.current()).points_per_currency_unit == 1


async def marked_out_onto_the_veil(page: Page, control: Locator) -> None:
    """Marking a text with the mouse, which leaves the dialog before its button is let go."""
    await control.hover()
    await page.mouse.down()
    await page.mouse.move(3, 3, steps=3)
    await page.mouse.up()


async def test_what_a_tier_gives_changes_after_a_question_and_is_put_back_from_the_log(make, visit: Visit) -> None:
    await make.programme()
    await make.tier("bronze", 1, 0)
    gold = await make.tier("gold", 2, 100, name="Gold", benefits=["Free shipping", "Early access"])
    rule = (await make.earn_rule(EarnAction.REVIEW, 5)).rule
    reward = await make.reward(500, title="Five off", coupon_valid_days=30)
    anna = await make.member("anna")
    await make.points(anna, 60)
    await tiers.enter(anna.id)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/programme")
    await page.get_by_role("button", name="Edit Gold").click()
    form, asked = page.get_by_role("dialog").first, page.get_by_role("dialog").last
    await marked_out_onto_the_veil(page, form.get_by_label("Threshold"))
    await expect(form).to_be_visible()
    await page.mouse.click(3, 3)
    await expect(form).to_have_count(0)
    await page.get_by_role("button", name="Edit Gold").click()
    await form.get_by_label("Threshold").fill("50")
    await form.get_by_label("Benefits").fill("Free shipping")

    await form.get_by_role("button", name="Save").click()
    await expect(asked).to_contain_text("Threshold: 100 until now, then 50")
    await expect(asked).to_contain_text("Benefit taken away: Early access")
    await expect(asked).to_contain_text("1 member reaches a higher tier.")
    await pictured(page, "tier-question")
    await asked.get_by_role("button", name="Cancel").click()
    await expect(form).to_contain_text("Nothing was saved.")
    assert (await Tier.get(id=gold.id)).qualifying_points == 100
    await form.get_by_role("button", name="Save").click()
    await asked.get_by_role("button", name="Change it").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert (await Tier.get(id=gold.id)).qualifying_points == 50

    terms = EarnRuleTerms(id=rule.id, action=EarnAction.REVIEW, title="For a review", points=50, by_signal=False)
    await save_earn_rule(terms, by=SYSTEM)
    until = datetime(2031, 1, 1, tzinfo=UTC)
    await save_reward(
        RewardTerms(
            id=reward.id, title="Five off", description="", kind=reward.kind, value=Money(500, "EUR"),
            cost=5, coupon_valid_days=None, available_until=until,
        ),
        by=SYSTEM,
    )  # fmt: skip
    await page.goto("/staff/changes")
    for deed, said in (
        ("Tier saved Gold", "Threshold: 50 now, then 100"),
        ("Rule of earning saved", "Points: 50 now, then 5"),
        ("Reward saved Five off", "Costs (points): 5 now, then 500"),
    ):
        entry = page.get_by_test_id("change").filter(has_text=deed).first
        await entry.get_by_role("button", name="Put back").click()
        await expect(form).to_contain_text(said)
        await form.get_by_role("button", name="Put back").click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
    await pictured(page, "changes")

    put_back = await Tier.get(id=gold.id)
    assert (put_back.qualifying_points, put_back.benefits) == (100, ["Free shipping"])
    assert [one.version.points for one in await newest_rules()] == [5]
    kept = await Reward.get(id=reward.id)
    assert (kept.cost, kept.coupon_valid_days, kept.available_until, kept.value_minor) == (500, 30, None, 500)
