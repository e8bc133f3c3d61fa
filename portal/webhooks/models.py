"""Endpoints that listen, and every message that was or is to be delivered to them."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record


class WebhookDeliveryState(StrEnum):
    WAITING = "WAITING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


class WebhookEndpoint(Record):
    """Somebody else's address. Its secrets are sealed: the table alone forges no signature."""

    url = fields.CharField(max_length=500)
    description = fields.CharField(max_length=200)
    topics: fields.JSONField[list[str]] = fields.JSONField()
    sealed_secret = fields.CharField(max_length=300)
    sealed_previous = fields.CharField(max_length=300, null=True)
    previous_until = fields.DatetimeField(null=True, description="Until when the former secret signs as well")
    is_active = fields.BooleanField(default=True)
    disabled_because = fields.CharField(max_length=300, null=True)
    failing_since = fields.DatetimeField(null=True, description="The first failure since the last success")
    created_at = fields.DatetimeField()

    class Meta:
        table = "webhook_endpoints"


class WebhookDelivery(Record):
    """One message for one endpoint. `taken_until` is the lease of the worker that is at it, `taken_by` its token."""

    endpoint: fields.ForeignKeyRelation[WebhookEndpoint] = fields.ForeignKeyField(
        "portal.WebhookEndpoint", related_name=False, on_delete=fields.CASCADE
    )
    endpoint_id: UUID
    message_id = fields.CharField(
        max_length=60, description="The webhook-id: the same for every try and every endpoint"
    )
    topic = fields.CharField(max_length=40)
    body = fields.TextField()
    state = fields.CharEnumField(WebhookDeliveryState, max_length=10, default=WebhookDeliveryState.WAITING)
    attempts = fields.SmallIntField(default=0)
    due_at = fields.DatetimeField()
    taken_until = fields.DatetimeField(null=True)
    taken_by = fields.UUIDField(null=True)
    status = fields.SmallIntField(null=True, description="The receiver's last answer")
    answer = fields.CharField(max_length=500, null=True, description="How that answer began, or what went wrong")
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_deliveries"
        unique_together = (("endpoint_id", "message_id"),)
        indexes = (
            Index(fields=("endpoint_id", "created_at", "id"), name="webhook_deliveries_of_endpoint"),
            Index(fields=("state", "due_at"), name="webhook_deliveries_due"),
            Index(fields=("created_at",), name="webhook_deliveries_by_time"),
        )
