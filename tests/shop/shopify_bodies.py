"""Bodies of Shopify's refunds and disputes in the forms of its API versions, as its documentation describes them."""

from typing import Any

VERSIONS = ("2024-10", "2025-07", "2026-01", "2026-07")
WHEN = "2026-11-03T10:00:00+01:00"


def money(amount: str, *, shown: str | None = None, currency: str = "EUR", buyers: str = "EUR") -> dict[str, Any]:
    return {
        "shop_money": {"amount": amount, "currency_code": currency},
        "presentment_money": {"amount": shown or amount, "currency_code": buyers},
    }


def paid(amount: str, *, currency: str = "EUR", **changed: Any) -> dict[str, Any]:
    """A transaction by which money went back."""
    return {
        "id": 9001,
        "kind": "refund",
        "status": "success",
        "amount": amount,
        "currency": currency,
        "gateway": "manual",
        "parent_id": 9,
        "amount_rounding": None,
        **changed,
    }


def refunded(amount: str, *, line: int = 1, **changed: Any) -> dict[str, Any]:
    """A line that was given back; the subtotal is a number, the set a text."""
    return {
        "id": 5000 + line,
        "line_item_id": line,
        "quantity": 1,
        "restock_type": "return",
        "subtotal": float(amount),
        "total_tax": 0.0,
        "subtotal_set": money(amount),
        "total_tax_set": money("0.00"),
        **changed,
    }


def shipping_line(amount: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": 1,
        "shipping_line_id": 5,
        "subtotal_amount_set": money(amount),
        "tax_amount_set": money("0.00"),
    } | changed


def adjustment(amount: str, kind: str | None = None, **changed: Any) -> dict[str, Any]:
    """``kind`` is left out by the change note of 2024-10, and stays in the bodies that are sent."""
    return {
        "id": 2,
        **({"kind": kind} if kind else {}),
        "amount": amount,
        "tax_amount": "0.00",
        "reason": {"shipping_refund": "Shipping refund", "refund_discrepancy": "Refund discrepancy"}.get(
            kind or "", ""
        ),
        "amount_set": money(amount),
        "tax_amount_set": money("0.00"),
        **changed,
    }


def refund(version: str = "2026-07", **changed: Any) -> dict[str, Any]:
    """A refund of nothing yet, with the lists that its version has."""
    body: dict[str, Any] = {
        "id": 501,
        "order_id": 1001,
        "created_at": WHEN,
        "processed_at": WHEN,
        "note": None,
        "restock": False,
        "duties": [],
        "total_duties_set": money("0.00"),
        "refund_line_items": [],
        "refund_shipping_lines": [],
        "order_adjustments": [],
        "transactions": [],
    }
    if version >= "2025-07":
        body["return"] = None
    if version >= "2026-01":
        body |= {"additional_fees": [], "total_additional_fees_set": money("0.00")}
    return body | changed


def without_shipping_lines(body: dict[str, Any]) -> dict[str, Any]:
    """As a refund stands within an order: the list is often not there at all."""
    return {name: value for name, value in body.items() if name != "refund_shipping_lines"}


def dispute(status: str = "needs_response", **changed: Any) -> dict[str, Any]:
    return {
        "id": 285,
        "order_id": 1001,
        "type": "chargeback",
        "amount": "104.90",
        "currency": "EUR",
        "reason": "fraudulent",
        "network_reason_code": "4837",
        "status": status,
        "evidence_due_by": "2026-11-20T00:00:00Z",
        "evidence_sent_on": None,
        "finalized_on": None,
        "initiated_at": "2026-11-01T09:00:00Z",
        **changed,
    }
