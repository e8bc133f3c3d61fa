"""Coupons of WooCommerce's REST API (`/coupons`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from http import HTTPStatus
from typing import Any

from portal.settings import Settings
from portal.shop.stores.client import StoreClient, StoreRefused, StoreSilent
from portal.shop.stores.coupons import Coupon, Discount, MadeCoupon
from portal.shop.stores.woocommerce import source_of, woocommerce

_OVER = "2000-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class WooCommerceCoupons:
    settings: Settings

    @property
    def source(self) -> str:
        return source_of(self.settings)

    async def make(self, coupon: Coupon) -> None:
        async with woocommerce(self.settings) as client:
            await client.post("/coupons", await _body(client, coupon))

    async def find(self, code: str) -> MadeCoupon | None:
        async with woocommerce(self.settings) as client:
            answer = await client.get("/coupons", {"code": code})
        if not isinstance(answer.body, list):
            raise StoreSilent("The shop's answer is no list.")
        for row in answer.body:
            # WooCommerce writes codes in small letters.
            if isinstance(row, dict) and str(row.get("code", "")).casefold() == code.casefold():
                return MadeCoupon(reference=str(row["id"]), uses=int(row.get("usage_count") or 0))
        return None

    async def disable(self, made: MadeCoupon) -> None:
        """By an end that is over: a limit of 0 uses would be none at all."""
        async with woocommerce(self.settings) as client:
            await client.put(f"/coupons/{made.reference}", {"date_expires": _OVER})

    async def remove(self, made: MadeCoupon) -> None:
        async with woocommerce(self.settings) as client:
            try:
                await client.delete(f"/coupons/{made.reference}", {"force": "true"})
            except StoreRefused as refusal:
                if refusal.status not in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
                    raise


async def _body(client: StoreClient, coupon: Coupon) -> Mapping[str, Any]:
    body: dict[str, Any] = {
        "code": coupon.code,
        "description": coupon.title,
        "usage_limit": 1,
        "usage_limit_per_user": 1,
        **await _worth(client, coupon),
    }
    if coupon.ends_at is not None:
        # The shop writes by the names of the coupon's setters, and there is none for date_expires_gmt. A time without a
        # zone it takes for one by its own clock.
        body["date_expires"] = coupon.ends_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return body


async def _worth(client: StoreClient, coupon: Coupon) -> Mapping[str, Any]:
    match coupon.discount:
        case Discount.AMOUNT:
            return {"discount_type": "fixed_cart", "amount": format(coupon.amount or 0, "f")}
        case Discount.PERCENT:
            return {"discount_type": "percent", "amount": format(coupon.percent or 0, "f")}
        case Discount.FREE_SHIPPING:
            return {"discount_type": "fixed_cart", "amount": "0", "free_shipping": True}
        case Discount.FREE_PRODUCT:
            product = await _product(client, coupon.sku or "")
            return {
                "discount_type": "percent",
                "amount": "100",
                "product_ids": [product],
                "limit_usage_to_x_items": 1,
            }


async def _product(client: StoreClient, sku: str) -> int:
    answer = await client.get("/products", {"sku": sku})
    rows = answer.body if isinstance(answer.body, list) else []
    if not rows or not isinstance(rows[0], dict) or "id" not in rows[0]:
        raise StoreRefused(HTTPStatus.NOT_FOUND, f"no product has the SKU {sku}")
    return int(rows[0]["id"])
