"""One row for each delivery of a shop. Its key stays for ever, what it said only as long as it may be needed."""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.kernel.records import Record


class DeliveryState(StrEnum):
    """What became of a delivery."""

    WAITING = "WAITING"
    APPLIED = "APPLIED"
    IGNORED = "IGNORED"
    NOT_UNDERSTOOD = "NOT_UNDERSTOOD"
    FAILED = "FAILED"
    DISMISSED = "DISMISSED"
    """Staff looked at one that was not understood, or failed, and decided that nothing follows from it."""


class ShopDelivery(Record):
    source = fields.CharField(max_length=60, description="Which shop, by the secret that signed it (W11)")
    key = fields.CharField(max_length=200, description="Told again, it is the same delivery, for ever (W6)")
    delivery_id = fields.CharField(max_length=200, null=True, description="The shop's own number of it")
    topic = fields.CharField(max_length=80, default="")
    body = fields.BinaryField(null=True, description="As it was signed; holds personal data, so it is cleared")
    state = fields.CharEnumField(DeliveryState, max_length=14, default=DeliveryState.WAITING)
    note = fields.CharField(max_length=500, null=True, description="Why it was not understood, or what to do about it")
    attempts = fields.SmallIntField(default=0)
    triggered_at = fields.DatetimeField(null=True, description="When the shop noticed what it tells; not signed (SH19)")
    received_at = fields.DatetimeField()
    due_at = fields.DatetimeField(description="When a worker may take it, once it was tried")
    taken_until = fields.DatetimeField(null=True, description="The lease of the worker that is at it")
    taken_by = fields.UUIDField(null=True, description="The token of that worker")
    finished_at = fields.DatetimeField(null=True)
    awaits_rate_of = fields.CharField(
        max_length=3, null=True, description="It waits until the table has a rate of this currency (SH75)"
    )

    class Meta:
        table = "shop_deliveries"
        unique_together = (("source", "key"),)
        indexes = (
            Index(fields=("state", "due_at"), name="shop_deliveries_due"),
            Index(fields=("received_at", "id"), name="shop_deliveries_by_time"),
            Index(fields=("source", "received_at"), name="shop_deliveries_of_shop"),
            # Rows stay for ever: of those that were cleared none is looked at again.
            PartialIndex(
                fields=("finished_at",), name="shop_deliveries_to_clear", condition={"(body IS NOT NULL)": True}
            ),
        )


class ShopPull(Record):
    """How far the daily look into a shop has come."""

    source = fields.CharField(max_length=60, unique=True)
    seen_until = fields.DatetimeField(description="What the shop changed before is known")
    due_at = fields.DatetimeField()
    taken_until = fields.DatetimeField(null=True, description="The lease of the worker that looks")
    taken_by = fields.UUIDField(null=True, description="The token of that worker")
    finished_at = fields.DatetimeField(null=True)
    last_error = fields.CharField(max_length=500, null=True)
    page_after = fields.CharField(
        max_length=1000, null=True, description="The shop's cursor behind what a look that is not at its end has kept"
    )
    page_since = fields.DatetimeField(
        null=True, description="From when that look asks: its cursor holds for that alone"
    )
    page_began = fields.DatetimeField(null=True, description="When that look began")
    refused_since = fields.DatetimeField(null=True, description="When the shop began to refuse the key to a look")
    coupons_refused_since = fields.DatetimeField(null=True, description="The same of making coupons there")

    class Meta:
        table = "shop_pulls"
