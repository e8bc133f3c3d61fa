"""Staff see what waits for them, and go from there, or from its notice, to where it is mended (SH83, SH86)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.alarms.models import Alarm, AlarmKind
from portal.kernel import clock
from portal.kernel.ids import new_id
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
SHOP = "shopify:a-shop-with-a-very-long-name-indeed.myshopify.com"


async def raised(kind: AlarmKind, about: str = "", count: int = 1) -> None:
    now = clock.now()
    await Alarm.create(id=new_id(), kind=kind, about=about, count=count, since=now, raised_at=now)


async def test_each_alarm_says_what_to_do_and_leads_to_where_it_is_done(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="de")
    await raised(AlarmKind.NOT_UNDERSTOOD, SHOP, 3)
    await raised(AlarmKind.KEY_REFUSED, SHOP)
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/insights")
    await page.get_by_role("navigation", name="Verwaltung").get_by_role("link", name="Zu erledigen").click()

    refused = page.get_by_test_id("alarm").filter(has_text="Schlüssel abgelehnt")
    await expect(refused).to_contain_text(f"Der Schlüssel für {SHOP} wird dort abgelehnt")
    await expect(refused).to_contain_text("Lege einen neuen Schlüssel an")
    await expect(refused.get_by_role("link")).to_have_count(0)
    await page.get_by_test_id("alarm").get_by_role("link", name="Diese Zustellungen ansehen").click()
    await expect(page).to_have_url("/staff/deliveries?state=NOT_UNDERSTOOD")
    await expect(page.get_by_role("heading", level=1)).to_be_focused()


async def test_on_a_telephone_long_names_stay_within_the_page(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await raised(AlarmKind.SHOP_SILENT, SHOP)
    page = await visit(width=375)
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/alarms")

    await expect(page.get_by_test_id("alarm")).to_contain_text(f"Nothing comes from {SHOP} any more")
    assert await width_beyond(page) == 0


async def test_where_nothing_is_wrong_the_page_says_so(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/alarms")

    await expect(page.get_by_role("heading", name="Nothing needs you")).to_be_visible()


async def test_who_is_not_of_the_staff_sees_none_of_their_pages(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "anna")
    page = await visit()
    await sign_in(page, "anna@example.org")

    await expect(page.get_by_role("link", name="Staff")).to_have_count(0)
    for address in ("alarms", "coupon-cases", "data-requests", "orders", "rates"):
        await page.goto(f"/staff/{address}")
        await expect(page.get_by_test_id("not-found")).to_be_visible()
