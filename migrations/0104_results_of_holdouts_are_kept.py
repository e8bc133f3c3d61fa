"""What a holdout has shown is kept once nothing of it moves any more."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0103_other_terms_are_tried")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Holdout",
            name="result",
            field=fields.JSONField(null=True, description="What it has shown, once that is final"),
        ),
    ]
