"""Shops on a loopback port that make coupons, as WooCommerce's REST API and Shopify's GraphQL API say that they do."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from graphql import build_schema, graphql_sync
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.shop.loopback import KEY, SECRET, TOKEN, Shop

_KINDS = {"percent", "fixed_cart", "fixed_product"}
_FIELDS = {
    "code", "description", "usage_limit", "usage_limit_per_user", "discount_type", "amount", "free_shipping",
    "date_expires", "product_ids", "limit_usage_to_x_items",
}  # fmt: skip


@dataclass
class CouponShop(Shop):
    """Its coupons by number; `made_one` and `removed_one` happen after that was done and before the shop says so."""

    coupons: dict[int, dict[str, Any]] = field(default_factory=dict)
    products: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked_to_make: int = 0
    used_meanwhile: int = 0
    """How many orders take a coupon just before it is disabled."""
    made_one: Callable[[], Awaitable[Response | None]] | None = None
    removed_one: Callable[[], Awaitable[Response | None]] | None = None
    _numbers: Any = field(default_factory=lambda: count(31))

    def codes(self) -> list[str]:
        return sorted(one["code"] for one in self.coupons.values())

    def keep(self, row: dict[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        self.coupons[number] = {"id": number, "usage_count": 0, **row}
        return self.coupons[number]

    async def after_making(self) -> Response | None:
        return await self.made_one() if self.made_one else None

    async def after_removing(self) -> Response | None:
        return await self.removed_one() if self.removed_one else None


class _WooCommerce:
    """Answers the paths of the REST API out of a shop."""

    def __init__(self, shop: CouponShop) -> None:
        self._shop = shop
        self._expected = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()

    async def listed(self, request: Request) -> Response:
        wanted = request.query_params.get("code", "").lower()
        found = [one for one in self._shop.coupons.values() if one["code"] == wanted]
        return await self._refused(request) or JSONResponse(found)

    async def made(self, request: Request) -> Response:
        self._shop.asked_to_make += 1
        if early := await self._refused(request):
            return early
        body = await request.json()
        assert set(body) <= _FIELDS
        assert body["discount_type"] in _KINDS
        assert isinstance(body["amount"], str)
        body["code"] = body["code"].lower()
        if body["code"] in self._shop.codes():
            return JSONResponse({"code": "woocommerce_rest_coupon_code_already_exists"}, status_code=400)
        row = self._shop.keep(body)
        return await self._shop.after_making() or JSONResponse(row, status_code=201)

    async def removed(self, request: Request) -> Response:
        if early := await self._refused(request):
            return early
        assert request.query_params["force"] == "true"
        row = self._shop.coupons.pop(request.path_params["number"], None)
        if row is None:
            return JSONResponse({"code": "woocommerce_rest_shop_coupon_invalid_id"}, status_code=404)
        return await self._shop.after_removing() or JSONResponse(row)

    async def changed(self, request: Request) -> Response:
        if early := await self._refused(request):
            return early
        body = await request.json()
        assert set(body) <= _FIELDS
        row = self._shop.coupons.get(request.path_params["number"])
        if row is None:
            return JSONResponse({"code": "woocommerce_rest_shop_coupon_invalid_id"}, status_code=404)
        row.update(body, usage_count=row["usage_count"] + self._shop.used_meanwhile)
        return JSONResponse(row)

    async def products(self, request: Request) -> Response:
        found = self._shop.products.get(request.query_params["sku"])
        return await self._refused(request) or JSONResponse([found] if found else [])

    async def _refused(self, request: Request) -> Response | None:
        if early := await self._shop.noted(request):
            return early
        if request.headers.get("authorization") != self._expected:
            return JSONResponse({"code": "woocommerce_rest_cannot_create"}, status_code=401)
        return None


def woocommerce_coupons(shop: CouponShop) -> Starlette:
    """`/coupons` as WooCommerce keeps them: codes in small letters, each once, 400 for what it does not know."""
    answers = _WooCommerce(shop)
    return Starlette(
        routes=[
            Route("/wp-json/wc/v3/coupons", answers.listed, methods=["GET"]),
            Route("/wp-json/wc/v3/coupons", answers.made, methods=["POST"]),
            Route("/wp-json/wc/v3/coupons/{number:int}", answers.changed, methods=["PUT"]),
            Route("/wp-json/wc/v3/coupons/{number:int}", answers.removed, methods=["DELETE"]),
            Route("/wp-json/wc/v3/products", answers.products),
        ]
    )


# The part of Shopify's Admin schema (2026-07) that coupons need.
_SHOPIFY = build_schema(
    """
    scalar DateTime
    scalar Decimal
    scalar Money
    enum DiscountBuyerSelection { ALL }
    input DiscountContextInput { all: DiscountBuyerSelection }
    input DiscountProductsInput { productsToAdd: [ID!] productVariantsToAdd: [ID!] }
    input DiscountItemsInput { all: Boolean products: DiscountProductsInput }
    input DiscountAmountInput { amount: Decimal appliesOnEachItem: Boolean }
    input DiscountCustomerGetsValueInput { percentage: Float discountAmount: DiscountAmountInput }
    input DiscountCustomerGetsInput { value: DiscountCustomerGetsValueInput items: DiscountItemsInput }
    input DiscountShippingDestinationSelectionInput { all: Boolean }
    input DiscountCodeBasicInput {
      title: String code: String context: DiscountContextInput usageLimit: Int appliesOncePerCustomer: Boolean
      startsAt: DateTime endsAt: DateTime customerGets: DiscountCustomerGetsInput
    }
    input DiscountCodeFreeShippingInput {
      title: String code: String context: DiscountContextInput usageLimit: Int appliesOncePerCustomer: Boolean
      startsAt: DateTime endsAt: DateTime destination: DiscountShippingDestinationSelectionInput
    }
    interface Node { id: ID! }
    type DiscountUserError { field: [String!] message: String! }
    type DiscountCodeBasic { asyncUsageCount: Int! }
    type DiscountCodeFreeShipping { asyncUsageCount: Int! }
    union DiscountCode = DiscountCodeBasic | DiscountCodeFreeShipping
    type DiscountCodeNode implements Node { id: ID! codeDiscount: DiscountCode! }
    type ProductVariant implements Node { id: ID! sku: String price: Money! }
    type ProductVariantConnection { nodes: [ProductVariant!]! }
    type DiscountCodeBasicCreatePayload { codeDiscountNode: DiscountCodeNode userErrors: [DiscountUserError!]! }
    type DiscountCodeFreeShippingCreatePayload { codeDiscountNode: DiscountCodeNode userErrors: [DiscountUserError!]! }
    type DiscountCodeDeactivatePayload { codeDiscountNode: DiscountCodeNode userErrors: [DiscountUserError!]! }
    type DiscountCodeDeletePayload { deletedCodeDiscountId: ID userErrors: [DiscountUserError!]! }
    type Query {
      node(id: ID!): Node
      codeDiscountNodeByCode(code: String!): DiscountCodeNode
      productVariants(first: Int, query: String): ProductVariantConnection!
    }
    type Mutation {
      discountCodeBasicCreate(basicCodeDiscount: DiscountCodeBasicInput!): DiscountCodeBasicCreatePayload
      discountCodeFreeShippingCreate(
        freeShippingCodeDiscount: DiscountCodeFreeShippingInput!): DiscountCodeFreeShippingCreatePayload
      discountCodeDeactivate(id: ID!): DiscountCodeDeactivatePayload
      discountCodeDelete(id: ID!): DiscountCodeDeletePayload
    }
    """
)


class _Root:
    """Answers the fields of that schema out of a shop."""

    def __init__(self, shop: CouponShop) -> None:
        self._shop = shop

    def discountCodeBasicCreate(self, info: Any, basicCodeDiscount: dict[str, Any]) -> Any:  # noqa: N802, N803
        return self._made(basicCodeDiscount, "DiscountCodeBasic")

    def discountCodeFreeShippingCreate(  # noqa: N802
        self,
        info: Any,
        freeShippingCodeDiscount: dict[str, Any],  # noqa: N803
    ) -> Any:
        return self._made(freeShippingCodeDiscount, "DiscountCodeFreeShipping")

    def discountCodeDeactivate(self, info: Any, id: str) -> Any:  # noqa: N802
        row = self._shop.coupons.get(int(id.rsplit("/", 1)[1]))
        if row is None:
            return {"userErrors": [{"field": ["id"], "message": "Code discount does not exist."}]}
        row["status"] = "EXPIRED"
        row["usage_count"] += self._shop.used_meanwhile
        return {"codeDiscountNode": self._node(row), "userErrors": []}

    def discountCodeDelete(self, info: Any, id: str) -> Any:  # noqa: N802
        if self._shop.coupons.pop(int(id.rsplit("/", 1)[1]), None) is None:
            return {"userErrors": [{"field": ["id"], "message": "Code discount does not exist."}]}
        return {"deletedCodeDiscountId": id, "userErrors": []}

    def codeDiscountNodeByCode(self, info: Any, code: str) -> Any:  # noqa: N802
        return next((self._node(one) for one in self._shop.coupons.values() if one["code"] == code), None)

    def node(self, info: Any, id: str) -> Any:
        row = self._shop.coupons.get(int(id.rsplit("/", 1)[1]))
        return None if row is None else self._node(row)

    def productVariants(self, info: Any, first: int, query: str) -> Any:  # noqa: N802
        return {"nodes": [one for sku, one in self._shop.products.items() if query == f'sku:"{sku}"']}

    def _made(self, body: dict[str, Any], kind: str) -> Any:
        self._shop.asked_to_make += 1
        if body["code"] in self._shop.codes():
            return {"userErrors": [{"field": ["code"], "message": "Code must be unique."}]}
        return {"codeDiscountNode": self._node(self._shop.keep({**body, "kind": kind})), "userErrors": []}

    def _node(self, row: dict[str, Any]) -> Any:
        discount = {"__typename": row["kind"], "asyncUsageCount": row["usage_count"]}
        name = f"gid://shopify/DiscountCodeNode/{row['id']}"
        return {"__typename": "DiscountCodeNode", "id": name, "codeDiscount": discount}


def shopify_coupons(shop: CouponShop) -> Starlette:
    """`/graphql.json`, held against that schema: what Shopify would not understand is an error here as well."""

    async def asked(request: Request) -> Response:
        if early := await shop.noted(request):
            return early
        if request.headers.get("x-shopify-access-token") != TOKEN:
            return JSONResponse({"errors": "[API] Invalid API key or access token"}, status_code=401)
        body = await request.json()
        done = graphql_sync(_SHOPIFY, body["query"], _Root(shop), variable_values=body["variables"])
        return JSONResponse(done.formatted)

    return Starlette(routes=[Route("/graphql.json", asked, methods=["POST"])])
