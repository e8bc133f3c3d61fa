"""Histories of orders as the shops really tell them, step by step."""

from typing import Any

from tests.shop.shops import order_of_shopify, order_of_woocommerce, refund_of_shopify

Step = tuple[str, dict[str, Any], int]
"""A topic, the body under it, and what is available then."""
BEANS = {"id": 1, "sku": "beans", "title": "Beans", "quantity": 4, "price": "20.00"}
MILL = {"id": 2, "sku": "mill", "title": "Mill", "quantity": 1, "price": "20.00"}


def shopify(minute: int, points: int, topic: str = "orders/updated", **changed: Any) -> Step:
    return topic, order_of_shopify(updated_at=f"2026-11-03T10:{minute:02}:00+01:00", **changed), points


def woo(minute: int, points: int, **changed: Any) -> Step:
    return "order.updated", order_of_woocommerce(date_modified_gmt=f"2026-11-03T09:{minute:02}:00", **changed), points


def adjustment(amount: str, **more: Any) -> dict[str, Any]:
    shown = {"shop_money": {"amount": amount, "currency_code": "EUR"}}
    return {"id": 9, "amount": amount, "amount_set": shown, "reason": "Refund discrepancy", **more}


def paid_back(amount: str, status: str = "success") -> list[dict[str, Any]]:
    return [{"id": 5, "kind": "refund", "status": status, "amount": amount, "currency": "EUR"}]


DISPUTE = {
    "id": 9,
    "order_id": 1001,
    "type": "chargeback",
    "amount": "84.90",
    "currency": "EUR",
    "initiated_at": "2026-11-04T10:00:00Z",
}


def off(line: dict[str, Any], amount: str) -> dict[str, Any]:
    return {**line, "discount_allocations": [{"amount": amount, "discount_application_index": 0}]}


