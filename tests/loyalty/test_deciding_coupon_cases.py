"""Cases of coupons as staff see and decide them (RC2)."""

import pytest

from portal.accounts.models import Role, RoleGrant
from portal.kernel import clock
from portal.loyalty.redeeming.models import CaseState, CouponCase
from tests.loyalty.held_coupons import buyer, coupon, paid_with_a_coupon_that_was_given_back
from tests.makers.points import account

__all__ = ["buyer", "coupon"]
pytestmark = pytest.mark.anyio
CASES = """{ couponCases { nodes {
    id reason points state orderExternalId redemption { couponCode state isHeld member { handle } } } } }"""
DECIDE = """mutation ($input: DecideCouponCaseInput!) { decideCouponCase(input: $input) {
    couponCase { state note } errors { code } } }"""


async def test_staff_see_a_case_and_forgive_it_rc2(make, graphql, buyer, coupon):
    staff = await make.brand()
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    [seen] = (await graphql(CASES, viewer=staff))["nodes"]
    told = {"caseId": seen.pop("id"), "forgive": True, "note": "Our mistake"}
    decided = await graphql(DECIDE, viewer=staff, input=told)

    assert seen == {
        "reason": "CANCELLED",
        "points": 500,
        "state": "OPEN",
        "orderExternalId": "1001",
        "redemption": {
            "couponCode": coupon.coupon_code,
            "state": "CANCELLED",
            "isHeld": False,
            "member": {"handle": "anna"},
        },
    }
    assert decided == {"couponCase": {"state": "FORGIVEN", "note": "Our mistake"}, "errors": []}
    assert await account(make, buyer) == (300, 0, 0)
    assert (await graphql(CASES, viewer=staff))["nodes"] == []
    again = await graphql(DECIDE, viewer=staff, input=told)
    assert again["errors"] == [{"code": "ALREADY_DONE"}]
    assert await account(make, buyer) == (300, 0, 0)


async def test_staff_do_not_decide_what_concerns_themselves_rc2(make, graphql, buyer, coupon):
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)
    await RoleGrant.create(member=buyer, role=Role.BRAND, granted_at=clock.now())
    [seen] = (await graphql(CASES, viewer=buyer))["nodes"]

    told = {"caseId": seen["id"], "forgive": True, "note": "I mean well"}
    decided = await graphql(DECIDE, viewer=buyer, input=told)

    assert decided == {"couponCase": None, "errors": [{"code": "FORBIDDEN"}]}
    assert (await CouponCase.get()).state is CaseState.OPEN
    assert await account(make, buyer) == (0, 0, 200)
