"""Reviews, answers to them, releases and translations are found by the version that rendered them, as posts are."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0116_members_are_asked_for_new_terms")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Review", name="reply_render_version", field=fields.SmallIntField(null=True)),
        # Of nothing that stands there is it known which version rendered it.
        ops.RunSQL(
            "UPDATE reviews SET reply_render_version = 0 WHERE reply_html IS NOT NULL", reverse_sql="SELECT 1"
        ),
        ops.AddField(model_name="Release", name="render_version", field=fields.SmallIntField(db_default=0)),
        ops.AddField(model_name="Translation", name="render_version", field=fields.SmallIntField(null=True)),
        ops.RunSQL("UPDATE translations SET render_version = 0 WHERE html IS NOT NULL", reverse_sql="SELECT 1"),
        ops.AddIndex(model_name="Review", index=Index(fields=["render_version"], name="reviews_by_rendering")),
        ops.AddIndex(
            model_name="Review", index=Index(fields=["reply_render_version"], name="review_replies_by_rendering")
        ),
        ops.AddIndex(model_name="Translation", index=Index(fields=["render_version"], name="translations_by_rendering")),
    ]