FIRST, REST = refund_of_shopify(), refund_of_shopify(502)
SENT_BACK = [{"id": 1, "subtotal_amount_set": {"shop_money": {"amount": "4.90", "currency_code": "EUR"}}}]
SHIPPING = {**FIRST, "refund_line_items": [], "transactions": paid_back("4.90")}
AT_SHOPIFY: dict[str, list[Step]] = {
    "shipping alone goes back, in the form since 2024-10": [
        shopify(1, 100),
        ("refunds/create", {**SHIPPING, "refund_shipping_lines": SENT_BACK}, 100),
    ],
    "shipping alone, told twice, before its order": [
        (
            "refunds/create",
            {
                **SHIPPING,
                "refund_shipping_lines": SENT_BACK,
                "order_adjustments": [adjustment("-4.90", kind="shipping_refund")],
            },
            0,
        ),
        shopify(1, 100),
    ],
    "the address in capitals": [
        shopify(1, 100, email="ANNA@Example.ORG", customer={"id": 77, "email": "ANNA@Example.ORG"})
    ],
    "a test order": [shopify(1, 0, test=True)],
    "edited after a refund": [
        shopify(1, 100),
        shopify(2, 80, refunds=[FIRST], financial_status="partially_refunded"),
        shopify(
            3,
            60,
            refunds=[FIRST],
            financial_status="partially_refunded",
            current_subtotal_price="60.00",
            line_items=[{**BEANS, "current_quantity": 3}, {**MILL, "current_quantity": 0}],
        ),
    ],
    "cancelled after a refund": [
        shopify(1, 80, refunds=[FIRST]),
        shopify(2, 0, refunds=[FIRST], cancelled_at="2026-11-03T10:02:00+01:00"),
    ],
    "a dispute that is won after a refund": [
        shopify(1, 80, refunds=[FIRST]),
        ("disputes/create", {**DISPUTE, "status": "needs_response"}, 0),
        ("disputes/update", {**DISPUTE, "status": "won"}, 80),
    ],
    "a refund that is pending takes nothing until its money went back": [
        shopify(1, 100, refunds=[{**FIRST, "transactions": paid_back("20.00", "pending")}]),
        shopify(2, 80, refunds=[FIRST]),
    ],
    "a fee of 5.00 kept of a line of 20.00 stays earned": [
        shopify(
            1,
            85,
            refunds=[{**FIRST, "order_adjustments": [adjustment("5.00")], "transactions": paid_back("15.00")}],
        )
    ],
    "10 % off the whole order come off a line that goes back": [
        shopify(1, 90, subtotal_price="90.00", total_price="94.90", line_items=[off(BEANS, "8.00"), off(MILL, "2.00")]),
        shopify(
            2,
            72,
            subtotal_price="90.00",
            total_price="94.90",
            line_items=[off(BEANS, "8.00"), off(MILL, "2.00")],
            refunds=[refund_of_shopify(subtotal=18.0)],
        ),
    ],
    "a sum of 12.00 with 2.00 of tax takes 10.00 of net prices": [
        shopify(1, 100, total_price="124.90", taxes_included=False),
        shopify(
            2,
            90,
            total_price="124.90",
            taxes_included=False,
            refunds=[
                {
                    **FIRST,
                    "refund_line_items": [],
                    "order_adjustments": [adjustment("-10.00", kind="refund_discrepancy", tax_amount="-2.00")],
                    "transactions": paid_back("12.00"),
                }
            ],
        ),
    ],
    "the rest goes back with the shipping": [
        shopify(1, 80, refunds=[FIRST]),
        shopify(
            2,
            0,
            refunds=[
                FIRST,
                {
                    **REST,
                    "refund_line_items": [
                        {"id": 1, "line_item_id": 1, "quantity": 3, "subtotal": 60.0, "total_tax": 0.0},
                        {"id": 2, "line_item_id": 2, "quantity": 1, "subtotal": 20.0, "total_tax": 0.0},
                    ],
                    "order_adjustments": [adjustment("-4.90", kind="shipping_refund")],
                    "transactions": paid_back("84.90"),
                },
            ],
        ),
    ],
    "20.00 go back for 30.00, and only the difference is paid": [
        shopify(1, 100),
        shopify(
            2,
            110,
            current_subtotal_price="110.00",
            current_total_price="114.90",
            line_items=[
                {**BEANS, "current_quantity": 3},
                MILL,
                {"id": 3, "sku": "cup", "title": "Cup", "quantity": 1, "price": "30.00"},
            ],
            refunds=[{**FIRST, "transactions": []}],
        ),
    ],
}
AT_WOOCOMMERCE: dict[str, list[Step]] = {
    "cancelled and completed again": [woo(1, 100), woo(2, 0, status="cancelled"), woo(3, 100, status="completed")],
    "failed, and paid after all": [woo(1, 100), woo(2, 0, status="failed"), woo(3, 100)],
    "a refund that was entered twice": [
        woo(1, 0, refunds=[{"id": 8, "total": "-104.90"}, {"id": 9, "total": "-104.90"}])
    ],
    "three of 9.99 in six decimals": [
        woo(
            1,
            29,
            total="34.870000",
            line_items=[{"id": 1, "name": "Tea", "quantity": 3, "total": "29.970000", "total_tax": "0.000000"}],
        )
    ],
    "edited down and up again": [
        woo(1, 100),
        woo(2, 50, total="54.90", line_items=[{"id": 1, "name": "Beans", "quantity": 1, "total": "50.00"}]),
        woo(3, 100),
    ],
    "made anonymous in the shop": [
        woo(1, 100),
        woo(2, 100, customer_id=0, billing={"email": "deleted@site.invalid", "country": ""}),
    ],
    "paid and pending of one second, the older last": [woo(1, 100), woo(1, 100, status="pending", date_paid_gmt=None)],
    "paid and pending of one second, the pending first": [
        woo(1, 0, status="pending", date_paid_gmt=None),
        woo(1, 100),
    ],
    "given back whole and completed again with its refund": [
        woo(1, 0, status="refunded", refunds=[{"id": 8, "total": "-104.90"}]),
        woo(2, 0, status="completed", refunds=[{"id": 8, "total": "-104.90"}]),
        woo(3, 100, status="completed"),
    ],
    "shipping goes back beside a credit of 40.00": [
        woo(
            1,
            60,
            total="64.90",
            fee_lines=[{"id": 1, "name": "Credit", "total": "-40.00", "total_tax": "0.00"}],
            refunds=[{"id": 8, "total": "-4.90"}],
        )
    ],
    "lists and numbers as texts and objects": [
        woo(
            1,
            50,
            id="727",
            customer_id="77",
            coupon_lines={"3": {"id": 1, "code": "x"}},
            refunds={"0": {"id": 8, "total": "-52.45"}},
        )
    ],
    "null wherever it may be": [
        woo(1, 100, refunds=None, coupon_lines=None, meta_data=None, fee_lines=None, shipping_total=None)
    ],
    "its lines are not told again": [
        woo(1, 100),
        ("order.updated", {name: told for name, told in woo(2, 100)[1].items() if name != "line_items"}, 100),
    ],
    "an order of a guest that is put onto an account": [woo(1, 100, customer_id=0), woo(2, 100)],
    "paid, given back and cancelled at one moment": [
        woo(1, 100),
        woo(1, 0, status="refunded", refunds=[{"id": 8, "total": "-104.90"}]),
        woo(1, 0, status="cancelled", refunds=[{"id": 8, "total": "-104.90"}]),
    ],
    "a discount of 40.00 as a negative fee": [
        woo(1, 60, total="64.90", fee_lines=[{"id": 1, "name": "Credit", "total": "-40.00", "total_tax": "0.00"}])
    ],
    "all of it paid by a credit": [
        woo(1, 0, total="0.00", fee_lines=[{"id": 1, "name": "Credit", "total": "-104.90", "total_tax": "0.00"}])
    ],
    "half a piece": [woo(1, 100, line_items=[{"id": 1, "name": "Beans", "quantity": 0.5, "total": "100.00"}])],
    "meta data with a gap": [woo(1, 100, meta_data={"1": {"key": "a", "value": "b"}, "3": {"key": "c", "value": []}})],
    "meta data of empty lists": [woo(1, 100, meta_data=[[], []])],
    "a trade-in of 20.00": [
        woo(
            1,
            80,
            total="84.90",
            line_items=[
                {"id": 1, "name": "Mill", "quantity": 1, "total": "100.00"},
                {"id": 2, "name": "Old mill", "quantity": 1, "total": "-20.00"},
            ],
        )
    ],
    "no time of its making": [woo(1, 100, date_created_gmt=None)],
}
