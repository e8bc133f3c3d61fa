"""Staff hear of a buyer's request in time, hand over what is held, and say so: then who it was is forgotten (SH91)."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.alarms import watching
from portal.kernel import clock
from portal.privacy.models import CustomerDataRequest
from tests.browser.visiting import Visit, follow_notice, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.queue import notices_told
from tests.shop.shops import SHOP, SHOPIFY, Shops, order_of_shopify, with_shops

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
ASKED = {
    "shop_id": 9,
    "shop_domain": SHOP,
    "customer": {"id": 77, "email": "anna@example.org", "phone": None},
    "orders_requested": [1001],
    "data_request": {"id": 9999},
}
SEE = "{ customerDataRequests(isOpen: false) { nodes { source externalId email data } } }"


@pytest.fixture
async def asked(make, portal_db) -> CustomerDataRequest:
    """A request of somebody who bought once, due in three days."""
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    shops = Shops(with_shops(portal_db.database_url))
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("customers/data_request", ASKED, id="w-9")
    await shops.applied()
    await shops.client.aclose()
    await CustomerDataRequest.all().update(due_at=clock.now() + timedelta(days=3, hours=1))
    await watching.watch(clock.now())
    await notices_told()
    return await CustomerDataRequest.get()


async def test_from_the_notice_staff_hand_it_over_and_say_so(
    make, graphql, visit: Visit, asked: CustomerDataRequest
) -> None:
    page = await visit()
    await sign_in(page, "staff@example.org")

    await follow_notice(page, "One buyer still waits for what is held about them")
    request = page.get_by_test_id("data-request")
    await expect(request).to_contain_text("anna@example.org Due soon")
    await expect(request).to_contain_text(f"{SHOPIFY}customer 77")
    await expect(request).to_contain_text("(in 3 days)")
    await request.get_by_role("button", name="What is held about anna@example.org").press("Enter")
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Save as a file").press("Enter")
    file = Path(await (await saved.value).path())
    assert [one["email"] for one in json.loads(file.read_text())["customers"]] == ["anna@example.org"]
    await page.keyboard.press("Escape")
    await request.get_by_role("button", name="It is answered: the request of anna@example.org").press("Enter")
    await page.get_by_role("dialog").get_by_role("button", name="It is answered").press("Enter")

    await expect(page.get_by_role("heading", name="Nobody waits")).to_be_visible()
    seen = await graphql(SEE, viewer=await make.brand())
    assert seen["nodes"] == [{"source": SHOPIFY, "externalId": None, "email": None, "data": None}]
    await page.get_by_role("link", name="Answered", exact=True).click()
    await expect(request).to_contain_text("Answered, and forgotten who it was")
    await expect(request.get_by_role("button")).to_have_count(0)


async def test_in_german_on_a_telephone_what_is_overdue_is_told(visit: Visit, asked: CustomerDataRequest) -> None:
    await CustomerDataRequest.all().update(due_at=clock.now() - timedelta(hours=2))
    await Member.filter(handle="staff").update(locale="de")
    page = await visit(width=375)
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/data-requests")

    await expect(page.get_by_test_id("data-request")).to_contain_text("anna@example.org Überfällig")
    assert await width_beyond(page) == 0
    await page.get_by_role("button", name="Was gespeichert ist über anna@example.org").click()
    await expect(page.get_by_test_id("held")).to_contain_text('"order_external_id": "1001"')
    assert await width_beyond(page) == 0


async def test_what_another_answered_meanwhile_is_told(visit: Visit, asked: CustomerDataRequest) -> None:
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/data-requests")
    await page.get_by_role("button", name="The request of").click()
    await CustomerDataRequest.all().update(answered_at=clock.now(), email=None, external_id=None)

    await page.get_by_role("dialog").get_by_role("button", name="It is answered").click()

    await expect(page.get_by_test_id("toast")).to_have_text("This request was answered already.")
