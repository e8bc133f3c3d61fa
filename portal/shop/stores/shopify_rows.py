"""What the GraphQL Admin API names otherwise, in the names of a webhook's body: then one reader understands both."""

from collections.abc import Mapping, Sequence
from typing import Any

Node = Mapping[str, Any]


def order_of(node: Node, lines: Sequence[Node], refunds: Sequence[Node]) -> Node:
    """An order; enums are written small, as in a webhook."""
    customer, address = node.get("customer"), node.get("shippingAddress")
    return {
        "id": node.get("legacyResourceId"),
        "name": node.get("name"),
        "currency": node.get("currencyCode"),
        "created_at": node.get("createdAt"),
        "processed_at": node.get("processedAt"),
        "updated_at": node.get("updatedAt"),
        "cancelled_at": node.get("cancelledAt"),
        "financial_status": _small(node.get("displayFinancialStatus")),
        "fulfillment_status": _small(node.get("displayFulfillmentStatus")),
        "test": node.get("test"),
        "email": node.get("email"),
        "browser_ip": node.get("clientIp"),
        "customer": _customer(customer) if isinstance(customer, dict) else None,
        "shipping_address": {"country_code": address.get("countryCodeV2")} if isinstance(address, dict) else None,
        "discount_codes": [{"code": code} for code in node.get("discountCodes") or []],
        "note_attributes": _attributes(node),
        "total_price_set": _money(node.get("totalPriceSet")),
        "current_total_price_set": _money(node.get("currentTotalPriceSet")),
        "subtotal_price_set": _money(node.get("subtotalPriceSet")),
        "current_subtotal_price_set": _money(node.get("currentSubtotalPriceSet")),
        "current_shipping_price_set": _money(node.get("currentShippingPriceSet")),
        "shipping_lines": [
            {"is_removed": one.get("isRemoved"), "discounted_price_set": _money(one.get("discountedPriceSet"))}
            for one in (node.get("shippingLines") or {}).get("nodes") or []
        ],
        "line_items": [_line(one) for one in lines],
        "refunds": list(refunds),
    }


def refund_of(node: Node, lines: Sequence[Node]) -> Node:
    """A refund; its lines have no number of their own here, so they are counted."""
    return {
        "id": node.get("legacyResourceId"),
        "created_at": node.get("createdAt"),
        "duties": [{"amount_set": _money(one.get("amountSet"))} for one in node.get("duties") or []],
        "transactions": [
            {
                "kind": _small(one.get("kind")),
                "status": _small(one.get("status")),
                "amount_set": _money(one.get("amountSet")),
            }
            for one in node["transactions"]["nodes"]
        ],
        "order_adjustments": [
            {
                "reason": one.get("reason"),
                "amount_set": _money(one.get("amountSet")),
                "tax_amount_set": _money(one.get("taxAmountSet")),
            }
            for one in node["orderAdjustments"]["nodes"]
        ],
        "refund_shipping_lines": [
            {
                "subtotal_amount_set": _money(one.get("subtotalAmountSet")),
                "tax_amount_set": _money(one.get("taxAmountSet")),
            }
            for one in node["refundShippingLines"]["nodes"]
        ],
        "refund_line_items": [_refunded(place, one) for place, one in enumerate(lines)],
    }


def _line(node: Node) -> Node:
    product, variant = node.get("product") or {}, node.get("variant") or {}
    return {
        "id": _number(node.get("id")),
        "title": node.get("title"),
        "sku": node.get("sku"),
        "quantity": node.get("quantity"),
        "current_quantity": node.get("currentQuantity"),
        "gift_card": node.get("isGiftCard"),
        "price_set": _money(node.get("originalUnitPriceSet")),
        "total_discount_set": _money(node.get("totalDiscountSet")),
        "discount_allocations": [
            {"amount_set": _money(one.get("allocatedAmountSet"))} for one in node.get("discountAllocations") or []
        ],
        "properties": _attributes(node),
        "product_id": product.get("legacyResourceId"),
        "product_type": product.get("productType"),
        "variant_id": variant.get("legacyResourceId"),
    }


def _refunded(place: int, node: Node) -> Node:
    of = node.get("lineItem") or {}
    return {
        "id": place + 1,
        "line_item_id": _number(of.get("id")),
        "quantity": node.get("quantity"),
        "subtotal_set": _money(node.get("subtotalSet")),
        "total_tax_set": _money(node.get("totalTaxSet")),
        "line_item": {"gift_card": of.get("isGiftCard"), "tax_lines": of.get("taxLines") or []},
    }


def _customer(node: Node) -> Node:
    address = node.get("defaultEmailAddress") or {}
    return {"id": node.get("legacyResourceId"), "email": address.get("emailAddress")}


def _attributes(node: Node) -> list[Node]:
    return [{"name": one.get("key"), "value": one.get("value")} for one in node.get("customAttributes") or []]


def _money(bag: Any) -> Node | None:
    if not isinstance(bag, dict):
        return None
    named = {"shop_money": bag.get("shopMoney"), "presentment_money": bag.get("presentmentMoney")}
    return {
        name: {"amount": one.get("amount"), "currency_code": one.get("currencyCode")}
        for name, one in named.items()
        if isinstance(one, dict)
    }


def _small(word: Any) -> Any:
    return word.casefold() if isinstance(word, str) else word


def _number(gid: Any) -> Any:
    """``gid://shopify/LineItem/4`` is line 4."""
    return gid.rpartition("/")[2] if isinstance(gid, str) else gid
