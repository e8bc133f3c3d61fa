"""Simulations: other terms tried on a past period, and what came out."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0102_members_are_held_out")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Simulation",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("asked_by_id", fields.UUIDField(null=True)),
                ("asked_at", fields.DatetimeField()),
                ("starts_on", fields.DateField()),
                ("ends_on", fields.DateField()),
                ("until", fields.DatetimeField(description="What was booked before")),
                ("changes", fields.JSONField(description="The terms that are tried")),
                ("margin", fields.FloatField(null=True, description="What of revenue is left to the brand, 0 to 1")),
                (
                    "elasticity",
                    fields.FloatField(
                        null=True, description="By how much more is bought as it costs less, if anybody says"
                    ),
                ),
                ("state", fields.CharField(max_length=10, default="WAITING")),
                ("members", fields.IntField(default=0, description="Accounts that are to be replayed")),
                ("done", fields.IntField(default=0)),
                (
                    "unlike",
                    fields.IntField(
                        default=0, description="Members whom today's terms give something else than the ledger"
                    ),
                ),
                ("after_id", fields.UUIDField(null=True, description="The account that was replayed last")),
                ("sums", fields.JSONField(default=dict, description="What has come out so far")),
                ("ended_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "simulations",
                "indexes": [Index(fields=("state", "asked_at"), name="simulations_to_run")],
            },
        ),
    ]
