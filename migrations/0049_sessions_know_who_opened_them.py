"""Sessions know the identity provider that opened them: they have no special rights, and end with it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0048_texts_of_staff_are_translated")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Session", name="provider_id", field=fields.UUIDField(null=True)),
        ops.RunSQL(
            """
            UPDATE sessions SET provider_id = (
                SELECT o.provider_id FROM provider_sessions o WHERE o.session_id = sessions.id
            ) WHERE EXISTS (SELECT 1 FROM provider_sessions o WHERE o.session_id = sessions.id)
            """,
            reverse_sql="SELECT 1",
        ),
    ]
