"""Categories may have a language, threads have one: those that are there already have their author's."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0050_muting_is_a_choice")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Category", name="locale", field=fields.CharField(null=True, max_length=12)),
        ops.AddField(model_name="Thread", name="locale", field=fields.CharField(null=True, max_length=12)),
        ops.RunSQL(
            "UPDATE threads SET locale = (SELECT m.locale FROM members m WHERE m.id = threads.author_id)",
            reverse_sql="SELECT 1",
        ),
        ops.AddIndex(
            model_name="Thread",
            index=Index(fields=["locale", "last_activity_at", "id"], name="threads_of_language"),
        ),
    ]
