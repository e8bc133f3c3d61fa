"""Seats at events are due for a reminder; of those that are booked already, a day before the event begins."""

from datetime import datetime, timedelta

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def plan(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Of an event that has begun nobody is reminded: the first look sees to that."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    due, event = ("?", "?") if on_sqlite else ("$1", "$2")
    booked = "EXISTS (SELECT 1 FROM release_bookings b WHERE b.release_id = r.id)"
    events = f"SELECT r.id, r.event_starts_at FROM releases r WHERE r.event_starts_at IS NOT NULL AND {booked}"  # noqa: S608
    for row in (await run(events))[1]:
        starts_at = row["event_starts_at"]
        at = (datetime.fromisoformat(starts_at) if isinstance(starts_at, str) else starts_at) - timedelta(days=1)
        await run(
            f"UPDATE release_bookings SET remind_at = {due} WHERE release_id = {event} AND placed_at IS NOT NULL",  # noqa: S608
            [str(at) if on_sqlite else at, row["id"]],
        )


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0081_models_of_buying")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Booking",
            name="remind_at",
            field=fields.DatetimeField(
                null=True,
                description="When to remind of the event; unset where that is done, or nothing is to come (EX7)",
            ),
        ),
        ops.AddIndex(model_name="Booking", index=Index(fields=["remind_at"], name="release_bookings_to_remind")),
        ops.RunPython(plan, nothing),
    ]
