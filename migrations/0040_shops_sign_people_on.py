"""Identity providers say who somebody is; whom they name is remembered, and which of their tokens were used."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0039_what_staff_wait_for_is_found")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="IdentityProvider",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("slug", fields.CharField(unique=True, max_length=40)),
                ("name", fields.CharField(max_length=60)),
                ("kind", fields.CharField(max_length=16)),
                ("is_active", fields.BooleanField(default=True)),
                ("source", fields.CharField(null=True, max_length=60)),
                ("algorithm", fields.CharField(null=True, max_length=8)),
                ("sealed_secret", fields.CharField(null=True, max_length=1000)),
                ("sealed_previous", fields.CharField(null=True, max_length=1000)),
                ("previous_until", fields.DatetimeField(null=True)),
                ("public_key", fields.TextField(null=True)),
                ("issuer", fields.CharField(null=True, max_length=500)),
                ("client_id", fields.CharField(null=True, max_length=255)),
                ("customer_claim", fields.CharField(null=True, max_length=60)),
                ("created_at", fields.DatetimeField()),
            ],
            options={"table": "identity_providers", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
        ops.CreateModel(
            name="ExternalIdentity",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "provider",
                    fields.ForeignKeyField(
                        "portal.IdentityProvider",
                        source_field="provider_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("subject", fields.CharField(max_length=255)),
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
                ("linked_at", fields.DatetimeField()),
                ("last_used_at", fields.DatetimeField()),
            ],
            options={
                "table": "external_identities",
                "app": "portal",
                "unique_together": (("provider_id", "subject"),),
                "indexes": [Index(fields=["member_id"], name="external_identities_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="UsedToken",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "provider",
                    fields.ForeignKeyField(
                        "portal.IdentityProvider",
                        source_field="provider_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("jti_hash", fields.CharField(max_length=64)),
                ("forget_at", fields.DatetimeField()),
            ],
            options={
                "table": "used_sign_on_tokens",
                "app": "portal",
                "unique_together": (("provider_id", "jti_hash"),),
                "indexes": [Index(fields=["forget_at"], name="used_sign_on_tokens_by_end")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
