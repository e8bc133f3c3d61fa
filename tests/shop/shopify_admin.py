"""A Shopify on a loopback port whose GraphQL Admin API has orders: its schema, its paging, and its prices.

It is told orders as a webhook would bring them, and shows them as the API names things. What a query costs is worked
out from the document as the documentation says: an object 1, a connection 2 and its members as often as it may have.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLError, IntValueNode, VariableNode, build_schema, graphql_sync, parse
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.shop.loopback import TOKEN, Shop

LARGEST_COST = 1000
_SCHEMA = build_schema(
    """
    scalar Decimal scalar DateTime scalar UnsignedInt64 scalar CurrencyCode scalar CountryCode
    enum OrderSortKeys { UPDATED_AT CREATED_AT ID }
    enum OrderDisplayFinancialStatus {
      AUTHORIZED EXPIRED PAID PARTIALLY_PAID PARTIALLY_REFUNDED PENDING REFUNDED VOIDED
    }
    enum OrderDisplayFulfillmentStatus {
      FULFILLED IN_PROGRESS ON_HOLD OPEN PARTIALLY_FULFILLED PENDING_FULFILLMENT REQUEST_DECLINED RESTOCKED SCHEDULED
      UNFULFILLED
    }
    enum OrderTransactionKind { SALE CAPTURE AUTHORIZATION VOID REFUND }
    enum OrderTransactionStatus { SUCCESS PENDING FAILURE ERROR AWAITING_RESPONSE UNKNOWN }
    enum OrderAdjustmentDiscrepancyReason { RESTOCK DAMAGE CUSTOMER REFUND_DISCREPANCY FULL_RETURN_BALANCING_ADJUSTMENT }
    type MoneyV2 { amount: Decimal! currencyCode: CurrencyCode! }
    type MoneyBag { shopMoney: MoneyV2! presentmentMoney: MoneyV2! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type Attribute { key: String! value: String }
    type CustomerEmailAddress { emailAddress: String! }
    type Customer { legacyResourceId: UnsignedInt64! defaultEmailAddress: CustomerEmailAddress }
    type MailingAddress { countryCodeV2: CountryCode }
    type DiscountAllocation { allocatedAmountSet: MoneyBag! }
    type Product { legacyResourceId: UnsignedInt64! productType: String! }
    type ProductVariant { legacyResourceId: UnsignedInt64! }
    type TaxLine { rate: Float }
    type LineItem {
      id: ID! title: String! sku: String quantity: Int! currentQuantity: Int! isGiftCard: Boolean!
      originalUnitPriceSet: MoneyBag! totalDiscountSet: MoneyBag! discountAllocations: [DiscountAllocation!]!
      customAttributes: [Attribute!]! product: Product variant: ProductVariant taxLines: [TaxLine!]!
    }
    type LineItemConnection { nodes: [LineItem!]! pageInfo: PageInfo! }
    type ShippingLine { isRemoved: Boolean! discountedPriceSet: MoneyBag! }
    type ShippingLineConnection { nodes: [ShippingLine!]! pageInfo: PageInfo! }
    type RefundDuty { amountSet: MoneyBag! }
    type OrderTransaction { kind: OrderTransactionKind! status: OrderTransactionStatus! amountSet: MoneyBag! }
    type OrderTransactionConnection { nodes: [OrderTransaction!]! pageInfo: PageInfo! }
    type OrderAdjustment { reason: OrderAdjustmentDiscrepancyReason amountSet: MoneyBag! taxAmountSet: MoneyBag! }
    type OrderAdjustmentConnection { nodes: [OrderAdjustment!]! pageInfo: PageInfo! }
    type RefundShippingLine { subtotalAmountSet: MoneyBag! taxAmountSet: MoneyBag! }
    type RefundShippingLineConnection { nodes: [RefundShippingLine!]! pageInfo: PageInfo! }
    type RefundLineItem { quantity: Int! subtotalSet: MoneyBag! totalTaxSet: MoneyBag! lineItem: LineItem! }
    type RefundLineItemConnection { nodes: [RefundLineItem!]! pageInfo: PageInfo! }
    type Refund {
      id: ID! legacyResourceId: UnsignedInt64! createdAt: DateTime duties: [RefundDuty!]
      transactions(first: Int, after: String): OrderTransactionConnection!
      orderAdjustments(first: Int, after: String): OrderAdjustmentConnection!
      refundShippingLines(first: Int, after: String): RefundShippingLineConnection!
      refundLineItems(first: Int, after: String): RefundLineItemConnection!
    }
    type Order {
      id: ID! legacyResourceId: UnsignedInt64! currencyCode: CurrencyCode! createdAt: DateTime! processedAt: DateTime!
      updatedAt: DateTime! cancelledAt: DateTime displayFinancialStatus: OrderDisplayFinancialStatus
      displayFulfillmentStatus: OrderDisplayFulfillmentStatus! test: Boolean!
      name: String email: String clientIp: String discountCodes: [String!]! customer: Customer shippingAddress: MailingAddress
      customAttributes: [Attribute!]! totalPriceSet: MoneyBag! currentTotalPriceSet: MoneyBag!
      subtotalPriceSet: MoneyBag currentSubtotalPriceSet: MoneyBag! currentShippingPriceSet: MoneyBag!
      shippingLines(first: Int, after: String, includeRemovals: Boolean): ShippingLineConnection!
      lineItems(first: Int, after: String): LineItemConnection!
      refunds(first: Int): [Refund!]!
    }
    type OrderConnection { nodes: [Order!]! pageInfo: PageInfo! }
    type Query {
      orders(first: Int, after: String, sortKey: OrderSortKeys, query: String): OrderConnection!
      order(id: ID!): Order
      refund(id: ID!): Refund
    }
    """
)


@dataclass
class AdminShop(Shop):
    """A shop whose bucket is ``available`` of ``maximum`` points full, and fills by ``restore`` a second."""

    maximum: float = 2000.0
    available: float = 2000.0
    restore: float = 1000.0
    largest_cost: int = LARGEST_COST
    costs: list[float] = field(default_factory=list)
    """Of each query that was answered."""
    turned_away: list[str] = field(default_factory=list)
    wanted: list[dict[str, Any]] = field(default_factory=list)
    """The variables of every query."""
    denied: bool = False
    """Whether the key may not see products."""
    _filled_at: float | None = None

    def fill(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._filled_at is not None:
            self.available = min(self.maximum, self.available + (now - self._filled_at) * self.restore)
        self._filled_at = now


def admin_of(shop: AdminShop) -> Starlette:
    async def asked(request: Request) -> Response:
        if early := await shop.noted(request):
            return early
        if request.headers.get("x-shopify-access-token") != TOKEN:
            return JSONResponse({"errors": "[API] Invalid API key or access token"}, status_code=401)
        body = await request.json()
        shop.wanted.append(body["variables"])
        cost = cost_of(body["query"], body["variables"])
        if cost > shop.largest_cost:
            return _turned_away(shop, cost, "MAX_COST_EXCEEDED")
        shop.fill()
        if cost > shop.available:
            return _turned_away(shop, cost, "THROTTLED")
        shop.available -= cost
        shop.costs.append(cost)
        done = graphql_sync(_SCHEMA, body["query"], _Root(shop), variable_values=body["variables"])
        return JSONResponse({**done.formatted, "extensions": _extensions(shop, cost)})

    return Starlette(routes=[Route("/graphql.json", asked, methods=["POST"])])


def _turned_away(shop: AdminShop, cost: float, code: str) -> Response:
    shop.turned_away.append(code)
    error = {"message": code.title(), "extensions": {"code": code}}
    return JSONResponse({"errors": [error], "extensions": _extensions(shop, cost)})


def _extensions(shop: AdminShop, cost: float) -> dict[str, Any]:
    status = {"maximumAvailable": shop.maximum, "currentlyAvailable": shop.available, "restoreRate": shop.restore}
    return {"cost": {"requestedQueryCost": cost, "actualQueryCost": cost, "throttleStatus": status}}


def cost_of(document: str, variables: Mapping[str, Any]) -> int:
    """What is reserved for a query: an object costs 1, scalars nothing, a connection 2 and what it may hold."""

    def of(node: Any) -> int:
        return sum(one(selection) for selection in node.selection_set.selections) if node.selection_set else 0

    def one(selection: FieldNode) -> int:
        if not selection.selection_set:
            return 0
        first = next((argument.value for argument in selection.arguments or () if argument.name.value == "first"), None)
        if first is None:
            return 1 + of(selection)
        many = int(first.value) if isinstance(first, IntValueNode) else variables[first.name.value]
        assert isinstance(first, IntValueNode | VariableNode)
        (nodes,) = [each for each in selection.selection_set.selections if each.name.value == "nodes"]
        return 2 + many * (1 + of(nodes))

    return sum(of(definition) for definition in parse(document).definitions)


class _Root:
    def __init__(self, shop: AdminShop) -> None:
        self._shop = shop

    def orders(self, info: Any, first: int, query: str, after: str | None = None, **_: Any) -> Any:
        since = query.removeprefix("updated_at:>='").removesuffix("'")
        found = [one for one in self._shop.orders if one["updated_at"] >= since]
        found.sort(key=lambda one: one["updated_at"])
        return _page([self._order(one) for one in found], min(first, self._shop.page), after)

    def order(self, info: Any, id: str) -> Any:
        return next((self._order(one) for one in self._shop.orders if _gid("Order", one["id"]) == id), None)

    def refund(self, info: Any, id: str) -> Any:
        every = [(refund, one) for one in self._shop.orders for refund in one["refunds"]]
        return next((_refund(refund, one) for refund, one in every if _gid("Refund", refund["id"]) == id), None)

    def _order(self, told: dict[str, Any]) -> dict[str, Any]:
        node = _order(told)
        if self._shop.denied:
            node["lineItems"] = _connection([{**_line(one, told), "product": _denied} for one in told["line_items"]])
        return node


def _denied(info: Any) -> Any:
    raise GraphQLError("Access denied for product field.", extensions={"code": "ACCESS_DENIED"})


def _order(told: dict[str, Any]) -> dict[str, Any]:
    customer = told["customer"]
    status = told["financial_status"]
    return {
        "id": _gid("Order", told["id"]),
        "legacyResourceId": str(told["id"]),
        "name": told.get("name"),
        "currencyCode": told["currency"],
        "createdAt": told["created_at"],
        "processedAt": told["processed_at"],
        "updatedAt": told["updated_at"],
        "cancelledAt": told["cancelled_at"],
        "displayFinancialStatus": status.upper() if status else None,
        "displayFulfillmentStatus": (told.get("fulfillment_status") or "unfulfilled").upper(),
        "test": told["test"],
        "email": told["email"],
        "clientIp": told.get("browser_ip"),
        "discountCodes": [one["code"] for one in told["discount_codes"]],
        "customer": customer
        and {"legacyResourceId": str(customer["id"]), "defaultEmailAddress": {"emailAddress": customer["email"]}},
        "shippingAddress": (address := told.get("shipping_address")) and {"countryCodeV2": address["country_code"]},
        "customAttributes": [{"key": one["name"], "value": one["value"]} for one in told["note_attributes"]],
        "totalPriceSet": _bag(told, "total_price", told),
        "currentTotalPriceSet": _bag(told, "current_total_price", told),
        "subtotalPriceSet": _bag(told, "subtotal_price", told),
        "currentSubtotalPriceSet": _bag(told, "current_subtotal_price", told),
        "currentShippingPriceSet": _bag(told, "current_shipping_price", told, "4.90"),
        "shippingLines": _connection(
            [
                {"isRemoved": False, "discountedPriceSet": _bag(one, "price", told)}
                for one in told.get("shipping_lines", [])
            ]
        ),
        "lineItems": _connection([_line(one, told) for one in told["line_items"]]),
        "refunds": [{"id": _gid("Refund", one["id"])} for one in told["refunds"]],
    }


def _line(told: dict[str, Any], order: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": _gid("LineItem", told["id"]),
        "title": told["title"],
        "sku": told.get("sku"),
        "quantity": told["quantity"],
        "currentQuantity": told.get("current_quantity", told["quantity"]),
        "isGiftCard": told.get("gift_card", False),
        "originalUnitPriceSet": _bag(told, "price", order),
        "totalDiscountSet": _bag(told, "total_discount", order, "0.0"),
        "discountAllocations": [
            {"allocatedAmountSet": _bag(one, "amount", order)} for one in told.get("discount_allocations", [])
        ],
        "customAttributes": [{"key": one["name"], "value": one["value"]} for one in told.get("properties", [])],
        "product": {"legacyResourceId": "5", "productType": told.get("product_type", "")},
        "variant": {"legacyResourceId": "6"},
        "taxLines": told.get("tax_lines", []),
    }


def _refund(told: dict[str, Any], order: dict[str, Any]) -> dict[str, Any]:
    of = {one["id"]: one for one in order["line_items"]}
    return {
        "id": _gid("Refund", told["id"]),
        "legacyResourceId": str(told["id"]),
        "createdAt": told["created_at"],
        "duties": [],
        "transactions": _connection(
            [
                {"kind": one["kind"].upper(), "status": one["status"].upper(), "amountSet": _bag(one, "amount", order)}
                for one in told["transactions"]
            ]
        ),
        # The API names no kind here, and no shipping.
        "orderAdjustments": _connection(
            [
                {"amountSet": _bag(one, "amount", order), "taxAmountSet": _bag(one, "tax_amount", order)}
                for one in told["order_adjustments"]
                if one.get("kind") != "shipping_refund"
            ]
        ),
        "refundShippingLines": _connection(
            [
                {
                    "subtotalAmountSet": _bag(one, "subtotal_amount", order),
                    "taxAmountSet": _bag(one, "tax_amount", order),
                }
                for one in told.get("refund_shipping_lines", [])
            ]
        ),
        "refundLineItems": _connection(
            [
                {
                    "quantity": one["quantity"],
                    "subtotalSet": _bag(one, "subtotal", order),
                    "totalTaxSet": _bag(one, "total_tax", order, "0.0"),
                    "lineItem": _line(of[one["line_item_id"]], order),
                }
                for one in told["refund_line_items"]
            ]
        ),
    }


def _bag(told: dict[str, Any], name: str, order: dict[str, Any], otherwise: str = "0.0") -> dict[str, Any]:
    """Both currencies, with the API's single decimal where one is enough."""
    given = told.get(f"{name}_set")
    own = given["shop_money"] if given else {"amount": told.get(name, otherwise), "currency_code": order["currency"]}
    shown = given["presentment_money"] if given else own

    def money(one: dict[str, Any]) -> dict[str, Any]:
        written = f"{float(one['amount']):.2f}"
        return {"amount": written.removesuffix("0"), "currencyCode": one["currency_code"]}

    return {"shopMoney": money(own), "presentmentMoney": money(shown)}


def _connection(nodes: list[Any]) -> Any:
    return lambda _, first, after=None, **__: _page(nodes, first, after)


def _page(nodes: list[Any], first: int, after: str | None) -> dict[str, Any]:
    start = int(after) if after else 0
    end = start + first
    return {"nodes": nodes[start:end], "pageInfo": {"hasNextPage": end < len(nodes), "endCursor": str(end)}}


def _gid(kind: str, number: Any) -> str:
    return f"gid://shopify/{kind}/{number}"
