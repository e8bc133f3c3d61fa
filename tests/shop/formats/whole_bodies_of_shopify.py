"""Whole bodies of Shopify's topics in the shape of each API version: which members came, and which went.

By its documentation and change notes, with made-up values. What one version has and another has not stands in `_since`
and `_until`; all else is alike.
"""

from typing import Any

from tests.shop.shopify_bodies import WHEN, adjustment, money, paid, refunded, shipping_line

ORDER, REFUND, CUSTOMER = 5790123456789012345, 890088186047892319, 706405506930370084
PLACED = "2026-11-01T10:00:00+01:00"
GONE = "2026-11-02T10:00:00+01:00"


def _since(version: str, first: str, **members: Any) -> dict[str, Any]:
    return members if version >= first else {}


def _until(version: str, last: str, **members: Any) -> dict[str, Any]:
    return members if version <= last else {}


def address() -> dict[str, Any]:
    return {
        "first_name": "Anna",
        "last_name": "Arndt",
        "address1": "Hauptstraße 1",
        "city": "Köln",
        "zip": "50667",
        "country": "Germany",
        "country_code": "DE",
        "province": None,
        "phone": None,
    }


def line(version: str, number: int, title: str, price: str, quantity: int, off: str, **changed: Any) -> dict[str, Any]:
    allocations = [{"amount": off, "amount_set": money(off), "discount_application_index": 0}] if off != "0.00" else []
    return {
        "id": number,
        "admin_graphql_api_id": f"gid://shopify/LineItem/{number}",
        "current_quantity": quantity,
        "fulfillable_quantity": quantity,
        "fulfillment_status": None,
        "gift_card": False,
        "grams": 500,
        "name": title,
        "price": price,
        "price_set": money(price),
        "product_exists": True,
        "product_id": 700 + number,
        "properties": [],
        "quantity": quantity,
        "requires_shipping": True,
        **_since(version, "2025-01", sales_line_item_group_id=None),
        "sku": f"sku-{number}",
        "taxable": True,
        "title": title,
        "total_discount": "0.00",
        "total_discount_set": money("0.00"),
        "variant_id": 800 + number,
        "variant_title": None,
        "vendor": "Beans",
        "tax_lines": [],
        "duties": [],
        "discount_allocations": allocations,
        **changed,
    }


def customer_within(version: str) -> dict[str, Any]:
    return {
        "id": CUSTOMER,
        "email": "anna@example.org",
        "created_at": PLACED,
        "updated_at": PLACED,
        "first_name": "Anna",
        "last_name": "Arndt",
        "state": "enabled",
        "verified_email": True,
        "default_address": address(),
        **_until(version, "2024-10", tags="", email_marketing_consent=None, sms_marketing_consent=None),
    }


def order(version: str, **changed: Any) -> dict[str, Any]:
    """80.00 of beans and 20.00 of a mill less a tenth, a gift card of 25.00, 4.90 of shipping; not paid yet."""
    return {
        "id": ORDER,
        "admin_graphql_api_id": f"gid://shopify/Order/{ORDER}",
        "app_id": 580111,
        "browser_ip": "203.0.113.7",
        "cancel_reason": None,
        "cancelled_at": None,
        **_until(version, "2026-01", checkout_id=901414060),
        "closed_at": None,
        "contact_email": "anna@example.org",
        "created_at": PLACED,
        "currency": "EUR",
        "current_subtotal_price": "115.00",
        "current_subtotal_price_set": money("115.00"),
        "current_total_price": "119.90",
        "current_total_price_set": money("119.90"),
        "current_shipping_price_set": money("4.90"),
        "discount_codes": [{"code": "TENOFF", "amount": "10.00", "type": "percentage"}],
        "duties_included": False,
        "email": "anna@example.org",
        "financial_status": "pending",
        "fulfillment_status": None,
        "merchant_business_entity_id": "MTU0ODM4MDAwOQ",
        "name": "#1001",
        "note_attributes": [{"name": "referral_code", "value": "BERT-7"}],
        "order_number": 1001,
        "payment_gateway_names": ["bank deposit"],
        "presentment_currency": "EUR",
        "processed_at": PLACED,
        "source_name": "web",
        "subtotal_price": "115.00",
        "subtotal_price_set": money("115.00"),
        "tags": "",
        "taxes_included": True,
        "test": False,
        "total_cash_rounding_payment_adjustment_set": money("0.00"),
        "total_cash_rounding_refund_adjustment_set": money("0.00"),
        "total_discounts": "10.00",
        "total_outstanding": "119.90",
        "total_price": "119.90",
        "total_price_set": money("119.90"),
        "total_shipping_price_set": money("4.90"),
        "total_tax": "0.00",
        "total_tip_received": "0.00",
        "updated_at": "2026-11-01T10:05:00+01:00",
        "billing_address": address(),
        "customer": customer_within(version),
        "discount_applications": [{"type": "discount_code", "value": "10.0", "code": "TENOFF"}],
        "fulfillments": [],
        "line_items": [
            line(version, 11, "Caf&eacute; &#8211; 1&nbsp;kg", "20.00", 4, "8.00"),
            line(version, 12, "Mill", "20.00", 1, "2.00"),
            line(version, 13, "Gift card", "25.00", 1, "0.00", gift_card=True, requires_shipping=False, sku=None),
        ],
        **_since(version, "2025-10", line_item_groups=[]),
        "payment_terms": None,
        "refunds": [],
        "returns": [],
        "shipping_address": address(),
        "shipping_lines": [
            {
                "id": 5,
                "price": "4.90",
                "price_set": money("4.90"),
                "discounted_price": "4.90",
                "discounted_price_set": money("4.90"),
                "current_discounted_price_set": money("4.90"),
                "is_removed": False,
                "title": "Parcel",
                "tax_lines": [],
                "discount_allocations": [],
            }
        ],
        **changed,
    }


