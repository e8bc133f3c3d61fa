"""Holdouts: who is kept out of what, by lot, and until when. The table has a stamp, for every deed asks for it."""

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
        anew = "INSERT INTO table_stamps (name, stamp) VALUES ('holdouts', lower(hex(randomblob(16))))"
        statements = [
            anew,
            *(
                f"CREATE TRIGGER holdouts_stamped_on_{deed.lower()} AFTER {deed} ON holdouts BEGIN "
                f"DELETE FROM table_stamps WHERE name = 'holdouts'; {anew}; END"
                for deed in _DEEDS
            ),
        ]
    else:
        statements = [
            "INSERT INTO table_stamps (name, stamp) VALUES ('holdouts', gen_random_uuid()::text)",
            "CREATE TRIGGER holdouts_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON holdouts "
            "FOR EACH STATEMENT EXECUTE FUNCTION portal_stamp()",
        ]
    for statement in statements:
        await editor.client.execute_query(statement)


async def leave_unstamped(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    if editor.client.capabilities.dialect == "sqlite":
        for deed in _DEEDS:
            await editor.client.execute_query(f"DROP TRIGGER holdouts_stamped_on_{deed.lower()}")
    else:
        await editor.client.execute_query("DROP TRIGGER holdouts_stamped ON holdouts")


class Migration(migrations.Migration):
    dependencies = [("portal", "0101_drafts_have_stars")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Holdout",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("name", fields.CharField(max_length=60, unique=True, description="The salt of the lot, too")),
                ("kind", fields.CharField(max_length=17)),
                ("subject_id", fields.UUIDField(null=True, description="Of what; unset for a message")),
                ("message", fields.CharField(max_length=16, null=True)),
                ("share", fields.FloatField(description="Of members who are held out")),
                ("outcome", fields.CharField(max_length=10, description="The one that the verdict is about")),
                ("margin", fields.FloatField(null=True, description="What of a revenue is left, as a share")),
                ("cap_minor", fields.BigIntField(null=True, description="What a member counts for at most")),
                (
                    "is_watched",
                    fields.BooleanField(
                        description="Whether an interval is shown while it runs, an always-valid one"
                    ),
                ),
                ("ends_on", fields.DateField(description="The last day")),
                ("planned_at", fields.DatetimeField()),
                ("planned_by_id", fields.UUIDField(null=True)),
                ("started_at", fields.DatetimeField(null=True)),
                ("started_by_id", fields.UUIDField(null=True)),
                (
                    "ends_at",
                    fields.DatetimeField(null=True, description="When it started: the end of the last day"),
                ),
                ("listed_after", fields.UUIDField(null=True, description="How far the list has come")),
                ("listed_at", fields.DatetimeField(null=True, description="When the list was complete")),
                ("stopped_at", fields.DatetimeField(null=True)),
                ("stopped_by_id", fields.UUIDField(null=True)),
                ("members", fields.IntField(default=0, description="How many were drawn")),
                ("held_out", fields.IntField(default=0, description="How many of them are held out")),
            ],
            options={"table": "holdouts"},
        ),
        ops.CreateModel(
            name="HoldoutMember",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "holdout",
                    fields.ForeignKeyField(
                        "portal.Holdout",
                        source_field="holdout_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
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
                ("is_held_out", fields.BooleanField()),
                ("assigned_at", fields.DatetimeField()),
            ],
            options={
                "table": "holdout_members",
                "unique_together": (("holdout_id", "member_id"),),
                "indexes": [Index(fields=["member_id"], name="holdouts_of_member")],
            },
        ),
        ops.RunPython(stamp, leave_unstamped),
    ]
