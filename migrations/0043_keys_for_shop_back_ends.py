"""API keys of shop back ends, and in the audit log which of them did it."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0042_coupons_are_taken_back_from_their_shop")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ApiKey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("name", fields.CharField(max_length=80)),
                ("scopes", fields.JSONField(description="ApiScope, in the order of that enum")),
                (
                    "prefix",
                    fields.CharField(max_length=20, description="How the key begins, by which people tell it from others"),
                ),
                ("token_hash", fields.CharField(unique=True, max_length=64)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("created_by_id", fields.UUIDField(null=True)),
                ("expires_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                (
                    "last_used_at",
                    fields.DatetimeField(
                        null=True, description="To within a minute", auto_now=False, auto_now_add=False
                    ),
                ),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("revoked_by_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "api_keys",
                "app": "portal",
                "indexes": [Index(fields=["created_at", "id"], name="api_keys_by_age")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddField(
            model_name="AuditEntry",
            name="api_key_id",
            field=fields.UUIDField(null=True, description="The API key that did it, where no person did"),
        ),
    ]
