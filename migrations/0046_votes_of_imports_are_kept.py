"""What came with an import is kept beside the votes that are cast here, so that every score can be counted anew.

Of posts that came before, the part of the score that no vote explains; as up-votes at least as much as that is.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_SCORES = """
UPDATE posts SET imported_score = score - COALESCE((SELECT SUM(v.value) FROM votes v WHERE v.post_id = posts.id), 0)
WHERE score <> COALESCE((SELECT SUM(v.value) FROM votes v WHERE v.post_id = posts.id), 0)
"""
_UP_VOTES = "UPDATE posts SET imported_up_votes = imported_score WHERE imported_score > 0"


async def keep_what_no_vote_explains(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Scores came without the names of those who voted."""
    await editor.client.execute_query(_SCORES)
    await editor.client.execute_query(_UP_VOTES)


async def leave_it_in_the_scores(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The columns go; the scores hold them still."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0045_provider_sessions_end_together")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Post", name="imported_score", field=fields.IntField(default=0, db_default=0)),
        ops.AddField(model_name="Post", name="imported_up_votes", field=fields.IntField(default=0, db_default=0)),
        ops.AddField(model_name="ImportStep", name="rows_done", field=fields.BigIntField(default=0, db_default=0)),
        ops.RunPython(keep_what_no_vote_explains, leave_it_in_the_scores),
    ]
