"""A link to a post of one's own carries one's code: visits and referrals remember the post, and its visits are counted."""

from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


def post(description: str) -> Any:
    return fields.ForeignKeyField(
        "portal.Post",
        source_field="post_id",
        null=True,
        db_constraint=True,
        to_field="id",
        related_name=False,
        on_delete=OnDelete.SET_NULL,
        description=description,
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0085_customers_are_in_segments")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ReferralPost",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "post",
                    fields.OneToOneField(
                        "portal.Post",
                        source_field="post_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "owner",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="owner_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("visits", fields.IntField(default=0)),
            ],
            options={
                "table": "referral_posts",
                "app": "portal",
                "pk_attr": "id",
                "indexes": [Index(fields=["owner_id", "visits", "id"], name="referral_posts_of_owner")],
                "table_description": (
                    "A post whose author handed on a link to it that carries their code, and how often it was followed"
                    " (R94)."
                ),
            },
            bases=["Record"],
        ),
        ops.AddField(model_name="ReferralVisit", name="post", field=post("To which the link led")),
        ops.AddField(model_name="Referral", name="post", field=post("Through which they came")),
        ops.AddIndex(model_name="Referral", index=Index(fields=["post_id"], name="referrals_of_post")),
    ]
