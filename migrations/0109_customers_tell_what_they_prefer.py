"""Questions about preferences, whose translations go with them, and what members told."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def follow(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Let the database delete the translations of a question that is deleted, as migration 0057 does for others."""
    is_sqlite = editor.client.capabilities.dialect == "sqlite"
    body = (
        "BEGIN DELETE FROM translations WHERE thing_id = old.id; END"
        if is_sqlite
        else "FOR EACH ROW EXECUTE FUNCTION portal_untranslate()"
    )
    await editor.client.execute_query(
        f"CREATE TRIGGER profile_questions_untranslated AFTER DELETE ON profile_questions {body}"
    )


async def stay(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the trigger away again."""
    on = "" if editor.client.capabilities.dialect == "sqlite" else " ON profile_questions"
    await editor.client.execute_query(f"DROP TRIGGER profile_questions_untranslated{on}")


class Migration(migrations.Migration):
    dependencies = [("portal", "0108_devices_are_told_at_once")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ProfileQuestion",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "translated_into",
                    fields.TextField(
                        null=True, description="The locales that translations are kept in, with spaces between them"
                    ),
                ),
                ("prompt", fields.CharField(max_length=300)),
                (
                    "purpose",
                    fields.CharField(
                        max_length=300, description="What it is used for, as it is read beside the question"
                    ),
                ),
                ("kind", fields.CharField(max_length=7)),
                ("choices", fields.JSONField(default=list)),
                ("points", fields.IntField(description="For telling it, once a person, whatever is told")),
                ("is_active", fields.BooleanField(description="Whether it is asked")),
                ("created_at", fields.DatetimeField()),
            ],
            options={
                "table": "profile_questions",
                "indexes": [Index(fields=["created_at", "id"], name="profile_questions_by_time")],
            },
        ),
        ops.CreateModel(
            name="ProfileAnswer",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "question",
                    fields.ForeignKeyField(
                        "portal.ProfileQuestion",
                        source_field="question_id",
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
                ("choices", fields.JSONField(description="As they were written; none for a date")),
                ("day", fields.DateField(null=True)),
                (
                    "text_version",
                    fields.CharField(max_length=40, description="Of the words that were read before they agreed"),
                ),
                ("told_at", fields.DatetimeField()),
            ],
            options={
                "table": "profile_answers",
                "unique_together": (("question_id", "member_id"),),
                "indexes": [Index(fields=["member_id"], name="profile_answers_of_member")],
            },
        ),
        ops.RunPython(follow, stay),
    ]
