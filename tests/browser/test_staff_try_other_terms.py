"""Staff try other terms on what happened, watch how far it is, and read what it would have come to (IN25)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.insights.models import Simulation
from portal.insights.simulating import working
from portal.insights.simulating.starting import Wish, simulate
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.programme import earn_rules
from portal.loyalty.programme.earn_rules import EarnRuleTerms
from portal.loyalty.programme.models import EarnAction
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


@pytest.fixture
async def shop(make):
    """Twelve members who bought for 100 euros each ten days ago, a point a euro, and redeemed half of it."""
    now = clock.now()
    with clock.living_at(now - timedelta(days=40)):
        await make.programme()
        await make.tier("bronze", 1, 0, name="Bronze")
        await make.tier("gold", 2, 150, name="Gold")
        rule = await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), title="Purchases")
        members = [await make.member(f"m{place}") for place in range(12)]
        reward = await make.reward(50)
    with clock.living_at(now - timedelta(days=10)):
        for member in members:
            await make.order(member, "100.00", placed_at=clock.now())
            await make.redemption(member, reward)
    return rule.rule


@pytest.mark.parametrize(("width", "locale"), [(1280, "en"), (320, "de")])
async def test_they_are_tried_and_what_came_out_is_shown_by_itself(make, visit: Visit, shop, width, locale) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    is_german = locale == "de"
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/simulations")
    await expect(page.get_by_label("Purchases")).to_have_value("1")
    await expect(page.get_by_label("Gold")).to_have_value("150")
    await expect(page.get_by_label("Punkte für eine Einheit" if is_german else "Points worth one unit")).to_have_value(
        "100"
    )
    assert await width_beyond(page) == 0
    await pictured(page, f"simulations-form-{width}-{locale}")

    await page.get_by_label("Purchases").fill("2")
    await page.get_by_label("Marge" if is_german else "Margin").fill("40")
    await page.get_by_role("button", name="Starten" if is_german else "Start").click()
    card = page.get_by_test_id("simulation")
    await expect(card).to_contain_text("Wartet" if is_german else "Waiting")
    await expect(card.get_by_role("progressbar")).to_be_visible()
    told = "Punkte je Einheit Geld: 2" if is_german else "Points for one unit of money: 2"
    await expect(card.get_by_role("listitem")).to_have_text(f"Purchases – {told}")
    await finish(working.work_due, clock.now())

    await expect(card).to_contain_text("Fertig" if is_german else "Done")
    points = page.get_by_test_id("simulation-points")
    await expect(points.locator("svg.pairs rect")).to_have_count(10)
    await points.get_by_text("Als Tabelle zeigen" if is_german else "Show as a table").click()
    issued = points.locator("tbody tr").first.locator("td")
    await expect(issued).to_have_text(["1.200", "2.400", "+1.200"] if is_german else ["1,200", "2,400", "+1,200"])
    moves = page.get_by_test_id("simulation-moves").locator("tbody tr")
    await expect(moves.locator("th, td")).to_have_text(["Bronze", "Gold", "hinauf" if is_german else "up", "12"])
    groups = page.get_by_test_id("simulation-groups").locator("tbody tr")
    more = "1 bis 100 mehr" if is_german else "1 to 100 more"
    await expect(groups.locator("th, td")).to_have_text([more, "12", "+1.200" if is_german else "+1,200"])
    rise = "um 1,28\u00a0% steigen" if is_german else "orders rise by 1.28%"
    await expect(page.get_by_test_id("break-even")).to_contain_text(rise)
    held = "Bestellungen" if is_german else "Orders, contributions and redemptions are as they were"
    await expect(page.get_by_test_id("assumption")).to_contain_text(held)
    assert await width_beyond(page) == 0
    await pictured(page, f"simulations-done-{width}-{locale}")


async def test_what_is_typed_in_a_form_of_the_programme_is_tried_first_and_not_saved(make, visit: Visit, shop) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/programme")
    await page.get_by_label("Points worth one unit").fill("50")
    await page.get_by_label("Days of grace").fill("14")
    await page.get_by_role("link", name="Try it first").click()
    await expect(page.get_by_label("Points worth one unit")).to_have_value("50")
    await expect(page.get_by_test_id("along").get_by_role("listitem")).to_have_text("Programme – Days of grace: 14")
    await pictured(page, "simulations-along")
    await page.get_by_role("button", name="Start").click()
    await expect(page.get_by_test_id("simulation")).to_contain_text("Points worth one unit: 50")
    assert (await Simulation.get()).changes["programme"] == {"points_per_currency_unit": 50, "tier_grace_days": 14}

    await page.goto("/staff/programme")
    await page.get_by_role("button", name="Edit Gold").click()
    await page.get_by_label("Threshold").fill("90")
    await page.get_by_role("dialog").get_by_role("link", name="Try it first").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.locator("input").and_(page.get_by_label("Gold"))).to_have_value("90")

    await page.goto("/staff/rules")
    await page.get_by_role("button", name="Edit Purchases").click()
    await page.get_by_label("How many").fill("3")
    await page.get_by_label("Most on one day").fill("200")
    await page.get_by_role("link", name="Try it first").click()
    await expect(page.locator("input").and_(page.get_by_label("Purchases"))).to_have_value("3")
    await expect(page.get_by_test_id("along").get_by_role("listitem")).to_have_text("Purchases – At most in a day: 200")
    await page.get_by_role("button", name="Start").click()
    await expect(page.get_by_test_id("simulation")).to_contain_text("At most in a day: 200")
    tried = await Simulation.all().order_by("-asked_at").first()
    assert [(one["per_currency_unit"], one["daily_cap"]) for one in tried.changes["rules"]] == [("3", 200)]
    [kept] = (await earn_rules.every_version())[EarnAction.PURCHASE]
    assert (kept.per_currency_unit, kept.daily_cap) == ("1", None)


async def test_what_cannot_be_tried_is_told_at_its_field(make, visit: Visit, shop) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/simulations")

    await page.get_by_role("button", name="Start").click()
    await expect(page.get_by_test_id("form-error")).to_contain_text("Say what is to be tried")
    await page.get_by_label("Purchases").fill("-1")
    await page.get_by_role("button", name="Start").click()

    await expect(page.get_by_label("Purchases")).to_have_attribute("aria-invalid", "true")
    assert await Simulation.all().count() == 0


async def test_where_the_check_failed_the_page_says_why(make, visit: Visit, shop) -> None:
    terms = EarnRuleTerms(id=shop.id, action=EarnAction.PURCHASE, title="Purchases", per_currency_unit=Decimal(2))
    today = clock.local_day(clock.now())
    await simulate(Wish(starts_on=today - timedelta(days=30), ends_on=today, rules=[(terms, ())]), by=SYSTEM)
    await make.programme(points_expire_after_days=30)
    await finish(working.work_due, clock.now())
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/simulations")

    await expect(page.get_by_test_id("simulation-row")).to_contain_text("Not comparable")
    await page.get_by_test_id("simulation-row").get_by_role("link").click()

    await expect(page.get_by_test_id("refusal")).to_contain_text("Today's terms do not give what was booked")
    await expect(page.get_by_test_id("simulation-sums")).to_have_count(0)
