"""Other systems report contacts of customers."""

from enum import StrEnum
from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class InteractionChannel(StrEnum):
    EMAIL = "EMAIL"
    CHAT = "CHAT"
    PHONE = "PHONE"
    SOCIAL = "SOCIAL"
    STORE = "STORE"
    PORTAL = "PORTAL"


def _member(name: str, **more: Any) -> tuple[str, Any]:
    return (
        name,
        fields.ForeignKeyField(
            "portal.Member",
            source_field=f"{name}_id",
            db_constraint=True,
            to_field="id",
            related_name=False,
            on_delete=OnDelete.SET_NULL,
            null=True,
            **more,
        ),
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0077_customers_are_asked")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Interaction",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("channel", fields.CharEnumField(enum_type=InteractionChannel, max_length=8)),
                (
                    "external_id",
                    fields.CharField(null=True, max_length=120, description="The reporting system's own number of it"),
                ),
                (
                    "body_hash",
                    fields.CharField(max_length=64, description="The same number with another body is a CONFLICT"),
                ),
                ("summary", fields.TextField(unique=False)),
                ("at", fields.DatetimeField()),
                (
                    "email_key",
                    fields.CharField(max_length=255, description="Of the customer, whoever they turn out to be"),
                ),
                _member("member"),
                _member("agent", description="Who reported it, of staff"),
                ("recorded_at", fields.DatetimeField()),
            ],
            options={
                "table": "interactions",
                "app": "portal",
                "unique_together": (("channel", "external_id"),),
                "indexes": [
                    Index(fields=["member_id", "at", "id"], name="interactions_of_member"),
                    Index(fields=["email_key", "at", "id"], name="interactions_of_address"),
                    Index(fields=["agent_id"], name="interactions_by_agent"),
                    Index(fields=["at"], name="interactions_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
