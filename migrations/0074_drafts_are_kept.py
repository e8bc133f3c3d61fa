"""What members begin to write is kept until they send it."""

from enum import StrEnum

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class DraftPlace(StrEnum):
    REPLY = "REPLY"
    THREAD = "THREAD"
    QUESTION = "QUESTION"
    EDIT = "EDIT"
    REVIEW = "REVIEW"


class Migration(migrations.Migration):
    dependencies = [("portal", "0073_campaigns_give_coupons_in_steps")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Draft",
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
                ("place", fields.CharEnumField(enum_type=DraftPlace, max_length=8)),
                (
                    "place_key",
                    fields.CharField(
                        max_length=160, description="Which thread, post, category or product: id, slug or number"
                    ),
                ),
                ("title", fields.CharField(null=True, max_length=200)),
                ("body_markdown", fields.TextField(unique=False)),
                ("version", fields.IntField(default=1, description="Counts the texts that stood here")),
                ("saved_at", fields.DatetimeField()),
            ],
            options={
                "table": "drafts",
                "app": "portal",
                "unique_together": (("member_id", "place", "place_key"),),
                "indexes": [
                    Index(fields=["member_id", "saved_at", "id"], name="drafts_of_member"),
                    Index(fields=["saved_at"], name="drafts_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
