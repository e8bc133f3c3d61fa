"""The console opens with what waits, tells who changed what, puts terms back, and asks twice about rates."""

from datetime import timedelta
from decimal import Decimal

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member, Role, RoleGrant
from portal.accounts.viewer import SYSTEM
from portal.insights.models import AcquisitionCost, Goal, GoalMetric, Margin
from portal.kernel import clock
from portal.loyalty import programme
from portal.loyalty.programme.earn_rules import newest_rules
from portal.loyalty.programme.models import EarnAction
from portal.moderation.models import ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.referrals.models import Referral, ReferralState
from portal.shop.rates import keeping
from portal.shop.rates.models import ExchangeRate
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the pages is tested on both databases."""


async def staff_at(make, visit: Visit, *, roles=(Role.BRAND,), width: int = 1280, locale: str = "en") -> Page:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=roles, locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    return page


async def something_of_each(make) -> None:
    await make.campaign()
    referral = await make.friend(await make.member("ada"), display_name="Bea")
    await Referral.filter(id=referral.id).update(state=ReferralState.IN_REVIEW, risk_score=80)
    asked = await make.question(title="Does the grinder fit?")
    await report(TargetType.THREAD, asked.id, ReportReason.SPAM, by=await make.viewer())
    today = clock.local_day(clock.now())
    days = {"started_on": today - timedelta(days=50), "due_on": today + timedelta(days=50)}
    await Goal.create(metric=GoalMetric.NPS, target=40.0, saved_at=clock.now(), **days)


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (375, "de")])
async def test_the_console_opens_with_all_that_waits(make, visit: Visit, width: int, locale: str) -> None:
    page = await staff_at(make, visit, roles=(Role.BRAND, Role.MODERATOR), width=width, locale=locale)
    await something_of_each(make)

    await page.goto("/staff/alarms")

    english = locale == "en"
    said = {
        "waiting-cases": "1 case waits for a decision" if english else "1 Fall wartet auf eine Entscheidung",
        "waiting-referrals": "1 referral waits to be judged" if english else "1 Empfehlung wartet auf ein Urteil",
        "waiting-questions": "Does the grinder fit?",
        "waiting-goal": "NPS: the goal is off track" if english else "NPS: Das Ziel ist nicht auf Kurs",
    }
    for test_id, words in said.items():
        await expect(page.get_by_test_id(test_id)).to_contain_text(words)
    await pictured(page, f"waiting-{locale}-{width}")
    assert await width_beyond(page) == 0


async def test_who_does_not_moderate_is_told_of_no_cases(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    await something_of_each(make)

    await page.get_by_role("navigation", name="Main").get_by_role("link", name="Staff").click()

    await expect(page.get_by_test_id("waiting-referrals")).to_be_visible()
    await expect(page.get_by_test_id("waiting-cases")).to_have_count(0)


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (375, "de")])
async def test_terms_are_put_back_from_the_change_log(make, visit: Visit, width: int, locale: str) -> None:
    page = await staff_at(make, visit, width=width, locale=locale)
    before = await programme.current()
    terms = programme.ProgrammeTerms(name=before.name, points_name=before.points_name)
    await programme.save_programme(terms, by=SYSTEM)
    slip = programme.ProgrammeTerms(
        name=before.name, points_name="a: 1 → 2, b", points_per_currency_unit=1, points_expire_after_months=12
    )
    await programme.save_programme(slip, by=SYSTEM)
    english = locale == "en"

    await page.goto("/staff/changes")
    rate = "Points worth one unit" if english else "Punkte für eine Einheit"
    row = page.get_by_test_id("change").filter(has_text=f"{rate}: 100 → 1")
    await expect(row).to_contain_text("Terms saved" if english else "Bedingungen gespeichert")
    await row.get_by_role("button").press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("1 now, then 100" if english else "jetzt 1, dann 100")
    await pictured(page, f"put-back-{locale}-{width}")
    await dialog.get_by_role("button", name="Put back" if english else "Zurücksetzen").click()
    await expect(page.get_by_text("Put back." if english else "Zurückgesetzt.", exact=True)).to_be_visible()

    now = await programme.current()
    assert (now.points_per_currency_unit, now.points_expire_after_months) == (100, None)
    assert now.points_name == "a: 1 → 2, b"  # where a text ends, only its writer knows
    await expect(page.get_by_test_id("change").filter(has_text="100 → 1").last.get_by_role("button")).to_have_count(0)
    life = "Points live (days)" if english else "Punkte leben (Tage)"
    older = page.get_by_test_id("change").filter(has_text=f"{life}: 365 → ")
    await older.first.get_by_role("button").click()
    await dialog.get_by_role("button", name="Put back" if english else "Zurücksetzen").click()
    await expect(dialog).to_have_count(0)
    now = await programme.current()
    assert (now.points_per_currency_unit, now.points_expire_after_days) == (100, 365)
    await pictured(page, f"changes-{locale}-{width}")
    assert await width_beyond(page) == 0


async def test_another_rate_of_a_rule_is_asked_once_more(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), title="Shopping")
    await page.goto("/staff/rules")
    await page.get_by_role("button", name="Edit Shopping").click()
    await page.get_by_label("How many").fill("10")

    await page.get_by_role("button", name="Save").click()
    asked = page.get_by_role("dialog").last
    await expect(asked).to_contain_text("“Shopping” gives 1 per EUR now and then 10 per EUR")
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("Nothing was saved.")).to_be_visible()
    assert [one.version.per_currency_unit for one in await newest_rules()] == ["1"]

    await page.get_by_role("button", name="Save").click()
    await asked.get_by_role("button", name="Change it").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert [one.version.per_currency_unit for one in await newest_rules()] == ["10"]


async def test_another_price_of_a_reward_is_asked_once_more(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    reward = await make.reward(500)
    await page.goto("/staff/rewards")
    await page.get_by_role("button", name="Edit Five euros off").click()
    await page.get_by_label("Costs (points)").fill("50")

    await page.get_by_role("button", name="Save").click()
    asked = page.get_by_role("dialog").last
    await expect(asked).to_contain_text("“Five euros off” costs 500")
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("Nothing was saved.")).to_be_visible()
    await reward.refresh_from_db()
    assert reward.cost == 500

    await page.get_by_role("button", name="Save").click()
    await asked.get_by_role("button", name="Change it").click()
    await expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    await reward.refresh_from_db()
    assert reward.cost == 50


async def test_a_rate_of_exchange_far_from_the_newest_is_asked_once_more(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    await keeping.save_rate("CHF", clock.local_day(clock.now()), "0.94", by=SYSTEM)
    await page.goto("/staff/rates")
    await page.get_by_role("button", name="New rate").click()
    await page.get_by_label("Currency", exact=True).fill("chf")
    await page.get_by_label("Units for one euro").fill("9,4")

    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog").last).to_contain_text("1 EUR = 0.94 CHF")
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("Nothing was saved.")).to_be_visible()
    await page.get_by_label("Units for one euro").fill("0,95")
    await page.get_by_role("button", name="Save").click()

    await expect(page.get_by_text("The rate is kept.")).to_be_visible()
    assert [Decimal(one.per_euro) for one in await ExchangeRate.all()] == [Decimal("0.95")]


async def test_saving_the_terms_is_always_in_sight(make, visit: Visit) -> None:
    page = await staff_at(make, visit, width=375)

    await page.goto("/staff/programme")

    await expect(page.get_by_role("button", name="Save")).to_be_in_viewport()


async def test_administrators_give_rights_and_take_them_back(make, visit: Visit) -> None:
    page = await staff_at(make, visit, roles=(Role.ADMIN,))
    anna = await make.member("anna")
    await page.goto("/staff/members?q=anna")

    for choice in ("Give it", "Take it back"):
        await page.get_by_role("button", name="Rights").click()
        await page.get_by_label("Right", exact=True).select_option("MODERATOR")
        await page.get_by_role("radio", name=choice).check()
        await page.get_by_role("dialog").get_by_role("button", name="Save").click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
        has_it = await RoleGrant.filter(member_id=anna.id, role=Role.MODERATOR).exists()
        assert has_it is (choice == "Give it")


async def test_staff_say_what_winning_a_customer_costs(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    await page.goto("/insights")

    await page.get_by_role("button", name="Say what a customer costs").click()
    await page.get_by_label("Cost of a new customer (EUR)").fill("12,50")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()

    await page.get_by_role("button", name="Say the margin").click()
    await page.get_by_label("Margin in percent").fill("60")
    await page.get_by_role("dialog").get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.get_by_label("Horizon").select_option("24")

    await expect(page.get_by_text("€0.00 profit within 24 months, to €12.50 for a new customer.")).to_be_visible()
    assert [(one.amount_minor, one.currency) for one in await AcquisitionCost.all()] == [(1250, "EUR")]
    assert [one.share for one in await Margin.all()] == [0.6]


async def test_a_tier_given_by_hand_is_ended(make, visit: Visit) -> None:
    page = await staff_at(make, visit)
    await make.tier("bronze", 1, 0, name="Bronze")
    await make.tier("gold", 2, 500, name="Gold")
    anna: Member = await make.member("anna")
    await page.goto("/staff/programme")
    await page.get_by_role("button", name="Give a tier").click()
    await page.get_by_label("Member's name").fill("anna")
    await page.get_by_label("Until").fill((clock.now() + timedelta(days=40)).date().isoformat())
    await page.get_by_label("Reason").fill("A thank-you")
    await page.get_by_role("button", name="Give", exact=True).click()
    await expect(page.get_by_text("Their tier is Gold now")).to_be_visible()

    await page.get_by_role("button", name="End a given tier").click()
    await page.get_by_label("Member's name").fill(f"@{anna.handle}")
    await page.get_by_label("Reason").fill("It was somebody else")
    await page.get_by_role("button", name="End it").click()

    await expect(page.get_by_text("Ended. The tier is Bronze now.")).to_be_visible()
