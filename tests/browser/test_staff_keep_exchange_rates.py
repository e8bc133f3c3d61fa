"""Staff hear that orders wait for a rate, say it, and the orders go on; they import and remove rates (SH51, SH75, SH76)."""

from datetime import date

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.accounts.viewer import SYSTEM
from portal.alarms import watching
from portal.kernel import clock
from portal.shop.models import Order
from portal.shop.rates import keeping
from portal.shop.rates.models import ExchangeRate
from tests.browser.visiting import Visit, follow_notice, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told
from tests.shop.shops import Shops, order_of_woocommerce, with_shops

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
RATES = "{ exchangeRates { nodes { currency day perEuro isByHand } } missingExchangeRates { currency } }"
FILE = b"Date,CHF,USD,\n2026-10-30,0.81,1.1,\n2026-10-29,0.82,1.2,\n"


@pytest.fixture
async def staff(make) -> Member:
    await make.programme()
    return await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))


async def rates(graphql, staff: Member):
    seen = (await graphql(RATES, viewer=staff))["exchangeRates"]["nodes"]
    return [(one["currency"], one["day"], one["perEuro"], one["isByHand"]) for one in seen]


async def test_from_the_notice_staff_say_the_rate_that_an_order_waits_for(
    staff: Member, graphql, visit: Visit, portal_db
) -> None:
    shops = Shops(with_shops(portal_db.database_url))
    await shops.woocommerce("order.updated", order_of_woocommerce(currency="CHF"))
    await shops.applied()
    await watching.watch(clock.now())
    await notices_told()
    page = await visit()
    await sign_in(page, "staff@example.org")

    await follow_notice(page, "One delivery waits for a rate of CHF")
    await page.get_by_role("button", name="Give a rate of CHF").press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_label("Currency")).to_have_value("CHF")
    await dialog.get_by_label("From this day on").fill("2026-10-31")
    await dialog.get_by_label("Units for one euro").fill("a lot")
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_text("Write a number such as 0.9432, with ten decimals at most.")).to_be_visible()
    assert await rates(graphql, staff) == []
    await dialog.get_by_label("Units for one euro").fill("0,8")
    await expect(dialog.get_by_test_id("meaning")).to_have_text("100 CHF are €125.00 then.")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("rate")).to_contain_text("1 EUR = 0.8 CHF Said by staff")
    await shops.applied()
    await shops.client.aclose()

    assert await rates(graphql, staff) == [("CHF", "2026-10-31", "0.8", True)]
    assert (await Order.get()).rate == "1.25"
    await page.reload()
    await expect(page.get_by_test_id("rate")).to_contain_text("31 Oct 2026")
    await expect(page.get_by_test_id("missing-rates")).to_have_count(0)


async def test_a_table_is_imported_whole_or_not_at_all_and_a_rate_removed(staff: Member, graphql, visit: Visit) -> None:
    await Member.filter(id=staff.id).update(locale="de")
    page = await visit(width=375)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rates")
    await expect(page.get_by_role("heading", name="Noch keine Kurse")).to_be_visible()
    await page.get_by_role("button", name="Einlesen").click()
    dialog = page.get_by_role("dialog")
    file = dialog.get_by_label("Tabelle der EZB")

    await file.set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": FILE + b"2026-10-28,zero,1,\n"})
    await dialog.get_by_role("button", name="Einlesen").click()
    await expect(dialog.locator("[data-field=csv]")).to_contain_text("Das ist keine Kurstabelle der EZB")
    assert await rates(graphql, staff) == []
    large = {"name": "b.csv", "mimeType": "text/csv", "buffer": b"0" * (201 << 10)}
    await file.set_input_files(large)
    await dialog.get_by_role("button", name="Einlesen").click()
    await expect(dialog.locator("[data-field=csv]")).to_contain_text("Diese Datei hat mehr als 200 KiB.")
    await file.set_input_files({"name": "c.csv", "mimeType": "text/csv", "buffer": FILE})
    await dialog.get_by_role("button", name="Einlesen").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("4 neu, 0 berichtigt")
    await expect(page.get_by_test_id("rate")).to_have_count(4)
    assert await width_beyond(page) == 0

    await page.get_by_label("Nur diese Währung").fill("chf")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("rate")).to_have_count(2)
    await page.get_by_role("button", name="Kurs für CHF vom 30.10.2026 entfernen").click()
    await page.get_by_role("dialog").get_by_role("button", name="Entfernen").click()
    await expect(page.get_by_test_id("rate")).to_have_count(1)

    assert ("CHF", "2026-10-30", "0.81", False) not in await rates(graphql, staff)
    assert await ExchangeRate.all().count() == 3


async def test_a_day_that_has_not_come_is_refused_at_its_field(staff: Member, visit: Visit) -> None:
    await keeping.save_rate("CHF", date(2026, 10, 30), "0.8", by=SYSTEM)
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/rates?currency=usd")
    await expect(page.get_by_role("heading", name="No rates of USD")).to_be_visible()
    await page.get_by_role("button", name="New rate").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("From this day on").fill("2199-01-01")
    await dialog.get_by_label("Units for one euro").fill("1.1")

    await dialog.get_by_role("button", name="Save").click()

    await expect(dialog.locator("[data-field=day]")).to_contain_text("This lies in the future.")
    await expect(dialog.get_by_label("From this day on")).to_be_focused()
    assert await ExchangeRate.all().count() == 1
