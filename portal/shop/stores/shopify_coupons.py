"""Coupons of Shopify's Admin GraphQL API: one call makes discount and code together, so nothing is half made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from portal.settings import Settings
from portal.shop.stores.client import StoreClient, StoreRefused, StoreSilent
from portal.shop.stores.coupons import Coupon, Discount, MadeCoupon
from portal.shop.stores.shopify import shopify, source_of
from portal.shop.stores.shopify_graphql import ask

_FIND = """
query($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    id
    codeDiscount {
      ... on DiscountCodeBasic { asyncUsageCount }
      ... on DiscountCodeFreeShipping { asyncUsageCount }
    }
  }
}
"""
_MAKE = """
mutation($input: DiscountCodeBasicInput!) {
  made: discountCodeBasicCreate(basicCodeDiscount: $input) { userErrors { field message } }
}
"""
_MAKE_FREE_SHIPPING = """
mutation($input: DiscountCodeFreeShippingInput!) {
  made: discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input) { userErrors { field message } }
}
"""
_REMOVE = """
mutation($id: ID!) { removed: discountCodeDelete(id: $id) { userErrors { field message } } }
"""
_DISABLE = """
mutation($id: ID!) { disabled: discountCodeDeactivate(id: $id) { userErrors { field message } } }
"""
_THERE = "query($id: ID!) { node(id: $id) { id } }"
_VARIANT = """
query($wanted: String!) { productVariants(first: 5, query: $wanted) { nodes { id sku price } } }
"""


@dataclass(frozen=True, slots=True)
class ShopifyCoupons:
    settings: Settings
    base_url: str | None = None
    """Its address, unless it is the usual one."""

    @property
    def source(self) -> str:
        return source_of(self.settings)

    async def make(self, coupon: Coupon) -> None:
        async with shopify(self.settings, base_url=self.base_url) as client:
            is_shipping = coupon.discount is Discount.FREE_SHIPPING
            document = _MAKE_FREE_SHIPPING if is_shipping else _MAKE
            said = await ask(client, document, {"input": await _input(client, coupon)})
            _ensure_done(said.get("made"))

    async def find(self, code: str) -> MadeCoupon | None:
        async with shopify(self.settings, base_url=self.base_url) as client:
            found = (await ask(client, _FIND, {"code": code})).get("codeDiscountNodeByCode")
        if found is None:
            return None
        if not isinstance(found, dict) or not isinstance(found.get("id"), str):
            raise StoreSilent("The shop's answer names no discount.")
        discount = found.get("codeDiscount") or {}
        return MadeCoupon(reference=found["id"], uses=int(discount.get("asyncUsageCount") or 0))

    async def disable(self, made: MadeCoupon) -> None:
        async with shopify(self.settings, base_url=self.base_url) as client:
            said = await ask(client, _DISABLE, {"id": made.reference})
            _ensure_done(said.get("disabled"))

    async def remove(self, made: MadeCoupon) -> None:
        async with shopify(self.settings, base_url=self.base_url) as client:
            said = await ask(client, _REMOVE, {"id": made.reference})
            try:
                _ensure_done(said.get("removed"))
            except StoreRefused:
                if (await ask(client, _THERE, {"id": made.reference})).get("node") is not None:
                    raise


async def _input(client: StoreClient, coupon: Coupon) -> Mapping[str, Any]:
    common: dict[str, Any] = {
        "title": coupon.title,
        "code": coupon.code,
        "context": {"all": "ALL"},
        "usageLimit": 1,
        "appliesOncePerCustomer": True,
        "startsAt": _instant(coupon.starts_at),
        "endsAt": _instant(coupon.ends_at) if coupon.ends_at else None,
    }
    match coupon.discount:
        case Discount.FREE_SHIPPING:
            return common | {"destination": {"all": True}}
        case Discount.AMOUNT:
            return common | {"customerGets": _off(format(coupon.amount or 0, "f"), {"all": True})}
        case Discount.PERCENT:
            # Shopify writes a percentage as a fraction; fifteen digits of a float hold any that we sell.
            value = {"percentage": float((coupon.percent or 0) / 100)}
            return common | {"customerGets": {"value": value, "items": {"all": True}}}
        case Discount.FREE_PRODUCT:
            variant = await _variant(client, coupon.sku or "")
            # The price of one piece off all of them together: a percentage would make every piece free.
            items = {"products": {"productVariantsToAdd": [variant["id"]]}}
            return common | {"customerGets": _off(str(variant["price"]), items)}


def _off(amount: str, items: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"value": {"discountAmount": {"amount": amount, "appliesOnEachItem": False}}, "items": items}


async def _variant(client: StoreClient, sku: str) -> Mapping[str, Any]:
    quoted = sku.replace("\\", "\\\\").replace('"', '\\"')
    said = await ask(client, _VARIANT, {"wanted": f'sku:"{quoted}"'})
    nodes = (said.get("productVariants") or {}).get("nodes") or []
    for node in nodes:
        if node.get("sku") == sku:
            found: Mapping[str, Any] = node
            return found
    raise StoreRefused(HTTPStatus.NOT_FOUND, f"no product has the SKU {sku}")


def _ensure_done(payload: Any) -> None:
    if not isinstance(payload, dict):
        raise StoreSilent("The shop's answer does not say whether it was done.")
    if errors := payload.get("userErrors"):
        raise StoreRefused(HTTPStatus.OK, "; ".join(str(one.get("message")) for one in errors))


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