def refund(version: str, **changed: Any) -> dict[str, Any]:
    """The mill and the shipping given back, which is told among the shipping lines and as an adjustment."""
    return {
        "id": REFUND,
        "admin_graphql_api_id": f"gid://shopify/Refund/{REFUND}",
        "order_id": ORDER,
        "created_at": WHEN,
        "processed_at": WHEN,
        "note": None,
        "restock": True,
        "user_id": 548380009,
        "return": None,
        "duties": [],
        "total_duties_set": money("0.00"),
        **_until(version, "2025-07", additional_fees=[], total_additional_fees_set=money("0.00")),
        "refund_line_items": [refunded("18.00", line=12)],
        "refund_shipping_lines": [shipping_line("4.90")],
        "order_adjustments": [adjustment("-4.90", "shipping_refund")],
        "transactions": [paid("22.90")],
        **changed,
    }


def refunded_order(version: str) -> dict[str, Any]:
    """The order after that: within it the refund has no shipping lines of its own."""
    nested = {name: value for name, value in refund(version).items() if name != "refund_shipping_lines"}
    body = order(version, financial_status="partially_refunded", refunds=[nested], updated_at=WHEN)
    body["line_items"][1]["current_quantity"] = 0
    return body | {
        "current_subtotal_price": "97.00",
        "current_total_price": "97.00",
        "current_shipping_price_set": money("0.00"),
        "total_outstanding": "0.00",
    }


def dispute(status: str) -> dict[str, Any]:
    return {
        "id": 285332461850802050,
        "order_id": ORDER,
        "type": "chargeback",
        "amount": "119.90",
        "currency": "EUR",
        "reason": "fraudulent",
        "network_reason_code": "4837",
        "status": status,
        "evidence_due_by": "2026-12-01T00:00:00+01:00",
        "evidence_sent_on": None,
        "finalized_on": "2026-11-20" if status in {"won", "lost"} else None,
        "initiated_at": "2026-11-10T10:00:00+01:00",
    }


def customer(version: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": CUSTOMER,
        "admin_graphql_api_id": f"gid://shopify/Customer/{CUSTOMER}",
        "created_at": PLACED,
        "updated_at": WHEN,
        "first_name": "Anna",
        "last_name": "Arndt",
        "state": "enabled",
        "note": None,
        "verified_email": True,
        "multipass_identifier": None,
        "tax_exempt": False,
        "tax_exemptions": [],
        "email": "anna.arndt@example.org",
        "phone": None,
        "currency": "EUR",
        "addresses": [address()],
        "default_address": address(),
        **_until(version, "2024-10", orders_count=3, total_spent="300.00", last_order_id=None, tags="regular"),
        **_until(version, "2024-10", email_marketing_consent=None, sms_marketing_consent=None),
        **changed,
    }


def data_request() -> dict[str, Any]:
    buyer = {"id": CUSTOMER, "email": "anna@example.org", "phone": None}
    shop = {"shop_id": 954889, "shop_domain": "my-shop.myshopify.com"}
    return {**shop, "customer": buyer, "orders_requested": [ORDER], "data_request": {"id": 9999}}


def redaction() -> dict[str, Any]:
    asked = data_request()
    return {name: asked[name] for name in ("shop_id", "shop_domain", "customer")} | {"orders_to_redact": [ORDER]}
