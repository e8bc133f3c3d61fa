"""Things are for the members of a segment alone. The table has a stamp, for every deed asks for it."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_DEEDS = ("INSERT", "UPDATE", "DELETE")


async def stamp(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Give the table its first stamp, and have the database give it the next ones, as migration 0044 does."""
    if editor.client.capabilities.dialect == "sqlite":
        anew = "INSERT INTO table_stamps (name, stamp) VALUES ('segment_audiences', lower(hex(randomblob(16))))"
        statements = [
            anew,
            *(
                f"CREATE TRIGGER segment_audiences_stamped_on_{deed.lower()} AFTER {deed} ON segment_audiences BEGIN "
                f"DELETE FROM table_stamps WHERE name = 'segment_audiences'; {anew}; END"
                for deed in _DEEDS
            ),
        ]
    else:
        statements = [
            "INSERT INTO table_stamps (name, stamp) VALUES ('segment_audiences', gen_random_uuid()::text)",
            "CREATE TRIGGER segment_audiences_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON segment_audiences "
            "FOR EACH STATEMENT EXECUTE FUNCTION portal_stamp()",
        ]
    for statement in statements:
        await editor.client.execute_query(statement)


async def leave_unstamped(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    if editor.client.capabilities.dialect == "sqlite":
        for deed in _DEEDS:
            await editor.client.execute_query(f"DROP TRIGGER segment_audiences_stamped_on_{deed.lower()}")
    else:
        await editor.client.execute_query("DROP TRIGGER segment_audiences_stamped ON segment_audiences")


class Migration(migrations.Migration):
    dependencies = [("portal", "0105_segments_of_the_brands_own")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Audience",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("kind", fields.CharField(max_length=17)),
                ("subject_id", fields.UUIDField()),
                (
                    "segment",
                    fields.ForeignKeyField(
                        "portal.OwnSegment",
                        source_field="segment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("since", fields.DatetimeField()),
                ("until", fields.DatetimeField(null=True)),
                ("saved_by_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "segment_audiences",
                "indexes": [
                    Index(fields=["subject_id", "until"], name="segment_audiences_of_subject"),
                    Index(fields=["segment_id"], name="segment_audiences_of_segment"),
                ],
            },
        ),
        ops.RunPython(stamp, leave_unstamped),
    ]
