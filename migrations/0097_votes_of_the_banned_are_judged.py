"""What was found in fair play may wait: for staff, or for the worker that takes many votes out bit by bit."""

from enum import StrEnum

from tortoise import fields, migrations
from tortoise.indexes import PartialIndex
from tortoise.migrations import operations as ops


class WaitsFor(StrEnum):
    STAFF = "STAFF"
    WORKER = "WORKER"


class Migration(migrations.Migration):
    dependencies = [("portal", "0096_lists_keep_whom_they_pay")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Finding",
            name="waits_for",
            field=fields.CharEnumField(enum_type=WaitsFor, max_length=6, null=True),
        ),
        ops.AddIndex(
            model_name="Finding",
            index=PartialIndex(
                fields=["waits_for"], name="fair_play_findings_waiting", condition={"(waits_for IS NOT NULL)": True}
            ),
        ),
    ]
