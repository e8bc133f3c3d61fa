"""Staff may have members asked to agree to the terms as they are now. Nobody is asked until they do."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0115_terms_have_a_version")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Programme",
            name="terms_are_asked_anew",
            field=fields.BooleanField(
                default=False,
                db_default=False,
                description="Members who have not agreed to that version are asked to (LW31)",
            ),
        ),
    ]
