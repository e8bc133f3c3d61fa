"""Each case of a real shop that went through the portal, by its number, and the test that has its right value.

A case is an input out of public bug reports; some were wrong here once. Those that no other room tests stand below.
"""

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from portal.kernel.errors import InsufficientPoints
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.models import EarnAction, Overlap
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.shop.facts import CustomerFacts, LineFacts
from portal.shop.recording import intake
from tests.loyalty.campaigns import silver
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import SHOP, at, buyer, enrolled, euros, snapshot

__all__ = ["buyer"]
TESTS = Path(__file__).parents[1]
HISTORIES, HERE = "shop/recording/histories.py", "shop/test_cases_by_number.py"
ODD_SHOPIFY, ODD_WOO = "shop/formats/test_odd_bodies_of_shopify.py", "shop/formats/test_odd_bodies_of_woocommerce.py"
SENT, BOUGHT, AGAIN = (
    "shop/formats/test_what_shops_really_send.py",
    "shop/buyers/test_who_bought.py",
    "shop/recording/test_money_that_went_again.py",
)
HELD, ENDS, REFUNDS = (
    "loyalty/test_coupons_that_orders_hold.py",
    "loyalty/test_when_points_end.py",
    "loyalty/test_refunds.py",
)
CASES: Mapping[str, tuple[str, str]] = {
    "S1": (HISTORIES, "shipping alone goes back, in the form since 2024-10"),
    "S1b": (HISTORIES, "shipping alone, told twice, before its order"),
    "S1c": ("shop/formats/test_parts_of_shopifys_refunds.py", "test_goods_and_shipping_take_the_goods"),
    "S2": (ODD_SHOPIFY, "test_an_order_with_a_line_of_no_pieces_earns_what_its_amounts_say"),
    "S3": (BOUGHT, "test_a_customer_with_another_address_is_who_has_that_from_then_on"),
    "S3b": (BOUGHT, "test_a_till_customer_who_gets_an_address_gets_what_they_bought_before"),
    "S4": (BOUGHT, "test_a_misspelt_address_of_a_guest_is_corrected"),
    "S5": (HISTORIES, "a refund that is pending takes nothing until its money went back"),
    "S6": (HISTORIES, "a fee of 5.00 kept of a line of 20.00 stays earned"),
    "S7": ("shop/formats/test_understanding_shopify.py", "test_gift_cards_do_not_earn"),
    "S8": (HISTORIES, "10 % off the whole order come off a line that goes back"),
    "S9": (
        "shop/recording/test_orders_given_back_whole.py",
        "test_shopifys_order_without_a_transaction_that_says_so_sh12",
    ),
    "S10": (
        "shop/formats/test_disputes_at_shopify.py",
        "test_lost_stays_lost_whatever_is_told_of_the_order_afterwards",
    ),
    "S11": (
        "shop/inbox/test_deliveries_in_any_order.py",
        "test_every_order_of_words_makes_the_same_order_and_the_same_points",
    ),
    "S12": ("shop/inbox/test_deliveries_by_many_workers.py", "test_fifty_at_once_at_two_servers_are_one_effect"),
    "S13": ("shop/formats/test_understanding_shopify.py", "test_nothing_is_paid_before_it_is_paid_in_full"),
    "S14": (HISTORIES, "a sum of 12.00 with 2.00 of tax takes 10.00 of net prices"),
    "S15": (HISTORIES, "the address in capitals"),
    "S16": (HISTORIES, "a test order"),
    "S18": (
        "shop/formats/test_understanding_shopifys_refunds.py",
        "test_a_refund_in_the_buyers_currency_is_taken_in_the_shops",
    ),
    "S19": (HISTORIES, "the rest goes back with the shipping"),
    "S20": (HISTORIES, "20.00 go back for 30.00, and only the difference is paid"),
    "W1": (
        "shop/recording/test_refunds_that_shops_take_back.py",
        "test_a_refund_deleted_in_woocommerce_gives_the_points_again_sh45",
    ),
    "P1": ("shop/stores/test_looking_into_the_shops.py", "test_refunds_of_the_last_weeks_are_read_anew"),
    "W2": (
        "shop/formats/test_refunds_of_which_only_the_sum_is_told.py",
        "test_gross_refunds_of_net_prices_take_their_share_sh25",
    ),
    "W3": (
        "shop/formats/test_refunds_of_which_only_the_sum_is_told.py",
        "test_a_refund_of_exactly_the_shipping_takes_nothing",
    ),
    "P2": ("shop/stores/test_looking_into_the_shops.py", "test_the_refunds_endpoint_says_what_refunds_were_for"),
    "W4": (HISTORIES, "a discount of 40.00 as a negative fee"),
    "W21": (HISTORIES, "all of it paid by a credit"),
    "W5": (HISTORIES, "half a piece"),
    "W6": (HISTORIES, "meta data with a gap"),
    "W6b": (ODD_WOO, "test_meta_data_that_became_an_object_is_its_values"),
    "W6c": (HISTORIES, "meta data of empty lists"),
    "W7": (AGAIN, "test_a_direct_debit_that_came_back_takes_the_points_sh35"),
    "W7b": (HISTORIES, "failed, and paid after all"),
    "W8": ("shop/recording/test_orders_deleted_and_restored.py", "test_an_order_trashed_and_restored_days_ago_earns"),
    "P3": ("shop/recording/test_orders_deleted_and_restored.py", "test_the_daily_look_finds_a_restored_order"),
    "W9": (HISTORIES, "cancelled and completed again"),
    "W10": ("shop/recording/test_orders_given_back_whole.py", "test_woocommerces_refunded_without_a_refund_takes_all"),
    "W11": (
        "shop/inbox/test_deliveries_that_wait_for_a_rate.py",
        "test_a_delivery_goes_on_once_the_rates_are_imported",
    ),
    "W12": ("shop/formats/test_what_does_not_earn_in_each_dialect.py", "test_a_deposit_earns_nothing_in_any_dialect"),
    "W13": (HISTORIES, "a refund that was entered twice"),
    "W14": (HISTORIES, "no time of its making"),
    "W15": (HISTORIES, "an order of a guest that is put onto an account"),
    "W16": (HISTORIES, "paid and pending of one second, the older last"),
    "W17": (HISTORIES, "three of 9.99 in six decimals"),
    "W18": (HISTORIES, "edited down and up again"),
    "W19": (HISTORIES, "made anonymous in the shop"),
    "W20": (HISTORIES, "a trade-in of 20.00"),
    "W22": (
        "shop/recording/test_orders_given_back_whole.py",
        "test_woocommerces_refunded_that_was_never_paid_is_nothing_sh44",
    ),
    "W23": (SENT, "test_a_name_with_entities_is_kept_as_people_read_it"),
    "C1": (HELD, "test_a_coupon_in_a_bank_transfer_order_is_not_given_back_and_is_used_once_paid_rc1"),
    "C1b": (HELD, "test_the_second_order_paid_with_a_held_coupon_is_a_case_until_the_first_goes_rc2"),
    "C1s": (
        "loyalty/test_giving_shop_coupons_back.py",
        "test_a_coupon_that_was_used_at_the_shop_is_used_and_stays_there",
    ),
    "C2": (HELD, "test_a_coupon_put_on_a_paid_order_is_used_and_free_when_taken_off_rc1"),
    "C3": (HELD, "test_all_of_its_points_are_back_when_an_order_is_cancelled_that_had_failed_r16"),
    "C4": (
        "shop/recording/test_coupons_on_orders_that_are_refunded.py",
        "test_coupons_that_were_typed_into_the_order_are_used_and_come_back_by_share_r16",
    ),
    "C5": (HERE, "test_earned_points_in_an_unused_coupon_go_with_their_order_c5"),
    "C8": (HERE, "test_twenty_redemptions_at_once_of_points_for_two_are_two_c8"),
    "C9": ("loyalty/test_redeeming.py", "test_of_the_last_piece_one_of_many_members_gets_it"),
    "O1": (SENT, "a refund of 24.90 whose lines are 20.00"),
    "O2": (AGAIN, "test_a_payment_that_lies_in_the_future_is_refused_and_nothing_is_kept_sh58"),
    "O3": (AGAIN, "test_a_word_from_a_clock_far_ahead_blocks_no_later_cancellation_sh58"),
    "O4": (SENT, "a chargeback that is won"),
    "O5": (SENT, "a refund before its order"),
    "O6": (REFUNDS, "test_another_currency_earns_and_goes_back_at_the_rate_stored_with_the_order_r24"),
    "O7": (SENT, "a chargeback that is won with a refund between"),
    "R1": ("referrals/test_first_orders_that_were_called_off.py", "test_an_order_that_the_shop_cancels_unsent"),
    "R2": ("referrals/test_attribution.py", "test_r60_bringing_oneself_is_kept_as_rejected"),
    "R3": ("referrals/test_qualification.py", "test_r67_two_first_orders_at_the_same_moment_qualify_once"),
    "K1": ("loyalty/test_goods_that_pay_otherwise.py", "test_whether_a_least_amount_is_asked_again_after_a_refund"),
    "K2": (HERE, "test_a_campaign_that_hardly_multiplies_leaves_its_goods_out_k2"),
    "K2b": (
        "loyalty/test_goods_that_do_not_earn.py",
        "test_what_is_left_out_earns_nothing_however_multipliers_meet_sh70",
    ),
    "E1": (ENDS, "test_a_lot_ends_with_the_first_instant_of_the_next_local_day_r28"),
    "E2": (ENDS, "test_the_last_second_of_a_day_and_the_first_of_the_next_end_a_day_apart_r28"),
    "E3": (REFUNDS, "test_an_order_older_than_points_live_earns_nothing_that_is_left"),
    "E4": (REFUNDS, "test_an_order_older_than_points_live_earns_nothing_that_is_left_and_its_refund_owes_nothing_r28"),
    "Q1": ("shop/recording/test_recording_by_graphql.py", "test_an_order_that_is_recorded_twice_earns_once_r18"),
    "Q2": ("shop/recording/test_recording_by_graphql.py", "test_the_same_number_for_another_buyer_is_a_conflict"),
    "Q3": ("shop/recording/test_recording_by_graphql.py", "test_three_refunds_of_a_third_take_ten_ten_and_nine_r12"),
    "T1": (ODD_SHOPIFY, "test_a_dealers_order_of_some_megabytes_earns"),
    "T1b": (
        "shop/formats/test_lines_that_cannot_be_shown.py",
        "test_an_order_of_a_thousand_lines_earns_by_all_of_them",
    ),
    "T2": ("bench/meanwhile.py", "while 50,000 tiers are reviewed"),
    "T3": (HERE, "test_who_proves_an_address_with_three_hundred_orders_earns_by_each"),
    "N1": (
        "loyalty/test_too_much_and_less_than_nothing.py",
        "test_an_order_of_a_billion_is_capped_by_an_entry_that_says_so",
    ),
    "N2": (
        "notifications/test_what_orders_took.py",
        "test_a_revoked_coupon_is_told_with_the_order_that_it_came_of_sh80",
    ),
    "A1": (HISTORIES, "paid, given back and cancelled at one moment"),
    "X1": (SENT, "test_the_same_number_cancelled_in_the_other_shop_is_another_order"),
    "X2": (BOUGHT, "test_a_nameless_customer_who_is_merged_into_a_member_brings_their_orders"),
    "X4": (REFUNDS, "test_a_guest_who_proves_the_address_earns_once_for_recent_orders_r23"),
    "X5": (REFUNDS, "test_an_order_from_before_the_claim_window_earns_nothing_by_being_refunded_r23"),
    "X6": (BOUGHT, "test_an_account_of_the_shop_that_changes_hands"),
    "tiers": (
        REFUNDS,
        "test_an_order_earns_by_the_tier_of_the_day_it_was_paid_and_the_one_that_lifts_by_the_old_r37_r38",
    ),
    "import": ("imports/test_importing_members.py", "test_a_list_imported_twice_gives_one_result"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_test_of_each_case_is_there(case: str) -> None:
    where, name = CASES[case]

    assert name in (TESTS / where).read_text(), f"The test of {case} has another name now, or is gone."


@pytest.mark.anyio
async def test_earned_points_in_an_unused_coupon_go_with_their_order_c5(make, buyer):
    """100 points earned, all of them in a coupon that nobody used; the shop cancels: 0, and the coupon with them (R11)."""
    await intake.keep_order(snapshot(buyer))
    coupon = await make.redemption(buyer, await make.reward(100))
    assert await account(make, buyer) == (0, 0, 0)

    await intake.cancel_order(SHOP, "1001", at(60))

    assert await account(make, buyer) == (0, 0, 0)
    assert (await Redemption.get(id=coupon.id)).state is RedemptionState.CANCELLED
    assert await ledger.verify() == []


@pytest.mark.anyio
async def test_twenty_redemptions_at_once_of_points_for_two_are_two_c8(make):
    member, reward = await make.member(), await make.reward(100)
    await make.points(member, 250)

    wishes = [make.redemption(member, reward, key=f"wish {number}") for number in range(20)]
    outcomes = await asyncio.gather(*wishes, return_exceptions=True)

    assert [type(one) for one in outcomes if isinstance(one, BaseException)] == [InsufficientPoints] * 18
    assert await Redemption.all().count() == 2
    assert await account(make, member) == (50, 0, 0)
    assert await ledger.verify() == []


@pytest.mark.anyio
@pytest.mark.parametrize(("has_tier", "points"), [(False, 100), (True, 165)])
async def test_a_campaign_that_hardly_multiplies_leaves_its_goods_out_k2(make, has_tier, points):
    """100.00 of beans, 10.00 of deposit at 0.0001: 100. A tier of one and a half is the better factor for both, where the
    best one counts alone; whoever means nothing says so by a rule of goods that earn nothing (SH70).
    """
    await make.programme(overlap=Overlap.BEST_ONLY)
    await one_point_per_euro(make, multiplier_by_tier=True)
    await make.earn_rule(
        EarnAction.PURCHASE, multiplier=Decimal("0.0001"), conditions=[Condition("product", ["deposit"])]
    )
    member = await enrolled(make)
    if has_tier:
        await silver(make, member)
    beans = LineFacts(external_id="1", sku="beans", title="Beans", quantity=1, total=euros("100.00"))
    deposit = LineFacts(external_id="2", sku="deposit", title="Deposit", quantity=1, total=euros("10.00"))

    await intake.keep_order(snapshot(member, total="110.00", lines=[beans, deposit]))

    assert await account(make, member) == (points, 0, 0)


@pytest.mark.anyio
async def test_who_proves_an_address_with_three_hundred_orders_earns_by_each(make):
    await make.programme(claim_window_days=3650)
    await one_point_per_euro(make)
    guests = [
        snapshot(external_id=str(number), customer=CustomerFacts(email="guest@example.org")) for number in range(300)
    ]
    for told in guests:
        await intake.keep_order(told)
    member = await make.member(email="guest@example.org")

    await prove_address(member)
    await prove_address(member)

    assert await account(make, member) == (30_000, 0, 0)
    assert await Transfer.all().count() == 300
    assert await ledger.verify() == []
