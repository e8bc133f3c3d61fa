"""Coupons at the shop itself: what one is, whatever the shop, and which shop makes them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class Discount(StrEnum):
    """What a coupon takes off."""

    AMOUNT = "AMOUNT"
    PERCENT = "PERCENT"
    FREE_PRODUCT = "FREE_PRODUCT"
    FREE_SHIPPING = "FREE_SHIPPING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """What a shop is asked to make: a code that one order may use, once."""

    code: str
    title: str
    discount: Discount
    amount: Decimal | None = None
    """In the shop's currency, for AMOUNT."""
    percent: Decimal | None = None
    sku: str | None = None
    """Of which one piece is free, for FREE_PRODUCT."""
    starts_at: datetime
    ends_at: datetime | None = None
    """The first instant at which it is no longer good."""


@dataclass(frozen=True, slots=True)
class MadeCoupon:
    """A coupon that a shop has, under the shop's own name for it."""

    reference: str
    uses: int


class CouponStore(Protocol):
    """A shop that makes coupons; every call may raise a StoreFailed."""

    @property
    def source(self) -> str: ...

    async def make(self, coupon: Coupon) -> None:
        """Make it. StoreRefused where the shop will not, also because it has that code already."""

    async def find(self, code: str) -> MadeCoupon | None:
        """The coupon of that code, if the shop has one: its code is what tells a repetition (R56)."""

    async def disable(self, made: MadeCoupon) -> None:
        """Let no order take it from now on, and keep it, so that it still says whether one has."""

    async def remove(self, made: MadeCoupon) -> None:
        """Let nobody use it any more; one that is gone already is no failure."""
