"""What a worker has taken carries a token, without which nobody can close it; what shops deliver is leased, too."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0017_orders_have_their_defaults")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="OutboxItem", name="taken_by", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="ShopDelivery", name="taken_until", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="ShopDelivery", name="taken_by", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="WebhookDelivery", name="taken_by", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="ShopPull", name="taken_until", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="ShopPull", name="taken_by", field=fields.UUIDField(null=True)),
        ops.AddIndex(
            model_name="OutboxItem", index=Index(fields=["state", "topic", "due_at"], name="outbox_due_by_topic")
        ),
        ops.RemoveIndex(model_name="OutboxItem", name="outbox_due"),
    ]
