"""Posts are found by the version that rendered them, so that the worker renders old ones anew."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0113_threads_that_were_public_are_gone")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddIndex(model_name="Post", index=Index(fields=["render_version"], name="posts_by_rendering")),
    ]
