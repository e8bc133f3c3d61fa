"""Moderators share their work: whose a case is, who writes about it, and the texts that they use again."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0066_deeds_that_caps_cut")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Case",
            name="assignee",
            field=fields.ForeignKeyField(
                "portal.Member",
                source_field="assignee_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name=False,
                on_delete=OnDelete.SET_NULL,
                description="Whose work it is",
            ),
        ),
        ops.AddField(
            model_name="Case",
            name="answering",
            field=fields.ForeignKeyField(
                "portal.Member",
                source_field="answering_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name=False,
                on_delete=OnDelete.SET_NULL,
                description="Who writes a decision",
            ),
        ),
        ops.AddField(model_name="Case", name="answering_until", field=fields.DatetimeField(null=True)),
        ops.AddIndex(
            model_name="Case", index=Index(fields=["assignee_id", "state"], name="moderation_cases_of_assignee")
        ),
        ops.CreateModel(
            name="SavedReply",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("title", fields.CharField(max_length=120, description="For staff, who choose by it")),
                ("ground", fields.CharField(null=True, max_length=300, description="The rule that goes with it")),
                ("text_en", fields.TextField(null=True)),
                ("text_de", fields.TextField(null=True)),
            ],
            options={"table": "saved_replies", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
    ]
