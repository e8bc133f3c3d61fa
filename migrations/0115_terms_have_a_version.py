"""The programme says which version of the terms of use holds. None is named until staff do."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0114_old_renderings_are_found")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Programme",
            name="terms_version",
            field=fields.CharField(
                max_length=40,
                null=True,
                description="What staff call the terms as they are; proofs of consent keep it (LW31)",
            ),
        ),
    ]
