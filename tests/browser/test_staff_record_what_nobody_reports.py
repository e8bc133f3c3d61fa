"""Staff enter an order, a refund and a contact by hand, and are told what follows before they save (SH101)."""

import pytest
from playwright.async_api import Page, expect

from portal.accounts.models import Member, Role
from portal.care.models import Interaction
from portal.loyalty.tiering import tiers
from portal.shop.models import Order, OrderLine, Refund
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.makers.points import account, one_point_per_euro

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


@pytest.fixture
async def anna(make) -> Member:
    """A member, with one point for each euro; and somebody of the staff."""
    await one_point_per_euro(make)
    member = await make.member("anna", display_name="Anna")
    await tiers.enter(member.id)
    await make.product(sku="beans", title="Beans")
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    return member


async def answered(page: Page, question: str, yes: str) -> None:
    """What follows is asked in a dialog over the form."""
    asked = page.get_by_role("dialog").last
    await expect(asked).to_contain_text(question)
    await asked.get_by_role("button", name=yes).click()


async def test_staff_record_an_order_a_refund_of_it_and_a_contact(make, visit: Visit, anna: Member) -> None:
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/orders")
    await page.get_by_role("button", name="Record an order").click()
    dialog = page.get_by_role("dialog").first
    await dialog.get_by_label("Who bought").press_sequentially("ann")
    await dialog.get_by_role("option", name="Anna (@anna)").click()
    await expect(dialog.get_by_label("Who bought")).to_have_value(anna.email)
    await dialog.get_by_role("button", name="Go on").click()
    await expect(dialog.locator("[data-field=externalId]")).to_contain_text("Please fill this in.")
    await dialog.get_by_label("Number", exact=True).fill("R-1")
    await dialog.get_by_label("Total in EUR").fill("ninety")
    await dialog.get_by_role("button", name="Go on").click()
    await expect(dialog.locator("[data-field=total]")).to_contain_text("Write an amount such as 49.90.")
    await dialog.get_by_label("Total in EUR").fill("90")
    await dialog.get_by_text("What was bought").click()
    await dialog.get_by_role("button", name="Add").click()
    line = dialog.get_by_test_id("order-line")
    await line.get_by_label("Article number").press_sequentially("bea")
    await line.get_by_role("option", name="Beans").click()
    await expect(line.get_by_label("Name")).to_have_value("Beans")
    await line.get_by_label("For all of them").fill("90.00")
    await pictured(page, "record-order")
    await dialog.get_by_role("button", name="Go on").click()
    await answered(page, "Anna gets 90 points for it.", "Cancel")
    await expect(dialog.get_by_test_id("form-error")).to_have_text("Nothing is saved yet.")
    assert await Order.all().count() == 0
    await dialog.get_by_role("button", name="Go on").click()
    await answered(page, "Anna gets 90 points for it.", "Save it")

    row = page.get_by_test_id("order")
    await expect(row).to_contain_text("Order R-1 Paid")
    assert await account(make, anna) == (90, 0, 0)
    assert (await OrderLine.get()).sku == "beans"

    await row.get_by_role("button", name="Record a refund of order R-1").click()
    await expect(dialog.get_by_label("Given back in EUR")).to_have_value("90.00")
    await dialog.get_by_label("Number", exact=True).fill("C-1")
    await dialog.get_by_label("Given back in EUR").fill("90.01")
    await dialog.get_by_role("button", name="Go on").click()
    await expect(dialog.locator("[data-field=amount]")).to_contain_text("At most €90.00 can go back.")
    await dialog.get_by_label("Given back in EUR").fill("30")
    await dialog.get_by_role("button", name="Go on").click()
    await answered(page, "Anna loses 30 points: of 90 that the order earned, 60 remain.", "Save it")
    await expect(row).to_contain_text("Partly refunded")
    assert (await account(make, anna), await Refund.all().count()) == ((60, 0, 0), 1)

    await page.goto("/staff/customers?q=anna")
    await page.get_by_test_id("customer").get_by_role("link").click()
    await page.get_by_role("button", name="Record a contact").click()
    await dialog.get_by_label("Channel").select_option("STORE")
    await dialog.get_by_label("What it was about").fill("Asked for a grinder")
    await dialog.get_by_role("button", name="Save").click()
    await expect(page.get_by_test_id("happening").filter(has_text="Store")).to_contain_text("Asked for a grinder")
    told = await Interaction.get()
    assert (told.member_id, told.summary) == (anna.id, "Asked for a grinder")


async def test_a_number_that_is_taken_is_said_at_the_number_in_german_on_a_telephone(
    make, visit: Visit, anna: Member
) -> None:
    await make.order(anna, "20.00", external_id="R-1")
    await Member.filter(handle="staff").update(locale="de")
    page = await visit(width=320)
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/orders")
    await page.get_by_role("button", name="Bestellung erfassen").click()
    dialog = page.get_by_role("dialog").first
    await dialog.get_by_label("Wer gekauft hat").fill("gast@example.org")
    await dialog.get_by_label("Nummer", exact=True).fill("R-1")
    await dialog.get_by_label("Summe in EUR").fill("20,00")
    await dialog.get_by_role("button", name="Weiter").click()
    await expect(dialog.locator("[data-field=externalId] .field-error")).to_be_visible()
    await expect(dialog.get_by_label("Nummer", exact=True)).to_be_focused()
    assert await width_beyond(page) == 0
    await pictured(page, "record-order-de")

    await dialog.get_by_label("Nummer", exact=True).fill("R-2")
    await dialog.get_by_role("button", name="Weiter").click()
    await answered(page, "Diese Adresse gehört keinem Mitglied", "Speichern")

    await expect(page.get_by_test_id("order")).to_contain_text("R-2")
    assert (await Order.get(external_id="R-2")).total_minor == 2000
