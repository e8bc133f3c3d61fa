"""Products, customers, orders with their lines, refunds. Amounts are whole minor units of their currency."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.shop.facts import RefundKind
from portal.translations.models import Translatable

ERASED = "erased:"
"""How the number of a customer begins who was forgotten (R76)."""


class OrderState(StrEnum):
    """An order is OPEN until it is paid, and a test order for ever; its buyer sees it from then on."""

    OPEN = "OPEN"
    PAID = "PAID"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"
    CANCELLED = "CANCELLED"


class Product(Translatable):
    sku = fields.CharField(max_length=64, unique=True)
    title = fields.CharField(max_length=200)
    description = fields.TextField(null=True)
    url = fields.CharField(max_length=500, null=True)
    image_url = fields.CharField(max_length=500, null=True)
    price_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3, null=True)
    product_type = fields.CharField(max_length=200, null=True, description="One word of the shop's for what it is")
    categories: fields.JSONField[list[str] | None] = fields.JSONField(null=True, description="In which it is sold")
    is_active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "products"
        indexes = (Index(fields=("title", "id"), name="products_by_title"),)


class Customer(Record):
    """Somebody who bought; a member once the address is verified as theirs (R23)."""

    source = fields.CharField(max_length=60, description="Which shop: shop, shopify:domain, import:file")
    external_id = fields.CharField(max_length=255, description="The shop's own id, else the normalised address")
    email = fields.CharField(max_length=255, null=True)
    email_key = fields.CharField(max_length=255, null=True, db_index=True)
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    member_id: UUID | None
    country = fields.CharField(max_length=60, null=True)
    created_at = fields.DatetimeField()
    told_at = fields.DatetimeField(null=True, description="The shop's time of the word that address and country are of")
    first_key = fields.CharField(max_length=255, null=True, description="The first address that the shop's id had")
    first_told_at = fields.DatetimeField(null=True)
    is_placed = fields.BooleanField(
        default=False,
        db_default=False,
        description="Whose they are staff or a merger said, no address; a merger where nobody said it at any time",
    )
    placed_at = fields.DatetimeField(
        null=True, description="When staff, or a sign-on by the shop, said whose they are; unset where nobody did"
    )
    merged_into_id: UUID | None = fields.UUIDField(
        null=True, description="The customer as whom they go on, after whatever mergers at the shop"
    )
    erasure_asked_at = fields.DatetimeField(
        null=True, description="When the shop asked to forget them, as long as it waits for a restriction to end"
    )

    class Meta:
        table = "customers"
        unique_together = (("source", "external_id"),)
        indexes = (
            Index(fields=("member_id",), name="customers_of_member"),
            Index(fields=("merged_into_id",), name="customers_merged_into"),
        )

    @property
    def is_forgotten(self) -> bool:
        """Whether it is somebody who was erased: nobody any more, and nothing makes it somebody again (R76)."""
        return self.external_id.startswith(ERASED)

    @property
    def is_said_by_staff(self) -> bool:
        """Whether staff, or a sign-on by the shop, said whose they are."""
        return self.placed_at is not None

    @property
    def own_member_id(self) -> UUID | None:
        """Whose they are by themselves: not only because the shop made them one with somebody (SH66)."""
        return None if self.is_placed and not self.is_said_by_staff else self.member_id


class Order(Record):
    """What the newest word about an order says; unique by shop and the shop's number for ever (R18)."""

    source = fields.CharField(max_length=60)
    external_id = fields.CharField(max_length=120)
    number = fields.CharField(max_length=60, null=True, description="As its buyer knows it, where that is another one")
    body_hash = fields.CharField(max_length=64, description="The same number with another body is a CONFLICT")
    customer: fields.ForeignKeyNullableRelation[Customer] = fields.ForeignKeyField(
        "portal.Customer", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    customer_id: UUID | None
    placed_at = fields.DatetimeField(description="When it was paid; when it was placed, as long as it is not")
    ordered_at = fields.DatetimeField(null=True, description="When it was placed, whenever it was paid; else unset")
    told_at = fields.DatetimeField(null=True, description="The shop's time of the newest word about it (R19)")
    triggered_at = fields.DatetimeField(null=True, description="When the shop noticed that, where it says so (SH19)")
    cancelled_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(
        null=True,
        description="When its deletion arrived, which has no time of the shop's; unset once it is there again",
    )
    currency = fields.CharField(max_length=3)
    total_minor = fields.BigIntField()
    eligible_minor = fields.BigIntField(
        null=True, description="What of the total earns: no shipping, no gift cards (R13, R21); all of it where unset"
    )
    shipping_minor = fields.BigIntField(
        null=True, description="What of the total is for shipping, with its tax, if the shop says so"
    )
    refunded_minor = fields.BigIntField(default=0)
    standing_minor = fields.BigIntField(null=True, description="What still earns; unset where nothing but refunds took")
    is_open = fields.BooleanField(default=False, db_default=False, description="Not paid yet, or a test order")
    was_sent = fields.BooleanField(default=False, db_default=False, description="The shop says that goods went out")
    rate = fields.CharField(
        max_length=20, default="1", description="Programme units per unit, stored with the order (R24)"
    )
    rate_day = fields.DateField(null=True, description="Of which day it was taken; unset where it was told (SH51)")
    state = fields.CharEnumField(OrderState, max_length=20, default=OrderState.PAID)
    referral_code = fields.CharField(max_length=40, null=True)
    coupon_codes = fields.CharField(max_length=1300, null=True, description="As the buyer typed them, a line each")
    payment_hash = fields.CharField(max_length=64, null=True)
    ip_hash = fields.CharField(max_length=64, null=True)
    address_hash = fields.CharField(max_length=64, null=True, description="Where it was sent; keyed digest")
    is_given_back = fields.BooleanField(
        default=False, db_default=False, description="The shop sums it up as refunded: all of it went back (SH44)"
    )
    refunds_listed_at = fields.DatetimeField(
        null=True, description="The shop's time of the newest word that lists all of its refunds (SH45)"
    )
    recorded_at = fields.DatetimeField()
    told_number = fields.CharField(
        max_length=255, null=True, description="The buyer's id at the shop, where that told no address with the order"
    )
    buyer_number = fields.CharField(
        max_length=255, null=True, description="The buyer's id at the shop, as told with the order, whatever address"
    )
    buyer_told_at = fields.DatetimeField(
        null=True,
        description="The shop's time of the newest word that says who bought it",
    )
    is_placed = fields.BooleanField(
        default=False, db_default=False, description="Staff said whose it is; no word of the shop changes that"
    )
    told_apart: fields.JSONField[dict[str, Any] | None] = fields.JSONField(
        null=True, description="Which of its parts the newest word did not tell, and the time of the one that did"
    )
    reviews_settled_at = fields.DatetimeField(
        null=True, description="When it was settled whether its buyer is asked for reviews: by a mail, or by none"
    )

    class Meta:
        table = "orders"
        unique_together = (("source", "external_id"),)
        indexes = (
            Index(fields=("customer_id", "placed_at"), name="orders_of_customer"),
            Index(fields=("placed_at", "id"), name="orders_by_time"),
            Index(fields=("external_id",), name="orders_by_external_id"),
            Index(fields=("number",), name="orders_by_number"),
            Index(fields=("payment_hash",), name="orders_by_payment"),
            Index(fields=("address_hash",), name="orders_by_address"),
            Index(fields=("source", "buyer_number"), name="orders_by_buyer"),
            PartialIndex(
                fields=("recorded_at",), name="orders_with_network", condition={"(ip_hash IS NOT NULL)": True}
            ),
            PartialIndex(
                fields=("placed_at",), name="orders_to_ask_about", condition={"(reviews_settled_at IS NULL)": True}
            ),
        )
        constraints = (CheckConstraint(check="refunded_minor >= 0", name="orders_refunded_not_negative"),)

    @property
    def bought_at(self) -> datetime:
        """When it was placed, whenever it was paid."""
        return self.ordered_at or self.placed_at


class OrderLine(Record):
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "portal.Order", related_name=False, on_delete=fields.CASCADE
    )
    order_id: UUID
    position = fields.SmallIntField()
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    product_id: UUID | None
    sku = fields.CharField(max_length=64)
    title = fields.CharField(max_length=200)
    quantity = fields.IntField()
    total_minor = fields.BigIntField()
    external_id = fields.CharField(max_length=64, null=True, description="The shop's number of the line")
    earns = fields.BooleanField(default=True, db_default=True, description="False for gift cards (R21)")
    product_type = fields.CharField(max_length=200, null=True, description="The shop's word, else the catalogue's")
    categories: fields.JSONField[list[str] | None] = fields.JSONField(null=True)
    properties: fields.JSONField[dict[str, str] | None] = fields.JSONField(
        null=True, description="What the cart said of the line; gone when its buyer is forgotten"
    )

    class Meta:
        table = "order_lines"
        unique_together = (("order_id", "position"),)
        indexes = (Index(fields=("product_id",), name="order_lines_of_product"),)


