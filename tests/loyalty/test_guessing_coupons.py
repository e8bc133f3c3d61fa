"""Codes are too many to guess, and a guess learns nothing: neither whoever is at the till, nor who is not (P10)."""

import pytest

from portal.loyalty.redeeming import coupons
from portal.loyalty.redeeming.models import Redemption, RedemptionState

pytestmark = pytest.mark.anyio
USE = """mutation ($code: String!) { markCouponUsed(input: {couponCode: $code}) {
  redemption { id } errors { code message field } } }"""
LETTERS = 32


def near(code):
    """Its neighbours: the same but for one letter, at each place."""
    return [
        code[:at] + ("7" if code[at] != "7" else "8") + code[at + 1 :] for at in range(len(code)) if code[at] != "-"
    ]


@pytest.fixture
async def coupon(make):
    member = await make.member()
    await make.points(member, 100)
    return await make.redemption(member, await make.reward(100))


def test_a_code_has_eighty_bits_and_a_thousand_share_no_beginning_p10():
    codes = [coupons.new_code() for _ in range(1000)]

    assert LETTERS**coupons.LENGTH == 2**80
    assert len({code[:9] for code in codes}) == 1000, "forty bits of them differ already"
    assert {len(code.replace("-", "")) for code in codes} == {coupons.LENGTH}


async def test_a_near_miss_a_wild_guess_and_nonsense_are_answered_alike_p10(make, graphql, coupon):
    staff = await make.brand()

    guesses = [*near(coupon.coupon_code), coupons.new_code(), "", "ABCD", "' OR 1=1 --", "%", "7" * 5000]
    answers = [await graphql(USE, viewer=staff, code=guess) for guess in guesses]

    unknown = {"code": "NOT_FOUND", "message": "There is no such coupon.", "field": ["couponCode"]}
    assert answers == [{"redemption": None, "errors": [unknown]}] * (coupons.LENGTH + 6)
    assert (await Redemption.get()).state is RedemptionState.ISSUED


async def test_who_is_not_at_the_till_hears_the_same_of_a_code_that_is_there_p10(make, graphql, coupon):
    stranger = await make.member()

    answers = [
        await graphql(USE, viewer=viewer, code=code)
        for viewer in (stranger, None)
        for code in (coupon.coupon_code, coupons.new_code())
    ]

    assert answers[0] == answers[1]
    assert answers[2] == answers[3]
    assert [answer["errors"][0]["code"] for answer in answers] == ["FORBIDDEN"] * 2 + ["UNAUTHENTICATED"] * 2
    assert (await Redemption.get()).state is RedemptionState.ISSUED
