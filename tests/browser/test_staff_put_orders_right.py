"""Staff find an order, say whose it is or who the shop's customer is, and correct what was recorded (SH88-SH90)."""

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member, Role
from portal.loyalty.tiering import tiers
from portal.moderation.models import AuditEntry
from portal.shop.models import Order, OrderLine
from tests.browser.visiting import Visit, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import Shops, order_of_shopify, with_shops

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
MINE = "{ viewer { orders { nodes { externalId total { amount } } } notifications(first: 9) { nodes { title } } } }"


@pytest.fixture
async def people(make) -> tuple[Member, Member]:
    """Anna and Ben, with one point for each euro; and somebody of the staff."""
    await one_point_per_euro(make)
    members = await make.member("anna"), await make.member("ben")
    for one in members:
        await tiers.enter(one.id)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    return members


async def opened(visit: Visit, number: str, *, width: int = 1280) -> Page:
    """From the staff's pages to an order, by the keyboard."""
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/orders")
    await page.locator("input[name=number]").fill(number)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("order").first).to_be_visible()
    return page


async def test_staff_give_an_order_to_another_member(make, graphql, visit: Visit, people) -> None:
    anna, ben = people
    order = await make.order(ben, "90.00", external_id="A-1")
    page = await opened(visit, "A-1")
    row = page.get_by_test_id("order")
    await expect(row).to_contain_text("Order A-1 Paid")
    await expect(row).to_contain_text("€90.0090 points earned")
    await expect(row).to_contain_text("Bought by Ben")

    await row.get_by_role("button", name="Give order A-1 to somebody else").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("A member's").check()
    await dialog.get_by_label("Handle or e-mail address").fill("nobody-known")
    await dialog.get_by_label("Reason").fill("It was her card")
    await page.keyboard.press("Enter")
    await expect(dialog.locator("[data-field=memberId]")).to_contain_text("There is nobody of that name.")
    await expect(dialog.get_by_label("Handle or e-mail address")).to_be_focused()
    assert await account(make, ben) == (90, 0, 0)
    await dialog.get_by_label("Handle or e-mail address").fill("@Anna")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("toast")).to_have_text("The order is Anna's now.")

    await expect(row).to_contain_text("Bought by Anna")
    assert (await account(make, anna), await account(make, ben)) == ((90, 0, 0), (0, 0, 0))
    assert [one["externalId"] for one in (await graphql(MINE, viewer=anna))["orders"]["nodes"]] == ["A-1"]
    entry = await AuditEntry.get(action="order.move")
    assert (entry.target_id, entry.detail.rpartition(": ")[2]) == (order.id, "It was her card")


async def test_staff_say_in_german_on_a_telephone_that_an_order_is_nobody_s(make, visit: Visit, people) -> None:
    _, ben = people
    await make.order(ben, "90.00", external_id="A-" + "1" * 60)
    await Member.filter(handle="staff").update(locale="de")
    page = await opened(visit, "A-" + "1" * 60, width=375)
    assert await width_beyond(page) == 0

    await page.get_by_role("button", name="jemand anderem geben").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_label("Benutzername oder E-Mail-Adresse")).to_be_hidden()
    await dialog.get_by_label("Niemandem").check()
    await dialog.get_by_role("button", name="Speichern").click()
    await expect(dialog.locator("[data-field=reason]")).to_contain_text("Bitte fülle dieses Feld aus.")
    assert await account(make, ben) == (90, 0, 0)
    await dialog.get_by_label("Grund").fill("Eine Probe")
    await dialog.get_by_role("button", name="Speichern").click()

    await expect(page.get_by_test_id("toast")).to_have_text("Die Bestellung gehört jetzt niemandem.")
    await expect(page.get_by_test_id("order")).to_contain_text("niemandem, der Mitglied ist")
    assert await account(make, ben) == (0, 0, 0)


