"""Members change their e-mail address; both the new and the former one have their say."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0088_orders_are_counted_once")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="EmailChange",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("former_email", fields.CharField(max_length=255, description="Whose owner may stop it")),
                ("email", fields.CharField(max_length=255, description="Whose owner confirms it")),
                ("confirm_hash", fields.CharField(unique=True, max_length=64)),
                ("stop_hash", fields.CharField(unique=True, max_length=64)),
                ("asked_at", fields.DatetimeField()),
                ("expires_at", fields.DatetimeField(description="Until when it can be confirmed")),
                ("stoppable_until", fields.DatetimeField()),
                ("confirmed_at", fields.DatetimeField(null=True)),
                ("stopped_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "email_changes",
                "app": "portal",
                "indexes": [
                    Index(fields=["member_id", "asked_at"], name="email_changes_of_member"),
                    Index(fields=["stoppable_until"], name="email_changes_by_end"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