class Refund(Record):
    """Money given back; it may be known before its order (R17)."""

    source = fields.CharField(max_length=60)
    external_id = fields.CharField(max_length=120)
    body_hash = fields.CharField(max_length=64)
    order_external_id = fields.CharField(max_length=120)
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "portal.Order", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    order_id: UUID | None
    amount_minor = fields.BigIntField()
    eligible_minor = fields.BigIntField(null=True, description="What of it was given for goods, if the shop says so")
    lines: fields.JSONField[dict[str, int] | None] = fields.JSONField(
        null=True, description="What of it was given for which line, by the shop's number of the line"
    )
    kind = fields.CharEnumField(
        RefundKind, max_length=14, default=RefundKind.REFUND, db_default=RefundKind.REFUND.value
    )
    is_void = fields.BooleanField(default=False, db_default=False, description="A chargeback that the shop won (R22)")
    listed_at = fields.DatetimeField(
        null=True, description="The shop's time of the newest order that lists it; unset while it was told alone"
    )
    missing_at = fields.DatetimeField(
        null=True, description="The shop's time of the newest list of all refunds of its order that is without it"
    )
    is_taken_back = fields.BooleanField(
        default=False, db_default=False, description="The shop lists it no longer: it took nothing (SH45)"
    )
    currency = fields.CharField(max_length=3)
    refunded_at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()

    class Meta:
        table = "refunds"
        unique_together = (("source", "external_id"),)
        indexes = (
            Index(fields=("source", "order_external_id"), name="refunds_awaiting_order"),
            Index(fields=("order_id",), name="refunds_of_order"),
        )

    @property
    def counts(self) -> bool:
        """Whether it took anything: neither won back from the buyer's bank nor taken back by the shop (R22, SH45)."""
        return not (self.is_void or self.is_taken_back)
