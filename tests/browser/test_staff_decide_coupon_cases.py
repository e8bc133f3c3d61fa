"""Staff hear of an order that was paid with a coupon no longer good, and decide what becomes of the points (RC2)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.alarms import watching
from portal.kernel import clock
from portal.kernel.work import unit_of_work as in_a_unit
from portal.loyalty.redeeming import withdrawals
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, WithdrawalReason
from portal.loyalty.redeeming.withdrawals import Withdrawal
from tests.browser.visiting import Visit, follow_notice, sign_in, width_beyond
from tests.journeys.steps import PASSWORD
from tests.loyalty.held_coupons import buyer, coupon, paid_with_a_coupon_that_was_given_back
from tests.queue import notices_told

__all__ = ["buyer", "coupon"]
pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
OWED = "{ viewer { loyalty { available debt } } }"


@pytest.fixture
async def open_case(make, buyer, coupon) -> CouponCase:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)
    await watching.watch(clock.now())
    await notices_told()
    return await CouponCase.get()


async def owed(graphql, buyer):
    loyalty = (await graphql(OWED, viewer=buyer))["loyalty"]
    return loyalty["available"], loyalty["debt"]


async def test_from_the_notice_staff_give_the_points_back(graphql, visit: Visit, buyer, open_case: CouponCase) -> None:
    before = await owed(graphql, buyer)
    page = await visit()
    await sign_in(page, "staff@example.org")

    await follow_notice(page, "One case of a coupon is open")
    case = page.get_by_test_id("coupon-case")
    await expect(case).to_contain_text(f"Order {open_case.order_external_id}")
    await expect(case).to_contain_text("The coupon had been given back or revoked. 500 points were taken again.")
    await case.get_by_role("button", name="Decide").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Decide").press("Enter")
    await expect(dialog.get_by_text("Please fill this in.")).to_have_count(2)
    assert await owed(graphql, buyer) == before
    await dialog.get_by_label("Give them back").check()
    await dialog.get_by_label("Reason").fill("The shop took it by mistake")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="Nothing to decide")).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert (before, await owed(graphql, buyer)) == ((0, 200), (300, 0))
    await open_case.refresh_from_db()
    assert (open_case.state, open_case.note) == (CaseState.FORGIVEN, "The shop took it by mistake")
    await page.get_by_role("link", name="All", exact=True).click()
    await expect(case).to_contain_text("Points given back")
    await expect(case).to_contain_text("Reason: The shop took it by mistake")
    await expect(case.get_by_role("button")).to_have_count(0)


async def test_in_german_on_a_telephone_staff_leave_what_was_taken(
    graphql, visit: Visit, buyer, open_case: CouponCase
) -> None:
    await Member.filter(handle="staff").update(locale="de")
    page = await visit(width=375)
    await sign_in(page, "staff@example.org")

    await page.goto("/staff/coupon-cases")
    assert await width_beyond(page) == 0
    await page.get_by_role("button", name="Fall der Bestellung").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Dabei belassen").check()
    await dialog.get_by_label("Grund").fill("Der Code war weitergegeben worden")
    await dialog.get_by_role("button", name="Entscheiden").click()

    await expect(page.get_by_role("heading", name="Nichts zu entscheiden")).to_be_visible()
    await open_case.refresh_from_db()
    assert open_case.state is CaseState.CONFIRMED
    assert await owed(graphql, buyer) == (0, 200)


async def test_what_was_decided_meanwhile_is_told_in_the_dialog(visit: Visit, open_case: CouponCase) -> None:
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/staff/coupon-cases")
    await page.get_by_role("button", name="Decide the case").click()
    await CouponCase.filter(id=open_case.id).update(state=CaseState.CONFIRMED, decided_at=clock.now(), note="Theirs")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Give them back").check()
    await dialog.get_by_label("Reason").fill("Mine")

    await dialog.get_by_role("button", name="Decide").click()

    await expect(dialog.get_by_test_id("form-error")).to_have_text("This case was decided already.")
    await open_case.refresh_from_db()
    assert open_case.note == "Theirs"


async def test_the_cases_are_walked_both_ways_and_from_the_start_where_a_place_is_gone(
    visit: Visit, open_case: CouponCase
) -> None:
    for number in range(1, 45):
        await CouponCase.create(
            redemption_id=open_case.redemption_id,
            order_id=open_case.order_id,
            order_external_id=f"B-{number}",
            reason=CaseReason.EXPIRED,
            points=0,
            opened_at=open_case.opened_at - timedelta(hours=number),
        )
    page = await visit()
    await sign_in(page, "staff@example.org")
    cases = page.get_by_test_id("coupon-case")
    await page.goto("/staff/coupon-cases")
    await expect(cases).to_have_count(20)

    await page.get_by_role("link", name="Older").click()
    await expect(cases.first).to_contain_text("Order B-20")
    await page.get_by_role("link", name="Older").click()
    await expect(cases).to_have_count(5)
    await expect(page.get_by_role("link", name="Older")).to_have_count(0)
    await page.get_by_role("link", name="Newer").click()
    await expect(cases.first).to_contain_text("Order B-20")
    await page.get_by_role("link", name="Newer").click()
    await expect(cases.first).to_contain_text(f"Order {open_case.order_external_id}")
    await expect(page.get_by_role("link", name="Newer")).to_have_count(0)

    await page.goto("/staff/coupon-cases?after=of-another-list")

    await expect(cases.first).to_contain_text(f"Order {open_case.order_external_id}")
    await expect(page).to_have_url("/staff/coupon-cases")


async def test_coupons_that_a_shop_does_not_take_back_stand_beside_the_cases_sh93(make, visit: Visit, coupon) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    await in_a_unit(withdrawals.begin)(coupon, Withdrawal(WithdrawalReason.REVOKED), clock.now())
    await watching.watch(clock.now() + timedelta(hours=2))
    await notices_told()
    page = await visit()
    await sign_in(page, "staff@example.org")

    await follow_notice(page, "One coupon is still not taken back at")

    row = page.get_by_test_id("coupon-withdrawal")
    await expect(row).to_contain_text("For an order that counts for less")
    await expect(row).to_contain_text(f"…{coupon.coupon_code[-4:]}")