async def test_staff_say_who_a_customer_of_a_shop_is(make, visit: Visit, people, portal_db) -> None:
    _, ben = people
    shops = Shops(with_shops(portal_db.database_url))
    for number in (1001, 1002):
        guest = {"customer": {"id": 77, "email": "guest@example.org"}, "email": "guest@example.org"}
        await shops.shopify("orders/paid", order_of_shopify(number, name=f"#{number}", **guest), id=f"w-{number}")
    await shops.applied()
    await shops.client.aclose()
    page = await opened(visit, "1001")
    row = page.get_by_test_id("order")
    await expect(row).to_contain_text("Bought by nobody who is a member · customer 77")
    await expect(row.get_by_role("button", name="Correct")).to_have_count(0)

    await row.get_by_role("button", name="Say who customer 77 is").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("A member's").check()
    await dialog.get_by_label("Handle or e-mail address").fill("ben@example.org")
    await dialog.get_by_label("Reason").fill("He wrote to us")
    await dialog.get_by_role("button", name="Save").click()

    await expect(page.get_by_test_id("toast")).to_have_text("2 orders went along.")
    await expect(row).to_contain_text("Bought by Ben")
    assert await account(make, ben) == (200, 0, 0)


async def test_staff_correct_what_was_recorded(make, graphql, visit: Visit, people) -> None:
    anna, _ = people
    await make.order(anna, "900.00", external_id="A-1")
    await Member.filter(handle="staff").update(locale="de")
    page = await opened(visit, "A-1", width=375)
    await page.get_by_role("button", name="Bestellung A-1 berichtigen").press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_label("Summe in EUR")).to_have_value("900,00")
    await dialog.get_by_label("Grund").fill("Eine Null zu viel")
    await page.keyboard.press("Enter")
    await expect(dialog.locator("[data-field=total]")).to_contain_text("Noch ist nichts geändert.")

    await dialog.get_by_label("Summe in EUR").fill("90,00")
    await dialog.get_by_text("Was gekauft wurde").click()
    line = dialog.get_by_test_id("order-line")
    await line.get_by_label("Wie viele").fill("2")
    await line.get_by_label("Für alle zusammen").fill("neunzig")
    assert await width_beyond(page) == 0
    await dialog.get_by_role("button", name="Berichtigen", exact=True).click()
    await expect(line).to_contain_text("Schreibe einen Betrag wie 49,90.")
    await expect(line.get_by_label("Für alle zusammen")).to_be_focused()
    assert await account(make, anna) == (900, 0, 0)
    await line.get_by_label("Für alle zusammen").fill("90")
    await dialog.get_by_role("button", name="Berichtigen", exact=True).click()
    await expect(page.get_by_test_id("toast")).to_have_text("Die Bestellung ist berichtigt.")

    await expect(page.get_by_test_id("order")).to_contain_text("90,00")
    assert await account(make, anna) == (90, 0, 0)
    assert (await graphql(MINE, viewer=anna))["orders"]["nodes"] == [
        {"externalId": "A-1", "total": {"amount": "90.00"}}
    ]
    told = await OrderLine.get()
    assert (told.sku, told.quantity, told.total_minor) == ("beans", 2, 9000)
    assert (await AuditEntry.get(action="order.correct")).detail.endswith(": Eine Null zu viel")


async def test_nobody_puts_an_order_of_their_own_right(make, visit: Visit, people) -> None:
    staff = await Member.get(handle="staff")
    await make.order(staff, "90.00", external_id="A-1")
    page = await opened(visit, "A-1")
    await page.get_by_role("button", name="Correct order A-1").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Total in EUR").fill("990")
    await dialog.get_by_label("Reason").fill("For me")

    await dialog.get_by_role("button", name="Correct", exact=True).click()

    await expect(dialog.get_by_test_id("form-error")).to_be_visible()
    assert (await Order.get()).total_minor == 9000


async def test_a_number_that_nobody_knows_is_said_in_words(visit: Visit, people) -> None:
    page = await visit()
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/orders?number=9-9")

    await expect(page.get_by_role("heading", name="No such order")).to_be_visible()
