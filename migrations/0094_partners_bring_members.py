"""Who signs up by a partner's code is the partner's for as many days as the terms say."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0093_readers_know_when_they_read")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Partner",
            name="attribution_days",
            field=fields.SmallIntField(
                default=90, db_default=90, description="How long who signed up by the code is theirs (R95)"
            ),
        ),
        ops.CreateModel(
            name="PartnerSignUp",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "partner",
                    fields.ForeignKeyField(
                        "portal.Partner",
                        source_field="partner_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "member",
                    fields.OneToOneField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "expires_at",
                    fields.DatetimeField(
                        description="The first instant at which the first order comes too late (R63)",
                        auto_now=False,
                        auto_now_add=False,
                    ),
                ),
            ],
            options={
                "table": "partner_sign_ups",
                "app": "portal",
                "pk_attr": "id",
                "indexes": [Index(fields=["partner_id", "created_at"], name="partner_sign_ups_of_partner")],
                "table_description": (
                    "A member who signed up by a partner's code, and until when their first order is the partner's (R95)."
                ),
            },
            bases=["Record"],
        ),
    ]
