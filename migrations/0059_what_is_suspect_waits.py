"""What is suspect in what members write waits until a moderator has looked at it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0058_decisions_are_complained_about")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Category",
            name="holds",
            field=fields.CharField(default="SUSPECTED", db_default="SUSPECTED", max_length=10),
        ),
        ops.CreateModel(
            name="ScreeningTerms",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("words", fields.TextField(default="", unique=False)),
                ("holds_personal_data", fields.BooleanField(default=False)),
                ("most_links_of_newcomers", fields.SmallIntField(null=True)),
                ("newcomer_days", fields.SmallIntField(default=7)),
                ("reviews", fields.CharField(default="SUSPECTED", max_length=10)),
            ],
            options={"table": "screening_terms", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
        ops.CreateModel(
            name="HeldContent",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("kind", fields.CharField(max_length=10)),
                ("target_id", fields.UUIDField(unique=True)),
                ("findings", fields.CharField(max_length=80)),
                ("held_at", fields.DatetimeField()),
                ("shown_at", fields.DatetimeField(null=True)),
            ],
            options={"table": "held_contents", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
    ]
